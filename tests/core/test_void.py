"""A sale can be taken back whole on its day, once, and with a reason."""

from __future__ import annotations

import pytest

from pos_core.cart import CancelOrder
from pos_core.ids import OrderId
from pos_core.refusal import refuse
from pos_core.sale import Outcome, SaleVoided
from pos_core.void import VoidSale
from tests.core.shop_examples import BEER, COFFEE, Counter, dong, sells


def test_a_voided_sale_gives_all_its_money_back_and_keeps_the_reason() -> None:
    counter = Counter()
    sale = sells(counter, COFFEE)
    event = counter.takes(VoidSale(sale.order_id, "  khách trả lại "))
    assert event == (SaleVoided(sale.order_id, "khách trả lại", dong(29_000), sale=sale),)
    ended = counter.state.ended(sale.order_id)
    assert ended is not None
    assert (ended.outcome, ended.due, ended.number) == (Outcome.VOIDED, dong(29_000), "A-0001")
    assert counter.state.last_sale == ended


def test_a_sale_is_voided_only_once() -> None:
    counter = Counter()
    sale = sells(counter, COFFEE)
    counter.takes(VoidSale(sale.order_id, "nhầm"))
    assert counter.refuses(VoidSale(sale.order_id, "nhầm")) == refuse(
        "order.already_voided", number="A-0001", total=dong(29_000)
    )


@pytest.mark.parametrize("reason", ["", "   ", "\n\t"])
def test_a_void_needs_a_reason(reason: str) -> None:
    counter = Counter()
    sale = sells(counter, COFFEE)
    assert counter.refuses(VoidSale(sale.order_id, reason)) == refuse("void.reason_missing")


def test_a_sale_of_yesterday_is_not_voided_today() -> None:
    counter = Counter()
    sale = sells(counter, COFFEE)
    counter.later(hours=15, minutes=59)  # 03:59 is still the same business day
    assert counter.business_day == sale.business_day
    counter.later(minutes=1)
    assert counter.refuses(VoidSale(sale.order_id, "nhầm")) == refuse(
        "void.not_today", number="A-0001"
    )


def test_a_sale_after_midnight_is_voided_before_the_day_ends() -> None:
    counter = Counter()
    sale = sells(counter, COFFEE)
    counter.later(hours=12, minutes=30)
    counter.takes(VoidSale(sale.order_id, "nhầm"))


def test_only_a_sale_can_be_voided() -> None:
    counter = Counter()
    counter.adds(COFFEE)
    order_id = counter.cart.order_id
    not_a_sale = refuse("void.not_a_sale")
    assert counter.refuses(VoidSale(order_id, "nhầm")) == not_a_sale
    assert counter.refuses(VoidSale(OrderId("nobody"), "nhầm")) == not_a_sale
    counter.takes(CancelOrder(order_id))
    assert counter.refuses(VoidSale(order_id, "nhầm")) == not_a_sale


def test_a_void_leaves_other_sales_and_their_receipts_alone() -> None:
    counter = Counter()
    counter.adds(COFFEE)
    first = counter.pays(print_receipt=True)
    counter.adds(BEER)
    second = counter.pays(print_receipt=True)
    counter.takes(VoidSale(first.order_id, "nhầm"))
    assert [job.order_id for job in counter.state.jobs.values()] == [second.order_id]
    assert [c.outcome for c in counter.state.closed] == [Outcome.VOIDED, Outcome.PAID]
    kept = counter.state.ended(second.order_id)
    assert kept is not None
    assert (kept.outcome, kept.due) == (Outcome.PAID, dong(22_000))


def test_the_first_sale_of_a_busy_day_can_still_be_voided() -> None:
    counter = Counter()
    first = sells(counter, COFFEE)
    for _ in range(600):
        sells(counter, BEER)
    counter.takes(VoidSale(first.order_id, "nhầm"))
    ended = counter.state.ended(first.order_id)
    assert ended is not None
    assert ended.outcome is Outcome.VOIDED
