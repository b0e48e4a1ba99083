"""Two people at one till: signing in, an approval on the spot, a change of cashier, a restart.

The whole till as the program puts it together, by keys alone, with the slow hash.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos_app.boot.counter import Counter
from pos_app.store.journal import Journal
from pos_app.ui.signin.approval_sheet import ApprovalSheet
from pos_app.ui.signin.lock_screen import LockScreen
from pos_core.ids import OrderId, StaffId
from pos_core.journal import Entry
from pos_core.signin import SaveStaffMember
from pos_core.staff import Role, StaffSaved
from tests.support.counters import add, closed, counter_at, wait_for

pytestmark = pytest.mark.starts_threads
CTRL = Qt.KeyboardModifier.ControlModifier
LANS, HOAS = "258013", "975310"


@pytest.fixture
def place(tmp_path: Path, qtbot: QtBot) -> Iterator[dict[str, Counter]]:
    """The counter of the day; a test may put another one in its place."""
    held = {"now": counter_at(tmp_path, qtbot)}
    yield held
    closed(held["now"])


def _named(counter: Counter, name: str, role: Role, pin: str) -> StaffId:
    answer = counter.place.engine.ask(SaveStaffMember(None, name, role, pin=pin), 20)
    saved = answer.events[0]
    assert isinstance(saved, StaffSaved)
    return saved.staff_id


def _keys(counter: Counter, text: str = "", *keys: Qt.Key) -> None:
    window = counter.window
    window.activateWindow()
    for target in [text] if text else []:
        QTest.keyClicks(_focus(window), target)
    for key in keys:
        QTest.keyClick(_focus(window), key)


def _focus(window: QWidget) -> QWidget:
    return QApplication.focusWidget() or window


def _lock_screen(counter: Counter) -> LockScreen:
    shown = counter.window.front.currentWidget()
    assert isinstance(shown, LockScreen)
    return shown


def _comes(counter: Counter, qtbot: QtBot, name: str, pin: str) -> None:
    """Choose oneself with the arrows, type the PIN, Enter."""
    wait_for(qtbot, lambda: counter.window.door.is_locked)
    people = _lock_screen(counter).people
    names = [member.name for member in people.people]
    current = people.current
    assert current is not None
    steps = names.index(name) - names.index(current.name)
    arrow = Qt.Key.Key_Right if steps > 0 else Qt.Key.Key_Left
    _keys(counter, "", *[arrow] * abs(steps))
    _keys(counter, pin, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: not counter.window.door.is_locked)


def _seller(counter: Counter) -> str:
    return counter.window.strip.text_of("cashier")


def _rung_up(counter: Counter, qtbot: QtBot) -> OrderId:
    """Two pieces in the cart, and on the screen."""
    add(counter, 2)
    selling: Any = counter.window.navigator.screen("sell")
    wait_for(qtbot, lambda: selling.cart.list.lines.rowCount() == 1)
    cart = counter.place.till.state.cart
    assert cart is not None
    return cart.order_id


def _sheet(counter: Counter) -> ApprovalSheet:
    sheet = counter.window.navigator.sheet
    assert isinstance(sheet, ApprovalSheet)
    return sheet


def _entries(counter: Counter, stream: str) -> list[Entry]:
    def read(journal: Journal) -> list[Entry]:
        return list(journal.stream(stream))

    return counter.place.engine.call(read, 20)


def test_a_cashier_gives_much_off_with_the_managers_pin(
    place: dict[str, Counter], qtbot: QtBot
) -> None:
    counter = place["now"]
    lan = _named(counter, "Lan", Role.MANAGER, LANS)
    hoa = _named(counter, "Hoa", Role.CASHIER, HOAS)
    wait_for(qtbot, lambda: _seller(counter) == "Lan")
    QTest.keyClick(counter.window, Qt.Key.Key_L, CTRL)
    _comes(counter, qtbot, "Hoa", HOAS)
    assert _seller(counter) == "Hoa"

    order_id = _rung_up(counter, qtbot)
    counter.window.carry_out("discount.line")
    _keys(counter, "25", Qt.Key.Key_Return)
    wait_for(qtbot, lambda: isinstance(counter.window.navigator.sheet, ApprovalSheet))
    _keys(counter, "111333", Qt.Key.Key_Return)
    wait_for(qtbot, lambda: counter.place.till.state.staff.tries(lan) == 1)
    wait_for(qtbot, _sheet(counter).panel.pad.isEnabled)
    _keys(counter, LANS, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: counter.window.navigator.sheet is None)

    for command in ("pay.open", "pay.exact", "pay.confirm"):
        counter.window.carry_out(command)
    wait_for(qtbot, lambda: counter.place.till.state.cart is None)
    told = _entries(counter, f"order/{order_id}")
    sales = [entry.data["sale"] for entry in told if entry.type == "order.paid.v1"]
    assert [sale["cashier_name"] for sale in sales] == ["Hoa"]
    assert {entry.actor for entry in told} == {f"staff/{hoa}"}
    given = [e.data["line"]["discount"] for e in told if e.type == "order.line_changed.v1"]
    assert [each["approver"] for each in given] == [f"staff/{lan}"]
    failed = [e for e in _entries(counter, f"staff/{lan}") if e.type == "staff.pin_failed.v1"]
    assert [(entry.actor, entry.data["approving"]) for entry in failed] == [(f"staff/{hoa}", True)]


def test_after_a_restart_somebody_signs_in_and_finds_the_order(
    place: dict[str, Counter], qtbot: QtBot, tmp_path: Path
) -> None:
    counter = place["now"]
    _named(counter, "Lan", Role.MANAGER, LANS)
    _rung_up(counter, qtbot)
    before = counter.place.till.state.cart
    closed(counter)
    place["now"] = counter = counter_at(tmp_path, qtbot)
    wait_for(qtbot, lambda: counter.window.door.is_locked)
    assert _seller(counter) == "Locked"
    assert before is not None
    assert before.number in _lock_screen(counter).waiting.text()
    _comes(counter, qtbot, "Lan", LANS)
    assert counter.place.till.state.cart == before
    assert counter.window.navigator.current == "sell"
