"""Paying in cash: one amount, one press, and "paid" only when the sale is on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from pos_app.bridge.till import Answer, Changes, Till
from pos_app.ui.commands import Place
from pos_app.ui.kit.screen import Screen
from pos_app.ui.messages import words
from pos_app.ui.pay.bill import Bill
from pos_app.ui.pay.paid_panel import PaidPanel
from pos_app.ui.pay.taking import Taking
from pos_app.ui.theme.look import Look
from pos_core.ids import OrderId
from pos_core.money import Money
from pos_core.payment import CashDue, PayCash, cash_due
from pos_core.refusal import Refusal
from pos_core.sale import OrderPaid

if TYPE_CHECKING:
    from pos_app.ui.navigator import Navigator

_NARROW = 1200


class PayScreen(Screen):
    """Opened with the id of the order to pay. A second press of Pay finds the first."""

    place = Place.PAY

    def __init__(self, till: Till, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._till = till
        self._navigator = navigator
        self._order_id: OrderId | None = None
        self._cash: CashDue | None = None
        self._ticket: int | None = None
        self.bill = Bill(self)
        self.taking = Taking(self)
        self.paid = PaidPanel(self)
        self._right = QStackedWidget(self)
        self._right.addWidget(self.taking)
        self._right.addWidget(self.paid)
        size = Look.of_app().tokens.size
        row = QHBoxLayout(self)
        row.setContentsMargins(size.margin, 4, size.margin, size.margin)
        row.setSpacing(size.margin)
        row.addWidget(self.bill)
        row.addWidget(self._right, 1)
        self.taking.taken.connect(self._on_taken)
        self.taking.left.connect(self._on_left)
        self.paid.next_wanted.connect(self._on_next_wanted)
        till.answered.connect(self._on_answered)
        till.changed.connect(self._on_changed)

    @property
    def is_paid(self) -> bool:
        """The sale is written and its change stands on the screen."""
        return self._right.currentWidget() is self.paid

    def open_up(self, argument: object = None) -> None:
        """Begin to pay the order in the cart; `argument` is its id."""
        del argument
        order = self._till.state.cart
        self._order_id = order.order_id if order is not None else None
        self._ticket = None
        self.taking.begin_anew()
        self._right.setCurrentWidget(self.taking)
        self._show_order()
        self.taking.field.setFocus()

    def run(self, command_id: str) -> bool:
        """Exact amount, and taking the payment."""
        match command_id:
            case "pay.exact" if not self.is_paid:
                self.taking.fill_exact()
            case "pay.confirm" if not self.is_paid:
                self.taking.press_pay()
            case "pay.confirm" | "back" if self.is_paid:
                self._on_next_wanted()
            case _:
                return False
        return True

    def take_scan(self, code: str) -> bool:
        """A scan is for the next sale, or for one thing more: selling takes it."""
        del code
        return False

    def retranslate(self) -> None:
        """Words in the language of the screen."""
        self.taking.retranslate()
        self._show_order()

    def _show_order(self) -> None:
        order = self._till.state.orders.get(self._order_id) if self._order_id else None
        if order is None or self.is_paid:
            return
        self._cash = cash_due(order)
        settings = self._till.settings
        title = self.tr("Order {number}").replace("{number}", order.number)
        self.bill.show_order(order, order.price(), title, settings.language)
        self.taking.show_due(self._cash, thousands=settings.amount_in_thousands)

    @Slot(object)
    def _on_taken(self, tendered: Money) -> None:
        if self._ticket is not None or self._order_id is None or self._cash is None:
            return
        self.taking.set_busy(busy=True)
        self._ticket = self._till.submit(
            PayCash(
                self._order_id,
                tendered,
                self._cash.due,
                print_receipt=self._till.settings.print_receipts,
            )
        )

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        intent = answer.intent
        if not isinstance(intent, PayCash) or intent.order_id != self._order_id:
            return
        self._ticket = None
        self.taking.set_busy(busy=False)
        if answer.refusal is not None:
            self._refused(answer.refusal)
        elif answer.problem is not None:
            said = words(
                answer.problem.name, answer.problem.facts, language=self._till.settings.language
            )
            self.taking.note.warn(said.text)
        for event in answer.events:
            if isinstance(event, OrderPaid):
                self.paid.show_sale(event.sale)
                self._show_paid()

    def _refused(self, refusal: Refusal) -> None:
        if refusal.code == "order.already_paid":
            if not self.is_paid:
                self.paid.show_already_paid(refusal.fact("number"), refusal.fact("total"))
                self._show_paid()
            return
        self._show_order()
        language = self._till.settings.language
        self.taking.note.warn(words(refusal.code, refusal.facts, language=language).text)

    def _show_paid(self) -> None:
        self._right.setCurrentWidget(self.paid)
        self.paid.next.setFocus()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if "cart" in changes.topics and self.isVisible():
            self._show_order()

    @Slot()
    def _on_left(self) -> None:
        self._navigator.back()

    @Slot()
    def _on_next_wanted(self) -> None:
        self._navigator.open("sell")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Once paid, any key begins the next sale; a letter is already its search."""
        if not self.is_paid:
            super().keyPressEvent(event)
            return
        self._navigator.open("sell", event.text() if event.text().isprintable() else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window gives the bill less room."""
        size = Look.of_app().tokens.size
        self.bill.setFixedWidth(size.cart_narrow if self.width() < _NARROW else size.cart)
        super().resizeEvent(event)
