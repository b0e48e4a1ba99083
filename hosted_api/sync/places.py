"""How far each till has read its store's feed, and what of the feed nobody can ask for any more.

A till's question says what it has taken in. That is written down at most once an hour, because it
only decides what may be forgotten after months; a till that went back is written down at once.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from hosted_api.auth import service as auth
from hosted_api.kit import feed, log
from hosted_api.kit.clock import rfc3339
from hosted_api.kit.db.database import DatabaseDown
from hosted_api.kit.db.statement import Statement
from hosted_api.kit.purge import Purge, purge
from hosted_api.stores.service import all_stores

if TYPE_CHECKING:
    from datetime import datetime

    from hosted_api.kit.clock import Clock
    from hosted_api.kit.db.database import Database, Tx

NOTE_SECONDS = 3600.0
KEPT = 1_000
"""So many entries stay in any case."""

_MOST_REMEMBERED = 10_000
logger = log.get_logger("evertill.api.sync")
_PUT = Statement(
    "INSERT INTO feed_places (store_id, device_id, feed_seq, at)"
    " VALUES (:store_id, :device_id, :feed_seq, :at) ON CONFLICT (store_id, device_id)"
    " DO UPDATE SET feed_seq = excluded.feed_seq, at = excluded.at"
)
_PLACES = Statement("SELECT device_id, feed_seq FROM feed_places WHERE store_id = :store_id")
_FEED = Purge(
    "feed",
    Statement(
        "DELETE FROM feed WHERE store_id = :store_id AND feed_seq IN"
        " (SELECT feed_seq FROM feed WHERE store_id = :store_id AND feed_seq < :floor"
        " AND at < :before ORDER BY feed_seq LIMIT :most)"
    ),
    timedelta(days=90),
)


class Places:
    """Where the tills are in their feeds, as this node has heard of it."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._noted: dict[tuple[str, str], tuple[int, float]] = {}

    async def note(self, store_id: str, device_id: str, seq: int) -> None:
        """A till has taken in everything up to `seq`. Never raises for the database."""
        now = self._clock.monotonic()
        before, at = self._noted.get((store_id, device_id), (-1, 0.0))
        if seq == before or (seq > before >= 0 and now - at < NOTE_SECONDS):
            return
        place = {"store_id": store_id, "device_id": device_id, "feed_seq": seq}
        said = rfc3339(self._clock.now())
        try:
            await self._database.write(lambda tx: tx.run(_PUT, **place, at=said))
        except DatabaseDown as error:
            logger.warning("a till's place was not written down", detail=str(error))
            return
        if len(self._noted) >= _MOST_REMEMBERED:
            self._noted.clear()
        self._noted[store_id, device_id] = (seq, now)


async def purge_feeds(database: Database, now: datetime) -> int:
    """Forget what is old and behind every till that can come back by itself; how many entries."""
    gone = 0
    for store in await database.read(all_stores):
        store_id = store.store_id

        async def look(tx: Tx, store_id: str = store_id) -> int:
            return await _floor(tx, store_id, now)

        floor = await database.read(look)
        gone += await purge(database, _FEED, now, store_id=store_id, floor=floor)
    return gone


async def _floor(tx: Tx, store_id: str, now: datetime) -> int:
    """The first entry that has to stay: the one at the place of the till that is furthest back."""
    rows = await tx.all(_PLACES, store_id=store_id)
    places = {row["device_id"]: int(row["feed_seq"]) for row in rows}
    tills = await auth.tills_that_may_return(tx, store_id, now)
    newest = await feed.head_of(tx, store_id) - KEPT
    return min([newest, *(places.get(till, 0) for till in tills)])
