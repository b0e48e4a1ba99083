"""Sending from the cart by keys: what is new, what waits, and what may not just vanish."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.settings import Settings
from pos_app.ui.app import open_window
from pos_app.ui.page.cancel_sheet import CancelSheet
from pos_app.ui.sell.course_sheet import CourseSheet
from pos_app.ui.sell.screen import SellScreen
from pos_app.ui.sell.void_sheet import VoidSheet
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from pos_core.kitchen_ticket import LineVoided, TicketSent
from pos_core.order import OrderCancelled
from pos_core.shop import ConfigureShop
from pos_core.staff import Role
from pos_core.station import Station
from tests.support.counter import CTRL, GOODS, SHELVES, focused, lines, press, write
from tests.support.fake_catalogue import FakeCatalogue
from tests.support.fake_till import FakeTill

SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
COFFEE, PHO = "8930000000019", "BP-77"
STATIONS = (
    Station("bar", "Bar", ("drinks",), printer="bar"),
    Station("hot", "Kitchen", ("food",)),
)


@pytest.fixture
def till(qapp: QApplication) -> Iterator[FakeTill]:
    """A café with a bar and a kitchen."""
    settings = Settings(language="en", theme="light")
    made = FakeTill(settings=settings, catalogue=FakeCatalogue(GOODS, SHELVES))
    shop = made.state.shop
    assert shop is not None
    made.submit(ConfigureShop(replace(shop, rules=replace(shop.rules, stations=STATIONS))))
    yield made
    made.deleteLater()


@pytest.fixture
def window(till: FakeTill, qtbot: QtBot) -> TillWindow:
    """The window with the sell screen in front."""
    Look.of_app().motion_ms = 0
    made = open_window(till, till.settings)
    qtbot.addWidget(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def sell(window: TillWindow) -> SellScreen:
    """The sell screen."""
    screen = window.navigator.screen("sell")
    assert isinstance(screen, SellScreen)
    return screen


def marks(sell: SellScreen) -> list[str]:
    return [row.mark for row in sell.cart.list.lines.rows]


def told(till: FakeTill) -> list[str]:
    """What the stations read: station, what, how many."""
    return [
        f"{event.ticket.station}: {line.change} {line.quantity.thousandths // 1_000}"
        for event in till.events
        if isinstance(event, TicketSent)
        for line in event.ticket.lines
    ]


def test_the_button_says_how_much_the_kitchen_has_not_heard_of(
    sell: SellScreen, till: FakeTill
) -> None:
    assert sell.cart.send.isVisible()
    assert not sell.cart.send.isEnabled()
    sell.take_scan(COFFEE)
    sell.take_scan(PHO)
    assert sell.cart.send.words == "Send 2"
    assert marks(sell) == ["Not sent", "Not sent"]
    press(Qt.Key.Key_F12, SHIFT)
    assert told(till) == ["Bar: added 1", "Kitchen: added 1"]
    assert marks(sell) == ["Sent", "Sent"]
    assert not sell.cart.send.isEnabled()


def test_a_shop_without_stations_has_no_button(till: FakeTill, sell: SellScreen) -> None:
    shop = till.state.shop
    assert shop is not None
    till.submit(ConfigureShop(replace(shop, rules=replace(shop.rules, stations=()))))
    sell.take_scan(COFFEE)
    assert not sell.cart.send.isVisible()
    assert marks(sell) == [""]


def test_less_of_what_was_sent_asks_for_a_reason(
    window: TillWindow, sell: SellScreen, till: FakeTill
) -> None:
    for _ in range(3):
        sell.take_scan(PHO)
    press(Qt.Key.Key_F12, SHIFT)
    sell.run("line.less")
    sheet = window.navigator.sheet
    assert isinstance(sheet, VoidSheet)
    assert (sheet.pieces, sheet.confirm.isEnabled()) == (1, False)
    press(Qt.Key.Key_3, ALT)
    assert sheet.reason == "Sold out"
    press(Qt.Key.Key_Return)
    assert window.navigator.sheet is None
    assert lines(till) == [("Phở bò tái", 2)]
    assert told(till)[-1] == "Kitchen: voided 1"
    event = till.events[-2]
    assert isinstance(event, LineVoided)
    assert (event.reason, event.waste) == ("Sold out", False)


def test_the_whole_line_with_a_reason_of_ones_own_and_wasted(
    window: TillWindow, sell: SellScreen, till: FakeTill
) -> None:
    sell.take_scan(PHO)
    sell.take_scan(PHO)
    press(Qt.Key.Key_F12, SHIFT)
    sell.run("line.remove")
    sheet = window.navigator.sheet
    assert isinstance(sheet, VoidSheet)
    assert sheet.pieces == 2
    write("hair in it")
    sheet.made.chips.select("yes")
    press(Qt.Key.Key_Return)
    assert lines(till) == []
    event = next(e for e in till.events if isinstance(e, LineVoided))
    assert (event.reason, event.waste) == ("hair in it", True)


def test_a_void_that_is_thought_better_of_changes_nothing(
    window: TillWindow, sell: SellScreen, till: FakeTill
) -> None:
    sell.take_scan(PHO)
    press(Qt.Key.Key_F12, SHIFT)
    sell.run("line.remove")
    press(Qt.Key.Key_Escape)
    assert window.navigator.sheet is None
    assert lines(till) == [("Phở bò tái", 1)]


def test_what_was_not_sent_goes_without_a_question(
    window: TillWindow, sell: SellScreen, till: FakeTill
) -> None:
    sell.take_scan(PHO)
    sell.run("line.remove")
    assert window.navigator.sheet is None
    assert lines(till) == []


def test_cancelling_a_sent_order_asks_why(
    window: TillWindow, sell: SellScreen, till: FakeTill
) -> None:
    sell.take_scan(PHO)
    press(Qt.Key.Key_F12, SHIFT)
    sell.run("order.cancel")
    sheet = window.navigator.sheet
    assert isinstance(sheet, CancelSheet)
    press(Qt.Key.Key_1, ALT)
    press(Qt.Key.Key_Return)
    cancelled = till.events[-1]
    assert isinstance(cancelled, OrderCancelled)
    assert cancelled.reason == "Guest changed their mind"
    assert told(till)[-1] == "Kitchen: voided 1"


def test_a_course_waits_until_it_is_fired(
    window: TillWindow, sell: SellScreen, till: FakeTill
) -> None:
    sell.take_scan(COFFEE)
    sell.take_scan(PHO)
    press(Qt.Key.Key_F, CTRL | SHIFT)
    assert isinstance(window.navigator.sheet, CourseSheet)
    press(Qt.Key.Key_2)
    assert marks(sell) == ["Not sent", "Course 2 waits"]
    assert sell.cart.send.words == "Send 1"
    press(Qt.Key.Key_F12, SHIFT)
    assert told(till) == ["Bar: added 1"]
    press(Qt.Key.Key_F, CTRL)
    assert told(till) == ["Bar: added 1", "Kitchen: added 1"]
    assert marks(sell) == ["Sent", "Sent"]


def test_one_of_several_courses_is_chosen_by_its_figure(
    window: TillWindow, sell: SellScreen, till: FakeTill
) -> None:
    for code, course in ((COFFEE, Qt.Key.Key_1), (PHO, Qt.Key.Key_3)):
        sell.take_scan(code)
        press(Qt.Key.Key_F, CTRL | SHIFT)
        press(course)
    press(Qt.Key.Key_F, CTRL)
    assert isinstance(window.navigator.sheet, CourseSheet)
    press(Qt.Key.Key_3)
    assert told(till) == ["Kitchen: added 1"]


def test_undo_after_sending_says_that_a_void_is_needed(
    window: TillWindow, sell: SellScreen, till: FakeTill
) -> None:
    sell.take_scan(PHO)
    press(Qt.Key.Key_F12, SHIFT)
    sell.run("edit.undo")
    assert "cannot be undone" in window.navigator.toast_text
    assert lines(till) == [("Phở bò tái", 1)]


def test_a_cashiers_void_waits_for_somebody_who_may(
    window: TillWindow, sell: SellScreen, till: FakeTill
) -> None:
    till.name_staff("Minh", Role.SUPERVISOR, "1234")
    lan = till.name_staff("Lan", Role.CASHIER, "4321")
    till.sign_in(lan, "4321")
    sell.take_scan(PHO)
    press(Qt.Key.Key_F12, SHIFT)
    sell.run("line.remove")
    assert isinstance(window.navigator.sheet, VoidSheet)
    press(Qt.Key.Key_1, ALT)
    press(Qt.Key.Key_Return)
    assert window.navigator.sheet is not None, "somebody's PIN is asked for"
    assert lines(till) == [("Phở bò tái", 1)]


def test_the_focus_goes_back_to_the_search(window: TillWindow, sell: SellScreen) -> None:
    sell.take_scan(PHO)
    before = focused()
    press(Qt.Key.Key_F12, SHIFT)
    assert focused() is before
