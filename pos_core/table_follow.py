"""What a decision about orders and tickets means for the tables: bills told, rounds ready, the end.

It is written in the same decision, so that guests never read of a bill that is otherwise by now.
"""

from collections.abc import Iterator
from dataclasses import replace

from pos_core.events import Event
from pos_core.ids import OrderId
from pos_core.kitchen_ticket import KitchenTicket, TicketAdvanced, TicketState
from pos_core.merge import OrderMerged
from pos_core.moving import LinesMoved
from pos_core.order import Order, OrderCancelled, OrderOpened
from pos_core.sale import OrderPaid
from pos_core.session import Round, RoundStatus, SessionState
from pos_core.session_events import (
    BillStatus,
    BillTold,
    CallAnswered,
    CallKind,
    HostTaken,
    SessionClosed,
    SessionStatus,
)
from pos_core.shared_order import OrderTakenOver
from pos_core.table_bills import bill_of, ended_bill, guests_line, open_bills, session_of
from pos_core.table_rounds import advanced
from pos_core.table_rules import SessionMode
from pos_core.tendering import TenderTaken, TenderTakenBack
from pos_core.till_state import TillState

_TELLING = (OrderPaid, OrderCancelled, OrderMerged, LinesMoved, TenderTaken, TenderTakenBack)
_CONCERN = (*_TELLING, OrderOpened, OrderTakenOver, TicketAdvanced)
_STEPS = {TicketState.READY: RoundStatus.READY, TicketState.SERVED: RoundStatus.SERVED}


def concerns(state: TillState, events: tuple[Event, ...]) -> bool:
    """True when a table may have to hear of it; a shop without tables is not asked further."""
    return bool(state.sessions) and any(isinstance(event, _CONCERN) for event in events)


def followed(before: TillState, after: TillState, events: tuple[Event, ...]) -> tuple[Event, ...]:
    """What `events`, which led from `before` to `after`, mean for the tables."""
    more: list[Event] = []
    told: dict[str, SessionState] = {}
    for event in events:
        match event:
            case OrderPaid() | OrderCancelled() | OrderMerged():
                more += _ended(before, after, event, told)
            case OrderOpened(parent=parent) if parent is not None:
                more += _split_off(before, after, event.order_id, parent)
            case LinesMoved() | TenderTaken() | TenderTakenBack():
                more += _grown(after, event, told)
            case OrderTakenOver():
                more += _taken_along(after, event.order_id)
            case TicketAdvanced():
                more += _advanced(after, event)
    return (*more, *_paid(after, told, events))


def _ended(
    before: TillState,
    after: TillState,
    event: OrderPaid | OrderCancelled | OrderMerged,
    told: dict[str, SessionState],
) -> Iterator[Event]:
    session, order = session_of(before, event.order_id), before.orders.get(event.order_id)
    if session is None:
        return
    if order is None:
        bill = session.bills[event.order_id]
        bill = replace(bill, version=bill.version + 1)
    else:
        bill = bill_of(session, order)
    status = BillStatus.PAID if isinstance(event, OrderPaid) else BillStatus.CANCELLED
    yield ended_bill(session, bill, status)
    told.setdefault(session.session_id, session)
    if isinstance(event, OrderMerged) and session_of(before, event.into) is None:
        yield from _attached(after, session, after.orders.get(event.into), bill.phone_id)


def _split_off(
    before: TillState, after: TillState, order_id: OrderId, parent: OrderId
) -> Iterator[Event]:
    session = session_of(before, parent)
    if session is not None:
        whose = session.bills[parent].phone_id
        yield from _attached(after, session, after.orders.get(order_id), whose)


def _attached(
    after: TillState, session: SessionState, order: Order | None, phone_id: str
) -> Iterator[Event]:
    if order is not None:
        yield BillTold(session.session_id, bill_of(session, order, phone_id))


def _grown(
    after: TillState,
    event: LinesMoved | TenderTaken | TenderTakenBack,
    told: dict[str, SessionState],
) -> Iterator[Event]:
    """A bill that goods went off or onto, or that money was taken for; each is told once."""
    touched = [event.order_id]
    if isinstance(event, LinesMoved):
        touched.append(event.target)
    for order_id in touched:
        session, order = session_of(after, order_id), after.orders.get(order_id)
        if session is None or order is None or order_id in told:
            continue
        told[order_id] = session
        yield BillTold(session.session_id, bill_of(session, order))


def _taken_along(after: TillState, order_id: OrderId) -> Iterator[Event]:
    """Who takes over a table's bill serves the table, and tells of the bill from now on."""
    session, order = session_of(after, order_id), after.orders.get(order_id)
    if session is None or order is None:
        return
    if session.host != after.till_name:
        yield HostTaken(session.session_id, after.till_name, session.host_turn + 1)
    yield BillTold(session.session_id, bill_of(session, order))


def _advanced(after: TillState, event: TicketAdvanced) -> Iterator[Event]:
    """A round is as far as the last of its tickets."""
    found = after.kitchen.ticket(event.ticket_id)
    to = _STEPS.get(event.to)
    if found is None or to is None or not found.ticket.round:
        return
    session = session_of(after, found.order_id)
    each = _round_on(session, found.ticket) if session is not None else None
    if session is None or each is None:
        return
    its = (
        t
        for t in (*after.kitchen.open, *after.kitchen.recent)
        if t.order_id == found.order_id
        and t.ticket.display
        and t.ticket.round
        and _round_on(session, t.ticket) is each
    )
    if all(_STEPS.get(t.state) in (to, RoundStatus.SERVED) for t in its):
        yield from advanced(session, each, to)


def _round_on(session: SessionState, ticket: KitchenTicket) -> Round | None:
    """The round that a kitchen's ticket is of, by what stands on it."""
    dish = guests_line(session, ticket.lines[0].origin) if ticket.lines else ""
    return session.round_of(dish) or session.round(ticket.round)


def _paid(
    after: TillState, told: dict[str, SessionState], events: tuple[Event, ...]
) -> Iterator[Event]:
    if any(isinstance(event, OrderPaid) for event in events):
        for session in {s.session_id: s for s in told.values()}.values():
            yield from _answered(after, session)
            yield from _closing(after, session)


def _answered(after: TillState, session: SessionState) -> Iterator[Event]:
    """Who asked for the bill and has nothing left to pay waits for nobody."""
    left = set(open_bills(after, session))
    for call in session.open_calls:
        bills = session.bills.values()
        theirs = (b for b in bills if not _pays_each(session) or b.phone_id == call.phone_id)
        if call.kind is CallKind.BILL and not any(bill.number in left for bill in theirs):
            yield CallAnswered(session.session_id, call.call_id)


def _closing(after: TillState, session: SessionState) -> Iterator[Event]:
    """One bill for the table, and it is paid: the guests have gone."""
    waits = any(r.status is RoundStatus.SENT for r in session.rounds)
    stays = session.is_over or _pays_each(session) or waits
    if not stays and not any(open_bills(after, session)):
        yield SessionClosed(session.session_id, SessionStatus.PAID, session.end_turn + 1)


def _pays_each(session: SessionState) -> bool:
    return session.mode is SessionMode.PAY_EACH
