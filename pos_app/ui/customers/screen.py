"""The book of customers: look for one, see what they owe, change the entry, take a debt back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from pos_app.bridge.till import Answer, Changes, Till
from pos_app.engine.reads import READ_ERRORS
from pos_app.ui.commands import Place
from pos_app.ui.customers.book_page import BookPage
from pos_app.ui.customers.edit_sheet import EditSheet
from pos_app.ui.customers.history import Event, history_of
from pos_app.ui.customers.history_sheet import HistorySheet
from pos_app.ui.customers.no_words import no_words
from pos_app.ui.customers.pay_back_sheet import PayBackSheet
from pos_app.ui.format import money
from pos_app.ui.kit.tone import Tone
from pos_core.customer import AccountPaid, Customer, CustomerSaved
from pos_core.customer_book import AttachCustomer

if TYPE_CHECKING:
    from pos_app.ui.customers.finder import Finder
    from pos_app.ui.navigator import Navigator
    from pos_core.events import Intent


class CustomersScreen(BookPage):
    """The list on the left, the chosen customer with all that can be done on the right."""

    place: ClassVar[Place] = Place.CUSTOMERS

    def __init__(
        self, till: Till, navigator: Navigator, finder: Finder, parent: QWidget | None = None
    ) -> None:
        super().__init__(till, finder, parent)
        self._navigator = navigator
        self._asked: Intent | None = None
        self._edit: EditSheet | None = None
        self._pay_back: PayBackSheet | None = None
        self._buttons_do = {
            "customers.search": self.search.setFocus,
            "customer.add": self._on_add,
            "customer.edit": self._on_edit,
            "customer.pay_back": self._on_pay_back,
            "customer.history": self._on_history,
            "customer.show_phone": self._on_show_phone,
            "customer.put_on_order": self._on_put_on_order,
        }
        self.commanded.connect(self.run)
        self.till.answered.connect(self._on_answered)
        self.till.changed.connect(self._on_changed)

    def run(self, command_id: str) -> bool:
        """Carry out a command of this screen."""
        act = self._buttons_do.get(command_id)
        if act is None:
            return False
        act()
        return True

    def _submit(self, intent: Intent) -> None:
        self._asked = intent
        self.till.submit(intent)

    def _on_add(self) -> None:
        self._show_edit(None, self.search.text())

    def _on_edit(self) -> None:
        if self.chosen is not None:
            self._show_edit(self.chosen, "")

    def _show_edit(self, customer: Customer | None, typed: str) -> None:
        shop = self.till.state.shop
        if shop is None:
            return
        self._edit = EditSheet(customer, shop.currency, typed)
        self._edit.confirmed.connect(self._on_edit_confirmed)
        self._navigator.show_sheet(self._edit)

    def _on_pay_back(self) -> None:
        shop, customer = self.till.state.shop, self.chosen
        if shop is None or customer is None or customer.balance.minor <= 0:
            return
        self._pay_back = PayBackSheet(customer, shop.rules.tenders)
        self._pay_back.confirmed.connect(self._on_pay_back_confirmed)
        self._navigator.show_sheet(self._pay_back)

    def _on_history(self) -> None:
        customer = self.chosen
        if customer is None:
            return
        sheet = HistorySheet(customer.name, self._history(customer))
        sheet.opened.connect(self._on_order_opened)
        self._navigator.show_sheet(sheet)

    def _history(self, customer: Customer) -> tuple[Event, ...] | None:
        shop = self.till.state.shop
        if shop is None:
            return None
        try:
            return history_of(
                self.till.reads, customer.customer_id, shop.clock, self.till.settings.language
            )
        except READ_ERRORS:
            return None

    def _on_put_on_order(self) -> None:
        if self.chosen is not None:
            order = self.till.state.cart
            self._submit(AttachCustomer(self.chosen.customer_id, order.order_id if order else None))

    @Slot()
    def _on_edit_confirmed(self) -> None:
        if self._edit is not None and self._navigator.sheet is self._edit:
            self._submit(self._edit.intent)

    @Slot()
    def _on_pay_back_confirmed(self) -> None:
        if self._pay_back is not None and self._navigator.sheet is self._pay_back:
            self._submit(self._pay_back.intent)

    @Slot(str)
    def _on_order_opened(self, order_id: str) -> None:
        self._navigator.close_sheet()
        self.asked.emit("receipt.open", order_id)

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        """The answer to what was asked here."""
        if answer.intent is not self._asked:
            return
        if answer.ok:
            self._on_done(answer)
        else:
            self._say_no(*no_words(answer, self.language))

    def _on_done(self, answer: Answer) -> None:
        if isinstance(answer.intent, AttachCustomer):
            self.asked.emit("sell.open", None)
            return
        self._navigator.close_sheet()
        for event in answer.events:
            if isinstance(event, CustomerSaved):
                self.say(self.tr("{name} is saved.").replace("{name}", event.name))
                self.choose(event.customer_id)
            elif isinstance(event, AccountPaid):
                words = self.tr("{amount} paid back. {left} is still owed.")
                words = words.replace("{amount}", money(event.amount))
                self.say(words.replace("{left}", money(event.owed)))

    def _say_no(self, code: str, text: str) -> None:
        sheet = self._navigator.sheet
        if sheet is not None and sheet is self._edit:
            self._edit.warn(code, text)
        elif sheet is not None and sheet is self._pay_back:
            self._pay_back.warn(text)
        else:
            self.say(text, Tone.BAD)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.topics & {"customers", "closed", "cart", "opened"}:
            self.refresh()
