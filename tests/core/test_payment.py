"""Taking cash: the right amount, the right change, once, and the sale stands for ever."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from pos_core.cart import AddLine, CancelOrder, DiscountLine, DiscountOrder, NoteOrder, SetQuantity
from pos_core.catalog import Item
from pos_core.country_profiles import id_restaurant
from pos_core.ids import OrderId
from pos_core.money import Currency, Money
from pos_core.order import Order
from pos_core.payment import (
    LARGEST_NOTE,
    RECEIPT_PRINTER,
    CashDue,
    PayCash,
    cash_due,
    change_due,
)
from pos_core.pricing import Discount
from pos_core.print_job import PrintJob, PrintQueued, PrintState
from pos_core.quantity import Quantity
from pos_core.refusal import refuse
from pos_core.sale import OrderPaid, Outcome, Sale
from pos_core.tax import Rate
from pos_core.tender import Payment, Tender
from pos_core.void import VoidSale
from tests.core.shop_examples import (
    BEER,
    COFFEE,
    RICE,
    UNROUNDED_SHOP,
    Counter,
    dollars,
    dong,
    kilograms,
    pieces,
    sells,
)


def _press(counter: Counter, tendered: int, expected: int | None = None) -> PayCash:
    """What the pay screen asks for; `expected` is what it shows."""
    due = cash_due(counter.cart).due if expected is None else dong(expected)
    return PayCash(counter.cart.order_id, dong(tendered), due)


def test_a_paid_order_is_a_sale_with_all_its_figures() -> None:
    counter = Counter()
    counter.adds(COFFEE, pieces(2))
    order_id = counter.cart.order_id
    discount = Discount(rate=Rate(100_000), reason="khách quen")
    counter.takes(DiscountOrder(order_id, discount))
    counter.takes(NoteOrder(order_id, "mang về"))
    order = counter.cart
    counter.later(minutes=3)
    paid, queued = counter.takes(_press(counter, 100_000))
    assert isinstance(paid, OrderPaid)
    assert isinstance(queued, PrintQueued)
    payment_id = paid.sale.payments[0].payment_id
    assert paid.sale == Sale(
        order_id=order_id,
        number="A-0001",
        paid_at=counter.now,
        business_day=counter.business_day,
        cashier="staff/1",
        lines=order.lines,
        priced=order.price(),
        rounding=dong(-200),  # 52.200 to 52.000
        due=dong(52_000),
        payments=(Payment(payment_id, Tender.CASH, dong(52_000), dong(100_000), dong(48_000)),),
        discount=discount,
        note="mang về",
        opened_at=order.opened_at,
    )
    job = PrintJob(queued.job_id, order_id, "A-0001", RECEIPT_PRINTER, counter.now)
    assert (queued.job, job.state) == (job, PrintState.QUEUED)
    assert counter.state.jobs == {job.job_id: job}
    assert RECEIPT_PRINTER == "receipt"
    made = [order_id, payment_id, job.job_id]
    assert len({UUID(each) for each in made}) == 3
    assert payment_id < job.job_id


def test_a_paid_order_leaves_the_counter_and_is_remembered() -> None:
    counter = Counter()
    sale = sells(counter, COFFEE)
    assert (counter.state.cart, counter.state.orders) == (None, {})
    ended = counter.state.last_sale
    assert ended is not None
    assert (ended.order_id, ended.number, ended.outcome) == (sale.order_id, "A-0001", Outcome.PAID)
    assert (ended.due, ended.closed_at) == (dong(29_000), counter.now)
    assert ended.business_day == counter.business_day


def test_without_a_receipt_no_paper_is_queued() -> None:
    counter = Counter()
    counter.adds(COFFEE)
    intent = replace(_press(counter, 29_000), print_receipt=False)
    assert [type(event) for event in counter.takes(intent)] == [OrderPaid]
    assert counter.state.jobs == {}


def test_a_second_press_of_pay_finds_the_sale() -> None:
    counter = Counter()
    counter.adds(COFFEE)
    press = _press(counter, 50_000)
    counter.takes(press)
    before = counter.state
    assert counter.refuses(press) == refuse(
        "order.already_paid", number="A-0001", total=dong(29_000)
    )
    assert counter.state is before
    assert len(counter.state.closed) == 1


def test_a_voided_or_cancelled_order_cannot_be_paid() -> None:
    counter = Counter()
    counter.adds(COFFEE)
    press = _press(counter, 29_000)
    counter.takes(press)
    counter.takes(VoidSale(press.order_id, "nhầm"))
    assert counter.refuses(press).code == "order.already_voided"
    counter.adds(COFFEE)
    press = _press(counter, 29_000)
    counter.takes(CancelOrder(press.order_id))
    assert counter.refuses(press) == refuse(
        "order.already_cancelled", number="A-0002", total=dong(0)
    )


def test_an_order_that_never_was_or_is_empty_cannot_be_paid() -> None:
    counter = Counter()
    nobody = PayCash(OrderId("nobody"), dong(0), dong(0))
    assert counter.refuses(nobody) == refuse("order.unknown")
    line = counter.adds(COFFEE)
    counter.takes(SetQuantity(counter.cart.order_id, line.line_id, Quantity(0)))
    assert counter.refuses(_press(counter, 0)) == refuse("payment.nothing_to_pay")


def test_a_total_that_changed_since_it_was_said_is_not_taken() -> None:
    counter = Counter()
    counter.adds(COFFEE)
    press = _press(counter, 100_000)
    counter.takes(AddLine(BEER, pieces()))
    assert counter.refuses(press) == refuse("payment.total_changed", due=dong(51_000))
    assert counter.refuses(_press(counter, 100_000, 50_999)).code == "payment.total_changed"
    counter.takes(_press(counter, 100_000, 51_000))


def test_money_of_another_country_is_not_taken() -> None:
    counter = Counter()
    counter.adds(COFFEE)
    dollar = replace(_press(counter, 0), tendered=dollars(100))
    assert counter.refuses(dollar) == refuse("payment.wrong_currency", currency=Currency.VND)


@pytest.mark.parametrize(("tendered", "missing"), [(28_999, 1), (0, 29_000), (-1, 29_001)])
def test_too_little_money_says_how_much_is_missing(tendered: int, missing: int) -> None:
    counter = Counter()
    counter.adds(COFFEE)
    refused = counter.refuses(_press(counter, tendered))
    assert refused == refuse("payment.too_little", missing=dong(missing))


@pytest.mark.parametrize(("tendered", "change"), [(29_000, 0), (29_001, 1), (500_000, 471_000)])
def test_enough_money_gives_the_change_due(tendered: int, change: int) -> None:
    counter = Counter()
    counter.adds(COFFEE)
    sale = counter.pays(tendered)
    assert sale.change == dong(change)
    assert sale.payments[0].amount + sale.change == sale.payments[0].tendered


def test_a_zero_too_many_is_a_slip_of_the_finger() -> None:
    counter = Counter()
    counter.adds(COFFEE)
    refused = counter.refuses(_press(counter, 10_029_001))
    assert refused == refuse("payment.too_much", tendered=dong(10_029_001))
    assert counter.pays(10_029_000).change == dong(10_000_000)


def test_a_large_bill_is_paid_with_a_few_notes_more_than_it_comes_to() -> None:
    counter = Counter()
    counter.adds(COFFEE, pieces(1_000))
    assert counter.refuses(_press(counter, 290_000_000)).code == "payment.too_much"
    assert counter.pays(30_000_000).change == dong(1_000_000)


def test_every_currency_knows_its_largest_note() -> None:
    assert set(LARGEST_NOTE) == set(Currency)


def test_the_change_is_negative_while_money_is_missing() -> None:
    assert change_due(dong(50_000), dong(29_000)) == dong(21_000)
    assert change_due(dong(20_000), dong(29_000)) == dong(-9_000)


@pytest.mark.parametrize(
    ("grams", "total", "rounding"),
    [(325, 7_963, 37), (1, 25, -25), (500, 12_250, 250), (499, 12_226, -226), (1_000, 24_500, 0)],
)
def test_cash_is_rounded_to_500_dong_in_a_line_of_its_own(
    grams: int, total: int, rounding: int
) -> None:
    counter = Counter()
    counter.adds(RICE, kilograms(grams))
    expected = CashDue(dong(total), dong(rounding), dong(total + rounding))
    assert cash_due(counter.cart) == expected
    sale = counter.pays()
    assert (sale.priced.total, sale.rounding, sale.due) == (
        expected.total,
        expected.rounding,
        expected.due,
    )


def test_a_shop_that_does_not_round_takes_every_dong() -> None:
    counter = Counter(UNROUNDED_SHOP)
    counter.adds(RICE, kilograms(325))
    assert counter.pays(8_000).change == dong(37)


def test_an_order_that_is_a_gift_is_paid_with_nothing() -> None:
    counter = Counter()
    line = counter.adds(COFFEE)
    whole = Discount(rate=Rate(1_000_000))
    counter.takes(DiscountLine(counter.cart.order_id, line.line_id, whole))
    sale = counter.pays(0)
    assert (sale.due, sale.change) == (dong(0), dong(0))


def test_the_change_of_several_payments_adds_up() -> None:
    sale = sells(Counter(), COFFEE)
    first = replace(sale.payments[0], change=dong(1_000))
    assert replace(sale, payments=(first, first, first)).change == dong(3_000)


def test_an_indonesian_bill_shows_service_tax_and_rounding() -> None:
    counter = Counter(id_restaurant("id"))
    meal = Item("meal", "Nasi goreng", Money(27_500, Currency.IDR), "restaurant")
    counter.adds(meal)
    # 27.500 + service 1.375 = 28.875, + PB1 2.887,5 up to 2.888 = 31.763, to 31.800.
    sale = counter.pays(50_000)
    assert (sale.priced.service.minor, sale.priced.tax_added.minor) == (1_375, 2_888)
    assert (sale.priced.total.minor, sale.rounding.minor, sale.due.minor) == (31_763, 37, 31_800)
    assert sale.change.minor == 18_200


def test_the_price_of_an_order_is_the_price_of_its_sale() -> None:
    counter = Counter()
    counter.adds(COFFEE, pieces(3))
    order: Order = counter.cart
    assert counter.pays().priced == order.price()
