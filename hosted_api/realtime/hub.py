"""Who is listening to which store, and how news reaches all of them without one holding up others.

Each store that somebody listens to has one pump: it reads the feed behind what it read before,
writes the news down once, and puts it into the queue of each reader. A reader that does not keep up
loses its queue and reads what it missed from the feed, by its own cursor.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from backend_client.contracts.feed import MOST_ENTRIES, FeedEntry, LiveMessage
from hosted_api.auth.caller import RIGHTS
from hosted_api.kit import feed, log
from hosted_api.kit.db.database import DatabaseDown
from hosted_api.kit.http.frames import text_frame
from hosted_api.kit.together import Together
from hosted_api.realtime.rights import Rights

if TYPE_CHECKING:
    from hosted_api.kit.clock import Clock
    from hosted_api.kit.db.database import Database, Row
    from hosted_api.realtime.bus import Bus
    from hosted_api.realtime.rights import Still

LONGEST_QUEUE = 512
PING_SECONDS = 30.0
LOOK_SECONDS = 5.0
"""How often a pump looks by itself, for what the bus did not say."""

STUCK_SECONDS = 60.0
PINGS_A_LOOK = 10
"""How often it is looked whether those who listen still may, where no node said a word of it."""

AT_ONCE = 100
"""So many sockets are written to before the loop looks at anything else."""

logger = log.get_logger("evertill.api.hub")


Message = dict[str, str]
"""What an ASGI server sends as it is; one and the same for all readers."""


Write = Callable[[bytes], bool]
"""Sends a frame to a socket at once; False where it cannot, and then nothing was sent."""


@dataclass(frozen=True, slots=True)
class News:
    """Entries `first` to `last`, as a message and as the frame it makes; none of them is a ping."""

    first: int
    last: int
    message: Message
    frame: bytes


class Reader:
    """Somebody who listens to a store; `next` gives what is behind the cursor, without a gap.

    `still()` says whether its owner may listen, and `task` is cancelled to send it away. With
    `write`, news go straight to the socket of a reader that waits for them; `next` is left
    with what that socket cannot take at once.
    """

    __slots__ = ("_channel", "_queue", "_waiting", "busy_since", "cursor", "still", "task", "write")

    def __init__(self, channel: Channel, cursor: int) -> None:
        self._channel = channel
        self._queue: deque[News] = deque()
        self._waiting: asyncio.Future[None] | None = None
        self.cursor = cursor
        self.busy_since: float | None = None
        self.task: asyncio.Task[object] | None = None
        self.still: Still | None = None
        self.write: Write | None = None

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
        waiting = self._waiting
        is_idle = waiting is not None and not waiting.done()
        if is_idle and self._written(news):
            return
        if len(self._queue) >= LONGEST_QUEUE:
            self._queue.clear()
        self._queue.append(news)
        if waiting is not None and is_idle:
            waiting.set_result(None)

    def leave(self) -> None:
        """Not listening any more."""
        self._channel.leave(self)

    def _written(self, news: News) -> bool:
        """True when it has gone out: only what comes next in the feed may, and a ping."""
        if news.last and news.first != self.cursor + 1:
            return False
        if self.write is None or not self.write(news.frame):
            return False
        self.cursor = news.last or self.cursor
        return True

    async def _wait(self) -> None:
        self._waiting = asyncio.get_running_loop().create_future()
        await self._waiting
        self._waiting = None

    async def _missed(self) -> Message:
        news = await self._channel.behind(self.cursor)
        self.cursor = news.last
        return news.message


class Channel:
    """One store's listeners."""

    def __init__(self, hub: Hub, store_id: str, head: int) -> None:
        self._hub = hub
        self.store_id = store_id
        self.head = head
        self.readers: dict[Reader, None] = {}
        self._grown = asyncio.Event()
        self._late = Together()
        self.pump = asyncio.ensure_future(self._pump())

    def wake(self) -> None:
        """There may be news."""
        self._grown.set()

    async def behind(self, cursor: int) -> News:
        """What follows `cursor`, read once for all who are there. Raises `DatabaseDown`."""
        return await self._late.ask(cursor, lambda: self._behind(cursor))

    async def _behind(self, cursor: int) -> News:
        rows = await self._hub.read(self.store_id, cursor)
        if not rows:
            raise DatabaseDown("the feed is shorter than it was")
        return news_of(rows, self.head)

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
        while rows := await self._hub.read(self.store_id, self.head):
            self.head = rows[-1]["feed_seq"]
            await offer(news_of(rows, self.head), tuple(self.readers))
            if len(rows) < MOST_ENTRIES:
                break


class Hub:
    """All channels of this process. Opened and closed with the application."""

    def __init__(self, database: Database, bus: Bus, clock: Clock) -> None:
        self._database = database
        self._bus = bus
        self._clock = clock
        self._channels: dict[str, Channel] = {}
        self._heads = Together()
        self._pings = 0
        self.rights = Rights(self._readers)
        self.hearers: list[Callable[[str], None]] = []
        database.listen(bus.tell)
        self._pinging: asyncio.Task[None] | None = None

    async def open(self) -> None:
        """Begin to listen."""
        await self._bus.open(self.hear)
        self._pinging = asyncio.ensure_future(self._ping())

    async def close(self) -> None:
        """Send everybody away."""
        await self._bus.close()
        self.rights.close()
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
        """The bus says that a store's feed has grown, "" for any of them; or `RIGHTS`.

        What is said of something else than stores is for `hearers`.
        """
        for hear in self.hearers:
            hear(store_id)
        if store_id in {"", RIGHTS}:
            self.rights.look()
        named = self._channels.get(store_id)
        woken = list(self._channels.values()) if not store_id else [named] if named else []
        for channel in woken:
            channel.wake()

    async def join(self, store_id: str, cursor: int) -> Reader:
        """A reader behind `cursor`; `leave` it at the end. Raises `DatabaseDown`."""
        if store_id not in self._channels:
            head = await self._heads.ask(store_id, lambda: self._head(store_id))
            if store_id not in self._channels:  # or somebody who asked with us was quicker
                self._channels[store_id] = Channel(self, store_id, head)
        channel = self._channels[store_id]
        channel.wake()  # one look for all who come now: the bus may have lost a word
        reader = Reader(channel, cursor)
        channel.readers[reader] = None
        return reader

    async def _head(self, store_id: str) -> int:
        return await self._database.read(lambda tx: feed.head_of(tx, store_id))

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

    def _readers(self) -> Sequence[Reader]:
        return [reader for channel in self._channels.values() for reader in channel.readers]

    async def _ping(self) -> None:
        while True:
            await asyncio.sleep(PING_SECONDS)
            self._pings += 1
            if not self._pings % PINGS_A_LOOK:
                self.rights.look()
            now = self._clock.monotonic()
            for channel in list(self._channels.values()):
                awake = [reader for reader in channel.readers if not _dismissed(reader, now)]
                await offer(news_of((), channel.head), awake)


async def offer(news: News, readers: Sequence[Reader]) -> None:
    """Tell each of `readers`, and let the loop send and do other things now and then."""
    for begin in range(0, len(readers), AT_ONCE):
        for reader in readers[begin : begin + AT_ONCE]:
            reader.offer(news)
        await asyncio.sleep(0)


def news_of(rows: Sequence[Row], head: int) -> News:
    """Rows of the feed as they are told, once for all who hear of them."""
    said = LiveMessage(tuple(entry_of(row) for row in rows), head)
    text = msgspec.json.encode(said)
    first, last = (rows[0]["feed_seq"], rows[-1]["feed_seq"]) if rows else (0, 0)
    told = {"type": "websocket.send", "text": text.decode()}
    return News(first, last, told, text_frame(text))


def entry_of(row: Row) -> FeedEntry:
    """A row of the feed as it goes over the wire."""
    data = msgspec.Raw(row["data"].encode())
    return FeedEntry(row["feed_seq"], row["kind"], row["key"], row["at"], data)


def _dismissed(reader: Reader, now: float) -> bool:
    """True for a reader that took nothing for too long: it is told to go."""
    is_stuck = reader.busy_since is not None and now - reader.busy_since > STUCK_SECONDS
    if is_stuck and reader.task is not None:
        reader.task.cancel()
        return True
    return False
