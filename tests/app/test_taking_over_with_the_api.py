"""Two real tills and one table's bill: one dies for the evening, the other goes on, and it returns.

What guests sent is cooked once, what one of them paid by phone is on one bill, to the đồng.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import httpx
import pytest

from backend_client.contracts.menu import Menu, MenuCategory, MenuItem
from pos_app.boot.real_ports import RealRng
from pos_app.boot.sync_room import Account
from pos_core.floor import AreaDrawn, Place, TableDrawn
from pos_core.floor_work import DrawArea, DrawTable
from pos_core.money import Currency
from pos_core.payment import PayCash, cash_due
from pos_core.session import RoundStatus, SessionState
from pos_core.session_events import SessionOpened, SessionStatus
from pos_core.sharing import TakeOverOrder
from pos_core.station import Station
from pos_core.table_rounds import TakeRound
from pos_core.table_service import OpenSession
from pos_core.tender import Tender
from tests.journeys.test_electronic_payment import Running
from tests.support.api_process import ApiProcess
from tests.support.simulators_process import Simulators, simulators
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


@dataclass
class Side:
    """A till of the shop with its line."""

    till: WorkingTill
    room: Room
    api: ApiProcess

    def connect(self, code: str = "") -> None:
        self.room.room.connect(Account("test", self.api.address.url, code=code))
        self.room.until(is_settled)

    def session(self) -> SessionState:
        (state,) = self.till.engine.state.sessions.values()
        return state

    def until_rounds(self, *statuses: RoundStatus) -> None:
        self.room.until_changed(
            lambda: tuple(each.status for each in self.session().rounds) == statuses
        )

    def until_told(self) -> None:
        """The API has all that was done here by now."""
        written = self.till.engine.call(lambda journal: journal.head.seq, 30)
        self.room.until(lambda status: status.acked >= written)

    def cooked(self) -> list[int]:
        """Of which rounds the kitchen was told here."""
        sent = self.till.engine.call(
            lambda journal: list(journal.read(0, types=("kitchen.ticket_sent.v1",), limit=50)), 30
        )
        return [entry.data["ticket"]["round"] for entry in sent]


@dataclass
class Shop:
    """Two tills, the API, a provider, and a guest's phone."""

    a: Side
    b: Side
    api: ApiProcess
    money: Simulators
    phone: httpx.Client
    path: str = ""
    taps: int = 0

    def seat(self) -> None:
        """A table at till A, with a guest who scanned its QR."""
        area = self.a.till.ask(DrawArea(None, "Sân")).events[0]
        assert isinstance(area, AreaDrawn)
        drawn = self.a.till.ask(DrawTable(None, area.area.area_id, "Bàn 5", Place(0, 0))).events[0]
        assert isinstance(drawn, TableDrawn)
        opened = self.a.till.ask(OpenSession(drawn.table.table_id)).events[0]
        assert isinstance(opened, SessionOpened)
        self.a.until_told()
        token = self.a.till.engine.state.tables.links[opened.session_id]
        assert self.phone.get(f"/s/{token}").status_code == 303
        self.path = f"/v1/sessions/{opened.session_id}"

    def post(self, what: str, **body: Any) -> dict[str, Any]:
        self.taps += 1
        headers = {"origin": self.api.address.url, "idempotency-key": f"tap-{self.taps:06d}"}
        answer = self.phone.post(f"{self.path}/{what}", json=body, headers=headers)
        assert answer.status_code == 200, answer.text
        told: dict[str, Any] = answer.json()
        return told

    def orders(self, line_id: str) -> None:
        """One coffee, sent at once."""
        data = {"line_id": line_id, "item_id": "ca-phe", "quantity": 1}
        self.post("events", type="line_put", data=data)
        self.post("events", type="round_sent", data={})

    def pays_half(self) -> int:
        """By MoMo, who calls back twice."""
        asked = self.post("payments", method="momo", part="share", of=2)
        (made,) = self.money.payments()
        self.money.act("approve", payment=made["payment"], callback="twice")
        return int(asked["amount"])

    def seen(self) -> dict[str, Any]:
        """The table as the guest reads it."""
        told: dict[str, Any] = self.phone.get(f"{self.path}/snapshot").json()
        return told


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    api = ApiProcess(tmp_path / "api").furnish()
    api.put_menu(MENU)
    with ExitStack() as held:
        money = held.enter_context(simulators(api.address.url))
        api.extra = {**money.environment, "EVERTILL_PUBLIC_URL": api.address.url}
        api.start()
        held.callback(api.kill)
        sides = []
        for name in ("A", "B"):
            its = replace(CAFE, till_prefix=name)
            till = held.enter_context(
                working_till(tmp_path / name, shop=its, clock=Running(), rng=RealRng())
            )
            side = Side(till, Room(till, tmp_path / f"sync-{name}"), api)
            held.callback(side.room.room.stop)
            side.connect(api.pairing_code())
            sides.append(side)
        phone = held.enter_context(httpx.Client(base_url=api.address.url, timeout=60.0))
        yield Shop(sides[0], sides[1], api, money, phone)


def taken_over(shop: Shop) -> None:
    """B takes the table's bill, whatever has become of A, and looks after what waits."""
    shop.b.room.until_changed(lambda: bool(shop.b.till.engine.state.shared.others))
    (order_id,) = shop.b.till.engine.state.shared.others
    assert shop.b.till.ask(TakeOverOrder(order_id)).ok
    shop.b.room.until_changed(lambda: shop.b.session().host == "B")


def paid_in_cash(shop: Shop, half: int, total: int) -> None:
    """What is left of every bill, at B; then the guest reads that all is paid.

    What came after the guest's part was paid is a bill of its own.
    """
    till = shop.b.till
    shop.b.room.until_changed(
        lambda: sum(each.rest for each in shop.b.session().open_bills) == total - half
    )
    for order in tuple(till.engine.state.orders.values()):
        due = cash_due(order).due
        assert till.ask(PayCash(order.order_id, due, due)).ok
    assert shop.b.session().status is SessionStatus.PAID
    shop.b.until_told()
    paid = {Tender.ELECTRONIC: 0, Tender.CASH: 0}
    for payment in (each for sale in till.sales() for each in sale.payments):
        paid[payment.tender] += payment.amount.minor
    assert paid == {Tender.ELECTRONIC: half, Tender.CASH: total - half}
    bills = shop.seen()["session"]["bills"].values()
    assert {bill["status"] for bill in bills} == {"paid"}
    assert sum(bill["total"] for bill in bills) == sum(bill["paid"] for bill in bills) == total


def test_a_table_goes_on_at_another_till_while_its_own_is_dead(shop: Shop) -> None:
    shop.seat()
    shop.orders("l1")
    shop.a.until_rounds(RoundStatus.TAKEN)
    shop.a.room.until(is_settled)
    shop.a.room.room.stop()  # for the evening
    half = shop.pays_half()
    assert half == 14_500
    shop.orders("l2")
    shop.b.until_rounds(RoundStatus.TAKEN, RoundStatus.SENT)
    taken_over(shop)
    assert shop.b.till.ask(TakeRound(shop.b.session().session_id, 2)).ok  # a finger: A is dead
    shop.orders("l3")
    shop.b.room.until_changed(lambda: len(shop.b.session().rounds) == 3)
    shop.b.until_rounds(*[RoundStatus.TAKEN] * 3)
    paid_in_cash(shop, half, total=87_000)
    shop.a.connect()
    shop.a.room.until_changed(lambda: shop.a.session().status is SessionStatus.PAID)
    shop.a.room.until(is_settled)
    assert (shop.a.cooked(), shop.b.cooked()) == ([1], [2, 3])
    assert shop.a.till.sales() == []
    assert not shop.a.till.engine.state.orders
    assert not shop.a.till.engine.state.paying.late


def test_a_table_goes_on_at_another_till_while_its_own_is_there(shop: Shop) -> None:
    shop.seat()
    shop.orders("l1")
    shop.a.until_rounds(RoundStatus.TAKEN)
    taken_over(shop)
    shop.a.room.until_changed(lambda: not shop.a.till.engine.state.orders)
    shop.orders("l2")
    shop.b.room.until_changed(lambda: len(shop.b.session().rounds) == 2)
    shop.b.until_rounds(RoundStatus.TAKEN, RoundStatus.TAKEN)
    shop.b.room.until(is_settled)
    half = shop.pays_half()
    assert half == 29_000
    paid_in_cash(shop, half, total=58_000)
    shop.a.room.until_changed(lambda: shop.a.session().status is SessionStatus.PAID)
    assert (shop.a.cooked(), shop.b.cooked()) == ([1], [2])
    assert shop.a.till.sales() == []
