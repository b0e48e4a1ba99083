"""The map of keys stays readable with many commands: by place, in columns, and searched."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.settings import Settings
from pos_app.ui.app import open_window
from pos_app.ui.commands import COMMANDS, Place, text_of
from pos_app.ui.help.rows import KeyGroup, KeyRow, _fits, groups, in_columns
from pos_app.ui.help.screen import HelpScreen
from pos_app.ui.kit.text import Text
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from tests.support.fake_till import FakeTill


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


def shown(screen: HelpScreen) -> set[str]:
    widget = screen.area.widget()
    assert widget is not None
    return {text.text() for text in widget.findChildren(Text)}


def helped(window: TillWindow) -> HelpScreen:
    QTest.keyClick(window, Qt.Key.Key_F1)
    screen = window.navigator.screen("help")
    assert isinstance(screen, HelpScreen)
    assert window.navigator.current == "help"
    return screen


def test_every_place_and_every_command_is_on_it(qapp: QApplication) -> None:
    found = groups()
    assert len(found) == len(Place)
    words = {row.words for group in found for row in group.rows}
    assert {text_of(each) for each in COMMANDS if not each.id.startswith("category.")} <= words


def test_typing_narrows_it_down_by_word_and_by_key(window: TillWindow) -> None:
    screen = helped(window)
    QTest.keyClicks(screen.search, "reprint")
    assert "Reprint last" in shown(screen)
    assert "Pay" not in shown(screen)
    screen.search.setText("f12")
    assert {"Pay", "Take payment"} <= shown(screen)
    assert "Reprint last" not in shown(screen)


def test_accents_do_not_matter(qapp: QApplication) -> None:
    row = KeyRow("F5", "Đơn hôm nay")
    assert _fits(row, ["don"])
    assert _fits(row, ["hom", "f5"])
    assert not _fits(row, ["mai"])


def test_nothing_found_says_so_and_what_to_do(window: TillWindow) -> None:
    screen = helped(window)
    screen.search.setText("xyzzy")
    assert "No command is called that" in shown(screen)
    screen.search.clear()
    assert "Pay" in shown(screen)


def test_the_arrows_scroll_while_one_types(window: TillWindow, qtbot: QtBot) -> None:
    screen = helped(window)
    bar = screen.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert screen.search.hasFocus()
    QTest.keyClick(screen.search, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(screen.search, Qt.Key.Key_Up)
    QTest.keyClick(screen.search, Qt.Key.Key_PageUp)
    assert bar.value() == 0


def test_it_is_searched_for_anew_each_time(window: TillWindow) -> None:
    screen = helped(window)
    screen.search.setText("pay")
    window.carry_out("back")
    assert helped(window).search.text() == ""


def test_columns_are_about_the_same_height_and_keep_the_order() -> None:
    found = tuple(
        KeyGroup(str(number), tuple(KeyRow("F1", "x") for _ in range(size)))
        for number, size in enumerate((20, 10, 10, 4, 4, 4))
    )
    columns = in_columns(found, 3)
    assert [group.heading for column in columns for group in column] == list("012345")
    heights = [sum(group.height for group in column) for column in columns]
    assert max(heights) <= 2 * min(heights)
    assert in_columns((), 3) == ((), (), ())
