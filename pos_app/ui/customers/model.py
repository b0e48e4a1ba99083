"""Customers as rows: the name, what is owed, and a number of which a stranger sees the ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pos_app.ui import format as figures
from pos_app.ui.page.row_delegate import RowTexts
from pos_app.ui.page.text_rows import Index, TextRowsModel
from pos_core.phone import masked

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from pos_core.customer import Customer
    from pos_core.ids import CustomerId

DOT = "  ·  "


class CustomerModel(TextRowsModel):
    """The customers that were found, in the order they were found."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._shown: tuple[Customer, ...] = ()

    def show(self, customers: Sequence[Customer]) -> None:
        """Show these; nothing happens when they are shown already."""
        if tuple(customers) == self._shown:
            return
        self.beginResetModel()
        self._shown = tuple(customers)
        self._texts = [self._texts_of(each) for each in self._shown]
        self.endResetModel()

    def retranslate(self) -> None:
        """The words anew, in the language of the screen."""
        self.beginResetModel()
        self._texts = [self._texts_of(each) for each in self._shown]
        self.endResetModel()

    def customer_at(self, index: Index) -> Customer | None:
        """The customer of that row."""
        return self._shown[index.row()] if index.isValid() else None

    def row_of(self, customer_id: CustomerId) -> int:
        """Where the customer stands; -1 when not shown."""
        ids = [each.customer_id for each in self._shown]
        return ids.index(customer_id) if customer_id in ids else -1

    def _texts_of(self, customer: Customer) -> RowTexts:
        owes = customer.balance.minor > 0
        about = (masked(customer.phone) or self.tr("No phone"), customer.note)
        return RowTexts(
            title=customer.name,
            aside="",
            figure=figures.money(customer.balance) if customer.balance else "",
            note=DOT.join(part for part in about if part),
            state=self.tr("owes") if owes else "",
            figure_tone="warn" if owes else "muted",
        )
