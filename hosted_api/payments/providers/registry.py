"""Which providers this API has: those with whole credentials; and what the others lack."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from importlib import import_module
from types import UnionType
from typing import TYPE_CHECKING, Any, Literal, Protocol, Union, cast, get_args, get_origin

from msgspec import structs
from pydantic import AnyHttpUrl, SecretStr

from backend_client.contracts import providers as wire_form
from backend_client.contracts.providers import PROVIDERS
from hosted_api.payments.providers import amounts, credentials
from hosted_api.payments.providers.credentials import NOTHING, Given, ProviderSettings
from hosted_api.payments.providers.vietqr import VietQr
from pos_core.money import Currency

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

    from hosted_api.payments.providers.base import Provider, Wire

TELL_OF_TRANSFERS = ("sepay", "casso", "payos")
"""Those that see transfers; without one of them nobody here would ever know of one."""

_CALLBACK_PATH = "/webhooks/payments/"
_KINDS: Mapping[object, wire_form.Kind] = {
    SecretStr: "secret",
    AnyHttpUrl: "address",
    int: "number",
    bool: "switch",
}

GivenAll = Mapping[str, Given]
"""What a till was given, by provider."""

NONE_GIVEN: GivenAll = {}


class _Module(Protocol):
    Credentials: type[ProviderSettings]
    from_environment: Callable[[Wire, Given], Provider | None]


def providers(wire: Wire, given: GivenAll = NONE_GIVEN) -> Mapping[str, Provider]:
    """Those with whole credentials, by name; what is set up by halves is off."""
    found = {name: one(name, wire, given) for name in PROVIDERS if _read(name, given).known}
    if any(name in found for name in TELL_OF_TRANSFERS):
        found["vietqr"] = VietQr()
    return {name: provider for name, provider in found.items() if provider is not None}


def one(name: str, wire: Wire, given: GivenAll = NONE_GIVEN) -> Provider | None:
    """A provider by its name in `PROVIDERS`; None while it is off. Raises `HalfConfigured`."""
    return _module(name).from_environment(wire, given.get(name, NOTHING))


def provider_of(providers: Mapping[str, Provider], method: str) -> str:
    """Who is asked for `method`, the first in their order; "" for nobody."""
    return next((name for name, each in providers.items() if method in each.methods), "")


def survey(
    public_url: str, given: GivenAll = NONE_GIVEN, at_work: Mapping[str, Provider] = {}
) -> wire_form.Providers:
    """How each one is set up, for people; nothing secret. Methods are told of those `at_work`."""
    told = (_surveyed(name, public_url, given) for name in PROVIDERS)
    methods = {name: tuple(sorted(each.methods)) for name, each in at_work.items()}
    return wire_form.Providers(
        tuple(structs.replace(each, methods=methods.get(each.name, ())) for each in told)
    )


def unready(given: GivenAll = NONE_GIVEN) -> Mapping[str, tuple[str, ...]]:
    """What somebody began to set up and did not finish: its settings' full names."""
    found: dict[str, tuple[str, ...]] = {}
    for name in PROVIDERS:
        kind, seen = _module(name).Credentials, _read(name, given)
        if not seen.is_whole_or_off:
            named = (*seen.missing, *seen.wrong)
            found[name] = tuple(sorted(credentials.setting_of(kind, each) for each in named))
    return found


def _surveyed(name: str, public_url: str, given: GivenAll) -> wire_form.Provider:
    kind, seen = _module(name).Credentials, _read(name, given)
    state: wire_form.State = "on" if seen.known else "off"
    if not seen.is_whole_or_off:
        state = "wrong" if seen.wrong else "incomplete"
    base = public_url.rstrip("/")
    scale = "vietqr" if name in TELL_OF_TRANSFERS else name
    return wire_form.Provider(
        name,
        state,
        form(kind),
        sandbox=seen.known is not None and seen.known.is_sandbox,
        only_calls=name in TELL_OF_TRANSFERS,
        currencies=tuple(each.value for each in Currency if amounts.takes(scale, each)),
        missing=seen.missing,
        wrong=tuple(wire_form.WrongField(at, why) for at, why in seen.wrong.items()),
        callback_url=f"{base}{_CALLBACK_PATH}{name}" if base else "",
    )


def form(kind: type[ProviderSettings]) -> tuple[wire_form.Field, ...]:
    """What a person has to type for it, what is needed first."""
    own = [(name, each) for name, each in kind.model_fields.items() if not each.validation_alias]
    fields = [_field(kind, name, each) for name, each in own]
    return tuple(sorted(fields, key=lambda each: ("yes", "one", "no").index(each.need)))


def _field(kind: type[ProviderSettings], name: str, known: FieldInfo) -> wire_form.Field:
    choices = _choices(known.annotation)
    usual = known.get_default(call_default_factory=True) if not known.is_required() else ""
    need: Literal["yes", "no", "one"] = "one" if name in kind.needs_one else "no"
    what = _what(known.annotation)
    return wire_form.Field(
        name,
        credentials.setting_of(kind, name),
        what,
        "yes" if known.is_required() else need,
        str(usual) if usual and what not in ("secret", "switch", "pairs") else "",
        choices,
    )


def _what(annotation: Any) -> wire_form.Kind:
    if get_origin(annotation) in (Union, UnionType):
        annotation = next(each for each in get_args(annotation) if each is not type(None))
    if _choices(annotation):
        return "choice"
    if get_origin(annotation) is not None:
        return "pairs"
    return _KINDS.get(annotation, "text")


def _choices(annotation: Any) -> tuple[str, ...]:
    listed = get_args(annotation) if get_origin(annotation) is Literal else ()
    return tuple(str(each.value) for each in listed if isinstance(each, Enum))


def _read(name: str, given: GivenAll) -> credentials.Read[ProviderSettings]:
    return credentials.read(_module(name).Credentials, given.get(name, NOTHING))


def _module(name: str) -> _Module:
    return cast("_Module", import_module(f"hosted_api.payments.providers.{name}"))
