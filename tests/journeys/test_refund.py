"""Goods come back over the counter: a sale of yesterday, in part, by keys alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.settings import Settings
from pos_app.ui.app import open_window
from pos_app.ui.orders.screen import OrdersScreen
from pos_app.ui.orders.void_sheet import VoidSheet
from pos_app.ui.refund.find_screen import RefundFindScreen
from pos_app.ui.refund.screen import RefundScreen
from pos_app.ui.window import TillWindow
from pos_core.quantity import Quantity
from pos_core.refund import Refund
from pos_core.sale import Outcome
from pos_core.tender import Tender
from tests.support.screen_till import ScreenTill, screen_till
from tests.support.working_till import CAKE, COFFEE, SHOP, TEA, dong

pytestmark = pytest.mark.starts_threads
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NO_KEY = Qt.KeyboardModifier.NoModifier


class Hands:
    """A cashier without a mouse: every key goes to whatever has the focus."""

    def __init__(self, shop: ScreenTill, window: TillWindow, qtbot: QtBot) -> None:
        self.shop, self.window, self._qtbot = shop, window, qtbot

    def press(self, key: Qt.Key, more: Qt.KeyboardModifier = NO_KEY) -> None:
        """One key."""
        QTest.keyClick(self._focus(), key, more)

    def types(self, text: str) -> None:
        """A few letters or figures."""
        QTest.keyClicks(self._focus(), text)

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait for the engine."""
        self._qtbot.waitUntil(holds)

    def _focus(self) -> TillWindow:
        focus: TillWindow = QApplication.focusWidget() or self.window  # type: ignore[assignment]
        return focus

    @property
    def refunds(self) -> tuple[Refund, ...]:
        """What stands in the rows for today."""
        return self.shop.till.reads.refunds_of(self.shop.till.today)

    @property
    def lines(self) -> RefundScreen:
        """The screen where goods are chosen."""
        screen = self.window.navigator.screen("refund_lines")
        assert isinstance(screen, RefundScreen)
        return screen


@pytest.fixture
def hands(tmp_path: Path, qtbot: QtBot) -> Iterator[Hands]:
    settings = replace(Settings(), language="en", theme="light")
    with screen_till(tmp_path, shop=SHOP, settings=settings) as shop:
        shop.work.sell(COFFEE, COFFEE, TEA)
        shop.work.clock.moment += timedelta(days=1)
        shop.work.sell(CAKE, CAKE)
        window = open_window(shop.till, settings)
        qtbot.addWidget(window)
        window.resize(1024, 768)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        yield Hands(shop, window, qtbot)


def test_yesterdays_coffee_comes_back_by_keys_alone(hands: Hands) -> None:
    hands.press(Qt.Key.Key_F7, SHIFT)
    assert hands.window.navigator.current == "refund"
    hands.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    hands.types("ca phe")
    hands.press(Qt.Key.Key_Return)
    assert hands.window.navigator.current == "refund_lines"
    hands.press(Qt.Key.Key_Plus)
    assert hands.lines.terms.total.text() == "29.000\N{NO-BREAK SPACE}₫"
    hands.press(Qt.Key.Key_F12)
    assert "reason" in hands.lines.terms.note.text()
    hands.press(Qt.Key.Key_F7)
    hands.press(Qt.Key.Key_F12)
    hands.until(lambda: len(hands.refunds) == 1)
    (refund,) = hands.refunds
    assert (refund.total, refund.by(Tender.CASH)) == (dong(29_000), dong(29_000))
    assert (refund.order_number, refund.reason) == ("A-0001", "Damaged")
    hands.until(hands.lines.done.isVisible)
    assert "A-R0001 of sale A-0001 Give back in cash 29.000" in hands.lines.done.text
    hands.press(Qt.Key.Key_Return)
    assert hands.window.navigator.current == "sell"


def test_the_second_time_only_what_is_left_can_come_back(hands: Hands) -> None:
    hands.press(Qt.Key.Key_F7, SHIFT)
    hands.types("A-0001")
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.window.navigator.current == "refund_lines")
    for _ in range(2):
        hands.press(Qt.Key.Key_Plus)
    hands.press(Qt.Key.Key_F7)
    hands.press(Qt.Key.Key_F12)
    hands.until(hands.lines.done.isVisible)
    hands.press(Qt.Key.Key_F7, SHIFT)
    hands.types("A-0001")
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Plus)
    assert not hands.lines.terms.confirm.isEnabled()
    hands.press(Qt.Key.Key_F8)
    assert hands.lines.terms.total.text() == "45.000\N{NO-BREAK SPACE}₫"


def test_two_presses_of_confirm_give_the_money_back_once(hands: Hands) -> None:
    order_id = hands.shop.work.engine.state.closed[0].order_id
    hands.window.carry_out("refund_lines.open", order_id)
    hands.press(Qt.Key.Key_F8)
    hands.press(Qt.Key.Key_F7)
    hands.press(Qt.Key.Key_F12)
    hands.press(Qt.Key.Key_F12)
    hands.until(hands.lines.done.isVisible)
    hands.press(Qt.Key.Key_F12)
    assert len(hands.refunds) == 1


def test_a_scanned_receipt_opens_its_sale_wherever_one_is(hands: Hands) -> None:
    hands.window.scanner.scanned.emit("A-0001")
    assert hands.window.navigator.current == "refund_lines"
    assert hands.lines.title.text() == "Refund of sale A-0001"


def test_a_receipt_nobody_knows_is_said_to_be_none(hands: Hands) -> None:
    hands.press(Qt.Key.Key_F7, SHIFT)
    hands.window.scanner.scanned.emit("B-0427")
    assert hands.window.navigator.current == "refund"
    assert "knows no paid sale" in hands.window.navigator.toast_text


def test_a_weight_or_a_count_can_be_typed(hands: Hands) -> None:
    order_id = hands.shop.work.engine.state.closed[0].order_id
    hands.window.carry_out("refund_lines.open", order_id)
    hands.types("2")
    assert hands.window.navigator.sheet is not None
    hands.press(Qt.Key.Key_Return)
    (part,) = hands.lines._chosen.parts  # type: ignore[union-attr]
    assert part.quantity == Quantity.of(2)


def test_an_exchange_pays_for_the_next_order_by_its_message(hands: Hands) -> None:
    order_id = hands.shop.work.engine.state.closed[0].order_id
    hands.window.carry_out("refund_lines.open", order_id)
    hands.press(Qt.Key.Key_Plus)
    hands.press(Qt.Key.Key_F6)
    hands.press(Qt.Key.Key_F7)
    hands.press(Qt.Key.Key_F12)
    hands.until(hands.lines.done.isVisible)
    assert hands.shop.till.state.refunds.credits == {"A-R0001": dong(29_000)}
    hands.press(Qt.Key.Key_Return)
    hands.shop.work.add(TEA)
    hands.until(lambda: hands.shop.till.state.cart is not None)
    hands.window.errands._exchange.use()
    hands.until(lambda: not hands.shop.till.state.refunds.credits)
    cart = hands.shop.till.state.cart
    assert cart is not None
    assert cart.rest() == dong(16_000)


def test_an_open_exchange_is_paid_out_in_cash_after_all(hands: Hands) -> None:
    order_id = hands.shop.work.engine.state.closed[0].order_id
    hands.window.carry_out("refund_lines.open", order_id)
    for key in (Qt.Key.Key_F8, Qt.Key.Key_F6, Qt.Key.Key_F7, Qt.Key.Key_F12):
        hands.press(key)
    hands.until(hands.lines.done.isVisible)
    hands.press(Qt.Key.Key_F7, SHIFT)
    finder = hands.window.navigator.screen("refund")
    assert isinstance(finder, RefundFindScreen)
    hands.press(Qt.Key.Key_F8)
    hands.until(lambda: not hands.shop.till.state.refunds.credits)
    hands.until(finder.credits.isHidden)
    assert "103.000" in hands.window.navigator.toast_text


def test_a_sale_of_today_is_voided_from_the_orders_with_a_reason(hands: Hands) -> None:
    hands.press(Qt.Key.Key_F5)
    orders = hands.window.navigator.screen("orders")
    assert isinstance(orders, OrdersScreen)
    hands.press(Qt.Key.Key_Backspace, CTRL)
    sheet = hands.window.navigator.sheet
    assert isinstance(sheet, VoidSheet)
    hands.press(Qt.Key.Key_Return)
    assert "reason" in sheet.note.text()
    hands.press(Qt.Key.Key_F7)
    hands.press(Qt.Key.Key_Return)
    hands.until(lambda: hands.window.navigator.sheet is None)
    assert hands.shop.till.state.closed[-1].outcome is Outcome.VOIDED
    hands.until(lambda: not orders.void.isEnabled())


def test_the_orders_say_how_much_came_back_and_do_not_offer_to_void(hands: Hands) -> None:
    order_id = hands.shop.work.engine.state.closed[-1].order_id
    hands.window.carry_out("refund_lines.open", order_id)
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_F7, Qt.Key.Key_F12):
        hands.press(key)
    hands.until(hands.lines.done.isVisible)
    hands.press(Qt.Key.Key_F5)
    orders = hands.window.navigator.screen("orders")
    assert isinstance(orders, OrdersScreen)
    spoken = str(orders.model.index(0).data())
    assert "Refunded (part)" in spoken
    assert not orders.void.isEnabled()
    assert orders.refund.isEnabled()


def test_goods_are_chosen_by_touch_as_well(hands: Hands) -> None:
    order_id = hands.shop.work.engine.state.closed[0].order_id
    hands.window.carry_out("refund_lines.open", order_id)
    screen = hands.lines
    QTest.mouseClick(screen._tools["refund.more"], Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    QTest.mouseClick(screen._tools["refund.everything"], Qt.MouseButton.LeftButton)
    assert screen.terms.total.text() == "103.000\N{NO-BREAK SPACE}₫"
