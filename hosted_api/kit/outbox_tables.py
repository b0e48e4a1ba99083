"""What is to be done after a commit, every try at it, and which job ran for which time."""

from __future__ import annotations

from sqlalchemy import Index, PrimaryKeyConstraint, Table, UniqueConstraint

from hosted_api.kit.db.tables import METADATA, moment, number, text

outbox = Table(
    "outbox",
    METADATA,
    text("store_id"),
    text("outbox_id"),
    text("kind"),
    text("key"),
    text("data"),
    text("state"),
    number("attempts"),
    moment("made_at"),
    moment("due_at"),
    moment("leased_until"),
    PrimaryKeyConstraint("store_id", "outbox_id"),
    UniqueConstraint("store_id", "kind", "key"),
    Index("ix_outbox_state_due_at", "state", "due_at"),
)

outbox_attempts = Table(
    "outbox_attempts",
    METADATA,
    text("store_id"),
    text("outbox_id"),
    number("attempt"),
    moment("at"),
    text("outcome"),
    text("detail"),
    PrimaryKeyConstraint("store_id", "outbox_id", "attempt"),
)

job_runs = Table(
    "job_runs",
    METADATA,
    text("job"),
    text("slot"),
    text("state"),
    moment("began_at"),
    moment("leased_until"),
    PrimaryKeyConstraint("job", "slot"),
)
