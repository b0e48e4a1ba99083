"""A day as people type it, day first: `1/1/2027`, `01-01-2027` or `01.01.27`."""

import re
from datetime import date

_TYPED = re.compile(r"(\d{1,2})[./\-\s](\d{1,2})[./\-\s](\d{4}|\d{2})", re.ASCII)
_CENTURY = 2000


def read_day(text: str) -> date | None:
    """The day, or None when there is no such day."""
    found = _TYPED.fullmatch(text.strip())
    if found is None:
        return None
    day, month, year = (int(part) for part in found.groups())
    try:
        return date(year if year >= _CENTURY else _CENTURY + year, month, day)
    except ValueError:
        return None
