"""A guest pays by phone: real till, real API, simulated provider, and real sockets between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pos_app.boot.real_ports import RealClock, RealRng
from pos_app.boot.sync_room import Account
from pos_core.attempt import Attempt
from pos_core.cart import CancelOrder
from pos_core.ids import PaymentId
from pos_core.paying import AskPayment, AskStatus
from pos_core.payment_events import RefundState
from pos_core.payment_refund import AskPaymentRefund
from pos_core.quantity import Quantity
from pos_core.refund_share import LineBack
from pos_core.refunding import RefundLines
from pos_core.tender import Tender
from tests.support.api_process import ApiProcess
from tests.support.simulators_process import Simulators, simulators
from tests.support.sync_line import Room, is_settled
from tests.support.tills import StoppedClock
from tests.support.working_till import COFFEE, WorkingTill, dong, working_till

pytestmark = pytest.mark.starts_threads
P1 = PaymentId("0190d3f0-1111-7000-8000-000000000001")
BACK = PaymentId("0190d3f0-2222-7000-8000-000000000001")


class Running(StoppedClock):
    """The time of this computer: API and providers live by it."""

    def now(self) -> datetime:
        return RealClock().now().astimezone(UTC)


@dataclass
class Counter:
    """The three of them; `room` is the till's line."""

    till: WorkingTill
    api: ApiProcess
    guests: Simulators
    room: Room

    def attempt(self) -> Attempt:
        return self.till.engine.state.paying.attempts[P1]

    def connect(self) -> None:
        account = Account("test", self.api.address.url, code=self.api.pairing_code())
        self.room.room.connect(account)
        self.room.until(is_settled)
        self.room.until_changed(self.takes_momo)

    def takes_momo(self) -> bool:
        """The API has told this till what it is set up for."""
        told = self.till.engine.state.paying.methods
        return any((each.method, each.provider) == ("momo", "momo") for each in told)

    def asks(self) -> None:
        self.till.add(COFFEE)
        cart = self.till.engine.state.cart
        assert cart is not None
        assert self.till.ask(AskPayment(cart.order_id, P1, "momo", cart.rest())).ok

    def shows_a_qr(self) -> None:
        self.room.until_changed(lambda: bool(self.attempt().qr_payload))


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    api = ApiProcess(tmp_path / "api").furnish()
    with (
        simulators(api.address.url) as guests,
        working_till(tmp_path / "till", clock=Running(), rng=RealRng()) as till,
    ):
        api.extra = {**guests.environment, "EVERTILL_PUBLIC_URL": api.address.url}
        api.start()
        room = Room(till, tmp_path / "sync")
        try:
            yield Counter(till, api, guests, room)
        finally:
            room.room.stop()
            api.kill()


def test_a_guest_pays_by_phone_and_gets_it_back_the_same_way(counter: Counter) -> None:
    counter.connect()
    counter.asks()
    counter.shows_a_qr()
    counter.guests.act("approve", payment=P1, callback="twice")
    counter.room.until_changed(lambda: counter.attempt().taken)
    (sale,) = counter.till.sales()
    (payment,) = sale.payments
    assert (payment.tender, payment.method, payment.amount) == (
        Tender.ELECTRONIC,
        "momo",
        dong(29_000),
    )
    part = LineBack(sale.lines[0].line_id, Quantity.of(1))
    back = RefundLines(sale.order_id, (part,), "nguội", dong(29_000), 0)
    assert counter.till.ask(back).ok
    counter.room.until_changed(
        lambda: [r.state for r in counter.attempt().refunds] == [RefundState.REFUNDED]
    )


def test_asking_how_it_stands_finds_money_whose_callback_was_lost(counter: Counter) -> None:
    counter.connect()
    counter.asks()
    counter.shows_a_qr()
    counter.guests.act("approve", payment=P1, callback="lose")
    assert counter.till.ask(AskStatus(P1)).ok
    counter.room.until_changed(lambda: counter.attempt().taken)
    assert len(counter.till.sales()) == 1


def test_what_was_asked_while_the_api_was_down_is_paid_once_it_is_back(counter: Counter) -> None:
    counter.connect()
    counter.api.kill()
    counter.asks()
    counter.api.start()
    counter.room.room.wake()
    counter.shows_a_qr()
    counter.guests.act("approve", payment=P1)
    counter.room.until_changed(lambda: counter.attempt().taken)
    assert len(counter.till.sales()) == 1


def test_money_for_a_cancelled_order_is_told_of_and_sent_back(counter: Counter) -> None:
    counter.connect()
    counter.asks()
    counter.shows_a_qr()
    assert counter.till.ask(CancelOrder(counter.attempt().order_id)).ok
    counter.guests.act("approve", payment=P1)
    counter.room.until_changed(lambda: bool(counter.till.engine.state.paying.late))
    assert counter.till.ask(AskPaymentRefund(P1, BACK, dong(29_000))).ok
    counter.room.until_changed(
        lambda: [r.state for r in counter.attempt().refunds] == [RefundState.REFUNDED]
    )
    assert not counter.till.sales()
