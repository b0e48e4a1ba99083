"""The code on a receipt, as a scanner reads it: the number of the sale, by which it is found again.

Whatever stands around the number (a shop's address in a QR code) is passed over.
"""

import re

_NUMBER = re.compile(r"(?:^|[^A-Za-z0-9-])([A-Za-z0-9]{1,4}-\d{4,6})$")


def number_in(code: str) -> str:
    """The sale's number in a scanned or typed text, in capitals; empty when there is none."""
    found = _NUMBER.search(code.strip())
    return found[1].upper() if found is not None else ""
