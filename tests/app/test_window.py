"""The window: status that is true, keys that reach the right screen, languages on the fly."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos_app.engine.answers import Trouble
from pos_app.engine.print_desk import PrinterLamp
from pos_app.ports import PaperState
from pos_app.settings import Settings
from pos_app.ui.app import open_window
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.tone import Tone
from pos_app.ui.language import Language
from pos_app.ui.sell.screen import SellScreen
from pos_app.ui.status import SELLING_STOPPED, printer_lamps
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from tests.support.fake_till import FakeTill
from tests.support.screen_states import LampFacts, fill_cart


@pytest.fixture
def till(qapp: QApplication) -> Iterator[FakeTill]:
    """The demo café."""
    made = FakeTill(settings=Settings(language="en", theme="light"))
    yield made
    made.deleteLater()


@pytest.fixture
def window(till: FakeTill, qtbot: QtBot) -> TillWindow:
    """The window as it opens."""
    Look.of_app().motion_ms = 0
    made = open_window(till, till.settings)
    qtbot.addWidget(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_at_the_counter_the_window_takes_all_the_room_there_is(
    till: FakeTill, qtbot: QtBot
) -> None:
    counter = open_window(till, till.settings, fills_screen=True)
    qtbot.addWidget(counter)
    assert counter.isMaximized()


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert isinstance(widget, QWidget)
    QTest.keyClick(widget, key, modifier)


def test_the_strip_says_what_is_so(window: TillWindow, till: FakeTill) -> None:
    strip = window.strip
    assert strip.text_of("saved") == "All saved"
    assert strip.text_of("cashier") == "Lan"
    assert strip.text_of("day") == "21/11/2026"
    assert strip.text_of("time") == "10:05"
    assert strip.text_of("printer/receipt") == ""
    till.show_lamps((LampFacts("receipt", PaperState.PAPER_OUT, 1, True),))
    assert strip.text_of("printer/receipt") == "No paper"


def test_of_several_printers_only_those_in_trouble_are_named() -> None:
    ready, bar = (
        PrinterLamp(name, PaperState.READY, 0, alert=False) for name in ("receipt", "bar")
    )
    dead = PrinterLamp("kitchen", PaperState.PAPER_OUT, 2, alert=False)
    assert [each.text for each in printer_lamps((ready,))] == ["Printer ready"]
    assert [each.text for each in printer_lamps((ready, bar))] == ["Printers ready: 2"]
    said = [(each.text, each.tone) for each in printer_lamps((ready, bar, dead))]
    assert said == [("Printers ready: 2", Tone.GOOD), ("kitchen: No paper", Tone.BAD)]


def test_trouble_that_stops_saving_is_never_called_saved(
    window: TillWindow, till: FakeTill
) -> None:
    till.fail(Trouble("storage_failed", "S-05", {"detail": "EIO"}))
    assert window.strip.text_of("saved") == "Not saving: selling is stopped"
    assert "storage_failed" in window.banners.keys
    till.fail(Trouble("storage_failed", "S-05", cleared=True))
    assert window.strip.text_of("saved") == "All saved"
    assert window.banners.keys == ()


def test_trouble_that_does_not_stop_selling_leaves_selling_alone(
    window: TillWindow, till: FakeTill
) -> None:
    till.fail(Trouble("disk_nearly_full", "S-14", {"megabytes": 90}))
    assert window.strip.text_of("saved") == "All saved"
    assert window.navigator.current == "sell"
    assert "disk_nearly_full" not in SELLING_STOPPED


def test_the_first_paint_comes_before_heavy_work(till: FakeTill, qtbot: QtBot) -> None:
    made = TillWindow(till)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.shown_first):
        made.show()


def test_the_language_changes_without_a_restart(
    window: TillWindow, till: FakeTill, qtbot: QtBot
) -> None:
    sell = window.navigator.screen("sell")
    assert isinstance(sell, SellScreen)
    assert sell.cart.pay.words == "Pay"
    till.change_settings(language="vi")
    qtbot.waitUntil(lambda: sell.cart.pay.words == "Thanh toán")
    assert window.strip.text_of("saved") == "Đã lưu hết"
    till.change_settings(language="id")
    qtbot.waitUntil(lambda: sell.cart.pay.words == "Bayar")
    till.change_settings(language="en")
    qtbot.waitUntil(lambda: sell.cart.pay.words == "Pay")


def test_light_and_dark_change_without_a_restart(window: TillWindow, till: FakeTill) -> None:
    till.change_settings(theme="dark")
    assert Look.of_app().is_dark
    till.change_settings(theme="light")
    assert not Look.of_app().is_dark


def test_esc_on_the_sell_screen_clears_and_stays(window: TillWindow) -> None:
    sell = window.navigator.screen("sell")
    assert isinstance(sell, SellScreen)
    QTest.keyClicks(sell.shelf.search, "tra")
    press(Qt.Key.Key_Escape)
    assert sell.shelf.search.text() == ""
    press(Qt.Key.Key_Escape)
    assert window.navigator.current == "sell"


def test_keys_of_other_screens_do_nothing_here(window: TillWindow, till: FakeTill) -> None:
    fill_cart(till, 1)
    count = len(till.intents)
    press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert len(till.intents) == count
    assert window.navigator.current == "sell"


def test_every_printed_key_is_one_the_window_knows(window: TillWindow, till: FakeTill) -> None:
    fill_cart(till, 2)
    printed = [
        b for b in window.findChildren(Button) if b.isVisible() and b.accessibleDescription()
    ]
    assert len(printed) > 10
    for button in printed:
        key = button.accessibleDescription().replace("⌫", "Backspace").replace("PgDn", "PgDown")
        assert not QKeySequence(key).isEmpty()


def test_tab_reaches_every_part_of_the_sell_screen(window: TillWindow, till: FakeTill) -> None:
    fill_cart(till, 2)
    sell = window.navigator.screen("sell")
    assert isinstance(sell, SellScreen)
    seen = set()
    for _ in range(60):
        press(Qt.Key.Key_Tab)
        seen.add(QApplication.focusWidget())
    wanted = [sell.shelf.search, sell.shelf.grid, sell.cart.list, sell.cart.pay, sell.cart.undo]
    assert [widget for widget in wanted if widget not in seen] == []


def test_a_language_without_texts_is_shown_in_english(qapp: QApplication) -> None:
    language = Language(qapp)
    assert not language.speak("xx")
    assert language.speak("en")
    language.deleteLater()


def test_the_window_fits_the_smallest_screen(
    window: TillWindow, till: FakeTill, qtbot: QtBot
) -> None:
    fill_cart(till, 5)
    window.resize(1024, 768)
    assert window.width() == 1024
    assert window.height() == 768
    qtbot.waitUntil(lambda: window.minimumSizeHint().width() <= 1024)
    assert window.minimumSizeHint().height() <= 768
