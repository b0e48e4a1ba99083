"""What a shop's bills come to, to the last đồng, rupiah and cent, and that they always add up."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_core.ids import LineId
from pos_core.money import Currency, Money, total
from pos_core.pricing import (
    CashRounding,
    Charge,
    Discount,
    Priced,
    PricingPolicy,
    ServiceCharge,
    TaxAmount,
    TaxPer,
    cash_rounding,
    price,
)
from pos_core.quantity import Quantity
from pos_core.rounding import Rounding
from pos_core.tax import Rate, Tax, TaxMode
from tests.core.pricing_properties import (
    check_adds_up,
    check_line_order_does_not_matter,
    check_never_negative,
    check_per_line_and_per_invoice_are_close,
    check_refund_is_the_negation,
    check_shares_are_fair,
)
from tests.core.random_baskets import random_charges, random_discount, random_policy

if TYPE_CHECKING:
    from collections.abc import Callable

VND, IDR, USD = Currency.VND, Currency.IDR, Currency.USD
VAT_8 = Tax("GTGT", Rate(80_000), TaxMode.INCLUSIVE)
VAT_10 = Tax("GTGT", Rate(100_000), TaxMode.INCLUSIVE)
PB1 = Tax("PB1", Rate(100_000), TaxMode.EXCLUSIVE)
PB1_INSIDE = Tax("PB1", Rate(100_000), TaxMode.INCLUSIVE)
PPN = Tax("PPN", Rate(120_000), TaxMode.EXCLUSIVE, base_num=11, base_den=12)
PPN_INSIDE = Tax("PPN", Rate(120_000), TaxMode.INCLUSIVE, base_num=11, base_den=12)


def charge(
    minor: int,
    *taxes: Tax,
    currency: Currency = IDR,
    quantity: Quantity | None = None,
    discount: Discount | None = None,
    bears_service: bool = True,
    line_id: str = "line",
) -> Charge:
    return Charge(
        LineId(line_id),
        Money(minor, currency),
        quantity or Quantity.of(1),
        taxes,
        discount,
        bears_service,
    )


def off(minor: int, currency: Currency = IDR) -> Discount:
    return Discount(amount=Money(minor, currency))


def percent(ppm: int) -> Discount:
    return Discount(rate=Rate(ppm))


def on_paper(priced: Priced) -> tuple[int, int, int, int, int, int]:
    """Subtotal, discount, service, tax on top, tax inside, total."""
    figures = (
        priced.subtotal,
        priced.discount,
        priced.service,
        priced.tax_added,
        priced.tax_included,
        priced.total,
    )
    subtotal, discount, service, added, inside, whole = (figure.minor for figure in figures)
    return subtotal, discount, service, added, inside, whole


# --- bills worked out by hand


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


# --- discounts


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


def test_the_odd_unit_of_a_service_charge_goes_to_the_dearer_line_too() -> None:
    policy = PricingPolicy(IDR, service=ServiceCharge(Rate(50_000), taxed=True))
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
    assert price(lines, PricingPolicy(IDR), off(50)).discount.minor == 0


def test_a_discount_is_a_rate_or_an_amount_and_not_below_zero() -> None:
    with pytest.raises(ValueError, match="one of the two"):
        Discount()
    with pytest.raises(ValueError, match="one of the two"):
        Discount(rate=Rate(1), amount=Money(1, VND))
    with pytest.raises(ValueError, match="surcharge"):
        off(-1)
    assert off(0) == Discount(amount=Money(0, IDR))
    assert price([charge(100)], PricingPolicy(IDR), off(0)).total.minor == 100


# --- tax per line or per invoice


def test_tax_per_invoice_is_rounded_once_and_shared_out() -> None:
    lines = [charge(5, PB1) for _ in range(3)]
    per_line = price(lines, PricingPolicy(IDR, TaxPer.LINE))
    per_invoice = price(lines, PricingPolicy(IDR, TaxPer.INVOICE))
    assert [line.taxes[0].amount.minor for line in per_line.lines] == [1, 1, 1]
    assert [line.taxes[0].amount.minor for line in per_invoice.lines] == [1, 1, 0]
    assert (per_line.total.minor, per_invoice.total.minor) == (18, 17)
    assert per_invoice.taxes == (TaxAmount("PB1", Rate(100_000), Money(15, IDR), Money(2, IDR)),)


def test_an_invoice_keeps_taxes_apart_by_code_rate_mode_and_part() -> None:
    taxes = [VAT_8, VAT_10, PB1, PB1_INSIDE, PPN, PPN_INSIDE]
    taxes.append(Tax("PPN", Rate(120_000), TaxMode.EXCLUSIVE))
    taxes.append(Tax("PPN", Rate(120_000), TaxMode.EXCLUSIVE, base_num=11, base_den=13))
    lines = [charge(1_000 + i, tax) for i, tax in enumerate(taxes)]
    for tax_per in TaxPer:
        rows = price(lines, PricingPolicy(IDR, tax_per)).taxes
        assert [(r.code, r.rate, r.mode, r.base_num, r.base_den) for r in rows] == [
            (t.code, t.rate, t.mode, t.base_num, t.base_den) for t in taxes
        ]


def test_a_stacked_and_a_plain_tax_of_one_code_are_one_row_of_the_invoice() -> None:
    first = Tax("A", Rate(500_000), TaxMode.EXCLUSIVE)
    stacked = Tax("PB1", Rate(100_000), TaxMode.EXCLUSIVE, stacked=True)
    lines = [charge(4, first, stacked), charge(4, PB1)]
    priced = price(lines, PricingPolicy(IDR, TaxPer.INVOICE))
    # 10 % of 4 x 1,5 and of 4: 0,6 and 0,4
    assert [line.taxes[-1].amount.minor for line in priced.lines] == [1, 0]
    assert [(row.code, row.amount.minor) for row in priced.taxes] == [("A", 2), ("PB1", 1)]
    assert priced.taxes[1].base.minor == 6 + 4


def test_the_invoice_tells_the_tax_of_two_sets_that_are_equal_but_not_the_same() -> None:
    lines = [charge(5, Tax("PB1", Rate(100_000), TaxMode.EXCLUSIVE)) for _ in range(2)]
    assert price(lines, PricingPolicy(IDR, TaxPer.INVOICE)).tax_added.minor == 1


def test_tax_rows_of_the_order_sum_the_lines() -> None:
    lines = [charge(108, VAT_8, currency=VND), charge(216, VAT_8, currency=VND)]
    assert price(lines, PricingPolicy(VND)).taxes == (
        TaxAmount("GTGT", Rate(80_000), Money(300, VND), Money(24, VND), TaxMode.INCLUSIVE),
    )


# --- where other systems reckon otherwise (docs/decisions/pricing.md)


def test_half_a_unit_of_discount_is_rounded_as_printed() -> None:
    # 12,5 % of 100.004 is 12.500,5: the guest reads 12.501 and pays what is left
    priced = price([charge(100_004, discount=percent(125_000))], PricingPolicy(IDR))
    assert on_paper(priced) == (100_004, 12_501, 0, 0, 0, 87_503)


def test_two_taxes_in_a_price_are_each_rounded_from_the_price() -> None:
    # 1.150 less 150: 100,00 and 50,00; of 1.153: 100,26 and 50,13, so 1.003 is left
    ten = Tax("A", Rate(100_000), TaxMode.INCLUSIVE)
    five = Tax("B", Rate(50_000), TaxMode.INCLUSIVE)
    line = price([charge(1_153, ten, five)], PricingPolicy(IDR)).lines[0]
    assert [tax.amount.minor for tax in line.taxes] == [100, 50]
    assert line.net.minor == 1_003
    # of 1.156: 100,52 and 50,26; rounding the net (1.005,2) first would leave the second 50,5
    line = price([charge(1_156, ten, five)], PricingPolicy(IDR)).lines[0]
    assert [tax.amount.minor for tax in line.taxes] == [101, 50]


def test_tax_is_reckoned_on_the_line_and_not_piece_by_piece() -> None:
    # 10 % of 3 x 105 is 31,5; piece by piece it would be 3 x 11
    priced = price([charge(105, PB1, quantity=Quantity.of(3))], PricingPolicy(IDR))
    assert priced.tax_added.minor == 32


def test_a_voucher_falls_by_price_and_not_by_piece() -> None:
    priced = price([charge(20_000), charge(10_000)], PricingPolicy(IDR), off(3_000))
    assert [line.order_discount.minor for line in priced.lines] == [2_000, 1_000]


# --- cash


@pytest.mark.parametrize(
    ("mode", "due", "expected"),
    [
        (Rounding.HALF_UP, 12_345, 155),
        (Rounding.HALF_UP, 12_249, -249),
        (Rounding.HALF_UP, 12_250, 250),
        (Rounding.HALF_UP, 12_750, 250),
        (Rounding.HALF_EVEN, 12_250, -250),
        (Rounding.HALF_EVEN, 12_750, 250),
        (Rounding.DOWN, 12_499, -499),
        (Rounding.UP, 12_001, 499),
        (Rounding.HALF_UP, -12_345, -155),
        (Rounding.UP, -12_001, -499),
        (Rounding.HALF_UP, 12_500, 0),
    ],
)
def test_cash_is_rounded_on_a_line_of_its_own(mode: Rounding, due: int, expected: int) -> None:
    policy = PricingPolicy(VND, cash_rounding=CashRounding(500, mode))
    assert cash_rounding(Money(due, VND), policy) == Money(expected, VND)


def test_a_shop_that_does_not_round_cash_has_a_rounding_of_zero() -> None:
    assert cash_rounding(Money(12_345, VND), PricingPolicy(VND)) == Money(0, VND)


def test_cash_needs_a_step() -> None:
    with pytest.raises(ValueError, match="above zero"):
        CashRounding(0, Rounding.UP)
    assert CashRounding(1, Rounding.UP).step == 1


# --- what does not fit is refused


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
    with pytest.raises(ValueError, match="cannot mix VND and IDR"):
        price(lines, PricingPolicy(VND), discount)


def test_every_figure_of_a_dollar_shop_is_in_dollars() -> None:
    priced = price([charge(199, VAT_8, currency=USD)], PricingPolicy(USD))
    assert {priced.total.currency, priced.lines[0].net.currency, priced.taxes[0].base.currency} == {
        USD
    }
    assert priced.lines[0].line_id == "line"


# --- properties, on baskets as odd as a shop can make them


@pytest.mark.parametrize(
    "check",
    [
        check_adds_up,
        check_refund_is_the_negation,
        check_shares_are_fair,
        check_line_order_does_not_matter,
        check_per_line_and_per_invoice_are_close,
    ],
)
@given(seed=st.integers(0, 2**32))
def test_whatever_is_in_the_basket(
    check: Callable[[list[Charge], PricingPolicy, Discount | None], None], seed: int
) -> None:
    rng = Random(seed)
    currency = rng.choice(list(Currency))
    discount = random_discount(rng, currency, 400_000)
    check(random_charges(rng, currency), random_policy(rng, currency), discount)


@given(seed=st.integers(0, 2**32))
def test_no_discount_makes_a_price_negative(seed: int) -> None:
    rng = Random(seed)
    discount = random_discount(rng, VND, 400_000)
    check_never_negative(random_charges(rng, VND, returns=False), random_policy(rng, VND), discount)


def test_the_net_of_an_order_is_that_of_its_lines() -> None:
    lines = [charge(108, VAT_8, currency=VND), charge(110, VAT_10, currency=VND)]
    priced = price(lines, PricingPolicy(VND))
    assert priced.net == total((line.net for line in priced.lines), VND) == Money(200, VND)
