"""Rows of dots as whole numbers, leftmost dot highest: cheap to shift, widen and join.

It paints what the virtual printer prints: letters, pictures sent in columns, QR codes.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from pos_app.devices import code128
from pos_app.devices.paper import Raster
from pos_app.devices.virtual_printer import font_a
from pos_core.frozen import dataclass

Rows = list[int]


@dataclass(frozen=True, slots=True)
class Cell:
    """One letter as it will be painted; `wide` and `tall` multiply its size (1 to 8)."""

    letter: str
    bold: bool = False
    underline: bool = False
    wide: int = 1
    tall: int = 1

    @property
    def width(self) -> int:
        """Dots across."""
        return font_a.WIDTH * self.wide


@lru_cache(maxsize=4096)
def widened(row: int, times: int) -> int:
    """Each dot of `row` repeated `times` times."""
    if times == 1:
        return row
    return int("".join(bit * times for bit in f"{row:b}"), 2)


@lru_cache(maxsize=1024)
def cell_rows(cell: Cell) -> tuple[int, ...]:
    """The dots of one letter, top to bottom."""
    rows = [*font_a.glyph(cell.letter)]
    if cell.underline:
        rows[-1] = (1 << font_a.WIDTH) - 1
    if cell.bold:
        rows = [row | row >> 1 for row in rows]
    return tuple(widened(row, cell.wide) for row in rows for _ in range(cell.tall))


def line_rows(cells: Sequence[Cell]) -> tuple[Rows, int]:
    """A line of letters standing on one base line, and its width in dots."""
    height = max((font_a.HEIGHT * cell.tall for cell in cells), default=0)
    rows = [0] * height
    for cell in cells:
        painted, width = cell_rows(cell), cell.width
        above = (0,) * (height - len(painted))
        rows = [row << width | dots for row, dots in zip(rows, above + painted, strict=True)]
    return rows, sum(cell.width for cell in cells)


def picture_rows(picture: Raster) -> Rows:
    """The dots of a raster picture; its width is a whole number of bytes."""
    stride, data = picture.stride, picture.rows
    if not stride:
        return []
    starts = range(0, picture.height * stride, stride)
    return [int.from_bytes(data[start : start + stride], "big") for start in starts]


def column_rows(columns: bytes, bytes_each: int) -> Rows:
    """The dots of a picture sent column by column (ESC *), 8 or 24 dots high."""
    width = len(columns) // bytes_each
    rows = [0] * (8 * bytes_each)
    for x in range(width):
        column = int.from_bytes(columns[x * bytes_each : (x + 1) * bytes_each], "big")
        bit = 1 << (width - 1 - x)
        for y in range(len(rows)):
            if column >> (len(rows) - 1 - y) & 1:
                rows[y] |= bit
    return rows


def qr_rows(data: str, module: int) -> tuple[Rows, int]:
    """A QR code at error correction M with modules of `module` dots, and its width in dots."""
    import qrcode

    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0)
    code.add_data(data.encode())
    code.make(fit=True)
    matrix = code.get_matrix()
    rows = [int("".join("1" if dark else "0" for dark in row), 2) for row in matrix]
    # A row of light modules on the left must not shorten the number, so widths are kept apart.
    return [widened(row, module) for row in rows for _ in range(module)], len(matrix) * module


def bar_rows(data: str, module: int, height: int) -> tuple[Rows, int]:
    """A bar code of Code 128 with modules of `module` dots, and its width; nothing for no data."""
    try:
        bars = code128.modules(data)
    except ValueError:
        return [], 0
    return [widened(int(bars, 2), module)] * height, len(bars) * module


def placed(rows: Iterable[int], width: int, left: int, paper: int) -> Rows:
    """Rows `width` dots wide, moved to `left` on `paper` dots; what hangs over is lost."""
    shift = paper - left - width
    whole = (1 << paper) - 1
    return [(row << shift if shift >= 0 else row >> -shift) & whole for row in rows]


def raster_of(rows: Sequence[int], width: int) -> Raster:
    """The rows as a picture `width` dots wide."""
    stride = (width + 7) // 8
    pad = stride * 8 - width
    data = b"".join((row << pad).to_bytes(stride, "big") for row in rows)
    return Raster(width, len(rows), data)
