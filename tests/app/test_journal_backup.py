"""A backup is made while the till sells and proves itself; the second copy follows and heals.

And the whole journal can be verified and exported at any time.
"""

import json
from pathlib import Path

import pytest

from pos_app.store.backup import backup, backup_steps, check_backup
from pos_app.store.export import export
from pos_app.store.integrity import examine, journal_file
from pos_app.store.journal import Journal
from pos_app.store.mirror import ENTRIES_A_FILE, Mirror, mirror_folder, read_mirror
from pos_app.store.problems import StoreProblem
from pos_core.journal import wire
from tests.support.backed_up import back_up, damage, shop
from tests.support.tills import KEY, TILL, opened, place, ports, sell

FS = ports().fs
__all__ = ["shop"]


def test_sales_go_on_during_a_backup_and_are_in_it(shop: Path) -> None:
    journal = opened(shop)
    path = shop / "backups" / "monday.db"
    seen = []
    for sale, step in enumerate(backup_steps(ports(), place(shop), journal, path, pages=2), 20):
        seen.append((step.done, step.total))
        if step.done < step.total:
            sell(journal, sale)
    assert len(seen) > 5
    assert seen[-1][0] == seen[-1][1]
    found = check_backup(ports(), path, KEY)
    assert found.whole
    assert found.head == journal.head
    assert sell(journal, 999)  # what is sold afterwards is not in it, and does no harm
    assert check_backup(ports(), path, KEY).head.seq == journal.head.seq - 8
    journal.close()


def test_a_backup_is_locked_like_the_journal(shop: Path) -> None:
    path = back_up(shop)
    assert b"SQLite format" not in path.read_bytes()
    assert "Cà phê".encode() not in path.read_bytes()
    with pytest.raises(StoreProblem, match="S-43"):
        check_backup(ports(), path, bytes(32))


def test_a_backup_that_was_not_finished_is_none(shop: Path) -> None:
    journal = opened(shop)
    path = shop / "half.db"
    steps = backup_steps(ports(), place(shop), journal, path, pages=2)
    next(steps)
    left = path.read_bytes()
    steps.close()
    assert not path.exists()
    sell(journal, 50)
    journal.close()
    path.write_bytes(left)  # what a power cut would have left
    with pytest.raises(StoreProblem) as problem:
        check_backup(ports(), path, KEY)
    assert (problem.value.code, problem.value.facts["reason"]) == ("S-50", "unfinished")


def test_a_backup_can_be_stopped(shop: Path) -> None:
    journal = opened(shop)
    with pytest.raises(StoreProblem, match="S-57"):
        backup(ports(), place(shop), journal, shop / "b.db", cancelled=lambda: True)
    sell(journal, 50)
    journal.close()


def test_a_backup_writes_over_nothing(shop: Path) -> None:
    path = back_up(shop)
    before = path.read_bytes()
    with pytest.raises(StoreProblem, match="S-51"):
        back_up(shop)
    assert path.read_bytes() == before


def test_a_missing_backup_is_missing(shop: Path) -> None:
    with pytest.raises(StoreProblem, match="S-52"):
        check_backup(ports(), shop / "nothing.db", KEY)


def test_verify_names_the_first_bad_entry(shop: Path) -> None:
    journal = opened(shop)
    journal._connection.execute("UPDATE entries SET actor = 'staff/2' WHERE seq = 77")
    journal._connection.execute("DELETE FROM entries WHERE seq = 90")
    journal.close()
    with journal_file(ports().store, place(shop).path, KEY) as file:
        found = examine(file)
    assert found.broken is not None
    assert (found.broken.seq, found.broken.reason) == (77, "changed")
    assert not found.whole


def test_verify_says_what_is_there_and_leaves_it_alone(shop: Path) -> None:
    before = place(shop).path.read_bytes()
    told: list[tuple[int, int]] = []
    with journal_file(ports().store, place(shop).path, KEY) as file:
        found = examine(file, progress=lambda done, total: told.append((done, total)))
    assert (found.whole, found.count, found.head.seq, found.identity) == (True, 160, 160, TILL)
    assert told[-1] == (160, 160)
    assert place(shop).path.read_bytes() == before


def test_verify_can_be_stopped(shop: Path) -> None:
    with (
        pytest.raises(StoreProblem, match="S-57"),
        journal_file(ports().store, place(shop).path, KEY) as file,
    ):
        examine(file, cancelled=lambda: True)


def test_an_export_has_every_entry_as_it_is_sent(shop: Path) -> None:
    path = shop / "export.jsonl"
    with journal_file(ports().store, place(shop).path, KEY) as file:
        assert export(ports(), file, path) == 160
        sent = [wire(entry, TILL) for entry in file.entries()]
        with pytest.raises(StoreProblem, match="S-51"):
            export(ports(), file, path)
    assert [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] == sent


def test_an_export_that_is_stopped_leaves_nothing(shop: Path) -> None:
    path = shop / "export.jsonl"
    with (
        pytest.raises(StoreProblem, match="S-57"),
        journal_file(ports().store, place(shop).path, KEY) as file,
    ):
        export(ports(), file, path, cancelled=lambda: True)
    assert not path.exists()


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "sealed"])
def test_the_second_copy_heals_a_torn_line(shop: Path, key: bytes | None) -> None:
    stick = shop / "stick"
    journal = opened(shop)
    Mirror(FS, stick, TILL, key).follow(journal, limit=100)
    (file,) = mirror_folder(stick, TILL).glob("*.mirror")
    file.write_bytes(file.read_bytes()[:-30])
    Mirror(FS, stick, TILL, key).follow(journal)
    assert list(read_mirror(FS, stick, TILL, key)) == list(journal.read())
    journal.close()


def test_the_second_copy_is_sealed(shop: Path) -> None:
    journal = opened(shop)
    Mirror(FS, shop / "stick", TILL, KEY).follow(journal)
    journal.close()
    (file,) = mirror_folder(shop / "stick", TILL).glob("*.mirror")
    assert b"order" not in file.read_bytes()
    assert list(read_mirror(FS, shop / "stick", TILL, bytes(32))) == []


def test_the_second_copy_goes_over_many_files(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pos_app.store.mirror.ENTRIES_A_FILE", 50)
    journal = opened(shop)
    for _ in range(4):
        Mirror(FS, shop / "stick", TILL, KEY).follow(journal, limit=45)
    files = sorted(mirror_folder(shop / "stick", TILL).glob("*.mirror"))
    assert len(files) == 4
    assert list(read_mirror(FS, shop / "stick", TILL, KEY)) == list(journal.read())
    journal.close()
    damage(files[1], 0.5)
    with pytest.raises(StoreProblem) as problem:
        list(read_mirror(FS, shop / "stick", TILL, KEY))
    assert problem.value.code == "S-55"
    assert 50 < problem.value.facts["line"] < 100
    assert ENTRIES_A_FILE == 2_000


def test_a_second_copy_that_holds_more_than_the_journal_raises_the_alarm(shop: Path) -> None:
    saved = place(shop).path.read_bytes()
    journal = opened(shop)
    sell(journal, 20)
    Mirror(FS, shop / "stick", TILL, KEY).follow(journal)
    journal.close()
    (place(shop).side_folder / "till.id").unlink()
    place(shop).path.write_bytes(saved)
    journal = opened(shop)
    assert _follow_code(shop, journal) == "S-08"
    sell(journal, 30)
    sell(journal, 31)
    assert _follow_code(shop, journal) == "S-54"
    journal.close()


def _follow_code(root: Path, journal: Journal) -> str:
    with pytest.raises(StoreProblem) as problem:
        Mirror(FS, root / "stick", TILL, KEY).follow(journal)
    return problem.value.code


def test_a_stick_that_is_pulled_out_stops_no_sale_and_catches_up(shop: Path) -> None:
    journal = opened(shop)
    blocked = shop / "blocked"
    blocked.write_bytes(b"not a folder")
    mirror = Mirror(FS, blocked, TILL, KEY)
    with pytest.raises(StoreProblem, match="S-53"):
        mirror.follow(journal)
    sell(journal, 20)
    blocked.unlink()
    assert mirror.follow(journal) == 168
    journal.close()
