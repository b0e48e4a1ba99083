"""The book of customers on a real till: what they owe, what they bought, debts paid back."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from pos_app.ui.app import open_window
from pos_app.ui.customers.edit_sheet import EditSheet
from pos_app.ui.customers.history_sheet import HistorySheet
from pos_app.ui.customers.pay_back_sheet import PayBackSheet
from pos_app.ui.customers.screen import CustomersScreen
from pos_app.ui.page.row_delegate import TEXTS_ROLE
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from pos_core.customer import Customer
from pos_core.customer_book import AttachCustomer, SaveCustomer
from pos_core.events import Intent
from pos_core.ids import PaymentId
from pos_core.tender import Tender
from pos_core.tendering import TakeTender
from tests.support.screen_till import ScreenTill, screen_till
from tests.support.working_till import COFFEE, TEA, dong

pytestmark = pytest.mark.starts_threads
PHONE = "0901234567"


@pytest.fixture
def shop(tmp_path: Path, qtbot: QtBot) -> Iterator[ScreenTill]:
    """A till whose shop knows Cô Ba, who may owe 500.000, and Chị Đào."""
    with screen_till(tmp_path) as made:
        made.work.ask(SaveCustomer("Cô Ba", PHONE, "sáng giao", dong(500_000)))
        made.work.ask(SaveCustomer("Chị Đào", "0907654321"))
        yield made


@pytest.fixture
def window(shop: ScreenTill, qtbot: QtBot) -> Iterator[TillWindow]:
    """The window with the book in front."""
    Look.of_app().motion_ms = 0
    made = open_window(shop.till, shop.till.settings)
    qtbot.addWidget(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.navigator.open("customers")
    yield made
    made.close()


@pytest.fixture
def book(window: TillWindow) -> CustomersScreen:
    """The screen."""
    screen = window.navigator.screen("customers")
    assert isinstance(screen, CustomersScreen)
    return screen


def ba(shop: ScreenTill) -> Customer:
    """Cô Ba as the till has her."""
    return next(each for each in shop.till.state.customers.values() if each.phone == PHONE)


def sells_on_account(shop: ScreenTill) -> None:
    """A coffee and a tea on Cô Ba's account."""
    shop.work.add(COFFEE)
    shop.work.add(TEA)
    shop.work.ask(AttachCustomer(ba(shop).customer_id))
    cart = shop.work.engine.state.cart
    assert cart is not None
    due = cart.price().total
    taken = TakeTender(cart.order_id, PaymentId("p"), Tender.ACCOUNT, due, due)
    assert shop.work.ask(taken).ok


def press(key: Qt.Key) -> None:
    """A key where the focus is."""
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


def plain(text: str) -> str:
    """The text with ordinary spaces."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def figures(book: CustomersScreen) -> str:
    """What the table beside the list says."""
    return " | ".join(plain(label.text()) for label in book.figures.findChildren(QLabel))


def test_a_debt_is_paid_back_with_three_keys(
    shop: ScreenTill, window: TillWindow, book: CustomersScreen, qtbot: QtBot
) -> None:
    sells_on_account(shop)
    book.open_up("co ba")
    qtbot.waitUntil(lambda: "Owed | 74.000 ₫" in figures(book))
    assert figures(book).endswith("Still free | 426.000 ₫")
    press(Qt.Key.Key_F12)
    sheet = window.navigator.sheet
    assert isinstance(sheet, PayBackSheet)
    QTest.keyClicks(sheet.amount, "50000")
    assert plain(sheet._note.text()) == "24.000 ₫ is still owed then."
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: ba(shop).balance == dong(24_000))
    qtbot.waitUntil(lambda: window.navigator.sheet is None)
    assert plain(window.navigator.toast_text) == "50.000 ₫ paid back. 24.000 ₫ is still owed."
    qtbot.waitUntil(lambda: "Owed | 24.000 ₫" in figures(book))
    assert [job.subject != "" for job in shop.till.state.jobs.values()][-1]


def test_no_more_than_is_owed_can_be_paid_back(
    shop: ScreenTill, window: TillWindow, book: CustomersScreen
) -> None:
    sells_on_account(shop)
    book.open_up("co ba")
    press(Qt.Key.Key_F12)
    sheet = window.navigator.sheet
    assert isinstance(sheet, PayBackSheet)
    assert plain(sheet.confirm.words) == "Take payment   74.000 ₫"
    QTest.keyClicks(sheet.amount, "74001")
    assert not sheet.confirm.isEnabled()
    assert plain(sheet._note.text()) == "No more than 74.000 ₫ is owed."


def test_whoever_owes_nothing_has_nothing_to_pay_back(
    window: TillWindow, book: CustomersScreen
) -> None:
    book.open_up("dao")
    assert not book.buttons["customer.pay_back"].isEnabled()
    press(Qt.Key.Key_F12)
    assert window.navigator.sheet is None


def test_the_history_holds_orders_and_payments_and_opens_a_receipt(
    shop: ScreenTill, window: TillWindow, book: CustomersScreen, qtbot: QtBot
) -> None:
    sells_on_account(shop)
    book.open_up("co ba")
    press(Qt.Key.Key_F12)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: ba(shop).balance == dong(0))
    qtbot.waitUntil(lambda: window.navigator.sheet is None)
    press(Qt.Key.Key_F6)
    sheet = window.navigator.sheet
    assert isinstance(sheet, HistorySheet)
    rows = [sheet.model.index(row, 0).data(TEXTS_ROLE) for row in range(sheet.model.rowCount())]
    assert [row.title for row in rows] == ["Paid back", "A-0001"]
    assert [plain(row.figure) for row in rows] == ["−74.000 ₫", "74.000 ₫"]
    assert not sheet.confirm.isEnabled()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert window.navigator.current == "receipt"


def test_a_phone_is_shown_whole_on_request_and_only_for_that_customer(
    window: TillWindow, book: CustomersScreen
) -> None:
    book.open_up("0")
    book.open_up("")
    book.list.choose(1)
    assert book.phone.text() == "090•••4567"
    press(Qt.Key.Key_F7)
    assert book.phone.text() == PHONE
    book.list.choose(0)
    assert book.phone.text() == "090•••4321"
    book.list.choose(1)
    assert book.phone.text() == "090•••4567"


def test_an_entry_is_changed_and_a_limit_set(
    shop: ScreenTill, window: TillWindow, book: CustomersScreen, qtbot: QtBot
) -> None:
    book.open_up("dao")
    press(Qt.Key.Key_F4)
    sheet = window.navigator.sheet
    assert isinstance(sheet, EditSheet)
    sheet.form.name.setText("Chị Đào Hoa")
    assert sheet.form.limit is not None
    QTest.keyClicks(sheet.form.limit, "200000")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.navigator.sheet is None)
    assert window.navigator.toast_text == "Chị Đào Hoa is saved."
    assert "Credit limit | 200.000 ₫" in figures(book)


def test_a_new_customer_is_chosen_once_saved(
    shop: ScreenTill, window: TillWindow, book: CustomersScreen, qtbot: QtBot
) -> None:
    book.open_up("0988776655")
    assert book.empty.isVisible()
    press(Qt.Key.Key_F8)
    sheet = window.navigator.sheet
    assert isinstance(sheet, EditSheet)
    assert sheet.form.phone.text() == "0988776655"
    QTest.keyClicks(sheet.form.name, "Chu Tam")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: book.chosen is not None and book.chosen.name == "Chu Tam")


def test_what_cannot_be_saved_is_said_at_its_field(
    window: TillWindow, book: CustomersScreen, qtbot: QtBot
) -> None:
    book.open_up("dao")
    press(Qt.Key.Key_F4)
    sheet = window.navigator.sheet
    assert isinstance(sheet, EditSheet)
    sheet.form.phone.setText(PHONE)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sheet.form._boxes["phone"].is_wrong)
    assert "Cô Ba" in sheet.form._boxes["phone"].note.text()
    assert window.navigator.sheet is sheet


def test_from_the_book_straight_onto_the_order(
    shop: ScreenTill, window: TillWindow, book: CustomersScreen, qtbot: QtBot
) -> None:
    shop.work.add(COFFEE)
    book.open_up("dao")
    press(Qt.Key.Key_F3)
    qtbot.waitUntil(lambda: window.navigator.current == "sell")
    cart = shop.till.state.cart
    assert cart is not None
    owner = shop.till.state.customer(cart.customer_id)
    assert owner is not None
    assert owner.name == "Chị Đào"


def test_no_phone_comes_into_any_log(
    shop: ScreenTill,
    window: TillWindow,
    book: CustomersScreen,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def breaks(*_args: object, **_more: object) -> None:
        raise RuntimeError("the disk went away")

    with caplog.at_level(logging.DEBUG):
        sells_on_account(shop)
        shop.work.ask(SaveCustomer("Ai đó", "0901234567"))
        shop.work.ask(SaveCustomer("Ai đó", "09012345678901"))
        customer = ba(shop)
        wanted: tuple[Intent, ...] = (
            SaveCustomer("Cô Tư", "0912345678"),
            SaveCustomer("Cô Ba", "0912345678", customer_id=customer.customer_id),
        )
        monkeypatch.setattr(type(shop.work.engine), "_commit", breaks)
        for intent in wanted:
            assert not shop.work.ask(intent).ok
        book.open_up("0901234567")
    monkeypatch.undo()
    said = caplog.text + "".join(repr(record.args) for record in caplog.records)
    assert "the disk went away" in said
    for digits in ("901234567", "912345678", "0901", "0912"):
        assert digits not in said
