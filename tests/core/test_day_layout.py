"""The day's summary on paper: every figure of the day, and the entry that closes it."""

from dataclasses import replace
from datetime import date

import pytest

from pos_core.day_layout import day_document
from pos_core.journal import Head
from pos_core.money import Currency, Money
from pos_core.receipt import Columns
from pos_core.report import DaySummary, TaxTotal, TenderTotal
from pos_core.tax import Rate
from pos_core.tender import Tender
from tests.core.shop_examples import SHOP


def dong(amount: int) -> Money:
    return Money(amount, Currency.VND)


SUMMARY = DaySummary(
    business_day=date(2026, 11, 21),
    sale_count=52,
    subtotal=dong(3_216_000),
    discounts=dong(16_000),
    service=dong(0),
    tax_added=dong(0),
    tax_included=dong(237_037),
    rounding=dong(-200),
    turnover=dong(3_199_800),
    taxes=(TaxTotal("GTGT", Rate(80_000), dong(2_962_963), dong(237_037)),),
    tenders=(TenderTotal(Tender.CASH, 52, dong(3_199_800)),),
    void_count=1,
    voids=dong(29_000),
    tips=dong(5_000),
    first_number="A-0001",
    last_number="A-0053",
)


@pytest.mark.parametrize("language", ["vi", "id", "en"])
def test_every_figure_of_the_day_is_on_the_paper(language: str) -> None:
    document = day_document(SUMMARY, SHOP, language, Head(731, bytes(range(32))))
    figures = [block.right for block in document.blocks if isinstance(block, Columns)]
    assert figures == [
        "52",
        "A-0001 - A-0053",
        "3.216.000 ₫",
        "-16.000 ₫",
        "-200 ₫",
        "3.199.800 ₫",
        "237.037 ₫",
        "237.037 ₫",
        "3.199.800 ₫",
        "5.000 ₫",
        "-29.000 ₫",
        "731",
    ]


def test_the_summary_opens_no_drawer() -> None:
    assert not day_document(SUMMARY, SHOP, "vi", Head(0, bytes(32))).kick


def test_every_tender_has_its_line() -> None:
    tenders = tuple(TenderTotal(tender, 1, dong(1_000)) for tender in Tender)
    document = day_document(replace(SUMMARY, tenders=tenders), SHOP, "en", Head(0, bytes(32)))
    names = [block.left for block in document.blocks if isinstance(block, Columns)]
    assert {"Cash (1)", "Card (1)", "Transfer (1)", "Voucher (1)", "Account (1)"} <= set(names)
