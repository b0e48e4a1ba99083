"""The shop's rules in Settings: dated rates, kinds, tenders, caps and reasons, scale labels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos_app.settings import Settings
from pos_app.ui.settings.caps_section import CapsSection
from pos_app.ui.settings.date_text import read_day
from pos_app.ui.settings.kinds_section import KindsSection
from pos_app.ui.settings.label_reader import weight_in
from pos_app.ui.settings.rates_section import RatesSection
from pos_app.ui.settings.rules_section import RulesSection
from pos_app.ui.settings.scale_section import ScaleSection
from pos_app.ui.settings.scan_meter import ScanMeter, common_prefix
from pos_app.ui.settings.scanner_section import ScannerSection
from pos_app.ui.settings.tax_rules import (
    may_go,
    tax_mode,
    with_rate_from,
    with_tax_mode,
    without_row,
)
from pos_app.ui.settings.work_section import WorkSection
from pos_core.barcode import ScalePattern, label_code
from pos_core.country_profiles import id_grocery, id_restaurant, vn_cafe
from pos_core.order_kind import KindRule, OrderKind, TaxSwap
from pos_core.quantity import Quantity
from pos_core.refusal import refuse
from pos_core.shop import Shop
from pos_core.shop_rules import DiscountCap
from pos_core.staff import Role
from pos_core.tax import Rate, TaxMode
from pos_core.tender import Tender
from tests.support.fake_till import FakeTill

NEW_YEAR = date(2027, 1, 1)


@pytest.fixture
def till(qapp: QApplication) -> Iterator[FakeTill]:
    settings = Settings(language="en", theme="light")
    made = FakeTill(shop=vn_cafe("en"), settings=settings)
    yield made
    made.deleteLater()


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(760, 700)
    qtbot.addWidget(made)
    made.show()
    return made


def shop_of(till: FakeTill) -> Shop:
    shop = till.state.shop
    assert shop is not None
    return shop


def shown(section: RulesSection | ScaleSection | ScannerSection) -> None:
    section.resize(720, 660)
    section.show()
    section.load()


def test_the_rate_to_come_in_the_new_year_is_in_sight(till: FakeTill, room: QWidget) -> None:
    section = RatesSection(till, room)
    shown(section)
    rows = [
        section.model.data(section.model.index(at, 0)) for at in range(section.model.rowCount())
    ]
    assert "Ordinary goods, from 01/01/2027, GTGT 10%, to come" in rows
    assert "Ordinary goods, from 01/07/2025 · 174/2025/NĐ-CP, GTGT 8%, holds now" in rows
    assert "Ordinary goods, from the beginning, GTGT 10%, over" in rows


def test_a_rate_added_for_a_day_counts_from_that_day_on(till: FakeTill, room: QWidget) -> None:
    section = RatesSection(till, room)
    shown(section)
    section.tax_class.setCurrentIndex(section.tax_class.findData("alcohol"))
    section.day.setText("1/7/2028")
    section.rate.setText("12,5")
    section.note.setText("Luật mới")
    section.save.click()
    taxes = shop_of(till).taxes
    assert [t.rate for t in taxes.taxes_for("alcohol", date(2028, 6, 30))] == [Rate(100_000)]
    assert [t.rate for t in taxes.taxes_for("alcohol", date(2028, 7, 1))] == [Rate(125_000)]
    assert section.day.text() == ""


@pytest.mark.parametrize(("day", "rate"), [("32/1/2027", "8"), ("", "8"), ("1/1/2027", "101")])
def test_a_day_or_a_rate_that_cannot_be_is_told_at_its_field(
    till: FakeTill, room: QWidget, day: str, rate: str
) -> None:
    section = RatesSection(till, room)
    shown(section)
    before = shop_of(till)
    section.day.setText(day)
    section.rate.setText(rate)
    section.save.click()
    assert shop_of(till) == before
    assert bool(section.day.property("wrong")) != bool(section.rate.property("wrong"))


def test_only_what_is_still_to_come_can_be_taken_away(till: FakeTill, room: QWidget) -> None:
    section = RatesSection(till, room)
    shown(section)
    for at, row in enumerate(section.model.rows):
        section.list.choose(at)
        assert section.remove.isEnabled() == (row.valid_from == NEW_YEAR)
    at = next(i for i, row in enumerate(section.model.rows) if row.valid_from == NEW_YEAR)
    section.list.choose(at)
    tax_class = section.model.rows[at].tax_class
    section.remove.click()
    assert [t.rate.ppm for t in shop_of(till).taxes.taxes_for(tax_class, NEW_YEAR)] == [80_000]


def test_a_new_rate_keeps_the_part_of_the_price_it_is_reckoned_on() -> None:
    shop = with_rate_from(id_grocery("id"), "standard", NEW_YEAR, Rate(130_000))
    (tax,) = shop.taxes.taxes_for("standard", NEW_YEAR)
    assert (tax.code, tax.rate.ppm, tax.base_num, tax.base_den) == ("PPN", 130_000, 11, 12)
    shop = with_rate_from(shop, "exempt", NEW_YEAR, Rate(50_000))
    assert [t.code for t in shop.taxes.taxes_for("exempt", NEW_YEAR)] == ["PPN"]
    shop = with_rate_from(shop, "standard", NEW_YEAR, Rate(0))
    assert shop.taxes.taxes_for("standard", NEW_YEAR) == ()


def test_a_restaurant_whose_beans_bear_another_tax_keeps_both_ways() -> None:
    shop = id_restaurant("id")
    assert tax_mode(shop) is TaxMode.EXCLUSIVE
    assert with_tax_mode(shop, TaxMode.EXCLUSIVE) == shop
    inclusive = with_tax_mode(shop, TaxMode.INCLUSIVE)
    assert {t.mode for row in inclusive.taxes.rows for t in row.taxes} == {TaxMode.INCLUSIVE}
    assert tax_mode(vn_cafe("vi")) is TaxMode.INCLUSIVE


def test_a_class_never_stays_without_a_rate() -> None:
    shop = vn_cafe("vi")
    only = next(row for row in shop.taxes.rows if row.tax_class == "reduced")
    assert not may_go(shop, only, date.min)
    later = next(row for row in shop.taxes.rows if row.valid_from == NEW_YEAR)
    assert may_go(shop, later, date(2026, 12, 31))
    assert not may_go(shop, later, NEW_YEAR)
    assert later not in without_row(shop, later.tax_class, NEW_YEAR).taxes.rows


def test_kinds_keep_what_each_changes_and_the_usual_one_first(
    till: FakeTill, room: QWidget
) -> None:
    section = KindsSection(till, room)
    shown(section)
    _, take_away, delivery = section.forms
    take_away.service.setChecked(False)
    take_away.goods.setCurrentIndex(take_away.goods.findData("restaurant"))
    take_away.instead.setCurrentIndex(take_away.instead.findData("standard"))
    delivery.done.setChecked(False)
    section.usual.button("take_away").click()
    section.save.click()
    assert shop_of(till).rules.kinds == (
        KindRule(OrderKind.TAKE_AWAY, False, (TaxSwap("restaurant", "standard"),)),
        KindRule(OrderKind.DINE_IN),
    )
    section.load()
    assert not delivery.done.isChecked()
    assert take_away.goods.currentData() == "restaurant"


def test_the_usual_kind_must_be_one_the_shop_does(
    till: FakeTill, room: QWidget, qtbot: QtBot
) -> None:
    section = KindsSection(till, room)
    shown(section)
    section.forms[0].done.setChecked(False)
    with qtbot.waitSignal(section.said):
        section.save.click()
    assert shop_of(till).rules.kinds == ()


def test_tenders_and_the_need_for_a_shift_are_kept(till: FakeTill, room: QWidget) -> None:
    section = WorkSection(till, room)
    shown(section)
    assert not section.tenders[Tender.CASH].isEnabled()
    section.tenders[Tender.VOUCHER].setChecked(False)
    section.needs_shift.setChecked(True)
    section.save.click()
    rules = shop_of(till).rules
    assert rules.needs_shift
    assert rules.tenders == (Tender.CASH, Tender.CARD, Tender.TRANSFER, Tender.ACCOUNT)


def test_caps_and_reasons_are_kept_together(till: FakeTill, room: QWidget) -> None:
    section = CapsSection(till, room)
    shown(section)
    section.caps[Role.CASHIER].setText("7,5")
    section.reasons.setPlainText("Khách quen\n\n  Hàng   lỗi \nKhách quen")
    section.which.select("void_reasons")
    section.which.chosen.emit("void_reasons")
    section.reasons.setPlainText("Bấm nhầm")
    section.which.select("price_reasons")
    section.which.chosen.emit("price_reasons")
    section.reasons.setPlainText("Giá bạn bè")
    section.save.click()
    rules = shop_of(till).rules
    assert DiscountCap(Role.CASHIER, Rate(75_000)) in rules.discount_caps
    assert rules.discount_reasons == ("Khách quen", "Hàng lỗi")
    assert rules.void_reasons == ("Bấm nhầm",)
    assert rules.price_reasons == ("Giá bạn bè",)
    assert rules.refund_reasons == ()


def test_a_cap_above_everything_is_told(till: FakeTill, room: QWidget) -> None:
    section = CapsSection(till, room)
    shown(section)
    before = shop_of(till)
    section.caps[Role.MANAGER].setText("120")
    section.save.click()
    assert shop_of(till) == before
    assert section.caps[Role.MANAGER].property("wrong")


def test_a_label_is_scanned_told_and_read_from_then_on(till: FakeTill, room: QWidget) -> None:
    section = ScaleSection(till, room)
    shown(section)
    code = label_code(ScalePattern("27IIIIIWWWWWC"), "42", 1305)
    assert section.take_scan(code)
    section.article.setText("42")
    section.weight.setText("1,305 kg")
    section.work_out.click()
    assert section._label.note.text() == "The layout is 27IIIIIWWWWWC."
    section.use.click()
    assert "27IIIIIWWWWWC" in till.settings.scale_patterns
    assert "article 00042" in section._label.note.text()
    assert "1.305\xa0kg" in section._label.note.text()


def test_a_doubtful_label_asks_for_another_one(till: FakeTill, room: QWidget) -> None:
    section = ScaleSection(till, room)
    shown(section)
    pattern = ScalePattern("27IIIIIWWWWWC")
    section.take_scan(label_code(pattern, "12345", 325))
    section.weight.setText("0,325")
    section.work_out.click()
    assert "Show another label" in section._label.note.text()
    section.take_scan(label_code(pattern, "54321", 12_040))
    section.weight.setText("12,04")
    section.work_out.click()
    assert section._label.note.text() == "The layout is 27IIIIIWWWWWC."


def test_a_label_that_says_something_else_is_refused_in_words(
    till: FakeTill, room: QWidget
) -> None:
    section = ScaleSection(till, room)
    shown(section)
    section.take_scan(label_code(ScalePattern("27IIIIIWWWWWC"), "42", 1305))
    section.weight.setText("9,999")
    section.work_out.click()
    assert section.label.property("wrong")
    assert not section.use.isEnabled()


def test_a_scanner_that_sends_a_sign_first_is_learned(till: FakeTill, room: QWidget) -> None:
    section = ScannerSection(till, room)
    shown(section)
    for _ in range(3):
        ctrl = Qt.KeyboardModifier.ControlModifier
        stx = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_B, ctrl, "\x02")
        QApplication.sendEvent(section.meter, stx)
        QTest.keyClicks(section.meter, "8934563138165")
        QTest.keyClick(section.meter, Qt.Key.Key_Return)
    assert till.settings.scanner_prefix == "\x02"
    assert isinstance(section.meter, ScanMeter)


def test_a_prefix_is_only_what_every_scan_begins_with() -> None:
    assert common_prefix(["\x028934", "\x024006"]) == "\x02"
    assert common_prefix(["\x028934", "4006"]) == ""
    assert common_prefix(["8934", "8006"]) == ""


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1/1/2027", date(2027, 1, 1)),
        (" 01-07-2028 ", date(2028, 7, 1)),
        ("31.12.26", date(2026, 12, 31)),
        ("30/2/2027", None),
        ("2027-01-01", None),
        ("morgen", None),
    ],
)
def test_days_are_read_as_people_type_them(text: str, day: date | None) -> None:
    assert read_day(text) == day


def test_weights_are_read_as_people_type_them() -> None:
    assert weight_in("1,305 kg") == Quantity(1305)
    assert weight_in("0.3") == Quantity(300)
    assert weight_in("12") == Quantity(12_000)
    assert weight_in("viel") is None


def test_an_open_question_about_a_pin_is_not_a_failure(
    till: FakeTill, room: QWidget, qtbot: QtBot
) -> None:
    section = WorkSection(till, room)
    shown(section)
    said: list[tuple[str, str]] = []
    section.said.connect(lambda text, tone: said.append((text, tone)))
    till.hold_answers = True
    section.needs_shift.setChecked(True)
    section.save.click()
    assert section.changes.is_busy
    answer = till.held.pop()
    till.answered.emit(replace(answer, refusal=refuse("staff.approval_needed", right="settings")))
    assert said == []
    assert section.changes.is_busy
    till.answered.emit(answer)
    assert [text for text, _ in said] == ["Saved. It counts from now on."]
