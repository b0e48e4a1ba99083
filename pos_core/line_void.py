"""Voiding a line the kitchen has: with a reason, by somebody who may, and never without a slip.

Before it is sent a line is simply taken out (`cart`); afterwards somebody may be cooking it.
"""

from dataclasses import replace

from pos_core.catalog import Unit
from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.ids import Ids, LineId, OrderId
from pos_core.kitchen_news import taking_back
from pos_core.kitchen_ticket import (
    LineVoided,
)
from pos_core.line import OrderLine
from pos_core.money import Money
from pos_core.order import Order
from pos_core.quantity import Quantity
from pos_core.refusal import Refusal, refuse
from pos_core.sending import heading_of, tickets
from pos_core.sent_line import sent_quantity, taken
from pos_core.staff import Right
from pos_core.till_state import TillState


@dataclass(frozen=True, slots=True)
class VoidLine(Intent):
    """Take `quantity` off a line, first of what the kitchen has; `waste` was made already."""

    order_id: OrderId
    line_id: LineId
    quantity: Quantity
    reason: str
    waste: bool = False


Decision = tuple[Event, ...] | Refusal


def decide_void_line(state: TillState, intent: VoidLine, moment: Moment, ids: Ids) -> Decision:
    """At most what is ordered; the station gets its slip in the same decision."""
    found = _found(state, intent)
    if isinstance(found, Refusal):
        return found
    order, line = found
    refused = _check(line, intent, sent_quantity(order.kitchen, line.line_id))
    if refused is not None:
        return refused
    approver = state.staff.authority(moment, Right.VOID_SENT)
    if isinstance(approver, Refusal):
        return approver
    reason = intent.reason.strip()
    gone = min(intent.quantity, sent_quantity(order.kitchen, line.line_id))
    _, parts = taken(order.kitchen, line.line_id, gone)
    event = LineVoided(
        order_id=order.order_id,
        line=line,
        quantity=gone,
        amount=_worth(order, line, gone),
        reason=reason,
        waste=intent.waste,
        dropped=intent.quantity - gone,
        approver=approver,
    )
    heading = heading_of(order, reason, waste=intent.waste)
    return (event, *tickets(state, heading, taking_back(parts), moment, ids))


def apply_line_voided(state: TillState, event: LineVoided) -> TillState:
    """The line is shorter, or gone; undo does not bring it back."""
    order = event.taken_from(state.orders[event.order_id])
    return state.with_order(replace(order, undo=()))


def _found(state: TillState, intent: VoidLine) -> tuple[Order, OrderLine] | Refusal:
    order = state.orders.get(intent.order_id)
    if order is None:
        return state.not_open(intent.order_id)
    line = order.line(intent.line_id)
    return (order, line) if line is not None else refuse("line.gone")


def _check(line: OrderLine, intent: VoidLine, sent: Quantity) -> Refusal | None:
    if not sent:
        return refuse("kitchen.not_sent", name=line.name)
    if not Quantity(0) < intent.quantity or line.quantity < intent.quantity:
        return refuse("kitchen.void_too_much", most=line.quantity)
    if line.unit is Unit.PIECE and not intent.quantity.is_whole:
        return refuse("line.whole_pieces_only", name=line.name)
    if not intent.reason.strip():
        return refuse("void.reason_missing")
    return None


def _worth(order: Order, line: OrderLine, quantity: Quantity) -> Money:
    alone = replace(order, lines=(replace(line, quantity=quantity),), discount=None)
    priced = alone.price()
    return priced.subtotal - priced.discount
