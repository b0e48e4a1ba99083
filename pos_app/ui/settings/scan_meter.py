"""A field that listens to a scanner key by key: when each key came, and what came first."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_ENDS = ("\r", "\n", "\t")
_SHORTEST = 6


class ScanMeter(QLineEdit):
    """`scanned` carries the key times (ms) of one scan, and its characters.

    The window lets every key through to a widget with the property `raw_keys`, so that the times
    are those of the scanner. A scanner's STX arrives as a key with Ctrl; here it is no command.
    """

    scanned = Signal(object, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._times: list[int] = []
        self._text = ""
        self.setProperty("raw_keys", True)
        self.setMaxLength(128)

    def event(self, event: QEvent) -> bool:
        """Control characters come here instead of being taken for a command."""
        asks = event.type() is QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and _is_control(event.text()):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the time of each character; Enter or Tab ends the scan."""
        text = event.text()
        if text and text in _ENDS:
            if len(self._times) >= _SHORTEST:
                self.scanned.emit(tuple(self._times), self._text)
            self._times, self._text = [], ""
            self.clear()
            return
        if text:
            self._times.append(event.timestamp())
            self._text += text
        if not _is_control(text):
            super().keyPressEvent(event)


def _is_control(text: str) -> bool:
    """A character that only a machine types, as STX; not the keys people edit with."""
    return len(text) == 1 and text < " " and text not in (*_ENDS, "\b", "\x1b")


def common_prefix(scans: list[str]) -> str:
    """The control character all scans begin with; empty when there is none."""
    firsts = {scan[:1] for scan in scans}
    first = firsts.pop() if len(firsts) == 1 else ""
    return first if _is_control(first) else ""
