"""Days of a store whose guests order and pay by phone, with everything going wrong at once."""

from __future__ import annotations

import pytest

from tests.simulation import table_bugs as bugs
from tests.simulation.store_day import PHONES, store_day

pytestmark = pytest.mark.starts_threads

DAYS = 8


@pytest.mark.parametrize("seed", range(DAYS))
def test_every_line_of_a_phone_is_cooked_once_and_billed_once(seed: int) -> None:
    told = store_day(seed, PHONES)
    assert not told.faults, told.words
    assert told.counts["round_taken"] + told.counts["sessions"] > 2


def test_a_seed_gives_the_same_guests_again() -> None:
    first, second = store_day(7, PHONES), store_day(7, PHONES)
    assert (first.digest, first.counts) == (second.digest, second.counts)


PLANTED = (
    (bugs.no_deduplication_of_a_tap, 2000, "was told yes"),
    (bugs.a_tap_is_sent_again_under_another_key, 2000, "was told yes"),
    (bugs.numbers_are_handed_out_before_the_commit, 2000, "was told yes"),
    (bugs.phones_read_what_is_not_committed, 2000, "read on behind"),
    (bugs.a_share_is_taken_at_every_till, 2113, "stands 2 times"),
)


@pytest.mark.parametrize(("bug", "seed", "said"), PLANTED, ids=[b.__name__ for b, _, _ in PLANTED])
def test_a_planted_bug_shows(
    bug: bugs.Bug, seed: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    bug(monkeypatch)
    assert any(said in fault for fault in store_day(seed, PHONES).faults)
