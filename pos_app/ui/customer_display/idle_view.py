"""What the customer sees between two sales: the shop's own picture, or its name on one we paint."""

from PySide6.QtCore import QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from pos_app.ui.theme.fonts import font
from pos_app.ui.theme.look import Look
from pos_core.receipt import Picture

# Centres and radii as parts of the height: one sun low on the right, two hills before it.
_SHAPES = ((1.16, 0.74, 0.17, "brand_line"), (0.42, 1.5, 0.78, "brand_soft"))
_FRONT = (1.25, 1.66, 0.86, "brand")
_BAND, _NAME_HEIGHT, _WORDS_END = 128, 92, 0.38
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
        self._picture = QImage()
        self._logo: Picture | None = None
        self._look.changed.connect(self.update)

    def greet(self, name: str, welcome: str) -> None:
        """Show this name and these words."""
        self._name, self._welcome = name, welcome
        self.setAccessibleName(f"{name}. {welcome}")
        self.update()

    def show_logo(self, logo: Picture | None) -> None:
        """The dots of the receipts, above the name."""
        self._logo = logo
        self.update()

    @Slot(object)
    def show_picture(self, picture: QImage) -> None:
        """The shop's own picture fills the screen; a null one takes it away."""
        self._picture = picture
        self.update()

    @property
    def picture(self) -> QImage:
        """The shop's own picture, null for none."""
        return self._picture

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
        """The shop's picture with a band for the words; else ours, the words in its upper half."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._picture.isNull():
            self._paint_picture(painter)
            self._paint_logo(painter)
            self._paint_words(painter, self.height() * _WORDS_END)
        else:
            self._paint_own(painter)
            self._paint_words(painter, self.height() - _BAND + 64)
        painter.end()

    def _paint_own(self, painter: QPainter) -> None:
        """Whole, as large as fits above the band of words."""
        painter.fillRect(self.rect(), QColor(self._look.colours.window))
        room = QRectF(0, 0, self.width(), self.height() - _BAND)
        size = self._picture.size().toSizeF()
        size.scale(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        area = QRectF(0, 0, size.width(), size.height())
        area.moveCenter(room.center())
        painter.drawImage(area, self._picture)

    def _paint_logo(self, painter: QPainter) -> None:
        """Dots in the colour of the words, so that they are seen in the dark, too."""
        if self._logo is None:
            return
        ink, dots = QColor(self._look.colours.ink).rgb(), self._logo.rows
        image = QImage(
            dots,
            self._logo.width,
            self._logo.height,
            self._logo.width // 8,
            QImage.Format.Format_Mono,
        )
        image.setColorTable([0, ink])
        room = self.height() * _WORDS_END - _NAME_HEIGHT
        height = min(room - 16, self._logo.height * 1.5)
        width = height * self._logo.width / self._logo.height
        area = QRectF((self.width() - width) / 2, room - height, width, height)
        painter.drawImage(area, image.convertToFormat(QImage.Format.Format_ARGB32))

    def _paint_words(self, painter: QPainter, bottom: float) -> None:
        """The name above `bottom`, the welcome below it."""
        painter.setPen(QColor(self._look.colours.ink))
        painter.setFont(font("hero"))
        height = self.height() * 0.3
        upper = QRectF(32, bottom - height, self.width() - 64, height)
        painter.drawText(upper, _LOW, self._name)
        painter.setFont(font("primary"))
        painter.setPen(QColor(self._look.colours.muted))
        below = QRectF(32, upper.bottom() + 8, self.width() - 64, 40)
        painter.drawText(below, _MIDDLE, self._welcome)
