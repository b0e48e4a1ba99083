"""Pictures in the database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hosted_api.kit.db.statement import Statement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hosted_api.kit.db.database import Row, Tx

_PUT = Statement(
    "INSERT INTO photos (store_id, digest, kind, made_at, actor, body)"
    " VALUES (:store_id, :digest, :kind, :made_at, :actor, :body)"
    " ON CONFLICT (store_id, digest) DO UPDATE SET actor = excluded.actor"
    " WHERE photos.actor LIKE 'device/%' AND excluded.actor NOT LIKE 'device/%'"
)
_ONE = Statement("SELECT kind, body FROM photos WHERE store_id = :store_id AND digest = :digest")
_DIGESTS = Statement("SELECT digest FROM photos WHERE store_id = :store_id")
_COUNT = Statement("SELECT count(*) AS count FROM photos WHERE store_id = :store_id")
_PUT_ITEM = Statement(
    "INSERT INTO item_photos (store_id, item_id, digest, version, till)"
    " VALUES (:store_id, :item_id, :digest, :version, :till)"
    " ON CONFLICT (store_id, item_id) DO UPDATE SET digest = excluded.digest,"
    " version = excluded.version, till = excluded.till"
    " WHERE (item_photos.version, item_photos.till) < (excluded.version, excluded.till)"
)
_ITEMS = Statement(
    "SELECT item_id, digest FROM item_photos WHERE store_id = :store_id AND digest <> ''"
)
_TURN = Statement("SELECT turn FROM photo_turns WHERE store_id = :store_id")
_NEXT_TURN = Statement(
    "INSERT INTO photo_turns (store_id, turn) VALUES (:store_id, 1)"
    " ON CONFLICT (store_id) DO UPDATE SET turn = photo_turns.turn + 1"
)
UNNAMED = Statement(
    "DELETE FROM photos WHERE (store_id, digest) IN (SELECT p.store_id, p.digest FROM photos AS p"
    " WHERE p.made_at < :before AND p.actor LIKE 'device/%' AND NOT EXISTS"
    " (SELECT 1 FROM item_photos AS i WHERE i.store_id = p.store_id AND i.digest = p.digest)"
    " LIMIT :most)"
)
"""What a till sent and no item shows any more; what a back office sent is its own to name."""


async def put(tx: Tx, **values: Any) -> bool:
    """Keep a picture; False for one that is there."""
    return 0 < await tx.run(_PUT, **values)


async def one(tx: Tx, store_id: str, digest: str) -> Row | None:
    """Its kind and its bytes."""
    return await tx.one(_ONE, store_id=store_id, digest=digest)


async def digests(tx: Tx, store_id: str) -> set[str]:
    """All pictures of a store."""
    return {row["digest"] for row in await tx.all(_DIGESTS, store_id=store_id)}


async def count(tx: Tx, store_id: str) -> int:
    """How many pictures a store has."""
    row = await tx.one(_COUNT, store_id=store_id)
    return 0 if row is None else int(row["count"])


async def put_item(tx: Tx, **values: Any) -> None:
    """What an item shows, where nothing newer is known."""
    await tx.run(_PUT_ITEM, **values)


async def items(tx: Tx, store_id: str) -> Sequence[Row]:
    """Which item shows which picture, as the tills said."""
    return await tx.all(_ITEMS, store_id=store_id)


async def turn(tx: Tx, store_id: str) -> int:
    """0 for a store without any pictures."""
    row = await tx.one(_TURN, store_id=store_id)
    return 0 if row is None else int(row["turn"])


async def next_turn(tx: Tx, store_id: str) -> None:
    """Something of the store's pictures changed."""
    await tx.run(_NEXT_TURN, store_id=store_id)
