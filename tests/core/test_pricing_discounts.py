"""Discounts come off fairly, never take more than the price, and leave no unit behind."""

from __future__ import annotations

import pytest

from pos_core.money import Money
from pos_core.pricing import (
    Discount,
    PricingPolicy,
    ServiceCharge,
    price,
)
from pos_core.quantity import Quantity
from pos_core.tax import Rate, Tax, TaxMode
from tests.core.small_shop import (
    IDR,
    PB1,
    VND,
    charge,
    off,
    on_paper,
    percent,
)


def test_a_line_discount_comes_off_before_tax() -> None:
    priced = price([charge(100_000, PB1, discount=percent(150_000))], PricingPolicy(IDR))
    assert on_paper(priced) == (100_000, 15_000, 0, 8_500, 0, 93_500)
    assert priced.lines[0].discount.minor == 15_000
    assert priced.lines[0].order_discount.minor == 0


@pytest.mark.parametrize("discount", [off(100_001), percent(1_000_001), percent(1_000_000)])
def test_a_discount_takes_the_whole_price_and_no_more(discount: Discount) -> None:
    line = price([charge(100_000, PB1, discount=discount)], PricingPolicy(IDR))
    order = price([charge(100_000, PB1)], PricingPolicy(IDR), discount)
    assert on_paper(line) == on_paper(order) == (100_000, 100_000, 0, 0, 0, 0)


def test_an_order_discount_falls_on_the_lines_by_what_they_cost_after_their_own() -> None:
    lines = [
        charge(40_000, discount=off(20_000)),
        charge(20_000),
        charge(60_000),
    ]
    priced = price(lines, PricingPolicy(IDR), off(10_000))
    assert [line.order_discount.minor for line in priced.lines] == [2_000, 2_000, 6_000]
    assert on_paper(priced) == (120_000, 30_000, 0, 0, 0, 90_000)


def test_the_odd_unit_of_an_order_discount_goes_to_the_largest_remainder() -> None:
    priced = price([charge(10), charge(20), charge(30)], PricingPolicy(IDR), off(10))
    # 1,67 3,33 5,00
    assert [line.order_discount.minor for line in priced.lines] == [2, 3, 5]


def test_of_equal_remainders_the_dearer_line_gives_the_odd_unit() -> None:
    # 5 % of 10 and of 30: 0,5 and 1,5, together 2
    cheap_first = price([charge(10), charge(30)], PricingPolicy(IDR), percent(50_000))
    dear_first = price([charge(30), charge(10)], PricingPolicy(IDR), percent(50_000))
    assert [line.order_discount.minor for line in cheap_first.lines] == [0, 2]
    assert [line.order_discount.minor for line in dear_first.lines] == [2, 0]


def test_of_equal_prices_the_tax_decides_who_gives_the_odd_unit() -> None:
    a, b = charge(5, Tax("A", Rate(1), TaxMode.EXCLUSIVE)), charge(5, PB1)
    for lines in ([a, b], [b, a]):
        priced = price(lines, PricingPolicy(IDR), off(1))
        cuts = {line.taxes[0].code: line.order_discount.minor for line in priced.lines}
        assert cuts == {"A": 1, "PB1": 0}


def test_of_equal_lines_the_one_without_service_gives_the_odd_unit() -> None:
    a, b = charge(5, PB1, bears_service=False), charge(5, PB1)
    policy = PricingPolicy(IDR, service=ServiceCharge(Rate(100_000), taxed=False))
    for lines in ([a, b], [b, a]):
        priced = price(lines, policy, off(1))
        assert priced.service.minor == 1  # half a rupiah on the 5 that bears it
        assert [line.order_discount.minor for line in priced.lines] == [
            0 if line.bears_service else 1 for line in lines
        ]


@pytest.mark.parametrize("taxed", [True, False])
def test_the_odd_unit_of_a_service_charge_goes_to_the_dearer_line_too(taxed: bool) -> None:
    policy = PricingPolicy(IDR, service=ServiceCharge(Rate(50_000), taxed))
    priced = price([charge(10), charge(30)], policy)
    assert [line.service.minor for line in priced.lines] == [0, 2]


def test_goods_brought_back_take_their_part_of_the_discount_with_them() -> None:
    lines = [charge(100_000), charge(40_000, quantity=Quantity.of(-1))]
    priced = price(lines, PricingPolicy(IDR), percent(100_000))
    assert [line.total.minor for line in priced.lines] == [90_000, -36_000]
    fixed = price(lines, PricingPolicy(IDR), off(6_000))
    assert [line.total.minor for line in fixed.lines] == [90_000, -36_000]


def test_an_even_exchange_leaves_nothing_to_take_an_amount_off() -> None:
    lines = [charge(100), charge(100, quantity=Quantity.of(-1))]
    priced = price(lines, PricingPolicy(IDR), off(50))
    assert [line.order_discount.minor for line in priced.lines] == [0, 0]
    assert off(50).share_of(0) == (0, 1)


def test_an_even_exchange_at_a_rate_takes_as_much_off_as_it_gives() -> None:
    lines = [charge(100), charge(100, quantity=Quantity.of(-1))]
    priced = price(lines, PricingPolicy(IDR), percent(500_000))
    assert [line.order_discount.minor for line in priced.lines] == [50, -50]


def test_a_discount_is_a_rate_or_an_amount_and_not_below_zero() -> None:
    with pytest.raises(ValueError, match=r"^a discount is a rate or an amount, one of the two$"):
        Discount()
    with pytest.raises(ValueError, match=r"^a discount is a rate or an amount, one of the two$"):
        Discount(rate=Rate(1), amount=Money(1, VND))
    with pytest.raises(ValueError, match=r"^a discount below zero would be a surcharge$"):
        off(-1)
    assert off(0) == Discount(amount=Money(0, IDR))
    assert price([charge(100)], PricingPolicy(IDR), off(0)).total.minor == 100
