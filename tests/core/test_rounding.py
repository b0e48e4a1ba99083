"""A fraction of a đồng goes where the shop's rule says, and the same way for a refund."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import pytest

from pos_core.rounding import Rounding, divide, to_step

UP, DOWN, HALF_UP, HALF_EVEN = Rounding.UP, Rounding.DOWN, Rounding.HALF_UP, Rounding.HALF_EVEN


@pytest.mark.parametrize(
    ("numerator", "expected"),
    [
        (0, {HALF_UP: 0, HALF_EVEN: 0, DOWN: 0, UP: 0}),
        (1, {HALF_UP: 0, HALF_EVEN: 0, DOWN: 0, UP: 1}),
        (2, {HALF_UP: 1, HALF_EVEN: 0, DOWN: 0, UP: 1}),
        (3, {HALF_UP: 1, HALF_EVEN: 1, DOWN: 0, UP: 1}),
        (4, {HALF_UP: 1, HALF_EVEN: 1, DOWN: 1, UP: 1}),
        (5, {HALF_UP: 1, HALF_EVEN: 1, DOWN: 1, UP: 2}),
        (6, {HALF_UP: 2, HALF_EVEN: 2, DOWN: 1, UP: 2}),
        (10, {HALF_UP: 3, HALF_EVEN: 2, DOWN: 2, UP: 3}),
        (14, {HALF_UP: 4, HALF_EVEN: 4, DOWN: 3, UP: 4}),
    ],
)
def test_quarters_round_as_the_rule_says(numerator: int, expected: dict[Rounding, int]) -> None:
    for mode, whole in expected.items():
        assert divide(numerator, 4, mode) == whole
        assert divide(-numerator, 4, mode) == -whole


@pytest.mark.parametrize(("numerator", "expected"), [(1, 0), (2, 1), (4, 1), (5, 2)])
def test_thirds_have_no_half(numerator: int, expected: int) -> None:
    assert divide(numerator, 3, HALF_UP) == divide(numerator, 3, HALF_EVEN) == expected


def test_half_goes_up_unless_told_otherwise() -> None:
    assert divide(1, 2) == 1
    assert divide(5, 2) == 3
    assert to_step(250, 500) == 500


@pytest.mark.parametrize("denominator", [0, -1])
def test_nothing_is_divided_by_zero_or_less(denominator: int) -> None:
    with pytest.raises(ValueError, match=r"^the denominator must be positive$"):
        divide(1, denominator)


@pytest.mark.parametrize("mode", Rounding)
@pytest.mark.parametrize("largest", [3, 50, 10**6, 10**30])
def test_rounding_is_symmetric_and_within_a_unit(largest: int, mode: Rounding) -> None:
    rng = Random(largest)
    for _ in range(500):
        numerator, denominator = rng.randint(-largest, largest), rng.randint(1, largest)
        whole = divide(numerator, denominator, mode)
        assert divide(-numerator, denominator, mode) == -whole
        away = abs(whole - Fraction(numerator, denominator))
        assert away < 1
        if mode in (HALF_UP, HALF_EVEN):
            assert away <= Fraction(1, 2)


@pytest.mark.parametrize(
    ("amount", "mode", "expected"),
    [
        (12_345, HALF_UP, 12_500),
        (12_749, HALF_UP, 12_500),
        (12_750, HALF_UP, 13_000),
        (12_750, HALF_EVEN, 13_000),
        (12_250, HALF_EVEN, 12_000),
        (12_999, DOWN, 12_500),
        (12_501, UP, 13_000),
        (-12_501, UP, -13_000),
    ],
)
def test_an_amount_goes_to_a_multiple_of_the_coin(
    amount: int, mode: Rounding, expected: int
) -> None:
    assert to_step(amount, 500, mode) == expected
