"""No acknowledged sale is lost, none doubled, none half, wherever the power goes.

Each planted bug must be found by the same harness, or the harness proves nothing.
"""

from collections.abc import Sequence

import pytest

from pos_app.store import connection
from pos_app.store.journal import Journal
from pos_core.journal import Draft, Entry, Stamp
from tests.simulation.disk import SimDisk
from tests.simulation.power_cuts import Day, Tally, cut_everywhere, start
from tests.support.tills import KEY, sell

SALES = 40


def cut_days(key: bytes | None, cuts: int, seed: int = 100) -> Tally:
    """Different days until the power went `cuts` times."""
    total = Tally()
    while total.cuts < cuts:
        seed += 1
        tally = cut_everywhere(Day(seed, key, SALES), upto=cuts - total.cuts)
        total.cuts += tally.cuts
        total.faults += tally.faults
    return total


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_no_sale_is_lost_doubled_or_halved_when_the_power_goes(seed: int) -> None:
    tally = cut_days(None, 1_000, seed * 1000)
    assert tally.faults == []
    assert tally.cuts == 1_000


@pytest.mark.parametrize("seed", [4, 5])
def test_nor_when_the_journal_is_encrypted(seed: int) -> None:
    tally = cut_days(KEY, 1_000, seed * 1000)
    assert tally.faults == []
    assert tally.cuts == 1_000


@pytest.mark.slow
@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
@pytest.mark.parametrize("seed", range(10))
def test_no_sale_is_lost_in_a_hundred_thousand_power_cuts(key: bytes | None, seed: int) -> None:
    tally = cut_days(key, 5_000, 1_000_000 + seed * 10_000)
    assert tally.faults == []
    assert tally.cuts == 5_000


def test_what_lies_on_the_disk_is_encrypted() -> None:
    disk = SimDisk()
    journal = start(disk, KEY)
    sell(journal, 1)
    everything = b"".join(bytes(file.current) for file in disk.files.values())
    journal.close()
    assert b"SQLite format" not in everything
    assert "Cà phê".encode() not in everything


def test_harness_finds_telling_the_cashier_before_the_commit() -> None:
    assert cut_everywhere(Day(1, None, 20, ack_first=True), upto=1_000).faults


def test_harness_finds_a_log_that_is_not_synced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "_FULL", 1)
    assert cut_everywhere(Day(2, None, 20), upto=1_000).faults


def test_harness_finds_a_file_created_without_syncing_the_folder(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(connection, "_EXTRA", 2)
    assert cut_everywhere(Day(3, None, 20), upto=1_000).faults


def test_harness_finds_a_sale_in_two_transactions(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = Journal._write_new

    def in_two(
        self: Journal, drafts: Sequence[Draft], texts: Sequence[str], stamp: Stamp
    ) -> tuple[Entry, ...]:
        first = whole(self, drafts[:2], texts[:2], stamp)
        self._head = first[-1].head
        return first + whole(self, drafts[2:], texts[2:], stamp)

    monkeypatch.setattr(Journal, "_write_new", in_two)
    assert cut_everywhere(Day(4, None, 20), upto=1_000).faults


def test_same_seed_makes_the_same_day() -> None:
    first, second = (
        [(op.kind, op.name, op.offset, len(op.data), op.mark) for op in Day(9, None, 30).log()]
        for _ in range(2)
    )
    assert first == second
