"""Guests change tables, or two tables become one: bills go along, and the kitchen hears of it."""

from dataclasses import replace

from pos_core import merge, split
from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.hold import LONGEST_NAME
from pos_core.ids import Ids, TableId
from pos_core.merge import MergeOrders, OrderMerged
from pos_core.moving import LinesMoved
from pos_core.order import OrderNamed
from pos_core.refusal import Refusal, refuse
from pos_core.session import SessionState
from pos_core.session_events import BillStatus, BillTold, SessionMerged, SessionMoved
from pos_core.sessions import session_at
from pos_core.table_bills import bill_for, bill_of, ended_bill, name_of_bill, orders_of
from pos_core.table_rounds import rounds_wait, served_here
from pos_core.till_state import TillState

Decision = tuple[Event, ...] | Refusal


@dataclass(frozen=True, slots=True)
class MoveSession(Intent):
    """The guests sit at another table now."""

    session_id: str
    table_id: TableId


@dataclass(frozen=True, slots=True)
class MergeSessions(Intent):
    """Put a session into another one: one table, one bill."""

    session_id: str
    into: str


def decide_move_session(
    state: TillState, intent: MoveSession, moment: Moment, ids: Ids
) -> Decision:
    """Its bills are called by the new table, and the kitchen hears of it by their name."""
    session = served_here(state, intent.session_id)
    if isinstance(session, Refusal):
        return session
    table = state.floor.table(intent.table_id)
    if table is None:
        return refuse("floor.table_gone")
    if table.table_id == session.table_id:
        return ()
    if session_at(state, table.table_id) is not None:
        return refuse("session.table_taken", table=table.name)
    turn, area = session.table_turn + 1, state.floor.area_of(table)
    moved = SessionMoved(session.session_id, table.table_id, table.name, turn, area)
    renamed = (
        OrderNamed(order.order_id, f"{table.name}{order.name[len(session.table) :]}"[:LONGEST_NAME])
        for order in orders_of(state, session)
        if order.name.startswith(session.table)
    )
    return (moved, *renamed)


def decide_merge_sessions(
    state: TillState, intent: MergeSessions, moment: Moment, ids: Ids
) -> Decision:
    """What nobody has paid any of goes onto the other's bill; what is paid in part stays a bill.

    What waits is taken or refused first: a round belongs to the stream it was sent in.
    """
    source, target = served_here(state, intent.session_id), served_here(state, intent.into)
    if isinstance(source, Refusal):
        return source
    if isinstance(target, Refusal):
        return target
    if source.session_id == target.session_id:
        return ()
    if rounds_wait(source):
        return refuse("session.round_waits", table=source.table)
    joined = _joined(state, source, target, moment, ids)
    if isinstance(joined, Refusal):
        return joined
    return (*joined, SessionMerged(source.session_id, target.session_id))


def _joined(
    state: TillState, source: SessionState, target: SessionState, moment: Moment, ids: Ids
) -> Decision:
    """The bills of one session as the other's: merged where both may be, else handed on whole."""
    events: list[Event] = []
    for order in orders_of(state, source):
        bill = source.bills[order.order_id]
        onto = bill_for(state, target, bill.phone_id)
        if onto is None or bill_for(state, source, bill.phone_id) is not order:
            events.append(ended_bill(source, replace(bill, version=bill.version + 1), _GONE))
            events.append(BillTold(target.session_id, bill_of(target, order, bill.phone_id)))
            events.append(OrderNamed(order.order_id, name_of_bill(target, bill.phone_id)))
            continue
        merging = MergeOrders(order.order_id, onto.order_id)
        joining = merge.decide_merge_orders(state, merging, moment, ids)
        if isinstance(joining, Refusal):
            return joining
        events += joining
        state = _after(state, joining)
    return tuple(events)


_GONE = BillStatus.CANCELLED


def _after(state: TillState, joining: tuple[Event, ...]) -> TillState:
    for event in joining:
        match event:
            case LinesMoved():
                state = split.apply_lines_moved(state, event)
            case OrderMerged():
                state = merge.apply_order_merged(state, event)
    return state
