"""The scanner is heard wherever the focus is, and a person's keys arrive as they were typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from pos_app.bridge.scanner import RAW_KEYS, ScannerFilter
from pos_app.devices.wedge import WedgeSettings

GAP = 35


class Desk(QWidget):
    """A window with one field and the filter."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit(self)
        QVBoxLayout(self).addWidget(self.field)
        self.filter = ScannerFilter(WedgeSettings(gap_ms=GAP), self)
        self.codes: list[str] = []
        self.filter.scanned.connect(self.heard)
        self.clock = 1_000

    def heard(self, code: str) -> None:
        self.codes.append(code)

    def key(self, text: str, after: int, *, repeat: bool = False) -> None:
        """One key `after` ms, to the window as the platform gives it."""
        self.clock += after
        code = Qt.Key.Key_Return.value if text == "\r" else ord(text.upper())
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, text, repeat)
            event.setTimestamp(self.clock)
            QCoreApplication.sendEvent(self.windowHandle(), event)

    def keys(self, text: str, apart: int) -> None:
        for letter in text:
            self.key(letter, apart)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    """Shown, and listened to."""
    made = Desk()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.field.setFocus()
    made.filter.listen_to(made)
    return made


def test_a_burst_with_enter_is_a_scan_and_types_nothing(desk: Desk) -> None:
    desk.keys("8934563138164\r", 8)
    assert desk.codes == ["8934563138164"]
    assert desk.field.text() == ""


def test_what_a_person_types_arrives_in_order(desk: Desk, qtbot: QtBot) -> None:
    desk.keys("pho bo", 120)
    qtbot.waitUntil(lambda: desk.field.text() == "pho bo")
    assert desk.codes == []


def test_a_fast_typist_is_no_scanner(desk: Desk, qtbot: QtBot) -> None:
    desk.keys("tra", 20)
    desk.key("d", 90)
    qtbot.waitUntil(lambda: desk.field.text() == "trad")
    assert desk.codes == []


def test_letters_before_a_scan_stay_and_the_scan_is_whole(desk: Desk, qtbot: QtBot) -> None:
    desk.keys("ab", 120)
    desk.key("8", 300)
    desk.keys("934563138164\r", 8)
    assert desk.codes == ["8934563138164"]
    qtbot.waitUntil(lambda: desk.field.text() == "ab")


def test_a_key_held_down_repeats_as_ever(desk: Desk, qtbot: QtBot) -> None:
    desk.key("a", 100)
    for _ in range(8):
        desk.key("a", 30, repeat=True)
    qtbot.waitUntil(lambda: desk.field.text() == "a" * 9)
    assert desk.codes == []


def test_enter_of_a_person_is_enter(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.field.returnPressed):
        desk.keys("abc", 120)
        desk.key("\r", 400)


def test_keys_with_ctrl_are_never_held(desk: Desk, qtbot: QtBot) -> None:
    desk.field.setText("abc")
    event = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier, "\x01"
    )
    QCoreApplication.sendEvent(desk.windowHandle(), event)
    assert desk.field.selectedText() == "abc"


def test_a_framed_scanner_needs_no_pace(desk: Desk, qtbot: QtBot) -> None:
    desk.filter.configure(WedgeSettings(gap_ms=GAP, starts_with="\x02"))
    desk.keys("\x02A-1\x03", 100)
    assert desk.codes == ["A-1"]
    desk.keys("abc", 5)
    assert desk.field.text() == "abc"


def test_a_field_that_measures_scanners_hears_everything(desk: Desk) -> None:
    desk.field.setProperty(RAW_KEYS, True)
    desk.keys("8934563138164", 8)
    assert desk.field.text() == "8934563138164"
    assert desk.codes == []


def test_nothing_is_heard_after_the_window_closed(desk: Desk) -> None:
    desk.filter.listen_to(None)
    desk.keys("8934563138164", 8)
    assert desk.codes == []
    assert desk.field.text() == "8934563138164"


def test_keys_still_arrive_after_a_sheet_took_the_name_of_the_window(
    desk: Desk, qtbot: QtBot
) -> None:
    """What the end of a sheet does on a real display: Python's name is gone, the window is not."""
    Shiboken.invalidate(desk.windowHandle())
    desk.keys("100000", 120)
    qtbot.waitUntil(lambda: desk.field.text() == "100000")
    desk.keys("8934563138164\r", 8)
    assert desk.codes == ["8934563138164"]
