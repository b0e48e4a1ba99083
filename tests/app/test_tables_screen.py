"""The tables on the screen: each shows what it wants, and one touch or key does the next step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.settings import Settings
from pos_app.ui.app import open_window
from pos_app.ui.tables.pick_sheet import PickTableSheet
from pos_app.ui.tables.qr_sheet import SessionQrSheet
from pos_app.ui.tables.refuse_sheet import RefuseSheet
from pos_app.ui.tables.screen import TablesScreen
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from pos_core.events import Intent
from pos_core.floor_work import RemoveArea
from pos_core.ids import TableId
from pos_core.print_job import PrintKind
from pos_core.session import RoundStatus
from pos_core.session_events import CallKind, HostTaken, PhoneState
from pos_core.sessions import session_at
from pos_core.table_news import HearAddress
from pos_core.table_rounds import RefuseRound, TakeRound
from tests.support.counter import press, write
from tests.support.fake_till import FakeTill
from tests.support.table_states import ADDRESS, calls, crowded, drawn, hears, joins, orders, seated

Answering = Callable[[str], Intent]


@pytest.fixture
def till(qapp: QApplication) -> Iterator[FakeTill]:
    made = FakeTill(settings=Settings(language="en", theme="light"))
    yield made
    made.deleteLater()


@pytest.fixture
def tables(till: FakeTill) -> list[TableId]:
    """Twelve tables in the first area, one in the second, and phones that reach the shop."""
    made = drawn(till)
    till.submit(HearAddress(ADDRESS))
    return made


@pytest.fixture
def window(till: FakeTill, tables: list[TableId], qtbot: QtBot) -> TillWindow:
    Look.of_app().motion_ms = 0
    made = open_window(till, till.settings)
    qtbot.addWidget(made)
    made.resize(1024, 768)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def screen(window: TillWindow) -> TablesScreen:
    window.carry_out("tables.open")
    made = window.navigator.screen("tables")
    assert isinstance(made, TablesScreen)
    return made


def touch(screen: TablesScreen, table_id: TableId) -> None:
    """A finger on the table."""
    index = screen.model.index(screen.model.row_of(table_id))
    middle = screen.plan.visualRect(index).center()
    QTest.mouseClick(screen.plan.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def standing(screen: TablesScreen, table_id: TableId) -> str:
    """What the plan says of the table."""
    card = screen.model.card_at(screen.model.row_of(table_id))
    assert card is not None
    return card.standing.words


def titles(screen: TablesScreen) -> list[str]:
    return [thing.title for thing in screen.panel.model.things]


def test_each_table_says_how_it_stands(
    till: FakeTill, screen: TablesScreen, tables: list[TableId]
) -> None:
    assert standing(screen, tables[0]) == "Free"
    session = seated(till, tables[0])
    assert standing(screen, tables[0]) == "Seated"
    phone = joins(till, session, 1, "Lan")
    assert standing(screen, tables[0]) == "Ordering"
    orders(till, session, 1, phone)
    assert standing(screen, tables[0]) == "To take: 1"
    till.submit(TakeRound(session, 1))
    assert standing(screen, tables[0]) == "Bill open"
    calls(till, session, CallKind.BILL, phone, "cash")
    assert standing(screen, tables[0]) == "Asks for the bill"
    calls(till, session, CallKind.HELP, phone)
    assert standing(screen, tables[0]) == "Calls for help"


def test_a_free_table_is_opened_by_touch_and_enter_and_shows_its_qr(
    till: FakeTill, window: TillWindow, screen: TablesScreen, tables: list[TableId]
) -> None:
    touch(screen, tables[5])
    assert screen.panel.next.words == "Open table"
    press(Qt.Key.Key_Return)
    session = session_at(till.state, tables[5])
    assert session is not None
    sheet = window.navigator.sheet
    assert isinstance(sheet, SessionQrSheet)
    assert not sheet.picture.image.isNull()
    press(Qt.Key.Key_Return)
    slips = [job for job in till.state.jobs.values() if job.kind is PrintKind.SLIP]
    assert [job.subject for job in slips] == [session.session_id]


def test_a_round_that_waits_is_taken_with_one_key_and_lets_the_phone_in(
    till: FakeTill, window: TillWindow, tables: list[TableId]
) -> None:
    session = seated(till, tables[3])
    phone = joins(till, session, 1, "Lan", PhoneState.WAITING)
    orders(till, session, 1, phone)
    press(Qt.Key.Key_F6, Qt.KeyboardModifier.ControlModifier)
    screen: Any = window.navigator.screen("tables")
    assert screen.table.table_id == tables[3]
    assert screen.panel.next.words == "Take the order"
    press(Qt.Key.Key_Return)
    state = till.state.sessions[session]
    assert [each.status for each in state.rounds] == [RoundStatus.TAKEN]
    assert state.phones[phone].state is PhoneState.IN
    assert screen.panel.next.words == "Ready"
    press(Qt.Key.Key_Return)
    assert screen.panel.next.words == "Served"
    press(Qt.Key.Key_Return)
    assert till.state.sessions[session].rounds[0].status is RoundStatus.SERVED


def test_a_round_is_refused_with_a_reason_and_only_what_is_ticked(
    till: FakeTill, window: TillWindow, screen: TablesScreen, tables: list[TableId]
) -> None:
    session = seated(till, tables[0])
    orders(till, session, 1, joins(till, session, 1))
    touch(screen, tables[0])
    press(Qt.Key.Key_Delete)
    sheet = window.navigator.sheet
    assert isinstance(sheet, RefuseSheet)
    assert not sheet.confirm.isEnabled()
    first, second = sheet.boxes.values()
    first.setChecked(False)
    sheet.why.field.setText("Sold out")
    sheet.confirmed.emit()
    each = till.state.sessions[session].rounds[0]
    assert each.status is RoundStatus.SENT
    assert each.reason == "Sold out"
    assert [line.line_id for line in each.wanted] == [f"{session}-1-0"]
    assert second.isChecked()


def test_calls_are_answered_and_phones_let_in_and_put_out(
    till: FakeTill, screen: TablesScreen, tables: list[TableId]
) -> None:
    session = seated(till, tables[0])
    phone = joins(till, session, 1, "Lan", PhoneState.WAITING)
    calls(till, session, CallKind.HELP, phone)
    touch(screen, tables[0])
    assert titles(screen) == ["Calls for help", "Lan"]
    press(Qt.Key.Key_Return)
    assert not till.state.sessions[session].open_calls
    assert screen.panel.next.words == "Let in"
    press(Qt.Key.Key_Return)
    assert till.state.sessions[session].phones[phone].state is PhoneState.IN
    press(Qt.Key.Key_Delete)
    assert till.state.sessions[session].phones[phone].state is PhoneState.OUT


def test_the_bill_goes_to_selling_and_to_paying(
    till: FakeTill, window: TillWindow, screen: TablesScreen, tables: list[TableId]
) -> None:
    session = seated(till, tables[0])
    orders(till, session, 1, joins(till, session, 1))
    till.submit(TakeRound(session, 1))
    touch(screen, tables[0])
    order = next(iter(till.state.orders.values()))
    press(Qt.Key.Key_F12)
    assert window.navigator.current == "pay"
    assert till.state.current == order.order_id
    window.carry_out("tables.open")
    press(Qt.Key.Key_F4)
    assert window.navigator.current == "sell"
    assert till.state.current == order.order_id


def test_guests_move_and_tables_merge(
    till: FakeTill, window: TillWindow, screen: TablesScreen, tables: list[TableId]
) -> None:
    first, second = seated(till, tables[0]), seated(till, tables[1])
    touch(screen, tables[0])
    press(Qt.Key.Key_F7)
    sheet = window.navigator.sheet
    assert isinstance(sheet, PickTableSheet)
    sheet.search.setText("S1")
    sheet.search.searched.emit("S1")
    sheet.confirmed.emit()
    assert till.state.sessions[first].table == "S1"
    touch(screen, tables[1])
    press(Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    sheet = window.navigator.sheet
    assert isinstance(sheet, PickTableSheet)
    assert sheet.picked == first
    sheet.confirmed.emit()
    assert till.state.sessions[second].into == first


def test_a_table_closes_unless_its_bill_is_open_and_opens_again(
    till: FakeTill, window: TillWindow, screen: TablesScreen, tables: list[TableId]
) -> None:
    session = seated(till, tables[0])
    touch(screen, tables[0])
    press(Qt.Key.Key_F8)
    assert till.state.sessions[session].is_over
    assert standing(screen, tables[0]) == "Free"
    press(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert not till.state.sessions[session].is_over
    orders(till, session, 1, joins(till, session, 1))
    till.submit(TakeRound(session, 1))
    press(Qt.Key.Key_F8)
    assert not till.state.sessions[session].is_over
    assert "is not paid" in window.navigator.toast_text


def test_arrows_walk_the_floor_and_page_keys_the_areas(
    till: FakeTill, screen: TablesScreen, tables: list[TableId]
) -> None:
    touch(screen, tables[0])
    press(Qt.Key.Key_Right)
    assert screen.table is not None
    assert screen.table.table_id == tables[1]
    press(Qt.Key.Key_Down)
    assert screen.table.table_id == tables[5]
    press(Qt.Key.Key_Left)
    assert screen.table.table_id == tables[4]
    press(Qt.Key.Key_PageDown)
    assert screen.table.name == "S1"


def test_a_call_rings_once_stays_as_a_message_and_leads_to_the_table(
    till: FakeTill, window: TillWindow, tables: list[TableId]
) -> None:
    alerts = window.errands.tables
    session = seated(till, tables[7])
    phone = joins(till, session, 1)
    assert alerts.rings == 0
    calls(till, session, CallKind.HELP, phone)
    assert alerts.rings == 1
    assert "Table 8 calls for help" in window.navigator.toast_text
    joins(till, session, 2)
    assert alerts.rings == 1
    assert "tables" in window.banners.keys
    press(Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
    screen: Any = window.navigator.screen("tables")
    assert window.navigator.current == "tables"
    assert screen.table.table_id == tables[7]
    press(Qt.Key.Key_Return)
    assert "tables" not in window.banners.keys


@pytest.mark.parametrize(
    "answer",
    [lambda session: TakeRound(session, 1), lambda session: RefuseRound(session, 1, "Sold out")],
    ids=["taken", "refused"],
)
def test_a_round_nobody_took_rings_again_each_minute_until_somebody_does(
    till: FakeTill, window: TillWindow, tables: list[TableId], answer: Answering
) -> None:
    session = seated(till, tables[0])
    orders(till, session, 1, joins(till, session, 1))
    assert rings_after(till, window, 30) == 0, "the till takes what phones send that are in"
    assert rings_after(till, window, 40) == 1
    assert "over a minute" in window.navigator.toast_text
    assert rings_after(till, window, 10) == 1
    assert rings_after(till, window, 60) == 2
    till.submit(answer(session))
    assert "tables" not in window.banners.keys
    assert rings_after(till, window, 120) == 2


def test_a_late_round_of_a_table_another_till_serves_rings_there_alone(
    till: FakeTill, window: TillWindow, tables: list[TableId]
) -> None:
    session = seated(till, tables[0])
    hears(till, HostTaken(session, "B", 5))
    orders(till, session, 1, joins(till, session, 1))
    assert rings_after(till, window, 120) == 0


def rings_after(till: FakeTill, window: TillWindow, seconds: int) -> int:
    """How often it has sounded once so much time went by; nothing but the clock happened."""
    alerts = window.errands.tables
    till.time += timedelta(seconds=seconds)
    assert alerts._timer.isActive(), "nobody would look"
    alerts._timer.timeout.emit()
    return alerts.rings


def test_sound_follows_the_setting(
    till: FakeTill, window: TillWindow, tables: list[TableId]
) -> None:
    till.change_settings(board_sound=False)
    session = seated(till, tables[0])
    calls(till, session, CallKind.HELP, joins(till, session, 1))
    assert window.errands.tables.rings == 0
    assert window.navigator.toast_text


def test_a_shop_with_tables_has_the_way_to_them_beside_its_cart(
    till: FakeTill, window: TillWindow
) -> None:
    sell: Any = window.navigator.screen("sell")
    way = sell._buttons["tables.open"]
    assert way.isVisible()
    way.click()
    assert window.navigator.current == "tables"
    window.navigator.open("sell")
    for area in till.state.floor.open_areas:
        till.submit(RemoveArea(area.area_id))
    assert not way.isVisible()
    assert sell._buttons["order.note"].isVisible()


def test_sixty_tables_are_in_sight_at_once_and_each_can_be_hit(
    till: FakeTill, screen: TablesScreen
) -> None:
    crowd = crowded(till)
    screen.open_up(crowd[0])
    plan, view = screen.plan, screen.plan.viewport().rect()
    seen = [plan.visualRect(screen.model.index(row)) for row in range(len(crowd))]
    assert all(view.contains(place) and place.width() >= 48 for place in seen)


@pytest.mark.usefixtures("tables")
def test_a_table_is_chosen_by_typing_its_number(screen: TablesScreen) -> None:
    for typed, name in (("1", "Table 1"), ("2", "Table 12"), ("4", "Table 4"), ("s", "S1")):
        write(typed)
        assert screen.table is not None
        assert screen.table.name == name
