"""One command in the More sheet: drawing, key and words; arrows leave it for its neighbours."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.ui.commands import Command, key_of, text_of
from pos_app.ui.kit.button import Button

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HEIGHT = 64


class MenuButton(Button):
    """`moved` gives the arrow that was pressed on it."""

    moved = Signal(int)

    def __init__(self, each: Command, parent: QWidget) -> None:
        super().__init__(text_of(each), "tool", each.icon, key_of(each), parent)
        self.command = each
        self.setMinimumHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setToolTip(text_of(each))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the neighbours, Enter and space press it, the rest is for the sheet."""
        if event.key() in _ARROWS:
            self.moved.emit(event.key())
        elif event.key() in _ENTER:
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()
