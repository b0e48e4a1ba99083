"""What a cashier may not do alone with an open order: somebody else's PIN on the spot."""

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
from pos_app.ui.signin.approval_sheet import ApprovalSheet
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from pos_core.cart import AddLine
from pos_core.hold import NameOrder, ParkOrder
from pos_core.ids import OrderId
from pos_core.line import Selection
from pos_core.order import LineRepriced, OrderCancelled
from pos_core.quantity import Quantity
from pos_core.sent_line import SentLine, dish_of
from pos_core.staff import Role
from tests.support.counter import CTRL, GOODS, SHELVES, press, write
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


def opened(window: TillWindow) -> None:
    """The list, by its key."""
    press(Qt.Key.Key_T, CTRL)


def approved(window: TillWindow, pin: str = "2468") -> None:
    """Somebody who may types the PIN."""
    sheet = window.navigator.sheet
    assert isinstance(sheet, ApprovalSheet)
    for figure in pin:
        sheet.panel.pad.type_figure(figure)
    sheet.confirm.click()


def staffed(till: FakeTill) -> None:
    """Hoa sells, Lan may more."""
    till.name_staff("Lan", Role.SUPERVISOR, "2468")
    till.sign_in(till.name_staff("Hoa", Role.CASHIER, "9753"), "9753")


def test_another_price_is_approved_on_the_spot(window: TillWindow, till: FakeTill) -> None:
    staffed(till)
    till.submit(AddLine(COFFEE, Selection(Quantity.of(1))))
    press(Qt.Key.Key_P, CTRL)
    write("20000")
    press(Qt.Key.Key_Return)
    write("cold")
    press(Qt.Key.Key_Return)
    assert till.state.cart is not None
    assert till.state.cart.lines[0].list_price is None, "nobody has approved it yet"
    approved(window)
    assert till.state.cart.lines[0].unit_price.minor == 20_000
    assert isinstance(till.events[-1], LineRepriced)
    assert till.events[-1].approver == "staff/lan"


def test_what_the_kitchen_has_is_cancelled_with_somebodys_leave(
    window: TillWindow, till: FakeTill
) -> None:
    order_id = OrderId(parked(till, "T5", 2))
    order = till.state.orders[order_id]
    line = order.lines[0]
    sent = SentLine(line.line_id, line.quantity, dish_of(line), "bar", line.line_id)
    till._now = till.state.with_order(replace(order, kitchen=(sent,)))
    staffed(till)
    opened(window)
    press(Qt.Key.Key_Backspace, CTRL)
    sheet = window.navigator.sheet
    assert isinstance(sheet, CancelSheet)
    assert sheet.made.isVisible()
    sheet.made.chips.select("yes")
    write("left")
    press(Qt.Key.Key_Return)
    assert order_id in till.state.orders
    approved(window)
    assert order_id not in till.state.orders
    cancelled = next(e for e in till.events if isinstance(e, OrderCancelled))
    assert (cancelled.approver, cancelled.waste) == ("staff/lan", True)
