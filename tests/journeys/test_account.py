"""A neighbour buys on account, passes the limit with the supervisor's word, and pays it all back.

Everything by keyboard, through the window, with the people and PINs of a real shop.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.settings import Settings
from pos_app.ui.app import open_window
from pos_app.ui.customers.attach_sheet import AttachSheet
from pos_app.ui.pay.screen import PayScreen
from pos_app.ui.sell.screen import SellScreen
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from pos_core.customer import AccountPaid, Customer
from pos_core.customer_book import SaveCustomer
from pos_core.pricing import Discount
from pos_core.sale import OrderPaid, Sale
from pos_core.staff import Role
from pos_core.tax import Rate
from pos_core.tender import Tender
from tests.support.counter import CTRL, GOODS, SHELVES, dong, press, write
from tests.support.fake_catalogue import FakeCatalogue
from tests.support.fake_till import FakeTill

COFFEE, LARGE_TEA = "8930000000019", "TEA-L"
SHIFT = Qt.KeyboardModifier.ShiftModifier
MINH_PIN = "135724"


@pytest.fixture
def till(qapp: QApplication) -> Iterator[FakeTill]:
    """Lan sells, Minh is the supervisor; Cô Ba may owe 50.000."""
    settings = Settings(language="en", theme="light")
    made = FakeTill(settings=settings, catalogue=FakeCatalogue(GOODS, SHELVES))
    made.submit(SaveCustomer("Cô Ba", "0901234567", credit_limit=dong(50_000)))
    made.name_staff("Hoa", Role.MANAGER, "975310")
    made.name_staff("Minh", Role.SUPERVISOR, MINH_PIN)
    made.sign_in(made.name_staff("Lan", Role.CASHIER, "258013"), "258013")
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
    made.navigator.open("sell")
    return made


def sell(window: TillWindow) -> SellScreen:
    """The sell screen."""
    screen = window.navigator.screen("sell")
    assert isinstance(screen, SellScreen)
    return screen


def pay(window: TillWindow) -> PayScreen:
    """The pay screen."""
    screen = window.navigator.screen("pay")
    assert isinstance(screen, PayScreen)
    return screen


def ba(till: FakeTill) -> Customer:
    """Cô Ba as she stands in the book."""
    (customer,) = till.state.customers.values()
    return customer


def last_sale(till: FakeTill) -> Sale:
    """What was sold last."""
    paid = [event for event in till.events if isinstance(event, OrderPaid)]
    return paid[-1].sale


def plain(text: str) -> str:
    """The text with ordinary spaces."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def choose_by_keys(window: TillWindow, typed: str) -> None:
    """The sheet that asks whose order it is, answered."""
    assert isinstance(window.navigator.sheet, AttachSheet)
    write(typed)
    press(Qt.Key.Key_Return)
    assert window.navigator.sheet is None


def buys_on_account(window: TillWindow) -> None:
    """A coffee on account: Ctrl+K, some digits, Enter; then F12, F7, Enter."""
    sell(window).take_scan(COFFEE)
    press(Qt.Key.Key_K, CTRL)
    choose_by_keys(window, "4567")
    press(Qt.Key.Key_F12)
    press(Qt.Key.Key_F7)
    assert plain(pay(window).taking.note.text()) == "Cô Ba: 50.000 ₫ may still go on account."
    press(Qt.Key.Key_Return)


def buys_above_the_limit(window: TillWindow) -> None:
    """Another one, first without a customer: F7 asks whose account it is."""
    sell(window).take_scan(COFFEE)
    press(Qt.Key.Key_F12)
    press(Qt.Key.Key_F7)
    choose_by_keys(window, "co ba")
    hint = "Cô Ba: 21.000 ₫ may still go on account; more needs a PIN."
    assert plain(pay(window).taking.note.text()) == hint
    press(Qt.Key.Key_Return)


def test_a_sale_on_account_up_to_the_limit_above_it_and_paid_back(
    window: TillWindow, till: FakeTill
) -> None:
    buys_on_account(window)
    sale = last_sale(till)
    assert (sale.payments[0].tender, sale.payments[0].approver) == (Tender.ACCOUNT, "")
    assert sale.customer_name == "Cô Ba"
    assert ba(till).balance == dong(29_000)
    press(Qt.Key.Key_Return)

    buys_above_the_limit(window)
    press(Qt.Key.Key_Right)
    for pin, owed in (("111222", 29_000), (MINH_PIN, 58_000)):
        write(pin)
        press(Qt.Key.Key_Return)
        assert ba(till).balance == dong(owed)
    sale = last_sale(till)
    assert (sale.payments[0].approver, sale.cashier) == ("staff/minh", "staff/lan")
    press(Qt.Key.Key_Return)

    press(Qt.Key.Key_K, CTRL | SHIFT)
    write("ba")
    for amount, left in (("40000", 18_000), ("", 0)):
        press(Qt.Key.Key_F12)
        write(amount)
        press(Qt.Key.Key_Return)
        assert window.navigator.sheet is None
        assert ba(till).balance == dong(left)
    paid = [event for event in till.events if isinstance(event, AccountPaid)]
    assert [event.amount for event in paid] == [dong(40_000), dong(18_000)]
    assert all(event.cashier_name == "Lan" for event in paid)
    press(Qt.Key.Key_Escape)  # empties the search
    press(Qt.Key.Key_Escape)
    assert window.navigator.current == "sell"


def test_who_gives_up_on_the_pin_has_lost_nothing(window: TillWindow, till: FakeTill) -> None:
    for _ in range(2):
        sell(window).take_scan(COFFEE)
    press(Qt.Key.Key_K, CTRL)
    choose_by_keys(window, "ba")
    press(Qt.Key.Key_F12)
    press(Qt.Key.Key_F7)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert window.navigator.current == "pay"
    assert ba(till).balance == dong(0)
    assert till.state.cart is not None
    assert till.state.cart.price().total == dong(58_000)
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_F8)
    press(Qt.Key.Key_F12)
    assert last_sale(till).payments[0].tender is Tender.CASH


def discounts(window: TillWindow, share: str) -> None:
    """A share is typed, and Minh gives his PIN."""
    press(Qt.Key.Key_F6)
    write(share)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Right)
    write(MINH_PIN)
    press(Qt.Key.Key_Return)


def test_a_discount_above_the_cap_needs_the_supervisor_and_his_cap_holds_too(
    window: TillWindow, till: FakeTill
) -> None:
    sell(window).take_scan(COFFEE)
    discounts(window, "40")
    assert till.state.cart is not None
    assert till.state.cart.lines[0].discount is None
    assert window.navigator.toast_text.startswith("Minh may take off 30% at most.")
    discounts(window, "25")
    given = Discount(rate=Rate(250_000), approver="staff/minh")
    assert [line.discount for line in till.state.cart.lines] == [given]


def test_a_limit_is_raised_with_somebodys_word_and_the_form_waits_for_it(
    window: TillWindow, till: FakeTill
) -> None:
    press(Qt.Key.Key_K, CTRL | SHIFT)
    write("ba")
    press(Qt.Key.Key_F4)
    sheet = window.navigator.sheet
    assert sheet is not None
    for _ in range(2):
        press(Qt.Key.Key_Tab)
    write("900000")
    press(Qt.Key.Key_Return)
    assert ba(till).credit_limit == dong(50_000)
    press(Qt.Key.Key_Escape)
    assert window.navigator.sheet is sheet
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Right)
    write(MINH_PIN)
    press(Qt.Key.Key_Return)
    assert ba(till).credit_limit == dong(900_000)
    assert window.navigator.sheet is None
