"""A half-paid bill on disk: a restart loses no tender, and a late press takes none twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from pos_app.boot.real_ports import RealRng
from pos_core.ids import PaymentId
from pos_core.money import zero
from pos_core.sale import OrderPaid
from pos_core.tender import Tender
from pos_core.tendering import TakeBackTender, TakeTender
from tests.support.working_till import COFFEE, TEA, dong, working_till

pytestmark = pytest.mark.starts_threads


def test_a_tender_is_there_after_a_restart_and_its_press_finds_it(tmp_path: Path) -> None:
    with working_till(tmp_path, rng=RealRng()) as till:
        till.add(COFFEE, 2)
        cart = till.engine.state.cart
        assert cart is not None
        press = TakeTender(
            cart.order_id,
            PaymentId(till.engine.new_id()),
            Tender.CARD,
            dong(30_000),
            cart.rest(),
            amount=dong(30_000),
            reference="0427",
        )
        assert till.ask(press).ok
    with working_till(tmp_path, rng=RealRng()) as till:
        again = till.ask(press)
        assert again.refusal is not None
        assert again.refusal.code == "payment.already_taken"
        cart = till.engine.state.cart
        assert cart is not None
        assert [payment.reference for payment in cart.payments] == ["0427"]
        till.add(TEA)
        paid = till.pay(dong(100_000)).events[0]
        assert isinstance(paid, OrderPaid)
        assert [p.tender for p in paid.sale.payments] == [Tender.CARD, Tender.CASH]
        assert paid.sale.change == dong(27_000)
        (sale,) = till.sales()
        assert sale == paid.sale
    with working_till(tmp_path, rng=RealRng()) as till:
        late = till.ask(press)
        assert late.refusal is not None
        assert late.refusal.code == "order.already_paid"


def test_a_tender_taken_back_is_gone_after_a_restart(tmp_path: Path) -> None:
    with working_till(tmp_path, rng=RealRng()) as till:
        till.add(COFFEE)
        cart = till.engine.state.cart
        assert cart is not None
        taken = till.ask(
            TakeTender(
                cart.order_id,
                PaymentId("first"),
                Tender.CASH,
                dong(20_000),
                cart.rest(),
                amount=dong(10_000),
            )
        )
        assert taken.ok
        assert till.ask(TakeBackTender(cart.order_id, PaymentId("first"))).ok
    with working_till(tmp_path, rng=RealRng()) as till:
        till.add(TEA)  # waits until the till is open
        cart = till.engine.state.cart
        assert cart is not None
        assert (cart.payments, cart.rest()) == ((), dong(74_000))
        assert cart.paid == zero(dong(0).currency)
