"""What the customer sees on the second window, from welcome to change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pos_app.ui.customer_display.window import CustomerDisplay
from pos_app.ui.page.row_delegate import TEXTS_ROLE
from pos_core.cart import UndoEdit
from pos_core.catalog import Item
from pos_core.money import Currency
from pos_core.payment import PayCash, cash_due
from pos_core.pricing import CashRounding, PricingPolicy
from pos_core.rounding import Rounding
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
