"""What the customer sees on the second window, from welcome to change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtGui import QGuiApplication, QImage, QScreen
from pytestqt.qtbot import QtBot

from pos_app.ui.customer_display.window import CustomerDisplay
from pos_app.ui.kit.text import Text
from pos_app.ui.page.figure_table import FigureTable
from pos_app.ui.page.row_delegate import TEXTS_ROLE
from pos_core.cart import UndoEdit
from pos_core.catalog import Item
from pos_core.ids import PaymentId
from pos_core.money import Currency
from pos_core.payment import PayCash, cash_due
from pos_core.pricing import CashRounding, PricingPolicy
from pos_core.rounding import Rounding
from pos_core.tender import Tender
from pos_core.tendering import TakeBackTender, TakeTender
from tests.support.screen_till import ScreenTill, screen_till
from tests.support.working_till import COFFEE, SHOP, TEA, dong

pytestmark = pytest.mark.starts_threads


@pytest.fixture
def shop(tmp_path: Path, qtbot: QtBot) -> Iterator[ScreenTill]:
    with screen_till(tmp_path) as made:
        yield made


@pytest.fixture
def display(shop: ScreenTill, qtbot: QtBot) -> Iterator[CustomerDisplay]:
    made = CustomerDisplay(shop.till)
    qtbot.addWidget(made)
    yield made
    made.retire()


def _pay(shop: ScreenTill, qtbot: QtBot, tendered: int) -> None:
    cart = shop.till.state.cart
    assert cart is not None
    with qtbot.waitSignal(shop.till.answered):
        shop.till.submit(PayCash(cart.order_id, dong(tendered), cash_due(cart).due))


def test_between_sales_the_shop_says_welcome(display: CustomerDisplay) -> None:
    assert display.view is display.idle
    assert display.idle.name == "Cà phê Góc Phố"


def test_each_line_and_the_total_appear_as_they_are_rung_up(
    shop: ScreenTill, display: CustomerDisplay, qtbot: QtBot
) -> None:
    shop.work.add(COFFEE, 2)
    shop.work.add(TEA)
    qtbot.waitUntil(lambda: display.cart.total.text() == "103.000\xa0₫")
    assert display.view is display.cart
    first = display.cart.model.index(0).data(TEXTS_ROLE)
    assert (first.title, first.figure, first.note) == (
        "Cà phê sữa đá",
        "58.000\xa0₫",
        "2 × 29.000\xa0₫",
    )


def test_taking_a_line_back_is_seen_too(
    shop: ScreenTill, display: CustomerDisplay, qtbot: QtBot
) -> None:
    shop.work.add(COFFEE)
    shop.work.add(TEA)
    cart = shop.till.state.cart
    assert cart is not None
    shop.work.ask(UndoEdit(cart.order_id))
    qtbot.waitUntil(lambda: display.cart.total.text() == "29.000\xa0₫")
    assert display.cart.model.rowCount() == 1


def test_after_paying_the_change_is_the_largest_thing_in_sight(
    shop: ScreenTill, display: CustomerDisplay, qtbot: QtBot
) -> None:
    shop.work.add(COFFEE)
    _pay(shop, qtbot, 50_000)
    assert display.view is display.paid
    assert display.paid.change.text() == "21.000\xa0₫"
    assert display.paid.thanks.text() == "Thank you!"


def test_exact_money_shows_what_was_paid(
    shop: ScreenTill, display: CustomerDisplay, qtbot: QtBot
) -> None:
    shop.work.add(COFFEE)
    _pay(shop, qtbot, 29_000)
    assert display.paid.change.accessibleName() == "Paid: 29.000\xa0₫"


def test_the_next_customer_does_not_see_the_last_ones_change(
    shop: ScreenTill, display: CustomerDisplay, qtbot: QtBot
) -> None:
    shop.work.add(COFFEE)
    _pay(shop, qtbot, 50_000)
    shop.work.add(TEA)
    qtbot.waitUntil(lambda: display.view is display.cart)
    assert display.cart.total.text() == "45.000\xa0₫"


def test_the_key_opens_and_closes_it_and_the_till_remembers(
    shop: ScreenTill, display: CustomerDisplay
) -> None:
    display.toggle()
    assert display.isVisible()
    assert shop.till.settings.customer_display
    display.toggle()
    assert not display.isVisible()
    assert not shop.till.settings.customer_display


class Screens:
    """Monitors that are plugged in and pulled out; the first is the till's own."""

    def __init__(self, display: CustomerDisplay, monkeypatch: pytest.MonkeyPatch) -> None:
        self.plugged = ["till"]
        self._display = display
        monkeypatch.setattr(display, "_second_screen", self._second)
        monkeypatch.setattr(display, "setScreen", lambda _screen: None)
        monkeypatch.setattr(display, "setGeometry", lambda _area: None)

    def _second(self, gone: object = None) -> object:
        others = [each for each in self.plugged[1:] if each != gone]
        return QGuiApplication.primaryScreen() if others else None

    def plug(self, name: str) -> None:
        self.plugged.append(name)
        self._display._on_screen_added(QGuiApplication.primaryScreen())

    def pull(self, name: str) -> None:
        self._display._on_screen_removed(cast("QScreen", name))
        self.plugged.remove(name)


def test_a_screen_that_is_pulled_out_while_selling_comes_back(
    shop: ScreenTill,
    display: CustomerDisplay,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shop.till.change_settings(customer_display=False)
    screens = Screens(display, monkeypatch)
    screens.plugged.append("guest")
    shop.till.change_settings(customer_display=True)
    assert display.isVisible()
    shop.work.add(COFFEE)
    screens.pull("guest")
    assert not display.isVisible()
    assert shop.till.settings.customer_display
    shop.work.add(TEA)
    qtbot.waitUntil(lambda: display.cart.total.text() == "74.000\xa0₫")
    _pay(shop, qtbot, 100_000)
    screens.plug("guest")
    assert display.isVisible()
    assert display.paid.change.text() == "26.000\xa0₫"


def test_with_a_third_screen_it_moves_there(
    shop: ScreenTill, display: CustomerDisplay, monkeypatch: pytest.MonkeyPatch
) -> None:
    screens = Screens(display, monkeypatch)
    screens.plugged += ["guest", "wall"]
    shop.till.change_settings(customer_display=True)
    screens.pull("guest")
    assert display.isVisible()
    screens.pull("wall")
    assert not display.isVisible()


def test_a_retired_display_does_not_come_back_with_a_screen(
    shop: ScreenTill, display: CustomerDisplay, monkeypatch: pytest.MonkeyPatch
) -> None:
    screens = Screens(display, monkeypatch)
    display.toggle()
    display.retire()
    screens.plug("guest")
    assert not display.isVisible()


def _take(shop: ScreenTill, qtbot: QtBot, tender: Tender, tendered: int, amount: int) -> None:
    cart = shop.till.state.cart
    assert cart is not None
    part = dong(amount) if dong(amount) != cart.rest() else None
    payment_id = PaymentId(shop.till.new_id())
    with qtbot.waitSignal(shop.till.answered):
        shop.till.submit(
            TakeTender(cart.order_id, payment_id, tender, dong(tendered), cart.rest(), amount=part)
        )


def _rows(table: FigureTable) -> list[str]:
    names = (text.accessibleName() for text in table.findChildren(Text) if not text.isHidden())
    return [name for name in names if name]


def test_each_tender_and_its_change_are_seen_at_once(
    shop: ScreenTill, display: CustomerDisplay, qtbot: QtBot
) -> None:
    shop.work.add(COFFEE, 2)
    _take(shop, qtbot, Tender.CASH, 50_000, 29_000)
    assert display.cart.total.accessibleName() == "Left to pay: 29.000\xa0₫"
    assert "Your change: 21.000\xa0₫" in _rows(display.cart.sums)
    _take(shop, qtbot, Tender.CARD, 29_000, 29_000)
    assert display.view is display.paid
    assert display.paid.change.accessibleName() == "Paid: 58.000\xa0₫"
    assert "Card: 29.000\xa0₫" in _rows(display.paid.figures)


def test_a_tender_taken_back_is_no_longer_shown(
    shop: ScreenTill, display: CustomerDisplay, qtbot: QtBot
) -> None:
    shop.work.add(COFFEE, 2)
    _take(shop, qtbot, Tender.CASH, 50_000, 29_000)
    cart = shop.till.state.cart
    assert cart is not None
    with qtbot.waitSignal(shop.till.answered):
        shop.till.submit(TakeBackTender(cart.order_id, cart.payments[0].payment_id))
    assert display.cart.total.accessibleName() == "Total: 58.000\xa0₫"
    assert "Your change" not in "".join(_rows(display.cart.sums))


def test_a_guest_who_pays_by_card_reads_the_exact_total(tmp_path: Path, qtbot: QtBot) -> None:
    policy = PricingPolicy(Currency.VND, cash_rounding=CashRounding(1000, Rounding.HALF_UP))
    with screen_till(tmp_path, shop=replace(SHOP, policy=policy)) as shop:
        display = CustomerDisplay(shop.till)
        qtbot.addWidget(display)
        shop.work.add(Item("nuoc", "Nước suối", dong(9_600), "standard"))
        qtbot.waitUntil(lambda: display.cart.total.text() == "10.000\xa0₫")
        shop.till.tender_chosen.emit(Tender.CARD)
        assert display.cart.total.text() == "9.600\xa0₫"
        shop.till.tender_chosen.emit(Tender.CASH)
        assert display.cart.total.text() == "10.000\xa0₫"
        display.retire()


def test_the_shops_own_picture_is_fetched_beside_the_window(
    shop: ScreenTill, display: CustomerDisplay, qtbot: QtBot, tmp_path: Path
) -> None:
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(0xFF8800)
    file = tmp_path / "wall.png"
    assert picture.save(str(file))
    shop.till.change_settings(idle_picture=str(file))
    qtbot.waitUntil(lambda: display.idle.picture.size() == picture.size())
    shop.till.change_settings(idle_picture=str(tmp_path / "gone.png"))
    qtbot.waitUntil(display.idle.picture.isNull)
    shop.till.change_settings(idle_picture="")
    assert display.idle.picture.isNull()


def test_closing_the_window_by_hand_switches_it_off(
    shop: ScreenTill, display: CustomerDisplay
) -> None:
    display.toggle()
    display.close()
    assert not shop.till.settings.customer_display


def test_without_a_second_screen_it_does_not_cover_the_till_at_start(
    shop: ScreenTill, display: CustomerDisplay
) -> None:
    shop.till.change_settings(customer_display=False)
    display.start()
    assert not display.isVisible()


def test_closing_the_till_changes_no_setting(shop: ScreenTill, display: CustomerDisplay) -> None:
    display.toggle()
    display.retire()
    assert not display.isVisible()
    assert shop.till.settings.customer_display


def test_the_guest_reads_the_rounded_total_that_is_taken_in_cash(
    tmp_path: Path, qtbot: QtBot
) -> None:
    policy = PricingPolicy(Currency.VND, cash_rounding=CashRounding(1000, Rounding.HALF_UP))
    with screen_till(tmp_path, shop=replace(SHOP, policy=policy)) as shop:
        display = CustomerDisplay(shop.till)
        qtbot.addWidget(display)
        shop.work.add(Item("nuoc", "Nước suối", dong(9_600), "standard"))
        qtbot.waitUntil(lambda: display.view is display.cart)
        assert display.cart.total.text() == "10.000\xa0₫"
        display.retire()
