"""A till with a history never starts empty, and every odd file gets its own words.

Missing, empty, foreign, newer, older, locked, damaged, deleted while open, on a full or read-only
disk: each is refused with a way back, and what is there stays as it is.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from pos_app.store.connection import RealStore
from pos_app.store.file_watch import FileWatch
from pos_app.store.migrations import LATEST
from pos_app.store.opening import open_journal
from pos_app.store.problems import PROBLEMS, StoreProblem, words_for
from pos_core.journal import Identity, verify
from tests.support.tills import (
    KEY,
    TILL,
    opened,
    place,
    ports,
    sell,
    sell_until,
)


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A till that has sold ten times and was closed in good order."""
    journal = opened(tmp_path)
    for sale in range(10):
        sell(journal, sale)
    journal.close()
    return tmp_path


def database(root: Path) -> Path:
    return place(root).path


def content(root: Path) -> dict[str, bytes]:
    folder = place(root).folder
    files = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    return {name: body for name, body in files.items() if body or name == "journal.db"}


def refused(root: Path, key: bytes | None = KEY) -> StoreProblem:
    """Start the till, which must not work, and must leave every file as it was."""
    before = content(root)
    with pytest.raises(StoreProblem) as problem:
        opened(root, key)
    assert content(root) == before
    words = words_for(problem.value)
    assert all((words.code, words.happened, words.safe, words.now))
    return problem.value


def test_an_old_engine_is_refused(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apsw, "sqlite_lib_version", lambda: "3.40.1")
    assert refused(shop).code == "S-46"


def test_a_missing_file_is_not_begun_anew(shop: Path) -> None:
    database(shop).unlink()
    problem = refused(shop)
    assert (problem.code, problem.facts["expected_seq"]) == ("S-06", 80)


def test_nor_when_only_the_log_or_the_views_are_left(tmp_path: Path) -> None:
    folder = place(tmp_path).folder
    for left in ("journal.db-wal", "views.db"):
        folder.mkdir(exist_ok=True)
        (folder / left).write_bytes(b"something")
        assert refused(tmp_path).code == "S-06"
        (folder / left).unlink()


def test_a_missing_file_stays_missing_unless_a_till_is_set_up(tmp_path: Path) -> None:
    with pytest.raises(StoreProblem) as problem:
        opened(tmp_path, create=False)
    assert problem.value.code == "S-06"
    assert not place(tmp_path).folder.exists()


def test_an_empty_file_is_not_a_new_till(shop: Path) -> None:
    database(shop).write_bytes(b"")
    problem = refused(shop)
    assert (problem.code, problem.facts["expected_seq"]) == ("S-41", 80)


def test_a_damaged_side_file_still_speaks_of_a_history(shop: Path) -> None:
    side = place(shop).side_folder / "till.id"
    side.write_bytes(side.read_bytes().replace(b"80", b"08"))
    saved = database(shop).read_bytes()
    database(shop).unlink()
    assert refused(shop).code == "S-06"
    database(shop).write_bytes(saved)
    journal = opened(shop)  # the journal is the truth; the side file is written anew
    assert journal.head.seq == 80
    journal.close()


def test_a_lost_side_file_is_written_again(shop: Path) -> None:
    (place(shop).side_folder / "till.id").unlink()
    journal = opened(shop)
    journal.close()
    database(shop).unlink()
    assert refused(shop).facts["expected_seq"] == 80


def test_another_programs_database_is_not_touched(tmp_path: Path) -> None:
    place(tmp_path).folder.mkdir()
    other = apsw.Connection(str(database(tmp_path)))
    other.execute("CREATE TABLE bookmarks (url)")
    other.close()
    assert refused(tmp_path, None).code == "S-42"


def test_another_tills_journal_is_not_touched(shop: Path) -> None:
    with pytest.raises(StoreProblem) as problem:
        open_journal(ports(), place(shop), identity=Identity("store-002", "till-1", 1))
    assert problem.value.code == "S-42"


def test_a_newer_file_is_not_touched(shop: Path) -> None:
    connection = RealStore().connect(database(shop), key=KEY)
    connection.pragma("user_version", LATEST + 1)
    connection.close()
    problem = refused(shop)
    assert problem.code == "S-13"
    assert (problem.facts["found"], problem.facts["known"]) == (LATEST + 1, LATEST)


def test_the_wrong_key_says_so(shop: Path) -> None:
    assert refused(shop, bytes(32)).code == "S-43"


def test_a_locked_file_without_a_key_says_so(shop: Path) -> None:
    assert refused(shop, None).code == "S-44"


def test_an_open_file_where_a_locked_one_should_be_says_so(tmp_path: Path) -> None:
    journal = opened(tmp_path, None)
    sell(journal, 1)
    journal.close()
    assert refused(tmp_path, KEY).code == "S-45"


def test_a_key_of_the_wrong_length_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        opened(tmp_path, b"short")


def test_an_older_copy_of_the_file_is_found_out(shop: Path) -> None:
    saved = database(shop).read_bytes()
    journal = opened(shop)
    sell(journal, 10)
    journal.close()
    database(shop).write_bytes(saved)
    problem = refused(shop)
    assert problem.code == "S-08"
    assert (problem.facts["found_seq"], problem.facts["expected_seq"]) == (80, 88)


def test_a_copy_that_went_its_own_way_is_found_out(shop: Path, tmp_path: Path) -> None:
    saved = database(shop).read_bytes()
    journal = opened(shop)
    sell(journal, 10)
    journal.close()
    side = (place(shop).side_folder / "till.id").read_bytes()
    database(shop).write_bytes(saved)
    (place(shop).side_folder / "till.id").unlink()
    journal = opened(shop)
    sell(journal, 99)
    sell(journal, 98)
    journal.close()
    (place(shop).side_folder / "till.id").write_bytes(side)
    assert refused(shop).code == "S-09"


@pytest.mark.parametrize("size", [0.2, 0.5, 0.9])
def test_a_truncated_file_is_found_out(shop: Path, size: float) -> None:
    whole = database(shop).read_bytes()
    database(shop).write_bytes(whole[: int(len(whole) * size)])
    assert refused(shop).code in ("S-58", "S-05", "S-43")


def test_a_file_deleted_under_the_running_till_stops_it(shop: Path) -> None:
    journal = opened(shop)
    sell(journal, 10)
    database(shop).unlink()
    with pytest.raises(StoreProblem) as problem:
        sell(journal, 11)
    assert problem.value.code == "S-12"
    with pytest.raises(StoreProblem):
        journal.check_file()
    assert sum(1 for _ in journal.read()) >= 88  # still held open, to be copied out
    journal.close()


def test_a_log_deleted_under_the_running_till_stops_it(shop: Path) -> None:
    journal = opened(shop)
    sell(journal, 10)
    database(shop).with_name("journal.db-wal").unlink()
    with pytest.raises(StoreProblem) as problem:
        journal.check_file()
    assert problem.value.code == "S-12"
    journal.close()


def test_a_file_put_in_the_place_of_the_open_one_stops_the_till(shop: Path) -> None:
    journal = opened(shop)
    sell(journal, 10)
    copy = shop / "copy.db"
    shutil.copy(database(shop), copy)
    copy.replace(database(shop))
    with pytest.raises(StoreProblem) as problem:
        journal.check_file()
    assert problem.value.code == "S-12"
    journal.close()


def test_harness_finds_a_till_that_does_not_look(
    shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the check SQLite goes on answering "committed" for a deleted file."""
    monkeypatch.setattr(FileWatch, "check", lambda _self: None)
    journal = opened(shop)
    database(shop).unlink()
    assert sell(journal, 11)
    journal.close()


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of two megabytes."""
    mount = tmp_path / "tiny"
    mount.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(mount)]
    if os.name != "posix" or os.geteuid() or subprocess.run(command, check=False).returncode:
        pytest.skip("mounting needs root")
    yield mount
    subprocess.run(["umount", str(mount)], check=True)


def test_a_full_disk_loses_nothing_and_selling_resumes(tiny_disk: Path) -> None:
    filler = tiny_disk / "films"
    journal = opened(tiny_disk)
    filler.write_bytes(bytes(1_300_000))
    sold = sell_until(journal, "S-04")
    assert journal.head.seq == sold * 8 > 0
    filler.unlink()
    journal.resume()
    sell(journal, sold)
    assert verify(journal.read(), TILL, until=journal.head) is None
    assert journal.head.seq == (sold + 1) * 8
    journal.close()


def test_a_read_only_disk_says_so(tiny_disk: Path) -> None:
    journal = opened(tiny_disk)
    sell(journal, 1)
    journal.close()
    subprocess.run(["mount", "-o", "remount,ro", str(tiny_disk)], check=True)
    problem = refused(tiny_disk)
    assert problem.code == "S-10"
    assert "read-only" in words_for(problem).happened


def test_every_problem_has_its_own_code_and_three_sentences() -> None:
    codes = [words.code for words in PROBLEMS.values()]
    assert len(set(codes)) == len(codes)
    for words in PROBLEMS.values():
        assert words.code.startswith("S-")
        for sentence in (words.happened, words.safe, words.now):
            assert sentence.endswith(".")
