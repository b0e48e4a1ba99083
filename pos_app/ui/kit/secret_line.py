"""A field for a key: dots, and the letters themselves as long as the eye is held down."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from pos_app.ui.kit.button import Button


class SecretLine(QWidget):
    """`line` is what is typed; of a key that was kept before it only shows that there is one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.eye = Button(icon="eye", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.eye)
        self.setFocusProxy(self.line)
        self.eye.pressed.connect(self._on_pressed)
        self.eye.released.connect(self._on_released)
        self.retranslate()

    def retranslate(self) -> None:
        """What the eye does."""
        self.eye.setAccessibleName(self.tr("Show while it is held down"))
        self.eye.setToolTip(self.tr("Show while it is held down"))

    def show_kept(self, *, kept: bool) -> None:
        """Say that there is one; what is typed replaces it."""
        self.line.clear()
        self.line.setPlaceholderText(self.tr("Kept. Type to replace it") if kept else "")

    @Slot()
    def _on_pressed(self) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal)

    @Slot()
    def _on_released(self) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
