"""A real till, a real API and a guest's phone: what is ordered by phone is cooked once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from backend_client.contracts.menu import Menu, MenuCategory, MenuItem
from pos_app.boot.sync_room import Account
from pos_app.engine.sync_door import EngineJournal
from pos_core.floor import AreaDrawn, Place, TableDrawn
from pos_core.floor_work import DrawArea, DrawTable
from pos_core.ids import TableId
from pos_core.money import Currency
from pos_core.session import RoundStatus
from pos_core.session_events import SessionOpened
from pos_core.sessions import session_at
from pos_core.shop import ConfigureShop
from pos_core.station import Station
from pos_core.table_news import HearAddress
from pos_core.table_rules import SessionMode
from pos_core.table_service import OpenSession, PrintSessionSlip
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


def api_knows(till: WorkingTill, room: Room) -> None:
    """Wait until the API has what the till has written by now."""
    head = EngineJournal(till.engine).head().seq
    room.until(lambda status: is_settled(status) and status.acked >= head)


def test_the_manager_s_rules_hold_at_the_door_of_guests(
    api: ApiProcess, till: WorkingTill, room: Room
) -> None:
    table_id = table(till)
    shop = till.engine.state.shop
    assert shop is not None
    closed = replace(shop.tables, opens_by_scan=False)
    till.ask(ConfigureShop(replace(shop, tables=closed)))
    api_knows(till, room)
    link = f"{api.address.url}/t/{till.engine.state.floor.tables[table_id].token}"
    assert httpx.get(link).json()["code"] == "staff_opens"
    opened = replace(closed, opens_by_scan=True, mode=SessionMode.PAY_EACH, confirms_scans=False)
    till.ask(ConfigureShop(replace(shop, tables=opened)))
    api_knows(till, room)
    assert httpx.get(link).status_code == 303
    room.until_changed(lambda: session_at(till.engine.state, table_id) is not None)
    session = session_at(till.engine.state, table_id)
    assert session is not None
    assert session.mode is SessionMode.PAY_EACH
    assert not session.confirms


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


@contextmanager
def other_till(api: ApiProcess, folder: Path) -> Iterator[tuple[WorkingTill, Room]]:
    with working_till(folder / "other", shop=replace(CAFE, till_prefix="B")) as other:
        its = Room(other, folder / "other-sync")
        its.room.connect(Account("test", api.address.url, code=api.pairing_code()))
        try:
            yield other, its
        finally:
            its.room.stop()


def test_whoever_takes_a_table_over_shows_its_qr_and_prints_it_again(
    api: ApiProcess, till: WorkingTill, room: Room, tmp_path: Path
) -> None:
    session_id = seated(till, room)
    with other_till(api, tmp_path) as (other, its):
        its.until_changed(lambda: session_id in other.engine.state.tables.links)
        its.until(is_settled)
        assert other.ask(HearAddress("http://192.168.1.20:8752")).ok
        assert other.ask(PrintSessionSlip(session_id)).ok
        phone_of(api, other, session_id).close()  # it scanned what that till shows
        room.until(is_settled)
        heard = other.engine.call(
            lambda journal: list(journal.read(0, types=("table.link_made.v1",), limit=50)), 10
        )
        assert heard == []  # what was heard is not told again


def test_a_table_that_was_opened_at_the_server_has_its_qr_at_every_till(
    api: ApiProcess, till: WorkingTill, room: Room
) -> None:
    five = table(till)
    written = till.engine.call(lambda journal: journal.head.seq, 10)
    room.until(lambda status: status.acked >= written)
    headers = {"authorization": f"Bearer {api.badge('till-2').token()}"}
    asked = {"table_id": five, "idempotency_key": "open-it-once"}
    answer, again = (
        httpx.post(f"{api.address.url}/v1/sessions", json=asked, headers=headers) for _ in range(2)
    )
    assert again.json() == answer.json()
    session_id = answer.json()["id"]
    room.until_changed(lambda: session_id in till.engine.state.tables.links)
    token = till.engine.state.tables.links[session_id]
    assert answer.json()["url"].endswith(f"/s/{token}")
