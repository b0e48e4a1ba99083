"""The sum that the journeys compare Zs with: it agrees with a recorded day, and it bites."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support import books

DAY = Path(__file__).resolve().parents[1] / "core" / "recorded_day.jsonl"


def rows() -> list[books.Row]:
    """A day that was recorded once, with voids, refunds and several tenders."""
    return [json.loads(line) for line in DAY.read_text(encoding="utf-8").splitlines()]


def test_the_recorded_zs_are_what_a_stranger_adds_up() -> None:
    told = rows()
    zs = books.zs_of(told)
    assert [z["number"] for z in zs] == [1, 2]
    for z in zs:
        assert books.check_z(told, z).numbers


def _a_sale_less(told: list[books.Row]) -> None:
    del told[next(at for at, row in enumerate(told) if row["type"] == "order.paid.v1")]


def _a_dong_of_tax(told: list[books.Row]) -> None:
    books.zs_of(told)[0]["figures"]["sales"]["taxes"][0]["amount"][0] += 1


def _a_tender(told: list[books.Row]) -> None:
    books.zs_of(told)[0]["figures"]["tenders"][0]["amount"][0] -= 500


def _the_drawer(told: list[books.Row]) -> None:
    books.zs_of(told)[0]["drawer"]["expected"][0] += 1_000


def _the_day(told: list[books.Row]) -> None:
    books.zs_of(told)[0]["figures"]["days"][0]["day"] = "2026-01-01"


@pytest.mark.parametrize("plant", [_a_sale_less, _a_dong_of_tax, _a_tender, _the_drawer, _the_day])
def test_a_z_that_is_off_is_found(plant: Callable[[list[books.Row]], None]) -> None:
    told = copy.deepcopy(rows())
    plant(told)
    first = books.zs_of(told)[0]
    with pytest.raises(AssertionError):
        books.check_z(told, first)
