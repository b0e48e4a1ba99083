"""The map of keys: every command with its key, made from the one table, so it is never wrong."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pos_app.bridge.till import Till
from pos_app.ui.commands import Command, Place, commands_at, key_of, place_text, text_of
from pos_app.ui.kit.badge import Badge
from pos_app.ui.kit.text import Card, Text
from pos_app.ui.page.page import Page

_KEY_WIDTH = 112
_COLUMNS = 3
_HEADING = 2


class HelpScreen(Page):
    """Three columns of places, each with its commands."""

    place: ClassVar[Place] = Place.ANYWHERE

    def __init__(self, till: Till, parent: QWidget | None = None) -> None:
        super().__init__(till, parent)
        self._note = Text(tone="muted", parent=self, wrap=True)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        card = Card(self)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 12, 8, 12)
        inside.addWidget(self._note)
        inside.addWidget(self.area, 1)
        self.body.addWidget(card)
        self.retranslate()

    def open_up(self, argument: object = None) -> None:
        """The arrows scroll."""
        del argument
        self.area.setFocus()

    def retranslate(self) -> None:
        """The whole map anew."""
        self.title.setText(self.tr("Keys"))
        super().retranslate()
        self._note.setText(
            self.tr("Every button can also be pressed with its key. Scanning works everywhere.")
        )
        self.area.setAccessibleName(self.tr("Map of keys"))
        self.area.setWidget(self._map())

    def _map(self) -> QWidget:
        whole = QWidget(self)
        whole.setProperty("surface", "scrolled")
        columns = QHBoxLayout(whole)
        columns.setContentsMargins(0, 8, 8, 0)
        columns.setSpacing(28)
        for places in _shared_out():
            column = QVBoxLayout()
            column.setSpacing(14)
            for place in places:
                column.addWidget(self._group(place, whole))
            column.addStretch(1)
            columns.addLayout(column, 1)
        return whole

    def _group(self, place: Place, parent: QWidget) -> QWidget:
        group = QWidget(parent)
        grid = QGridLayout(group)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, _KEY_WIDTH)
        grid.addWidget(Text(place_text(place), "strong", "brand", group), 0, 0, 1, 2)
        for row, (key, words) in enumerate(self._rows(place), start=1):
            grid.addWidget(Badge(key, parent=group), row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(Text(words, "body", "", group, wrap=True), row, 1)
        return group

    def _rows(self, place: Place) -> list[tuple[str, str]]:
        """Key and words of each command; the nine categories are one row."""
        shelves = [each for each in commands_at(place) if _is_shelf(each)]
        rows = [(key_of(each), text_of(each)) for each in commands_at(place) if not _is_shelf(each)]
        if shelves:
            keys = f"{key_of(shelves[0])} … {shelves[-1].id.rpartition('.')[2]}"
            rows.append((keys, self.tr("Category")))
        return rows


def _is_shelf(each: Command) -> bool:
    return each.id.startswith("category.")


def _shared_out() -> list[list[Place]]:
    """The places in columns of about the same height, in their order; empty ones are left out."""
    heights = {place: len(commands_at(place)) for place in Place}
    columns: list[list[Place]] = [[] for _ in range(_COLUMNS)]
    tall = [0] * _COLUMNS
    for place in sorted(heights, key=heights.__getitem__, reverse=True):
        shortest = tall.index(min(tall))
        columns[shortest].append(place)
        tall[shortest] += heights[place] + _HEADING
    return [sorted((p for p in each if heights[p]), key=list(Place).index) for each in columns]
