"""Figures on the screen read as the shop writes them, and typed money is read back the same way."""

from datetime import date, datetime

import pytest

from pos_app.ui import format as figures
from pos_core.catalog import Unit
from pos_core.money import Currency, Money
from pos_core.quantity import Quantity
from pos_core.tax import Rate

VND, IDR, USD = Currency.VND, Currency.IDR, Currency.USD


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        (Money(29_000, VND), "29.000\xa0₫"),
        (Money(0, VND), "0\xa0₫"),
        (Money(-1_234_567, VND), "−1.234.567\xa0₫"),
        (Money(29_000, IDR), "Rp29.000"),
        (Money(-500, IDR), "−Rp500"),
        (Money(450, USD), "$4.50"),
        (Money(123_456_705, USD), "$1,234,567.05"),
    ],
)
def test_money_is_written_as_its_shop_writes_it(amount: Money, shown: str) -> None:
    assert figures.money(amount) == shown


def test_bank_notes_are_short_on_their_keys() -> None:
    assert figures.short_money(Money(500_000, VND)) == "500k"
    assert figures.short_money(Money(1_500, IDR)) == "1.500"
    assert figures.short_money(Money(2_000, USD)) == "20"
    assert figures.short_money(Money(2_050, USD)) == "20.50"


@pytest.mark.parametrize(
    ("amount", "unit", "language", "shown"),
    [
        (Quantity.of(2), Unit.PIECE, "vi", "2"),
        (Quantity(325), Unit.KILOGRAM, "vi", "0,325\xa0kg"),
        (Quantity(325), Unit.KILOGRAM, "en", "0.325\xa0kg"),
        (Quantity(1_500), None, "id", "1,5"),
        (Quantity(-2_000), Unit.PIECE, "en", "−2"),
    ],
)
def test_an_amount_of_goods_reads_with_its_unit(
    amount: Quantity, unit: Unit | None, language: str, shown: str
) -> None:
    assert figures.quantity(amount, unit, language) == shown


def test_a_share_keeps_only_the_decimals_it_has() -> None:
    assert figures.percent(Rate(80_000)) == "8%"
    assert figures.percent(Rate(55_000)) == "5,5%"
    assert figures.percent(Rate(55_000), "en") == "5.5%"


def test_days_and_hours_follow_the_language() -> None:
    at = datetime(2026, 11, 5, 14, 5)  # noqa: DTZ001 (a local moment as the screen gets it)
    assert figures.day(date(2026, 11, 5)) == "05/11/2026"
    assert [figures.hour(at, code) for code in figures.LANGUAGES] == ["14:05", "14.05", "14:05"]
    assert figures.moment(at, "id") == "05/11/2026 14.05"


@pytest.mark.parametrize(
    ("typed", "currency", "minor"),
    [
        ("29000", VND, 29_000),
        ("29.000", VND, 29_000),
        ("29,000", VND, 29_000),
        (" 1.234.567 đ", VND, 1_234_567),
        ("29.000,00", IDR, 29_000),
        ("Rp 29.000", IDR, 29_000),
        ("29k", VND, 29_000),
        ("4.5", USD, 450),
        ("4,50", USD, 450),
        ("$1,234.50", USD, 123_450),
        ("1.234,50", USD, 123_450),
        ("1,234", USD, 123_400),
        ("185", VND, 185),
    ],
)
def test_money_is_read_the_way_people_type_it(typed: str, currency: Currency, minor: int) -> None:
    assert figures.parse_money(typed, currency) == Money(minor, currency)


@pytest.mark.parametrize(
    ("typed", "currency"),
    [
        *[(text, VND) for text in ("", "abc", "29.5", "29.00", "2.90.00", "-5", "1e400", "٢٩")],
        *[(text, VND) for text in ("9" * 16, "29.000,50")],
        *[(text, USD) for text in ("4.567.8", ".")],
    ],
)
def test_money_that_could_be_misread_is_not_read_at_all(typed: str, currency: Currency) -> None:
    assert figures.parse_money(typed, currency) is None


def test_shorthand_counts_thousands_only_when_switched_on() -> None:
    assert figures.parse_money("185", VND, shorthand=True) == Money(185_000, VND)
    assert figures.parse_money("1850", VND, shorthand=True) == Money(1_850, VND)
    assert figures.parse_money("185", USD, shorthand=True) == Money(18_500, USD)


@pytest.mark.parametrize("minor", [0, 7, 999, 1_000, 29_000, 1_234_567, 10**12])
@pytest.mark.parametrize("currency", list(Currency))
def test_what_is_written_is_read_back(minor: int, currency: Currency) -> None:
    amount = Money(minor, currency)
    assert figures.parse_money(figures.money(amount), currency) == amount
    assert figures.parse_money(figures.plain_money(amount), currency) == amount


def test_a_typed_share_is_read_with_dot_or_comma() -> None:
    assert figures.parse_percent("8") == Rate(80_000)
    assert figures.parse_percent("5,5 %") == Rate(55_000)
    assert figures.parse_percent("5.5%") == Rate(55_000)
    assert figures.parse_percent("five") is None
