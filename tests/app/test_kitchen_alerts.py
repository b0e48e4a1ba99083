"""Tickets that do not reach the kitchen: said above the screen, mended by one touch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.ports import PaperState
from pos_app.settings import PrinterSetup, Settings
from pos_app.ui.app import open_window
from pos_app.ui.kitchen_alerts import KitchenAlerts
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from pos_core.cart import AddLine
from pos_core.kitchen_work import ReroutePrinter
from pos_core.line import Selection
from pos_core.quantity import Quantity
from pos_core.sending import SendOrder
from pos_core.shop import ConfigureShop
from pos_core.station import Station
from tests.support.counter import GOODS, SHELVES
from tests.support.fake_catalogue import FakeCatalogue
from tests.support.fake_till import FakeTill
from tests.support.kitchen_states import Lamp

READY, OFFLINE = PaperState.READY, PaperState.OFFLINE


@pytest.fixture
def till(qapp: QApplication) -> Iterator[FakeTill]:
    """A café whose bar has a printer of its own; one coffee is on its way there."""
    printers = (PrinterSetup("receipt"), PrinterSetup("bar"))
    settings = Settings(language="en", theme="light", printers=printers)
    made = FakeTill(settings=settings, catalogue=FakeCatalogue(GOODS, SHELVES))
    shop = made.state.shop
    assert shop is not None
    stations = (Station("bar", "Bar", ("drinks",), printer="bar"),)
    made.submit(ConfigureShop(replace(shop, rules=replace(shop.rules, stations=stations))))
    yield made
    made.deleteLater()


@pytest.fixture
def window(till: FakeTill, qtbot: QtBot) -> TillWindow:
    Look.of_app().motion_ms = 0
    made = open_window(till, till.settings)
    qtbot.addWidget(made)
    return made


def send(till: FakeTill) -> None:
    till.submit(AddLine(GOODS[0], Selection(Quantity.of(1))))
    order = till.state.cart
    assert order is not None
    till.submit(SendOrder(order.order_id))


def printers_of(till: FakeTill) -> list[str]:
    return [job.printer for job in till.state.jobs.values()]


def test_one_touch_sends_a_dead_printers_tickets_elsewhere_and_one_brings_them_back(
    till: FakeTill, window: TillWindow
) -> None:
    send(till)
    till.show_lamps((Lamp("receipt", READY), Lamp("bar", OFFLINE, 1)))
    banner = window.banners
    assert list(banner.keys) == ["kitchen/bar"]
    banner.pressed.emit("kitchen/bar")
    assert printers_of(till) == ["receipt"]
    assert list(banner.keys) == ["route/bar"]
    banner.pressed.emit("route/bar")
    assert till.state.kitchen.rerouted == {}
    assert list(banner.keys) == []


def test_a_printer_without_tickets_waiting_is_nobodys_worry(
    till: FakeTill, window: TillWindow
) -> None:
    till.show_lamps((Lamp("receipt", READY), Lamp("bar", OFFLINE)))
    assert list(window.banners.keys) == []


def test_with_no_other_printer_the_banner_leads_to_what_waits(
    till: FakeTill, window: TillWindow
) -> None:
    send(till)
    till.show_lamps((Lamp("receipt", OFFLINE), Lamp("bar", OFFLINE, 1)))
    assert "kitchen/bar" in list(window.banners.keys)
    window.banners.pressed.emit("kitchen/bar")
    assert printers_of(till) == ["bar"]
    assert not any(isinstance(intent, ReroutePrinter) for intent in till.intents)


def test_old_tickets_are_asked_about(till: FakeTill, window: TillWindow) -> None:
    send(till)
    till.show_lamps((Lamp("receipt", READY), Lamp("bar", READY, 1)))
    assert list(window.banners.keys) == []
    till.time += timedelta(minutes=11)
    alerts = window.findChild(KitchenAlerts)
    assert isinstance(alerts, KitchenAlerts)
    alerts.look()
    assert list(window.banners.keys) == ["kitchen/old"]


def test_tickets_left_from_before_the_start_are_asked_about(
    till: FakeTill, window: TillWindow
) -> None:
    send(till)
    till.opened.emit()
    assert list(window.banners.keys) == ["kitchen/old"]
