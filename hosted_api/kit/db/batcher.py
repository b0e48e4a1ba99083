"""Natural batching: while one commit is on its way the next batch gathers; nobody waits longer."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Generic, TypeVar

MOST = 256
Item = TypeVar("Item")
T = TypeVar("T")


class Batcher(Generic[Item, T]):
    """`flush(items)` writes a batch and gives a result for each item, in their order."""

    def __init__(self, flush: Callable[[Sequence[Item]], Awaitable[Sequence[T]]]) -> None:
        self._flush = flush
        self._waiting: deque[tuple[Item, asyncio.Future[T]]] = deque()
        self._running: asyncio.Task[None] | None = None

    async def put(self, item: Item) -> T:
        """Wait until `item` is written. A caller that gives up does not stop the batch."""
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, future))
        if self._running is None:
            self._running = asyncio.ensure_future(self._run())
        return await future

    async def drain(self) -> None:
        """Until everything that waits is written."""
        while self._running is not None:
            await asyncio.wait([self._running])

    async def _run(self) -> None:
        try:
            while self._waiting:
                taken = [self._waiting.popleft() for _ in range(min(MOST, len(self._waiting)))]
                await self._write(taken)
        finally:
            self._running = None

    async def _write(self, taken: list[tuple[Item, asyncio.Future[T]]]) -> None:
        try:
            results = await self._flush([item for item, _ in taken])
        except Exception as error:  # noqa: BLE001  told to whoever waits
            if len(taken) == 1:
                _fail(taken[0][1], error)
                return
            for pair in taken:
                await self._write([pair])
            return
        for (_, future), result in zip(taken, results, strict=True):
            if not future.done():
                future.set_result(result)


def _fail(future: asyncio.Future[Any], error: BaseException) -> None:
    if not future.done():
        future.set_exception(error)
