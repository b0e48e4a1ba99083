"""What we say of payments beside what their provider says: every difference, and one way out.

The provider is asked payment by payment, by our id. A sync hears what it says as if it had called.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hosted_api.errors import NotFound
from hosted_api.payments import repository, service
from hosted_api.payments.providers.base import NotThere, ProviderError, Seen
from pos_core.payment_status import PaymentStatus

if TYPE_CHECKING:
    from hosted_api.kit.clock import Clock
    from hosted_api.kit.db.database import Database, Row, Tx
    from hosted_api.payments.providers.base import Provider

AT_ONCE = 8
MOST = 100


@dataclass(frozen=True, slots=True)
class Period:
    """Payments of one provider asked for from `since` on and before `until`, RFC 3339.

    `after` is (asked_at, payment_id) of the last one on the page before.
    """

    store_id: str
    provider: str
    since: str
    until: str
    after: tuple[str, str] = ("", "")
    limit: int = MOST


class Reconciling:
    """`providers` are those with credentials."""

    def __init__(self, database: Database, clock: Clock, providers: Mapping[str, Provider]) -> None:
        self._database = database
        self._clock = clock
        self._providers = providers
        self._free = asyncio.Semaphore(AT_ONCE)

    async def compare(self, period: Period) -> tuple[Mapping[str, Any], Row | None]:
        """The report of a page, and the last row of it where there may be more.

        Raises `NotFound` for a provider that is off.
        """
        provider = self._provider(period.provider)

        async def work(tx: Tx) -> Sequence[Row]:
            return await repository.in_period(
                tx,
                store_id=period.store_id,
                provider=period.provider,
                since=period.since,
                until=period.until,
                after_at=period.after[0],
                after=period.after[1],
                most=period.limit,
            )

        rows = await self._database.read(work)
        seen = await asyncio.gather(*(self._ask(provider, row) for row in rows))
        found = [_difference(row, each) for row, each in zip(rows, seen, strict=True)]
        differences = [each for each in found if each is not None]
        report = {
            "provider": period.provider,
            "from": period.since,
            "to": period.until,
            "payments": len(rows),
            "ours": sum(row["amount"] - row["refunded"] for row in rows if _is_paid(row)),
            "theirs": sum(map(_theirs, rows, seen)),
            "differences": differences,
        }
        return report, rows[-1] if len(rows) == period.limit else None

    async def sync(self, store_id: str, payment_ids: Sequence[str]) -> list[dict[str, str]]:
        """Hear what the provider says of these by now; what came of each."""
        return list(await asyncio.gather(*(self._sync(store_id, each) for each in payment_ids)))

    async def _sync(self, store_id: str, payment_id: str) -> dict[str, str]:
        row = await self._database.read(lambda tx: repository.one(tx, store_id, payment_id))
        if row is None or row["provider"] not in self._providers:
            return {"payment_id": payment_id, "outcome": "unknown"}
        seen = await self._ask(self._providers[row["provider"]], row)
        if not isinstance(seen, Seen):
            return {"payment_id": payment_id, "outcome": seen, "status": row["status"]}
        heard = service.Heard(seen, f"provider/{row['provider']}", "payment.synced")
        now = self._clock.now()
        after, outcome = await self._database.write(
            lambda tx: service.judge(tx, store_id, payment_id, heard, now)
        )
        return {"payment_id": payment_id, "outcome": outcome, "status": after["status"]}

    def _provider(self, name: str) -> Provider:
        if name not in self._providers:
            raise NotFound("provider_off", "There is no such provider here.")
        return self._providers[name]

    async def _ask(self, provider: Provider, row: Row) -> Seen | str:
        """What it says, or why it says nothing."""
        async with self._free:
            try:
                return await provider.status(service.charge_of(row))
            except NotThere:
                return "not_there"
            except ProviderError as error:
                return error.code


def _is_paid(row: Row) -> bool:
    return PaymentStatus(row["status"]).took_money


def _theirs(row: Row, seen: Seen | str) -> int:
    if isinstance(seen, str) or not seen.status.took_money:
        return 0
    came = seen.money.minor if seen.money is not None else int(row["amount"])
    return came - (seen.refunded.minor if seen.refunded is not None else int(row["refunded"]))


def _difference(row: Row, seen: Seen | str) -> dict[str, Any] | None:
    """What does not agree; a payment the provider never heard of is well where it took nothing."""
    said: dict[str, Any] = {
        "payment_id": row["payment_id"],
        "order_id": row["order_id"],
        "number": row["number"],
        "asked_at": row["asked_at"],
        "ours": {
            "status": row["status"],
            "amount": row["amount"],
            "refunded": row["refunded"],
            "currency": row["currency"],
        },
    }
    if isinstance(seen, str):
        if seen == "not_there" and not _is_paid(row):
            return None
        kind = "missing_there" if seen == "not_there" else "not_heard"
        return {"kind": kind, **said, "why": seen}
    kind = _kind(row, seen)
    if not kind:
        return None
    money, back = seen.money, seen.refunded
    said["theirs"] = {
        "status": seen.status.value,
        "amount": money.minor if money is not None else None,
        "refunded": back.minor if back is not None else None,
        "currency": money.currency.value if money is not None else None,
    }
    return {"kind": kind, **said}


def _kind(row: Row, seen: Seen) -> str:
    if seen.status.took_money and seen.money not in (None, service.money_of(row)):
        return "amount"
    if seen.status.took_money != _is_paid(row):
        return "paid_there" if seen.status.took_money else "paid_here"
    if seen.refunded is not None and seen.refunded.minor != row["refunded"]:
        return "refunds"
    return ""
