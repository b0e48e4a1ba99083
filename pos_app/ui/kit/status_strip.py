"""The strip that is always there: is it saved, how are the printers, who sells, what day is it.

It only shows; what needs doing has a banner or a screen. Empty places show nothing at all.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from pos_app.ui.kit.tone import Tone, tone_look
from pos_app.ui.theme.fonts import font
from pos_app.ui.theme.icons import pixmap
from pos_app.ui.theme.look import Look
from pos_core.frozen import dataclass

_ICON = 16


@dataclass(frozen=True, slots=True)
class Lamp:
    """One thing the strip says: drawing, words, tone. `key` tells it from the others."""

    key: str
    icon: str
    text: str
    tone: Tone = Tone.PLAIN


class LampView(QWidget):
    """One lamp: a small drawing in the colour of its tone and a word or two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look.of_app()
        self._lamp = Lamp("", "", "")
        self.setFont(font("note"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._look.changed.connect(self.update)

    def show_lamp(self, lamp: Lamp) -> None:
        """Show this from now on."""
        if lamp == self._lamp:
            return
        self._lamp = lamp
        self.setAccessibleName(lamp.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The words and their drawing."""
        drawing = _ICON + 6 if self._lamp.icon else 0
        width = self.fontMetrics().horizontalAdvance(self._lamp.text)
        return QSize(width + drawing + 2, self._look.tokens.size.strip)

    def minimumSizeHint(self) -> QSize:
        """The drawing alone, when the strip is full."""
        return QSize(_ICON + 18, self._look.tokens.size.strip)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Plain lamps are quiet; others take the colour of their tone."""
        plain = self._lamp.tone is Tone.PLAIN
        tone = tone_look(self._lamp.tone, self._look.colours)
        ink = self._look.colours.muted if plain else tone.ink
        painter = QPainter(self)
        left = 0
        if self._lamp.icon:
            image = pixmap(self._lamp.icon, ink, _ICON, self.devicePixelRatioF())
            painter.drawPixmap(0, (self.height() - _ICON) // 2, image)
            left = _ICON + 6
        painter.setFont(self.font())
        painter.setPen(QColor(ink))
        room = self.width() - left
        words = self.fontMetrics().elidedText(self._lamp.text, Qt.TextElideMode.ElideRight, room)
        at = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(left, 0, room, self.height(), at, words)
        painter.end()


class StatusStrip(QWidget):
    """Lamps on the left about the till, on the right about the day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look.of_app()
        self._views: dict[str, LampView] = {}
        self._left = QHBoxLayout()
        self._right = QHBoxLayout()
        for side in (self._left, self._right):
            side.setSpacing(20)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(20)
        row.addLayout(self._left)
        row.addStretch(1)
        row.addLayout(self._right)
        self.setFixedHeight(self._look.tokens.size.strip)
        self.setAccessibleName(self.tr("Status"))

    def put_left(self, lamps: tuple[Lamp, ...]) -> None:
        """What the till says of itself, in order."""
        self._put("left", self._left, lamps)

    def put_right(self, lamps: tuple[Lamp, ...]) -> None:
        """Who, and when."""
        self._put("right", self._right, lamps)

    def text_of(self, key: str) -> str:
        """The words of one lamp; empty when it is dark."""
        view = self._views.get(f"left/{key}") or self._views.get(f"right/{key}")
        return view.accessibleName() if view is not None else ""

    def _put(self, side: str, row: QHBoxLayout, lamps: tuple[Lamp, ...]) -> None:
        wanted = {f"{side}/{lamp.key}": lamp for lamp in lamps}
        for key in [k for k in self._views if k.startswith(side) and k not in wanted]:
            view = self._views.pop(key)
            row.removeWidget(view)
            view.hide()
            view.deleteLater()
        for key, lamp in wanted.items():
            if key not in self._views:
                self._views[key] = LampView(self)
                row.addWidget(self._views[key])
                self._views[key].show()
            self._views[key].show_lamp(lamp)
        whole = self.layout()
        if whole is not None:
            whole.activate()  # a new lamp has its room before it is painted
