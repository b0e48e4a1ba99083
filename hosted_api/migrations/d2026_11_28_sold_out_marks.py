"""Sold out marks."""

import sqlalchemy as sa
from alembic import op


def upgrade() -> None:
    """Sold out marks."""
    op.create_table(
        "sold_out_marks",
        sa.Column("store_id", sa.Text(), nullable=False),
        sa.Column("goods", sa.Text(), nullable=False),
        sa.Column("sold_out", sa.Integer(), nullable=False),
        sa.Column("until", sa.Text(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("till", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("store_id", "goods", name=op.f("pk_sold_out_marks")),
    )
