"""The shift page: always the next step, blind until it is counted, and all of it by keys alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.engine.answers import Verdict
from pos_app.settings import PrinterSetup, Settings
from pos_app.sync.status import Link, SyncStatus
from pos_app.ui.app import open_window
from pos_app.ui.kit.sheet import Sheet
from pos_app.ui.shift.cash_sheets import CashSheet, FloatSheet
from pos_app.ui.shift.count_sheet import CountSheet
from pos_app.ui.shift.screen import ShiftScreen
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from pos_core.closing import CloseShift, ReadShift, ReprintReport
from pos_core.drawer import CountDrawer, OpenShift, figures_of
from pos_core.ids import StaffId
from pos_core.money import Currency, Money
from pos_core.shift import DrawerCounted, DrawerOpened, ShiftClosed
from pos_core.shift_cash import CashKind
from pos_core.staff import Role
from tests.support.counter import focused, press, write
from tests.support.fake_catalogue import FakeCatalogue
from tests.support.fake_till import FakeTill
from tests.support.shift_states import count, sell

SPACE = "\N{NO-BREAK SPACE}"
Key = Qt.Key


def dong(minor: int) -> Money:
    return Money(minor, Currency.VND)


@pytest.fixture
def till(qapp: QApplication) -> Iterator[FakeTill]:
    settings = Settings(language="en", theme="light", printers=(PrinterSetup("receipt"),))
    made = FakeTill(settings=settings, catalogue=FakeCatalogue.demo("vi"))
    yield made
    made.deleteLater()


@pytest.fixture
def window(till: FakeTill, qtbot: QtBot) -> TillWindow:
    """The shift page in front."""
    Look.of_app().motion_ms = 0
    made = open_window(till, till.settings)
    qtbot.addWidget(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    press(Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    assert made.navigator.current == "shift"
    return made


@pytest.fixture
def page(window: TillWindow) -> ShiftScreen:
    screen = window.navigator.screen("shift")
    assert isinstance(screen, ShiftScreen)
    return screen


def sheet_of(window: TillWindow, kind: type[Sheet]) -> Sheet:
    sheet = window.navigator.sheet
    assert isinstance(sheet, kind), sheet
    return sheet


def open_with(till: FakeTill, amount: int) -> None:
    till.submit(OpenShift(dong(amount)))


def sold_by(till: FakeTill, name: str, role: Role) -> None:
    """The owner and somebody else work here, and that one is signed in."""
    till.name_staff("Hoa", Role.MANAGER, "258013")
    till.name_staff(name, role, "135724")
    till.sign_in(StaffId(name.lower()), "135724")


def shown(page: ShiftScreen) -> str:
    """All the words beside the paper."""
    figures = page.side.table._shown
    told = " ".join(f"{figure.words} {figure.amount}" for figure in figures)
    return f"{page.side.said.text()} {page.side.note.text()} {told}"


def test_a_shift_is_opened_by_keys_and_the_strip_says_since_when(
    window: TillWindow, page: ShiftScreen, till: FakeTill
) -> None:
    press(Key.Key_F12)
    sheet_of(window, FloatSheet)
    write("500000")
    press(Key.Key_Return)
    shift = till.state.shifts.current
    assert shift is not None
    assert shift.starting == dong(500_000)
    assert window.navigator.sheet is None
    assert page.side.said.text() == "A shift is open"
    assert window.strip.text_of("shift").startswith("Shift since ")
    assert till.kicks == 1, "the float is put into an open drawer"


def test_the_float_of_last_time_is_one_tap_away(
    window: TillWindow, page: ShiftScreen, till: FakeTill
) -> None:
    open_with(till, 300_000)
    count(till, 0)
    _close(till)
    window.carry_out("back")
    press(Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    press(Key.Key_F12)
    sheet = sheet_of(window, FloatSheet)
    assert isinstance(sheet, FloatSheet)
    sheet.again.click()
    assert sheet.amount == dong(300_000)


def test_cash_goes_out_with_a_reason_by_keys_alone(
    window: TillWindow, page: ShiftScreen, till: FakeTill
) -> None:
    open_with(till, 500_000)
    press(Key.Key_F7)
    sheet = sheet_of(window, CashSheet)
    write("30000")
    press(Key.Key_Return)
    assert window.navigator.sheet is sheet, "a reason is wanted first"
    write("ice")
    press(Key.Key_Return)
    shift = till.state.shifts.current
    assert shift is not None
    (moved,) = shift.movements
    assert (moved.kind, moved.amount, moved.reason) == (CashKind.PAID_OUT, dong(30_000), "ice")
    assert page.moved.rowCount() == 1
    assert till.kicks == 2


def test_a_drop_needs_no_reason(window: TillWindow, page: ShiftScreen, till: FakeTill) -> None:
    open_with(till, 500_000)
    press(Key.Key_F8)
    write("200000")
    press(Key.Key_Return)
    shift = till.state.shifts.current
    assert shift is not None
    assert shift.expected(figures_of(till.state)) == dong(300_000)


def test_counting_goes_from_note_to_note_with_enter(
    window: TillWindow, page: ShiftScreen, till: FakeTill
) -> None:
    open_with(till, 650_000)
    press(Key.Key_F12)
    sheet = sheet_of(window, CountSheet)
    assert isinstance(sheet, CountSheet)
    assert focused() is sheet.fields[0]
    write("1")
    press(Key.Key_Return)
    press(Key.Key_Down)
    assert focused() is sheet.fields[2]
    write("1")
    press(Key.Key_Return)
    write("1")
    assert sheet.total.text() == f"650.000{SPACE}₫"
    press(Key.Key_Up)
    assert focused() is sheet.fields[2]
    for _ in sheet.fields[2:]:
        press(Key.Key_Return)
    assert focused() is sheet.loose_field, "behind the last coin"
    press(Key.Key_Return)
    counted = [event for event in till.events if isinstance(event, DrawerCounted)]
    assert [each.count.counted for each in counted] == [dong(650_000)]
    assert page.result.said.text() == "The drawer fits to the last note."
    assert focused() is page.side.go
    opened = [event for event in till.events if isinstance(event, DrawerOpened)]
    assert len(opened) == 1
    assert till.kicks == 2, "float and count"


def test_an_empty_count_is_no_count_but_zero_is(
    window: TillWindow, page: ShiftScreen, till: FakeTill
) -> None:
    open_with(till, 0)
    press(Key.Key_F12)
    sheet = sheet_of(window, CountSheet)
    assert not sheet.confirm.isEnabled()
    write("0")
    assert sheet.confirm.isEnabled()


def test_what_should_be_there_is_hidden_from_a_cashier_until_it_is_counted(
    window: TillWindow, page: ShiftScreen, till: FakeTill
) -> None:
    sold_by(till, "Lan", Role.CASHIER)
    window.carry_out("shift.open")
    open_with(till, 500_000)
    sell(till)
    assert "Should be there" not in shown(page)
    assert f"500.000{SPACE}₫" in shown(page), "the float is no secret"
    count(till, 50_000)
    assert "Should be there" in shown(page)
    assert page.result.figure.text() == f"−50.000{SPACE}₫"


def test_a_supervisor_sees_the_drawer_before_the_count(
    window: TillWindow, page: ShiftScreen, till: FakeTill
) -> None:
    sold_by(till, "Minh", Role.SUPERVISOR)
    window.carry_out("shift.open")
    open_with(till, 500_000)
    assert f"Should be there 500.000{SPACE}₫" in shown(page)


def test_what_is_short_closes_only_with_a_reason_and_the_z_is_shown(
    window: TillWindow, page: ShiftScreen, till: FakeTill
) -> None:
    open_with(till, 500_000)
    sell(till)
    count(till, 50_000)
    assert not page.side.go.isEnabled()
    press(Key.Key_F12)
    assert not any(isinstance(intent, CloseShift) for intent in till.intents)
    page.result.why.field.setFocus()
    write("wrong change")
    press(Key.Key_Return)
    (closed,) = (event for event in till.events if isinstance(event, ShiftClosed))
    drawer = closed.report.drawer
    assert drawer is not None
    assert (drawer.over_short, drawer.reason) == (dong(-50_000), "wrong change")
    assert page.side.said.text() == "Z-0001"
    assert not page.paper.image.isNull()
    assert window.strip.text_of("shift") == ""


def test_the_z_says_whether_it_was_read_back(
    window: TillWindow, page: ShiftScreen, till: FakeTill
) -> None:
    open_with(till, 0)
    count(till, 0)
    page.side.go.click()
    assert page.side.note.text() == "Closed and saved."
    verdict = Verdict(1, "shift", 12)
    till.hear_verdict(verdict)
    assert page.side.note.text() == "Read back and compared with 12 entries: all the same."
    till.hear_verdict(replace(verdict, differs=("cash taken",)))
    assert "differs" in page.side.note.text()
    assert "closing_differs" in window.banners.keys
    till.hear_verdict(verdict)
    assert "closing_differs" not in window.banners.keys


def test_the_second_count_is_offered_and_both_stand_there(
    window: TillWindow, page: ShiftScreen, till: FakeTill
) -> None:
    open_with(till, 500_000)
    count(till, 80_000)
    press(Key.Key_F4)
    sheet = sheet_of(window, CountSheet)
    assert sheet.title == "Count the drawer again"
    write("1")
    sheet.confirm.click()
    told = " ".join(figure.words for figure in page.result.table._shown)
    assert "Count 1" in told
    assert "Count 2" in told
    assert page.side.go.isEnabled(), "it fits now"


def test_after_a_sale_the_count_does_not_hold_any_more(
    window: TillWindow, page: ShiftScreen, till: FakeTill
) -> None:
    open_with(till, 500_000)
    count(till, 0)
    assert page.side.go.words == "Close shift"
    sell(till)
    assert page.side.go.words == "Count and close"
    assert "count again" in page.side.note.text()


def test_a_z_is_printed_again_and_counted_as_a_reprint(
    window: TillWindow, page: ShiftScreen, till: FakeTill
) -> None:
    open_with(till, 0)
    count(till, 0)
    page.side.go.click()
    for copy in (1, 2):
        press(Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        asked = till.intents[-1]
        assert isinstance(asked, ReprintReport)
        assert (asked.name, asked.copy) == ("Z-0001", copy)


def test_an_x_is_shown_and_printed_and_the_shift_goes_on(
    window: TillWindow, page: ShiftScreen, till: FakeTill
) -> None:
    open_with(till, 500_000)
    press(Key.Key_F2)
    assert page.side.said.text() == "X-0001/1"
    press(Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert len(till.printed) == 1
    press(Key.Key_Escape)
    assert page.side.said.text() == "A shift is open"
    assert till.state.shifts.current is not None


def test_an_x_names_the_orders_no_server_has_seen(
    window: TillWindow, page: ShiftScreen, till: FakeTill
) -> None:
    open_with(till, 0)
    page._read()
    till.hear_sync(SyncStatus(Link.OFFLINE, orders=("A-0007",)))
    page._read()
    asked = [intent for intent in till.intents if isinstance(intent, ReadShift)]
    assert [each.unsynced for each in asked] == [None, ("A-0007",)]
    assert "1 to send" in window.strip.text_of("sync")


def test_earlier_zs_are_listed_and_opened_as_paper(
    window: TillWindow, page: ShiftScreen, till: FakeTill, qtbot: QtBot
) -> None:
    for _ in range(2):
        open_with(till, 0)
        count(till, 0)
        _close(till)
        window.carry_out("back")
    press(Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    assert page.past.rowCount() == 2
    page.past_list.setFocus()
    page.past_list.choose(1)
    QTest.keyClick(page.past_list, Key.Key_Return)
    assert page.side.said.text() == "Z-0001"


def test_the_page_says_so_while_the_till_opens(qtbot: QtBot, till: FakeTill) -> None:
    till._now = replace(till._now, shop=None)
    window = open_window(till, till.settings)
    qtbot.addWidget(window)
    window.carry_out("shift.open")
    page = window.navigator.screen("shift")
    assert isinstance(page, ShiftScreen)
    assert page.empty.title == "The till is opening…"
    assert not page.side.go.isEnabled()


def _close(till: FakeTill) -> None:
    shift = till.state.shifts.current
    assert shift is not None
    till.submit(CloseShift(shift.shift_id, "why"))


def test_a_refused_count_says_why(window: TillWindow, page: ShiftScreen, till: FakeTill) -> None:
    open_with(till, 0)
    till.submit(CountDrawer((), dong(-1)))
    assert "That count cannot be." in window.navigator.toast_text


def test_a_cashier_does_not_read_the_drawer_off_an_earlier_z_or_the_orders(
    window: TillWindow, page: ShiftScreen, till: FakeTill
) -> None:
    open_with(till, 0)
    count(till, 0)
    _close(till)
    window.carry_out("back")
    sold_by(till, "Lan", Role.CASHIER)
    window.carry_out("shift.open")
    page.past_list.setFocus()
    page.past_list.choose(0)
    QTest.keyClick(page.past_list, Key.Key_Return)
    assert page.side.said.text() == "No shift is open"
    assert "may see the reports" in window.navigator.toast_text


def test_earlier_zs_are_looked_at_and_left_while_a_shift_is_open(
    window: TillWindow, page: ShiftScreen, till: FakeTill
) -> None:
    open_with(till, 0)
    count(till, 0)
    _close(till)
    window.carry_out("back")
    window.carry_out("shift.open")
    open_with(till, 0)
    press(Key.Key_F3)
    assert focused() is page.past_list
    press(Key.Key_Escape)
    assert window.navigator.current == "shift"
    assert page.side.said.text() == "A shift is open"
    press(Key.Key_Escape)
    assert window.navigator.current == "sell"
