"""How far each listener of orders has said that it has heard: for every node, and after a restart.

What is said is gathered for a moment and written together. A node that dies in that moment makes a
listener hear a little again, never miss anything.
"""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

from hosted_api.kit import feed, log
from hosted_api.kit.clock import rfc3339
from hosted_api.kit.db.database import DatabaseDown
from hosted_api.kit.db.statement import Statement
from hosted_api.kit.purge import Purge

if TYPE_CHECKING:
    from hosted_api.kit.clock import Clock
    from hosted_api.kit.db.database import Database, Tx

KEPT = 100
"""So many messages at most wait for a listener that is away."""

GATHER_SECONDS = 0.2
logger = log.get_logger("evertill.api.partners")
_JOIN = Statement(
    "INSERT INTO listener_places (store_id, listener, feed_seq, at)"
    " VALUES (:store_id, :listener, :feed_seq, :at) ON CONFLICT (store_id, listener)"
    " DO UPDATE SET at = excluded.at, feed_seq ="
    " CASE WHEN listener_places.feed_seq > excluded.feed_seq THEN excluded.feed_seq"
    " ELSE listener_places.feed_seq END RETURNING feed_seq"
)
_MOVE = Statement(
    "UPDATE listener_places SET feed_seq = :feed_seq, at = :at"
    " WHERE store_id = :store_id AND listener = :listener AND feed_seq < :feed_seq"
)
PURGES = (
    Purge(
        "listener_places",
        Statement(
            "DELETE FROM listener_places WHERE (store_id, listener) IN (SELECT store_id, listener"
            " FROM listener_places WHERE at < :before LIMIT :most)"
        ),
        timedelta(days=30),
    ),
)


class Places:
    """Used on the loop's thread."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._said: dict[tuple[str, str], int] = {}
        self._writing: asyncio.Task[None] | None = None

    async def join(self, who: str, store_id: str) -> int:
        """Where `who` goes on: at most `KEPT` entries back, and for somebody new from now.

        From now on it is remembered. Raises `DatabaseDown`.
        """
        await self.flush()
        at = rfc3339(self._clock.now())

        async def work(tx: Tx) -> int:
            head = await feed.head_of(tx, store_id)
            row = await tx.one(_JOIN, store_id=store_id, listener=who, feed_seq=head, at=at)
            assert row is not None
            return max(int(row["feed_seq"]), head - KEPT)

        return await self._database.write(work)

    def note(self, who: str, store_id: str, seq: int) -> None:
        """It has heard everything up to there; written down in a moment."""
        self._said[store_id, who] = max(seq, self._said.get((store_id, who), 0))
        if self._writing is None:
            self._writing = asyncio.ensure_future(self._write_soon())

    async def flush(self) -> None:
        """Write down what was said so far, if the database is there."""
        said, self._said = self._said, {}
        if not said:
            return
        at = rfc3339(self._clock.now())
        rows = [
            {"store_id": store_id, "listener": who, "feed_seq": seq, "at": at}
            for (store_id, who), seq in sorted(said.items())
        ]
        try:
            await self._database.write(lambda tx: tx.many(_MOVE, rows))
        except DatabaseDown as error:
            logger.warning("what listeners have heard was not written down", detail=str(error))

    async def close(self) -> None:
        """Write down the last things that were said."""
        if self._writing is not None:
            self._writing.cancel()
        await self.flush()

    async def _write_soon(self) -> None:
        await asyncio.sleep(GATHER_SECONDS)
        self._writing = None
        await self.flush()
