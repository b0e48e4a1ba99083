"""What the map of keys shows: each place with its commands, filtered by what somebody looks for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pos_app.ui.commands import Command, Place, commands_at, key_of, place_text, text_of
from pos_core.frozen import dataclass
from pos_core.search_text import fold


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One key, as it is printed, and what it does."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """A place and what works there."""

    heading: str
    rows: tuple[KeyRow, ...]

    @property
    def height(self) -> int:
        """How many rows it takes, heading and gap included."""
        return len(self.rows) + 2


def groups(looked_for: str = "") -> tuple[KeyGroup, ...]:
    """All places that have something for it: selling first, then everywhere, then the others."""
    order = (Place.SELL, Place.ANYWHERE, *(p for p in Place if p not in _FIRST))
    found = (KeyGroup(place_text(place), _rows(place, looked_for)) for place in order)
    return tuple(group for group in found if group.rows)


def in_columns(found: tuple[KeyGroup, ...], count: int) -> tuple[tuple[KeyGroup, ...], ...]:
    """The groups in order, in so many columns of about the same height."""
    columns: list[list[KeyGroup]] = [[] for _ in range(count)]
    whole = sum(group.height for group in found)
    above = 0
    for group in found:
        # A group stands in the column its middle falls into.
        middle = above + group.height / 2
        at = min(int(middle * count / max(whole, 1)), count - 1)
        columns[at].append(group)
        above += group.height
    return tuple(tuple(column) for column in columns)


_FIRST = (Place.SELL, Place.ANYWHERE)


def _rows(place: Place, looked_for: str) -> tuple[KeyRow, ...]:
    """Key and words of each command; the nine categories are one row."""
    here = commands_at(place)
    shelves = [each for each in here if _is_shelf(each)]
    rows = [KeyRow(key_of(each), text_of(each)) for each in here if not _is_shelf(each)]
    if shelves:
        keys = f"{key_of(shelves[0])} … {shelves[-1].id.rpartition('.')[2]}"
        rows.append(KeyRow(keys, QCoreApplication.translate("HelpScreen", "Category")))
    wanted = fold(looked_for).split()
    return tuple(row for row in rows if _fits(row, wanted))


def _fits(row: KeyRow, wanted: list[str]) -> bool:
    """Every word looked for stands in the words, or is a part of the key."""
    words, key = fold(row.words), row.key.lower()
    return all(word in words or word in key for word in wanted)


def _is_shelf(each: Command) -> bool:
    return each.id.startswith("category.")
