"""Several orders at once: parked, taken up, named, of another kind or price, split and merged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_core.catalog import Unit
from pos_core.hold import NameOrder, ParkOrder, ResumeOrder, SetOrderKind
from pos_core.line import LinePart
from pos_core.merge import MergeOrders
from pos_core.money import Money
from pos_core.order_kind import OrderKind
from pos_core.override import OverridePrice
from pos_core.quantity import ONE, Quantity
from pos_core.split import MoveLines, SplitOrder

if TYPE_CHECKING:
    from pos_core.events import Intent
    from pos_core.ids import LineId, OrderId
    from tests.core.random_days import Day


def _park(day: Day) -> Intent:
    return ParkOrder(day.order_id())


def _resume(day: Day) -> Intent:
    return ResumeOrder(day.order_id())


def _one_or_the_cart(day: Day) -> OrderId | None:
    return None if day.dice.random() < 0.3 else day.order_id()


def _name(day: Day) -> Intent:
    return NameOrder(_one_or_the_cart(day), day.dice.choice(("T5", "Lan", " ", "z" * 41)))


def _set_kind(day: Day) -> Intent:
    return SetOrderKind(_one_or_the_cart(day), day.dice.choice(tuple(OrderKind)))


def _override(day: Day) -> Intent:
    price = Money(day.dice.choice((0, 1, 9_999, 29_000, -1, 10**13)), day.shop.currency)
    return OverridePrice(*day.order_line(), price, day.dice.choice(("broken", "broken", " ")))


def _parts(day: Day, order_id: OrderId, left: dict[LineId, Quantity]) -> tuple[LinePart, ...]:
    """Some of what is `left` of an order, mostly; what is chosen is taken off it."""
    order, parts = day.state.orders.get(order_id), []
    for line in order.lines if order else ():
        if day.dice.random() < 0.4 or not left[line.line_id]:
            continue
        some = Quantity(day.dice.randint(1, left[line.line_id].thousandths))
        if line.unit is Unit.PIECE and day.dice.random() < 0.97:
            some = Quantity(-(-some.thousandths // ONE) * ONE)
        some = min(some, left[line.line_id])
        parts.append(LinePart(line.line_id, some))
        left[line.line_id] -= some
    if day.dice.random() < 0.03:
        parts.append(LinePart(day.line_of(order_id), Quantity.of(day.dice.randint(-1, 9))))
    return tuple(parts)


def _left(day: Day, order_id: OrderId) -> dict[LineId, Quantity]:
    order = day.state.orders.get(order_id)
    return {line.line_id: line.quantity for line in order.lines} if order else {}


def _with_goods(day: Day) -> OrderId:
    """An open order that has lines and no payment, if there is one, mostly."""
    full = [key for key, o in day.state.orders.items() if o.lines and not o.payments]
    return day.dice.choice(full) if full and day.dice.random() < 0.9 else day.order_id()


def _split(day: Day) -> Intent:
    order_id = _with_goods(day)
    sensible, bills = day.dice.random() < 0.9, list[tuple[LinePart, ...]]()
    for _ in range(3 if sensible else 1):
        left = _left(day, order_id)
        bills = [_parts(day, order_id, left) for _ in range(day.dice.randint(1, 3))]
        if any(bills) and any(left.values()):
            break
    return SplitOrder(order_id, tuple(bill for bill in bills if bill or not sensible))


def _other(day: Day, order_id: OrderId) -> OrderId | None:
    """Another open order, mostly; as a rule None when there is no other."""
    others = [each for each in day.state.orders if each != order_id]
    sensible = day.dice.random() < 0.95
    if sensible and not others:
        return None
    return day.dice.choice(others) if sensible else day.order_id()


def _move(day: Day) -> Intent | None:
    order_id = _with_goods(day)
    target = _other(day, order_id)
    if target is None:
        return None
    parts = _parts(day, order_id, _left(day, order_id))
    if day.dice.random() < 0.2:
        parts = tuple(LinePart(*each) for each in _left(day, order_id).items())
    return MoveLines(order_id, target, parts)


def _merge(day: Day) -> Intent | None:
    order_id = day.order_id()
    into = _other(day, order_id)
    return None if into is None else MergeOrders(order_id, into)


def check(day: Day) -> None:
    """All bills together are what was ordered: nothing is on two, nothing on none."""
    lines = [line.line_id for order in day.state.orders.values() for line in order.lines]
    assert len(lines) == len(set(lines)), "a line is on two bills"
    if day.state.current is not None:
        assert day.state.current in day.state.orders


MAKERS = (
    (9, _park),
    (5, _resume),
    (2, _name),
    (3, _set_kind),
    (4, _override),
    (9, _split),
    (7, _move),
    (4, _merge),
)
