"""A busy counter: sells by keys, one order after the other, while it backs up and imports."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from pos_app.boot.demo_hands import Hands, Script, Until
from pos_app.boot.real_ports import RealClock
from pos_app.boot.workplace import Workplace
from pos_app.bridge.works import BACK_UP, IMPORT_PRODUCTS
from pos_app.ui.pay.screen import PayScreen
from pos_app.ui.window import TillWindow

SALES = 60
WORDS = ("tra chanh", "americano", "nuoc cam", "mocha", "tra vai")


class Busy(QObject):
    """`begun` when the first key is pressed, `finished` when all sales and one import are done."""

    begun = Signal()
    finished = Signal()

    def __init__(self, place: Workplace, window: TillWindow, root: Path, source: Path) -> None:
        super().__init__(window)
        self._place, self._window, self._root, self._source = place, window, root, source
        self._hands = Hands(window, RealClock())
        self._hands.finished.connect(self._on_finished)
        place.background.finished.connect(self._on_work_finished)
        self.sales = self.imports = self.backups = 0

    @Slot()
    def begin(self) -> None:
        """Start the long work, and sell."""
        self._back_up()
        job = self._place.works.import_products(self._source, {}, True)
        self._place.background.start(IMPORT_PRODUCTS, job)
        self._hands.play(self._script())
        self.begun.emit()

    def _script(self) -> Script:
        yield Until("the shelves", lambda: self._place.till.catalogue.count > 0)
        while self.sales < SALES or not self.imports:
            yield from self._sell(WORDS[self.sales % len(WORDS)])
            self.sales += 1

    def _sell(self, words: str) -> Script:
        before = self._pieces()
        self._hands.press(Qt.Key.Key_F2)
        yield None
        for letter in words:
            self._hands.write(letter)
            yield None
        self._hands.press(Qt.Key.Key_Return)
        yield Until("the choices or the line", lambda: self._asks() or self._pieces() > before)
        if self._asks():
            self._hands.press(Qt.Key.Key_Return)
            yield None
        yield Until("the line", lambda: self._pieces() > before or self._asks())
        if self._pieces() == before:
            self._hands.press(Qt.Key.Key_Escape)
            return
        self._hands.press(Qt.Key.Key_F12)
        yield Until("the pay screen", lambda: self._window.navigator.current == "pay")
        self._hands.write("2000000")
        yield None
        self._hands.press(Qt.Key.Key_Return)
        yield Until("the change", self._is_paid)
        self._hands.press(Qt.Key.Key_Return)
        yield Until("the next order", lambda: self._window.navigator.current == "sell")

    def _back_up(self) -> None:
        job = self._place.works.back_up(self._root / f"backup-{self.backups}")
        self._place.background.start(BACK_UP, job)

    def _pieces(self) -> int:
        cart = self._place.till.state.cart
        return sum(line.quantity.thousandths for line in cart.lines) if cart else 0

    def _asks(self) -> bool:
        return self._window.navigator.sheet is not None

    def _is_paid(self) -> bool:
        pay = self._window.navigator.screen("pay")
        return isinstance(pay, PayScreen) and pay.is_paid

    @Slot(str, object)
    def _on_work_finished(self, name: str, _result: object) -> None:
        if name == BACK_UP:
            self.backups += 1
            self._back_up()
        elif name == IMPORT_PRODUCTS:
            self.imports += 1

    @Slot(str)
    def _on_finished(self, missing: str) -> None:
        assert not missing, missing
        self.finished.emit()
