"""Pictures for tests, made on the spot: a dish is a colour with a plate on it."""

from __future__ import annotations

from hashlib import sha256

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QBrush, QColor, QImage, QImageWriter, QLinearGradient, QPainter


def dish(colour: str = "#b45309", width: int = 320, height: int = 320) -> QImage:
    """A plate of that colour, from above, on a wooden table."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#7c5c43"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    size = min(width, height)
    for share, tone in ((0.86, QColor("#f5f0e6")), (0.62, QColor(colour))):
        glow = QLinearGradient(0, 0, width, height)
        glow.setColorAt(0, tone.lighter(118))
        glow.setColorAt(1, tone.darker(118))
        painter.setBrush(QBrush(glow))
        side = round(size * share)
        painter.drawEllipse((width - side) // 2, (height - side) // 2, side, side)
    painter.end()
    return image


def spelled(image: QImage, kind: str = "WEBP", quality: int = 80) -> bytes:
    """As a file of that kind."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind.encode()))
    writer.setQuality(quality)
    assert writer.write(image)
    return bytes(held.data())


def digest_of(content: bytes) -> str:
    """The name it goes by."""
    return sha256(content).hexdigest()
