"""Opening a table: who pays what, and the QR that its guests scan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.settings import Settings
from pos_app.ui.app import open_window
from pos_app.ui.tables.mode_sheet import ModeSheet
from pos_app.ui.tables.qr_sheet import SessionQrSheet
from pos_app.ui.tables.screen import TablesScreen
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from pos_core.ids import TableId
from pos_core.sessions import session_at
from pos_core.shop import ConfigureShop
from pos_core.table_news import HearAddress
from pos_core.table_rules import SessionMode
from tests.support.counter import press
from tests.support.fake_till import FakeTill
from tests.support.table_states import ADDRESS, drawn


@pytest.fixture
def till(qapp: QApplication) -> Iterator[FakeTill]:
    made = FakeTill(settings=Settings(language="en", theme="light"))
    yield made
    made.deleteLater()


@pytest.fixture
def tables(till: FakeTill) -> list[TableId]:
    """Twelve tables in the first area, one in the second, and phones that reach the shop."""
    made = drawn(till)
    till.submit(HearAddress(ADDRESS))
    return made


@pytest.fixture
def window(till: FakeTill, tables: list[TableId], qtbot: QtBot) -> TillWindow:
    Look.of_app().motion_ms = 0
    made = open_window(till, till.settings)
    qtbot.addWidget(made)
    made.resize(1024, 768)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def screen(window: TillWindow) -> TablesScreen:
    window.carry_out("tables.open")
    made = window.navigator.screen("tables")
    assert isinstance(made, TablesScreen)
    return made


def touch(screen: TablesScreen, table_id: TableId) -> None:
    """A finger on the table."""
    index = screen.model.index(screen.model.row_of(table_id))
    middle = screen.plan.visualRect(index).center()
    QTest.mouseClick(screen.plan.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def test_a_qr_in_sight_follows_the_address(
    till: FakeTill, window: TillWindow, screen: TablesScreen, tables: list[TableId]
) -> None:
    touch(screen, tables[1])
    press(Qt.Key.Key_Return)
    sheet = window.navigator.sheet
    assert isinstance(sheet, SessionQrSheet)
    before = sheet.picture.image
    till.submit(HearAddress("http://192.168.7.3:8752"))
    assert sheet.address.text() == "http://192.168.7.3:8752"
    assert sheet.picture.image != before
    till.submit(HearAddress(""))
    assert not sheet.picture.isVisible()
    assert "cannot reach" in sheet.missing.text()
    till.submit(HearAddress(ADDRESS))
    assert sheet.picture.image == before
    assert sheet.confirm.isVisible()


def asks_for_the_mode(till: FakeTill) -> None:
    """The shop lets staff choose how a table pays."""
    shop = till.state.shop
    assert shop is not None
    till.submit(ConfigureShop(replace(shop, tables=replace(shop.tables, asks_mode=True))))


@pytest.mark.parametrize(
    ("key", "mode"),
    [
        (Qt.Key.Key_1, SessionMode.PAY_AT_END),
        (Qt.Key.Key_2, SessionMode.PAY_EACH),
        (Qt.Key.Key_Return, SessionMode.PAY_AT_END),
    ],
)
def test_staff_choose_who_pays_what_where_the_shop_lets_them(
    till: FakeTill,
    window: TillWindow,
    screen: TablesScreen,
    tables: list[TableId],
    key: Qt.Key,
    mode: SessionMode,
) -> None:
    asks_for_the_mode(till)
    touch(screen, tables[1])
    press(Qt.Key.Key_Return)
    assert isinstance(window.navigator.sheet, ModeSheet)
    assert session_at(till.state, tables[1]) is None
    press(key)
    session = session_at(till.state, tables[1])
    assert session is not None
    assert session.mode is mode
    assert isinstance(window.navigator.sheet, SessionQrSheet)


def test_a_table_is_not_opened_when_nobody_chose(
    till: FakeTill, window: TillWindow, screen: TablesScreen, tables: list[TableId]
) -> None:
    asks_for_the_mode(till)
    touch(screen, tables[1])
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert window.navigator.sheet is None
    assert session_at(till.state, tables[1]) is None


def test_without_an_address_the_qr_sheet_says_what_is_missing(
    till: FakeTill, window: TillWindow, screen: TablesScreen, tables: list[TableId]
) -> None:
    till.submit(HearAddress(""))
    touch(screen, tables[1])
    press(Qt.Key.Key_Return)
    sheet = window.navigator.sheet
    assert isinstance(sheet, SessionQrSheet)
    assert "cannot reach" in sheet.missing.text()
    press(Qt.Key.Key_Return)
    assert window.navigator.current == "settings"
    settings: Any = window.navigator.screen("settings")
    assert settings.section is settings.tables
