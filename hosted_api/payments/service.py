"""One payment: asked for once, heard of forward only, told in the store's feed.

Everything here happens in a transaction of the caller's; what has to be said to a provider is left
in the outbox for after its commit.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import orjson

from hosted_api.errors import Conflict, NotFound
from hosted_api.issues import service as issues
from hosted_api.kit import feed, outbox
from hosted_api.kit.clock import rfc3339
from hosted_api.payments import repository
from hosted_api.payments.document import PAID, document
from hosted_api.payments.providers.base import Charge, Seen
from pos_core.money import Currency, Money
from pos_core.payment_status import PaymentStatus, moves_on

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Row, Tx
    from hosted_api.kit.outbox import Effect

CHANGED = "payment.changed"
CHARGE, CANCEL, REFUND = "payment.charge", "payment.cancel", "payment.refund"
PAY_ORDER = "payment.pay_order"
LOOK = "payment.look"
TELL_SESSION = "payment.tell_session"
"""The table whose guest asked for a payment hears how it stands."""

RECORDED = ("cash", "manual")
"""Methods that somebody took by hand: they are only written down."""

BY_PARTNER = "app"
WATCHED = ("vietqr", "qris_static", BY_PARTNER)
"""Methods nobody here has to ask for: a till draws them, or a partner tells of them itself."""

FIRST_LOOK = timedelta(seconds=60)
"""So long a callback has before the provider is asked; who has no public address asks sooner."""

NO_ANSWER = timedelta(seconds=15)
"""So long after it was sent anybody asks what became of it; who sent it may have died."""

AFTER_THE_END = timedelta(hours=24)
"""So long after its time a payment is still looked at: money may come late."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A payment that somebody wants to be made. `provider` is "" for what nobody has to be asked.

    `payment_id` is the asker's own: asking twice is asking once.
    """

    store_id: str
    payment_id: str
    method: str
    provider: str
    money: Money
    actor: str
    asked_at: datetime
    expires_at: datetime
    order_id: str = ""
    session_id: str = ""
    number: str = ""
    bill_code: str = ""
    qr_payload: str = ""
    terminal_id: str = ""
    device_id: str = ""


@dataclass(frozen=True, slots=True)
class Heard:
    """What was said of a payment, by whom, and what it is called in the payment's history.

    While it is open its provider is asked again after `look_after`.
    """

    seen: Seen
    actor: str
    kind: str = "payment.heard"
    look_after: timedelta = FIRST_LOOK


async def ask(tx: Tx, asked: Asked, now: datetime) -> Row:
    """The payment's row, which may have been there before.

    Raises `Conflict` when the id was used for something else.
    """
    await feed.hold(tx, asked.store_id)
    row = await repository.put(tx, **_new_row(asked, now))
    if row is None:
        return await _asked_before(tx, asked)
    facts = {"amount": row["amount"], "currency": row["currency"], "method": row["method"]}
    await repository.add_event(tx, row, "payment.asked", asked.actor, _json(facts))
    if asked.provider and row["status"] == PaymentStatus.PENDING:
        await outbox.put(tx, row["store_id"], CHARGE, row["payment_id"], "{}", now)
    await _tell(tx, row, now)
    if PaymentStatus(row["status"]).took_money:
        await _pay_order(tx, row, now)
    return row


async def find(tx: Tx, store_id: str, payment_id: str) -> Row:
    """Raises `NotFound`, also for another store's."""
    row = await repository.one(tx, store_id, payment_id)
    if row is None:
        raise NotFound("payment_unknown", "There is no such payment.")
    return row


async def told(tx: Tx, row: Row) -> str:
    """The payment's JSON with its refunds."""
    return document(row, await repository.refunds(tx, row["store_id"], row["payment_id"]))


async def send(tx: Tx, store_id: str, payment_id: str, now: datetime) -> Row | None:
    """The payment, about to be sent to its provider; None when that is not wanted any more.

    `sent` is as it was before: 1 means that the provider may know of it already.
    """
    row = await repository.locked(tx, store_id, payment_id)
    if row is None or PaymentStatus(row["status"]).is_over:
        return None
    if not row["sent"]:
        if row["expires_at"] <= rfc3339(now):
            await _move(tx, row, Heard(Seen(PaymentStatus.EXPIRED), "system"), now)
            return None
        await repository.mark_sent(tx, store_id, payment_id, rfc3339(now + NO_ANSWER))
    return row


async def hear(tx: Tx, store_id: str, payment_id: str, heard: Heard, now: datetime) -> Row:
    """How the payment stands after this news; old news changes nothing. Raises `NotFound`.

    Money of another amount than was asked for is no success: an issue is opened and people look.
    """
    return (await judge(tx, store_id, payment_id, heard, now))[0]


async def judge(
    tx: Tx, store_id: str, payment_id: str, heard: Heard, now: datetime, *, held: bool = False
) -> tuple[Row, str]:
    """As `hear`, with what came of the news: `heard`, `old_news` or `wrong_amount`.

    `held` by who holds the store's line in this transaction already.
    """
    find = repository.one if held else repository.locked
    row = await find(tx, store_id, payment_id)
    if row is None:
        raise NotFound("payment_unknown", "There is no such payment.")
    before, seen = PaymentStatus(row["status"]), heard.seen
    if seen.status.took_money and not before.took_money and not _is_exact(row, seen):
        await _open_wrong_amount(tx, row, seen, now)
        return await _wrong_amount(tx, row, heard, now), "wrong_amount"
    if not moves_on(before, seen.status) and not _brings_more(row, seen):
        return row, "old_news"
    return await _move(tx, row, heard, now), "heard"


async def drop(
    tx: Tx, store_id: str, payment_id: str, actor: str, now: datetime, *, expired: bool = False
) -> Row:
    """Nobody waits for it any more. What was never sent ends here; else its provider is asked."""
    row = await repository.locked(tx, store_id, payment_id)
    if row is None:
        raise NotFound("payment_unknown", "There is no such payment.")
    if PaymentStatus(row["status"]).is_over:
        return row
    if not row["sent"]:
        end = Seen(PaymentStatus.FAILED, reason="cancelled")
        if expired:
            end = Seen(PaymentStatus.EXPIRED)
        return await _move(tx, row, Heard(end, actor, "payment.dropped"), now)
    await outbox.put(tx, store_id, CANCEL, payment_id, _json({"actor": actor}), now)
    return row


async def trust(tx: Tx, store_id: str, payment_id: str, actor: str, now: datetime) -> Row:
    """The guest was let go before the transfer was seen; it is still waited for."""
    row = await repository.locked(tx, store_id, payment_id)
    if row is None:
        raise NotFound("payment_unknown", "There is no such payment.")
    if row["trusted"]:
        return row
    heard = Heard(Seen(PaymentStatus(row["status"])), actor, "payment.trusted")
    return await _move(tx, {**row, "trusted": 1}, heard, now)


async def alert(tx: Tx, effect: Effect, why: str, now: datetime) -> None:
    """A refund or a cancellation that does not get through; of a charge the cashier knows."""
    if effect.kind in (CHARGE, LOOK):
        return
    facts = {"what": effect.kind, "attempts": effect.attempt, "why": why}
    await issues.open_issue(tx, effect.store_id, "provider_unreachable", effect.key, facts, now)


def charge_of(row: Row) -> Charge:
    """The payment as its provider's adapter knows it."""
    return Charge(
        payment_id=row["payment_id"],
        store_id=row["store_id"],
        method=row["method"],
        money=money_of(row),
        asked_at=datetime.fromisoformat(row["asked_at"]),
        expires_at=datetime.fromisoformat(row["expires_at"]),
        number=row["number"],
        bill_code=row["bill_code"],
        qr_payload=row["qr_payload"],
        terminal_id=row["terminal_id"],
        provider_ref=row["provider_ref"],
        facts=orjson.loads(row["facts"]),
    )


def money_of(row: Row) -> Money:
    """What was asked for."""
    return Money(row["amount"], Currency(row["currency"]))


async def retell(tx: Tx, row: Row, now: datetime) -> None:
    """Put the payment into the feed as it stands."""
    await _tell(tx, row, now)


async def _move(tx: Tx, row: Row, heard: Heard, now: datetime) -> Row:
    seen = heard.seen
    before = PaymentStatus(row["status"])
    status = seen.status if moves_on(before, seen.status) else before
    after = await repository.move(
        tx,
        store_id=row["store_id"],
        payment_id=row["payment_id"],
        status=status.value,
        reason=seen.reason or ("" if status.took_money else row["reason"]),
        provider_ref=seen.provider_ref or row["provider_ref"],
        qr_payload=seen.qr_payload or row["qr_payload"],
        redirect_url=seen.redirect_url or row["redirect_url"],
        client_secret=seen.client_secret or row["client_secret"],
        facts=_facts(row, seen, status),
        refunded=max(row["refunded"], seen.refunded.minor if seen.refunded else 0),
        trusted=row["trusted"],
        look_at=_look_at(row, status, now, heard.look_after),
        expires_at=rfc3339(seen.expires_at) if seen.expires_at else row["expires_at"],
        at=rfc3339(now),
    )
    data: dict[str, Any] = {"from": before.value, "status": status.value}
    data |= {"reason": seen.reason} if seen.reason else {}
    await repository.add_event(tx, after, heard.kind, heard.actor, _json(data))
    if before.took_money:
        await _tell(tx, after, now)
    else:  # nothing of it can have been given back
        entry = feed.Entry(CHANGED, after["payment_id"], document(after))
        await feed.append(tx, after["store_id"], [entry], now)
        await _tell_session(tx, after, now)
    if status.took_money and not before.took_money:
        await _pay_order(tx, after, now)
    return after


async def _pay_order(tx: Tx, row: Row, now: datetime) -> None:
    """What no till asked for pays its order here; a till does that by itself."""
    if row["order_id"] and not row["device_id"]:
        await outbox.put(tx, row["store_id"], PAY_ORDER, row["payment_id"], "{}", now)


async def _tell(tx: Tx, row: Row, now: datetime) -> None:
    entry = feed.Entry(CHANGED, row["payment_id"], await told(tx, row))
    await feed.append(tx, row["store_id"], [entry], now)
    await _tell_session(tx, row, now)


async def _tell_session(tx: Tx, row: Row, now: datetime) -> None:
    if row["session_id"]:
        key = f"{row['payment_id']}/{row['version']}"
        await outbox.put(tx, row["store_id"], TELL_SESSION, key, row["payment_id"], now)


def _facts(row: Row, seen: Seen, status: PaymentStatus) -> str:
    facts = {**orjson.loads(row["facts"]), **seen.facts}
    if status.took_money:
        facts.pop(PAID, None)
    return _json(facts)


def _look_at(row: Row, status: PaymentStatus, now: datetime, after: timedelta) -> str:
    """When to ask next: soon while it is open, then until a day after its time."""
    if not row["provider"] or status.took_money:
        return ""
    if not status.is_over:
        is_first = row["version"] == 1  # what was planned in case that nobody answers
        return rfc3339(now + after) if is_first or not row["look_at"] else row["look_at"]
    last = datetime.fromisoformat(row["expires_at"]) + AFTER_THE_END
    return rfc3339(now + FIRST_LOOK) if now < last and row["sent"] else ""


def _is_exact(row: Row, seen: Seen) -> bool:
    return seen.money is None or seen.money == money_of(row)


def _brings_more(row: Row, seen: Seen) -> bool:
    """The picture to draw, or the provider's name for it, may come behind the status."""
    brought: tuple[str, ...] = ("provider_ref", "qr_payload", "redirect_url", "client_secret")
    if not PaymentStatus(row["status"]).is_over:
        brought += ("reason",)
    more = any(getattr(seen, name) and getattr(seen, name) != row[name] for name in brought)
    return more or (seen.refunded is not None and seen.refunded.minor > row["refunded"])


async def _wrong_amount(tx: Tx, row: Row, heard: Heard, now: datetime) -> Row:
    """It stays where it was, and tells what came instead; of another currency only that."""
    money = heard.seen.money
    assert money is not None
    facts, reason = {}, "wrong_currency"
    if money.currency.value == row["currency"]:
        facts, reason = {PAID: str(money.minor)}, "wrong_amount"
    if row["reason"] == reason and facts.items() <= orjson.loads(row["facts"]).items():
        return row
    seen = Seen(
        PaymentStatus(row["status"]),
        provider_ref=heard.seen.provider_ref,
        reason=reason,
        facts=facts,
    )
    return await _move(tx, row, replace(heard, seen=seen), now)


async def _open_wrong_amount(tx: Tx, row: Row, seen: Seen, now: datetime) -> None:
    assert seen.money is not None
    facts = {
        "payment_id": row["payment_id"],
        "order_id": row["order_id"],
        "number": row["number"],
        "asked": row["amount"],
        "paid": seen.money.minor,
        "currency": seen.money.currency.value,
    }
    key = row["payment_id"]
    await issues.open_issue(tx, row["store_id"], "payment_wrong_amount", key, facts, now)


async def _asked_before(tx: Tx, asked: Asked) -> Row:
    row = await repository.one(tx, asked.store_id, asked.payment_id)
    wanted = (asked.method, asked.money, asked.order_id, asked.session_id)
    if row is None or wanted != (
        row["method"],
        money_of(row),
        row["order_id"],
        row["session_id"],
    ):
        raise Conflict("payment_conflict", "This id is another payment's.")
    return row


def _first_status(asked: Asked, now: datetime) -> tuple[PaymentStatus, str]:
    if asked.method in RECORDED:
        return PaymentStatus.SUCCESS, ""
    if not asked.provider and asked.method not in WATCHED:
        return PaymentStatus.FAILED, "not_offered"
    if asked.provider and asked.expires_at <= now:
        return PaymentStatus.EXPIRED, "too_late"
    return PaymentStatus.PENDING, ""


def _new_row(asked: Asked, now: datetime) -> dict[str, Any]:
    status, reason = _first_status(asked, now)
    return {
        "store_id": asked.store_id,
        "payment_id": asked.payment_id,
        "order_id": asked.order_id,
        "session_id": asked.session_id,
        "number": asked.number,
        "method": asked.method,
        "provider": asked.provider,
        "currency": asked.money.currency.value,
        "amount": asked.money.minor,
        "status": status.value,
        "reason": reason,
        "bill_code": asked.bill_code,
        "qr_payload": asked.qr_payload,
        "terminal_id": asked.terminal_id,
        "device_id": asked.device_id,
        "actor": asked.actor,
        "look_at": "",
        "asked_at": rfc3339(asked.asked_at),
        "expires_at": rfc3339(asked.expires_at),
        "at": rfc3339(now),
    }


def _json(value: object) -> str:
    return orjson.dumps(value).decode()
