"""Paints one card of the orders board: number and age on top, who, what, and what it comes to."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pos_app.ui.board.card_words import CardBadge, CardWords, age_tone, age_words
from pos_app.ui.page.card_model import CARD
from pos_app.ui.theme.fonts import font
from pos_app.ui.theme.look import Look
from pos_core.frozen import dataclass

_PAD, _GAP, _HEAD, _BADGE = 12, 6, 44, 24
_KEPT = 1_000
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_MIDDLE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


@dataclass(frozen=True, slots=True)
class Piece:
    """A text, where it stands below the top of its card, in which font and role of colour."""

    area: QRect
    words: str
    kind: str
    tone: str


class CardDelegate(QStyledItemDelegate):
    """`now` is the clock that ages are reckoned by; whoever owns the list sets it."""

    def __init__(self, now: datetime, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = Look.of_app()
        self.now = now
        self._laid: dict[tuple[CardWords, int], tuple[tuple[Piece, ...], int]] = {}

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as its words; as wide as the list, less the room of a scroll bar."""
        view = option.widget
        width = view.viewport().width() if hasattr(view, "viewport") else 220
        card = index.data(CARD)
        return QSize(width, self._pieces(card, width)[1] + self._look.tokens.size.gap)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Ground, head in the colour of its age, badges, words."""
        card: CardWords = index.data(CARD)
        area = option.rect.adjusted(1, 1, -1, -self._look.tokens.size.gap)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, area, chosen=chosen)
        self._paint_head(painter, area, card)
        painter.translate(area.topLeft())
        self._paint_badges(painter, area.width(), card.badges)
        colours = self._look.colours
        for piece in self._pieces(card, option.rect.width())[0]:
            painter.setFont(font(piece.kind))
            painter.setPen(QColor(getattr(colours, piece.tone)))
            painter.drawText(piece.area, _WRAP, piece.words)
        painter.setFont(font("strong"))
        painter.setPen(QColor(colours.ink))
        foot = QRect(_PAD, area.height() - 34, area.width() - 2 * _PAD, 26)
        painter.drawText(foot, _RIGHT, card.total)
        painter.restore()

    def age_of(self, card: CardWords) -> timedelta:
        """How long it has waited."""
        return max(timedelta(0), self.now - card.waits_since)

    def _paint_ground(self, painter: QPainter, area: QRect, *, chosen: bool) -> None:
        colours, radius = self._look.colours, self._look.tokens.radius.card
        painter.setBrush(QColor(colours.card))
        edge = colours.focus if chosen else colours.line
        painter.setPen(QPen(QColor(edge), 3 if chosen else 1))
        painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), radius, radius)

    def _paint_head(self, painter: QPainter, area: QRect, card: CardWords) -> None:
        colours = self._look.colours
        tone = "muted" if card.is_over else age_tone(self.age_of(card))
        band = QRectF(area.left() + 4, area.top() + 4, area.width() - 8, _HEAD - 6)
        radius = self._look.tokens.radius.badge
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._ground(tone)))
        painter.drawRoundedRect(band, radius, radius)
        text = QRect(area.left() + _PAD, area.top() + 4, area.width() - 2 * _PAD, _HEAD - 6)
        painter.setPen(QColor(getattr(colours, tone)))
        painter.setFont(font("strong"))
        age = age_words(self.age_of(card))
        painter.drawText(text, _RIGHT, age)
        taken = QFontMetrics(font("strong")).horizontalAdvance(age) + _PAD
        painter.setPen(QColor(colours.ink))
        painter.setFont(font("title"))
        room = text.width() - taken
        number = QFontMetrics(font("title")).elidedText(
            card.number, Qt.TextElideMode.ElideRight, room
        )
        painter.drawText(text, _MIDDLE, number)

    def _paint_badges(self, painter: QPainter, width: int, badges: tuple[CardBadge, ...]) -> None:
        colours = self._look.colours
        painter.setFont(font("small"))
        for area, badge in _places(badges, width):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._ground(badge.tone)))
            painter.drawRoundedRect(QRectF(area), 8, 8)
            painter.setPen(QColor(getattr(colours, badge.tone)))
            painter.drawText(area, _CENTRE, badge.words)

    def _ground(self, tone: str) -> str:
        """The soft colour that words of a tone stand on."""
        colours = self._look.colours
        ground: str = colours.press if tone == "muted" else getattr(colours, f"{tone}_soft")
        return ground

    def _pieces(self, card: CardWords, width: int) -> tuple[tuple[Piece, ...], int]:
        """All text below the badges and the height of the card, worked out once for a width."""
        known = self._laid.get((card, width))
        if known is not None:
            return known
        if len(self._laid) > _KEPT:
            self._laid.clear()
        room = width - 2 - 2 * _PAD
        places = _places(card.badges, width - 2)
        top = (places[-1][0].bottom() if places else _HEAD) + _GAP
        pieces: list[Piece] = []
        for words, kind, tone, gap in _texts(card):
            if words:
                height = _height(words, kind, room)
                pieces.append(Piece(QRect(_PAD, top + gap, room, height), words, kind, tone))
                top += height + gap
        laid = (tuple(pieces), top + 40)
        self._laid[(card, width)] = laid
        return laid


def _texts(card: CardWords) -> list[tuple[str, str, str, int]]:
    """Words, font, role of colour and the gap above, from the top."""
    rows = [(card.who, "note", "muted", 2)]
    for dish, under in card.lines:
        rows.append((dish, "body", "muted" if card.is_over else "ink", 4))
        rows.append((under, "note", "muted", 0))
    rows.append((card.more, "note", "muted", 2))
    rows.append((card.note, "strong", "warn" if not card.is_over else "muted", _GAP))
    return rows


def _places(badges: tuple[CardBadge, ...], width: int) -> list[tuple[QRect, CardBadge]]:
    """Where each badge stands: side by side, and in a new row when there is no room."""
    metrics = QFontMetrics(font("small"))
    left, top = _PAD, _HEAD + 4
    placed = []
    for badge in badges:
        wide = metrics.horizontalAdvance(badge.words) + 16
        if left > _PAD and left + wide > width - _PAD:
            left, top = _PAD, top + _BADGE + 4
        placed.append((QRect(left, top, wide, _BADGE), badge))
        left += wide + _GAP
    return placed


def _height(words: str, kind: str, room: int) -> int:
    area = QRect(0, 0, room, 10_000)
    return QFontMetrics(font(kind)).boundingRect(area, _WRAP, words).height()
