"""Paper and dots: how wide a roll is, and pictures as rows of dots.

The encoder, the painters and the virtual printer all speak of paper in these terms, so that none
of them needs to know a printer or a window library.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from pos_core.frozen import dataclass
from pos_core.receipt import Columns, Rule, Space, Text

PaintedBlock = Text | Columns | Rule | Space
CHARACTER_DOTS = 12
LINE_DOTS = 30


@dataclass(frozen=True, slots=True)
class Paper:
    """A roll `mm` wide: printable `dots` at 203 dpi, `columns` of font A (12 x 24 dots)."""

    mm: int
    dots: int

    @property
    def columns(self) -> int:
        """Characters of font A in a line."""
        return self.dots // CHARACTER_DOTS


PAPERS = {58: Paper(58, 384), 80: Paper(80, 576)}


def paper_of(mm: int) -> Paper:
    """The roll of that width; raises `ValueError` for any but 58 and 80 mm."""
    if mm not in PAPERS:
        raise ValueError(f"paper is 58 or 80 mm wide, not {mm}")
    return PAPERS[mm]


@dataclass(frozen=True, slots=True)
class Raster:
    """A picture, one bit a dot: 1 is black, the leftmost dot in the highest bit.

    `rows` holds `height` rows of `stride` bytes, from the top.
    """

    width: int
    height: int
    rows: bytes

    @property
    def stride(self) -> int:
        """Bytes in a row."""
        return (self.width + 7) // 8

    def bands(self, most_rows: int) -> list[Raster]:
        """The same picture in slices of at most `most_rows` rows, from the top."""
        tops = range(0, self.height, most_rows)
        return [self._slice(top, min(most_rows, self.height - top)) for top in tops]

    def _slice(self, top: int, height: int) -> Raster:
        start = top * self.stride
        return Raster(self.width, height, self.rows[start : start + height * self.stride])


def in_the_middle(picture: Raster, dots: int) -> Raster:
    """The picture in the middle of rows `dots` wide, at a whole byte; what hangs over is lost."""
    stride, wanted = picture.stride, dots // 8
    left = max(wanted - stride, 0) // 2
    rows = (picture.rows[at : at + stride] for at in range(0, len(picture.rows), max(stride, 1)))
    padded = (bytes(left) + row[: wanted - left] for row in rows)
    return Raster(dots, picture.height, b"".join(row.ljust(wanted, b"\x00") for row in padded))


class BlockPainter(Protocol):
    """Paints what no code page can say. The real one is `pos_app.bridge.raster.RasterPainter`."""

    def paint(self, blocks: Sequence[PaintedBlock], dots: int) -> Raster:
        """The blocks one below the other as a picture `dots` wide. Any thread may call it."""
