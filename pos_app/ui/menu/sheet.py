"""The More sheet: a grid of what can be done here and has no button in sight; one tap or key away.

Arrows walk the grid, a letter goes to the next command that begins with it, and the key of a
command works here as it does everywhere else.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from pos_app.ui.commands import Command, Place, command, key_of, place_text, text_of
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.kit.text import Text
from pos_app.ui.menu.button import MenuButton
from pos_app.ui.menu.offer import Group, first_with, offered, row_below
from pos_app.ui.theme.look import Look

_WIDTH = 880
_COLUMNS = 6
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class MenuSheet(Sheet):
    """`chosen` carries the id of the command to carry out; whoever opened it closes it first."""

    chosen = Signal(str)

    def __init__(self, screen: QWidget, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=_WIDTH)
        self._groups = offered(place, _seen_on(screen))
        self.buttons: list[MenuButton] = []
        self.entitle(
            text_of(command("menu.open")),
            self.tr("Touch one, go there with the arrows, or press its letter or key."),
        )
        for group in self._groups:
            self._add(group)
        self.body.addStretch(1)
        self.hide_confirm()

    def first_focus(self) -> QWidget:
        """Begin on the first command."""
        return self.buttons[0] if self.buttons else self

    def button(self, command_id: str) -> MenuButton | None:
        """The button of a command, if it is offered here."""
        return next((each for each in self.buttons if each.command.id == command_id), None)

    def _add(self, group: Group) -> None:
        self.body.addWidget(Text(place_text(group.place), "strong", "brand", self))
        grid = QGridLayout()
        grid.setSpacing(Look.of_app().tokens.size.gap)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        for at, each in enumerate(group.commands):
            button = MenuButton(each, self)
            button.clicked.connect(self._on_clicked)
            button.moved.connect(self._on_moved)
            grid.addWidget(button, at // _COLUMNS, at % _COLUMNS)
            self.buttons.append(button)
        self.body.addLayout(grid)
        self.body.addSpacing(Look.of_app().tokens.size.gap)

    def _go_to(self, at: int) -> None:
        self.buttons[at].setFocus(Qt.FocusReason.TabFocusReason)
        self.reveal(self.buttons[at])

    @property
    def _at(self) -> int:
        """Where the focus is among the buttons; before the first when it is elsewhere."""
        return next((at for at, each in enumerate(self.buttons) if each.hasFocus()), -1)

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, MenuButton):
            self.chosen.emit(button.command.id)

    @Slot(int)
    def _on_moved(self, key: int) -> None:
        at, arrow = self._at, Qt.Key(key)
        if arrow in _SIDEWAYS:
            self._go_to((at + _SIDEWAYS[arrow]) % len(self.buttons))
            return
        counts = [len(group.commands) for group in self._groups]
        step = 1 if arrow is Qt.Key.Key_Down else -1
        self._go_to(row_below(counts, _COLUMNS, at, step))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A command's own key carries it out; a letter looks for the words that begin with it."""
        pressed = QKeySequence(event.keyCombination()).toString()
        if pressed == command("menu.open").key:
            self.cancelled.emit()
            return
        for each in self.buttons:
            if QKeySequence(each.command.key).toString() == pressed:
                self.chosen.emit(each.command.id)
                return
        found = first_with(event.text(), [each.words for each in self.buttons], self._at)
        if event.text().isalnum() and found is not None:
            self._go_to(found)
        else:
            super().keyPressEvent(event)


def _seen_on(screen: QWidget) -> Callable[[Command], bool]:
    """Whether a command's key is printed on a button in sight."""
    buttons = [each for each in screen.findChildren(Button) if each.isVisible()]
    return lambda each: any(button.shows(key_of(each)) for button in buttons)
