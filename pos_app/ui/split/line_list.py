"""The lines of one bill, to be moved by a tap or by Enter; with Shift the whole line goes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from pos_app.ui import format as figures
from pos_app.ui.page.row_delegate import RowTexts
from pos_app.ui.page.row_list import RowList
from pos_app.ui.page.text_rows import TextRowsModel
from pos_core.ids import LineId
from pos_core.line import OrderLine
from pos_core.quantity import ONE, Quantity

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class LineModel(TextRowsModel):
    """How much of each line is here."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: list[LineId] = []

    def show(self, rows: Sequence[tuple[OrderLine, int]], language: str) -> None:
        """These lines, each with so many thousandths."""
        lines = [line.line_id for line, _ in rows]
        texts = [_texts(line, some, language) for line, some in rows]
        if lines != self.lines:
            self.beginResetModel()
            self.lines, self._texts = lines, texts
            self.endResetModel()
            return
        self._texts = texts
        if texts:
            self.dataChanged.emit(self.index(0), self.index(len(texts) - 1))


class LineList(RowList):
    """`pressed_line` gives the row and whether all of it goes; `left` an arrow to the side."""

    pressed_line = Signal(int, bool)
    left = Signal(int)
    figure = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        self.rows = LineModel(parent)
        super().__init__(self.rows, parent)

    @property
    def line(self) -> LineId | None:
        """The line the list stands on."""
        at = self.currentIndex().row()
        return self.rows.lines[at] if 0 <= at < len(self.rows.lines) else None

    def show_rows(self, rows: Sequence[tuple[OrderLine, int]], language: str) -> None:
        """Show these and stay where the list stood, as far as that is still there."""
        at, line = self.currentIndex().row(), self.line
        self.rows.show(rows, language)
        if line in self.rows.lines:
            at = self.rows.lines.index(line)
        if self.rows.lines:
            self.choose(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter moves, arrows to the side change the bill, a figure asks how much."""
        key, text = event.key(), event.text()
        if key in _ENTER and self.currentIndex().isValid():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.pressed_line.emit(self.currentIndex().row(), shift)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.left.emit(key)
        elif text.isascii() and text.isdigit():
            self.figure.emit(text)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A tap moves one, with Shift all."""
        super().mouseReleaseEvent(event)
        index: QModelIndex = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.pressed_line.emit(index.row(), shift)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the first line when nothing was chosen yet."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.lines:
            self.choose(0)


def _texts(line: OrderLine, some: int, language: str) -> RowTexts:
    part = line.price_each.times(some, ONE)
    extras = ", ".join(modifier.name for modifier in line.modifiers)
    note = "  ·  ".join(t for t in (line.variant, extras, line.note) if t)
    amount = figures.quantity(Quantity(some), line.unit, language)
    return RowTexts(f"{amount} × {line.name}", "", figures.money(part), note, "")
