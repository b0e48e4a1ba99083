"""Kitchen stations in the settings: added, named, given categories and a printer, taken away."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos_app.settings import PrinterSetup, Settings
from pos_app.ui.settings.stations_section import StationsSection
from pos_core.station import Station
from tests.support.counter import GOODS, SHELVES
from tests.support.fake_catalogue import FakeCatalogue
from tests.support.fake_till import FakeTill


@pytest.fixture
def till(qapp: QApplication) -> Iterator[FakeTill]:
    printers = (PrinterSetup("receipt"), PrinterSetup("bar"))
    settings = Settings(language="en", theme="light", printers=printers)
    made = FakeTill(settings=settings, catalogue=FakeCatalogue(GOODS, SHELVES))
    yield made
    made.deleteLater()


@pytest.fixture
def section(till: FakeTill, qtbot: QtBot) -> Iterator[StationsSection]:
    page = QWidget()
    qtbot.addWidget(page)
    yield StationsSection(till, page)
    page.close()


def stations(till: FakeTill) -> tuple[Station, ...]:
    shop = till.state.shop
    assert shop is not None
    return shop.rules.stations


def add(section: StationsSection, name: str, *chips: int, printer: str = "") -> None:
    section.add.click()
    form = section.forms[-1]
    form.name.setText(name)
    for chip in chips:
        form.chips[chip].click()
    form.printer.setCurrentIndex(form.printer.findData(printer))


def test_a_shop_gets_its_first_stations(till: FakeTill, section: StationsSection) -> None:
    assert stations(till) == ()
    add(section, "Bar", 0, printer="bar")
    add(section, "Hot kitchen", 1)
    section.save.click()
    bar, hot = stations(till)
    assert bar == Station(bar.station_id, "Bar", ("drinks",), "bar", display=True)
    assert hot == Station(hot.station_id, "Hot kitchen", ("food",), "", display=True)


def test_a_category_belongs_to_one_station(till: FakeTill, section: StationsSection) -> None:
    add(section, "Bar", 0, 1)
    add(section, "Kitchen", 1)
    section.save.click()
    assert [s.categories for s in stations(till)] == [("drinks",), ("food",)]


def test_without_a_printer_it_is_always_on_the_display(
    till: FakeTill, section: StationsSection
) -> None:
    add(section, "Bar", 0, printer="bar")
    form = section.forms[0]
    form.display.setChecked(False)
    on_paper = form.station
    form.printer.setCurrentIndex(0)
    assert (on_paper.display, form.station.display) == (False, True)
    assert not form.display.isEnabled()


@pytest.mark.parametrize("name", ["", "bar"])
def test_each_needs_a_name_of_its_own(till: FakeTill, section: StationsSection, name: str) -> None:
    add(section, "Bar", 0)
    add(section, name, 1)
    section.save.click()
    assert stations(till) == ()
    assert section.forms[1].name_field.is_wrong


def test_a_station_is_taken_away(till: FakeTill, section: StationsSection) -> None:
    add(section, "Bar", 0)
    add(section, "Kitchen", 1)
    section.save.click()
    gone, stays = (each.station_id for each in stations(till))
    section.forms[0].remove.click()
    section.save.click()
    assert [s.name for s in stations(till)] == ["Kitchen"]
    add(section, "Cold", 0)
    section.save.click()
    assert len({gone, *(each.station_id for each in stations(till))}) == 3
    assert stays in {each.station_id for each in stations(till)}
