"""Shops, and what happened in each that its tills must hear of, numbered as they commit."""

from __future__ import annotations

from sqlalchemy import PrimaryKeyConstraint, Table

from hosted_api.kit.db.tables import METADATA, moment, number, text

stores = Table(
    "stores",
    METADATA,
    text("store_id", primary_key=True),
    text("name"),
    text("currency"),
    text("time_zone"),
    number("feed_seq", server_default="0"),
    moment("made_at"),
)

feed = Table(
    "feed",
    METADATA,
    text("store_id"),
    number("feed_seq"),
    text("kind"),
    text("key"),
    moment("at"),
    text("data"),
    PrimaryKeyConstraint("store_id", "feed_seq"),
)
