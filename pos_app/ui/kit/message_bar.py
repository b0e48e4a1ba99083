"""The body that toasts and banners share: drawing, words, and at most one thing to do."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from pos_app.ui.kit.button import Button
from pos_app.ui.kit.text import Text
from pos_app.ui.kit.tone import Tone, tone_look
from pos_app.ui.theme.icons import pixmap
from pos_app.ui.theme.look import Look


class MessageBar(QWidget):
    """`acted` says that its button was pressed. `words` shows the text; usually it wraps."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None, words: Text | None = None) -> None:
        super().__init__(parent)
        self._look = Look.of_app()
        self._tone = Tone.PLAIN
        size = self._look.tokens.size
        self._words = words if words is not None else _wrapped()
        self._button = Button(parent=self)
        self._button.clicked.connect(self.acted)
        row = QHBoxLayout(self)
        row.setSpacing(size.gap * 2)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        self._keep_off_the_edge(has_button=False)
        self.setMinimumHeight(size.touch + 8)
        self._look.changed.connect(self.update)

    @property
    def button(self) -> Button:
        """What can be done about it; hidden when nothing can."""
        return self._button

    @property
    def text(self) -> str:
        """The words shown."""
        return self._words.text()

    def say(self, text: str, tone: Tone = Tone.PLAIN, action: str = "", key: str = "") -> None:
        """Show `text`, with a button reading `action` when there is something to do."""
        self._tone = tone
        self._words.setText(text)
        self.setAccessibleName(text)
        self._button.setText(action)
        self._button.set_key(key)
        self._button.setVisible(bool(action))
        self._keep_off_the_edge(has_button=bool(action))
        self.updateGeometry()
        self.update()

    @property
    def one_line(self) -> int:
        """How wide the bar would be with all its words in one line, in pixels."""
        row = self.layout()
        if row is None:
            return self.sizeHint().width()
        edges = row.contentsMargins()
        words = self._words.fontMetrics().horizontalAdvance(self.text) + 2
        button = row.spacing() + self._button.sizeHint().width() if self._button.words else 0
        return edges.left() + words + button + edges.right()

    def _keep_off_the_edge(self, *, has_button: bool) -> None:
        """A button may stand close to the right edge, words may not."""
        size = self._look.tokens.size
        right = 6 if has_button else size.pad
        row = self.layout()
        if row is not None:
            row.setContentsMargins(size.pad + size.icon + 12, 6, right, 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A rounded surface in the colours of the tone."""
        seen = tone_look(self._tone, self._look.colours)
        side = self._look.tokens.size.icon
        radius = self._look.tokens.radius.card
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(seen.fill))
        plain = self._tone is Tone.PLAIN
        painter.setPen(QPen(QColor(self._look.colours.edge if plain else seen.ink), 1))
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, radius, radius)
        image = pixmap(seen.icon, seen.ink, side, self.devicePixelRatioF())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPixmap(self._look.tokens.size.pad, (self.height() - side) // 2, image)
        painter.end()


def _wrapped() -> Text:
    """Words over as many lines as they need."""
    words = Text(kind="body", wrap=True)
    words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return words
