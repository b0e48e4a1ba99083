"""What stands on another till's receipt: its number, its day, and what was paid."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from pos_app.ui import format as figures
from pos_app.ui.kit.money_field import MoneyField
from pos_app.ui.page.day_switch import DaySwitch
from pos_app.ui.page.field import Field
from pos_core.money import Currency, Money
from pos_core.refund_foreign import LONGEST_NUMBER


class PaperFields(QWidget):
    """`changed` says that one of them is another one."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = QLineEdit(self)
        self._number.setMaxLength(LONGEST_NUMBER)
        self._paid = MoneyField(Currency.VND, figures.plain_money, self)
        self.days = DaySwitch(self, "paper")
        self.number_field = Field(self._number, self)
        self.paid_field = Field(self._paid, self)
        self.day_field = Field(self.days, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 0)
        row.setSpacing(12)
        row.addWidget(self.number_field, 1)
        row.addWidget(self.day_field)
        row.addWidget(self.paid_field, 1)
        self._number.textChanged.connect(self.changed)
        self._paid.amount_changed.connect(self.changed)
        self.days.switched.connect(self.changed)

    def begin(self, number: str, today: date, currency: Currency) -> None:
        """A fresh paper."""
        self._paid.use(currency, thousands=False)
        self._number.setText(number)
        self.days.show_day(today, today)
        (self._paid if number else self._number).setFocus()

    @property
    def number(self) -> str:
        """As it was typed."""
        return self._number.text()

    @number.setter
    def number(self, number: str) -> None:
        self._number.setText(number)

    @property
    def paid(self) -> Money | None:
        """What the paper says was paid."""
        return self._paid.amount

    def retranslate(self) -> None:
        """Every word of it."""
        self.number_field.entitle(self.tr("Number on the receipt"))
        self.day_field.entitle(self.tr("Day of sale"))
        self.paid_field.entitle(self.tr("Total on the receipt"))
        self.days.retranslate()
