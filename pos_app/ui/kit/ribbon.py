"""The striped strip across each window of a till for training: it is never taken for real."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.ui.theme.fonts import font
from pos_app.ui.theme.look import Look

_HEIGHT = 30
_STRIPE = 18
_PAD = 20


class Ribbon(QWidget):
    """Slanting stripes in the colours of a warning, with the word in the middle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look.of_app()
        self._words = ""
        self.setFont(font("strong"))
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._look.changed.connect(self.update)
        self.retranslate()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words

    def retranslate(self) -> None:
        """The words in the language of the screen."""
        self._words = self.tr("TRAINING · nothing here is a real sale")
        self.setAccessibleName(self._words)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as it gets."""
        return QSize(0, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Stripes from edge to edge, the words on a plain field in the middle."""
        colours = self._look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(colours.warn))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.warn_soft))
        for left in range(-_HEIGHT, self.width() + _HEIGHT, 2 * _STRIPE):
            corners = ((0, _HEIGHT), (_HEIGHT, 0), (_HEIGHT + _STRIPE, 0), (_STRIPE, _HEIGHT))
            painter.drawPolygon(QPolygonF([QPointF(left + x, y) for x, y in corners]))
        width = min(self.fontMetrics().horizontalAdvance(self._words) + 2 * _PAD, self.width())
        field = self.rect().adjusted(
            (self.width() - width) // 2, 3, -(self.width() - width) // 2, -3
        )
        painter.setBrush(QColor(colours.warn))
        painter.drawRoundedRect(field, 12, 12)
        painter.setPen(QColor(colours.card))
        painter.drawText(field, int(Qt.AlignmentFlag.AlignCenter), self._words)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language at once."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
