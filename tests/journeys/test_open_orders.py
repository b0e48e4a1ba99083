"""Orders that wait: a queue, a table of four, and the plug pulled while all of them are open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.boot.counter import Counter
from pos_app.ui.open_orders.pick_sheet import PickSheet
from pos_app.ui.open_orders.screen import OpenOrdersScreen
from pos_app.ui.pay.screen import PayScreen
from pos_app.ui.split.screen import SplitScreen
from pos_core.money import total
from pos_core.order import Order
from pos_core.payment import cash_due
from pos_core.sale import Outcome
from tests.support.counters import add, closed, counter_at, wait_for

pytestmark = pytest.mark.starts_threads
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def counter(tmp_path: Path, qtbot: QtBot) -> Iterator[Counter]:
    made = counter_at(tmp_path, qtbot)
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    yield made
    closed(made)


def press(counter: Counter, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """A key, wherever the focus is."""
    QTest.keyClick(QApplication.focusWidget() or counter.window, key, modifier)


def write(counter: Counter, text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget() or counter.window, text)


def orders(counter: Counter) -> list[Order]:
    return list(counter.place.till.state.orders.values())


def parks(counter: Counter, qtbot: QtBot, name: str, pieces: int) -> None:
    """Ring up, name and park, by keys."""
    add(counter, pieces)
    press(counter, Qt.Key.Key_N, CTRL)
    write(counter, name)
    press(counter, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: (cart := counter.place.till.state.cart) is not None and bool(cart.name))
    press(counter, Qt.Key.Key_H, CTRL)
    wait_for(qtbot, lambda: counter.place.till.state.cart is None)


def pays(counter: Counter, qtbot: QtBot) -> None:
    """The exact amount for the order the list stands on, then the next sale."""
    press(counter, Qt.Key.Key_F12)
    wait_for(qtbot, lambda: counter.window.navigator.current == "pay")
    screen = counter.window.stack.currentWidget()
    assert isinstance(screen, PayScreen)
    press(counter, Qt.Key.Key_F8)
    press(counter, Qt.Key.Key_F12)
    wait_for(qtbot, lambda: screen.is_paid)
    press(counter, Qt.Key.Key_F12)
    wait_for(qtbot, lambda: counter.window.navigator.current == "sell")


def opens_list(counter: Counter, qtbot: QtBot) -> OpenOrdersScreen:
    press(counter, Qt.Key.Key_T, CTRL)
    wait_for(qtbot, lambda: counter.window.navigator.current == "open_orders")
    screen = counter.window.stack.currentWidget()
    assert isinstance(screen, OpenOrdersScreen)
    return screen


def test_a_queue_of_three_parked_orders_is_worked_off_with_keys_alone(
    counter: Counter, qtbot: QtBot
) -> None:
    for name, pieces in (("Lan", 1), ("Minh", 2), ("T5", 3)):
        parks(counter, qtbot, name, pieces)
    asked = {order.name: cash_due(order).due for order in orders(counter)}
    for name in ("Minh", "T5", "Lan"):
        opens_list(counter, qtbot)
        write(counter, name)
        pays(counter, qtbot)
        assert counter.place.till.state.closed[-1].due == asked[name]
    assert orders(counter) == []
    assert [c.outcome for c in counter.place.till.state.closed] == [Outcome.PAID] * 3


def test_a_bill_is_split_for_four_and_each_pays(counter: Counter, qtbot: QtBot) -> None:
    add(counter, 4)
    whole = orders(counter)[0].price().total
    press(counter, Qt.Key.Key_S, CTRL)
    wait_for(qtbot, lambda: counter.window.navigator.current == "split")
    screen = counter.window.stack.currentWidget()
    assert isinstance(screen, SplitScreen)
    for number in range(3):
        if number:
            press(counter, Qt.Key.Key_F6)
        press(counter, Qt.Key.Key_Return)
    press(counter, Qt.Key.Key_F12)
    wait_for(qtbot, lambda: counter.window.navigator.current == "open_orders")
    assert len(orders(counter)) == 4
    assert total((o.price().total for o in orders(counter)), whole.currency) == whole
    for _ in range(4):
        if counter.window.navigator.current != "open_orders":
            opens_list(counter, qtbot)
        pays(counter, qtbot)
    reads = counter.place.till.reads
    sales = [sale for _, sale in reads.sales_of(counter.place.till.today)]
    assert total((sale.priced.total for sale in sales), whole.currency) == whole
    assert sum(line.quantity.thousandths for sale in sales for line in sale.lines) == 4_000


def test_everything_that_was_open_is_back_after_a_restart(tmp_path: Path, qtbot: QtBot) -> None:
    before = counter_at(tmp_path, qtbot)
    before.window.activateWindow()
    qtbot.waitUntil(before.window.isActiveWindow)
    for name, pieces in (("Lan", 1), ("T5", 4)):
        parks(before, qtbot, name, pieces)
    add(before, 2)
    left = before.place.engine.state
    closed(before)
    after = counter_at(tmp_path, qtbot)
    try:
        state = after.place.till.state
        assert (state.orders, state.current) == (left.orders, left.current)
        assert "Also open: Lan, T5." in after.window.navigator.toast_text
        after.window.activateWindow()
        qtbot.waitUntil(after.window.isActiveWindow)
        press(after, Qt.Key.Key_J, CTRL)
        sheet = after.window.navigator.sheet
        assert isinstance(sheet, PickSheet)
        write(after, "T5")
        press(after, Qt.Key.Key_Return)
        wait_for(qtbot, lambda: len(after.place.till.state.orders) == 2)
        assert after.place.till.state.closed[-1].outcome is Outcome.MERGED
        rows = after.place.till.reads.orders_of(after.place.till.today, 10)
        assert [row.outcome for row in rows] == [Outcome.MERGED]
    finally:
        closed(after)
