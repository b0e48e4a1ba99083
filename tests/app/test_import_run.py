"""An import runs beside the till: it says how far it is, can be stopped, changes all or nothing."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import apsw
import pytest

from pos_app.boot.real_ports import RealFs
from pos_app.engine.catalog_import import ImportOptions
from pos_app.engine.import_command import arguments, main
from pos_app.engine.import_report import (
    ImportProgress,
    ImportReport,
    read_line,
    report_line,
)
from pos_app.engine.import_run import ImportRun, import_command
from pos_app.store.connection import RealStore
from pos_core.catalog import CatalogueVersion
from pos_core.item_columns import Field
from pos_core.item_rows import RowProblem, ShopDefaults
from pos_core.money import Currency
from pos_core.refusal import Refusal, refuse
from tests.support.shelves import named, open_shelves, stock

CHILD = [sys.executable, "-m", "tests.support.import_child"]
DONG = ImportOptions(ShopDefaults(Currency.VND))


@pytest.fixture
def till(tmp_path: Path) -> Path:
    folder = tmp_path / "till"
    folder.mkdir()
    stock(folder, named("Trà cũ"))
    return folder


def names_on(till: Path) -> list[str]:
    catalogue = open_shelves(till)
    names = [tile.name for tile in catalogue.page(None, 0, 5)]
    catalogue.close()
    return names


def long_list(folder: Path, rows: int) -> Path:
    path = folder / "list.csv"
    lines = "".join(f"Món số {n},1000\n" for n in range(rows))
    path.write_text("name,price\n" + lines, encoding="utf-8")
    return path


def run_of(till: Path, source: Path, options: ImportOptions = DONG) -> ImportRun:
    return ImportRun(RealFs(), till, source, options, CHILD)


def test_a_child_process_builds_and_the_till_takes_it_into_use(till: Path, tmp_path: Path) -> None:
    told: list[ImportProgress] = []
    run = run_of(till, long_list(tmp_path, 2_000))
    ended = run.run(told.append)
    assert isinstance(ended, ImportReport)
    assert ended.version is not None
    assert (ended.rows, ended.version.number) == (2_000, 2)
    assert told[-1] == run.last == ImportProgress(2_000, 0, 1000)
    assert names_on(till)[0] == "Món số 0"
    assert sorted(p.name for p in till.iterdir()) == ["catalog-2.db", "catalog.json"]


def test_a_refused_list_changes_nothing(till: Path, tmp_path: Path) -> None:
    source = tmp_path / "list.csv"
    source.write_text("name,price\nSữa,abc\n", encoding="utf-8")
    ended = run_of(till, source).run()
    assert isinstance(ended, ImportReport)
    assert ended.problems == (
        RowProblem(2, "price", "price.not_a_number", "abc", (("written", "abc"),)),
    )
    assert names_on(till) == ["Trà cũ"]
    assert sorted(p.name for p in till.iterdir()) == ["catalog-1.db", "catalog.json"]


def test_an_import_can_be_stopped_and_leaves_nothing_behind(till: Path, tmp_path: Path) -> None:
    run = run_of(till, long_list(tmp_path, 200_000))
    ended = run.run(lambda _so_far: run.cancel())
    assert ended == refuse("import.cancelled")
    assert run.last.rows < 200_000
    assert names_on(till) == ["Trà cũ"]
    assert sorted(p.name for p in till.iterdir()) == ["catalog-1.db", "catalog.json"]


def test_an_import_stopped_before_it_starts_never_starts(till: Path, tmp_path: Path) -> None:
    run = run_of(till, long_list(tmp_path, 10))
    run.cancel()
    assert run.run() == refuse("import.cancelled")
    assert names_on(till) == ["Trà cũ"]


def test_a_child_that_dies_is_told_and_changes_nothing(till: Path, tmp_path: Path) -> None:
    dying = [sys.executable, "-c", "import sys; print('noise'); sys.exit(7)"]
    run = ImportRun(RealFs(), till, long_list(tmp_path, 10), DONG, dying)
    assert run.run() == refuse("import.crashed", exit_code=7)
    assert names_on(till) == ["Trà cũ"]


def test_the_command_line_imports_by_itself(till: Path, tmp_path: Path) -> None:
    out = io.StringIO()
    source = long_list(tmp_path, 3)
    code = main(arguments(source, till, DONG), RealStore(), RealFs(), out)
    last = read_line(out.getvalue().splitlines()[-1])
    assert (code, names_on(till)[0]) == (0, "Món số 0")
    assert isinstance(last, ImportReport)
    assert last.rows == 3


def test_the_command_line_takes_the_money_of_the_shelves(tmp_path: Path) -> None:
    till = tmp_path / "new" / "till"
    source = long_list(tmp_path, 3)
    for money in (["--currency", "IDR"], []):
        given = [str(source), "--folder", str(till), *money]
        assert main(given, RealStore(), RealFs(), io.StringIO()) == 0
        catalogue = open_shelves(till)
        assert catalogue.version().currency is Currency.IDR
        catalogue.close()


def test_the_command_line_says_no_with_an_exit_code(till: Path, tmp_path: Path) -> None:
    out = io.StringIO()
    assert main(arguments(tmp_path / "gone", till, DONG), RealStore(), RealFs(), out) == 1
    assert read_line(out.getvalue()) == refuse("import.no_file", file="gone")
    wrong = [*arguments(tmp_path / "gone", till, DONG), "--column", "colour=x"]
    assert main(wrong, RealStore(), RealFs(), io.StringIO()) == 2


def test_options_survive_the_command_line(till: Path, tmp_path: Path) -> None:
    source = tmp_path / "list.csv"
    source.write_bytes("a=b;c\nЧай;2.50\nx;y\n".encode("cp1251"))
    options = ImportOptions(
        ShopDefaults(Currency.USD, "food", ("food", "drink")),
        {Field.NAME: "a=b", Field.PRICE: "c"},
        "cp1251",
        keep_good_rows=True,
    )
    assert main(arguments(source, till, options), RealStore(), RealFs(), io.StringIO()) == 0
    catalogue = open_shelves(till)
    (tile,) = catalogue.page(None, 0, 9)
    item = catalogue.by_id(tile.item_id)
    catalogue.close()
    assert item is not None
    assert item.price is not None
    assert (item.name, item.price.minor, item.tax_class) == ("Чай", 250, "food")


def test_a_full_disk_is_told_as_such(till: Path, tmp_path: Path) -> None:
    class FullDisk(RealStore):
        def connect(
            self,
            path: Path,
            *,
            key: bytes | None = None,
            create: bool = False,
            read_only: bool = False,
        ) -> apsw.Connection:
            raise apsw.FullError("database or disk is full")

    out = io.StringIO()
    assert main(arguments(long_list(tmp_path, 3), till, DONG), FullDisk(), RealFs(), out) == 1
    ended = read_line(out.getvalue())
    assert isinstance(ended, Refusal)
    assert ended.code == "import.disk"
    assert names_on(till) == ["Trà cũ"]


def test_what_is_told_between_processes_arrives_as_it_was() -> None:
    version = CatalogueVersion(3, 2, "ab", complete=False, currency=Currency.IDR)
    problem = RowProblem(5, "giá", "price.negative", "-1 ₫", (("written", "-1 ₫"),))
    for value in (
        ImportProgress(10, 1, 500),
        ImportReport(version, 3, 1, (problem,), 1, 2, 0, (("name", "Tên"),)),
        ImportReport(None, 3, 3, (), 0, 0, 0, ()),
        refuse("import.not_a_catalogue", missing="name", found="a, b", row=3),
    ):
        assert read_line(report_line(value)) == value


@pytest.mark.parametrize(
    "line", ["", "noise", "{}", "[]", "1", '{"report": 1}', '{"progress": {}}']
)
def test_noise_between_processes_is_no_message(line: str) -> None:
    assert read_line(line) is None


def test_the_till_starts_itself_for_an_import(monkeypatch: pytest.MonkeyPatch) -> None:
    assert import_command() == [sys.executable, "-m", "pos_app", "import"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert import_command() == [sys.executable, "import"]


def test_the_words_on_the_pipe_are_one_line_each() -> None:
    line = report_line(Refusal("x", (("a", "b\nc"),)))
    assert line.count("\n") == 1
    assert json.loads(line)["refused"]["facts"]["a"] == "b\nc"
