"""Two tills of a store that hear of each other's open orders when somebody says so."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from pos_core.events import Event, Intent
from pos_core.ids import OrderId, PaymentId
from pos_core.refusal import Refusal
from pos_core.sale import OrderPaid
from pos_core.shared_order import OrderShared, OrderTakenOver
from pos_core.sharing import HearShared, HearSold, HearTakenOver, ShareOrder
from pos_core.tender import Tender
from pos_core.tendering import TakeTender
from tests.core.shop_examples import SHOP, Counter, dong


class Store:
    """Two tills and what each still has to hear of the other, in order."""

    def __init__(self) -> None:
        self.a = Counter(replace(SHOP, till_prefix="A"))
        self.b = Counter(replace(SHOP, till_prefix="B"), _noise=count(1_000_000))
        self._read = {"A": 0, "B": 0}

    def tells(self, source: Counter, target: Counter) -> None:
        """All news of one till reach the other, as the server relays them."""
        name = source.shop.till_prefix
        for order_id in (*source.state.orders, *source.state.shared.mine):
            attempt(source, ShareOrder(order_id))
        for event in source.events[self._read[name] :]:
            news = heard(event, name)
            if news is not None:
                attempt(target, news)
        self._read[name] = len(source.events)

    def reads_all_again(self) -> None:
        """Both read the feed from its beginning."""
        self._read = {"A": 0, "B": 0}
        self.meets()

    def meets(self) -> None:
        """Both hear everything."""
        for _ in range(3):
            self.tells(self.a, self.b)
            self.tells(self.b, self.a)


def heard(event: Event, till: str) -> Intent | None:
    """What other tills are told of it, if anything."""
    match event:
        case OrderShared():
            return HearShared(event.order_id, event.till, event.order, event.in_cart, event.by)
        case OrderTakenOver():
            return HearTakenOver(event.order_id, till, event.order)
        case OrderPaid():
            return HearSold(event.order_id, event.sale.number, event.sale.along)
    return None


def attempt(till: Counter, intent: Intent) -> None:
    """What is refused changes nothing."""
    decision = till.decides(intent)
    if not isinstance(decision, Refusal) and decision:
        till.takes(intent)


def only(till: Counter) -> OrderId:
    """The one order that is open, here or there."""
    (order_id,) = {*till.state.orders, *till.state.shared.others}
    return order_id


def part(till: Counter, amount: int) -> TakeTender:
    """A part of the bill in cash."""
    given = dong(amount)
    payment_id = PaymentId(f"{till.shop.till_prefix}-{len(till.events)}")
    rest = till.cart.rest()
    return TakeTender(till.cart.order_id, payment_id, Tender.CASH, given, rest, given)
