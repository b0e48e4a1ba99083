"""Paints one row of a list in two lines: name and figure above, what became of it below.

Fonts and colours are taken from the look when it changes, never while painting; the words were made
by the model when the row arrived.
"""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pos_app.ui.theme.fonts import font
from pos_app.ui.theme.look import Look
from pos_core.frozen import dataclass

TEXTS_ROLE = Qt.ItemDataRole.UserRole + 1
ROW_HEIGHT = 64
_PAD = 14
_TITLE_WIDTH = 128
_ROUND = 10
_ROLES = ("ink", "muted", "good", "bad", "warn", "line", "brand", "brand_soft", "focus")
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class RowTexts:
    """What a row says. Above: `title`, `aside`, `figure`; below: `note` and `state`.

    The tones are colour roles; `spoken` is all of it for a screen reader.
    """

    title: str
    aside: str
    figure: str
    note: str
    state: str
    aside_tone: str = "muted"
    figure_tone: str = "ink"
    state_tone: str = "muted"

    @property
    def spoken(self) -> str:
        """Everything in one breath."""
        return ", ".join(
            t for t in (self.title, self.note, self.figure, self.aside, self.state) if t
        )


class RowDelegate(QStyledItemDelegate):
    """For models that give `RowTexts` under `TEXTS_ROLE`; `large` to be read from afar."""

    def __init__(self, parent: QObject, *, large: bool = False) -> None:
        super().__init__(parent)
        self._height = ROW_HEIGHT + 16 if large else ROW_HEIGHT
        self._above = font("primary" if large else "strong")
        self._below = font("body" if large else "note")
        self._look = Look.of_app()
        self._ink: dict[str, QColor] = {}
        self._look.changed.connect(self._dress)
        self._dress()

    @Slot()
    def _dress(self) -> None:
        self._ink = {name: QColor(getattr(self._look.colours, name)) for name in _ROLES}

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        area = option.rect.adjusted(2, 2, -2, -2)
        if not option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(self._ink["line"])
            bottom = area.bottom() + 2
            painter.drawLine(area.left() + _PAD, bottom, area.right() - _PAD, bottom)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink["brand_soft"])
        painter.drawRoundedRect(area, _ROUND, _ROUND)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._ink["focus"], 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), _ROUND, _ROUND)

    def _paint_texts(self, painter: QPainter, area: QRect, texts: RowTexts) -> None:
        half = area.height() // 2
        upper = QRect(area.left(), area.top(), area.width(), half)
        lower = QRect(area.left(), area.top() + half, area.width(), half)
        painter.setFont(self._above)
        self._write(painter, upper, _LEFT, texts.title, "ink")
        self._write(painter, upper, _RIGHT, texts.figure, texts.figure_tone)
        painter.setFont(self._below)
        beside = max(_TITLE_WIDTH, painter.fontMetrics().horizontalAdvance(texts.title) * 5 // 4)
        aside = upper.adjusted(beside, 0, 0, 0)
        self._write(painter, aside, _LEFT, texts.aside, texts.aside_tone)
        self._write(painter, lower, _LEFT, texts.note, "muted")
        self._write(painter, lower, _RIGHT, texts.state, texts.state_tone)

    def _write(
        self, painter: QPainter, area: QRect, align: Qt.AlignmentFlag, text: str, tone: str
    ) -> None:
        painter.setPen(self._ink[tone])
        painter.drawText(area, int(align), text)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Ground first, then two lines of text."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        self._paint_texts(painter, option.rect.adjusted(_PAD, 8, -_PAD, -8), index.data(TEXTS_ROLE))
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The same for every row, so that a long list is laid out at once."""
        return QSize(option.rect.width(), self._height)
