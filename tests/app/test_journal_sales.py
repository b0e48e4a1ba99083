"""What was written is read again: in order, once, and with every safety setting in force.

The same press twice gets the first answer; a conflict changes nothing.
"""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import apsw
import pytest

from pos_app.boot.real_ports import RealFs
from pos_app.store.connection import APPLICATION_ID
from pos_app.store.migrations import LATEST, MIGRATIONS, Migration, migrate
from pos_app.store.problems import ConflictingEntry, StoreProblem
from pos_core.journal import Draft, verify
from tests.support.tills import (
    NOON,
    TILL,
    TODAY,
    drafts,
    opened,
    place,
    sell,
)


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A till that has sold ten times and was closed in good order."""
    journal = opened(tmp_path)
    for sale in range(10):
        sell(journal, sale)
    journal.close()
    return tmp_path


def test_entries_come_back_after_closing(tmp_path: Path) -> None:
    journal = opened(tmp_path)
    written = sell(journal, 1)
    journal.close()
    again = opened(tmp_path)
    assert list(again.read()) == list(written)
    assert again.stopped_cleanly
    assert [entry.stream_seq for entry in again.stream("order/00000001")] == list(range(1, 9))
    assert again.identity == TILL
    again.close()


def test_reading_finds_types_limits_and_places(shop: Path) -> None:
    journal = opened(shop)
    assert [entry.seq for entry in journal.read(after=3, limit=2)] == [4, 5]
    paid = list(journal.read(types=["order.paid.v1"]))
    assert len(paid) == 10
    assert [entry.seq for entry in journal.read(types=["order.paid.v1"], limit=2)] == [8, 16]
    assert list(journal.read(limit=0)) == []
    assert list(journal.read(types=[])) == []
    journal.close()


def test_pressing_twice_gives_the_first_answer(shop: Path) -> None:
    journal = opened(shop)
    first = list(journal.stream("order/00000003"))
    later = NOON + timedelta(hours=1)
    assert list(sell(journal, 3, at=later)) == first
    assert journal.head.seq == 80
    journal.close()


def test_a_batch_half_there_is_completed_and_nothing_doubled(shop: Path) -> None:
    journal = opened(shop)
    old, new = drafts(3)[0], Draft("new", "order/00000003", "order.noted.v1", {})
    stored, added = journal.append([old, new], at=NOON, business_day=TODAY, actor="staff/1")
    assert (stored.seq, added.seq, added.stream_seq) == (25, 81, 9)
    newer = Draft("newer", "order/00000003", "order.noted.v1", {})
    assert journal.append([newer, old], at=NOON, business_day=TODAY, actor="staff/1")[0].seq == 82
    again = journal.append([new, old], at=NOON, business_day=TODAY, actor="staff/1")
    assert [entry.seq for entry in again] == [81, 25]
    assert journal.head.seq == 82
    assert sell(journal, 50)[0].seq == 83
    assert verify(journal.read(), TILL, until=journal.head) is None
    journal.close()


def test_the_same_id_with_another_body_is_a_conflict(shop: Path) -> None:
    journal = opened(shop)
    changed = Draft("3-paid", "order/00000003", "order.paid.v1", {"total": 1})
    fresh = Draft("fresh", "order/00000003", "order.noted.v1", {})
    with pytest.raises(ConflictingEntry) as conflict:
        journal.append([fresh, changed], at=NOON, business_day=TODAY, actor="staff/1")
    assert conflict.value.facts["id"] == "3-paid"
    assert journal.head.seq == 80
    assert sell(journal, 11)[0].seq == 81  # selling goes on
    journal.close()


def test_nothing_is_written_for_data_that_is_not_plain(shop: Path) -> None:
    journal = opened(shop)
    with pytest.raises(TypeError):
        journal.append(
            [Draft("x", "order/x", "order.noted.v1", {"price": 1.5})],
            at=NOON,
            business_day=TODAY,
            actor="staff/1",
        )
    assert journal.append([], at=NOON, business_day=TODAY, actor="staff/1") == ()
    assert sum(1 for _ in journal.read()) == 80
    journal.close()


@pytest.mark.parametrize("year", [1970, 2025, 2036])
def test_a_clock_that_jumps_changes_no_order(shop: Path, year: int) -> None:
    journal = opened(shop)
    sell(journal, 10, at=datetime(year, 1, 1, tzinfo=UTC))
    sell(journal, 11)
    assert [e.stream for e in journal.read(after=80, types=["order.opened.v1"])] == [
        "order/00000010",
        "order/00000011",
    ]
    assert verify(journal.read(), TILL, until=journal.head) is None
    journal.close()


def test_the_last_checkpoint_comes_back(shop: Path) -> None:
    journal = opened(shop)
    assert journal.last_checkpoint() is None
    for seq in (8, 16, 24, 80):
        journal.checkpoint(seq, f'{{"after":{seq}}}')
    assert journal.last_checkpoint() == (80, '{"after":80}')
    with pytest.raises(ValueError, match="no entry 81"):
        journal.checkpoint(81, "{}")
    journal._connection.execute("UPDATE checkpoints SET hash = x'00' WHERE seq = 80")
    assert journal.last_checkpoint() == (24, '{"after":24}')
    journal.close()


def test_every_safety_setting_is_in_force(shop: Path) -> None:
    journal = opened(shop)
    found = {
        name: journal._connection.pragma(name)
        for name in ("journal_mode", "synchronous", "locking_mode", "foreign_keys")
    }
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "locking_mode": "exclusive",
        "foreign_keys": 1,
    }
    assert journal._connection.pragma("trusted_schema") == 0
    assert journal._connection.pragma("cell_size_check") == 1
    assert not (place(shop).folder / "journal.db-shm").exists()
    journal.close()


def test_a_setting_that_does_not_hold_stops_the_start(
    shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pos_app.store.connection._FULL", 7)  # SQLite takes it for another value
    with pytest.raises(StoreProblem) as problem:
        opened(shop)
    assert (problem.value.code, problem.value.facts["setting"]) == ("S-47", "synchronous")


def test_a_closed_journal_takes_nothing_more(shop: Path) -> None:
    journal = opened(shop)
    journal.close()
    journal.close()
    journal.resume()
    with pytest.raises(StoreProblem, match="S-49"):
        sell(journal, 10)
    with pytest.raises(StoreProblem, match="S-49"):
        journal.entry(1)


def test_the_side_file_is_kept_up_while_selling(shop: Path) -> None:
    journal = opened(shop)
    for sale in range(10, 14):
        sell(journal, sale)
    side = (place(shop).side_folder / "till.id").read_bytes()
    assert b'"seq": 112' in side
    assert b'"clean": false' in side
    journal.close()
    assert b'"clean": true' in (place(shop).side_folder / "till.id").read_bytes()


def test_a_side_file_that_cannot_be_written_stops_no_sale(
    shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = opened(shop)

    def refuse(_self: RealFs, _path: Path, _content: bytes) -> None:
        raise OSError(5, "the stick was pulled out")

    with monkeypatch.context() as broken:
        broken.setattr(RealFs, "write_durably", refuse)
        sell(journal, 10)
        assert str(journal.side_problem) == "[Errno 5] the stick was pulled out"
    sell(journal, 11)
    assert str(journal.side_problem) == "None"
    journal.close()


def test_an_older_layout_is_brought_up_to_date(tmp_path: Path) -> None:
    connection = apsw.Connection(str(tmp_path / "old.db"))
    later = (*MIGRATIONS, Migration(LATEST + 1, ("CREATE TABLE extra (a)",)))
    migrate(connection)
    assert (connection.pragma("user_version"), connection.pragma("application_id")) == (
        LATEST,
        APPLICATION_ID,
    )
    migrate(connection, later)
    migrate(connection, later)
    assert connection.pragma("user_version") == LATEST + 1
    broken = (*later, Migration(LATEST + 2, ("CREATE TABLE more (a)", "NO SUCH STATEMENT")))
    with pytest.raises(apsw.SQLError):
        migrate(connection, broken)
    assert connection.pragma("user_version") == LATEST + 1
    assert not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'more'").fetchall()
    connection.close()
