"""The list of open orders, and the small questions about one: by keys alone, and by touch."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from pos_app.settings import Settings
from pos_app.ui.app import open_window
from pos_app.ui.open_orders.kind_sheet import KindSheet
from pos_app.ui.open_orders.model import OpenOrderModel
from pos_app.ui.open_orders.name_sheet import NameSheet
from pos_app.ui.open_orders.pick_sheet import PickSheet
from pos_app.ui.open_orders.screen import OpenOrdersScreen
from pos_app.ui.page.cancel_sheet import CancelSheet
from pos_app.ui.page.row_delegate import TEXTS_ROLE, RowTexts
from pos_app.ui.sell.override_sheet import OverrideSheet
from pos_app.ui.sell.screen import SellScreen
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from pos_core.cart import AddLine
from pos_core.hold import NameOrder, ParkOrder
from pos_core.line import Selection
from pos_core.order_kind import OrderKind
from pos_core.quantity import Quantity
from pos_core.sale import Outcome
from tests.support.counter import CTRL, GOODS, SHELVES, lines, press, write
from tests.support.fake_catalogue import FakeCatalogue
from tests.support.fake_till import FakeTill

SHIFT = Qt.KeyboardModifier.ShiftModifier
COFFEE = GOODS[0]


@pytest.fixture
def till(qapp: QApplication) -> Iterator[FakeTill]:
    """A shop with six things, one of each kind."""
    settings = Settings(language="en", theme="light")
    made = FakeTill(settings=settings, catalogue=FakeCatalogue(GOODS, SHELVES))
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


def parked(till: FakeTill, name: str, pieces: int = 1) -> str:
    """An order with some coffees, put aside."""
    till.submit(AddLine(COFFEE, Selection(Quantity.of(pieces))))
    order = till.state.cart
    assert order is not None
    till.submit(NameOrder(order.order_id, name))
    till.submit(ParkOrder(order.order_id))
    return order.order_id


def opened(window: TillWindow) -> OpenOrdersScreen:
    """The list, by its key."""
    press(Qt.Key.Key_T, CTRL)
    screen = window.stack.currentWidget()
    assert isinstance(screen, OpenOrdersScreen)
    return screen


def titles(screen: OpenOrdersScreen) -> list[str]:
    return [row(screen, at).title for at in range(screen.model.rowCount())]


def row(screen: OpenOrdersScreen, at: int) -> RowTexts:
    texts = screen.model.index(at).data(TEXTS_ROLE)
    assert isinstance(texts, RowTexts)
    return texts


def test_a_guest_steps_aside_and_the_next_one_is_served(window: TillWindow, till: FakeTill) -> None:
    till.submit(AddLine(COFFEE, Selection(Quantity.of(2))))
    press(Qt.Key.Key_H, CTRL)
    assert lines(till) == []
    assert "A-0001 is parked" in window.navigator.toast_text
    till.submit(AddLine(GOODS[1], Selection(Quantity.of(1))))
    assert lines(till) == [("Phở bò tái", 1)]
    assert len(till.state.orders) == 2


def test_with_nothing_in_the_cart_there_is_nothing_to_park(
    window: TillWindow, till: FakeTill
) -> None:
    press(Qt.Key.Key_H, CTRL)
    assert window.navigator.toast_text == "There is nothing to park."
    assert till.intents == []


def test_the_toast_takes_a_parked_order_up_again(window: TillWindow, till: FakeTill) -> None:
    till.submit(AddLine(COFFEE, Selection(Quantity.of(2))))
    press(Qt.Key.Key_H, CTRL)
    window.navigator._toast.undone.emit("")
    assert lines(till) == [("Cà phê sữa đá", 2)]


def test_the_list_shows_who_waits_the_longest_first(window: TillWindow, till: FakeTill) -> None:
    parked(till, "T5", 2)
    till.time += timedelta(minutes=70)
    parked(till, "Lan")
    till.submit(AddLine(COFFEE, Selection(Quantity.of(1))))
    screen = opened(window)
    assert titles(screen) == ["T5", "Lan", "A-0003"]
    first = row(screen, 0)
    assert (first.aside, first.figure) == ("A-0001  ·  Dine in", "58.000\N{NO-BREAK SPACE}₫")
    assert "1 h 10 min" in first.note
    assert row(screen, 2).state == "In the cart"


def test_an_order_is_found_by_its_table_and_taken_up_with_keys_alone(
    window: TillWindow, till: FakeTill
) -> None:
    for name, pieces in (("T15", 1), ("T5", 5), ("Lan", 2)):
        parked(till, name, pieces)
    screen = opened(window)
    write("t5")
    assert titles(screen) == ["T5"]
    press(Qt.Key.Key_Return)
    assert lines(till) == [("Cà phê sữa đá", 5)]
    assert isinstance(window.stack.currentWidget(), SellScreen)


def test_an_exact_name_comes_before_one_that_only_holds_it(
    window: TillWindow, till: FakeTill
) -> None:
    for name in ("15", "5"):
        parked(till, name)
    screen = opened(window)
    write("5")
    assert titles(screen) == ["5", "15"]


def test_a_tap_chooses_and_the_big_button_takes_up(window: TillWindow, till: FakeTill) -> None:
    parked(till, "T5", 5)
    parked(till, "T6", 6)
    screen = opened(window)
    place = screen.list.visualRect(screen.model.index(1)).center()
    QTest.mouseClick(screen.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert screen.chosen is not None
    assert screen.chosen.name == "T6"
    QTest.mouseClick(screen.resume, Qt.MouseButton.LeftButton)
    assert lines(till) == [("Cà phê sữa đá", 6)]


def test_paying_from_the_list_takes_the_order_up_first(window: TillWindow, till: FakeTill) -> None:
    order_id = parked(till, "T5", 5)
    opened(window)
    press(Qt.Key.Key_F12)
    assert window.navigator.current == "pay"
    assert till.state.current == order_id


def test_a_new_order_parks_what_was_in_the_cart(window: TillWindow, till: FakeTill) -> None:
    till.submit(AddLine(COFFEE, Selection(Quantity.of(1))))
    opened(window)
    press(Qt.Key.Key_H, CTRL)
    assert till.state.cart is None
    assert len(till.state.orders) == 1
    assert window.navigator.current == "sell"


def test_nothing_open_says_what_would_be_here(window: TillWindow, till: FakeTill) -> None:
    screen = opened(window)
    assert screen.empty.title == "No order is open"
    assert not screen.resume.isEnabled()
    parked(till, "T5")
    assert titles(screen) == ["T5"]
    write("nobody")
    assert screen.empty.title == "No open order is called so"


def test_an_order_gets_a_name_typed_or_a_table_by_one_tap(
    window: TillWindow, till: FakeTill
) -> None:
    till.submit(AddLine(COFFEE, Selection(Quantity.of(1))))
    press(Qt.Key.Key_N, CTRL)
    assert isinstance(window.navigator.sheet, NameSheet)
    write("Lan")
    press(Qt.Key.Key_Return)
    assert till.state.cart is not None
    assert till.state.cart.name == "Lan"
    press(Qt.Key.Key_N, CTRL)
    sheet = window.navigator.sheet
    assert isinstance(sheet, NameSheet)
    QTest.mouseClick(sheet.tables[4], Qt.MouseButton.LeftButton)
    assert till.state.cart.name == "T5"
    sell = window.navigator.screen("sell")
    assert isinstance(sell, SellScreen)
    assert sell.cart.title.text() == "T5"
    assert "A-0001" in sell.cart.note.text()


def test_a_table_can_be_named_before_anything_is_ordered(
    window: TillWindow, till: FakeTill
) -> None:
    press(Qt.Key.Key_N, CTRL)
    write("T9")
    press(Qt.Key.Key_Return)
    assert till.state.cart is not None
    assert (till.state.cart.name, till.state.cart.lines) == ("T9", ())


def test_where_the_goods_go_is_chosen_by_a_figure(window: TillWindow, till: FakeTill) -> None:
    till.submit(AddLine(COFFEE, Selection(Quantity.of(1))))
    press(Qt.Key.Key_G, CTRL)
    assert isinstance(window.navigator.sheet, KindSheet)
    press(Qt.Key.Key_2)
    assert till.state.cart is not None
    assert till.state.cart.kind is OrderKind.TAKE_AWAY
    assert window.navigator.toast_text == "Take away"


def test_two_tables_are_merged_with_keys_alone(window: TillWindow, till: FakeTill) -> None:
    parked(till, "T5", 5)
    parked(till, "T6", 6)
    till.submit(AddLine(GOODS[1], Selection(Quantity.of(1))))
    press(Qt.Key.Key_J, CTRL)
    assert isinstance(window.navigator.sheet, PickSheet)
    write("t6")
    press(Qt.Key.Key_Return)
    assert lines(till) == [("Phở bò tái", 1), ("Cà phê sữa đá", 6)]
    assert "A-0002 is part of T6 now" in window.navigator.toast_text
    assert till.state.closed[-1].outcome is Outcome.MERGED


def test_merging_without_another_order_says_so(window: TillWindow, till: FakeTill) -> None:
    till.submit(AddLine(COFFEE, Selection(Quantity.of(1))))
    press(Qt.Key.Key_J, CTRL)
    sheet = window.navigator.sheet
    assert isinstance(sheet, PickSheet)
    assert not sheet.confirm.isEnabled()


def test_an_order_on_the_list_is_cancelled_with_a_reason(
    window: TillWindow, till: FakeTill
) -> None:
    parked(till, "T5", 5)
    opened(window)
    press(Qt.Key.Key_Backspace, CTRL)
    sheet = window.navigator.sheet
    assert isinstance(sheet, CancelSheet)
    press(Qt.Key.Key_Return)
    assert len(till.state.orders) == 1, "cancelled without a reason"
    write("left")
    press(Qt.Key.Key_Return)
    assert till.state.orders == {}
    assert till.state.closed[-1].outcome is Outcome.CANCELLED


def test_a_usual_reason_is_one_tap(window: TillWindow, till: FakeTill) -> None:
    parked(till, "T5", 5)
    screen = opened(window)
    QTest.mouseClick(screen.tools["cancel"], Qt.MouseButton.LeftButton)
    sheet = window.navigator.sheet
    assert isinstance(sheet, CancelSheet)
    QTest.mouseClick(sheet.why.chips[1], Qt.MouseButton.LeftButton)
    QTest.mouseClick(sheet.confirm, Qt.MouseButton.LeftButton)
    assert till.state.orders == {}


def test_another_price_asks_for_a_reason_and_shows_the_menus(
    window: TillWindow, till: FakeTill
) -> None:
    till.submit(AddLine(COFFEE, Selection(Quantity.of(1))))
    press(Qt.Key.Key_P, CTRL)
    sheet = window.navigator.sheet
    assert isinstance(sheet, OverrideSheet)
    write("20000")
    press(Qt.Key.Key_Return)
    assert window.navigator.sheet is sheet, "a reason is missing"
    write("cold")
    press(Qt.Key.Key_Return)
    assert till.state.cart is not None
    line = till.state.cart.lines[0]
    assert (line.unit_price.minor, line.list_price) == (20_000, COFFEE.price)
    sell = window.navigator.screen("sell")
    assert isinstance(sell, SellScreen)
    assert "29.000" in sell.cart.list.lines.rows[0].detail


def test_the_menus_price_comes_back_with_one_tap(window: TillWindow, till: FakeTill) -> None:
    test_another_price_asks_for_a_reason_and_shows_the_menus(window, till)
    window.carry_out("line.price")
    sheet = window.navigator.sheet
    assert isinstance(sheet, OverrideSheet)
    QTest.mouseClick(sheet.menu, Qt.MouseButton.LeftButton)
    assert till.state.cart is not None
    assert till.state.cart.lines[0].list_price is None


def test_every_command_of_the_list_has_a_key(window: TillWindow, till: FakeTill) -> None:
    parked(till, "T5", 5)
    screen = opened(window)
    for key, sheet in ((Qt.Key.Key_N, NameSheet), (Qt.Key.Key_G, KindSheet)):
        press(key, CTRL)
        assert isinstance(window.navigator.sheet, sheet)
        press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_S, CTRL)
    assert window.navigator.current == "split"
    press(Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is screen


def test_the_model_keeps_qts_rules_and_prices_only_what_is_looked_at(
    till: FakeTill, qtmodeltester: ModelTester
) -> None:
    for at in range(30):
        parked(till, f"T{at}")
    shop = till.state.shop
    assert shop is not None
    model = OpenOrderModel(till)
    model.speak(shop.clock, "en", till.now())
    model.show(till.state.orders.values(), None)
    assert model._texts == {}
    model.index(0).data(TEXTS_ROLE)
    assert len(model._texts) == 1
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_shift_does_not_type_into_the_list(window: TillWindow, till: FakeTill) -> None:
    parked(till, "T5")
    screen = opened(window)
    QTest.keyClick(screen.search, Qt.Key.Key_Down, SHIFT)
    assert screen.search.text() == ""
