"""Paying: one press for plain cash, several tenders when wanted, "paid" only when it is on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from pos_app.bridge.till import Answer, Changes, Till
from pos_app.ui.commands import Place
from pos_app.ui.kit.screen import Screen
from pos_app.ui.messages import Facts, words
from pos_app.ui.pay.account_words import account_hint
from pos_app.ui.pay.bill import Bill
from pos_app.ui.pay.collecting import Collecting
from pos_app.ui.pay.paid_panel import PaidPanel
from pos_app.ui.pay.shares_sheet import SharesSheet
from pos_app.ui.pay.taking import WITHOUT_TIP, Taking
from pos_app.ui.pay.tender_bar import COMMANDS
from pos_app.ui.pay.tip_sheet import TipSheet
from pos_app.ui.pay.waiting_desk import WaitingDesk
from pos_app.ui.pay.waiting_panel import WaitingPanel
from pos_app.ui.theme.look import Look
from pos_core.events import Event
from pos_core.money import Money
from pos_core.refusal import Refusal
from pos_core.sale import OrderPaid
from pos_core.tender import Payment, Tender
from pos_core.tendering import TenderTaken, TenderTakenBack

if TYPE_CHECKING:
    from pos_app.ui.navigator import Navigator

_NARROW = 1200
_WAITS = "staff.approval_needed"
"""Somebody else is asked for a PIN; the same intent comes again with it."""


class PayScreen(Screen):
    """Opened with the id of the order to pay. A second press of Pay finds the first."""

    place = Place.PAY

    def __init__(self, till: Till, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._till = till
        self._navigator = navigator
        self._collecting = Collecting(till)
        self.bill = Bill(self)
        self.taking = Taking(self)
        self.waiting = WaitingPanel(till, self)
        self.desk = WaitingDesk(till, navigator, self.waiting, self)
        self.paid = PaidPanel(self)
        self._right = QStackedWidget(self)
        for panel in (self.taking, self.waiting, self.paid):
            self._right.addWidget(panel)
        size = Look.of_app().tokens.size
        row = QHBoxLayout(self)
        row.setContentsMargins(size.margin, 4, size.margin, size.margin)
        row.setSpacing(size.margin)
        row.addWidget(self.bill)
        row.addWidget(self._right, 1)
        self._connect()

    def _connect(self) -> None:
        self.taking.taken.connect(self._on_taken)
        self.taking.left.connect(self._on_left)
        self.taking.commanded.connect(self.run)
        self.desk.shown.connect(self._on_attempt_shown)
        self.desk.done.connect(self._on_attempt_done)
        self.taking.tenders.chosen.connect(self._on_tender_chosen)
        self.bill.taken.undo_wanted.connect(self._on_undo_wanted)
        self.paid.next_wanted.connect(self._on_next_wanted)
        self._till.answered.connect(self._on_answered)
        self._till.changed.connect(self._on_changed)

    @property
    def is_paid(self) -> bool:
        """The sale is written and its change stands on the screen."""
        return self._right.currentWidget() is self.paid

    @property
    def is_waiting(self) -> bool:
        """Money without cash was asked for, and how it stands is in front."""
        return self._right.currentWidget() is self.waiting

    def open_up(self, argument: object = None) -> None:
        """Begin to pay the order in the cart; `argument` is its id."""
        del argument
        self._collecting.begin(self._till.state.cart)
        shop = self._till.state.shop
        tenders = shop.rules.tenders if shop is not None else ()
        if self.desk.electronic.methods:
            tenders = (*tenders, Tender.ELECTRONIC)
        self.taking.tenders.offer(tenders)
        self._collecting.tender = self.taking.tenders.first
        self._till.tender_chosen.emit(self._collecting.tender)
        self.taking.begin_anew()
        self._right.setCurrentWidget(self.taking)
        self._show_order()
        self.taking.field.setFocus()
        order = self._collecting.order
        self.desk.electronic.begin(order.order_id if order is not None else None)
        self.desk.show()

    def run(self, command_id: str) -> bool:
        """Choosing a tender, exact amount, tip, shares, taking the payment and taking it back."""
        if self.is_waiting:
            return self.desk.run(command_id)
        if command_id == "back":
            return self.is_paid and self._next()
        if command_id == "pay.confirm":
            return self._next() if self.is_paid else self._press()
        if self.is_paid:
            return command_id.startswith("pay.")
        if command_id in COMMANDS:
            self._on_tender_chosen(COMMANDS[command_id])
            return True
        act = {
            "pay.exact": self.taking.fill_exact,
            "pay.tip": self._ask_tip,
            "pay.split": self._ask_shares,
            "pay.undo": self._on_undo_wanted,
        }.get(command_id)
        if act is not None:
            act()
        return act is not None

    def take_scan(self, code: str) -> bool:
        """A scan is for the next sale, or for one thing more: selling takes it."""
        del code
        return False

    def retranslate(self) -> None:
        """Words in the language of the screen."""
        self.taking.retranslate()
        self.waiting.retranslate()
        self._show_order()

    def _press(self) -> bool:
        self.taking.press_pay()
        return True

    def _next(self) -> bool:
        self._on_next_wanted()
        return True

    def _show_order(self) -> None:
        order, goal = self._collecting.order, self._collecting.goal()
        if order is None or goal is None or self.is_paid:
            return
        settings = self._till.settings
        title = self.tr("Order {number}").replace("{number}", order.number)
        self.bill.show_order(order, goal.rounding, title, settings.language)
        self.taking.show_goal(goal, thousands=settings.amount_in_thousands)

    def _ask_tip(self) -> None:
        goal = self._collecting.goal()
        if goal is None or goal.tender in WITHOUT_TIP:
            return
        thousands = self._till.settings.amount_in_thousands
        sheet = TipSheet(goal, self.taking.change_typed, thousands=thousands)
        sheet.confirmed.connect(self._on_tip_given)
        sheet.removed.connect(self._on_tip_removed)
        self._navigator.show_sheet(sheet)

    def _ask_shares(self) -> None:
        order = self._collecting.order
        if order is None:
            return
        rule = order.policy.cash_rounding
        sheet = SharesSheet(order.rest(), rule.step if rule is not None else 1)
        sheet.confirmed.connect(self._on_shares_chosen)
        self._navigator.show_sheet(sheet)

    @Slot()
    def _on_tip_given(self) -> None:
        sheet = self._navigator.sheet
        if isinstance(sheet, TipSheet):
            self._tip(sheet.tip)

    @Slot()
    def _on_tip_removed(self) -> None:
        self._tip(None)

    def _tip(self, tip: Money | None) -> None:
        self._navigator.close_sheet()
        self._collecting.tip = tip
        self._show_order()
        self.taking.field.setFocus()

    @Slot()
    def _on_shares_chosen(self) -> None:
        sheet = self._navigator.sheet
        if isinstance(sheet, SharesSheet):
            self._collecting.share_among(sheet.persons)
            self._navigator.close_sheet()
            self._show_order()
            self.taking.field.setFocus()

    @Slot(object)
    def _on_tender_chosen(self, tender: Tender) -> None:
        if not self.taking.tenders.offers(tender) or self._collecting.is_busy:
            return
        self._collecting.choose(tender)
        self._till.tender_chosen.emit(tender)
        self.taking.note.hint("")
        self._show_order()
        self.taking.field.setFocus()
        if tender is Tender.ACCOUNT:
            self._ask_for_customer()

    def _ask_for_customer(self) -> None:
        """Whose account it is: asked for where nobody is on the order yet."""
        order = self._till.state.cart
        if order is not None and order.customer_id is None:
            self.asked.emit("customer.attach", None)
        elif order is not None:
            self.taking.note.hint(account_hint(self._till.state, order))

    @Slot(object)
    def _on_taken(self, amount: Money) -> None:
        if self._collecting.is_busy:
            return
        if self._collecting.tender is Tender.ELECTRONIC:
            goal = self._collecting.goal()
            if goal is not None:
                self.desk.choose(amount, goal.rest)
            return
        self.taking.set_busy(busy=True)
        self._collecting.take(amount, self.taking.reference_typed)

    @Slot()
    def _on_undo_wanted(self) -> None:
        order = self._collecting.order
        if order is None or not order.payments or self._collecting.is_busy:
            return
        self.taking.set_busy(busy=True)
        self._collecting.take_back(order)

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        if self.desk.heard(answer) and answer.refusal is not None:
            self._refused(answer.refusal)
        if not self._collecting.heard(answer):
            return
        self.taking.set_busy(busy=False)
        if answer.refusal is not None:
            self._refused(answer.refusal)
        elif answer.problem is not None:
            self._warn(answer.problem.name, answer.problem.facts)
        for event in answer.events:
            self._happened(event)

    def _happened(self, event: Event) -> None:
        match event:
            case OrderPaid():
                self.bill.show_paid(event.sale, self._till.settings.language)
                if not self._till.settings.print_receipts:
                    self._open_drawer(event.sale.payments[-1])
                self.paid.show_sale(event.sale)
                self._show_paid()
            case TenderTaken():
                self.taking.reference.clear()
                self._show_order()
                self.taking.change.show_given(event.payment)
                self._open_drawer(event.payment)
            case TenderTakenBack():
                self._show_order()
                self.taking.change.show_taken_back(event.payment)
                self._open_drawer(event.payment)

    def _open_drawer(self, payment: Payment) -> None:
        """Where no receipt does it: cash goes in or out, and it is on disk by now."""
        if payment.gives_back:
            self._till.open_drawer()

    def _refused(self, refusal: Refusal) -> None:
        if refusal.code == _WAITS:
            return
        if refusal.code == "order.already_paid":
            if not self.is_paid:
                self.paid.show_already_paid(refusal.fact("number"), refusal.fact("total"))
                self._show_paid()
            return
        self._show_order()
        self._warn(refusal.code, refusal.facts)

    def _warn(self, code: str, facts: Facts) -> None:
        said = words(code, facts, language=self._till.settings.language).text
        if self.is_waiting:
            self.waiting.warn(said)
        else:
            self.taking.note.warn(said)

    def _follow_attempts(self) -> None:
        """News came: the bill is paid, a part of it is, or it goes on waiting."""
        came = self.desk.electronic.came
        sale = self.desk.electronic.sale if came is not None else None
        if sale is not None:
            self.bill.show_paid(sale, self._till.settings.language)
            self.paid.show_sale(sale)
            self._show_paid()
            return
        if came is not None and not came.trusted:
            self._collecting.came_by_itself()
        self.desk.show()

    @Slot()
    def _on_attempt_shown(self) -> None:
        if not self.is_paid:
            self._right.setCurrentWidget(self.waiting)
            self.waiting.take_focus()

    @Slot()
    def _on_attempt_done(self) -> None:
        if self.is_waiting:
            self._right.setCurrentWidget(self.taking)
            self._show_order()
            self.taking.field.setFocus()

    def _show_paid(self) -> None:
        self._right.setCurrentWidget(self.paid)
        self.paid.next.setFocus()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if "payment" in changes.topics and self.isVisible() and not self.is_paid:
            self._follow_attempts()
        if "cart" in changes.topics and self.isVisible():
            self._show_order()
            if self._collecting.tender is Tender.ACCOUNT and self._till.state.cart is not None:
                self.taking.note.hint(account_hint(self._till.state, self._till.state.cart))

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
