"""Time and chance as ports: what they say is handed in, so that a test may set both."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime
from typing import Protocol

_PAGE = 1024


class Clock(Protocol):
    """Wall time for records, monotonic time for waiting."""

    def now(self) -> datetime:
        """The wall clock, in UTC with its zone."""

    def monotonic(self) -> float:
        """Seconds that never go back."""


class Rng(Protocol):
    """Randomness good enough for keys."""

    def bytes(self, count: int) -> bytes:
        """`count` unpredictable bytes."""


class RealClock:
    """This computer's."""

    def now(self) -> datetime:
        """The wall clock, in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds that never go back."""
        return time.monotonic()


class RealRng:
    """The operating system's, fetched a page at a time: every request needs some."""

    def __init__(self) -> None:
        self._page = b""

    def bytes(self, count: int) -> bytes:
        """`count` unpredictable bytes, none of which is given out twice."""
        if len(self._page) < count:
            self._page = os.urandom(max(_PAGE, count))
        made, self._page = self._page[:count], self._page[count:]
        return made


def rfc3339(moment: datetime) -> str:
    """A time as both databases keep and sort it: UTC, milliseconds, `2026-11-21T08:15:30.123Z`."""
    text = moment.astimezone(UTC).isoformat(timespec="milliseconds")
    return text.removesuffix("+00:00") + "Z"
