"""A worker with nothing to do leaves the disk alone, and is there as soon as there is something."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from hosted_api.kit import outbox
from hosted_api.kit.outbox import Effect, Undelivered, Worker
from tests.support.api import NOON, STORE, SetClock, api_in_process

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from hosted_api.kit.db.database import Database, Tx

pytestmark = pytest.mark.starts_threads


class Watched:
    """A database that counts what is asked of it, and says when it was asked often enough."""

    def __init__(self, database: Database, reads: int = 0) -> None:
        self._database = database
        self._left = reads
        self.writes = 0
        self.asked = asyncio.Event()

    def listen(self, listener: Callable[[str], None], word: str = "") -> None:
        self._database.listen(listener, word)

    async def read(self, work: Any) -> Any:
        self._left -= 1
        if self._left <= 0:
            self.asked.set()
        return await self._database.read(work)

    async def write(self, work: Any) -> Any:
        self.writes += 1
        return await self._database.write(work)


async def _nobody(*_told: Any) -> None:
    return


def _put(key: str) -> Callable[[Tx], Awaitable[None]]:
    async def work(tx: Tx) -> None:
        await outbox.put(tx, STORE.store_id, "note", key, "{}", NOON)

    return work


def test_a_worker_without_work_only_reads(
    database: Database, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbox, "LOOK_SECONDS", 0.001)

    async def go() -> None:
        async with api_in_process(database) as api:
            await database.write(_put("later"))
            watched: Any = Watched(database, 50)
            api.clock.forward(-60)  # what stands there is not due yet
            working = asyncio.ensure_future(Worker(watched, api.clock, {}, _nobody).run())
            await asyncio.wait_for(watched.asked.wait(), 30)
            working.cancel()
            assert watched.writes == 0

    loop.run(go())


def test_a_commit_wakes_a_worker_that_would_sleep_for_an_hour(
    database: Database, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbox, "LOOK_SECONDS", 3600.0)

    async def go() -> None:
        async with api_in_process(database) as api:
            heard: asyncio.Queue[str] = asyncio.Queue()

            async def note(effect: Effect) -> None:
                heard.put_nowait(effect.key)

            watched: Any = Watched(database, 2)
            worker = Worker(watched, api.clock, {"note": note}, _nobody)
            working = asyncio.ensure_future(worker.run())
            await asyncio.wait_for(watched.asked.wait(), 30)  # it has looked, and found nothing
            for key in ("one", "two"):
                await database.write(_put(key))
                assert await asyncio.wait_for(heard.get(), 30) == key
            working.cancel()

    loop.run(go())


def test_what_failed_is_tried_again_when_its_time_has_come(
    database: Database, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbox, "LOOK_SECONDS", 3600.0)
    monkeypatch.setattr(outbox, "wait_after", lambda _attempt: timedelta(seconds=0.05))

    async def go() -> None:
        async with api_in_process(database) as api:
            tries: asyncio.Queue[int] = asyncio.Queue()

            async def note(effect: Effect) -> None:
                tries.put_nowait(effect.attempt)
                api.clock.forward(0.05)
                if effect.attempt < 3:
                    raise Undelivered("not yet")

            worker = Worker(database, _Running(api.clock), {"note": note}, _nobody)
            working = asyncio.ensure_future(worker.run())
            await database.write(_put("one"))
            assert [await asyncio.wait_for(tries.get(), 30) for _ in range(3)] == [1, 2, 3]
            working.cancel()

    loop.run(go())


class _Running(SetClock):
    """Goes on a little with each look."""

    def __init__(self, clock: SetClock) -> None:
        super().__init__(clock.moment)

    def now(self) -> Any:
        self.forward(0.01)
        return self.moment
