"""What the customer sees between two sales: the shop's name on a quiet picture that we paint."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from pos_app.ui.theme.fonts import font
from pos_app.ui.theme.look import Look

# Centres and radii as parts of the height: one sun low on the right, two hills before it.
_SHAPES = ((1.16, 0.74, 0.17, "brand_line"), (0.42, 1.5, 0.78, "brand_soft"))
_FRONT = (1.25, 1.66, 0.86, "brand")
_LOW = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap)
_MIDDLE = int(
    Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
)


class IdleView(QWidget):
    """Name and a word of welcome."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = Look.of_app()
        self._name = ""
        self._welcome = ""
        self._look.changed.connect(self.update)

    def greet(self, name: str, welcome: str) -> None:
        """Show this name and these words."""
        self._name, self._welcome = name, welcome
        self.setAccessibleName(f"{name}. {welcome}")
        self.update()

    @property
    def name(self) -> str:
        """The name in sight."""
        return self._name

    def _paint_picture(self, painter: QPainter) -> None:
        colours, height = self._look.colours, self.height()
        stretch = self.width() / max(height, 1) / 1.6
        painter.fillRect(self.rect(), QColor(colours.window))
        painter.setPen(Qt.PenStyle.NoPen)
        for x, y, radius, role in (*_SHAPES, _FRONT):
            painter.setBrush(QColor(getattr(colours, role)))
            centre = QPointF(x * height * stretch, y * height)
            wide = radius * height * (stretch if radius > 0.5 else 1)
            painter.drawEllipse(centre, wide, radius * height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Picture, then words in the upper half."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_picture(painter)
        painter.setPen(QColor(self._look.colours.ink))
        painter.setFont(font("hero"))
        upper = QRectF(32, self.height() * 0.08, self.width() - 64, self.height() * 0.3)
        painter.drawText(upper, _LOW, self._name)
        painter.setFont(font("primary"))
        painter.setPen(QColor(self._look.colours.muted))
        below = QRectF(32, upper.bottom() + 8, self.width() - 64, 40)
        painter.drawText(below, _MIDDLE, self._welcome)
        painter.end()
