"""Whose order it is: found by name or phone as it is typed, or added in the same sheet."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from pos_app.settings import Settings
from pos_app.ui.app import open_window
from pos_app.ui.customers.attach_sheet import AttachSheet
from pos_app.ui.customers.finder import Finder
from pos_app.ui.page.row_delegate import TEXTS_ROLE
from pos_app.ui.sell.screen import SellScreen
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from pos_core.customer import Customer
from pos_core.customer_book import SaveCustomer
from pos_core.ids import CustomerId
from tests.support.counter import CTRL, GOODS, SHELVES, dong, press, write
from tests.support.fake_catalogue import FakeCatalogue
from tests.support.fake_till import FakeTill

COFFEE = "8930000000019"
PEOPLE = (
    ("Cô Ba Tạp Hóa", "0901234567"),
    ("Chị Đào", "0907654321"),
    ("Anh Ba Đình", "0911222333"),
    ("Bà Năm", ""),
)


@pytest.fixture
def till(qapp: QApplication) -> Iterator[FakeTill]:
    """A shop that knows four people."""
    settings = Settings(language="en", theme="light")
    made = FakeTill(settings=settings, catalogue=FakeCatalogue(GOODS, SHELVES))
    for name, phone in PEOPLE:
        made.submit(SaveCustomer(name, phone))
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
    return made


@pytest.fixture
def sell(window: TillWindow) -> SellScreen:
    """The sell screen, with one coffee in the cart."""
    screen = window.navigator.screen("sell")
    assert isinstance(screen, SellScreen)
    screen.take_scan(COFFEE)
    return screen


def opened(window: TillWindow) -> AttachSheet:
    """Ctrl+K was pressed: the sheet."""
    press(Qt.Key.Key_K, CTRL)
    sheet = window.navigator.sheet
    assert isinstance(sheet, AttachSheet)
    return sheet


def shown(sheet: AttachSheet) -> list[str]:
    """The names in the list."""
    rows = (sheet.model.index(row, 0) for row in range(sheet.model.rowCount()))
    return [row.data(TEXTS_ROLE).title for row in rows]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("dao", "Chị Đào"),
        ("CO BA", "Cô Ba Tạp Hóa"),
        ("tap ho", "Cô Ba Tạp Hóa"),
        ("4567", "Cô Ba Tạp Hóa"),
        ("0907", "Chị Đào"),
        ("+84 911", "Anh Ba Đình"),
        ("090 765 4321", "Chị Đào"),
    ],
)
def test_a_customer_is_found_by_name_or_digits_and_enter_puts_them_on(
    window: TillWindow, sell: SellScreen, till: FakeTill, typed: str, name: str
) -> None:
    sheet = opened(window)
    write(typed)
    assert shown(sheet)[0] == name
    press(Qt.Key.Key_Return)
    assert window.navigator.sheet is None
    assert till.state.cart is not None
    owner = till.state.customer(till.state.cart.customer_id)
    assert owner is not None
    assert owner.name == name
    assert sell.cart.customer.text() == name


def test_words_that_begin_with_what_was_typed_come_first(
    window: TillWindow, sell: SellScreen
) -> None:
    sheet = opened(window)
    write("ba")
    assert shown(sheet) == ["Bà Năm", "Anh Ba Đình", "Cô Ba Tạp Hóa"]
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert sell.cart.customer.text() == "Anh Ba Đình"


def test_who_is_not_there_is_added_without_leaving_the_sheet(
    window: TillWindow, sell: SellScreen, till: FakeTill
) -> None:
    sheet = opened(window)
    write("0988 777 666")
    assert shown(sheet) == []
    press(Qt.Key.Key_Return)
    assert sheet.is_adding
    assert sheet.form.phone.text() == "0988 777 666"
    write("Chu Tam")
    press(Qt.Key.Key_Return)
    assert window.navigator.sheet is None
    assert sell.cart.customer.text() == "Chu Tam"
    assert till.state.customers[till.state.cart.customer_id].phone == "0988777666"  # type: ignore[union-attr,index]


def test_a_number_that_is_taken_is_said_with_the_name_and_nothing_typed_is_lost(
    window: TillWindow, sell: SellScreen
) -> None:
    sheet = opened(window)
    press(Qt.Key.Key_N, CTRL)
    write("Nguoi moi")
    sheet.form.phone.setText("+84901234567")
    press(Qt.Key.Key_Return)
    assert window.navigator.sheet is sheet
    warned = [label.text() for label in sheet.findChildren(QLabel) if "belongs" in label.text()]
    assert len(warned) == 1
    assert warned[0].startswith("This phone number already belongs to Cô Ba Tạp Hóa.")
    assert sheet.form.name.text() == "Nguoi moi"
    assert window.navigator.toast_text == ""


def test_esc_leads_from_the_form_back_to_the_search_and_then_out(
    window: TillWindow, sell: SellScreen
) -> None:
    sheet = opened(window)
    press(Qt.Key.Key_N, CTRL)
    press(Qt.Key.Key_Escape)
    assert not sheet.is_adding
    press(Qt.Key.Key_Escape)
    assert window.navigator.sheet is None


def test_a_customer_is_taken_off_and_undo_brings_them_back(
    window: TillWindow, sell: SellScreen
) -> None:
    opened(window)
    write("dao")
    press(Qt.Key.Key_Return)
    opened(window)
    press(Qt.Key.Key_D, CTRL)
    assert sell.cart.customer.isHidden()
    assert sell.cart.undo.words == "Undo the choice of customer"
    press(Qt.Key.Key_Z, CTRL)
    assert sell.cart.customer.text() == "Chị Đào"


def test_a_customer_who_comes_first_opens_the_order(
    window: TillWindow, sell: SellScreen, till: FakeTill
) -> None:
    window.carry_out("order.cancel")
    sell._cancelling.settle()
    opened(window)
    write("dao")
    press(Qt.Key.Key_Return)
    assert till.state.cart is not None
    assert till.state.cart.lines == ()
    assert sell.cart.customer.text() == "Chị Đào"


def test_no_list_shows_a_whole_number(window: TillWindow, sell: SellScreen) -> None:
    sheet = opened(window)
    texts = [sheet.model.index(row, 0).data(TEXTS_ROLE) for row in range(4)]
    assert texts[2].note == "090•••4321"
    said = " ".join(text.spoken for text in texts)
    written = " ".join(w.text() for w in sheet.findChildren(QLabel))
    written += " ".join(w.text() for w in sheet.findChildren(QLineEdit))
    for _, phone in PEOPLE:
        assert not phone or phone not in said + written


def test_an_empty_book_says_so_and_enter_begins_it(qapp: QApplication, qtbot: QtBot) -> None:
    till = FakeTill(settings=Settings(language="en", theme="light"))
    sheet = AttachSheet(till, Finder())
    qtbot.addWidget(sheet)
    assert sheet._note.text() == "The book is empty. The first customer is added here."
    sheet.search.setText("Tám")
    sheet.confirmed.emit()
    assert sheet.form.name.text() == "Tám"
    till.deleteLater()


def test_the_finder_folds_only_what_is_new() -> None:
    def customer(number: int, name: str) -> Customer:
        return Customer(CustomerId(str(number)), name, dong(0))

    book = {CustomerId(str(n)): customer(n, f"Đỗ Văn {n}") for n in range(100)}
    finder = Finder()
    finder.update(book, "VN")
    entry = finder._known[CustomerId("7")]
    changed = {**book, CustomerId("8"): customer(8, "Chị Lan")}
    finder.update(changed, "VN")
    assert finder._known[CustomerId("7")] is entry
    assert [each.customer_id for each in finder.find("chi lan", 5)] == ["8"]
    assert finder.find("do van 8", 5)[0].customer_id != "8"
    assert len(finder.find("", 200)) == 100
