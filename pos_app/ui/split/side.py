"""One side of the split: whose bill it is, its lines, and what it comes to."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pos_app.ui.kit.text import Card, Rule, Text
from pos_app.ui.page.empty_state import EmptyState
from pos_app.ui.split.line_list import LineList
from pos_app.ui.theme.look import Look


class Side(Card):
    """`head` takes what stands above the list."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        size = Look.of_app().tokens.size
        self.list = LineList(self)
        self.empty = EmptyState("split", self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self._words = Text(kind="strong", parent=self)
        self._total = Text(kind="title", parent=self, align=Qt.AlignmentFlag.AlignRight)
        self.head = QHBoxLayout()
        self.head.setSpacing(size.gap)
        foot = QHBoxLayout()
        foot.addWidget(self._words)
        foot.addStretch(1)
        foot.addWidget(self._total)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.margin, size.gap, size.margin, size.gap)
        column.setSpacing(size.gap)
        column.addLayout(self.head)
        column.addWidget(self._stack, 1)
        column.addWidget(Rule(self))
        column.addLayout(foot)

    def show_total(self, words: str, amount: str) -> None:
        """What the bill comes to."""
        self._words.setText(words)
        self._total.setText(amount)
        self._total.setAccessibleName(f"{words}: {amount}")

    def show_what_is_there(self) -> None:
        """The list, or the hint what to do while it is empty."""
        some = self.list.rows.rowCount() > 0
        self._stack.setCurrentWidget(self.list if some else self.empty)
