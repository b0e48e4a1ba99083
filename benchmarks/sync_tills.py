"""From a sale at one till to another till of the store: over the live socket, and by polling."""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from time import monotonic

from backend_client.client import Client
from backend_client.contracts.feed import FeedEntry
from backend_client.http import HttpTransport
from backend_client.live import LiveSocket, open_live
from backend_client.pull import Cursor
from benchmarks.measure import percentile, report
from benchmarks.sync_backlog import open_engine, wiring
from pos_app.boot.real_ports import RealClock, RealFs, RealRng
from pos_app.boot.sync_room import Account, SyncRoom
from pos_app.engine.answers import Changes, Trouble
from pos_app.engine.engine import Engine
from pos_app.sync.cursor import CursorFile
from pos_app.sync.loop import Connect, Line, SyncLoop
from pos_app.sync.status import SyncStatus
from pos_app.sync.syncer import Doors, Syncer
from pos_core.cart import AddLine
from pos_core.journal import Identity
from pos_core.line import Selection
from pos_core.payment import PayCash, cash_due
from pos_core.quantity import Quantity
from tests.support.api_process import ApiProcess
from tests.support.sync_tills import TillInMemory
from tests.support.wire_tills import WireTill
from tests.support.working_till import COFFEE

LIVE_SALES, POLLED_SALES = 200, 12
PATIENCE = 30.0


class _Waker:
    """Wakes sync after each entry, as the workplace does."""

    def __init__(self) -> None:
        self.room: SyncRoom | None = None

    def changed(self, _changes: Changes) -> None:
        if self.room is not None:
            self.room.wake()

    def troubled(self, _trouble: Trouble) -> None:
        """Nobody is told."""


class _Other(TillInMemory):
    """The other till: takes the time when it has taken something in."""

    def __init__(self, arrived: SimpleQueue[float]) -> None:
        super().__init__(WireTill(Identity("store-001", "till-2", 1)))
        self._arrived = arrived

    def take(self, entries: Sequence[FeedEntry]) -> None:
        for _ in entries:
            self._arrived.put(monotonic())


def measure_till_to_till() -> None:
    """Print both figures: the sale is on the first till's disk when its clock starts."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        api = ApiProcess(root / "api").furnish().start()
        try:
            live = _measured(api, root / "live", LIVE_SALES, is_live=True)
            polled = _measured(api, root / "polled", POLLED_SALES, is_live=False)
        finally:
            api.stop()
    report("till_to_till_live_p99_ms", percentile(live, 0.99) * 1000, "ms", "<= 250", len(live))
    report("till_to_till_live_p50_ms", percentile(live, 0.5) * 1000, "ms", "", len(live))
    report("till_to_till_poll_max_s", max(polled), "s", "<= 6", len(polled))


def _measured(api: ApiProcess, root: Path, sales: int, *, is_live: bool) -> list[float]:
    arrived: SimpleQueue[float] = SimpleQueue()
    other = _other_till(api, root, arrived, is_live=is_live)
    other.start()
    waker = _Waker()
    times = []
    with open_engine(root / "till", waker) as engine:
        waker.room = SyncRoom(wiring(engine, root / "sync", _unheard))
        waker.room.connect(Account("bench", api.address.url, code=api.pairing_code()))
        _sell(engine)
        arrived.get(timeout=PATIENCE)
        _drain(arrived)
        for _ in range(sales):
            _sell(engine)
            began = monotonic()
            times.append(arrived.get(timeout=PATIENCE) - began)
            _drain(arrived)
        waker.room.stop()
    other.stop()
    return times


def _other_till(
    api: ApiProcess, root: Path, arrived: SimpleQueue[float], *, is_live: bool
) -> SyncLoop:
    root.mkdir(parents=True)
    till, badge = _Other(arrived), api.badge("till-2")

    def connect(cursor: Cursor) -> LiveSocket:
        return open_live(api.address, badge.token(), cursor)

    def make() -> Syncer:
        client = Client(HttpTransport(api.address), badge)
        cursor = CursorFile(RealFs(), root, "till-2")
        return Syncer(Doors(client, till, till, cursor, RealClock(), RealRng(), _unheard))

    line: Connect | None = connect if is_live else None
    return SyncLoop(make, Line(line, RealRng()))


def _sell(engine: Engine) -> None:
    assert engine.ask(AddLine(COFFEE, Selection(Quantity.of(1))), PATIENCE).ok
    cart = engine.state.cart
    assert cart is not None
    due = cash_due(cart).due
    assert engine.ask(PayCash(cart.order_id, due, due), PATIENCE).ok


def _drain(arrived: SimpleQueue[float]) -> None:
    """What else the same sale brought."""
    while True:
        try:
            arrived.get(timeout=0.05)
        except Empty:
            return


def _unheard(_status: SyncStatus) -> None:
    """Nobody is told."""
