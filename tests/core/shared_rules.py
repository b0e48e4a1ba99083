"""What must be so of open orders when all tills of a store have heard all: they agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pos_core.ids import LineId
from pos_core.sale import OrderPaid, Outcome
from tests.core.rung_up import RungUp

if TYPE_CHECKING:
    from pos_core.events import Event
    from pos_core.ids import OrderId
    from pos_core.till_state import TillState


def disagreements(state: TillState, other: TillState, its_sales: set[OrderId]) -> Iterator[str]:
    """What `state` has open, and what `other`, which has `its_sales`, says of that."""
    here, there = state.till_name, other.till_name
    for order_id, order in state.orders.items():
        if order_id in its_sales and not order.payments:
            yield f"{here} has {order_id} open, and {there} was paid for it"
        if order_id in other.orders:
            if order_id not in {*state.shared.copies, *other.shared.copies}:
                yield f"{order_id} is open at {here} and {there}, and neither says so"
            continue
        told, shown = state.shared.mine.get(order_id), other.shared.others.get(order_id)
        ended = other.ended(order_id)
        is_over = ended is not None and ended.outcome is not Outcome.HANDED_OVER
        is_alone = order_id not in state.shared.copies  # of two copies a third till shows one
        if told is not None and is_alone and not is_over and shown is None:
            yield f"{there} does not show {order_id}, which is open at {here}"
    for order_id, shared in other.shared.others.items():
        if shared.till == here and order_id not in state.orders:
            yield f"{there} shows {order_id} of {here}, where it is not open"


def on_no_bill(events: Sequence[Sequence[Event]], states: Sequence[TillState]) -> Iterator[str]:
    """What was rung up anywhere and is neither on an open bill nor on a paid one."""
    book, on_bills = RungUp.of(events), Counter[LineId]()
    open_lines = [order.lines for state in states for order in state.orders.values()]
    sold_lines = [e.sale.lines for its in events for e in its if isinstance(e, OrderPaid)]
    for lines in (*open_lines, *sold_lines):
        for line in lines:
            on_bills[book.origin(line.line_id)] += line.quantity.thousandths
    for line_id, amount in book.amounts.items():
        if on_bills[line_id] < amount:
            yield f"{amount - on_bills[line_id]} of line {line_id} are on no bill"
