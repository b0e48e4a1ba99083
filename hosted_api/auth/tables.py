"""Devices, pairing codes, refresh tokens, partners and their keys. Tokens are kept as hashes."""

from __future__ import annotations

from sqlalchemy import Index, PrimaryKeyConstraint, Table

from hosted_api.kit.db.tables import METADATA, flag, moment, text

server_keys = Table(
    "server_keys",
    METADATA,
    text("name", primary_key=True),
    text("secret"),
    moment("made_at"),
)

devices = Table(
    "devices",
    METADATA,
    text("store_id"),
    text("device_id"),
    text("name"),
    text("scopes"),
    text("key_hash"),
    moment("made_at"),
    moment("revoked_at", nullable=True),
    PrimaryKeyConstraint("store_id", "device_id"),
)

pairing_codes = Table(
    "pairing_codes",
    METADATA,
    text("store_id"),
    text("code_hash"),
    text("scopes"),
    text("made_by"),
    moment("made_at"),
    moment("ends_at"),
    moment("used_at", nullable=True),
    text("used_by", nullable=True),
    PrimaryKeyConstraint("store_id", "code_hash"),
    Index("ix_pairing_codes_code_hash", "code_hash", unique=True),
)

refresh_tokens = Table(
    "refresh_tokens",
    METADATA,
    text("store_id"),
    text("token_hash"),
    text("device_id"),
    text("family"),
    text("parent"),
    moment("made_at"),
    moment("ends_at"),
    moment("used_at", nullable=True),
    moment("revoked_at", nullable=True),
    PrimaryKeyConstraint("store_id", "token_hash"),
    Index("ix_refresh_tokens_token_hash", "token_hash", unique=True),
    Index("ix_refresh_tokens_store_id_family", "store_id", "family"),
    Index("ix_refresh_tokens_store_id_parent", "store_id", "parent"),
)

partners = Table(
    "partners",
    METADATA,
    text("partner_id", primary_key=True),
    text("name"),
    text("token_hash"),
    text("scopes"),
    flag("active"),
    moment("made_at"),
    Index("ix_partners_token_hash", "token_hash", unique=True),
)

partner_stores = Table(
    "partner_stores",
    METADATA,
    text("store_id"),
    text("partner_id"),
    PrimaryKeyConstraint("store_id", "partner_id"),
)

partner_keys = Table(
    "partner_keys",
    METADATA,
    text("partner_id"),
    text("key_id"),
    text("secret"),
    moment("made_at"),
    moment("ends_at", nullable=True),
    PrimaryKeyConstraint("partner_id", "key_id"),
)
