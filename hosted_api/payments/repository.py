"""Payments and refunds in the database: finding them, and writing down how they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hosted_api.kit import feed
from hosted_api.kit.db.statement import Statement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hosted_api.kit.db.database import Row, Tx

_BY_ID = "SELECT * FROM payments WHERE store_id = :store_id AND payment_id = :payment_id"
_ONE = Statement(_BY_ID)
_LOCKED = Statement(f"{_BY_ID} FOR UPDATE", _BY_ID)
_OWNER = Statement("SELECT store_id FROM payments WHERE payment_id = :payment_id")
_OF_ORDER = Statement(
    "SELECT * FROM payments WHERE store_id = :store_id AND order_id = :order_id"
    " ORDER BY asked_at, payment_id"
)
_OF_SESSION = Statement(
    "SELECT * FROM payments WHERE store_id = :store_id AND session_id = :session_id"
    " ORDER BY asked_at, payment_id"
)
_PUT = Statement(
    "INSERT INTO payments (store_id, payment_id, order_id, session_id, number, method, provider,"
    " currency, amount, status, reason, bill_code, qr_payload, terminal_id, device_id, actor,"
    " look_at, asked_at, expires_at, updated_at, version)"
    " VALUES (:store_id, :payment_id, :order_id, :session_id, :number, :method, :provider,"
    " :currency, :amount, :status, :reason, :bill_code, :qr_payload, :terminal_id, :device_id,"
    " :actor, :look_at, :asked_at, :expires_at, :at, 1)"
    " ON CONFLICT DO NOTHING RETURNING *"
)
_SENT = Statement(
    "UPDATE payments SET sent = 1, look_at = :look_at"
    " WHERE store_id = :store_id AND payment_id = :payment_id"
)
_MOVE = Statement(
    "UPDATE payments SET status = :status, reason = :reason, provider_ref = :provider_ref,"
    " qr_payload = :qr_payload, redirect_url = :redirect_url, client_secret = :client_secret,"
    " facts = :facts, refunded = :refunded, trusted = :trusted, look_at = :look_at,"
    " expires_at = :expires_at, updated_at = :at, version = version + 1"
    " WHERE store_id = :store_id AND payment_id = :payment_id RETURNING *"
)
_RENUMBER = Statement(
    "UPDATE payments SET number = :number, updated_at = :at, version = version + 1"
    " WHERE store_id = :store_id AND payment_id = :payment_id RETURNING *"
)
_CATCH_UP = Statement(
    "UPDATE payments SET number = :number, version = :version"
    " WHERE store_id = :store_id AND payment_id = :payment_id RETURNING *"
)
_SET_FACTS = Statement(
    "UPDATE payments SET facts = :facts WHERE store_id = :store_id AND payment_id = :payment_id"
)
_LOOK_LATER = Statement(
    "UPDATE payments SET look_at = :look_at, looks = looks + 1"
    " WHERE store_id = :store_id AND payment_id = :payment_id"
)
_DUE = (
    "SELECT store_id, {id} FROM {table} WHERE look_at > '' AND look_at <= :at"
    " ORDER BY look_at, {id} LIMIT :most"
)
_TAKE = (
    "UPDATE {table} SET look_at = :until, looks = looks + 1"
    " WHERE (store_id, {id}) IN ({due}) RETURNING *"
)


def _take(table: str, name: str) -> Statement:
    """Who looks takes a lease, so that two nodes do not ask the same thing."""
    due = _DUE.format(table=table, id=name)
    taken = _TAKE.format(table=table, id=name, due="{}")
    return Statement(taken.format(f"{due} FOR UPDATE SKIP LOCKED"), taken.format(due))


_TAKE_PAYMENTS = _take("payments", "payment_id")
_TAKE_REFUNDS = _take("payment_refunds", "refund_id")
_NEXT_LOOK = Statement(
    "SELECT MIN(look_at) AS look_at FROM ("
    "SELECT MIN(look_at) AS look_at FROM payments WHERE look_at > ''"
    " UNION ALL SELECT MIN(look_at) AS look_at FROM payment_refunds WHERE look_at > '') AS each"
)
_EVENT = Statement(
    "INSERT INTO payment_events (store_id, payment_id, event_seq, type, at, actor, data)"
    " VALUES (:store_id, :payment_id, :event_seq, :type, :at, :actor, :data)"
)
_EVENTS = Statement(
    "SELECT event_seq, type, at, actor, data FROM payment_events"
    " WHERE store_id = :store_id AND payment_id = :payment_id ORDER BY event_seq"
)
_PUT_REFUND = Statement(
    "INSERT INTO payment_refunds (store_id, refund_id, payment_id, amount, status, reason,"
    " device_id, actor, look_at, asked_at, updated_at)"
    " VALUES (:store_id, :refund_id, :payment_id, :amount, :status, :reason, :device_id, :actor,"
    " '', :at, :at) ON CONFLICT DO NOTHING RETURNING *"
)
_REFUND = Statement(
    "SELECT * FROM payment_refunds WHERE store_id = :store_id AND refund_id = :refund_id"
)
_REFUND_OWNER = Statement("SELECT store_id FROM payment_refunds WHERE refund_id = :refund_id")
_REFUNDS = Statement(
    "SELECT * FROM payment_refunds WHERE store_id = :store_id AND payment_id = :payment_id"
    " ORDER BY asked_at, refund_id"
)
_SENT_REFUND = Statement(
    "UPDATE payment_refunds SET sent = 1, look_at = :look_at"
    " WHERE store_id = :store_id AND refund_id = :refund_id"
)
_REFUND_IN_CASH = Statement(
    "UPDATE payment_refunds SET in_cash = 1"
    " WHERE store_id = :store_id AND refund_id = :refund_id RETURNING *"
)
_MOVE_REFUND = Statement(
    "UPDATE payment_refunds SET status = :status, detail = :detail, provider_ref = :provider_ref,"
    " look_at = :look_at, updated_at = :at"
    " WHERE store_id = :store_id AND refund_id = :refund_id RETURNING *"
)
_REFUND_LATER = Statement(
    "UPDATE payment_refunds SET look_at = :look_at, looks = looks + 1"
    " WHERE store_id = :store_id AND refund_id = :refund_id"
)
_IN_PERIOD = Statement(
    "SELECT * FROM payments WHERE store_id = :store_id AND provider = :provider"
    " AND asked_at >= :since AND asked_at < :until AND (asked_at, payment_id) > (:after_at, :after)"
    " ORDER BY asked_at, payment_id LIMIT :most"
)


async def one(tx: Tx, store_id: str, payment_id: str) -> Row | None:
    """The payment's row."""
    return await tx.one(_ONE, store_id=store_id, payment_id=payment_id)


async def locked(tx: Tx, store_id: str, payment_id: str) -> Row | None:
    """The row, which nobody else changes until this transaction ends; the store's line first."""
    await feed.hold(tx, store_id)
    return await tx.one(_LOCKED, store_id=store_id, payment_id=payment_id)


async def store_of(tx: Tx, payment_id: str) -> str | None:
    """Whose payment it is; providers only repeat our id."""
    row = await tx.one(_OWNER, payment_id=payment_id)
    return None if row is None else str(row["store_id"])


async def of_order(tx: Tx, store_id: str, order_id: str) -> Sequence[Row]:
    """Every attempt at an order, the first first."""
    return await tx.all(_OF_ORDER, store_id=store_id, order_id=order_id)


async def of_session(tx: Tx, store_id: str, session_id: str) -> Sequence[Row]:
    """Every attempt at a table's bill, the first first."""
    return await tx.all(_OF_SESSION, store_id=store_id, session_id=session_id)


async def put(tx: Tx, **values: Any) -> Row | None:
    """A new payment; None when there is one of this id."""
    return await tx.one(_PUT, **values)


async def mark_sent(tx: Tx, store_id: str, payment_id: str, look_at: str) -> None:
    """From now on the provider may have heard of it; it is asked at `look_at` in any case."""
    await tx.run(_SENT, store_id=store_id, payment_id=payment_id, look_at=look_at)


async def move(tx: Tx, **values: Any) -> Row:
    """Write how it stands now; the row after."""
    row = await tx.one(_MOVE, **values)
    assert row is not None
    return row


async def renumber(tx: Tx, row: Row, number: str, at: str) -> Row:
    """Its bill has another number by now; the row after."""
    key = {"store_id": row["store_id"], "payment_id": row["payment_id"]}
    after = await tx.one(_RENUMBER, **key, number=number, at=at)
    assert after is not None
    return after


async def catch_up(tx: Tx, row: Row, number: str, version: int) -> Row:
    """A till knew it further on than this database does; the row after."""
    key = {"store_id": row["store_id"], "payment_id": row["payment_id"]}
    after = await tx.one(_CATCH_UP, **key, number=number, version=version)
    assert after is not None
    return after


async def set_facts(tx: Tx, row: Row, facts: str) -> None:
    """What only we have to know of it."""
    key = {"store_id": row["store_id"], "payment_id": row["payment_id"]}
    await tx.run(_SET_FACTS, **key, facts=facts)


async def look_later(tx: Tx, row: Row, look_at: str) -> None:
    """When to ask the provider next; "" for never."""
    await tx.run(
        _LOOK_LATER, store_id=row["store_id"], payment_id=row["payment_id"], look_at=look_at
    )


async def next_look(tx: Tx) -> str:
    """When the next of them is to be asked about; "" when none is."""
    row = await tx.one(_NEXT_LOOK)
    return "" if row is None else row["look_at"] or ""


async def take_due(tx: Tx, at: str, until: str, most: int) -> Sequence[Row]:
    """Payments to be asked about, which are nobody else's to ask about before `until`."""
    return await tx.all(_TAKE_PAYMENTS, at=at, until=until, most=most)


async def take_due_refunds(tx: Tx, at: str, until: str, most: int) -> Sequence[Row]:
    """The same of refunds."""
    return await tx.all(_TAKE_REFUNDS, at=at, until=until, most=most)


async def add_event(tx: Tx, row: Row, kind: str, actor: str, data: str) -> None:
    """What brought a payment to its version."""
    await tx.run(
        _EVENT,
        store_id=row["store_id"],
        payment_id=row["payment_id"],
        event_seq=row["version"],
        type=kind,
        at=row["updated_at"],
        actor=actor,
        data=data,
    )


async def events(tx: Tx, store_id: str, payment_id: str) -> Sequence[Row]:
    """All that happened to a payment."""
    return await tx.all(_EVENTS, store_id=store_id, payment_id=payment_id)


async def put_refund(tx: Tx, **values: Any) -> Row | None:
    """A new refund; None when there is one of this id."""
    return await tx.one(_PUT_REFUND, **values)


async def refund(tx: Tx, store_id: str, refund_id: str) -> Row | None:
    """The refund's row; lock its payment before."""
    return await tx.one(_REFUND, store_id=store_id, refund_id=refund_id)


async def store_of_refund(tx: Tx, refund_id: str) -> str | None:
    """Whose refund it is."""
    row = await tx.one(_REFUND_OWNER, refund_id=refund_id)
    return None if row is None else str(row["store_id"])


async def refunds(tx: Tx, store_id: str, payment_id: str) -> Sequence[Row]:
    """All refunds of a payment, the first first."""
    return await tx.all(_REFUNDS, store_id=store_id, payment_id=payment_id)


async def mark_refund_sent(tx: Tx, store_id: str, refund_id: str, look_at: str) -> None:
    """From now on the provider may have heard of it; it is asked at `look_at` in any case."""
    await tx.run(_SENT_REFUND, store_id=store_id, refund_id=refund_id, look_at=look_at)


async def mark_refund_in_cash(tx: Tx, store_id: str, refund_id: str) -> Row | None:
    """The guest has had it over the counter: the row after, None when there is none."""
    return await tx.one(_REFUND_IN_CASH, store_id=store_id, refund_id=refund_id)


async def move_refund(tx: Tx, **values: Any) -> Row:
    """Write how it stands now; the row after."""
    row = await tx.one(_MOVE_REFUND, **values)
    assert row is not None
    return row


async def refund_later(tx: Tx, row: Row, look_at: str) -> None:
    """When to ask about it next; "" for never."""
    await tx.run(
        _REFUND_LATER, store_id=row["store_id"], refund_id=row["refund_id"], look_at=look_at
    )


async def in_period(tx: Tx, **values: Any) -> Sequence[Row]:
    """A provider's payments asked for from `since` on and before `until`, a page at a time."""
    return await tx.all(_IN_PERIOD, **values)
