"""Random evenings at two tables: whatever comes, and however often, is cooked and billed once."""

from __future__ import annotations

import random
from collections import Counter as Tally

import pytest

from pos_core.events import Intent
from pos_core.hold import ParkOrder, ResumeOrder
from pos_core.kitchen_ticket import TicketSent
from pos_core.line import LinePart
from pos_core.merge import MergeOrders
from pos_core.moving import whole
from pos_core.order import LineAdded
from pos_core.payment import PayCash, cash_due
from pos_core.quantity import Quantity
from pos_core.refusal import Refusal
from pos_core.session import RoundStatus
from pos_core.session_events import BillStatus, RoundTaken
from pos_core.split import SplitOrder
from pos_core.table_bills import TellBill, bill_news, session_of
from pos_core.table_moves import MergeSessions, MoveSession
from pos_core.table_news import HearSession
from pos_core.table_rounds import RefuseRound, TakeRound
from pos_core.table_rules import SessionMode
from pos_core.table_service import CloseSession, OpenBill, OpenSession, ReopenSession
from pos_core.tables import SessionHeard
from pos_core.till import fold
from tests.core.shop_examples import TEA, through_json
from tests.core.table_service_desk import Desk

EVENINGS, STEPS = 150, 50


class Evening:
    """One seed's guests and staff."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.desk = Desk()
        self.tables = [self.desk.table("Bàn 1"), self.desk.table("Bàn 2", 8)]
        self.mode = self.dice.choice(tuple(SessionMode))
        self.done: Tally[str] = Tally()

    def step(self) -> None:
        """A phone, or somebody of the staff."""
        sessions = [key for key, s in self.desk.till.state.sessions.items() if not s.is_over]
        if sessions and self.dice.random() < 0.35:
            self.guest(self.dice.choice(sessions))
            return
        intent = self.dice.choice((self.at_a_table, self.at_a_bill))()
        if intent is not None:
            self.attempt(intent)

    def guest(self, session_id: str) -> None:
        """Somebody joins or orders, or the feed is read once more."""
        session = self.desk.session(session_id)
        if len(session.phones) < 2:
            self.desk.joins(session_id, f"{session_id}-{len(session.phones)}")
            return
        heard = [e.event for e in self.desk.till.events if isinstance(e, SessionHeard)]
        if self.dice.random() < 0.3:
            self.attempt(HearSession(self.dice.choice(heard)))
            return
        phones = self.dice.sample(list(session.phones), self.dice.randint(1, 2))
        self.desk.sends(session_id, *phones, quantity=self.dice.randint(1, 3))

    def at_a_table(self) -> Intent | None:
        sessions = list(self.desk.till.state.sessions)
        if not sessions or self.dice.random() < 0.1:
            return OpenSession(self.dice.choice(self.tables), self.mode)
        key, other = self.dice.choice(sessions), self.dice.choice(sessions)
        number = self.dice.randint(1, max(1, len(self.desk.session(key).rounds)))
        take = TakeRound(key, number, by_itself=self.dice.random() < 0.5)
        rare = (
            RefuseRound(key, number, "hết"),
            MoveSession(key, self.dice.choice(self.tables)),
            MergeSessions(key, other),
            CloseSession(key),
            ReopenSession(key),
            OpenBill(key),
        )
        return self.dice.choice((*(take,) * 8, *rare))

    def at_a_bill(self) -> Intent | None:
        orders = list(self.desk.till.state.orders.values())
        if not orders:
            return None
        order, other = self.dice.choice(orders), self.dice.choice(orders)
        if self.desk.till.state.cart is not None and self.dice.random() < 0.3:
            self.desk.till.adds(TEA)
        due = cash_due(order).due
        part = self.dice.choice(whole(order)) if order.lines else None
        some = (LinePart(part.line_id, Quantity.of(1)),) if part is not None else ()
        return self.dice.choice(
            (
                PayCash(order.order_id, due, due, print_receipt=False),
                TellBill(order.order_id),
                SplitOrder(order.order_id, (some,)),
                MergeOrders(order.order_id, other.order_id),
                ResumeOrder(order.order_id),
                ParkOrder(order.order_id),
            )
        )

    def attempt(self, intent: Intent) -> None:
        """What is refused changes nothing."""
        decision = self.desk.till.decides(intent)
        if not isinstance(decision, Refusal) and decision:
            self.desk.till.takes(intent)
            self.done[type(intent).__name__] += 1


def played(seed: int) -> Evening:
    evening = Evening(seed)
    for _ in range(STEPS):
        evening.step()
    return evening


@pytest.mark.parametrize("seed", range(EVENINGS))
def test_whatever_guests_and_staff_do_each_round_is_cooked_and_billed_once(seed: int) -> None:
    evening = played(seed)
    desk, state = evening.desk, evening.desk.till.state
    taken = Tally((e.session_id, e.round) for e in desk.till.events if isinstance(e, RoundTaken))
    assert set(taken.values()) <= {1}
    made = _pieces_of_guests(evening)
    assert made == _wanted(evening)
    assert _cooked(evening) == made
    for order_id in state.orders:
        if session_of(state, order_id) is None:
            continue
        evening.attempt(TellBill(order_id))
        session = session_of(desk.till.state, order_id)
        order = desk.till.state.orders[order_id]
        assert session is not None
        assert bill_news(desk.till.state, order_id) is None
        bill = session.bills[order_id]
        assert (bill.total, bill.rest) == (order.price().total.minor, order.rest().minor)
        assert sum(line.total for line in bill.lines) == bill.subtotal
        assert bill.status is BillStatus.OPEN
    assert fold(through_json(desk.till.events)) == desk.till.state


def test_the_random_evenings_do_all_there_is_to_do() -> None:
    done: Tally[str] = Tally()
    for seed in range(EVENINGS):
        done += played(seed).done
    wanted = {"TakeRound", "RefuseRound", "MoveSession", "MergeSessions", "CloseSession"}
    wanted |= {"ReopenSession", "OpenBill", "PayCash", "SplitOrder", "MergeOrders", "TellBill"}
    assert wanted <= set(done)
    assert min(done[name] for name in wanted) > 5, done


def _pieces_of_guests(evening: Evening) -> int:
    """Pieces that came onto bills by rounds, whatever became of the bills."""
    lines = (e.line for e in evening.desk.till.events if isinstance(e, LineAdded))
    return sum(x.quantity.thousandths for x in lines if x.item_id == "coffee") // 1_000


def _wanted(evening: Evening) -> int:
    past = (RoundStatus.TAKEN, RoundStatus.READY, RoundStatus.SERVED)
    return sum(
        line.quantity
        for session in evening.desk.till.state.sessions.values()
        for each in session.rounds
        if each.status in past
        for line in each.wanted
    )


def _cooked(evening: Evening) -> int:
    """What kitchen tickets ask for; slips that only say where food goes ask for nothing."""
    tickets = (e.ticket for e in evening.desk.till.events if isinstance(e, TicketSent))
    lines = (line for t in tickets if not t.is_move for line in t.lines)
    return sum(line.quantity.thousandths for line in lines if line.dish.name != TEA.name) // 1_000
