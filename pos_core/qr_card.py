"""The QR card of a table: a page of A6 that stands on it, telling guests what to do.

Where each thing stands, in millimetres; whoever draws it knows the letters and makes words smaller
until they fit.
"""

from pos_core.floor import Floor, Table
from pos_core.frozen import dataclass
from pos_core.ids import AreaId, TableId
from pos_core.session_slip import table_link
from pos_core.shop import Shop

WIDTH, HEIGHT = 105.0, 148.0
"""A6, upright. Source: ISO 216."""

LEAST_MODULE = 0.8
"""A module of the code in millimetres: read from half a metre, in little light."""

_EDGE, _CODE = 7.0, 82.0
_WIDE = WIDTH - 2 * _EDGE

SCAN = {
    "vi": "Quét mã gọi món, thanh toán",
    "id": "Pindai untuk pesan dan bayar",
    "en": "Scan to order and pay",
}
_OTHER = {"VN": "vi", "ID": "id"}


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the page, from its upper left corner."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class CardWords:
    """One line in the middle of its box, in letters of `points` or as much smaller as it needs."""

    box: Box
    text: str
    points: float
    bold: bool = False


@dataclass(frozen=True, slots=True)
class CardCode:
    """The code, as large as the box; the quiet zone is part of it."""

    box: Box
    text: str


@dataclass(frozen=True, slots=True)
class CardFacts:
    """What stands on a table's card. `area` is "" where the shop has only one."""

    shop: str
    table: str
    area: str
    link: str
    language: str
    other: str


def cards_of(
    floor: Floor, shop: Shop, address: str, wanted: tuple[TableId, ...]
) -> tuple[CardFacts, ...]:
    """The cards of these tables, area by area as staff walk, in each by the tables' names.

    `address` is where guests' phones reach the shop.
    """
    areas = floor.open_areas
    tables = [each for area in areas for each in floor.tables_in(area.area_id)]
    return tuple(
        CardFacts(
            shop.profile.name,
            each.name,
            floor.area_of(each) if len(areas) > 1 else "",
            table_link(address, each.token),
            shop.language,
            second_language(shop),
        )
        for each in tables
        if each.table_id in wanted
    )


def second_language(shop: Shop) -> str:
    """English beside the country's own language, and that one beside English."""
    return _OTHER.get(shop.country, "en") if shop.language == "en" else "en"


def tables_of(floor: Floor, area_id: AreaId | None) -> tuple[Table, ...]:
    """The tables of an area, or of all of them."""
    areas = [area.area_id for area in floor.open_areas]
    wanted = areas if area_id is None else [area_id]
    return tuple(table for each in wanted for table in floor.tables_in(each))


def qr_card(facts: CardFacts) -> tuple[CardWords | CardCode, ...]:
    """The page, from the top."""
    scan = SCAN.get(facts.language, SCAN["en"])
    parts: list[CardWords | CardCode] = [
        CardWords(_row(7.5, 7.5), facts.shop, 16),
        CardWords(_row(15, 16.5), facts.table, 46, bold=True),
        CardCode(Box((WIDTH - _CODE) / 2, 37, _CODE, _CODE), facts.link),
        CardWords(_row(119, 11), scan, 22, bold=True),
    ]
    if facts.area:
        parts.append(CardWords(_row(31.5, 5.5), facts.area, 13))
    if facts.other != facts.language:
        parts.append(CardWords(_row(130, 8), SCAN.get(facts.other, SCAN["en"]), 15))
    return tuple(parts)


def _row(top: float, height: float) -> Box:
    return Box(_EDGE, top, _WIDE, height)
