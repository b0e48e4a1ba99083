"""The sheets with one field and a keypad: how much of it, and what does it cost."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from pos_app.ui import format as figures
from pos_app.ui.kit.decimal_field import DecimalField
from pos_app.ui.kit.field_note import FieldNote
from pos_app.ui.kit.keypad import Keypad
from pos_app.ui.kit.money_field import MoneyField
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.theme.fonts import font
from pos_core.catalog import Unit
from pos_core.money import Currency, Money
from pos_core.quantity import Quantity


class QuantitySheet(Sheet):
    """How many pieces, kilograms or litres: `quantity` is the answer after `confirmed`."""

    def __init__(
        self,
        name: str,
        unit: Unit,
        price: Money | None,
        language: str,
        start: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._unit, self._price, self._language = unit, price, language
        weighed = unit is not Unit.PIECE
        self.field = DecimalField(3 if weighed else 0, self)
        self.field.setFont(font("total"))
        self.field.setProperty("room", "large")
        self._note = FieldNote(self)
        self._keypad = Keypad(("." if language == "en" else ",") if weighed else "00", self)
        self._keypad.aim_at(self.field)
        self.body.addWidget(self.field)
        self.body.addWidget(self._note)
        self.body.addWidget(self._keypad, 1)
        self.field.quantity_changed.connect(self._on_quantity_changed)
        self.field.accepted.connect(self._on_accepted)
        self._name_it(name)
        if start:
            self.field.setText(start)
        self._on_quantity_changed(self.field.quantity)

    @property
    def quantity(self) -> Quantity:
        """What was typed; nothing is zero."""
        return self.field.quantity or Quantity(0)

    def first_focus(self) -> QWidget:
        """Begin in the field."""
        return self.field

    def _name_it(self, name: str) -> None:
        match self._unit:
            case Unit.KILOGRAM:
                ask = self.tr("Weight in kilograms")
                self.field.setPlaceholderText("0.000" if self._language == "en" else "0,000")
            case Unit.LITRE:
                ask = self.tr("Amount in litres")
                self.field.setPlaceholderText("0.000" if self._language == "en" else "0,000")
            case _:
                ask = self.tr("How many")
        self.entitle(name, ask)
        self.field.setAccessibleName(ask)

    @Slot(object)
    def _on_quantity_changed(self, quantity: Quantity | None) -> None:
        right = quantity is not None and bool(quantity)
        self.confirm.setEnabled(right)
        words = self.tr("OK")
        if right and quantity is not None and self._price is not None:
            amount = figures.money(self._price.times(quantity.thousandths, 1000))
            words = f"{words}   {amount}"
            price = figures.money(self._price)
            how_much = figures.quantity(quantity, self._unit, self._language)
            self._note.hint(f"{how_much} × {price} = {amount}")
        else:
            self._note.hint("")
        self.confirm.setText(words)


class PriceSheet(Sheet):
    """What one unit of goods without a price costs. `price` is the answer after `confirmed`."""

    def __init__(
        self,
        name: str,
        currency: Currency,
        parent: QWidget | None = None,
        *,
        thousands: bool = False,
    ) -> None:
        super().__init__(parent)
        self.field = MoneyField(currency, figures.plain_money, self, thousands=thousands)
        self.field.setFont(font("total"))
        self.field.setProperty("room", "large")
        self.field.setPlaceholderText(figures.plain_money(Money(0, currency)))
        self.field.setAccessibleName(self.tr("Price"))
        self._note = FieldNote(self)
        keypad = Keypad("00" if currency.exponent else "000", self)
        keypad.aim_at(self.field)
        self.body.addWidget(self.field)
        self.body.addWidget(self._note)
        self.body.addWidget(keypad, 1)
        self.entitle(name, self.tr("This product has no fixed price. What does it cost?"))
        self.field.amount_changed.connect(self._on_amount_changed)
        self.field.accepted.connect(self._on_accepted)
        self._on_amount_changed(None)

    @property
    def price(self) -> Money | None:
        """What was typed."""
        return self.field.amount

    def first_focus(self) -> QWidget:
        """Begin in the field."""
        return self.field

    @Slot(object)
    def _on_amount_changed(self, amount: Money | None) -> None:
        self.confirm.setEnabled(amount is not None)
        words = self.tr("OK")
        self.confirm.setText(f"{words}   {figures.money(amount)}" if amount else words)
