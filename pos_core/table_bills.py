"""The bills of a table: open orders of this till, as guests are told of them.

A session knows its bills by what was told of each, and so whichever till has an order open can say
whose table it is.
"""

from collections.abc import Iterator
from dataclasses import replace

from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.hold import LONGEST_NAME
from pos_core.ids import Ids, LineId, OrderId, order_number
from pos_core.line import OrderLine
from pos_core.order import Order, OrderOpened
from pos_core.order_kind import OrderKind, rule_for, usual_rule
from pos_core.pricing import PricedLine
from pos_core.quantity import Quantity
from pos_core.refusal import Refusal
from pos_core.sent_line import sent_quantity
from pos_core.session import Round, RoundStatus, SessionState
from pos_core.session_events import BillLine, BillStatus, BillTold, SessionBill
from pos_core.session_fold import follow
from pos_core.shop import Shop
from pos_core.table_rules import SessionMode
from pos_core.till_state import TillState

ORDERED, SENT = "ordered", "sent"

Decision = tuple[Event, ...] | Refusal


@dataclass(frozen=True, slots=True)
class TellBill(Intent):
    """Tell the guests how this bill of theirs stands, if that is news."""

    order_id: OrderId


def decide_tell_bill(state: TillState, intent: TellBill, moment: Moment, ids: Ids) -> Decision:
    """The bill as it stands, if it is not known so."""
    told = bill_news(state, intent.order_id)
    return () if told is None else (told,)


def bill_news(state: TillState, order_id: OrderId) -> BillTold | None:
    """What the guests do not know yet of an open order; None when they know all.

    Of two tills with a copy the one that told last tells, or who took it over from there, or both
    would tell for ever.
    """
    order, session = state.orders.get(order_id), session_of(state, order_id)
    if order is None or session is None:
        return None
    known, now = session.bills[order_id], bill_of(session, order)
    is_ours = known.number == order.number or known.number in order.was
    if not is_ours or replace(now, version=known.version) == known:
        return None
    told = BillTold(session.session_id, now)
    is_news = follow(session, told) is not session  # what was paid elsewhere stays paid
    return told if is_news else None


def session_of(state: TillState, order_id: str) -> SessionState | None:
    """Whose bill the order is: the session that was told of it, one that goes on before others.

    One that ran out while a till took its last round has a bill to pay all the same.
    """
    told = [s for s in state.sessions.values() if order_id in s.bills and not s.into]
    return next((s for s in told if not s.is_over), next(iter(told), None))


def orders_of(state: TillState, session: SessionState) -> tuple[Order, ...]:
    """Its bills that are open at this till, the oldest first."""
    return tuple(order for key, order in state.orders.items() if key in session.bills)


def bill_for(state: TillState, session: SessionState, phone_id: str) -> Order | None:
    """The open order that more goods join: nobody has paid any of it or is about to.

    Where each phone pays for itself, it is that phone's.
    """
    whose = phone_id if session.mode is SessionMode.PAY_EACH else ""
    waited = {a.order_id for a in state.paying.attempts.values() if a.holds_up}
    for order in orders_of(state, session):
        is_theirs = session.bills[order.order_id].phone_id == whose
        if is_theirs and not order.payments and order.order_id not in waited:
            return order
    return None


def opening_of(
    state: TillState, shop: Shop, session: SessionState, phone_id: str, moment: Moment, ids: Ids
) -> OrderOpened:
    """A new bill, called by the table; whoever is at the counter keeps his cart."""
    kinds = shop.rules.kinds
    return OrderOpened(
        order_id=OrderId(ids.new()),
        number=order_number(shop.till_prefix, state.next_number),
        opened_at=moment.at,
        business_day=moment.business_day,
        policy=shop.policy,
        rule=rule_for(kinds, OrderKind.DINE_IN) or usual_rule(kinds),
        name=name_of_bill(session, phone_id),
        aside=True,
    )


def name_of_bill(session: SessionState, phone_id: str) -> str:
    """`Table 5`, or `Table 5 · Lan` where each phone pays for itself."""
    phone = session.phones.get(phone_id)
    if session.mode is not SessionMode.PAY_EACH or phone is None:
        return session.table[:LONGEST_NAME]
    return f"{session.table} · {phone.name or phone.number}"[:LONGEST_NAME]


def line_id_of(session: SessionState, number: int, line_id: str) -> LineId:
    """What a bill calls the line of a round."""
    return LineId(f"{session.session_id}/{number}/{line_id}")


def bill_of(session: SessionState, order: Order, phone_id: str | None = None) -> SessionBill:
    """The order as its guests are told of it; `phone_id` is whose it is when nothing was told."""
    known, priced = session.bills.get(order.order_id), order.price()
    lines = zip(order.lines, priced.lines, strict=True)
    return SessionBill(
        order_id=order.order_id,
        number=order.number,
        version=known.version + 1 if known is not None else 1,
        currency=order.policy.currency,
        lines=tuple(_line(session, order, line, its) for line, its in lines),
        subtotal=priced.subtotal.minor,
        total=priced.total.minor,
        rest=order.rest().minor,
        discount=priced.discount.minor,
        service=priced.service.minor,
        tax=priced.tax_added.minor,
        paid=order.paid.minor,
        phone_id=known.phone_id if known is not None else phone_id or "",
    )


def ended_bill(session: SessionState, bill: SessionBill, status: BillStatus) -> BillTold:
    """The bill once it is over: all of it paid, or nothing of it to be paid any more."""
    if status is BillStatus.PAID:
        bill = replace(bill, status=status, paid=bill.total, rest=0)
    else:
        bill = replace(bill, lines=(), subtotal=0, discount=0, service=0, tax=0)
        bill = replace(bill, total=0, paid=0, rest=0, status=status)
    return BillTold(session.session_id, bill)


def _line(session: SessionState, order: Order, line: OrderLine, its: PricedLine) -> BillLine:
    """With the price of the shelf, so that the lines add up to the subtotal."""
    guests = guests_line(session, line.line_id)
    return BillLine(
        guests or line.line_id,
        f"{line.name} ({line.variant})" if line.variant else line.name,
        line.quantity.thousandths,
        its.gross.minor,
        _status(session.round_of(guests) if guests else None, order, line),
        line.note,
    )


def guests_line(session: SessionState, line_id: LineId) -> str:
    """What the phone called the line, "" for what staff put there."""
    begin = f"{session.session_id}/"
    return line_id.removeprefix(begin).partition("/")[2] if line_id.startswith(begin) else ""


def _status(each: Round | None, order: Order, line: OrderLine) -> str:
    if each is not None and each.status in (RoundStatus.READY, RoundStatus.SERVED):
        return str(each.status)
    if each is not None or sent_quantity(order.kitchen, line.line_id) > Quantity(0):
        return SENT
    return ORDERED


def open_bills(state: TillState, session: SessionState) -> Iterator[str]:
    """The numbers of what is still to be paid, at this till or, as it told last, at another."""
    here = {order.order_id for order in orders_of(state, session)}
    for key, bill in session.bills.items():
        if key in here or (bill.status is BillStatus.OPEN and state.ended(OrderId(key)) is None):
            yield bill.number
