"""Taking cash: live change, quick notes, one press is one sale, paid only when it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos_app.engine.answers import Answer, Trouble
from pos_app.settings import Settings
from pos_app.ui.app import open_window
from pos_app.ui.kit.button import Button
from pos_app.ui.pay.notes import quick_notes
from pos_app.ui.pay.screen import PayScreen
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from pos_core.catalog import Item
from pos_core.ids import OrderId
from pos_core.money import Currency, Money
from pos_core.payment import PayCash
from pos_core.pricing import CashRounding, PricingPolicy
from pos_core.rounding import Rounding
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
    """Two coffees in the cart, the pay screen in front."""
    Look.of_app().motion_ms = 0
    made = open_window(till, till.settings)
    qtbot.addWidget(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    for _ in range(2):
        made.scanner.scanned.emit("8930000000019")
    press(Qt.Key.Key_F12)
    assert made.navigator.current == "pay"
    return made


@pytest.fixture
def pay(window: TillWindow) -> PayScreen:
    """The pay screen: 58.000 are due."""
    screen = window.navigator.screen("pay")
    assert isinstance(screen, PayScreen)
    return screen


def focused() -> QWidget:
    """Where the next key goes."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key) -> None:
    QTest.keyClick(focused(), key)


def write(text: str) -> None:
    QTest.keyClicks(focused(), text)


def payments(till: FakeTill) -> list[PayCash]:
    return [intent for intent in till.intents if isinstance(intent, PayCash)]


def test_change_is_there_while_the_amount_is_typed(pay: PayScreen) -> None:
    write("50000")
    assert pay.taking.change.text == f"Still missing 8.000{SPACE}₫"
    press(Qt.Key.Key_Backspace)
    write("00")
    assert pay.taking.change.text == f"Change 442.000{SPACE}₫"


def test_enter_pays_and_shows_the_change_large(
    pay: PayScreen, till: FakeTill, window: TillWindow
) -> None:
    write("100000")
    press(Qt.Key.Key_Return)
    assert pay.is_paid
    assert pay.paid.text == f"Paid · A-0001 Change 42.000{SPACE}₫"
    assert payments(till)[0].expected == Money(58_000, Currency.VND)
    assert payments(till)[0].print_receipt
    assert till.state.cart is None


def test_paid_is_said_only_when_the_sale_is_written(pay: PayScreen, till: FakeTill) -> None:
    till.hold_answers = True
    write("100000")
    press(Qt.Key.Key_Return)
    assert not pay.is_paid
    assert not pay.taking.pay.isEnabled()
    till.hold_answers = False
    till.release()
    assert pay.is_paid


def test_two_presses_are_one_sale(pay: PayScreen, till: FakeTill) -> None:
    till.hold_answers = True
    write("100000")
    for _ in range(3):
        press(Qt.Key.Key_Return)
        press(Qt.Key.Key_F12)
    assert len(payments(till)) == 1
    till.hold_answers = False
    till.release()
    assert pay.is_paid
    assert len(till.state.closed) == 1


def test_a_sale_that_was_paid_already_is_shown_and_not_taken_again(
    pay: PayScreen, till: FakeTill
) -> None:
    order = till.state.cart
    assert order is not None
    due = Money(58_000, Currency.VND)
    till.hold_answers = True
    till.submit(PayCash(order.order_id, due, due))
    till.hold_answers = False
    write("100000")
    press(Qt.Key.Key_Return)
    assert pay.is_paid
    assert "Already paid · A-0001" in pay.paid.text
    assert f"58.000{SPACE}₫" in pay.paid.text
    assert len(till.state.closed) == 1


def test_an_empty_field_asks_for_one_more_press(pay: PayScreen, till: FakeTill) -> None:
    press(Qt.Key.Key_Return)
    assert payments(till) == []
    assert pay.taking.field.text() == "58.000"
    press(Qt.Key.Key_Return)
    assert pay.is_paid
    assert f"Change 0{SPACE}₫" in pay.paid.text


def test_too_little_is_said_and_nothing_is_taken(pay: PayScreen, till: FakeTill) -> None:
    write("50000")
    press(Qt.Key.Key_Return)
    assert payments(till) == []
    assert pay.taking.note.text().startswith("Not enough yet.")


def test_notes_add_up_as_they_are_laid_down(pay: PayScreen) -> None:
    notes = {button.words: button for button in pay.taking.notes.buttons}
    assert list(notes) == ["10k", "20k", "50k", "100k", "200k", "500k"]
    for name in ("50k", "10k"):
        QTest.mouseClick(notes[name], Qt.MouseButton.LeftButton)
    assert pay.taking.field.amount == Money(60_000, Currency.VND)
    assert pay.taking.field.hasFocus()


def test_f8_is_exactly_the_amount(pay: PayScreen) -> None:
    press(Qt.Key.Key_F8)
    assert pay.taking.field.amount == Money(58_000, Currency.VND)


def test_the_keypad_types_thousands(pay: PayScreen) -> None:
    keys = {b.words: b for b in pay.taking.keypad.findChildren(Button) if b.words}
    for key in ("6", "0", "000"):
        QTest.mouseClick(keys[key], Qt.MouseButton.LeftButton)
    assert pay.taking.field.amount == Money(60_000, Currency.VND)


def test_cash_rounding_has_a_line_of_its_own(window: TillWindow, till: FakeTill) -> None:
    press(Qt.Key.Key_Escape)
    window.scanner.scanned.emit("8930000000026")
    press(Qt.Key.Key_F12)
    pay = window.navigator.screen("pay")
    assert isinstance(pay, PayScreen)
    said = pay.taking.due.accessibleName()
    assert f"To pay 87.000{SPACE}₫" in said
    assert f"−300{SPACE}₫" in said


def test_esc_goes_back_with_everything_as_it_was(window: TillWindow, till: FakeTill) -> None:
    write("5000")
    press(Qt.Key.Key_Escape)
    assert window.navigator.current == "sell"
    assert till.state.cart is not None
    press(Qt.Key.Key_F12)
    pay = window.navigator.screen("pay")
    assert isinstance(pay, PayScreen)
    assert pay.taking.field.amount is None


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape])
def test_any_key_begins_the_next_sale(window: TillWindow, pay: PayScreen, key: Qt.Key) -> None:
    write("100000")
    press(Qt.Key.Key_Return)
    press(key)
    assert window.navigator.current == "sell"


def test_a_letter_after_paying_is_already_a_search(window: TillWindow, pay: PayScreen) -> None:
    write("100000")
    press(Qt.Key.Key_Return)
    write("c")
    assert window.navigator.current == "sell"
    assert focused().property("text") == "c"


def test_the_next_scan_begins_the_next_sale(
    window: TillWindow, pay: PayScreen, till: FakeTill
) -> None:
    write("100000")
    press(Qt.Key.Key_Return)
    window.scanner.scanned.emit("8930000000026")
    assert window.navigator.current == "sell"
    assert till.state.cart is not None
    assert till.state.cart.number == "A-0002"


def test_a_disk_that_fails_takes_no_money(pay: PayScreen, till: FakeTill) -> None:
    till.hold_answers = True
    write("100000")
    press(Qt.Key.Key_Return)
    held = till.held.pop()
    trouble = Trouble("disk_full", "S-04", {"megabytes": 0})
    till.answered.emit(replace(held, events=(), problem=trouble))
    assert not pay.is_paid
    assert "(S-04)" in pay.taking.note.text()
    assert pay.taking.pay.isEnabled()


def test_the_answer_to_another_order_changes_nothing(pay: PayScreen, till: FakeTill) -> None:
    nothing = Money(1, Currency.VND)
    other = PayCash(OrderId("another"), nothing, nothing)
    till.answered.emit(Answer(99, other))
    assert not pay.is_paid


def test_an_empty_cart_cannot_be_paid(qtbot: QtBot, till: FakeTill) -> None:
    window = open_window(till, till.settings)
    qtbot.addWidget(window)
    window.carry_out("pay.open")
    assert window.navigator.current == "sell"


@pytest.mark.parametrize(
    ("currency", "smallest"), [(Currency.VND, 10_000), (Currency.IDR, 2_000), (Currency.USD, 100)]
)
def test_the_notes_are_those_of_the_country(currency: Currency, smallest: int) -> None:
    notes = quick_notes(currency)
    assert notes[0] == Money(smallest, currency)
    assert list(notes) == sorted(notes)
    assert len(notes) == 6
