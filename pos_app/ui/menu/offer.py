"""What the More sheet offers: the commands of the screen in front, less those with a button there.

Made from the one table of commands, so that whatever a screen learns to do is found here at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pos_app.ui.commands import Command, Place, commands_at
from pos_core.frozen import dataclass
from pos_core.search_text import fold

# Ways to move about, of use to a hand on the keys only; they stand in the map of keys.
_MOVES = frozenset(
    {"back", "menu.open", "message.act", "message.next", "search.focus", "cart.focus"}
    | {"page.next", "page.previous", "receipt.open", "line.more", "line.less"}
)


@dataclass(frozen=True, slots=True)
class Group:
    """The commands of one place, in the order of the table."""

    place: Place
    commands: tuple[Command, ...]


def offered(place: Place, has_button: Callable[[Command], bool]) -> tuple[Group, ...]:
    """The groups for the screen at `place`; `has_button` says what can be touched there already."""
    places = (place, Place.ANYWHERE) if place is not Place.ANYWHERE else (place,)
    groups = (Group(each, _fit(commands_at(each), has_button)) for each in places)
    return tuple(group for group in groups if group.commands)


def _fit(commands: Iterable[Command], has_button: Callable[[Command], bool]) -> tuple[Command, ...]:
    return tuple(each for each in commands if not _is_move(each) and not has_button(each))


def _is_move(each: Command) -> bool:
    return each.id in _MOVES or each.id.startswith("category.")


def row_below(counts: Iterable[int], columns: int, at: int, step: int) -> int:
    """The place one row further down (`step` 1) or up (-1), in groups that each begin a new row.

    `counts` is how many stand in each group, `at` counts through all of them. At the upper and
    lower end it stays where it is; a shorter row gives its last place.
    """
    rows: list[range] = []
    first = 0
    for count in counts:
        rows += [
            range(begin, min(begin + columns, first + count))
            for begin in range(first, first + count, columns)
        ]
        first += count
    here = next(number for number, row in enumerate(rows) if at in row)
    there = here + step
    if not 0 <= there < len(rows):
        return at
    return rows[there][min(at - rows[here].start, len(rows[there]) - 1)]


def first_with(letter: str, words: Iterable[str], after: int) -> int | None:
    """The next of `words` behind place `after` that begins with `letter`; None without one."""
    folded = [fold(text) for text in words]
    order = [*range(after + 1, len(folded)), *range(after + 1)]
    wanted = fold(letter)
    return next((at for at in order if wanted and folded[at].startswith(wanted)), None)
