"""What a person gets who asks a command for help, or writes it wrong."""

from pathlib import Path

import pytest

from pos_app.__main__ import main
from pos_app.boot.kept_key import journal_place
from pos_app.boot.options import COMMANDS, parse
from pos_app.boot.wiring import real_ports
from pos_app.engine.import_report import ImportReport, read_line
from pos_app.engine.opening import open_till
from pos_app.secrets.recovery_code import recovery_code
from pos_app.store.opening import JournalSettings
from pos_core.country_profiles import shop_for
from tests.support.shelves import open_shelves


@pytest.mark.parametrize(
    ("command", "word"),
    [
        ("backup", "file"),
        ("restore", "--allow-loss"),
        ("verify", "--backup"),
        ("replay", "evertill replay"),
        ("export", "file"),
        ("import", "--keep-good-rows"),
        ("settings-export", "--staff"),
        ("settings-import", "--yes"),
        ("recovery-code", "--enter"),
        ("new-pin", "--code"),
        ("virtual-printer", "--paper"),
    ],
)
@pytest.mark.parametrize("call", ["-h", "--help"])
def test_each_command_shows_its_own_help(
    command: str, word: str, call: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, call])
    shown = capsys.readouterr().out
    assert ended.value.code == 0
    assert shown.startswith(f"usage: evertill {command}")
    assert word in shown


@pytest.mark.parametrize("words", [["--help"], ["run", "--help"], ["selfcheck", "-h"]])
def test_help_without_a_command_of_its_own_lists_all(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(words)
    shown = capsys.readouterr().out
    assert ended.value.code == 0
    assert all(command in shown for command in COMMANDS)


def test_a_missing_file_is_said_by_the_command_itself(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["backup"])
    assert ended.value.code == 2
    assert "evertill backup: error:" in capsys.readouterr().err


@pytest.fixture
def old_till(tmp_path: Path) -> tuple[Path, str]:
    """A backup of a till that is gone, and the recovery code from its safe."""
    options = parse(["--data", str(tmp_path / "old")])
    ports = real_ports()
    ports.fs.make_folder(options.data)
    place = journal_place(options, ports).place
    assert place.key is not None
    opened = open_till(ports, place, shop_for("cafe", "vi"), JournalSettings(ballast_bytes=0))
    opened.rows.close()
    opened.journal.close()
    backup = tmp_path / "stick" / "evertill.backup"
    assert main(["backup", str(backup), "--data", str(options.data)]) == 0
    return backup, recovery_code(place.key)


def test_a_new_computer_takes_over_with_code_and_backup(
    old_till: tuple[Path, str], tmp_path: Path
) -> None:
    backup, code = old_till
    new = ["--data", str(tmp_path / "new")]
    assert main(["restore", "--backup", str(backup), *new]) == 2  # without the key it is locked
    assert main(["recovery-code", "--enter", code, "--backup", str(backup), *new]) == 0
    assert main(["restore", "--backup", str(backup), *new]) == 0
    assert main(["verify", *new]) == 0


def test_a_new_computer_takes_the_code_before_there_is_a_sales_file(
    old_till: tuple[Path, str], tmp_path: Path
) -> None:
    backup, code = old_till
    new = ["--data", str(tmp_path / "new")]
    assert main(["recovery-code", "--enter", code, *new]) == 0
    assert main(["restore", "--backup", str(backup), *new]) == 0


def test_another_tills_code_never_replaces_a_key_that_opens_its_file(
    old_till: tuple[Path, str], tmp_path: Path
) -> None:
    backup, _ = old_till
    old = ["--data", str(tmp_path / "old")]
    foreign = recovery_code(bytes(32))
    assert main(["recovery-code", "--enter", foreign, *old]) == 2
    assert main(["recovery-code", "--enter", foreign, "--backup", str(backup), *old]) == 2
    (tmp_path / "old" / "journal.db").rename(tmp_path / "elsewhere.db")
    assert main(["recovery-code", "--enter", foreign, *old]) == 1
    (tmp_path / "elsewhere.db").rename(tmp_path / "old" / "journal.db")
    assert main(["verify", *old]) == 0


def test_an_export_makes_its_folder_as_a_backup_does(
    old_till: tuple[Path, str], tmp_path: Path
) -> None:
    lines = tmp_path / "for the auditor" / "entries.jsonl"
    assert main(["export", str(lines), "--data", str(tmp_path / "old")]) == 0
    assert lines.exists()


def test_an_empty_sales_file_is_called_empty(
    old_till: tuple[Path, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "old" / "journal.db"
    own.with_name("journal.db-wal").unlink(missing_ok=True)
    own.write_bytes(b"")
    assert main(["verify", "--data", str(own.parent)]) == 2
    assert "S-41" in capsys.readouterr().err
    assert own.stat().st_size == 0


@pytest.mark.parametrize("words", [["verify"], ["replay"], ["backup", "copy"], ["export", "lines"]])
def test_looking_for_a_till_where_none_is_leaves_nothing_behind(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*words, "--data", str(tmp_path / "nowhere")]) == 2
    said = capsys.readouterr().err
    assert "S-06" in said
    assert "?" not in said
    assert list(tmp_path.iterdir()) == []


def import_csv(folder: Path, text: str, *more: str) -> int:
    """Import a list into a new till in `folder`, as somebody at a terminal does."""
    source = folder / "goods.csv"
    source.write_text(text, encoding="utf-8")
    return main(["import", str(source), "--data", str(folder / "till"), *more])


def names_on_sale(folder: Path) -> list[str]:
    catalogue = open_shelves(folder / "till")
    names = [tile.name for tile in catalogue.page(None, 0, 50)]
    catalogue.close()
    return names


def test_an_import_tells_a_person_what_came_of_the_list(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods = "name,price,currency\nTrà,9000,VND\nSữa\u200b,,VND\nTea,2.50,USD\n"
    assert import_csv(tmp_path, goods) == 0
    said = capsys.readouterr()
    counts = [line.split(maxsplit=1) for line in said.out.splitlines()[1:]]
    assert said.out.startswith("The new list is on sale.\n")
    assert counts == [
        ["3", "rows read"],
        ["3", "products taken"],
        ["2", "open prices: the cashier enters them"],
        ["1", "of these priced in another currency in the file"],
        ["1", "names cleaned of invisible signs"],
    ]
    assert said.err == ""  # no terminal, no progress
    assert len(names_on_sale(tmp_path)) == 3


def test_an_import_names_the_refused_rows_and_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = "".join(f"Món {n},abc\x1b[2J\n" for n in range(23))
    assert import_csv(tmp_path, "name,price\nTrà,9000\n" + rows) == 1
    told = capsys.readouterr().out.splitlines()
    named = [line for line in told if line.startswith("Row ")]
    assert told[0] == "Nothing has changed: 23 of 24 rows cannot be used."
    assert len(named) == 20
    assert named[0].startswith("Row 3, price (abc[2J): The price is no number")
    assert not any("\x1b" in line for line in told), "a file steers the terminal"
    assert told[-1] == "and 3 more"
    assert names_on_sale(tmp_path) == []


def test_an_import_takes_the_good_rows_when_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    goods = "name,price\nTrà,9000\nSữa,abc\n"
    assert import_csv(tmp_path, goods, "--keep-good-rows") == 0
    told = capsys.readouterr().out
    assert told.startswith("The new list is on sale.")
    assert "Row 3, price (abc)" in told
    assert names_on_sale(tmp_path) == ["Trà"]


@pytest.mark.parametrize(
    ("text", "more", "code", "word"),
    [
        ("colour,weight\nred,3\n", [], 1, "Columns are missing"),
        ("name,price\n", [], 1, "There are no products in the file."),
        ("name,price\nTrà,1\n", ["--column", "colour=x"], 2, "There is no column “colour”"),
    ],
)
def test_a_file_that_is_no_list_is_refused_in_words(
    text: str,
    more: list[str],
    code: int,
    word: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert import_csv(tmp_path, text, *more) == code
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(word)


def test_a_folder_is_no_list_and_the_disk_is_not_blamed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(tmp_path), "--data", str(tmp_path / "till")]) == 1
    assert capsys.readouterr().err.startswith("The file cannot be read: ")


def test_a_till_that_asks_for_an_import_is_told_in_lines_of_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert import_csv(tmp_path, "name,price\nTrà,9000\n", "--number", "7") == 0
    last = read_line(capsys.readouterr().out.splitlines()[-1])
    assert isinstance(last, ImportReport)
    assert names_on_sale(tmp_path) == []  # the till takes it into use itself


def test_the_help_of_import_asks_for_no_folder(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["import", "--help"])
    assert "[--folder FOLDER]" in capsys.readouterr().out


def test_a_second_copy_that_is_not_there_is_called_missing(
    old_till: tuple[Path, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = tmp_path / "no stick"
    assert main(["restore", "--mirror", str(gone), "--data", str(tmp_path / "old")]) == 2
    said = capsys.readouterr().err
    assert "S-52" in said
    assert str(gone) in said
    assert main(["verify", "--data", str(tmp_path / "old")]) == 0
