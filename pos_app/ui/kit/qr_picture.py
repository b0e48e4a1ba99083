"""A QR code, drawn here: black on white in any look, with the quiet zone that phones need."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.bridge.qr_pattern import qr_rows

_WHITE = 0xFFFFFFFF


@lru_cache(maxsize=8)
def qr_image(text: str) -> QImage:
    """The pattern of `text`, one pixel a module, quiet zone included; a null image for no text.

    The cashier's screen and the guest's share one.
    """
    if not text:
        return QImage()
    rows = qr_rows(text)
    side = len(rows)
    picture = QImage(side, side, QImage.Format.Format_Mono)
    picture.setColorTable([0xFF000000, _WHITE])
    picture.fill(1)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                picture.setPixel(x, y, 0)
    return picture


class QrPicture(QWidget):
    """Shows one text as a QR code, as large as whole pixels a module allow.

    `image` is what is drawn, null while there is no text.
    """

    def __init__(self, parent: QWidget | None = None, least: int = 220) -> None:
        super().__init__(parent)
        self.image = QImage()
        self._text = ""
        self._least = least
        self.setMinimumSize(least, least)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Payment code"))

    def show_text(self, text: str) -> None:
        """Draw this text from now on; the same again costs nothing."""
        if text == self._text:
            return
        self._text = text
        self.image = qr_image(text)
        self.update()

    def sizeHint(self) -> QSize:
        """Square, and better large."""
        return QSize(self._least * 2, self._least * 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Whole pixels a module, in the middle."""
        if self.image.isNull():
            return
        side = self.image.width()
        scale = max(1, min(self.width(), self.height()) // side)
        room = QRect(0, 0, side * scale, side * scale)
        room.moveCenter(self.rect().center())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, on=False)
        painter.fillRect(room, Qt.GlobalColor.white)
        painter.drawImage(room, self.image)
        painter.end()
