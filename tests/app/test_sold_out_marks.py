"""Marking what is sold out: a long press, the other button or a key; all tiles show it at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.boot.real_ports import RealRng
from pos_app.boot.sync_room import Account
from pos_app.settings import Settings
from pos_app.ui.app import open_window
from pos_app.ui.sell.choices_sheet import ChoicesSheet
from pos_app.ui.sell.screen import SellScreen
from pos_app.ui.sell.sold_out_sheet import SoldOutSheet
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from pos_core.marking import HearSoldOut, MarkSoldOut
from pos_core.sold_out import Mark, item_goods, option_goods, variant_goods
from tests.support.api_process import ApiProcess
from tests.support.counter import CTRL, GOODS, SHELVES, lines, press, write
from tests.support.fake_catalogue import FakeCatalogue
from tests.support.fake_till import FakeTill
from tests.support.sync_line import Room, is_settled
from tests.support.working_till import SHOP, working_till

PHO, COFFEE = item_goods("pho"), item_goods("coffee")


@pytest.fixture
def till(qapp: QApplication) -> Iterator[FakeTill]:
    """A shop with six things; the flan is sold out by its catalogue."""
    settings = Settings(language="en", theme="light")
    made = FakeTill(settings=settings, catalogue=FakeCatalogue(GOODS, SHELVES))
    yield made
    made.deleteLater()


@pytest.fixture
def window(till: FakeTill, qtbot: QtBot) -> TillWindow:
    Look.of_app().motion_ms = 0
    made = open_window(till, till.settings)
    qtbot.addWidget(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def sell(window: TillWindow) -> SellScreen:
    screen = window.navigator.screen("sell")
    assert isinstance(screen, SellScreen)
    return screen


def gone(sell: SellScreen) -> set[str]:
    """Which tiles in sight are sold out, as they are painted and as they are read aloud."""
    model = sell.shelf.model
    painted = {tile.item_id for tile in model.tiles if tile.sold_out}
    role = Qt.ItemDataRole.AccessibleTextRole
    spoken = (str(model.index(row).data(role)) for row in range(model.rowCount()))
    told = [tile.item_id for tile, text in zip(model.tiles, spoken, strict=True) if "sold" in text]
    assert set(told) == painted
    return painted


def waits(sell: SellScreen) -> bool:
    """The shelf will look again by itself."""
    return sell.shelf.waits_for_an_end


def place_of(sell: SellScreen, item_id: str) -> QPoint:
    row = [tile.item_id for tile in sell.shelf.model.tiles].index(item_id)
    return sell.shelf.grid.visualRect(sell.shelf.model.index(row)).center()


def other_button(sell: SellScreen, item_id: str) -> SoldOutSheet:
    """Press the other button on a tile."""
    at, viewport = place_of(sell, item_id), sell.shelf.grid.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.RightButton, pos=at)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(viewport, QContextMenuEvent(reason, at, viewport.mapToGlobal(at)))
    QTest.mouseRelease(viewport, Qt.MouseButton.RightButton, pos=at)
    return sheet_of(sell)


def sheet_of(sell: SellScreen) -> SoldOutSheet:
    window: Any = sell.window()
    sheet = window.navigator.sheet
    assert isinstance(sheet, SoldOutSheet)
    return sheet


def test_a_finger_that_stays_marks_and_adds_nothing(
    sell: SellScreen, till: FakeTill, window: TillWindow, qtbot: QtBot
) -> None:
    viewport, at = sell.shelf.grid.viewport(), place_of(sell, "pho")
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: window.navigator.sheet is not None)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=at)
    assert lines(till) == []
    assert sheet_of(sell).title == "Phở bò tái"
    press(Qt.Key.Key_Return)
    assert gone(sell) == {"pho", "flan"}
    assert window.navigator.toast_text == "Phở bò tái: sold out"
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=at)
    assert lines(till) == [("Phở bò tái", 1)]
    assert "is marked as sold out" in window.navigator.toast_text


def test_a_finger_that_wanders_off_or_is_quick_opens_nothing(
    sell: SellScreen, till: FakeTill, window: TillWindow
) -> None:
    viewport, at = sell.shelf.grid.viewport(), place_of(sell, "pho")
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(viewport, at + QPoint(40, 0))
    assert not sell.shelf.grid.is_holding
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=at + QPoint(40, 0))
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=at)
    assert not sell.shelf.grid.is_holding
    assert window.navigator.sheet is None
    assert lines(till) == [("Phở bò tái", 2)]


def test_by_key_it_is_what_was_found_and_back_again(sell: SellScreen, till: FakeTill) -> None:
    press(Qt.Key.Key_O, CTRL)
    assert "Find the product first" in sell.window().navigator.toast_text  # type: ignore[attr-defined]
    write("pho")
    press(Qt.Key.Key_O, CTRL)
    press(Qt.Key.Key_Return)
    assert gone(sell) == {"pho"}
    press(Qt.Key.Key_O, CTRL)
    assert sheet_of(sell).confirm.text() == "On sale again"
    press(Qt.Key.Key_Return)
    assert gone(sell) == set()


def test_until_tomorrow_ends_by_itself_and_until_i_say_does_not(
    sell: SellScreen, till: FakeTill
) -> None:
    other_button(sell, "pho")
    press(Qt.Key.Key_Return)
    other_button(sell, "coffee")
    press(Qt.Key.Key_Return, CTRL)
    assert gone(sell) == {"pho", "coffee", "flan"}
    assert waits(sell)
    till.time += timedelta(days=1)
    sell.shelf.look_at_marks()
    assert gone(sell) == {"coffee", "flan"}
    assert not waits(sell)
    assert not other_button(sell, "coffee").for_good.isVisible()


def test_a_tills_word_beats_its_product_list(sell: SellScreen, till: FakeTill) -> None:
    assert other_button(sell, "flan").confirm.text() == "On sale again"
    press(Qt.Key.Key_Return)
    assert gone(sell) == set()
    till.catalogue_changed.emit()
    assert gone(sell) == set(), "after an import too"
    till.time += timedelta(days=1)
    sell.shelf.look_at_marks()
    assert gone(sell) == {"flan"}


def test_a_size_or_a_topping_alone(sell: SellScreen, till: FakeTill) -> None:
    other_button(sell, "tea")
    write("3")
    press(Qt.Key.Key_Return)
    other_button(sell, "tea")
    write("5")
    press(Qt.Key.Key_Return)
    words = till.state.sold_out.words(till.now())
    assert words == {
        variant_goods("tea", "l").key: True,
        option_goods("sugar", "half").key: True,
    }
    assert "tea" not in gone(sell)
    write("tra dao")
    press(Qt.Key.Key_Return)
    window: Any = sell.window()
    choices = window.navigator.sheet
    assert isinstance(choices, ChoicesSheet)
    said = {
        b.words: b.accessibleDescription()
        for b in choices.findChildren(type(choices.confirm))
        if b.words
    }
    assert (said["L"], said["Half"]) == ("2 · sold out", "sold out")
    press(Qt.Key.Key_2)
    press(Qt.Key.Key_Return)
    assert lines(till) == [("Trà đào", 1)], "the last one may be sold all the same"


def test_what_another_till_marked_shows_at_once_where_the_focus_is(
    sell: SellScreen, till: FakeTill
) -> None:
    write("p")
    press(Qt.Key.Key_Down)
    assert sell.shelf.grid.hasFocus()
    at = sell.shelf.grid.currentIndex().row()
    till.submit(HearSoldOut(Mark(PHO, sold_out=True, till="B")))
    assert gone(sell) == {"pho"}
    assert sell.shelf.grid.currentIndex().row() == at


def test_a_mark_survives_a_restart(tmp_path: Path) -> None:
    with working_till(tmp_path) as first:
        assert first.ask(MarkSoldOut(PHO)).ok
        assert first.ask(MarkSoldOut(COFFEE, for_good=True)).ok
        marks = first.engine.state.sold_out
    with working_till(tmp_path) as again:
        again.engine.call(lambda journal: journal.head, 10)
        assert again.engine.state.sold_out == marks


@pytest.mark.starts_threads
def test_another_till_hears_of_it_and_the_later_word_wins(tmp_path: Path) -> None:
    api = ApiProcess(tmp_path / "api").furnish()
    api.start()
    with (
        working_till(tmp_path / "a", rng=RealRng()) as a,
        working_till(tmp_path / "b", shop=replace(SHOP, till_prefix="B"), rng=RealRng()) as b,
    ):
        rooms = [Room(a, tmp_path / "a-sync"), Room(b, tmp_path / "b-sync")]
        try:
            rooms[0].room.connect(Account("test", api.address.url, code=api.pairing_code()))
            rooms[0].until(is_settled)
            assert a.ask(MarkSoldOut(PHO)).ok
            assert b.ask(MarkSoldOut(PHO)).ok, "without a line"
            assert b.ask(MarkSoldOut(PHO, for_good=True)).ok
            rooms[1].room.connect(Account("test", api.address.url, code=api.pairing_code()))
            rooms[1].until(is_settled)
            rooms[0].until_changed(lambda: a.engine.state.sold_out.marks[PHO.key].version == 2)
            rooms[1].until(is_settled)
            assert a.engine.state.sold_out == b.engine.state.sold_out
        finally:
            for room in rooms:
                room.room.stop()
            api.kill()
