"""The till tells a real API what it sells, and guests order from it; a back office goes first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest

from backend_client.contracts.menu import Menu, MenuItem, categories_of, items_of, menu_of
from backend_client.http import HttpTransport
from backend_client.transport import Reply
from pos_app.boot.sync_room import Account
from pos_app.engine import menu_teller
from pos_core.catalog import Category, Item, ModifierGroup, Option, Unit, Variant
from pos_core.floor import AreaDrawn, Place
from pos_core.floor_work import DrawArea, DrawTable
from pos_core.money import Currency
from tests.support.api_process import ApiProcess
from tests.support.shelves import stock
from tests.support.stuck_wire import StuckWire, until
from tests.support.sync_line import Room, is_settled
from tests.support.working_till import CAKE, COFFEE, WorkingTill, dong, working_till

pytestmark = pytest.mark.starts_threads

DRINKS = Category("drinks", "Đồ uống", 1)
ICE = ModifierGroup("ice", "Đá", 0, 1, (Option("less", "Ít đá", dong(0)),), ("less",))
MILK_TEA = Item(
    "tra-sua",
    "Trà sữa",
    None,
    "standard",
    "drinks",
    sku="TS",
    variants=(Variant("m", "M", dong(30_000), ("8938505970011",)),),
    modifiers=(ICE,),
    rank=2,
    sold_out=True,
)
HAM = Item(
    "cha", "Chả", dong(99_000), "standard", unit=Unit.KILOGRAM, barcodes=("2000001",), rank=3
)


@pytest.fixture
def api(tmp_path: Path) -> Iterator[ApiProcess]:
    made = ApiProcess(tmp_path / "api").furnish()
    yield made
    made.kill()


@pytest.fixture
def till(tmp_path: Path) -> Iterator[WorkingTill]:
    with working_till(tmp_path / "till") as made:
        yield made


@pytest.fixture
def room(till: WorkingTill, tmp_path: Path) -> Iterator[Room]:
    made = Room(till, tmp_path / "sync")
    (tmp_path / "sync").mkdir()
    yield made
    made.room.stop()


def draws_a_table(till: WorkingTill) -> None:
    area = till.ask(DrawArea(None, "Sân")).events[0]
    assert isinstance(area, AreaDrawn)
    assert till.ask(DrawTable(None, area.area.area_id, "Bàn 5", Place(0, 0))).ok


def connect(room: Room, api: ApiProcess) -> None:
    room.room.connect(Account("test", api.address.url, code=api.pairing_code()))
    room.until(is_settled)


def prices(api: ApiProcess) -> dict[str, int]:
    token = api.badge().token()
    answer = httpx.get(
        f"{api.address.url}/v1/snapshot/menu", headers={"authorization": f"Bearer {token}"}
    )
    return {each["id"]: each["price"] for each in answer.json().get("menu", {}).get("items", ())}


def test_goods_come_back_from_the_wire_as_they_went() -> None:
    goods = [replace(COFFEE, rank=1, category_id="drinks"), MILK_TEA, HAM]
    menu = menu_of(goods, [DRINKS], Currency.VND)
    assert (list(items_of(menu)), categories_of(menu)) == (goods, [DRINKS])


def test_a_shop_with_tables_has_its_goods_on_the_guests_page_and_the_next_ones_too(
    api: ApiProcess, till: WorkingTill, room: Room, tmp_path: Path
) -> None:
    stock(tmp_path / "sync", [COFFEE, CAKE])
    api.start()
    connect(room, api)
    assert prices(api) == {}, "nobody orders from a shop without tables"
    draws_a_table(till)
    until(lambda: prices(api) == {"ca-phe": 29_000, "flan": 18_000})
    stock(tmp_path / "sync", [replace(COFFEE, price=dong(31_000))])
    room.room.wake()
    until(lambda: prices(api) == {"ca-phe": 31_000})


def test_what_the_api_could_not_hear_is_told_once_it_is_there(
    api: ApiProcess, till: WorkingTill, room: Room, tmp_path: Path
) -> None:
    stock(tmp_path / "sync", [COFFEE])
    draws_a_table(till)
    room.room.connect(Account("test", api.address.url, code=api.pairing_code()))
    api.start()
    room.until(is_settled)
    until(lambda: prices(api) == {"ca-phe": 29_000})


def test_a_menu_that_is_stuck_holds_up_no_sale(
    api: ApiProcess, till: WorkingTill, room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wire = StuckWire(monkeypatch, lambda method, path: (method, path) == ("POST", "/v1/menu"))
    stock(tmp_path / "sync", [COFFEE])
    draws_a_table(till)
    api.start()
    room.room.connect(Account("test", api.address.url, code=api.pairing_code()))
    wire.lets_a_sale_by(api, till, room)
    wire.goes_on.set()
    until(lambda: prices(api) == {"ca-phe": 29_000})


def test_an_api_that_has_no_time_for_a_menu_is_told_it_later(
    api: ApiProcess, till: WorkingTill, room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[int] = []
    call = HttpTransport.call

    def busy(transport: HttpTransport, method: str, path: str, **rest: Any) -> Reply:
        if (method, path) == ("POST", "/v1/menu") and not said:
            said.append(503)
            return Reply(503, {}, b"")
        return call(transport, method, path, **rest)

    monkeypatch.setattr(HttpTransport, "call", busy)
    monkeypatch.setattr(menu_teller, "AGAIN_SECONDS", 0.1)
    stock(tmp_path / "sync", [COFFEE])
    draws_a_table(till)
    api.start()
    room.room.connect(Account("test", api.address.url, code=api.pairing_code()))
    until(lambda: prices(api) == {"ca-phe": 29_000})
    assert said == [503]


def test_a_till_sells_on_and_the_menu_of_a_back_office_stays(
    api: ApiProcess, till: WorkingTill, room: Room, tmp_path: Path
) -> None:
    stock(tmp_path / "sync", [COFFEE])
    api.put_menu(Menu(Currency.VND, (MenuItem("tra", "Trà", "standard", 20_000),)))
    api.start()
    draws_a_table(till)
    connect(room, api)
    assert till.sell(COFFEE).ok
    room.until(is_settled)
    assert prices(api) == {"tra": 20_000}
