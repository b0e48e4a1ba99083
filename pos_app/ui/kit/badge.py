"""A small word on a coloured ground: REPRINT 1, voided, sold out."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.ui.kit.tone import Tone, tone_look
from pos_app.ui.theme.fonts import font
from pos_app.ui.theme.look import Look


class Badge(QWidget):
    """Not for pressing; the words are also what a screen reader says."""

    def __init__(
        self, text: str = "", tone: Tone = Tone.PLAIN, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = Look.of_app()
        self._text = text
        self._tone = tone
        self.setFont(font("small"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._look.changed.connect(self.update)
        self.say(text, tone)

    def say(self, text: str, tone: Tone = Tone.PLAIN) -> None:
        """Another word; an empty one hides the badge."""
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Words and a little air."""
        return QSize(self.fontMetrics().horizontalAdvance(self._text) + 20, 26)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A pill in the colours of the tone."""
        seen = tone_look(self._tone, self._look.colours)
        plain = self._tone is Tone.PLAIN
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.colours.press if plain else seen.fill))
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        painter.setPen(QColor(seen.ink))
        painter.setFont(self.font())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self._text)
        painter.end()
