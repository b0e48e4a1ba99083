"""Receipts that guests asked for by message. The row is the queue; nothing else holds it."""

from __future__ import annotations

from sqlalchemy import Index, PrimaryKeyConstraint, Table

from hosted_api.kit.db.tables import METADATA, moment, text

receipt_messages = Table(
    "receipt_messages",
    METADATA,
    text("store_id"),
    text("message_id"),
    text("order_id"),
    text("channel"),
    text("recipient"),
    text("status"),
    text("actor"),
    moment("asked_at"),
    PrimaryKeyConstraint("store_id", "message_id"),
    Index("ix_receipt_messages_store_id_order_id", "store_id", "order_id", "asked_at"),
    Index("ix_receipt_messages_asked_at", "asked_at"),
)
