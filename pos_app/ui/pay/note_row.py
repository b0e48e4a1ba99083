"""Quick keys for cash: the notes people hand over, which add up, and the exact amount."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from pos_app.ui import format as figures
from pos_app.ui.commands import command, key_of, text_of
from pos_app.ui.kit.button import Button
from pos_app.ui.pay.notes import quick_notes
from pos_app.ui.theme.look import Look
from pos_core.money import Currency


class NoteRow(QWidget):
    """`laid` gives the note that was laid on the counter, `exact` asks for the exact amount."""

    laid = Signal(object)
    exact = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        size = Look.of_app().tokens.size
        self._currency = Currency.VND
        self.buttons = [Button(parent=self) for _ in quick_notes(self._currency)]
        self._exact = Button(parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(size.gap)
        for button in (*self.buttons, self._exact):
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            button.setMinimumHeight(size.least)
            button.setMaximumHeight(size.touch)
            row.addWidget(button, 2 if button is self._exact else 1)
        for button in self.buttons:
            button.clicked.connect(self._on_note)
        self._exact.clicked.connect(self.exact)
        self.retranslate()

    def use(self, currency: Currency) -> None:
        """The notes of this currency."""
        self._currency = currency
        self.retranslate()

    def retranslate(self) -> None:
        """Words in the language of the screen."""
        self._exact.setText(text_of(command("pay.exact")))
        self._exact.set_key(key_of(command("pay.exact")))
        for button, amount in zip(self.buttons, quick_notes(self._currency), strict=True):
            button.setText(figures.short_money(amount))
            button.setAccessibleName(figures.money(amount))

    @Slot()
    def _on_note(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.laid.emit(quick_notes(self._currency)[self.buttons.index(button)])
