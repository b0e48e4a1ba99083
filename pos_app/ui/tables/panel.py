"""The side panel: how the chosen table stands, what there is to do, and the buttons for it."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from pos_app.ui.commands import command, key_of
from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Card, Text
from pos_app.ui.page.page import label
from pos_app.ui.page.tool import tool_button
from pos_app.ui.tables.thing_list import ThingList, ThingModel
from pos_app.ui.theme.look import Look

TOOLS = (
    "tables.qr",
    "tables.bill",
    "tables.pay",
    "tables.split",
    "tables.move",
    "tables.merge",
    "tables.close",
    "tables.reopen",
)
_WIDTH, _COLUMNS = 372, 4


class TablePanel(Card):
    """`tools` are the buttons by their command; `next` is the one step that comes next."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedWidth(_WIDTH)
        self.name = Text(kind="title", parent=self, wrap=True)
        self.facts = Text(kind="note", tone="muted", parent=self, wrap=True)
        self.model = ThingModel(self)
        self.list = ThingList(self.model, self)
        self.hint = Text(tone="muted", parent=self, wrap=True)
        self.total = Text(kind="title", parent=self)
        self.tools = {each: tool_button(each, self, shares=True) for each in TOOLS}
        self.refuse = Button(parent=self)
        self.next = Button(role="primary", icon="right", parent=self)
        self._lay_out()

    def retranslate(self) -> None:
        """Words that do not depend on the table."""
        self.list.setAccessibleName(self.tr("What there is to do at this table"))
        for command_id, button in self.tools.items():
            label(button, command_id)

    def show_next(self, words: str) -> None:
        """The one big button; empty words switch it off."""
        self.next.setText(words or self.tr("Nothing to do"))
        self.next.set_key(key_of(command("tables.next")) if words else "")
        self.next.setEnabled(bool(words))

    def show_refuse(self, words: str) -> None:
        """The way to say no; there is none without words."""
        self.refuse.setText(words)
        self.refuse.set_key(key_of(command("tables.refuse")))
        self.refuse.setVisible(bool(words))

    def _lay_out(self) -> None:
        gap = Look.of_app().tokens.size.gap
        grid = QGridLayout()
        grid.setSpacing(gap)
        for at, button in enumerate(self.tools.values()):
            grid.addWidget(button, at // _COLUMNS, at % _COLUMNS)
        for at in range(_COLUMNS):
            grid.setColumnStretch(at, 1)
        steps = QHBoxLayout()
        steps.setSpacing(gap)
        self.refuse.setMinimumHeight(Look.of_app().tokens.size.primary)
        steps.addWidget(self.refuse, 1)
        steps.addWidget(self.next, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(gap)
        column.addWidget(self.name)
        column.addWidget(self.facts)
        column.addWidget(self.hint)
        column.addWidget(self.list, 1)
        column.addWidget(self.total)
        column.addLayout(grid)
        column.addLayout(steps)
