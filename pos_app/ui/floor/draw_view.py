"""The floor while it is drawn: the whole grid of an area, tables dragged by a finger or by keys."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from pos_app.ui.tables.model import PlanModel
from pos_app.ui.tables.plan_view import PlanView
from pos_app.ui.theme.look import Look
from pos_core.floor import GRID_COLUMNS, GRID_ROWS, Place

_LEAST, _MOST = 16, 30
_NUDGES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class DrawView(PlanView):
    """`placed` gives the row of a table and the place it was put at.

    A finger drags; Shift with an arrow moves the chosen table by one square.
    """

    placed = Signal(int, object)

    def __init__(self, model: PlanModel, parent: QWidget) -> None:
        super().__init__(model, parent)
        self._grip: QPoint | None = None
        self._from: Place | None = None
        self._at: Place | None = None

    def bounds(self) -> Place:
        """The whole area."""
        return Place(0, 0, GRID_COLUMNS, GRID_ROWS)

    def fitting(self, wanted: int) -> int:
        """Small enough that the whole area is in sight where the screen has room."""
        return max(_LEAST, min(wanted, _MOST))

    def place_of(self, row: int) -> Place:
        """Where a table is shown: under the finger while it is dragged."""
        if self._at is not None and row == self.currentIndex().row():
            return self._at
        return super().place_of(row)

    def paint_floor(self, painter: QPainter) -> None:
        """A dot at every fourth square, to put tables in line."""
        painter.setPen(QColor(Look.of_app().colours.edge))
        for column in range(0, GRID_COLUMNS + 1, 2):
            for row in range(0, GRID_ROWS + 1, 2):
                painter.drawPoint(self.corner_of(column, row))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the table, and take it up."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self._grip = event.position().toPoint()
            self._from = super().place_of(index.row())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """It follows the finger in whole squares, and stays inside the area."""
        if self._grip is None or self._from is None:
            return
        way = event.position().toPoint() - self._grip
        self._at = shifted(self._from, round(way.x() / self.square), round(way.y() / self.square))
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """It is put where it is let go; a mere touch puts nothing."""
        super().mouseReleaseEvent(event)
        at, before = self._at, self._from
        self._grip = self._from = self._at = None
        if at is not None and at != before:
            self.placed.emit(self.currentIndex().row(), at)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift with an arrow moves the table, an arrow alone goes to another one."""
        nudge = _NUDGES.get(Qt.Key(event.key()))
        row = self.currentIndex().row()
        if nudge is None or row < 0 or not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            super().keyPressEvent(event)
            return
        place = super().place_of(row)
        there = shifted(place, *nudge)
        if there != place:
            self.placed.emit(row, there)


def shifted(place: Place, columns: int, rows: int) -> Place:
    """The place so many squares away, held inside the area."""
    column = min(max(place.column + columns, 0), GRID_COLUMNS - place.columns)
    row = min(max(place.row + rows, 0), GRID_ROWS - place.rows)
    return replace(place, column=column, row=row)
