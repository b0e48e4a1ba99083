"""A cashier with a keyboard only, in a till process of its own that can be killed like any other.

`python -m tests.support.keyboard_cashier FOLDER sell` sells ten things, puts three more into the
cart, says `ready` and waits for the blow. `... look` starts the till again and says what is there.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from pos_app.boot.demo_hands import Hands, Script, Until
from pos_app.boot.kept_key import journal_place
from pos_app.boot.options import parse
from pos_app.boot.real_ports import RealClock
from pos_app.boot.wiring import real_ports
from pos_app.boot.workplace import Ground, Workplace
from pos_app.bridge.till import Changes
from pos_app.store.opening import JournalSettings
from pos_app.ui.app import make_application, open_window
from pos_app.ui.pay.screen import PayScreen
from pos_app.ui.window import TillWindow

WORDS = ("tra da", "espresso", "banh flan", "nuoc cam", "ca phe trung")
SALES = 10


class Cashier(QObject):
    """Plays one of the two scripts and writes what it sees to standard output."""

    ended = Signal()

    def __init__(self, place: Workplace, window: TillWindow, script: str) -> None:
        super().__init__(window)
        self._place, self._window = place, window
        self._state = place.till.state
        self._hands = Hands(window, RealClock())
        self._hands.finished.connect(self._on_finished)
        self._script = self._sell() if script == "sell" else self._look()
        place.till.changed.connect(self._on_changed)
        window.shown_first.connect(self.begin)

    @Slot()
    def begin(self) -> None:
        """Open the till and play."""
        self._place.start()
        self._hands.play(self._script)

    def _sell(self) -> Script:
        yield Until("the shelves", lambda: self._place.till.catalogue.count > 0)
        for number in range(SALES):
            yield from self._add(WORDS[number % len(WORDS)])
            yield from self._take_cash()
        for words in WORDS[:3]:
            yield from self._add(words)
        self._say_what_is_there()
        yield Until("the end of the world", lambda: False)

    def _look(self) -> Script:
        yield Until("the till to open", lambda: self._place.till.is_open)
        yield None
        self._say_what_is_there()

    def _add(self, words: str) -> Script:
        before = self._pieces()
        self._hands.press(Qt.Key.Key_F2)
        yield None
        self._hands.write(words)
        yield None
        self._hands.press(Qt.Key.Key_Return)
        yield Until(f"{words} or its choices", lambda: self._asks() or self._pieces() > before)
        if self._asks():
            self._hands.press(Qt.Key.Key_Return)
        yield Until(f"{words} in the cart", lambda: self._pieces() > before)

    def _take_cash(self) -> Script:
        self._hands.press(Qt.Key.Key_F12)
        yield Until("the pay screen", lambda: self._window.navigator.current == "pay")
        self._hands.press(Qt.Key.Key_F8)
        yield None
        self._hands.press(Qt.Key.Key_F12)
        yield Until("the change", self._is_paid)
        self._hands.press(Qt.Key.Key_Return)
        yield Until("the next order", lambda: self._window.navigator.current == "sell")

    def _say_what_is_there(self) -> None:
        state = self._place.till.state
        cart = state.cart
        sheet = self._window.navigator.sheet
        there = {
            "number": cart.number if cart else "",
            "cart": [[line.name, line.quantity.thousandths] for line in cart.lines] if cart else [],
            "sales": [closed.number for closed in state.closed],
            "asks": type(sheet).__name__ if sheet is not None else "",
            "toast": self._window.navigator.toast_text,
        }
        sys.stdout.write(json.dumps(there, ensure_ascii=False) + "\n")
        sys.stdout.flush()

    def _pieces(self) -> int:
        cart = self._state.cart
        return sum(line.quantity.thousandths for line in cart.lines) if cart else 0

    def _asks(self) -> bool:
        sheet, focus = self._window.navigator.sheet, QApplication.focusWidget()
        return sheet is not None and focus is not None and sheet.isAncestorOf(focus)

    def _is_paid(self) -> bool:
        pay = self._window.navigator.screen("pay")
        return isinstance(pay, PayScreen) and pay.is_paid

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        self._state = changes.state

    @Slot(str)
    def _on_finished(self, missing: str) -> None:
        if missing:
            sys.stdout.write(json.dumps({"missing": missing}) + "\n")
        self.ended.emit()


def main(folder: str, script: str) -> None:
    """One start of the till, until it is killed or has looked."""
    options = parse(["run", "--data", folder])
    ports = real_ports()
    app = make_application(["evertill"])
    kept = JournalSettings(ballast_bytes=0)
    place = Workplace(Ground(options, ports, lambda: journal_place(options, ports), kept))
    window = open_window(place.till, place.settings)
    cashier = Cashier(place, window, script)
    cashier.ended.connect(app.quit)
    app.exec()
    window.close()
    place.stop()


if __name__ == "__main__":
    main(str(Path(sys.argv[1])), sys.argv[2])
