"""An evening as a waiter works it at the till's own window, once by keys and once by touch alone.

The manager draws the floor; guests come with their phones by a slip and by the QR on their table;
they order, move, come together, call, are refused a dish and pay. Till, API, printers and the
simulated wallet are real, and the books are added up from the journal afterwards.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pos_app.devices import escpos_printer
from pos_app.engine import print_desk
from pos_core.session import RoundStatus, SessionState
from pos_core.session_events import SessionStatus
from pos_core.session_slip import table_link
from tests.support import books
from tests.support.cashier import Part
from tests.support.guest_cafe import GuestCafe, guest_cafe
from tests.support.hands import Hands, KeyHands, TouchHands
from tests.support.phone_guest import PhoneGuest
from tests.support.shop_floor import BAR, HOA, KITCHEN, LAN, Floor
from tests.support.table_waiter import TableWaiter
from tests.support.waiter import Wish

pytestmark = pytest.mark.starts_threads
FLOAT = "500000"
FLAN, TIRAMISU, EGG, MOUSSE, COOKIE, CHEESE = (
    "Puding karamel",
    "Tiramisu",
    "Kopi telur",
    "Mousse mangga",
    "Kue kering cokelat",
    "Cheesecake markisa",
)


@pytest.fixture(autouse=True)
def _printers_are_looked_at_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(print_desk, "FIRST_LOOK_SECONDS", 0.0)
    monkeypatch.setattr(print_desk, "LOOK_AGAIN_SECONDS", 0.1)
    monkeypatch.setattr(escpos_printer, "PART_SECONDS", 0.2)


@dataclass
class Evening:
    """The café, who serves it, and the guests by their phones."""

    cafe: GuestCafe
    waiter: TableWaiter

    def until(self, what: str, true: object) -> None:
        self.waiter.hands.until(what, true)  # type: ignore[arg-type]

    def scans_table(self, name: str) -> PhoneGuest:
        """Somebody reads the QR that is printed on the table."""
        waiter = self.waiter
        table, address = waiter.table(name), waiter.hands.state.tables.address
        phone = self.cafe.phone(table_link(address, table.token))
        self.until(f"who scanned {name}", lambda: waiter.visit(name) is not None)
        return phone

    def orders(self, phone: PhoneGuest, *dishes: str) -> None:
        for dish in dishes:
            phone.puts(dish)
        phone.sends()

    def papers(self, station: str, dish: str) -> list[str]:
        """The tickets that came out there with this dish on them."""
        texts = self.cafe.floor.trays[station].texts()
        return [text for text in texts if plain(dish) in plain(text)]

    def is_on_paper(self, station: str, dish: str, table: str, number: int) -> None:
        """Once, and the kitchen reads where it goes and in which round."""
        self.until(f"{dish} on paper", lambda: bool(self.papers(station, dish)))
        (ticket,) = self.papers(station, dish)
        assert plain(table) in plain(ticket)
        assert f"ROUND {number}" in ticket
        assert HOA not in ticket, "the guests sent it, whoever stands at the till"

    def state(self, name: str) -> SessionState:
        found = self.waiter.visit(name)
        assert found is not None
        return found


def plain(text: str) -> str:
    return " ".join(text.split()).casefold()


@pytest.mark.parametrize("hands", [KeyHands, TouchHands], ids=["keys", "touch"])
def test_an_evening_at_five_tables(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, hands: type[Hands]
) -> None:
    with guest_cafe(tmp_path, qtbot, monkeypatch) as cafe:
        evening = Evening(cafe, TableWaiter(cafe.floor, hands(cafe.floor.counter)))
        waiter = evening.waiter
        the_floor_is_drawn(evening)
        first = comes_by_slip(evening)
        second = comes_by_the_tables_qr(evening)
        staff_work_on_the_bill(evening, first)
        moves_and_comes_together(evening, first, second)
        calls_and_is_refused(evening, first)
        pays_half_and_half(evening, first)
        is_reopened_and_closed(evening)
        waiter.let_pass(1)
        waiter.back_to_selling()
        waiter.count(waiter.expected())
        waiter.close_shift()
        waiter.hands.until("all paper", lambda: not waiter.hands.state.jobs)
        rows = cafe.floor.close_till()
    the_books_agree(rows, cafe.floor)


def the_floor_is_drawn(evening: Evening) -> None:
    waiter = evening.waiter
    waiter.sign_in(LAN)
    waiter.draws({"Inside": 3, "Garden": 2})
    waiter.shifts_table()
    waiter.hands.do("back")
    waiter.hands.until("the tables", lambda: waiter.hands.where == "tables")
    waiter.back_to_selling()
    waiter.sign_in(HOA)
    waiter.open_shift(FLOAT)


def comes_by_slip(evening: Evening) -> PhoneGuest:
    """The waiter opens the table; the QR is on the slip, and whoever has it orders at once."""
    waiter = evening.waiter
    phone = evening.cafe.phone(waiter.opens_visit("Table 1"))
    evening.until("the menu", lambda: "ba-flan" in phone.dishes())
    assert phone.state == "in"
    evening.orders(phone, "ba-flan")
    evening.is_on_paper(KITCHEN, FLAN, "Table 1", 1)
    evening.until("Bill open", lambda: waiter.stands("Table 1") == "Bill open")
    return phone


def comes_by_the_tables_qr(evening: Evening) -> PhoneGuest:
    """The print on the table waits for staff: it sounds, and one touch lets in and cooks."""
    waiter, rings = evening.waiter, evening.waiter.rings
    phone = evening.scans_table("Table 4")
    evening.until("a phone that waits", lambda: phone.state == "waiting")
    evening.until("who waits", lambda: waiter.lamp() == "Tables waiting: 1")
    assert waiter.rings == rings, "who comes in is shown, and does not sound"
    waiter.chooses("Table 4")
    waiter.next_step("Let in")
    evening.until("a phone that is in", lambda: phone.state == "in")
    evening.orders(phone, "ba-tiramisu")
    evening.is_on_paper(KITCHEN, TIRAMISU, "Table 4", 1)
    friend = evening.scans_table("Table 4")
    waiter.back_to_selling()
    evening.orders(friend, "cf-egg")
    waiter.hears_ring(rings, "Table 4 has ordered")
    assert not evening.papers(BAR, EGG), "nobody has let that phone in"
    waiter.follows_message("Table 4")
    waiter.next_step("Take the order")
    evening.is_on_paper(BAR, EGG, "Table 4", 2)
    evening.until("a phone that is in", lambda: friend.state == "in")
    evening.until("nothing that waits", lambda: not waiter.message())
    return phone


def staff_work_on_the_bill(evening: Evening, phone: PhoneGuest) -> None:
    """Two dishes more, twice of one, and the other is voided: phones show each of it."""
    waiter = evening.waiter
    waiter.takes_up_bill("Table 1")
    waiter.add(Wish("ba-cheese"))
    waiter.add(Wish("ba-mousse", count=2))
    waiter.sends_to_kitchen()
    evening.until("all of it on the phone", lambda: told(phone).get(MOUSSE) == 2_000)
    assert told(phone) == {FLAN: 1_000, CHEESE: 1_000, MOUSSE: 2_000}
    waiter.voids_line(1, 2, "Ordered by mistake")
    waiter.park()
    evening.until("the void on the phone", lambda: CHEESE not in told(phone))
    evening.until("a void slip", lambda: len(evening.papers(KITCHEN, CHEESE)) == 2)
    assert [("VOID" in text) for text in evening.papers(KITCHEN, CHEESE)] == [False, True]
    assert len(evening.papers(KITCHEN, MOUSSE)) == 1


def moves_and_comes_together(evening: Evening, first: PhoneGuest, second: PhoneGuest) -> None:
    waiter = evening.waiter
    waiter.moves("Table 1", "Table 2")
    evening.until("the new table", lambda: first.sees.table == "Table 2")
    evening.until("a move slip", lambda: any("MOVED" in t for t in evening.papers(KITCHEN, FLAN)))
    waiter.merges("Table 4", "Table 2")
    merged = lambda: {FLAN, TIRAMISU, EGG} <= set(told(first))  # noqa: E731
    evening.until("one bill", merged)
    evening.until("the other phone here", lambda: second.sees.into == first.session_id)


def told(phone: PhoneGuest) -> dict[str, int]:
    """What the guests read of their bills, by dish, in thousandths."""
    bills = phone.sees.bills.values()
    return {line.name: line.quantity for bill in bills for line in bill.lines}


def calls_and_is_refused(evening: Evening, phone: PhoneGuest) -> None:
    waiter, rings = evening.waiter, evening.waiter.rings
    phone.calls("help")
    waiter.hears_ring(rings, "Table 2 calls for help")
    waiter.follows_message("Table 2")
    waiter.next_step("On my way")
    evening.until("the answer", lambda: not phone.sees.open_calls)
    evening.until("nothing that waits", lambda: not waiter.message())
    rings = waiter.rings
    third = evening.scans_table("Table 2")
    evening.orders(third, "ba-cookie")
    waiter.hears_ring(rings, "Table 2 has ordered")
    waiter.follows_message("Table 2")
    waiter.refuses(1, "Sold out")
    evening.until("the reason", lambda: reasons(third) == ["Sold out"])
    assert not evening.papers(KITCHEN, COOKIE)
    waiter.next_step("Let in")
    evening.until("the third guest", lambda: third.state == "in")


def reasons(phone: PhoneGuest) -> list[str]:
    return [r.reason for r in phone.sees.rounds if r.status is RoundStatus.REFUSED]


def pays_half_and_half(evening: Evening, phone: PhoneGuest) -> None:
    """One share by QRIS, of which the provider tells twice; the rest is cash."""
    waiter, money = evening.waiter, evening.cafe.money
    (bill,) = evening.state("Table 2").open_bills
    asked = phone.pays("qris", of=2)
    evening.until("the wallet's question", lambda: bool(money.payments()))
    (payment,) = money.payments()
    money.act("approve", payment=payment["payment"], callback="twice")
    half = payment["amount"]
    assert asked["amount"] == half
    evening.until("half of it", lambda: waiter.stands("Table 2") == "Part paid")
    left = lambda: [b.rest for b in phone.sees.open_bills] == [bill.total - half]  # noqa: E731
    evening.until("the rest on the phone", left)
    rings = waiter.rings
    phone.calls("bill", "cash")
    waiter.hears_ring(rings, "Table 2 asks for the bill")
    waiter.follows_message("Table 2")
    waiter.hands.do("tables.pay")
    waiter.pay([Part()])
    evening.until("a table that is free", lambda: waiter.visit("Table 2") is None)
    evening.until("the guests' bill", lambda: phone.sees.status is SessionStatus.PAID)


def is_reopened_and_closed(evening: Evening) -> None:
    """Too early: the manager opens the visit again; nothing came of it, and it is closed."""
    waiter = evening.waiter
    waiter.chooses("Table 2")
    waiter.hands.do("tables.reopen")
    waiter.approve(LAN)
    evening.until("the guests again", lambda: waiter.visit("Table 2") is not None)
    evening.until("Paid", lambda: waiter.stands("Table 2") == "Paid")
    waiter.hands.do("tables.close")
    evening.until("a table that is free", lambda: waiter.stands("Table 2") == "Free")


def the_books_agree(rows: list[books.Row], floor: Floor) -> None:
    """The Z is what a third adds up, and the stations were told what was sold, once."""
    (z,) = books.zs_of(rows)
    sums = books.check_z(rows, z)
    assert len(sums.numbers) == 1
    assert sums.tenders["cash"] + sums.tenders["electronic"] == sums.sold
    assert books.dishes_told(rows) == books.dishes_sold(rows, floor.stations_make)
