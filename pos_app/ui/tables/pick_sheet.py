"""Which other table is meant, when guests move or two tables become one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Slot
from PySide6.QtWidgets import QWidget

from pos_app.ui.kit.search_field import SearchField
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.kit.text import Text
from pos_app.ui.page.row_delegate import RowTexts
from pos_app.ui.page.row_list import RowList
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

    def __init__(self, choices: Sequence[Choice], parent: QObject) -> None:
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


class PickTableSheet(Sheet):
    """After `confirmed`, `picked` is the key of the chosen table."""

    def __init__(self, choices: Sequence[Choice], nothing: str) -> None:
        super().__init__()
        self.model = ChoiceModel(choices, self)
        self.search = SearchField(self)
        self.list = RowList(self.model, self)
        self._none = Text(nothing, tone="muted", parent=self, wrap=True)
        self.search.setPlaceholderText(self.tr("Table or area…"))
        self.search.setAccessibleName(self.tr("Search tables"))
        self.list.setAccessibleName(self.tr("Tables"))
        for part in (self.search, self._none):
            self.body.addWidget(part)
        self.body.addWidget(self.list, 1)
        self.search.searched.connect(self._on_searched)
        self.search.moved.connect(self.list.step)
        self.search.accepted.connect(self._on_accepted)
        self.list.clicked.connect(self._on_clicked)
        self._arrange()

    @property
    def picked(self) -> str:
        """The key of the table the list stands on; empty without one."""
        row = self.list.currentIndex().row()
        return self.model.shown[row].key if 0 <= row < len(self.model.shown) else ""

    def first_focus(self) -> QWidget:
        """Begin in the search field; arrows walk the list."""
        return self.search

    def _arrange(self) -> None:
        some = bool(self.model.shown)
        self.list.setVisible(some)
        self._none.setVisible(not some)
        if some:
            self.list.choose(0)
        self.confirm.setEnabled(some)

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        self.model.seek(text)
        self._arrange()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
