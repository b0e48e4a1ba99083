"""Taking money for an order from elsewhere: it becomes an open order of this till, exactly once.

It is paid, split in tenders, discounted and refunded like any other from there on. It keeps its id,
and so there is one sale for it however often somebody tries, and no sale is ever undone by news.
"""

from dataclasses import replace

from pos_core import cart, payment
from pos_core.board import (
    BoardOrder,
    RemoteAccepted,
    RemoteAdvanced,
    RemoteCancelled,
    RemoteCollected,
    joined,
)
from pos_core.board_kitchen import had_by_kitchens
from pos_core.board_lines import kind_of, lines_of, name_of
from pos_core.discount import Discount
from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.hold import LONGEST_NAME, ResumeOrder, decide_resume_order, put_aside
from pos_core.ids import Ids, OrderId, order_number
from pos_core.kitchen_ticket import NOTHING
from pos_core.line import OrderLine
from pos_core.merge import MergeOrders
from pos_core.money import Money
from pos_core.order import (
    LineAdded,
    Order,
    OrderCancelled,
    OrderDiscounted,
    OrderNoted,
    OrderOpened,
    opened,
)
from pos_core.order_kind import rule_for, usual_rule
from pos_core.paying import AskPayment, check_waiting
from pos_core.refusal import Refusal, refuse
from pos_core.remote_order import OrderStatus
from pos_core.sale import OrderPaid, Outcome
from pos_core.sharing import TakeOverOrder, decide_take_over_order
from pos_core.shop import Shop
from pos_core.split import MoveLines
from pos_core.tax import Tax
from pos_core.tendering import TakeTender
from pos_core.till_state import TillState


@dataclass(frozen=True, slots=True)
class CollectOrder(Intent):
    """Put an order from the board into the cart, to take money for it; once it is there, again."""

    order_id: OrderId


_AFTER_PAYMENT = {
    OrderStatus.PENDING: OrderStatus.PROCESSING,
    OrderStatus.READY: OrderStatus.COMPLETED,
}

Decision = tuple[Event, ...] | Refusal


def decide_collect_order(
    state: TillState, intent: CollectOrder, moment: Moment, ids: Ids
) -> Decision:
    """With the prices it was ordered at; what was paid, here or anywhere, is not paid again.

    What another till has taken up already is taken over from there, as it stands.
    """
    entry = state.board.order(intent.order_id)
    if entry is None:
        return refuse("board.unknown")
    refused = _check(state, entry)
    if refused is not None:
        return refused
    if entry.order_id in state.orders:
        return decide_resume_order(state, ResumeOrder(entry.order_id), moment, ids)
    if entry.order_id in state.shared.others:
        return decide_take_over_order(state, TakeOverOrder(entry.order_id), moment, ids)
    assert state.shop is not None
    lines = _lines(state.shop, entry, moment)
    if isinstance(lines, Refusal):
        return lines
    opening = _opening(state, state.shop, entry, moment)
    return (
        *put_aside(state.cart),
        opening,
        *(LineAdded(entry.order_id, line, at) for at, line in enumerate(lines)),
        *_promised(state.shop, entry, opening, lines),
        *((OrderNoted(entry.order_id, entry.order.note),) if entry.order.note else ()),
        RemoteCollected(entry.order_id, moment.at, opening.number),
    )


def apply_remote_collected(state: TillState, event: RemoteCollected) -> TillState:
    """What the kitchen has of it goes along; the way back is to cancel it, not to undo it."""
    entry, order = state.board.orders[event.order_id], state.orders[event.order_id]
    has_it = had_by_kitchens(state, entry)
    after = state.with_order(replace(order, kitchen=has_it, undo=()))
    card = replace(entry, kitchen=(), number=event.number)
    return replace(after, board=after.board.with_order(card))


def apply_order_paid(state: TillState, event: OrderPaid) -> TillState:
    """The order leaves the counter paid; if it came from elsewhere, its card says so."""
    after = payment.apply_order_paid(state, event)
    entry = after.board.order(event.order_id)
    if entry is None:
        return after
    status = joined(entry.status, entry.status, paid=True)
    paid = replace(entry, order=replace(entry.order, status=status, paid=True))
    return replace(after, board=after.board.with_order(paid))


def apply_order_cancelled(state: TillState, event: OrderCancelled) -> TillState:
    """The order leaves the counter unpaid; if it came from elsewhere, its card has no number."""
    after = cart.apply_order_cancelled(state, event)
    entry = after.board.order(event.order_id)
    if entry is None:
        return after
    return replace(after, board=after.board.with_order(replace(entry, number="")))


def with_its_card(
    state: TillState, decision: tuple[Event, ...], moment: Moment
) -> tuple[Event, ...]:
    """The same decision, and what it makes of cards on the board.

    Who pays for what is ready takes it along, what is paid ahead is made from then on, and what is
    given up here is given up altogether.
    """
    events: list[Event] = []
    for event in decision:
        events.append(event)
        if not isinstance(event, OrderPaid | OrderCancelled):
            continue
        entry = state.board.order(event.order_id)
        if entry is None or entry.is_over:
            continue
        if isinstance(event, OrderCancelled):
            why = event.reason or "-"
            events.append(RemoteCancelled(entry.order_id, moment.at, why, event.approver))
            continue
        if entry.status is OrderStatus.PENDING:
            events.append(RemoteAccepted(entry.order_id, moment.at, state.till_name))
        to = _AFTER_PAYMENT.get(entry.status)
        if to is not None:
            events.append(RemoteAdvanced(entry.order_id, moment.at, to))
    return tuple(events)


def check_apart(state: TillState, intent: MergeOrders | MoveLines) -> Refusal | None:
    """Nothing is merged away, nor moved away to the last line, that an app asks after by its id."""
    entry, order = state.board.order(intent.order_id), state.orders.get(intent.order_id)
    if entry is None or order is None:
        return None
    if isinstance(intent, MoveLines) and not _takes_all(order, intent):
        return None
    return refuse("board.not_merged", number=entry.order.number)


def check_unpaid(
    state: TillState, intent: payment.PayCash | TakeTender | AskPayment
) -> Refusal | None:
    """No more money for what another till has taken it for, or while some is on its way."""
    entry, order = state.board.order(intent.order_id), state.orders.get(intent.order_id)
    is_paid = entry is not None and entry.order.paid
    if order is not None and (is_paid or order.order_id in state.shared.paid):
        return refuse("board.paid_elsewhere", number=order.name or order.number)
    return check_waiting(state, intent)


def _takes_all(order: Order, intent: MoveLines) -> bool:
    left = {line.line_id: line.quantity for line in order.lines}
    for part in intent.parts:
        if part.line_id in left:
            left[part.line_id] -= part.quantity
    return not any(quantity > NOTHING for quantity in left.values())


def _check(state: TillState, entry: BoardOrder) -> Refusal | None:
    order = entry.order
    ended = state.ended(entry.order_id)
    if order.paid or (ended is not None and ended.outcome.is_sale):
        return refuse("board.already_paid", number=order.number)
    if ended is not None and ended.outcome is Outcome.MERGED:
        return state.not_open(entry.order_id)  # its goods stand on the other bill now
    if entry.status is OrderStatus.CANCELLED:
        return refuse("board.already_cancelled", number=order.number)
    return None


def _lines(shop: Shop, entry: BoardOrder, moment: Moment) -> tuple[OrderLine, ...] | Refusal:
    rule = rule_for(shop.rules.kinds, kind_of(entry.order)) or usual_rule(shop.rules.kinds)

    def taxes(tax_class: str) -> tuple[Tax, ...]:
        return shop.taxes.taxes_for(rule.tax_class(tax_class), moment.business_day)

    try:
        return lines_of(entry.order, taxes)
    except LookupError:
        return refuse("board.tax_unknown", number=entry.order.number)


def _opening(state: TillState, shop: Shop, entry: BoardOrder, moment: Moment) -> OrderOpened:
    kinds = shop.rules.kinds
    return OrderOpened(
        order_id=entry.order_id,
        number=order_number(shop.till_prefix, state.next_number),
        opened_at=moment.at,
        business_day=moment.business_day,
        policy=shop.policy,
        rule=rule_for(kinds, kind_of(entry.order)) or usual_rule(kinds),
        name=name_of(entry.order)[:LONGEST_NAME],
    )


def _promised(
    shop: Shop, entry: BoardOrder, opening: OrderOpened, lines: tuple[OrderLine, ...]
) -> tuple[Event, ...]:
    """A discount that brings the bill down to what was promised, where it would be more.

    A promise above the bill is not kept: nobody pays for nothing.
    """
    order = replace(opened(opening, shop.taxes), lines=lines)
    promised = entry.order.total
    for amount in (entry.order.discount, _difference(order, entry)):
        if amount.minor <= 0:
            continue
        given = Discount(amount=amount, reason=entry.order.number)
        if replace(order, discount=given).price().total == promised:
            return (OrderDiscounted(order.order_id, given),)
    if entry.order.discount.minor > 0:
        given = Discount(amount=entry.order.discount, reason=entry.order.number)
        return (OrderDiscounted(order.order_id, given),)
    return ()


def _difference(order: Order, entry: BoardOrder) -> Money:
    return order.price().total - entry.order.total
