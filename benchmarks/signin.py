"""How long a cashier waits between the right PIN and selling; the hash, slow by design, apart.

The whole till, window and journal: from the Enter behind the PIN until the sell screen is painted
and the strip says who sells.
"""

from __future__ import annotations

import os
from dataclasses import replace
from statistics import median
from time import perf_counter_ns

from benchmarks.catalogues import catalogue_50k
from benchmarks.measure import percentile, report, timed

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SIGN_INS = 60
MS = 1_000_000
PIN = "258013"


def main() -> None:
    """`sign_in_to_sell_ms` (p99) and `pin_hash_ms` (median)."""
    from benchmarks.ui_watch import Eye, open_till, settle, wait_until
    from pos_core.signin import SaveStaffMember, SignOut
    from pos_core.staff import Role, StaffSaved

    with open_till(catalogue_50k()) as (window, sell, place):
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        app = QApplication.instance()
        assert isinstance(app, QApplication)
        engine = place.engine
        saved = engine.ask(SaveStaffMember(None, "Lan", Role.MANAGER, pin=PIN), 20).events[0]
        assert isinstance(saved, StaffSaved)
        opened = engine._opened
        assert opened is not None
        slow = opened.pins
        hashes = timed(_Check(slow, saved.member.pin_hash), 15)
        engine._opened = replace(opened, pins=_Quick())
        times = []
        for _ in range(SIGN_INS):
            engine.ask(SignOut(), 20)
            wait_until(app, window.door, "is_locked")
            settle(app)
            pad = window.front.currentWidget()
            assert pad is not None
            QTest.keyClicks(pad, PIN)
            settle(app)
            eye = Eye(sell)
            start = perf_counter_ns()
            QTest.keyClick(pad, Qt.Key.Key_Return)
            while not eye.paints[sell] or window.strip.text_of("cashier") != "Lan":
                app.processEvents()
            times.append(perf_counter_ns() - start)
            sell.removeEventFilter(eye)
    report("sign_in_to_sell_ms", percentile(times, 0.99) / MS, "ms", "<= 300", len(times))
    report("pin_hash_ms", median(hashes) / MS, "ms", ">= 20", len(hashes))


class _Check:
    """One comparison, as the engine does it."""

    def __init__(self, pins: object, pin_hash: str) -> None:
        self._pins, self._hash = pins, pin_hash

    def __call__(self) -> None:
        assert self._pins.matches(self._hash, PIN)  # type: ignore[attr-defined]


class _Quick:
    """The `Pins` port in no time: the hash is measured by itself."""

    def hash(self, pin: str) -> str:
        """Nothing is hidden."""
        return pin

    def matches(self, pin_hash: str, pin: str) -> bool:
        """Any PIN is right."""
        del pin_hash, pin
        return True


if __name__ == "__main__":
    main()
