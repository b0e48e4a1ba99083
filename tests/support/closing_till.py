"""A till that is closed for the night in a process of its own, and dies in the middle of it.

`python -m tests.support.closing_till FOLDER close STEP` opens a shift, sells, counts 50.000 short
and presses Close; from then on every call to the disk counts, and the STEP-th is the last one.
`... again 0` starts the till once more and closes the shift if it is still open.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEventLoop
from pytestqt.qtbot import QtBot

from pos_app.boot.wiring import real_ports
from pos_app.ports import Ports
from pos_app.store.connection import RealStore
from pos_app.ui.app import make_application
from tests.support.cashier import Cashier
from tests.support.counters import closed, counter_at
from tests.support.hands import KeyHands
from tests.support.killed_tills import VFS_NAME, SteppingFs, SteppingVfs
from tests.support.shop_floor import DayClock, Floor
from tests.support.waiter import Wish

SHORT, REASON = 50_000, "thoi nham"


class Patience:
    """What opening a till needs of `qtbot`: to wait for something that the window does."""

    def waitUntil(self, reached: Callable[[], bool], *, timeout: int) -> None:  # noqa: N802
        del timeout
        while not reached():
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


class Fuse:
    """Kills the process at the n-th step once it is lit; 0 never does."""

    def __init__(self, at_step: int) -> None:
        self._left, self.lit = at_step, False

    def step(self) -> None:
        """The disk is asked for something."""
        if not self.lit or not self._left:
            return
        self._left -= 1
        if not self._left:
            os.kill(os.getpid(), signal.SIGKILL)


def main(folder: Path, script: str, step: int) -> None:
    """One start of the till."""
    app = make_application(["evertill"])
    if script == "close":
        fuse = Fuse(step)
        vfs = SteppingVfs(fuse.step)
        ports = replace(real_ports(), store=RealStore(VFS_NAME), fs=SteppingFs(fuse.step))
        _sell_and_close(_cashier(folder, ports), fuse)
        _say({"closed": True})
        os.kill(os.getpid(), signal.SIGKILL)
        del vfs
    cashier = _cashier(folder, real_ports())
    was_open = cashier.hands.state.shifts.current is not None
    if was_open:
        cashier.hands.do("shift.open")
        cashier.close_shift(REASON, approver="")
    _say({"was_open": was_open})
    closed(cashier.hands.counter)
    del app


def _cashier(folder: Path, ports: Ports) -> Cashier:
    counter = counter_at(folder, cast("QtBot", Patience()), ports=ports)
    shop = counter.place.till.state.shop
    assert shop is not None
    floor = Floor(folder, DayClock(ports.clock.now()), {}, counter, shop)
    return Cashier(floor, KeyHands(counter))


def _sell_and_close(cashier: Cashier, fuse: Fuse) -> None:
    cashier.open_shift("500000")
    for item in ("cf-egg", "ba-flan"):
        cashier.add(Wish(item))
        cashier.pay()
    cashier.hands.until("all paper", lambda: not cashier.hands.state.jobs)
    cashier.count(cashier.expected() - SHORT)
    fuse.lit = True
    cashier.close_shift(REASON, approver="")


def _say(facts: dict[str, bool]) -> None:
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
