"""Cards as a list model: what they say is worked out before they are painted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

CARD = int(Qt.ItemDataRole.UserRole) + 1
ANY = QModelIndex()


C = TypeVar("C")


class CardModel(QAbstractListModel, Generic[C]):
    """Cards in an order; those that stay in their place are only told what changed.

    Whoever derives says by `key_of` which card is which, and by `words_of` what it is called.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[C, ...] = ()

    def key_of(self, card: C) -> str:
        """Two cards of one key are the same one at two times."""
        raise NotImplementedError

    def words_of(self, card: C) -> tuple[str, str]:
        """The card's name in a few letters, and the whole of it as a screen reader says it."""
        raise NotImplementedError

    def show(self, cards: Sequence[C]) -> None:
        """Exactly these cards."""
        before, now = self._cards, tuple(cards)
        if [*map(self.key_of, before)] != [*map(self.key_of, now)]:
            self.replace(now)
            return
        self._cards = now
        for row, (old, new) in enumerate(zip(before, now, strict=True)):
            if old != new:
                index = self.index(row)
                self.dataChanged.emit(index, index)

    def replace(self, now: tuple[C, ...]) -> None:
        """Others than before: nothing stays."""
        self.beginResetModel()
        self._cards = now
        self.endResetModel()

    @property
    def cards(self) -> tuple[C, ...]:
        """All of them, as they are shown."""
        return self._cards

    def card_at(self, row: int) -> C | None:
        """The card in that row, or None."""
        return self._cards[row] if 0 <= row < len(self._cards) else None

    def row_of(self, key: str | None) -> int:
        """The row of a card; -1 when it is not here."""
        return next((i for i, card in enumerate(self._cards) if self.key_of(card) == key), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = ANY) -> int:
        """How many cards."""
        return 0 if parent.isValid() else len(self._cards)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> Any:
        """The card, its title, and what a screen reader says."""
        card = self.card_at(index.row())
        if card is None:
            return None
        if role == CARD:
            return card
        title, spoken = self.words_of(card)
        if role == Qt.ItemDataRole.DisplayRole:
            return title
        return spoken if role == Qt.ItemDataRole.AccessibleTextRole else None
