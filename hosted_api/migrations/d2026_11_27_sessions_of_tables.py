"""Sessions_of_tables."""

import sqlalchemy as sa
from alembic import op


def upgrade() -> None:
    """Sessions_of_tables."""
    op.create_table(
        "session_events",
        sa.Column("store_id", sa.Text(), nullable=False),
        sa.Column("session_id", sa.Text(), nullable=False),
        sa.Column("event_seq", sa.BigInteger(), nullable=False),
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint(
            "store_id", "session_id", "event_seq", name=op.f("pk_session_events")
        ),
    )
    op.create_index(
        "uq_session_events_key", "session_events", ["store_id", "session_id", "key"], unique=True
    )
    op.create_table(
        "session_phones",
        sa.Column("key_hash", sa.Text(), nullable=False),
        sa.Column("store_id", sa.Text(), nullable=False),
        sa.Column("session_id", sa.Text(), nullable=False),
        sa.Column("phone_id", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key_hash", name=op.f("pk_session_phones")),
    )
    op.create_table(
        "session_snapshots",
        sa.Column("store_id", sa.Text(), nullable=False),
        sa.Column("session_id", sa.Text(), nullable=False),
        sa.Column("event_seq", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("store_id", "session_id", name=op.f("pk_session_snapshots")),
    )
    op.create_table(
        "session_tables",
        sa.Column("store_id", sa.Text(), nullable=False),
        sa.Column("table_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("area_id", sa.Text(), server_default="", nullable=False),
        sa.Column("token_hash", sa.Text(), server_default="", nullable=False),
        sa.Column("removed", sa.Integer(), server_default="0", nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("till", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("store_id", "table_id", name=op.f("pk_session_tables")),
    )
    op.create_table(
        "session_tokens",
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("store_id", sa.Text(), nullable=False),
        sa.Column("session_id", sa.Text(), server_default="", nullable=False),
        sa.Column("table_id", sa.Text(), server_default="", nullable=False),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_session_tokens")),
    )
    op.create_table(
        "sessions",
        sa.Column("store_id", sa.Text(), nullable=False),
        sa.Column("session_id", sa.Text(), nullable=False),
        sa.Column("event_seq", sa.BigInteger(), nullable=False),
        sa.Column("last_id", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("table_id", sa.Text(), nullable=False),
        sa.Column("table_name", sa.Text(), nullable=False),
        sa.Column("merged_into", sa.Text(), server_default="", nullable=False),
        sa.Column("opened_at", sa.Text(), nullable=False),
        sa.Column("expires_at", sa.Text(), nullable=False),
        sa.Column("updated_at", sa.Text(), nullable=False),
        sa.Column("rounds", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("open_bills", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("abandoned", sa.Integer(), server_default="0", nullable=False),
        sa.Column("late", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("doubled", sa.BigInteger(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("store_id", "session_id", name=op.f("pk_sessions")),
    )
    op.create_index(
        "ix_sessions_status_expires_at", "sessions", ["status", "expires_at"], unique=False
    )
    op.create_index(
        "ix_sessions_store_id_status", "sessions", ["store_id", "status", "opened_at"], unique=False
    )
    op.create_index(
        "ix_sessions_store_id_table_id",
        "sessions",
        ["store_id", "table_id", "status"],
        unique=False,
    )
