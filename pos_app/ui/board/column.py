"""One column of the orders board: its name, how many, and the cards, the longest waiting on top."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget

from pos_app.ui.board.card_words import CardWords
from pos_app.ui.board.delegate import CardDelegate
from pos_app.ui.board.model import ColumnModel
from pos_app.ui.kit.text import Card, Text
from pos_app.ui.theme.look import Look

_ACROSS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class CardList(QListView):
    """`crossed` says that an arrow leads to the column before (-1) or after (1)."""

    crossed = Signal(int)

    def __init__(self, model: ColumnModel, now: datetime, parent: QWidget) -> None:
        super().__init__(parent)
        self.delegate = CardDelegate(now, self)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setProperty("surface", "bare")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right lead to other columns; all else is the list's or the window's."""
        step = _ACROSS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.crossed.emit(step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words wrap anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def minimumSizeHint(self) -> QSize:
        """Four of them fit side by side."""
        return QSize(160, 160)


class CardColumn(Card):
    """Holds the list; shows a sentence instead while there is nothing in it."""

    def __init__(self, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        size = Look.of_app().tokens.size
        self.title = Text(kind="title", parent=self)
        self._nothing = Text(kind="note", tone="muted", parent=self, wrap=True)
        self.model = ColumnModel(self)
        self.list = CardList(self.model, now, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.gap, size.gap, size.gap, size.gap)
        column.addWidget(self.title)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)

    def entitle(self, words: str, nothing: str) -> None:
        """The column's name, and what it says when there is nothing in it."""
        count = self.model.rowCount()
        self.title.setText(f"{words}  {count}" if count else words)
        self.list.setAccessibleName(self.title.text())
        self._nothing.setText(nothing)
        self._nothing.setVisible(not count)

    def show_cards(self, cards: Sequence[CardWords]) -> None:
        """Exactly these."""
        self.model.show(cards)

    def grow_old(self, now: datetime) -> None:
        """It is so late now."""
        self.list.delegate.now = now
        self.list.viewport().update()

    def choose(self, row: int) -> None:
        """Make this card the chosen one, within what there is."""
        last = self.model.rowCount() - 1
        if last >= 0:
            self.list.setCurrentIndex(self.model.index(min(max(row, 0), last)))

    def leave(self) -> None:
        """The chosen card is in another column."""
        self.list.clearSelection()
        self.list.setCurrentIndex(self.model.index(-1))
