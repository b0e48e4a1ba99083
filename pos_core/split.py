"""Splitting a bill by goods: some lines, or some of a line, go to bills of their own.

The new bills have the rates, the day and the kind of the one they come from. What all of them hold
together is what the one held: nothing is lost, nothing is charged twice.
"""

from dataclasses import replace

from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.ids import Ids, OrderId, order_number
from pos_core.line import LinePart
from pos_core.merge import merged
from pos_core.moving import LinesMoved, hand_over, moved
from pos_core.order import Order, OrderOpened, opened
from pos_core.refusal import Refusal, refuse
from pos_core.till_state import TillState

Decision = tuple[Event, ...] | Refusal
Bill = tuple[LinePart, ...]


@dataclass(frozen=True, slots=True)
class SplitOrder(Intent):
    """Make a new bill of each of `bills`; what is in none of them stays on the order."""

    order_id: OrderId
    bills: tuple[Bill, ...]


@dataclass(frozen=True, slots=True)
class MoveLines(Intent):
    """Put `parts` of an order onto another open one; the last of it takes the order along."""

    order_id: OrderId
    target: OrderId
    parts: Bill


def decide_split_order(state: TillState, intent: SplitOrder, moment: Moment, ids: Ids) -> Decision:
    """Every bill gets something, the old one too."""
    order = _untouched(state, intent.order_id)
    if isinstance(order, Refusal):
        return order
    openings = tuple(_opening(state, order, at, ids) for at in range(len(intent.bills)))
    return _events(order, openings, intent.bills, ids)


def set_apart(
    state: TillState, order: Order, parts: Bill, ids: Ids
) -> tuple[OrderOpened, LinesMoved] | Refusal:
    """A new bill of `parts`, were it all that is in the order; its opening comes first."""
    opening = _opening(state, order, 0, ids)
    new = replace(opened(opening, order.taxes), fired=order.fired)
    event = moved(order, new, parts, ids)
    return event if isinstance(event, Refusal) else (opening, event)


def preview(order: Order, bills: tuple[Bill, ...]) -> tuple[Order, ...] | Refusal:
    """What the bills would be: first what stays, then the new ones; for looking at only."""
    ids = Ids(0, bytes)
    blank = replace(order, lines=(), discount=None, undo=(), kitchen=(), note="", customer_id=None)
    made = []
    for bill in bills:
        event = moved(order, blank, bill, ids)
        if isinstance(event, Refusal):
            return event
        order, new = hand_over(order, blank, event)
        made.append(new)
    return (order, *made)


def _events(
    order: Order, openings: tuple[OrderOpened, ...], bills: tuple[Bill, ...], ids: Ids
) -> Decision:
    events: list[Event] = []
    for opening, bill in zip(openings, bills, strict=True):
        new = replace(opened(opening, order.taxes), fired=order.fired)
        event = moved(order, new, bill, ids)
        if isinstance(event, Refusal):
            return event
        order, _ = hand_over(order, new, event)
        events += [opening, event]
    if not events:
        return refuse("split.nothing_chosen")
    return tuple(events) if order.lines else refuse("split.nothing_left", number=order.number)


def decide_move_lines(state: TillState, intent: MoveLines, moment: Moment, ids: Ids) -> Decision:
    """The other order may be of another kind; the goods then bear its taxes."""
    source = _untouched(state, intent.order_id)
    target = _untouched(state, intent.target)
    if isinstance(source, Refusal):
        return source
    if isinstance(target, Refusal):
        return target
    if source.order_id == target.order_id:
        return refuse("split.same_order", number=source.number)
    event = moved(source, target, intent.parts, ids)
    if isinstance(event, Refusal):
        return event
    left, grown = hand_over(source, target, event)
    return (event,) if left.lines else (event, merged(left, grown, source.price().total))


def apply_lines_moved(state: TillState, event: LinesMoved) -> TillState:
    """The goods are on the other order."""
    source, target = hand_over(state.orders[event.order_id], state.orders[event.target], event)
    return state.with_order(source).with_order(target)


def _untouched(state: TillState, order_id: OrderId) -> Order | Refusal:
    """The open order, of which nobody has paid a part."""
    order = state.orders.get(order_id)
    if order is None:
        return state.not_open(order_id)
    return refuse("order.part_paid", number=order.number) if order.payments else order


def _opening(state: TillState, parent: Order, at: int, ids: Ids) -> OrderOpened:
    assert state.shop is not None
    service = parent.usual_service or parent.policy.service
    return OrderOpened(
        order_id=OrderId(ids.new()),
        number=order_number(state.shop.till_prefix, state.next_number + at),
        opened_at=parent.opened_at,
        business_day=parent.business_day,
        policy=replace(parent.policy, service=service),
        rule=parent.rule,
        name=f"{parent.name or parent.number} /{parent.bills + 1 + at}",
        parent=parent.order_id,
    )
