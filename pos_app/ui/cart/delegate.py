"""Paints one line of the order: how many, what, with what, and for how much."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pos_app.ui.cart.model import ROW
from pos_app.ui.cart.rows import DOT, CartRow
from pos_app.ui.kit.two_lines import two_lines
from pos_app.ui.theme.fonts import font
from pos_app.ui.theme.look import Look

_QUANTITY = 48
_WEIGHT = 84
_PAD = 10
_ONE = (21, 19)
_TWO = (20, 16)
_REMEMBERED = 500
_ROUNDED = 4  # words painted in two parts may take a little more than in one
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_ELIDE = Qt.TextElideMode.ElideRight


class CartDelegate(QStyledItemDelegate):
    """Every row has the same height: name above, its details below when there are any."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = Look.of_app()
        self._body, self._strong, self._note = font("body"), font("strong"), font("note")
        self._small = font("small")
        self._lines: dict[tuple[str, int], tuple[str, ...]] = {}
        self._body_metrics = QFontMetrics(self._body)
        self._strong_metrics = QFontMetrics(self._strong)
        self._note_metrics = QFontMetrics(self._note)
        self._look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    @Slot()
    def _on_look_changed(self) -> None:
        colours = self._look.colours
        self._ink, self._muted = QColor(colours.ink), QColor(colours.muted)
        self._brand, self._soft = QColor(colours.brand), QColor(colours.brand_soft)
        self._warn = QColor(colours.warn)
        self._tones = {"warn": self._warn, "good": QColor(colours.good), "muted": self._muted}
        self._ring = QPen(QColor(colours.focus), 2)

    def _ground(self, painter: QPainter, area: QRect, state: QStyle.StateFlag) -> None:
        if not state & QStyle.StateFlag.State_Selected:
            return
        radius = self._look.tokens.radius.badge
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._soft)
        focused = state & QStyle.StateFlag.State_HasFocus
        painter.setPen(self._ring if focused else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), radius, radius)

    def _amounts(self, painter: QPainter, row: CartRow, area: QRect) -> int:
        """The amount at the right edge; how much room it takes."""
        width = self._strong_metrics.horizontalAdvance(row.amount)
        painter.setFont(self._strong)
        painter.setPen(self._ink)
        at = area.adjusted(0, 0, -_PAD, 0)
        if not row.was:
            painter.drawText(at, _RIGHT, row.amount)
            return width + 2 * _PAD
        middle = area.center().y()
        painter.drawText(QRect(at.left(), middle - 20, at.width(), 20), _RIGHT, row.amount)
        painter.setFont(self._note)
        painter.setPen(self._muted)
        before = self._note_metrics.horizontalAdvance(row.was)
        painter.drawText(QRect(at.left(), middle + 1, at.width(), 18), _RIGHT, row.was)
        line = middle + 11
        painter.drawLine(at.right() - before, line, at.right(), line)
        return max(width, before) + 2 * _PAD

    def _words(self, painter: QPainter, row: CartRow, room: QRect) -> None:
        """The name, alone in the middle or above its details."""
        painter.setPen(self._ink)
        kind, lines = self._under(row, room.width())
        if not lines:
            self._name(painter, row.name, room)
            return
        high, step = _ONE if len(lines) == 1 else _TWO
        top = room.center().y() - (high + step * len(lines)) // 2
        self._name(painter, row.name, QRect(room.left(), top, room.width(), high))
        painter.setFont(kind)
        at = QRect(room.left(), top + high, room.width(), step)
        taken = painter.fontMetrics().horizontalAdvance(row.mark + DOT) if row.mark else 0
        painter.setPen(self._tones[row.mark_tone])
        painter.drawText(at, _LEFT, row.mark)
        painter.setPen(self._warn if row.cut else self._muted)
        rest = lines[0].removeprefix(row.mark).removeprefix(DOT)
        painter.drawText(at.adjusted(taken, 0, 0, 0), _LEFT, rest)
        for line in lines[1:]:
            at.translate(0, step)
            painter.drawText(at, _LEFT, line)

    def _name(self, painter: QPainter, name: str, room: QRect) -> None:
        """What it is, set smaller before it is shortened."""
        for kind in (self._body, self._note, self._small):
            painter.setFont(kind)
            if painter.fontMetrics().horizontalAdvance(name) <= room.width():
                break
        shown = painter.fontMetrics().elidedText(name, _ELIDE, room.width())
        painter.drawText(room, _LEFT, shown)

    def _under(self, row: CartRow, width: int) -> tuple[QFont, tuple[str, ...]]:
        """The details in one line, or smaller in two; broken anew only for words not seen yet."""
        words = DOT.join(part for part in (row.mark, row.cut, row.detail) if part)
        width -= _ROUNDED
        if self._note_metrics.horizontalAdvance(words) <= width:
            return self._note, (words,) if words else ()
        if (words, width) not in self._lines:
            if len(self._lines) > _REMEMBERED:
                self._lines.clear()
            self._lines[words, width] = two_lines(words, self._small, width)
        return self._small, self._lines[words, width]

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Ground, quantity, words, amount."""
        row = index.data(ROW)
        if not isinstance(row, CartRow):
            return
        area = option.rect
        painter.save()
        self._ground(painter, area, option.state)
        taken = self._amounts(painter, row, area)
        painter.setFont(self._strong)
        painter.setPen(self._brand)
        column = _QUANTITY if row.quantity.endswith("\N{MULTIPLICATION SIGN}") else _WEIGHT
        left = area.left() + _PAD
        painter.drawText(QRect(left, area.top(), column, area.height()), _LEFT, row.quantity)
        words = area.adjusted(_PAD + column, 0, -taken, 0)
        self._words(painter, row, words)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Rows of one height."""
        del index
        return QSize(option.rect.width(), self._look.tokens.size.row)
