"""Paints one table of the floor plan: its name, how it stands, since when and for how much."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pos_app.ui.page.card_model import CARD
from pos_app.ui.tables.card_words import TableCard
from pos_app.ui.theme.fonts import font
from pos_app.ui.theme.icons import pixmap
from pos_app.ui.theme.look import Look

_PAD, _ROUND_PAD = 6, 9
_ICON = 16
_LOUD = ("bad", "warn")
_CENTRE = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
_WRAP = int(Qt.TextFlag.TextWordWrap) | _CENTRE
_SMALL_TABLE = 84
_HAIR = 2


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
        pad = _ROUND_PAD if card.is_round else _PAD
        if area.height() < _SMALL_TABLE:
            _paint_few_words(painter, area.adjusted(3, pad - 2, -3, 2 - pad), card)
        else:
            _paint_words(painter, area.adjusted(_PAD, pad, -_PAD, -pad), card)
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
    radius = float(look.tokens.radius.card)
    if card.is_round:  # not quite a circle, for words stand at its head and foot
        radius = min(min(shape.width(), shape.height()) * 0.42, 44.0)
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


def _paint_few_words(painter: QPainter, area: QRect, card: TableCard) -> None:
    """Of a small table: name, what it wants as a drawing, and amount or age, as far as they fit."""
    metrics = QFontMetrics(font("small"))
    low, left = metrics.height(), area.height()
    name = _lines(card.name, area.width(), max(1, left // low))
    left -= low * len(name)
    icon = _ICON if card.standing.icon and left >= _ICON else 0
    foot = card.amount or card.age
    fits = left - icon >= low and metrics.horizontalAdvance(foot) <= area.width() - _HAIR
    below = [foot] if foot and fits else []
    top = area.top() + max(0, (left - icon - low * len(below)) // 2)
    for words in name:
        _write(painter, QRect(area.left(), top, area.width(), low), words, "small", "ink")
        top += low
    if icon:
        middle = QRect(area.left(), top, area.width(), _ICON)
        _paint_icon(painter, middle, card.standing.icon, card.standing.tone)
    for words in below:
        line = QRect(area.left(), top + icon, area.width(), low)
        _write(painter, line, words, "small", "ink" if card.amount else "muted")


def _lines(words: str, width: int, most: int) -> list[str]:
    """The words in so many lines at most; what is over stays on the last, to be shortened there."""
    metrics, lines = QFontMetrics(font("small")), [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and len(lines) < most and metrics.horizontalAdvance(longer) > width - _HAIR:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _paint_icon(painter: QPainter, area: QRect, icon: str, tone: str) -> None:
    """In the middle of `area`."""
    colour = getattr(Look.of_app().colours, tone)
    left, top = area.left() + (area.width() - _ICON) / 2, area.top() + (area.height() - _ICON) / 2
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(QPointF(left, top), pixmap(icon, colour, _ICON, ratio))


def _paint_standing(painter: QPainter, area: QRect, card: TableCard) -> None:
    colours, standing = Look.of_app().colours, card.standing
    tone = getattr(colours, standing.tone)
    painter.setFont(font("small"))
    painter.setPen(QColor(tone))
    metrics = QFontMetrics(font("small"))
    words = metrics.boundingRect(QRect(0, 0, area.width(), 400), _WRAP, standing.words)
    room = area
    if standing.icon and area.height() < words.height():
        _paint_icon(painter, area, standing.icon, standing.tone)
        return
    if standing.icon and area.height() >= words.height() + _ICON + 2:
        top = area.top() + (area.height() - words.height() - _ICON - 2) // 2
        above = QRect(area.left(), top, area.width(), _ICON)
        _paint_icon(painter, above, standing.icon, standing.tone)
        room = QRect(area.left(), top + _ICON + 2, area.width(), words.height())
    painter.drawText(room, _WRAP, standing.words)


def _write(painter: QPainter, area: QRect, text: str, kind: str, tone: str) -> None:
    """One line in the middle; a long name is shortened, as the panel beside has the whole one."""
    painter.setFont(font(kind))
    painter.setPen(QColor(getattr(Look.of_app().colours, tone)))
    metrics = QFontMetrics(font(kind))
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, _CENTRE, shown)
