"""The floor plan: one view that paints every table where it stands, seen from above.

Touch chooses a table, arrows go to the nearest one that way. All of the area is in sight; only
where its tables would be too small for a finger it scrolls.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from pos_app.ui.tables.delegate import TableDelegate
from pos_app.ui.tables.model import PlanModel
from pos_app.ui.theme.look import Look
from pos_core.floor import Place

LEAST_SQUARE, MOST_SQUARE = 14, 38
"""Pixels of a square of the floor: at the least one a table of four by four is still hit."""

_EDGE, _GAP = 8, 4
_STEPS = {
    QAbstractItemView.CursorAction.MoveLeft: (-1, 0),
    QAbstractItemView.CursorAction.MoveRight: (1, 0),
    QAbstractItemView.CursorAction.MoveUp: (0, -1),
    QAbstractItemView.CursorAction.MoveDown: (0, 1),
}
_ANY = QModelIndex()


class PlanView(QAbstractItemView):
    """Shows a `PlanModel`; the current index is the table that is meant.

    `typed` gives each letter or figure that was typed: the number of a table, as people say it.
    """

    typed = Signal(str)

    def __init__(self, model: PlanModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._plan = model
        self._delegate = TableDelegate(self)
        self._square = LEAST_SQUARE
        self._origin = QPoint(0, 0)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QAbstractItemView.Shape.NoFrame)
        model.modelReset.connect(self.arrange)
        model.dataChanged.connect(self.arrange)
        Look.of_app().changed.connect(self._repaint)

    @property
    def square(self) -> int:
        """Pixels of one square of the floor."""
        return self._square

    def bounds(self) -> Place:
        """The squares that are shown: as many as there are tables on."""
        places = [card.place for card in self._plan.cards]
        if not places:
            return Place(0, 0)
        left, top = min(p.column for p in places), min(p.row for p in places)
        right = max(p.column + p.columns for p in places)
        low = max(p.row + p.rows for p in places)
        return Place(left, top, right - left, low - top)

    def rect_of(self, place: Place) -> QRect:
        """Where a place is in the viewport, a little less than its squares."""
        side = self._square
        corner = self.corner_of(place.column, place.row)
        area = QRect(corner.x(), corner.y(), place.columns * side, place.rows * side)
        return area.adjusted(_GAP, _GAP, -_GAP, -_GAP)

    def corner_of(self, column: int, row: int) -> QPoint:
        """Where a square of the floor begins."""
        shown = self.bounds()
        x = (column - shown.column) * self._square + self._origin.x() - self.horizontalOffset()
        y = (row - shown.row) * self._square + self._origin.y() - self.verticalOffset()
        return QPoint(x, y)

    def place_of(self, row: int) -> Place:
        """Where the table of that row stands."""
        card = self._plan.card_at(row)
        return card.place if card is not None else Place(0, 0)

    @Slot()
    def arrange(self) -> None:
        """Choose the size of a square, put the floor in the middle, and say how far it scrolls."""
        shown, room = self.bounds(), self.viewport().size()
        wide = (room.width() - 2 * _EDGE) // max(shown.columns, 1)
        high = (room.height() - 2 * _EDGE) // max(shown.rows, 1)
        self._square = self.fitting(min(wide, high))
        needed = QSize(shown.columns * self._square, shown.rows * self._square)
        left = max(_EDGE, (room.width() - needed.width()) // 2)
        top = max(_EDGE, (room.height() - needed.height()) // 2)
        self._origin = QPoint(left, top)
        self.horizontalScrollBar().setRange(0, max(0, needed.width() + 2 * _EDGE - room.width()))
        self.verticalScrollBar().setRange(0, max(0, needed.height() + 2 * _EDGE - room.height()))
        self.horizontalScrollBar().setPageStep(room.width())
        self.verticalScrollBar().setPageStep(room.height())
        self.viewport().update()

    def fitting(self, wanted: int) -> int:
        """The size of a square, where `wanted` would show all."""
        return max(LEAST_SQUARE, min(wanted, MOST_SQUARE))

    def choose(self, row: int) -> None:
        """Make this the table that is meant, and bring it into sight."""
        index = self._plan.index(row)
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)

    @Slot()
    def _repaint(self) -> None:
        self.viewport().update()

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Where a table is painted."""
        card = self._plan.card_at(index.row())
        return self.rect_of(card.place) if card is not None else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The table under a finger."""
        for row, card in enumerate(self._plan.cards):
            if self.rect_of(card.place).contains(point):
                return self._plan.index(row)
        return QModelIndex()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring the table into sight."""
        del hint
        area, room = self.visualRect(index), self.viewport().rect()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        if area.left() < _EDGE or area.right() > room.right():
            across.setValue(across.value() + area.center().x() - room.center().x())
        if area.top() < _EDGE or area.bottom() > room.bottom():
            down.setValue(down.value() + area.center().y() - room.center().y())

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """The nearest table that way; where there is none, it stays."""
        here = self.currentIndex()
        card = self._plan.card_at(here.row())
        step = _STEPS.get(action)
        if card is None or step is None:
            return self._plan.index(0) if card is None else here
        best, least = here, float("inf")
        for row, other in enumerate(self._plan.cards):
            far = _distance(card.place, other.place, step)
            if far < least:
                best, least = self._plan.index(row), far
        return best

    def keyboardSearch(self, search: str) -> None:
        """The table may stand in another area: whoever has the floor looks for it."""
        self.typed.emit(search)

    def horizontalOffset(self) -> int:
        """How far it is scrolled."""
        return self.horizontalScrollBar().value()

    def verticalOffset(self) -> int:
        """How far it is scrolled."""
        return self.verticalScrollBar().value()

    def isIndexHidden(self, _index: QModelIndex | QPersistentModelIndex) -> bool:
        """Every table of the area is shown."""
        return False

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """The table in the middle of what was touched."""
        index = self.indexAt(rect.center())
        self.selectionModel().select(QItemSelection(index, index), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """What has to be painted anew."""
        region = QRegion()
        for index in selection.indexes():
            region += QRegion(self.visualRect(index))
        return region

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Every table by the one delegate."""
        painter = QPainter(self.viewport())
        self.paint_floor(painter)
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        current = self.currentIndex().row()
        for row in range(self._plan.rowCount()):
            option.rect = self.rect_of(self.place_of(row))
            option.state = QStyle.StateFlag.State_Enabled
            if row == current:
                option.state |= QStyle.StateFlag.State_Selected
                if self.hasFocus():
                    option.state |= QStyle.StateFlag.State_HasFocus
            self._delegate.paint(painter, option, self._plan.index(row))
        painter.end()

    def paint_floor(self, painter: QPainter) -> None:
        """What lies under the tables: nothing, where nobody draws."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room."""
        super().resizeEvent(event)
        self.arrange()


def _distance(here: Place, there: Place, step: tuple[int, int]) -> float:
    """How far a table is that way; what is aside counts double, what is behind never."""
    across = there.column + there.columns / 2 - here.column - here.columns / 2
    down = there.row + there.rows / 2 - here.row - here.rows / 2
    ahead = across * step[0] + down * step[1]
    aside = abs(across * step[1]) + abs(down * step[0])
    return ahead + 2 * aside if ahead > 0 else float("inf")
