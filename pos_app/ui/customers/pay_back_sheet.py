"""A customer pays what is owed, or a part of it: how much, and how."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from pos_app.ui import format as figures
from pos_app.ui.kit.field_note import FieldNote
from pos_app.ui.kit.keypad import Keypad
from pos_app.ui.kit.money_field import MoneyField
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.page.choice import Choice
from pos_app.ui.tender_words import tender_text
from pos_app.ui.theme.fonts import font
from pos_core.account import PAYS_BACK, PayAccount
from pos_core.customer import Customer
from pos_core.money import Money
from pos_core.tender import Tender

_LONGEST_REFERENCE = 40


class PayBackSheet(Sheet):
    """Begins with all that is owed; `intent` is what to ask for after `confirmed`."""

    def __init__(
        self, customer: Customer, tenders: tuple[Tender, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._customer = customer
        taken = tuple(each for each in PAYS_BACK if each in tenders)
        self.tender = Choice([each.value for each in taken], self)
        self.amount = MoneyField(customer.balance.currency, figures.plain_money, self)
        self.reference = QLineEdit(self)
        self._note = FieldNote(self)
        keypad = Keypad("00" if customer.balance.currency.exponent else "000", self)
        keypad.aim_at(self.amount)
        for part in (self.tender, self.amount, self._note, self.reference):
            self.body.addWidget(part)
        self.body.addWidget(keypad, 1)
        self._name([tender_text(each) for each in taken])
        self.tender.chosen.connect(self._on_tender_chosen)
        self.amount.amount_changed.connect(self._on_changed)
        self.amount.accepted.connect(self._on_accepted)
        if taken:
            self.tender.select(taken[0].value)
        self.amount.set_amount(customer.balance)
        self._on_tender_chosen("")

    @property
    def intent(self) -> PayAccount:
        """The payment as it was typed."""
        owed = self._customer.balance
        return PayAccount(
            self._customer.customer_id,
            self.amount.amount or Money(0, owed.currency),
            Tender(self.tender.current),
            owed,
            self.reference.text().strip() if self.reference.isVisible() else "",
        )

    def first_focus(self) -> QWidget:
        """Begin with the amount."""
        return self.amount

    def warn(self, text: str) -> None:
        """Say why it was not taken."""
        self._note.warn(text)

    def _name(self, tenders: list[str]) -> None:
        title = self.tr("{name} pays back").replace("{name}", self._customer.name)
        owed = self.tr("Owed: {owed}").replace("{owed}", figures.money(self._customer.balance))
        self.entitle(title, owed)
        self.tender.entitle(tenders)
        self.amount.setFont(font("total"))
        self.amount.setProperty("room", "large")
        self.amount.setAccessibleName(self.tr("Amount"))
        self.reference.setMaxLength(_LONGEST_REFERENCE)
        self.reference.setPlaceholderText(self.tr("Reference, if there is one"))
        self.reference.setAccessibleName(self.tr("Reference"))

    @Slot(str)
    def _on_tender_chosen(self, _key: str) -> None:
        self.reference.setVisible(self.tender.current not in ("", Tender.CASH))
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        owed, amount = self._customer.balance, self.amount.amount
        fits = amount is not None and bool(amount) and amount <= owed
        self.confirm.setEnabled(fits and bool(self.tender.current))
        words = self.tr("Take payment")
        self.confirm.setText(f"{words}   {figures.money(amount)}" if amount and fits else words)
        if amount is not None and owed < amount:
            most = self.tr("No more than {owed} is owed.")
            self._note.warn(most.replace("{owed}", figures.money(owed)))
        elif amount is not None and fits:
            left = self.tr("{left} is still owed then.")
            self._note.hint(left.replace("{left}", figures.money(owed - amount)))
        else:
            self._note.hint("")
