"""Whoever has lost the right to listen is sent away: at once on the node's word, seldom without it.

A word between nodes may be lost, and a keeper's command beside an embedded database speaks to
nobody; so everybody is looked at now and then as well, one after the other.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from hosted_api.kit import log
from hosted_api.kit.db.database import DatabaseDown

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from hosted_api.realtime.hub import Reader

    Still = Callable[[], Awaitable[bool]]

AGAIN_SECONDS = 1.0
logger = log.get_logger("evertill.api.hub")


class Rights:
    """`readers()` are those who listen; each of `forgets` is called before they are asked about."""

    def __init__(self, readers: Callable[[], Sequence[Reader]]) -> None:
        self._readers = readers
        self._asked = False
        self._looking: asyncio.Task[None] | None = None
        self.forgets: list[Callable[[], None]] = []

    def look(self) -> None:
        """Somebody may have lost a right. Never waits; asked meanwhile, it looks once more."""
        for forget in self.forgets:
            forget()
        self._asked = True
        if self._looking is None:
            self._looking = asyncio.ensure_future(self._look())

    def close(self) -> None:
        """Look no more."""
        if self._looking is not None:
            self._looking.cancel()

    async def _look(self) -> None:
        try:
            while self._asked:
                self._asked = False
                try:
                    await self._send_away()
                except DatabaseDown as error:
                    logger.warning("rights are not looked at", detail=str(error))
                    self._asked = True
                    await asyncio.sleep(AGAIN_SECONDS)
        finally:
            self._looking = None

    async def _send_away(self) -> None:
        for reader in self._readers():
            if reader.still is not None and not await reader.still() and reader.task is not None:
                reader.task.cancel()
