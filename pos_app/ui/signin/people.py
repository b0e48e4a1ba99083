"""The people who may sign in or approve, one tile each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from pos_app.bridge.scanner import RAW_KEYS
from pos_app.ui.kit.button import Button
from pos_app.ui.staff_words import role_text
from pos_app.ui.theme.look import Look
from pos_core.ids import StaffId
from pos_core.staff import StaffMember

_TILE_HEIGHT = 72
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class PeopleTiles(QWidget):
    """`chosen` says that somebody else is on; `columns` tiles stand in a row."""

    chosen = Signal()

    def __init__(self, columns: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._people: tuple[StaffMember, ...] = ()
        self._tiles: list[Button] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.idClicked.connect(self._on_id_clicked)
        content = QWidget(self)
        content.setProperty("surface", "scrolled")
        self._grid = QGridLayout(content)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(Look.of_app().tokens.size.gap)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        self._area = self._scrolled(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        self._retranslate()

    @property
    def people(self) -> tuple[StaffMember, ...]:
        """Who is there."""
        return self._people

    @property
    def current(self) -> StaffMember | None:
        """Who is on, or None."""
        at = self._group.checkedId()
        return self._people[at] if 0 <= at < len(self._people) else None

    def fill(self, people: Sequence[StaffMember], first: StaffId | None) -> None:
        """One tile each; `first` is on, or else the first of them."""
        for tile in self._tiles:
            self._group.removeButton(tile)
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self._people = tuple(people)
        self._tiles = [self._tile(at, member) for at, member in enumerate(self._people)]
        self._grid.setRowStretch(len(self._tiles) // self._columns + 1, 1)
        at = next((i for i, each in enumerate(self._people) if each.staff_id == first), 0)
        if self._tiles:
            self._tiles[at].setChecked(True)

    def rows(self) -> int:
        """How many rows of tiles there are."""
        return -(-len(self._tiles) // self._columns)

    def height_of(self, rows: int) -> int:
        """The pixels that so many rows take."""
        gap = Look.of_app().tokens.size.gap
        return rows * (_TILE_HEIGHT + gap) - gap

    def take_key(self, event: QKeyEvent) -> bool:
        """True when an arrow turned somebody else on."""
        step = _ARROWS.get(Qt.Key(event.key()))
        at = self._group.checkedId()
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or at < 0:
            return False
        to = at + step[0] + step[1] * self._columns
        if 0 <= to < len(self._tiles):
            self._tiles[to].setChecked(True)
            self._area.ensureWidgetVisible(self._tiles[to])
            self.chosen.emit()
        event.accept()
        return True

    def _tile(self, at: int, member: StaffMember) -> Button:
        tile = Button(member.name, role="chip", key=role_text(member.role), parent=self)
        tile.setFixedHeight(_TILE_HEIGHT)
        tile.setProperty(RAW_KEYS, True)
        self._group.addButton(tile, at)
        self._grid.addWidget(tile, at // self._columns, at % self._columns)
        return tile

    def _scrolled(self, content: QWidget) -> QScrollArea:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        return area

    def _retranslate(self) -> None:
        self._area.setAccessibleName(self.tr("People"))
        for tile, member in zip(self._tiles, self._people, strict=True):
            tile.set_key(role_text(member.role))

    @Slot(int)
    def _on_id_clicked(self, _at: int) -> None:
        self.chosen.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Roles in the new language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
