"""How the providers of payments are set up at an API, without anything secret.

A till draws its form from `fields`, so that it asks for what a provider needs and for nothing else.
"""

from __future__ import annotations

from typing import Literal

import msgspec

PROVIDERS = (
    "midtrans",
    "xendit",
    "shopeepay",
    "momo",
    "vnpay",
    "zalopay",
    "stripe",
    "adyen",
    "sepay",
    "casso",
    "payos",
)
"""All that can be set up. A method that several have is asked for at the first of them."""

State = Literal["off", "on", "incomplete", "wrong"]
Kind = Literal["text", "secret", "address", "number", "switch", "choice", "pairs"]
Outcome = Literal["accepted", "refused", "silent", "unsure", "not_asked"]


class Field(msgspec.Struct, frozen=True, omit_defaults=True):
    """One thing a provider has given the shop. `setting` is its full name in an environment.

    `need` is `one` where one of several is enough. `usual` counts where it is left out.
    """

    name: str
    setting: str
    kind: Kind
    need: Literal["yes", "no", "one"] = "no"
    usual: str = ""
    choices: tuple[str, ...] = ()


class WrongField(msgspec.Struct, frozen=True):
    """What cannot be so, and why, in English."""

    name: str
    why: str


class Provider(msgspec.Struct, frozen=True, omit_defaults=True):
    """`off` has nothing set, `incomplete` lacks `missing`, `wrong` cannot be used as it is.

    `sandbox` where no money moves. `callback_url` is what the provider's portal has to be told, ""
    where nobody from outside reaches this API; one that `only_calls` is of no use without.
    `currencies` are what it is paid in, `methods` what guests can choose by it.
    """

    name: str
    state: State
    fields: tuple[Field, ...]
    sandbox: bool = False
    only_calls: bool = False
    currencies: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    wrong: tuple[WrongField, ...] = ()
    callback_url: str = ""


class Providers(msgspec.Struct, frozen=True):
    """`GET /api/admin/payments/providers`."""

    providers: tuple[Provider, ...]


def read_providers(told: object) -> tuple[Provider, ...]:
    """The list in `Providers`, from JSON already read. Raises `msgspec.ValidationError`."""
    return msgspec.convert(told, tuple[Provider, ...])


class Tried(msgspec.Struct, frozen=True, omit_defaults=True):
    """`POST /api/admin/payments/providers/{name}/try`: what it said when it was asked.

    `accepted`: it knows us. `refused`: it does not. `silent`: it did not answer. `unsure`: it said
    something else. `not_asked`: it only ever calls us. `detail` is a code of ours.
    """

    outcome: Outcome
    detail: str = ""
