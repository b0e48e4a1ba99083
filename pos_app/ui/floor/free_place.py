"""Where a new table goes: the first place in the area on which none stands."""

from __future__ import annotations

from collections.abc import Iterable

from pos_core.floor import GRID_COLUMNS, GRID_ROWS, Place

_STEP = 5


def free_place(taken: Iterable[Place]) -> Place:
    """Row by row with a way between the tables; the corner where there is no room at all."""
    others = tuple(taken)
    for row in range(1, GRID_ROWS - 3, _STEP):
        for column in range(1, GRID_COLUMNS - 3, _STEP):
            place = Place(column, row)
            if not any(place.touches(other) for other in others):
                return place
    return Place(0, 0)
