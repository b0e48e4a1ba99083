"""Photos of items."""

import sqlalchemy as sa
from alembic import op


def upgrade() -> None:
    """Photos of items."""
    op.create_table(
        "item_photos",
        sa.Column("store_id", sa.Text(), nullable=False),
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("till", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("store_id", "item_id", name=op.f("pk_item_photos")),
    )
    op.create_index(
        "ix_item_photos_store_id_digest", "item_photos", ["store_id", "digest"], unique=False
    )
    op.create_table(
        "photo_turns",
        sa.Column("store_id", sa.Text(), nullable=False),
        sa.Column("turn", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("store_id", name=op.f("pk_photo_turns")),
    )
    op.create_table(
        "photos",
        sa.Column("store_id", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("store_id", "digest", name=op.f("pk_photos")),
    )
