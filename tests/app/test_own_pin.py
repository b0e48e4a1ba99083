"""Changing one's own PIN at the till: the old one once, the new one twice, and nobody to ask."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.settings import Settings
from pos_app.ui.app import open_window
from pos_app.ui.signin.own_pin_sheet import OwnPinSheet
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from pos_core.staff import PinChanged, PinFailed, Role
from tests.support.fake_till import FakeTill

OLD, NEW = "135724", "907251"


@pytest.fixture
def till(qapp: QApplication) -> Iterator[FakeTill]:
    """Minh, who is a cashier, stands at the till."""
    made = FakeTill(settings=Settings(language="en", theme="light"))
    made.name_staff("Lan", Role.MANAGER, "258013")
    made.name_staff("Minh", Role.CASHIER, OLD)
    minh = next(each for each in made.state.staff.active if each.name == "Minh")
    made.sign_in(minh.staff_id, OLD)
    yield made
    made.deleteLater()


@pytest.fixture
def sheet(till: FakeTill, qtbot: QtBot) -> OwnPinSheet:
    """The sheet as it opens from anywhere."""
    Look.of_app().motion_ms = 0
    window = open_window(till, till.settings)
    qtbot.addWidget(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.carry_out("staff.own_pin")
    return opened(window)


def opened(window: TillWindow) -> OwnPinSheet:
    found = window.navigator.sheet
    assert isinstance(found, OwnPinSheet)
    return found


def enter(sheet: OwnPinSheet, pin: str) -> None:
    """Type it, and Enter."""
    QTest.keyClicks(sheet.pad, pin)
    QTest.keyClick(sheet.pad, Qt.Key.Key_Return)


def test_a_cashier_changes_the_own_pin_by_keys_alone(till: FakeTill, sheet: OwnPinSheet) -> None:
    changed: list[bool] = []
    sheet.changed.connect(lambda: changed.append(True))
    enter(sheet, OLD)
    assert sheet.title == "Your new PIN"
    enter(sheet, NEW)
    assert sheet.title == "The new PIN once more"
    enter(sheet, NEW)
    assert changed
    (event,) = [each for each in till.events if isinstance(each, PinChanged)]
    assert event.approver == till.state.staff.actor


def test_a_wrong_old_pin_changes_nothing_and_counts_as_a_try(
    till: FakeTill, sheet: OwnPinSheet
) -> None:
    for pin in ("111222", NEW, NEW):
        enter(sheet, pin)
    assert sheet.title == "Your PIN now"
    assert sheet.note.text()
    assert not [each for each in till.events if isinstance(each, PinChanged)]
    assert [each for each in till.events if isinstance(each, PinFailed)]


def test_two_different_new_ones_begin_again_and_an_easy_one_is_refused(
    till: FakeTill, sheet: OwnPinSheet
) -> None:
    enter(sheet, OLD)
    enter(sheet, NEW)
    enter(sheet, OLD)
    assert (sheet.title, sheet.note.text()) == (
        "Your new PIN",
        "That was another PIN. Begin again.",
    )
    enter(sheet, "111111")
    assert sheet.title == "Your new PIN"
    assert not [each for each in till.events if isinstance(each, PinChanged)]
