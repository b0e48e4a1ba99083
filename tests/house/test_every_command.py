"""Every command can be reached by a key and by a finger, wherever it works.

A finger finds a button with the command's key on it, or the More sheet of the sell screen. What is
touched in another way stands below, with that way.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from pos_app.settings import Settings
from pos_app.ui.app import open_window
from pos_app.ui.commands import Command, Place, commands_at, key_of
from pos_app.ui.kit.button import Button
from pos_app.ui.menu.offer import offered
from pos_app.ui.navigator import face
from pos_app.ui.window import TillWindow
from tests.house.tree import told
from tests.support.all_states import ALL_STATES
from tests.support.fake_till import FakeTill
from tests.support.whole_states import walk, whole_till

SEARCH = "tap the field"
ARROW = "tap the arrow beside the day"
CHIP = "tap the chip"
BY_HAND = {
    **dict.fromkeys(("search.focus", "orders.search", "open_orders.search"), SEARCH),
    **dict.fromkeys(("refund.search", "paper.search", "customers.search"), SEARCH),
    **dict.fromkeys(("orders.previous_day", "orders.next_day"), ARROW),
    **dict.fromkeys(("reports.previous_day", "reports.next_day"), ARROW),
    **dict.fromkeys(("refund.previous_day", "refund.next_day"), ARROW),
    **dict.fromkeys(("paper.previous_day", "paper.next_day"), ARROW),
    **dict.fromkeys(("reports.previous_table", "reports.next_table"), CHIP),
    **dict.fromkeys(("split.next", "station.next", "refund.reason", "paper.reason"), CHIP),
    **dict.fromkeys(("tables.previous_area", "tables.next_area"), CHIP),
    "cart.focus": "tap the line",
    "paper.goods": "tap the line of goods",
    "refund.tips": "tick the box, which is there when the guest gave a tip",
    "ticket.advance": "tap the ticket",
    "recovery.print": "the button of the sheet after a power cut",
    "recovery.void": "the button of the sheet after a power cut",
    "pay.trust": "the button under a VietQR, where the shop trusts guests",
    "storage.retry": "the button of the banner and of the page",
}


@pytest.fixture
def windows(qapp: QApplication, tmp_path: Path) -> Iterator[TillWindow]:
    """The window in every state there is, one after the other."""

    def every() -> Iterator[TillWindow]:
        settings = Settings(language="en", theme="light")
        for reach in ALL_STATES.values():
            till = FakeTill(settings=settings)
            window = open_window(till, settings)
            window.resize(1366, 768)
            reach(window, till)
            qapp.processEvents()
            yield window
            window.close()
            window.deleteLater()
            till.deleteLater()
        with whole_till(tmp_path, settings) as (shop, window):
            for _ in walk(shop, window):
                yield window

    return every()


@pytest.mark.starts_threads
def test_every_command_is_under_a_key_and_a_finger(windows: Iterator[TillWindow]) -> None:
    seen: dict[Place, set[str]] = defaultdict(set)
    deaf = []
    for window in windows:
        place = _place_of(window)
        if place not in seen:
            deaf += [f"{place}: {each.id}" for each in _of(place) if not _heard(window, each)]
        buttons = [each for each in window.findChildren(Button) if each.isVisible()]
        for each in _of(place):
            if any(button.shows(key_of(each)) for button in buttons):
                seen[place].add(each.id)
    assert not deaf, told(deaf, "Its key does nothing there: another command has it.")
    more = {each.id for group in offered(Place.SELL, _nothing_seen) for each in group.commands}
    seen[Place.SELL] |= more
    seen[Place.ANYWHERE] = more | seen[Place.SELL]
    missing = [
        f"{each.id} ({key_of(each)})"
        for place in Place
        for each in commands_at(place)
        if each.id not in seen[place] | BY_HAND.keys() and not each.id.startswith("category.")
    ]
    assert not missing, told(missing, "Give it a button, or say above how a finger gets there.")


def _place_of(window: TillWindow) -> Place:
    screen = window.stack.currentWidget()
    return face(screen).place if screen is not None else Place.ANYWHERE


def _of(place: Place) -> tuple[Command, ...]:
    return (*commands_at(place), *commands_at(Place.ANYWHERE))


def _heard(window: TillWindow, each: Command) -> bool:
    """The key means this command there."""
    return window._command_for(QKeySequence(each.key).toString()) is each


def _nothing_seen(_each: Command) -> bool:
    return False
