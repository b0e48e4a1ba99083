"""The tables of one area as a list model."""

from __future__ import annotations

from pos_app.ui.page.card_model import CardModel
from pos_app.ui.tables.card_words import TableCard


class PlanModel(CardModel[TableCard]):
    """Tables by name; in another area, or on another floor, nothing stays."""

    def key_of(self, card: TableCard) -> str:
        """The table's id."""
        return card.table_id

    def words_of(self, card: TableCard) -> tuple[str, str]:
        """Its name, and how it stands."""
        return card.name, card.spoken
