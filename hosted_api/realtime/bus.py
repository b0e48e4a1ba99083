"""Says in every process of the API that a store's feed has grown: only which store, never what.

What is said may be lost, doubled or late. Whoever hears it reads the feed behind its own cursor.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, cast

from hosted_api.kit import log
from hosted_api.kit.db.database import DatabaseDown
from hosted_api.kit.db.statement import POSTGRES, Statement

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Database
    from hosted_api.kit.db.postgres import Postgres

CHANNEL = "evertill_feed"
_NOTIFY = Statement("SELECT pg_notify(:channel, :payload)", "SELECT :channel, :payload")
_MOST_BYTES = 7_000
_AGAIN_SECONDS = 1.0

Hear = Callable[[str], None]
logger = log.get_logger("evertill.api.bus")


class Bus(Protocol):
    """Used on the loop's thread."""

    async def open(self, hear: Hear) -> None:
        """From now on call `hear(store_id)` whatever process said it."""

    async def close(self) -> None:
        """Say what is still to be said, and stop hearing."""

    def tell(self, store_id: str) -> None:
        """After a commit: this store's feed has grown. Never waits."""


class LocalBus:
    """One process alone."""

    def __init__(self) -> None:
        self._hear: Hear | None = None

    async def open(self, hear: Hear) -> None:
        """Nothing to connect to."""
        self._hear = hear

    async def close(self) -> None:
        """Nobody listens any more."""
        self._hear = None

    def tell(self, store_id: str) -> None:
        """At once."""
        if self._hear is not None:
            self._hear(store_id)


class PostgresBus:
    """Processes on one PostgreSQL: one connection listens; one statement tells of many stores."""

    def __init__(self, database: Postgres) -> None:
        self._database = database
        self._hear: Hear | None = None
        self._to_say: dict[str, None] = {}
        self._saying: asyncio.Task[None] | None = None
        self._listening: asyncio.Task[None] | None = None

    async def open(self, hear: Hear) -> None:
        """Listen, and go on listening when the line breaks."""
        self._hear = hear
        self._listening = asyncio.ensure_future(self._listen())

    async def close(self) -> None:
        """Say the last things and hang up."""
        if self._saying is not None:
            await asyncio.wait([self._saying], timeout=2.0)
        for task in (self._saying, self._listening):
            if task is not None:
                task.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await task

    def tell(self, store_id: str) -> None:
        """Here at once, elsewhere with the next statement."""
        if self._hear is not None:
            self._hear(store_id)
        self._to_say[store_id] = None
        if self._saying is None:
            self._saying = asyncio.ensure_future(self._say())

    async def _say(self) -> None:
        try:
            while self._to_say:
                payload = self._payload()
                with contextlib.suppress(DatabaseDown):
                    await self._database.read(
                        lambda tx, said=payload: tx.one(_NOTIFY, channel=CHANNEL, payload=said)  # type: ignore[misc]
                    )
        finally:
            self._saying = None

    def _payload(self) -> str:
        room, stores = _MOST_BYTES, []
        while self._to_say and room > 0:
            store_id = next(iter(self._to_say))
            del self._to_say[store_id]
            stores.append(store_id)
            room -= len(store_id.encode()) + 1
        return "\n".join(stores)

    async def _listen(self) -> None:
        while True:
            try:
                await self._database.hear_notices(CHANNEL, self._heard)
            except DatabaseDown as error:
                logger.warning("not listening", detail=str(error))
            await asyncio.sleep(_AGAIN_SECONDS)

    def _heard(self, payload: str) -> None:
        if self._hear is not None:
            for store_id in payload.split("\n"):
                self._hear(store_id)


def bus_for(database: Database) -> Bus:
    """The bus that reaches every process on this database."""
    if database.dialect == POSTGRES:
        return PostgresBus(cast("Postgres", database))
    return LocalBus()
