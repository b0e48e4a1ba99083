"""The list of the order's lines: one is always marked, keys work on it, the newest is in sight."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from pos_app.ui.cart.delegate import CartDelegate
from pos_app.ui.cart.model import ROW, CartModel
from pos_app.ui.cart.rows import CartRow
from pos_core.ids import LineId

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CartList(QListView):
    """`edited` gives `+`, `-` or `delete`; `figure` a digit typed; `opened` asks to choose anew."""

    edited = Signal(str)
    figure = Signal(str)
    opened = Signal()
    left = Signal()
    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = CartModel(self)
        self._painter = CartDelegate(self)
        self.setModel(self._rows)
        self.setItemDelegate(self._painter)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("Order lines"))
        self.doubleClicked.connect(self.opened)

    @property
    def lines(self) -> CartModel:
        """The model."""
        return self._rows

    @property
    def marked(self) -> LineId | None:
        """The line that keys and buttons work on; None in an empty order."""
        row = self.currentIndex().data(ROW)
        return row.line_id if isinstance(row, CartRow) else None

    def show_rows(self, rows: tuple[CartRow, ...]) -> None:
        """The order as it is now; what just changed is marked and in sight."""
        touched = self._rows.take(rows)
        if touched is not None and rows:
            self.mark(touched)
        elif rows and not self.currentIndex().isValid():
            self.mark(len(rows) - 1)

    def mark(self, row: int) -> None:
        """Mark the line at `row` and bring it into sight."""
        index = self._rows.index(max(0, min(row, self._rows.rowCount() - 1)))
        self.setCurrentIndex(index)
        self.scrollTo(index)

    @property
    def _is_at_foot(self) -> bool:
        return self.currentIndex().row() == self._rows.rowCount() - 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """+, -, Delete, figures and Enter work on the marked line; letters begin a search."""
        key, text = event.key(), event.text()
        if text in ("+", "-"):
            self.edited.emit(text)
        elif key == Qt.Key.Key_Delete:
            self.edited.emit("delete")
        elif text.isascii() and text.isdigit() and not event.modifiers() & _COMMAND:
            self.figure.emit(text)
        elif key in _ENTER:
            self.opened.emit()
        elif key == Qt.Key.Key_Escape or (key == Qt.Key.Key_Down and self._is_at_foot):
            self.left.emit()
        elif text.isprintable() and text.strip() and not event.modifiers() & _COMMAND:
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)


_COMMAND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
