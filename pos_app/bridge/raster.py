"""Paints what a printer's own letters cannot say, and shows a receipt as it will come out.

Inter with figures of equal width, drawn straight into one-bit pictures: no grey that a thermal head
would have to guess at. The preview is the printed bytes read back by the virtual printer, so it
equals the paper because it is the paper.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter, qRgb

from pos_app.devices.escpos_encode import BIG_LINE_DOTS, encode
from pos_app.devices.paper import CHARACTER_DOTS, LINE_DOTS, PaintedBlock, Raster, paper_of
from pos_app.devices.virtual_printer import printed
from pos_core.frozen import dataclass
from pos_core.receipt import Align, Columns, Document, Rule, Size, Space, Text

FAMILY = "Inter"
NORMAL_DOTS, BIG_DOTS = 22, 38
GAP_DOTS = 14
_BLACK, _WHITE = qRgb(0, 0, 0), qRgb(255, 255, 255)


@dataclass(frozen=True, slots=True)
class _Font:
    """A face in one size, how wide its texts are and how far apart its lines stand."""

    face: QFont
    metrics: QFontMetrics
    line: int

    def width(self, text: str) -> int:
        return self.metrics.horizontalAdvance(text)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A text in its place: from `x`, in the line that begins at `y`. No font: a rule."""

    x: int
    y: int
    text: str = ""
    font: _Font | None = None


class _Fonts:
    """The four faces of a receipt, made when first needed."""

    def __init__(self) -> None:
        self._made: dict[tuple[Size, bool], _Font] = {}

    def of(self, block: Text | Columns) -> _Font:
        key = block.size, block.bold
        if key not in self._made:
            self._made[key] = _font(*key)
        return self._made[key]


class RasterPainter:
    """The `BlockPainter` of the product. Needs a QGuiApplication.

    A font may not be shared by two threads, so each thread makes a painter of its own.
    """

    def __init__(self) -> None:
        self._fonts = _Fonts()

    def paint(self, blocks: Sequence[PaintedBlock], dots: int) -> Raster:
        """The blocks one below the other as a picture `dots` wide, one bit a dot."""
        pieces, height = _laid_out(blocks, self._fonts, dots)
        image = QImage(dots, height, QImage.Format.Format_Mono)
        image.setColorTable([_WHITE, _BLACK])
        image.fill(0)
        painter = QPainter(image)
        painter.setPen(Qt.GlobalColor.black)
        for piece in pieces:
            _draw(painter, piece, dots)
        painter.end()
        return _raster(image)


def paint(
    document: Document, paper_mm: int = 80, language: str = "", *, raster_only: bool = False
) -> QImage:
    """The document as paper: one dot a pixel, 384 or 576 wide, up to the cut.

    `language` is kept in the picture for screen readers. Raises `ValueError` for other papers.
    """
    paper = paper_of(paper_mm)
    sheets = printed(encode(document, paper, RasterPainter(), raster_only=raster_only), paper)
    image = image_of(
        sheets[0].picture() if sheets else Raster(paper.dots, 1, bytes(paper.dots // 8))
    )
    image.setText("Language", language)
    image.setText("Description", document_text(document))
    return image


def image_of(picture: Raster) -> QImage:
    """A picture of dots as a black and white image that owns its data."""
    image = QImage(
        picture.rows, picture.width, picture.height, picture.stride, QImage.Format.Format_Mono
    )
    image.setColorTable([_WHITE, _BLACK])
    return image.copy()


def document_text(document: Document) -> str:
    """The words of a document, one block a line, for those who have it read to them."""
    lines = []
    for block in document.blocks:
        if isinstance(block, Text):
            lines.append(block.text)
        elif isinstance(block, Columns):
            lines.append(f"{block.left} {block.right}".strip())
    return "\n".join(lines)


def _laid_out(blocks: Sequence[PaintedBlock], fonts: _Fonts, dots: int) -> tuple[list[_Piece], int]:
    pieces: list[_Piece] = []
    y = 0
    for block in blocks:
        match block:
            case Rule():
                pieces.append(_Piece(0, y))
                y += LINE_DOTS
            case Space():
                y += LINE_DOTS * block.lines
            case Text():
                pieces += _text(block, fonts.of(block), y, dots)
                y = pieces[-1].y + fonts.of(block).line
            case Columns():
                fitting = _fitting(block, fonts, dots)
                pieces += _columns(fitting, fonts.of(fitting), y, dots)
                y = pieces[-1].y + fonts.of(fitting).line
    return pieces, max(y, 1)


def _text(block: Text, font: _Font, y: int, dots: int) -> Iterator[_Piece]:
    left = block.indent * CHARACTER_DOTS if block.align is Align.LEFT else 0
    for row, line in enumerate(_wrap(block.text, font.width, dots - left)):
        room = dots - left - font.width(line)
        shift = {Align.LEFT: 0, Align.CENTER: room // 2, Align.RIGHT: room}[block.align]
        yield _Piece(left + shift, y + row * font.line, line, font)


def _fitting(block: Columns, fonts: _Fonts, dots: int) -> Columns:
    """A big figure wider than the paper is written small rather than broken."""
    if fonts.of(block).width(block.right) > dots:
        return replace(block, size=Size.NORMAL)
    return block


def _columns(block: Columns, font: _Font, y: int, dots: int) -> Iterator[_Piece]:
    """The name wraps in the room the figure leaves; a figure without room gets its own line."""
    left = block.indent * CHARACTER_DOTS
    figure = font.width(block.right)
    room = dots - left - figure - (GAP_DOTS if block.right else 0)
    longest = max((font.width(word) for word in block.left.split()), default=0)
    own_line = bool(block.right) and room < min(longest, (dots - left) // 2)
    names = _wrap(block.left, font.width, dots - left if own_line else room)
    for row, line in enumerate(names):
        yield _Piece(left, y + row * font.line, line, font)
    figures = _wrap(block.right, font.width, dots) if own_line else [block.right]
    first = len(names) if own_line else len(names) - 1
    for row, line in enumerate(figures, first):
        yield _Piece(dots - font.width(line), y + row * font.line, line, font)


def _wrap(text: str, width_of: Callable[[str], int], room: int) -> list[str]:
    if width_of(text) <= room:
        return [text]
    lines = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if width_of(joined) <= room:
            lines[-1] = joined
            continue
        pieces = _broken(word, width_of, room)
        lines = [*lines, *pieces] if lines[-1] else [*lines[:-1], *pieces]
    return lines


def _broken(word: str, width_of: Callable[[str], int], room: int) -> list[str]:
    """A word that is wider than the paper, cut where the paper ends; mostly it stays whole."""
    pieces = []
    while width_of(word) > room and len(word) > 1:
        fits = max(n for n in range(1, len(word) + 1) if n == 1 or width_of(word[:n]) <= room)
        pieces.append(word[:fits])
        word = word[fits:]
    return [*pieces, word] if word else pieces


def _draw(painter: QPainter, piece: _Piece, dots: int) -> None:
    if piece.font is None:
        painter.fillRect(QRect(0, piece.y + LINE_DOTS // 2 - 1, dots, 2), Qt.GlobalColor.black)
        return
    metrics = piece.font.metrics
    # Stacked marks on Vietnamese capitals reach above the ascent, so most of the spare goes there.
    spare = piece.font.line - metrics.ascent() - metrics.descent()
    painter.setFont(piece.font.face)
    painter.drawText(piece.x, piece.y + spare * 3 // 4 + metrics.ascent(), piece.text)


def _font(size: Size, bold: bool) -> _Font:
    face = QFont(FAMILY)
    face.setPixelSize(BIG_DOTS if size is Size.BIG else NORMAL_DOTS)
    face.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Medium)
    face.setStyleStrategy(QFont.StyleStrategy.NoAntialias)
    face.setFeature(QFont.Tag("tnum"), 1)
    line = BIG_LINE_DOTS if size is Size.BIG else LINE_DOTS
    return _Font(face, QFontMetrics(face), line)


def _raster(image: QImage) -> Raster:
    width, height, stride = image.width(), image.height(), (image.width() + 7) // 8
    bits = bytes(image.constBits())
    padded = image.bytesPerLine()
    if padded != stride:
        bits = b"".join(bits[y * padded : y * padded + stride] for y in range(height))
    return Raster(width, height, bits)
