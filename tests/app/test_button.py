"""The big button by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from pos_app.ui.kit.button import Button


@pytest.mark.parametrize(("role", "presses"), [("primary", 1), ("plain", 0), ("chip", 0)])
def test_enter_presses_the_big_button_and_leaves_the_others_to_the_sheet(
    qtbot: QtBot, role: str, presses: int
) -> None:
    button = Button("Open shift", role=role)
    qtbot.addWidget(button)
    pressed = QSignalSpy(button.clicked)
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert pressed.count() == presses
