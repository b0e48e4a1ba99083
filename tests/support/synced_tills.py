"""What is killed with signal 9: a till without its window that sells and syncs with a real API."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from backend_client.client import Client
from backend_client.http import Address, HttpTransport
from backend_client.live import LiveSocket, open_live
from backend_client.pull import Cursor
from pos_app.boot.real_ports import RealClock, RealFs, RealRng
from pos_app.engine.feed_makers import MAKERS
from pos_app.engine.sync_door import EngineIntake, EngineJournal
from pos_app.sync.cursor import CursorFile
from pos_app.sync.loop import Line, SyncLoop
from pos_app.sync.status import SyncStatus
from pos_app.sync.syncer import Doors, Syncer
from pos_core.journal import Entry
from tests.support.api_process import FixedBadge
from tests.support.kill import Step, Tell
from tests.support.working_till import COFFEE, TEA, WorkingTill, working_till

if TYPE_CHECKING:
    from tests.support.api_process import ApiProcess

ACCOUNT = "api.json"
Said = tuple[int, str]


def device_of(folder: Path) -> str:
    """The till's name, made when it first opens."""
    with working_till(folder, rng=RealRng()) as till:
        return till.engine.call(lambda journal: journal.identity.device, 10.0)


def tell_account(folder: Path, api: ApiProcess, device: str, port: int = 0) -> None:
    """Where the till finds its API from now on."""
    account = {"port": port or api.port, "token": api.badge(device).value}
    (folder / ACCOUNT).write_text(json.dumps(account))


def sell_and_sync(folder: Path, tell: Tell, _step: Step) -> None:
    """Sales without an end, each told when it is on the screen, while sync goes on beside."""
    with working_till(folder, rng=RealRng()) as till, syncing(till, folder) as loop:
        while True:
            assert till.sell(COFFEE, TEA).ok
            head = till.engine.call(lambda journal: journal.head, 10.0)
            tell(f"{head.seq} {head.hash.hex()}")
            loop.wake()


@contextmanager
def syncing(till: WorkingTill, folder: Path) -> Iterator[SyncLoop]:
    """Sync's own two threads, until the end."""
    address, badge = _account(folder)

    def connect(cursor: Cursor) -> LiveSocket:
        return open_live(address, badge.token(), cursor)

    loop = SyncLoop(lambda: syncer_of(till, folder), Line(connect, RealRng()))
    loop.start()
    try:
        yield loop
    finally:
        loop.stop()


def syncer_of(till: WorkingTill, folder: Path) -> Syncer:
    """Sync of one till, to be stepped."""
    address, badge = _account(folder)
    return Syncer(
        Doors(
            Client(HttpTransport(address), badge),
            EngineJournal(till.engine),
            EngineIntake(till.engine, MAKERS),
            CursorFile(RealFs(), folder, "api"),
            RealClock(),
            RealRng(),
            _unheard,
        )
    )


def caught_up(folder: Path, steps: int = 400) -> list[Entry]:
    """Step until everything is at the API; the journal's entries."""
    with working_till(folder, rng=RealRng()) as till:
        syncer = syncer_of(till, folder)
        for _ in range(steps):
            if syncer.step() and syncer.is_greeted and not syncer.status.unsynced:
                break
        else:
            raise AssertionError(f"still not synced: {syncer.status}")
        syncer.close()
        return till.engine.call(lambda journal: list(journal.read()), 10.0)


def _account(folder: Path) -> tuple[Address, FixedBadge]:
    account = json.loads((folder / ACCOUNT).read_text())
    return Address(f"http://127.0.0.1:{account['port']}"), FixedBadge(account["token"])


def _unheard(_status: SyncStatus) -> None:
    return
