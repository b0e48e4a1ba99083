"""Which other table is meant, when guests move or two tables become one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pos_app.ui.page.row_delegate import RowTexts
from pos_app.ui.page.seek_sheet import SeekSheet
from pos_app.ui.page.text_rows import TextRowsModel
from pos_core.frozen import dataclass
from pos_core.search_text import fold

if TYPE_CHECKING:
    from pos_app.ui.tables.card_words import TableCard


@dataclass(frozen=True, slots=True)
class Choice:
    """A table that can be picked: `key` is what is done with it, a table's or a session's id."""

    key: str
    area: str
    card: TableCard

    @property
    def texts(self) -> RowTexts:
        """The row."""
        card = self.card
        return RowTexts(
            card.name,
            "",
            card.amount,
            self.area,
            card.standing.words,
            state_tone=card.standing.tone,
        )


class ChoiceModel(TextRowsModel):
    """The tables whose name or area has what was typed."""

    def __init__(self, choices: Sequence[Choice], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all = tuple(choices)
        self.shown: tuple[Choice, ...] = ()
        self.seek("")

    def seek(self, text: str) -> None:
        """Only those that fit."""
        wanted = fold(text)
        self.beginResetModel()
        self.shown = tuple(c for c in self._all if wanted in fold(f"{c.card.name} {c.area}"))
        self._texts = [choice.texts for choice in self.shown]
        self.endResetModel()


class PickTableSheet(SeekSheet):
    """After `confirmed`, `picked` is the key of the chosen table."""

    def __init__(self, choices: Sequence[Choice], nothing: str) -> None:
        self._choices = ChoiceModel(choices)
        self._why = nothing
        super().__init__(self._choices)
        self.name(self.tr("Table or area…"), self.tr("Search tables"), self.tr("Tables"))
        self.arrange()

    @property
    def picked(self) -> str:
        """The key of the table the list stands on; empty without one."""
        row, shown = self.list.currentIndex().row(), self._choices.shown
        return shown[row].key if 0 <= row < len(shown) else ""

    def nothing(self) -> str:
        """As whoever asks says it."""
        return self._why
