"""Events of the tills as they were made, those that do not fit, and how far each till has come."""

from __future__ import annotations

from sqlalchemy import Index, PrimaryKeyConstraint, Table, UniqueConstraint

from hosted_api.kit.db.tables import METADATA, flag, moment, number, text

events = Table(
    "events",
    METADATA,
    text("store_id"),
    text("device_id"),
    number("epoch"),
    number("device_seq"),
    text("id"),
    text("stream"),
    number("stream_seq"),
    text("type"),
    moment("at"),
    text("business_day"),
    text("actor"),
    text("data"),
    text("prev_hash"),
    text("hash"),
    PrimaryKeyConstraint("store_id", "device_id", "epoch", "device_seq"),
    UniqueConstraint("store_id", "id"),
    Index("ix_events_store_id_stream", "store_id", "stream"),
)

quarantine = Table(
    "quarantine",
    METADATA,
    text("store_id"),
    text("device_id"),
    number("epoch"),
    number("device_seq"),
    text("hash"),
    text("id"),
    text("reason"),
    moment("taken_at"),
    text("event"),
    PrimaryKeyConstraint("store_id", "device_id", "epoch", "device_seq", "hash"),
)

sync_marks = Table(
    "sync_marks",
    METADATA,
    text("store_id"),
    text("device_id"),
    number("epoch"),
    text("origin"),
    number("acked_seq"),
    text("acked_hash"),
    number("head_seq"),
    moment("seen_at"),
    moment("behind_since", nullable=True),
    flag("alarmed"),
    PrimaryKeyConstraint("store_id", "device_id", "epoch"),
)

feed_places = Table(
    "feed_places",
    METADATA,
    text("store_id"),
    text("device_id"),
    number("feed_seq"),
    moment("at"),
    PrimaryKeyConstraint("store_id", "device_id"),
)
