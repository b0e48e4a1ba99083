"""A row of choices that pages when there are more than fit, and makes only those that do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos_app.ui.kit.button import Button
from pos_app.ui.kit.chip_bar import ChipBar


@pytest.fixture
def bar(qtbot: QtBot) -> ChipBar:
    """With room for a few."""
    bar = ChipBar()
    qtbot.addWidget(bar)
    bar.resize(400, 56)
    bar.show()
    return bar


def chips_in_sight(bar: ChipBar) -> list[Button]:
    """From left to right."""
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    chips = [each for each in bar.findChildren(Button) if each.words and each.isVisible()]
    return sorted(chips, key=lambda chip: chip.x())


def tab_order(bar: ChipBar) -> list[str]:
    """The words of the chips in sight in the order in which Tab comes to them."""
    order: list[str] = []
    after: QWidget | None = bar.nextInFocusChain()
    while after is not None and after is not bar:
        if isinstance(after, Button) and after.words and after.isVisible():
            order.append(after.words)
        after = after.nextInFocusChain()
    return order


def fill(bar: ChipBar, count: int) -> None:
    bar.fill([(str(n), f"Category {n}", "") for n in range(count)])


def test_chips_page_when_there_are_more_than_fit(bar: ChipBar, qtbot: QtBot) -> None:
    fill(bar, 12)
    assert 0 < len(chips_in_sight(bar)) < 12
    assert bar.current == "0"
    bar.select("11")
    assert chips_in_sight(bar)[-1].words == "Category 11"
    with qtbot.waitSignal(bar.chosen) as heard:
        other = next(chip for chip in chips_in_sight(bar) if not chip.isChecked())
        QTest.mouseClick(other, Qt.MouseButton.LeftButton)
    assert heard.args == [bar.current]


def test_the_window_waits_for_no_chip_that_does_not_fit(bar: ChipBar) -> None:
    fill(bar, 700)
    assert len([button for button in bar.findChildren(Button) if button.words]) < 12
    bar.resize(4000, 56)
    assert len(chips_in_sight(bar)) > 12


def test_chips_made_later_stand_in_their_place(bar: ChipBar) -> None:
    fill(bar, 700)
    for key in (9, 5, 2, 1, 0, 7):
        bar.select(str(key))
        words = [chip.words for chip in chips_in_sight(bar)]
        assert f"Category {key}" in words
        first = int(words[0].removeprefix("Category "))
        assert words == [f"Category {n}" for n in range(first, first + len(words))]
        assert tab_order(bar) == words


def test_filled_anew_it_keeps_what_is_on(bar: ChipBar) -> None:
    fill(bar, 700)
    bar.select("300")
    fill(bar, 400)
    assert bar.current == "300"
    assert [chip.words for chip in chips_in_sight(bar) if chip.isChecked()] == ["Category 300"]
    fill(bar, 3)
    assert bar.current == "0"
    fill(bar, 0)
    assert chips_in_sight(bar) == []
