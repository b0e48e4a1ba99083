"""Days of a store whose guests order and pay by phone, with everything going wrong at once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.simulation import table_bugs as bugs
from tests.simulation.store_day import PHONES, store_day
from tests.simulation.table_evening import Tables

pytestmark = pytest.mark.starts_threads

DAYS = 8
SET_BACK = replace(PHONES, stale=1.0, tables=Tables(parties=9))
"""So many guests that some sit there whenever the API comes back from an older copy."""


@pytest.mark.parametrize("seed", range(DAYS))
def test_every_line_of_a_phone_is_cooked_once_and_billed_once(seed: int) -> None:
    told = store_day(seed, PHONES)
    assert not told.faults, told.words
    assert told.counts["round_taken"] + told.counts["sessions"] > 2


@pytest.mark.parametrize("seed", [3101, 3115])
def test_an_api_that_comes_back_an_hour_old_costs_nobody_a_dish(seed: int) -> None:
    told = store_day(seed, SET_BACK)
    assert not told.faults, told.words
    assert told.counts["stale copies"] == 1


def test_a_seed_gives_the_same_guests_again() -> None:
    first, second = store_day(7, PHONES), store_day(7, PHONES)
    assert (first.digest, first.counts) == (second.digest, second.counts)


PLANTED = (
    (bugs.no_deduplication_of_a_tap, 2000, "was told yes"),
    (bugs.a_tap_is_sent_again_under_another_key, 2000, "was told yes"),
    (bugs.numbers_are_handed_out_before_the_commit, 2000, "was told yes"),
    (bugs.phones_read_what_is_not_committed, 2000, "read on behind"),
    (bugs.a_share_is_taken_at_every_till, 2141, "stands 2 times"),
    (bugs.what_came_too_late_is_left, 2006, "is still waiting"),
)


@pytest.mark.parametrize(("bug", "seed", "said"), PLANTED, ids=[b.__name__ for b, _, _ in PLANTED])
def test_a_planted_bug_shows(
    bug: bugs.Bug, seed: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    bug(monkeypatch)
    never_back = replace(PHONES, stale=0.0)
    assert any(said in fault for fault in store_day(seed, never_back).faults)


PLANTED_IN_A_COPY = (
    (bugs.rounds_go_by_their_number, 3100, "was sent, and is in no round"),
    (bugs.a_line_is_made_with_each_round_it_comes_in, 3150, "was cooked"),
    (bugs.an_older_copy_is_not_told_what_tills_heard, 3100, "rounds:"),
    (bugs.an_older_copy_is_not_told_what_guests_paid, 3111, "was paid, the API has None"),
)


@pytest.mark.parametrize(
    ("bug", "seed", "said"), PLANTED_IN_A_COPY, ids=[b.__name__ for b, _, _ in PLANTED_IN_A_COPY]
)
def test_a_bug_planted_into_a_copy_shows(
    bug: bugs.Bug, seed: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    bug(monkeypatch)
    assert any(said in fault for fault in store_day(seed, SET_BACK).faults)
