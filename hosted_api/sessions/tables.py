"""Sessions, their streams, and by which tokens and keys guests come to them."""

from __future__ import annotations

from sqlalchemy import Index, PrimaryKeyConstraint, Table

from hosted_api.kit.db.tables import METADATA, flag, moment, number, text

sessions = Table(
    "sessions",
    METADATA,
    text("store_id"),
    text("session_id"),
    number("event_seq"),
    text("last_id"),
    text("status"),
    text("table_id"),
    text("table_name"),
    text("merged_into", server_default=""),
    moment("opened_at"),
    moment("expires_at"),
    moment("updated_at"),
    number("rounds", server_default="0"),
    number("open_bills", server_default="0"),
    flag("abandoned", server_default="0"),
    number("late", server_default="0"),
    number("doubled", server_default="0"),
    PrimaryKeyConstraint("store_id", "session_id"),
    Index("ix_sessions_store_id_table_id", "store_id", "table_id", "status"),
    Index("ix_sessions_store_id_status", "store_id", "status", "opened_at"),
    Index("ix_sessions_status_expires_at", "status", "expires_at"),
)
"""`event_seq` and `last_id` are of the newest event: who writes the next says behind which."""

session_events = Table(
    "session_events",
    METADATA,
    text("store_id"),
    text("session_id"),
    number("event_seq"),
    text("event_id"),
    text("key"),
    text("type"),
    text("actor"),
    text("body"),
    PrimaryKeyConstraint("store_id", "session_id", "event_seq"),
    Index("uq_session_events_key", "store_id", "session_id", "key", unique=True),
)
"""`body` is the event as it is told; `key` is the writer's own, and makes it once."""

session_snapshots = Table(
    "session_snapshots",
    METADATA,
    text("store_id"),
    text("session_id"),
    number("event_seq"),
    text("state"),
    PrimaryKeyConstraint("store_id", "session_id"),
)

session_phones = Table(
    "session_phones",
    METADATA,
    text("key_hash", primary_key=True),
    text("store_id"),
    text("session_id"),
    text("phone_id"),
    moment("made_at"),
    Index("ix_session_phones_store_id_session_id", "store_id", "session_id"),
)
"""Only what a phone's key comes to is kept, as of every token here."""

session_tokens = Table(
    "session_tokens",
    METADATA,
    text("token_hash", primary_key=True),
    text("store_id"),
    text("session_id", server_default=""),
    text("table_id", server_default=""),
    moment("made_at"),
    Index("ix_session_tokens_store_id_session_id", "store_id", "session_id"),
)
"""Of a visit's QR, or of a table's: one that is not its table's newest is old."""

session_tables = Table(
    "session_tables",
    METADATA,
    text("store_id"),
    text("table_id"),
    text("name"),
    text("area_id", server_default=""),
    text("token_hash", server_default=""),
    flag("removed", server_default="0"),
    number("version"),
    text("till", server_default=""),
    PrimaryKeyConstraint("store_id", "table_id"),
)
"""Tables as tills drew them, and areas too, which are nobody's table and have no token."""
