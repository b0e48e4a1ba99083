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
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pos_app.ui.cart.model import ROW
from pos_app.ui.cart.rows import DOT, CartRow
from pos_app.ui.theme.fonts import font
from pos_app.ui.theme.look import Look

_QUANTITY = 48
_WEIGHT = 84
_PAD = 10
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_ELIDE = Qt.TextElideMode.ElideRight


class CartDelegate(QStyledItemDelegate):
    """Every row has the same height: name above, its details below when there are any."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = Look.of_app()
        self._body, self._strong, self._note = font("body"), font("strong"), font("note")
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
        painter.setFont(self._body)
        painter.setPen(self._ink)
        name = self._body_metrics.elidedText(row.name, _ELIDE, room.width())
        if not (row.detail or row.cut or row.mark):
            painter.drawText(room, _LEFT, name)
            return
        middle = room.center().y()
        painter.drawText(QRect(room.left(), middle - 21, room.width(), 21), _LEFT, name)
        under = QRect(room.left(), middle + 1, room.width(), 18)
        painter.setFont(self._note)
        if row.mark:
            painter.setPen(self._tones[row.mark_tone])
            painter.drawText(under, _LEFT, row.mark)
            under.setLeft(under.left() + self._note_metrics.horizontalAdvance(row.mark + DOT))
        painter.setPen(self._warn if row.cut else self._muted)
        words = DOT.join(part for part in (row.cut, row.detail) if part)
        painter.drawText(under, _LEFT, self._note_metrics.elidedText(words, _ELIDE, under.width()))

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
