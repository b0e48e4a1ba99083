"""Sharing open orders between tills: telling of them, taking one over, and when two went on.

Nothing here takes back a payment or merges two copies: a copy leaves when all of it went along,
else it stays and is named, and the first payment heard of ends what is unpaid.
"""

from dataclasses import replace

from pos_core.board import RemoteFollowed
from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.hold import LONGEST_NAME, put_aside
from pos_core.ids import Ids, OrderId, order_number, till_of
from pos_core.line import parts_of
from pos_core.money import zero
from pos_core.order import Order, WentAlong
from pos_core.refusal import Refusal, refuse
from pos_core.remainder import Sold, ended_by
from pos_core.remote_order import OrderStatus, further
from pos_core.sale import Outcome, close
from pos_core.shared_order import (
    CopyKept,
    OrderHandedOver,
    OrderShared,
    OrderTakenOver,
    SharedHeard,
    SharedOrder,
    as_told,
    concerns_others,
    handed_over,
)
from pos_core.staff import Right
from pos_core.till_state import TillState


@dataclass(frozen=True, slots=True)
class ShareOrder(Intent):
    """Tell other tills how this order of ours stands, if that is news."""

    order_id: OrderId


@dataclass(frozen=True, slots=True)
class HearShared(Intent):
    """Another till told of an open order; without one it is gone there."""

    order_id: OrderId
    till: str
    order: Order | None = None
    in_cart: bool = False
    by: str = ""


@dataclass(frozen=True, slots=True)
class TakeOverOrder(Intent):
    """Go on here with an open order of another till."""

    order_id: OrderId


@dataclass(frozen=True, slots=True)
class HearTakenOver(Intent):
    """Another till goes on with an open order, with what is in `order`."""

    order_id: OrderId
    till: str
    order: Order


@dataclass(frozen=True, slots=True)
class HearSold(Intent):
    """An order was paid at another till, under `number`; `along` is the way it had come there."""

    order_id: OrderId
    number: str
    along: tuple[WentAlong, ...] = ()

    @property
    def till(self) -> str:
        """The till that was paid."""
        return till_of(self.number)


Decision = tuple[Event, ...] | Refusal


def news_of(state: TillState, order_id: OrderId) -> OrderShared | None:
    """What other tills do not know yet of this order of ours; None when they know all."""
    told, order = state.shared.mine.get(order_id), state.orders.get(order_id)
    if order is None:
        return OrderShared(order_id, state.till_name) if told is not None else None
    in_cart = state.current == order_id
    if told is None and (order.is_bare or (in_cart and not concerns_others(order))):
        return None
    by = state.staff.name_of(state.staff.actor) if in_cart else ""
    now = OrderShared(order_id, state.till_name, as_told(order), in_cart, by)
    return None if told is not None and replace(told, by=by) == now else now


def is_pressing(state: TillState, news: OrderShared) -> bool:
    """True for news that cannot wait until somebody has stopped typing."""
    told = state.shared.mine.get(news.order_id)
    if news.order is None or not news.in_cart or (told is not None and not told.in_cart):
        return True
    before = told.order if told is not None else None
    if before is None:
        return bool(news.order.kitchen or news.order.payments)
    return (before.kitchen, before.payments) != (news.order.kitchen, news.order.payments)


def decide_share_order(state: TillState, intent: ShareOrder, moment: Moment, ids: Ids) -> Decision:
    """The order as it stands, if others do not know that already; or that it is gone."""
    news = news_of(state, intent.order_id)
    return (news,) if news is not None else ()


def decide_hear_shared(state: TillState, intent: HearShared, moment: Moment, ids: Ids) -> Decision:
    """What is or was open here we know better; what is known already, or was sold, is no news."""
    known = state.shared.others.get(intent.order_id)
    if intent.order_id in state.orders:
        return _second_copy(state, intent)
    if intent.order is None:
        gone = known is not None and known.till == intent.till
        return (SharedHeard(intent.order_id, intent.till),) if gone else ()
    if _is_over(state, intent.order_id) or _went_on(known, intent.order):
        return ()
    if known == SharedOrder(intent.till, intent.order, intent.in_cart, intent.by):
        return ()
    heard = SharedHeard(intent.order_id, intent.till, intent.order, intent.in_cart, intent.by)
    return (heard,)


def _is_over(state: TillState, order_id: OrderId) -> bool:
    """True when it ended here, or was sold: a copy that was told of late is no open one."""
    ended, card = state.ended(order_id), state.board.order(order_id)
    if ended is not None and ended.outcome is not Outcome.HANDED_OVER:
        return True
    return order_id in state.shared.sold or (card is not None and card.order.paid)


def _went_on(known: SharedOrder | None, told: Order) -> bool:
    """True for what a till tells of late: another one has taken the order over from it since."""
    return known is not None and told.number in known.order.was


def _second_copy(state: TillState, intent: HearShared) -> tuple[Event, ...]:
    """An app's order that two tills took up apart; a copy that went from till to till is none.

    A copy that is gone there is not named any more.
    """
    ours, theirs = state.orders[intent.order_id], intent.order
    is_named = intent.till in state.shared.copies.get(intent.order_id, ())
    if theirs is None and is_named and intent.order_id not in state.shared.paid:
        return (SharedHeard(intent.order_id, intent.till),)
    if theirs is None or is_named:
        return ()
    if ours.number in theirs.was or theirs.number in ours.was:
        return ()
    return (CopyKept(intent.order_id, intent.till),)


def decide_take_over_order(
    state: TillState, intent: TakeOverOrder, moment: Moment, ids: Ids
) -> Decision:
    """What its till has put aside; what may be in front of somebody there takes the right."""
    shared = state.shared.others.get(intent.order_id)
    if shared is None:
        return () if intent.order_id in state.orders else refuse("shared.gone")
    if state.shop is None or shared.order.policy.currency is not state.shop.currency:
        return refuse("shared.other_rules", till=shared.till)
    if shared.order.payments:
        return refuse("shared.part_paid", till=shared.till)
    approver = state.staff.authority(moment, Right.TAKE_OVER) if shared.in_cart else ""
    if isinstance(approver, Refusal):
        return approver
    number = order_number(state.shop.till_prefix, state.next_number)
    order = taken_up(shared.order, number)
    taken = OrderTakenOver(order.order_id, shared.till, order, approver)
    return (*put_aside(state.cart), taken)


def decide_hear_taken_over(
    state: TillState, intent: HearTakenOver, moment: Moment, ids: Ids
) -> Decision:
    """A copy of which all went along leaves, the cart too; what has more stays and is named.

    One that is at neither place stands under its new till's name, so that a late word of the till
    before is seen to be one, and the sale is remembered.
    """
    order = state.orders.get(intent.order_id)
    if order is None:
        heard = HearShared(intent.order_id, intent.till, intent.order, in_cart=True)
        return decide_hear_shared(state, heard, moment, ids)
    if intent.order.number in order.was:
        return ()  # read once more: it has come back since
    if not order.payments and _is_whole(intent.order, order):
        goes_on = SharedHeard(order.order_id, intent.till, intent.order, in_cart=True)
        return (handed_over(order, intent.till), goes_on)
    is_named = intent.till in state.shared.copies.get(order.order_id, ())
    if is_named or order.order_id in state.shared.paid:
        return ()
    return (CopyKept(order.order_id, intent.till),)


def decide_hear_sold(state: TillState, intent: HearSold, moment: Moment, ids: Ids) -> Decision:
    """Paid beats open: our copy ends, unless money was taken for it; then somebody decides.

    What is in it that the other till never had is not paid, and goes on as a bill of its own.
    """
    order, card = state.orders.get(intent.order_id), _paid_card(state, intent.order_id, moment)
    if order is None:
        known = state.shared.others.get(intent.order_id)
        gone = SharedHeard(intent.order_id, intent.till, sold=True)
        return (*card, gone) if known is not None else card
    if not order.payments:
        return (*card, *ended_by(state, order, Sold(intent.number, intent.along), ids))
    if order.order_id in state.shared.paid:
        return ()
    return (CopyKept(order.order_id, intent.till, paid=True),)


def _paid_card(state: TillState, order_id: OrderId, moment: Moment) -> tuple[Event, ...]:
    """An app's order that was sold is not there to be collected once more."""
    card = state.board.order(order_id)
    if card is None or card.order.paid:
        return ()
    order, status = card.order, further(card.status, OrderStatus.COMPLETED)
    return (
        RemoteFollowed(
            order_id, moment.at, status, order.version, order.updated_at, True, order.reason
        ),
    )


def apply_order_shared(state: TillState, event: OrderShared) -> TillState:
    """Other tills hear of it."""
    return replace(state, shared=state.shared.told(event))


def apply_shared_heard(state: TillState, event: SharedHeard) -> TillState:
    """It stands on the list under the other till's name, or not any more."""
    return replace(state, shared=state.shared.heard(event))


def apply_order_taken_over(state: TillState, event: OrderTakenOver) -> TillState:
    """It is in the cart here, with what the kitchen has of it; by whom is still to be told.

    If it had left from here, what the kitchen had of it then is remembered on the order again.
    """
    numbered = replace(state, next_number=state.next_number + 1, current=event.order_id)
    here = numbered.with_order(event.order)
    card, board = here.board.order(event.order_id), here.board
    if card is not None:
        board = board.with_order(replace(card, number=event.order.number, kitchen=()))
    told = OrderShared(event.order_id, here.till_name, as_told(event.order))
    shared = here.shared.without(event.order_id).told(told)
    kitchen = here.kitchen.without_paid(event.order_id)
    return replace(here, board=board, shared=shared, kitchen=kitchen)


def apply_order_handed_over(state: TillState, event: OrderHandedOver) -> TillState:
    """It left this till unpaid; what the kitchen has of it goes on.

    Others are still told that it is gone here: a word of it may have come late, and opened it.
    """
    order = state.orders[event.order_id]
    nothing = zero(order.policy.currency)
    ended = close(order, Outcome.HANDED_OVER, nothing, order.opened_at, order.business_day)
    left = state.without_order(ended)
    return replace(left, shared=left.shared.with_sold(event.order_id)) if event.sold else left


def apply_copy_kept(state: TillState, event: CopyKept) -> TillState:
    """The list says where it goes on as well."""
    return replace(state, shared=state.shared.with_copy(event))


def taken_up(order: Order, number: str) -> Order:
    """The order as another till goes on with it, under a number of its own."""
    name, was = (order.name or order.number)[:LONGEST_NAME], (*order.was, order.number)
    left = WentAlong(order.number, parts_of(order.lines))
    told = as_told(order)
    return replace(told, number=number, name=name, was=was, along=(*order.along, left))


def _is_whole(taken: Order, order: Order) -> bool:
    """True when all that `order` has by now went along with what another till has `taken`."""
    return taken_up(order, taken.number) == taken
