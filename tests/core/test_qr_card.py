"""The QR card of a table: everything on the page, in two languages, and read from afar."""

from dataclasses import replace

from pos_core.floor import Area, Floor, Place, Table
from pos_core.ids import AreaId, TableId
from pos_core.qr_card import (
    HEIGHT,
    LEAST_MODULE,
    SCAN,
    WIDTH,
    Box,
    CardCode,
    CardFacts,
    CardWords,
    cards_of,
    qr_card,
    tables_of,
)
from tests.core.shop_examples import SHOP

FACTS = CardFacts("Quán Nhỏ", "Bàn 5", "Sân", "http://192.168.1.20:8752/t/abc", "vi", "en")
_LARGEST = 57 + 8
"""Modules of a code of 213 bytes with its quiet zone: version 10, level M (ISO/IEC 18004)."""


def _floor() -> Floor:
    floor = Floor()
    for at, name in enumerate(("Nhà", "Sân")):
        floor = floor.with_area(Area(AreaId(name), name, at))
    for name, area in (("Bàn 10", "Nhà"), ("Bàn 2", "Nhà"), ("S1", "Sân")):
        drawn = Table(TableId(name), AreaId(area), name, Place(0, 0), f"token-{name}")
        floor = floor.with_table(drawn)
    return floor


def _apart(one: Box, other: Box) -> bool:
    beside = one.left + one.width <= other.left or other.left + other.width <= one.left
    return beside or one.top + one.height <= other.top or other.top + other.height <= one.top


def test_everything_has_a_place_of_its_own_on_the_page() -> None:
    boxes = [part.box for part in qr_card(FACTS)]
    assert len(boxes) == 6
    for at, box in enumerate(boxes):
        assert box.left >= 5
        assert box.top >= 5
        assert box.left + box.width <= WIDTH - 5
        assert box.top + box.height <= HEIGHT - 5
        assert all(_apart(box, other) for other in boxes[at + 1 :])


def test_the_code_of_a_long_address_still_has_modules_that_are_read() -> None:
    (code,) = (part for part in qr_card(FACTS) if isinstance(part, CardCode))
    assert code.text == FACTS.link
    assert code.box.width / _LARGEST >= LEAST_MODULE


def test_the_card_says_what_to_do_in_the_shop_s_language_and_another() -> None:
    said = [part.text for part in qr_card(FACTS) if isinstance(part, CardWords)]
    assert {"Quán Nhỏ", "Bàn 5", "Sân", SCAN["vi"], SCAN["en"]} == set(said)
    floor, wanted = _floor(), (TableId("S1"),)
    english = replace(SHOP, language="en", country="ID")
    (card,) = cards_of(floor, english, "http://10.0.0.7:8752", wanted)
    assert (card.language, card.other) == ("en", "id")
    (card,) = cards_of(floor, replace(SHOP, language="vi"), "http://10.0.0.7:8752", wanted)
    assert (card.language, card.other) == ("vi", "en")


def test_cards_come_as_staff_walk_with_each_table_s_own_link() -> None:
    floor = _floor()
    everything = tuple(table.table_id for table in tables_of(floor, None))
    cards = cards_of(floor, SHOP, "http://10.0.0.7:8752", everything)
    assert [card.table for card in cards] == ["Bàn 2", "Bàn 10", "S1"]
    assert [card.area for card in cards] == ["Nhà", "Nhà", "Sân"]
    assert cards[2].link == "http://10.0.0.7:8752/t/token-S1"
    assert [t.name for t in tables_of(floor, AreaId("Sân"))] == ["S1"]


def test_the_only_area_of_a_shop_is_not_on_its_cards() -> None:
    floor = _floor().with_area(Area(AreaId("Sân"), "Sân", 1, removed=True, version=2))
    (card,) = cards_of(floor, SHOP, "http://10.0.0.7:8752", (TableId("Bàn 2"),))
    assert card.area == ""
