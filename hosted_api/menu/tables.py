"""Menus by version, and what tills told of a shop: its rates, and what is sold out."""

from __future__ import annotations

from sqlalchemy import Index, PrimaryKeyConstraint, Table

from hosted_api.kit.db.tables import METADATA, flag, moment, number, text

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

sold_out_marks = Table(
    "sold_out_marks",
    METADATA,
    text("store_id"),
    text("goods"),
    flag("sold_out"),
    moment("until"),
    number("version"),
    text("till"),
    PrimaryKeyConstraint("store_id", "goods"),
)
"""`until` is "" for a word that holds until another one."""
