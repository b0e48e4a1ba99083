"""Rounds: what guests sent together comes onto the bill and into the kitchen, once, or is refused.

Only the till that serves the session takes its rounds. A round keeps the prices it was sent at.
"""

from collections.abc import Iterable
from dataclasses import replace

from pos_core import sending
from pos_core.board_lines import line_from
from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.ids import Ids
from pos_core.kitchen_news import news, told
from pos_core.kitchen_ticket import TicketSent
from pos_core.line import LONGEST_NOTE, OrderLine, check_line
from pos_core.moving import MOST_LINES
from pos_core.order import LineAdded, Order, opened
from pos_core.refusal import Refusal, refuse
from pos_core.session import Round, RoundStatus, SessionState
from pos_core.session_events import (
    BillTold,
    PhoneLetIn,
    PhoneState,
    RoundReady,
    RoundRefused,
    RoundServed,
    RoundTaken,
    SessionLine,
)
from pos_core.table_bills import bill_for, bill_of, line_id_of, opening_of
from pos_core.table_rules import SessionMode
from pos_core.tax import Tax
from pos_core.till_state import TillState

Decision = tuple[Event, ...] | Refusal


@dataclass(frozen=True, slots=True)
class TakeRound(Intent):
    """Make what the guests sent. `by_itself` is the till's own doing: it asks nobody to be let in.

    A finger that takes the round of a phone that waits lets that phone in. `name` says which one
    where two have the number.
    """

    session_id: str
    round: int
    by_itself: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True)
class RefuseRound(Intent):
    """Do not make it, or not these of its lines; the guests read why."""

    session_id: str
    round: int
    reason: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AdvanceRound(Intent):
    """The kitchen has made it, or it is on the table."""

    session_id: str
    round: int
    to: RoundStatus


def needs_a_finger(state: TillState, session: SessionState, each: Round) -> bool:
    """True when somebody has to look first: who sent it waits, or it may be printed elsewhere."""
    phone = session.phones.get(each.phone_id)
    is_in = not each.phone_id or (phone is not None and phone.state is PhoneState.IN)
    return not is_in or each.number in state.tables.unsure.get(session.session_id, ())


def decide_take_round(state: TillState, intent: TakeRound, moment: Moment, ids: Ids) -> Decision:
    """Once: what was taken or refused before changes nothing."""
    found = _waiting(state, intent.session_id, intent.round, intent.name)
    if isinstance(found, Refusal):
        return () if intent.by_itself else found
    session, each = found
    if each.status is not RoundStatus.SENT or (
        intent.by_itself and needs_a_finger(state, session, each)
    ):
        return ()
    taken = _taken(state, session, each, moment, ids)
    if isinstance(taken, Refusal):
        return taken
    phone = session.phones.get(each.phone_id)
    waits = phone is not None and phone.state is PhoneState.WAITING
    letting_in = (PhoneLetIn(session.session_id, each.phone_id),) if waits else ()
    return (*letting_in, *taken)


def decide_refuse_round(
    state: TillState, intent: RefuseRound, moment: Moment, ids: Ids
) -> Decision:
    """While nothing of it was taken; afterwards a line is voided."""
    found = _waiting(state, intent.session_id, intent.round)
    if isinstance(found, Refusal):
        return found
    session, each = found
    if each.status is RoundStatus.REFUSED:
        return ()
    if each.status is not RoundStatus.SENT:
        return refuse("session.round_is_taken", table=session.table, round=each.number)
    reason = " ".join(intent.reason.split())[:LONGEST_NOTE]
    if not reason:
        return refuse("session.reason_missing")
    left = {line.line_id for line in each.wanted} - set(intent.lines)
    lines = intent.lines if left else ()
    return (RoundRefused(session.session_id, each.number, reason, lines, each.name),)


def decide_advance_round(
    state: TillState, intent: AdvanceRound, moment: Moment, ids: Ids
) -> Decision:
    """Forward only; where two have the number, the one that is not so far yet."""
    session = state.sessions.get(intent.session_id)
    its = [r for r in session.rounds if r.number == intent.round] if session is not None else []
    if session is None or not its:
        return refuse("session.round_gone")
    if all(each.status is RoundStatus.SENT for each in its):
        return refuse("session.round_waits", table=session.table)
    return next(filter(None, (advanced(session, each, intent.to) for each in its)), ())


def advanced(session: SessionState, each: Round, to: RoundStatus) -> tuple[Event, ...]:
    """The event that brings a round on, if it is not there yet."""
    steps = (RoundStatus.TAKEN, RoundStatus.READY, RoundStatus.SERVED)
    if each.status not in steps or to not in steps[1:]:
        return ()
    if steps.index(to) <= steps.index(each.status):
        return ()
    kind = RoundReady if to is RoundStatus.READY else RoundServed
    return (kind(session.session_id, each.number, each.name),)


def check_served_here(state: TillState, session: SessionState) -> Refusal | None:
    """Why this till may not decide for the session: another one does, or nobody yet."""
    if session.is_over:
        return refuse("session.is_over", table=session.table)
    if session.host != state.till_name:
        till = session.host or "-"
        return refuse("session.at_other_till", table=session.table, till=till)
    return None


def going_on(state: TillState, session_id: str) -> SessionState | Refusal:
    """The session, while its guests may order."""
    session = state.sessions.get(session_id)
    if session is None:
        return refuse("session.gone")
    return refuse("session.is_over", table=session.table) if session.is_over else session


def served_here(state: TillState, session_id: str) -> SessionState | Refusal:
    """The session, while it goes on and this till serves it."""
    session = state.sessions.get(session_id)
    if session is None:
        return refuse("session.gone")
    return check_served_here(state, session) or session


def rounds_wait(session: SessionState) -> bool:
    """True while the guests have ordered something that nobody took or refused."""
    return any(r.status is RoundStatus.SENT and r.sent_at is not None for r in session.rounds)


def _waiting(
    state: TillState, session_id: str, number: int, name: str = ""
) -> tuple[SessionState, Round] | Refusal:
    session = state.sessions.get(session_id)
    each = session.round(number, name) if session is not None else None
    if session is None or each is None or each.sent_at is None:
        return refuse("session.round_gone")
    if each.status is not RoundStatus.SENT:
        return session, each
    return check_served_here(state, session) or (session, each)


def _taken(
    state: TillState, session: SessionState, each: Round, moment: Moment, ids: Ids
) -> Decision:
    """All bills of it grow in one decision; the round is on the sender's.

    A line that was made with another round, before the server came back from an older copy and
    phones sent it once more, is not made again.
    """
    events: list[Event] = []
    made = _made_before(session, each)
    left = replace(each, lines=tuple(line for line in each.lines if line.line_id not in made))
    if made and not left.wanted:
        order_id = next(iter(made.values()))
        return (RoundTaken(session.session_id, each.number, order_id, each.name),)
    by_bill = _by_bill(session, left)
    for whose, lines in by_bill.items():
        grown = _grown(state, session, replace(each, lines=lines), whose, moment, ids)
        if isinstance(grown, Refusal):
            return grown
        order, more = grown
        events += more
        if not any(isinstance(event, RoundTaken) for event in events):
            events.append(RoundTaken(session.session_id, each.number, order.order_id, each.name))
        is_opened = order.order_id not in state.orders
        state = replace(state, next_number=state.next_number + is_opened)
    return tuple(events)


def _made_before(session: SessionState, each: Round) -> dict[str, str]:
    """Lines of a round that stand in another one that was taken, and on which order."""
    ids = {line.line_id for line in each.wanted}
    others = (r for r in session.rounds if r is not each and r.order_id)
    return {line.line_id: r.order_id for r in others for line in r.wanted if line.line_id in ids}


def _by_bill(session: SessionState, each: Round) -> dict[str, tuple[SessionLine, ...]]:
    """The lines that are to be made, by whose bill they come onto, the sender's first."""
    if session.mode is not SessionMode.PAY_EACH:
        return {each.phone_id: each.wanted}
    phones = dict.fromkeys((each.phone_id, *(line.phone_id for line in each.wanted)))
    of = {p: tuple(line for line in each.wanted if line.phone_id == p) for p in phones}
    return {phone_id: lines for phone_id, lines in of.items() if lines}


def _grown(
    state: TillState,
    session: SessionState,
    each: Round,
    phone_id: str,
    moment: Moment,
    ids: Ids,
) -> tuple[Order, list[Event]] | Refusal:
    """A bill with the lines of the round on it, and what leads there."""
    if state.shop is None:
        return refuse("shop.not_configured")
    events: list[Event] = []
    order = bill_for(state, session, phone_id)
    if order is None:
        opening = opening_of(state, state.shop, session, phone_id, moment, ids)
        events.append(opening)
        order = opened(opening, state.shop.taxes)
    lines = _lines(session, each, order)
    if isinstance(lines, Refusal):
        return lines
    at = len(order.lines)
    events += [LineAdded(order.order_id, line, at + i) for i, line in enumerate(lines)]
    alone = replace(order, lines=lines, kitchen=())
    tickets = _tickets(state, alone, each.number, moment, ids)
    grown = _after(replace(order, lines=(*order.lines, *lines)), tickets)
    whose = phone_id if session.mode is SessionMode.PAY_EACH else ""
    seen = follow_taken(session, each, grown)
    events += [*tickets, BillTold(session.session_id, bill_of(seen, grown, whose))]
    return grown, events


def follow_taken(session: SessionState, each: Round, order: Order) -> SessionState:
    """The session as it is once the round is taken, to tell the bill by."""
    taken = replace(each, status=RoundStatus.TAKEN, order_id=order.order_id)
    its = {line.line_id for line in each.lines}
    others = tuple(r for r in session.rounds if its.isdisjoint(x.line_id for x in r.lines))
    return replace(session, rounds=(*others, taken))


def _after(order: Order, events: Iterable[Event]) -> Order:
    for event in events:
        if isinstance(event, TicketSent):
            order = replace(order, kitchen=told(order.kitchen, event.ticket))
    return order


def _lines(session: SessionState, each: Round, order: Order) -> tuple[OrderLine, ...] | Refusal:
    if len(order.lines) + len(each.lines) > MOST_LINES:
        return refuse("order.too_many_lines", most=MOST_LINES)

    def taxes(tax_class: str) -> tuple[Tax, ...]:
        return order.taxes.taxes_for(order.rule.tax_class(tax_class), order.business_day)

    made = []
    for line in each.lines:
        name = line.name
        if line.currency is not order.policy.currency:
            return refuse("line.wrong_currency", name=name, currency=order.policy.currency)
        line_id = line_id_of(session, each.number, line.line_id)
        try:
            new = line_from(line_id, line.as_remote, taxes)
        except LookupError:
            return refuse("tax.class_unknown", name=name, tax_class=line.tax_class)
        refused = check_line(new)
        if refused is not None:
            return refused
        made.append(new)
    return tuple(made)


def _tickets(
    state: TillState, order: Order, number: int, moment: Moment, ids: Ids
) -> tuple[Event, ...]:
    """Of a round alone: what a waiter is typing into the same bill he sends himself."""
    assert state.shop is not None
    heading = replace(sending.heading_of(order), round=number)
    return sending.tickets(state, heading, news(order, state.shop.rules), moment, ids)
