"""Menus, terms and marks in the database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hosted_api.kit.db.statement import Statement

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Row, Tx

_PUT = Statement(
    "INSERT INTO menus (store_id, version, valid_from, row_count, digest, made_at, actor, body)"
    " VALUES (:store_id, :version, :valid_from, :row_count, :digest, :made_at, :actor, :body)"
    " ON CONFLICT (store_id, version) DO NOTHING"
)
_HEAD = "SELECT version, valid_from, row_count, digest FROM menus WHERE store_id = :store_id"
_OF_VERSION = Statement(f"{_HEAD} AND version = :version")
_IN_FORCE = Statement(f"{_HEAD} AND valid_from <= :at ORDER BY version DESC LIMIT 1")
_BODY = Statement("SELECT body FROM menus WHERE store_id = :store_id AND version = :version")
_TERMS = Statement("SELECT at, shop FROM shop_terms WHERE store_id = :store_id")
_SET_TERMS = Statement(
    "INSERT INTO shop_terms (store_id, at, shop) VALUES (:store_id, :at, :shop)"
    " ON CONFLICT (store_id) DO UPDATE SET at = excluded.at, shop = excluded.shop"
    " WHERE shop_terms.at <= excluded.at"
)
_MARK = Statement(
    "INSERT INTO sold_out_marks (store_id, goods, sold_out, until, version, till)"
    " VALUES (:store_id, :goods, :sold_out, :until, :version, :till)"
    " ON CONFLICT (store_id, goods) DO UPDATE SET sold_out = excluded.sold_out,"
    " until = excluded.until, version = excluded.version, till = excluded.till"
    " WHERE (sold_out_marks.version, sold_out_marks.till) < (excluded.version, excluded.till)"
)
_WORDS = Statement(
    "SELECT goods, sold_out FROM sold_out_marks"
    " WHERE store_id = :store_id AND (until = '' OR until > :at)"
)


async def put(tx: Tx, **values: Any) -> bool:
    """False when there is one of this version."""
    return 0 < await tx.run(_PUT, **values)


async def of_version(tx: Tx, store_id: str, version: int) -> Row | None:
    """Version, validity, count and digest; without the menu itself."""
    return await tx.one(_OF_VERSION, store_id=store_id, version=version)


async def in_force(tx: Tx, store_id: str, at: str) -> Row | None:
    """The highest version that is valid at a moment."""
    return await tx.one(_IN_FORCE, store_id=store_id, at=at)


async def body(tx: Tx, store_id: str, version: int) -> str | None:
    """The menu's JSON."""
    row = await tx.one(_BODY, store_id=store_id, version=version)
    return None if row is None else str(row["body"])


async def terms(tx: Tx, store_id: str) -> Row | None:
    """The shop as its till last told it."""
    return await tx.one(_TERMS, store_id=store_id)


async def set_terms(tx: Tx, store_id: str, at: str, shop: str) -> None:
    """Keep the newest."""
    await tx.run(_SET_TERMS, store_id=store_id, at=at, shop=shop)


async def mark(tx: Tx, **values: Any) -> bool:
    """Keep the newest; False when that was here before."""
    return 0 < await tx.run(_MARK, **values)


async def words(tx: Tx, store_id: str, at: str) -> dict[str, bool]:
    """What tills say of goods at a moment, by their key."""
    rows = await tx.all(_WORDS, store_id=store_id, at=at)
    return {row["goods"]: bool(row["sold_out"]) for row in rows}
