"""A line under a field that says what is wrong with it, or what it will mean."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pos_app.ui.kit.announce import announce
from pos_app.ui.kit.text import Text
from pos_app.ui.theme.fonts import font


class FieldNote(Text):
    """Keeps its line free while it has nothing to say, so that nothing jumps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(kind="note", tone="muted", parent=parent, wrap=True)
        self.setMinimumHeight(round(font("note").pixelSize() * 1.35) + 4)

    def hint(self, text: str) -> None:
        """Say something helpful; empty says nothing."""
        self.set_tone("muted")
        self.setText(text)

    def warn(self, text: str) -> None:
        """Say what is wrong; screen readers hear it."""
        self.set_tone("bad")
        self.setText(text)
        announce(self, text)
