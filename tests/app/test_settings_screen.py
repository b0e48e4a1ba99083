"""Settings: what is kept, what is refused with a note at the field, and from when it counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from pos_app.bridge.background import Background, Job, Progress
from pos_app.bridge.works import Works
from pos_app.devices.find import FoundPrinter
from pos_app.engine.print_desk import PrinterLamp
from pos_app.ports import PaperState
from pos_app.ui.settings.copies_section import CopiesSection
from pos_app.ui.settings.look_section import LookSection
from pos_app.ui.settings.printer_address import address_fits
from pos_app.ui.settings.printers_section import PrintersSection
from pos_app.ui.settings.products_section import ProductsSection
from pos_app.ui.settings.scale_section import ScaleSection
from pos_app.ui.settings.scanner_section import ScannerSection
from pos_app.ui.settings.screen import SettingsScreen
from pos_app.ui.settings.shop_section import ShopSection
from pos_app.ui.settings.tax_number import tax_number_fits
from pos_app.ui.settings.tax_section import TaxSection
from pos_core.barcode import ScalePattern, label_code
from pos_core.pricing import TaxPer
from pos_core.tax import Rate, TaxMode
from tests.support.screen_till import ScreenTill, screen_till
from tests.support.working_till import COFFEE, SHOP

S = TypeVar("S")
pytestmark = pytest.mark.starts_threads


@pytest.fixture
def shop(tmp_path: Path, qtbot: QtBot) -> Iterator[ScreenTill]:
    with screen_till(tmp_path) as made:
        yield made


@pytest.fixture
def screen(shop: ScreenTill, qtbot: QtBot) -> SettingsScreen:
    made = SettingsScreen(shop.till)
    qtbot.addWidget(made)
    made.resize(1024, 700)
    made.show()
    made.open_up()
    return made


def _section(screen: SettingsScreen, kind: type[S]) -> S:
    at, found = next((i, s) for i, s in enumerate(screen.sections) if isinstance(s, kind))
    screen.list.setCurrentRow(at)
    return found


def test_the_shop_profile_is_kept_and_says_so(
    shop: ScreenTill, screen: SettingsScreen, qtbot: QtBot
) -> None:
    section = _section(screen, ShopSection)
    line = section.fields["address"].control
    assert isinstance(line, QLineEdit)
    line.setText("12 Lý Thường Kiệt, Hà Nội")
    with qtbot.waitSignal(screen.said) as said:
        section.save.click()
    assert said.args == ["Saved. Receipts carry it from now on.", "good"]
    assert shop.till.state.shop is not None
    assert shop.till.state.shop.profile.address == "12 Lý Thường Kiệt, Hà Nội"


def test_a_shop_without_a_name_is_told_at_the_field(
    shop: ScreenTill, screen: SettingsScreen
) -> None:
    section = _section(screen, ShopSection)
    name = section.fields["name"]
    assert isinstance(name.control, QLineEdit)
    name.control.setText("  ")
    section.save.click()
    assert name.is_wrong
    assert name.note.text().startswith("A shop needs a name.")
    QTest.keyClicks(name.control, "Goc Pho")
    assert not name.is_wrong, "typing takes the warning away"


def test_a_tax_number_with_the_wrong_number_of_digits_is_told(screen: SettingsScreen) -> None:
    section = _section(screen, ShopSection)
    number = section.fields["tax_id"]
    assert isinstance(number.control, QLineEdit)
    number.control.setText("123")
    section.save.click()
    assert number.is_wrong


@pytest.mark.parametrize(
    ("text", "country", "fits"),
    [
        ("0312345678", "VN", True),
        ("0312345678-001", "VN", True),
        ("079099001234", "VN", True),
        ("031234567", "VN", False),
        ("01.234.567.8-901.000", "ID", True),
        ("1234567890123456", "ID", True),
        ("12345", "ID", False),
        ("", "VN", True),
        ("03123456ab", "VN", False),
    ],
)
def test_tax_numbers_are_checked_by_their_digits(text: str, country: str, fits: bool) -> None:
    assert tax_number_fits(text, country) is fits


def test_language_and_look_count_at_once(shop: ScreenTill, screen: SettingsScreen) -> None:
    section = _section(screen, LookSection)
    section.language.button("vi").click()
    section.theme.button("dark").click()
    assert (shop.till.settings.language, shop.till.settings.theme) == ("vi", "dark")
    section.switches["amount_in_thousands"].click()
    assert shop.till.settings.amount_in_thousands


def test_tax_on_top_counts_for_the_next_order_and_not_for_the_open_one(
    shop: ScreenTill, screen: SettingsScreen, qtbot: QtBot
) -> None:
    shop.work.add(COFFEE)
    section = _section(screen, TaxSection)
    section.mode.button("exclusive").click()
    section.per.button("invoice").click()
    section.service.setText("5")
    section.step.button("500").click()
    with qtbot.waitSignal(screen.said) as said:
        section.save.click()
    assert said.args is not None
    assert "orders opened from now on" in said.args[0]
    rules = shop.till.state.shop
    assert rules is not None
    assert rules.taxes.rows[0].taxes[0].mode is TaxMode.EXCLUSIVE
    assert rules.policy.tax_per is TaxPer.INVOICE
    assert rules.policy.service is not None
    assert rules.policy.service.rate == Rate(50_000)
    assert rules.policy.cash_rounding is not None
    assert rules.policy.cash_rounding.step == 500
    cart = shop.till.state.cart
    assert cart is not None
    assert cart.policy.service is None, "the open order keeps its rules"


def test_a_service_charge_that_is_no_percentage_is_told_at_the_field(
    shop: ScreenTill, screen: SettingsScreen
) -> None:
    section = _section(screen, TaxSection)
    for typed in ("abc", "26", "-1"):
        section.service.setText(typed)
        section.save.click()
        assert section.service.property("wrong"), typed
    before = shop.till.state.shop
    assert before is not None
    assert before.policy.service is None


def test_rounding_asks_for_its_direction_only_when_cash_is_rounded(screen: SettingsScreen) -> None:
    section = _section(screen, TaxSection)
    section.step.button("0").click()
    assert not section.rounding.isVisible()
    section.step.button("1000").click()
    assert section.rounding.isVisible()


def test_a_printer_can_be_added_tested_and_removed(
    shop: ScreenTill, screen: SettingsScreen
) -> None:
    section = _section(screen, PrintersSection)
    section.add.click()
    section.form.name.setText("bar")
    section.form.address.setText("192.168.1.50:9100")
    section.form.paper.button("58").click()
    section.save.click()
    kept = shop.till.settings.printers
    assert [printer.name for printer in kept] == ["receipt", "bar"]
    assert (kept[1].kind, kept[1].paper_mm) == ("network", 58)
    section.test.click()
    assert shop.bench.tested == ["bar"]
    section.remove.click()
    assert [printer.name for printer in shop.till.settings.printers] == ["receipt"]
    assert not section.remove.isEnabled(), "a till keeps at least one printer"


def test_a_printer_on_usb_is_found_and_added_with_its_address(
    shop: ScreenTill, qtbot: QtBot, tmp_path: Path
) -> None:
    found = FoundPrinter("usb", "04b8:0202", "TM-T20")
    works = _works(tmp_path, steps=1)
    shop.till.works = replace(works, find_printers=lambda: lambda _progress: (found,))
    screen = SettingsScreen(shop.till)
    qtbot.addWidget(screen)
    screen.show()
    section = _section(screen, PrintersSection)
    section.look_for.click()
    qtbot.waitUntil(section.found.isVisible)
    section.found.chosen.emit("0")
    section.save.click()
    assert shop.till.settings.printers[1].address == "04b8:0202"
    assert works.background.stop()


def test_an_address_that_cannot_be_reached_is_told_at_the_field(
    shop: ScreenTill, screen: SettingsScreen
) -> None:
    section = _section(screen, PrintersSection)
    section.add.click()
    section.form.address.setText("not an address")
    section.save.click()
    assert section.form.address.property("wrong")
    assert len(shop.till.settings.printers) == 1


def test_a_test_page_ends_with_the_lamp_and_a_look_at_the_paper(
    shop: ScreenTill, screen: SettingsScreen
) -> None:
    section = _section(screen, PrintersSection)
    section.test.click()
    assert section.result.text() == "The test page is on its way to the printer."
    shop.till.hear_lamps((PrinterLamp("receipt", PaperState.PAPER_OUT, 0, alert=False),))
    assert section.result.text() == "No paper. Look at the paper: did the test page come out?"
    assert section.lamp.accessibleName() == "No paper"


def test_two_printers_cannot_have_one_name(shop: ScreenTill, screen: SettingsScreen) -> None:
    section = _section(screen, PrintersSection)
    section.add.click()
    section.form.name.setText("receipt")
    section.form.address.setText("10.0.0.5")
    section.save.click()
    assert section.form.name.property("wrong")


@pytest.mark.parametrize(
    ("kind", "address", "fits"),
    [
        ("network", "192.168.1.50", True),
        ("network", "printer.local:9100", True),
        ("network", "192.168.1.50:0", False),
        ("network", "192.168.1.50:70000", False),
        ("network", "", False),
        ("usb", "04b8:0202", True),
        ("usb", "04b8", False),
        ("file", "/dev/usb/lp0", True),
        ("file", " ", False),
        ("virtual", "", True),
    ],
)
def test_addresses_are_checked_by_the_kind_of_cable(kind: str, address: str, fits: bool) -> None:
    assert address_fits(kind, address) is fits


def test_three_scans_teach_the_till_how_fast_the_scanner_is(
    shop: ScreenTill, screen: SettingsScreen, qtbot: QtBot
) -> None:
    section = _section(screen, ScannerSection)
    for start in (0, 1000, 2000):
        section.meter.scanned.emit(tuple(start + 10 * n for n in range(13)), "8934563138165")
    assert shop.till.settings.scanner_gap_ms == 20
    assert section.meter.property("raw_keys")


def test_a_scanner_as_slow_as_a_person_is_told_to_send_a_prefix(
    shop: ScreenTill, screen: SettingsScreen
) -> None:
    before = shop.till.settings.scanner_gap_ms
    section = _section(screen, ScannerSection)
    for start in (0, 5000, 10000):
        section.meter.scanned.emit(tuple(start + 90 * n for n in range(13)), "8934563138165")
    assert shop.till.settings.scanner_gap_ms == before
    assert section.meter.property("wrong")


def test_a_scale_label_is_read_out_and_not_sold(shop: ScreenTill, screen: SettingsScreen) -> None:
    section = _section(screen, ScannerSection)
    pattern = next(p for p in shop.till.settings.scale_patterns if "W" in p)
    assert screen.take_scan(label_code(ScalePattern(pattern), "42", 325))
    notes = [child.text() for child in section.findChildren(type(section.intro))]
    assert "Scale label: article 00042, 0.325\xa0kg" in notes
    assert shop.till.state.cart is None


def test_a_layout_that_is_none_is_told_at_the_field(
    shop: ScreenTill, screen: SettingsScreen
) -> None:
    before = shop.till.settings.scale_patterns
    section = _section(screen, ScaleSection)
    section.patterns.setText("27IIII")
    section.patterns.editingFinished.emit()
    assert section.patterns.property("wrong")
    assert shop.till.settings.scale_patterns == before


def test_a_folder_that_is_not_there_holds_no_second_copy(
    shop: ScreenTill, screen: SettingsScreen, tmp_path: Path
) -> None:
    section = _section(screen, CopiesSection)
    section.folder.setEditText(str(tmp_path / "nowhere"))
    section.mirror.click()
    assert section.folder.property("wrong")
    section.folder.setEditText(str(tmp_path))
    section.mirror.click()
    assert shop.till.settings.mirror_folder == str(tmp_path)


def test_the_recovery_code_is_printed_for_the_safe(
    shop: ScreenTill, screen: SettingsScreen, qtbot: QtBot
) -> None:
    section = _section(screen, CopiesSection)
    with qtbot.waitSignal(section.said):
        section.code.click()
    assert shop.bench.tested == ["recovery code"]


def _works(result: Path, steps: int) -> Works:
    def job(progress: Progress) -> object:
        for done in range(steps):
            progress(done, steps)
        return result

    def back_up(_folder: Path) -> Job:
        return job

    def nothing(*_options: object) -> Job:
        return job

    return Works(Background(), back_up, nothing, nothing, lambda: job, nothing, nothing)


def test_a_backup_shows_how_far_it_is_and_where_it_went(
    shop: ScreenTill, qtbot: QtBot, tmp_path: Path
) -> None:
    shop.till.works = _works(tmp_path / "copy.db", steps=4)
    screen = SettingsScreen(shop.till)
    qtbot.addWidget(screen)
    screen.show()
    section = _section(screen, CopiesSection)
    section.target.setEditText(str(tmp_path))
    with qtbot.waitSignal(screen.said) as said:
        assert screen.run("backup.start")
        assert section.stop.isVisible()
    assert said.args is not None
    assert "copy.db" in said.args[0]
    assert not section.stop.isVisible()
    assert shop.till.works.background.stop()


def test_importing_products_is_asked_of_the_window_and_not_of_oneself(
    screen: SettingsScreen, qtbot: QtBot
) -> None:
    assert not screen.run("catalog_import.open"), "the window would ask for ever"
    section = _section(screen, ProductsSection)
    with qtbot.waitSignal(screen.asked) as asked:
        section.open_import.click()
    assert asked.args == ["catalog_import.open", None]


def test_every_section_can_be_reached_with_the_arrow_keys(screen: SettingsScreen) -> None:
    seen = []
    for _ in screen.sections:
        seen.append(screen.section.title())
        QTest.keyClick(screen.list, Qt.Key.Key_Down)
    assert len(set(seen)) == len(screen.sections)


def test_indonesian_shops_are_asked_for_their_npwp(tmp_path: Path, qtbot: QtBot) -> None:
    with screen_till(tmp_path, shop=replace(SHOP, country="ID")) as shop:
        screen = SettingsScreen(shop.till)
        qtbot.addWidget(screen)
        section = _section(screen, ShopSection)
        assert section.fields["tax_id"].control.accessibleName() == "Tax number (NPWP)"


def test_the_shipped_printer_is_called_by_its_words_and_keeps_its_stored_name(
    shop: ScreenTill, screen: SettingsScreen
) -> None:
    section = _section(screen, PrintersSection)
    assert section.form.name.text() == "Receipt printer"
    section.form.paper.button("58").click()
    section.save.click()
    (kept,) = shop.till.settings.printers
    assert (kept.name, kept.paper_mm) == ("receipt", 58)
