"""Serving tables: a session is opened and closed, its guests are let in and answered.

The till that serves a session decides for it. One that a phone opened is nobody's until a till asks
for it; whoever lets its guests in does.
"""

from dataclasses import replace
from datetime import timedelta
from hashlib import sha256

from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.hold import ResumeOrder, decide_resume_order, put_aside
from pos_core.ids import Ids, OrderId, PrintJobId, TableId
from pos_core.line import LONGEST_NOTE
from pos_core.order import opened
from pos_core.payment import RECEIPT_PRINTER
from pos_core.print_job import PrintJob, PrintKind, PrintQueued
from pos_core.refusal import Refusal, refuse
from pos_core.session import SessionState
from pos_core.session_events import (
    BillStatus,
    BillTold,
    CallAnswered,
    HostTaken,
    PhoneLetIn,
    PhonePutOut,
    PhoneState,
    SessionClosed,
    SessionOpened,
    SessionReopened,
    SessionStatus,
)
from pos_core.sessions import session_at
from pos_core.staff import Right
from pos_core.table_bills import (
    bill_for,
    bill_of,
    open_bills,
    opening_of,
    orders_of,
)
from pos_core.table_rounds import going_on, rounds_wait, served_here
from pos_core.table_rules import SessionMode
from pos_core.tables import LinkMade
from pos_core.till_state import TillState

Decision = tuple[Event, ...] | Refusal


@dataclass(frozen=True, slots=True)
class OpenSession(Intent):
    """Guests sit down. `mode` None is the shop's usual one; `with_slip` prints their QR."""

    table_id: TableId
    mode: SessionMode | None = None
    with_slip: bool = False


@dataclass(frozen=True, slots=True)
class PrintSessionSlip(Intent):
    """Print the QR of a session, which lets in at once and dies with it."""

    session_id: str


@dataclass(frozen=True, slots=True)
class OpenBill(Intent):
    """Put the table's bill into the cart, for whatever staff add, change or take money for.

    `phone_id` says whose it is where each pays for itself.
    """

    session_id: str
    phone_id: str = ""


@dataclass(frozen=True, slots=True)
class LetIn(Intent):
    """That phone's guest does sit at this table."""

    session_id: str
    phone_id: str


@dataclass(frozen=True, slots=True)
class PutOut(Intent):
    """That phone may order nothing here any more."""

    session_id: str
    phone_id: str


@dataclass(frozen=True, slots=True)
class AnswerCall(Intent):
    """Somebody is on his way."""

    session_id: str
    call_id: str


@dataclass(frozen=True, slots=True)
class ClaimSession(Intent):
    """Serve the session at this till, if nobody does yet."""

    session_id: str


@dataclass(frozen=True, slots=True)
class CloseSession(Intent):
    """The guests are gone."""

    session_id: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReopenSession(Intent):
    """It was closed too early. What is paid stays paid: what they order now is a new bill."""

    session_id: str


def decide_open_session(
    state: TillState, intent: OpenSession, moment: Moment, ids: Ids
) -> Decision:
    """One session a table. The token stands in the link alone; the stream has its hash."""
    shop, table = state.shop, state.floor.table(intent.table_id)
    if shop is None or table is None:
        return refuse("shop.not_configured") if shop is None else refuse("floor.table_gone")
    taken = session_at(state, table.table_id)
    if taken is not None:
        return refuse("session.table_taken", table=table.name)
    token = ids.token()
    session = SessionOpened(
        ids.new(),
        table.table_id,
        table.name,
        intent.mode or shop.tables.mode,
        moment.at,
        moment.at + timedelta(minutes=shop.tables.minutes),
        state.floor.area_of(table),
        shop.tables.confirms_scans,
        sha256(token.encode()).hexdigest(),
        state.till_name,
    )
    link = LinkMade(session.session_id, token)
    if not intent.with_slip:
        return (session, link)
    if not state.tables.address:
        return refuse("session.no_address")
    return (session, link, _slip(session.session_id, table.name, moment, ids))


def decide_print_session_slip(
    state: TillState, intent: PrintSessionSlip, moment: Moment, ids: Ids
) -> Decision:
    """As often as the guests lose it; it is the same QR."""
    session = going_on(state, intent.session_id)
    if isinstance(session, Refusal):
        return session
    if session.session_id not in state.tables.links:
        return refuse("session.no_link", table=session.table)
    if not state.tables.address:
        return refuse("session.no_address")
    return (_slip(session.session_id, session.table, moment, ids),)


def decide_open_bill(state: TillState, intent: OpenBill, moment: Moment, ids: Ids) -> Decision:
    """The one that is open, or a new one."""
    session = served_here(state, intent.session_id)
    if isinstance(session, Refusal):
        return session
    if state.shop is None:
        return refuse("shop.not_configured")
    order = bill_for(state, session, intent.phone_id) or next(iter(orders_of(state, session)), None)
    if order is not None:
        return decide_resume_order(state, ResumeOrder(order.order_id), moment, ids)
    opening = opening_of(state, state.shop, session, intent.phone_id, moment, ids)
    opening = replace(opening, aside=False)
    whose = intent.phone_id if session.mode is SessionMode.PAY_EACH else ""
    bill = bill_of(session, opened(opening, state.shop.taxes), whose)
    return (*put_aside(state.cart), opening, BillTold(session.session_id, bill))


def decide_let_in(state: TillState, intent: LetIn, moment: Moment, ids: Ids) -> Decision:
    """Any till may; where nobody serves the session yet, this one asks to."""
    session = going_on(state, intent.session_id)
    if isinstance(session, Refusal):
        return session
    phone = session.phones.get(intent.phone_id)
    if phone is None:
        return refuse("session.phone_gone")
    if phone.state is not PhoneState.WAITING:
        return ()
    return (PhoneLetIn(session.session_id, phone.phone_id), *_claiming(state, session))


def decide_put_out(state: TillState, intent: PutOut, moment: Moment, ids: Ids) -> Decision:
    """Out is out: the phone has to scan anew at another visit."""
    session = going_on(state, intent.session_id)
    if isinstance(session, Refusal):
        return session
    phone = session.phones.get(intent.phone_id)
    if phone is None:
        return refuse("session.phone_gone")
    if phone.state is PhoneState.OUT:
        return ()
    return (PhonePutOut(session.session_id, phone.phone_id),)


def decide_answer_call(state: TillState, intent: AnswerCall, moment: Moment, ids: Ids) -> Decision:
    """Any till may; the second one changes nothing."""
    session = state.sessions.get(intent.session_id)
    call = session.calls.get(intent.call_id) if session is not None else None
    if session is None or call is None or call.answered:
        return ()
    return (CallAnswered(session.session_id, call.call_id),)


def decide_claim_session(
    state: TillState, intent: ClaimSession, moment: Moment, ids: Ids
) -> Decision:
    """Once a turn; whether it was the first the feed will say."""
    session = going_on(state, intent.session_id)
    return session if isinstance(session, Refusal) else _claiming(state, session)


def decide_close_session(
    state: TillState, intent: CloseSession, moment: Moment, ids: Ids
) -> Decision:
    """Never over an open bill or a round that nobody looked at; a second touch changes nothing."""
    known = state.sessions.get(intent.session_id)
    if known is not None and known.is_over:
        return ()
    session = served_here(state, intent.session_id)
    if isinstance(session, Refusal):
        return session
    numbers = tuple(open_bills(state, session))
    if numbers:
        return refuse("session.bill_open", table=session.table, number=numbers[0])
    if rounds_wait(session):
        return refuse("session.round_waits", table=session.table)
    is_paid = any(bill.status is BillStatus.PAID for bill in session.bills.values())
    status = SessionStatus.PAID if is_paid else SessionStatus.CANCELLED
    reason = " ".join(intent.reason.split())[:LONGEST_NOTE]
    return (SessionClosed(session.session_id, status, session.end_turn + 1, reason),)


def decide_reopen_session(
    state: TillState, intent: ReopenSession, moment: Moment, ids: Ids
) -> Decision:
    """While nobody else sits there, and by those who may."""
    session = state.sessions.get(intent.session_id)
    if session is None or session.into or state.shop is None:
        return refuse("session.gone")
    if not session.is_over:
        return ()
    if session_at(state, session.table_id) is not None:
        return refuse("session.table_taken", table=session.table)
    approver = state.staff.authority(moment, Right.REOPEN_SESSION)
    if isinstance(approver, Refusal):
        return approver
    expires_at = moment.at + timedelta(minutes=state.shop.tables.minutes)
    return (SessionReopened(session.session_id, session.end_turn + 1, expires_at),)


def _claiming(state: TillState, session: SessionState) -> tuple[Event, ...]:
    turn = session.host_turn + 1
    if session.host or state.tables.claims.get(session.session_id, 0) >= turn:
        return ()
    return (HostTaken(session.session_id, state.till_name, turn),)


def _slip(session_id: str, table: str, moment: Moment, ids: Ids) -> PrintQueued:
    job = PrintJob(
        job_id=PrintJobId(ids.new()),
        order_id=OrderId(session_id),
        number=table,
        printer=RECEIPT_PRINTER,
        queued_at=moment.at,
        kind=PrintKind.SLIP,
        of_stream=f"link/{session_id}",
        subject=session_id,
    )
    return PrintQueued(job.job_id, job)
