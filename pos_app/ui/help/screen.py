"""The map of keys: every command with its key, made from the one table, so it is never wrong."""

from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pos_app.bridge.till import Till
from pos_app.ui.commands import Place
from pos_app.ui.help.rows import KeyGroup, groups, in_columns
from pos_app.ui.kit.badge import Badge
from pos_app.ui.kit.search_field import SearchField
from pos_app.ui.kit.text import Card, Text
from pos_app.ui.page.empty_state import EmptyState
from pos_app.ui.page.page import Page

_KEY_WIDTH = 104
_SEARCH_WIDTH = 320
_COLUMN_WIDTH = 310
_MOST_COLUMNS = 4
_LINE = 48


class HelpScreen(Page):
    """Places in columns, each with its commands; typing narrows them down, the arrows scroll."""

    place: ClassVar[Place] = Place.ANYWHERE

    def __init__(self, till: Till, parent: QWidget | None = None) -> None:
        super().__init__(till, parent)
        self.search = SearchField(self)
        self.search.setFixedWidth(_SEARCH_WIDTH)
        self.search.keeps_paging = True
        self.head.addWidget(self.search)
        self._note = Text(tone="muted", parent=self, wrap=True)
        self._columns = 0
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        card = Card(self)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 12, 8, 12)
        inside.addWidget(self._note)
        inside.addWidget(self.area, 1)
        self.body.addWidget(card)
        self.search.searched.connect(self._on_searched)
        self.search.moved.connect(self._on_moved)
        self.retranslate()

    def open_up(self, argument: object = None) -> None:
        """All of it, and the keyboard in the search field."""
        del argument
        self.search.clear()
        self.search.setFocus()
        self.area.verticalScrollBar().setValue(0)

    def retranslate(self) -> None:
        """The whole map anew."""
        self.title.setText(self.tr("Keys"))
        super().retranslate()
        self._note.setText(
            self.tr("Every button can also be pressed with its key. Scanning works everywhere.")
        )
        self.search.setPlaceholderText(self.tr("Look for a command or a key"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.area.setAccessibleName(self.tr("Map of keys"))
        self._show()

    def _show(self) -> None:
        found = groups(self.search.text())
        self._columns = self._fitting_columns()
        self.area.setWidget(self._map(found) if found else self._nothing())

    def _fitting_columns(self) -> int:
        width = max(self.width(), self.minimumSizeHint().width())
        return max(2, min(_MOST_COLUMNS, width // _COLUMN_WIDTH))

    def _nothing(self) -> QWidget:
        empty = EmptyState("search", self)
        empty.say(
            self.tr("No command is called that"),
            self.tr("Try another word, or a key such as F9."),
        )
        return empty

    def _map(self, found: tuple[KeyGroup, ...]) -> QWidget:
        whole = QWidget(self)
        whole.setProperty("surface", "scrolled")
        columns = QHBoxLayout(whole)
        columns.setContentsMargins(0, 8, 8, 0)
        columns.setSpacing(20)
        for part in in_columns(found, self._columns):
            column = QVBoxLayout()
            column.setSpacing(14)
            for group in part:
                column.addWidget(_group(group, whole))
            column.addStretch(1)
            columns.addLayout(column, 1)
        return whole

    @Slot(str)
    def _on_searched(self, _text: str) -> None:
        self._show()

    @Slot(int)
    def _on_moved(self, key: int) -> None:
        """The arrows and paging keys scroll while the field keeps the keyboard."""
        bar = self.area.verticalScrollBar()
        step = {
            Qt.Key.Key_Up: -_LINE,
            Qt.Key.Key_Down: _LINE,
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
        }.get(Qt.Key(key), 0)
        bar.setValue(bar.value() + step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns as fit."""
        super().resizeEvent(event)
        if self._fitting_columns() != self._columns:
            self._show()


def _group(group: KeyGroup, parent: QWidget) -> QWidget:
    shown = QWidget(parent)
    grid = QGridLayout(shown)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(4)
    grid.setHorizontalSpacing(10)
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, _KEY_WIDTH)
    grid.addWidget(Text(group.heading, "strong", "brand", shown), 0, 0, 1, 2)
    for at, row in enumerate(group.rows, start=1):
        grid.addWidget(Badge(row.key, parent=shown), at, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(Text(row.words, "body", "", shown, wrap=True), at, 1)
    return shown
