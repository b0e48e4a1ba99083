"""How soon a payment code is on the screen: from the news that bring it until it is painted.

The real window and the customer's, offscreen; the rules decide on the window's own thread, so that
only drawing is measured, not a disk or a network. `qr_to_screen_ms` is the median, for both screens
together.
"""

from __future__ import annotations

import os
from time import perf_counter_ns

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from benchmarks.measure import percentile, report
from benchmarks.ui_watch import Eye
from pos_app.settings import Settings
from pos_app.ui.app import make_application, open_window
from pos_app.ui.customer_display.window import CustomerDisplay
from pos_app.ui.pay.screen import PayScreen
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from pos_core.payment_status import PaymentStatus
from tests.support.fake_till import FakeTill
from tests.support.payment_states import WALLET_QR, ask, hear, pay_in_cash, prepare

CODES = 40
MS = 1_000_000


def main() -> None:
    """One code after another, each another text."""
    app = make_application([])
    settings = Settings(language="vi", theme="light")
    till = FakeTill(settings=settings)
    Look.of_app().motion_ms = 0
    window = open_window(till, settings)
    display = CustomerDisplay(till)
    display.show()
    prepare(till)
    screen = window.navigator.screen("pay")
    assert isinstance(screen, PayScreen)
    eye = Eye(screen.waiting.code, display.payment.code)
    times = [_shown(app, window, till, eye, number) for number in range(CODES)][2:]
    report("qr_to_screen_ms", percentile(times, 0.5) / MS, "ms", "<= 30", len(times))
    report("qr_to_screen_p95_ms", percentile(times, 0.95) / MS, "ms", "", len(times))
    display.retire()
    window.close()


def _shown(app: QApplication, window: TillWindow, till: FakeTill, eye: Eye, number: int) -> int:
    """Nanoseconds from the news until both codes are painted."""
    attempt = ask(window, till, "momo")
    app.processEvents()
    seen = dict(eye.paints)
    start = perf_counter_ns()
    text = f"{WALLET_QR}{number:08d}{'0123456789' * 8}"
    hear(till, attempt, PaymentStatus.PENDING, qr_payload=text)
    while not all(eye.paints[each] > seen[each] for each in seen):
        app.processEvents()
    took = perf_counter_ns() - start
    window.carry_out("pay.drop")
    pay_in_cash(till)
    window.navigator.open("sell")
    app.processEvents()
    return took


if __name__ == "__main__":
    main()
