"""Two rounds of one number, as a server that came back from an older copy gives it again."""

from __future__ import annotations

import pytest

from pos_core.kitchen_ticket import TicketSent, TicketState
from pos_core.kitchen_work import AdvanceTicket
from pos_core.session import RoundStatus
from pos_core.session_events import RoundReady, RoundSent
from pos_core.table_rounds import AdvanceRound, RefuseRound, TakeRound
from tests.core.table_service_desk import Desk, wanted


@pytest.fixture
def desk() -> Desk:
    return Desk()


def sent(desk: Desk, session: str, *line_ids: str) -> None:
    """Round 1, whatever there was before; a moment later than the one before."""
    desk.till.later(seconds=1)
    lines = tuple(wanted(line_id) for line_id in line_ids)
    desk.hears(RoundSent(session, 1, lines, desk.till.now, "phone-1"))


def at_a_table(desk: Desk) -> str:
    session = desk.seats(desk.table())
    desk.joins(session)
    sent(desk, session, "line-a")
    desk.takes(session, 1)
    return session


def test_the_other_one_is_made_as_well_and_each_is_ready_by_itself(desk: Desk) -> None:
    session = at_a_table(desk)
    sent(desk, session, "line-b")
    events = desk.takes(session, 1)
    assert desk.cooked == 2
    (bill,) = desk.bills(session)
    assert len(bill.lines) == 2
    ticket = next(event.ticket for event in events if isinstance(event, TicketSent))
    ready = desk.till.takes(AdvanceTicket(ticket.ticket_id, TicketState.READY))
    assert [event.key for event in ready if isinstance(event, RoundReady)] == [
        desk.session(session).rounds[1].name
    ]
    assert [each.status for each in desk.session(session).rounds] == ["taken", "ready"]
    for _ in range(2):
        desk.till.takes(AdvanceRound(session, 1, RoundStatus.SERVED))
    assert [each.status for each in desk.session(session).rounds] == ["served", "served"]


def test_a_line_that_was_made_is_not_made_with_the_other_one(desk: Desk) -> None:
    session = at_a_table(desk)
    sent(desk, session, "line-a", "line-b")
    desk.takes(session, 1)
    (bill,) = desk.bills(session)
    assert (desk.cooked, len(bill.lines)) == (2, 2)


def test_one_that_was_made_whole_is_only_told_to_be_there(desk: Desk) -> None:
    session = desk.seats(desk.table())
    desk.joins(session)
    sent(desk, session, "line-a", "line-b")
    desk.takes(session, 1)
    sent(desk, session, "line-b")
    assert len(desk.till.takes(TakeRound(session, 1, by_itself=True))) == 1
    assert [each.status for each in desk.session(session).rounds] == ["taken", "taken"]
    assert desk.cooked == 2


def test_the_same_lines_are_the_same_round(desk: Desk) -> None:
    session = at_a_table(desk)
    sent(desk, session, "line-a")
    assert len(desk.session(session).rounds) == 1
    assert desk.takes(session, 1) == ()


def test_the_one_that_waits_is_refused_and_no_other(desk: Desk) -> None:
    session = at_a_table(desk)
    sent(desk, session, "line-b")
    desk.till.takes(RefuseRound(session, 1, "hết món"))
    assert [each.status for each in desk.session(session).rounds] == ["taken", "refused"]
