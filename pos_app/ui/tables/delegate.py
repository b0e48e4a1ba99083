"""Paints one table of the floor plan: its name, how it stands, since when and for how much."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pos_app.ui.tables.card_words import TableCard
from pos_app.ui.tables.model import CARD
from pos_app.ui.theme.fonts import font
from pos_app.ui.theme.icons import pixmap
from pos_app.ui.theme.look import Look

_PAD = 6
_ICON = 16
_LOUD = ("bad", "warn")
_CENTRE = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
_WRAP = int(Qt.TextFlag.TextWordWrap) | _CENTRE
_SMALL_TABLE = 84


class TableDelegate(QStyledItemDelegate):
    """Square or round as the table is; the ground says how it stands."""

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """What the plan gave it."""
        return option.rect.size()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Ground, name, standing, age and amount, from the top."""
        card: TableCard = index.data(CARD)
        area = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        _paint_ground(painter, area, card, chosen=chosen, focused=focused)
        inside = area.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        if area.height() < _SMALL_TABLE:
            painter.setFont(font("small"))
            painter.setPen(QColor(Look.of_app().colours.ink))
            painter.drawText(area.adjusted(2, 2, -2, -2), _WRAP, card.name)
        else:
            _paint_words(painter, inside, card)
        painter.restore()


def _paint_ground(
    painter: QPainter, area: QRect, card: TableCard, *, chosen: bool, focused: bool
) -> None:
    look = Look.of_app()
    colours, tone = look.colours, card.standing.tone
    ground = colours.card if tone == "muted" else getattr(colours, f"{tone}_soft")
    edge = colours.edge if tone == "muted" else getattr(colours, tone)
    width = 4 if chosen else 2 if tone in _LOUD else 1
    painter.setBrush(QColor(ground))
    painter.setPen(QPen(QColor(colours.focus if chosen else edge), width))
    half = width / 2
    shape = QRectF(area).adjusted(half, half, -half, -half)
    radius = min(shape.width(), shape.height()) / 2 if card.is_round else look.tokens.radius.card
    radius = min(radius, 44.0)
    painter.drawRoundedRect(shape, radius, radius)
    if focused:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.ink), 1, Qt.PenStyle.DotLine))
        painter.drawRoundedRect(shape.adjusted(5, 5, -5, -5), radius - 5, radius - 5)


def _paint_words(painter: QPainter, area: QRect, card: TableCard) -> None:
    """The name above, how it stands in the middle, age and amount below."""
    high = QFontMetrics(font("strong")).height()
    low = QFontMetrics(font("small")).height()
    name = QRect(area.left(), area.top(), area.width(), high)
    _write(painter, name, card.name, "strong", "ink")
    below = [text for text in (card.age, card.amount) if text] or [f"× {card.seats}"]
    foot = area.bottom() + 1 - low * len(below)
    middle = QRect(area.left(), name.bottom() + 1, area.width(), foot - name.bottom() - 1)
    _paint_standing(painter, middle, card)
    for at, text in enumerate(below):
        line = QRect(area.left(), foot + at * low, area.width(), low)
        _write(painter, line, text, "small", "ink" if text == card.amount else "muted")


def _paint_standing(painter: QPainter, area: QRect, card: TableCard) -> None:
    colours, standing = Look.of_app().colours, card.standing
    tone = getattr(colours, standing.tone)
    painter.setFont(font("small"))
    painter.setPen(QColor(tone))
    metrics = QFontMetrics(font("small"))
    words = metrics.boundingRect(QRect(0, 0, area.width(), 400), _WRAP, standing.words)
    room = area
    if standing.icon and area.height() >= words.height() + _ICON + 2:
        top = area.top() + (area.height() - words.height() - _ICON - 2) / 2
        ratio = painter.device().devicePixelRatioF()
        left = area.left() + (area.width() - _ICON) / 2
        painter.drawPixmap(QPointF(left, top), pixmap(standing.icon, tone, _ICON, ratio))
        room = QRect(area.left(), int(top) + _ICON + 2, area.width(), words.height())
    painter.drawText(room, _WRAP, standing.words)


def _write(painter: QPainter, area: QRect, text: str, kind: str, tone: str) -> None:
    """One line in the middle; a long name is shortened, as the panel beside has the whole one."""
    painter.setFont(font(kind))
    painter.setPen(QColor(getattr(Look.of_app().colours, tone)))
    metrics = QFontMetrics(font(kind))
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, _CENTRE, shown)
