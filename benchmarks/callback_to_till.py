"""How soon the cashier sees that a guest has paid: from the guest's press until "paid" is painted.

Everything on the way is real: the simulated provider and the API are processes of their own, the
callback and the till's live feed go over sockets, and the till writes its journal before its window
(offscreen) says anything. The time begins before the simulator hears of the press.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from time import perf_counter
from typing import TYPE_CHECKING, cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.measure import percentile, report
from benchmarks.ui_watch import Eye
from pos_app.ui.app import make_application
from tests.support.paying_counter import PayingCounter, paying_counter

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SAMPLES = 120
WARM_UP = 5
WAKE_MS = 20
"""The window sleeps until something happens; this often it looks whether that was waited for."""


class Patience:
    """Lets the window work until something is so; what tests have from pytest-qt."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._wake = QTimer()
        self._wake.start(WAKE_MS)
        self.waitUntil = self._wait

    def _wait(self, reached: Callable[[], bool], timeout: int) -> None:
        """Raises `TimeoutError` after so many milliseconds."""
        until = perf_counter() + timeout / 1000
        while not reached():
            self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if perf_counter() > until:
                raise TimeoutError


def main() -> None:
    """One guest after another pays by MoMo."""
    app = make_application([])
    patience = cast("QtBot", Patience(app))
    with (
        TemporaryDirectory() as root,
        pytest.MonkeyPatch.context() as patch,
        paying_counter(Path(root), patience, patch, "vi", "momo") as here,
    ):
        here.counter.place.till.change_settings(print_receipts=False)
        eye = Eye(here.pay.paid)
        times = [_paid(here, eye) for _ in range(WARM_UP + SAMPLES)][WARM_UP:]
    report("callback_to_paid_on_till_p99_ms", percentile(times, 0.99), "ms", "<= 300", len(times))
    report("callback_to_paid_on_till_p50_ms", percentile(times, 0.5), "ms", "", len(times))


def _paid(here: PayingCounter, eye: Eye) -> float:
    """Milliseconds until the screen says that it is paid."""
    here.rings_up(1)
    here.goes_to_pay()
    attempt = here.asks_by("momo")
    here.shows_code()
    before = eye.paints[here.pay.paid]
    guest = Thread(
        target=here.guests.act, args=("approve",), kwargs={"payment": attempt.payment_id}
    )
    start = perf_counter()
    guest.start()
    here.until(lambda: here.pay.is_paid and eye.paints[here.pay.paid] > before)
    took = (perf_counter() - start) * 1000
    guest.join()
    here.counter.window.carry_out("pay.confirm")
    here.until(lambda: here.is_at("sell"))
    return took


if __name__ == "__main__":
    main()
