"""How much of one thing came back, and what the paper says one of it had cost."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QWidget

from pos_app.ui import format as figures
from pos_app.ui.kit.decimal_field import DecimalField
from pos_app.ui.kit.keypad import Keypad
from pos_app.ui.kit.money_field import MoneyField
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.page.field import Field
from pos_core.catalog import Unit
from pos_core.money import Currency, Money
from pos_core.quantity import Quantity
from pos_core.refund_foreign import ForeignLine


class PaperLineSheet(Sheet):
    """`quantity` and `paid_each` are the answer after `confirmed`; no price is today's."""

    def __init__(
        self, line: ForeignLine, currency: Currency, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        weighed = line.item.unit is not Unit.PIECE
        self.price = MoneyField(currency, figures.plain_money, self)
        self.amount = DecimalField(3 if weighed else 0, self)
        self._price_field = Field(self.price, self)
        self._amount_field = Field(self.amount, self)
        self._keypad = Keypad("000", self)
        self._keypad.aim_at(self.price)
        self.body.addWidget(self._price_field)
        self.body.addWidget(self._amount_field)
        self.body.addWidget(self._keypad, 1)
        self.entitle(line.item.name)
        self._price_field.entitle(
            self.tr("Price of one on the paper"), self.tr("Left empty it is today's price.")
        )
        self._amount_field.entitle(self.tr("How much came back"))
        self.confirm.setText(self.tr("OK"))
        self.amount.fill(figures.quantity(line.chosen.quantity, None, language))
        if line.paid_each is not None:
            self.price.set_amount(line.paid_each)
        for field in (self.price, self.amount):
            field.installEventFilter(self)
            field.accepted.connect(self._on_accepted)

    @property
    def quantity(self) -> Quantity:
        """What came back; at least what was there when nothing was typed."""
        return self.amount.quantity or Quantity.of(1)

    @property
    def paid_each(self) -> Money | None:
        """The price on the paper."""
        return self.price.amount

    def first_focus(self) -> QWidget:
        """Begin with the price."""
        return self.price

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keypad writes where the focus is."""
        if event.type() is QEvent.Type.FocusIn and watched in (self.price, self.amount):
            self._keypad.aim_at(self.price if watched is self.price else self.amount)
        return super().eventFilter(watched, event)

    @Slot()
    def _on_accepted(self) -> None:
        self.confirmed.emit()
