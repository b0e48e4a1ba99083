"""What a drawer is counted by: every note and coin of its day, the largest note first."""

from __future__ import annotations

from datetime import date

import pytest

from pos_core.denominations import Denomination, denominations
from pos_core.money import Currency
from tests.core.shop_examples import dong

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("currency", "notes", "coins"),
    [
        (
            Currency.VND,
            [500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200],
            [5_000, 2_000, 1_000, 500, 200],
        ),
        (
            Currency.IDR,
            [100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000],
            [1_000, 500, 200, 100, 50],
        ),
    ],
)
def test_notes_come_first_and_the_largest_of_them_at_the_top(
    currency: Currency, notes: list[int], coins: list[int]
) -> None:
    rows = denominations(currency, TODAY)
    assert [row.value.minor for row in rows if not row.is_coin] == notes
    assert [row.value.minor for row in rows if row.is_coin] == coins
    assert [row.is_coin for row in rows] == sorted(row.is_coin for row in rows)


def test_a_new_note_is_counted_from_its_first_day_and_a_recalled_one_until_its_last() -> None:
    rows = (
        Denomination(dong(1_000_000), since=date(2027, 1, 1)),
        Denomination(dong(200), is_coin=True, until=date(2026, 11, 21)),
    )
    assert denominations(Currency.VND, TODAY, rows) == rows[1:]
    assert denominations(Currency.VND, date(2026, 11, 22), rows) == ()
    assert denominations(Currency.VND, date(2027, 1, 1), rows) == rows[:1]
