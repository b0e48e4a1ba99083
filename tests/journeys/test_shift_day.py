"""A shift by keys alone in the whole till: float, sales, money out, 50.000 short, Z, and after.

The Z comes out of the software printer as paper, is read back and compared, and is still there
when the till is started again.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.boot.counter import Counter
from pos_app.ui.shift.count_sheet import CountSheet
from pos_app.ui.shift.screen import ShiftScreen
from pos_core.drawer import figures_of
from pos_core.shift import Shift
from pos_core.shift_cash import CashKind
from tests.support.counters import closed, counter_at, sell, wait_for

pytestmark = pytest.mark.starts_threads
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


@pytest.fixture
def place(tmp_path: Path, qtbot: QtBot) -> Iterator[dict[str, Counter]]:
    """The counter of the day; a test may put another one in its place."""
    held = {"now": counter_at(tmp_path, qtbot)}
    yield held
    closed(held["now"])


def _press(
    counter: Counter, key: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    counter.window.activateWindow()
    QTest.keyClick(QApplication.focusWidget() or counter.window, key, modifier)


def _write(counter: Counter, text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget() or counter.window, text)


def _page(counter: Counter) -> ShiftScreen:
    screen = counter.window.navigator.screen("shift")
    assert isinstance(screen, ShiftScreen)
    return screen


def _shift(counter: Counter) -> Shift:
    shift = counter.place.till.state.shifts.current
    assert shift is not None
    return shift


def _open_page(counter: Counter, qtbot: QtBot) -> None:
    _press(counter, Key.Key_F5, SHIFT)
    wait_for(qtbot, lambda: counter.window.navigator.current == "shift")


def _begin(counter: Counter, qtbot: QtBot, starting: str) -> None:
    """Open the page, then the shift."""
    _open_page(counter, qtbot)
    _press(counter, Key.Key_F12)
    _write(counter, starting)
    _press(counter, Key.Key_Return)
    wait_for(qtbot, lambda: counter.place.till.state.shifts.current is not None)


def _count(counter: Counter, qtbot: QtBot, amount: int) -> None:
    """In notes as far as they go; the rest is in `everything else`."""
    _press(counter, Key.Key_F12)
    wait_for(qtbot, lambda: isinstance(counter.window.navigator.sheet, CountSheet))
    sheet = counter.window.navigator.sheet
    assert isinstance(sheet, CountSheet)
    for field in sheet.fields:
        pieces, amount = divmod(amount, field.row.value.minor)
        _write(counter, str(pieces))
        _press(counter, Key.Key_Return)
    _write(counter, str(amount))
    _press(counter, Key.Key_Return)
    wait_for(qtbot, lambda: bool(_shift(counter).counts))


def _pay_out(counter: Counter, qtbot: QtBot, amount: str, reason: str) -> None:
    _press(counter, Key.Key_F7)
    _write(counter, amount)
    _press(counter, Key.Key_Return)
    _write(counter, reason)
    _press(counter, Key.Key_Return)
    wait_for(qtbot, lambda: len(_shift(counter).movements) == 1)
    assert _shift(counter).movements[0].kind is CashKind.PAID_OUT


def _close_short(counter: Counter, qtbot: QtBot, by: int) -> None:
    """Count so much too little, and say why."""
    page, state = _page(counter), counter.place.till.state
    _count(counter, qtbot, _shift(counter).expected(figures_of(state)).minor - by)
    wait_for(qtbot, lambda: page.result.figure.text().startswith("−50.000"))
    assert not page.side.go.isEnabled()
    wait_for(qtbot, lambda: QApplication.focusWidget() is page.result.why.field)
    _write(counter, "thoi nham")
    _press(counter, Key.Key_Return)
    wait_for(qtbot, lambda: counter.place.till.state.shifts.last is not None)


def _read_back(counter: Counter, qtbot: QtBot) -> None:
    till = counter.place.till
    wait_for(qtbot, lambda: till.verdict is not None)
    assert till.verdict is not None
    assert till.verdict.ok, till.verdict


def test_a_shift_closes_50_000_short_and_its_z_is_printed_read_back_and_kept(
    place: dict[str, Counter], qtbot: QtBot, tmp_path: Path
) -> None:
    counter = place["now"]
    _begin(counter, qtbot, "500000")
    counter.window.carry_out("back")
    for _ in range(3):
        sell(counter)
    _open_page(counter, qtbot)
    _pay_out(counter, qtbot, "30000", "mua da")
    _close_short(counter, qtbot, 50_000)
    _read_back(counter, qtbot)
    page = _page(counter)
    wait_for(qtbot, lambda: page.side.said.text() == "Z-0001")
    wait_for(qtbot, lambda: not page.paper.image.isNull())
    wait_for(qtbot, lambda: not counter.place.till.state.jobs)
    assert list((tmp_path / "data" / "receipts").glob("*")), "nothing came out of the printer"

    closed(counter)
    place["now"] = again = counter_at(tmp_path, qtbot)
    shifts = again.place.till.state.shifts
    assert (shifts.current, shifts.last and shifts.last.number) == (None, 1)
    _read_back(again, qtbot)
    _open_page(again, qtbot)
    assert _page(again).past.rowCount() == 1


def test_a_shift_goes_on_after_a_restart(
    place: dict[str, Counter], qtbot: QtBot, tmp_path: Path
) -> None:
    counter = place["now"]
    _begin(counter, qtbot, "200000")
    counter.window.carry_out("back")
    sell(counter)
    before = counter.place.till.state.shifts
    closed(counter)
    place["now"] = again = counter_at(tmp_path, qtbot)
    assert again.place.till.state.shifts == before
    assert again.window.strip.text_of("shift") != ""
