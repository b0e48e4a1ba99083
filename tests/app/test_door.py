"""Who stands at the till: the locked screen, the PIN pad, the approval of somebody else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos_app.settings import Settings
from pos_app.ui.app import open_window
from pos_app.ui.signin.approval_sheet import ApprovalSheet
from pos_app.ui.signin.lock_screen import LockScreen
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from pos_core.cart import AddLine
from pos_core.drawer import OpenShift
from pos_core.money import Money
from pos_core.shop import ConfigureShop
from pos_core.signin import SignOut
from pos_core.staff import PinFailed, Right, RightLent, Role, SignedOut, SignOutReason
from tests.support.fake_till import FakeTill
from tests.support.screen_states import fill_cart

LANS, MINHS, HOAS = "258013", "135724", "975310"


@pytest.fixture
def till(qapp: QApplication) -> Iterator[FakeTill]:
    """A café with a manager, a supervisor and a cashier; nobody is signed in yet."""
    made = FakeTill(settings=Settings(language="en", theme="light"))
    made.name_staff("Lan", Role.MANAGER, LANS)
    made.name_staff("Minh", Role.SUPERVISOR, MINHS)
    made.name_staff("Hoa", Role.CASHIER, HOAS)
    yield made
    made.deleteLater()


@pytest.fixture
def window(till: FakeTill, qtbot: QtBot) -> TillWindow:
    """The window as it opens: locked."""
    Look.of_app().motion_ms = 0
    made = open_window(till, till.settings)
    qtbot.addWidget(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifier)


def write(text: str) -> None:
    QTest.keyClicks(focused(), text)


def lock_screen(window: TillWindow) -> LockScreen:
    shown = window.front.currentWidget()
    assert isinstance(shown, LockScreen)
    return shown


def approval(window: TillWindow) -> ApprovalSheet:
    sheet = window.navigator.sheet
    assert isinstance(sheet, ApprovalSheet)
    return sheet


def comes(window: TillWindow, name: str, pin: str) -> None:
    """Choose a person with the arrows, type the PIN, Enter."""
    screen = lock_screen(window)
    while screen.people.current is not None and screen.people.current.name != name:
        before = screen.people.current
        press(Qt.Key.Key_Right)
        if screen.people.current == before:
            for _ in screen.people.people:
                press(Qt.Key.Key_Left)
    write(pin)
    press(Qt.Key.Key_Return)


def test_a_till_with_people_opens_locked(window: TillWindow, till: FakeTill) -> None:
    screen = lock_screen(window)
    assert [member.name for member in screen.people.people] == ["Hoa", "Lan", "Minh"]
    assert window.strip.text_of("cashier") == "Locked"
    assert not screen.enter.isEnabled()


def test_a_pin_opens_it_with_the_keyboard_alone(window: TillWindow, till: FakeTill) -> None:
    comes(window, "Minh", MINHS)
    assert window.front.currentWidget() is window.stack
    assert window.strip.text_of("cashier") == "Minh"
    fill_cart(till, 1)
    assert till.state.cart is not None


def test_the_pad_shows_no_figure(window: TillWindow) -> None:
    screen = lock_screen(window)
    write("97")
    for label in screen.panel.findChildren(QWidget):
        assert "97" not in label.accessibleName()
    assert screen.panel.pad.accessibleName() == "PIN, 2 digits entered"
    assert screen.panel.note.text() == "PIN of Hoa"


def test_fingers_do_it_too(window: TillWindow, till: FakeTill) -> None:
    screen = lock_screen(window)
    tile = next(t for t in screen.people._tiles if t.words == "Lan")
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
    keys = {key.words: key for key in screen.panel.pad.findChildren(type(tile)) if key.words}
    for figure in LANS:
        QTest.mouseClick(keys[figure], Qt.MouseButton.LeftButton)
    QTest.mouseClick(screen.enter, Qt.MouseButton.LeftButton)
    assert till.state.staff.name_of(till.state.staff.actor) == "Lan"


def test_a_wrong_pin_is_told_and_the_third_one_waits(
    window: TillWindow, till: FakeTill, qtbot: QtBot
) -> None:
    screen = lock_screen(window)
    comes(window, "Hoa", "1111")
    assert screen.panel.note.text() == "That is not the PIN of Hoa. Try again."
    comes(window, "Hoa", "1111")
    comes(window, "Hoa", "1111")
    assert "Wait 5 s" in screen.panel.note.text()
    assert not screen.panel.pad.isEnabled()
    till.time += timedelta(seconds=5)
    qtbot.waitUntil(screen.panel.pad.isEnabled)
    comes(window, "Hoa", HOAS)
    assert not till.state.staff.is_locked


def test_one_who_waits_keeps_nobody_else_out(window: TillWindow, till: FakeTill) -> None:
    for _ in range(3):
        comes(window, "Hoa", "1111")
    QTest.keyClick(lock_screen(window), Qt.Key.Key_Right)
    assert lock_screen(window).panel.pad.isEnabled()
    write(LANS)
    press(Qt.Key.Key_Return)
    assert till.state.staff.name_of(till.state.staff.actor) == "Lan"


def test_locking_keeps_the_order_and_takes_no_keys(window: TillWindow, till: FakeTill) -> None:
    comes(window, "Hoa", HOAS)
    fill_cart(till, 2)
    cart = till.state.cart
    press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    screen = lock_screen(window)
    assert cart is not None
    assert cart.number in screen.waiting.text()
    for key in (Qt.Key.Key_F12, Qt.Key.Key_F10, Qt.Key.Key_Escape, Qt.Key.Key_Plus):
        press(key)
    window.scanner.scanned.emit("8930000000019")
    assert window.front.currentWidget() is screen
    assert till.state.cart == cart
    assert screen.people.current is not None
    assert screen.people.current.name == "Hoa", "whoever was there last is offered first"
    comes(window, "Hoa", HOAS)
    assert till.state.cart == cart


def test_the_locked_till_says_whose_shift_it_is(window: TillWindow, till: FakeTill) -> None:
    comes(window, "Lan", LANS)
    shop = till.state.shop
    assert shop is not None
    till.submit(OpenShift(Money(500_000, shop.currency)))
    till.submit(SignOut())
    assert lock_screen(window).shift.text() == "The shift is open since 10:05, opened by Lan."


def test_who_comes_back_finds_the_screen_as_it_was(window: TillWindow, till: FakeTill) -> None:
    comes(window, "Hoa", HOAS)
    fill_cart(till, 1)
    window.carry_out("pay.open")
    till.submit(SignOut())
    comes(window, "Hoa", HOAS)
    assert window.navigator.current == "pay"
    till.submit(SignOut())
    comes(window, "Lan", LANS)
    assert window.navigator.current == "sell", "another one begins at the counter"


def test_nobody_finds_open_what_only_a_manager_may_open(window: TillWindow, till: FakeTill) -> None:
    comes(window, "Lan", LANS)
    window.carry_out("settings.open")
    assert window.navigator.current == "settings"
    till.submit(SignOut())
    comes(window, "Hoa", HOAS)
    assert window.navigator.current == "sell"


def test_the_till_locks_itself_when_nobody_touches_it(
    window: TillWindow, till: FakeTill, qtbot: QtBot
) -> None:
    comes(window, "Hoa", HOAS)
    till.change_settings(lock_after_minutes=1)
    idle = window.door._idle
    assert idle.isActive()
    assert idle.interval() == 60_000
    idle.setTimerType(Qt.TimerType.PreciseTimer)  # a coarse one is rounded to seconds here
    idle.start()
    qtbot.wait(400)
    left = idle.remainingTime()
    assert left < idle.interval()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    assert idle.remainingTime() > left, "a touch begins the count anew"
    idle.start(50)
    qtbot.waitUntil(lambda: till.state.staff.is_locked)
    assert any(e == SignedOut(e.staff_id, SignOutReason.IDLE) for e in _signed_out(till))
    assert not idle.isActive()


def _signed_out(till: FakeTill) -> list[SignedOut]:
    return [event for event in till.events if isinstance(event, SignedOut)]


def test_zero_minutes_never_lock(window: TillWindow, till: FakeTill) -> None:
    till.change_settings(lock_after_minutes=0)
    comes(window, "Hoa", HOAS)
    assert not window.door._idle.isActive()


def test_a_cashier_opens_the_settings_with_the_managers_pin(
    window: TillWindow, till: FakeTill
) -> None:
    comes(window, "Hoa", HOAS)
    press(Qt.Key.Key_F10)
    sheet = approval(window)
    assert [member.name for member in sheet.people.people] == ["Lan"]
    assert "Hoa" in sheet._subtitle.text()
    assert window.navigator.current == "sell"
    write(LANS)
    press(Qt.Key.Key_Return)
    assert window.navigator.current == "settings"
    assert window.navigator.sheet is None
    lent = next(event for event in till.events if isinstance(event, RightLent))
    assert (lent.actor, lent.right, lent.command) == ("staff/hoa", Right.SETTINGS, "settings.open")
    assert lent.staff_id == "lan"


def test_without_the_pin_the_screen_stays_shut(window: TillWindow, till: FakeTill) -> None:
    comes(window, "Hoa", HOAS)
    press(Qt.Key.Key_F10)
    write("1111")
    press(Qt.Key.Key_Return)
    assert approval(window).panel.note.text() == "That is not the PIN of Lan. Try again."
    assert [e.approving for e in till.events if isinstance(e, PinFailed)] == [True]
    press(Qt.Key.Key_Escape)
    assert window.navigator.sheet is None
    assert window.navigator.current == "sell"


def test_a_manager_is_asked_for_nothing(window: TillWindow, till: FakeTill) -> None:
    comes(window, "Lan", LANS)
    press(Qt.Key.Key_F10)
    assert window.navigator.current == "settings"
    assert not any(isinstance(event, RightLent) for event in till.events)


def test_whoever_asked_hears_the_answer_under_its_own_ticket(
    window: TillWindow, till: FakeTill
) -> None:
    comes(window, "Hoa", HOAS)
    heard: list[tuple[int, str]] = []

    def hear(answer: object) -> None:
        refusal = getattr(answer, "refusal", None)
        heard.append((answer.ticket, refusal.code if refusal else "ok"))  # type: ignore[attr-defined]

    till.answered.connect(hear)
    shop = till.state.shop
    assert shop is not None
    ticket = till.submit(ConfigureShop(replace(shop, till_prefix="B")))
    assert heard == [], "it still waits for somebody"
    press(Qt.Key.Key_Escape)
    assert heard == [(ticket, "staff.not_approved")]
    ticket = till.submit(ConfigureShop(replace(shop, till_prefix="B")))
    write("1111")
    press(Qt.Key.Key_Return)
    write(LANS)
    press(Qt.Key.Key_Return)
    assert heard[1:] == [(ticket, "ok")]
    assert till.state.shop is not None
    assert till.state.shop.till_prefix == "B"
    assert window.navigator.toast_text == "Approved by Lan"


def test_two_questions_come_one_after_the_other(window: TillWindow, till: FakeTill) -> None:
    comes(window, "Hoa", HOAS)
    shop = till.state.shop
    assert shop is not None
    for prefix in ("B", "C"):
        till.submit(ConfigureShop(replace(shop, till_prefix=prefix)))
    for _ in range(2):
        write(LANS)
        press(Qt.Key.Key_Return)
    assert window.navigator.sheet is None
    assert till.state.shop is not None
    assert till.state.shop.till_prefix == "C"


def test_a_locked_till_drops_the_question(window: TillWindow, till: FakeTill) -> None:
    comes(window, "Hoa", HOAS)
    press(Qt.Key.Key_F10)
    till.submit(SignOut(SignOutReason.IDLE))
    assert window.navigator.sheet is None
    assert lock_screen(window).isVisible()


def test_an_open_sheet_stays_under_the_question(window: TillWindow, till: FakeTill) -> None:
    comes(window, "Hoa", HOAS)
    fill_cart(till, 1)
    press(Qt.Key.Key_F8)
    below = window.navigator.sheet
    assert below is not None
    shop = till.state.shop
    assert shop is not None
    till.submit(ConfigureShop(replace(shop, till_prefix="B")))
    assert isinstance(window.navigator.sheet, ApprovalSheet)
    press(Qt.Key.Key_Escape)
    assert window.navigator.sheet is below
    assert below.isVisible()


def test_a_scan_during_a_question_is_not_sold_unseen(window: TillWindow, till: FakeTill) -> None:
    comes(window, "Hoa", HOAS)
    press(Qt.Key.Key_F10)
    window.scanner.scanned.emit("8930000000019")
    assert isinstance(window.navigator.sheet, ApprovalSheet)
    assert not any(isinstance(intent, AddLine) for intent in till.intents)


def test_a_fast_typist_is_no_scanner(window: TillWindow, till: FakeTill) -> None:
    """A PIN that comes in one burst is typed, not looked up and shown as an unknown code."""
    native = window.windowHandle()
    stamp = 1_000
    for figure in HOAS:
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            key = Qt.Key(ord(figure))
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, figure)
            event.setTimestamp(stamp)
            QApplication.sendEvent(native, event)
        stamp += 5
    QTest.keyClick(native, Qt.Key.Key_Return)
    assert not till.state.staff.is_locked


def test_nobody_with_the_right_is_told_so(window: TillWindow, till: FakeTill) -> None:
    comes(window, "Lan", LANS)
    sheet = ApprovalSheet(till, Right.STAFF)
    window.navigator.show_over(sheet)
    assert not sheet.confirm.isVisible()
    press(Qt.Key.Key_Escape)
    assert window.navigator.sheet is None
