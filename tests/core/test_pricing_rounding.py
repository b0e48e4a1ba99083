"""Where a price is rounded: tax on the line or the invoice, the odd unit, small coins.

Some of it other systems do otherwise; why ours stays is told in `docs/decisions/pricing.md`.
"""

from __future__ import annotations

import pytest

from pos_core.money import Money
from pos_core.pricing import (
    CashRounding,
    PricingPolicy,
    TaxAmount,
    TaxPer,
    cash_rounding,
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
    VAT_8,
    VAT_10,
    VND,
    charge,
    off,
    on_paper,
    percent,
)


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
    with pytest.raises(ValueError, match=r"^cash is rounded to a step above zero$"):
        CashRounding(0, Rounding.UP)
    assert CashRounding(1, Rounding.UP).step == 1
