"""The fields of a customer's entry, with what is wrong said under the field it is about."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from pos_app.ui import format as figures
from pos_app.ui.kit.money_field import MoneyField
from pos_app.ui.page.field import Field
from pos_core.customer import LONGEST_NAME, LONGEST_NOTE, Customer
from pos_core.customer_book import SaveCustomer
from pos_core.money import Currency

_LONGEST_PHONE = 24
_FIELD_OF = {
    "customer.name_missing": "name",
    "customer.name_too_long": "name",
    "customer.phone_invalid": "phone",
    "customer.phone_taken": "phone",
    "line.note_too_long": "note",
    "customer.limit_invalid": "limit",
}


class CustomerForm(QWidget):
    """`changed` says that something was typed, `accepted` that Enter was pressed in the limit.

    Without a currency there is no field for a limit.
    """

    changed = Signal()
    accepted = Signal()

    def __init__(self, currency: Currency | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit(self)
        self.phone = QLineEdit(self)
        self.note = QLineEdit(self)
        self.limit = MoneyField(currency, figures.plain_money, self) if currency else None
        self._fields = {"name": self.name, "phone": self.phone, "note": self.note}
        self._boxes = {key: Field(field, self) for key, field in self._fields.items()}
        if self.limit is not None:
            self._boxes["limit"] = Field(self.limit, self)
            self.limit.accepted.connect(self.accepted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for box in self._boxes.values():
            column.addWidget(box)
        self.name.setMaxLength(LONGEST_NAME)
        self.phone.setMaxLength(_LONGEST_PHONE)
        self.phone.setInputMethodHints(Qt.InputMethodHint.ImhDialableCharactersOnly)
        self.note.setMaxLength(LONGEST_NOTE)
        for field in self._fields.values():
            field.textChanged.connect(self._on_typed)
        self.retranslate()

    @property
    def is_whole(self) -> bool:
        """True when there is enough to save."""
        return bool(self.name.text().strip())

    def begin(self, customer: Customer | None, typed: str = "") -> None:
        """The entry as it stands; a new one begins with what was typed in the search."""
        is_phone = sum(c.isdigit() for c in typed) > len(typed) // 2
        name = "" if is_phone else typed.strip()
        self.name.setText(customer.name if customer else name)
        self.phone.setText(customer.phone if customer else typed.strip() if is_phone else "")
        self.note.setText(customer.note if customer else "")
        if self.limit is not None:
            self.limit.set_amount(customer.credit_limit if customer else None)
        for box in self._boxes.values():
            box.clear()

    def intent(self, customer: Customer | None = None, *, attach: bool = False) -> SaveCustomer:
        """What is asked for: enter a new one, or change this one."""
        kept = customer.credit_limit if customer else None
        return SaveCustomer(
            self.name.text(),
            self.phone.text(),
            self.note.text(),
            self.limit.amount if self.limit is not None else kept,
            customer.customer_id if customer else None,
            attach=attach,
        )

    def warn(self, code: str, text: str) -> bool:
        """Say what is wrong at the field it is about; False when it is about none of them."""
        box = self._boxes.get(_FIELD_OF.get(code, ""))
        if box is None:
            return False
        box.warn(text)
        box.control.setFocus()
        return True

    def first_empty(self) -> QWidget:
        """Where to begin typing."""
        return self.name if not self.name.text() else self.phone

    def retranslate(self) -> None:
        """Labels and hints."""
        self._boxes["name"].entitle(self.tr("Name"))
        self._boxes["phone"].entitle(self.tr("Phone"), self.tr("So that they can be found again"))
        self._boxes["note"].entitle(self.tr("Note"), self.tr("As “delivery to the back door”"))
        if self.limit is not None:
            hint = self.tr("What may be owed at most; empty: nothing goes on account")
            self._boxes["limit"].entitle(self.tr("Credit limit"), hint)

    @Slot()
    def _on_typed(self) -> None:
        self.changed.emit()
