"""The cards of one column of the board as a list model."""

from __future__ import annotations

from pos_app.ui.board.card_words import CardWords
from pos_app.ui.page.card_model import ANY, CardModel


class ColumnModel(CardModel[CardWords]):
    """Cards in the order they are to be worked on."""

    def key_of(self, card: CardWords) -> str:
        """The order's id."""
        return card.order_id

    def words_of(self, card: CardWords) -> tuple[str, str]:
        """Its number, and all that is on it."""
        return card.number, card.spoken("")

    def replace(self, now: tuple[CardWords, ...]) -> None:
        """Only the part in the middle that differs is taken out and put in anew."""
        before = self._cards
        least = min(len(before), len(now))
        head = next((i for i in range(least) if before[i] != now[i]), least)
        tail = 0
        while tail < least - head and before[-1 - tail] == now[-1 - tail]:
            tail += 1
        last = len(before) - tail
        if last > head:
            self.beginRemoveRows(ANY, head, last - 1)
            self._cards = (*before[:head], *before[last:])
            self.endRemoveRows()
        last = len(now) - tail
        if last > head:
            self.beginInsertRows(ANY, head, last - 1)
            self._cards = now
            self.endInsertRows()
        self._cards = now
