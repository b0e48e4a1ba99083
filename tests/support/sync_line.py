"""A till's line to a real API, and what it said: waits on its words, never on the clock."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from pos_app.boot.real_ports import RealClock, RealFs, RealRng, wait
from pos_app.boot.sync_room import SyncRoom, Wiring
from pos_app.ports import Ports
from pos_app.secrets.key_file import OpenKeyFile
from pos_app.store.connection import RealStore
from pos_app.sync.status import Link, SyncStatus
from tests.support.working_till import WorkingTill

if TYPE_CHECKING:
    from pos_app.engine.answers import Changes, Trouble
    from pos_app.ports import Secrets

PATIENCE = 60.0


class Room:
    """A till's line to the API, and what it said."""

    def __init__(self, till: WorkingTill, folder: Path) -> None:
        self.said: list[SyncStatus] = []
        self.troubles: list[Trouble] = []
        self._news = threading.Condition()
        self._folder = folder
        ports = Ports(RealStore(), RealFs(), RealClock(), RealRng(), wait)
        hear, tell = self._hear, self.troubles.append
        wiring = Wiring(till.engine, ports, folder, self.secrets, hear, tell)
        self.room = SyncRoom(wiring)
        till.engine.listen(self)

    def changed(self, _changes: Changes) -> None:
        """From the engine's thread."""
        self.room.wake()
        with self._news:
            self._news.notify_all()

    def troubled(self, _trouble: Trouble) -> None:
        """The till's own."""

    def until(self, is_so: Callable[[SyncStatus], bool]) -> SyncStatus:
        """Wait for a status of which that is true."""
        with self._news:
            assert self._news.wait_for(self._last_is(is_so), PATIENCE), self.said[-3:]
            return self.said[-1]

    def until_changed(self, is_so: Callable[[], bool]) -> None:
        """Wait until that is true of the till; looked at with each change of it."""
        with self._news:
            assert self._news.wait_for(is_so, PATIENCE), self.said[-3:]

    def _last_is(self, is_so: Callable[[SyncStatus], bool]) -> Callable[[], bool]:
        return lambda: bool(self.said) and is_so(self.said[-1])

    def _hear(self, status: SyncStatus) -> None:
        with self._news:
            self.said.append(status)
            self._news.notify_all()

    def secrets(self) -> Secrets:
        """Where the till keeps what it is known by."""
        self._folder.mkdir(parents=True, exist_ok=True)
        return OpenKeyFile(RealFs(), self._folder)


def is_settled(status: SyncStatus) -> bool:
    """Everything is sent, and the live line is there."""
    return status.link is Link.ONLINE and status.unsynced == 0 and status.is_live
