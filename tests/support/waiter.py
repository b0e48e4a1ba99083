"""What is done at the till before money is: who is there, what is ordered, what is put aside.

With whichever hands, by keys or by touch. Each act goes through the window's own screens and
sheets and ends when the till has written it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from pos_app.ui.open_orders.name_sheet import NameSheet
from pos_app.ui.sell.choices_sheet import ChoicesSheet
from pos_app.ui.sell.discount_sheet import DiscountSheet
from pos_app.ui.sell.figure_sheets import PriceSheet, QuantitySheet
from pos_app.ui.signin.approval_sheet import ApprovalSheet
from pos_core.ids import OrderId
from pos_core.order import Order
from pos_core.order_kind import OrderKind
from pos_core.print_job import PrintKind
from tests.support.hands import Hands, KeyHands, TouchHands
from tests.support.shop_floor import LAN, PINS, Floor


@dataclass(frozen=True, slots=True)
class Wish:
    """Something a guest asks for; `options` are the answers to its questions, by their figures."""

    item_id: str
    count: int = 1
    options: str = ""
    weight: str = ""
    price: str = ""


class Waiter:
    """Somebody at the till of `floor`, with `hands`."""

    def __init__(self, floor: Floor, hands: Hands) -> None:
        self.floor, self.hands = floor, hands
        self._going: OrderId | None = None

    @property
    def order(self) -> Order:
        """What is in the cart."""
        cart = self.hands.state.cart
        assert cart is not None
        return cart

    def screen(self, name: str) -> Any:
        """A screen of the window."""
        return self.hands.window.navigator.screen(name)

    def let_pass(self, minutes: float) -> None:
        """Time goes by once the kitchen has what it was told: its tickets must not grow old."""
        self.hands.until("the kitchen's printers", self.kitchen_is_told)
        self.floor.clock.pass_on(minutes)

    def kitchen_is_told(self) -> bool:
        """Every ticket is on paper."""
        return all(job.kind is not PrintKind.KITCHEN for job in self.hands.state.jobs.values())

    # People

    def sign_in(self, name: str) -> None:
        """Lock the till if somebody is on, then come with a PIN."""
        door = self.hands.window.door
        if not door.is_locked:
            self.hands.do("staff.lock")
        self.hands.until("the door to lock", lambda: door.is_locked)
        screen: Any = self.hands.window.front.currentWidget()
        self.hands.person(screen.people, name)
        self.hands.figures(PINS[name])
        self.hands.enter()
        self.hands.until(f"{name} to be signed in", lambda: not door.is_locked)

    def approve(self, name: str = LAN) -> None:
        """Somebody who may gives a PIN on the spot."""
        self.hands.until_sheet(ApprovalSheet)
        sheet: Any = self.hands.sheet
        self.hands.person(sheet.people, name)
        self.hands.figures(PINS[name])
        self.hands.enter()
        self.hands.until("the approval", lambda: self.hands.sheet is not sheet)

    # Orders

    def back_to_selling(self) -> None:
        """Leave a screen once its last question has gone: "back" would answer that one instead."""
        self.hands.until_closed()
        self.hands.do("back")
        self.hands.until("the sell screen", lambda: self.hands.where == "sell")

    def add(self, wish: Wish) -> None:
        """Into the cart, with whatever is asked on the way."""
        item = self.hands.counter.place.till.catalogue.by_id(wish.item_id)
        assert item is not None
        before = self.amount()
        self.hands.find(item)
        self._answer(wish, before)
        for _ in range(wish.count - 1):
            before = self.amount()
            self.hands.do("line.more")
            self.hands.until("one more", lambda: self.amount() > before)  # noqa: B023

    def _answer(self, wish: Wish, before: int) -> None:
        hands = self.hands
        hands.until("a question or a line", lambda: hands.sheet or self.amount() > before)
        if isinstance(hands.sheet, ChoicesSheet):
            for figure in wish.options:
                hands.choose(int(figure))
            hands.enter()
        if isinstance(hands.sheet, PriceSheet):
            hands.figures(wish.price)
            hands.enter()
        if isinstance(hands.sheet, QuantitySheet):
            hands.figures(wish.weight)
            hands.enter()
        hands.until(f"{wish.item_id} in the cart", lambda: self.amount() > before)

    def amount(self) -> int:
        """Thousandths in the cart that is in sight."""
        cart = self.hands.state.cart
        if cart is None or cart.order_id == self._going:
            return 0
        return sum(line.quantity.thousandths for line in cart.lines)

    def take_away(self) -> None:
        """The goods go home."""
        self.hands.do("order.kind")
        self.hands.choose(2)
        self.hands.until("take-away", lambda: self.order.kind is OrderKind.TAKE_AWAY)

    def discount_order(self, share: str) -> None:
        """A share off the whole order, within what one may give."""
        self._discount("discount.order", share)
        self.hands.until("the discount", lambda: self.order.discount is not None)

    def discount_line(self, share: str, approver: str) -> None:
        """More off the latest line than one may give alone."""
        self._discount("discount.line", share)
        self.approve(approver)
        self.hands.until("the discount", lambda: any(o.discount for o in self.order.lines))

    def _discount(self, command_id: str, share: str) -> None:
        self.hands.do(command_id)
        self.hands.until_sheet(DiscountSheet)
        self.hands.figures(share)
        self.hands.enter()

    def put_on(self, words: str) -> None:
        """The order of somebody who is in the book."""
        self.hands.do("customer.attach")
        self.hands.words(words)
        self.hands.enter()
        self.hands.until("the customer", lambda: self.order.customer_id is not None)
        self.hands.until_closed()

    def name(self, words: str) -> None:
        """What the order is called."""
        self.hands.do("order.name")
        self.hands.until_sheet(NameSheet)
        self.hands.words(words)
        self.hands.enter()
        self.hands.until("the name", lambda: self.order.name == words)

    def park(self) -> None:
        """Put it aside for the next guest."""
        self.hands.do("order.hold")
        self.hands.until("an empty cart", lambda: self.hands.state.cart is None)

    def cancel(self) -> None:
        """The guests go; their order is off the screen at once, and gone with the next one."""
        self._going = self.order.order_id
        self.hands.do("order.cancel")
        shown = self.screen("sell").cart.list.lines
        self.hands.until("an empty cart", lambda: not shown.rowCount())

    def undo(self) -> None:
        """Take the latest step back."""
        before = self.amount()
        self.hands.do("edit.undo")
        self.hands.until("the step taken back", lambda: self.amount() != before)

    def go_to_parked(self, order_id: OrderId) -> None:
        """Find an open order in the list: by typing its number, or by touching its row."""
        number = self.hands.state.orders[order_id].number
        if self.hands.where != "open_orders":
            self.hands.do("open_orders.open")
        listed = self.screen("open_orders")
        if isinstance(self.hands, KeyHands):
            self.hands.do("open_orders.search")
            listed.search.clear()
            self.hands.words(number)
        else:
            self.hands.pick(listed.list, listed.model.place_of(order_id).row())
        chosen = lambda: listed.chosen is not None and listed.chosen.order_id == order_id  # noqa: E731
        self.hands.until(f"{number} in the list", chosen)

    def resume(self, order_id: OrderId) -> None:
        """Take it up again."""
        self.go_to_parked(order_id)
        self.hands.enter()
        self.hands.until("the order in the cart", lambda: self.hands.state.current == order_id)
        self.hands.until("the sell screen", lambda: self.hands.where == "sell")

    def split_line_by_line(self, bills: int) -> None:
        """Each of the first lines onto a bill of its own; the rest stays."""
        before = len(self.hands.state.orders)
        self.hands.do("order.split")
        self.hands.until("the split screen", lambda: self.hands.where == "split")
        split = self.screen("split")
        for at in range(bills):
            if at:
                self.hands.do("split.bill")
            self.hands.pick(split.stays.list, 0)
            filled = lambda: split.other.list.rows.rowCount() == 1  # noqa: E731
            self.hands.until("a line on the bill", filled)
        self.hands.do("split.confirm")
        self.hands.until("the bills", lambda: len(self.hands.state.orders) == before + bills)
        self.hands.until("the list", lambda: self.hands.where == "open_orders")

    def refund(self, number: str, row: int, *, day_before: bool = True) -> None:
        """One of a line of a sale of yesterday; ends where somebody is asked for a PIN."""
        hands = self.hands
        hands.do("refund.open")
        if day_before:
            hands.do("refund.previous_day")
        found = self.screen("refund")
        if isinstance(hands, KeyHands):
            hands.words(number)
        else:
            rows = [found.model.sold_at(at) for at in range(found.model.rowCount())]
            hands.pick(found.list, [sold.row.number for sold in rows].index(number))
        hands.enter()
        hands.until("its lines", lambda: hands.where == "refund_lines")
        lines = self.screen("refund_lines")
        if isinstance(hands, TouchHands):
            hands.pick(lines.list, row)
        hands.do("refund.more")
        self._say_why(lines.terms)
        hands.do("refund.confirm")

    def _say_why(self, terms: Any) -> None:
        damaged = QCoreApplication.translate("Terms", "Damaged")
        if isinstance(self.hands, TouchHands):
            self.hands.tap_words(damaged)
        else:
            self.hands.do("refund.reason")
        assert terms.reasons.reason == damaged

    def leave_refund(self) -> None:
        """The money is given back; on with selling."""
        lines = self.screen("refund_lines")
        self.hands.until("what to give back", lines.done.isVisible)
        self.hands.enter()
        self.hands.until("the sell screen", lambda: self.hands.where == "sell")

    def act_on_message(self, key: str) -> None:
        """Press the button of a lasting message; the others are leafed through to find it."""
        banners = self.hands.window.banners
        for _ in banners.keys:
            if banners.front == key:
                break
            if isinstance(self.hands, TouchHands):
                self.hands.tap(banners.more)
            else:
                self.hands.do("message.next")
        assert banners.front == key, (banners.front, banners.keys)
        if isinstance(self.hands, TouchHands):
            self.hands.tap(banners.button)
        else:
            self.hands.do("message.act")
