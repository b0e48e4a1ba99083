"""Guests at a table: what they send is cooked and billed once, and their bill is the till's."""

from __future__ import annotations

from hashlib import sha256

import pytest

from pos_core.events import Event
from pos_core.floor_work import RemoveTable
from pos_core.ids import LineId, OrderId, TableId
from pos_core.kitchen_ticket import TicketSent, TicketState
from pos_core.kitchen_work import AdvanceTicket
from pos_core.line import LinePart
from pos_core.print_job import PrintKind, PrintQueued
from pos_core.quantity import Quantity
from pos_core.session import RoundStatus
from pos_core.session_events import (
    BillStatus,
    BillTold,
    CallKind,
    GuestCalled,
    HostTaken,
    PhoneState,
    RoundReady,
    RoundTaken,
    SessionClosed,
    SessionOpened,
    SessionStatus,
)
from pos_core.split import SplitOrder
from pos_core.table_bills import TellBill
from pos_core.table_moves import MergeSessions, MoveSession
from pos_core.table_news import HearAddress, HearLink, HearSession
from pos_core.table_rounds import AdvanceRound, RefuseRound, TakeRound
from pos_core.table_rules import SessionMode
from pos_core.table_service import (
    AnswerCall,
    ClaimSession,
    CloseSession,
    LetIn,
    OpenBill,
    OpenSession,
    PrintSessionSlip,
    PutOut,
    ReopenSession,
)
from pos_core.tables import LinkHeard, LinkMade, SessionHeard
from pos_core.till import fold
from tests.core.shop_examples import NOON, TEA, through_json
from tests.core.table_service_desk import Desk


@pytest.fixture
def desk() -> Desk:
    return Desk()


def of_kind(events: tuple[Event, ...], kind: type[Event]) -> list[Event]:
    return [event for event in events if isinstance(event, kind)]


def test_a_till_opens_a_table_and_only_the_hash_of_its_token_is_in_the_stream(desk: Desk) -> None:
    opened, link = desk.till.takes(OpenSession(desk.table()))
    assert isinstance(opened, SessionOpened)
    assert isinstance(link, LinkMade)
    assert opened.token_hash == sha256(link.token.encode()).hexdigest()
    assert (opened.host, opened.table, opened.area) == ("A", "Bàn 5", "Sân")
    assert desk.refused(OpenSession(TableId(opened.table_id))) == "session.table_taken"


def test_a_round_is_on_the_bill_and_in_the_kitchen_once_however_often_it_is_taken(
    desk: Desk,
) -> None:
    session = desk.seats(desk.table())
    desk.joins(session)
    number = desk.sends(session, "phone-1", quantity=2)
    first = desk.takes(session, number)
    assert len(of_kind(first, TicketSent)) == 1
    assert desk.takes(session, number) == ()
    desk.till.state = fold(through_json(desk.till.events))  # the power went
    assert desk.takes(session, number) == ()
    (bill,) = desk.bills(session)
    assert (bill.name, bill.price().total.minor) == ("Bàn 5", 68_000)
    assert desk.cooked == 2


def test_the_kitchen_reads_table_and_round(desk: Desk) -> None:
    session = desk.seats(desk.table())
    desk.joins(session)
    desk.takes(session, desk.sends(session, "phone-1"))
    events = desk.takes(session, desk.sends(session, "phone-1"))
    (sent,) = of_kind(events, TicketSent)
    assert isinstance(sent, TicketSent)
    assert (sent.ticket.name, sent.ticket.round, len(sent.ticket.lines)) == ("Bàn 5", 2, 1)


def test_whoever_is_at_the_counter_keeps_his_cart(desk: Desk) -> None:
    session = desk.seats(desk.table())
    desk.joins(session)
    desk.till.adds(TEA)
    cart = desk.till.cart
    desk.takes(session, desk.sends(session, "phone-1"))
    assert desk.till.cart == cart
    assert len(desk.till.state.orders) == 2


def test_guests_are_told_the_bill_to_the_last_unit(desk: Desk) -> None:
    session = desk.seats(desk.table())
    desk.joins(session)
    desk.takes(session, desk.sends(session, "phone-1", quantity=3))
    desk.till.takes(OpenBill(session))
    desk.till.adds(TEA)
    order = desk.till.cart
    (told,) = desk.till.takes(TellBill(order.order_id))
    assert desk.till.takes(TellBill(order.order_id)) == ()
    assert isinstance(told, BillTold)
    bill = desk.session(session).bills[order.order_id]
    assert (bill.total, bill.rest) == (order.price().total.minor, order.rest().minor)
    assert sum(line.total for line in bill.lines) == bill.subtotal
    assert [line.status for line in bill.lines] == ["sent", "ordered"]


def test_paying_the_bill_ends_the_session(desk: Desk) -> None:
    session = desk.seats(desk.table())
    desk.joins(session)
    desk.takes(session, desk.sends(session, "phone-1"))
    assert desk.refused(CloseSession(session)) == "session.bill_open"
    desk.till.takes(OpenBill(session))
    order_id = desk.till.cart.order_id
    desk.till.pays()
    ended = desk.session(session)
    assert ended.status is SessionStatus.PAID
    assert ended.bills[order_id].status is BillStatus.PAID
    assert ended.bills[order_id].rest == 0


@pytest.mark.parametrize("mode", [SessionMode.PAY_AT_END, SessionMode.PAY_EACH])
def test_who_asked_for_the_bill_and_has_paid_waits_for_nobody(
    desk: Desk, mode: SessionMode
) -> None:
    session = desk.seats(desk.table(), mode)
    for phone in ("phone-1", "phone-2"):
        desk.joins(session, phone)
        desk.takes(session, desk.sends(session, phone))
        asked = CallKind.BILL
        desk.hears(GuestCalled(session, f"bill-{phone}", asked, phone, desk.till.moment.at))
    desk.hears(GuestCalled(session, "help", CallKind.HELP, "phone-1", desk.till.moment.at))
    desk.till.takes(OpenBill(session, "phone-1"))
    desk.till.pays()
    waits = {call.call_id for call in desk.session(session).open_calls}
    assert waits == ({"help"} if mode is SessionMode.PAY_AT_END else {"help", "bill-phone-2"})


def test_a_round_that_crosses_the_payment_is_a_new_bill(desk: Desk) -> None:
    session = desk.seats(desk.table())
    desk.joins(session)
    desk.takes(session, desk.sends(session, "phone-1"))
    late = desk.sends(session, "phone-1")
    desk.till.takes(OpenBill(session))
    desk.till.pays()
    assert desk.session(session).status is SessionStatus.ACTIVE
    desk.takes(session, late)
    assert len(desk.bills(session)) == 1
    assert len(desk.session(session).bills) == 2


def test_each_phone_has_a_bill_where_each_pays(desk: Desk) -> None:
    session = desk.seats(desk.table(), SessionMode.PAY_EACH)
    desk.joins(session, "phone-1")
    desk.joins(session, "phone-2")
    events = desk.takes(session, desk.sends(session, "phone-1", "phone-2"))
    assert len(of_kind(events, RoundTaken)) == 1
    bills = desk.bills(session)
    assert {bill.name for bill in bills} == {"Bàn 5 · 1", "Bàn 5 · 2"}
    assert len({bill.number for bill in bills}) == 2
    desk.takes(session, desk.sends(session, "phone-2"))
    assert sorted(len(bill.lines) for bill in desk.bills(session)) == [1, 2]
    desk.till.takes(OpenBill(session, "phone-1"))
    desk.till.pays()
    assert desk.session(session).status is SessionStatus.ACTIVE


def test_the_parts_of_a_split_bill_stay_the_table_s(desk: Desk) -> None:
    session = desk.seats(desk.table())
    desk.joins(session)
    desk.takes(session, desk.sends(session, "phone-1"))
    desk.takes(session, desk.sends(session, "phone-1"))
    (bill,) = desk.bills(session)
    part = (LinePart(bill.lines[0].line_id, Quantity.of(1)),)
    desk.till.takes(SplitOrder(bill.order_id, (part,)))
    told = desk.session(session).bills
    assert len(desk.bills(session)) == len(told) == 2
    assert sum(each.total for each in told.values()) == bill.price().total.minor
    assert desk.cooked == 2


def test_what_a_phone_that_waits_sent_is_taken_by_a_finger_alone(desk: Desk) -> None:
    session = desk.seats(desk.table())
    desk.joins(session, state=PhoneState.WAITING)
    number = desk.sends(session, "phone-1")
    assert desk.till.takes(TakeRound(session, number, by_itself=True)) == ()
    desk.takes(session, number)
    assert desk.session(session).phones["phone-1"].state is PhoneState.IN
    again = desk.sends(session, "phone-1")
    assert desk.till.takes(TakeRound(session, again, by_itself=True)) != ()


def test_a_round_is_refused_with_a_reason_and_is_then_never_made(desk: Desk) -> None:
    session = desk.seats(desk.table())
    desk.joins(session)
    number = desk.sends(session, "phone-1")
    assert desk.refused(RefuseRound(session, number, " ")) == "session.reason_missing"
    desk.till.takes(RefuseRound(session, number, "hết hàng"))
    assert desk.takes(session, number) == ()
    assert (desk.cooked, desk.bills(session)) == (0, [])


def test_a_line_that_is_out_is_left_out_of_the_round(desk: Desk) -> None:
    session = desk.seats(desk.table())
    desk.joins(session)
    number = desk.sends(session, "phone-1", "phone-1")
    lines = desk.session(session).rounds[0].lines
    desk.till.takes(RefuseRound(session, number, "hết", (lines[0].line_id,)))
    desk.takes(session, number)
    (bill,) = desk.bills(session)
    assert [line.line_id for line in bill.lines] == [
        LineId(f"{session}/{number}/{lines[1].line_id}")
    ]


def test_only_the_till_that_serves_the_table_takes_its_rounds(desk: Desk) -> None:
    desk.hears(
        SessionOpened("s", desk.table(), "Bàn 5", SessionMode.PAY_AT_END, NOON, NOON, host="B")
    )
    desk.joins("s")
    number = desk.sends("s", "phone-1")
    assert desk.refused(TakeRound("s", number)) == "session.at_other_till"
    assert desk.till.takes(TakeRound("s", number, by_itself=True)) == ()


def test_a_till_that_claims_serves_only_once_the_feed_says_so(desk: Desk) -> None:
    desk.hears(SessionOpened("s", desk.table(), "Bàn 5", SessionMode.PAY_AT_END, NOON, NOON))
    desk.joins("s", state=PhoneState.WAITING)
    claimed = desk.till.takes(LetIn("s", "phone-1"))[-1]
    assert isinstance(claimed, HostTaken)
    assert desk.till.takes(ClaimSession("s")) == ()
    assert desk.session("s").host == ""
    desk.hears(claimed)
    assert desk.session("s").host == "A"
    assert desk.takes("s", desk.sends("s", "phone-1")) != ()


def test_a_round_the_till_before_may_have_printed_takes_a_finger(desk: Desk) -> None:
    desk.hears(
        SessionOpened("s", desk.table(), "Bàn 5", SessionMode.PAY_AT_END, NOON, NOON, host="B")
    )
    desk.joins("s")
    old = desk.sends("s", "phone-1")
    desk.hears(HostTaken("s", "A", 1))
    new = desk.sends("s", "phone-1")
    assert desk.till.takes(TakeRound("s", old, by_itself=True)) == ()
    assert desk.till.takes(TakeRound("s", new, by_itself=True)) != ()
    assert desk.takes("s", old) != ()


def test_a_table_that_is_moved_takes_its_bill_and_tells_the_kitchen(desk: Desk) -> None:
    session = desk.seats(desk.table())
    desk.joins(session)
    desk.takes(session, desk.sends(session, "phone-1"))
    six = desk.table("Bàn 6", 8)
    events = desk.till.takes(MoveSession(session, six))
    assert desk.session(session).table == "Bàn 6"
    assert desk.bills(session)[0].name == "Bàn 6"
    (slip,) = of_kind(events, TicketSent)
    assert isinstance(slip, TicketSent)
    assert slip.ticket.is_move


def test_two_tables_become_one_bill(desk: Desk) -> None:
    five, six = desk.seats(desk.table()), desk.seats(desk.table("Bàn 6", 8))
    for session in (five, six):
        desk.joins(session)
        desk.takes(session, desk.sends(session, "phone-1"))
    waiting = desk.sends(five, "phone-1")
    assert desk.refused(MergeSessions(five, six)) == "session.round_waits"
    desk.takes(five, waiting)
    desk.till.takes(MergeSessions(five, six))
    assert desk.session(five).status is SessionStatus.CANCELLED
    (bill,) = desk.bills(six)
    assert bill.price().total.minor == 3 * 34_000
    assert desk.session(six).bills[bill.order_id].total == 3 * 34_000
    assert desk.cooked == 3


def test_a_session_is_closed_and_opened_again_with_a_new_bill(desk: Desk) -> None:
    table = desk.table()
    session = desk.seats(table)
    desk.joins(session)
    desk.takes(session, desk.sends(session, "phone-1"))
    desk.till.takes(OpenBill(session))
    desk.till.pays()
    desk.till.takes(ReopenSession(session))
    assert desk.session(session).status is SessionStatus.ACTIVE
    desk.takes(session, desk.sends(session, "phone-1"))
    assert len(desk.session(session).bills) == 2
    other = desk.seats(desk.table("Bàn 6", 8))
    assert desk.till.takes(CloseSession(other)) != ()
    assert desk.till.takes(CloseSession(other)) == ()


def test_a_round_is_ready_when_the_kitchen_says_so(desk: Desk) -> None:
    session = desk.seats(desk.table())
    desk.joins(session)
    sent = of_kind(desk.takes(session, desk.sends(session, "phone-1")), TicketSent)[0]
    assert isinstance(sent, TicketSent)
    events = desk.till.takes(AdvanceTicket(sent.ticket.ticket_id, TicketState.READY))
    assert of_kind(events, RoundReady)
    desk.till.takes(AdvanceRound(session, 1, RoundStatus.SERVED))
    assert desk.till.takes(AdvanceRound(session, 1, RoundStatus.READY)) == ()
    assert desk.session(session).rounds[0].status is RoundStatus.SERVED


def test_calls_are_answered_and_phones_put_out(desk: Desk) -> None:
    session = desk.seats(desk.table())
    desk.joins(session)
    desk.hears(GuestCalled(session, "call-1", CallKind.BILL, "phone-1", NOON, "cash"))
    desk.till.takes(AnswerCall(session, "call-1"))
    assert desk.till.takes(AnswerCall(session, "call-1")) == ()
    assert desk.session(session).open_calls == ()
    desk.till.takes(PutOut(session, "phone-1"))
    assert desk.session(session).phones["phone-1"].state is PhoneState.OUT


def test_news_that_come_again_change_nothing(desk: Desk) -> None:
    session = desk.seats(desk.table())
    desk.joins(session)
    desk.takes(session, desk.sends(session, "phone-1"))
    heard = [event.event for event in desk.till.events if isinstance(event, SessionHeard)]
    for event in heard:
        assert desk.till.decides(HearSession(event)) == ()


def test_the_slip_needs_an_address_and_is_printed_as_often_as_it_is_lost(desk: Desk) -> None:
    table = desk.table()
    assert desk.refused(OpenSession(table, with_slip=True)) == "session.no_address"
    desk.till.takes(HearAddress("http://10.0.0.7:8750/"))
    session = desk.seats(table)
    for _ in range(2):
        (queued,) = desk.till.takes(PrintSessionSlip(session))
        assert isinstance(queued, PrintQueued)
        assert (queued.job.kind, queued.job.subject) == (PrintKind.SLIP, session)


def test_a_link_is_heard_once_and_never_instead_of_its_own(desk: Desk) -> None:
    mine = desk.seats(desk.table())
    assert desk.till.takes(HearLink(mine, "another")) == ()
    assert desk.till.takes(HearLink("elsewhere", "token")) == (LinkHeard("elsewhere", "token"),)
    assert desk.till.takes(HearLink("elsewhere", "token")) == ()


def test_a_table_where_guests_sit_is_not_removed(desk: Desk) -> None:
    table = desk.table()
    session = desk.seats(table)
    assert desk.refused(RemoveTable(table)) == "floor.table_in_use"
    desk.till.takes(CloseSession(session))
    desk.till.takes(RemoveTable(table))


def test_sessions_of_long_ago_are_forgotten_and_never_served_again(desk: Desk) -> None:
    table = desk.table()
    first = desk.seats(table)
    desk.joins(first)
    desk.sends(first, "phone-1")
    desk.till.takes(RefuseRound(first, 1, "hết"))
    desk.till.takes(CloseSession(first))
    opened = next(e for e in desk.till.events if isinstance(e, SessionOpened))
    for _ in range(70):
        desk.till.takes(CloseSession(desk.seats(table)))
    assert first not in desk.till.state.sessions
    assert desk.till.decides(HearSession(opened)) == ()
    assert desk.till.decides(HearSession(SessionClosed(first, SessionStatus.PAID, 9))) == ()


def test_an_order_of_no_table_tells_nobody(desk: Desk) -> None:
    desk.seats(desk.table())
    desk.till.adds(TEA)
    before = len(desk.till.events)
    desk.till.pays()
    assert of_kind(tuple(desk.till.events[before:]), BillTold) == []
    assert OrderId("x") not in desk.till.state.orders
