"""A shop's logo made of dots: any picture becomes black and white once and prints the same ever on.

Smaller to fit narrow paper, never larger; what was see-through is white.
"""

from __future__ import annotations

from base64 import b64encode

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from pos_app.bridge.background import Job, Progress
from pos_app.bridge.raster import image_of
from pos_app.devices.paper import Raster
from pos_core.receipt import Picture
from pos_core.shop import HIGHEST_LOGO, WIDEST_LOGO

_BLACK_FROM = 128


def logo_from(file: str) -> Picture | None:
    """The picture in `file` as dots, or None when it holds none."""
    image = QImage(file)
    return logo_of(image) if not image.isNull() else None


def logo_job(file: str) -> Job:
    """Reading a logo beside the window; ends with the `Picture`, or None for an unreadable file."""

    def read(progress: Progress) -> Picture | None:
        del progress
        return logo_from(file)

    return read


def dots_of(logo: Picture) -> QImage:
    """The logo as it comes out on paper."""
    return image_of(Raster(logo.width, logo.height, logo.rows))


def logo_of(image: QImage) -> Picture:
    """At most 384 by 240 dots; shades become patterns of dots (Floyd-Steinberg)."""
    small = _on_white(_fitted(image)).convertToFormat(QImage.Format.Format_Grayscale8)
    width, height = small.width(), small.height()
    stride = small.bytesPerLine()
    bits = bytes(small.constBits())
    grey = [list(bits[y * stride : y * stride + width]) for y in range(height)]
    rows = b"".join(_packed(row) for row in _dithered(grey))
    return Picture((width + 7) // 8 * 8, height, b64encode(rows).decode())


def _fitted(image: QImage) -> QImage:
    if image.width() <= WIDEST_LOGO and image.height() <= HIGHEST_LOGO:
        return image
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image.scaled(WIDEST_LOGO, HIGHEST_LOGO, keep, smooth)


def _on_white(image: QImage) -> QImage:
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return paper


def _dithered(grey: list[list[int]]) -> list[list[bool]]:
    """True is black. The error of each dot is handed on to the ones that come after it."""
    black = []
    for y, row in enumerate(grey):
        below = grey[y + 1] if y + 1 < len(grey) else [0] * len(row)
        dots = []
        for x, value in enumerate(row):
            is_black = value < _BLACK_FROM
            error = value if is_black else value - 255
            dots.append(is_black)
            _hand_on(row, below, x, error)
        black.append(dots)
    return black


def _hand_on(row: list[int], below: list[int], x: int, error: int) -> None:
    if x + 1 < len(row):
        row[x + 1] += error * 7 // 16
        below[x + 1] += error // 16
    below[x] += error * 5 // 16
    if x:
        below[x - 1] += error * 3 // 16


def _packed(row: list[bool]) -> bytes:
    bits = "".join("1" if black else "0" for black in row)
    stride = (len(bits) + 7) // 8
    return int(bits.ljust(stride * 8, "0"), 2).to_bytes(stride, "big")
