"""Payments inbox at work."""

import sqlalchemy as sa
from alembic import op


def upgrade() -> None:
    """Payments inbox at work."""
    op.create_table(
        "payment_methods",
        sa.Column("store_id", sa.Text(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("store_id", name=op.f("pk_payment_methods")),
    )
    op.add_column(
        "payment_inbox", sa.Column("tries", sa.BigInteger(), server_default="0", nullable=False)
    )
    op.add_column(
        "payment_inbox", sa.Column("due_at", sa.Text(), server_default="", nullable=False)
    )
    op.drop_index(op.f("ix_payment_refunds_refund_id"), table_name="payment_refunds")
    op.create_index("uq_payment_refunds_refund_id", "payment_refunds", ["refund_id"], unique=True)
    op.drop_index(op.f("ix_payments_payment_id"), table_name="payments")
    op.create_index("ix_payments_provider_ref", "payments", ["provider_ref"], unique=False)
    op.create_index("uq_payments_payment_id", "payments", ["payment_id"], unique=True)
