"""An evening at one table: real till, real API, real browsers, a simulated provider."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from backend_client.contracts.menu import Menu, MenuCategory, MenuGroup, MenuItem, MenuOption
from pos_app.boot.real_ports import RealRng
from pos_app.boot.sync_room import Account
from pos_core.floor import AreaDrawn, Place, TableDrawn
from pos_core.floor_work import DrawArea, DrawTable
from pos_core.ids import TableId
from pos_core.money import Currency
from pos_core.session import RoundStatus, SessionState
from pos_core.session_events import SessionOpened, SessionStatus
from pos_core.station import Station
from pos_core.table_moves import MergeSessions, MoveSession
from pos_core.table_service import AnswerCall, OpenBill, OpenSession
from tests.journeys.test_electronic_payment import Running
from tests.support.api_process import ApiProcess
from tests.support.guest_browser import GuestPhone, Guests, guests
from tests.support.simulators_process import Simulators, simulators
from tests.support.sync_line import Room, is_settled
from tests.support.working_till import SHOP, WorkingTill, working_till

pytestmark = pytest.mark.starts_threads

BAR = Station("bar", "Quầy bar", categories=("drinks", "food"), printer="kitchen")
CAFE = replace(SHOP, rules=replace(SHOP.rules, stations=(BAR,)))
SIZES = MenuGroup("size", "Cỡ", (MenuOption("m", "Vừa"), MenuOption("l", "Lớn", 6_000)), 1, 1)
MENU = Menu(
    Currency.VND,
    (
        MenuItem("ca-phe", "Cà phê sữa đá", "standard", 29_000, "drinks"),
        MenuItem("tra-dao", "Trà đào cam sả", "standard", 45_000, "drinks", modifiers=(SIZES,)),
        MenuItem("flan", "Bánh flan", "standard", 18_000, "food"),
        MenuItem("pho", "Phở bò", "standard", 65_000, "food", sold_out=True),
    ),
    (MenuCategory("drinks", "Đồ uống", 1), MenuCategory("food", "Món ăn", 2)),
)


@dataclass
class Evening:
    """The shop, its line, and the guests."""

    till: WorkingTill
    api: ApiProcess
    room: Room
    money: Simulators
    guests: Guests

    @property
    def state(self) -> SessionState:
        (state,) = self.till.engine.state.sessions.values()
        return state

    def table(self, name: str) -> TableId:
        areas = self.till.engine.state.floor.areas
        if not areas:
            drawn = self.till.ask(DrawArea(None, "Sân")).events[0]
            assert isinstance(drawn, AreaDrawn)
            area_id = drawn.area.area_id
        else:
            area_id = next(iter(areas.values())).area_id
        spot = Place(len(self.till.engine.state.floor.tables) * 4, 0)
        made = self.till.ask(DrawTable(None, area_id, name, spot)).events[0]
        assert isinstance(made, TableDrawn)
        return made.table.table_id

    def seated(self, table_id: TableId) -> str:
        """Open the table at the till; what the QR says."""
        opened = self.till.ask(OpenSession(table_id)).events[0]
        assert isinstance(opened, SessionOpened)
        self.tell()
        return f"{self.api.address.url}/s/{self.till.engine.state.tables.links[opened.session_id]}"

    def tell(self) -> None:
        """Everything the till has written is at the API."""
        written = self.till.engine.call(lambda journal: journal.head.seq, 10)
        self.room.until(lambda status: status.acked >= written)

    def until_rounds(self, *statuses: RoundStatus) -> None:
        self.room.until_changed(lambda: tuple(r.status for r in self.state.rounds) == statuses)
        self.room.until(is_settled)

    def cooked(self) -> list[str]:
        """Every line the kitchen was told to make, by name, in order."""
        sent = self.till.engine.call(
            lambda journal: list(journal.read(0, types=("kitchen.ticket_sent.v1",), limit=50)), 10
        )
        tickets = (entry.data["ticket"] for entry in sent)
        new = (each for each in tickets if not each.get("came_from"))  # the rest only moved
        return [line["dish"]["name"] for each in new for line in each["lines"]]


@pytest.fixture
def evening(tmp_path: Path) -> Iterator[Evening]:
    api = ApiProcess(tmp_path / "api").furnish()
    api.put_menu(MENU)
    with (
        simulators(api.address.url) as money,
        working_till(tmp_path / "till", shop=CAFE, clock=Running(), rng=RealRng()) as till,
    ):
        api.extra = {**money.environment, "EVERTILL_PUBLIC_URL": api.address.url}
        api.start()
        room = Room(till, tmp_path / "sync")
        try:
            room.room.connect(Account("test", api.address.url, code=api.pairing_code()))
            room.until(is_settled)
            with guests() as phones:  # from here on the thread has a loop of its own
                yield Evening(till, api, room, money, phones)
        finally:
            room.room.stop()
            api.kill()


def choose_large_tea(phone: GuestPhone) -> None:
    phone.page.locator('.what[data-item="tra-dao"]').click()
    sheet = phone.page.locator("dialog[open]")
    sheet.get_by_label("Lớn").check()
    sheet.locator("textarea").fill("ít đá <b>&</b>")
    sheet.locator(".sheet-foot .button.main").click()
    phone.page.wait_for_selector("dialog[open]", state="detached")


def both_order(evening: Evening, lan: GuestPhone, minh: GuestPhone) -> None:
    """Into one cart, sent by one of them."""
    choose_large_tea(lan)
    minh.add("ca-phe")
    minh.add("ca-phe")
    shared = lan.open("cart")
    shared.get_by_text("Trà đào cam sả").wait_for()
    shared.get_by_text("Cà phê sữa đá").wait_for()
    lan.close()
    lan.send()
    evening.until_rounds(RoundStatus.TAKEN)


def orders_in_the_lift(evening: Evening, phone: GuestPhone) -> None:
    phone.lose_line()
    phone.add("flan")
    phone.send()
    phone.sees(phone.word("offline"), "#notices")
    phone.find_line()
    evening.until_rounds(RoundStatus.TAKEN, RoundStatus.TAKEN)


def moves(evening: Evening, lan: GuestPhone, minh: GuestPhone) -> None:
    six = evening.table("Bàn 6")
    assert evening.till.ask(MoveSession(evening.state.session_id, six)).ok
    place = minh.page.locator("#table")
    place.get_by_text("Bàn 6 · Sân", exact=True).wait_for()
    lan.page.reload()
    lan.page.locator("#table").get_by_text("Bàn 6 · Sân", exact=True).wait_for()


def pays_half(evening: Evening, phone: GuestPhone) -> None:
    """One of two shares, and the provider calls twice."""
    phone.open("bill").get_by_text("127.000").first.wait_for()
    phone.page.get_by_label(phone.word("part_share", count="2")).check()
    phone.page.get_by_role("button", name="MoMo").click()
    phone.page.locator(".qr img").wait_for()
    (asked,) = evening.money.payments()
    assert asked["amount"] == 63_500
    evening.money.act("approve", payment=asked["payment"], callback="twice")
    phone.sees(phone.word("pay_success", price="63.500\N{NO-BREAK SPACE}₫"), "dialog")
    evening.room.until_changed(lambda: [b.rest for b in evening.state.open_bills] == [63_500])


def test_two_phones_order_one_loses_its_line_the_table_moves_and_all_is_paid_once(
    evening: Evening,
) -> None:
    qr = evening.seated(evening.table("Bàn 5"))
    lan, minh = evening.guests.phone("vi"), evening.guests.phone("en")
    lan.scan(qr)
    minh.scan(qr)
    both_order(evening, lan, minh)
    orders_in_the_lift(evening, minh)
    assert sorted(evening.cooked()) == ["Bánh flan", "Cà phê sữa đá", "Trà đào cam sả"]
    moves(evening, lan, minh)
    (bill,) = evening.state.bills.values()
    assert bill.total == 51_000 + 58_000 + 18_000
    pays_half(evening, lan)
    minh.open("bill").get_by_role("button", name=minh.word("ask_cash")).click()
    evening.room.until_changed(lambda: bool(evening.state.open_calls))
    assert evening.till.ask(OpenBill(evening.state.session_id)).ok
    assert evening.till.pay().ok
    evening.room.until_changed(lambda: evening.state.status is SessionStatus.PAID)
    minh.sees(minh.word("ended_paid"), "#notices")
    (sale,) = evening.till.sales()
    assert sum(payment.amount.minor for payment in sale.payments) == 127_000


LOOKS = (
    ("vi", (360, 740), "light"),
    ("id", (360, 740), "dark"),
    ("en", (768, 1024), "light"),
    ("vi", (768, 1024), "dark"),
)


def test_every_sheet_can_be_read_hit_and_heard(evening: Evening) -> None:
    qr = evening.seated(evening.table("Bàn 5"))
    for language, size, scheme in LOOKS:
        phone = evening.guests.phone(language, size, scheme)
        phone.scan(qr)
        phone.add("ca-phe")
        assert phone.faults() == [], (language, size, scheme)
        phone.page.locator('.what[data-item="tra-dao"]').click()
        phone.page.locator("dialog fieldset").first.wait_for()
        assert phone.faults() == [], (language, size, scheme)
        phone.page.keyboard.press("Escape")
        phone.page.wait_for_selector("dialog[open]", state="detached")
        phone.open("cart")
        assert phone.faults() == [], (language, size, scheme)
        phone.page.go_back()
        phone.page.wait_for_selector("dialog[open]", state="detached")
    evening.guests.phones[-1].send()
    evening.until_rounds(RoundStatus.TAKEN)
    for phone in evening.guests.phones:
        sheet = phone.open("bill")
        sheet.get_by_role("button", name="MoMo").wait_for()
        assert phone.faults() == [], phone.language


def test_what_is_sold_out_cannot_be_chosen_and_search_needs_no_accents(evening: Evening) -> None:
    phone = evening.guests.phone("vi")
    phone.scan(evening.seated(evening.table("Bàn 5")))
    phone.page.locator('.what[data-item="pho"]').click(force=True)
    phone.sees(phone.word("sold_out"), "#toasts")
    phone.page.locator("#search").fill("tra dao")
    phone.page.wait_for_function("document.querySelectorAll('.item:not([hidden])').length === 1")
    phone.page.locator("#search").fill("xyz")
    phone.sees(phone.word("no_hits", text="xyz"))


def test_who_calls_is_told_that_somebody_comes(evening: Evening) -> None:
    phone = evening.guests.phone("id")
    phone.scan(evening.seated(evening.table("Bàn 5")))
    phone.page.get_by_role("button", name=phone.word("call")).click()
    evening.room.until_changed(lambda: bool(evening.state.open_calls))
    (call,) = evening.state.open_calls
    assert evening.till.ask(AnswerCall(evening.state.session_id, call.call_id)).ok
    evening.room.until(is_settled)
    phone.sees(phone.word("answered"), "#toasts")


HOLD_SNAPSHOTS = """() => {
  const real = window.fetch;
  window.is_held = true;
  const isHeld = (path) => window.is_held && String(path).endsWith("/snapshot");
  const held = () => Promise.reject(new TypeError());
  window.fetch = (path, options) => isHeld(path) ? held() : real(path, options);
}"""


def test_who_is_answered_before_the_page_looks_again_is_told_all_the_same(
    evening: Evening,
) -> None:
    phone = evening.guests.phone("id")
    phone.scan(evening.seated(evening.table("Bàn 5")))
    phone.page.evaluate(HOLD_SNAPSHOTS)
    phone.page.get_by_role("button", name=phone.word("call")).click()
    evening.room.until_changed(lambda: bool(evening.state.open_calls))
    (call,) = evening.state.open_calls
    assert evening.till.ask(AnswerCall(evening.state.session_id, call.call_id)).ok
    evening.tell()
    phone.page.evaluate("() => { window.is_held = false; }")
    phone.sees(phone.word("answered"), "#toasts")


def test_a_reload_in_the_lift_loses_nothing_that_was_chosen(evening: Evening) -> None:
    phone = evening.guests.phone("id")
    phone.scan(evening.seated(evening.table("Bàn 5")))
    phone.page.evaluate("navigator.serviceWorker.ready.then(() => 1)")
    phone.page.reload()  # from now on the page itself is kept on the phone
    phone.page.wait_for_selector("html[data-ready]", state="attached")
    phone.lose_line()
    phone.add("ca-phe")
    phone.page.reload()
    phone.page.wait_for_selector("html[data-ready]", state="attached")
    phone.open("cart").get_by_text("Cà phê sữa đá").wait_for()
    phone.close()
    phone.send()
    phone.find_line()
    evening.until_rounds(RoundStatus.TAKEN)
    assert evening.cooked() == ["Cà phê sữa đá"]


def test_two_tables_are_put_together_and_no_guest_scans_again_or_loses_a_dish(
    evening: Evening,
) -> None:
    """One of them is in the lift as it happens, with a dish sent and another one chosen."""
    lan, minh = evening.guests.phone("vi"), evening.guests.phone("en")
    lan.scan(evening.seated(evening.table("Bàn 5")))
    minh.scan(evening.seated(evening.table("Bàn 6")))
    here, there = evening.till.engine.state.sessions.values()

    def are_taken(session_id: str, count: int) -> bool:
        rounds = evening.till.engine.state.sessions[session_id].rounds
        return [each.status for each in rounds] == [RoundStatus.TAKEN] * count

    lan.add("ca-phe")
    lan.send()
    evening.room.until_changed(lambda: are_taken(here.session_id, 1))
    lan.lose_line()
    lan.add("flan")
    lan.send()
    lan.add("ca-phe")
    assert evening.till.ask(MergeSessions(here.session_id, there.session_id)).ok
    minh.add("ca-phe")
    lan.find_line()
    lan.page.wait_for_url(f"**/session/{there.session_id}")
    lan.sees(lan.word("merged"), "#toasts")
    lan.page.locator("#table").get_by_text("Bàn 6 · Sân", exact=True).wait_for()
    evening.room.until_changed(lambda: are_taken(there.session_id, 1))
    lan.send()
    evening.room.until_changed(lambda: are_taken(there.session_id, 2))
    evening.room.until(is_settled)
    assert sorted(evening.cooked()) == ["Bánh flan", *["Cà phê sữa đá"] * 3]
    lan.said.clear()  # a browser names the 409 itself


def test_a_code_of_another_day_is_refused_in_plain_words_and_gives_nothing_away(
    evening: Evening,
) -> None:
    phone = evening.guests.phone("vi")
    phone.page.goto(f"{evening.api.address.url}/s/AAAAAAAAAAAAAAAAAAAAAA")
    phone.sees(phone.word("refused_unknown"))
    phone.page.goto(f"{evening.api.address.url}/session/01a21f14-add5-7000-b7b6-73270cc89211")
    phone.sees(phone.word("refused_closed"))
    assert phone.faults() == []
    phone.said.clear()  # a browser names the 404 itself
