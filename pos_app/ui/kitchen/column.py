"""One column of the kitchen display: its name, how many, and the cards, the oldest on top."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from pos_app.ui.kit.text import Card, Text
from pos_app.ui.kitchen.card import TicketCard
from pos_app.ui.theme.look import Look


class TicketColumn(Card):
    """Holds cards and makes none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        size = Look.of_app().tokens.size
        self.title = Text(kind="title", parent=self)
        self._nothing = Text(kind="body", tone="muted", parent=self)
        self._inside = QWidget(self)
        self._inside.setProperty("surface", "scrolled")
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._inside)
        self._rows = QVBoxLayout(self._inside)
        self._rows.setContentsMargins(0, 0, 4, 0)
        self._rows.setSpacing(size.gap)
        self._rows.addWidget(self._nothing)
        self._rows.addStretch(1)
        self.cards: tuple[TicketCard, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(size.gap, size.gap, size.gap, size.gap)
        column.addWidget(self.title)
        column.addWidget(self._area, 1)

    def entitle(self, words: str, nothing: str) -> None:
        """The column's name, and what it says when there is nothing in it."""
        count = len(self.cards)
        self.title.setText(f"{words}  {count}" if count else words)
        self._area.setAccessibleName(self.title.text())
        self._nothing.setText(nothing)
        self._nothing.setVisible(not count)

    def hold(self, cards: Sequence[TicketCard]) -> None:
        """Exactly these cards, in this order; one that is there already stays where it is."""
        if self.cards == tuple(cards):
            return
        for card in self.cards:
            if card not in cards:
                self._rows.removeWidget(card)
        for at, card in enumerate(cards):
            if self._rows.indexOf(card) != at:
                self._rows.removeWidget(card)
                self._rows.insertWidget(at, card)
                card.show()
        self.cards = tuple(cards)

    def reveal(self, card: TicketCard) -> None:
        """Scroll to it."""
        self._area.ensureWidgetVisible(card, 0, 8)
