"""Rates are data with a date, and what a set of taxes makes of a price is an exact fraction."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from pos_core.tax import DatedTaxes, Rate, Tax, TaxMode, TaxTable, shares_of

INSIDE, ON_TOP = TaxMode.INCLUSIVE, TaxMode.EXCLUSIVE
VAT_8 = Tax("GTGT", Rate(80_000), INSIDE)
VAT_10 = Tax("GTGT", Rate(100_000), INSIDE)

TABLE = TaxTable(
    (
        DatedTaxes("standard", date(2023, 1, 1), (VAT_10,)),
        DatedTaxes("standard", date(2027, 1, 1), (VAT_10,), "the cut ends"),
        DatedTaxes("standard", date(2025, 7, 1), (VAT_8,), "the cut begins"),
        DatedTaxes("exempt", date(2023, 1, 1), ()),
    )
)


@pytest.mark.parametrize(
    ("day", "taxes"),
    [
        (date(2023, 1, 1), (VAT_10,)),
        (date(2025, 6, 30), (VAT_10,)),
        (date(2025, 7, 1), (VAT_8,)),
        (date(2026, 12, 31), (VAT_8,)),
        (date(2027, 1, 1), (VAT_10,)),
        (date(2099, 1, 1), (VAT_10,)),
    ],
)
def test_the_rate_changes_on_its_day(day: date, taxes: tuple[Tax, ...]) -> None:
    assert TABLE.taxes_for("standard", day) == taxes


def test_an_exempt_class_bears_no_tax() -> None:
    assert TABLE.taxes_for("exempt", date(2026, 1, 1)) == ()


@pytest.mark.parametrize(
    ("tax_class", "day"), [("standard", date(2022, 12, 31)), ("luxury", date(2026, 1, 1))]
)
def test_a_class_without_a_rate_is_an_error_and_not_a_free_lunch(tax_class: str, day: date) -> None:
    with pytest.raises(LookupError, match=f"no tax is declared for '{tax_class}' on {day}"):
        TABLE.taxes_for(tax_class, day)


def test_a_table_names_its_classes_once() -> None:
    assert TABLE.classes == ("standard", "exempt")


def test_a_class_changes_only_once_a_day() -> None:
    rows = (
        DatedTaxes("standard", date(2025, 7, 1), (VAT_8,)),
        DatedTaxes("standard", date(2025, 7, 1), (VAT_10,)),
    )
    with pytest.raises(ValueError, match=r"^a tax class may change only once a day$"):
        TaxTable(rows)


@pytest.mark.parametrize("ppm", [0.08, "8", True, None])
def test_a_rate_is_never_anything_but_a_whole_number(ppm: Any) -> None:
    with pytest.raises(TypeError, match=r"^a rate is whole parts per million, not "):
        Rate(ppm)


def test_a_rate_is_not_below_zero() -> None:
    with pytest.raises(ValueError, match=r"^a rate is zero or more$"):
        Rate(-1)
    assert Rate(0).ppm == 0


@pytest.mark.parametrize(("num", "den"), [(0, 1), (-1, 1), (1, 0), (1, -1)])
def test_a_tax_is_reckoned_on_some_part_of_the_price(num: int, den: int) -> None:
    with pytest.raises(
        ValueError, match=r"^the part of the price a tax is reckoned on is above zero$"
    ):
        Tax("PPN", Rate(1), ON_TOP, base_num=num, base_den=den)


def test_taxes_of_an_account_differ_only_in_what_they_stand_on() -> None:
    plain = Tax("PB1", Rate(100_000), ON_TOP)
    assert plain.account == Tax("PB1", Rate(100_000), ON_TOP, stacked=True).account
    others = [
        Tax("PB2", Rate(100_000), ON_TOP),
        Tax("PB1", Rate(100_001), ON_TOP),
        Tax("PB1", Rate(100_000), INSIDE),
        Tax("PB1", Rate(100_000), ON_TOP, base_num=2),
        Tax("PB1", Rate(100_000), ON_TOP, base_den=2),
    ]
    assert len({tax.account for tax in [plain, *others]}) == 6


@pytest.mark.parametrize(
    ("taxes", "shares", "net"),
    [
        ((), (), (1, 1)),
        ((VAT_8,), ((2, 27),), (25, 27)),
        ((Tax("PB1", Rate(100_000), ON_TOP),), ((1, 10),), (1, 1)),
        ((Tax("PPN", Rate(120_000), ON_TOP, base_num=11, base_den=12),), ((11, 100),), (1, 1)),
        (
            (Tax("PPN", Rate(120_000), INSIDE, base_num=11, base_den=12),),
            ((11, 111),),
            (100, 111),
        ),
        (
            (Tax("A", Rate(50_000), ON_TOP), Tax("B", Rate(100_000), ON_TOP, stacked=True)),
            ((1, 20), (21, 200)),
            (1, 1),
        ),
        (
            (Tax("A", Rate(300_000), INSIDE), Tax("B", Rate(100_000), INSIDE, stacked=True)),
            ((30, 143), (1, 11)),
            (100, 143),
        ),
        (
            (Tax("A", Rate(150_000), ON_TOP), Tax("B", Rate(55_000), INSIDE)),
            ((30, 211), (11, 211)),
            (200, 211),
        ),
        (
            # inside the price, and on a tax that is not
            (Tax("A", Rate(100_000), ON_TOP), Tax("B", Rate(100_000), INSIDE, stacked=True)),
            ((10, 111), (11, 111)),
            (100, 111),
        ),
        (
            (
                Tax("A", Rate(100_000), ON_TOP, base_num=1, base_den=2),
                Tax("B", Rate(100_000), ON_TOP, stacked=True, base_num=2, base_den=3),
                Tax("C", Rate(100_000), ON_TOP, stacked=True),
            ),
            ((1, 20), (7, 100), (14, 125)),
            (1, 1),
        ),
    ],
)
def test_taxes_are_exact_shares_of_the_price(
    taxes: tuple[Tax, ...], shares: tuple[tuple[int, int], ...], net: tuple[int, int]
) -> None:
    shares_of.cache_clear()
    found = shares_of(taxes)
    assert (found.taxes, found.shares, found.net) == (taxes, shares, net)
    held = [
        Fraction(*share) for tax, share in zip(taxes, shares, strict=True) if tax.mode is INSIDE
    ]
    assert sum(held, Fraction(*net)) == 1


def test_sets_of_taxes_sort_by_their_content() -> None:
    shares_of.cache_clear()
    sets = [shares_of((VAT_10,)), shares_of((VAT_8,)), shares_of((VAT_8, VAT_10)), shares_of(())]
    in_order = sorted(sets, key=lambda shares: shares.order)
    assert [shares.taxes for shares in in_order] == [(), (VAT_8,), (VAT_8, VAT_10), (VAT_10,)]
    assert shares_of((VAT_8,)).order == (("GTGT", 80_000, "inclusive", False, 1, 1),)
