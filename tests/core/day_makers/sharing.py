"""Another till of the store on a random day: its open orders, what it takes over, what it sells."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from pos_core.ids import LineId, OrderId
from pos_core.sale import OrderPaid
from pos_core.shared_order import OrderHandedOver, OrderTakenOver
from pos_core.sharing import (
    HearShared,
    HearSold,
    HearTakenOver,
    ShareOrder,
    TakeOverOrder,
    taken_up,
)
from pos_core.tendering import TenderTaken, TenderTakenBack

if TYPE_CHECKING:
    from pos_core.events import Intent
    from pos_core.order import Order
    from tests.core.random_days import Day


def _share(day: Day) -> Intent:
    return ShareOrder(day.dice.choice([*day.state.shared.mine, day.order_id()]))


def _theirs(day: Day) -> Order | None:
    """An open order of another till: like one of ours, but not in our kitchen."""
    if not day.state.orders:
        return None
    like = day.dice.choice(list(day.state.orders.values()))
    name = OrderId(f"theirs-{len(day.events)}")
    lines = tuple(
        replace(line, line_id=LineId(f"{name}/{at}")) for at, line in enumerate(like.lines)
    )
    payments = like.payments if day.dice.random() < 0.3 else ()
    return replace(
        like, order_id=name, number="B-0007", lines=lines, kitchen=(), payments=payments, undo=()
    )


def _hear_shared(day: Day) -> Intent | None:
    known = list(day.state.shared.others)
    if known and day.dice.random() < 0.4:
        return HearShared(day.dice.choice(known), "B")
    order = _theirs(day)
    if order is None:
        return None
    return HearShared(order.order_id, "B", order, in_cart=day.dice.random() < 0.3)


def _take_over(day: Day) -> Intent | None:
    known = list(day.state.shared.others)
    return TakeOverOrder(day.dice.choice([*known * 8, day.order_id()])) if known else None


def _hear_taken_over(day: Day) -> Intent | None:
    """All of an order of ours as it stands or as it was told of, or one that was never here."""
    orders = day.state.orders
    told = [each.order for each in day.state.shared.mine.values() if each.order is not None]
    known = [*orders.values(), *told]
    if not known:
        return None
    order = day.dice.choice(known) if day.dice.random() < 0.8 else _theirs(day)
    if order is None:
        return None
    return HearTakenOver(order.order_id, "B", taken_up(order, "B-0009"))


def _hear_sold(day: Day) -> Intent | None:
    if day.dice.random() < 0.5:
        return None
    order_id = day.dice.choice([*day.state.shared.others, day.order_id()])
    told = day.state.shared.mine.get(order_id)
    along = taken_up(told.order, "").along if told is not None and told.order is not None else ()
    return HearSold(order_id, "B-0009", along)


MAKERS = (
    (4, _share),
    (4, _hear_shared),
    (5, _take_over),
    (2, _hear_taken_over),
    (2, _hear_sold),
)


def check(day: Day) -> None:
    """No order left that money was taken for, and no order is both ours and another till's."""
    sold = {event.order_id for event in day.events if isinstance(event, OrderPaid)}
    here: set[str] = set()
    for event in day.events:
        if isinstance(event, OrderTakenOver):
            here.add(event.order_id)
        if isinstance(event, OrderHandedOver):
            here.discard(event.order_id)
    assert here <= sold | set(day.state.orders) | {c.order_id for c in day.state.closed}
    assert not set(day.state.shared.others) & set(day.state.orders), "one order stands there twice"
    _no_money_leaves(day)
    paid: set[str] = set()
    for event in day.events:  # what left may come back and be paid, not the other way round
        if isinstance(event, OrderPaid):
            paid.add(event.order_id)
        assert not (isinstance(event, OrderHandedOver) and event.order_id in paid), "it was paid"
    assert set(day.state.shared.copies) <= set(day.state.orders)
    assert set(day.state.shared.paid) <= set(day.state.orders)


def _no_money_leaves(day: Day) -> None:
    taken: Counter[str] = Counter()
    for event in day.events:
        match event:
            case TenderTaken(order_id=order_id):
                taken[order_id] += 1
            case TenderTakenBack(order_id=order_id):
                taken[order_id] -= 1
            case OrderHandedOver(order_id=order_id):
                assert not taken[order_id], "an order left with money in it"
