"""Payments."""

import sqlalchemy as sa
from alembic import op


def upgrade() -> None:
    """Payments."""
    op.create_table(
        "bank_transfers",
        sa.Column("provider", sa.Text(), nullable=False),
        sa.Column("transfer_id", sa.Text(), nullable=False),
        sa.Column("store_id", sa.Text(), server_default="", nullable=False),
        sa.Column("payment_id", sa.Text(), server_default="", nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("memo", sa.Text(), nullable=False),
        sa.Column("bill_code", sa.Text(), server_default="", nullable=False),
        sa.Column("bank_reference", sa.Text(), server_default="", nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("came_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("provider", "transfer_id", name=op.f("pk_bank_transfers")),
    )
    op.create_index("ix_bank_transfers_bill_code", "bank_transfers", ["bill_code"], unique=False)
    op.create_index("ix_bank_transfers_payment_id", "bank_transfers", ["payment_id"], unique=False)
    op.create_table(
        "payment_events",
        sa.Column("store_id", sa.Text(), nullable=False),
        sa.Column("payment_id", sa.Text(), nullable=False),
        sa.Column("event_seq", sa.BigInteger(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint(
            "store_id", "payment_id", "event_seq", name=op.f("pk_payment_events")
        ),
    )
    op.create_table(
        "payment_inbox",
        sa.Column("provider", sa.Text(), nullable=False),
        sa.Column("event_key", sa.Text(), nullable=False),
        sa.Column("payment_id", sa.Text(), server_default="", nullable=False),
        sa.Column("refund_id", sa.Text(), server_default="", nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), server_default="", nullable=False),
        sa.Column("came_at", sa.Text(), nullable=False),
        sa.Column("done_at", sa.Text(), server_default="", nullable=False),
        sa.Column("times", sa.BigInteger(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("provider", "event_key", name=op.f("pk_payment_inbox")),
    )
    op.create_index("ix_payment_inbox_state", "payment_inbox", ["state", "came_at"], unique=False)
    op.create_table(
        "payment_refunds",
        sa.Column("store_id", sa.Text(), nullable=False),
        sa.Column("refund_id", sa.Text(), nullable=False),
        sa.Column("payment_id", sa.Text(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("detail", sa.Text(), server_default="", nullable=False),
        sa.Column("provider_ref", sa.Text(), server_default="", nullable=False),
        sa.Column("sent", sa.Integer(), server_default="0", nullable=False),
        sa.Column("device_id", sa.Text(), server_default="", nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("looks", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("look_at", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.Text(), nullable=False),
        sa.Column("updated_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("store_id", "refund_id", name=op.f("pk_payment_refunds")),
    )
    op.create_index("ix_payment_refunds_look_at", "payment_refunds", ["look_at"], unique=False)
    op.create_index("ix_payment_refunds_refund_id", "payment_refunds", ["refund_id"], unique=False)
    op.create_index(
        "ix_payment_refunds_store_id_payment_id",
        "payment_refunds",
        ["store_id", "payment_id"],
        unique=False,
    )
    op.create_table(
        "payments",
        sa.Column("store_id", sa.Text(), nullable=False),
        sa.Column("payment_id", sa.Text(), nullable=False),
        sa.Column("order_id", sa.Text(), nullable=False),
        sa.Column("session_id", sa.Text(), server_default="", nullable=False),
        sa.Column("number", sa.Text(), server_default="", nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("provider", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("refunded", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("provider_ref", sa.Text(), server_default="", nullable=False),
        sa.Column("bill_code", sa.Text(), server_default="", nullable=False),
        sa.Column("qr_payload", sa.Text(), server_default="", nullable=False),
        sa.Column("redirect_url", sa.Text(), server_default="", nullable=False),
        sa.Column("client_secret", sa.Text(), server_default="", nullable=False),
        sa.Column("terminal_id", sa.Text(), server_default="", nullable=False),
        sa.Column("facts", sa.Text(), server_default="{}", nullable=False),
        sa.Column("sent", sa.Integer(), server_default="0", nullable=False),
        sa.Column("trusted", sa.Integer(), server_default="0", nullable=False),
        sa.Column("device_id", sa.Text(), server_default="", nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("looks", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("look_at", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.Text(), nullable=False),
        sa.Column("expires_at", sa.Text(), nullable=False),
        sa.Column("updated_at", sa.Text(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("store_id", "payment_id", name=op.f("pk_payments")),
    )
    op.create_index("ix_payments_bill_code", "payments", ["bill_code"], unique=False)
    op.create_index("ix_payments_look_at", "payments", ["look_at"], unique=False)
    op.create_index("ix_payments_payment_id", "payments", ["payment_id"], unique=False)
    op.create_index(
        "ix_payments_provider_asked_at", "payments", ["provider", "asked_at"], unique=False
    )
    op.create_index(
        "ix_payments_store_id_order_id", "payments", ["store_id", "order_id"], unique=False
    )
