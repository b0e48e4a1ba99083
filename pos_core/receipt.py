"""A receipt as a document of blocks, before anyone thinks of printers or pixels.

The same document is printed, previewed and, later, sent as a message. It holds words and figures
only; how wide a column is or which bytes cut the paper is decided where it is printed.
"""

from base64 import b64decode
from enum import StrEnum

from pos_core.frozen import dataclass


class Align(StrEnum):
    """Where a text stands in its line."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class Size(StrEnum):
    """`BIG` is double height and width, for totals and headings."""

    NORMAL = "normal"
    BIG = "big"


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; wraps at words. `indent` moves a left one in by so many characters."""

    text: str
    align: Align = Align.LEFT
    bold: bool = False
    size: Size = Size.NORMAL
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Columns:
    """A name on the left that wraps, a figure on the right that is never cut.

    `indent` moves the name in by so many characters; the figure always ends at the right edge.
    """

    left: str
    right: str
    bold: bool = False
    size: Size = Size.NORMAL
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the paper."""


@dataclass(frozen=True, slots=True)
class Space:
    """Empty paper, in lines of text."""

    lines: int = 1


@dataclass(frozen=True, slots=True)
class Qr:
    """A QR code with `data`, centred."""

    data: str


@dataclass(frozen=True, slots=True)
class Barcode:
    """A bar code (Code 128) with `data` in visible ASCII, centred."""

    data: str


@dataclass(frozen=True, slots=True)
class Picture:
    """Dots as they are printed, centred: a shop's logo, made black and white once and for all.

    `dots` is base 64 of `height` rows of `width` / 8 bytes, 1 is black, the leftmost dot highest.
    """

    width: int
    height: int
    dots: str

    @property
    def rows(self) -> bytes:
        """The dots, row by row. Raises `ValueError` when there are not as many as there should."""
        rows = b64decode(self.dots, validate=True)
        if self.width <= 0 or self.width % 8 or len(rows) != self.width // 8 * self.height:
            raise ValueError("a picture has whole bytes in a row and as many rows as it says")
        return rows


Block = Text | Columns | Rule | Space | Qr | Barcode | Picture


@dataclass(frozen=True, slots=True)
class Document:
    """What comes out of a printer. `kick` opens the cash drawer, `cut` cuts the paper."""

    blocks: tuple[Block, ...]
    kick: bool = False
    cut: bool = True
