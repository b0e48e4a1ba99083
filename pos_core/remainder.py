"""What is left of our copy of an order once another till was paid for it: a bill of its own.

What never was at that till is on no bill there. It is set apart under an id and a number of ours,
so that somebody sees it, and so that taking money for it is no second payment of the same order.
"""

from collections.abc import Mapping
from dataclasses import replace
from itertools import takewhile

from pos_core.board_lines import lines_of
from pos_core.events import Event
from pos_core.frozen import dataclass
from pos_core.hold import OrderResumed
from pos_core.ids import Ids, LineId, OrderId, till_of
from pos_core.line import LinePart, parts_of
from pos_core.moving import hand_over
from pos_core.order import Order, WentAlong
from pos_core.quantity import Quantity
from pos_core.refusal import Refusal
from pos_core.shared_order import CopyKept, RemainderKept, handed_over
from pos_core.split import set_apart
from pos_core.till_state import TillState

_NONE = Quantity(0)
Parts = Mapping[LineId, Quantity]


@dataclass(frozen=True, slots=True)
class Sold:
    """An order was paid under `number` at another till; `along` is the way it had come there."""

    number: str
    along: tuple[WentAlong, ...] = ()


def ended_by(state: TillState, order: Order, sold: Sold, ids: Ids) -> tuple[Event, ...]:
    """Our unpaid copy ends, as another till was paid for it; what did not go along stays open."""
    till = till_of(sold.number)
    parts = did_not_go_along(state, order, sold)
    if not parts:
        return (handed_over(order, till, sold=True),)
    apart = set_apart(state, order, parts, ids)
    if isinstance(apart, Refusal):  # it cannot be cut: somebody has to look at the whole of it
        return (CopyKept(order.order_id, till, paid=True),)
    opening, moved = apart
    left, _ = hand_over(order, replace(order, lines=(), kitchen=(), discount=None), moved)
    kept = RemainderKept(opening.order_id, order.order_id, till)
    in_front = state.current == order.order_id
    resumed = (OrderResumed(opening.order_id),) if in_front else ()
    return (opening, moved, handed_over(left, till, sold=True), kept, *resumed)


def did_not_go_along(state: TillState, order: Order, sold: Sold) -> tuple[LinePart, ...]:
    """What came to our copy after it parted from the one that was paid."""
    common = _in_common(state, order, sold)
    if common is None:
        return ()
    own = (
        LinePart(line.line_id, line.quantity - common.get(line.line_id, _NONE))
        for line in order.lines
    )
    return tuple(part for part in own if part.quantity > _NONE)


def apply_remainder_kept(state: TillState, event: RemainderKept) -> TillState:
    """The list says why it is there."""
    return replace(state, shared=state.shared.with_remainder(event))


def _in_common(state: TillState, order: Order, sold: Sold) -> Parts | None:
    """What both copies had where they parted; None when that cannot be told.

    Each knows the tills it was at, and what was in it as it left them. They were one order up to
    the last till that is in both ways, and what both took along from there is in both.
    """
    numbers = [each.number for each in order.along] + [order.number]
    theirs = [each.number for each in sold.along] + [sold.number]
    shared = sum(1 for _ in takewhile(_is_same, zip(numbers, theirs, strict=False)))
    if not shared:
        return _ordered(state, order.order_id)
    left = [way[shared - 1] for way in (order.along, sold.along) if len(way) >= shared]
    if not left:
        return None  # our own number: this till sold it before its disk went back in time
    ways = [{part.line_id: part.quantity for part in each.parts} for each in left]
    return {key: min(way.get(key, _NONE) for way in ways) for key in ways[0]}


def _is_same(pair: tuple[str, str]) -> bool:
    return pair[0] == pair[1]


def _ordered(state: TillState, order_id: OrderId) -> Parts | None:
    """What an app ordered, which two tills took up apart: its lines have the same ids at both."""
    card = state.board.order(order_id)
    if card is None:
        return None
    return {part.line_id: part.quantity for part in parts_of(lines_of(card.order))}
