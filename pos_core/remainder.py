"""What is left of our copy of an order once another till was paid for it: a bill of its own.

What never was at that till is on no bill there. It is set apart under an id and a number of ours,
so that somebody sees it, and so that taking money for it is no second payment of the same order.
"""

from collections.abc import Iterable
from dataclasses import replace

from pos_core.board_lines import lines_of
from pos_core.events import Event
from pos_core.hold import OrderResumed
from pos_core.ids import Ids, LineId, OrderId
from pos_core.line import LinePart, parts_of
from pos_core.moving import hand_over
from pos_core.order import Order
from pos_core.quantity import Quantity
from pos_core.refusal import Refusal
from pos_core.shared_order import CopyKept, RemainderKept, handed_over
from pos_core.split import set_apart
from pos_core.till_state import TillState

_NONE = Quantity(0)


def ended_by(state: TillState, order: Order, till: str, ids: Ids) -> tuple[Event, ...]:
    """Our unpaid copy ends, as `till` was paid for it; what did not go along stays open.

    `till` is empty when nobody says which one it was.
    """
    parts = did_not_go_along(state, order, till)
    if not parts:
        return (handed_over(order, till),)
    apart = set_apart(state, order, parts, ids)
    if isinstance(apart, Refusal):  # it cannot be cut: somebody has to look at the whole of it
        return (CopyKept(order.order_id, till, paid=True),)
    opening, moved = apart
    left, _ = hand_over(order, replace(order, lines=(), kitchen=(), discount=None), moved)
    kept = RemainderKept(opening.order_id, order.order_id, till)
    in_front = state.current == order.order_id
    resumed = (OrderResumed(opening.order_id),) if in_front else ()
    return (opening, moved, handed_over(left, till), kept, *resumed)


def did_not_go_along(state: TillState, order: Order, till: str) -> tuple[LinePart, ...]:
    """What stands in our copy and never was at `till`; nothing when that cannot be told."""
    known = _was_there(state, order, till)
    if not known:
        return ()
    there: dict[LineId, Quantity] = {}
    for part in known:
        there[part.line_id] = max(part.quantity, there.get(part.line_id, _NONE))
    own = (
        LinePart(line.line_id, line.quantity - there.get(line.line_id, _NONE))
        for line in order.lines
    )
    return tuple(part for part in own if part.quantity > _NONE)


def apply_remainder_kept(state: TillState, event: RemainderKept) -> TillState:
    """The list says why it is there."""
    return replace(state, shared=state.shared.with_remainder(event))


def _was_there(state: TillState, order: Order, till: str) -> list[LinePart]:
    """What `till` has had of it: from us, by us, or from the app; else what we told of it."""
    known = [*state.shared.went.get(order.order_id, ()), *_handed(order, till)]
    known += _ordered(state, order.order_id)
    told = state.shared.mine.get(order.order_id)
    if not known and told is not None and told.order is not None:
        known += parts_of(told.order.lines)
    return known


def _handed(order: Order, till: str) -> Iterable[LinePart]:
    return (part for each in order.along if each.till == till for part in each.parts)


def _ordered(state: TillState, order_id: OrderId) -> tuple[LinePart, ...]:
    """What an app ordered; the lines have the same ids at every till."""
    card = state.board.order(order_id)
    return parts_of(lines_of(card.order)) if card is not None else ()
