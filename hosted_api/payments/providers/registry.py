"""Which providers this API has, by what its environment says: one without a secret is off."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from hosted_api.payments.providers.base import Provider, Wire

NAMES: tuple[str, ...] = (
    "midtrans",
    "xendit",
    "shopeepay",
    "momo",
    "vnpay",
    "zalopay",
    "stripe",
    "adyen",
    "vietqr",
    "sepay",
    "casso",
    "payos",
)
"""Modules of this package; each has a `from_environment(wire)`."""


class _Module(Protocol):
    from_environment: Callable[[Wire], Provider | None]


def providers(wire: Wire) -> Mapping[str, Provider]:
    """Those with credentials, by name. Raises pydantic's `ValidationError` for half of them."""
    found: dict[str, Provider] = {}
    for name in NAMES:
        module = cast("_Module", import_module(f"hosted_api.payments.providers.{name}"))
        provider = module.from_environment(wire)
        if provider is not None:
            found[name] = provider
    return found


def provider_of(providers: Mapping[str, Provider], method: str) -> str:
    """Who is asked for `method`, the first in the order of `NAMES`; "" for nobody."""
    return next((name for name, each in providers.items() if method in each.methods), "")
