"""A document as the bytes of an ESC/POS printer.

Blocks of plain ASCII go as text, which tax recorders can read and slow cables carry quickly; every
other block is painted and goes as a picture in bands (GS v 0), so that Vietnamese comes out right
on any printer. What is data and what is a command never mix: see `escpos_commands`.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby, islice

from pos_app.devices import escpos_commands as command
from pos_app.devices.ascii_text import cleaned, is_ascii
from pos_app.devices.paper import (
    LINE_DOTS,
    BlockPainter,
    PaintedBlock,
    Paper,
    Raster,
    in_the_middle,
)
from pos_app.devices.text_columns import TextLine, text_lines
from pos_core.receipt import Align, Barcode, Block, Document, Picture, Qr, Size

BIG_LINE_DOTS = 54
# Qt paints nothing below row 32,767; even blocks of a dozen lines each stay above that.
MOST_BLOCKS_AT_ONCE = 50


def encode(
    document: Document,
    paper: Paper,
    painter: BlockPainter,
    *,
    raster_only: bool = False,
    kick: bool = True,
) -> bytes:
    """The bytes that print `document` on `paper`.

    With `raster_only` every word is painted. The drawer opens when both the document and `kick`
    say so, before the first line. Raises `ValueError` for a QR code that is too long.
    """
    parts = [command.START, command.spacing(LINE_DOTS)]
    if document.kick and kick:
        parts.append(command.KICK)
    for kind, blocks in groupby(map(cleaned, document.blocks), lambda b: _kind(b, raster_only)):
        parts += _ENCODERS[kind](blocks, paper, painter)
    if document.cut:
        parts.append(command.CUT)
    return b"".join(parts)


def _kind(block: Block, raster_only: bool) -> str:
    if isinstance(block, Qr | Barcode):
        return "code"
    if isinstance(block, Picture):
        return "dots"
    return "text" if is_ascii(block) and not raster_only else "picture"


def _text(blocks: Iterable[Block], paper: Paper, _painter: BlockPainter) -> Iterator[bytes]:
    """Lines with the switches between them; every run begins and ends in plain letters."""
    look = TextLine("")
    for block in blocks:
        for line in text_lines(_painted(block), paper.columns):
            yield _switches(look, line) + command.line(line.text)
            look = line
    yield _switches(look, TextLine(""))


def _switches(before: TextLine, after: TextLine) -> bytes:
    parts = b""
    if before.bold is not after.bold:
        parts += command.bold(after.bold)
    if before.size is not after.size:
        dots = BIG_LINE_DOTS if after.size is Size.BIG else LINE_DOTS
        parts += command.size(after.size) + command.spacing(dots)
    return parts


def _picture(blocks: Iterable[Block], paper: Paper, painter: BlockPainter) -> Iterator[bytes]:
    rest = iter(blocks)
    while some := [_painted(block) for block in islice(rest, MOST_BLOCKS_AT_ONCE)]:
        whole = painter.paint(some, paper.dots)
        yield from (command.raster(band) for band in whole.bands(command.MOST_BAND_ROWS))


def _code(blocks: Iterable[Block], paper: Paper, _painter: BlockPainter) -> Iterator[bytes]:
    """Codes are drawn by the printer itself; bars too wide for the paper become a QR code."""
    yield command.align(Align.CENTER)
    for block in blocks:
        if isinstance(block, Qr | Barcode):
            bars = command.barcode(block.data, paper.dots) if isinstance(block, Barcode) else None
            yield (bars or command.qr(block.data, paper.dots)) + command.line("")
    yield command.align(Align.LEFT)


def _dots(blocks: Iterable[Block], paper: Paper, _painter: BlockPainter) -> Iterator[bytes]:
    """A picture that is dots already, in the middle of rows as wide as the paper."""
    for block in blocks:
        if isinstance(block, Picture):
            whole = in_the_middle(Raster(block.width, block.height, block.rows), paper.dots)
            yield from (command.raster(band) for band in whole.bands(command.MOST_BAND_ROWS))


def _painted(block: Block) -> PaintedBlock:
    assert not isinstance(block, Qr | Barcode | Picture), "these are the printer's own"
    return block


_ENCODERS = {"text": _text, "picture": _picture, "code": _code, "dots": _dots}
