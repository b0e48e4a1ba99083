"""A bill paid by several people: their parts are the whole, to the last unit."""

from __future__ import annotations

import pytest

from pos_core.money import Currency, Money, total
from pos_core.shares import equal_shares, next_share, shares_of_amount
from tests.core.shop_examples import dong


@pytest.mark.parametrize("persons", range(1, 13))
@pytest.mark.parametrize("amount", [0, 1, 99_999, 100_000, 1_234_567, -100_001])
@pytest.mark.parametrize("step", [1, 500, 1_000])
def test_the_parts_are_the_whole(amount: int, persons: int, step: int) -> None:
    parts = equal_shares(dong(amount), persons, step)
    assert len(parts) == persons
    assert total(parts, Currency.VND) == dong(amount)
    sizes = sorted(abs(part.minor) for part in parts)
    assert sizes[-1] - sizes[0] < 2 * step
    assert all(part.minor * amount >= 0 for part in parts)


def test_three_share_a_hundred_thousand() -> None:
    assert [p.minor for p in equal_shares(dong(100_000), 3)] == [33_334, 33_333, 33_333]
    assert [p.minor for p in equal_shares(dong(100_000), 3, 1_000)] == [34_000, 33_000, 33_000]
    assert [p.minor for p in equal_shares(dong(100_300), 3, 1_000)] == [34_000, 33_000, 33_300]


def test_each_pays_an_equal_part_of_what_is_left_until_all_is_paid() -> None:
    left, paid = dong(100_001), []
    for persons in (4, 3, 2, 1):
        share = next_share(left, persons, 1_000)
        left -= share
        paid.append(share.minor)
    assert (left, sum(paid)) == (dong(0), 100_001)
    assert max(paid) - min(paid) <= 1_001


def test_somebody_who_pays_more_makes_it_less_for_the_others() -> None:
    left = dong(120_000) - dong(60_000)
    assert next_share(left, 3) == dong(20_000)


def test_a_stated_part_is_never_more_than_the_bill() -> None:
    assert shares_of_amount(dong(50_000), dong(20_000)) == (dong(20_000), dong(30_000))
    assert shares_of_amount(dong(50_000), dong(70_000)) == (dong(50_000), dong(0))
    assert shares_of_amount(dong(50_000), dong(-1)) == (dong(0), dong(50_000))


@pytest.mark.parametrize(("persons", "step"), [(0, 1), (-1, 1), (2, 0)])
def test_nobody_and_no_coin_make_no_shares(persons: int, step: int) -> None:
    with pytest.raises(ValueError, match="somebody pays"):
        equal_shares(Money(1, Currency.IDR), persons, step)
