"""Money on its way back: asked for once, never more than was paid, followed to its end.

Its end may be that nobody can say: then people are told, after a time that is decided here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from hosted_api.errors import Conflict, NotFound, Unprocessable
from hosted_api.issues import service as issues
from hosted_api.kit import outbox
from hosted_api.kit.clock import rfc3339
from hosted_api.payments import repository, service
from hosted_api.payments.providers.base import Refund, Seen
from pos_core.money import Currency, Money
from pos_core.payment_status import PaymentStatus

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Row, Tx

LOOK_AFTER = timedelta(seconds=60)
LOST_AFTER = timedelta(days=1)
"""So long its provider may not know a refund; by then we have stopped sending it."""

OVERDUE_AFTER = timedelta(days=7)
"""So long a refund may be on its way before people are told."""

GIVEN_UP_AFTER = timedelta(days=30)
NOT_THERE = "not_there"
FAILED, ASKED, DONE = (
    PaymentStatus.FAILED.value,
    PaymentStatus.PROCESSING.value,
    PaymentStatus.REFUNDED.value,
)


@dataclass(frozen=True, slots=True)
class RefundAsked:
    """`amount` minor units of a payment go back; `refund_id` is the asker's own."""

    store_id: str
    payment_id: str
    refund_id: str
    amount: int
    actor: str
    reason: str = ""
    device_id: str = ""


async def ask(tx: Tx, asked: RefundAsked, now: datetime) -> Row:
    """The refund's row, which may have been there before.

    Raises `NotFound`, `Conflict` when the id is another refund's, `Unprocessable` for more than is
    left of the payment or for one nobody paid.
    """
    payment = await _locked(tx, asked.store_id, asked.payment_id)
    known = await repository.refund(tx, asked.store_id, asked.refund_id)
    if known is not None:
        if (known["payment_id"], known["amount"]) != (asked.payment_id, asked.amount):
            raise Conflict("refund_conflict", "This id is another refund's.")
        return known
    await _check(tx, payment, asked.amount)
    row = await repository.put_refund(
        tx,
        store_id=asked.store_id,
        refund_id=asked.refund_id,
        payment_id=asked.payment_id,
        amount=asked.amount,
        status=ASKED,
        reason=asked.reason,
        device_id=asked.device_id,
        actor=asked.actor,
        at=rfc3339(now),
    )
    if row is None:
        raise Conflict("refund_conflict", "This id is another refund's.")
    await outbox.put(tx, asked.store_id, service.REFUND, asked.refund_id, "{}", now)
    await service.retell(tx, payment, now)
    return row


async def send(tx: Tx, store_id: str, refund_id: str, now: datetime) -> tuple[Row, Row] | None:
    """The refund as it was before it is marked as sent, and its payment; None when it is over."""
    row = await repository.refund(tx, store_id, refund_id)
    if row is None:
        return None
    payment = await _locked(tx, store_id, row["payment_id"])
    row = await repository.refund(tx, store_id, refund_id)
    if row is None or row["status"] != ASKED:
        return None
    await repository.mark_refund_sent(tx, store_id, refund_id, rfc3339(now + LOOK_AFTER))
    return row, payment


async def hear(tx: Tx, store_id: str, refund_id: str, seen: Seen, now: datetime) -> Row:
    """The refund after this news. What has gone back stays gone; a refusal opens an issue."""
    row = await repository.refund(tx, store_id, refund_id)
    if row is None:
        raise NotFound("refund_unknown", "There is no such refund.")
    payment = await _locked(tx, store_id, row["payment_id"])
    row = await repository.refund(tx, store_id, refund_id)
    assert row is not None
    status = seen.status.value if seen.status.value in (FAILED, DONE) else ASKED
    if not _is_news(row, status, seen):
        return row
    after = await repository.move_refund(
        tx,
        store_id=store_id,
        refund_id=refund_id,
        status=status,
        detail=seen.reason,
        provider_ref=seen.provider_ref or row["provider_ref"],
        look_at=rfc3339(now + LOOK_AFTER) if status == ASKED else "",
        at=rfc3339(now),
    )
    await _follow(tx, payment, after, now)
    return after


async def give_cash(tx: Tx, store_id: str, refund_id: str, now: datetime) -> None:
    """A till gave it out over the counter; the provider may have given it back all the same.

    Raises `NotFound`.
    """
    payment = await payment_of(tx, store_id, refund_id)
    await _locked(tx, store_id, payment["payment_id"])
    row = await repository.mark_refund_in_cash(tx, store_id, refund_id)
    assert row is not None
    await issues.close_issue(tx, store_id, "refund_failed", refund_id, now)
    if row["status"] == DONE:
        facts = _facts(payment, row)
        await issues.open_issue(tx, store_id, "refund_twice", refund_id, facts, now)


async def look_again(tx: Tx, row: Row, wait: timedelta, why: str, now: datetime) -> None:
    """Ask again after `wait`, as long as there is hope; `why` nobody could tell now, or "".

    What its provider still does not know after a day has failed: it may be asked for anew, or
    given in cash. Of what is on its way for a week people are told.
    """
    store_id, refund_id = row["store_id"], row["refund_id"]
    payment = await _locked(tx, store_id, row["payment_id"])
    found = await repository.refund(tx, store_id, refund_id)
    if found is None or found["status"] != ASKED:
        return
    age = now - datetime.fromisoformat(row["asked_at"])
    if why == NOT_THERE and age >= LOST_AFTER:
        await hear(tx, store_id, refund_id, Seen(PaymentStatus.FAILED, reason=NOT_THERE), now)
        return
    next_look = rfc3339(now + wait) if age < GIVEN_UP_AFTER else ""
    await repository.refund_later(tx, row, next_look)
    if age < OVERDUE_AFTER <= age + wait:
        facts = {**_facts(payment, found), "why": why or "on_its_way"}
        await issues.open_issue(tx, store_id, "refund_overdue", refund_id, facts, now)


async def payment_of(tx: Tx, store_id: str, refund_id: str) -> Row:
    """The payment that a refund is of. Raises `NotFound`."""
    row = await repository.refund(tx, store_id, refund_id)
    if row is None:
        raise NotFound("refund_unknown", "There is no such refund.")
    return await service.find(tx, store_id, row["payment_id"])


def refund_of(row: Row, payment: Row) -> Refund:
    """The refund as the provider's adapter knows it."""
    return Refund(
        refund_id=row["refund_id"],
        charge=service.charge_of(payment),
        money=Money(row["amount"], Currency(payment["currency"])),
        reason=row["reason"],
        asked_at=datetime.fromisoformat(row["asked_at"]),
        provider_ref=row["provider_ref"],
    )


def _is_news(row: Row, status: str, seen: Seen) -> bool:
    """Forward only; that a refused refund went back after all is news."""
    if row["status"] == DONE or (status == ASKED and row["status"] == FAILED):
        return False
    return status != row["status"] or seen.provider_ref not in ("", row["provider_ref"])


async def _follow(tx: Tx, payment: Row, refund: Row, now: datetime) -> None:
    """What the payment is after one of its refunds has ended or gone on."""
    rows = await repository.refunds(tx, payment["store_id"], payment["payment_id"])
    gone = sum(row["amount"] for row in rows if row["status"] == DONE)
    if refund["status"] != ASKED:
        await _tell_people(tx, payment, refund, now)
    if gone <= payment["refunded"]:
        await service.retell(tx, payment, now)
        return
    is_all = gone >= payment["amount"]
    status = PaymentStatus.REFUNDED if is_all else PaymentStatus.PARTIALLY_REFUNDED
    seen = Seen(status, refunded=Money(gone, Currency(payment["currency"])))
    heard = service.Heard(seen, refund["actor"], "payment.refunded")
    await service.hear(tx, payment["store_id"], payment["payment_id"], heard, now)


async def _check(tx: Tx, payment: Row, amount: int) -> None:
    if not PaymentStatus(payment["status"]).took_money:
        raise Unprocessable("not_paid", "Nobody has paid this yet.")
    rows = await repository.refunds(tx, payment["store_id"], payment["payment_id"])
    back = sum(row["amount"] for row in rows if row["status"] != FAILED)
    left = payment["amount"] - max(back, payment["refunded"])
    if not 0 < amount <= left:
        raise Unprocessable("refund_too_large", "No more is left of this payment.", left=left)


async def _locked(tx: Tx, store_id: str, payment_id: str) -> Row:
    row = await repository.locked(tx, store_id, payment_id)
    if row is None:
        raise NotFound("payment_unknown", "There is no such payment.")
    return row


async def _tell_people(tx: Tx, payment: Row, refund: Row, now: datetime) -> None:
    """A refund has ended: what is wrong with that, and what no longer is."""
    store_id, key, facts = payment["store_id"], refund["refund_id"], _facts(payment, refund)
    await issues.close_issue(tx, store_id, "refund_overdue", key, now)
    if refund["status"] == FAILED and not refund["in_cash"]:
        await issues.open_issue(tx, store_id, "refund_failed", key, facts, now)
    elif refund["status"] == DONE and refund["in_cash"]:
        await issues.open_issue(tx, store_id, "refund_twice", key, facts, now)


def _facts(payment: Row, refund: Row) -> dict[str, Any]:
    return {
        "payment_id": payment["payment_id"],
        "order_id": payment["order_id"],
        "number": payment["number"],
        "amount": refund["amount"],
        "currency": payment["currency"],
        "why": refund["detail"],
    }
