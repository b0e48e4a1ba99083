"""A page of steps in one place: a line that says which one this is, and the way on and back.

One of the steps shows work that runs beside the window, with its progress, and can be stopped.
"""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from pos_app.bridge.background import Background
from pos_app.bridge.till import Till
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Card, Text
from pos_app.ui.kit.tone import Tone
from pos_app.ui.messages import Facts, words
from pos_app.ui.page.page import Page


class StepsPage(Page):
    """Derived pages call `add_steps`, name `long_work`, and hear of their work by `show_…`."""

    long_work: ClassVar[str] = ""
    """The work that has its progress on the page, and is stopped there."""

    def __init__(self, till: Till, other: Button, go: Button, parent: QWidget | None) -> None:
        super().__init__(till, parent)
        self.hint = Text(kind="body", tone="muted", parent=self, wrap=True)
        self.bar = QProgressBar(self)
        self.progress = Text(kind="title", parent=self, wrap=True)
        self.outcome = Text(kind="title", parent=self, wrap=True)
        self.other, self.go = other, go
        self.stop_button = Button(icon="cancel")
        self._steps = QStackedWidget(self)
        works = till.works
        if works is not None:
            self._hear(works.background)

    def _lay_out(self) -> None:
        card = Card(self)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(10)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.other, self.stop_button):
            button.setMinimumHeight(self.go.minimumHeight())
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.go)
        column.addWidget(self.hint)
        column.addWidget(self._steps, 1)
        column.addLayout(buttons)
        self.body.addWidget(card)

    def _hear(self, background: Background) -> None:
        background.progressed.connect(self._on_progressed)
        background.finished.connect(self.show_result)
        background.failed.connect(self.show_failure)

    @property
    def step(self) -> int:
        """Which one is shown, from 0."""
        return self._steps.currentIndex()

    def add_steps(self, *steps: Sequence[QWidget]) -> None:
        """What each shows, from top to bottom; what can grow takes the room that is left."""
        for parts in steps:
            step = QWidget(self)
            column = QVBoxLayout(step)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(10)
            for widget in parts:
                column.addWidget(widget)
            if self.bar in parts:
                column.addStretch(1)
            self._steps.addWidget(step)
        self._lay_out()  # now, so that Tab comes to the buttons last

    def show_step(self, step: int, hint: str) -> None:
        """Go there."""
        self._steps.setCurrentIndex(step)
        self.hint.set_tone("muted")
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

    def show_progress(self, done: int, total: int, text: str) -> None:
        """How far `long_work` is; `text` is its own word."""

    def show_result(self, name: str, result: object) -> None:
        """Some work is done."""

    def show_failure(self, name: str, code: str, facts: object) -> None:
        """Some work failed."""

    def stop_work(self, text: str) -> None:
        """Stop `long_work`, and say `text` until it has stopped."""
        if self.till.works is not None:
            self.till.works.background.cancel(self.long_work)
            self.progress.setText(text)

    def warn(self, code: str, facts: Facts) -> None:
        """Say what is wrong, on the page and as a toast."""
        text = words(code, facts, language=self.language).text
        self.hint.set_tone("bad")
        self.hint.setText(text)
        self.hint.show()
        self.say(text, Tone.WARN)

    @Slot(str, int, int, str)
    def _on_progressed(self, name: str, done: int, total: int, text: str) -> None:
        if name == self.long_work:
            self.bar.setRange(0, max(total, 1))
            self.bar.setValue(done)
            self.show_progress(done, total, text)
