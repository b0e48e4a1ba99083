"""Makes a file somebody chose into a picture for guests: upright, square, small, and nothing else.

What a camera wrote beside it (place, time, maker) does not go along.
"""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QDir, QFileInfo, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QColor, QColorSpace, QImage, QImageReader, QImageWriter, QPainter

from pos_core.photo_files import ENDINGS
from pos_core.refusal import Refusal, refuse

SIDE = 320
MOST_BYTES = 30_000
LARGEST_FILE = 50_000_000
_KINDS = frozenset({b"jpeg", b"png", b"webp"})
_QUALITIES = (82, 74, 64, 52, 38, 22, 8)
_SPARE = 2
"""A JPEG is read at no more than twice the size that is needed: a camera's has hundreds of MB."""


def picture_files(folder: Path) -> tuple[str, ...]:
    """The pictures that lie in a folder, by name; nothing of what lies deeper."""
    wanted = [f"*{ending}" for ending in ENDINGS]
    shown = QDir.Filter.Files | QDir.Filter.Readable
    return tuple(QDir(str(folder)).entryList(wanted, shown, QDir.SortFlag.Name))


def item_picture(path: Path) -> bytes | Refusal:
    """The picture as WebP of at most 30,000 bytes, 320 by 320.

    Refusals: `photo.too_large` and `photo.unreadable`, for a file that is no picture too.
    """
    if QFileInfo(str(path)).size() > LARGEST_FILE:
        return refuse("photo.too_large", most=LARGEST_FILE // 1_000_000)
    image = _read(path)
    return refuse("photo.unreadable") if image.isNull() else _written(_square(image))


def _read(path: Path) -> QImage:
    """Upright and not much larger than it has to be; a null one where there is none."""
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if bytes(reader.format().data()) not in _KINDS:
        return QImage()
    size, least = reader.size(), SIDE * _SPARE
    if bytes(reader.format().data()) == b"jpeg" and min(size.width(), size.height()) > least:
        grown = Qt.AspectRatioMode.KeepAspectRatioByExpanding
        reader.setScaledSize(size.scaled(QSize(least, least), grown))
    return reader.read()


def _square(image: QImage) -> QImage:
    """Its middle on white, in the colours of the web."""
    side = min(image.width(), image.height())
    middle = QRect((image.width() - side) // 2, (image.height() - side) // 2, side, side)
    if image.colorSpace().isValid():
        image.convertToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    smooth = Qt.TransformationMode.SmoothTransformation
    keep = Qt.AspectRatioMode.IgnoreAspectRatio
    small = image.copy(middle).scaled(SIDE, SIDE, keep, smooth)
    made = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    made.fill(QColor("white"))
    painter = QPainter(made)
    painter.drawImage(0, 0, small)
    painter.end()
    return made


def _written(image: QImage) -> bytes | Refusal:
    """As well as fits into the bytes that a guest's line is asked to carry."""
    for quality in _QUALITIES:
        held = QByteArray()
        buffer = QBuffer(held)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QImageWriter(buffer, QByteArray(b"webp"))
        writer.setQuality(quality)
        if not writer.write(image):
            break
        if held.size() <= MOST_BYTES:
            return bytes(held.data())
    return refuse("photo.unreadable")
