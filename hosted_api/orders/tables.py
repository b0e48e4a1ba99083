"""Orders as they stand, what happened to each, and how it stood at every hundredth event."""

from __future__ import annotations

from sqlalchemy import Column, Index, PrimaryKeyConstraint, Table, Text
from sqlalchemy import text as written

from hosted_api.kit.db.tables import METADATA, flag, moment, number, text


def searched(name: str, *, nullable: bool = False) -> Column[str]:
    """A text that is searched by how it begins, so it sorts by its letters' numbers."""
    kind = Text().with_variant(Text(collation="C"), "postgresql")
    return Column(name, kind, nullable=nullable, server_default=None if nullable else "")


orders = Table(
    "orders",
    METADATA,
    text("store_id"),
    text("order_id"),
    searched("client_order_id", nullable=True),
    text("digest"),
    text("source"),
    searched("number"),
    text("status"),
    flag("paid"),
    number("version"),
    text("reason", server_default=""),
    text("device_id", server_default=""),
    moment("placed_at"),
    moment("made_at"),
    moment("updated_at"),
    searched("customer_name"),
    searched("customer_phone"),
    text("body"),
    PrimaryKeyConstraint("store_id", "order_id"),
    Index("uq_orders_store_id_client_order_id", "store_id", "client_order_id", unique=True),
    Index("ix_orders_store_id_made_at", "store_id", "made_at", "order_id"),
    Index("ix_orders_store_id_status", "store_id", "status", "made_at", "order_id"),
    Index("ix_orders_store_id_number", "store_id", "number"),
    Index(
        "ix_orders_store_id_customer_name",
        "store_id",
        "customer_name",
        "made_at",
        "order_id",
        postgresql_where=written("customer_name <> ''"),
        sqlite_where=written("customer_name <> ''"),
    ),
    Index(
        "ix_orders_store_id_customer_phone",
        "store_id",
        "customer_phone",
        "made_at",
        "order_id",
        postgresql_where=written("customer_phone <> ''"),
        sqlite_where=written("customer_phone <> ''"),
    ),
)

order_events = Table(
    "order_events",
    METADATA,
    text("store_id"),
    text("order_id"),
    number("event_seq"),
    text("type"),
    moment("at"),
    text("actor"),
    text("data"),
    PrimaryKeyConstraint("store_id", "order_id", "event_seq"),
)

order_snapshots = Table(
    "order_snapshots",
    METADATA,
    text("store_id"),
    text("order_id"),
    number("event_seq"),
    moment("at"),
    text("state"),
    PrimaryKeyConstraint("store_id", "order_id", "event_seq"),
)
