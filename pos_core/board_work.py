"""What people do with an order on the board: accept, start, make ready, hand over, or give it up.

A second touch for the same step changes nothing, and no step goes back: the other tills of the shop
and the app would not follow.
"""

from dataclasses import replace

from pos_core.board import (
    BoardOrder,
    RemoteAccepted,
    RemoteAdvanced,
    RemoteCancelled,
    claimed,
    moved,
)
from pos_core.board_kitchen import making_tickets, pick_up_job, taking_back_tickets
from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.ids import Ids, OrderId
from pos_core.line import LONGEST_NOTE
from pos_core.refusal import Refusal, refuse
from pos_core.remote_order import OrderStatus
from pos_core.staff import Right
from pos_core.till_state import TillState


@dataclass(frozen=True, slots=True)
class AcceptOrder(Intent):
    """The shop will make it; with `start` somebody does from now on.

    `offline` says that there is no line just now: another till may have accepted it before.
    """

    order_id: OrderId
    start: bool = True
    offline: bool = False


@dataclass(frozen=True, slots=True)
class StartOrder(Intent):
    """Somebody makes it."""

    order_id: OrderId


@dataclass(frozen=True, slots=True)
class ReadyOrder(Intent):
    """It is made and waits for whoever ordered it."""

    order_id: OrderId


@dataclass(frozen=True, slots=True)
class CompleteOrder(Intent):
    """It was handed over. `unpaid` says that somebody knows it was not paid at this shop."""

    order_id: OrderId
    unpaid: bool = False


@dataclass(frozen=True, slots=True)
class CancelRemoteOrder(Intent):
    """The shop does not make it, or not any more; whoever ordered is told why."""

    order_id: OrderId
    reason: str


@dataclass(frozen=True, slots=True)
class ReprintPickUp(Intent):
    """Print the slip of an order on the board once more."""

    order_id: OrderId


Decision = tuple[Event, ...] | Refusal


def decide_accept_order(
    state: TillState, intent: AcceptOrder, moment: Moment, ids: Ids
) -> Decision:
    """The paper comes out once: for the stations that make it, else a slip for whoever packs it."""
    entry = _on_board(state, intent.order_id)
    if isinstance(entry, Refusal):
        return entry
    accepting: tuple[Event, ...] = ()
    if not entry.is_accepted:
        accepting = _accepting(state, entry, moment, ids, offline=intent.offline)
    to = OrderStatus.PROCESSING
    if not intent.start or entry.status is not OrderStatus.PENDING:
        return accepting
    return (*accepting, RemoteAdvanced(entry.order_id, moment.at, to))


def decide_start_order(state: TillState, intent: StartOrder, moment: Moment, ids: Ids) -> Decision:
    """What nobody accepted yet is accepted by it."""
    return decide_accept_order(state, AcceptOrder(intent.order_id), moment, ids)


def decide_ready_order(state: TillState, intent: ReadyOrder, moment: Moment, ids: Ids) -> Decision:
    """What takes no time to make may be ready as soon as it comes in."""
    entry = _on_board(state, intent.order_id)
    if isinstance(entry, Refusal):
        return entry
    if entry.status is OrderStatus.READY:
        return ()
    started = _started(state, entry, moment, ids)
    return (*started, RemoteAdvanced(entry.order_id, moment.at, OrderStatus.READY))


def decide_complete_order(
    state: TillState, intent: CompleteOrder, moment: Moment, ids: Ids
) -> Decision:
    """What is not paid leaves the counter only when somebody says that he knows."""
    entry = _on_board(state, intent.order_id)
    if isinstance(entry, Refusal):
        return () if _is_done(state, intent.order_id) else entry
    order = entry.order
    if not order.paid and order.total and not intent.unpaid:
        return refuse("board.not_paid", number=order.number, total=order.total)
    started = _started(state, entry, moment, ids)
    return (*started, RemoteAdvanced(entry.order_id, moment.at, OrderStatus.COMPLETED))


def decide_cancel_remote_order(
    state: TillState, intent: CancelRemoteOrder, moment: Moment, ids: Ids
) -> Decision:
    """With a reason; what is paid is refunded instead, and what the kitchen has takes the right."""
    entry = _on_board(state, intent.order_id)
    if isinstance(entry, Refusal):
        return entry
    if entry.order.paid:
        return refuse("board.cancel_paid", number=entry.order.number)
    if entry.order_id in state.orders:
        return refuse("board.is_open_here", number=entry.number)
    reason = " ".join(intent.reason.split())[:LONGEST_NOTE]
    if not reason:
        return refuse("board.reason_missing")
    approver = state.staff.authority(moment, Right.CANCEL_SENT) if entry.kitchen else ""
    if isinstance(approver, Refusal):
        return approver
    stop = taking_back_tickets(state, entry, reason, moment, ids) if entry.kitchen else ()
    return (*stop, RemoteCancelled(entry.order_id, moment.at, reason, approver))


def decide_reprint_pick_up(
    state: TillState, intent: ReprintPickUp, moment: Moment, ids: Ids
) -> Decision:
    """Also of one that was handed over already; always headed as a reprint."""
    entry = state.board.order(intent.order_id)
    if entry is None:
        return refuse("board.unknown")
    return (pick_up_job(entry, moment, ids, copy=1),)


def apply_remote_accepted(state: TillState, event: RemoteAccepted) -> TillState:
    """Somebody in the shop has seen it."""
    entry = state.board.orders[event.order_id]
    here = claimed(entry, event.till or state.till_name, event.at)
    return replace(state, board=state.board.with_order(replace(here, unconfirmed=event.offline)))


def apply_remote_advanced(state: TillState, event: RemoteAdvanced) -> TillState:
    """The card goes on."""
    return _moved(state, event.order_id, event)


def apply_remote_cancelled(state: TillState, event: RemoteCancelled) -> TillState:
    """The card is done with."""
    return _moved(state, event.order_id, event)


def _moved(
    state: TillState, order_id: OrderId, event: RemoteAdvanced | RemoteCancelled
) -> TillState:
    entry = state.board.orders[order_id]
    if isinstance(event, RemoteCancelled):
        after = moved(entry, OrderStatus.CANCELLED, event.at, event.reason)
    else:
        after = moved(entry, event.to, event.at)
    return replace(state, board=state.board.with_order(after))


def _on_board(state: TillState, order_id: OrderId) -> BoardOrder | Refusal:
    """The order, if anything can still be done about it."""
    entry = state.board.order(order_id)
    if entry is None:
        return refuse("board.unknown")
    if entry.status is OrderStatus.CANCELLED:
        return refuse("board.already_cancelled", number=entry.order.number)
    if entry.is_over:
        return refuse("board.already_completed", number=entry.order.number)
    return entry


def _is_done(state: TillState, order_id: OrderId) -> bool:
    entry = state.board.order(order_id)
    return entry is not None and entry.status is OrderStatus.COMPLETED


def _started(state: TillState, entry: BoardOrder, moment: Moment, ids: Ids) -> tuple[Event, ...]:
    """What has to happen first when a step is skipped: the kitchen and the app hear of each."""
    if entry.status is not OrderStatus.PENDING:
        return ()
    accepting = () if entry.is_accepted else _accepting(state, entry, moment, ids)
    return (*accepting, RemoteAdvanced(entry.order_id, moment.at, OrderStatus.PROCESSING))


def _accepting(
    state: TillState, entry: BoardOrder, moment: Moment, ids: Ids, *, offline: bool = False
) -> tuple[Event, ...]:
    """What an order of this till tells the kitchen, or told it, it is not told twice."""
    paper: tuple[Event, ...] = ()
    if not entry.number:
        made = making_tickets(state, entry, moment, ids, offline=offline)
        paper = made or (pick_up_job(entry, moment, ids),)
    return (RemoteAccepted(entry.order_id, moment.at, state.till_name, offline), *paper)
