"""What an order is called: a table number by one tap, or a name that is typed."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget

from pos_app.ui.kit.button import Button
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.kit.text import Text
from pos_app.ui.theme.look import Look
from pos_core.hold import LONGEST_NAME

_TABLES = 20
_COLUMNS = 5


class NameSheet(Sheet):
    """After `confirmed`, `name` is the answer; nothing at all takes the name away."""

    def __init__(self, number: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit(name, self)
        self.field.setMaxLength(LONGEST_NAME)
        self.field.selectAll()
        self.tables: list[Button] = []
        heading = Text(self.tr("Tables"), kind="strong", parent=self)
        self.body.addWidget(self.field)
        self.body.addWidget(heading)
        self.body.addLayout(self._grid())
        self.body.addStretch(1)
        title = self.tr("Name of order {number}").replace("{number}", number)
        self.entitle(title, self.tr("A table, or who it is for. It stands on the receipt."))
        self.field.setPlaceholderText(self.tr("Name or table…"))
        self.field.setAccessibleName(self.tr("Name or table"))
        self.confirm.setText(self.tr("Keep name"))

    @property
    def name(self) -> str:
        """What stands in the field."""
        return self.field.text().strip()

    def first_focus(self) -> QWidget:
        """Begin in the field."""
        return self.field

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(Look.of_app().tokens.size.gap)
        for at in range(_TABLES):
            words = self.tr("T{number}").replace("{number}", str(at + 1))
            button = Button(words, parent=self)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.clicked.connect(self._on_table)
            grid.addWidget(button, at // _COLUMNS, at % _COLUMNS)
            self.tables.append(button)
        return grid

    @Slot()
    def _on_table(self) -> None:
        """One tap is the whole answer."""
        button = self.sender()
        if isinstance(button, Button):
            self.field.setText(button.words)
            self.confirmed.emit()
