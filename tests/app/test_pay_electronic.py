"""Being paid without cash on the screens: what the cashier and the guest see, and may press."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.settings import Settings
from pos_app.sync.status import Link, SyncStatus
from pos_app.ui.app import open_window
from pos_app.ui.customer_display.window import CustomerDisplay
from pos_app.ui.kit.banner import Banner
from pos_app.ui.kit.qr_picture import QrPicture
from pos_app.ui.pay.method_sheet import MethodSheet
from pos_app.ui.pay.screen import PayScreen
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from pos_core.attempt import Attempt
from pos_core.money import Currency, Money
from pos_core.payment_events import RefundNews, RefundState
from pos_core.payment_refund import AskPaymentRefund
from pos_core.payment_status import PaymentStatus
from pos_core.staff import Role
from pos_core.vietqr import VietQr, read_vietqr
from tests.support.fake_till import FakeTill
from tests.support.payment_states import ACCOUNT, ask, hear, pay_in_cash, prepare, wait
from tests.support.screen_states import fill_cart


@pytest.fixture
def till(qapp: QApplication) -> Iterator[FakeTill]:
    """A shop in Vietnam with an account of its own and a server with wallets."""
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
def display(till: FakeTill, qtbot: QtBot) -> Iterator[CustomerDisplay]:
    made = CustomerDisplay(till)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.retire()


def read(code: QrPicture) -> str:
    """What a phone reads from the widget as it is painted."""
    image = code.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = memoryview(image.constBits()).cast("B", shape=(image.height(), image.bytesPerLine()))
    found: Any = zxingcpp.read_barcodes(pixels)
    assert found, "no phone can read this code"
    return str(found[0].text)


def lasting(window: TillWindow, key: str) -> str:
    """What the message of that kind says; empty when there is none."""
    banners = window.banners
    if key not in banners.keys:
        return ""
    while banners.front != key:
        banners.show_next()
    banner = banners.findChild(Banner)
    assert banner is not None
    return banner.toolTip()


def money(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_a_phone_reads_the_shop_s_account_amount_and_bill_code_from_both_screens(
    window: TillWindow, till: FakeTill, pay: PayScreen, display: CustomerDisplay
) -> None:
    attempt = ask(window, till, "vietqr")
    assert display.view is display.payment
    for code in (pay.waiting.code, display.payment.code):
        seen = read_vietqr(read(code))
        assert isinstance(seen, VietQr)
        assert seen.account == ACCOUNT
        assert seen.amount == attempt.amount
        assert attempt.bill_code
        assert seen.purpose.startswith(attempt.bill_code)
    assert display.payment.shop_name.text() == "Evertill Café"
    assert "CONG TY QUAN NHO" in display.payment.holder.text()
    assert money(display.payment.amount.text()) == "168.000 ₫"


def test_codes_of_every_length_are_read_as_small_as_they_are_shown(qtbot: QtBot) -> None:
    code = QrPicture(None, 232)
    qtbot.addWidget(code)
    code.setFixedSize(232, 232)
    chosen = Random(7)
    for length in range(20, 220, 5):
        text = "".join(chosen.choices("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ.", k=length))
        code.show_text(text)
        assert read(code) == text


def test_a_code_stays_black_on_white_in_the_dark(
    window: TillWindow, till: FakeTill, pay: PayScreen
) -> None:
    till.change_settings(theme="dark")
    attempt = ask(window, till, "vietqr")
    assert read(pay.waiting.code) == attempt.qr_payload
    till.change_settings(theme="light")


def test_money_that_comes_is_paid_on_both_screens_with_method_and_reference(
    window: TillWindow, till: FakeTill, pay: PayScreen, display: CustomerDisplay
) -> None:
    attempt = ask(window, till, "momo")
    hear(till, attempt, PaymentStatus.SUCCESS)
    assert pay.is_paid
    assert display.view is display.paid
    sale = till.state.last_sale
    assert sale is not None
    rows = [text.text() for text in pay.paid.findChildren(type(display.paid.thanks))]
    assert "MoMo · 4088123456" in rows
    assert window.errands.payments.rings == 1
    assert "MoMo" in window.navigator.toast_text


def test_the_same_news_twice_rings_once(window: TillWindow, till: FakeTill) -> None:
    attempt = ask(window, till, "momo")
    hear(till, attempt, PaymentStatus.SUCCESS)
    hear(till, attempt, PaymentStatus.SUCCESS)
    assert window.errands.payments.rings == 1


def test_the_time_that_is_left_is_counted_down_and_its_end_is_said(
    window: TillWindow, till: FakeTill, pay: PayScreen, display: CustomerDisplay
) -> None:
    ask(window, till, "vietqr")
    assert "10:00" in pay.waiting.left.text()
    wait(till, 4)
    pay.waiting._on_tick()
    display.payment._on_tick()
    assert "6:00" in pay.waiting.left.text()
    assert "6:00" in display.payment.left.text()
    wait(till, 6)
    pay.waiting._on_tick()
    assert pay.waiting.headline.text() == "Hết giờ"


@pytest.mark.parametrize(
    ("status", "headline"),
    [
        (PaymentStatus.FAILED, "Chưa trả được"),
        (PaymentStatus.EXPIRED, "Hết giờ"),
        (PaymentStatus.UNKNOWN, "Chưa rõ"),
        (PaymentStatus.PROCESSING, "Đang trả…"),
    ],
)
def test_how_it_stands_is_said_and_never_called_paid(
    window: TillWindow, till: FakeTill, pay: PayScreen, status: PaymentStatus, headline: str
) -> None:
    hear(till, ask(window, till, "momo"), status)
    assert pay.is_waiting
    assert pay.waiting.headline.text() == headline
    assert not pay.is_paid


def test_a_wrong_amount_stands_large_with_its_difference_and_nothing_is_paid(
    window: TillWindow, till: FakeTill, pay: PayScreen
) -> None:
    attempt = ask(window, till, "vietqr")
    came = Money(attempt.amount.minor - 8_000, Currency.VND)
    hear(till, attempt, PaymentStatus.PROCESSING, paid=came)
    assert money(pay.waiting.headline.text()) == "Thiếu 8.000 ₫"
    assert pay.waiting.code.isHidden()
    assert "Thiếu 8.000 ₫" in money(lasting(window, "payment_wrong"))
    assert not pay.is_paid


def test_after_a_no_the_same_way_is_tried_again_under_another_id(
    window: TillWindow, till: FakeTill, pay: PayScreen
) -> None:
    first = ask(window, till, "momo")
    hear(till, first, PaymentStatus.FAILED)
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Return)
    shown = pay.waiting.attempt
    assert shown is not None
    assert shown.payment_id != first.payment_id
    assert (shown.method, shown.amount) == ("momo", first.amount)
    assert shown.is_waiting


def test_after_a_cancel_cash_is_taken(window: TillWindow, till: FakeTill, pay: PayScreen) -> None:
    ask(window, till, "vietqr")
    window.carry_out("pay.drop")
    assert not pay.is_waiting
    window.carry_out("pay.cash")
    pay.taking.fill_exact()
    pay.taking.press_pay()
    assert pay.is_paid


def test_while_the_provider_has_it_cash_waits_until_it_was_put_aside(
    window: TillWindow, till: FakeTill, pay: PayScreen
) -> None:
    hear(till, ask(window, till, "momo"), PaymentStatus.PROCESSING)
    window.carry_out("pay.drop")
    window.carry_out("pay.cash")
    assert pay.is_waiting
    window.carry_out("pay.set_aside")
    window.carry_out("pay.cash")
    pay.taking.fill_exact()
    pay.taking.press_pay()
    assert pay.is_paid


def test_a_cashier_puts_aside_only_with_another_person_s_pin(
    window: TillWindow, till: FakeTill, pay: PayScreen
) -> None:
    till.name_staff("Hoa", Role.MANAGER, "3333")
    till.sign_in(till.name_staff("Lan", Role.CASHIER, "1111"), "1111")
    window.navigator.open("sell")
    hear(till, ask(window, till, "momo"), PaymentStatus.UNKNOWN)
    window.carry_out("pay.set_aside")
    assert window.navigator.is_questioned
    assert pay.is_waiting


def test_a_trusted_transfer_lets_the_guest_go_and_is_no_money_yet(
    window: TillWindow, till: FakeTill, pay: PayScreen
) -> None:
    attempt = ask(window, till, "vietqr")
    window.carry_out("pay.trust")
    assert pay.is_paid
    assert window.errands.payments.rings == 0
    hear(till, attempt, PaymentStatus.SUCCESS)
    assert window.errands.payments.rings == 1


def test_a_wallet_cannot_be_trusted(window: TillWindow, till: FakeTill, pay: PayScreen) -> None:
    hear(till, ask(window, till, "momo"), PaymentStatus.PENDING, qr_payload="momo://x")
    assert pay.waiting.trust.isHidden()
    window.carry_out("pay.trust")
    assert not pay.is_paid
    assert "tài khoản" in pay.waiting.note.text()


def test_leaving_lets_the_next_guest_in_and_the_money_is_told_of_later(
    window: TillWindow, till: FakeTill, pay: PayScreen
) -> None:
    attempt = ask(window, till, "momo")
    window.carry_out("back")
    assert window.navigator.current == "sell"
    window.carry_out("pay.open")
    assert pay.is_waiting
    window.carry_out("back")
    hear(till, attempt, PaymentStatus.SUCCESS)
    assert window.errands.payments.rings == 1
    assert window.navigator.current == "sell"


def test_a_part_by_wallet_leaves_the_rest_for_cash(
    window: TillWindow, till: FakeTill, pay: PayScreen
) -> None:
    fill_cart(till, 3)
    window.carry_out("pay.open")
    window.carry_out("pay.electronic")
    pay.taking.field.set_amount(Money(100_000, Currency.VND))
    pay.taking.press_pay()
    sheet: Any = window.navigator.sheet
    QTest.keyClick(sheet, Qt.Key.Key_2)
    shown = pay.waiting.attempt
    assert shown is not None
    assert (shown.method, shown.amount.minor) == ("momo", 100_000)
    hear(till, shown, PaymentStatus.SUCCESS)
    assert not pay.is_waiting
    assert not pay.is_paid
    window.carry_out("pay.cash")
    pay.taking.fill_exact()
    pay.taking.press_pay()
    assert pay.is_paid


def test_without_a_line_only_what_the_till_draws_itself_can_be_chosen(
    window: TillWindow, till: FakeTill, pay: PayScreen
) -> None:
    till.hear_sync(SyncStatus(Link.OFFLINE, till.now(), till.now(), why="timeout"))
    fill_cart(till, 3)
    window.carry_out("pay.open")
    window.carry_out("pay.electronic")
    pay.taking.press_pay()
    sheet = window.navigator.sheet
    assert isinstance(sheet, MethodSheet)
    works = {name for name, button in sheet.buttons.items() if button.isEnabled()}
    assert works == {"vietqr"}
    QTest.keyClick(sheet, Qt.Key.Key_2)  # MoMo: greyed
    assert till.state.paying.attempts == {}
    QTest.keyClick(sheet, Qt.Key.Key_1)
    assert pay.is_waiting


def test_money_that_came_too_late_is_given_back_from_its_message(
    window: TillWindow, till: FakeTill
) -> None:
    attempt = ask(window, till, "momo")
    window.carry_out("pay.drop")
    pay_in_cash(till)
    hear(till, attempt, PaymentStatus.SUCCESS)
    assert "168.000 ₫" in money(lasting(window, "payment_late"))
    window.errands.payments.give_back()
    window.errands.payments.give_back()
    asked = [each for each in till.intents if isinstance(each, AskPaymentRefund)]
    assert len({each.refund_id for each in asked}) == 1
    assert not lasting(window, "payment_late")


def test_a_provider_that_does_not_answer_has_a_lamp(window: TillWindow, till: FakeTill) -> None:
    assert "VNPAY" in window.strip.text_of("payment/vnpay")
    assert "ZaloPay" in window.strip.text_of("payment/zalopay")
    assert not window.strip.text_of("payment/momo")


def test_a_refund_that_was_refused_offers_cash(window: TillWindow, till: FakeTill) -> None:
    attempt = ask(window, till, "momo")
    hear(till, attempt, PaymentStatus.SUCCESS)
    assert not lasting(window, "payment_refused")
    hear(till, now_of(till, attempt), PaymentStatus.SUCCESS, refunds=(_failed(attempt),))
    assert "MoMo" in lasting(window, "payment_refused")


def now_of(till: FakeTill, attempt: Attempt) -> Attempt:
    now = till.state.paying.attempt(attempt.payment_id)
    assert now is not None
    return now


def _failed(attempt: Attempt) -> RefundNews:
    return RefundNews(attempt.payment_id, attempt.amount, RefundState.FAILED, "closed")
