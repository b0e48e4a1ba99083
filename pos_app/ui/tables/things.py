"""Everything at a table that somebody can see or do something about, as rows of the side panel.

Calls first, then who waits, what was ordered and how far it is, the phones, and the lines of each
bill. A row knows what can be done with it; the screen does it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from pos_app.ui import format as figures
from pos_app.ui.cart.rows import DOT
from pos_app.ui.order_words import age_words
from pos_app.ui.tables.wants import waiting_rounds
from pos_core.frozen import dataclass
from pos_core.money import Money
from pos_core.quantity import Quantity
from pos_core.session import RoundStatus
from pos_core.session_events import BillStatus, CallKind, PhoneState

if TYPE_CHECKING:
    from pos_core.session import Phone, Round, SessionState
    from pos_core.session_events import BillLine, SessionBill, SessionLine

translate = QCoreApplication.translate
CALL, PHONE, ROUND, BILL = "call", "phone", "round", "bill"
LET_IN, TAKE, ANSWER, READY, SERVED = "let_in", "take", "answer", "ready", "served"
PUT_OUT, REFUSE = "put_out", "refuse"


@dataclass(frozen=True, slots=True)
class Thing:
    """A row: `act` is the next step with it and `no` the way to say no, both empty when none.

    `kind` and `key` say what it is: a call, a phone, a round or a bill, by its id or number.
    """

    kind: str
    key: str
    title: str
    figure: str = ""
    note: str = ""
    state: str = ""
    tone: str = "muted"
    act: str = ""
    no: str = ""

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return ", ".join(part for part in (self.title, self.state, self.note, self.figure) if part)


def things_of(session: SessionState, now: datetime, language: str) -> tuple[Thing, ...]:
    """The rows of a table's panel, what is most urgent first."""
    open_rounds = [each for each in session.rounds if each.sent_at is not None]
    return (
        *_calls(session, now),
        *(_waiting(session, each, now) for each in waiting_rounds(session)),
        *_phones(session, PhoneState.WAITING),
        *_cooking(session, open_rounds, now),
        *_bills(session, language),
        *_phones(session, PhoneState.IN),
        *_refused(session, open_rounds),
    )


def phone_name(phone: Phone | None) -> str:
    """What a guest calls himself, else the number of the phone; empty for nobody."""
    if phone is None:
        return ""
    number = str(phone.number or "?")
    return phone.name or translate("TableThing", "Phone {number}").replace("{number}", number)


def _calls(session: SessionState, now: datetime) -> Iterator[Thing]:
    how_words = {
        "cash": translate("TableThing", "in cash"),
        "card": translate("TableThing", "by card"),
        "qr": translate("TableThing", "by QR"),
    }
    for call in session.open_calls:
        wants_bill = call.kind is CallKind.BILL
        asks = translate("TableThing", "Asks for the bill")
        title = asks if wants_bill else translate("TableThing", "Calls for help")
        who = phone_name(session.phones.get(call.phone_id))
        note = DOT.join(part for part in (who, how_words.get(call.how, "")) if part)
        age = age_words(call.called_at, now) if call.called_at is not None else ""
        tone = "warn" if wants_bill else "bad"
        yield Thing(CALL, call.call_id, title, age, note, tone=tone, act=ANSWER)


def _waiting(session: SessionState, each: Round, now: datetime) -> Thing:
    phone = session.phones.get(each.phone_id)
    waits = phone is not None and phone.state is PhoneState.WAITING
    state = translate("TableThing", "Not in the kitchen yet")
    if waits:
        state = translate("TableThing", "Scanned the table's QR: do they sit there?")
    row = _round(session, each, now)
    return replace(row, state=state, tone="warn", act=TAKE, no=REFUSE)


def _cooking(session: SessionState, rounds: list[Round], now: datetime) -> Iterator[Thing]:
    for each in rounds:
        if each.status is RoundStatus.TAKEN:
            words = translate("TableThing", "In the kitchen")
            row = _round(session, each, now)
            yield replace(row, state=words, tone="brand", act=READY)
        elif each.status is RoundStatus.READY:
            words = translate("TableThing", "Ready to be served")
            row = _round(session, each, now)
            yield replace(row, state=words, tone="good", act=SERVED)


def _refused(session: SessionState, rounds: list[Round]) -> Iterator[Thing]:
    for each in rounds:
        if each.status is RoundStatus.REFUSED:
            state = translate("TableThing", "Refused: {reason}").replace("{reason}", each.reason)
            yield Thing(ROUND, str(each.number), _round_title(session, each), state=state)


def _round(session: SessionState, each: Round, now: datetime) -> Thing:
    age = age_words(each.sent_at, now) if each.sent_at is not None else ""
    dishes = "\n".join(_dish(line) for line in each.wanted)
    return Thing(ROUND, str(each.number), _round_title(session, each), age, dishes)


def _round_title(session: SessionState, each: Round) -> str:
    words = translate("TableThing", "Round {number}").replace("{number}", str(each.number))
    who = phone_name(session.phones.get(each.phone_id))
    return DOT.join(part for part in (words, who) if part)


def _dish(line: SessionLine) -> str:
    name = f"{line.name} ({line.variant})" if line.variant else line.name
    more = [choice.name for choice in line.choices]
    if line.note:
        more.append(f"“{line.note}”")
    return DOT.join([f"{line.quantity} × {name}", *more])


def _phones(session: SessionState, state: PhoneState) -> Iterator[Thing]:
    for phone in session.phones.values():
        if phone.state is not state:
            continue
        if state is PhoneState.WAITING:
            words = translate("TableThing", "Wants to order here")
            named = phone_name(phone)
            yield Thing(
                PHONE, phone.phone_id, named, state=words, tone="warn", act=LET_IN, no=PUT_OUT
            )
        else:
            words = translate("TableThing", "May order")
            yield Thing(PHONE, phone.phone_id, phone_name(phone), state=words, no=PUT_OUT)


def _bills(session: SessionState, language: str) -> Iterator[Thing]:
    for bill in session.bills.values():
        if bill.status is BillStatus.CANCELLED:
            continue
        lines = "\n".join(_bill_line(line, bill, language) for line in bill.lines)
        yield Thing(
            BILL,
            bill.order_id,
            _bill_title(session, bill),
            figures.money(Money(bill.total, bill.currency)),
            lines,
            *_bill_state(bill),
        )


def _bill_title(session: SessionState, bill: SessionBill) -> str:
    words = translate("TableThing", "Bill {number}").replace("{number}", bill.number)
    return DOT.join(part for part in (words, phone_name(session.phones.get(bill.phone_id))) if part)


def _bill_state(bill: SessionBill) -> tuple[str, str]:
    if bill.status is BillStatus.PAID:
        return translate("TableThing", "Paid"), "good"
    if not bill.paid:
        return "", "muted"
    rest = figures.money(Money(bill.rest, bill.currency))
    return translate("TableThing", "Part paid, {rest} left").replace("{rest}", rest), "warn"


def _bill_line(line: BillLine, bill: SessionBill, language: str) -> str:
    amount = figures.quantity(Quantity(line.quantity), None, language)
    total = figures.money(Money(line.total, bill.currency))
    return f"{amount} × {line.name}{DOT}{total}"
