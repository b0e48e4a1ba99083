"""Days of a store whose guests order and pay by phone, with everything going wrong at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.simulation.store_day import PHONES, store_day

pytestmark = pytest.mark.starts_threads

DAYS = 8


@pytest.mark.parametrize("seed", range(DAYS))
def test_every_line_of_a_phone_is_cooked_once_and_billed_once(seed: int) -> None:
    told = store_day(seed, PHONES)
    assert not told.faults, told.words


def test_a_seed_gives_the_same_guests_again() -> None:
    first, second = store_day(3, PHONES), store_day(3, PHONES)
    assert (first.digest, first.counts) == (second.digest, second.counts)


def faults(days: int = 12) -> Iterator[str]:
    """What is wrong on days with phones, one after the other for as long as somebody asks."""
    for seed in range(2000, 2000 + days):
        yield from store_day(seed, PHONES).faults
