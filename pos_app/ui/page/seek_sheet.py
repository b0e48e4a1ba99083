"""Which one is meant: a sheet with a search field over a list, found by name, number or eye."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QWidget

from pos_app.ui.kit.search_field import SearchField
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.kit.text import Text
from pos_app.ui.page.row_list import RowList


class SeekSheet(Sheet):
    """The row that `list` stands on after `confirmed` is the one that was chosen.

    `model` shows rows and has `seek`; whoever derives says by `nothing` why there is none.
    """

    def __init__(self, model: Any, *, width: int = 0) -> None:
        super().__init__(width=width)
        self.model = model
        model.setParent(self)
        self.search = SearchField(self)
        self.list = RowList(model, self)
        self._none = Text(tone="muted", parent=self, wrap=True)
        self.body.addWidget(self.search)
        self.body.addWidget(self._none)
        self.body.addWidget(self.list, 1)
        self.search.searched.connect(self._on_searched)
        self.search.moved.connect(self.list.step)
        self.search.accepted.connect(self._on_accepted)
        self.list.clicked.connect(self._on_clicked)

    def name(self, hint: str, search: str, rows: str) -> None:
        """What the empty field says, and what field and list are called."""
        self.search.setPlaceholderText(hint)
        self.search.setAccessibleName(search)
        self.list.setAccessibleName(rows)

    def nothing(self) -> str:
        """Why no row is shown."""
        raise NotImplementedError

    def first_focus(self) -> QWidget:
        """Begin in the search field; arrows walk the list."""
        return self.search

    def arrange(self) -> None:
        """The rows are others: stand on the first, or say why there is none."""
        some = self.model.rowCount() > 0
        self.list.setVisible(some)
        self._none.setVisible(not some)
        self._none.setText("" if some else self.nothing())
        if some:
            self.list.choose(0)
        self.confirm.setEnabled(some)

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        self.model.seek(text)
        self.arrange()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
