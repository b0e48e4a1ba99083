"""A seeded network: what is sent may be lost, late, doubled, overtaken, or meet a cut line."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any, TypeVar

from backend_client.errors import Unreachable

T = TypeVar("T")
Serve = Callable[[], Awaitable[T]]


class Lost(Exception):
    """Neither side hears of it; whoever sent it finds out by waiting, or as the line breaks."""


@dataclass(frozen=True, slots=True)
class Weather:
    """How bad the network is: chances of losing and doubling, and seconds on the way."""

    lose: float = 0.02
    double: float = 0.03
    usual: float = 0.02
    slow: float = 0.04
    longest: float = 40.0


CALM = Weather(0.0, 0.0, 0.01, 0.0)


@dataclass
class Network:
    """Lines by name between somebody and the API; each line has chances of its own."""

    seed: int
    weather: Weather = field(default_factory=Weather)
    lost: int = 0
    doubled: int = 0
    _cut: dict[str, bool] = field(default_factory=dict)
    _chances: dict[str, Random] = field(default_factory=dict)
    _under_way: set[asyncio.Task[Any]] = field(default_factory=set)

    def cut(self, line: str, *, is_cut: bool) -> None:
        """Nothing comes through a cut line, in neither direction."""
        self._cut[line] = is_cut

    def is_cut(self, line: str) -> bool:
        """True while nothing comes through."""
        return self._cut.get(line, False)

    def heal(self) -> None:
        """Every line is whole, and the weather is fine from now on."""
        self._cut.clear()
        self.weather = CALM

    async def call(self, line: str, serve: Serve[T], timeout: float) -> T:
        """Have `serve` done at the other end, and its answer. Raises `Unreachable`.

        When it raises, the other end may have done it once, twice, not at all, or does it yet.
        """
        chance = self._chance(line)
        if self.is_cut(line) and chance.random() < 0.5:
            await asyncio.sleep(0.001)
            raise Unreachable("no_network", "the line is cut")
        if chance.random() < self.weather.double:
            self.doubled += 1
            self._spawn(self._one_way(line, chance, serve, answered=False))
        task = self._spawn(self._one_way(line, chance, serve, answered=True))
        hangs_up = chance.random() < 0.5
        try:
            async with asyncio.timeout(timeout):
                try:
                    return await asyncio.shield(task)
                except Lost:
                    if hangs_up:
                        raise Unreachable("broken", "the line broke") from None
                    await asyncio.sleep(timeout + 1)
                    raise
        except TimeoutError as error:
            raise Unreachable("timeout", "no answer") from error

    async def carry(self, line: str) -> bool:
        """One message on its way; False when it is lost."""
        return await self._passed(line, self._chance(line))

    def close(self) -> None:
        """What is still under way never arrives."""
        for task in self._under_way:
            task.cancel()

    async def _one_way(self, line: str, chance: Random, serve: Serve[T], *, answered: bool) -> T:
        if not await self._passed(line, chance):
            raise Lost
        answer = await serve()
        if not answered or not await self._passed(line, chance):
            raise Lost
        return answer

    async def _passed(self, line: str, chance: Random) -> bool:
        weather = self.weather
        lost = chance.random() < weather.lose
        is_slow = chance.random() < weather.slow
        seconds = chance.random() * (weather.longest if is_slow else weather.usual)
        if lost or self.is_cut(line):
            self.lost += 1
            return False
        await asyncio.sleep(seconds)
        return not self.is_cut(line)

    def _spawn(self, made: Any) -> asyncio.Task[Any]:
        task: asyncio.Task[Any] = asyncio.ensure_future(made)
        self._under_way.add(task)
        task.add_done_callback(self._over)
        return task

    def _over(self, task: asyncio.Task[Any]) -> None:
        self._under_way.discard(task)
        if not task.cancelled():
            task.exception()  # looked at, also when nobody waits for the answer any more

    def _chance(self, line: str) -> Random:
        if line not in self._chances:
            self._chances[line] = Random(f"{self.seed} {line}")
        return self._chances[line]
