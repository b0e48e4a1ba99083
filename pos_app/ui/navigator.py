"""Which screen is in front, and the four ways a screen speaks: toast, banner, sheet, field note.

Screens hold the navigator and never each other; a screen is built when it is first opened.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, cast

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos_app.ui.commands import Place
from pos_app.ui.kit.banner import BannerStack
from pos_app.ui.kit.sheet import Sheet, SheetHost
from pos_app.ui.kit.toast import Toast
from pos_app.ui.kit.tone import Tone

HOME = "sell"


class ScreenFace(Protocol):
    """What the navigator and the window need of a screen, whatever it derives from."""

    place: Place

    def open_up(self, argument: object = None) -> None:
        """It came to the front."""

    def run(self, command_id: str) -> bool:
        """Carry out one of its commands."""


def face(screen: QWidget) -> ScreenFace:
    """The same widget, seen as a screen."""
    return cast("ScreenFace", screen)


class Navigator(QObject):
    """`opened` gives the name of the screen now in front: sell, pay, orders, settings."""

    opened = Signal(str)
    built_screen = Signal(object)
    covered = Signal(bool)

    def __init__(self, window: QWidget, stack: QStackedWidget, banners: BannerStack) -> None:
        super().__init__(window)
        self._stack = stack
        self._banners = banners
        self._builders: dict[str, Callable[[], QWidget]] = {}
        self._screens: dict[str, QWidget] = {}
        self._way: list[str] = []
        self._actions: dict[str, Callable[[], object]] = {}
        self._toast_action: Callable[[], object] | None = None
        self._toast = Toast(window)
        self._host = SheetHost(window)
        self._over = SheetHost(window)
        self._host.covered.connect(self._on_covered)
        self._over.covered.connect(self._on_covered)
        self._toast.undone.connect(self._on_toast_acted)
        self._banners.pressed.connect(self._on_banner_pressed)

    def register(self, name: str, build: Callable[[], QWidget]) -> None:
        """How to build the screen `name` when it is first opened."""
        self._builders[name] = build

    @property
    def current(self) -> str:
        """The name of the screen in front; empty before the first."""
        return self._way[-1] if self._way else ""

    @property
    def sheet(self) -> Sheet | None:
        """The open sheet, the uppermost if there are two, or None."""
        return self._over.sheet or self._host.sheet

    @property
    def toast_text(self) -> str:
        """What the toast says now; empty when there is none."""
        return self._toast.text if self._toast.isVisible() else ""

    def screen(self, name: str) -> QWidget:
        """The screen of that name, built if need be. Raises `KeyError` for an unknown one."""
        if name not in self._screens:
            built = self._builders[name]()
            self._stack.addWidget(built)
            self._screens[name] = built
            self.built_screen.emit(built)
        return self._screens[name]

    def built(self) -> tuple[QWidget, ...]:
        """All screens that exist already."""
        return tuple(self._screens.values())

    def knows(self, name: str) -> bool:
        """True when there is such a screen."""
        return name in self._builders

    def open(self, name: str, argument: object = None) -> None:
        """Bring a screen to the front; `argument` is handed to its `open_up`."""
        self.close_sheet()
        shown = self.screen(name)
        if name == HOME:
            self._way.clear()
        elif name in self._way:
            del self._way[self._way.index(name) :]
        self._way.append(name)
        self._stack.setCurrentWidget(shown)
        face(shown).open_up(argument)
        self.opened.emit(name)

    @Slot()
    def back(self) -> None:
        """Close the sheet if one is open, else go to the screen before, at last to selling."""
        if self._over.sheet is not None:
            self._over.sheet.cancelled.emit()
        elif self._host.sheet is not None:
            self.close_sheet()
        elif self.current != HOME:
            del self._way[-1:]
            self.open(self._way[-1] if self._way else HOME)

    def show_sheet(self, sheet: Sheet) -> None:
        """Slide `sheet` over the cart; the navigator owns it from now on."""
        self._host.open_sheet(sheet)

    @Slot()
    def close_sheet(self) -> None:
        """Take the open sheet away, if there is one."""
        self._host.close_sheet()

    def show_over(self, sheet: Sheet) -> None:
        """Put a sheet over everything, a sheet that is open included: it stays as it is."""
        self._over.open_sheet(sheet)

    @property
    def is_questioned(self) -> bool:
        """True while a sheet lies over everything."""
        return self._over.sheet is not None

    def close_over(self) -> None:
        """Take that sheet away again."""
        self._over.close_sheet()

    def toast(
        self,
        text: str,
        tone: Tone = Tone.PLAIN,
        action: str = "",
        on_action: Callable[[], object] | None = None,
        key: str = "",
    ) -> None:
        """Say `text` for four seconds; a button `action` (with its `key`) calls `on_action`."""
        self._toast_action = on_action
        self._toast.pop(text, tone, action if on_action is not None else "", key=key)

    def drop_toast(self) -> None:
        """Take the toast away before its time."""
        self._toast_action = None
        self._toast.hide()

    def put_banner(
        self,
        key: str,
        text: str,
        tone: Tone = Tone.WARN,
        action: str = "",
        on_action: Callable[[], object] | None = None,
    ) -> None:
        """Begin or reword a lasting state; its button calls `on_action`."""
        if on_action is not None:
            self._actions[key] = on_action
        self._banners.put(key, text, tone, action if on_action is not None else "")

    def drop_banner(self, key: str) -> None:
        """The state is over."""
        self._actions.pop(key, None)
        self._banners.drop(key)

    @Slot()
    def _on_covered(self) -> None:
        self.covered.emit(self.sheet is not None)

    @Slot(str)
    def _on_toast_acted(self, _token: str) -> None:
        action, self._toast_action = self._toast_action, None
        if action is not None:
            action()

    @Slot(str)
    def _on_banner_pressed(self, key: str) -> None:
        action = self._actions.get(key)
        if action is not None:
            action()
