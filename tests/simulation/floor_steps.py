"""What a waiter does at the tills of a store: names a table, parks it, takes one over."""

from __future__ import annotations

from random import Random

from pos_core.events import Intent
from pos_core.hold import NameOrder, ParkOrder, ResumeOrder
from pos_core.payment import PayCash, cash_due
from pos_core.sharing import TakeOverOrder
from pos_core.till_state import TillState
from tests.simulation.shifts import Press

TABLES = 6


def some_touch(chance: Random) -> Press:
    """By what the till shows just then; often the same few tables, so that tills meet at them."""
    which, how = chance.random(), chance.random()

    def press(state: TillState) -> Intent | None:
        cart, orders, others = state.cart, list(state.orders), list(state.shared.others)
        if cart is not None and cart.lines and not cart.name and how < 0.5:
            return NameOrder(cart.order_id, f"Bàn {1 + int(which * TABLES)}")
        if cart is not None and how < 0.3:
            return ParkOrder(cart.order_id)
        if others and how < 0.6:
            return TakeOverOrder(others[int(which * len(others))])
        if orders and how < 0.9:
            return ResumeOrder(orders[int(which * len(orders))])
        if cart is None or not cart.lines:
            return None
        due = cash_due(cart).due
        return PayCash(cart.order_id, due, due, print_receipt=False)

    return press
