"""Merging: two open orders become one bill, because the guests want to pay together.

The order that is merged ends with that; its number stays in the journal and is given to nobody.
"""

from dataclasses import replace

from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.ids import CustomerId, Ids, OrderId
from pos_core.line import LONGEST_NOTE
from pos_core.money import Money, zero
from pos_core.moving import hand_over, moved, whole
from pos_core.order import Order, OrderEvent
from pos_core.refusal import Refusal, refuse
from pos_core.sale import Outcome, close
from pos_core.sent_line import all_joined
from pos_core.till_state import TillState


@dataclass(frozen=True, slots=True)
class MergeOrders(Intent):
    """Put all of an order onto `into`, which is the one that goes on."""

    order_id: OrderId
    into: OrderId


@dataclass(frozen=True, slots=True)
class OrderMerged(OrderEvent):
    """The order went up in `into`, which is named, noted and owned so from now on.

    `total` is what it came to before.
    """

    number: str
    total: Money
    into: OrderId
    into_number: str
    name: str = ""
    note: str = ""
    customer_id: CustomerId | None = None


def decide_merge_orders(
    state: TillState, intent: MergeOrders, moment: Moment, ids: Ids
) -> tuple[Event, ...] | Refusal:
    """Two different open orders, of which nobody has paid a part."""
    source, target = state.orders.get(intent.order_id), state.orders.get(intent.into)
    if source is None or target is None:
        return state.not_open(intent.order_id if source is None else intent.into)
    if source.order_id == target.order_id:
        return refuse("split.same_order", number=source.number)
    for order in (source, target):
        if order.payments:
            return refuse("order.part_paid", number=order.number)
    if not source.lines:
        return (merged(source, target, source.price().total),)
    event = moved(source, target, whole(source), ids)
    if isinstance(event, Refusal):
        return event
    return (event, merged(*hand_over(source, target, event), source.price().total))


def merged(source: Order, target: Order, total: Money) -> OrderMerged:
    """The end of `source`, whose goods are on `target` already; what it was called is not lost."""
    notes = dict.fromkeys(note for note in (target.note, source.note) if note)
    return OrderMerged(
        source.order_id,
        source.number,
        total,
        target.order_id,
        target.number,
        name=target.name or source.name,
        note="; ".join(notes)[:LONGEST_NOTE],
        customer_id=target.customer_id or source.customer_id,
    )


def apply_order_merged(state: TillState, event: OrderMerged) -> TillState:
    """The order is gone; whoever had it in the cart has the other one there."""
    source, target = state.orders[event.order_id], state.orders[event.into]
    grown = replace(
        target,
        name=event.name,
        note=event.note,
        customer_id=event.customer_id,
        kitchen=all_joined(target.kitchen, source.kitchen),
        undo=(),
    )
    nothing = zero(source.policy.currency)
    ended = close(source, Outcome.MERGED, nothing, source.opened_at, source.business_day)
    current = target.order_id if state.current == source.order_id else state.current
    return replace(state.with_order(grown).without_order(ended), current=current)
