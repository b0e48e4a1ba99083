"""Tables as CSV text that a spreadsheet opens without being led astray by what is in it.

A cell that begins like a formula gets an apostrophe before it: a product called `=HYPERLINK(…)` is
a name and nothing else. Amounts are plain numbers in major units, so that they can be added up.
"""

from collections.abc import Iterable

from pos_core.money import Money
from pos_core.plain_text import plain
from pos_core.quantity import ONE, Quantity

_QUOTED = frozenset('",\r\n')
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
BYTE_ORDER_MARK = "\ufeff"
"""Without it spreadsheets take Vietnamese letters for something else."""


def csv_cell(cell: str | int | Money | Quantity) -> str:
    """One cell: text made harmless, numbers with a point and no marks between thousands."""
    match cell:
        case Money():
            return _decimal(cell.minor, 10**cell.currency.exponent, cell.currency.exponent)
        case Quantity():
            return _decimal(cell.thousandths, ONE, 3).rstrip("0").rstrip(".")
        case int():
            return str(cell)
    text = plain(cell, 1_000)
    return f"'{text}" if text.startswith(_FORMULA) and text != "-" else text


def csv_text(rows: Iterable[Iterable[str | int | Money | Quantity]]) -> str:
    """The rows as CSV (RFC 4180: commas, quotes where needed, CR LF), marked as UTF-8."""
    lines = (",".join(_quoted(csv_cell(cell)) for cell in row) for row in rows)
    return BYTE_ORDER_MARK + "".join(f"{line}\r\n" for line in lines)


def _quoted(text: str) -> str:
    if not _QUOTED.isdisjoint(text):
        return '"' + text.replace('"', '""') + '"'
    return text


def _decimal(value: int, whole: int, places: int) -> str:
    sign = "-" if value < 0 else ""
    units, rest = divmod(abs(value), whole)
    return f"{sign}{units}.{rest:0{places}d}" if places else f"{sign}{units}"
