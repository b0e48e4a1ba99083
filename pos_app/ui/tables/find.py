"""Which table is meant by what somebody types at the plan: its number, or how its name begins."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from pos_core.search_text import fold

if TYPE_CHECKING:
    from pos_core.floor import Table


def table_called(tables: Iterable[Table], typed: str) -> Table | None:
    """The one called so; who types 5 means table 5 and not table 51. None when there is none."""
    wanted = fold(typed)
    ranked = [(_rank(fold(table.name), wanted), at, table) for at, table in enumerate(tables)]
    fitting = [each for each in ranked if each[0] < _NOT]
    return min(fitting)[2] if wanted and fitting else None


_NOT = 4


def _rank(name: str, wanted: str) -> int:
    last = name.rpartition(" ")[2]
    tests = (name == wanted, last == wanted, name.startswith(wanted), last.startswith(wanted))
    return tests.index(True) if True in tests else _NOT
