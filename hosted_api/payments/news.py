"""What a callback told, made true: who is meant, whether it may be believed, and what comes of it.

Every callback has an outcome, written beside it: `heard`, `old_news`, `wrong_amount`, … Nothing it
can say is an error; where people must look, an issue is open.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from hosted_api.issues import service as issues
from hosted_api.kit import feed
from hosted_api.kit.clock import rfc3339
from hosted_api.payments import inbox_rows, refunds, service, troubles
from hosted_api.payments.providers.base import BankTransfer, Notice, Seen

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Row, Tx

TransferTaker = Callable[["Tx", str, BankTransfer, datetime], Awaitable[str]]
"""Finds the payment of a transfer a provider told of: what became of it, as one word."""

PARTNER = "partner/"
"""How the name of a partner begins where a provider's stands."""


@dataclass(frozen=True, slots=True)
class Told:
    """A callback that was written down; `seen` is what to believe of it, None for nothing."""

    provider: str
    event_key: str
    notice: Notice
    seen: Seen | None
    now: datetime


@dataclass(frozen=True, slots=True)
class Owners:
    """The rows that notices are about: payments by our id or the provider's, refunds by ours."""

    payments: Mapping[str, Row]
    by_ref: Mapping[tuple[str, str], Row]
    refunds: Mapping[str, Row]

    def of(self, provider: str, notice: Notice) -> Row | None:
        """The refund's row, or the payment's."""
        if notice.refund_id:
            return self.refunds.get(notice.refund_id)
        if notice.payment_id:
            return self.payments.get(notice.payment_id)
        return self.by_ref.get((provider, notice.provider_ref))

    def stores(self) -> set[str]:
        """Everybody whose rows these are."""
        found = (self.payments, self.by_ref, self.refunds)
        return {row["store_id"] for rows in found for row in rows.values()}


async def owners(tx: Tx, notices: Sequence[Notice]) -> Owners:
    """Whom these are about, as far as anybody knows."""
    refs = {n.provider_ref for n in notices if not (n.payment_id or n.refund_id)}
    return Owners(
        await inbox_rows.payments(tx, sorted({n.payment_id for n in notices} - {""})),
        await inbox_rows.payments_by_ref(tx, sorted(refs - {""})),
        await inbox_rows.refunds(tx, sorted({n.refund_id for n in notices} - {""})),
    )


async def not_taken(_tx: Tx, _provider: str, _transfer: BankTransfer, _now: datetime) -> str:
    """Of an API where nobody knows what transfers are for."""
    return "not_taken"


def speaks_for(provider: str, row: Row) -> bool:
    """A provider speaks for what it was asked for, a partner for what it asked of nobody else."""
    if provider.startswith(PARTNER):
        return bool(row["provider"] == "" and row["actor"] == provider)
    return bool(row["provider"] == provider)


def is_anothers(provider: str, row: Row) -> bool:
    """True for what a partner says of a payment it did not ask for: to it there is none."""
    return provider.startswith(PARTNER) and "actor" in row and not speaks_for(provider, row)


async def settle(tx: Tx, told: Sequence[Told], take_transfer: TransferTaker) -> list[str]:
    """The outcome of each, written beside it in this transaction."""
    about = await owners(tx, [each.notice for each in told])
    await feed.hold(tx, *about.stores())
    outcomes = []
    for each in told:
        if each.notice.transfer is not None:
            transfer = each.notice.transfer
            outcomes.append(await take_transfer(tx, each.provider, transfer, each.now))
        else:
            outcomes.append(await _settled(tx, each, about.of(each.provider, each.notice)))
    ends = [_end(each, outcome) for each, outcome in zip(told, outcomes, strict=True)]
    await inbox_rows.end(tx, ends)
    return outcomes


async def _settled(tx: Tx, told: Told, owner: Row | None) -> str:
    notice = told.notice
    if owner is None or is_anothers(told.provider, owner):
        return "unknown_refund" if notice.refund_id else "unknown_payment"
    store_id = owner["store_id"]
    if notice.refund_id:
        return await _refund(tx, told, store_id)
    if not speaks_for(told.provider, owner):
        facts = {"payment_id": owner["payment_id"], "provider": told.provider}
        key = f"{owner['payment_id']}/{told.provider}"
        await issues.open_issue(tx, store_id, "payment_wrong_provider", key, facts, told.now)
        return "wrong_provider"
    if notice.trouble is not None:
        return await troubles.note(tx, owner, notice, told.now)
    if told.seen is None:
        return "nothing"
    heard = service.Heard(told.seen, _actor(told.provider))
    payment_id = owner["payment_id"]
    return (await service.judge(tx, store_id, payment_id, heard, told.now, held=True))[1]


async def _refund(tx: Tx, told: Told, store_id: str) -> str:
    """Its payment says whether this provider may speak for it; the amount is ours to know."""
    if told.seen is None:
        return "nothing"
    payment = await refunds.payment_of(tx, store_id, told.notice.refund_id)
    if not speaks_for(told.provider, payment):
        return "wrong_provider"
    await refunds.hear(tx, store_id, told.notice.refund_id, told.seen, told.now)
    return "heard"


def _actor(provider: str) -> str:
    return provider if provider.startswith(PARTNER) else f"provider/{provider}"


def _end(told: Told, outcome: str) -> Mapping[str, str]:
    return {
        "provider": told.provider,
        "event_key": told.event_key,
        "state": inbox_rows.DONE,
        "outcome": outcome,
        "at": rfc3339(told.now),
    }
