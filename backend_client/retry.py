"""When to try again: ever longer pauses with chance in them, so that tills do not come as one."""

from __future__ import annotations

from typing import Protocol

FIRST_SECONDS, LONGEST_SECONDS = 0.5, 30.0


class Rng(Protocol):
    """Chance."""

    def bytes(self, count: int) -> bytes:
        """`count` unpredictable bytes."""


def between(rng: Rng, least: float, most: float) -> float:
    """Any number in that range."""
    return least + (most - least) * int.from_bytes(rng.bytes(4), "big") / (1 << 32)


class Backoff:
    """Pauses of one trouble: each at most twice as long as the last, never under half of that."""

    def __init__(self, rng: Rng, longest: float = LONGEST_SECONDS) -> None:
        self._rng = rng
        self._longest = longest
        self.tries = 0

    def pause(self, at_least: float = 0.0) -> float:
        """Seconds until the next try; `at_least` is what the other side asked for."""
        most = min(self._longest, FIRST_SECONDS * 2 ** min(self.tries, 16))
        self.tries += 1
        return max(at_least, between(self._rng, most / 2, most))

    def well(self) -> None:
        """It went well: the next trouble begins anew."""
        self.tries = 0
