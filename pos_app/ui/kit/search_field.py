"""Where a cashier types what to look for; the keys that mean something else go to the screen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from pos_app.ui.theme.fonts import font
from pos_app.ui.theme.icons import icon
from pos_app.ui.theme.look import Look

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchField(QLineEdit):
    """`searched` carries the text at each change, `accepted` says Enter.

    `moved` gives a key that leaves the field (up, down, page up, page down); `edited_line` one that
    is meant for the cart (+, -, Delete) while nothing is typed.
    """

    searched = Signal(str)
    accepted = Signal()
    moved = Signal(int)
    edited_line = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look.of_app()
        self._lens = QAction(self)
        self.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        self.setFont(font("body"))
        self.setMaxLength(80)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.textChanged.connect(self.searched)
        self._look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    @Slot()
    def _on_look_changed(self) -> None:
        self._lens.setIcon(icon("search", self._look.colours.muted))

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
