"""The cashier of the demo day: presses real keys in the real window and waits for what it shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from pos_app.ports import Clock
from pos_core.frozen import dataclass

PATIENCE_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Until:
    """What the script waits for, in words and as a question."""

    what: str
    true: Callable[[], bool]


Script = Iterator[Until | None]
"""Yields what to wait for, or None for the window to take a breath."""


class Hands(QObject):
    """Plays a script, a step whenever the window has nothing else to do.

    `finished` with an empty text when the script came to its end, else with what it waited for.
    """

    finished = Signal(str)

    def __init__(self, window: QWidget, clock: Clock) -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._script: Script = iter(())
        self._until: Until | None = None
        self._since = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_idle)

    def play(self, script: Script) -> None:
        """Begin."""
        self._script = script
        self._since = self._clock.monotonic()
        self._timer.start()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """One key, where the focus is."""
        target = QApplication.focusWidget() or self._window
        QTest.keyClick(target, key, modifier or Qt.KeyboardModifier.NoModifier)

    def write(self, text: str) -> None:
        """Plain letters and figures, where the focus is."""
        QTest.keyClicks(QApplication.focusWidget() or self._window, text)

    def is_asked(self, sheet: QWidget | None) -> bool:
        """A sheet is open and has taken the keyboard."""
        focus = QApplication.focusWidget()
        return sheet is not None and focus is not None and sheet.isAncestorOf(focus)

    @Slot()
    def _on_idle(self) -> None:
        if self._until is not None and not self._until.true():
            if self._clock.monotonic() - self._since > PATIENCE_SECONDS:
                self._end(self._until.what)
            return
        try:
            self._until = next(self._script)
        except StopIteration:
            self._end("")
        self._since = self._clock.monotonic()

    def _end(self, missing: str) -> None:
        self._timer.stop()
        self.finished.emit(missing)
