"""How much of a line comes back, with figures and a keypad."""

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
from pos_core.quantity import Quantity
from pos_core.refund_share import LineLeft


class AmountSheet(Sheet):
    """`quantity` is the answer after `confirmed`; never more than is left of the line."""

    def __init__(
        self, left: LineLeft, language: str, start: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._left, self._language = left, language
        weighed = left.line.unit is not Unit.PIECE
        self.field = DecimalField(3 if weighed else 0, self)
        self.field.setFont(font("total"))
        self.field.setProperty("room", "large")
        self._note = FieldNote(self)
        self._keypad = Keypad(("." if language == "en" else ",") if weighed else "00", self)
        self._keypad.aim_at(self.field)
        self.body.addWidget(self.field)
        self.body.addWidget(self._note)
        self.body.addWidget(self._keypad, 1)
        self.field.quantity_changed.connect(self._on_changed)
        self.field.accepted.connect(self._on_accepted)
        ask = self.tr("How much comes back")
        self.entitle(left.line.name, ask)
        self.field.setAccessibleName(ask)
        self.confirm.setText(self.tr("OK"))
        if start:
            self.field.setText(start)
        self._on_changed(self.field.quantity)

    @property
    def quantity(self) -> Quantity:
        """What was typed; nothing is zero."""
        return self.field.quantity or Quantity(0)

    def first_focus(self) -> QWidget:
        """Begin in the field."""
        return self.field

    @Slot(object)
    def _on_changed(self, _quantity: object) -> None:
        most = figures.quantity(self._left.left, self._left.line.unit, self._language)
        words = self.tr("{left} can still come back.").replace("{left}", most)
        too_much = self._left.left < self.quantity
        self.confirm.setEnabled(self.field.quantity is not None and not too_much)
        if too_much:
            self._note.warn(words)
        else:
            self._note.hint(words)
