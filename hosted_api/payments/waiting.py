"""Who waits at a door for a provider's answer is woken when it was written down."""

from __future__ import annotations

import asyncio
import contextlib

LOOK_SECONDS = 1.0
"""After so long the database is looked at all the same: another node may have asked."""


class Waiting:
    """Used on the loop's thread."""

    def __init__(self) -> None:
        self._waiting: dict[str, set[asyncio.Event]] = {}

    def tell(self, payment_id: str) -> None:
        """There is news of it."""
        for event in self._waiting.get(payment_id, ()):
            event.set()

    async def for_news(self, payment_id: str, seconds: float) -> None:
        """Until there is news; `seconds` at most, and never longer than `LOOK_SECONDS`."""
        event = asyncio.Event()
        self._waiting.setdefault(payment_id, set()).add(event)
        try:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(event.wait(), min(seconds, LOOK_SECONDS))
        finally:
            waiting = self._waiting[payment_id]
            waiting.discard(event)
            if not waiting:
                del self._waiting[payment_id]
