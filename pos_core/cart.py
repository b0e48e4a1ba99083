"""The cart: putting things into an open order, changing them, taking them out, and undo.

Until money moves everything can be taken back, step by step; afterwards it is a void or a refund.
"""

from dataclasses import replace

from pos_core.account import check_new_owner
from pos_core.catalog import Item, Unit
from pos_core.discount_cap import judged
from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.ids import Ids, LineId, OrderId, order_number
from pos_core.line import (
    LARGEST_QUANTITY,
    LONGEST_NOTE,
    OrderLine,
    Selection,
    check_line,
    make_line,
)
from pos_core.money import zero
from pos_core.moving import MOST_LINES
from pos_core.order import (
    Edit,
    LineAdded,
    LineChanged,
    LineRemoved,
    Order,
    OrderAssigned,
    OrderCancelled,
    OrderDiscounted,
    OrderNoted,
    OrderOpened,
    apply_edit,
    has_been_sent,
    opened,
)
from pos_core.order_kind import usual_rule
from pos_core.pricing import Discount
from pos_core.quantity import Quantity
from pos_core.refusal import Refusal, refuse
from pos_core.sale import Outcome, close
from pos_core.sent_line import sent_quantity
from pos_core.staff import Right
from pos_core.till_state import TillState


@dataclass(frozen=True, slots=True)
class AddLine(Intent):
    """Put `item` as chosen into the current order; opens one when there is none."""

    item: Item
    chosen: Selection


@dataclass(frozen=True, slots=True)
class ChangeLine(Intent):
    """Choose the same line anew: variant, options, note, amount."""

    order_id: OrderId
    line_id: LineId
    item: Item
    chosen: Selection


@dataclass(frozen=True, slots=True)
class SetQuantity(Intent):
    """How much of a line there is now; nothing at all removes it."""

    order_id: OrderId
    line_id: LineId
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class NoteLine(Intent):
    """Write a note under a line ("less ice")."""

    order_id: OrderId
    line_id: LineId
    note: str


@dataclass(frozen=True, slots=True)
class DiscountLine(Intent):
    """Give a discount on one line, or take it away (None)."""

    order_id: OrderId
    line_id: LineId
    discount: Discount | None


@dataclass(frozen=True, slots=True)
class RemoveLine(Intent):
    """Take a line out."""

    order_id: OrderId
    line_id: LineId


@dataclass(frozen=True, slots=True)
class DiscountOrder(Intent):
    """Give a discount on the whole order, or take it away (None)."""

    order_id: OrderId
    discount: Discount | None


@dataclass(frozen=True, slots=True)
class NoteOrder(Intent):
    """Write a note on the whole order."""

    order_id: OrderId
    note: str


@dataclass(frozen=True, slots=True)
class UndoEdit(Intent):
    """Take back the latest edit of the order."""

    order_id: OrderId


@dataclass(frozen=True, slots=True)
class CancelOrder(Intent):
    """Give the order up before payment."""

    order_id: OrderId
    reason: str = ""
    waste: bool = False


Decision = tuple[Event, ...] | Refusal


def decide_add_line(state: TillState, intent: AddLine, moment: Moment, ids: Ids) -> Decision:
    """Same goods join the line they are already on; everything else is a new line at the end."""
    if state.shop is None:
        return refuse("shop.not_configured")
    opening, order = current_or_new(state, moment, ids)
    line = _made(order, LineId(ids.new()), intent.item, intent.chosen)
    if isinstance(line, Refusal):
        return line
    twin = _twin(order, line)
    if twin is not None:
        joined = replace(twin, quantity=twin.quantity + line.quantity)
        return check_line(joined) or (*opening, LineChanged(order.order_id, joined))
    if len(order.lines) >= MOST_LINES:
        return refuse("order.too_many_lines", most=MOST_LINES)
    return (*opening, LineAdded(order.order_id, line, len(order.lines)))


def decide_change_line(state: TillState, intent: ChangeLine, moment: Moment, ids: Ids) -> Decision:
    """The line keeps its place, discount, course and overridden price, and the order's rates."""
    found = _find(state, intent.order_id, intent.line_id)
    if isinstance(found, Refusal):
        return found
    order, line = found
    made = _made(order, line.line_id, intent.item, intent.chosen)
    if isinstance(made, Refusal):
        return made
    if line.list_price is not None and line.list_price == made.unit_price:
        made = replace(made, unit_price=line.unit_price, list_price=line.list_price)
    return _changed(order, line, replace(made, discount=line.discount, course=line.course))


def decide_set_quantity(
    state: TillState, intent: SetQuantity, moment: Moment, ids: Ids
) -> Decision:
    """Zero removes the line."""
    found = _find(state, intent.order_id, intent.line_id)
    if isinstance(found, Refusal):
        return found
    order, line = found
    if not intent.quantity:
        return _removed(order, line)
    return _changed(order, line, replace(line, quantity=intent.quantity))


def decide_note_line(state: TillState, intent: NoteLine, moment: Moment, ids: Ids) -> Decision:
    """A note may be emptied."""
    found = _find(state, intent.order_id, intent.line_id)
    if isinstance(found, Refusal):
        return found
    return _changed(*found, replace(found[1], note=intent.note.strip()))


def decide_discount_line(
    state: TillState, intent: DiscountLine, moment: Moment, ids: Ids
) -> Decision:
    """At most what the line is worth, and above one's cap with somebody's word."""
    found = _find(state, intent.order_id, intent.line_id)
    if isinstance(found, Refusal):
        return found
    order, line = found
    given = judged(state, order, line.line_id, intent.discount, moment)
    if isinstance(given, Refusal):
        return given
    return _changed(order, line, replace(line, discount=given))


def decide_remove_line(state: TillState, intent: RemoveLine, moment: Moment, ids: Ids) -> Decision:
    """What the kitchen does not have simply goes; the journal keeps that it was there."""
    found = _find(state, intent.order_id, intent.line_id)
    return found if isinstance(found, Refusal) else _removed(*found)


def decide_discount_order(
    state: TillState, intent: DiscountOrder, moment: Moment, ids: Ids
) -> Decision:
    """At most what the lines are worth after their own; above one's cap with somebody's word."""
    order = _open(state, intent.order_id)
    if isinstance(order, Refusal):
        return order
    given = judged(state, order, None, intent.discount, moment)
    if isinstance(given, Refusal):
        return given
    return () if given == order.discount else (OrderDiscounted(order.order_id, given),)


def decide_note_order(state: TillState, intent: NoteOrder, moment: Moment, ids: Ids) -> Decision:
    """A note may be emptied."""
    order = _open(state, intent.order_id)
    if isinstance(order, Refusal):
        return order
    note = intent.note.strip()
    if len(note) > LONGEST_NOTE:
        return refuse("line.note_too_long", longest=LONGEST_NOTE)
    return () if note == order.note else (OrderNoted(order.order_id, note),)


def decide_undo_edit(state: TillState, intent: UndoEdit, moment: Moment, ids: Ids) -> Decision:
    """Writes the opposite of the latest edit; of what was sent or paid it says to void it."""
    ended = state.ended(intent.order_id)
    if ended is not None and ended.outcome is Outcome.PAID:
        return refuse("void.needed", number=ended.number, total=ended.due)
    order = _open(state, intent.order_id)
    if isinstance(order, Refusal):
        return order
    if not order.undo and has_been_sent(order):
        return refuse("kitchen.undo_needs_void")
    if not order.undo:
        return refuse("order.nothing_to_undo")
    back = order.undo[-1]
    held = check_new_owner(order, back.customer_id) if isinstance(back, OrderAssigned) else None
    return held or (back,)


def decide_cancel_order(
    state: TillState, intent: CancelOrder, moment: Moment, ids: Ids
) -> Decision:
    """Until money was taken for it; what the kitchen has by those who may, with a reason."""
    order = _open(state, intent.order_id)
    if isinstance(order, Refusal):
        return order
    if order.payments:
        return refuse("order.part_paid", number=order.number)
    reason, sent = intent.reason.strip(), has_been_sent(order)
    if sent and not reason:
        return refuse("void.reason_missing")
    approver = state.staff.authority(moment, Right.CANCEL_SENT) if sent else ""
    if isinstance(approver, Refusal):
        return approver
    total, waste = order.price().total, intent.waste and sent
    return (OrderCancelled(order.order_id, order.number, total, reason, approver, waste),)


def apply_order_opened(state: TillState, event: OrderOpened) -> TillState:
    """Its number is used up. It is the current one, unless split off another or opened aside."""
    numbered = replace(state, next_number=state.next_number + 1)
    if event.parent is not None:
        parent = state.orders[event.parent]
        split = numbered.with_order(replace(parent, bills=parent.bills + 1))
        return split.with_order(replace(opened(event, parent.taxes), fired=parent.fired))
    assert state.shop is not None
    in_front = numbered if event.aside else replace(numbered, current=event.order_id)
    return in_front.with_order(opened(event, state.shop.taxes))


def apply_order_edit(state: TillState, event: Edit) -> TillState:
    """One edit of one open order."""
    return state.with_order(apply_edit(state.orders[event.order_id], event))


def apply_order_cancelled(state: TillState, event: OrderCancelled) -> TillState:
    """The order leaves the counter unpaid."""
    order = state.orders[event.order_id]
    nothing = zero(order.policy.currency)
    ended = close(order, Outcome.CANCELLED, nothing, order.opened_at, order.business_day)
    return state.without_order(ended)


def current_or_new(state: TillState, moment: Moment, ids: Ids) -> tuple[tuple[Event, ...], Order]:
    """The order in the cart; or an empty new one, and the event that opens it."""
    if state.cart is not None:
        return (), state.cart
    assert state.shop is not None
    opening = OrderOpened(
        order_id=OrderId(ids.new()),
        number=order_number(state.shop.till_prefix, state.next_number),
        opened_at=moment.at,
        business_day=moment.business_day,
        policy=state.shop.policy,
        rule=usual_rule(state.shop.rules.kinds),
    )
    return (opening,), opened(opening, state.shop.taxes)


def _made(order: Order, line_id: LineId, item: Item, chosen: Selection) -> OrderLine | Refusal:
    """The line with the rates of the order's own business day: one order, one set of rates."""
    try:
        tax_class = order.rule.tax_class(item.tax_class)
        taxes = order.taxes.taxes_for(tax_class, order.business_day)
    except LookupError:
        return refuse("tax.class_unknown", name=item.name, tax_class=item.tax_class)
    return make_line(line_id, item, chosen, taxes, order.policy.currency)


def _twin(order: Order, line: OrderLine) -> OrderLine | None:
    if line.unit is not Unit.PIECE or line.open_price or line.note:
        return None
    fits = (x for x in order.lines if x.item_id == line.item_id and x.same_goods(line))
    return next((x for x in fits if x.quantity + line.quantity <= LARGEST_QUANTITY), None)


def _open(state: TillState, order_id: OrderId) -> Order | Refusal:
    order = state.orders.get(order_id)
    return state.not_open(order_id) if order is None else order


def _find(
    state: TillState, order_id: OrderId, line_id: LineId
) -> tuple[Order, OrderLine] | Refusal:
    order = _open(state, order_id)
    if isinstance(order, Refusal):
        return order
    line = order.line(line_id)
    return (order, line) if line is not None else refuse("line.gone")


def _changed(order: Order, before: OrderLine, after: OrderLine) -> Decision:
    if after == before:
        return ()
    refused = check_line(after) or _keeps_the_kitchens(order, before, after)
    return refused or (LineChanged(order.order_id, after),)


def _removed(order: Order, line: OrderLine) -> Decision:
    refused = _keeps_the_kitchens(order, line, None)
    return refused or (LineRemoved(order.order_id, line.line_id),)


def _keeps_the_kitchens(order: Order, before: OrderLine, after: OrderLine | None) -> Refusal | None:
    """What the kitchen has of a line is only taken back by a void; it may be told to change it."""
    sent = sent_quantity(order.kitchen, before.line_id)
    left = after.quantity if after and after.item_id == before.item_id else Quantity(0)
    return refuse("kitchen.void_needed", name=before.name, sent=sent) if left < sent else None
