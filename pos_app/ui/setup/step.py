"""One step of setting up: what it asks, how it is filled in, and what comes of it."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_app.bridge.till import Till
from pos_app.ui.kit.text import Text
from pos_core.setup import SetupDraft


class Step(QWidget):
    """`done` goes on to the next step; `edited` says that something is worth keeping at once.

    `asked` and `said` are passed on by the screen.

    Derived steps fill `column`, and override what they need.
    """

    done = Signal()
    edited = Signal()
    asked = Signal(str, object)
    said = Signal(str, str)
    key: ClassVar[str] = ""
    may_skip: ClassVar[bool] = False

    def __init__(self, till: Till, parent: QWidget) -> None:
        super().__init__(parent)
        self.till = till
        self.setProperty("surface", "scrolled")
        self.heading = Text(kind="title", parent=self, wrap=True)
        self.intro = Text(tone="muted", parent=self, wrap=True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 16, 20, 16)
        self.column.setSpacing(10)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.intro)

    def title(self) -> str:
        """Its name in the list of steps."""
        raise NotImplementedError

    def load(self, draft: SetupDraft) -> None:
        """Show what was answered so far."""

    def answer(self, draft: SetupDraft) -> SetupDraft | None:
        """The draft with this answer in it; None while a field says what is wrong."""
        return draft

    def note(self, draft: SetupDraft) -> SetupDraft:
        """The draft with what stands in the fields, right or not: nothing typed gets lost."""
        return draft

    def next_words(self) -> str:
        """What stands on the button that goes on; empty for Next."""
        return ""

    def first_focus(self) -> QWidget:
        """Where the keyboard begins."""
        return self

    def take_scan(self, code: str) -> bool:
        """A scanned code; True when the step had a use for it."""
        del code
        return False

    def retranslate(self) -> None:
        """Every word anew; derived steps set `intro` first."""
        self.heading.setText(self.title())
        self.intro.setVisible(bool(self.intro.text()))
        self.setAccessibleName(self.title())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language at once."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
