"""Examples of what happens to the floor; see `event_examples.py`."""

from dataclasses import replace

from pos_core.events import Event
from pos_core.floor import Area, AreaDrawn, FloorHeard, Place, Table, TableDrawn, TableShape
from pos_core.ids import AreaId, TableId

GARDEN = Area(AreaId("area-1"), "Sân vườn", 2, version=3, till="A")
FIVE = Table(
    TableId("table-5"),
    GARDEN.area_id,
    "Bàn 5",
    Place(4, 8, 6, 4),
    "mGzvJ3vS0h8C2cC4cQn3Ew",
    seats=6,
    shape=TableShape.ROUND,
    version=2,
    till="B",
)

FLOOR_EXAMPLES: tuple[Event, ...] = (
    AreaDrawn(GARDEN),
    AreaDrawn(replace(GARDEN, removed=True), "staff/2"),
    TableDrawn(FIVE),
    TableDrawn(replace(FIVE, seats=4, shape=TableShape.SQUARE, removed=True), "staff/2"),
    FloorHeard((GARDEN,), (FIVE,)),
    FloorHeard(tables=(FIVE,)),
)
