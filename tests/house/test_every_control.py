"""Every control has a name a screen reader can say, and is big enough for a finger.

The rule walks the real window through every state of every screen, as it stands there, and looks at
whatever can be pressed, typed into or chosen from.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from pos_app.settings import Settings
from pos_app.ui.app import open_window
from pos_app.ui.window import TillWindow
from tests.house.tree import told
from tests.support.all_states import ALL_STATES
from tests.support.fake_till import FakeTill
from tests.support.screen_till import screen_till

SMALLEST = 48
CONTROLS = (QAbstractButton, QLineEdit, QAbstractItemView, QComboBox, QAbstractSpinBox)
IMPORTS = ("catalog_import", "item_photos")
OTHER_SCREENS = ("orders", "refund", "print_queue", "settings", "help", "setup", *IMPORTS)


@pytest.fixture(params=sorted(ALL_STATES))
def sold_at(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[TillWindow]:
    """The window in one state of selling or paying."""
    settings = Settings(language="en", theme="light")
    till = FakeTill(settings=settings)
    window = open_window(till, settings)
    qtbot.addWidget(window)
    window.resize(1024, 768)
    ALL_STATES[request.param](window, till)
    _settle()
    yield window
    till.deleteLater()


@pytest.fixture(params=OTHER_SCREENS)
def looked_at(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[TillWindow]:
    """The window with another screen in front."""
    with screen_till(tmp_path) as shop:
        window = open_window(shop.till, shop.till.settings)
        qtbot.addWidget(window)
        window.resize(1024, 768)
        window.navigator.open(request.param)
        _settle()
        assert window.navigator.current == request.param
        yield window


def test_everything_at_the_counter_is_named_and_big_enough(sold_at: TillWindow) -> None:
    _check(sold_at)


def test_everything_on_the_other_screens_is_named_and_big_enough(looked_at: TillWindow) -> None:
    _check(looked_at)


def _check(window: TillWindow) -> None:
    controls = [each for each in window.findChildren(QWidget) if _is_control(each)]
    assert controls
    nameless = [_where(each) for each in controls if not _spoken(each)]
    assert not nameless, told(nameless, "setAccessibleName: a screen reader says nothing here.")
    small = [
        f"{_where(each)} “{_spoken(each)}” is {each.width()} x {each.height()}"
        for each in controls
        if min(each.width(), each.height()) < SMALLEST
    ]
    assert not small, told(small, f"At least {SMALLEST} px each way: fingers are wide.")


def _is_control(widget: QWidget) -> bool:
    inside_another = isinstance(widget.parent(), QComboBox | QAbstractSpinBox)
    return isinstance(widget, CONTROLS) and widget.isVisible() and not inside_another


def _spoken(widget: QWidget) -> str:
    """What a screen reader says: the given name, else the words on a button."""
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName().strip() or words.strip()


def _where(widget: QWidget) -> str:
    names = []
    at: QWidget | None = widget
    while at is not None and not isinstance(at, TillWindow):
        names.append(type(at).__name__)
        at = at.parentWidget()
    return " in ".join(names[:3])


def _settle() -> None:
    """Let the layouts that are due happen."""
    for _ in range(3):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QApplication.sendPostedEvents(None, 0)
