"""A transfer that is not exact, on the screens: large, never paid by itself, decided by people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.settings import Settings
from pos_app.ui.app import open_window
from pos_app.ui.customer_display.window import CustomerDisplay
from pos_app.ui.kit.banner import Banner
from pos_app.ui.kit.text import Text
from pos_app.ui.pay.screen import PayScreen
from pos_app.ui.theme.look import Look
from pos_app.ui.transfer_sheet import TransferSheet
from pos_app.ui.window import TillWindow
from pos_core.attempt import Attempt
from pos_core.bank_transfer import TransferVerdict
from pos_core.deciding_transfers import Choice
from pos_core.ids import OrderId, PaymentId
from pos_core.payment_status import PaymentStatus
from tests.support.fake_till import FakeTill
from tests.support.payment_states import ask, hear, pay_in_cash, prepare, tell_transfer

V = TransferVerdict


@pytest.fixture
def till(qapp: QApplication) -> Iterator[FakeTill]:
    """A shop in Vietnam with an account of its own."""
    made = FakeTill(settings=Settings(language="vi", theme="light"))
    prepare(made)
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


@pytest.fixture
def pay(window: TillWindow) -> PayScreen:
    screen = window.navigator.screen("pay")
    assert isinstance(screen, PayScreen)
    return screen


@pytest.fixture
def attempt(window: TillWindow, till: FakeTill) -> Attempt:
    """168.000 đ are asked for by VietQR."""
    return ask(window, till, "vietqr")


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def sheet_of(window: TillWindow) -> TransferSheet:
    sheet = window.navigator.sheet
    assert isinstance(sheet, TransferSheet)
    return sheet


def banner(window: TillWindow) -> str:
    """What the lasting message says; empty when there is none."""
    banners = window.banners
    if "transfer_doubt" not in banners.keys:
        return ""
    while banners.front != "transfer_doubt":
        banners.show_next()
    found = banners.findChild(Banner)
    assert found is not None
    return plain(found.toolTip())


def press(window: TillWindow, choice: Choice) -> None:
    QTest.mouseClick(sheet_of(window).buttons[choice], Qt.MouseButton.LeftButton)


def shown(sheet: TransferSheet) -> str:
    names = [each.accessibleName() for each in sheet.figures.findChildren(Text)]
    return plain(" | ".join(name for name in names if name))


def test_too_little_comes_up_large_and_its_rest_is_asked_for_with_another_code(
    window: TillWindow, till: FakeTill, pay: PayScreen, attempt: Attempt
) -> None:
    tell_transfer(till, attempt, V.SHORT, 128_000)
    sheet = sheet_of(window)
    assert plain(sheet.wrong.text()) == "Thiếu 40.000 ₫"
    assert "Phải trả: 168.000 ₫" in shown(sheet)
    assert "Đã nhận: 128.000 ₫" in shown(sheet)
    assert attempt.bill_code in sheet.memo.text()
    assert not pay.is_paid
    press(window, Choice.TAKE)
    second = pay.waiting.attempt
    assert second is not None
    assert (second.amount.minor, second.method) == (40_000, "vietqr")
    assert second.qr_payload != attempt.qr_payload
    assert pay.waiting.code.isVisible()
    assert banner(window) == ""
    hear(till, second, PaymentStatus.SUCCESS)
    assert pay.is_paid


def test_left_for_later_the_code_is_gone_and_the_difference_stays_on_every_screen(
    window: TillWindow, till: FakeTill, pay: PayScreen, attempt: Attempt, qtbot: QtBot
) -> None:
    display = CustomerDisplay(till)
    qtbot.addWidget(display)
    display.show()
    tell_transfer(till, attempt, V.SHORT, 128_000)
    QTest.keyClick(sheet_of(window), Qt.Key.Key_Escape)
    assert window.navigator.sheet is None
    assert not pay.waiting.code.isVisible()
    assert plain(pay.waiting.headline.text()) == "Thiếu 40.000 ₫"
    assert display.view is display.cart
    window.navigator.open("sell")
    assert "Thiếu 40.000 ₫" in banner(window)
    assert "phải trả 168.000 ₫" in banner(window)
    window.carry_out("message.act")
    assert plain(sheet_of(window).wrong.text()) == "Thiếu 40.000 ₫"
    display.retire()


def test_an_enter_that_was_meant_for_the_till_decides_nothing(
    window: TillWindow, till: FakeTill, attempt: Attempt
) -> None:
    tell_transfer(till, attempt, V.SHORT, 128_000)
    QTest.keyClick(sheet_of(window), Qt.Key.Key_Return)
    assert till.state.paying.doubts.waiting
    QTest.keyClick(sheet_of(window), Qt.Key.Key_1)
    assert not till.state.paying.doubts.waiting


def test_too_much_pays_the_bill_and_the_rest_goes_back_with_the_drawer_open(
    window: TillWindow, till: FakeTill, pay: PayScreen, attempt: Attempt
) -> None:
    tell_transfer(till, attempt, V.OVER, 210_000)
    press(window, Choice.TAKE)
    assert pay.is_paid
    sheet = sheet_of(window)
    assert "Trả lại 42.000 ₫" in plain(sheet.do.text())
    kicks = till.kicks
    press(window, Choice.GIVE_BACK)
    assert till.kicks == kicks + 1
    assert "Trả lại khách 42.000 ₫" in plain(window.navigator.toast_text)
    assert banner(window) == ""


def test_a_transfer_for_a_bill_that_was_paid_otherwise_goes_back(
    window: TillWindow, till: FakeTill, attempt: Attempt
) -> None:
    window.carry_out("pay.drop")
    pay_in_cash(till)
    window.navigator.open("sell")
    tell_transfer(till, attempt, V.SHORT, 128_000)
    assert window.navigator.sheet is None
    window.carry_out("message.act")
    assert set(sheet_of(window).buttons) == {Choice.GIVE_BACK, Choice.SETTLE}
    press(window, Choice.SETTLE)
    assert banner(window) == ""


def test_one_whose_code_the_bank_lost_is_taken_for_the_bill_it_fits(
    window: TillWindow, till: FakeTill, pay: PayScreen, attempt: Attempt
) -> None:
    nobody: dict[str, Any] = {"payment_id": PaymentId(""), "order_id": OrderId("")}
    facts: dict[str, Any] = {"asked": None, "more": None, "candidates": (attempt.payment_id,)}
    tell_transfer(till, attempt, V.MANGLED, 168_000, number="", **nobody, **facts)
    assert sheet_of(window).wrong.text() == "Thiếu mã hóa đơn"
    press(window, Choice.TAKE)
    assert pay.is_paid


@pytest.mark.parametrize("verdict", [each for each in V if each.needs_a_person])
@pytest.mark.parametrize("language", ["vi", "id", "en"])
def test_every_kind_of_doubt_has_its_words(
    window: TillWindow, till: FakeTill, attempt: Attempt, verdict: TransferVerdict, language: str
) -> None:
    till.change_settings(language=language)
    came = -168_000 if verdict is V.REVERSED else 100_000
    tell_transfer(till, attempt, verdict, came)
    sheet = sheet_of(window)
    assert sheet.wrong.text()
    assert sheet.do.text()
    assert "{" not in sheet.wrong.text() + sheet.do.text() + banner(window)
    assert Choice.SETTLE in sheet.buttons
