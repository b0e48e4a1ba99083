"""Open orders of other tills: seen, taken over, and said when one left or went on twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.settings import Settings
from pos_app.ui.app import open_window
from pos_app.ui.open_orders.screen import OpenOrdersScreen
from pos_app.ui.page.row_delegate import TEXTS_ROLE
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from pos_core.cart import CancelOrder
from pos_core.hold import ParkOrder, ResumeOrder
from pos_core.ids import OrderId
from pos_core.order import Order
from pos_core.payment import PayCash, cash_due
from pos_core.shared_order import as_told
from pos_core.sharing import HearShared, HearSold, HearTakenOver, ShareOrder, taken_up
from tests.support.counter import CTRL, press
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
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def parked(till: FakeTill) -> Order:
    """An order of ours that was told of."""
    fill_cart(till, 2)
    order = till.state.cart
    assert order is not None
    till.submit(ParkOrder(order.order_id))
    till.submit(ShareOrder(order.order_id))
    return till.state.orders[order.order_id]


def goes_on_at_b(order: Order) -> HearTakenOver:
    """Till B has taken all of it over."""
    return HearTakenOver(order.order_id, "B", taken_up(order, "B-0009"))


def theirs(till: FakeTill, *, in_cart: bool = False, by: str = "") -> OrderId:
    """An order of till B."""
    like = as_told(parked(till))
    order = replace(like, order_id=OrderId("theirs"), number="B-0003", name="Table 9")
    till.submit(HearShared(order.order_id, "B", order, in_cart, by))
    return order.order_id


def listed(window: TillWindow) -> tuple[OpenOrdersScreen, dict[str, str]]:
    """The screen, and what it says of each order by its name."""
    press(Qt.Key.Key_T, CTRL)
    screen = window.navigator.screen("open_orders")
    assert isinstance(screen, OpenOrdersScreen)
    texts = [screen.model.index(row).data(TEXTS_ROLE) for row in range(screen.model.rowCount())]
    return screen, {text.title: text.state for text in texts}


def test_it_stands_on_the_list_under_the_other_till_s_name(
    till: FakeTill, window: TillWindow
) -> None:
    theirs(till)
    _, said = listed(window)
    assert said["Table 9"] == "Till B"


def test_it_is_taken_over_by_enter_and_is_in_the_cart(till: FakeTill, window: TillWindow) -> None:
    order_id = theirs(till)
    screen, _ = listed(window)
    screen.open_up(order_id)
    assert screen.resume.words == "Take over"
    assert not screen.pay.isEnabled()
    assert not any(button.isEnabled() for button in screen.tools.values())
    press(Qt.Key.Key_Return)
    assert window.navigator.current == "sell"
    cart = till.state.cart
    assert cart is not None
    assert (cart.order_id, cart.name) == (order_id, "Table 9")
    assert cart.number.startswith("A-")


def test_what_is_in_a_cart_there_is_said(till: FakeTill, window: TillWindow) -> None:
    theirs(till, in_cart=True)
    _, said = listed(window)
    assert said["Table 9"] == "Till B  ·  In its cart"


def test_and_who_has_it_open(till: FakeTill, window: TillWindow) -> None:
    theirs(till, in_cart=True, by="Lan")
    _, said = listed(window)
    assert said["Table 9"] == "Till B  ·  Lan has it open"


def test_what_was_taken_over_is_said_when_it_leaves(till: FakeTill, window: TillWindow) -> None:
    order = parked(till)
    till.submit(goes_on_at_b(order))
    assert order.order_id not in till.state.orders
    assert "goes on at another till" in window.navigator.toast_text


def test_an_order_that_is_taken_over_leaves_the_cart_and_selling_goes_on(
    till: FakeTill, window: TillWindow
) -> None:
    order = parked(till)
    till.submit(ResumeOrder(order.order_id))
    press(Qt.Key.Key_F12)
    till.submit(goes_on_at_b(order))
    assert not till.state.orders
    assert "goes on at another till" in window.navigator.toast_text
    assert window.navigator.current == "sell"


def test_an_order_that_goes_on_twice_has_a_banner_until_it_ends(
    till: FakeTill, window: TillWindow
) -> None:
    order = parked(till)
    till.submit(ResumeOrder(order.order_id))
    fill_cart(till, 1)
    till.submit(goes_on_at_b(order))
    assert window.banners.keys == (f"copy/{order.order_id}",)
    till.submit(HearTakenOver(order.order_id, "B", order))
    window.carry_out("order.park")
    till.submit(CancelOrder(order.order_id, "khách đổi ý"))
    assert order.order_id not in till.state.orders
    assert not window.banners.keys


def test_what_did_not_go_along_is_said_until_it_is_paid(till: FakeTill, window: TillWindow) -> None:
    order = parked(till)
    till.submit(ResumeOrder(order.order_id))
    fill_cart(till, 1)
    till.submit(goes_on_at_b(order))
    till.submit(HearSold(order.order_id, "B-0009", taken_up(order, "B-0009").along))
    bill = till.state.cart
    assert bill is not None
    assert window.banners.keys == (f"remainder/{bill.order_id}",)
    _, said = listed(window)
    assert said[bill.name] == "Left over, not paid at till B"
    due = cash_due(bill).due
    till.submit(PayCash(bill.order_id, due, due))
    assert not window.banners.keys
