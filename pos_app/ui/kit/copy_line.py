"""A text that is only there to be taken elsewhere: to be read, marked, and copied by a button."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from pos_app.ui.kit.button import Button


class CopyLine(QWidget):
    """`copied` once the text is on the clipboard."""

    copied = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setReadOnly(True)
        self.copy = Button(icon="copy", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.copy)
        self.setFocusProxy(self.line)
        self.copy.clicked.connect(self._on_copy)
        self.retranslate()

    def retranslate(self) -> None:
        """What the button does."""
        self.copy.setText(self.tr("Copy"))

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.line.text())
        self.copied.emit()
