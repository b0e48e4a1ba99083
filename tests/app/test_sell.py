"""Selling: what a cashier does with keys, taps and the scanner, and what the screen shows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.settings import Settings
from pos_app.ui.app import open_window
from pos_app.ui.sell.choices_sheet import ChoicesSheet
from pos_app.ui.sell.figure_sheets import PriceSheet, QuantitySheet
from pos_app.ui.sell.screen import SellScreen
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from pos_core.barcode import ScalePattern, label_code
from tests.support.counter import CTRL, GOODS, SHELVES, lines, press, rows, write
from tests.support.fake_catalogue import FakeCatalogue
from tests.support.fake_till import FakeTill


@pytest.fixture
def till(qapp: QApplication) -> Iterator[FakeTill]:
    """A shop with six things, one of each kind."""
    settings = Settings(language="en", theme="light", scale_patterns=("28IIIIIWWWWWC",))
    made = FakeTill(settings=settings, catalogue=FakeCatalogue(GOODS, SHELVES))
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
    """The sell screen."""
    screen = window.navigator.screen("sell")
    assert isinstance(screen, SellScreen)
    return screen


def test_typing_finds_and_enter_adds_the_first_hit(sell: SellScreen, till: FakeTill) -> None:
    assert sell.shelf.search.hasFocus()
    write("pho")
    assert [tile.name for tile in sell.shelf.model.tiles] == ["Phở bò tái"]
    press(Qt.Key.Key_Return)
    assert lines(till) == [("Phở bò tái", 1)]
    assert sell.shelf.search.text() == ""
    assert len(sell.shelf.model.tiles) == len(GOODS)


def test_a_sale_is_rung_up_with_the_keyboard_alone(sell: SellScreen, till: FakeTill) -> None:
    write("ca phe")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Return)
    assert lines(till) == [("Cà phê sữa đá", 1), ("Phở bò tái", 1)]
    press(Qt.Key.Key_F3)
    press(Qt.Key.Key_Up)
    write("+")
    assert lines(till) == [("Cà phê sữa đá", 2), ("Phở bò tái", 1)]
    press(Qt.Key.Key_Delete)
    assert lines(till) == [("Phở bò tái", 1)]
    press(Qt.Key.Key_Z, CTRL)
    assert lines(till) == [("Cà phê sữa đá", 2), ("Phở bò tái", 1)]


def test_plus_and_minus_count_from_the_empty_search_field(sell: SellScreen, till: FakeTill) -> None:
    sell.take_scan("8930000000019")
    write("+")
    write("+")
    assert lines(till) == [("Cà phê sữa đá", 3)]
    write("-")
    assert lines(till) == [("Cà phê sữa đá", 2)]
    write("--")
    assert lines(till) == []


def test_a_number_and_a_star_is_how_many(sell: SellScreen, till: FakeTill) -> None:
    write("3*")
    assert sell.shelf.search.text() == ""
    write("pho")
    press(Qt.Key.Key_Return)
    assert lines(till) == [("Phở bò tái", 3)]
    write("pho")
    press(Qt.Key.Key_Return)
    assert lines(till) == [("Phở bò tái", 4)]


def test_goods_with_choices_ask_with_the_usual_answers_ticked(
    window: TillWindow, sell: SellScreen, till: FakeTill
) -> None:
    write("tra")
    press(Qt.Key.Key_Return)
    sheet = window.navigator.sheet
    assert isinstance(sheet, ChoicesSheet)
    assert sheet.variant_id + sheet.options[0] == "sfull"
    assert "40.000" in sheet.confirm.words
    write("2")
    assert sheet.variant_id == "l"
    write("2")
    write("1")
    assert sheet.options == ("half", "t1")
    assert "55.000" in sheet.confirm.words
    write("+")
    assert "110.000" in sheet.confirm.words
    press(Qt.Key.Key_Return)
    assert rows(sell)[0].detail == "L · Half · Topping 1"
    assert rows(sell)[0].amount == "110.000\N{NO-BREAK SPACE}₫"
    assert lines(till) == [("Trà đào", 2)]


def test_more_choices_than_allowed_push_the_oldest_out(
    window: TillWindow, sell: SellScreen
) -> None:
    write("tra")
    press(Qt.Key.Key_Return)
    sheet = window.navigator.sheet
    assert isinstance(sheet, ChoicesSheet)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    write("1")
    write("2")
    write("3")
    assert list(sheet.options) == ["full", "t2", "t3"]
    write("3")
    assert list(sheet.options) == ["full", "t2"]


def test_esc_adds_nothing(window: TillWindow, sell: SellScreen, till: FakeTill) -> None:
    write("tra")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert window.navigator.sheet is None
    assert till.state.cart is None
    assert sell.shelf.search.hasFocus()


def test_goods_by_weight_ask_for_kilograms(
    window: TillWindow, sell: SellScreen, till: FakeTill
) -> None:
    write("xoai")
    press(Qt.Key.Key_Return)
    sheet = window.navigator.sheet
    assert isinstance(sheet, QuantitySheet)
    assert not sheet.confirm.isEnabled()
    write("0,325")
    assert "26.000" in sheet.confirm.words
    press(Qt.Key.Key_Return)
    assert lines(till) == [("Xoài cát", 325)]
    assert rows(sell)[0].quantity == "0.325\N{NO-BREAK SPACE}kg"


def test_goods_without_a_price_ask_for_it(
    window: TillWindow, sell: SellScreen, till: FakeTill
) -> None:
    write("qua")
    press(Qt.Key.Key_Return)
    assert isinstance(window.navigator.sheet, PriceSheet)
    write("75000")
    press(Qt.Key.Key_Return)
    assert rows(sell)[0].amount == "75.000\N{NO-BREAK SPACE}₫"


def test_a_label_of_the_scale_is_added_at_once(
    window: TillWindow, sell: SellScreen, till: FakeTill
) -> None:
    window.scanner.scanned.emit(label_code(ScalePattern("28IIIIIWWWWWC"), "00123", 412))
    assert window.navigator.sheet is None
    assert lines(till) == [("Xoài cát", 412)]


def test_a_code_nobody_knows_is_named_and_the_catalogue_judged(
    window: TillWindow, sell: SellScreen, till: FakeTill
) -> None:
    window.scanner.scanned.emit("8930000000026")
    said = window.navigator.toast_text
    assert "8930000000026" in said
    assert f"All {len(GOODS)} products" in said
    assert till.intents == []


def test_nothing_found_says_whether_the_list_is_complete(sell: SellScreen, till: FakeTill) -> None:
    write("xyzzy")
    assert "xyzzy" in sell.shelf._empty.title
    assert f"All {len(GOODS)} products" in sell.shelf._empty.text
    till.catalogue = FakeCatalogue(GOODS, SHELVES, complete=False)
    assert "not complete" in sell.shelf.searched_words()


def test_a_scan_while_a_question_is_open_waits_its_turn(
    window: TillWindow, sell: SellScreen, till: FakeTill
) -> None:
    write("tra")
    press(Qt.Key.Key_Return)
    window.scanner.scanned.emit("8930000000019")
    assert isinstance(window.navigator.sheet, ChoicesSheet)
    assert lines(till) == []
    press(Qt.Key.Key_Return)
    assert lines(till) == [("Trà đào", 1), ("Cà phê sữa đá", 1)]


def test_categories_have_keys(sell: SellScreen) -> None:
    press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert {tile.name for tile in sell.shelf.model.tiles} == {"Cà phê sữa đá", "Trà đào"}
    press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert len(sell.shelf.model.tiles) == len(GOODS)


def test_what_is_sold_out_is_added_with_a_word(
    window: TillWindow, sell: SellScreen, till: FakeTill
) -> None:
    write("flan")
    press(Qt.Key.Key_Return)
    assert lines(till) == [("Bánh flan", 1)]
    assert "sold out" in window.navigator.toast_text


def test_a_tap_on_a_tile_adds_it_and_leaves_the_focus(sell: SellScreen, till: FakeTill) -> None:
    at = sell.shelf.grid.visualRect(sell.shelf.model.index(1)).center()
    QTest.mouseClick(sell.shelf.grid.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert lines(till) == [("Phở bò tái", 1)]
    assert sell.shelf.search.hasFocus()
