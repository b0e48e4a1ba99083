"""What belongs to an order as a whole falls on its lines without a unit lost or made up."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import pytest

from pos_core.portion import apportion, portion
from pos_core.rounding import Rounding


@pytest.mark.parametrize("rounding", Rounding)
@pytest.mark.parametrize("largest", [3, 40, 10**9])
def test_parts_of_either_sign_add_up_and_are_within_one_unit(
    largest: int, rounding: Rounding
) -> None:
    rng = Random(largest)
    for _ in range(500):
        numerators = [rng.randint(-largest, largest) for _ in range(rng.randint(0, 10))]
        _check_portion(numerators, rng.randint(1, largest), rounding)


def _check_portion(numerators: list[int], denominator: int, rounding: Rounding) -> None:
    whole = portion(numerators, denominator, rounding)
    assert sum(whole.parts) == whole.amount
    assert abs(whole.amount - Fraction(sum(numerators), denominator)) < 1
    for part, numerator in zip(whole.parts, numerators, strict=True):
        assert abs(part - Fraction(numerator, denominator)) < 1
    turned = portion([-n for n in numerators], denominator, rounding)
    assert [-part for part in turned.parts] == whole.parts


def test_a_portion_tells_what_it_was_made_of() -> None:
    whole = portion([5, 15], 10, Rounding.HALF_UP)
    assert (whole.amount, whole.numerators, whole.denominator) == (2, [5, 15], 10)
    assert whole.parts == [1, 1]


def test_the_smallest_rank_takes_the_odd_unit_of_equal_remainders() -> None:
    ranks = [2, 0, 1, 0]
    assert apportion(1, [5, 5, 5, 5], 20, ranks.__getitem__) == [0, 1, 0, 0]
    assert apportion(1, [5, 5, 5, 5], 20) == [1, 0, 0, 0]
    assert apportion(2, [10, 10, 10, 10], 20, ranks.__getitem__) == [0, 1, 0, 1]


def test_the_largest_remainder_comes_before_any_rank() -> None:
    assert apportion(1, [6, 14], 20, [0, 1].__getitem__) == [0, 1]
    assert apportion(-1, [-6, -14], 20, [0, 1].__getitem__) == [0, -1]


def test_units_are_added_only_where_the_remainder_has_their_sign() -> None:
    # 0,75 and -0,25: the half a unit in all is rounded up onto the first or down from the second
    assert apportion(1, [3, -1], 4) == [1, 0]
    assert apportion(0, [3, -1], 4) == [0, 0]
    assert apportion(-1, [-3, 1], 4) == [-1, 0]
    assert apportion(4, [9, 5, -1], 4) == [3, 1, 0]


def test_parts_that_are_whole_already_stay() -> None:
    assert apportion(3, [4, 8], 4) == [1, 2]
    assert apportion(0, [], 1) == []


@pytest.mark.parametrize(
    ("amount", "numerators"), [(2, [3, -1]), (-1, [3, -1]), (1, [4, -4]), (1, [])]
)
def test_an_amount_that_is_not_the_sum_is_refused(amount: int, numerators: list[int]) -> None:
    with pytest.raises(ValueError, match="is not what the parts add up to"):
        apportion(amount, numerators, 4)


def test_parts_need_a_denominator_above_zero() -> None:
    with pytest.raises(ValueError, match="is not what the parts add up to"):
        apportion(0, [0], 0)
