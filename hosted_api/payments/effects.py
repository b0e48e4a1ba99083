"""What is done with providers after the commit: charging, cancelling, refunding, looking.

Each may be done again after a crash. What was sent before is asked for first; only what the
provider has never heard of is sent again, under the same id.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import orjson

from hosted_api.kit import log
from hosted_api.kit.clock import rfc3339
from hosted_api.kit.db.database import DatabaseDown
from hosted_api.kit.outbox import Effect, Undelivered
from hosted_api.payments import paid_orders, refunds, repository, service
from hosted_api.payments.providers.base import (
    Busy,
    Misconfigured,
    NotOffered,
    NotThere,
    Provider,
    ProviderError,
    Refused,
    Seen,
    Unreachable,
)
from pos_core.payment_status import PaymentStatus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hosted_api.kit.clock import Clock
    from hosted_api.kit.db.database import Database, Row, Tx

AT_ONCE = 16
LEASE = timedelta(seconds=60)
LONGEST_NAP = 30.0
"""So many seconds at most until it is seen what another node has begun."""

LONGEST_LOOK = timedelta(hours=2)

logger = log.get_logger("evertill.api.payments")


@dataclass(frozen=True, slots=True)
class Pace:
    """How often a provider is asked how a payment stands; each time it takes half as long again.

    Who has a public address hears of it by callback and asks seldom; a shop behind its router asks
    every few seconds while somebody waits at the counter.
    """

    first: timedelta = timedelta(seconds=60)
    waiting: timedelta = timedelta(seconds=60)

    def next_look(self, row: Row, now: datetime) -> datetime:
        """When to ask again."""
        if now < datetime.fromisoformat(row["expires_at"]):
            return now + self.waiting
        return now + _longer(row["looks"])


def _to_nobody(_payment_id: str) -> None:
    """Nobody waits here."""


class Effects:
    """The handlers of the outbox, and the poller. `providers` are those with credentials.

    `told` hears of every payment a provider said something of, after the commit.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        providers: Mapping[str, Provider],
        pace: Pace = Pace(),
        told: Callable[[str], None] = _to_nobody,
    ) -> None:
        self._told = told
        self._database = database
        self._clock = clock
        self._providers = providers
        self._pace = pace
        self._news = asyncio.Event()

    def handlers(self) -> Mapping[str, Callable[[Effect], Awaitable[None]]]:
        """By the kind of effect."""
        return {
            service.CHARGE: self.charge,
            service.CANCEL: self.cancel,
            service.REFUND: self.refund,
            service.PAY_ORDER: self.pay_order,
            service.LOOK: self.look_now,
        }

    async def charge(self, effect: Effect) -> None:
        """Ask for the money, once. Raises `Undelivered` to be tried again."""
        now = self._clock.now()

        async def send(tx: Tx) -> Row | None:
            return await service.send(tx, effect.store_id, effect.key, now)

        row = await self._database.write(send)
        if row is None:
            return
        provider = self._providers.get(row["provider"])
        if provider is None:
            await self._hear(row, Seen(PaymentStatus.FAILED, reason="not_offered"))
            return
        try:
            seen = await _charged(provider, row, now)
        except (Refused, Misconfigured, NotOffered) as no:
            await self._hear(row, Seen(PaymentStatus.FAILED, reason=no.code))
        except (Busy, Unreachable, NotThere) as error:
            await self._wait(row, error)
        else:
            await self._hear(row, seen)

    async def cancel(self, effect: Effect) -> None:
        """Let it not be paid any more; where that cannot be had, it runs out by its own time."""
        row = await self._one(effect.store_id, effect.key)
        provider = self._providers.get(row["provider"]) if row is not None else None
        if row is None or provider is None or PaymentStatus(row["status"]).is_over:
            return
        try:
            seen = await provider.cancel(service.charge_of(row))
        except (NotOffered, Refused):
            return
        except NotThere:
            seen = Seen(PaymentStatus.FAILED, reason="cancelled")
        except ProviderError as error:
            raise Undelivered(error.code) from error
        await self._hear(row, seen)

    async def refund(self, effect: Effect) -> None:
        """Give the money back, once. Raises `Undelivered` to be tried again."""
        now = self._clock.now()

        async def send(tx: Tx) -> tuple[Row, Row] | None:
            return await refunds.send(tx, effect.store_id, effect.key, now)

        found = await self._database.write(send)
        if found is None:
            return
        row, payment = found
        provider = self._providers.get(payment["provider"])
        if provider is None:
            seen = Seen(PaymentStatus.FAILED, reason="not_offered")
        else:
            seen = await _refunded(provider, row, payment)
        await self._hear_refund(row, seen)

    async def pay_order(self, effect: Effect) -> None:
        """The order of a payment that no till asked for is paid, or the money should go back."""
        now = self._clock.now()

        async def pay(tx: Tx) -> None:
            await paid_orders.pay(tx, effect.store_id, effect.key, now)

        await self._database.write(pay)

    async def look_now(self, effect: Effect) -> None:
        """How one payment stands, because somebody waits for it."""
        row = await self._one(effect.store_id, orjson.loads(effect.data)["payment_id"])
        if row is not None and not PaymentStatus(row["status"]).is_over:
            await self.look_at(row)

    async def look(self) -> int:
        """Ask about payments and refunds that are due; how many were asked about."""
        now = self._clock.now()
        at, until = rfc3339(now), rfc3339(now + LEASE)

        async def take(tx: Tx) -> tuple[Sequence[Row], Sequence[Row]]:
            due = await repository.take_due(tx, at, until, AT_ONCE)
            return due, await repository.take_due_refunds(tx, at, until, AT_ONCE)

        due, due_refunds = await self._database.write(take)
        looks = [self.look_at(row) for row in due]
        looks += [self._look_at_refund(row) for row in due_refunds]
        await asyncio.gather(*looks)
        return len(looks)

    async def watch(self) -> None:
        """Look whenever something is due, until cancelled; at rest only read, now and then."""
        while True:
            self._news.clear()
            try:
                wait = await self._seconds_to_next_look()
                if wait <= 0:
                    await self.look()
                    continue
            except DatabaseDown as error:
                logger.warning("payments wait", detail=str(error))
                wait = LONGEST_NAP
            with suppress(TimeoutError):
                async with asyncio.timeout(min(wait, LONGEST_NAP)):
                    await self._news.wait()

    async def _seconds_to_next_look(self) -> float:
        due = await self._database.read(repository.next_look)
        if not due:
            return LONGEST_NAP
        return (datetime.fromisoformat(due) - self._clock.now()).total_seconds()

    async def look_at(self, row: Row) -> None:
        """Ask the provider how this payment stands, and plan the next look."""
        now = self._clock.now()
        provider = self._providers.get(row["provider"])
        is_late = now >= datetime.fromisoformat(row["expires_at"])
        seen: Seen | None = None
        if provider is not None:
            try:
                seen = await provider.status(service.charge_of(row))
            except NotThere:
                seen = Seen(PaymentStatus.EXPIRED) if is_late else None
            except ProviderError as error:
                logger.info("provider not heard", payment=row["payment_id"], code=error.code)
        if seen is not None and is_late and not seen.status.is_over:
            seen = Seen(PaymentStatus.EXPIRED, facts=seen.facts)

        async def plan(tx: Tx) -> None:
            over = now > datetime.fromisoformat(row["expires_at"]) + service.AFTER_THE_END
            next_look = "" if over else rfc3339(self._pace.next_look(row, now))
            await repository.look_later(tx, row, next_look)

        await self._database.write(plan)
        if seen is None:
            return
        after = await self._hear(row, seen)
        if is_late and not PaymentStatus(after["status"]).is_over:  # the money was another amount
            await self._hear(row, Seen(PaymentStatus.EXPIRED))

    async def ask_about(self, row: Row) -> Row:
        """The row after its provider was asked just now. Raises `ProviderError`."""
        provider = self._providers.get(row["provider"])
        if provider is None:
            return row
        try:
            seen = await provider.status(service.charge_of(row))
        except NotThere:
            return row  # it may still be on its way there
        return await self._hear(row, seen)

    async def _look_at_refund(self, row: Row) -> None:
        """Ask the provider how this refund stands, and plan the next look."""
        payment = await self._one(row["store_id"], row["payment_id"])
        provider = self._providers.get(payment["provider"]) if payment is not None else None
        seen, why = None, "not_offered"
        if payment is not None and provider is not None:
            try:
                seen, why = await provider.refund_status(refunds.refund_of(row, payment)), ""
            except ProviderError as error:
                why = refunds.NOT_THERE if isinstance(error, NotThere) else error.code
                logger.info("provider not heard", refund=row["refund_id"], code=error.code)
        if seen is not None:
            await self._hear_refund(row, seen)
        now = self._clock.now()

        async def plan(tx: Tx) -> None:
            await refunds.look_again(tx, row, _longer(row["looks"]), why, now)

        await self._database.write(plan)

    async def _wait(self, row: Row, error: ProviderError) -> None:
        """Nobody knows yet: say so, and try again while there is time."""
        happened = not isinstance(error, Unreachable) or error.may_have_happened
        status = PaymentStatus.UNKNOWN if happened else PaymentStatus(row["status"])
        await self._hear(row, Seen(status, reason=error.code))
        raise Undelivered(error.code)

    async def _hear(self, row: Row, seen: Seen) -> Row:
        heard = service.Heard(seen, f"provider/{row['provider']}", look_after=self._pace.first)
        now = self._clock.now()

        async def work(tx: Tx) -> Row:
            return await service.hear(tx, row["store_id"], row["payment_id"], heard, now)

        after = await self._database.write(work)
        self._news.set()
        self._told(row["payment_id"])
        return after

    async def _hear_refund(self, row: Row, seen: Seen) -> None:
        now = self._clock.now()

        async def work(tx: Tx) -> None:
            await refunds.hear(tx, row["store_id"], row["refund_id"], seen, now)

        await self._database.write(work)
        self._news.set()
        self._told(row["payment_id"])

    async def _one(self, store_id: str, payment_id: str) -> Row | None:
        async def work(tx: Tx) -> Row | None:
            return await repository.one(tx, store_id, payment_id)

        return await self._database.read(work)


def _longer(looks: int) -> timedelta:
    """A minute, then half as long again each time."""
    return min(timedelta(seconds=60 * 1.5 ** min(looks, 20)), LONGEST_LOOK)


async def _charged(provider: Provider, row: Row, now: datetime) -> Seen:
    """What may have been sent before is asked for first; nothing is sent after its time."""
    charge = service.charge_of(row)
    if row["sent"]:
        try:
            return await provider.status(charge)
        except NotThere:
            if now >= charge.expires_at:
                return Seen(PaymentStatus.EXPIRED)
    return await provider.charge(charge)


async def _refunded(provider: Provider, row: Row, payment: Row) -> Seen:
    refund = refunds.refund_of(row, payment)
    try:
        if row["sent"]:
            try:
                return await provider.refund_status(refund)
            except (NotThere, NotOffered):
                pass
        return await provider.refund(refund)
    except (Refused, NotOffered, Misconfigured) as no:
        return Seen(PaymentStatus.FAILED, reason=no.code)
    except ProviderError as error:
        raise Undelivered(error.code) from error
