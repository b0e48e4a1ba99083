"""Importing a list of products: checked before anything changes, stopped at will, reported."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos_app.bridge.background import Background, Job, Progress
from pos_app.bridge.works import Mapped, Works
from pos_app.engine.catalog_import import ImportOptions, preview_file
from pos_app.engine.import_report import ImportReport
from pos_app.ui.catalog_import.screen import CatalogImportScreen
from pos_app.ui.page.row_delegate import TEXTS_ROLE
from pos_core.catalog import CatalogueVersion
from pos_core.item_columns import Field
from pos_core.item_rows import RowProblem, ShopDefaults
from pos_core.money import Currency
from pos_core.refusal import refuse
from tests.support.screen_till import ScreenTill, screen_till

pytestmark = pytest.mark.starts_threads

GOOD = "Tên hàng,Giá bán,Mã vạch\nCà phê sữa đá,29.000,8934563138165\nTrà đào,45.000,\n"
VERSION = CatalogueVersion(2, 2, "digest", complete=True, currency=Currency.VND)
PROBLEM = RowProblem(3, "Giá bán", "price.not_a_number", "abc", (("written", "abc"),))


class Importer:
    """Reads previews for real; imports end as the test says."""

    def __init__(self) -> None:
        self.background = Background()
        self.ends: list[object] = []
        self.asked: list[tuple[Mapped, bool]] = []

    def works(self) -> Works:
        nothing = self.nothing
        back_up, find = self.back_up, self.find
        return Works(self.background, back_up, self.read, self.bring_in, find, nothing, nothing)

    def back_up(self, folder: Path) -> Job:
        return lambda _progress: folder

    def nothing(self, *_facts: object) -> Job:
        return lambda _progress: None

    def find(self) -> Job:
        return lambda _progress: ()

    def read(self, file: Path, mapping: Mapped) -> Job:
        options = ImportOptions(ShopDefaults(Currency.VND), mapping)
        return lambda _progress: preview_file(file, options)

    def bring_in(self, _file: Path, mapping: Mapped, keep: bool) -> Job:
        self.asked.append((mapping, keep))

        def job(progress: Progress) -> object:
            progress(500, 1000, "1")
            return self.ends.pop(0)

        return job


def _report(version: CatalogueVersion | None, refused: int) -> ImportReport:
    problems = (PROBLEM,) if refused else ()
    return ImportReport(version, 3, refused, problems, 1, 0, 0, ())


@pytest.fixture
def importer() -> Iterator[Importer]:
    made = Importer()
    yield made
    assert made.background.stop()


@pytest.fixture
def shop(tmp_path: Path, qtbot: QtBot) -> Iterator[ScreenTill]:
    with screen_till(tmp_path) as made:
        yield made


@pytest.fixture
def screen(shop: ScreenTill, importer: Importer, qtbot: QtBot) -> CatalogImportScreen:
    shop.till.works = importer.works()
    made = CatalogImportScreen(shop.till)
    qtbot.addWidget(made)
    made.resize(1024, 700)
    made.show()
    return made


def _list(tmp_path: Path, text: str = GOOD) -> str:
    path = tmp_path / "hang.csv"
    path.write_text(text, encoding="utf-8")
    return str(path)


def _checked(screen: CatalogImportScreen, path: str, qtbot: QtBot) -> None:
    screen.read_file(path)
    qtbot.waitUntil(lambda: screen.step == 1)


def test_a_file_is_shown_as_the_till_reads_it_before_anything_changes(
    screen: CatalogImportScreen, tmp_path: Path, qtbot: QtBot
) -> None:
    _checked(screen, _list(tmp_path), qtbot)
    assert screen.form.boxes[Field.NAME].currentText() == "Tên hàng"
    assert screen.form.boxes[Field.PRICE].currentText() == "Giá bán"
    first = screen.rows.index(0).data(TEXTS_ROLE)
    assert (first.title, first.figure) == ("Cà phê sữa đá", "29.000\xa0₫")
    assert "Nothing is changed yet" in screen.hint.text()


def test_a_file_that_is_no_list_says_so_and_stays_at_choosing(
    screen: CatalogImportScreen, tmp_path: Path, qtbot: QtBot
) -> None:
    screen.read_file(_list(tmp_path, "a,b\n1,2\n"))
    with qtbot.waitSignal(screen.said):
        pass
    assert screen.step == 0
    assert screen.hint.property("tone") == "bad"


def test_another_column_can_be_chosen_for_the_price(
    screen: CatalogImportScreen, importer: Importer, tmp_path: Path, qtbot: QtBot
) -> None:
    path = _list(tmp_path, "Name,Price,Price 2\nTea,1000,2000\n")
    _checked(screen, path, qtbot)
    box = screen.form.boxes[Field.PRICE]
    box.setCurrentText("Price 2")
    with qtbot.waitSignal(importer.background.finished):
        box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: screen.rows.index(0).data(TEXTS_ROLE).figure == "2.000\xa0₫")


def test_a_good_list_goes_on_sale_and_the_report_says_so(
    screen: CatalogImportScreen, importer: Importer, tmp_path: Path, qtbot: QtBot
) -> None:
    _checked(screen, _list(tmp_path), qtbot)
    importer.ends.append(_report(VERSION, refused=0))
    screen.go.click()
    assert screen.step == 2
    assert screen.stop_button.isVisible()
    qtbot.waitUntil(lambda: screen.step == 3)
    assert screen.outcome.text() == "The new list is on sale"
    assert not screen.go.isVisible()
    assert importer.asked[0][0][Field.NAME] == "Tên hàng"


def test_refused_rows_are_named_and_the_good_ones_can_be_taken(
    screen: CatalogImportScreen, importer: Importer, tmp_path: Path, qtbot: QtBot
) -> None:
    _checked(screen, _list(tmp_path), qtbot)
    importer.ends += [_report(None, refused=1), _report(VERSION, refused=1)]
    screen.go.click()
    qtbot.waitUntil(lambda: screen.step == 3)
    assert screen.outcome.text().startswith("Nothing was changed")
    problem = screen.problems.index(0).data(TEXTS_ROLE)
    assert (problem.title, problem.figure, problem.aside) == ("Row 3", "Giá bán", "abc")
    assert screen.go.text() == "Import the good rows"
    screen.go.click()
    qtbot.waitUntil(lambda: screen.outcome.text() == "The new list is on sale")
    assert [keep for _, keep in importer.asked] == [False, True]


def test_stopping_an_import_leaves_the_products_as_they_were(
    screen: CatalogImportScreen, importer: Importer, tmp_path: Path, qtbot: QtBot
) -> None:
    _checked(screen, _list(tmp_path), qtbot)
    importer.ends.append(refuse("import.cancelled"))
    screen.go.click()
    screen.stop_button.click()
    qtbot.waitUntil(lambda: screen.step == 1)
    assert "stopped" in screen.hint.text().lower()


def test_folders_are_walked_inside_the_window(
    screen: CatalogImportScreen, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "lists").mkdir()
    path = _list(tmp_path / "lists")
    (tmp_path / "lists" / "photo.png").touch()
    screen.picker.open_folder(str(tmp_path))
    (folder,) = screen.picker.list.findItems("lists/", Qt.MatchFlag.MatchExactly)
    screen.picker.list.itemActivated.emit(folder)
    assert screen.picker.list.count() == 1, "only what may be a list is shown"
    with qtbot.waitSignal(screen.picker.picked) as picked:
        screen.picker.list.itemActivated.emit(screen.picker.list.item(0))
    assert picked.args == [path]
    screen.picker.up.click()
    assert screen.picker.path.text() == str(tmp_path)


def test_a_path_can_be_typed(screen: CatalogImportScreen, tmp_path: Path, qtbot: QtBot) -> None:
    path = _list(tmp_path)
    screen.picker.path.setText(path)
    with qtbot.waitSignal(screen.picker.picked) as picked:
        screen.picker.path.returnPressed.emit()
    assert picked.args == [path]
