"""What a guest pays by phone goes onto one bill, whichever tills have a copy of it."""

from __future__ import annotations

import pytest

from pos_core.ids import OrderId, PaymentId
from pos_core.money import Money
from pos_core.payment_events import PaymentLate
from pos_core.payment_news import HearPayment, TakeGuestPayment
from pos_core.payment_status import PaymentStatus
from pos_core.tendering import TenderTaken, TenderTakenBack
from pos_core.till_state import TillState
from tests.core.pay_desk import DUE, P1, PayDesk
from tests.core.shop_examples import dong

HALF = dong(10_000)


@pytest.fixture
def desk() -> PayDesk:
    """A bill of this till's, of which a guest's phone pays a part."""
    return PayDesk()


def pays(desk: PayDesk, number: str, version: int = 1, amount: Money = HALF) -> None:
    news = desk.news(
        PaymentStatus.SUCCESS,
        number=number,
        version=version,
        amount=amount,
        session_id="table",
    )
    desk.counter.takes(HearPayment(news))


def number_of(state: TillState, order_id: OrderId) -> str:
    return state.orders[order_id].number


def test_it_is_a_tender_once_all_is_heard_and_twice_is_once(desk: PayDesk) -> None:
    pays(desk, number_of(desk.counter.state, desk.order_id))
    assert desk.counter.state.orders[desk.order_id].payments == ()
    (taken,) = desk.counter.takes(TakeGuestPayment(P1))
    assert isinstance(taken, TenderTaken)
    assert (taken.payment.amount, desk.counter.state.orders[desk.order_id].rest()) == (
        HALF,
        DUE - HALF,
    )
    assert desk.counter.decides(TakeGuestPayment(P1)) == ()


def test_money_of_a_copy_at_another_till_is_not_taken_here(desk: PayDesk) -> None:
    pays(desk, "B-0009")
    assert desk.counter.decides(TakeGuestPayment(P1)) == ()
    assert desk.counter.decides(TakeGuestPayment(PaymentId("nobody's"))) == ()


def test_it_comes_here_when_the_bill_did(desk: PayDesk) -> None:
    pays(desk, "B-0009")
    pays(desk, number_of(desk.counter.state, desk.order_id), version=2)
    (taken,) = desk.counter.takes(TakeGuestPayment(P1))
    assert isinstance(taken, TenderTaken)


def test_it_is_given_up_when_another_till_has_the_bill(desk: PayDesk) -> None:
    pays(desk, number_of(desk.counter.state, desk.order_id))
    desk.counter.takes(TakeGuestPayment(P1))
    pays(desk, "B-0009", version=2)
    gone = desk.counter.events[-1]
    assert isinstance(gone, TenderTakenBack)  # and no refund behind it: another till has the money
    assert gone.along
    assert desk.counter.state.orders[desk.order_id].rest() == DUE
    pays(desk, number_of(desk.counter.state, desk.order_id), version=1)  # old news
    assert desk.counter.decides(TakeGuestPayment(P1)) == ()


def test_it_should_go_back_when_the_bill_was_paid_meanwhile(desk: PayDesk) -> None:
    number = number_of(desk.counter.state, desk.order_id)
    desk.counter.pays()
    pays(desk, number)
    (late,) = desk.counter.takes(TakeGuestPayment(P1))
    assert isinstance(late, PaymentLate)
    assert late.why == "paid"
