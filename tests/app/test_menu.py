"""The More sheet: what has no button in sight is one tap away, by touch, arrows and letters."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.settings import Settings
from pos_app.ui.app import open_window
from pos_app.ui.commands import COMMANDS, Place, command, text_of
from pos_app.ui.kit.button import Button
from pos_app.ui.menu.offer import first_with, offered, row_below
from pos_app.ui.menu.sheet import MenuSheet
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from tests.support.fake_till import FakeTill
from tests.support.screen_states import fill_cart


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


def opened(window: TillWindow) -> MenuSheet:
    window.carry_out("menu.open")
    sheet = window.navigator.sheet
    assert isinstance(sheet, MenuSheet)
    return sheet


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, modifier)


def test_a_button_at_the_end_of_the_row_opens_it(window: TillWindow) -> None:
    sell = window.navigator.screen("sell")
    more = next(b for b in sell.findChildren(type(opened(window).confirm)) if b.words == "More")
    window.navigator.close_sheet()
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert isinstance(window.navigator.sheet, MenuSheet)


def test_what_has_a_button_in_sight_is_not_said_twice(window: TillWindow) -> None:
    sheet = opened(window)
    assert sheet.button("settings.open") is not None
    for seen in ("discount.order", "pay.open", "order.cancel", "menu.open"):
        assert sheet.button(seen) is None


def test_every_command_is_in_sight_or_offered_or_a_move(window: TillWindow) -> None:
    moves = {
        "back",
        "message.act",
        "message.next",
        "page.next",
        "page.previous",
        "search.focus",
        "cart.focus",
    }
    sell = window.navigator.screen("sell")
    seen = {b.accessibleName() for b in sell.findChildren(Button) if b.isVisible()}
    sheet = opened(window)
    for each in COMMANDS:
        if each.place not in (Place.SELL, Place.ANYWHERE) or each.id.startswith("category."):
            continue
        offered_here = sheet.button(each.id) is not None
        assert offered_here != (each.id in moves or text_of(each) in seen), each.id


def test_a_tap_carries_it_out(window: TillWindow) -> None:
    button = opened(window).button("settings.open")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.navigator.sheet is None
    assert window.navigator.current == "settings"


def test_what_it_carries_out_may_open_a_sheet_of_its_own(
    window: TillWindow, till: FakeTill
) -> None:
    fill_cart(till, 2)
    button = opened(window).button("line.quantity")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert type(window.navigator.sheet).__name__ == "QuantitySheet"


def test_arrows_letters_and_enter_reach_every_command(window: TillWindow) -> None:
    sheet = opened(window)
    assert sheet.buttons[0].hasFocus()
    press(Qt.Key.Key_Right)
    assert sheet.buttons[1].hasFocus()
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Down)
    assert sheet.buttons[0].hasFocus() is False
    press(Qt.Key.Key_S)
    settings = sheet.button("settings.open")
    assert settings is not None
    while not settings.hasFocus():
        press(Qt.Key.Key_S)
    press(Qt.Key.Key_Return)
    assert window.navigator.current == "settings"


def test_the_key_of_a_command_works_in_the_sheet_too(window: TillWindow) -> None:
    opened(window)
    press(Qt.Key.Key_F1)
    assert window.navigator.current == "help"


def test_its_own_key_and_esc_put_it_away(window: TillWindow) -> None:
    opened(window)
    press(Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert window.navigator.sheet is None
    opened(window)
    press(Qt.Key.Key_Escape)
    assert window.navigator.sheet is None


def test_on_another_screen_it_offers_what_works_there(window: TillWindow) -> None:
    window.navigator.open("help")
    sheet = opened(window)
    assert sheet.button("settings.open") is not None
    assert sheet.button("edit.undo") is None


def test_a_place_without_commands_of_its_own_has_one_group() -> None:
    groups = offered(Place.ANYWHERE, lambda each: False)
    assert [group.place for group in groups] == [Place.ANYWHERE]
    assert command("menu.open") not in groups[0].commands


def test_up_and_down_keep_the_column_and_stop_at_the_ends() -> None:
    counts = [4, 8]  # rows of three: 0-2, 3 | 4-6, 7-9, 10-11
    assert row_below(counts, 3, 1, 1) == 3
    assert row_below(counts, 3, 3, 1) == 4
    assert row_below(counts, 3, 9, 1) == 11
    assert row_below(counts, 3, 11, 1) == 11
    assert row_below(counts, 3, 2, -1) == 2
    assert row_below(counts, 3, 8, -1) == 5


def test_a_letter_finds_the_next_words_marks_or_not() -> None:
    words = ["Đóng ca", "In lại", "Đơn hôm nay"]
    assert first_with("d", words, -1) == 0
    assert first_with("d", words, 0) == 2
    assert first_with("d", words, 2) == 0
    assert first_with("x", words, 0) is None
