"""A syncer with a till in memory at one end and a backend in memory at the other."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from random import Random

from backend_client.client import Client
from backend_client.contracts.feed import FeedEntry
from backend_client.fake import FakeBackend, FakeBadge
from pos_app.boot.real_ports import RealFs
from pos_app.sync.cursor import CursorFile
from pos_app.sync.journal_door import JournalBusy
from pos_app.sync.status import SyncStatus
from pos_app.sync.syncer import Doors, Syncer
from pos_core.journal import Entry, Head, Identity
from tests.support.tills import SeededRng, StoppedClock
from tests.support.wire_tills import WireTill


@dataclass
class TillInMemory:
    """`JournalDoor` and `Intake` over a chain of entries."""

    wire: WireTill = field(default_factory=WireTill)
    taken: list[FeedEntry] = field(default_factory=list)
    is_busy: bool = False

    def identity(self) -> Identity:
        return self.wire.identity

    def head(self) -> Head:
        self._answer()
        return self.wire.head

    def entries(self, after: int, limit: int) -> Sequence[Entry]:
        self._answer()
        return self.wire.entries[after : after + limit]

    def entry(self, seq: int) -> Entry | None:
        return self.wire.entries[seq - 1] if 0 < seq <= len(self.wire.entries) else None

    def facts(self, types: Collection[str], after: int, limit: int) -> Sequence[Entry]:
        found = [entry for entry in self.wire.entries[after:] if entry.type in types]
        return found[:limit]

    def begin_epoch(self, epoch: int) -> None:
        self.wire.identity = self.wire.copy(epoch=epoch).identity

    def take(self, entries: Sequence[FeedEntry]) -> None:
        self._answer()
        self.taken += entries

    def sell(self, count: int) -> None:
        for _ in range(count):
            number = f"A-{len(self.wire.entries) + 1:04d}"
            self.wire.write(1, "order.paid.v1", sale={"number": number})

    def _answer(self) -> None:
        if self.is_busy:
            raise JournalBusy("asleep")


@dataclass
class SyncingTill:
    """Both ends and the syncer between them."""

    folder: Path
    backend: FakeBackend = field(default_factory=FakeBackend)
    till: TillInMemory = field(default_factory=TillInMemory)
    clock: StoppedClock = field(default_factory=StoppedClock)
    said: list[SyncStatus] = field(default_factory=list)
    guests_at: list[str] = field(default_factory=list)
    reading: list[bool] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.restart()

    def restart(self) -> Syncer:
        identity = self.till.identity()
        self.syncer = Syncer(
            Doors(
                Client(self.backend, FakeBadge()),
                self.till,
                self.till,
                CursorFile(RealFs(), self.folder, f"{identity.store}/{identity.device}"),
                self.clock,
                SeededRng(Random(3)),
                self.said.append,
                guests_at=self.guests_at.append,
                reading=self._note,
            )
        )
        return self.syncer

    def _note(self, *, is_reading: bool) -> None:
        self.reading.append(is_reading)

    def work(self, steps: int = 200) -> float:
        """Until there is nothing to do at once; how long it wants to rest then."""
        for _ in range(steps):
            wait = self.syncer.step()
            if wait > 0:
                return wait
        raise AssertionError("it never comes to rest")

    def forward(self, seconds: float) -> None:
        self.clock.moment += timedelta(seconds=seconds)
