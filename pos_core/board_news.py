"""News of orders from elsewhere, as the feed brings them: new ones, and how far they are by now.

The same news may come twice, late or in another order; what is known already changes nothing.
"""

from dataclasses import replace

from pos_core.board import BoardOrder, RemoteFollowed, RemoteTakenIn, told
from pos_core.board_kitchen import taking_back_tickets
from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.ids import Ids
from pos_core.refusal import Refusal, refuse
from pos_core.remainder import Sold, ended_by
from pos_core.remote_order import OrderStatus, RemoteOrder
from pos_core.shared_order import SharedHeard
from pos_core.till_state import TillState


@dataclass(frozen=True, slots=True)
class TakeInOrder(Intent):
    """An order came in elsewhere: put it on the board."""

    order: RemoteOrder


@dataclass(frozen=True, slots=True)
class FollowOrder(Intent):
    """An order from elsewhere stands so by now; one that was never heard of comes in by it.

    `sold` says how a till was paid for it, where one was.
    """

    order: RemoteOrder
    sold: Sold = Sold("")


Decision = tuple[Event, ...] | Refusal


def decide_take_in_order(
    state: TillState, intent: TakeInOrder, moment: Moment, ids: Ids
) -> Decision:
    """Once; what was over before this till heard of it needs nobody's hand here."""
    order, shop = intent.order, state.shop
    if state.board.order(order.order_id) is not None:
        return decide_follow_order(state, FollowOrder(order), moment, ids)
    if order.status.is_over or state.board.knows(order.order_id) or _is_ours(state, order):
        return ()
    if shop is None:
        return refuse("shop.not_configured")
    if order.total.currency is not shop.currency:
        return refuse("board.wrong_currency", number=order.number, currency=shop.currency)
    return (RemoteTakenIn(order.order_id, moment.at, order),)


def decide_follow_order(
    state: TillState, intent: FollowOrder, moment: Moment, ids: Ids
) -> Decision:
    """Only what is news; the kitchen is told when something it has is not wanted any more."""
    order = intent.order
    entry = state.board.order(order.order_id)
    if entry is None:
        return decide_take_in_order(state, TakeInOrder(order), moment, ids)
    event = RemoteFollowed(
        order.order_id,
        moment.at,
        order.status,
        order.version,
        order.updated_at,
        order.paid,
        order.reason,
    )
    after = told(entry, event)
    if (after.status, after.order.paid) == (entry.status, entry.order.paid):
        return ()
    stop: tuple[Event, ...] = ()
    if after.status is OrderStatus.CANCELLED and entry.kitchen:
        stop = taking_back_tickets(state, entry, order.reason, moment, ids)
    return (*stop, event, *_ended_copy(state, after, intent.sold, ids))


def apply_remote_taken_in(state: TillState, event: RemoteTakenIn) -> TillState:
    """It stands there as it was told."""
    entry = BoardOrder(event.order, event.at, event.at)
    return replace(state, board=state.board.with_order(entry))


def apply_remote_followed(state: TillState, event: RemoteFollowed) -> TillState:
    """The card goes on."""
    entry = state.board.orders[event.order_id]
    return replace(state, board=state.board.with_order(told(entry, event)))


def _ended_copy(state: TillState, entry: BoardOrder, sold: Sold, ids: Ids) -> tuple[Event, ...]:
    """An open order here that nobody paid anything of ends when another till was paid for it."""
    order, theirs = state.orders.get(entry.order_id), state.shared.others.get(entry.order_id)
    if entry.order.paid and theirs is not None:
        return (SharedHeard(entry.order_id, theirs.till, sold=True),)
    if order is None or order.payments or not entry.order.paid:
        return ()
    return ended_by(state, order, sold, ids)


def _is_ours(state: TillState, order: RemoteOrder) -> bool:
    """True for a sale of this till, of which the feed tells as of everybody's."""
    return order.order_id in state.orders or state.ended(order.order_id) is not None
