"""What a waiter does at the tables of a store, at whatever till stands nearest.

A round that the till before may have printed he takes only after a look at the other tills: that is
what `Papers` knows, as a person does who walks over and looks at the paper.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import TYPE_CHECKING

from pos_core.hold import ParkOrder
from pos_core.ids import OrderId, TableId
from pos_core.line_void import VoidLine
from pos_core.payment import PayCash, cash_due
from pos_core.session import RoundStatus
from pos_core.session_events import PhoneState
from pos_core.sessions import session_at
from pos_core.sharing import TakeOverOrder
from pos_core.table_bills import orders_of
from pos_core.table_moves import MergeSessions, MoveSession
from pos_core.table_rounds import AdvanceRound, RefuseRound, TakeRound
from pos_core.table_rules import SessionMode
from pos_core.table_service import (
    AnswerCall,
    ClaimSession,
    CloseSession,
    LetIn,
    OpenBill,
    OpenSession,
    PutOut,
    ReopenSession,
)

if TYPE_CHECKING:
    from pos_core.events import Intent
    from pos_core.session import Round, SessionState
    from pos_core.till_state import TillState
    from tests.simulation.shifts import Press
    from tests.simulation.shop_till import ShopTill

Papers = Callable[["SessionState", "Round"], bool]
"""True when no other till has taken this round, or will yet."""


def some_service(chance: Random, papers: Papers) -> Press:
    """The next thing that is due at some table, and now and then something else."""
    which, how = chance.random(), chance.random()

    def press(state: TillState) -> Intent | None:
        on = [each for each in state.sessions.values() if not each.is_over]
        over = [each for each in state.sessions.values() if each.is_over and not each.into]
        if over and how > 0.985:
            return ReopenSession(over[int(which * len(over))].session_id)
        if not on:
            return None
        session = on[int(which * len(on))]
        due = list(_due(state, session, papers))
        if due and how < 0.7:
            return due[int(how / 0.7 * len(due))]
        return _other(state, session, on, (how - 0.7) / 0.3 if how >= 0.7 else how)

    return press


def last_service(papers: Papers) -> Press:
    """What is still due when the last guests sit there: nobody is left waiting."""

    def press(state: TillState) -> Intent | None:
        on = [each for each in state.sessions.values() if not each.is_over]
        return next((due for each in on for due in _due(state, each, papers)), None)

    return press


def seats(chance: Random, table_id: TableId) -> Press:
    """Guests sit down, and the till opens their table."""
    mode = chance.choice((None, SessionMode.PAY_AT_END, SessionMode.PAY_EACH))

    def press(state: TillState) -> Intent | None:
        is_free = session_at(state, table_id) is None
        return OpenSession(table_id, mode) if is_free and state.floor.table(table_id) else None

    return press


def none_else_has(till: ShopTill, tills: Sequence[ShopTill]) -> Papers:
    """By a look at every other till: it has not heard of the round, or knows who has the table."""

    def papers(session: SessionState, each: Round) -> bool:
        return all(
            _has_nothing(other, till.hand.state.till_name if till.hand else "", session, each)
            for other in tills
            if other is not till
        )

    return papers


def _has_nothing(other: ShopTill, host: str, session: SessionState, each: Round) -> bool:
    if other.hand is None or not other.is_up:
        return False
    known = other.hand.state.sessions.get(session.session_id)
    there = known.round(each.number) if known is not None else None
    if there is not None and there.status is not RoundStatus.SENT:
        return False
    return (known is not None and known.host == host) or (there is None and other.is_cut_off)


def _due(state: TillState, session: SessionState, papers: Papers) -> Iterator[Intent]:
    its = session.session_id
    for phone in session.phones.values():
        if phone.state is PhoneState.WAITING and phone.number:
            yield LetIn(its, phone.phone_id)
    for call in session.open_calls:
        yield AnswerCall(its, call.call_id)
    if not session.host:
        yield ClaimSession(its)
    if session.host == state.till_name:
        yield from _rounds(state, session, papers)


def _rounds(state: TillState, session: SessionState, papers: Papers) -> Iterator[Intent]:
    for each in session.rounds:
        if each.status is not RoundStatus.SENT or each.sent_at is None:
            continue
        is_unsure = each.number in state.tables.unsure.get(session.session_id, ())
        if not is_unsure or papers(session, each):
            yield TakeRound(session.session_id, each.number)


def _other(
    state: TillState, session: SessionState, on: Sequence[SessionState], how: float
) -> Intent | None:
    """Everything that is not due: by `how`, from 0 to 1."""
    its = session.session_id
    steps = (
        _refused(session, how),
        _advanced(session),
        OpenBill(its),
        _paid(state, session),
        ParkOrder(state.cart.order_id) if state.cart is not None else None,
        _voided(state, session),
        _moved(state, session, how),
        MergeSessions(its, on[0].session_id) if len(on) > 1 and how > 0.8 else None,
        _put_out(session, how),
        _taken_over(state, session),
        _taken_over(state, session),
        CloseSession(its, "khách về"),
    )
    return steps[min(int(how * 97) % len(steps), len(steps) - 1)]


def _refused(session: SessionState, how: float) -> Intent | None:
    waiting = [each for each in session.rounds if each.status is RoundStatus.SENT and each.lines]
    if not waiting:
        return None
    some = waiting[0].lines[:1] if how > 0.5 else ()
    return RefuseRound(
        session.session_id, waiting[0].number, "hết món", tuple(line.line_id for line in some)
    )


def _advanced(session: SessionState) -> Intent | None:
    taken = [each for each in session.rounds if each.status is RoundStatus.TAKEN]
    return AdvanceRound(session.session_id, taken[0].number, RoundStatus.READY) if taken else None


def _paid(state: TillState, session: SessionState) -> Intent | None:
    for order in orders_of(state, session):
        if order.lines:
            due = cash_due(order).due
            return PayCash(order.order_id, due, due, print_receipt=False)
    return None


def _voided(state: TillState, session: SessionState) -> Intent | None:
    for order in orders_of(state, session):
        if len(order.lines) > 1:
            line = order.lines[-1]
            return VoidLine(order.order_id, line.line_id, line.quantity, "khách đổi ý")
    return None


def _moved(state: TillState, session: SessionState, how: float) -> Intent | None:
    tables = [each.table_id for each in state.floor.tables.values() if not each.removed]
    if not tables:
        return None
    return MoveSession(session.session_id, tables[int(how * 13) % len(tables)])


def _taken_over(state: TillState, session: SessionState) -> Intent | None:
    """The bill of a table that another till serves, whether that till can be reached or not."""
    others = [OrderId(key) for key in session.bills if OrderId(key) in state.shared.others]
    return TakeOverOrder(others[0]) if others else None


def _put_out(session: SessionState, how: float) -> Intent | None:
    phones = [each for each in session.phones.values() if each.state is PhoneState.IN]
    if len(phones) < 3 or how < 0.5:
        return None
    return PutOut(session.session_id, phones[-1].phone_id)
