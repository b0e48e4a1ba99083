"""A till's line to the simulated API, and the book of what it has taken in of the feed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from backend_client.contracts.feed import FeedEntry, mark_of
from backend_client.transport import Reply
from pos_app.sync.journal_door import JournalBusy
from tests.simulation.disk import SimFs
from tests.simulation.hand_api import HandApi
from tests.simulation.network import Network
from tests.simulation.virtual_time import Beside

if TYPE_CHECKING:
    from pos_app.sync.journal_door import Intake


@dataclass
class Wire:
    """The till's transport: through the network to the API, while the till's thread waits."""

    network: Network
    line: str
    api: HandApi
    beside: Beside

    def call(
        self, method: str, path: str, *, headers: Mapping[str, str], body: bytes, timeout: float
    ) -> Reply:
        async def serve() -> Reply:
            return await self.api.call(method, path, headers, body)

        return self.beside.wait_for(self.network.call(self.line, serve, timeout))

    def close(self) -> None:
        """Nothing is kept open."""


class BookedIntake:
    """Takes entries in as the till does, then writes them into the book."""

    def __init__(self, intake: Intake, fs: SimFs, book: Path) -> None:
        self._intake = intake
        self._fs = fs
        self._book = book

    def take(self, entries: Sequence[FeedEntry]) -> None:
        self._intake.take(entries)
        lines = [json.dumps([entry.feed_seq, mark_of(entry)]) for entry in entries]
        try:
            self._fs.append_durably(self._book, "".join(f"\n{line}\n" for line in lines).encode())
        except OSError as error:
            raise JournalBusy(str(error)) from error
