"""One question for all who ask it at the same time: a crowd that comes back costs one read."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


class Together:
    """Who asks while the same question is under way is told its answer, or its failure."""

    def __init__(self) -> None:
        self._asked: dict[Hashable, asyncio.Future[Any]] = {}

    async def ask(self, name: Hashable, look: Callable[[], Awaitable[T]]) -> T:
        """What `look` finds. Who gives up stops nobody else's question."""
        asked = self._asked.get(name)
        if asked is None:
            asked = self._asked[name] = asyncio.ensure_future(look())
            asked.add_done_callback(lambda done: self._answered(name, done))
        answer: T = await asyncio.shield(asked)
        return answer

    def forget(self) -> None:
        """What is under way may be wrong by now: whoever asks next is not told it."""
        self._asked.clear()

    def _answered(self, name: Hashable, done: asyncio.Future[Any]) -> None:
        if self._asked.get(name) is done:
            del self._asked[name]
        if not done.cancelled():
            done.exception()  # nobody may be left to hear of it
