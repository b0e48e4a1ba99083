"""The face of the book of customers: search, list, and the chosen one with its buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from pos_app.ui.customers.detail import account_figures
from pos_app.ui.customers.model import CustomerModel
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.search_field import SearchField
from pos_app.ui.kit.text import Text
from pos_app.ui.page.empty_state import EmptyState
from pos_app.ui.page.figure_table import FigureTable
from pos_app.ui.page.list_beside import ListBeside
from pos_app.ui.page.page import Page, label
from pos_app.ui.page.row_list import RowList
from pos_core.phone import masked

if TYPE_CHECKING:
    from pos_app.bridge.till import Till
    from pos_app.ui.customers.finder import Finder
    from pos_core.customer import Customer
    from pos_core.ids import CustomerId

MOST_SHOWN = 200
_BUTTONS = {
    "customer.show_phone": "person",
    "customer.history": "clock",
    "customer.edit": "note",
    "customer.pay_back": "cash",
    "customer.put_on_order": "cart",
}


class BookPage(Page):
    """`commanded` gives the id of the command whose button was pressed."""

    commanded = Signal(str)

    def __init__(self, till: Till, finder: Finder, parent: QWidget | None = None) -> None:
        super().__init__(till, parent)
        self._finder = finder
        self._whole_phone = False
        self.search = SearchField(self)
        self.search.setMinimumWidth(260)
        self.add = Button(icon="plus", parent=self)
        self.head.addWidget(self.search)
        self.head.addWidget(self.add)
        self.model = CustomerModel(self)
        self.list = RowList(self.model, self)
        self.empty = EmptyState("person", self)
        self.name = Text(kind="title", parent=self, wrap=True)
        self.phone = Text(kind="strong", parent=self)
        self.note = Text(kind="note", tone="muted", parent=self, wrap=True)
        self.figures = FigureTable(self)
        self.buttons = {
            key: Button(role="primary" if key == "customer.put_on_order" else "plain", parent=self)
            for key in _BUTTONS
        }
        for key, button in self.buttons.items():
            button.set_drawing(_BUTTONS[key])
            button.clicked.connect(self._on_pressed)
        side = (self.name, self.phone, self.note, 4, self.figures, None, *self.buttons.values())
        self._beside = ListBeside(self, (self.list, self.empty), side)
        self.body.addLayout(self._beside)
        self._listen()
        self.retranslate()

    @property
    def chosen(self) -> Customer | None:
        """The customer of the row that is chosen, as the till has them now."""
        return self.model.customer_at(self.list.currentIndex())

    def open_up(self, argument: object = None) -> None:
        """Begin with an empty search, or with what was asked for."""
        self.search.setText(argument if isinstance(argument, str) else "")
        self._whole_phone = False
        self.refresh()
        self.list.choose(0)
        self.search.setFocus()

    def choose(self, customer_id: CustomerId) -> None:
        """Show this customer, whatever was searched for."""
        self.refresh()
        row = self.model.row_of(customer_id)
        customer = self.till.state.customer(customer_id)
        if row < 0 and customer is not None:
            self.search.setText(customer.name)
            row = self.model.row_of(customer_id)
        if row >= 0:
            self.list.choose(row)

    @Slot()
    def refresh(self) -> None:
        """The book as it is now; who was chosen stays chosen."""
        state, before = self.till.state, self.chosen
        if state.shop is not None:
            self._finder.update(state.customers, state.shop.country)
        self.model.show(self._finder.find(self.search.text(), MOST_SHOWN))
        row = self.model.row_of(before.customer_id) if before is not None else -1
        self.list.choose(max(row, 0))
        self._arrange()

    def retranslate(self) -> None:
        """Every word of the page."""
        self.title.setText(self.tr("Customers"))
        super().retranslate()
        self.search.setPlaceholderText(self.tr("Name or phone…"))
        self.search.setAccessibleName(self.tr("Look for a customer"))
        self.list.setAccessibleName(self.tr("Customers found"))
        label(self.add, "customer.add")
        for key, button in self.buttons.items():
            label(button, key)
        self.model.retranslate()
        self.refresh()

    def _listen(self) -> None:
        self.add.clicked.connect(self._on_add_pressed)
        self.search.searched.connect(self.refresh)
        self.search.edited_line.connect(self._on_plus)
        self.search.moved.connect(self.list.step)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.empty.acted.connect(self._on_add_pressed)

    def _arrange(self) -> None:
        nothing = self.model.rowCount() == 0
        if nothing and self.search.text().strip():
            self.empty.say(
                self.tr("Nobody found"),
                self.tr("Check the spelling or the digits, or add a new customer."),
                self.tr("New customer"),
                icon="search",
            )
        elif nothing:
            self.empty.say(
                self.tr("The book is empty"),
                self.tr("Add people who come often, or who buy on account."),
                self.tr("New customer"),
                icon="person",
            )
        self._beside.show_one(self.empty if nothing else self.list)
        self._show_chosen()

    def _show_chosen(self) -> None:
        customer = self.chosen
        self.name.setText(customer.name if customer else "")
        self.note.setText(customer.note if customer else "")
        self.note.setVisible(bool(customer and customer.note))
        self._show_phone(customer)
        self.figures.show_figures(
            account_figures(self.till.state, customer) if customer is not None else ()
        )
        for button in self.buttons.values():
            button.setEnabled(customer is not None)
        owes = customer is not None and customer.balance.minor > 0
        self.buttons["customer.pay_back"].setEnabled(owes)

    def _show_phone(self, customer: Customer | None) -> None:
        phone = customer.phone if customer else ""
        self.phone.setText(phone if self._whole_phone else masked(phone))
        self.phone.setVisible(bool(phone))
        self.buttons["customer.show_phone"].setVisible(bool(phone) and not self._whole_phone)

    def _on_show_phone(self) -> None:
        """On request only, and only until another customer is chosen."""
        self._whole_phone = True
        self._show_phone(self.chosen)

    @Slot(str)
    def _on_plus(self, key: str) -> None:
        """A number from abroad begins with a plus; it counts no goods here."""
        if key == "+":
            self.search.setText(key)

    @Slot()
    def _on_current_changed(self) -> None:
        self._whole_phone = False
        self._show_chosen()

    @Slot()
    def _on_add_pressed(self) -> None:
        self.commanded.emit("customer.add")

    @Slot()
    def _on_pressed(self) -> None:
        for key, button in self.buttons.items():
            if button is self.sender():
                self.commanded.emit(key)
