"""The whole till on a simulated disk, moved by hand: a real engine whose thread is the test's own.

Everything between an intent and its answer is the till's own code; only nothing happens beside it,
so a shift of the same seed asks the same of the disk every time.
"""

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from random import Random

import apsw

from pos_app.engine.answers import Answer, Changes, Trouble
from pos_app.engine.engine import Engine
from pos_app.engine.opened import Opened
from pos_app.engine.opening import open_till
from pos_app.ports import Ports
from pos_app.store.history import Place
from pos_app.store.journal import Journal
from pos_app.store.opening import JournalSettings
from pos_app.store.views import Views
from pos_core.events import Intent
from pos_core.shop import Shop
from pos_core.till_state import TillState
from tests.simulation.disk import SimDisk, SimFs, SimStore, insert
from tests.support.tills import SMALL, SeededRng, StoppedClock, no_wait
from tests.support.working_till import SHOP

SECONDS_AN_INTENT = 7


class LoneStore(SimStore):
    """Every connection has its file to itself: the simulated disk has no shared memory."""

    def connect(
        self, path: Path, *, key: bytes | None = None, create: bool = False, read_only: bool = False
    ) -> apsw.Connection:
        connection = super().connect(path, key=key, create=create, read_only=read_only)
        connection.pragma("locking_mode", "exclusive")
        return connection


@dataclass
class HandTill:
    """A till on `disk`; `seed` must differ after each restart, or ids would come twice."""

    disk: SimDisk
    key: bytes | None
    seed: int
    shop: Shop = SHOP
    settings: JournalSettings = SMALL
    troubles: list[Trouble] = field(default_factory=list)
    clock: StoppedClock = field(default_factory=StoppedClock)

    def __post_init__(self) -> None:
        insert(self.disk)
        self.place = Place(Path("/till"), Path("/side"), self.key)
        rng = SeededRng(Random(self.seed))
        self.ports = Ports(LoneStore(), SimFs(self.disk), self.clock, rng, no_wait)
        self.engine = Engine(self._opened, self.clock, rng)
        self.engine.listen(self)

    @property
    def state(self) -> TillState:
        """The till as of the last commit."""
        return self.engine.state

    @property
    def opened(self) -> Opened | None:
        """Journal and rows, while they are open."""
        return self.engine._opened

    @property
    def journal(self) -> Journal:
        """The open journal."""
        assert self.opened is not None
        return self.opened.journal

    @property
    def views(self) -> Views:
        """The open rows."""
        assert self.opened is not None
        assert self.opened.rows.views is not None
        return self.opened.rows.views

    def start(self) -> bool:
        """Open; False when the till stays shut, and the last trouble says why."""
        self.engine._guarded(self.engine._open)
        return self.opened is not None

    def ask(self, intent: Intent) -> Answer:
        """Carry an intent out, a few seconds after the one before."""
        self.clock.moment += timedelta(seconds=SECONDS_AN_INTENT)
        answers: list[Answer] = []
        self.engine.submit(intent, answers.append)
        self._work()
        (answer,) = answers
        return answer

    def retry(self) -> None:
        """Somebody pressed Retry."""
        self.engine.retry()
        self._work()

    def idle(self) -> None:
        """Nobody pressed anything for two seconds."""
        self.engine._guarded(self.engine._idle)

    def save_a_checkpoint(self) -> None:
        """As it happens every two thousand entries."""
        self.engine._guarded(lambda: self.engine._checkpoint(self.journal))

    def stop(self) -> None:
        """Close in good order."""
        self.engine._guarded(self.engine._close)

    def kill(self) -> None:
        """The process is gone: nothing is written any more, not even by SQLite's own goodbye."""
        opened, self.engine._opened = self.opened, None
        if opened is None:
            return
        connections = [opened.journal._connection]
        if opened.rows.views is not None:
            connections.append(opened.rows.views._db)
        for connection in connections:
            connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
            connection.close()

    def changed(self, changes: Changes) -> None:
        """The engine's word; the state is read when it is needed."""

    def troubled(self, trouble: Trouble) -> None:
        """The engine's word."""
        self.troubles.append(trouble)

    def _work(self) -> None:
        task = self.engine._tasks.get_nowait()
        assert task is not None
        self.engine._guarded(task)

    def _opened(self) -> Opened:
        return open_till(self.ports, self.place, self.shop, self.settings)
