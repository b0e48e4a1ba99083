"""What a day has beside selling: the shift, parked orders, a split bill, the kitchen, a refund.

Scripts for the demo day, each by keys, each ending when the window shows what came of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt

from pos_app.boot.demo_hands import Hands, Script, Until
from pos_app.ui.refund.screen import RefundScreen
from pos_app.ui.shift.count_sheet import CountSheet
from pos_app.ui.window import TillWindow
from pos_core.drawer import figures_of
from pos_core.ids import OrderId
from pos_core.kitchen_news import unsent
from pos_core.kitchen_ticket import TicketState
from pos_core.kitchen_work import AdvanceTicket
from pos_core.order import has_been_sent
from pos_core.print_job import PrintKind
from pos_core.shop import Shop
from pos_core.shop_rules import ShopRules
from pos_core.station import Station
from pos_core.till_state import TillState

BAR, KITCHEN = "bar", "kitchen"
TABLE = "T5"
_BAR_MAKES = ("coffee", "tea", "milktea", "juice", "blended")
_KITCHEN_MAKES = ("food", "bakery")
_STARTING = "500000"
_NAMES = {"vi": ("Quầy pha chế", "Bếp"), "id": ("Bar", "Dapur")}
_STEPS = tuple(TicketState)
_NEXT = dict(pairwise(_STEPS))
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


def demo_rules(shop: Shop) -> ShopRules:
    """A bar and a kitchen, and no sale without an open shift."""
    bar, kitchen = _NAMES.get(shop.language, ("Bar", "Kitchen"))
    stations = (
        Station("bar", bar, _BAR_MAKES, printer=BAR),
        Station("kitchen", kitchen, _KITCHEN_MAKES, printer=KITCHEN),
    )
    return replace(shop.rules, stations=stations, needs_shift=True)


class DemoActs:
    """`seen` gives what the window has heard of; `shoot` takes a picture of it by that name."""

    def __init__(
        self,
        hands: Hands,
        window: TillWindow,
        seen: Callable[[], TillState],
        shoot: Callable[[str], None],
    ) -> None:
        self._hands, self._window = hands, window
        self._seen, self._shoot = seen, shoot

    def open_shift(self) -> Script:
        """The float is counted in."""
        self._hands.press(Key.Key_F5, _SHIFT)
        yield self._until_at("shift")
        self._hands.press(Key.Key_Return)
        yield Until("the question for the float", self._asks)
        self._hands.write(_STARTING)
        yield None
        self._shoot("shift-float")
        self._hands.press(Key.Key_Return)
        yield Until("the shift to be open", lambda: self._seen().shifts.current is not None)
        self._hands.press(Key.Key_Escape)
        yield self._until_at("sell")

    def kitchen_told(self) -> Until:
        """Its tickets are on paper before time goes on."""
        return Until("the kitchen to be told", lambda: not self._tickets_wait())

    def send(self) -> Script:
        """Tell the stations before the guests pay; a grocer has nothing to tell them."""
        cart, shop = self._seen().cart, self._seen().shop
        if cart is None or shop is None or not unsent(cart, shop.rules):
            return
        self._hands.press(Key.Key_F12, _SHIFT)
        yield Until("the stations to be told", self._is_sent)
        yield self.kitchen_told()
        self._shoot("kitchen-sent")

    def cook(self) -> list[AdvanceTicket]:
        """What the kitchen does meanwhile: every ticket but the newest goes one step on."""
        return [
            AdvanceTicket(each.ticket.ticket_id, _NEXT[each.state])
            for each in self._seen().kitchen.open[:-1]
        ]

    def park(self) -> Script:
        """A table that stays for a while."""
        self._hands.press(Key.Key_N, _CTRL)
        yield Until("the question for a name", self._asks)
        self._hands.write(TABLE)
        self._hands.press(Key.Key_Return)
        yield Until("the name", lambda: any(o.name == TABLE for o in self._seen().orders.values()))
        self._hands.press(Key.Key_H, _CTRL)
        yield Until("an empty cart", lambda: self._seen().cart is None)

    def take_up(self, order_id: OrderId) -> Script:
        """The table wants to pay."""
        self._hands.press(Key.Key_T, _CTRL)
        yield self._until_at("open_orders")
        self._hands.write(TABLE)
        yield None
        self._shoot("open-orders")
        self._hands.press(Key.Key_Return)
        yield Until("the order in the cart", lambda: self._seen().current == order_id)
        yield self._until_at("sell")

    def split(self) -> Script:
        """The first line on a bill of its own; both bills are open then."""
        before = len(self._seen().orders)
        self._hands.press(Key.Key_S, _CTRL)
        yield self._until_at("split")
        self._hands.press(Key.Key_F4)
        yield None
        self._shoot("split")
        self._hands.press(Key.Key_F12)
        yield Until("the second bill", lambda: len(self._seen().orders) > before)
        yield self._until_at("open_orders")

    def begin_to_pay(self, order_id: OrderId) -> Script:
        """From the list of open orders; it is found by its number."""
        if self._window.navigator.current != "open_orders":
            self._hands.press(Key.Key_T, _CTRL)
            yield self._until_at("open_orders")
        self._hands.write(self._seen().orders[order_id].number)
        yield None
        self._hands.press(Key.Key_F12)
        yield self._until_at("pay")

    def refund(self) -> Script:
        """One piece of the latest sale comes back."""
        self._hands.press(Key.Key_F7, _SHIFT)
        yield self._until_at("refund")
        self._hands.press(Key.Key_Return)
        yield self._until_at("refund_lines")
        self._hands.write("+")
        self._hands.press(Key.Key_F7)
        yield None
        self._shoot("refund")
        self._hands.press(Key.Key_F12)
        yield Until("the money to be given back", self._is_given_back)
        self._shoot("refund-done")
        self._hands.press(Key.Key_Return)
        yield self._until_at("sell")

    def close_shift(self) -> Script:
        """Counted to the last note, closed, read back."""
        self._hands.press(Key.Key_F5, _SHIFT)
        yield self._until_at("shift")
        self._hands.press(Key.Key_Return)
        yield Until("the count", self._asks)
        yield from self._count()
        self._shoot("shift-counted")
        self._hands.press(Key.Key_Return)
        yield Until("the Z", lambda: self._seen().shifts.last is not None)

    def _count(self) -> Script:
        """Everything in one amount: a demonstration has no notes to hold in its hand."""
        sheet, shift = self._window.navigator.sheet, self._seen().shifts.current
        assert isinstance(sheet, CountSheet)
        assert shift is not None
        for _ in sheet.fields:
            self._hands.press(Key.Key_Return)
        self._hands.write(str(shift.expected(figures_of(self._seen())).minor))
        yield None
        self._shoot("shift-count")
        self._hands.press(Key.Key_Return)
        yield Until("the count to be kept", self._is_counted)
        yield None

    def _is_given_back(self) -> bool:
        screen = self._window.navigator.screen("refund_lines")
        return isinstance(screen, RefundScreen) and screen.done.isVisible()

    def _is_sent(self) -> bool:
        cart = self._seen().cart
        return cart is not None and has_been_sent(cart)

    def _is_counted(self) -> bool:
        shift = self._seen().shifts.current
        return shift is not None and bool(shift.counts)

    def _tickets_wait(self) -> bool:
        return any(job.kind is PrintKind.KITCHEN for job in self._seen().jobs.values())

    def _asks(self) -> bool:
        return self._hands.is_asked(self._window.navigator.sheet)

    def _until_at(self, name: str) -> Until:
        return Until(f"the screen {name}", lambda: self._window.navigator.current == name)
