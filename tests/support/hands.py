"""The hands of a cashier in the real window: one pair types, the other one only taps.

Both know the same few things to do, so that one and the same day can be worked with either. They
wait for what the window shows, never for time to pass.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QKeyCombination, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QWidget

from pos_app.boot.counter import Counter
from pos_app.ui.commands import command, key_of, text_of
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.sell.tile_model import TILE
from pos_app.ui.signin.people import PeopleTiles
from pos_app.ui.window import TillWindow
from pos_core.catalog import Item
from pos_core.search_text import fold
from pos_core.staff import StaffMember
from pos_core.till_state import TillState
from tests.support.patience import PATIENCE_MS

_WAIT = QEventLoop.ProcessEventsFlag.WaitForMoreEvents
_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier
Key = Qt.Key


class Hands(ABC):
    """What either pair can do. Every act ends when the window shows what it led to."""

    def __init__(self, counter: Counter) -> None:
        self.counter = counter
        self.acts = 0

    @property
    def window(self) -> TillWindow:
        """The window in front."""
        return self.counter.window

    @property
    def state(self) -> TillState:
        """What the screens have heard of."""
        return self.counter.place.till.state

    @property
    def sheet(self) -> Sheet | None:
        """The sheet in front."""
        return self.window.navigator.sheet

    @property
    def where(self) -> str:
        """The screen in front."""
        return self.window.navigator.current

    def until(self, what: str, true: Callable[[], object]) -> None:
        """Let the window work until it is so; each look follows upon something that happened."""
        guard = QTimer()
        guard.setSingleShot(True)
        guard.start(PATIENCE_MS)
        while guard.isActive() and not true():
            QCoreApplication.processEvents(_WAIT)
        in_time = guard.isActive()
        guard.stop()
        assert in_time, f"waited in vain for {what} ({self.describe()})"

    def describe(self) -> str:
        """Where it stands, for whoever reads the failure."""
        focus = QApplication.focusWidget()
        asked = f"{type(self.sheet).__name__} “{self.sheet.title}”" if self.sheet else "no sheet"
        held = f"{type(focus).__name__} “{focus.accessibleName()}”" if focus else "nothing"
        toast = self.window.navigator.toast_text
        return f"screen {self.where}, {asked}, focus in {held}, toast “{toast}”"

    def until_sheet(self, kind: type[Sheet]) -> None:
        """The question that is asked next."""
        self.until(kind.__name__, lambda: isinstance(self.sheet, kind))

    def until_closed(self) -> None:
        """No question is open any more."""
        self.until("the sheet to close", lambda: self.sheet is None)

    @abstractmethod
    def do(self, command_id: str) -> None:
        """Give a command of the table."""

    @abstractmethod
    def figures(self, text: str) -> None:
        """Enter figures, or a weight, where they are asked for."""

    @abstractmethod
    def words(self, text: str) -> None:
        """Enter words where they are asked for."""

    @abstractmethod
    def enter(self) -> None:
        """Say yes: to the sheet, or to what the screen's big button says."""

    @abstractmethod
    def choose(self, number: int, words: str = "") -> None:
        """One answer of a question with several: its figure, or the words on it."""

    @abstractmethod
    def find(self, item: Item) -> None:
        """Take something from the shelf."""

    @abstractmethod
    def pick(self, view: QAbstractItemView, row: int) -> None:
        """Go to a row of a list and press it, as often as this is called."""

    @abstractmethod
    def person(self, tiles: PeopleTiles, name: str) -> None:
        """Choose somebody."""


class KeyHands(Hands):
    """A keyboard and nothing else; each key goes to whatever has the focus."""

    def press(self, key: Key, modifier: Qt.KeyboardModifier = _NONE) -> None:
        """One key."""
        self.acts += 1
        QTest.keyClick(self._focus(), key, modifier)

    def do(self, command_id: str) -> None:
        key = command(command_id).key
        if key in ("+", "-"):
            self.words(key)
            return
        one: QKeyCombination = QKeySequence(key)[0]  # type: ignore[index]
        self.press(one.key(), one.keyboardModifiers())

    def figures(self, text: str) -> None:
        self.words(text)

    def words(self, text: str) -> None:
        self.acts += len(text)
        type_words(self._focus(), text)

    def enter(self) -> None:
        self.press(Key.Key_Return)

    def choose(self, number: int, words: str = "") -> None:
        del words
        self.words(str(number))

    def find(self, item: Item) -> None:
        self.words(fold(item.name))
        self.press(Key.Key_Return)

    def pick(self, view: QAbstractItemView, row: int) -> None:
        assert view.hasFocus(), self.describe()
        step = row - view.currentIndex().row()
        for _ in range(abs(step)):
            self.press(Key.Key_Down if step > 0 else Key.Key_Up)
        self.press(Key.Key_Return)

    def person(self, tiles: PeopleTiles, name: str) -> None:
        steps = _steps(tiles, name)
        for _ in range(abs(steps)):
            self.press(Key.Key_Right if steps > 0 else Key.Key_Left)

    def _focus(self) -> QWidget:
        self.window.activateWindow()
        return QApplication.focusWidget() or self.window


class TouchHands(Hands):
    """Fingers: whatever is pressed must be in sight, enabled, and large enough to hit."""

    def tap(self, widget: QWidget, at: QPoint | None = None) -> None:
        """One finger, pressed and let go."""
        assert widget.isVisible(), f"{widget.accessibleName()} cannot be seen"
        assert widget.isEnabled(), f"{widget.accessibleName()} cannot be pressed"
        self.acts += 1
        QTest.mouseClick(widget, _LEFT, _NONE, at or widget.rect().center())

    def do(self, command_id: str) -> None:
        button = self.button_of(command_id)
        if button is None:
            more = self.button_of("menu.open")
            assert more is not None, f"no button for {command_id} on {self.where}"
            self.tap(more)
            button = self.button_of(command_id)
        assert button is not None, f"{command_id} is nowhere to be touched on {self.where}"
        self.tap(button)

    def button_of(self, command_id: str) -> Button | None:
        """The button with this command's key on it, where fingers reach now."""
        key, words = key_of(command(command_id)), text_of(command(command_id))
        found = [each for each in self.buttons() if each.shows(key)]
        named = (each for each in self.buttons() if each.accessibleName() == words)
        return next(iter(found), None) or next(named, None)

    def buttons(self) -> list[Button]:
        """Every button in sight that nothing covers."""
        top = self.sheet or self.window.front.currentWidget() or self.window
        return [each for each in top.findChildren(Button) if each.isVisible()]

    def tap_words(self, words: str) -> None:
        """The button that says so."""
        found = [each for each in self.buttons() if each.words == words]
        assert found, f"no button says {words}: {[each.words for each in self.buttons()]}"
        self.tap(found[0])

    def figures(self, text: str) -> None:
        for figure in text:
            self.tap_words(figure)

    def words(self, text: str) -> None:
        """A tablet's own keyboard writes where the finger put the cursor."""
        focus = QApplication.focusWidget()
        assert isinstance(focus, QLineEdit), self.describe()
        type_words(focus, text)

    def enter(self) -> None:
        if self.sheet is not None:
            self.tap(self.sheet.confirm)
            return
        big = [each for each in self.buttons() if each.minimumHeight() > 60 or each.shows("Enter")]
        primary = [each for each in big if each._role == "primary" and each.isEnabled()]
        assert primary, self.describe()
        self.tap(primary[0])

    def choose(self, number: int, words: str = "") -> None:
        if words:
            self.tap_words(words)
            return
        chosen = [each for each in self.buttons() if str(number) in each._key.split(" ")[:1]]
        assert chosen, f"nothing to choose by {number}: {self.describe()}"
        self.tap(chosen[0])

    def find(self, item: Item) -> None:
        """Its shelf, then as many pages as it takes."""
        shelf: Any = self.window.navigator.screen("sell").shelf  # type: ignore[attr-defined]
        names = {each.id: each.name for each in self.counter.place.till.catalogue.categories()}
        self._tap_chip(shelf.chips, names[item.category_id or ""])
        while not self._tap_tile(shelf.grid, item.id):
            self.do("page.next")

    def _tap_chip(self, chips: Any, words: str) -> None:
        back, on = chips._less, chips._more
        while back.isVisible() and back.isEnabled():
            self.tap(back)
        while not any(each.words == words for each in self.buttons()):
            self.tap(on)
        self.tap_words(words)

    def _tap_tile(self, grid: Any, item_id: str) -> bool:
        for row in range(grid.model().rowCount()):
            index = grid.model().index(row, 0)
            if index.data(TILE).item_id == item_id:
                self.tap(grid.viewport(), grid.visualRect(index).center())
                return True
        return False

    def pick(self, view: QAbstractItemView, row: int) -> None:
        index = view.model().index(row, 0)
        view.scrollTo(index)
        self.tap(view.viewport(), view.visualRect(index).center())

    def person(self, tiles: PeopleTiles, name: str) -> None:
        self.tap_words(name)


def type_words(target: QWidget, text: str) -> None:
    """Letter by letter; those of Vietnamese come ready made, as from an input method."""
    for letter in text:
        if letter.isascii():
            QTest.keyClicks(target, letter)
        else:
            event = QKeyEvent(QEvent.Type.KeyPress, 0, _NONE, letter)
            QCoreApplication.sendEvent(target, event)


def _steps(tiles: PeopleTiles, name: str) -> int:
    names = [member.name for member in tiles.people]
    current: StaffMember | None = tiles.current
    return names.index(name) - names.index(current.name) if current is not None else 0
