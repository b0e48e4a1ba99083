"""Selling has stopped to protect the sales: what happened, what is safe, what to do, and Retry."""

from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pos_app.bridge.till import Till, Trouble
from pos_app.ui.commands import Place
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.screen import Screen
from pos_app.ui.kit.text import Card, Text
from pos_app.ui.messages import words
from pos_app.ui.page.page import label
from pos_app.ui.theme.icons import pixmap
from pos_app.ui.theme.look import Look

_WIDTH = 640
_SIDE = 48


class StorageScreen(Screen):
    """One card in the middle. It goes back by itself when the trouble is over."""

    place: ClassVar[Place] = Place.RECOVERY

    def __init__(self, till: Till, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._till = till
        self._look = Look.of_app()
        self._trouble: Trouble | None = None
        self._picture = QLabel(self)
        self.happened = Text(kind="title", parent=self, wrap=True)
        self.safe = Text(kind="body", tone="good", parent=self, wrap=True)
        self.now = Text(kind="body", parent=self, wrap=True)
        self.code = Text(kind="note", tone="muted", parent=self)
        self.facts = Text(kind="note", tone="muted", parent=self, wrap=True)
        self.close_till = Button(parent=self)
        self.details = Button(parent=self)
        self.retry = Button(role="primary", icon="undo", parent=self)
        self._lay_out()
        self.retry.clicked.connect(self._on_retry)
        self.details.clicked.connect(self._on_details)
        self.close_till.clicked.connect(self._on_close)
        till.trouble.connect(self._on_trouble)
        self._look.changed.connect(self._draw)
        self._draw()
        self.retranslate()

    def _lay_out(self) -> None:
        card = Card(self)
        card.setFixedWidth(_WIDTH)
        column = QVBoxLayout(card)
        column.setContentsMargins(28, 28, 28, 28)
        column.setSpacing(12)
        for widget in (self._picture, self.happened, self.safe, self.now, self.code, self.facts):
            column.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.close_till, self.details):
            button.setMinimumHeight(self.retry.minimumHeight())
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.retry)
        column.addSpacing(8)
        column.addLayout(buttons)
        around = QVBoxLayout(self)
        around.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
        self.facts.hide()

    def open_up(self, argument: object = None) -> None:
        """Show this trouble."""
        if isinstance(argument, Trouble):
            self._trouble = argument
        self.retranslate()
        self.retry.setFocus()

    def run(self, command_id: str) -> bool:
        """Try again. Nothing else works here, and Back leads nowhere."""
        if command_id == "storage.retry":
            self._on_retry()
        return command_id in ("storage.retry", "back")

    def retranslate(self) -> None:
        """Words of the trouble, and buttons."""
        name = self._trouble.name if self._trouble else "storage_failed"
        facts = self._trouble.facts if self._trouble else {}
        message = words(name, facts, language=self._till.settings.language)
        self.happened.setText(message.title)
        self.safe.setText(message.safe)
        self.now.setText(message.do)
        self.code.setText(self.tr("Code {code}").format(code=message.code))
        self.facts.setText("\n".join(f"{key}: {value}" for key, value in facts.items()) or "–")
        self.close_till.setText(self.tr("Close the till"))
        self.details.setText(self.tr("Details"))
        label(self.retry, "storage.retry")
        self.setAccessibleName(message.text)

    @Slot()
    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        self._picture.setPixmap(pixmap("warning", self._look.colours.bad, _SIDE, ratio))

    @Slot()
    def _on_retry(self) -> None:
        self._till.retry()

    @Slot()
    def _on_details(self) -> None:
        self.facts.setVisible(not self.facts.isVisible())

    @Slot()
    def _on_close(self) -> None:
        self.window().close()

    @Slot(object)
    def _on_trouble(self, trouble: Trouble) -> None:
        mine = self._trouble is not None and trouble.name == self._trouble.name
        if mine and trouble.cleared:
            self._trouble = None
            if self.isVisible():
                self.said.emit(self.tr("The disk is well again. Selling goes on."), "good")
                self.asked.emit("sell.open", None)
        elif mine:
            self.open_up(trouble)
