"""What a scanner or a person says of a receipt: the code on it, or the sale's number alone.

Whatever stands around the code (a shop's address in a QR code) is passed over.
"""

import re

from pos_core.order_code import OrderCode, read_order_code

_LAST_WORD = re.compile(r"(?<![A-Za-z0-9-])([A-Za-z0-9]{1,4}-[A-Za-z0-9]+-?)$")
_NUMBER = re.compile(r"[A-Z0-9]{1,4}-\d{4,6}")


def receipt_in(text: str) -> OrderCode | None:
    """The sale that `text` names; without a `tag` when only its number was said. None: no sale."""
    found = _LAST_WORD.search(text.strip())
    if found is None:
        return None
    word = found[1].upper()
    return OrderCode(word, "") if _NUMBER.fullmatch(word) else read_order_code(word)


def number_in(text: str) -> str:
    """The sale's number in a scanned or typed text, in capitals; empty when there is none."""
    found = receipt_in(text)
    return found.number if found is not None else ""
