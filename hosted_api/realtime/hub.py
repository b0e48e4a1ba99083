"""Who is listening to which store, and how news reaches all of them without one holding up others.

Each store that somebody listens to has one pump: it reads the feed behind what it read before,
writes the news down once, and puts it into the queue of each reader. A reader that does not keep up
loses its queue and reads what it missed from the feed, by its own cursor.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from backend_client.contracts.feed import MOST_ENTRIES, FeedEntry, LiveMessage
from hosted_api.kit import feed, log
from hosted_api.kit.db.database import DatabaseDown

if TYPE_CHECKING:
    from hosted_api.kit.clock import Clock
    from hosted_api.kit.db.database import Database, Row
    from hosted_api.realtime.bus import Bus

LONGEST_QUEUE = 512
PING_SECONDS = 30.0
LOOK_SECONDS = 5.0
"""How often a pump looks by itself, for what the bus did not say."""

STUCK_SECONDS = 60.0

logger = log.get_logger("evertill.api.hub")


Message = dict[str, str]
"""What an ASGI server sends as it is; one and the same for all readers."""


@dataclass(frozen=True, slots=True)
class News:
    """Entries `first` to `last` as a message; a message of none is a ping."""

    first: int
    last: int
    message: Message


class Reader:
    """Somebody who listens to a store; `next` gives what is behind the cursor, without a gap."""

    __slots__ = ("_channel", "_queue", "_waiting", "busy_since", "cursor", "task")

    def __init__(self, channel: Channel, cursor: int) -> None:
        self._channel = channel
        self._queue: deque[News] = deque()
        self._waiting: asyncio.Future[None] | None = None
        self.cursor = cursor
        self.busy_since: float | None = None
        self.task: asyncio.Task[object] | None = None

    async def next(self) -> Message:
        """The next message. Raises `DatabaseDown` when what was missed cannot be read."""
        while True:
            if not self._queue:
                if self.cursor < self._channel.head:
                    return await self._missed()
                await self._wait()
                continue
            news = self._queue.popleft()
            if not news.last:
                return news.message
            if news.first == self.cursor + 1:
                self.cursor = news.last
                return news.message
            if news.last > self.cursor:
                self._queue.appendleft(news)
                return await self._missed()

    def offer(self, news: News) -> None:
        """Never waits. A queue that is full is thrown away: the feed has it all."""
        if len(self._queue) >= LONGEST_QUEUE:
            self._queue.clear()
        self._queue.append(news)
        waiting = self._waiting
        if waiting is not None and not waiting.done():
            waiting.set_result(None)

    def leave(self) -> None:
        """Not listening any more."""
        self._channel.leave(self)

    async def _wait(self) -> None:
        self._waiting = asyncio.get_running_loop().create_future()
        await self._waiting
        self._waiting = None

    async def _missed(self) -> Message:
        rows = await self._channel.read(self.cursor)
        if not rows:
            raise DatabaseDown("the feed is shorter than it was")
        self.cursor = rows[-1]["feed_seq"]
        return message(rows, self._channel.head)


class Channel:
    """One store's listeners."""

    def __init__(self, hub: Hub, store_id: str, head: int) -> None:
        self._hub = hub
        self.store_id = store_id
        self.head = head
        self.readers: dict[Reader, None] = {}
        self._grown = asyncio.Event()
        self.pump = asyncio.ensure_future(self._pump())

    def wake(self) -> None:
        """There may be news."""
        self._grown.set()

    async def read(self, after: int) -> Sequence[Row]:
        """Entries behind `after`."""
        return await self._hub.read(self.store_id, after)

    def leave(self, reader: Reader) -> None:
        """The last one turns off the light."""
        self.readers.pop(reader, None)
        if not self.readers:
            self._hub.forget(self)
            self.pump.cancel()

    async def _pump(self) -> None:
        while True:
            with contextlib.suppress(asyncio.TimeoutError):
                async with asyncio.timeout(LOOK_SECONDS):
                    await self._grown.wait()
            self._grown.clear()
            try:
                await self._spread()
            except DatabaseDown as error:
                logger.warning("no news", store=self.store_id, detail=str(error))
                await asyncio.sleep(1.0)
                self._grown.set()

    async def _spread(self) -> None:
        while rows := await self.read(self.head):
            first, self.head = self.head + 1, rows[-1]["feed_seq"]
            news = News(first, self.head, message(rows, self.head))
            for reader in self.readers:
                reader.offer(news)
            if len(rows) < MOST_ENTRIES:
                break


class Hub:
    """All channels of this process. Opened and closed with the application."""

    def __init__(self, database: Database, bus: Bus, clock: Clock) -> None:
        self._database = database
        self._bus = bus
        self._clock = clock
        self._channels: dict[str, Channel] = {}
        database.listen(bus.tell)
        self._pinging: asyncio.Task[None] | None = None

    async def open(self) -> None:
        """Begin to listen."""
        await self._bus.open(self.hear)
        self._pinging = asyncio.ensure_future(self._ping())

    async def close(self) -> None:
        """Send everybody away."""
        await self._bus.close()
        tasks = [reader.task for c in self._channels.values() for reader in c.readers]
        tasks += [channel.pump for channel in self._channels.values()]
        for task in (*tasks, self._pinging):
            if task is not None:
                task.cancel()
        await asyncio.gather(
            *(task for task in (*tasks, self._pinging) if task is not None), return_exceptions=True
        )

    async def say_goodbye(self) -> None:
        """The server stops: every socket is closed with a word (1001), and comes back later."""
        tasks = [reader.task for c in self._channels.values() for reader in c.readers]
        leaving = [task for task in tasks if task is not None]
        for task in leaving:
            task.cancel()
        if leaving:
            await asyncio.wait(leaving, timeout=2.0)

    def hear(self, store_id: str) -> None:
        """The bus says that a store's feed has grown; "" for any of them."""
        named = self._channels.get(store_id)
        woken = list(self._channels.values()) if not store_id else [named] if named else []
        for channel in woken:
            channel.wake()

    async def join(self, store_id: str, cursor: int) -> Reader:
        """A reader behind `cursor`; `leave` it at the end. Raises `DatabaseDown`."""
        head = await self._database.read(lambda tx: feed.head_of(tx, store_id))
        channel = self._channels.get(store_id)
        if channel is None:
            channel = self._channels[store_id] = Channel(self, store_id, head)
        elif head > channel.head:
            channel.wake()
        reader = Reader(channel, cursor)
        channel.readers[reader] = None
        return reader

    async def wait_for_news(self, store_id: str, after: int, seconds: float) -> None:
        """Until the store's feed is longer than `after`, or so many seconds have passed."""
        reader = await self.join(store_id, after)
        try:
            async with asyncio.timeout(seconds):
                while reader.cursor <= after:
                    await reader.next()
        except TimeoutError:
            return
        finally:
            reader.leave()

    async def read(self, store_id: str, after: int) -> Sequence[Row]:
        """Entries behind `after`."""
        return await self._database.read(
            lambda tx: feed.entries_after(tx, store_id, after, MOST_ENTRIES)
        )

    def forget(self, channel: Channel) -> None:
        """Nobody listens to this store any more."""
        if self._channels.get(channel.store_id) is channel:
            del self._channels[channel.store_id]

    @property
    def sockets(self) -> int:
        """How many listen just now."""
        return sum(len(channel.readers) for channel in self._channels.values())

    async def _ping(self) -> None:
        while True:
            await asyncio.sleep(PING_SECONDS)
            now = self._clock.monotonic()
            for channel in list(self._channels.values()):
                ping = News(0, 0, message((), channel.head))
                for reader in list(channel.readers):
                    if reader.task is not None and _is_stuck(reader, now):
                        reader.task.cancel()
                    else:
                        reader.offer(ping)


def message(rows: Sequence[Row], head: int) -> Message:
    """Rows of the feed as a message of the live socket."""
    said = LiveMessage(tuple(entry_of(row) for row in rows), head)
    return {"type": "websocket.send", "text": msgspec.json.encode(said).decode()}


def entry_of(row: Row) -> FeedEntry:
    """A row of the feed as it goes over the wire."""
    data = msgspec.Raw(row["data"].encode())
    return FeedEntry(row["feed_seq"], row["kind"], row["key"], row["at"], data)


def _is_stuck(reader: Reader, now: float) -> bool:
    return reader.busy_since is not None and now - reader.busy_since > STUCK_SECONDS
