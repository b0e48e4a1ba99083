"""The right of the shift page: where it stands, its figures, and what can be done now."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Card, Text
from pos_app.ui.page.figure_table import Figure, FigureTable
from pos_app.ui.page.page import label
from pos_app.ui.theme.look import Look

_WIDTH = 348
_SMALL = (
    ("shift.pay_in", "plus"),
    ("shift.pay_out", "minus"),
    ("shift.drop", "lock"),
    ("drawer.open", "drawer"),
    ("shift.count", "list"),
    ("shift.read", "receipt"),
    ("shift.print", "printer"),
    ("shift.past", "clock"),
)


class ShiftSide(Card):
    """`go` is the one big button; `buttons` are the small ones by the id of their command."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedWidth(_WIDTH)
        self.said = Text(kind="title", parent=self, wrap=True)
        self.note = Text(kind="body", tone="muted", parent=self, wrap=True)
        self.table = FigureTable(self)
        self.buttons = {name: Button(icon=icon, parent=self) for name, icon in _SMALL}
        self.go = Button(role="primary", parent=self)
        self._grid = QGridLayout()
        self._grid.setSpacing(Look.of_app().tokens.size.gap)
        for button in self.buttons.values():
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.said)
        column.addWidget(self.note)
        column.addSpacing(4)
        column.addWidget(self.table)
        column.addStretch(1)
        column.addLayout(self._grid)
        column.addWidget(self.go)

    def tell(self, said: str, note: str, figures: tuple[Figure, ...], tone: str = "") -> None:
        """Where it stands."""
        self.said.setText(said)
        self.note.setText(note)
        self.note.set_tone(tone or "muted")
        self.note.setVisible(bool(note))
        self.table.show_figures(figures)

    def offer(self, *names: str) -> None:
        """The small buttons there are now, two in a row; one alone takes the whole row."""
        for name, button in self.buttons.items():
            self._grid.removeWidget(button)
            button.setVisible(name in names)
        for at, name in enumerate(names):
            alone = at == len(names) - 1 and at % 2 == 0
            self._grid.addWidget(self.buttons[name], at // 2, at % 2, 1, 2 if alone else 1)

    def retranslate(self) -> None:
        """Words and keys of the small buttons."""
        for name, button in self.buttons.items():
            label(button, name)
