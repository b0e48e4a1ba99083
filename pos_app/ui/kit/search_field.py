"""Where a cashier types what to look for; the keys that mean something else go to the screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from pos_app.ui.theme.fonts import font
from pos_app.ui.theme.icons import pixmap
from pos_app.ui.theme.look import Look

_LENS = 20
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

_PAGING = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_FOR_THE_SCREEN = (Qt.Key.Key_D, Qt.Key.Key_E, Qt.Key.Key_P)


class SearchField(QLineEdit):
    """`searched` carries the text at each change, `accepted` says Enter.

    `moved` gives a key that leaves the field (up, down, page up, page down); `edited_line` one that
    is meant for the cart (+, -, Delete) while nothing is typed. With `keeps_paging` the paging keys
    are moves, too, where they are commands elsewhere.
    """

    searched = Signal(str)
    accepted = Signal()
    moved = Signal(int)
    edited_line = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look.of_app()
        self.keeps_paging = False
        self.setTextMargins(_LENS + 8, 0, 0, 0)
        self.setFont(font("body"))
        self.setMaxLength(80)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.textChanged.connect(self.searched)
        self._look.changed.connect(self.update)

    def event(self, event: QEvent) -> bool:
        """Keys with Ctrl belong to the screen while there is nothing typed to edit."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self.keeps_paging and event.key() in _PAGING:
                event.accept()
                return True
            ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if ctrl and (not self.text() or event.key() in _FOR_THE_SCREEN):
                event.ignore()
                return False
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, and a lens in it."""
        super().paintEvent(event)
        painter = QPainter(self)
        lens = pixmap("search", self._look.colours.muted, _LENS, self.devicePixelRatioF())
        painter.drawPixmap(16, (self.height() - _LENS) // 2, lens)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, arrows up and down, paging, and cart keys while the field is empty."""
        key = event.key()
        if key in _ENTER:
            self.accepted.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.moved.emit(key)
        elif not self.text() and event.text() in ("+", "-"):
            self.edited_line.emit(event.text())
        elif not self.text() and key == Qt.Key.Key_Delete:
            self.edited_line.emit("delete")
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
