"""Whether a line can go to a printer as characters, or has to be painted.

Characters come out on every printer and every tax recorder reads them; but only ASCII ones are the
same everywhere.
"""

from dataclasses import replace

from pos_core.plain_text import plain
from pos_core.receipt import Barcode, Block, Columns, Qr, Text

LONGEST = 400
_SPACES = {ord(character): " " for character in "\u00a0\u2007\u2009\u202f"}


def cleaned(block: Block) -> Block:
    """The block with its words as `plain` leaves them: nothing in them can command a printer."""
    match block:
        case Text():
            return replace(block, text=_plain(block.text))
        case Columns():
            return replace(block, left=_plain(block.left), right=_plain(block.right))
        case Qr() | Barcode():
            # A code with its end cut off would be scanned and believed; too long is refused later.
            return replace(block, data=plain(block.data, len(block.data)))
        case _:
            return block


def is_ascii(block: Block) -> bool:
    """True when all its words are ASCII; a rule and a space always are."""
    match block:
        case Text():
            return block.text.isascii()
        case Columns():
            return block.left.isascii() and block.right.isascii()
        case _:
            return True


def _plain(text: str) -> str:
    # A no-break space keeps a figure and its currency together on a screen; on paper the figure is
    # never wrapped anyway, and a plain space lets the line go as characters.
    return plain(text.translate(_SPACES), LONGEST)
