"""Big figures for fingers: each tap goes to the field the keypad is aimed at."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from pos_app.ui.kit.button import Button
from pos_app.ui.theme.look import Look

_ROWS = (("7", "8", "9"), ("4", "5", "6"), ("1", "2", "3"))


class TakesFigures(Protocol):
    """A field a keypad can write into."""

    def type_figures(self, text: str) -> None:
        """Append what a key says."""

    def erase_last(self) -> None:
        """Take the last figure away."""

    def erase_all(self) -> None:
        """Empty the field."""


class Keypad(QWidget):
    """0 to 9, back, clear and one `extra` key: `000` for đồng and rupiah, `,` for kilograms."""

    typed = Signal(str)

    def __init__(self, extra: str = "000", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field: TakesFigures | None = None
        gap = Look.of_app().tokens.size.gap
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(gap)
        for row, figures in enumerate(_ROWS):
            for column, figure in enumerate(figures):
                grid.addWidget(self._figure(figure), row, column)
        self._extra = self._figure(extra)
        self._back = self._command("backspace")
        self._clear = self._command("cancel")
        grid.addWidget(self._figure("0"), 3, 0, 1, 2)
        grid.addWidget(self._extra, 3, 2)
        grid.addWidget(self._back, 0, 3, 2, 1)
        grid.addWidget(self._clear, 2, 3, 2, 1)
        for at in range(4):
            grid.setColumnStretch(at, 1)
            grid.setRowStretch(at, 1)
        self._back.clicked.connect(self._on_back)
        self._clear.clicked.connect(self._on_clear)
        self._retranslate()

    def aim_at(self, field: TakesFigures) -> None:
        """From now on the keys write into `field`."""
        self._field = field

    def set_extra(self, text: str) -> None:
        """What the key beside 0 types."""
        self._extra.setText(text)

    def set_gap(self, pixels: int) -> None:
        """How far the keys stand apart."""
        self._grid.setSpacing(pixels)

    def _figure(self, text: str) -> Button:
        button = self._key(text)
        button.clicked.connect(self._on_figure)
        return button

    def _command(self, icon: str) -> Button:
        return self._key(icon=icon)

    def _key(self, text: str = "", icon: str = "") -> Button:
        """A key takes the room there is, and where that is little keeps what a finger needs."""
        button = Button(text, role="key", icon=icon, parent=self)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        button.setMinimumHeight(Look.of_app().tokens.size.least)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def _retranslate(self) -> None:
        self._back.setAccessibleName(self.tr("Delete last figure"))
        self._clear.setAccessibleName(self.tr("Clear"))

    @Slot()
    def _on_figure(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.typed.emit(button.words)
            if self._field is not None:
                self._field.type_figures(button.words)

    @Slot()
    def _on_back(self) -> None:
        if self._field is not None:
            self._field.erase_last()

    @Slot()
    def _on_clear(self) -> None:
        if self._field is not None:
            self._field.erase_all()

    def changeEvent(self, event: QEvent) -> None:
        """New words when the language changes."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
