"""A grid of equal tiles in pages: places stay where the hand remembers them, nothing is flicked.

The model holds one page; the grid says how many tiles fit and asks for another page.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from pos_app.ui.theme.look import Look

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOST_TILES = 60


class TileGrid(QListView):
    """`chosen` on release or Enter; `page_asked` +1 or -1; `left_top` when Up leaves it."""

    chosen = Signal(QModelIndex)
    page_asked = Signal(int)
    left_top = Signal()
    typed = Signal(str)
    capacity_changed = Signal(int)
    cell_changed = Signal(QSize)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = Look.of_app().tokens.size
        self._columns = self._rows = 0
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_MOST_TILES)
        self.setUniformItemSizes(True)
        self.setWrapping(True)
        self.setSpacing(0)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(False)
        self.setSelectionRectVisible(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(False)
        self.clicked.connect(self.chosen)

    @property
    def capacity(self) -> int:
        """How many tiles one page shows, at most sixty."""
        return min(_MOST_TILES, self._columns * self._rows)

    @property
    def columns(self) -> int:
        """Tiles beside each other."""
        return self._columns

    def take_focus(self) -> None:
        """Come here by key: the first tile is current unless one was already."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.currentIndex().isValid():
            self.select_row(0)

    def select_row(self, row: int) -> None:
        """Make the tile at `row` of this page the current one, as far as there is one."""
        model = self.model()
        if model.rowCount():
            self.setCurrentIndex(model.index(min(row, model.rowCount() - 1), 0))

    def _measure(self) -> None:
        """Whole columns and rows; what is left over is shared so that both edges are straight."""
        gap = self._size.gap
        width, height = self.viewport().width(), self.viewport().height()
        columns = max(1, (width - 1) // (self._size.tile_width + gap))
        rows = max(1, height // (self._size.tile_height + gap))
        while columns * rows > _MOST_TILES:
            columns -= 1
        cell = QSize((width - 1) // columns, height // rows)  # a full row would wrap
        if cell != self.gridSize():
            self.cell_changed.emit(cell)
            self.setGridSize(cell)
        if (columns, rows) != (self._columns, self._rows):
            self._columns, self._rows = columns, rows
            self.capacity_changed.emit(self.capacity)

    def _page(self, step: int, row: int) -> None:
        self.page_asked.emit(step)
        self.select_row(row)

    def _leave(self, key: int) -> bool:
        """Arrows at the edge of a page turn it, or leave upwards."""
        row, columns = self.currentIndex().row(), max(1, self._columns)
        last = self.model().rowCount() - 1
        if key == Qt.Key.Key_Up and row < columns:
            self.left_top.emit()
        elif key == Qt.Key.Key_Right and row == last:
            self._page(1, 0)
        elif key == Qt.Key.Key_Left and row == 0:
            self._page(-1, self.capacity)
        elif key == Qt.Key.Key_Down and row + columns > last and row // columns == last // columns:
            self._page(1, row % columns)
        else:
            return False
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit whole tiles."""
        self._measure()
        super().resizeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A notch of the wheel is a page."""
        if event.angleDelta().y():
            self.page_asked.emit(-1 if event.angleDelta().y() > 0 else 1)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, arrows move and turn pages, letters and figures go back to the search."""
        key = event.key()
        if key in _ENTER or key == Qt.Key.Key_Space:
            if self.currentIndex().isValid():
                self.chosen.emit(self.currentIndex())
        elif key == Qt.Key.Key_PageDown:
            self._page(1, max(0, self.currentIndex().row()))
        elif key == Qt.Key.Key_PageUp:
            self._page(-1, max(0, self.currentIndex().row()))
        elif event.text().isprintable() and event.text() and not event.modifiers() & _COMMAND:
            self.typed.emit(event.text())
        elif not self._leave(key):
            super().keyPressEvent(event)


_COMMAND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
