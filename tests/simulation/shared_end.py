"""The open orders at the end of a store's day: the tills agree, and every piece is on some bill."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import permutations
from typing import TYPE_CHECKING

from pos_core import vocabulary
from pos_core.ids import LineId
from pos_core.sale import OrderPaid, Outcome
from tests.core.rung_up import RungUp

if TYPE_CHECKING:
    from pos_core.events import Event
    from pos_core.ids import OrderId
    from pos_core.till_state import TillState
    from tests.simulation.shop_till import ShopTill


def sharing_faults(tills: Sequence[ShopTill]) -> Iterator[str]:
    """What is wrong with open orders; a till that went back in time knows less, and is let be."""
    if any(till.forks or till.hand is None or not till.is_up for till in tills):
        return
    events = [events_of(till) for till in tills]
    states = [till.hand.state for till in tills if till.hand is not None]
    sold = [{event.order_id for event in its if isinstance(event, OrderPaid)} for its in events]
    for (state, _), (other, its_sales) in permutations(zip(states, sold, strict=True), 2):
        yield from _disagreements(state, other, its_sales)
    yield from _on_no_bill(events, states)


def _disagreements(state: TillState, other: TillState, its_sales: set[OrderId]) -> Iterator[str]:
    """What `state` has open, and what `other` says of that."""
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


def _on_no_bill(events: Sequence[Sequence[Event]], states: Sequence[TillState]) -> Iterator[str]:
    book, on_bills = RungUp.of(events), Counter[LineId]()
    open_lines = [order.lines for state in states for order in state.orders.values()]
    sold_lines = [e.sale.lines for its in events for e in its if isinstance(e, OrderPaid)]
    for lines in (*open_lines, *sold_lines):
        for line in lines:
            on_bills[book.origin(line.line_id)] += line.quantity.thousandths
    for line_id, amount in book.amounts.items():
        if on_bills[line_id] < amount:
            yield f"{amount - on_bills[line_id]} of line {line_id} are on no bill"


def events_of(till: ShopTill) -> list[Event]:
    """What is in its journal."""
    assert till.hand is not None
    return [vocabulary.read(entry.type, entry.data) for entry in till.hand.journal.read()]
