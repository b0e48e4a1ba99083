"""What a session becomes by its events: one fold for the API, a page's snapshot and a till.

News may come twice, late, or in another order than they were written: phones and tills are apart.
Everything here only goes forward, so that whoever heard the same agrees. Only lines of the cart
have one order, the API's; tills do not hear of them.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from pos_core.session import Call, Phone, Round, RoundStatus, SessionState, round_name
from pos_core.session_events import (
    BillStatus,
    BillTold,
    CallAnswered,
    GuestCalled,
    HostTaken,
    LinePut,
    LineTakenOut,
    PaymentChanged,
    PhoneJoined,
    PhoneLetIn,
    PhoneNamed,
    PhonePutOut,
    PhoneState,
    RoundReady,
    RoundRefused,
    RoundSent,
    RoundServed,
    RoundTaken,
    SessionBill,
    SessionClosed,
    SessionEvent,
    SessionExtended,
    SessionMerged,
    SessionMoved,
    SessionOpened,
    SessionPayment,
    SessionReopened,
    SessionStatus,
)

_ROUNDS = tuple(RoundStatus)
_PHONES = tuple(PhoneState)
_ENDS = tuple(SessionStatus)
_BILLS = tuple(BillStatus)
_NEVER = datetime.max.replace(tzinfo=UTC)


def follow(state: SessionState, event: SessionEvent) -> SessionState:
    """The session after `event`; `state` itself where the event says nothing new."""
    return _FOLLOW[type(event)](state, event)


def followed(session_id: str, events: tuple[SessionEvent, ...]) -> SessionState:
    """The session after all `events`, from nothing."""
    state = SessionState(session_id)
    for event in events:
        state = follow(state, event)
    return state


def _opened(state: SessionState, event: SessionOpened) -> SessionState:
    if state.opened_at is not None:
        return state
    state = replace(
        state,
        mode=event.mode,
        opened_at=event.opened_at,
        confirms=event.confirms,
        lasts=max(60, int((event.expires_at - event.opened_at).total_seconds())),
        expires_at=_later(state.expires_at, event.expires_at),
    )
    if not state.table_turn:
        state = replace(state, table_id=event.table_id, table=event.table, area=event.area)
    return state if state.host_turn else replace(state, host=event.host)


def _later(one: datetime | None, other: datetime) -> datetime:
    return other if one is None else max(one, other)


def _joined(state: SessionState, event: PhoneJoined) -> SessionState:
    known = state.phones.get(event.phone_id, Phone(event.phone_id))
    if known.number:
        return state
    phone = replace(known, number=event.number, state=_further(known.state, event.state))
    return _with_phone(state, phone if known.turn else replace(phone, name=event.name))


def _let_in(state: SessionState, event: PhoneLetIn) -> SessionState:
    return _phone_is(state, event.phone_id, PhoneState.IN)


def _put_out(state: SessionState, event: PhonePutOut) -> SessionState:
    return _phone_is(state, event.phone_id, PhoneState.OUT)


def _named(state: SessionState, event: PhoneNamed) -> SessionState:
    known = state.phones.get(event.phone_id, Phone(event.phone_id))
    if (event.turn, event.name) <= (known.turn, known.name if known.turn else ""):
        return state
    return _with_phone(state, replace(known, name=event.name, turn=event.turn))


def _phone_is(state: SessionState, phone_id: str, to: PhoneState) -> SessionState:
    known = state.phones.get(phone_id, Phone(phone_id))
    return _with_phone(state, replace(known, state=_further(known.state, to)))


def _further(one: PhoneState, other: PhoneState) -> PhoneState:
    return max(one, other, key=_PHONES.index)


def _with_phone(state: SessionState, phone: Phone) -> SessionState:
    if state.phones.get(phone.phone_id) == phone:
        return state
    return replace(state, phones={**state.phones, phone.phone_id: phone})


def _line_put(state: SessionState, event: LinePut) -> SessionState:
    if state.was_sent(event.line.line_id):
        return state
    return replace(state, cart={**state.cart, event.line.line_id: event.line})


def _line_taken_out(state: SessionState, event: LineTakenOut) -> SessionState:
    return _without(state, {event.line_id})


def _without(state: SessionState, line_ids: set[str]) -> SessionState:
    if line_ids.isdisjoint(state.cart):
        return state
    left = {key: line for key, line in state.cart.items() if key not in line_ids}
    return replace(state, cart=left)


def _round_sent(state: SessionState, event: RoundSent) -> SessionState:
    """Sent again after the server lost it, it is the same round: the first sending counts."""
    known = _round(state, event.round, round_name(line.line_id for line in event.lines))
    if known.sent_at is not None and _sending(known) <= (event.sent_at, event.round):
        return state
    sent = replace(
        known,
        number=event.round,
        lines=event.lines,
        sent_at=event.sent_at,
        phone_id=event.phone_id,
        key="",
    )
    return _without(_with_round(state, known, sent), {line.line_id for line in event.lines})


def _sending(each: Round) -> tuple[datetime | None, int]:
    return (each.sent_at, each.number)


def _round_taken(state: SessionState, event: RoundTaken) -> SessionState:
    known = _round(state, event.round, event.key)
    taken = replace(known, order_id=max(known.order_id, event.order_id))
    return _round_is(state, known, taken, event.round, RoundStatus.TAKEN)


def _round_ready(state: SessionState, event: RoundReady) -> SessionState:
    known = _round(state, event.round, event.key)
    return _round_is(state, known, known, event.round, RoundStatus.READY)


def _round_served(state: SessionState, event: RoundServed) -> SessionState:
    known = _round(state, event.round, event.key)
    return _round_is(state, known, known, event.round, RoundStatus.SERVED)


def _round_refused(state: SessionState, event: RoundRefused) -> SessionState:
    known = _round(state, event.round, event.key)
    after = replace(known, reason=max(known.reason, event.reason))
    if not event.lines:
        return _round_is(state, known, after, event.round, RoundStatus.REFUSED)
    refused = tuple(sorted({*known.refused, *event.lines}))
    return _round_is(state, known, replace(after, refused=refused), event.round, known.status)


def _round(state: SessionState, number: int, key: str) -> Round:
    """The round that is meant; what came before rounds had names goes by its number."""
    if key:
        named = (each for each in state.rounds if each.name == key)
        bare = (each for each in state.rounds if each.number == number and not each.name)
        return next(named, None) or next(bare, None) or Round(number, key=key)
    return next((each for each in state.rounds if each.number == number), Round(number))


def _round_is(
    state: SessionState, known: Round, each: Round, number: int, to: RoundStatus
) -> SessionState:
    status = max(known.status, to, key=_ROUNDS.index)
    if each.sent_at is None:  # it has the number it was sent with, once that is heard
        each = replace(each, number=min(each.number, number))
    return _with_round(state, known, replace(each, status=status))


def _with_round(state: SessionState, known: Round, each: Round) -> SessionState:
    if each in state.rounds:
        return state
    others = [other for other in state.rounds if other is not known]
    return replace(state, rounds=tuple(sorted((*others, each), key=_place)))


def _place(each: Round) -> tuple[Any, ...]:
    lines = [line.line_id for line in each.lines]
    return (each.number, each.sent_at or _NEVER, each.key, lines)


def _called(state: SessionState, event: GuestCalled) -> SessionState:
    known = state.calls.get(event.call_id)
    if known is not None and known.called_at is not None:
        return state
    call = Call(
        event.call_id,
        event.kind,
        event.phone_id,
        event.called_at,
        event.how,
        answered=known is not None and known.answered,
    )
    return replace(state, calls={**state.calls, call.call_id: call})


def _answered(state: SessionState, event: CallAnswered) -> SessionState:
    known = state.calls.get(event.call_id, Call(event.call_id))
    if known.answered:
        return state
    return replace(state, calls={**state.calls, event.call_id: replace(known, answered=True)})


def _bill_told(state: SessionState, event: BillTold) -> SessionState:
    known = state.bills.get(event.bill.order_id)
    if known is not None and _newness(event.bill) <= _newness(known):
        return state
    return replace(state, bills={**state.bills, event.bill.order_id: event.bill})


def _newness(bill: SessionBill) -> tuple[Any, ...]:
    """Which of two tellings counts; what is paid stays paid, whatever another till thinks."""
    status = _BILLS.index(bill.status)
    return (bill.status is BillStatus.PAID, bill.version, status, bill.paid, repr(bill))


def _payment_changed(state: SessionState, event: PaymentChanged) -> SessionState:
    payment = event.payment
    known = state.payments.get(payment.payment_id)
    if known is not None and _version(payment) <= _version(known):
        return state
    return replace(state, payments={**state.payments, payment.payment_id: payment})


def _version(payment: SessionPayment) -> tuple[Any, ...]:
    return (payment.version, repr(payment))


def _host_taken(state: SessionState, event: HostTaken) -> SessionState:
    known = (state.host_turn, state.host if state.host_turn else "")
    if (event.turn, event.host) <= known:
        return state
    return replace(state, host=event.host, host_turn=event.turn)


def _moved(state: SessionState, event: SessionMoved) -> SessionState:
    place = (state.table_id, state.table, state.area) if state.table_turn else ("", "", "")
    if (event.turn, event.table_id, event.table, event.area) <= (state.table_turn, *place):
        return state
    return replace(
        state,
        table_id=event.table_id,
        table=event.table,
        area=event.area,
        table_turn=event.turn,
    )


def _merged(state: SessionState, event: SessionMerged) -> SessionState:
    if state.into >= event.into:
        return state
    return replace(state, into=event.into)


def _extended(state: SessionState, event: SessionExtended) -> SessionState:
    later = _later(state.expires_at, event.expires_at)
    return state if later == state.expires_at else replace(state, expires_at=later)


def _closed(state: SessionState, event: SessionClosed) -> SessionState:
    return _ended(state, event.turn, event.status, event.reason)


def _reopened(state: SessionState, event: SessionReopened) -> SessionState:
    state = replace(state, expires_at=_later(state.expires_at, event.expires_at))
    return _ended(state, event.turn, SessionStatus.ACTIVE, "")


def _ended(state: SessionState, turn: int, status: SessionStatus, reason: str) -> SessionState:
    known = (state.end_turn, _ENDS.index(state.ended), state.reason)
    if not turn or (turn, _ENDS.index(status), reason) <= known:
        return state
    return replace(state, ended=status, end_turn=turn, reason=reason)


_FOLLOW: dict[type[SessionEvent], Callable[[SessionState, Any], SessionState]] = {
    SessionOpened: _opened,
    PhoneJoined: _joined,
    PhoneLetIn: _let_in,
    PhonePutOut: _put_out,
    PhoneNamed: _named,
    LinePut: _line_put,
    LineTakenOut: _line_taken_out,
    RoundSent: _round_sent,
    RoundTaken: _round_taken,
    RoundReady: _round_ready,
    RoundServed: _round_served,
    RoundRefused: _round_refused,
    GuestCalled: _called,
    CallAnswered: _answered,
    BillTold: _bill_told,
    PaymentChanged: _payment_changed,
    HostTaken: _host_taken,
    SessionMoved: _moved,
    SessionMerged: _merged,
    SessionExtended: _extended,
    SessionClosed: _closed,
    SessionReopened: _reopened,
}
KINDS = tuple(_FOLLOW)
"""Every event of a session."""
