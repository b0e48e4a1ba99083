"""Splitting a bill at the counter: what is moved is seen, and only what is confirmed is written."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.settings import Settings
from pos_app.ui.app import open_window
from pos_app.ui.page.row_delegate import TEXTS_ROLE, RowTexts
from pos_app.ui.split.amount_sheet import AmountSheet
from pos_app.ui.split.draft import MOST_BILLS, Draft
from pos_app.ui.split.line_list import LineList
from pos_app.ui.split.screen import SplitScreen
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from pos_core.cart import AddLine, DiscountOrder
from pos_core.hold import NameOrder, ParkOrder
from pos_core.line import Selection
from pos_core.order import Order
from pos_core.pricing import Discount
from pos_core.quantity import Quantity
from pos_core.split import MoveLines, SplitOrder
from pos_core.tax import Rate
from tests.support.counter import CTRL, GOODS, SHELVES, press, write
from tests.support.fake_catalogue import FakeCatalogue
from tests.support.fake_till import FakeTill

SHIFT = Qt.KeyboardModifier.ShiftModifier
COFFEE, PHO, _, MANGO = GOODS[:4]


@pytest.fixture
def till(qapp: QApplication) -> Iterator[FakeTill]:
    """T5: four coffees, four phở and some mango."""
    settings = Settings(language="en", theme="light")
    made = FakeTill(settings=settings, catalogue=FakeCatalogue(GOODS, SHELVES))
    for item, amount in ((COFFEE, 4_000), (PHO, 4_000), (MANGO, 750)):
        made.submit(AddLine(item, Selection(Quantity(amount))))
    made.submit(NameOrder(None, "T5"))
    made.intents.clear()
    yield made
    made.deleteLater()


@pytest.fixture
def window(till: FakeTill, qtbot: QtBot) -> TillWindow:
    """The window with the sell screen in front."""
    Look.of_app().motion_ms = 0
    made = open_window(till, till.settings)
    qtbot.addWidget(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def screen(window: TillWindow) -> SplitScreen:
    """The split screen, by its key."""
    press(Qt.Key.Key_S, CTRL)
    shown = window.stack.currentWidget()
    assert isinstance(shown, SplitScreen)
    return shown


def rows(side: LineList) -> list[str]:
    texts = [side.rows.index(at).data(TEXTS_ROLE) for at in range(side.rows.rowCount())]
    return [text.title for text in texts if isinstance(text, RowTexts)]


def bills(till: FakeTill) -> list[Order]:
    return list(till.state.orders.values())


def what(order: Order) -> list[tuple[str, int]]:
    return [(line.item_id, line.quantity.thousandths) for line in order.lines]


def test_a_bill_for_four_with_keys_alone(
    window: TillWindow, screen: SplitScreen, till: FakeTill
) -> None:
    before = bills(till)[0].price().total
    for number in range(3):
        if number:
            press(Qt.Key.Key_F6)
        press(Qt.Key.Key_Return)  # a coffee
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Return)  # a phở
        press(Qt.Key.Key_Up)
    assert till.intents == [], "nothing is written before it is confirmed"
    press(Qt.Key.Key_F12)
    assert [o.name for o in bills(till)] == ["T5", "T5 /2", "T5 /3", "T5 /4"]
    assert [what(o) for o in bills(till)[1:]] == [[("coffee", 1_000), ("pho", 1_000)]] * 3
    assert what(bills(till)[0]) == [("coffee", 1_000), ("pho", 1_000), ("mango", 750)]
    assert sum(o.price().total.minor for o in bills(till)) == before.minor
    assert window.navigator.current == "open_orders"
    assert window.navigator.toast_text == "Split into 4 bills."


def test_shift_moves_the_whole_line_and_what_is_weighed_goes_at_once(
    screen: SplitScreen, till: FakeTill
) -> None:
    press(Qt.Key.Key_Return, SHIFT)
    assert rows(screen.other.list) == ["4 × Cà phê sữa đá"]
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Return)
    assert rows(screen.stays.list) == ["4 × Phở bò tái"]
    assert len(rows(screen.other.list)) == 2


def test_a_tap_moves_one_over_and_a_tap_on_the_other_side_back(screen: SplitScreen) -> None:
    def tap(side: LineList, at: int, modifier: Qt.KeyboardModifier) -> None:
        place = side.visualRect(side.rows.index(at)).center()
        QTest.mouseClick(side.viewport(), Qt.MouseButton.LeftButton, modifier, place)

    none = Qt.KeyboardModifier.NoModifier
    tap(screen.stays.list, 1, none)
    tap(screen.stays.list, 1, none)
    assert rows(screen.other.list) == ["2 × Phở bò tái"]
    tap(screen.other.list, 0, none)
    assert rows(screen.other.list) == ["1 × Phở bò tái"]
    tap(screen.stays.list, 0, SHIFT)
    assert rows(screen.other.list) == ["4 × Cà phê sữa đá", "1 × Phở bò tái"]


def test_arrows_go_from_side_to_side_and_enter_puts_back(screen: SplitScreen) -> None:
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Right)
    assert screen.other.list.hasFocus()
    press(Qt.Key.Key_Return)
    assert rows(screen.other.list) == []
    assert screen.stays.list.hasFocus(), "there is nothing left to stand on"


def test_a_figure_asks_how_much_of_the_line_goes(window: TillWindow, screen: SplitScreen) -> None:
    write("3")
    sheet = window.navigator.sheet
    assert isinstance(sheet, AmountSheet)
    press(Qt.Key.Key_Return)
    assert rows(screen.other.list) == ["3 × Cà phê sữa đá"]
    press(Qt.Key.Key_F3)
    sheet = window.navigator.sheet
    assert isinstance(sheet, AmountSheet)
    write("2")
    assert not sheet.confirm.isEnabled(), "there is only one left"


def test_a_part_of_what_is_weighed_can_go(
    window: TillWindow, screen: SplitScreen, till: FakeTill
) -> None:
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_F3)
    write("0.3")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_F12)
    assert what(bills(till)[1]) == [("mango", 300)]


def test_the_totals_are_those_the_bills_will_have(screen: SplitScreen, till: FakeTill) -> None:
    order = bills(till)[0]
    till.submit(DiscountOrder(order.order_id, Discount(rate=Rate(100_000))))
    press(Qt.Key.Key_Return, SHIFT)
    shown = screen.other._total.text()
    press(Qt.Key.Key_F12)
    new = bills(till)[1].price().total
    assert shown.startswith(f"{new.minor:,}".replace(",", "."))


def test_something_has_to_stay(screen: SplitScreen, till: FakeTill) -> None:
    for _ in range(3):
        press(Qt.Key.Key_Return, SHIFT)
    assert not screen.confirm.isEnabled()
    assert screen.note.text() == "Leave something on the old bill."
    press(Qt.Key.Key_F12)
    assert till.intents == []


def test_leaving_changes_nothing(window: TillWindow, screen: SplitScreen, till: FakeTill) -> None:
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    assert window.navigator.current == "sell"
    assert (till.intents, len(bills(till))) == ([], 1)


def test_the_next_bill_comes_into_sight_with_a_key(screen: SplitScreen) -> None:
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_F6)
    assert rows(screen.other.list) == []
    press(Qt.Key.Key_F7)
    assert rows(screen.other.list) == ["1 × Cà phê sữa đá"]


def test_there_is_room_for_a_dozen_bills(screen: SplitScreen) -> None:
    for _ in range(20):
        press(Qt.Key.Key_F6)
    assert len(screen.bills.keys) == MOST_BILLS
    assert not screen.more.isEnabled()


def test_a_double_press_splits_once(
    window: TillWindow, screen: SplitScreen, till: FakeTill
) -> None:
    till.hold_answers = True
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_F12)
    press(Qt.Key.Key_F12)
    till.release()
    assert [type(intent) for intent in till.intents] == [SplitOrder]
    assert len(bills(till)) == 2


def test_shares_lead_to_paying_and_nobodys_goods_are_told_apart(
    window: TillWindow, screen: SplitScreen, till: FakeTill
) -> None:
    press(Qt.Key.Key_F8)
    assert window.navigator.current == "pay"
    assert window.navigator.sheet is not None
    assert len(bills(till)) == 1


def test_lines_move_to_another_table_with_keys_alone(window: TillWindow, till: FakeTill) -> None:
    order = bills(till)[0]
    till.submit(ParkOrder(order.order_id))
    till.submit(AddLine(COFFEE, Selection(Quantity.of(1))))
    till.intents.clear()
    press(Qt.Key.Key_S, CTRL | SHIFT)
    write("t5")
    press(Qt.Key.Key_Return)
    screen = window.stack.currentWidget()
    assert isinstance(screen, SplitScreen)
    assert not screen.bills.isVisible()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_F12)
    assert [type(intent) for intent in till.intents] == [MoveLines]
    assert what(bills(till)[0])[0] == ("coffee", 5_000), "the same goods join"
    assert len(bills(till)) == 1, "the order whose last line moved is merged"
    assert window.navigator.current == "sell"


def test_two_discounts_that_do_not_go_together_are_said_before_anything_is_moved(
    window: TillWindow, till: FakeTill
) -> None:
    order = bills(till)[0]
    till.submit(DiscountOrder(order.order_id, Discount(rate=Rate(100_000))))
    till.submit(ParkOrder(order.order_id))
    till.submit(AddLine(COFFEE, Selection(Quantity.of(1))))
    other = till.state.cart
    assert other is not None
    window.carry_out("order.move_lines", order.order_id)
    press(Qt.Key.Key_Return)
    screen = window.stack.currentWidget()
    assert isinstance(screen, SplitScreen)
    press(Qt.Key.Key_Return)
    assert not screen.confirm.isEnabled()
    assert "another discount" in screen.note.text()


def test_an_order_that_changed_meanwhile_begins_anew(screen: SplitScreen, till: FakeTill) -> None:
    press(Qt.Key.Key_Return)
    till.submit(AddLine(PHO, Selection(Quantity.of(1))))
    assert rows(screen.other.list) == []
    assert "5 × Phở bò tái" in rows(screen.stays.list)


def test_a_draft_never_moves_more_than_there_is(till: FakeTill) -> None:
    draft = Draft(bills(till)[0])
    coffee = draft.order.lines[0].line_id
    draft.move(coffee, 0, 3_000)
    draft.add_bill()
    draft.move(coffee, 1, 3_000)
    assert [bill.get(coffee) for bill in draft.bills] == [3_000, 1_000]
    draft.put_back(coffee, 0, 9_000)
    assert (draft.staying(coffee), draft.bills[0]) == (3_000, {})
