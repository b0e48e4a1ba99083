"""Several orders at once: one is put aside, another is taken up; each has a name and a kind.

Nobody waits in a queue for somebody else's order: what is parked stays open, through a power cut
too, until it is taken up again, paid or cancelled.
"""

from dataclasses import replace

from pos_core.cart import current_or_new
from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.ids import Ids, OrderId
from pos_core.order import (
    LineTaxes,
    Order,
    OrderCancelled,
    OrderEvent,
    OrderKindSet,
    OrderNamed,
)
from pos_core.order_kind import KindRule, OrderKind, rule_for
from pos_core.refusal import Refusal, refuse
from pos_core.till_state import TillState

LONGEST_NAME = 40

Decision = tuple[Event, ...] | Refusal


@dataclass(frozen=True, slots=True)
class ParkOrder(Intent):
    """Put the order in the cart aside; the cart is free for the next guest."""

    order_id: OrderId


@dataclass(frozen=True, slots=True)
class ResumeOrder(Intent):
    """Take an open order up again; what is in the cart now is put aside for it."""

    order_id: OrderId


@dataclass(frozen=True, slots=True)
class NameOrder(Intent):
    """Call an order by a table or a guest. None is the one in the cart, opened if need be."""

    order_id: OrderId | None
    name: str


@dataclass(frozen=True, slots=True)
class SetOrderKind(Intent):
    """Say where the goods go. None is the order in the cart, opened if need be."""

    order_id: OrderId | None
    kind: OrderKind


@dataclass(frozen=True, slots=True)
class OrderParked(OrderEvent):
    """The order left the cart and stays open."""


@dataclass(frozen=True, slots=True)
class OrderResumed(OrderEvent):
    """The order is the one in the cart."""


def decide_park_order(state: TillState, intent: ParkOrder, moment: Moment, ids: Ids) -> Decision:
    """Only the order in the cart is put aside, and only when there is something about it."""
    order = state.orders.get(intent.order_id)
    if order is None:
        return state.not_open(intent.order_id)
    if order.order_id != state.current:
        return ()
    if order.is_bare:
        return refuse("order.nothing_to_park")
    return (OrderParked(order.order_id),)


def decide_resume_order(
    state: TillState, intent: ResumeOrder, moment: Moment, ids: Ids
) -> Decision:
    """What is in the cart is put aside first; an order with nothing in it is not kept for that."""
    order = state.orders.get(intent.order_id)
    if order is None:
        return state.not_open(intent.order_id)
    if order.order_id == state.current:
        return ()
    return (*put_aside(state.cart), OrderResumed(order.order_id))


def decide_name_order(state: TillState, intent: NameOrder, moment: Moment, ids: Ids) -> Decision:
    """A name may be taken away. The same name twice is the waiter's business."""
    name = " ".join(intent.name.split())
    if len(name) > LONGEST_NAME:
        return refuse("order.name_too_long", longest=LONGEST_NAME)
    found = _meant(state, intent.order_id, moment, ids)
    if isinstance(found, Refusal):
        return found
    opening, order = found
    return (*opening, OrderNamed(order.order_id, name)) if name != order.name else ()


def decide_set_order_kind(
    state: TillState, intent: SetOrderKind, moment: Moment, ids: Ids
) -> Decision:
    """Service and taxes are worked out anew, with the rates of the order's own day."""
    found = _meant(state, intent.order_id, moment, ids)
    if isinstance(found, Refusal):
        return found
    opening, order = found
    assert state.shop is not None
    rule = rule_for(state.shop.rules.kinds, intent.kind)
    if rule is None:
        return refuse("order.kind_not_here", kind=intent.kind)
    if order.payments:
        return refuse("order.part_paid", number=order.number)
    taxes = _taxes_under(order, rule)
    if isinstance(taxes, Refusal):
        return taxes
    return (*opening, OrderKindSet(order.order_id, rule, taxes)) if rule != order.rule else ()


def apply_order_parked(state: TillState, event: OrderParked) -> TillState:
    """The cart is free."""
    return replace(state, current=None)


def apply_order_resumed(state: TillState, event: OrderResumed) -> TillState:
    """The order is in the cart."""
    return replace(state, current=event.order_id)


def put_aside(order: Order | None) -> tuple[Event, ...]:
    """What frees the cart: it is parked, or given up when there is nothing in it."""
    if order is None:
        return ()
    if order.is_bare:
        return (OrderCancelled(order.order_id, order.number, order.price().total, ""),)
    return (OrderParked(order.order_id),)


def _meant(
    state: TillState, order_id: OrderId | None, moment: Moment, ids: Ids
) -> tuple[tuple[Event, ...], Order] | Refusal:
    if order_id is not None:
        order = state.orders.get(order_id)
        return state.not_open(order_id) if order is None else ((), order)
    if state.shop is None:
        return refuse("shop.not_configured")
    return current_or_new(state, moment, ids)


def _taxes_under(order: Order, rule: KindRule) -> tuple[LineTaxes, ...] | Refusal:
    """The lines whose taxes are others under `rule`; one that names no tax class keeps its own."""
    changed = []
    for line in order.lines:
        if not line.tax_class:
            continue
        tax_class = rule.tax_class(line.tax_class)
        try:
            taxes = order.taxes.taxes_for(tax_class, order.business_day)
        except LookupError:
            return refuse("tax.class_unknown", name=line.name, tax_class=tax_class)
        if taxes != line.taxes:
            changed.append(LineTaxes(line.line_id, taxes))
    return tuple(changed)
