"""How many people share the bill: each pays a part in turn, by whatever tender."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from pos_app.ui import format as figures
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.kit.text import Text
from pos_app.ui.theme.look import Look
from pos_core.money import Money
from pos_core.shares import MOST_PERSONS, equal_shares

_FEW = tuple(range(2, 11))
_COLUMNS = 3


class SharesSheet(Sheet):
    """After `confirmed`, `persons` is how many pay. A figure chooses, Enter confirms."""

    def __init__(self, rest: Money, coin: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rest, self._coin = rest, coin
        self.persons = 2
        self._parts = Text(kind="title", parent=self, wrap=True)
        self._less = Button(icon="minus", parent=self)
        self._more = Button(icon="plus", parent=self)
        self._few = [Button(str(count), role="chip", parent=self) for count in _FEW]
        words = self.tr("{amount} is left to pay.")
        self.entitle(self.tr("Split the bill"), words.replace("{amount}", figures.money(rest)))
        self._fill_body()
        self._show()

    def first_focus(self) -> QWidget:
        """The sheet itself hears the figures."""
        return self

    def _fill_body(self) -> None:
        gap = Look.of_app().tokens.size.gap
        grid = QGridLayout()
        grid.setSpacing(gap)
        for at, button in enumerate(self._few):
            words = self.tr("{count} people").replace("{count}", str(_FEW[at]))
            button.setAccessibleName(words)
            button.clicked.connect(self._on_few)
            grid.addWidget(button, at // _COLUMNS, at % _COLUMNS)
        self._less.setAccessibleName(self.tr("One person less"))
        self._more.setAccessibleName(self.tr("One person more"))
        self._less.clicked.connect(self._on_less)
        self._more.clicked.connect(self._on_more)
        grid.addWidget(self._less, len(_FEW) // _COLUMNS, 0)
        grid.addWidget(self._more, len(_FEW) // _COLUMNS, 2)
        self.body.addLayout(grid)
        self.body.addWidget(self._parts)
        self.body.addStretch(1)

    def _choose(self, persons: int) -> None:
        self.persons = max(2, min(persons, MOST_PERSONS))
        self._show()

    def _show(self) -> None:
        for count, button in zip(_FEW, self._few, strict=True):
            button.setChecked(count == self.persons)
        parts = equal_shares(self._rest, self.persons, self._coin)
        first, last = (figures.money(part) for part in (parts[0], parts[-1]))
        if first == last:
            self._parts.setText(f"{self.persons} × {first}")
        else:
            words = self.tr("the last one {share}").replace("{share}", last)
            self._parts.setText(f"{self.persons - 1} × {first}, {words}")
        self.confirm.setText(self.tr("Split by {count}").replace("{count}", str(self.persons)))

    @Slot()
    def _on_few(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self._choose(int(button.words))

    @Slot()
    def _on_less(self) -> None:
        self._choose(self.persons - 1)

    @Slot()
    def _on_more(self) -> None:
        self._choose(self.persons + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """2 to 9 choose, + and - count, the rest is the sheet's."""
        text = event.text()
        if text.isdigit() and int(text) > 1:
            self._choose(int(text))
        elif text in ("+", "-"):
            self._choose(self.persons + (1 if text == "+" else -1))
        else:
            super().keyPressEvent(event)
