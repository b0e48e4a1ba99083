"""Tables that serve themselves: rounds reach the kitchen once, a crash between them or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from pos_app.engine.table_watch import ALONG_SECONDS, TableWatch
from pos_app.engine.typing_pause import LATEST_SECONDS, NOTHING, SETTLED_SECONDS
from pos_core.floor import AreaDrawn, Place, TableDrawn
from pos_core.floor_work import DrawArea, DrawTable
from pos_core.hold import ParkOrder
from pos_core.ids import OrderId, PaymentId, TableId
from pos_core.money import Currency
from pos_core.order import Order
from pos_core.payment_events import PaymentNews
from pos_core.payment_news import HearPayment
from pos_core.payment_status import PaymentStatus
from pos_core.print_job import PrintKind
from pos_core.sale import Outcome
from pos_core.session import RoundStatus, SessionState
from pos_core.session_events import (
    BillStatus,
    BillTold,
    HostTaken,
    PhoneJoined,
    PhoneState,
    RoundSent,
    RoundTaken,
    SessionEvent,
    SessionLine,
    SessionOpened,
)
from pos_core.shared_order import OrderTakenOver
from pos_core.sharing import HearShared, HearSold, TakeOverOrder
from pos_core.station import Station
from pos_core.table_news import HearSession
from pos_core.table_rules import SessionMode, TableRules
from pos_core.table_service import LetIn, OpenBill, OpenSession
from tests.support.tills import StoppedClock
from tests.support.working_till import COFFEE, SHOP, TEA, WorkingTill, working_till

pytestmark = pytest.mark.starts_threads

BAR = Station("bar", "Quầy bar", categories=("drinks",), printer="kitchen")
CAFE = replace(SHOP, rules=replace(SHOP.rules, stations=(BAR,)))
OPEN_CAFE = replace(CAFE, tables=TableRules(confirms_scans=False))


@dataclass
class Seconds(StoppedClock):
    """A clock that is moved by hand."""

    seconds: float = 0.0

    def monotonic(self) -> float:
        return self.seconds


@dataclass
class Floor:
    """A till with its watch, and the phones at its tables."""

    till: WorkingTill
    watch: TableWatch
    clock: Seconds
    is_on: bool = True

    def table(self) -> TableId:
        area = self.till.ask(DrawArea(None, "Sân")).events[0]
        assert isinstance(area, AreaDrawn)
        drawn = self.till.ask(DrawTable(None, area.area.area_id, "Bàn 5", Place(0, 0))).events[0]
        assert isinstance(drawn, TableDrawn)
        return drawn.table.table_id

    def seats(self) -> str:
        opened = self.till.ask(OpenSession(self.table())).events[0]
        assert isinstance(opened, SessionOpened)
        return opened.session_id

    def hears(self, event: SessionEvent) -> None:
        assert self.till.ask(HearSession(event)).ok
        self.done()

    def sends(self, session_id: str, number: int, state: PhoneState = PhoneState.IN) -> None:
        if "p1" not in self.session(session_id).phones:
            self.hears(PhoneJoined(session_id, "p1", 1, state))
        line = SessionLine(
            f"line-{number}",
            "p1",
            "ca-phe",
            "Cà phê sữa đá",
            2,
            29_000,
            58_000,
            Currency.VND,
            tax_class="standard",
            category_id="drinks",
        )
        self.hears(RoundSent(session_id, number, (line,), self.till.clock.now(), "p1"))

    def session(self, session_id: str) -> SessionState:
        return self.till.engine.state.sessions[session_id]

    def rounds(self, session_id: str) -> list[RoundStatus]:
        return [each.status for each in self.session(session_id).rounds]

    def takes_over(self) -> Order:
        """A bill that another till had for guests of a table."""
        self.seats()
        self.till.add(COFFEE)
        ours = self.till.engine.state.cart
        assert ours is not None
        order = replace(ours, order_id=OrderId("of-b"), number="B-0001", undo=())
        assert self.till.ask(HearShared(order.order_id, "B", order)).ok
        taken = self.till.ask(TakeOverOrder(order.order_id)).events[-1]
        assert isinstance(taken, OrderTakenOver)
        return taken.order

    def pays(self, bill: Order) -> None:
        """A guest paid all of it by phone."""
        at = self.till.clock.now()
        news = PaymentNews(
            PaymentId("p1"),
            bill.order_id,
            "momo",
            bill.price().total,
            PaymentStatus.SUCCESS,
            at,
            at + timedelta(minutes=10),
            1,
            number=bill.number,
            session_id=next(iter(self.till.engine.state.sessions)),
        )
        assert self.till.ask(HearPayment(news)).ok
        self.done()

    def done(self) -> None:
        """The engine has answered all that was asked of it, and what came of it."""
        for _ in range(3):
            self.till.engine.call(_nothing, 10.0)

    def told(self) -> list[int]:
        """The total, each time guests were told of a bill."""
        self.done()
        entries = self.till.engine.call(
            lambda journal: list(journal.read(0, types=("session.bill_told.v1",), limit=100)), 10.0
        )
        return [int(entry.data["bill"]["total"]) for entry in entries]

    def papers(self) -> int:
        jobs = self.till.engine.state.jobs.values()
        return sum(job.kind is PrintKind.KITCHEN for job in jobs)


def _nothing(_journal: object) -> None:
    """A turn of the engine's."""


def _floor(till: WorkingTill) -> Floor:
    clock = Seconds()
    made = Floor(till, TableWatch(till.engine, lambda: made.is_on, clock), clock)
    till.engine.listen(made.watch)
    made.done()
    made.watch.look(till.engine.state)
    made.done()
    return made


@pytest.fixture
def floor(tmp_path: Path) -> Iterator[Floor]:
    with working_till(tmp_path, shop=CAFE) as till:
        yield _floor(till)


def test_what_guests_send_is_on_paper_without_anybody_s_hand(floor: Floor) -> None:
    session = floor.seats()
    floor.sends(session, 1)
    floor.sends(session, 2)
    assert floor.rounds(session) == [RoundStatus.TAKEN, RoundStatus.TAKEN]
    assert floor.papers() == 2
    assert floor.told() == [58_000, 116_000]


def test_who_was_not_let_in_waits_for_staff(floor: Floor) -> None:
    session = floor.seats()
    floor.sends(session, 1, PhoneState.WAITING)
    assert (floor.rounds(session), floor.papers()) == ([RoundStatus.SENT], 0)
    floor.till.ask(LetIn(session, "p1"))
    floor.done()
    assert (floor.rounds(session), floor.papers()) == ([RoundStatus.TAKEN], 1)


def test_a_round_that_was_heard_before_a_crash_is_taken_after_it_and_once(tmp_path: Path) -> None:
    with working_till(tmp_path, shop=CAFE) as till:
        dead = Floor(till, TableWatch(till.engine, lambda: True, Seconds()), Seconds())
        session = dead.seats()
        dead.sends(session, 1)
        assert dead.papers() == 0
    for _ in range(2):
        with working_till(tmp_path, shop=CAFE) as till:
            floor = _floor(till)
            assert floor.rounds(session) == [RoundStatus.TAKEN]
            assert floor.papers() == 1


def test_who_was_away_cooks_nothing_that_another_till_has_cooked_meanwhile(floor: Floor) -> None:
    session = floor.seats()
    floor.watch.feed(is_reading=True)
    floor.sends(session, 1)
    floor.hears(HostTaken(session, "B", 1))
    floor.hears(RoundTaken(session, 1, "order-of-b"))
    floor.watch.feed(is_reading=False)
    floor.done()
    assert (floor.rounds(session), floor.papers()) == ([RoundStatus.TAKEN], 0)


def test_what_nobody_else_has_is_cooked_once_the_feed_is_read(floor: Floor) -> None:
    session = floor.seats()
    floor.watch.feed(is_reading=True)
    floor.sends(session, 1)
    assert floor.papers() == 0
    floor.watch.feed(is_reading=False)
    floor.done()
    assert (floor.rounds(session), floor.papers()) == ([RoundStatus.TAKEN], 1)


def test_two_tills_with_a_copy_of_a_bill_do_not_tell_it_for_ever(floor: Floor) -> None:
    session = floor.seats()
    floor.sends(session, 1)
    (bill,) = floor.session(session).bills.values()
    floor.hears(HostTaken(session, "B", 1))
    theirs = replace(bill, version=bill.version + 1, number="B-0001", total=99_000)
    floor.hears(BillTold(session, theirs))
    floor.done()
    assert floor.told() == [58_000]
    assert floor.session(session).bills[bill.order_id] == theirs


def test_a_bill_that_was_paid_at_another_till_is_not_told_again_and_again(floor: Floor) -> None:
    session = floor.seats()
    floor.sends(session, 1)
    (bill,) = floor.session(session).bills.values()
    paid = replace(bill, version=9, total=99_000, paid=99_000, rest=0, status=BillStatus.PAID)
    floor.hears(BillTold(session, paid))
    floor.done()
    assert floor.told() == [58_000]


def test_a_shop_that_lets_everybody_in_serves_who_scanned(tmp_path: Path) -> None:
    with working_till(tmp_path, shop=OPEN_CAFE) as till:
        floor = _floor(till)
        at, table = till.clock.now(), floor.table()
        floor.hears(SessionOpened("s", table, "Bàn 5", SessionMode.PAY_AT_END, at, at))
        assert till.engine.state.tables.claims == {"s": 1}
        floor.hears(HostTaken("s", "A", 1))
        floor.sends("s", 1)
        assert floor.rounds("s") == [RoundStatus.TAKEN]


def test_a_shop_that_confirms_claims_nobody_by_itself(floor: Floor) -> None:
    at, table = floor.till.clock.now(), floor.table()
    floor.hears(SessionOpened("s", table, "Bàn 5", SessionMode.PAY_AT_END, at, at))
    assert floor.till.engine.state.tables.claims == {}


def test_a_bill_in_the_cart_is_told_once_it_has_settled(floor: Floor) -> None:
    session = floor.seats()
    floor.sends(session, 1)
    floor.till.ask(OpenBill(session))
    floor.till.add(TEA)
    assert floor.watch.settle() == SETTLED_SECONDS
    assert floor.told() == [58_000]
    floor.clock.seconds = SETTLED_SECONDS
    floor.watch.settle()
    assert floor.told() == [58_000, 103_000]
    assert floor.watch.settle() == NOTHING


def test_who_types_without_a_break_is_told_of_all_the_same(floor: Floor) -> None:
    session = floor.seats()
    floor.sends(session, 1)
    floor.till.ask(OpenBill(session))
    for second in range(int(LATEST_SECONDS) + 1):
        floor.clock.seconds = float(second)
        floor.till.add(TEA)
        floor.watch.settle()
    assert len(floor.told()) == 2


def test_a_bill_that_is_put_aside_is_told_at_once(floor: Floor) -> None:
    session = floor.seats()
    floor.sends(session, 1)
    floor.till.ask(OpenBill(session))
    floor.till.add(TEA)
    order_id = floor.till.engine.state.current
    assert order_id is not None
    floor.till.ask(ParkOrder(order_id))
    assert floor.told() == [58_000, 103_000]


def test_without_a_server_nobody_is_told(floor: Floor) -> None:
    session = floor.seats()
    floor.sends(session, 1)
    floor.is_on = False
    floor.till.ask(OpenBill(session))
    floor.till.add(TEA)
    order_id = floor.till.engine.state.current
    assert order_id is not None
    floor.till.ask(ParkOrder(order_id))
    assert floor.told() == [58_000]


def test_what_was_paid_of_a_bill_that_was_taken_over_waits_for_the_till_before(
    floor: Floor,
) -> None:
    """It may be on a sale there that is still on its way, and stands on one till then."""
    bill = floor.takes_over()
    floor.pays(bill)
    assert bill.order_id in floor.till.engine.state.orders
    floor.clock.seconds = ALONG_SECONDS - 1
    assert floor.watch.settle() == 1
    assert floor.till.ask(HearSold(bill.order_id, "B-0001")).ok
    floor.clock.seconds = ALONG_SECONDS
    assert floor.watch.settle() == NOTHING
    ended = floor.till.engine.state.ended(bill.order_id)
    assert ended is not None
    assert ended.outcome is Outcome.HANDED_OVER


def test_what_nobody_else_took_is_on_the_bill_in_the_end(floor: Floor) -> None:
    bill = floor.takes_over()
    floor.pays(bill)
    floor.clock.seconds = ALONG_SECONDS
    floor.watch.settle()
    floor.done()
    ended = floor.till.engine.state.ended(bill.order_id)
    assert ended is not None
    assert ended.outcome is Outcome.PAID
