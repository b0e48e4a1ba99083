"""A real till, a real API and a guest's phone: what is ordered by phone is cooked once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from backend_client.contracts.menu import Menu, MenuCategory, MenuItem
from pos_app.boot.sync_room import Account
from pos_core.floor import AreaDrawn, Place, TableDrawn
from pos_core.floor_work import DrawArea, DrawTable
from pos_core.ids import TableId
from pos_core.money import Currency
from pos_core.session import RoundStatus
from pos_core.session_events import SessionOpened
from pos_core.station import Station
from pos_core.table_service import OpenSession
from tests.support.api_process import ApiProcess
from tests.support.phone_guest import PhoneGuest
from tests.support.sync_line import Room, is_settled
from tests.support.working_till import SHOP, WorkingTill, working_till

pytestmark = pytest.mark.starts_threads

BAR = Station("bar", "Quầy bar", categories=("drinks",), printer="kitchen")
CAFE = replace(SHOP, rules=replace(SHOP.rules, stations=(BAR,)))
MENU = Menu(
    Currency.VND,
    (MenuItem("ca-phe", "Cà phê sữa đá", "standard", 29_000, "drinks"),),
    (MenuCategory("drinks", "Đồ uống"),),
)


@pytest.fixture
def api(tmp_path: Path) -> Iterator[ApiProcess]:
    made = ApiProcess(tmp_path / "api").furnish()
    made.put_menu(MENU)
    made.start()
    yield made
    made.kill()


@pytest.fixture
def till(tmp_path: Path) -> Iterator[WorkingTill]:
    with working_till(tmp_path / "till", shop=CAFE) as made:
        yield made


@pytest.fixture
def room(till: WorkingTill, api: ApiProcess, tmp_path: Path) -> Iterator[Room]:
    made = Room(till, tmp_path / "sync")
    made.room.connect(Account("test", api.address.url, code=api.pairing_code()))
    made.until(is_settled)
    yield made
    made.room.stop()


def table(till: WorkingTill) -> TableId:
    area = till.ask(DrawArea(None, "Sân")).events[0]
    assert isinstance(area, AreaDrawn)
    drawn = till.ask(DrawTable(None, area.area.area_id, "Bàn 5", Place(0, 0))).events[0]
    assert isinstance(drawn, TableDrawn)
    return drawn.table.table_id


def phone_of(api: ApiProcess, till: WorkingTill, session_id: str) -> PhoneGuest:
    """Somebody who has scanned the QR of the visit."""
    made = PhoneGuest(api.address.url)
    made.scan(f"/s/{till.engine.state.tables.links[session_id]}")
    return made


def seated(till: WorkingTill, room: Room) -> str:
    opened = till.ask(OpenSession(table(till))).events[0]
    assert isinstance(opened, SessionOpened)
    room.until(is_settled)
    return opened.session_id


def tickets(till: WorkingTill) -> int:
    return till.engine.call(
        lambda journal: len(list(journal.read(0, types=("kitchen.ticket_sent.v1",), limit=50))), 10
    )


def test_a_round_is_on_paper_once_though_it_is_sent_again_and_the_api_is_killed(
    api: ApiProcess, till: WorkingTill, room: Room
) -> None:
    session_id = seated(till, room)
    guest = phone_of(api, till, session_id)
    guest.puts("ca-phe", 2)
    room.room.stop()  # the till is cut off as the guest sends
    sent = guest.tap("round_sent", key="send-00001")
    api.kill()
    api.start()
    assert guest.tap("round_sent", key="send-00001") == sent
    room.room.connect(Account("test", api.address.url))

    def is_taken() -> bool:
        rounds = till.engine.state.sessions[session_id].rounds
        return [each.status for each in rounds] == [RoundStatus.TAKEN]

    room.until_changed(is_taken)
    room.until(is_settled)
    api.kill()
    api.start()
    room.room.wake()
    room.until(is_settled)
    assert tickets(till) == 1
    (bill,) = till.engine.state.sessions[session_id].bills.values()
    assert (bill.total, bill.rest) == (58_000, 58_000)
    guest.close()


def test_another_till_hears_of_the_floor(
    api: ApiProcess, till: WorkingTill, room: Room, tmp_path: Path
) -> None:
    five = table(till)
    room.until(is_settled)
    with working_till(tmp_path / "other", shop=replace(CAFE, till_prefix="B")) as other:
        its = Room(other, tmp_path / "other-sync")
        its.room.connect(Account("test", api.address.url, code=api.pairing_code()))
        try:
            its.until_changed(lambda: other.engine.state.floor.table(five) is not None)
        finally:
            its.room.stop()
        assert other.engine.state.floor == till.engine.state.floor
