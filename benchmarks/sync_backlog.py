"""A till that sold 5,000 orders offline comes back: how long until the API has them, verified."""

import json
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Condition
from time import monotonic

from benchmarks.measure import percentile, report
from pos_app.boot.real_ports import RealClock, RealFs, RealRng, wait
from pos_app.boot.sync_room import Account, SyncRoom, Wiring
from pos_app.engine.answers import Listener, Trouble
from pos_app.engine.engine import Engine
from pos_app.engine.opening import open_till
from pos_app.ports import Ports, Secrets
from pos_app.secrets.key_file import OpenKeyFile
from pos_app.store.connection import RealStore
from pos_app.store.journal import Journal
from pos_app.store.opening import open_journal
from pos_app.sync.status import Link, SyncStatus
from pos_core.journal import Draft, canonical, verify
from tests.support import tills
from tests.support.api_process import ApiProcess
from tests.support.working_till import CAKE, COFFEE, SHOP, TEA, working_till

ORDERS = 5_000
_AT_ONCE = 250


def measure_backlog() -> None:
    """Print the figure."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        events = sold_offline(root / "till", ORDERS)
        api = ApiProcess(root / "api").furnish().start()
        try:
            with open_engine(root / "till") as engine:
                seconds = _until_sent(engine, api, root)
                assert api.events_held() == events, "not everything arrived"
        finally:
            api.stop()
    report("backlog_5000_orders_s", seconds, "s", "<= 10", events)


def _until_sent(engine: Engine, api: ApiProcess, root: Path) -> float:
    news, said = Condition(), [SyncStatus()]

    def hear(status: SyncStatus) -> None:
        with news:
            said[0] = status
            news.notify_all()

    def all_sent() -> bool:
        return said[0].link is Link.ONLINE and said[0].heard is not None and not said[0].unsynced

    room = SyncRoom(wiring(engine, root / "sync", hear))
    account = Account("bench", api.address.url, code=api.pairing_code())
    began = monotonic()
    room.connect(account)
    waits = []
    while not all_sent():
        asked = monotonic()
        engine.call(_nothing, 30.0)
        waits.append((monotonic() - asked) * 1000)
        with news:
            news.wait_for(all_sent, 0.02)
    seconds = monotonic() - began
    report("backlog_engine_wait_p99_ms", percentile(waits, 0.99), "ms", "", len(waits))
    room.stop()
    return seconds


def wiring(engine: Engine, folder: Path, hear: Callable[[SyncStatus], None]) -> Wiring:
    """A line to an API, with its secrets in a file."""
    ports = Ports(RealStore(), RealFs(), RealClock(), RealRng(), wait)
    folder.mkdir(parents=True, exist_ok=True)

    def secrets() -> Secrets:
        return OpenKeyFile(RealFs(), folder)

    return Wiring(engine, ports, folder, secrets, hear, _unheard)


@contextmanager
def open_engine(root: Path, listener: Listener | None = None) -> Iterator[Engine]:
    """The engine of the till below `root`."""
    ports = replace(tills.ports(), clock=RealClock(), rng=RealRng())
    engine = Engine(
        lambda: open_till(ports, tills.place(root), SHOP, tills.SMALL), ports.clock, ports.rng
    )
    if listener is not None:
        engine.listen(listener)
    engine.start()
    engine.call(lambda journal: journal.head, 120.0)
    try:
        yield engine
    finally:
        engine.stop(30.0)


def sold_offline(root: Path, orders: int) -> int:
    """Write a journal of so many orders, copies of a real one with names of their own."""
    with working_till(root) as till:
        till.sell(COFFEE, COFFEE, TEA, CAKE, TEA)
        sale = till.engine.call(lambda journal: list(journal.read()), 10.0)
    told = [entry for entry in sale if entry.stream.startswith(("order/", "print/"))]
    first = next(entry.stream for entry in told if entry.stream.startswith("order/"))
    old = first.removeprefix("order/")
    journal = open_journal(tills.ports(), tills.place(root))
    for start in range(1, orders, _AT_ONCE):
        drafts = []
        for number in range(start, min(orders, start + _AT_ONCE)):
            new = f"{number:08d}{old[8:]}"
            for place, entry in enumerate(told):
                text = entry.text.replace(old, new).replace("A-0001", f"A-{number + 1:04d}")
                data = _read(text)
                stream = entry.stream.replace(old, new)
                drafts.append(Draft(f"{number}-{place}-{new}", stream, entry.type, data))
        journal.append(drafts, at=tills.NOON, business_day=tills.TODAY, actor="staff/1")
    head, identity = journal.head, journal.identity
    assert verify(journal.read(), identity, until=head) is None
    journal.close()
    return head.seq


def _nothing(_journal: Journal) -> None:
    """What a sale has to wait for before its turn comes."""


def _unheard(_trouble: Trouble) -> None:
    """Nobody is told."""


def _read(text: str) -> dict[str, object]:
    data: dict[str, object] = json.loads(text)
    assert canonical(data)
    return data
