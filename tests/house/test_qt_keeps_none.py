"""Qt gives back exactly the references it took.

PySide6 6.12.0 on Python 3.11 returns None from void methods without taking a reference; after some
five thousand calls the interpreter ends in the middle of a sale. The version is pinned for it.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import PySide6
import pytest
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CALLS = 200
SLACK = 20


def test_the_pinned_qt_is_the_one_that_runs() -> None:
    assert PySide6.__version__ == "6.11.3"


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_setting_a_text_many_times_does_not_use_up_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    label.setText("warm")
    before = sys.getrefcount(None)
    for number in range(CALLS):
        label.setText(str(number))
    lost = before - sys.getrefcount(None)
    assert abs(lost) < SLACK, f"{lost} references to None went in {CALLS} calls"
