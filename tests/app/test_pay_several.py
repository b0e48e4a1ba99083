"""Several tenders for one bill at the pay screen: parts, shares, tips, taking back, one press."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.engine.answers import Trouble
from pos_app.settings import Settings
from pos_app.ui.app import open_window
from pos_app.ui.kit.button import Button
from pos_app.ui.pay.screen import PayScreen
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from pos_core.catalog import Item
from pos_core.exchange import UseExchange
from pos_core.money import Currency, Money
from pos_core.pricing import CashRounding, PricingPolicy
from pos_core.refusal import refuse
from pos_core.rounding import Rounding
from pos_core.sale import OrderPaid, Sale
from pos_core.shop import ConfigureShop
from pos_core.shop_rules import ShopRules
from pos_core.tender import Tender
from pos_core.tendering import TakeBackTender, TakeTender
from tests.support.counter import CTRL, focused, press, write
from tests.support.fake_catalogue import FakeCatalogue
from tests.support.fake_till import FakeTill, demo_shop

COFFEE = Item("c", "Cà phê", Money(29_000, Currency.VND), "standard", barcodes=("8930000000019",))
ODD = Item("o", "Lẻ", Money(29_300, Currency.VND), "standard", barcodes=("8930000000026",))
SPACE = "\N{NO-BREAK SPACE}"


@pytest.fixture
def till(qapp: QApplication) -> Iterator[FakeTill]:
    """A shop that rounds cash to 1.000 đồng."""
    policy = PricingPolicy(Currency.VND, cash_rounding=CashRounding(1_000, Rounding.HALF_UP))
    made = FakeTill(
        shop=demo_shop("vi", Currency.VND, policy),
        settings=Settings(language="en", theme="light"),
        catalogue=FakeCatalogue((COFFEE, ODD)),
    )
    yield made
    made.deleteLater()


@pytest.fixture
def window(till: FakeTill, qtbot: QtBot) -> TillWindow:
    """Two coffees and something odd, 87.300 in all; the pay screen in front."""
    Look.of_app().motion_ms = 0
    made = open_window(till, till.settings)
    qtbot.addWidget(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    for code in ("8930000000019", "8930000000019", "8930000000026"):
        made.scanner.scanned.emit(code)
    press(Qt.Key.Key_F12)
    return made


@pytest.fixture
def pay(window: TillWindow) -> PayScreen:
    screen = window.navigator.screen("pay")
    assert isinstance(screen, PayScreen)
    return screen


def sale_of(till: FakeTill) -> Sale:
    paid = [event for event in till.events if isinstance(event, OrderPaid)]
    assert len(paid) == 1
    return paid[0].sale


def taken(till: FakeTill) -> list[TakeTender]:
    return [intent for intent in till.intents if isinstance(intent, TakeTender)]


def money(minor: int) -> Money:
    return Money(minor, Currency.VND)


def test_a_card_pays_to_the_last_dong_with_two_keys(pay: PayScreen, till: FakeTill) -> None:
    assert f"87.000{SPACE}₫" in pay.taking.due.accessibleName()
    press(Qt.Key.Key_F3)
    assert f"87.300{SPACE}₫" in pay.taking.due.accessibleName()
    press(Qt.Key.Key_Return)
    assert pay.is_paid
    assert pay.paid.text == f"Paid · A-0001 Paid in full 87.300{SPACE}₫"
    assert [(p.tender, p.amount) for p in sale_of(till).payments] == [(Tender.CARD, money(87_300))]


def test_the_reference_of_the_slip_is_kept(pay: PayScreen, till: FakeTill) -> None:
    press(Qt.Key.Key_F3)
    press(Qt.Key.Key_Tab)
    pay.taking.reference.setFocus()
    write("0427")
    press(Qt.Key.Key_Return)
    assert sale_of(till).payments[0].reference == "0427"


def test_cash_has_no_reference(pay: PayScreen, till: FakeTill) -> None:
    press(Qt.Key.Key_F3)
    pay.taking.reference.setText("0427")
    press(Qt.Key.Key_F2)
    write("50000")
    for _ in range(2):
        press(Qt.Key.Key_Return)
    assert taken(till)[0].reference == ""


def test_a_part_in_cash_is_pressed_twice_and_the_rest_is_due(
    pay: PayScreen, till: FakeTill
) -> None:
    write("50000")
    press(Qt.Key.Key_Return)
    assert taken(till) == []
    assert "as a part" in pay.taking.note.text()
    press(Qt.Key.Key_Return)
    assert len(taken(till)) == 1
    assert f"37.000{SPACE}₫" in pay.taking.due.accessibleName()
    assert pay.taking.field.amount is None
    assert pay.bill.taken.isVisible()
    write("40000")
    press(Qt.Key.Key_Return)
    sale = sale_of(till)
    assert [p.amount for p in sale.payments] == [money(50_000), money(37_000)]
    assert (sale.rounding, sale.change) == (money(-300), money(3_000))


def test_another_amount_after_the_first_press_is_asked_again(
    pay: PayScreen, till: FakeTill
) -> None:
    write("5000")
    press(Qt.Key.Key_Return)
    write("0")
    press(Qt.Key.Key_Return)
    assert taken(till) == []
    press(Qt.Key.Key_Return)
    assert taken(till)[0].amount == money(50_000)


def test_the_last_payment_is_taken_back_and_the_money_named(pay: PayScreen, till: FakeTill) -> None:
    write("50000")
    for _ in range(2):
        press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Z, CTRL)
    assert pay.taking.change.text == f"Give back in cash 50.000{SPACE}₫"
    assert till.state.cart is not None
    assert till.state.cart.payments == ()
    assert not pay.bill.taken.isVisible()
    assert pay.taking.pay.isEnabled()
    press(Qt.Key.Key_Z, CTRL)
    assert len([i for i in till.intents if isinstance(i, TakeBackTender)]) == 1


def test_more_than_due_by_card_is_not_taken_without_a_tip(pay: PayScreen, till: FakeTill) -> None:
    press(Qt.Key.Key_F3)
    write("97300")
    press(Qt.Key.Key_Return)
    assert taken(till) == []
    assert "Only cash gives change" in pay.taking.note.text()


def test_a_tip_by_card_is_charged_on_top(
    pay: PayScreen, till: FakeTill, window: TillWindow
) -> None:
    press(Qt.Key.Key_F3)
    press(Qt.Key.Key_I, CTRL)
    write("10000")
    press(Qt.Key.Key_Return)
    assert window.navigator.sheet is None
    assert pay.taking.change.text == f"To charge with the tip 97.300{SPACE}₫"
    press(Qt.Key.Key_Return)
    sale = sale_of(till)
    assert (sale.due, sale.tip) == (money(87_300), money(10_000))


def test_keeping_the_change_is_three_keys(pay: PayScreen, till: FakeTill) -> None:
    write("100000")
    press(Qt.Key.Key_I, CTRL)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    sale = sale_of(till)
    assert (sale.due, sale.tip, sale.change) == (money(87_000), money(13_000), money(0))


def test_four_people_pay_a_share_each(pay: PayScreen, till: FakeTill) -> None:
    press(Qt.Key.Key_S, CTRL)
    write("4")
    press(Qt.Key.Key_Return)
    assert "Share 1 of 4" in pay.taking.due.accessibleName()
    for key in (Qt.Key.Key_F3, Qt.Key.Key_F4):
        press(key)
        press(Qt.Key.Key_Return)
    assert "Share 3 of 4" in pay.taking.due.accessibleName()
    press(Qt.Key.Key_F2)
    write("50000")
    press(Qt.Key.Key_Return)
    assert pay.taking.change.text == f"Change to give 28.000{SPACE}₫"
    write("50000")
    press(Qt.Key.Key_Return)
    sale = sale_of(till)
    assert [p.amount.minor for p in sale.payments] == [22_000, 22_000, 22_000, 21_000]
    assert sale.rounding == money(-300)


def test_a_voucher_gives_nothing_back(pay: PayScreen, till: FakeTill) -> None:
    press(Qt.Key.Key_F6)
    write("100000")
    assert pay.taking.change.text == f"Not given back 12.700{SPACE}₫"
    press(Qt.Key.Key_Return)
    payment = sale_of(till).payments[0]
    assert (payment.amount, payment.face) == (money(87_300), money(100_000))


def test_a_shop_offers_the_tenders_it_takes(window: TillWindow, till: FakeTill) -> None:
    assert till.state.shop is not None
    rules = ShopRules(tenders=(Tender.CASH,))
    till.submit(ConfigureShop(replace(till.state.shop, rules=rules)))
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_F12)
    pay = window.navigator.screen("pay")
    assert isinstance(pay, PayScreen)
    assert not pay.taking.tenders.isVisible()
    press(Qt.Key.Key_F3)
    press(Qt.Key.Key_F8)
    press(Qt.Key.Key_Return)
    assert sale_of(till).payments[0].tender is Tender.CASH


def test_two_presses_of_a_card_are_one_payment(pay: PayScreen, till: FakeTill) -> None:
    till.hold_answers = True
    press(Qt.Key.Key_F3)
    for _ in range(3):
        press(Qt.Key.Key_Return)
    assert len(taken(till)) == 1
    till.hold_answers = False
    till.release()
    assert pay.is_paid


def test_a_press_that_comes_again_after_all_takes_nothing_twice(
    pay: PayScreen, till: FakeTill
) -> None:
    press(Qt.Key.Key_F3)
    write("40000")
    press(Qt.Key.Key_Return)
    till.submit(taken(till)[0])
    assert till.state.cart is not None
    assert len(till.state.cart.payments) == 1
    assert "not twice" in pay.taking.note.text()


def test_a_pin_that_is_still_asked_for_is_no_error(pay: PayScreen, till: FakeTill) -> None:
    till.hold_answers = True
    press(Qt.Key.Key_F3)
    press(Qt.Key.Key_Return)
    held = till.held.pop()
    waits = refuse("staff.approval_needed", right="credit_above_limit")
    till.answered.emit(replace(held, events=(), refusal=waits))
    assert pay.taking.note.text() == ""
    assert not pay.is_paid
    till.answered.emit(held)
    assert pay.is_paid


def test_a_bill_that_something_else_settles_is_shown_as_paid(
    pay: PayScreen, till: FakeTill
) -> None:
    assert till.state.cart is not None
    order_id, rest = till.state.cart.order_id, till.state.cart.rest()
    till.hold_answers = True
    press(Qt.Key.Key_F3)
    press(Qt.Key.Key_Return)
    held = till.held.pop()
    used = UseExchange(order_id, "R-1", rest)
    till.answered.emit(replace(held, intent=used))
    assert pay.is_paid


def test_what_was_taken_stands_when_somebody_goes_back_to_selling(
    window: TillWindow, pay: PayScreen, till: FakeTill
) -> None:
    press(Qt.Key.Key_F3)
    write("40000")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert window.navigator.current == "sell"
    window.scanner.scanned.emit("8930000000019")
    press(Qt.Key.Key_F12)
    assert f"76.000{SPACE}₫" in pay.taking.due.accessibleName()
    assert pay.bill.taken.undo.words == f"Take back 40.000{SPACE}₫"


@pytest.mark.parametrize(("height", "trouble"), [(768, True), (600, False), (768, False)])
def test_the_keys_stand_apart_however_low_the_window_is(
    window: TillWindow, pay: PayScreen, till: FakeTill, height: int, *, trouble: bool
) -> None:
    if trouble:
        till.fail(Trouble("disk_nearly_full", "S-14", {"megabytes": 120}))
    window.resize(1024, height)
    for key in (Qt.Key.Key_F3, Qt.Key.Key_F2):
        press(key)
        write("40000")
        press(Qt.Key.Key_Return)
    QApplication.processEvents()
    parts = [pay.taking.due, pay.taking.tenders, pay.taking.field, pay.taking.notes]
    keys = [key for key in pay.taking.keypad.findChildren(Button) if key.isVisible()]
    placed = [QRect(w.mapTo(pay, QPoint(0, 0)), w.size()) for w in (*parts, *keys, pay.taking.pay)]
    assert len(placed) > 15
    for one, other in combinations(placed, 2):
        assert not one.intersects(other)
    assert all(pay.rect().contains(place) for place in placed)


def test_keys_with_ctrl_are_not_typed(pay: PayScreen) -> None:
    QTest.keyClick(focused(), Qt.Key.Key_A, CTRL)
    assert pay.taking.field.amount is None


def test_the_drawer_opens_for_a_part_in_cash_and_for_none_by_card(
    pay: PayScreen, till: FakeTill
) -> None:
    press(Qt.Key.Key_F3)
    write("20000")
    press(Qt.Key.Key_Return)
    assert till.kicks == 0
    press(Qt.Key.Key_F2)
    write("50000")
    for _ in range(2):
        press(Qt.Key.Key_Return)
    assert till.kicks == 1
    press(Qt.Key.Key_Z, CTRL)
    assert till.kicks == 2


@pytest.mark.parametrize("printed", [True, False])
def test_without_a_receipt_the_drawer_opens_all_the_same(
    pay: PayScreen, till: FakeTill, *, printed: bool
) -> None:
    till.change_settings(print_receipts=printed)
    press(Qt.Key.Key_F8)
    press(Qt.Key.Key_Return)
    assert pay.is_paid
    assert till.kicks == (0 if printed else 1)
