"""The cards of one column as a list model: what they say is worked out before it is painted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pos_app.ui.board.card_words import CardWords
from pos_core.ids import OrderId

CARD = int(Qt.ItemDataRole.UserRole) + 1
_ANY = QModelIndex()


class CardModel(QAbstractListModel):
    """Cards in the order they are to be worked on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[CardWords, ...] = ()

    def show(self, cards: Sequence[CardWords]) -> None:
        """Exactly these cards; those that stay in their place are only told what changed."""
        before, now = self._cards, tuple(cards)
        if [c.order_id for c in before] != [c.order_id for c in now]:
            self._replace(now)
            return
        self._cards = now
        for row, (old, new) in enumerate(zip(before, now, strict=True)):
            if old != new:
                index = self.index(row)
                self.dataChanged.emit(index, index)

    def _replace(self, now: tuple[CardWords, ...]) -> None:
        """Only the part in the middle that differs is taken out and put in anew."""
        before = self._cards
        least = min(len(before), len(now))
        head = next((i for i in range(least) if before[i] != now[i]), least)
        tail = 0
        while tail < least - head and before[-1 - tail] == now[-1 - tail]:
            tail += 1
        last = len(before) - tail
        if last > head:
            self.beginRemoveRows(_ANY, head, last - 1)
            self._cards = (*before[:head], *before[last:])
            self.endRemoveRows()
        last = len(now) - tail
        if last > head:
            self.beginInsertRows(_ANY, head, last - 1)
            self._cards = now
            self.endInsertRows()
        self._cards = now

    def card_at(self, row: int) -> CardWords | None:
        """The card in that row, or None."""
        return self._cards[row] if 0 <= row < len(self._cards) else None

    def row_of(self, order_id: OrderId | None) -> int:
        """The row of an order; -1 when it is not in this column."""
        return next((i for i, c in enumerate(self._cards) if c.order_id == order_id), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ANY) -> int:
        """How many cards."""
        return 0 if parent.isValid() else len(self._cards)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        """The card, its number, and what a screen reader says."""
        card = self.card_at(index.row())
        if card is None:
            return None
        if role == CARD:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return card.number
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return card.spoken("")
        return None
