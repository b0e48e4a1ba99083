"""The feed of a store: what happened there, numbered in the order of commits.

The number is taken under the lock of the store's row and in the writer's own transaction, so a
lower number is always committed before a higher one: a reader with a cursor never skips an entry.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hosted_api.kit.clock import rfc3339
from hosted_api.kit.db.statement import POSTGRES, Statement

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from hosted_api.kit.db.database import Row, Tx

_TAKE = Statement(
    "UPDATE stores SET feed_seq = feed_seq + :count WHERE store_id = :store_id RETURNING feed_seq"
)
_INSERT = Statement(
    "INSERT INTO feed (store_id, feed_seq, kind, key, at, data)"
    " VALUES (:store_id, :feed_seq, :kind, :key, :at, :data)"
)
_TAKE_EACH = Statement(
    "UPDATE stores SET feed_seq = feed_seq + counts.value FROM json_each(:counts) AS counts"
    " WHERE store_id = counts.key"
)
_HEADS = Statement(
    "SELECT json_group_object(store_id, feed_seq) AS heads FROM stores"
    " WHERE store_id IN (SELECT key FROM json_each(:counts))"
)
_AFTER = Statement(
    "SELECT feed_seq, kind, key, at, data FROM feed"
    " WHERE store_id = :store_id AND feed_seq > :after ORDER BY feed_seq LIMIT :most"
)
_HOLD = Statement(
    "SELECT store_id FROM stores WHERE store_id = ANY(:ids::text[]) ORDER BY store_id FOR UPDATE"
)
NUMBERED = """counted AS (
        SELECT store_id, max(step) AS n FROM news GROUP BY store_id
    ), taken AS (
        UPDATE stores SET feed_seq = feed_seq + n FROM counted
        WHERE stores.store_id = counted.store_id
        RETURNING stores.store_id, feed_seq - n AS before
    )"""
"""For one statement that tells many stores on PostgreSQL: the numbers of what stands in its `news`,
which are `before + step` of each store (`step` counts from 1)."""

_HEAD = Statement("SELECT feed_seq FROM stores WHERE store_id = :store_id")


class NoSuchStore(LookupError):
    """An entry for a store that is not there."""


@dataclass(frozen=True, slots=True)
class Entry:
    """`kind` says what happened (`order.ingested`), `key` to what; `data` is JSON, as it is."""

    kind: str
    key: str
    data: str


async def append(tx: Tx, store_id: str, entries: Sequence[Entry], now: datetime) -> int:
    """Add `entries` in their order; the feed's new head. Raises `NoSuchStore`.

    Call it late in a transaction: the store's row stays locked until the commit. Who waits for
    news of the store hears of it by itself.
    """
    row = await tx.one(_TAKE, store_id=store_id, count=len(entries))
    if row is None:
        raise NoSuchStore(store_id)
    tx.say(store_id)
    head: int = row["feed_seq"]
    await tx.many(_INSERT, _rows(store_id, entries, head, now))
    return head


async def append_each(tx: Tx, news: Mapping[str, Sequence[Entry]], now: datetime) -> None:
    """`append` for many stores, each with entries of its own. Raises `NoSuchStore`."""
    if tx.dialect == POSTGRES or len(news) == 1:
        for store_id in sorted(news):  # in one order, so that no two wait for each other
            await append(tx, store_id, news[store_id], now)
        return
    counts = json.dumps({store_id: len(entries) for store_id, entries in news.items()})
    await tx.run(_TAKE_EACH, counts=counts)
    row = await tx.one(_HEADS, counts=counts)
    heads: dict[str, int] = {} if row is None else json.loads(row["heads"])
    rows: list[dict[str, object]] = []
    for store_id, entries in news.items():
        if store_id not in heads:
            raise NoSuchStore(store_id)
        tx.say(store_id)
        rows += _rows(store_id, entries, heads[store_id], now)
    await tx.many(_INSERT, rows)


def _rows(
    store_id: str, entries: Sequence[Entry], head: int, now: datetime
) -> list[dict[str, object]]:
    first, at = head - len(entries) + 1, rfc3339(now)
    return [
        {
            "store_id": store_id,
            "feed_seq": first + place,
            "kind": entry.kind,
            "key": entry.key,
            "at": at,
            "data": entry.data,
        }
        for place, entry in enumerate(entries)
    ]


async def hold(tx: Tx, *store_ids: str) -> None:
    """Take the stores' place in the line now.

    Who locks rows of a store and tells its feed of them does this first: two that wait for each
    other's rows would wait for ever. SQLite has one writer and nothing to wait for.
    """
    if tx.dialect == POSTGRES:
        await tx.all(_HOLD, ids=sorted(set(store_ids)))


async def entries_after(tx: Tx, store_id: str, after: int, most: int) -> Sequence[Row]:
    """At most `most` entries behind `after`, in their order: feed_seq, kind, key, at, data."""
    return await tx.all(_AFTER, store_id=store_id, after=after, most=most)


async def head_of(tx: Tx, store_id: str) -> int:
    """The number of the newest entry; 0 when there is none."""
    row = await tx.one(_HEAD, store_id=store_id)
    return 0 if row is None else int(row["feed_seq"])
