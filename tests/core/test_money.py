"""Money is whole units of one currency, and a split of it leaves nothing over."""

from __future__ import annotations

from fractions import Fraction
from random import Random
from typing import Any

import pytest

from pos_core.money import Currency, Money, shares, total, zero
from pos_core.rounding import Rounding

VND, IDR, USD = Currency.VND, Currency.IDR, Currency.USD


@pytest.mark.parametrize(("currency", "decimals"), [(VND, 0), (IDR, 0), (USD, 2)])
def test_a_currency_knows_the_decimals_shops_use(currency: Currency, decimals: int) -> None:
    assert currency.exponent == decimals


@pytest.mark.parametrize("amount", [1.0, 0.5, "1", None, True, Fraction(1)])
def test_money_is_never_anything_but_a_whole_number(amount: Any) -> None:
    with pytest.raises(TypeError, match=r"^money is a whole number of minor units, not "):
        Money(amount, VND)


def test_money_adds_subtracts_and_turns_round() -> None:
    assert Money(5, VND) + Money(7, VND) == Money(12, VND)
    assert Money(5, VND) - Money(7, VND) == Money(-2, VND)
    assert -Money(5, VND) == Money(-5, VND)


def test_money_compares() -> None:
    small, big = Money(1, VND), Money(2, VND)
    again = Money(1, VND)
    assert (small < big, big < small, small < again) == (True, False, False)
    assert (small <= big, big <= small, small <= again) == (True, False, True)
    assert (big > small, small > big, small > again) == (True, False, False)
    assert (big >= small, small >= big, small >= again) == (True, False, True)
    assert max(small, big) == big


def test_only_nothing_is_false() -> None:
    assert not Money(0, USD)
    assert Money(1, USD)
    assert Money(-1, USD)


def test_two_currencies_never_mix() -> None:
    dong, dollar = Money(1, VND), Money(1, USD)
    for mix in (
        lambda: dong + dollar,
        lambda: dong - dollar,
        lambda: dong < dollar,
        lambda: dong <= dollar,
        lambda: dong > dollar,
        lambda: dong >= dollar,
        lambda: total([dollar], VND),
    ):
        with pytest.raises(ValueError, match=r"^cannot mix (VND and USD|USD and VND)$"):
            mix()
    assert dong != dollar


def test_a_fraction_of_money_is_rounded_once() -> None:
    assert Money(25, VND).times(1, 10) == Money(3, VND)
    assert Money(25, VND).times(1, 10, Rounding.DOWN) == Money(2, VND)
    assert Money(-25, VND).times(3, 10) == Money(-8, VND)
    assert Money(7, USD).times(3, 1) == Money(21, USD)


def test_a_sum_of_nothing_is_nothing() -> None:
    assert total([], IDR) == zero(IDR) == Money(0, IDR)
    assert total([Money(1, IDR), Money(2, IDR)], IDR) == Money(3, IDR)


def test_a_split_keeps_its_currency_and_loses_nothing() -> None:
    assert Money(10, USD).split([1, 1, 1]) == (Money(4, USD), Money(3, USD), Money(3, USD))


@pytest.mark.parametrize(
    ("amount", "weights", "expected"),
    [
        (10, [1, 1, 1], (4, 3, 3)),
        (-10, [1, 1, 1], (-4, -3, -3)),
        (10, [20, 30, 20], (3, 4, 3)),
        (1, [1, 2, 1], (0, 1, 0)),
        (7, [0, 5, 0], (0, 7, 0)),
        (5, [0, 0], (3, 2)),
        (0, [3, 4], (0, 0)),
        (9, [9], (9,)),
    ],
)
def test_an_amount_falls_by_largest_remainder(
    amount: int, weights: list[int], expected: tuple[int, ...]
) -> None:
    assert shares(amount, weights) == expected


@pytest.mark.parametrize("weights", [[], [-1], [2, -1]])
def test_shares_need_weights_of_zero_or_more(weights: list[int]) -> None:
    with pytest.raises(ValueError, match=r"^weights must be zero or more, and at least one$"):
        shares(10, weights)


@pytest.mark.parametrize("largest", [3, 40, 10**9])
def test_shares_add_up_and_are_within_one_unit(largest: int) -> None:
    rng = Random(largest)
    for _ in range(500):
        amount = rng.randint(-largest, largest)
        weights = [rng.randint(0, largest) for _ in range(rng.randint(0, 11))] + [1]
        parts = shares(amount, weights)
        assert sum(parts) == amount
        assert shares(-amount, weights) == tuple(-part for part in parts)
        for part, weight in zip(parts, weights, strict=True):
            assert abs(part - Fraction(amount * weight, sum(weights))) < 1
