"""The list of lines, with the keys that choose: + and -, Enter for the whole line, figures."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from pos_app.ui.page.row_list import RowList

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class LineList(RowList):
    """`stepped` carries +1 or -1, `whole` asks for the whole line, `figure` for so many of it."""

    stepped = Signal(int)
    whole = Signal()
    figure = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that choose; all others move about as in any list."""
        key, text = event.key(), event.text()
        if text in ("+", "-"):
            self.stepped.emit(1 if text == "+" else -1)
        elif key in _ENTER:
            self.whole.emit()
        elif text.isascii() and text.isdigit():
            self.figure.emit(text)
        else:
            super().keyPressEvent(event)
