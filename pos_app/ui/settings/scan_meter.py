"""A field that listens to a scanner key by key and keeps when each key came."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_ENDS = ("\r", "\n", "\t")
_SHORTEST = 6


class ScanMeter(QLineEdit):
    """`scanned` carries the key times (ms) of one scan.

    The window lets every key through to a widget with the property `raw_keys`, so that the times
    are those of the scanner.
    """

    scanned = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._times: list[int] = []
        self.setProperty("raw_keys", True)
        self.setMaxLength(128)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the time of each character; Enter or Tab ends the scan."""
        if event.text() in _ENDS and event.text():
            if len(self._times) >= _SHORTEST:
                self.scanned.emit(tuple(self._times))
            self._times = []
            self.clear()
            return
        if event.text():
            self._times.append(event.timestamp())
        super().keyPressEvent(event)
