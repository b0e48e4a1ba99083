"""Minus, a number, plus: how many of it, for a finger or the + and - keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Text
from pos_app.ui.theme.look import Look

_MOST = 999
_KEYS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Up: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_Down: -1}


class Stepper(QWidget):
    """`value` is at least 1 and `most` at the most; `changed` gives the new one.

    `titled` when the words stand elsewhere, as over a field.
    """

    changed = Signal(int)

    def __init__(
        self, parent: QWidget | None = None, *, most: int = _MOST, titled: bool = False
    ) -> None:
        super().__init__(parent)
        self._value, self._most = 1, most
        self._less = Button(icon="minus", parent=self)
        self._more = Button(icon="plus", parent=self)
        self._words = Text(kind="body", parent=self)
        self._shown = Text(kind="title", parent=self, align=Qt.AlignmentFlag.AlignHCenter)
        self._shown.setMinimumWidth(56)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Look.of_app().tokens.size.gap)
        row.addWidget(self._words, 0 if titled else 1)
        self._words.setVisible(not titled)
        for widget in (self._less, self._shown, self._more):
            row.addWidget(widget)
        row.addStretch(1 if titled else 0)
        self._less.set_key("\N{MINUS SIGN}")
        self._more.set_key("+")
        self._less.clicked.connect(self._on_less)
        self._more.clicked.connect(self._on_more)
        self._retranslate()
        self.set_value(1)

    @property
    def value(self) -> int:
        """The number shown."""
        return self._value

    def set_value(self, value: int) -> None:
        """Show another number, within 1 and the most there may be."""
        self._value = max(1, min(value, self._most))
        self._shown.setText(str(self._value))
        self._less.setEnabled(self._value > 1)
        self._more.setEnabled(self._value < self._most)
        self.changed.emit(self._value)

    def step(self, by: int) -> None:
        """So many more or fewer."""
        self.set_value(self._value + by)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """While one of its buttons has the focus, keys count as well."""
        by = _KEYS.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self.step(by)

    def _retranslate(self) -> None:
        self._words.setText(self.tr("How many"))
        self._less.setAccessibleName(self.tr("One less"))
        self._more.setAccessibleName(self.tr("One more"))

    @Slot()
    def _on_less(self) -> None:
        self.step(-1)

    @Slot()
    def _on_more(self) -> None:
        self.step(1)

    def changeEvent(self, event: QEvent) -> None:
        """New words when the language changes."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
