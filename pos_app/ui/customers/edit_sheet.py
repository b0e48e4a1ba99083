"""A customer's entry: name, phone, note, and what they may owe at most."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from pos_app.ui.customers.form import CustomerForm
from pos_app.ui.kit.field_note import FieldNote
from pos_app.ui.kit.sheet import Sheet
from pos_core.customer import Customer
from pos_core.customer_book import SaveCustomer
from pos_core.money import Currency


class EditSheet(Sheet):
    """For one that exists, or for a new one; `intent` is what to ask for after `confirmed`."""

    def __init__(
        self,
        customer: Customer | None,
        currency: Currency,
        typed: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._customer = customer
        self.form = CustomerForm(currency, self)
        self._note = FieldNote(self)
        self.body.addWidget(self.form)
        self.body.addWidget(self._note)
        self.body.addStretch(1)
        new, change = self.tr("New customer"), self.tr("Change {name}")
        self.entitle(change.replace("{name}", customer.name) if customer else new)
        self.confirm.setText(self.tr("Save"))
        self.form.begin(customer, typed)
        self.form.changed.connect(self._on_changed)
        self.form.accepted.connect(self._on_accepted)
        self._on_changed()

    @property
    def intent(self) -> SaveCustomer:
        """What stands in the fields, asked for."""
        return self.form.intent(self._customer)

    def first_focus(self) -> QWidget:
        """Begin where something is missing."""
        return self.form.first_empty()

    def warn(self, code: str, text: str) -> None:
        """Say why it was not saved."""
        if not self.form.warn(code, text):
            self._note.warn(text)

    @Slot()
    def _on_changed(self) -> None:
        self._note.hint("")
        self.confirm.setEnabled(self.form.is_whole)
