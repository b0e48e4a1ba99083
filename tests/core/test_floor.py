"""The floor: what is drawn where, who may, and tills that drew apart agree."""

from __future__ import annotations

from itertools import permutations

import pytest

from pos_core.floor import Area, AreaDrawn, Place, Table, TableDrawn
from pos_core.floor_work import (
    DrawArea,
    DrawTable,
    HearFloor,
    PlaceTable,
    RemoveArea,
    RemoveTable,
    RenewTableTokens,
)
from pos_core.ids import AreaId, TableId
from pos_core.signin import SaveStaffMember, SignIn
from pos_core.staff import Role
from tests.core.shop_examples import Counter
from tests.core.two_tills import Store


def area(till: Counter, name: str = "Sân") -> AreaId:
    (event,) = till.takes(DrawArea(None, name))
    assert isinstance(event, AreaDrawn)
    return event.area.area_id


def table(till: Counter, area_id: AreaId, name: str, column: int = 0) -> Table:
    (event,) = till.takes(DrawTable(None, area_id, name, Place(column, 0)))
    assert isinstance(event, TableDrawn)
    return event.table


def test_a_table_is_drawn_moved_named_and_removed() -> None:
    till = Counter()
    yard, hall = area(till), area(till, "Nhà")
    five = table(till, yard, "Bàn 5")
    till.takes(PlaceTable(five.table_id, hall, Place(8, 8)))
    till.takes(DrawTable(five.table_id, hall, "Bàn 6", Place(8, 8), seats=2))
    now = till.state.floor.table(five.table_id)
    assert now is not None
    assert (now.name, now.area_id, now.seats, now.token) == ("Bàn 6", hall, 2, five.token)
    assert till.state.floor.tables_in(yard) == ()
    till.takes(RemoveTable(five.table_id))
    assert till.state.floor.table(five.table_id) is None
    assert till.refuses(RemoveTable(five.table_id)).code == "floor.table_gone"


def test_what_is_so_already_is_not_written_again() -> None:
    till = Counter()
    yard = area(till)
    five = table(till, yard, "Bàn 5")
    assert till.takes(PlaceTable(five.table_id, yard, five.place)) == ()
    assert till.takes(DrawArea(yard, " Sân ")) == ()


def test_two_tables_never_share_a_square_or_a_name() -> None:
    till = Counter()
    yard = area(till)
    table(till, yard, "Bàn 5")
    six = table(till, yard, "Bàn 6", 4)
    assert till.refuses(PlaceTable(six.table_id, yard, Place(3, 0))).code == "floor.no_room"
    assert till.refuses(PlaceTable(six.table_id, yard, Place(46, 0))).code == "floor.no_room"
    again = DrawTable(None, yard, "bàn 5", Place(20, 20))
    assert till.refuses(again).code == "floor.name_taken"


def test_an_area_goes_with_its_tables() -> None:
    till = Counter()
    yard = area(till)
    five = table(till, yard, "Bàn 5")
    till.takes(RemoveArea(yard))
    assert till.state.floor.open_areas == ()
    assert till.state.floor.table(five.table_id) is None


def test_a_new_token_is_another_one_and_cannot_be_guessed_from_the_last() -> None:
    till = Counter()
    five = table(till, area(till), "Bàn 5")
    till.takes(RenewTableTokens((five.table_id,)))
    renewed = till.state.floor.tables[five.table_id]
    assert renewed.token != five.token
    assert len(renewed.token) == 22


def test_only_who_may_change_settings_draws() -> None:
    till = Counter()
    till.takes(SaveStaffMember(None, "Lan", Role.MANAGER, pin_hash="hash"))
    till.takes(SaveStaffMember(None, "Minh", Role.SUPERVISOR, pin_hash="hash"))
    lan, minh = till.state.staff.active
    till.approver = minh.actor
    till.takes(SignIn(minh.staff_id))
    assert till.refuses(DrawArea(None, "Sân")).code == "staff.approval_needed"
    till.approver = lan.actor
    (event,) = till.takes(DrawArea(None, "Sân"))
    assert isinstance(event, AreaDrawn)
    assert event.approver == lan.actor


@pytest.fixture
def apart() -> tuple[Store, list[HearFloor]]:
    """Two tills that know one table, and then each moves and names it without the other."""
    store = Store()
    yard = area(store.a)
    five = table(store.a, yard, "Bàn 5")
    store.b.takes(HearFloor(tuple(store.a.state.floor.areas.values()), (five,)))
    store.a.takes(PlaceTable(five.table_id, yard, Place(10, 10)))
    store.b.takes(DrawTable(five.table_id, yard, "Bàn 5b", five.place))
    news = [
        HearFloor(tables=(event.table,))
        for till in (store.a, store.b)
        for event in till.events
        if isinstance(event, TableDrawn)
    ]
    return store, news


def test_tills_that_drew_apart_agree_in_whatever_order_they_hear(
    apart: tuple[Store, list[HearFloor]],
) -> None:
    store, news = apart
    seen = set()
    for order in permutations(news):
        fresh = Counter()
        for heard in (*order, *order):
            fresh.takes(heard)
        seen.add(fresh.state.floor.tables[TableId(news[0].tables[0].table_id)])
    for heard in news:
        store.a.takes(heard)
        store.b.takes(heard)
    assert store.a.state.floor == store.b.state.floor
    assert seen == set(store.a.state.floor.tables.values())


def test_old_news_bring_nothing_back(apart: tuple[Store, list[HearFloor]]) -> None:
    store, news = apart
    five = news[0].tables[0].table_id
    for heard in news:
        store.a.takes(heard)
    store.a.takes(RemoveTable(five))
    for heard in news:
        assert store.a.decides(heard) == ()
    assert store.a.state.floor.table(five) is None


def test_an_area_of_another_till_is_heard_once() -> None:
    till = Counter()
    told = Area(AreaId("yard"), "Sân", 1, till="B")
    assert till.takes(HearFloor((told,)))
    assert till.takes(HearFloor((told,))) == ()
