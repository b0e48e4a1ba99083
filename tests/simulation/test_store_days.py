"""Whole days of a store with everything going wrong at once, and what must be so in the evening."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.simulation import store_bugs as bugs
from tests.simulation.store_day import LIGHT, Plan, store_day

pytestmark = pytest.mark.starts_threads

DAYS, PARTS = 200, 20
MANY = int(os.environ.get("EVERTILL_STORE_DAYS", "2000"))
ROUGH = Plan(orders=4, till_cuts=12, outages=5, stale=1.0, back_in_time=0.0)


@pytest.mark.parametrize("part", range(PARTS))
def test_everybody_has_everything_once_in_the_evening(part: int) -> None:
    for seed in range(part, DAYS, PARTS):
        told = store_day(seed, LIGHT)
        assert not told.faults, told.words


def test_an_api_set_back_hears_from_the_tills_how_far_orders_were() -> None:
    told = store_day(6012)  # the app cancels an order, and the copy knows nothing of it
    assert told.counts["stale copies"] == 1
    assert not told.faults, told.words


def test_a_till_that_went_back_leaves_no_gap_open() -> None:
    told = store_day(162, LIGHT)
    assert told.counts["tills back in time"] == 1
    assert not told.faults, told.words


@pytest.mark.slow
def test_thousands_of_days() -> None:
    for seed in range(DAYS, DAYS + MANY):
        told = store_day(seed)
        assert not told.faults, told.words


def test_a_seed_gives_the_same_day_again() -> None:
    first, second = store_day(6), store_day(6)
    assert (first.digest, first.counts, first.seconds) == (
        second.digest,
        second.counts,
        second.seconds,
    )
    assert store_day(7).digest != first.digest


def faults(plan: Plan = ROUGH, days: int = 12) -> Iterator[str]:
    """What is wrong on rough days, one after the other for as long as somebody asks."""
    for seed in range(1000, 1000 + days):
        yield from store_day(seed, plan).faults


def test_rough_days_end_as_well() -> None:
    for seed in range(1000, 1004):
        told = store_day(seed, ROUGH)
        assert not told.faults, told.words


PLANTED = (
    (bugs.no_deduplication_of_events, "at the API"),
    (bugs.no_deduplication_of_orders, " and "),
    (bugs.no_handshake, "not everybody has everything"),
    (bugs.cursor_first, "has not taken in"),
    (bugs.paid_becomes_draft, "went back"),
    (bugs.naive_time_order, "went back"),
    (bugs.the_api_takes_the_last_word, "went back"),
    (bugs.a_copy_takes_its_own_lines_along, "on no bill"),
    (bugs.a_sale_elsewhere_is_not_heard, "was paid for it"),
)


@pytest.mark.parametrize(("bug", "said"), PLANTED, ids=[bug.__name__ for bug, _ in PLANTED])
def test_a_planted_bug_shows(bug: bugs.Bug, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    bug(monkeypatch)
    assert any(said in fault for fault in faults())


def test_answering_before_the_commit_shows() -> None:
    said = faults(replace(ROUGH, stale=0.0, database=bugs.AnswersFirst))
    assert any("than was said" in fault or "is gone" in fault for fault in said)


def test_feed_numbers_taken_outside_of_the_lock_show() -> None:
    calm = Plan(orders=2, app_orders=60, till_cuts=0, outages=0, stale=0.0, back_in_time=0.0)
    said = faults(replace(calm, database=bugs.NumbersFirst))
    assert any("has not taken in" in fault for fault in said)
