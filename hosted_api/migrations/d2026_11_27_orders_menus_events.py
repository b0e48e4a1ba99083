"""Orders menus events."""

import sqlalchemy as sa
from alembic import op


def upgrade() -> None:
    """Orders menus events."""
    op.create_table(
        "events",
        sa.Column("store_id", sa.Text(), nullable=False),
        sa.Column("device_id", sa.Text(), nullable=False),
        sa.Column("epoch", sa.BigInteger(), nullable=False),
        sa.Column("device_seq", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("stream", sa.Text(), nullable=False),
        sa.Column("stream_seq", sa.BigInteger(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("business_day", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("prev_hash", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint(
            "store_id", "device_id", "epoch", "device_seq", name=op.f("pk_events")
        ),
        sa.UniqueConstraint("store_id", "id", name=op.f("uq_events_store_id_id")),
    )
    op.create_index("ix_events_store_id_stream", "events", ["store_id", "stream"], unique=False)
    op.create_table(
        "menus",
        sa.Column("store_id", sa.Text(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("valid_from", sa.Text(), nullable=False),
        sa.Column("row_count", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("store_id", "version", name=op.f("pk_menus")),
    )
    op.create_index(
        "ix_menus_store_id_valid_from", "menus", ["store_id", "valid_from"], unique=False
    )
    op.create_table(
        "order_events",
        sa.Column("store_id", sa.Text(), nullable=False),
        sa.Column("order_id", sa.Text(), nullable=False),
        sa.Column("event_seq", sa.BigInteger(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("store_id", "order_id", "event_seq", name=op.f("pk_order_events")),
    )
    op.create_table(
        "order_snapshots",
        sa.Column("store_id", sa.Text(), nullable=False),
        sa.Column("order_id", sa.Text(), nullable=False),
        sa.Column("event_seq", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint(
            "store_id", "order_id", "event_seq", name=op.f("pk_order_snapshots")
        ),
    )
    op.create_table(
        "orders",
        sa.Column("store_id", sa.Text(), nullable=False),
        sa.Column("order_id", sa.Text(), nullable=False),
        sa.Column(
            "client_order_id",
            sa.Text().with_variant(sa.Text(collation="C"), "postgresql"),
            nullable=True,
        ),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column(
            "number",
            sa.Text().with_variant(sa.Text(collation="C"), "postgresql"),
            server_default="",
            nullable=False,
        ),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("paid", sa.Integer(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("device_id", sa.Text(), server_default="", nullable=False),
        sa.Column("placed_at", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.Column("updated_at", sa.Text(), nullable=False),
        sa.Column(
            "customer_name",
            sa.Text().with_variant(sa.Text(collation="C"), "postgresql"),
            server_default="",
            nullable=False,
        ),
        sa.Column(
            "customer_phone",
            sa.Text().with_variant(sa.Text(collation="C"), "postgresql"),
            server_default="",
            nullable=False,
        ),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("store_id", "order_id", name=op.f("pk_orders")),
    )
    op.create_index(
        "ix_orders_store_id_customer_name",
        "orders",
        ["store_id", "customer_name", "made_at", "order_id"],
        unique=False,
        postgresql_where=sa.text("customer_name <> ''"),
        sqlite_where=sa.text("customer_name <> ''"),
    )
    op.create_index(
        "ix_orders_store_id_customer_phone",
        "orders",
        ["store_id", "customer_phone", "made_at", "order_id"],
        unique=False,
        postgresql_where=sa.text("customer_phone <> ''"),
        sqlite_where=sa.text("customer_phone <> ''"),
    )
    op.create_index(
        "ix_orders_store_id_made_at", "orders", ["store_id", "made_at", "order_id"], unique=False
    )
    op.create_index("ix_orders_store_id_number", "orders", ["store_id", "number"], unique=False)
    op.create_index(
        "ix_orders_store_id_status",
        "orders",
        ["store_id", "status", "made_at", "order_id"],
        unique=False,
    )
    op.create_index(
        "uq_orders_store_id_client_order_id", "orders", ["store_id", "client_order_id"], unique=True
    )
    op.create_table(
        "quarantine",
        sa.Column("store_id", sa.Text(), nullable=False),
        sa.Column("device_id", sa.Text(), nullable=False),
        sa.Column("epoch", sa.BigInteger(), nullable=False),
        sa.Column("device_seq", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("taken_at", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint(
            "store_id", "device_id", "epoch", "device_seq", "hash", name=op.f("pk_quarantine")
        ),
    )
    op.create_table(
        "shop_terms",
        sa.Column("store_id", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("shop", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("store_id", name=op.f("pk_shop_terms")),
    )
    op.create_table(
        "sync_marks",
        sa.Column("store_id", sa.Text(), nullable=False),
        sa.Column("device_id", sa.Text(), nullable=False),
        sa.Column("epoch", sa.BigInteger(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("acked_seq", sa.BigInteger(), nullable=False),
        sa.Column("acked_hash", sa.Text(), nullable=False),
        sa.Column("head_seq", sa.BigInteger(), nullable=False),
        sa.Column("seen_at", sa.Text(), nullable=False),
        sa.Column("behind_since", sa.Text(), nullable=True),
        sa.Column("alarmed", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("store_id", "device_id", "epoch", name=op.f("pk_sync_marks")),
    )
