"""What each kind of print job puts on paper: read from the events of its stream, laid out anew.

The journal keeps facts and no layouts, so a reprint follows the language of the till and the text
of today; `DOCUMENTS` has one row for each kind of job.
"""

from collections.abc import Callable, Mapping, Sequence

from pos_core.account_slip import SlipFacts, account_slip
from pos_core.board import RemoteTakenIn
from pos_core.board_kitchen import MADE_AT
from pos_core.customer import AccountPaid
from pos_core.events import Event
from pos_core.frozen import dataclass
from pos_core.kitchen_layout import kitchen_ticket
from pos_core.kitchen_ticket import TicketSent
from pos_core.original import original_of
from pos_core.pick_up_slip import pick_up_slip
from pos_core.print_job import PrintJob, PrintKind
from pos_core.receipt import Document
from pos_core.receipt_layout import receipt
from pos_core.refund import ExchangePaidOut, LinesRefunded
from pos_core.refund_layout import exchange_slip, refund_receipt
from pos_core.session_slip import TableFacts, session_link, session_slip
from pos_core.shift import CashMoved, ShiftClosed, ShiftOpened, ShiftRead
from pos_core.shift_layout import cash_slip, report_document
from pos_core.shop import Shop
from pos_core.tables import LinkMade
from pos_core.till_state import TillState
from pos_core.z_report import ZReport


@dataclass(frozen=True, slots=True)
class Paper:
    """A job about to be laid out: the `events` of its stream, headed as `copy`, in `language`."""

    job: PrintJob
    events: Sequence[Event]
    state: TillState
    shop: Shop
    language: str
    copy: int


def document_of(paper: Paper) -> Document:
    """The document. Raises `LookupError` when what is to be printed cannot be found."""
    return DOCUMENTS[paper.job.kind](paper)


def _receipt(paper: Paper) -> Document:
    original = original_of(paper.events)
    if original is None:
        raise LookupError(f"no sale {paper.job.number}")
    return receipt(original.sale, paper.shop, paper.language, paper.copy, voided=original.is_voided)


def _kitchen(paper: Paper) -> Document:
    tickets = (event.ticket for event in paper.events if isinstance(event, TicketSent))
    ticket = next((each for each in tickets if each.ticket_id == paper.job.subject), None)
    if ticket is None:
        raise LookupError(f"no kitchen ticket {paper.job.subject}")
    return kitchen_ticket(ticket, paper.shop, paper.language, paper.copy)


def _slip(paper: Paper) -> Document:
    """The slips: each is found by what it says in `subject` among the events of its stream."""
    for event in paper.events:
        match event:
            case AccountPaid() if event.payment_id == paper.job.subject:
                return _account_slip(paper, event)
            case LinkMade() if event.session_id == paper.job.subject:
                return _session_slip(paper, event)
    raise LookupError(f"no slip {paper.job.subject}")


def _session_slip(paper: Paper, link: LinkMade) -> Document:
    """Where the guests sit by now, and the address phones reach the shop at by now."""
    session = paper.state.sessions.get(link.session_id)
    table = session.table if session is not None else paper.job.number
    facts = TableFacts(
        table,
        session.area if session is not None else "",
        session_link(paper.state.tables.address, link.token),
        session.expires_at if session is not None else None,
        paper.copy,
    )
    return session_slip(facts, paper.shop, paper.language)


def _account_slip(paper: Paper, paid: AccountPaid) -> Document:
    customer = paper.state.customer(paid.customer_id)
    phone = customer.phone if customer is not None else ""
    facts = SlipFacts(paper.job.queued_at, phone, paper.copy)
    return account_slip(paid, facts, paper.shop, paper.language)


def _pick_up(paper: Paper) -> Document:
    """As it was ordered, and paid or not as of now."""
    taken = next((event for event in paper.events if isinstance(event, RemoteTakenIn)), None)
    if taken is None:
        raise LookupError(f"no order {paper.job.number}")
    entry = paper.state.board.order(taken.order_id)
    order = taken.order if entry is None else entry.order
    made_at = _after(paper.job.subject, MADE_AT)
    waits = entry is not None and entry.unconfirmed
    return pick_up_slip(order, paper.shop, paper.language, paper.copy, made_at, unconfirmed=waits)


def _after(subject: str, begins: str) -> str:
    return subject.removeprefix(begins) if subject.startswith(begins) else ""


def _refund(paper: Paper) -> Document:
    for event in paper.events:
        if isinstance(event, ExchangePaidOut):
            return exchange_slip(event, paper.job.queued_at, paper.shop, paper.language, paper.copy)
    refunds = (event.refund for event in paper.events if isinstance(event, LinesRefunded))
    refund = next((each for each in refunds if each.refund_id == paper.job.subject), None)
    if refund is None:
        raise LookupError(f"no refund {paper.job.number}")
    return refund_receipt(refund, paper.shop, paper.language, paper.copy)


def _shift(paper: Paper) -> Document:
    """The Z of the stream, one of its Xs, or the slip of cash that was moved."""
    subject, name = paper.job.subject, ""
    for event in paper.events:
        match event:
            case ShiftOpened():
                name = event.name
            case ShiftRead() if subject == f"x/{event.report.reading}":
                return _report(paper, event.report)
            case ShiftClosed() if subject == "z":
                return _report(paper, event.report)
            case CashMoved() if subject == f"cash/{event.movement.number}":
                return cash_slip(event.movement, name, paper.shop, paper.language, paper.copy)
    raise LookupError(f"no paper {paper.job.number}")


def _report(paper: Paper, report: ZReport) -> Document:
    return report_document(report, paper.shop, paper.language, paper.copy)


DOCUMENTS: Mapping[PrintKind, Callable[[Paper], Document]] = {
    PrintKind.RECEIPT: _receipt,
    PrintKind.REFUND: _refund,
    PrintKind.KITCHEN: _kitchen,
    PrintKind.SLIP: _slip,
    PrintKind.SHIFT: _shift,
    PrintKind.PICK_UP: _pick_up,
}
