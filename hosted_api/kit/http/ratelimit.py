"""So much a minute and no more: counted in this process, or in Redis for all nodes together.

Where Redis does not answer, each node counts for itself: a limit that is a little too wide is
better than a shop that cannot be reached.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from hosted_api.kit import log
from hosted_api.kit.redis import Redis, RedisDown

if TYPE_CHECKING:
    from hosted_api.kit.clock import Clock

WINDOW_SECONDS = 60
_MOST_NAMES = 50_000
_BACK_OFF_SECONDS = 10.0
logger = log.get_logger("evertill.api.limits")


class Allowance(NamedTuple):
    """How it stands with a name in this minute."""

    limit: int
    used: int
    reset: int

    @property
    def granted(self) -> bool:
        """Within the limit."""
        return self.used <= self.limit

    def headers(self) -> dict[str, str]:
        """As they are sent; with `Retry-After` when there is nothing left."""
        told = {
            "x-ratelimit-limit": str(self.limit),
            "x-ratelimit-remaining": str(max(0, self.limit - self.used)),
            "x-ratelimit-reset": str(self.reset),
        }
        return told if self.granted else {**told, "retry-after": str(self.reset)}


class LimitExceeded(Exception):
    """Too often; `allowance` says when there is more."""

    def __init__(self, allowance: Allowance) -> None:
        super().__init__(allowance.limit)
        self.allowance = allowance


class Counter(Protocol):
    """Counts names in windows."""

    async def count(self, name: str, window: int, by: int) -> int:
        """The count of `name` in `window`, after adding `by`."""

    async def close(self) -> None:
        """Let go of what it holds."""


class Here:
    """Counts in this process.

    Of so many names that they would fill the memory, those that were not heard of for longest are
    forgotten; whoever keeps asking stays counted.
    """

    def __init__(self) -> None:
        self._window = 0
        self._recent: dict[str, int] = {}
        self._older: dict[str, int] = {}

    async def count(self, name: str, window: int, by: int) -> int:
        """Old windows are forgotten."""
        if window != self._window:
            self._window, self._recent, self._older = window, {}, {}
        elif len(self._recent) >= _MOST_NAMES:
            self._recent, self._older = {}, self._recent
        before = self._recent.get(name)
        if before is None:
            before = self._older.pop(name, 0)
        count = self._recent[name] = before + by
        return count

    async def close(self) -> None:
        """Nothing is held."""


class Shared:
    """Counts in Redis, and here while Redis does not answer."""

    def __init__(self, redis: Redis, clock: Clock) -> None:
        self._redis = redis
        self._clock = clock
        self._here = Here()
        self._again_at: float | None = None

    async def count(self, name: str, window: int, by: int) -> int:
        """One round trip."""
        if self._again_at is not None and self._clock.monotonic() < self._again_at:
            return await self._here.count(name, window, by)
        try:
            key = f"evertill:limit:{window}:{name}"
            count = await self._redis.count(key, by, 2 * WINDOW_SECONDS)
        except RedisDown as error:
            logger.warning("each node counts for itself", detail=str(error))
            self._again_at = self._clock.monotonic() + _BACK_OFF_SECONDS
            return await self._here.count(name, window, by)
        if self._again_at is not None:
            logger.info("nodes count together again")
            self._again_at = None
        return count

    async def ping(self) -> bool:
        """Whether Redis answers."""
        return await self._redis.ping()

    async def close(self) -> None:
        """Hang up."""
        await self._redis.close()


class Limits:
    """What is allowed a minute."""

    def __init__(self, clock: Clock, counter: Counter | None = None) -> None:
        self._clock = clock
        self._counter = counter or Here()

    async def take(self, name: str, most: int, by: int = 1) -> Allowance:
        """Take `by` of what `name` has this minute; 0 only looks."""
        seconds = int(self._clock.now().timestamp())
        window = seconds // WINDOW_SECONDS
        used = await self._counter.count(name, window, by)
        return Allowance(most, used, WINDOW_SECONDS - seconds % WINDOW_SECONDS)

    async def must_take(self, name: str, most: int) -> None:
        """Take one. Raises `LimitExceeded`."""
        allowance = await self.take(name, most)
        if not allowance.granted:
            raise LimitExceeded(allowance)

    async def close(self) -> None:
        """Let go of the counter."""
        await self._counter.close()
