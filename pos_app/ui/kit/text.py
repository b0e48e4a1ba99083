"""A label in one of the look's kinds of text, never reading markup from what it shows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from pos_app.ui.theme.fonts import font


class Text(QLabel):
    """`kind` is a row of `[type]` in the tokens, `tone` is muted, brand, warn, bad or good."""

    def __init__(
        self,
        text: str = "",
        kind: str = "body",
        tone: str = "",
        parent: QWidget | None = None,
        *,
        wrap: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(kind))
        self.setWordWrap(wrap)
        self.setAlignment(align | Qt.AlignmentFlag.AlignVCenter)
        self.set_tone(tone)
        self.setText(text)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)  # a new policy forgets that the words wrap
            self.setSizePolicy(policy)

    def setText(self, text: str) -> None:
        """The words; the same words again cost no new layout."""
        if text != self.text():
            super().setText(text)

    def set_tone(self, tone: str) -> None:
        """Another colour role; empty is ink."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)


class Card(QFrame):
    """A raised surface that holds things belonging together."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")


class Rule(QFrame):
    """A thin line between two groups."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "line")
        self.setFixedHeight(1)
