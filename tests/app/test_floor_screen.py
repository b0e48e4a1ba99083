"""Drawing the floor: a shop begins with nothing and ends with tables where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.settings import Settings
from pos_app.ui.app import open_window
from pos_app.ui.floor.screen import FloorScreen
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from pos_core.floor import Place, Table, TableShape
from tests.support.counter import press
from tests.support.fake_till import FakeTill
from tests.support.table_states import drawn, seated


@pytest.fixture
def till(qapp: QApplication) -> Iterator[FakeTill]:
    made = FakeTill(settings=Settings(language="en", theme="light"))
    yield made
    made.deleteLater()


@pytest.fixture
def window(till: FakeTill, qtbot: QtBot) -> TillWindow:
    Look.of_app().motion_ms = 0
    made = open_window(till, till.settings)
    qtbot.addWidget(made)
    made.resize(1024, 768)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def opened(window: TillWindow) -> FloorScreen:
    """The floor is drawn, reached from the tables."""
    window.carry_out("tables.open")
    press(Qt.Key.Key_F2)
    screen = window.navigator.screen("floor")
    assert window.navigator.current == "floor"
    assert isinstance(screen, FloorScreen)
    return screen


def tables(till: FakeTill) -> list[Table]:
    return [table for table in till.state.floor.tables.values() if not table.removed]


def named(window: TillWindow, name: str) -> None:
    """Type a name into the sheet and press Enter."""
    sheet: Any = window.navigator.sheet
    sheet.field.setText(name)
    press(Qt.Key.Key_Return)


def test_a_shop_without_tables_draws_its_first_one_by_keys(
    till: FakeTill, window: TillWindow
) -> None:
    screen = opened(window)
    press(Qt.Key.Key_F7)
    named(window, "Terrace")
    press(Qt.Key.Key_F3)
    sheet: Any = window.navigator.sheet
    sheet.form.select("round")
    sheet.count.set_value(6)
    named(window, "T1")
    (table,) = tables(till)
    assert (table.name, table.seats, table.shape) == ("T1", 6, TableShape.ROUND)
    assert screen.table == table
    press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert tables(till)[0].place == Place(table.place.column + 1, table.place.row)


def test_new_tables_never_stand_on_each_other(till: FakeTill, window: TillWindow) -> None:
    opened(window)
    press(Qt.Key.Key_F7)
    named(window, "Terrace")
    for _ in range(12):
        press(Qt.Key.Key_F3)
        press(Qt.Key.Key_Return)
    assert len({table.name for table in tables(till)}) == 12


def test_a_table_is_dragged_and_undo_puts_it_back(till: FakeTill, window: TillWindow) -> None:
    drawn(till, 2)
    screen = opened(window)
    table = screen.table
    assert table is not None
    start = screen.plan.visualRect(screen.model.index(0)).center()
    end = start + QPoint(0, 8 * screen.plan.square)
    view = screen.plan.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    moved = till.state.floor.tables[table.table_id]
    assert moved.place == Place(table.place.column, table.place.row + 8)
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert till.state.floor.tables[table.table_id].place == table.place
    assert not screen.drawing.can_undo


def test_a_place_that_is_taken_is_refused_in_words(till: FakeTill, window: TillWindow) -> None:
    drawn(till, 2)
    screen = opened(window)
    first, second = screen.model.cards
    screen.plan.placed.emit(0, second.place)
    assert "no room" in window.navigator.toast_text
    assert till.state.floor.tables[first.table_id].place == first.place


def test_a_new_qr_refuses_the_old_print_and_asks_first(till: FakeTill, window: TillWindow) -> None:
    drawn(till, 1)
    screen = opened(window)
    table = screen.table
    assert table is not None
    press(Qt.Key.Key_F6)
    assert till.state.floor.tables[table.table_id].token == table.token
    press(Qt.Key.Key_Return)
    assert till.state.floor.tables[table.table_id].token != table.token
    assert "old one is refused" in window.navigator.toast_text


def test_a_table_with_guests_is_not_removed_and_a_free_one_comes_back_by_undo(
    till: FakeTill, window: TillWindow
) -> None:
    first = drawn(till, 2)[0]
    seated(till, first)
    screen = opened(window)
    press(Qt.Key.Key_Delete)
    assert "Guests sit at" in window.navigator.toast_text
    press(Qt.Key.Key_Right)
    gone = screen.table
    assert gone is not None
    press(Qt.Key.Key_Delete)
    assert gone.name not in {table.name for table in tables(till)}
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    back = next(table for table in tables(till) if table.name == gone.name)
    assert back.place == gone.place


def test_an_area_is_named_and_removed(till: FakeTill, window: TillWindow) -> None:
    drawn(till, 2)
    screen = opened(window)
    press(Qt.Key.Key_F8)
    named(window, "Hall")
    assert screen.area is not None
    assert screen.area.name == "Hall"
    press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Return)
    assert [area.name for area in till.state.floor.open_areas] == ["Garden"]
