"""Menus by version, and the rates a shop prices by, as its till last told them."""

from __future__ import annotations

from sqlalchemy import Index, PrimaryKeyConstraint, Table

from hosted_api.kit.db.tables import METADATA, moment, number, text

menus = Table(
    "menus",
    METADATA,
    text("store_id"),
    number("version"),
    moment("valid_from"),
    number("row_count"),
    text("digest"),
    moment("made_at"),
    text("actor"),
    text("body"),
    PrimaryKeyConstraint("store_id", "version"),
    Index("ix_menus_store_id_valid_from", "store_id", "valid_from"),
)

shop_terms = Table(
    "shop_terms",
    METADATA,
    text("store_id", primary_key=True),
    moment("at"),
    text("shop"),
)
