"""Refunds in cash."""

import sqlalchemy as sa
from alembic import op


def upgrade() -> None:
    """Refunds in cash."""
    op.add_column(
        "payment_refunds", sa.Column("in_cash", sa.Integer(), server_default="0", nullable=False)
    )
