"""The kitchen display in the till's own window, for a shop with one monitor."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedLayout, QWidget

from pos_app.bridge.till import Changes, Till
from pos_app.ui.commands import Place
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.tone import Tone
from pos_app.ui.kitchen.board import KitchenBoard
from pos_app.ui.page.empty_state import EmptyState
from pos_app.ui.page.page import Page, label


class KitchenScreen(Page):
    """The board, or where stations are set up when there are none."""

    place = Place.KITCHEN

    def __init__(self, till: Till, parent: QWidget | None = None) -> None:
        super().__init__(till, parent)
        self.board = KitchenBoard(till, self)
        self.detach = Button(role="plain", icon="display", parent=self)
        self._empty = EmptyState("kitchen", self)
        self._either = QStackedLayout()
        self._either.addWidget(self.board)
        self._either.addWidget(self._empty)
        self.head.addWidget(self.detach)
        self.body.addLayout(self._either, 1)
        self.detach.clicked.connect(self._on_detach)
        till.changed.connect(self._on_changed)
        self.retranslate()

    def open_up(self, argument: object = None) -> None:
        """It came to the front: the oldest ticket has the focus."""
        del argument
        self._choose()
        self.board.take_focus()

    def run(self, command_id: str) -> bool:
        """Carry out a command of this screen."""
        if command_id == "kitchen.detach":
            self._on_detach()
            return True
        return self.board.run(command_id)

    def retranslate(self) -> None:
        """Words in the language of the screen."""
        self.title.setText(self.tr("Kitchen"))
        super().retranslate()
        label(self.detach, "kitchen.detach")
        self._empty.say(
            self.tr("No kitchen stations yet"),
            self.tr("Set up stations in Settings: what each makes, and its printer or display."),
        )
        self._choose()

    def _choose(self) -> None:
        shop = self.till.state.shop
        works = bool(shop and shop.rules.stations) or bool(self.till.state.kitchen.open)
        self._either.setCurrentWidget(self.board if works else self._empty)

    def _on_detach(self) -> None:
        """To a monitor of its own; with one monitor it stays here."""
        if len(QGuiApplication.screens()) < 2:
            self.say(self.tr("Connect a second monitor for the kitchen first."), Tone.WARN)
            return
        self.asked.emit("kitchen_display.toggle", None)

    def _on_changed(self, changes: Changes) -> None:
        if changes.topics & {"shop", "opened", "kitchen"}:
            self._choose()
