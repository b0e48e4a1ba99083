"""From the demo shop to one's own: by the keyboard, by touch, and with the plug pulled between."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from pos_app.boot import begin_anew
from pos_app.boot.counter import Counter
from pos_app.boot.real_ports import RealFs
from pos_app.settings import Settings
from pos_app.ui.setup.begin_step import BeginStep, ProductsStep
from pos_app.ui.setup.machine_steps import DoneStep, PrintersStep, StaffStep
from pos_app.ui.setup.rules_step import RulesStep
from pos_app.ui.setup.screen import SetupScreen
from pos_app.ui.setup.shop_step import ShopStep
from pos_app.ui.setup.where import CountryStep, LanguageStep
from pos_core.money import Currency
from pos_core.setup import SetupDraft, draft_text, is_demo
from tests.support.counters import add, closed, counter_at, sell, wait_for

pytestmark = pytest.mark.starts_threads
NO = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier


def wizard(counter: Counter) -> SetupScreen:
    screen = counter.window.navigator.screen("setup")
    assert isinstance(screen, SetupScreen)
    return screen


def opened(counter: Counter) -> SetupScreen:
    counter.window.carry_out("setup.open")
    assert counter.window.navigator.current == "setup"
    counter.window.activateWindow()
    return wizard(counter)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = NO) -> None:
    widget = QApplication.focusWidget()
    assert isinstance(widget, QWidget)
    QTest.keyClick(widget, key, modifier)


def write(text: str) -> None:
    widget = QApplication.focusWidget()
    assert isinstance(widget, QLineEdit)
    widget.setText(text)


def tap(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_a_grocer_in_indonesia_is_set_up_by_the_keyboard_alone(
    tmp_path: Path, qtbot: QtBot
) -> None:
    counter = counter_at(tmp_path, qtbot)
    sell(counter)
    assert "setup" in counter.window.banners.keys
    screen = opened(counter)
    assert isinstance(screen.step, LanguageStep)
    press(Qt.Key.Key_2)
    assert counter.place.till.settings.language == "id"
    press(Qt.Key.Key_Return)
    assert isinstance(screen.step, CountryStep)
    press(Qt.Key.Key_4)
    press(Qt.Key.Key_Return)
    assert isinstance(screen.step, RulesStep)
    press(Qt.Key.Key_Return)
    assert isinstance(screen.step, ShopStep)
    press(Qt.Key.Key_Return)
    assert screen.step.lines["name"].property("wrong")
    write("Toko Sinar")
    press(Qt.Key.Key_Return)
    assert isinstance(screen.step, ProductsStep)
    press(Qt.Key.Key_Return)
    assert isinstance(screen.step, BeginStep)
    before = counter.window
    press(Qt.Key.Key_Right, ALT)
    wait_for(qtbot, lambda: counter.window is not before and counter.place.till.is_open)
    till = counter.place.till
    shop = till.state.shop
    assert shop is not None
    assert (shop.profile.name, shop.currency, shop.language) == ("Toko Sinar", Currency.IDR, "id")
    assert (till.state.next_number, till.state.closed) == (1, ())
    wait_for(qtbot, lambda: isinstance(wizard(counter).step, StaffStep))
    kept = list((tmp_path / "data").glob("before-*"))
    assert len(kept) == 1
    assert (kept[0] / "journal.db").stat().st_size > 0
    finish_and_sell(counter, qtbot)


def finish_and_sell(counter: Counter, qtbot: QtBot) -> None:
    """Pass over the machines, and sell the first thing."""
    till = counter.place.till
    for _ in range(7):
        counter.window.carry_out("setup.skip")
    assert isinstance(wizard(counter).step, DoneStep)
    counter.window.carry_out("setup.next")
    assert counter.window.navigator.current == "sell"
    assert till.settings.setup == ""
    assert "setup" not in counter.window.banners.keys
    wait_for(qtbot, lambda: till.catalogue.count > 0)
    sell(counter)
    last = till.state.last_sale
    assert last is not None
    assert last.number == "A-0001"
    closed(counter)


def test_an_unsold_demo_shop_becomes_ones_own_in_its_place_by_touch(
    tmp_path: Path, qtbot: QtBot
) -> None:
    counter = counter_at(tmp_path, qtbot)
    screen = opened(counter)
    steps = {type(step): step for step in screen.steps}
    language, country = steps[LanguageStep], steps[CountryStep]
    assert isinstance(language, LanguageStep)
    assert isinstance(country, CountryStep)
    tap(language.buttons["vi"])
    tap(screen.next)
    tap(country.buttons["vn_grocery"])
    tap(screen.next)
    rules = screen.step
    assert isinstance(rules, RulesStep)
    rules.needs_shift.click()
    tap(screen.next)
    shop_step = screen.step
    assert isinstance(shop_step, ShopStep)
    shop_step.lines["name"].setText("Tạp hóa Bình An")
    shop_step.lines["prefix"].setText("b2")
    tap(screen.next)
    products = screen.step
    assert isinstance(products, ProductsStep)
    assert not products.buttons["keep"].isVisible()
    tap(products.buttons["empty"])
    tap(screen.next)
    window = counter.window
    tap(screen.next)
    wait_for(qtbot, lambda: isinstance(screen.step, StaffStep))
    assert counter.window is window
    till = counter.place.till
    shop = till.state.shop
    assert shop is not None
    assert (shop.profile.name, shop.till_prefix) == ("Tạp hóa Bình An", "B2")
    assert shop.rules.needs_shift
    wait_for(qtbot, lambda: till.catalogue.count == 0)
    assert list((tmp_path / "data").glob("before-*")) == []
    closed(counter)


def test_a_till_that_dies_in_the_middle_goes_on_where_it_was(tmp_path: Path, qtbot: QtBot) -> None:
    counter = counter_at(tmp_path, qtbot)
    screen = opened(counter)
    for _ in range(3):
        counter.window.carry_out("setup.next")
    shop_step = screen.step
    assert isinstance(shop_step, ShopStep)
    shop_step.lines["name"].setText("Quán Gió")
    counter.window.carry_out("setup.next")
    closed(counter)
    again = counter_at(tmp_path, qtbot)
    wait_for(qtbot, lambda: again.window.navigator.current == "setup")
    screen = wizard(again)
    assert isinstance(screen.step, ProductsStep)
    assert screen.draft.shop is not None
    assert screen.draft.shop.profile.name == "Quán Gió"
    shop = again.place.till.state.shop
    assert shop is not None
    assert is_demo(shop)
    again.window.carry_out("back")
    assert again.window.navigator.current == "sell"
    assert "setup" in again.window.banners.keys
    closed(again)


def test_what_is_typed_is_kept_before_anybody_says_next(tmp_path: Path, qtbot: QtBot) -> None:
    counter = counter_at(tmp_path, qtbot)
    screen = opened(counter)
    for _ in range(3):
        counter.window.carry_out("setup.next")
    shop_step = screen.step
    assert isinstance(shop_step, ShopStep)
    write("Quán Gió")
    press(Qt.Key.Key_Tab)
    write("12 Lý Thường Kiệt")
    press(Qt.Key.Key_Tab)
    closed(counter)
    again = counter_at(tmp_path, qtbot)
    wait_for(qtbot, lambda: again.window.navigator.current == "setup")
    shop_step = wizard(again).step
    assert isinstance(shop_step, ShopStep)
    assert shop_step.lines["name"].text() == "Quán Gió"
    assert shop_step.lines["address"].text() == "12 Lý Thường Kiệt"
    closed(again)


class Pulled(Exception):
    """The plug is pulled."""


def _stop_after(moves: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let so many files be moved, and then no more."""
    really = begin_anew._move
    done: list[str] = []

    def move(fs: RealFs, source: Path, target: Path) -> None:
        if len(done) == moves:
            raise Pulled
        if source.exists():
            done.append(source.name)
        really(fs, source, target)

    monkeypatch.setattr(begin_anew, "_move", move)


@pytest.mark.parametrize("steps", [1, 2, 5])
def test_the_plug_pulled_while_the_old_shop_is_put_aside(
    tmp_path: Path, qtbot: QtBot, steps: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    counter = counter_at(tmp_path, qtbot)
    sell(counter)
    screen = opened(counter)
    for _ in range(3):
        counter.window.carry_out("setup.next")
    shop_step = screen.step
    assert isinstance(shop_step, ShopStep)
    shop_step.lines["name"].setText("Quán Gió")
    for _ in range(2):
        counter.window.carry_out("setup.next")
    answered = screen.step.answer(screen.draft)
    assert answered is not None
    counter.place.till.change_settings(
        setup=draft_text(replace(answered, begun=True, step="staff"))
    )
    closed(counter)
    _stop_after(steps, monkeypatch)
    with pytest.raises(Pulled):
        begin_anew.set_aside(counter._ground)
    monkeypatch.undo()
    moved = not (tmp_path / "data" / "journal.db").exists()
    again = counter_at(tmp_path, qtbot)
    wait_for(qtbot, lambda: again.window.navigator.current == "setup")
    shop = again.place.till.state.shop
    assert shop is not None
    assert moved == (steps > 2)
    if moved:
        assert shop.profile.name == "Quán Gió"
        wait_for(qtbot, lambda: isinstance(wizard(again).step, StaffStep))
    else:
        assert is_demo(shop)
        assert len(again.place.till.state.closed) == 1
        assert isinstance(wizard(again).step, BeginStep)
    closed(again)


def test_a_till_begun_with_setup_asks_and_one_without_does_not(
    tmp_path: Path, qtbot: QtBot
) -> None:
    asked = Settings(language="en", theme="light", setup=draft_text(SetupDraft()))
    counter = counter_at(tmp_path / "one", qtbot, settings=asked)
    wait_for(qtbot, lambda: counter.window.navigator.current == "setup")
    assert isinstance(wizard(counter).step, LanguageStep)
    closed(counter)
    plain = counter_at(tmp_path / "two", qtbot)
    assert plain.window.navigator.current == "sell"
    closed(plain)


def test_an_own_shop_is_set_up_again_in_place_and_keeps_its_sales(
    tmp_path: Path, qtbot: QtBot
) -> None:
    counter = counter_at(tmp_path, qtbot)
    screen = opened(counter)
    for _ in range(3):
        counter.window.carry_out("setup.next")
    shop_step = screen.step
    assert isinstance(shop_step, ShopStep)
    shop_step.lines["name"].setText("Quán Gió")
    for _ in range(3):
        counter.window.carry_out("setup.next")
    wait_for(qtbot, lambda: isinstance(screen.step, StaffStep))
    for _ in range(7):
        counter.window.carry_out("setup.next")
    assert counter.window.navigator.current == "sell"
    till = counter.place.till
    wait_for(qtbot, lambda: till.catalogue.count > 0)
    sell(counter)
    add(counter)
    screen = opened(counter)
    for _ in range(3):
        counter.window.carry_out("setup.next")
    shop_step = screen.step
    assert isinstance(shop_step, ShopStep)
    assert shop_step.lines["name"].text() == "Quán Gió"
    shop_step.lines["phone"].setText("0900 000 000")
    counter.window.carry_out("setup.next")
    assert isinstance(screen.step, ProductsStep)
    assert screen.step.current == "keep"
    for _ in range(2):
        counter.window.carry_out("setup.next")
    wait_for(qtbot, lambda: isinstance(screen.step, StaffStep))
    shop = till.state.shop
    assert shop is not None
    assert shop.profile.phone == "0900 000 000"
    assert len(till.state.closed) == 1
    assert till.state.cart is not None
    closed(counter)


def test_another_currency_needs_a_word_before_real_sales_are_put_aside(
    tmp_path: Path, qtbot: QtBot
) -> None:
    counter = counter_at(tmp_path, qtbot)
    screen = opened(counter)
    for _ in range(3):
        counter.window.carry_out("setup.next")
    shop_step = screen.step
    assert isinstance(shop_step, ShopStep)
    shop_step.lines["name"].setText("Quán Gió")
    for _ in range(3):
        counter.window.carry_out("setup.next")
    wait_for(qtbot, lambda: isinstance(screen.step, StaffStep))
    counter.place.till.change_settings(setup="")
    sell(counter)
    screen = opened(counter)
    counter.window.carry_out("setup.next")
    assert isinstance(screen.step, CountryStep)
    screen.step.choose("id_grocery")
    for _ in range(4):
        counter.window.carry_out("setup.next")
    begin = screen.step
    assert isinstance(begin, BeginStep)
    assert begin.agreed.isVisible()
    assert "VND" in begin.consequence.text()
    window = counter.window
    counter.window.carry_out("setup.next")
    qtbot.wait(50)
    assert counter.window is window
    begin.agreed.setChecked(True)
    counter.window.carry_out("setup.next")
    wait_for(qtbot, lambda: counter.window is not window and counter.place.till.is_open)
    shop = counter.place.till.state.shop
    assert shop is not None
    assert (shop.profile.name, shop.currency) == ("Quán Gió", Currency.IDR)
    wait_for(qtbot, lambda: counter.window.navigator.current == "setup")
    closed(counter)


def test_a_test_page_is_followed_by_the_question_whether_it_came(
    tmp_path: Path, qtbot: QtBot
) -> None:
    counter = counter_at(tmp_path, qtbot)
    screen = opened(counter)
    printers = next(step for step in screen.steps if isinstance(step, PrintersStep))
    section = printers.section
    tap_test = getattr(section, "test")  # noqa: B009
    tap_test.click()
    assert not printers.question.isHidden()
    printers.question.no.click()
    assert "cable" in printers.question.said.text()
    printers.question.yes.click()
    assert "Good" in printers.question.said.text()
    closed(counter)


def test_in_training_no_shop_is_set_up(tmp_path: Path, qtbot: QtBot) -> None:
    counter = counter_at(tmp_path, qtbot)
    counter.change_over()
    wait_for(qtbot, lambda: counter.place.till.is_open)
    counter.window.carry_out("setup.open")
    assert counter.window.navigator.current == "sell"
    assert counter.window.navigator.toast_text == "Leave training first."
    closed(counter)
