"""A grid of equal tiles in pages: places stay where the hand remembers them, nothing is flicked.

The model holds one page; the grid says how many tiles fit and asks for another page.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView, QWidget

from pos_app.ui.theme.look import Look

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOST_TILES = 60
HOLD_MS = 600


class TileGrid(QListView):
    """`chosen` on release or Enter, `held` by a long press or the other button.

    `page_asked` is +1 or -1; `left_top` when Up leaves it.
    """

    chosen = Signal(QModelIndex)
    held = Signal(QModelIndex)
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
        self._is_held = False
        self._pressed = QPoint()
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.setInterval(HOLD_MS)
        self._hold.timeout.connect(self._on_held)
        self.clicked.connect(self._on_clicked)

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

    @property
    def is_holding(self) -> bool:
        """True while a finger rests on it that may become a long press."""
        return self._hold.isActive()

    def _hold_at(self, index: QModelIndex) -> None:
        """Once a press; its release chooses nothing any more."""
        self._hold.stop()
        if index.isValid() and not self._is_held:
            self._is_held = True
            self.held.emit(index)

    @Slot()
    def _on_held(self) -> None:
        self._hold_at(self.indexAt(self._pressed))

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if not self._is_held:
            self.chosen.emit(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A finger that stays holds the tile."""
        self._is_held, self._pressed = False, event.position().toPoint()
        if event.button() is Qt.MouseButton.LeftButton:
            self._hold.start()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """One that wanders off does not."""
        way = event.position().toPoint() - self._pressed
        if way.manhattanLength() >= QApplication.startDragDistance():
            self._hold.stop()
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Chosen, unless it was held."""
        self._hold.stop()
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The other button, or the key for it."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        if by_key:
            self._is_held = False
        self._hold_at(self.currentIndex() if by_key else self.indexAt(event.pos()))
        event.accept()

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
