"""A field for a weight, a count or a share: figures with at most three decimals, comma or point."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from pos_core.quantity import Quantity, parse_quantity

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DecimalField(QLineEdit):
    """`quantity` is what stands there, or None; with `decimals` 0 only whole ones go in."""

    quantity_changed = Signal(object)
    accepted = Signal()

    def __init__(self, decimals: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fresh = False
        self.set_decimals(decimals)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.textChanged.connect(self._on_text_changed)

    @property
    def quantity(self) -> Quantity | None:
        """What was typed, or None when there is no number yet."""
        return parse_quantity(self.text()) if self.text().strip(".,") else None

    def set_decimals(self, decimals: int) -> None:
        """How many figures may stand behind the comma."""
        tail = rf"([.,]\d{{0,{decimals}}})?" if decimals else ""
        pattern = QRegularExpression(rf"\d{{0,5}}{tail}")
        self.setValidator(QRegularExpressionValidator(pattern, self))

    def fill(self, text: str) -> None:
        """Put `text` there; the first figure typed replaces it."""
        self.setText(text)
        self.selectAll()
        self._fresh = True

    def type_figures(self, text: str) -> None:
        """What a key of the keypad says."""
        if self._fresh:
            self.clear()
        self._fresh = False
        self.insert(text)

    def erase_last(self) -> None:
        """Take the last figure away."""
        self._fresh = False
        self.backspace()

    def erase_all(self) -> None:
        """Empty the field."""
        self._fresh = False
        self.clear()

    @Slot()
    def _on_text_changed(self) -> None:
        self.quantity_changed.emit(self.quantity)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is for the sheet; everything else is ordinary editing."""
        if event.key() in _ENTER:
            self.accepted.emit()
            return
        self._fresh = False
        super().keyPressEvent(event)
