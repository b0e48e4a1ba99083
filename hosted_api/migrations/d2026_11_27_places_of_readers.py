"""Places of readers."""

import sqlalchemy as sa
from alembic import op


def upgrade() -> None:
    """Places of readers."""
    op.create_table(
        "feed_places",
        sa.Column("store_id", sa.Text(), nullable=False),
        sa.Column("device_id", sa.Text(), nullable=False),
        sa.Column("feed_seq", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("store_id", "device_id", name=op.f("pk_feed_places")),
    )
    op.create_table(
        "listener_places",
        sa.Column("store_id", sa.Text(), nullable=False),
        sa.Column("listener", sa.Text(), nullable=False),
        sa.Column("feed_seq", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("store_id", "listener", name=op.f("pk_listener_places")),
    )
