"""News of payments at a till with a real journal: once each, whatever comes twice or in between."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import msgspec
import pytest

from backend_client.contracts.feed import FeedEntry
from backend_client.contracts.payments import Method, Methods, Payment, Refund
from pos_app.boot.real_ports import RealRng
from pos_app.engine.expiry_watch import ExpiryWatch
from pos_app.engine.feed_makers import MAKERS
from pos_app.engine.sync_door import EngineIntake
from pos_core.ids import PaymentId
from pos_core.pay_rules import BankAccount, PayRules
from pos_core.paying import AskPayment, DropPayment
from pos_core.payment_events import RefundState
from pos_core.payment_status import PaymentStatus
from pos_core.tender import Tender
from tests.support.tills import StoppedClock
from tests.support.working_till import COFFEE, SHOP, WorkingTill, dong, working_till

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path

    from pos_core.attempt import Attempt

pytestmark = pytest.mark.starts_threads
PAY_SHOP = replace(SHOP, pay=PayRules(BankAccount("970436", "0011004321098")))
P1 = PaymentId("p1")


def _till(folder: Path, clock: StoppedClock | None = None) -> AbstractContextManager[WorkingTill]:
    return working_till(folder, shop=PAY_SHOP, rng=RealRng(), clock=clock)


def _methods(till: WorkingTill) -> None:
    told = msgspec.json.encode(Methods((Method("momo", "momo"),)))
    _take(till, "payment.methods", told)


def _take(till: WorkingTill, kind: str, told: bytes) -> None:
    entry = FeedEntry(1, kind, "p1", "2026-11-21T05:00:00.000Z", msgspec.Raw(told))
    EngineIntake(till.engine, MAKERS).take((entry,))


def _attempt(till: WorkingTill) -> Attempt:
    _done(till)
    return till.engine.state.paying.attempts[P1]


def _hears(till: WorkingTill, status: str, **more: object) -> None:
    attempt = _attempt(till)
    payment = Payment(
        payment_id=attempt.payment_id,
        order_id=attempt.order_id,
        method=attempt.method,
        provider="momo",
        amount=attempt.amount.minor,
        currency="VND",
        status=status,
        asked_at="2026-11-21T05:00:00.000Z",
        expires_at="2026-11-21T05:10:00.000Z",
        updated_at="2026-11-21T05:00:00.000Z",
        version=1,
        provider_ref="R-1",
    )
    told = msgspec.structs.replace(payment, **more)
    _take(till, "payment.changed", msgspec.json.encode(told))


def _asks(till: WorkingTill, method: str = "momo") -> None:
    _methods(till)
    till.add(COFFEE)
    cart = till.engine.state.cart
    assert cart is not None
    assert till.ask(AskPayment(cart.order_id, P1, method, cart.rest())).ok


@pytest.mark.parametrize("status", ["", *(str(each) for each in PaymentStatus)])
def test_after_a_restart_in_any_state_success_makes_one_sale(tmp_path: Path, status: str) -> None:
    with _till(tmp_path) as till:
        _asks(till)
        if status:
            _hears(till, status)
    with _till(tmp_path) as till:
        before = _attempt(till)
        assert before.status == (status or "pending")
        for _ in range(2):
            _hears(till, "success")
        sales = till.sales()
        if "refunded" in status:
            assert not sales
            return
        ((payment,),) = [sale.payments for sale in sales]
        assert (payment.tender, payment.method, payment.reference) == (
            Tender.ELECTRONIC,
            "momo",
            "R-1",
        )
    with _till(tmp_path) as till:
        _hears(till, "success")
        assert len(till.sales()) == 1
        assert not till.engine.state.paying.late


def test_an_attempt_ends_by_the_clock_after_a_restart_too(tmp_path: Path) -> None:
    clock = StoppedClock()
    with _till(tmp_path, clock) as till:
        _asks(till)
        _watch(till)
        assert _attempt(till).is_waiting
    clock.moment += timedelta(minutes=10)
    with _till(tmp_path, clock) as till:
        _watch(till)
        assert _attempt(till).dropped == "expired"
        head = till.engine.call(lambda journal: journal.head.seq, 10.0)
        _watch(till)
        assert till.engine.call(lambda journal: journal.head.seq, 10.0) == head


def _watch(till: WorkingTill) -> None:
    _done(till)
    ExpiryWatch(till.engine).look()
    _done(till)


def _done(till: WorkingTill) -> None:
    """The engine is open, and has answered all that was asked of it."""
    till.engine.call(lambda journal: journal.head, 10.0)


def test_late_money_and_its_way_back_are_there_after_a_restart(tmp_path: Path) -> None:
    with _till(tmp_path) as till:
        _asks(till)
        till.ask(DropPayment(P1))
        assert till.pay().ok
        _hears(till, "success")
    with _till(tmp_path) as till:
        _done(till)
        (late,) = till.engine.state.paying.late
        assert (late.amount, late.late) == (dong(29_000), "paid")
        back = Refund("b1", 29_000, "refunded", "2026-11-21", "2026-11-21")
        _hears(till, "refunded", refunds=(back,), version=2)
        assert not till.engine.state.paying.late
        assert _attempt(till).refunds[0].state is RefundState.REFUNDED


def test_a_wrong_amount_reaches_the_till_with_its_difference(tmp_path: Path) -> None:
    with _till(tmp_path) as till:
        _asks(till, "vietqr")
        _hears(till, "pending", paid=19_000)
        assert _attempt(till).paid == dong(19_000)
        assert not till.sales()


def test_news_nobody_can_read_are_passed_over(tmp_path: Path) -> None:
    with _till(tmp_path) as till:
        _asks(till)
        _hears(till, "won")
        _take(till, "payment.changed", b'{"payment_id":"p1"}')
        _take(till, "payment.methods", b"[]")
        _hears(till, "success", currency="XXX")
        assert not till.sales()
        _hears(till, "success")
        assert len(till.sales()) == 1
