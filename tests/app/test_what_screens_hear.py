"""The engine works on while the window draws: the screens hear of one change after the other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from pytestqt.qtbot import QtBot

from pos_app.bridge.till import Answer, Changes
from pos_app.ui.app import open_window
from pos_app.ui.shift.count_sheet import CountSheet
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from pos_core.drawer import CountDrawer, OpenShift
from pos_core.events import Intent
from tests.support.counter import press
from tests.support.screen_till import ScreenTill, screen_till
from tests.support.working_till import PATIENCE, dong

pytestmark = pytest.mark.starts_threads
COUNT = CountDrawer((), dong(500_000))


@pytest.fixture
def shop(tmp_path: Path, qtbot: QtBot) -> Iterator[ScreenTill]:
    with screen_till(tmp_path) as made:
        yield made


@pytest.fixture
def window(shop: ScreenTill, qtbot: QtBot) -> TillWindow:
    Look.of_app().motion_ms = 0
    made = open_window(shop.till, shop.till.settings)
    qtbot.addWidget(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def _ahead(shop: ScreenTill, *intents: Intent) -> None:
    """All of it is on disk before the window is told of any."""
    for intent in intents:
        assert shop.work.engine.ask(intent, PATIENCE).ok


def _counts(shop: ScreenTill) -> int:
    """How often the drawer was counted, as far as the screens have heard; -1 without a shift."""
    shift = shop.till.state.shifts.current
    return len(shift.counts) if shift is not None else -1


def test_what_a_screen_reads_is_what_it_was_told(shop: ScreenTill) -> None:
    told: list[bool] = []

    def first(changes: Changes) -> None:
        told.append(shop.till.state is changes.state)

    def second(changes: Changes) -> None:
        told.append(shop.till.state is changes.state)

    shop.till.changed.connect(first)
    shop.till.changed.connect(second)
    _ahead(shop, OpenShift(dong(500_000)), COUNT, COUNT)
    assert _counts(shop) == -1
    QCoreApplication.processEvents()
    assert told == [True] * 6
    assert _counts(shop) == 2


def test_an_answer_comes_when_what_it_did_is_on_the_screen(shop: ScreenTill) -> None:
    counts: list[int] = []

    def answered(_answer: Answer) -> None:
        counts.append(_counts(shop))

    shop.till.answered.connect(answered)
    for intent in (OpenShift(dong(500_000)), COUNT, COUNT):
        shop.till.submit(intent)
    shop.work.engine.call(lambda _journal: None, PATIENCE)
    QCoreApplication.processEvents()
    assert counts == [0, 1, 2]


def test_enter_does_what_the_big_button_says_though_the_till_is_ahead(
    shop: ScreenTill, window: TillWindow
) -> None:
    shop.work.ask(OpenShift(dong(500_000)))
    press(Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    _ahead(shop, COUNT)
    go = window.navigator.screen("shift").side.go  # type: ignore[attr-defined]
    assert go.words == "Count and close"
    press(Qt.Key.Key_Return)
    assert isinstance(window.navigator.sheet, CountSheet)
