"""Orders in the database: finding them, and writing down how they stand now."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hosted_api.kit.db.statement import POSTGRES, Statement

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hosted_api.kit.db.database import Row, Tx

SNAPSHOT_EVERY = 100

_BY_ID = "SELECT * FROM orders WHERE store_id = :store_id AND order_id = :order_id"
_ONE = Statement(_BY_ID)
_LOCKED = Statement(f"{_BY_ID} FOR UPDATE", _BY_ID)
_BY_CLIENT = Statement(
    "SELECT order_id FROM orders WHERE store_id = :store_id AND client_order_id = :client_order_id"
)
_MOVE = Statement(
    "UPDATE orders SET status = :status, paid = :paid, reason = :reason, version = version + 1,"
    " updated_at = :at, device_id = :device_id, body = :body"
    " WHERE store_id = :store_id AND order_id = :order_id"
    " RETURNING *"
)
_PUT = Statement(
    "INSERT INTO orders (store_id, order_id, client_order_id, digest, source, number, status, paid,"
    " version, device_id, placed_at, made_at, updated_at, customer_name, customer_phone, body)"
    " VALUES (:store_id, :order_id, :client_order_id, :digest, :source, :number, :status, :paid,"
    " 1, :device_id, :placed_at, :at, :at, :customer_name, :customer_phone, :body)"
)
_FIRST_EVENT = Statement(
    "INSERT INTO order_events (store_id, order_id, event_seq, type, at, actor, data)"
    " VALUES (:store_id, :order_id, 1, :type, :at, :actor, :data)"
)
_KNOWN = Statement(
    "SELECT order_id FROM orders WHERE store_id = :store_id AND order_id = ANY(:ids::text[])",
    "SELECT order_id FROM orders WHERE store_id = :store_id"
    " AND order_id IN (SELECT value FROM json_each(:ids))",
)
_EVENT = Statement(
    "INSERT INTO order_events (store_id, order_id, event_seq, type, at, actor, data)"
    " VALUES (:store_id, :order_id, :event_seq, :type, :at, :actor, :data)"
)
_SNAPSHOT = Statement(
    "INSERT INTO order_snapshots (store_id, order_id, event_seq, at, state)"
    " VALUES (:store_id, :order_id, :event_seq, :at, :state)"
)
_EVENTS = Statement(
    "SELECT event_seq, type, at, actor, data FROM order_events"
    " WHERE store_id = :store_id AND order_id = :order_id"
    " AND event_seq > :after AND event_seq <= :until ORDER BY event_seq LIMIT :most"
)
_SNAPSHOT_BEFORE = Statement(
    "SELECT event_seq, at, state FROM order_snapshots"
    " WHERE store_id = :store_id AND order_id = :order_id AND event_seq <= :until"
    " ORDER BY event_seq DESC LIMIT 1"
)


async def one(tx: Tx, store_id: str, order_id: str) -> Row | None:
    """The order's row."""
    return await tx.one(_ONE, store_id=store_id, order_id=order_id)


async def locked(tx: Tx, store_id: str, order_id: str) -> Row | None:
    """The row, which nobody else changes until this transaction ends."""
    return await tx.one(_LOCKED, store_id=store_id, order_id=order_id)


async def id_of_client(tx: Tx, store_id: str, client_order_id: str) -> str | None:
    """Our id for the app's."""
    row = await tx.one(_BY_CLIENT, store_id=store_id, client_order_id=client_order_id)
    return None if row is None else str(row["order_id"])


async def move(tx: Tx, **values: Any) -> Row:
    """Write how it stands now; the row after."""
    row = await tx.one(_MOVE, **values)
    assert row is not None
    return row


async def put_many(tx: Tx, rows: Sequence[Mapping[str, Any]]) -> None:
    """Orders that nobody knew of, each with its first event. Raises `UniqueViolation`."""
    await tx.many(_PUT, rows)
    await tx.many(_FIRST_EVENT, rows)


async def known_ids(tx: Tx, store_id: str, ids: Sequence[str]) -> set[str]:
    """Which of these orders are there."""
    if not ids:
        return set()
    given: Any = list(ids) if tx.dialect == POSTGRES else json.dumps(list(ids))
    return {row["order_id"] for row in await tx.all(_KNOWN, store_id=store_id, ids=given)}


async def add_event(tx: Tx, row: Row, kind: str, actor: str, data: str, state: str) -> None:
    """What brought an order to where it stands; every hundredth time also where that is."""
    key = {"store_id": row["store_id"], "order_id": row["order_id"], "event_seq": row["version"]}
    at = row["updated_at"]
    await tx.run(_EVENT, **key, type=kind, at=at, actor=actor, data=data)
    if row["version"] % SNAPSHOT_EVERY == 0:
        await tx.run(_SNAPSHOT, **key, at=at, state=state)


async def events(
    tx: Tx, store_id: str, order_id: str, *, after: int = 0, until: int = 1 << 53, most: int = 500
) -> Sequence[Row]:
    """What happened to an order behind `after`, in order."""
    return await tx.all(
        _EVENTS, store_id=store_id, order_id=order_id, after=after, until=until, most=most
    )


async def snapshot_before(tx: Tx, store_id: str, order_id: str, until: int) -> Row | None:
    """The last snapshot up to event `until`."""
    return await tx.one(_SNAPSHOT_BEFORE, store_id=store_id, order_id=order_id, until=until)
