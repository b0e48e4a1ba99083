"""Tills of a store on one feed: each tells when it has a line, and hears the rest when it has one.

As the server has it: what one till did stands in the feed in the order in which it did it, and
what two did apart in the order in which they told of it.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import count, permutations

from pos_core.board_news import TakeInOrder
from pos_core.cart import CancelOrder, RemoveLine, SetQuantity
from pos_core.collect import CollectOrder
from pos_core.events import Intent
from pos_core.hold import NameOrder, ParkOrder, ResumeOrder
from pos_core.ids import OrderId
from pos_core.line import LinePart
from pos_core.merge import MergeOrders
from pos_core.order import Order
from pos_core.payment import PayCash, cash_due
from pos_core.quantity import Quantity
from pos_core.sale import OrderPaid, Outcome
from pos_core.sharing import ShareOrder, TakeOverOrder
from pos_core.split import SplitOrder
from tests.core.remote_examples import remote_order
from tests.core.shared_rules import disagreements, on_no_bill
from tests.core.shop_examples import COFFEE, SHOP, TEA, Counter
from tests.core.two_tills import attempt, heard, part

APP = OrderId("remote-1")


class Feed:
    """So many tills, what each has told, and how far each has heard."""

    def __init__(self, tills: int) -> None:
        self.tills = [
            Counter(replace(SHOP, till_prefix=name), _noise=count(1_000_000 * at + 1))
            for at, name in enumerate("ABCDEFG"[:tills])
        ]
        for till in self.tills:
            till.takes(TakeInOrder(remote_order(APP)))
        self._entries: list[tuple[int, Intent]] = []
        self._told = [0] * tills
        self._heard = [0] * tills

    def tells(self, at: int) -> None:
        """All that a till did goes into the feed."""
        till = self.tills[at]
        for event in till.events[self._told[at] :]:
            news = heard(event, till.shop.till_prefix)
            if news is not None:
                self._entries.append((at, news))
        self._told[at] = len(till.events)

    def hears(self, at: int, most: int = 1_000, *, looks: bool = True) -> bool:
        """A till hears what others told; whether there was anything.

        It `looks` what is news of its own by now, or somebody is still typing.
        """
        entries = self._entries[self._heard[at] :][:most]
        for source, news in entries:
            if source != at:
                attempt(self.tills[at], news)
                if looks:
                    self.looks(at)
        self._heard[at] += len(entries)
        return bool(entries)

    def looks(self, at: int) -> None:
        """What is news of a till's own orders is written."""
        till = self.tills[at]
        for order_id in {**till.state.orders, **till.state.shared.mine}:
            attempt(till, ShareOrder(order_id))

    def reads_again(self, at: int) -> None:
        """It forgot where it was in the feed."""
        self._heard[at] = 0

    def heals(self) -> None:
        """All have a line, until nobody has anything to tell."""
        is_news = True
        while is_news:
            for at in range(len(self.tills)):
                self.looks(at)
                self.tells(at)
            heard_anything = [self.hears(at) for at in range(len(self.tills))]
            is_news = any(heard_anything)

    def faults(self) -> Iterator[str]:
        """In what the tills disagree by now, and what is on no bill."""
        states = [till.state for till in self.tills]
        events = [till.events for till in self.tills]
        sold = [{e.order_id for e in its if isinstance(e, OrderPaid)} for its in events]
        for (state, _), (other, its_sales) in permutations(zip(states, sold, strict=True), 2):
            yield from disagreements(state, other, its_sales)
        for state, its in zip(states, sold, strict=True):
            for order_id in its:
                ended = state.ended(order_id)
                if ended is None or ended.outcome is not Outcome.PAID:
                    yield f"{order_id} was paid at {state.till_name}, and is no sale there"
        yield from on_no_bill(events, states)


def random_evening(seed: int, tills: int = 3) -> Feed:
    """Something is done, told or heard, again and again; at the end all have a line."""
    dice = random.Random(seed)
    feed = Feed(tills)
    for _ in range(dice.randint(20, 90)):
        at, what = dice.randrange(tills), dice.random()
        if what < 0.45:
            _does(feed.tills[at], dice)
            if dice.random() < 0.7:
                feed.looks(at)
        elif what < 0.7:
            feed.tells(at)
        elif what < 0.98:
            feed.hears(at, dice.choice((1, 2, 1_000)), looks=dice.random() < 0.6)
        else:
            feed.reads_again(at)
    feed.heals()
    return feed


def _does(till: Counter, dice: random.Random) -> None:
    orders, others = list(till.state.orders), list(till.state.shared.others)
    cart = till.state.cart
    what = dice.random()
    if others and what < 0.3:
        attempt(till, TakeOverOrder(dice.choice(others)))
    elif orders and what < 0.5:
        attempt(till, ResumeOrder(dice.choice(orders)))
    elif cart is None or not cart.lines or what < 0.65:
        till.adds(dice.choice((COFFEE, TEA)))
    elif what < 0.8:
        attempt(till, ParkOrder(cart.order_id))
    elif what < 0.9:
        attempt(till, _rarer(till, cart.order_id, dice))
    else:
        attempt(till, _moved_about(till, cart, dice))


def _moved_about(till: Counter, cart: Order, dice: random.Random) -> Intent:
    line, what = dice.choice(cart.lines), dice.random()
    if what < 0.4:
        return SetQuantity(cart.order_id, line.line_id, Quantity.of(dice.randint(1, 3)))
    if what < 0.6:
        return RemoveLine(cart.order_id, line.line_id)
    if what < 0.8:
        return MergeOrders(dice.choice([*till.state.orders]), cart.order_id)
    return SplitOrder(cart.order_id, ((LinePart(line.line_id, line.quantity),),))


def _rarer(till: Counter, order_id: OrderId, dice: random.Random) -> Intent:
    what = dice.random()
    if what < 0.4:
        return NameOrder(None, f"Bàn {dice.randint(1, 9)}")
    if what < 0.6:
        return CancelOrder(order_id, "guest left")
    if what < 0.7 and till.cart.rest().minor > 10_000:
        return part(till, 10_000)
    if what < 0.75:
        return CollectOrder(APP)
    due = cash_due(till.cart).due
    return PayCash(order_id, due, due, print_receipt=False)
