"""What a guest's phone may do with a session, and what comes of it.

A no here is read on the phone, in the page's own words by its code; the till never shows it.
Prices are never the phone's: `Menu` says what goods cost now.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Protocol

from pos_core.frozen import dataclass
from pos_core.plain_text import plain
from pos_core.session import Phone, Round, RoundStatus, SessionState
from pos_core.session_events import (
    CallAnswered,
    CallKind,
    GuestCalled,
    LinePut,
    LineTakenOut,
    PhoneJoined,
    PhoneLetIn,
    PhoneNamed,
    PhoneState,
    RoundRefused,
    RoundSent,
    SessionClosed,
    SessionEvent,
    SessionExtended,
    SessionLine,
    SessionStatus,
)
from pos_core.table_rules import SessionMode

MOST_LINES, MOST_ROUNDS, MOST_PHONES, MOST_CALLS = 200, 60, 20, 20
LONGEST_NAME, LONGEST_NOTE, LARGEST_QUANTITY = 40, 140, 99
ENDED = "session_ended"
"""Why a round was refused that nobody looked at before its session was over."""
TOO_OLD = timedelta(minutes=10)
"""A round or a call that lay so long on a phone without a line is not wanted any more."""


@dataclass(frozen=True, slots=True)
class Declined:
    """Why a phone may not; `lines` are the ids of those that are in the way."""

    code: str
    lines: tuple[str, ...] = ()


class Unpriced(Exception):
    """Goods that cannot be had now; the code says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class PutLine:
    """Lay goods into the cart, or change the line that lies there."""

    line_id: str
    item_id: str
    quantity: int
    variant_id: str = ""
    option_ids: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class TakeOutLine:
    """Take a line out of the cart."""

    line_id: str


@dataclass(frozen=True, slots=True)
class SendRound:
    """Order what lies in the cart, or only these lines of it."""

    line_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CallStaff:
    """Ask for somebody, or for the bill."""

    call_id: str
    kind: CallKind
    how: str = ""


@dataclass(frozen=True, slots=True)
class AnswerCall:
    """Nobody has to come any more."""

    call_id: str


@dataclass(frozen=True, slots=True)
class NamePhone:
    """Be called so."""

    name: str


@dataclass(frozen=True, slots=True)
class LetInPhone:
    """Let in another phone at the table."""

    phone_id: str


@dataclass(frozen=True, slots=True)
class LeaveTable:
    """End the session: nothing was ordered."""


Ask = (
    PutLine | TakeOutLine | SendRound | CallStaff | AnswerCall | NamePhone | LetInPhone | LeaveTable
)


class Menu(Protocol):
    """The menu in force."""

    def line(self, ask: PutLine, phone_id: str) -> SessionLine:
        """The line with names and prices of now. Raises `Unpriced`."""


Verdict = tuple[SessionEvent, ...] | Declined


def may_append(
    state: SessionState, phone_id: str, ask: Ask, menu: Menu | None, now: datetime
) -> Verdict:
    """What happens when this phone asks so now, or why it may not.

    `menu` is None where the shop has none. A session that goes on lives longer.
    """
    if state.is_over or state.opened_at is None:
        return Declined("session_closed")
    phone = state.phones.get(phone_id)
    if phone is None or phone.state is PhoneState.OUT:
        return Declined("not_let_in")
    verdict = _RULES[type(ask)](state, phone, ask, menu, now)
    if isinstance(verdict, Declined) or isinstance(ask, LeaveTable):
        return verdict
    return (*verdict, *sign_of_life(state, now))


def joins(state: SessionState, phone_id: str, *, by_table: bool, now: datetime) -> Verdict:
    """What happens when a phone that nobody knows scans a QR of this session's."""
    how = PhoneState.WAITING if by_table and state.confirms else PhoneState.IN
    return _sits_down(state, Phone(phone_id, state=how), now)


def comes_along(state: SessionState, phone: Phone, before: SessionState, now: datetime) -> Verdict:
    """What happens when the table of `before`, at which a phone sits, went into this session.

    It comes under its own id, by which its bill goes, nobody lets it in a second time, and what it
    chose and did not send yet, or sent too late to be made there, lies in the cart here.
    """
    if phone.phone_id in state.phones:
        return ()
    joined = _sits_down(state, phone, now)
    if isinstance(joined, Declined):
        return joined
    lines = [*before.cart.values(), *(line for each in _late(before) for line in each.lines)]
    its = (line for line in lines if line.phone_id == phone.phone_id)
    return (*joined, *(LinePut(state.session_id, line) for line in its))


def _late(state: SessionState) -> Iterator[Round]:
    is_refused = RoundStatus.REFUSED
    return (each for each in state.rounds if (each.status, each.reason) == (is_refused, ENDED))


def _sits_down(state: SessionState, phone: Phone, now: datetime) -> Verdict:
    if state.is_over or state.opened_at is None:
        return Declined("session_closed")
    if sum(each.state is not PhoneState.OUT for each in state.phones.values()) >= MOST_PHONES:
        return Declined("too_many_phones")
    number = max((each.number for each in state.phones.values()), default=0) + 1
    joined = PhoneJoined(state.session_id, phone.phone_id, number, phone.state, phone.name)
    return (joined, *sign_of_life(state, now))


def sign_of_life(state: SessionState, now: datetime) -> tuple[SessionEvent, ...]:
    """There is life at the table: not told more often than every half of its time."""
    lasts = timedelta(seconds=state.lasts)
    if state.expires_at is not None and state.expires_at - now > lasts / 2:
        return ()
    return (SessionExtended(state.session_id, now + lasts),)


def end_of(state: SessionState, now: datetime) -> tuple[SessionEvent, ...]:
    """Its time is over, and nobody has a bill to pay: then it expires."""
    is_late = state.expires_at is not None and state.expires_at <= now
    if state.is_over or not is_late or state.open_bills:
        return ()
    end = SessionClosed(state.session_id, SessionStatus.EXPIRED, state.end_turn + 1, "time")
    return (end,)


def left_behind(state: SessionState) -> tuple[RoundRefused, ...]:
    """What guests sent while a till without a line closed their table, or put it to another.

    No till takes it any more, so they are told; what a kitchen has all the same beats that.
    """
    if not state.is_over:
        return ()
    waits = (r for r in state.rounds if r.status is RoundStatus.SENT and r.sent_at is not None)
    return tuple(
        RoundRefused(state.session_id, each.number, ENDED, key=each.name) for each in waits
    )


def _put_line(
    state: SessionState, phone: Phone, ask: PutLine, menu: Menu | None, _now: datetime
) -> Verdict:
    known = state.cart.get(ask.line_id)
    code = _no_room(state, phone, ask, known)
    if code or menu is None:
        return Declined(code or "menu_missing", (ask.line_id,))
    note = plain(ask.note)[:LONGEST_NOTE]
    try:
        line = menu.line(ask, known.phone_id if known else phone.phone_id)
    except Unpriced as no:
        return Declined(no.code, (ask.line_id,))
    return (LinePut(state.session_id, replace(line, note=note) if note else line),)


def _no_room(state: SessionState, phone: Phone, ask: PutLine, known: SessionLine | None) -> str:
    """Why the line cannot lie in the cart, "" where it can."""
    if known is not None and not _may_touch(state, phone, known):
        return "not_let_in"
    if known is None and len(state.cart) >= MOST_LINES:
        return "too_many_lines"
    if state.was_sent(ask.line_id):
        return "line_sent"
    return "" if 1 <= ask.quantity <= LARGEST_QUANTITY else "quantity_invalid"


def _take_out_line(
    state: SessionState, phone: Phone, ask: TakeOutLine, _menu: Menu | None, _now: datetime
) -> Verdict:
    known = state.cart.get(ask.line_id)
    if known is None:
        return Declined("line_sent" if state.was_sent(ask.line_id) else "line_unknown")
    if not _may_touch(state, phone, known):
        return Declined("not_let_in", (ask.line_id,))
    return (LineTakenOut(state.session_id, ask.line_id),)


def _may_touch(state: SessionState, phone: Phone, line: SessionLine) -> bool:
    """A cart is everybody's who is in; where each pays alone, a line is only its owner's."""
    if line.phone_id == phone.phone_id:
        return True
    return phone.state is PhoneState.IN and state.mode is SessionMode.PAY_AT_END


def _send_round(
    state: SessionState, phone: Phone, ask: SendRound, menu: Menu | None, now: datetime
) -> Verdict:
    lines = _to_send(state, phone, ask.line_ids)
    if not lines:
        return Declined("cart_empty")
    is_waiting = phone.state is PhoneState.WAITING
    if len(state.rounds) >= MOST_ROUNDS or (is_waiting and _waits_already(state, phone)):
        return Declined("too_many_rounds")
    if menu is None:
        return Declined("menu_missing")
    changed = _changed(lines, menu)
    if changed is not None:
        return changed
    number = max((each.number for each in state.rounds), default=0) + 1
    return (RoundSent(state.session_id, number, tuple(lines), now, phone.phone_id),)


def _to_send(state: SessionState, phone: Phone, line_ids: Sequence[str]) -> list[SessionLine]:
    """The lines asked for, or all; never those of a phone that nobody let in."""
    wanted = set(line_ids)
    return [
        line
        for line in state.cart.values()
        if (not wanted or line.line_id in wanted)
        and _may_touch(state, phone, line)
        and (line.phone_id == phone.phone_id or _is_in(state, line.phone_id))
    ]


def _is_in(state: SessionState, phone_id: str) -> bool:
    phone = state.phones.get(phone_id)
    return phone is not None and phone.state is PhoneState.IN


def _waits_already(state: SessionState, phone: Phone) -> bool:
    return any(
        each.phone_id == phone.phone_id and each.status is RoundStatus.SENT for each in state.rounds
    )


def _changed(lines: Sequence[SessionLine], menu: Menu) -> Declined | None:
    """Sold out beats a new price: the guest has to choose something else anyway."""
    gone, dearer, code = [], [], "sold_out"
    for line in lines:
        choices = tuple(choice.option_id for choice in line.choices)
        ask = PutLine(line.line_id, line.item_id, line.quantity, line.variant_id, choices)
        try:
            if menu.line(ask, line.phone_id).total != line.total:
                dearer.append(line.line_id)
        except Unpriced as no:
            code = no.code
            gone.append(line.line_id)
    if gone:
        return Declined(code, tuple(gone))
    return Declined("price_changed", tuple(dearer)) if dearer else None


def _call_staff(
    state: SessionState, phone: Phone, ask: CallStaff, _menu: Menu | None, now: datetime
) -> Verdict:
    if ask.call_id in state.calls:
        return Declined("call_known")
    if len(state.open_calls) >= MOST_CALLS:
        return Declined("too_many_calls")
    called = GuestCalled(
        state.session_id, ask.call_id, ask.kind, phone.phone_id, now, plain(ask.how)[:LONGEST_NAME]
    )
    return (called,)


def _answer_call(
    state: SessionState, phone: Phone, ask: AnswerCall, _menu: Menu | None, _now: datetime
) -> Verdict:
    known = state.calls.get(ask.call_id)
    if known is None:
        return Declined("call_unknown")
    if known.phone_id != phone.phone_id and phone.state is not PhoneState.IN:
        return Declined("not_let_in")
    return (CallAnswered(state.session_id, ask.call_id),)


def _name_phone(
    state: SessionState, phone: Phone, ask: NamePhone, _menu: Menu | None, _now: datetime
) -> Verdict:
    name = plain(ask.name)[:LONGEST_NAME]
    return (PhoneNamed(state.session_id, phone.phone_id, name, phone.turn + 1),)


def _let_in_phone(
    state: SessionState, phone: Phone, ask: LetInPhone, _menu: Menu | None, _now: datetime
) -> Verdict:
    other = state.phones.get(ask.phone_id)
    if phone.state is not PhoneState.IN or other is None or other.state is PhoneState.OUT:
        return Declined("not_let_in")
    return (PhoneLetIn(state.session_id, ask.phone_id),)


def _leave_table(
    state: SessionState, phone: Phone, _ask: LeaveTable, _menu: Menu | None, _now: datetime
) -> Verdict:
    if phone.state is not PhoneState.IN:
        return Declined("not_let_in")
    if state.rounds or state.bills:
        return Declined("has_orders")
    end = SessionClosed(state.session_id, SessionStatus.CANCELLED, state.end_turn + 1, "guest")
    return (end,)


_RULES: dict[type, Callable[[SessionState, Phone, Any, Menu | None, datetime], Verdict]] = {
    PutLine: _put_line,
    TakeOutLine: _take_out_line,
    SendRound: _send_round,
    CallStaff: _call_staff,
    AnswerCall: _answer_call,
    NamePhone: _name_phone,
    LetInPhone: _let_in_phone,
    LeaveTable: _leave_table,
}
