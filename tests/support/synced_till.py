"""A till that sells and syncs until it is killed: `python -m tests.support.synced_till ROOT URL`.

It says on standard output how many sales it has made, and with a number as third argument it sells
so many, waits until everything is sent, and ends.
"""

import sys
from pathlib import Path
from threading import Condition

from pos_app.boot.real_ports import RealClock, RealFs, RealRng, wait
from pos_app.boot.sync_room import Account, SyncRoom, Wiring
from pos_app.engine.answers import Changes, Trouble
from pos_app.engine.engine import Engine, Opened
from pos_app.engine.opening import open_till
from pos_app.ports import Ports, Secrets
from pos_app.secrets.key_file import OpenKeyFile
from pos_app.store.connection import RealStore
from pos_app.sync.status import Link, SyncStatus
from pos_core.cart import AddLine
from pos_core.line import Selection
from pos_core.payment import PayCash, cash_due
from pos_core.quantity import Quantity
from tests.support import tills
from tests.support.working_till import COFFEE, SHOP

PATIENCE = 60.0


class SyncedTill:
    """An engine with a line to an API."""

    def __init__(self, root: Path, url: str, code: str = "") -> None:
        self.ports = Ports(RealStore(), RealFs(), RealClock(), RealRng(), wait)
        self._root = root
        self._news = Condition()
        self.status = SyncStatus()
        self.engine = Engine(self._open, self.ports.clock, self.ports.rng)
        self.engine.listen(self)
        wiring = Wiring(
            self.engine, self.ports, root / "sync", self._secrets, self._hear, self.troubled
        )
        self.room = SyncRoom(wiring)
        self._account = Account("test", url, code=code)

    def start(self) -> None:
        self.engine.start()
        self.engine.call(lambda journal: journal.head, PATIENCE)
        self.room.connect(self._account)

    def sell(self) -> None:
        engine = self.engine
        if engine.state.cart is None:
            assert engine.ask(AddLine(COFFEE, Selection(Quantity.of(1))), PATIENCE).ok
        cart = engine.state.cart
        assert cart is not None
        due = cash_due(cart).due
        assert engine.ask(PayCash(cart.order_id, due, due), PATIENCE).ok

    def wait_until_sent(self) -> None:
        head = self.engine.call(lambda journal: journal.head.seq, PATIENCE)
        with self._news:
            assert self._news.wait_for(self._is_sent, PATIENCE), (self.status, head)

    def stop(self) -> None:
        self.room.stop()
        assert self.engine.stop(PATIENCE)

    def changed(self, _changes: Changes) -> None:
        self.room.wake()

    def troubled(self, _trouble: Trouble) -> None:
        """Nobody is told."""

    def _is_sent(self) -> bool:
        status = self.status
        return status.link is Link.ONLINE and status.heard is not None and status.unsynced == 0

    def _hear(self, status: SyncStatus) -> None:
        with self._news:
            self.status = status
            self._news.notify_all()

    def _secrets(self) -> Secrets:
        (self._root / "sync").mkdir(parents=True, exist_ok=True)
        return OpenKeyFile(RealFs(), self._root / "sync")

    def _open(self) -> Opened:
        if not (self._root / "data" / "journal.db").exists():
            tills.opened(self._root, doors=self.ports).close()
        return open_till(self.ports, tills.place(self._root), SHOP, tills.SMALL)


def main() -> None:
    """Sell for ever, or so many times and then wait until it is all there."""
    root, url, *rest = sys.argv[1:]
    code, sales = [*rest, "", ""][:2]
    till = SyncedTill(Path(root), url, code)
    till.start()
    if sales:
        for _ in range(int(sales)):
            till.sell()
        till.wait_until_sent()
        till.stop()
        return
    count = 0
    while True:
        till.sell()
        count += 1
        sys.stdout.write(f"{count}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
