"""The pictures a store has, and which item shows which, as its tills said."""

from __future__ import annotations

from sqlalchemy import Index, PrimaryKeyConstraint, Table

from hosted_api.kit.db.tables import METADATA, content, moment, number, text

photos = Table(
    "photos",
    METADATA,
    text("store_id"),
    text("digest"),
    text("kind"),
    moment("made_at"),
    text("actor"),
    content("body"),
    PrimaryKeyConstraint("store_id", "digest"),
)

item_photos = Table(
    "item_photos",
    METADATA,
    text("store_id"),
    text("item_id"),
    text("digest"),
    number("version"),
    text("till"),
    PrimaryKeyConstraint("store_id", "item_id"),
    Index("ix_item_photos_store_id_digest", "store_id", "digest"),
)

photo_turns = Table(
    "photo_turns",
    METADATA,
    text("store_id", primary_key=True),
    number("turn"),
)
"""Grows whenever something of a store's pictures changed: who keeps a menu drawn looks at it."""
