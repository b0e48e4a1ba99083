"""The reports at the till: figures of a day from the real rows, looked at, printed and saved."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos_app.boot.long_work import make_report_job, save_report_job
from pos_app.boot.real_ports import RealFs
from pos_app.bridge.background import Background
from pos_app.bridge.works import Works
from pos_app.ui.kit.banner import BannerStack
from pos_app.ui.navigator import Navigator
from pos_app.ui.reports.saving import SavingSheet
from pos_app.ui.reports.screen import ReportsScreen
from pos_core.closing import CloseShift
from pos_core.drawer import CountDrawer, OpenShift
from pos_core.receipt import Text
from pos_core.void import VoidSale
from tests.support.screen_till import ScreenTill, screen_till
from tests.support.working_till import CAKE, COFFEE, TEA, dong

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from pos_app.bridge.background import Job, Progress
    from pos_app.bridge.works import ReportFile
    from pos_core.sales_report import Period

pytestmark = pytest.mark.starts_threads


def _no_job(*_facts: object) -> Job:
    def job(_progress: Progress) -> object:
        return None

    return job


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[ScreenTill]:
    with screen_till(tmp_path) as made:
        background = Background()

        def make(period: Period) -> Job:
            return make_report_job(made.till, made.bench.open_reads, period)

        def save(file: ReportFile, folder: Path) -> Job:
            return save_report_job(RealFs(), file, folder)

        none = _no_job
        made.till.works = Works(background, none, none, none, none, make, save)
        yield made
        assert background.stop()
        background.deleteLater()


class _Shown:
    """The screen in a window with a navigator, its report made."""

    def __init__(self, shop: ScreenTill, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(1024, 768)
        stack = QStackedWidget(self.window)
        stack.resize(1024, 768)
        self.navigator = Navigator(self.window, stack, BannerStack(self.window))
        self.screen = ReportsScreen(shop.till, self.navigator, stack)
        stack.addWidget(self.screen)
        self.window.show()
        with qtbot.waitSignal(self.screen.made):
            self.screen.open_up()


@pytest.fixture
def shown(shop: ScreenTill, qtbot: QtBot) -> _Shown:
    shop.work.sell(COFFEE)
    shop.work.sell(TEA, COFFEE)
    shop.work.sell(CAKE)
    last = shop.work.engine.state.last_sale
    assert last is not None
    shop.work.ask(VoidSale(last.order_id, "test"))
    return _Shown(shop, qtbot)


def _table(shown: _Shown, key: str) -> list[list[str]]:
    shown.screen.chips.chosen.emit(key)
    model = shown.screen.model
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_day_is_shown_by_hour_item_and_person(shown: _Shown) -> None:
    assert [bar.label for bar in shown.screen.overview.best.bars] == [COFFEE.name, TEA.name]
    assert len(shown.screen.overview.hours.bars) == 1
    items = _table(shown, "items")
    assert [row[0] for row in items] == [COFFEE.name, TEA.name]
    assert items[0][1:] == ["2", "58.000 ₫".replace(" ", "\N{NO-BREAK SPACE}")]
    assert _table(shown, "voids")[0][2] == "1"


def test_arrows_read_the_chart_bar_by_bar(shown: _Shown, qtbot: QtBot) -> None:
    best = shown.screen.overview.best
    with qtbot.waitSignal(best.read):
        QTest.keyClick(best, Qt.Key.Key_Down)
    assert best.words.startswith(COFFEE.name)
    QTest.keyClick(best, Qt.Key.Key_Down)
    assert best.words.startswith(TEA.name)
    assert best.accessibleDescription() == best.words


def test_a_day_without_sales_says_so_and_prints_nothing(shown: _Shown, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shown.screen.made):
        assert shown.screen.run("reports.previous_day")
    assert shown.screen.empty.title == "Nothing was sold"
    assert not shown.screen.print.isEnabled()
    assert not shown.screen.save.isEnabled()
    with qtbot.waitSignal(shown.screen.made):
        shown.screen.run("reports.next_day")
    assert shown.screen.print.isEnabled()


def test_page_keys_go_through_the_tables(shown: _Shown) -> None:
    keys = shown.screen.chips.keys
    assert keys[0] == "overview"
    shown.screen.run("reports.next_table")
    assert shown.screen.chips.current == keys[1]
    shown.screen.run("reports.previous_table")
    shown.screen.run("reports.previous_table")
    assert shown.screen.chips.current == keys[-1]


def test_the_report_is_printed_on_the_receipt_printer(shop: ScreenTill, shown: _Shown) -> None:
    shown.screen.run("reports.print")
    (document,) = shop.bench.printed
    titles = [block.text for block in document.blocks if isinstance(block, Text)]
    assert titles[0] == "SALES REPORT"


@pytest.mark.parametrize("ending", ["csv", "pdf"])
def test_a_report_is_saved_beside_older_ones(
    shown: _Shown, qtbot: QtBot, tmp_path: Path, ending: str
) -> None:
    for _ in range(2):
        shown.screen.run("reports.save")
        sheet = shown.navigator.sheet
        assert isinstance(sheet, SavingSheet)
        sheet.csv.setChecked(ending == "csv")
        sheet.place.setEditText(str(tmp_path))
        with qtbot.waitSignal(shown.screen.saved):
            sheet.confirmed.emit()
    files = sorted(tmp_path.glob(f"evertill-*.{ending}"))
    assert len(files) == 2
    if ending == "pdf":
        assert files[0].read_bytes().startswith(b"%PDF")
        return
    rows = list(csv.reader(files[0].read_text(encoding="utf-8-sig").splitlines()))
    assert [COFFEE.name, "2", "58000"] in rows


def test_a_folder_that_is_not_there_is_said_in_the_sheet(shown: _Shown, tmp_path: Path) -> None:
    shown.screen.run("reports.save")
    sheet = shown.navigator.sheet
    assert isinstance(sheet, SavingSheet)
    sheet.place.setEditText(str(tmp_path / "nowhere"))
    sheet.confirmed.emit()
    assert shown.navigator.sheet is sheet


def test_a_closed_shift_can_be_looked_at_by_itself(
    shop: ScreenTill, shown: _Shown, qtbot: QtBot
) -> None:

    shop.work.ask(OpenShift(dong(500_000)))
    shop.work.ask(CountDrawer((), loose=dong(603_000)))
    shift = shop.work.engine.state.shifts.current
    assert shift is not None
    with qtbot.waitSignal(shown.screen.made):
        shop.work.ask(CloseShift(shift.shift_id, "first day", print_report=False))
    shop.work.sell(TEA)
    chooser = shown.screen.shifts
    assert [chooser.itemText(at) for at in range(chooser.count())] == ["Whole day", "Z-0001"]
    with qtbot.waitSignal(shown.screen.made):
        chooser.activated.emit(1)
    assert shown.screen.period.shift == "Z-0001"
    assert [row[1] for row in _table(shown, "items")] == ["2", "1"], "the tea after the Z is not in"
