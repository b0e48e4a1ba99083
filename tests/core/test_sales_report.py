"""A report adds up to what was taken, whichever way it is cut."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date, timedelta
from io import StringIO

import pytest

from pos_core.cart import DiscountLine, UndoEdit
from pos_core.csv_text import BYTE_ORDER_MARK, csv_cell, csv_text
from pos_core.exchange import PayOutExchange
from pos_core.hold import ParkOrder
from pos_core.merge import MergeOrders
from pos_core.money import Currency, Money, total
from pos_core.override import OverridePrice
from pos_core.pricing import Discount
from pos_core.quantity import Quantity
from pos_core.refund import LinesRefunded
from pos_core.sale import OrderPaid
from pos_core.sales_report import Period, SalesReport, Told, sales_report
from pos_core.sales_report_layout import MOST_ROWS, sales_document
from pos_core.sales_tables import Names, period_text, sales_tables
from pos_core.tax import Rate
from pos_core.tender import Tender
from pos_core.void import VoidSale
from tests.core.event_examples import EXAMPLES
from tests.core.shop_examples import (
    BEER,
    COFFEE,
    MILK_TEA,
    SHOP,
    Counter,
    dong,
    milk_tea,
    pieces,
    sells,
)
from tests.core.test_refund import asks, gives, of

DAY = date(2026, 11, 21)
PERIOD = Period(DAY, DAY)


def _told(counter: Counter) -> list[Told]:
    return [Told(event, counter.now, "staff/1") for event in counter.events]


def _report(told: list[Told]) -> SalesReport:
    return sales_report(PERIOD, Currency.VND, SHOP.clock, told)


def _busy() -> Counter:
    counter = Counter()
    sells(counter, COFFEE, BEER)
    counter.later(hours=2)
    line = counter.adds(COFFEE)
    counter.adds(MILK_TEA, milk_tea("L", "pearl", amount=2))
    counter.takes(DiscountLine(counter.cart.order_id, line.line_id, Discount(rate=Rate(100_000))))
    counter.pays()
    return counter


def test_items_categories_hours_and_cashiers_each_add_up_to_what_was_taken() -> None:
    report = _report(_told(_busy()))
    turnover = report.summary.turnover
    assert report.takings == turnover > dong(0)
    for rows in (report.items, report.categories):
        assert total((row.amount for row in rows), Currency.VND) + report.rounding == turnover
    for sums in (report.hours, report.cashiers):
        assert total((row.amount for row in sums), Currency.VND) == turnover
        assert sum(row.count for row in sums) == 2
    assert total((row.kept for row in report.tenders), Currency.VND) == turnover
    assert [row.hour for row in report.hours] == [12, 14]
    assert report.discounts[0].amount == dong(2_900)


def test_what_was_voided_counts_for_nobody_but_whoever_voided_it() -> None:
    counter = _busy()
    sale = sells(counter, BEER)
    before = _report(_told(counter))
    counter.takes(VoidSale(sale.order_id, "nhầm"))
    after = _report(_told(counter))
    assert after.takings == before.takings - sale.due
    assert (after.voids[0].count, after.voids[0].amount) == (1, sale.due)
    assert after.summary.void_count == 1


def test_a_refund_counts_where_it_was_made_with_less_than_nothing() -> None:
    refund = next(e.refund for e in EXAMPLES if isinstance(e, LinesRefunded))
    told = [Told(LinesRefunded(refund.order_id, refund), refund.refunded_at, refund.cashier)]
    report = _report(told)
    assert report.takings == -refund.total
    assert report.refund_count == 1
    assert total((row.amount for row in report.items), Currency.VND) == -sum(
        (line.total for line in refund.lines[1:]), refund.lines[0].total
    )
    assert total((row.kept for row in report.tenders), Currency.VND) == -refund.total
    taxes = total((tax.amount for tax in report.taxes), Currency.VND)
    assert taxes == -total((tax.amount for tax in refund.taxes), Currency.VND)


def test_the_hours_after_midnight_stand_at_the_end_of_the_day() -> None:
    counter = Counter()
    sells(counter, COFFEE)
    counter.now += timedelta(hours=13)  # 01:00, before the cut-off
    sells(counter, COFFEE)
    assert [row.hour for row in _report(_told(counter)).hours] == [12, 1]


def test_an_empty_day_is_a_report_of_nothing() -> None:
    report = _report([])
    assert (report.takings, report.items, report.hours) == (dong(0), (), ())
    (table,) = sales_tables(report, Names(), "en")
    assert table.key == "totals"


def _late() -> Counter:
    """A beer for 5.000 less than the menu says, two tables merged, and a credit paid out."""
    counter = Counter()
    line = counter.adds(BEER, pieces(2))
    first = counter.cart.order_id
    counter.takes(OverridePrice(first, line.line_id, dong(17_000), "móp lon"))
    counter.takes(ParkOrder(first))
    counter.adds(COFFEE)
    counter.takes(MergeOrders(counter.cart.order_id, first))
    sale = counter.pays()
    gives(counter, asks(counter, sale, of(sale, 0), by=Tender.EXCHANGE))
    ((number, worth),) = counter.state.refunds.credits.items()
    counter.takes(PayOutExchange(number, worth))
    return counter


def test_another_price_a_merge_and_a_credit_paid_out_are_told() -> None:
    counter = _late()
    report = _report(_told(counter))
    sold = BEER.price
    assert sold is not None
    (row,) = report.overrides
    assert (row.actor, row.count) == ("staff/1", 1)
    assert row.amount == sold + sold - dong(34_000) > dong(0)
    assert [(row.number, row.into_number) for row in report.merged] == [("A-0002", "A-0001")]
    assert report.merged[0].amount == COFFEE.price
    (out,) = report.paid_out
    assert out.amount == report.refunded
    keys = {table.key for table in sales_tables(report, Names(), "vi")}
    assert {"overrides", "merged", "paid_out"} <= keys


def test_a_price_that_was_set_back_is_no_difference() -> None:
    counter = Counter()
    line = counter.adds(BEER)
    order_id = counter.cart.order_id
    counter.takes(OverridePrice(order_id, line.line_id, dong(17_000), "móp lon"))
    counter.takes(UndoEdit(order_id))
    counter.pays()
    assert not _report(_told(counter)).overrides


@pytest.mark.parametrize("language", ["vi", "id", "en"])
def test_every_row_of_a_table_has_a_cell_for_each_column(language: str) -> None:
    names = Names({"staff/1": "Lan"}, {"coffee": "Cà phê"})
    tables = sales_tables(_report(_told(_busy())), names, language)
    assert {"totals", "items", "categories", "hours", "tenders"} <= {t.key for t in tables}
    for table in tables:
        assert all(len(row) == len(table.columns) for row in table.rows)
        assert all(title.strip() for title in (table.title, *table.columns))
    cashiers = next(table for table in tables if table.key == "cashiers")
    assert cashiers.rows[0][0] == "Lan"
    document = sales_document(tables, PERIOD, SHOP, language)
    assert len(document.blocks) < 10 * MOST_ROWS


def test_a_shift_is_named_by_its_number_and_its_days() -> None:
    shift = replace(PERIOD, last_day=DAY + timedelta(days=1), shift="A-S0007")
    assert period_text(shift, "en") == "Shift A-S0007, 21/11/2026 to 22/11/2026"


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("Cà phê, đá", "Cà phê, đá"),
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+84", "'+84"),
        ("@cmd", "'@cmd"),
        ("-", "-"),
        (dong(-29_000), "-29000"),
        (Money(450, Currency.USD), "4.50"),
        (Quantity(325), "0.325"),
        (Quantity.of(2), "2"),
        (7, "7"),
    ],
)
def test_a_cell_is_what_it_says_and_never_a_formula(
    cell: str | int | Money | Quantity, written: str
) -> None:
    assert csv_cell(cell) == written


def test_csv_reads_back_as_it_was() -> None:
    text = csv_text([("Tên", "Số"), ('Trà "sữa", L', dong(42_000))])
    assert text.startswith(BYTE_ORDER_MARK)
    read = list(csv.reader(StringIO(text.removeprefix(BYTE_ORDER_MARK))))
    assert read == [["Tên", "Số"], ['Trà "sữa", L', "42000"]]


def test_a_sale_of_the_period_is_paid_once() -> None:
    counter = _busy()
    paid = [event for event in counter.events if isinstance(event, OrderPaid)]
    assert _report(_told(counter)).summary.sale_count == len(paid) == 2
