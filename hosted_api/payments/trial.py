"""Trying out a provider's credentials: it is asked for a payment that nobody ever made.

Who knows us says that it has none; who does not says that. Nothing is made and no money moves.
"""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from backend_client.contracts.providers import Tried
from hosted_api.kit import log
from hosted_api.payments.providers import adyen_read, amounts, registry
from hosted_api.payments.providers.base import (
    Ask,
    Busy,
    Charge,
    Misconfigured,
    NotThere,
    ProviderError,
    Reply,
    Unreachable,
    Wire,
)
from pos_core.money import Currency, Money

if TYPE_CHECKING:
    from hosted_api.payments.providers.base import Provider
    from hosted_api.payments.providers.registry import GivenAll

SECONDS = 12.0
"""A person waits for it at the till."""

_NOBODYS = UUID(int=0, version=4)
_THEIRS = "evertill-check"
logger = log.get_logger("evertill.api.payments")


class _Once:
    """The wire, without repeats; `asked` once something was sent."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self.asked = False

    def now(self) -> datetime:
        return self._wire.now()

    async def __call__(self, ask: Ask) -> Reply:
        self.asked = True
        once = Ask(ask.provider, "try", ask.method, ask.url, ask.headers, ask.body, ask.seconds)
        return await self._wire(once)


async def try_out(name: str, wire: Wire, given: GivenAll) -> Tried:
    """What the provider says; one that only ever calls us is not asked."""
    once = _Once(wire)
    provider = registry.one(name, once, given)
    assert provider is not None, "it is on"
    tried = await _tried(provider, _made_up(name, wire.now()))
    if not once.asked:
        tried = Tried("not_asked")
    logger.info("provider tried", provider=name, outcome=tried.outcome, detail=tried.detail)
    return tried


async def _tried(provider: Provider, charge: Charge) -> Tried:
    try:
        async with asyncio.timeout(SECONDS):
            await provider.status(charge)
    except NotThere:
        return Tried("accepted")
    except Misconfigured as error:
        return Tried("refused", error.code)
    except (Busy, Unreachable) as error:
        is_answer = error.code in ("unsure", "unreadable_reply")
        return Tried("unsure" if is_answer else "silent", error.code)
    except ProviderError as error:
        return Tried("unsure", error.code)
    except TimeoutError:
        return Tried("silent", "timeout")
    return Tried("accepted")


def _made_up(name: str, now: datetime) -> Charge:
    currency = next(each for each in Currency if amounts.takes(name, each))
    return Charge(
        payment_id=str(_NOBODYS),
        store_id="evertill",
        method="",
        money=Money(1000, currency),
        asked_at=now,
        expires_at=now + timedelta(minutes=1),
        provider_ref=_THEIRS,
        facts={adyen_read.LINK: _THEIRS},
    )
