"""The hub: everybody hears everything once and in order, whoever is slow, stuck, late or gone."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from backend_client.contracts.feed import LiveMessage
from hosted_api.kit import feed
from hosted_api.kit.clock import RealClock
from hosted_api.kit.db.database import unheard
from hosted_api.kit.db.sqlite import Sqlite
from hosted_api.realtime import hub as hub_module
from hosted_api.realtime.bus import LocalBus, PostgresBus
from hosted_api.realtime.hub import LONGEST_QUEUE, Hub, Reader
from tests.support.api_store import STORE, ApiStore

if TYPE_CHECKING:
    from pathlib import Path

    from hosted_api.kit.db.database import Database, Tx
    from hosted_api.kit.db.postgres import Postgres
    from tests.support.postgres import PostgresServer

pytestmark = pytest.mark.starts_threads


class Shop:
    """A store whose feed grows, and a hub on it."""

    def __init__(self, database: Database, bus: Any = None) -> None:
        self.database = database
        self.store = ApiStore(database)
        self.bus = bus or LocalBus()

    async def open(self, *, fresh: bool = True) -> Shop:
        if fresh:
            await self.store.open()
        self.hub = Hub(self.database, self.bus, RealClock())
        await self.hub.open()
        return self

    async def say(self, count: int = 1) -> None:
        entry, now = feed.Entry("order", "o", "{}"), self.store.clock.now()

        async def work(tx: Tx) -> int:
            return await feed.append(tx, STORE.store_id, [entry], now)

        for _ in range(count):
            await self.database.write(work)

    async def join(self, after: int = 0) -> Reader:
        return await self.hub.join(STORE.store_id, after)

    async def close(self) -> None:
        await self.hub.close()
        await self.database.close()


async def numbers(reader: Reader, until: int) -> list[int]:
    """The numbers of the entries a reader hears, up to one of them."""
    heard: list[int] = []
    async with asyncio.timeout(20):
        while not heard or heard[-1] < until:
            message = await reader.next()
            said = msgspec.json.decode(message["text"], type=LiveMessage)
            heard += [entry.feed_seq for entry in said.entries]
    return heard


def test_late_early_and_slow_readers_hear_all_of_it_in_order(
    tmp_path: Path, loop: asyncio.Runner
) -> None:
    async def go() -> None:
        shop = await Shop(Sqlite(tmp_path / "api.db")).open()
        await shop.say(3)
        early, middle = await shop.join(), await shop.join(2)
        hearing = asyncio.ensure_future(numbers(early, 40))
        await shop.say(17)
        late = await shop.join(15)
        await shop.say(20)
        assert await hearing == list(range(1, 41))
        assert await numbers(middle, 40) == list(range(3, 41))
        assert await numbers(late, 40) == list(range(16, 41))
        await shop.close()

    loop.run(go())


def test_who_never_reads_holds_up_nobody_and_catches_up_from_the_feed(
    tmp_path: Path, loop: asyncio.Runner
) -> None:
    async def go() -> None:
        shop = await Shop(Sqlite(tmp_path / "api.db")).open()
        stuck, quick = await shop.join(), await shop.join()
        total = LONGEST_QUEUE + 90
        for number in range(1, total + 1):
            await shop.say()
            assert (await numbers(quick, number))[-1] == number
        assert len(stuck._queue) <= LONGEST_QUEUE
        assert await numbers(stuck, total) == list(range(1, total + 1))
        await shop.close()

    loop.run(go())


class Socket:
    """Takes what it is given while there is room, as a connection does."""

    def __init__(self) -> None:
        self.heard: list[int] = []
        self.has_room = True

    def write(self, frame: bytes) -> bool:
        if self.has_room:
            self.take(frame[4 if frame[1] == 126 else 2 :].decode())
        return self.has_room

    def take(self, text: str) -> None:
        said = msgspec.json.decode(text, type=LiveMessage)
        self.heard += [entry.feed_seq for entry in said.entries]

    async def listen(self, reader: Reader) -> None:
        """What was not written at once, as the live door sends it."""
        reader.write = self.write
        while True:
            self.take((await reader.next())["text"])

    async def until(self, number: int) -> None:
        async with asyncio.timeout(20):
            while self.heard[-1:] != [number]:
                await asyncio.sleep(0)


def test_a_socket_hears_everything_once_whether_there_is_room_or_not(
    tmp_path: Path, loop: asyncio.Runner
) -> None:
    async def go() -> None:
        shop = await Shop(Sqlite(tmp_path / "api.db")).open()
        await shop.say(2)
        sockets = [Socket() for _ in range(3)]
        readers = [await shop.join(after) for after in (0, 2, 0)]
        listening = [
            asyncio.ensure_future(socket.listen(reader))
            for socket, reader in zip(sockets, readers, strict=True)
        ]
        for number in range(3, 60):
            for place, socket in enumerate(sockets):
                socket.has_room = (number + place) % 4 != 0
            await shop.say()
            for socket in sockets:
                await socket.until(number)
        assert [socket.heard for socket in sockets] == [
            list(range(1, 60)),
            list(range(3, 60)),
            list(range(1, 60)),
        ]
        for each in listening:
            each.cancel()
        await shop.close()

    loop.run(go())


def test_who_has_heard_more_elsewhere_hears_nothing_twice(
    tmp_path: Path, loop: asyncio.Runner
) -> None:
    """Another node told it already what this one has not looked at yet."""

    async def go() -> None:
        shop = await Shop(Sqlite(tmp_path / "api.db")).open()
        await shop.say(3)
        here, elsewhere = Socket(), Socket()
        listening = [asyncio.ensure_future(here.listen(await shop.join(3)))]
        await shop.say()
        await here.until(4)
        shop.database.listen(unheard)
        await shop.say(2)
        listening.append(asyncio.ensure_future(elsewhere.listen(await shop.join(6))))
        await here.until(6)
        shop.database.listen(shop.bus.tell)
        await shop.say()
        for socket in (here, elsewhere):
            await socket.until(7)
        assert (here.heard, elsewhere.heard) == ([4, 5, 6, 7], [7])
        for each in listening:
            each.cancel()
        await shop.close()

    loop.run(go())


def test_a_crowd_that_comes_back_costs_a_few_reads(tmp_path: Path, loop: asyncio.Runner) -> None:
    class Counting(Sqlite):
        reads = 0

        async def read(self, work: Any) -> Any:
            self.reads += 1
            return await super().read(work)

    async def go() -> None:
        database = Counting(tmp_path / "api.db")
        shop = await Shop(database).open()
        await shop.say(5)
        database.reads = 0
        crowd = await asyncio.gather(*(shop.join(2) for _ in range(200)))
        heard = await asyncio.gather(*(numbers(reader, 5) for reader in crowd))
        assert heard == [[3, 4, 5]] * 200
        assert database.reads <= 5
        await shop.close()

    loop.run(go())


def test_what_the_bus_does_not_say_is_found_by_looking(
    tmp_path: Path, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hub_module, "LOOK_SECONDS", 0.05)

    async def go() -> None:
        shop = await Shop(Sqlite(tmp_path / "api.db")).open()
        reader = await shop.join()
        shop.database.listen(unheard)
        await shop.say(2)
        assert await numbers(reader, 2) == [1, 2]
        await shop.close()

    loop.run(go())


def test_silence_is_broken_by_a_word_now_and_then(
    tmp_path: Path, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hub_module, "PING_SECONDS", 0.02)

    async def go() -> None:
        shop = await Shop(Sqlite(tmp_path / "api.db")).open()
        await shop.say(2)
        reader = await shop.join(2)
        async with asyncio.timeout(10):
            said = msgspec.json.decode((await reader.next())["text"], type=LiveMessage)
        assert (said.entries, said.head) == ((), 2)
        await shop.close()

    loop.run(go())


def test_a_channel_nobody_listens_to_goes_away(tmp_path: Path, loop: asyncio.Runner) -> None:
    async def go() -> None:
        shop = await Shop(Sqlite(tmp_path / "api.db")).open()
        readers = [await shop.join() for _ in range(3)]
        assert shop.hub.sockets == 3
        for reader in readers:
            reader.leave()
        assert shop.hub.sockets == 0
        assert not shop.hub._channels
        await shop.close()

    loop.run(go())


def test_a_broken_line_between_nodes_is_mended(
    postgres: PostgresServer, loop: asyncio.Runner
) -> None:
    """The listening connection is cut; what was said meanwhile is heard all the same."""
    from hosted_api.kit.db.postgres import Postgres as Made
    from hosted_api.kit.db.statement import Statement

    url = postgres.create("mended")
    cut = Statement(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND query ILIKE 'LISTEN%'"
    )

    async def go() -> None:
        one: Postgres = Made(url)
        two: Postgres = Made(url)
        first = await Shop(one, PostgresBus(one)).open()
        await two.open()
        second = Shop(two, PostgresBus(two))
        await second.open(fresh=False)
        reader = await second.join()
        await first.say()
        assert await numbers(reader, 1) == [1]
        await one.read(lambda tx: tx.all(cut))
        await first.say(3)
        assert await numbers(reader, 4) == [2, 3, 4]
        await second.close()
        await first.close()

    loop.run(go())
