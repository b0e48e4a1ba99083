"""Examples of what happens to the floor and of what is sold out; see `event_examples.py`."""

from dataclasses import replace

from pos_core.events import Event
from pos_core.floor import Area, AreaDrawn, FloorHeard, Place, Table, TableDrawn, TableShape
from pos_core.ids import AreaId, TableId
from pos_core.sold_out import (
    Mark,
    SoldOutHeard,
    SoldOutMarked,
    item_goods,
    option_goods,
    variant_goods,
)
from tests.core.shop_examples import NOON

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

PHO = item_goods("pho")
BIG_TEA, PEARLS = variant_goods("tea", "l"), option_goods("top", "pearls")

FLOOR_EXAMPLES: tuple[Event, ...] = (
    AreaDrawn(GARDEN),
    AreaDrawn(replace(GARDEN, removed=True), "staff/2"),
    TableDrawn(FIVE),
    TableDrawn(replace(FIVE, seats=4, shape=TableShape.SQUARE, removed=True), "staff/2"),
    FloorHeard((GARDEN,), (FIVE,)),
    FloorHeard(tables=(FIVE,)),
    SoldOutMarked(Mark(PHO, True, NOON, 3, "A"), "staff/2"),
    SoldOutMarked(Mark(BIG_TEA, False, NOON, till="A")),
    SoldOutHeard(Mark(PEARLS, True, version=2, till="B")),
)
