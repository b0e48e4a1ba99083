"""The tables of one area as a list model: what they say is worked out before it is painted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pos_app.ui.tables.card_words import TableCard

CARD = int(Qt.ItemDataRole.UserRole) + 1
_ANY = QModelIndex()


class PlanModel(QAbstractListModel):
    """Tables by name."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._cards: tuple[TableCard, ...] = ()

    def show(self, cards: Sequence[TableCard]) -> None:
        """Exactly these; tables that stay are only told what changed."""
        before, now = self._cards, tuple(cards)
        if [card.table_id for card in before] != [card.table_id for card in now]:
            self.beginResetModel()  # another area, or another floor: nothing on it stays
            self._cards = now
            self.endResetModel()
            return
        self._cards = now
        for row, (old, new) in enumerate(zip(before, now, strict=True)):
            if old != new:
                index = self.index(row)
                self.dataChanged.emit(index, index)

    @property
    def cards(self) -> tuple[TableCard, ...]:
        """All of them, as they are shown."""
        return self._cards

    def card_at(self, row: int) -> TableCard | None:
        """The table in that row, or None."""
        return self._cards[row] if 0 <= row < len(self._cards) else None

    def row_of(self, table_id: str | None) -> int:
        """The row of a table; -1 when it is not in this area."""
        return next((i for i, c in enumerate(self._cards) if c.table_id == table_id), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ANY) -> int:
        """How many tables."""
        return 0 if parent.isValid() else len(self._cards)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        """The card, its name, and what a screen reader says."""
        card = self.card_at(index.row())
        if card is None:
            return None
        if role == CARD:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return card.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return card.spoken
        return None
