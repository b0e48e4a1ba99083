"""Paints one tile: initials on a badge, the name on two lines, the price, and what is special.

A tile is painted once for each size and kept as a picture; moving through the grid only shows
pictures again.
"""

from __future__ import annotations

from collections import OrderedDict
from functools import lru_cache

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
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pos_app.ui import format as figures
from pos_app.ui.sell.tile_model import TILE
from pos_app.ui.theme.fonts import font
from pos_app.ui.theme.look import Look
from pos_core.catalog import Tile, Unit

_PAD = 12
_KEPT = 240
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_UNITS = {Unit.KILOGRAM: "/kg", Unit.LITRE: "/l"}


class TileDelegate(QStyledItemDelegate):
    """Half of the gap lies on each side of a tile, so that the grid's edges are straight."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = Look.of_app()
        self._pictures: OrderedDict[tuple[Tile, int, int, float], QPixmap] = OrderedDict()
        size = self._look.tokens.size
        self._cell = QSize(size.tile_width + size.gap, size.tile_height + size.gap)
        self._look.changed.connect(self.forget)
        self.forget()

    @Slot(QSize)
    def fit(self, cell: QSize) -> None:
        """The room for one tile with its half gaps."""
        self._cell = cell

    @Slot()
    def forget(self) -> None:
        """Paint every tile anew: the look or the language changed."""
        self._pictures.clear()
        colours = self._look.colours
        self._window = QColor(colours.window)
        self._card, self._line = QColor(colours.card), QPen(QColor(colours.line), 1)
        self._ink, self._muted, self._faint = (
            QColor(colours.ink),
            QColor(colours.muted),
            QColor(colours.faint),
        )
        self._brand, self._soft = QColor(colours.brand), QColor(colours.brand_soft)
        self._warn, self._press = QColor(colours.warn), QColor(colours.press)
        self._ring = QPen(QColor(colours.focus), 2)

    def _picture(self, tile: Tile, width: int, height: int, ratio: float) -> QPixmap:
        key = (tile, width, height, ratio)
        found = self._pictures.get(key)
        if found is not None:
            self._pictures.move_to_end(key)
            return found
        made = QPixmap(QSize(round(width * ratio), round(height * ratio)))
        made.setDevicePixelRatio(ratio)
        made.fill(self._window)  # without transparency it is copied, not blended
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw(painter, tile, width, height)
        painter.end()
        self._pictures[key] = made
        if len(self._pictures) > _KEPT:
            self._pictures.popitem(last=False)
        return made

    def _draw(self, painter: QPainter, tile: Tile, width: int, height: int) -> None:
        radius, badge = self._look.tokens.radius, self._look.tokens.size.badge
        painter.setPen(self._line)
        painter.setBrush(self._press if tile.sold_out else self._card)
        area = QRectF(0.5, 0.5, width - 1, height - 1)
        painter.drawRoundedRect(area, radius.card, radius.card)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._card if tile.sold_out else self._soft)
        mark = QRect(_PAD, _PAD, badge, badge)
        painter.drawRoundedRect(QRectF(mark), radius.badge, radius.badge)
        painter.setPen(self._muted if tile.sold_out else self._brand)
        painter.setFont(font("strong"))
        painter.drawText(mark, _CENTRE, tile.initials)
        self._draw_hint(painter, tile, QRect(_PAD + badge, _PAD, width - 2 * _PAD - badge, badge))
        self._draw_words(painter, tile, width, height)

    def _draw_hint(self, painter: QPainter, tile: Tile, room: QRect) -> None:
        """Sold out, in words; three dots for goods that will ask something."""
        if tile.sold_out:
            painter.setFont(font("small"))
            painter.setPen(self._warn)
            metrics = QFontMetrics(painter.font())
            elide = Qt.TextElideMode.ElideRight
            words = metrics.elidedText(self.tr("sold out"), elide, room.width() - 6)
            painter.drawText(room, _RIGHT, words)
        elif tile.has_choices:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._faint)
            for dot in range(3):
                painter.drawEllipse(room.right() - 3 - dot * 6, room.top() + 6, 3, 3)

    def _draw_words(self, painter: QPainter, tile: Tile, width: int, height: int) -> None:
        step = self._look.tokens.type["body"].line_height
        foot = height - _PAD - step + 4
        painter.setFont(font("body"))
        painter.setPen(self._muted if tile.sold_out else self._ink)
        lines = two_lines(tile.name, width - 2 * _PAD)
        top = foot - step * len(lines) - 2
        for i, line in enumerate(lines):
            painter.drawText(QRect(_PAD, top + i * step, width - 2 * _PAD, step), _LEFT, line)
        painter.setPen(self._muted)
        painter.drawText(QRect(_PAD, foot, width - 2 * _PAD, step), _LEFT, self._price(tile))

    def _price(self, tile: Tile) -> str:
        if tile.price is None:
            return self.tr("enter price")
        written = figures.money(tile.price) + _UNITS.get(tile.unit, "")
        return self.tr("from {price}").replace("{price}", written) if tile.priced_from else written

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The kept picture, and a ring on the current tile while the grid has the focus."""
        tile = index.data(TILE)
        if not isinstance(tile, Tile):
            return
        gap = self._look.tokens.size.gap // 2
        area = option.rect.adjusted(gap, gap, -gap, -gap)
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(area.topLeft(), self._picture(tile, area.width(), area.height(), ratio))
        if option.state & QStyle.StateFlag.State_HasFocus:
            radius = self._look.tokens.radius.card
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self._ring)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), radius, radius)
            painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """What the grid decided."""
        del option, index
        return self._cell


@lru_cache(maxsize=2048)
def two_lines(text: str, width: int) -> tuple[str, ...]:
    """`text` broken at spaces into at most two lines of `width` pixels, the last one shortened."""
    metrics = QFontMetrics(font("body"))
    elide = Qt.TextElideMode.ElideRight
    if metrics.horizontalAdvance(text) <= width:
        return (text,)
    words = text.split()
    first = ""
    while words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= width:
        first = f"{first} {words.pop(0)}".strip()
    if not first:
        return (metrics.elidedText(text, elide, width),)
    return (first, metrics.elidedText(" ".join(words), elide, width))
