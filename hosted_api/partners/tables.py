"""Where a partner wants to hear of a store's orders, and how far listeners have heard."""

from __future__ import annotations

from sqlalchemy import PrimaryKeyConstraint, Table

from hosted_api.kit.db.tables import METADATA, moment, number, text

partner_hooks = Table(
    "partner_hooks",
    METADATA,
    text("store_id"),
    text("partner_id"),
    text("url"),
    moment("made_at"),
    PrimaryKeyConstraint("store_id", "partner_id"),
)

listener_places = Table(
    "listener_places",
    METADATA,
    text("store_id"),
    text("listener"),
    number("feed_seq"),
    moment("at"),
    PrimaryKeyConstraint("store_id", "listener"),
)
