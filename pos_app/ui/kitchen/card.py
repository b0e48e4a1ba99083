"""One ticket as a card: a big button that is read at arm's length and touched to go on."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from pos_app.ui.kitchen.card_words import CardWords, age_tone, age_words
from pos_app.ui.theme.fonts import font
from pos_app.ui.theme.look import Look
from pos_core.frozen import dataclass

_PAD = 12
_GAP = 6
_WIDE = 200
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_MIDDLE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


@dataclass(frozen=True, slots=True)
class Piece:
    """A text, where it stands, how and in which role of colour."""

    area: QRect
    words: str
    kind: str
    tone: str
    struck: bool = False


class TicketCard(QAbstractButton):
    """`walked` gives an arrow key: the board knows which card is there."""

    walked = Signal(int)

    def __init__(self, words: CardWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look.of_app()
        self.words = words
        self._age = timedelta(0)
        self._laid: tuple[int, tuple[Piece, ...], int] = (0, (), 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._look.changed.connect(self.update)
        self._name()

    def say(self, words: CardWords) -> None:
        """Say something else; the same again costs nothing."""
        if words == self.words:
            return
        self.words = words
        self._laid = (0, (), 0)
        self._name()
        self.updateGeometry()
        self.update()

    def grow_old(self, age: timedelta) -> None:
        """It has waited so long."""
        if age_words(age) != age_words(self._age) or age_tone(age) != age_tone(self._age):
            self.update()
        self._age = age
        self._name()

    @property
    def age_text(self) -> str:
        """How long it has waited, as written."""
        return age_words(self._age)

    @property
    def tone(self) -> str:
        """The role of colour of its head."""
        return "bad" if self.words.is_void else age_tone(self._age)

    def hasHeightForWidth(self) -> bool:
        """Names wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its lines."""
        return self._pieces(width)[1]

    def sizeHint(self) -> QSize:
        """The height at the width it has."""
        width = max(self.width(), _WIDE)
        return QSize(_WIDE, self.heightForWidth(width))

    def _name(self) -> None:
        self.setAccessibleName(self.words.spoken(age_words(self._age)))

    def _head_height(self) -> int:
        return self._look.tokens.size.least

    def _pieces(self, width: int) -> tuple[tuple[Piece, ...], int]:
        """All text below the head and the height of the card, worked out once for a width."""
        if self._laid[0] == width:
            return self._laid[1], self._laid[2]
        room = width - 2 * _PAD
        top = self._head_height() + _GAP
        pieces: list[Piece] = []

        def put(words: str, kind: str, tone: str, *, struck: bool = False) -> None:
            nonlocal top
            if words:
                height = _height(words, font(kind), room)
                area = QRect(_PAD, top, room, height)
                pieces.append(Piece(area, words, kind, tone, struck))
                top += height + 2

        put(self.words.under, "note", "muted")
        for line in self.words.lines:
            top += _GAP
            put(line.badge, "strong", line.tone if line.tone != "ink" else "brand")
            put(line.words, "title", line.tone, struck=line.struck)
            put(line.under, "body", "muted", struck=line.struck)
        top += _GAP
        put(self.words.foot, "note", "brand")
        self._laid = (width, tuple(pieces), top + _PAD - _GAP)
        return self._laid[1], self._laid[2]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk the board; Space touches, and everything else is the window's."""
        if event.key() in _ARROWS:
            self.walked.emit(event.key())
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, head in the colour of its age, lines."""
        colours = self._look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self._look.tokens.radius.card
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setBrush(QColor(colours.press if self.isDown() else colours.card))
        edge = colours.focus if self.hasFocus() else colours.line
        painter.setPen(QPen(QColor(edge), 3 if self.hasFocus() else 1))
        painter.drawRoundedRect(area, radius, radius)
        self._paint_head(painter)
        for piece in self._pieces(self.width())[0]:
            face = QFont(font(piece.kind))
            face.setStrikeOut(piece.struck)
            painter.setFont(face)
            painter.setPen(QColor(getattr(colours, piece.tone)))
            painter.drawText(piece.area, _WRAP, piece.words)
        painter.end()

    def _paint_head(self, painter: QPainter) -> None:
        colours, height = self._look.colours, self._head_height()
        band = QRectF(4, 4, self.width() - 8, height - 4)
        radius = self._look.tokens.radius.badge
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(colours, f"{self.tone}_soft")))
        painter.drawRoundedRect(band, radius, radius)
        text = QRect(_PAD, 4, self.width() - 2 * _PAD, height - 4)
        painter.setPen(QColor(getattr(colours, self.tone)))
        painter.setFont(font("strong"))
        painter.drawText(text, _RIGHT, self.age_text)
        taken = QFontMetrics(font("strong")).horizontalAdvance(self.age_text) + _PAD
        painter.setPen(QColor(colours.ink))
        painter.setFont(font("title"))
        name = QFontMetrics(font("title")).elidedText(
            self.words.head, Qt.TextElideMode.ElideRight, text.width() - taken
        )
        painter.drawText(text, _MIDDLE, name)


def _height(words: str, face: QFont, room: int) -> int:
    return QFontMetrics(face).boundingRect(QRect(0, 0, room, 10_000), _WRAP, words).height()
