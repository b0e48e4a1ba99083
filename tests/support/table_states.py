"""How to bring the window into each state of the tables, by what guests and staff would do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from pos_app.bridge.background import Background, Job, Progress
from pos_app.bridge.works import SAVE_CARDS, Works
from pos_app.ui.window import TillWindow
from pos_core.floor import AreaDrawn, Place, TableDrawn, TableShape
from pos_core.floor_work import DrawArea, DrawTable
from pos_core.ids import TableId
from pos_core.session import RoundStatus
from pos_core.session_events import (
    CallKind,
    GuestCalled,
    PhoneJoined,
    PhoneState,
    RoundSent,
    SessionEvent,
    SessionLine,
    SessionOpened,
)
from pos_core.shop import ConfigureShop
from pos_core.table_news import HearAddress, HearSession
from pos_core.table_rounds import AdvanceRound, TakeRound
from pos_core.table_rules import SessionMode
from pos_core.table_service import OpenSession
from tests.support.fake_till import FakeTill

_TABLES = {"vi": "Bàn {}", "id": "Meja {}", "en": "Table {}"}
_AREAS = {"vi": ("Trong nhà", "Sân vườn"), "id": ("Dalam", "Teras"), "en": ("Inside", "Garden")}
_LONG_AREAS = {
    "vi": "Sân thượng ven sông",
    "id": "Teras tepi sungai",
    "en": "Riverside rooftop",
}
_NOTES = {"vi": "ít đá", "id": "sedikit es", "en": "little ice"}
ADDRESS = "http://192.168.1.20:8080"
_FILE = "/media/usb/evertill-qr-2026-11-21.pdf"


def drawn(till: FakeTill, count: int = 12) -> list[TableId]:
    """Two areas; so many tables in the first, in rows of four, every third one round."""
    areas = []
    for name in _AREAS[till.settings.language]:
        till.submit(DrawArea(None, name))
        event = till.events[-1]
        assert isinstance(event, AreaDrawn)
        areas.append(event.area.area_id)
    tables = []
    for at in range(count):
        shape = TableShape.ROUND if at % 3 == 2 else TableShape.SQUARE
        place = Place(2 + at % 4 * 6, 1 + at // 4 * 6)
        name = _TABLES[till.settings.language].format(at + 1)
        till.submit(DrawTable(None, areas[0], name, place, 2 + at % 3 * 2, shape))
        tables.append(_last_table(till))
    till.submit(DrawTable(None, areas[1], "S1", Place(0, 0)))
    return tables


def _last_table(till: FakeTill) -> TableId:
    event = till.events[-1]
    assert isinstance(event, TableDrawn)
    return event.table.table_id


def seated(till: FakeTill, table_id: TableId, mode: SessionMode | None = None) -> str:
    """Guests sit down at the counter's word; gives their session."""
    till.submit(OpenSession(table_id, mode))
    opened = next(e for e in reversed(till.events) if isinstance(e, SessionOpened))
    return opened.session_id


def hears(till: FakeTill, event: SessionEvent) -> None:
    """What a phone did comes by the feed."""
    till.submit(HearSession(event))


def joins(
    till: FakeTill, session_id: str, at: int, name: str = "", state: PhoneState = PhoneState.IN
) -> str:
    """A phone scans; gives its id."""
    phone_id = f"{session_id}-p{at}"
    hears(till, PhoneJoined(session_id, phone_id, at, state, name))
    return phone_id


def orders(
    till: FakeTill, session_id: str, number: int, phone_id: str = "", dishes: int = 2
) -> None:
    """A phone sends a round of the shop's own goods."""
    fit = [tile for tile in till.catalogue.page(None, 0, 80) if tile.price is not None]
    lines = []
    for at, tile in enumerate(fit[number : number + dishes]):
        assert tile.price is not None
        lines.append(
            SessionLine(
                f"{session_id}-{number}-{at}",
                phone_id,
                tile.item_id,
                tile.name,
                1 + at,
                tile.price.minor,
                tile.price.minor * (1 + at),
                tile.price.currency,
                note=_NOTES[till.settings.language] if at == 1 else "",
                tax_class="restaurant",
            )
        )
    hears(till, RoundSent(session_id, number, tuple(lines), till.time, phone_id))


def calls(
    till: FakeTill, session_id: str, kind: CallKind, phone_id: str = "", how: str = ""
) -> None:
    """A phone asks for somebody."""
    hears(till, GuestCalled(session_id, f"{session_id}-{kind}", kind, phone_id, till.time, how))


def busy_evening(till: FakeTill) -> list[TableId]:
    """Every state a table can have."""
    tables = drawn(till)
    till.submit(HearAddress(ADDRESS))
    eaten = seated(till, tables[0])
    lan = joins(till, eaten, 1, "Lan")
    joins(till, eaten, 2)
    orders(till, eaten, 1, lan, 3)
    till.submit(TakeRound(eaten, 1))
    orders(till, eaten, 2, lan)
    till.submit(TakeRound(eaten, 2))
    till.submit(AdvanceRound(eaten, 1, RoundStatus.SERVED))
    asks = seated(till, tables[1])
    minh = joins(till, asks, 1, "Minh")
    orders(till, asks, 1, minh)
    till.submit(TakeRound(asks, 1))
    till.time += timedelta(minutes=24)
    calls(till, asks, CallKind.BILL, minh, "cash")
    seated(till, tables[2])
    joins(till, seated(till, tables[3]), 1, "Hoa")
    helped = seated(till, tables[4], SessionMode.PAY_EACH)
    calls(till, helped, CallKind.HELP, joins(till, helped, 1))
    scanned = seated(till, tables[6])
    waiting = joins(till, scanned, 1, "Tuấn", PhoneState.WAITING)
    orders(till, scanned, 1, waiting, 4)
    joins(till, scanned, 2, "", PhoneState.WAITING)
    return tables


def crowded(till: FakeTill, count: int = 60) -> list[TableId]:
    """A large room: rows of ten, with names as shops really give them."""
    till.submit(DrawArea(None, _LONG_AREAS[till.settings.language]))
    event = till.events[-1]
    assert isinstance(event, AreaDrawn)
    tables = []
    for at in range(count):
        name = "VIP 1" if at == 0 else f"{at + 1:02d}"
        place = Place(at % 10 * 4, at // 10 * 4)
        shape = TableShape.ROUND if at % 4 == 3 else TableShape.SQUARE
        till.submit(DrawTable(None, event.area.area_id, name, place, 4, shape))
        tables.append(_last_table(till))
    return tables


def all_want(till: FakeTill, tables: list[TableId]) -> None:
    """Everybody wants something at once, and has waited too long."""
    for at, table_id in enumerate(tables):
        session = seated(till, table_id)
        phone = joins(till, session, 1, "Nguyễn Thị Thanh Hương")
        if at % 3 == 0:
            calls(till, session, CallKind.HELP, phone)
        elif at % 3 == 1:
            orders(till, session, 1, phone, 3)
        else:
            orders(till, session, 1, phone)
            till.submit(TakeRound(session, 1))
            calls(till, session, CallKind.BILL, phone, "card")
    till.time += timedelta(minutes=73)


def tables_many(window: TillWindow, till: FakeTill) -> None:
    """Sixty tables in one room, some of them taken."""
    tables = crowded(till)
    all_want(till, tables[3:40:6])
    window.navigator.open("tables", tables[0])
    window.navigator.drop_toast()


def tables_all_red(window: TillWindow, till: FakeTill) -> None:
    """Twelve tables, and every one of them waits."""
    tables = drawn(till)
    all_want(till, tables)
    window.navigator.open("tables", tables[1])
    window.navigator.drop_toast()


def floor_many(window: TillWindow, till: FakeTill) -> None:
    """Sixty tables while they are drawn."""
    crowded(till)
    window.navigator.open("floor")


def tables_busy(window: TillWindow, till: FakeTill) -> None:
    """A full evening; the table that calls is in front."""
    busy_evening(till)
    window.navigator.open("tables")
    window.navigator.drop_toast()


def tables_round(window: TillWindow, till: FakeTill) -> None:
    """A round from a table's own QR waits for staff."""
    tables = busy_evening(till)
    window.navigator.open("tables", tables[6])
    window.navigator.drop_toast()


def tables_bill(window: TillWindow, till: FakeTill) -> None:
    """A table with a bill and rounds on their way."""
    tables = busy_evening(till)
    window.navigator.open("tables", tables[0])
    window.navigator.drop_toast()


def tables_free(window: TillWindow, till: FakeTill) -> None:
    """Nobody sits there."""
    tables = drawn(till)
    window.navigator.open("tables", tables[5])


def tables_empty(window: TillWindow, till: FakeTill) -> None:
    """Nothing was drawn yet."""
    window.navigator.open("tables")


def tables_qr(window: TillWindow, till: FakeTill) -> None:
    """The QR of a visit."""
    tables_bill(window, till)
    window.carry_out("tables.qr")


def tables_mode(window: TillWindow, till: FakeTill) -> None:
    """Staff choose how the table pays."""
    tables = drawn(till)
    shop = till.state.shop
    assert shop is not None
    till.submit(ConfigureShop(replace(shop, tables=replace(shop.tables, asks_mode=True))))
    window.navigator.open("tables", tables[0])
    window.carry_out("tables.next")


def tables_no_address(window: TillWindow, till: FakeTill) -> None:
    """Guests' phones cannot reach the shop."""
    tables = drawn(till)
    seated(till, tables[0])
    window.navigator.open("tables", tables[0])
    window.carry_out("tables.qr")


def tables_refuse(window: TillWindow, till: FakeTill) -> None:
    """Asking why a round is not made."""
    tables_round(window, till)
    window.carry_out("tables.refuse")


def tables_move(window: TillWindow, till: FakeTill) -> None:
    """Where to?"""
    tables_bill(window, till)
    window.carry_out("tables.move")


def tables_merge(window: TillWindow, till: FakeTill) -> None:
    """With which?"""
    tables_bill(window, till)
    window.carry_out("tables.merge")


def tables_alert(window: TillWindow, till: FakeTill) -> None:
    """A table calls while somebody sells."""
    busy_evening(till)


def floor_drawn(window: TillWindow, till: FakeTill) -> None:
    """Tables are put where they stand."""
    busy_evening(till)
    window.navigator.open("floor")
    window.navigator.drop_toast()


def floor_empty(window: TillWindow, till: FakeTill) -> None:
    """The first area is still to come."""
    window.navigator.open("floor")


def floor_table(window: TillWindow, till: FakeTill) -> None:
    """A new table."""
    drawn(till)
    window.navigator.open("floor")
    window.carry_out("floor.add_table")


def floor_area(window: TillWindow, till: FakeTill) -> None:
    """A new area."""
    drawn(till)
    window.navigator.open("floor")
    window.carry_out("floor.add_area")


def floor_new_qr(window: TillWindow, till: FakeTill) -> None:
    """The old print is refused from then on."""
    drawn(till)
    window.navigator.open("floor")
    window.carry_out("floor.new_qr")


def floor_cards(window: TillWindow, till: FakeTill) -> None:
    """Which tables get cards, and where the file goes."""
    _with_cards(till)
    drawn(till, 20)
    till.submit(HearAddress(ADDRESS))
    window.navigator.open("floor")
    window.carry_out("floor.qr_cards")


def floor_cards_no_address(window: TillWindow, till: FakeTill) -> None:
    """Cards would lead nowhere."""
    _with_cards(till)
    drawn(till)
    window.navigator.open("floor")
    window.carry_out("floor.qr_cards")


def floor_cards_renewing(window: TillWindow, till: FakeTill) -> None:
    """All prints die."""
    floor_cards(window, till)
    sheet: Any = window.navigator.sheet
    sheet.place.setEditText("/")
    sheet.renew.click()
    sheet.confirm.click()


def floor_cards_saved(window: TillWindow, till: FakeTill) -> None:
    """Where the file is."""
    floor_cards(window, till)
    sheet: Any = window.navigator.sheet
    sheet.place.setEditText("/")
    sheet.confirm.click()
    assert till.works is not None
    till.works.background.finished.emit(SAVE_CARDS, _FILE)


def _with_cards(till: FakeTill) -> None:
    """Long work can be asked for; none is done."""

    def none(*_facts: object) -> Job:
        return _nothing

    background = Background(till)
    till.works = Works(background, none, none, none, none, none, none, save_cards=none)


def _nothing(_progress: Progress) -> str:
    """No file is written."""
    return _FILE


TABLE_STATES: dict[str, Callable[[TillWindow, FakeTill], None]] = {
    each.__name__: each
    for each in (
        tables_busy,
        tables_round,
        tables_bill,
        tables_free,
        tables_empty,
        tables_qr,
        tables_no_address,
        tables_mode,
        tables_refuse,
        tables_move,
        tables_merge,
        tables_alert,
        tables_many,
        tables_all_red,
        floor_many,
        floor_drawn,
        floor_empty,
        floor_table,
        floor_area,
        floor_new_qr,
        floor_cards,
        floor_cards_no_address,
        floor_cards_renewing,
        floor_cards_saved,
    )
}
