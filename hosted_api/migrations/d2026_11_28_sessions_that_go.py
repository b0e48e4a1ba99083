"""Sessions that go: their phones and tokens are found by the session."""

from alembic import op


def upgrade() -> None:
    """Sessions that go."""
    for table in ("session_phones", "session_tokens"):
        op.create_index(f"ix_{table}_store_id_session_id", table, ["store_id", "session_id"])
