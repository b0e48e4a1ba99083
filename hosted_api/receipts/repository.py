"""Receipts by message in the database."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from hosted_api.kit.db.statement import Statement
from hosted_api.kit.purge import Purge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hosted_api.kit.db.database import Row, Tx

_PUT = Statement(
    "INSERT INTO receipt_messages"
    " (store_id, message_id, order_id, channel, recipient, status, actor, asked_at)"
    " VALUES (:store_id, :message_id, :order_id, :channel, :recipient, :status, :actor, :asked_at)"
    " ON CONFLICT (store_id, message_id) DO NOTHING"
)
_ONE = Statement(
    "SELECT * FROM receipt_messages WHERE store_id = :store_id AND message_id = :message_id"
)
_OF_ORDER = Statement(
    "SELECT * FROM receipt_messages WHERE store_id = :store_id AND order_id = :order_id"
    " ORDER BY asked_at, message_id"
)
PURGES = (
    Purge(
        "receipt_messages",
        Statement(
            "DELETE FROM receipt_messages WHERE (store_id, message_id) IN"
            " (SELECT store_id, message_id FROM receipt_messages"
            " WHERE asked_at < :before ORDER BY asked_at LIMIT :most)"
        ),
        timedelta(days=90),  # it holds a guest's number
    ),
)


async def put(tx: Tx, row: Row) -> Row:
    """The message as it is there, now or before."""
    await tx.run(_PUT, **row)
    found = await tx.one(_ONE, store_id=row["store_id"], message_id=row["message_id"])
    assert found is not None
    return found


async def of_order(tx: Tx, store_id: str, order_id: str) -> Sequence[Row]:
    """The oldest first."""
    return await tx.all(_OF_ORDER, store_id=store_id, order_id=order_id)
