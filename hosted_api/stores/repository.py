"""Shops in the database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hosted_api.kit.db.statement import Statement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hosted_api.kit.db.database import Row, Tx

_INSERT = Statement(
    "INSERT INTO stores (store_id, name, currency, time_zone, feed_seq, made_at)"
    " VALUES (:store_id, :name, :currency, :time_zone, 0, :made_at)"
    " ON CONFLICT (store_id) DO NOTHING"
)
_RENAME = Statement("UPDATE stores SET name = :name WHERE store_id = :store_id")
_ONE = Statement("SELECT * FROM stores WHERE store_id = :store_id")
_ALL = Statement("SELECT * FROM stores ORDER BY store_id")


async def insert(
    tx: Tx, *, store_id: str, name: str, currency: str, time_zone: str, made_at: str
) -> bool:
    """False when there is one with this id."""
    return 0 < await tx.run(
        _INSERT,
        store_id=store_id,
        name=name,
        currency=currency,
        time_zone=time_zone,
        made_at=made_at,
    )


async def rename(tx: Tx, store_id: str, name: str) -> None:
    """Give the shop another name."""
    await tx.run(_RENAME, store_id=store_id, name=name)


async def one(tx: Tx, store_id: str) -> Row | None:
    """The shop's row."""
    return await tx.one(_ONE, store_id=store_id)


async def every(tx: Tx) -> Sequence[Row]:
    """All shops, by id."""
    return await tx.all(_ALL)
