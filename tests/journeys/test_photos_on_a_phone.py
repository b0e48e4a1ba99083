"""Photos from a folder on a stick to guests' phones: real till, real API, real browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from backend_client.contracts.menu import Menu, MenuCategory, MenuGroup, MenuItem, MenuOption
from pos_app.boot.photo_work import PhotoWork
from pos_app.boot.real_ports import RealFs, RealRng
from pos_app.boot.sync_room import Account
from pos_app.bridge.background import Progress
from pos_app.bridge.works import TakenPhotos
from pos_app.engine.catalog import Catalogue
from pos_app.store.connection import RealStore
from pos_core.catalog import Item
from pos_core.floor import AreaDrawn, Place, TableDrawn
from pos_core.floor_work import DrawArea, DrawTable
from pos_core.item_photo_work import SetItemPhotos
from pos_core.money import Currency
from pos_core.photo_files import PhotoFolder
from pos_core.session_events import SessionOpened
from pos_core.table_service import OpenSession
from tests.journeys.test_electronic_payment import Running
from tests.support.api_process import ApiProcess
from tests.support.guest_browser import GuestPhone, Guests, guests
from tests.support.pictures import dish, spelled
from tests.support.shelves import dong, stock
from tests.support.sync_line import Room, is_settled
from tests.support.working_till import WorkingTill, working_till

pytestmark = pytest.mark.starts_threads

SHIFTS = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => { for (const each of list.getEntries()) sum += each.value; })
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 300);
})"""
LOADED = "() => [...document.images].filter(each => each.naturalWidth === 320).length"
COLOURS = {"pho": "#b45309", "ca-phe": "#78350f", "flan": "#ca8a04"}
SIZES = MenuGroup("size", "Cỡ", (MenuOption("m", "Vừa"), MenuOption("l", "Lớn", 6_000)), 1, 1)
DISHES = tuple(
    MenuItem(f"mon-{number}", f"Món số {number}", "standard", 20_000, "more")
    for number in range(60)
)
MENU = Menu(
    Currency.VND,
    (
        MenuItem(
            "pho", "Phở bò tái nạm gầu gân sách", "standard", 65_000, "food", modifiers=(SIZES,)
        ),
        MenuItem("bun", "Bún chả", "standard", 55_000, "food"),
        MenuItem("flan", "Bánh flan", "standard", 18_000, "food", sold_out=True),
        MenuItem("ca-phe", "Cà phê sữa đá", "standard", 29_000, "drinks"),
        MenuItem("tra", "Trà đá", "standard", 5_000, "drinks"),
        *DISHES,
    ),
    (
        MenuCategory("food", "Món ăn", 1),
        MenuCategory("drinks", "Đồ uống", 2),
        MenuCategory("more", "Món khác", 3),
    ),
)


@dataclass
class Evening:
    """The shop, its line, its data folder, and the guests."""

    till: WorkingTill
    api: ApiProcess
    room: Room
    folder: Path
    guests: Guests

    def takes(self, stick: Path) -> TakenPhotos:
        """The manager chooses this folder, as the screen does."""
        stock(self.folder, [_item(each) for each in MENU.items])
        goods = Catalogue(RealStore(), RealFs(), self.folder, Currency.VND)
        work = PhotoWork(RealFs(), self.folder, goods)
        found = work.look(stick)(Progress("", _quiet))
        assert isinstance(found, PhotoFolder)
        taken = work.take(stick, found.matches)(Progress("", _quiet))
        assert isinstance(taken, TakenPhotos)
        assert self.till.ask(SetItemPhotos(taken.photos)).ok
        goods.close()
        return taken

    def seated(self) -> str:
        """Open a table; what its QR says."""
        area = self.till.ask(DrawArea(None, "Sân")).events[0]
        assert isinstance(area, AreaDrawn)
        table = self.till.ask(DrawTable(None, area.area.area_id, "Bàn 5", Place(0, 0))).events[0]
        assert isinstance(table, TableDrawn)
        opened = self.till.ask(OpenSession(table.table.table_id)).events[0]
        assert isinstance(opened, SessionOpened)
        written = self.till.engine.call(lambda journal: journal.head.seq, 10)
        self.room.until(lambda status: status.acked >= written)
        return f"{self.api.address.url}/s/{self.till.engine.state.tables.links[opened.session_id]}"


def _quiet(*_facts: object) -> None:
    """Nobody looks."""


def _item(sent: MenuItem) -> Item:
    return Item(sent.id, sent.name, dong(sent.price or 0), "standard")


@pytest.fixture
def evening(tmp_path: Path) -> Iterator[Evening]:
    api = ApiProcess(tmp_path / "api").furnish()
    api.put_menu(MENU)
    with working_till(tmp_path / "till", clock=Running(), rng=RealRng()) as till:
        api.extra = {"EVERTILL_PUBLIC_URL": api.address.url}
        api.start()
        folder = tmp_path / "sync"
        folder.mkdir()
        room = Room(till, folder)
        try:
            room.room.connect(Account("test", api.address.url, code=api.pairing_code()))
            room.until(is_settled)
            with guests() as phones:  # from here on the thread has a loop of its own
                yield Evening(till, api, room, folder, phones)
        finally:
            room.room.stop()
            api.kill()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """As a manager's phone took them: large, of several kinds, some for nobody."""
    made = tmp_path / "stick"
    made.mkdir()
    for name, colour in COLOURS.items():
        (made / f"{name}.jpg").write_bytes(spelled(dish(colour, 1600, 1200), "JPG"))
    for number in range(0, 60, 2):
        (made / f"Mon so {number}.png").write_bytes(spelled(dish("#15803d", 400, 400), "PNG"))
    (made / "IMG_2041.jpg").write_bytes(b"no picture")
    return made


def reads(evening: Evening, phone: GuestPhone, address: str) -> None:
    """Scan, and scan again until the pictures have arrived at the API."""
    for _ in range(60):
        phone.scan(address)
        if phone.page.locator(".item img").count() == len(COLOURS) + 30:
            return
        phone.page.wait_for_timeout(250)
    raise AssertionError("the pictures never came")


def test_photos_come_from_a_stick_to_the_guests_phones(evening: Evening, stick: Path) -> None:
    taken = evening.takes(stick)
    assert (len(taken.photos), len(taken.misses)) == (len(COLOURS) + 30, 0)
    address = evening.seated()
    phone = evening.guests.phone()
    asked: list[str] = []
    phone.page.on("request", lambda sent: asked.append(sent.url))
    reads(evening, phone, address)
    phone.page.wait_for_function(f"({LOADED})() >= 3")
    pictures = {url for url in asked if "/photos/" in url}
    assert 0 < len(pictures) < 33, "what is far below is not fetched"
    assert phone.page.evaluate(SHIFTS) == 0
    assert phone.faults() == []
    row = phone.page.locator(".item", has_text="Phở bò")
    assert row.locator("img").get_attribute("alt") == ""
    row.locator(".what").click()
    large = phone.page.locator("dialog[open] img.photo")
    large.wait_for()
    phone.page.wait_for_function("document.querySelector('img.photo').naturalWidth === 320")
    box = large.bounding_box()
    assert box is not None
    assert box["width"] >= 300
    assert abs(box["width"] - box["height"]) < 1
    assert phone.faults() == []


@pytest.mark.parametrize("size", [(360, 740), (768, 1024)])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_menu_with_some_photos_is_legible_at_every_size(
    evening: Evening, stick: Path, size: tuple[int, int], scheme: str, tmp_path: Path
) -> None:
    evening.takes(stick)
    address = evening.seated()
    phone = evening.guests.phone("vi", size, scheme)
    reads(evening, phone, address)
    phone.page.wait_for_function(f"({LOADED})() >= 3")
    assert phone.faults() == []
    names = phone.page.locator(".item .name")
    edges = {round(names.nth(n).bounding_box()["x"]) for n in range(3)}  # type: ignore[index]
    assert len(edges) <= 2 if size[0] > 700 else len(edges) == 1, "names stand in line"
    phone.page.screenshot(path=str(tmp_path / "menu.png"))
