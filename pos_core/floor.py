"""The floor: areas and tables as the manager drew them, each with the token of its printed QR.

Tills tell each other whole areas and whole tables. Each has a version that only grows, and of two
that were drawn apart every till takes the same one, so that all agree in whatever order they hear.
"""

from collections.abc import Mapping
from dataclasses import field, replace
from enum import StrEnum
from typing import TypeVar

from pos_core.events import Event
from pos_core.frozen import dataclass
from pos_core.ids import AreaId, TableId

GRID_COLUMNS, GRID_ROWS = 48, 32
"""The squares of an area, on which tables stand."""


class TableShape(StrEnum):
    """How a table looks from above."""

    SQUARE = "square"
    ROUND = "round"


@dataclass(frozen=True, slots=True)
class Place:
    """The squares a table stands on: `column` and `row` of its corner count from 0."""

    column: int
    row: int
    columns: int = 4
    rows: int = 4

    @property
    def is_on_grid(self) -> bool:
        """True when all of it is inside an area."""
        across = 0 <= self.column < self.column + self.columns <= GRID_COLUMNS
        return across and 0 <= self.row < self.row + self.rows <= GRID_ROWS

    def touches(self, other: "Place") -> bool:
        """True when both need the same square."""
        beside = self.column + self.columns <= other.column or other.column + other.columns <= (
            self.column
        )
        above = self.row + self.rows <= other.row or other.row + other.rows <= self.row
        return not beside and not above


@dataclass(frozen=True, slots=True)
class Area:
    """A room, a terrace; `position` orders them. `till` drew it as it is in this `version`."""

    area_id: AreaId
    name: str
    position: int = 0
    removed: bool = False
    version: int = 1
    till: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `token` is what its printed QR says; whoever reads that comes to this table.

    `till` drew it as it is in this `version`. One that was removed keeps its name for old papers.
    """

    table_id: TableId
    area_id: AreaId
    name: str
    place: Place
    token: str = field(repr=False)
    seats: int = 4
    shape: TableShape = TableShape.SQUARE
    removed: bool = False
    version: int = 1
    till: str = ""


@dataclass(frozen=True, slots=True)
class AreaDrawn(Event):
    """The area is so from now on, drawn at this till; `approver` let it be done."""

    area: Area
    approver: str = ""

    @property
    def stream(self) -> str:
        """The area's own stream."""
        return f"area/{self.area.area_id}"


@dataclass(frozen=True, slots=True)
class TableDrawn(Event):
    """The table is so from now on, drawn at this till; `approver` let it be done."""

    table: Table
    approver: str = ""

    @property
    def stream(self) -> str:
        """The table's own stream."""
        return f"table/{self.table.table_id}"


@dataclass(frozen=True, slots=True)
class FloorHeard(Event):
    """Another till drew these so."""

    areas: tuple[Area, ...] = ()
    tables: tuple[Table, ...] = ()

    @property
    def stream(self) -> str:
        """What was heard of the shop's one floor."""
        return "floor"


@dataclass(frozen=True, slots=True)
class Floor:
    """Areas and tables by id, removed ones too: news from before cannot bring them back."""

    areas: Mapping[AreaId, Area] = field(default_factory=dict)
    tables: Mapping[TableId, Table] = field(default_factory=dict)

    @property
    def open_areas(self) -> tuple[Area, ...]:
        """Those there are, in their order."""
        return tuple(sorted((a for a in self.areas.values() if not a.removed), key=_by_position))

    def table(self, table_id: TableId) -> Table | None:
        """The table, if there is one now."""
        found = self.tables.get(table_id)
        return None if found is None or found.removed else found

    def area_of(self, table: Table) -> str:
        """What the table's area is called."""
        area = self.areas.get(table.area_id)
        return area.name if area is not None else ""

    def tables_in(self, area_id: AreaId) -> tuple[Table, ...]:
        """The tables of an area, by name."""
        tables = (t for t in self.tables.values() if t.area_id == area_id and not t.removed)
        return tuple(sorted(tables, key=_by_name))

    def with_area(self, area: Area) -> "Floor":
        """The floor once this is known of an area."""
        known = self.areas.get(area.area_id)
        return replace(self, areas={**self.areas, area.area_id: newest(known, area)})

    def with_table(self, table: Table) -> "Floor":
        """The floor once this is known of a table."""
        known = self.tables.get(table.table_id)
        return replace(self, tables={**self.tables, table.table_id: newest(known, table)})


Drawn = TypeVar("Drawn", Area, Table)


def newest(known: Drawn | None, told: Drawn) -> Drawn:
    """Which of two counts: what was drawn last, and of what was drawn apart the same everywhere."""
    if known is None or (known.version, known.till) < (told.version, told.till):
        return told
    return known


def _by_position(area: Area) -> tuple[int, str]:
    return area.position, area.area_id


def _by_name(table: Table) -> tuple[int, str, str]:
    """`Table 2` before `Table 10`."""
    return len(table.name), table.name, table.table_id
