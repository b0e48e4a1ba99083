"""Events, quarantine and marks in the database."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hosted_api.kit.db.statement import Statement

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from hosted_api.kit.db.database import Row, Tx

_MARKS = Statement(
    "SELECT * FROM sync_marks WHERE store_id = :store_id AND device_id = :device_id ORDER BY epoch"
)
_LOCK = Statement(
    "UPDATE sync_marks SET seen_at = :at, head_seq = :head_seq"
    " WHERE store_id = :store_id AND device_id = :device_id AND epoch = :epoch RETURNING *"
)
_MAKE = Statement(
    "INSERT INTO sync_marks (store_id, device_id, epoch, origin, acked_seq, acked_hash, head_seq,"
    " seen_at, behind_since, alarmed) VALUES (:store_id, :device_id, :epoch, :origin, :acked_seq,"
    " :acked_hash, :head_seq, :at, NULL, 0) ON CONFLICT (store_id, device_id, epoch) DO NOTHING"
)
_MOVE = Statement(
    "UPDATE sync_marks SET acked_seq = :acked_seq, acked_hash = :acked_hash,"
    " behind_since = :behind_since, alarmed = :alarmed"
    " WHERE store_id = :store_id AND device_id = :device_id AND epoch = :epoch"
)
_BEHIND = Statement(
    "SELECT * FROM sync_marks WHERE behind_since < :until AND alarmed = 0 LIMIT 200"
)
_ALARMED = Statement(
    "UPDATE sync_marks SET alarmed = 1 WHERE store_id = :store_id AND device_id = :device_id"
    " AND epoch = :epoch AND alarmed = 0 AND behind_since < :until"
)
_EPOCHS = (
    " store_id = :store_id AND device_id = :device_id AND epoch IN (SELECT epoch FROM sync_marks"
    " WHERE store_id = :store_id AND device_id = :device_id)"
)
_HELD = Statement(
    f"SELECT 1 AS held FROM events WHERE {_EPOCHS} AND device_seq = :seq AND hash = :hash"  # noqa: S608
    f" UNION ALL SELECT 1 FROM quarantine WHERE {_EPOCHS} AND device_seq = :seq AND hash = :hash"
    " LIMIT 1"
)
_KNOWN = Statement(
    "SELECT id, hash FROM events WHERE store_id = :store_id"
    " AND id IN (SELECT json_array_elements_text((:ids)::text::json))",
    "SELECT id, hash FROM events WHERE store_id = :store_id"
    " AND id IN (SELECT value FROM json_each(:ids))",
)
_ASIDE = Statement(
    "SELECT id, hash FROM quarantine WHERE store_id = :store_id AND device_id = :device_id"
    " AND id IN (SELECT json_array_elements_text((:ids)::text::json))",
    "SELECT id, hash FROM quarantine WHERE store_id = :store_id AND device_id = :device_id"
    " AND id IN (SELECT value FROM json_each(:ids))",
)
_INSERT = Statement(
    "INSERT INTO events (store_id, device_id, epoch, device_seq, id, stream, stream_seq, type, at,"
    " business_day, actor, data, prev_hash, hash) VALUES (:store_id, :device_id, :epoch,"
    " :device_seq, :id, :stream, :stream_seq, :type, :at, :business_day, :actor, :data,"
    " :prev_hash, :hash)"
)
_QUARANTINE = Statement(
    "INSERT INTO quarantine (store_id, device_id, epoch, device_seq, hash, id, reason, taken_at,"
    " event) VALUES (:store_id, :device_id, :epoch, :device_seq, :hash, :id, :reason, :taken_at,"
    " :event) ON CONFLICT DO NOTHING"
)


async def marks(tx: Tx, store_id: str, device_id: str) -> Sequence[Row]:
    """How far each epoch of a device has come, the first epoch first."""
    return await tx.all(_MARKS, store_id=store_id, device_id=device_id)


async def lock_mark(tx: Tx, key: Mapping[str, Any], head_seq: int, at: str) -> Row | None:
    """The mark of `key` (store_id, device_id, epoch), locked until the commit."""
    return await tx.one(_LOCK, **key, head_seq=head_seq, at=at)


async def make_mark(tx: Tx, key: Mapping[str, Any], **values: Any) -> None:
    """A mark for a new epoch; nothing when it is there."""
    await tx.run(_MAKE, **key, **values)


async def move_mark(tx: Tx, key: Mapping[str, Any], **values: Any) -> None:
    """Say how far a till has come, since when it is behind (or None), and if that was told of."""
    await tx.run(_MOVE, **key, **values)


async def behind(tx: Tx, until: str) -> Sequence[Row]:
    """Tills behind since before `until` of whom nobody was told."""
    return await tx.all(_BEHIND, until=until)


async def set_alarmed(tx: Tx, key: Mapping[str, Any], until: str) -> bool:
    """False when it came forward meanwhile, or another node told of it."""
    return 0 < await tx.run(_ALARMED, **key, until=until)


async def is_held(tx: Tx, key: Mapping[str, Any], seq: int, digest: str) -> bool:
    """True when the entry of this device with that sequence and hash is here, in any epoch.

    The beginning of a journal is always here.
    """
    if seq == 0:
        return digest == "0" * 64
    return await tx.one(_HELD, **key, seq=seq, hash=digest) is not None


async def hashes(tx: Tx, store_id: str, ids: Sequence[str]) -> dict[str, str]:
    """The hash of each event with one of these ids that is here, whoever sent it."""
    rows = await tx.all(_KNOWN, store_id=store_id, ids=json.dumps(ids))
    return {row["id"]: row["hash"] for row in rows}


async def set_aside(tx: Tx, key: Mapping[str, Any], ids: Sequence[str]) -> set[tuple[str, str]]:
    """Id and hash of those in quarantine from this device."""
    rows = await tx.all(
        _ASIDE, store_id=key["store_id"], device_id=key["device_id"], ids=json.dumps(ids)
    )
    return {(row["id"], row["hash"]) for row in rows}


async def insert(tx: Tx, rows: Sequence[Mapping[str, Any]]) -> None:
    """Keep events. Raises `UniqueViolation` when one is there already."""
    await tx.many(_INSERT, rows)


async def insert_quarantine(tx: Tx, rows: Sequence[Mapping[str, Any]]) -> None:
    """Keep events that do not fit, for people to look at."""
    await tx.many(_QUARANTINE, rows)
