"""How much of a line goes onto the other bill: some of its pieces, or a part of its weight."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from pos_app.ui import format as figures
from pos_app.ui.kit.decimal_field import DecimalField
from pos_app.ui.kit.field_note import FieldNote
from pos_app.ui.kit.keypad import Keypad
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.theme.fonts import font
from pos_core.catalog import Unit
from pos_core.line import OrderLine
from pos_core.quantity import Quantity


class AmountSheet(Sheet):
    """After `confirmed`, `amount` is so much of the line, at most what is `left`."""

    def __init__(self, line: OrderLine, left: Quantity, language: str, start: str = "") -> None:
        super().__init__()
        self._left = left
        weighed = line.unit is not Unit.PIECE
        self.field = DecimalField(3 if weighed else 0, self)
        self.field.setFont(font("total"))
        self.field.setProperty("room", "large")
        self._note = FieldNote(self)
        keypad = Keypad(("." if language == "en" else ",") if weighed else "00", self)
        keypad.aim_at(self.field)
        self.body.addWidget(self.field)
        self.body.addWidget(self._note)
        self.body.addWidget(keypad, 1)
        there = figures.quantity(left, line.unit, language)
        self._there = self.tr("There is {amount} of it.").replace("{amount}", there)
        self.entitle(line.name, self.tr("How much goes onto the other bill?"))
        self.field.setAccessibleName(self.tr("How much goes onto the other bill?"))
        self.confirm.setText(self.tr("Move"))
        self.field.quantity_changed.connect(self._on_changed)
        self.field.accepted.connect(self._on_accepted)
        if start:
            self.field.setText(start)
        self._on_changed(self.field.quantity)

    @property
    def amount(self) -> Quantity:
        """What was typed; nothing is zero."""
        return self.field.quantity or Quantity(0)

    def first_focus(self) -> QWidget:
        """Begin in the field."""
        return self.field

    @Slot(object)
    def _on_changed(self, amount: Quantity | None) -> None:
        fits = amount is not None and Quantity(0) < amount <= self._left
        self.confirm.setEnabled(fits)
        if amount is not None and self._left < amount:
            self._note.warn(self._there)
        else:
            self._note.hint(self._there)
