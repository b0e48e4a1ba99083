"""Says in every process of the API that a store's feed has grown: only which store, never what.

What is said may be lost, doubled or late. Whoever hears it reads the feed behind its own cursor.
"""

from __future__ import annotations

import asyncio
import contextlib
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, cast

from hosted_api.kit import log
from hosted_api.kit.db.database import DatabaseDown
from hosted_api.kit.db.statement import POSTGRES, Statement
from hosted_api.kit.redis import Redis, RedisDown

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Database
    from hosted_api.kit.db.postgres import Postgres

CHANNEL = "evertill_feed"
_NOTIFY = Statement("SELECT pg_notify(:channel, :payload)", "SELECT :channel, :payload")
_MOST_BYTES = 7_000
_AGAIN_SECONDS = 1.0

Hear = Callable[[str], None]
logger = log.get_logger("evertill.api.bus")


class LineDown(Exception):
    """What the processes speak over does not answer."""


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


class NodesBus(ABC):
    """Processes that hear each other over a line: one listens, one message tells of many stores."""

    def __init__(self) -> None:
        self._hear: Hear | None = None
        self._to_say: dict[str, None] = {}
        self._saying: asyncio.Task[None] | None = None
        self._listening: asyncio.Task[None] | None = None

    async def open(self, hear: Hear) -> None:
        """Listen, and go on listening when the line breaks."""
        self._hear = hear
        self._listening = asyncio.ensure_future(self._keep_listening())

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
        """Here at once, elsewhere with the next message."""
        if self._hear is not None:
            self._hear(store_id)
        self._to_say[store_id] = None
        if self._saying is None:
            self._saying = asyncio.ensure_future(self._say())

    @abstractmethod
    async def send(self, payload: str) -> None:
        """Say it to the others. Raises `LineDown`; what was not said is not said again."""

    @abstractmethod
    async def listen(self) -> None:
        """Call `heard` for each payload until the line breaks. Raises `LineDown`."""

    def heard(self, payload: str) -> None:
        """Stores, a line each; an empty one stands for any of them."""
        if self._hear is not None:
            for store_id in payload.split("\n"):
                self._hear(store_id)

    async def _say(self) -> None:
        try:
            while self._to_say:
                with contextlib.suppress(LineDown):
                    await self.send(self._payload())
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

    async def _keep_listening(self) -> None:
        while True:
            try:
                await self.listen()
            except LineDown as error:
                logger.warning("not listening", detail=str(error))
            await asyncio.sleep(_AGAIN_SECONDS)


class PostgresBus(NodesBus):
    """Over the database itself: one connection listens."""

    def __init__(self, database: Postgres) -> None:
        super().__init__()
        self._database = database

    async def send(self, payload: str) -> None:
        """With a statement of its own, after the commit."""
        try:
            await self._database.read(lambda tx: tx.one(_NOTIFY, channel=CHANNEL, payload=payload))
        except DatabaseDown as error:
            raise LineDown(str(error)) from error

    async def listen(self) -> None:
        """On a connection of its own."""
        try:
            await self._database.hear_notices(CHANNEL, self.heard)
        except DatabaseDown as error:
            raise LineDown(str(error)) from error


class RedisBus(NodesBus):
    """Over Redis, which spares the database a statement for each piece of news."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self._redis = Redis(url)

    async def close(self) -> None:
        """Hang up both lines."""
        await super().close()
        await self._redis.close()

    async def send(self, payload: str) -> None:
        """Nobody keeps it: who does not hear it looks by itself."""
        try:
            await self._redis.publish(CHANNEL, payload)
        except RedisDown as error:
            raise LineDown(str(error)) from error

    async def listen(self) -> None:
        """On a connection of its own."""
        try:
            await self._redis.hear(CHANNEL, self.heard)
        except RedisDown as error:
            raise LineDown(str(error)) from error


def bus_for(database: Database, redis_url: str = "") -> Bus:
    """The bus that reaches every process on this database; an embedded one has only this."""
    if database.dialect != POSTGRES:
        return LocalBus()
    return RedisBus(redis_url) if redis_url else PostgresBus(cast("Postgres", database))
