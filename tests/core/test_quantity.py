"""Quantities are exact thousandths, and only what a person plainly meant is read as one."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from pos_core.quantity import Quantity, parse_quantity


@pytest.mark.parametrize("thousandths", [1.0, "1", None, True])
def test_a_quantity_is_never_anything_but_a_whole_number(thousandths: Any) -> None:
    with pytest.raises(TypeError, match=r"^a quantity is whole thousandths, not "):
        Quantity(thousandths)


def test_quantities_add_subtract_and_turn_round() -> None:
    assert Quantity(325) + Quantity.of(2) == Quantity(2_325)
    assert Quantity(325) - Quantity.of(2) == Quantity(-1_675)
    assert -Quantity(325) == Quantity(-325)


def test_quantities_compare() -> None:
    small, big, again = Quantity(1), Quantity(2), Quantity(1)
    assert (small < big, big < small, small < again) == (True, False, False)
    assert (small <= big, big <= small, small <= again) == (True, False, True)


def test_pieces_are_whole_and_weights_are_not() -> None:
    assert Quantity.of(3).is_whole
    assert Quantity(0).is_whole
    assert not Quantity(325).is_whole
    assert not Quantity(1_001).is_whole
    assert Quantity.of(-2).is_whole


def test_only_nothing_is_false() -> None:
    assert not Quantity(0)
    assert Quantity(1)
    assert Quantity(-1)


@pytest.mark.parametrize(
    ("text", "thousandths"),
    [
        ("2", 2_000),
        ("0.325", 325),
        ("0,325", 325),
        (" 1,5 ", 1_500),
        (".5", 500),
        ("2.", 2_000),
        ("12", 12_000),
        ("007", 7_000),
        ("0", 0),
        ("0.05", 50),
        ("999999999", 999_999_999_000),
        ("123456789.999", 123_456_789_999),
    ],
)
def test_a_quantity_is_read_with_point_or_comma(text: str, thousandths: int) -> None:
    assert parse_quantity(text) == Quantity(thousandths)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        ".",
        ",",
        "-1",
        "+1",
        "1.2345",
        "1.2.3",
        "1,2,3",
        "1 2",
        "two",
        "1e3",
        "0x10",
        "²",
        "١",
        "1000000000",
        "1_000",
        "nan",
    ],
)
def test_what_is_not_plainly_a_quantity_is_not_read(text: str) -> None:
    assert parse_quantity(text) is None


@pytest.mark.parametrize("mark", [".", ","])
def test_every_quantity_is_read_back_as_it_is_written(mark: str) -> None:
    rng = Random(1)
    for largest in (999, 99_999, 999_999_999_999):
        for thousandths in (rng.randint(0, largest) for _ in range(200)):
            text = f"{thousandths // 1000}{mark}{thousandths % 1000:03}"
            assert parse_quantity(text) == Quantity(thousandths)
