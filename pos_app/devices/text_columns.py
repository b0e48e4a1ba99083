"""Text on a grid: wraps words and pads columns for a printer whose letters are all equally wide.

A figure on the right is never cut: when it does not fit beside its name it gets lines of its own.
"""

from pos_core.frozen import dataclass
from pos_core.receipt import Align, Columns, Rule, Size, Space, Text


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line as it is sent: at most as many characters as the paper has at that size."""

    text: str
    bold: bool = False
    size: Size = Size.NORMAL


def text_lines(block: Text | Columns | Rule | Space, columns: int) -> list[TextLine]:
    """The block as lines on paper of `columns` characters (half as many when it is big)."""
    match block:
        case Rule():
            return [TextLine("-" * columns)]
        case Space():
            return [TextLine("")] * block.lines
        case Text():
            return _text(block, columns)
        case Columns():
            return _columns(block, columns)


def wrap(text: str, width: int) -> list[str]:
    """One or more lines of at most `width` characters, broken at spaces, long words in pieces."""
    lines = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if len(joined) <= width:
            lines[-1] = joined
            continue
        pieces = [word[at : at + width] for at in range(0, len(word), width)]
        lines[len(lines) if lines[-1] else 0 :] = pieces
    return lines


def _text(block: Text, columns: int) -> list[TextLine]:
    width = _width(block.size, columns)
    indent = min(block.indent, width // 4) if block.align is Align.LEFT else 0
    placed = [
        _place(line, width - indent, block.align) for line in wrap(block.text, width - indent)
    ]
    return [TextLine(" " * indent + line, block.bold, block.size) for line in placed]


def _place(text: str, width: int, align: Align) -> str:
    if align is Align.RIGHT:
        return text.rjust(width)
    if align is Align.CENTER:
        return " " * ((width - len(text)) // 2) + text
    return text


def _columns(block: Columns, columns: int) -> list[TextLine]:
    size = block.size
    if len(block.right) > _width(size, columns):
        size = Size.NORMAL
    width = _width(size, columns)
    indent = min(block.indent, width // 4)
    rows = _beside(block.left, block.right, width - indent)
    return [TextLine(" " * indent + row, block.bold, size) for row in rows]


def _beside(left: str, right: str, width: int) -> list[str]:
    room = width - len(right) - 1 if right else width
    longest = max((len(word) for word in left.split()), default=0)
    if room < min(longest, width // 2):
        own_lines = [part.rjust(width) for part in wrap(right, width)]
        return [*wrap(left, width), *own_lines]
    *above, last = wrap(left, max(room, 1))
    return [*above, last.ljust(width - len(right)) + right if right else last]


def _width(size: Size, columns: int) -> int:
    return columns // 2 if size is Size.BIG else columns
