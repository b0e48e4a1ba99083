"""The drawer opens by its key and for cash that goes back, and that is written down before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.settings import PrinterSetup, Settings
from pos_app.ui.app import open_window
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from pos_core.ids import StaffId
from pos_core.staff import Role
from pos_core.void import VoidSale
from tests.support.counter import press
from tests.support.fake_catalogue import FakeCatalogue
from tests.support.fake_till import FakeTill
from tests.support.shift_states import sell

Key = Qt.Key


@pytest.fixture
def till(qapp: QApplication) -> Iterator[FakeTill]:
    settings = Settings(language="en", theme="light", printers=(PrinterSetup("receipt"),))
    made = FakeTill(settings=settings, catalogue=FakeCatalogue.demo("vi"))
    yield made
    made.deleteLater()


@pytest.fixture
def window(till: FakeTill, qtbot: QtBot) -> TillWindow:
    """The shift page in front."""
    Look.of_app().motion_ms = 0
    made = open_window(till, till.settings)
    qtbot.addWidget(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    press(Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    assert made.navigator.current == "shift"
    return made


def sold_by(till: FakeTill, name: str, role: Role) -> None:
    """The owner and somebody else work here, and that one is signed in."""
    till.name_staff("Hoa", Role.MANAGER, "258013")
    till.name_staff(name, role, "135724")
    till.sign_in(StaffId(name.lower()), "135724")


def test_the_drawer_opens_from_anywhere_and_only_once_it_is_written(
    window: TillWindow, till: FakeTill
) -> None:
    window.carry_out("back")
    till.hold_answers = True
    press(Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert till.kicks == 0
    till.release()
    assert till.kicks == 1
    assert window.navigator.toast_text == "The drawer opens. It is written down."


def test_without_a_drawer_the_key_is_named(window: TillWindow, till: FakeTill) -> None:
    till.settings = replace(till.settings, printers=())
    press(Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert "use its key" in window.navigator.toast_text


def test_a_cashier_opens_the_drawer_with_somebodys_pin_only(
    window: TillWindow, till: FakeTill
) -> None:
    sold_by(till, "Lan", Role.CASHIER)
    press(Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert till.kicks == 0


def test_a_void_opens_the_drawer_because_cash_goes_back(window: TillWindow, till: FakeTill) -> None:
    sell(till)
    last = till.state.last_sale
    assert last is not None
    before = till.kicks
    till.submit(VoidSale(last.order_id, "nhầm"))
    assert till.kicks == before + 1
