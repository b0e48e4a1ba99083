"""The day's figures are the sum of what the sales say, and nothing is worked out anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pos_core.cart import DiscountOrder
from pos_core.catalog import Item
from pos_core.country_profiles import id_restaurant
from pos_core.money import Currency, Money
from pos_core.pricing import Discount
from pos_core.report import DaySummary, TaxTotal, TenderTotal, summarise
from pos_core.sale import Sale
from pos_core.tax import Rate, TaxMode
from pos_core.tender import Tender
from tests.core.shop_examples import (
    BEER,
    COFFEE,
    RICE,
    UNROUNDED_SHOP,
    Counter,
    dong,
    kilograms,
    sells,
)

DAY = date(2026, 11, 21)


def _summary(*sales: Sale, voids: tuple[Sale, ...] = ()) -> DaySummary:
    return summarise(DAY, Currency.VND, iter(sales), iter(voids))


def test_a_day_without_sales_is_all_zero() -> None:
    empty = _summary()
    zero = dong(0)
    assert empty == DaySummary(
        DAY, 0, zero, zero, zero, zero, zero, zero, zero, (), (), 0, zero, zero, "", ""
    )


def test_a_day_adds_up_to_the_money_in_the_drawer() -> None:
    counter = Counter()
    first = sells(counter, COFFEE, BEER)
    counter.adds(RICE, kilograms(325))  # 24.500 x 0,325 = 7.962,5, up to 7.963
    counter.takes(DiscountOrder(counter.cart.order_id, Discount(amount=dong(1_000))))
    second = counter.pays(20_000)
    summary = _summary(first, second)
    assert (summary.business_day, summary.sale_count) == (DAY, 2)
    assert summary.subtotal == dong(51_000 + 7_963)
    assert summary.discounts == dong(1_000)
    assert summary.rounding == dong(37)  # 6.963 to 7.000
    assert summary.turnover == dong(58_000)
    assert (summary.service, summary.tax_added) == (dong(0), dong(0))
    assert summary.tax_included == dong(2_148 + 2_000)
    assert summary.tenders == (TenderTotal(Tender.CASH, 2, dong(58_000)),)
    assert (summary.first_number, summary.last_number) == ("A-0001", "A-0002")
    assert summary.void_count == 0


def test_taxes_stand_by_code_and_rate_with_their_base() -> None:
    counter = Counter()
    sales = [sells(counter, COFFEE, BEER), sells(counter, COFFEE)]
    gtgt8, gtgt10 = Rate(80_000), Rate(100_000)
    assert _summary(*sales).taxes == (
        TaxTotal("GTGT", gtgt8, dong(2 * 26_852), dong(2 * 2_148), TaxMode.INCLUSIVE),
        TaxTotal("GTGT", gtgt10, dong(20_000), dong(2_000), TaxMode.INCLUSIVE),
    )


def test_two_parts_of_one_rate_are_two_rows() -> None:
    """12 % of 11/12 and 12 % of all are both PPN at 12 %, but a base x rate must come out."""
    sale = sells(Counter(), COFFEE)
    part = replace(sale.priced.taxes[0], code="PPN", rate=Rate(120_000), base_num=11, base_den=12)
    whole = replace(part, base_num=1, base_den=1)
    on_top = replace(whole, mode=TaxMode.EXCLUSIVE)
    taxed = replace(sale, priced=replace(sale.priced, taxes=(part, whole, on_top)))
    rows = _summary(taxed, taxed).taxes
    assert [(r.mode, r.base_num, r.base_den) for r in rows] == [
        (TaxMode.EXCLUSIVE, 1, 1),
        (TaxMode.INCLUSIVE, 1, 1),
        (TaxMode.INCLUSIVE, 11, 12),
    ]
    assert all(row.base == part.base + part.base for row in rows)
    assert all(row.amount == part.amount + part.amount for row in rows)


def test_an_indonesian_restaurant_sees_service_and_tax_added() -> None:
    counter = Counter(id_restaurant("id"))
    meal = Item("meal", "Nasi goreng", Money(33_333, Currency.IDR), "restaurant")
    sale = sells(counter, meal)
    summary = summarise(DAY, Currency.IDR, [sale, sale])
    rupiah = [m.minor for m in (summary.service, summary.tax_added, summary.rounding)]
    # 33.333 + service 1.667 = 35.000, + PB1 3.500 = 38.500.
    assert rupiah == [2 * 1_667, 2 * 3_500, 0]
    assert summary.turnover.minor == 77_000
    assert summary.tax_included.minor == 0


def test_a_voided_sale_counts_only_as_a_void() -> None:
    counter = Counter()
    kept, undone = sells(counter, COFFEE), sells(counter, BEER)
    summary = _summary(kept, voids=(undone,))
    assert (summary.sale_count, summary.turnover) == (1, dong(29_000))
    assert (summary.void_count, summary.voids) == (1, dong(22_000))
    assert [t.amount for t in summary.taxes] == [dong(2_148)]
    assert (summary.first_number, summary.last_number) == ("A-0001", "A-0002")


def test_the_last_number_of_a_day_is_the_latest_also_past_9999() -> None:
    sale = sells(Counter(), COFFEE)
    numbers = ["A-10001", "A-9998", "A-10000", "A-9999"]
    summary = _summary(*(replace(sale, number=number) for number in numbers))
    assert (summary.first_number, summary.last_number) == ("A-9998", "A-10001")


def test_each_part_of_a_split_payment_counts_on_its_own() -> None:
    sale = sells(Counter(), COFFEE)
    whole = sale.payments[0]
    parts = tuple(
        replace(whole, amount=dong(part), tendered=dong(part)) for part in (20_000, 9_000)
    )
    summary = _summary(replace(sale, payments=parts))
    assert summary.tenders == (TenderTotal(Tender.CASH, 2, dong(29_000)),)


def test_turnover_is_its_parts_together() -> None:
    counter = Counter(UNROUNDED_SHOP)
    summary = _summary(sells(counter, COFFEE, BEER), sells(counter, COFFEE))
    parts = summary.subtotal - summary.discounts + summary.service
    assert summary.turnover == parts + summary.tax_added + summary.rounding
