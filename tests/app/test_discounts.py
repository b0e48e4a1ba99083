"""The sheet of a discount: what one may give alone, what needs a PIN, and why it is given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.settings import Settings
from pos_app.ui.app import open_window
from pos_app.ui.sell.discount_sheet import DiscountSheet
from pos_app.ui.sell.explain_sheet import ExplainSheet
from pos_app.ui.sell.screen import SellScreen
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from pos_core.cart import DiscountLine
from pos_core.pricing import Discount
from pos_core.shop import ConfigureShop
from pos_core.shop_rules import ShopRules
from pos_core.staff import Role
from pos_core.tax import Rate
from tests.support.counter import CTRL, GOODS, SHELVES, press, rows, write
from tests.support.fake_catalogue import FakeCatalogue
from tests.support.fake_till import FakeTill, demo_shop

COFFEE = "8930000000019"


@pytest.fixture
def till(qapp: QApplication) -> Iterator[FakeTill]:
    """A shop with a cashier, a supervisor and a manager; the cashier sells."""
    settings = Settings(language="en", theme="light")
    made = FakeTill(settings=settings, catalogue=FakeCatalogue(GOODS, SHELVES))
    made.name_staff("Hoa", Role.MANAGER, "3333")
    made.name_staff("Minh", Role.SUPERVISOR, "2222")
    made.sign_in(made.name_staff("Lan", Role.CASHIER, "1111"), "1111")
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


@pytest.fixture
def sell(window: TillWindow) -> SellScreen:
    """The sell screen."""
    screen = window.navigator.screen("sell")
    assert isinstance(screen, SellScreen)
    return screen


def asked(window: TillWindow) -> DiscountSheet:
    """The sheet that is open."""
    sheet = window.navigator.sheet
    assert isinstance(sheet, DiscountSheet)
    return sheet


def plain(text: str) -> str:
    """The text with ordinary spaces."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_the_sheet_says_what_a_cashier_may_give_alone(window: TillWindow, sell: SellScreen) -> None:
    sell.take_scan(COFFEE)
    press(Qt.Key.Key_F6)
    sheet = asked(window)
    assert plain(sheet._limit.text()) == "Within your limit: 10% or 2.900 ₫"
    write("10")
    assert sheet.confirm.words == "Give discount"
    press(Qt.Key.Key_Return)
    assert rows(sell)[0].cut == "−10%"


def test_what_is_left_of_the_limit_shrinks_with_what_was_given(
    window: TillWindow, sell: SellScreen
) -> None:
    sell.take_scan(COFFEE)
    press(Qt.Key.Key_F6)
    write("10")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_D, CTRL)
    assert asked(window)._limit.text() == "Within your limit nothing more can be given here."


def test_above_the_limit_the_button_says_that_a_pin_will_be_asked_for(
    window: TillWindow, sell: SellScreen, till: FakeTill
) -> None:
    sell.take_scan(COFFEE)
    press(Qt.Key.Key_F6)
    write("25")
    sheet = asked(window)
    assert sheet.confirm.isEnabled()
    assert sheet.confirm.words == "Ask for approval"
    assert plain(sheet._note.text()) == "7.250 ₫ off, 21.750 ₫ to pay: needs somebody’s PIN"
    press(Qt.Key.Key_Return)
    assert isinstance(till.intents[-1], DiscountLine)
    assert rows(sell)[0].cut == ""


def test_an_amount_is_measured_too(window: TillWindow, sell: SellScreen) -> None:
    sell.take_scan(COFFEE)
    press(Qt.Key.Key_F6)
    sheet = asked(window)
    sheet._kind.select("amount")
    sheet._on_kind_chosen("amount")
    write("2900")
    assert sheet.confirm.words == "Give discount"
    press(Qt.Key.Key_Backspace)
    write("1")
    assert sheet.confirm.words == "Ask for approval"


def test_a_reason_is_picked_and_stands_wherever_the_discount_does(
    window: TillWindow, sell: SellScreen
) -> None:
    sell.take_scan(COFFEE)
    press(Qt.Key.Key_D, CTRL)
    sheet = asked(window)
    write("5")
    sheet._reason._chips.select("Regular guest")
    assert sheet.discount == Discount(rate=Rate(50_000), reason="Regular guest")
    sheet.confirmed.emit()
    press(Qt.Key.Key_E, CTRL)
    explained = window.navigator.sheet
    assert isinstance(explained, ExplainSheet)
    why = {sentence.what: plain(sentence.why) for sentence in explained.sentences}
    assert why["Discount on the order"].startswith("Regular guest: 5% of 29.000 ₫")
    words = [figure.words for figure in sell.cart.totals._figures]
    assert "Order discount 5% · Regular guest" in words


def test_another_reason_is_typed_and_shown_again(window: TillWindow, sell: SellScreen) -> None:
    sell.take_scan(COFFEE)
    press(Qt.Key.Key_F6)
    sheet = asked(window)
    write("5")
    sheet._reason._chips.select("other…")
    sheet._reason._on_chosen("other…")
    write("spilled")
    press(Qt.Key.Key_Return)
    assert rows(sell)[0].cut == "−5% · spilled"
    press(Qt.Key.Key_F6)
    again = asked(window)
    assert again.discount == Discount(rate=Rate(50_000), reason="spilled")
    assert again._reason.own.isVisible()


def test_the_shops_own_reasons_take_the_place_of_the_usual_ones(
    window: TillWindow, sell: SellScreen, till: FakeTill
) -> None:
    sell.take_scan(COFFEE)
    shop = replace(
        till.state.shop or demo_shop(), rules=ShopRules(discount_reasons=("Khách quen",))
    )
    till._now = replace(till.state, shop=ConfigureShop(shop).shop)
    press(Qt.Key.Key_F6)
    assert asked(window)._reason._chips.keys == ("", "Khách quen", "other…")


def test_a_shop_that_named_nobody_shows_no_limit(
    window: TillWindow, sell: SellScreen, till: FakeTill
) -> None:
    till._now = replace(till.state, staff=replace(till.state.staff, members={}, signed_in=None))
    sell.take_scan(COFFEE)
    press(Qt.Key.Key_F6)
    assert not asked(window)._limit.isVisible()
    write("90")
    assert asked(window).confirm.words == "Give discount"
