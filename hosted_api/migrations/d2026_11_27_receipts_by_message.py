"""Receipts by message."""

import sqlalchemy as sa
from alembic import op


def upgrade() -> None:
    """Receipts by message."""
    op.create_table(
        "receipt_messages",
        sa.Column("store_id", sa.Text(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("order_id", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("store_id", "message_id", name=op.f("pk_receipt_messages")),
    )
    op.create_index("ix_receipt_messages_asked_at", "receipt_messages", ["asked_at"], unique=False)
    op.create_index(
        "ix_receipt_messages_store_id_order_id",
        "receipt_messages",
        ["store_id", "order_id", "asked_at"],
        unique=False,
    )
