"""Tables in the settings: the shop's rules for guests, and the door by which their phones come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from pos_app.bridge.background import Background, Job, Progress
from pos_app.bridge.works import Works
from pos_app.settings import Settings
from pos_app.sync.status import Link, SyncStatus
from pos_app.ui.settings.tables_section import TablesSection
from pos_core.shop import Shop
from pos_core.table_news import HearAddress, HearTableRules
from pos_core.table_rules import SessionMode, TableRules
from tests.support.counters import wait_for
from tests.support.fake_till import FakeTill

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.starts_threads
AT = "http://192.168.1.20:8752"


def _never(*_facts: object) -> Job:
    raise AssertionError("not asked for here")


def _addresses() -> Job:
    def job(_progress: Progress) -> tuple[str, ...]:
        return ("192.168.1.20", "10.8.0.3")

    return job


@pytest.fixture
def till(qapp: QApplication) -> Iterator[FakeTill]:
    made = FakeTill(settings=Settings(language="en", theme="light"))
    background = Background(made)
    works = Works(background, _never, _never, _never, _never, _never, _never)
    made.works = replace(works, find_addresses=_addresses)
    yield made
    assert background.stop()
    made.deleteLater()


@pytest.fixture
def section(till: FakeTill, qtbot: QtBot) -> TablesSection:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(720, 900)
    made = TablesSection(till, window)
    made.resize(720, 900)
    window.show()
    return made


def rules(till: FakeTill) -> TableRules:
    shop = till.state.shop
    assert isinstance(shop, Shop)
    return shop.tables


def standing(section: TablesSection) -> str:
    return section.door.state.text()


def test_the_manager_s_rules_are_kept(till: FakeTill, section: TablesSection) -> None:
    assert section.opens.isChecked()
    assert section.confirms.isChecked()
    section.opens.click()
    section.confirms.click()
    section.mode.button(SessionMode.PAY_EACH.value).click()
    section.asks.click()
    section.minutes.button("90").click()
    section.save.click()
    assert rules(till) == TableRules(
        confirms_scans=False,
        opens_by_scan=False,
        mode=SessionMode.PAY_EACH,
        minutes=90,
        asks_mode=True,
        version=1,
        till="A",
    )


def test_what_another_till_said_is_kept_beside_what_is_changed_here(
    till: FakeTill, section: TablesSection
) -> None:
    till.submit(HearTableRules(TableRules(minutes=45, version=3, till="B")))
    section.load()
    section.opens.click()
    section.save.click()
    assert rules(till) == TableRules(opens_by_scan=False, minutes=45, version=4, till="A")


def test_phones_are_let_in_only_when_somebody_says_so(
    till: FakeTill, section: TablesSection
) -> None:
    said: list[tuple[str, str]] = []
    section.said.connect(lambda text, tone: said.append((text, tone)))
    assert not section.door.host.isVisible()
    section.door.on_lan.click()
    assert till.settings.api_on_lan
    assert said[0][1] == "warn"
    assert section.door.host.isVisible()


def test_it_says_where_phones_come_or_why_they_cannot(
    till: FakeTill, section: TablesSection
) -> None:
    till.hear_sync(SyncStatus(Link.CONNECTING))
    assert standing(section).startswith("A moment")
    till.hear_sync(SyncStatus(Link.ONLINE))
    assert standing(section) == "Guests' phones cannot reach this till yet."
    section.door.on_lan.click()
    assert "in no network" in standing(section)
    till.submit(HearAddress("http://127.0.0.1:8752"))
    assert standing(section).startswith("Only this computer")
    till.submit(HearAddress(AT))
    assert standing(section) == f"Guests' phones reach the shop at {AT}"
    till.submit(HearAddress("http://192.168.1.20:40123"))
    assert "8752 is taken" in standing(section)
    till.change_settings(api_url="https://shop.example")
    till.submit(HearAddress(""))
    assert standing(section).startswith("The shop's server has no address")
    assert not section.door.on_lan.isVisible()


def test_an_address_is_chosen_among_those_of_the_computer_and_kept(
    till: FakeTill, section: TablesSection, qtbot: QtBot
) -> None:
    till.change_settings(api_on_lan=True)
    section.load()
    box = section.door.host
    wait_for(qtbot, lambda: box.findText("10.8.0.3") >= 0)
    assert box.currentText() == ""
    box.setCurrentIndex(box.findText("10.8.0.3"))
    section.door.port.setText("8080")
    section.save.click()
    assert (till.settings.guests_host, till.settings.guests_port) == ("10.8.0.3", 8080)


@pytest.mark.parametrize("typed", ["http://192.168.1.20", "192.168.1.20:80", "quán nhỏ", "-x"])
def test_what_is_no_address_is_said_at_its_field(
    till: FakeTill, section: TablesSection, typed: str
) -> None:
    till.change_settings(api_on_lan=True)
    section.load()
    section.door.host.setEditText(typed)
    section.minutes.button("120").click()
    section.save.click()
    assert till.settings.guests_host == ""
    assert rules(till).minutes == 60
    assert section.door._host.is_wrong


def test_cards_that_lead_elsewhere_are_said_to_be_dead(
    till: FakeTill, section: TablesSection
) -> None:
    till.submit(HearAddress(AT))
    till.change_settings(cards_address=AT)
    assert not section.door.cards.isVisible()
    till.submit(HearAddress("http://192.168.7.3:8752"))
    assert AT in section.door.cards.text()
    assert section.door.cards.isVisible()


@pytest.mark.parametrize("typed", ["", "80", "70000", "eight"])
def test_what_is_no_port_is_said_at_its_field(
    till: FakeTill, section: TablesSection, typed: str
) -> None:
    till.change_settings(api_on_lan=True)
    section.load()
    section.door.port.setText(typed)
    section.save.click()
    assert till.settings.guests_port == 8752
    assert section.door._port.is_wrong
