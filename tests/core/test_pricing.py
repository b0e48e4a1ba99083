"""What a shop's bills come to, worked out by hand to the last đồng, rupiah and cent."""

from __future__ import annotations

import pytest

from pos_core.money import Money, total
from pos_core.pricing import (
    Charge,
    Discount,
    PricingPolicy,
    ServiceCharge,
    price,
)
from pos_core.quantity import Quantity
from pos_core.rounding import Rounding
from pos_core.tax import Rate, Tax, TaxMode
from tests.core.small_shop import (
    IDR,
    PB1,
    PB1_INSIDE,
    PPN,
    PPN_INSIDE,
    USD,
    VAT_8,
    VAT_10,
    VND,
    charge,
    off,
    on_paper,
)


def test_an_empty_order_costs_nothing() -> None:
    priced = price([], PricingPolicy(VND))
    assert on_paper(priced) == (0, 0, 0, 0, 0, 0)
    assert priced.lines == ()
    assert priced.taxes == ()
    assert priced.net == Money(0, VND)
    assert priced.total == Money(0, VND)


def test_a_shelf_price_holds_its_vat() -> None:
    # 33.333 x 8/108 = 2.469,11
    priced = price([charge(33_333, VAT_8, currency=VND)], PricingPolicy(VND))
    assert on_paper(priced) == (33_333, 0, 0, 0, 2_469, 33_333)
    assert priced.lines[0].net.minor == 30_864
    assert priced.net.minor == 30_864


def test_restaurant_tax_on_food_and_service_makes_231_000_of_200_000() -> None:
    policy = PricingPolicy(IDR, service=ServiceCharge(Rate(50_000), taxed=True))
    priced = price([charge(200_000, PB1)], policy)
    assert on_paper(priced) == (200_000, 0, 10_000, 21_000, 0, 231_000)


def test_restaurant_tax_on_food_only_makes_230_000_of_200_000() -> None:
    policy = PricingPolicy(IDR, service=ServiceCharge(Rate(50_000), taxed=False))
    priced = price([charge(200_000, PB1)], policy)
    assert on_paper(priced) == (200_000, 0, 10_000, 20_000, 0, 230_000)


def test_with_tax_in_the_price_a_taxed_service_is_a_share_of_the_shelf_price() -> None:
    policy = PricingPolicy(IDR, service=ServiceCharge(Rate(50_000), taxed=True))
    priced = price([charge(200_000, PB1_INSIDE)], policy)
    # 210.000 x 10/110 = 19.090,9 of tax, of which 909 in the service
    assert on_paper(priced) == (200_000, 0, 10_000, 0, 19_091, 210_000)
    line = priced.lines[0]
    assert (line.service.minor, line.net.minor, line.taxes[0].base.minor) == (
        9_091,
        181_818,
        190_909,
    )


@pytest.mark.parametrize(
    ("shelf", "rounding", "service", "net"),
    [
        (100_000, Rounding.DOWN, 4_546, 90_909),  # 9.545 x 5.000/105.000 = 454,5
        (200_000, Rounding.UP, 9_090, 181_819),  # 19.091 x 10.000/210.000 = 909,1
    ],
)
def test_the_tax_in_a_service_is_rounded_by_the_shops_rule(
    shelf: int, rounding: Rounding, service: int, net: int
) -> None:
    policy = PricingPolicy(IDR, rounding=rounding, service=ServiceCharge(Rate(50_000), taxed=True))
    priced = price([charge(shelf, PB1_INSIDE)], policy)
    line = priced.lines[0]
    assert (line.service.minor, line.net.minor) == (service, net)


def test_with_tax_in_the_price_an_untaxed_service_is_a_share_of_the_net() -> None:
    policy = PricingPolicy(IDR, service=ServiceCharge(Rate(50_000), taxed=False))
    priced = price([charge(200_000, PB1_INSIDE)], policy)
    # 200.000 / 1,1 x 5 % = 9.090,9; 200.000 x 10/110 = 18.181,8
    assert on_paper(priced) == (200_000, 0, 9_091, 0, 18_182, 209_091)
    assert priced.lines[0].service.minor == 9_091
    assert priced.lines[0].taxes[0].base.minor == 181_818


def test_an_untaxed_service_over_lines_with_different_taxes_is_rounded_once() -> None:
    policy = PricingPolicy(VND, service=ServiceCharge(Rate(100_000), taxed=False))
    lines = [charge(1_007, VAT_8, currency=VND), charge(1_005, VAT_10, currency=VND)]
    priced = price(lines, policy)
    # 1007/1,08 = 932,41 and 1005/1,1 = 913,64: ten percent of 1846,04 is 184,60
    assert priced.service.minor == 185
    # 93,24 and 91,36: the odd unit goes to the larger remainder
    assert [line.service.minor for line in priced.lines] == [93, 92]


def test_a_line_without_service_pays_none() -> None:
    policy = PricingPolicy(IDR, service=ServiceCharge(Rate(50_000), taxed=True))
    lines = [charge(100_000, PB1), charge(50_000, PB1, bears_service=False)]
    priced = price(lines, policy)
    assert [line.service.minor for line in priced.lines] == [5_000, 0]
    assert priced.total.minor == 105_000 + 10_500 + 50_000 + 5_000


@pytest.mark.parametrize(("shelf", "tax"), [(20_023, 2_203), (20_068, 2_207), (100_000, 11_000)])
def test_ppn_on_eleven_twelfths_is_reckoned_without_rounding_the_base_first(
    shelf: int, tax: int
) -> None:
    # 12 % of 18.354,42 is 2.202,53; of 18.354 it would be 2.202,48
    priced = price([charge(shelf, PPN)], PricingPolicy(IDR))
    assert priced.tax_added.minor == tax
    assert priced.total.minor == shelf + tax


def test_the_receipt_can_show_the_other_base_of_ppn() -> None:
    priced = price([charge(100_000, PPN)], PricingPolicy(IDR))
    row = priced.taxes[0]
    assert (row.base.minor, row.taxable.minor, row.amount.minor) == (100_000, 91_667, 11_000)
    assert (row.base_num, row.base_den, row.rate.ppm) == (11, 12, 120_000)


def test_ppn_on_eleven_twelfths_can_be_in_the_price() -> None:
    priced = price([charge(111_000, PPN_INSIDE)], PricingPolicy(IDR))
    assert on_paper(priced) == (111_000, 0, 0, 0, 11_000, 111_000)
    assert priced.lines[0].net.minor == 100_000


def test_a_stacked_tax_is_also_on_the_taxes_before_it() -> None:
    excise = Tax("TTDB", Rate(50_000), TaxMode.EXCLUSIVE)
    vat = Tax("GTGT", Rate(100_000), TaxMode.EXCLUSIVE, stacked=True)
    priced = price([charge(150_000, excise, vat, currency=VND)], PricingPolicy(VND))
    assert [(t.base.minor, t.amount.minor) for t in priced.lines[0].taxes] == [
        (150_000, 7_500),
        (157_500, 15_750),
    ]
    assert priced.total.minor == 173_250


def test_stacked_taxes_in_the_price_are_taken_out_together() -> None:
    excise = Tax("TTDB", Rate(300_000), TaxMode.INCLUSIVE)
    vat = Tax("GTGT", Rate(100_000), TaxMode.INCLUSIVE, stacked=True)
    priced = price([charge(143_000, excise, vat, currency=VND)], PricingPolicy(VND))
    assert priced.lines[0].net.minor == 100_000
    assert [t.amount.minor for t in priced.lines[0].taxes] == [30_000, 13_000]


def test_a_stacked_tax_is_on_all_the_taxes_before_it() -> None:
    first, second = (Tax(code, Rate(100_000), TaxMode.EXCLUSIVE) for code in "AB")
    third = Tax("C", Rate(100_000), TaxMode.EXCLUSIVE, stacked=True)
    taxes = price([charge(1_000, first, second, third)], PricingPolicy(IDR)).lines[0].taxes
    assert [(t.base.minor, t.amount.minor) for t in taxes] == [
        (1_000, 100),
        (1_000, 100),
        (1_200, 120),
    ]


def test_two_taxes_that_are_not_stacked_share_one_base() -> None:
    first = Tax("A", Rate(100_000), TaxMode.EXCLUSIVE)
    second = Tax("B", Rate(50_000), TaxMode.EXCLUSIVE)
    priced = price([charge(1_000, first, second)], PricingPolicy(IDR))
    assert [(t.base.minor, t.amount.minor) for t in priced.lines[0].taxes] == [
        (1_000, 100),
        (1_000, 50),
    ]


def test_a_tax_in_the_price_and_one_on_top_go_together_on_a_line() -> None:
    inside = Tax("IN", Rate(55_000), TaxMode.INCLUSIVE)
    on_top = Tax("TOP", Rate(150_000), TaxMode.EXCLUSIVE)
    priced = price([charge(230_000, on_top, inside, currency=USD)], PricingPolicy(USD))
    # net 2180,0948: 15 % on top is 327,01; 5,5 % inside is 119,91
    assert on_paper(priced) == (230_000, 0, 0, 32_701, 11_991, 262_701)
    assert priced.lines[0].net.minor == 218_009


def test_what_is_sold_by_weight_is_rounded_once() -> None:
    priced = price(
        [charge(98_500, quantity=Quantity(325))], PricingPolicy(IDR, rounding=Rounding.HALF_UP)
    )
    assert priced.total.minor == 32_013  # 32.012,5
    down = price(
        [charge(98_500, quantity=Quantity(325))], PricingPolicy(IDR, rounding=Rounding.DOWN)
    )
    assert down.total.minor == 32_012


@pytest.mark.parametrize(
    ("lines", "discount"),
    [
        ([charge(1, currency=IDR)], None),
        ([charge(1, currency=VND, discount=off(1, IDR))], None),
        ([charge(1, currency=VND)], off(1, IDR)),
        ([], off(1, IDR)),
    ],
)
def test_two_currencies_in_an_order_are_refused(
    lines: list[Charge], discount: Discount | None
) -> None:
    with pytest.raises(ValueError, match=r"^cannot mix VND and IDR$"):
        price(lines, PricingPolicy(VND), discount)


def test_all_the_foreign_currencies_are_named() -> None:
    lines = [charge(1, currency=USD), charge(1, currency=IDR)]
    with pytest.raises(ValueError, match=r"^cannot mix VND and IDR, USD$"):
        price(lines, PricingPolicy(VND))


def test_every_figure_of_a_dollar_shop_is_in_dollars() -> None:
    priced = price([charge(199, VAT_8, currency=USD)], PricingPolicy(USD))
    assert {priced.total.currency, priced.lines[0].net.currency, priced.taxes[0].base.currency} == {
        USD
    }
    assert priced.lines[0].line_id == "line"


def test_the_net_of_an_order_is_that_of_its_lines() -> None:
    lines = [charge(108, VAT_8, currency=VND), charge(110, VAT_10, currency=VND)]
    priced = price(lines, PricingPolicy(VND))
    assert priced.net == total((line.net for line in priced.lines), VND) == Money(200, VND)
