"""Whether a tax number can be one: a Vietnamese MST or an Indonesian NPWP, by its digits alone.

MST: 10 digits, 13 with a branch (often written 10-3), or the 12 digits of a household's owner.
NPWP: 15 digits (old) or 16 (since 2024), dots and dashes at will.
"""

import re

_LENGTHS = {"VN": (10, 12, 13), "ID": (15, 16)}


def tax_number_fits(text: str, country: str) -> bool:
    """True for an empty number, and for one with as many digits as the country's have."""
    digits = re.sub(r"[.\-\s]", "", text)
    if not digits:
        return True
    return digits.isascii() and digits.isdigit() and len(digits) in _LENGTHS.get(country, (0,))
