"""The kitchen display: tickets go from column to column by touch or key, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.settings import Settings
from pos_app.ui.app import open_window
from pos_app.ui.kitchen.board import KitchenBoard
from pos_app.ui.kitchen.card import TicketCard
from pos_app.ui.kitchen.card_words import age_tone, age_words
from pos_app.ui.kitchen.screen import KitchenScreen
from pos_app.ui.kitchen.window import KitchenWindow
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from pos_core.board_claim import HearAccepted
from pos_core.board_news import TakeInOrder
from pos_core.board_work import AcceptOrder
from pos_core.cart import AddLine, NoteLine
from pos_core.hold import NameOrder, ParkOrder
from pos_core.ids import OrderId
from pos_core.kitchen_ticket import TicketState
from pos_core.line import Selection
from pos_core.line_void import VoidLine
from pos_core.merge import MergeOrders
from pos_core.print_job import PrintKind
from pos_core.quantity import Quantity
from pos_core.sending import SendOrder
from pos_core.shop import ConfigureShop
from pos_core.station import Station
from tests.core.remote_examples import remote_order
from tests.support.counter import CTRL, GOODS, SHELVES, press
from tests.support.fake_catalogue import FakeCatalogue
from tests.support.fake_till import FakeTill

STATIONS = (
    Station("bar", "Bar", ("drinks",), printer="bar"),
    Station("hot", "Kitchen", ("food",)),
)
COFFEE, PHO = GOODS[0], GOODS[1]


@pytest.fixture
def till(qapp: QApplication) -> Iterator[FakeTill]:
    """A café with a bar and a kitchen."""
    settings = Settings(language="en", theme="light")
    made = FakeTill(settings=settings, catalogue=FakeCatalogue(GOODS, SHELVES))
    shop = made.state.shop
    assert shop is not None
    made.submit(ConfigureShop(replace(shop, rules=replace(shop.rules, stations=STATIONS))))
    yield made
    made.deleteLater()


@pytest.fixture
def window(till: FakeTill, qtbot: QtBot) -> TillWindow:
    """The till's window with the kitchen in front."""
    Look.of_app().motion_ms = 0
    made = open_window(till, till.settings)
    qtbot.addWidget(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.carry_out("kitchen.open")
    return made


@pytest.fixture
def board(window: TillWindow) -> KitchenBoard:
    """The board in it."""
    screen = window.navigator.screen("kitchen")
    assert isinstance(screen, KitchenScreen)
    return screen.board


def sends(till: FakeTill, table: str, coffees: int = 1, soups: int = 0) -> OrderId:
    """An order of a table, sent and put aside."""
    for item, pieces in ((COFFEE, coffees), (PHO, soups)):
        if pieces:
            till.submit(AddLine(item, Selection(Quantity.of(pieces))))
    till.submit(NameOrder(None, table))
    order = till.state.cart
    assert order is not None
    till.submit(SendOrder(order.order_id))
    till.submit(ParkOrder(order.order_id))
    return order.order_id


def columns(board: KitchenBoard) -> list[list[str]]:
    """The heads of the cards, column by column."""
    return [[card.words.head for card in column.cards] for column in board.columns.values()]


def card(board: KitchenBoard, head: str) -> TicketCard:
    return next(c for col in board.columns.values() for c in col.cards if c.words.head == head)


def test_a_touch_takes_a_ticket_through_the_columns(till: FakeTill, board: KitchenBoard) -> None:
    sends(till, "T1")
    sends(till, "T2")
    assert columns(board) == [["T1", "T2"], [], []]
    card(board, "T1").click()
    assert columns(board) == [["T2"], ["T1"], []]
    card(board, "T1").click()
    assert columns(board) == [["T2"], [], ["T1"]]
    card(board, "T1").click()
    assert columns(board) == [["T2"], [], []]


def test_everything_works_with_keys_alone(
    till: FakeTill, window: TillWindow, board: KitchenBoard
) -> None:
    sends(till, "T1")
    sends(till, "T2")
    window.carry_out("kitchen.open")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert columns(board) == [["T1"], ["T2"], []]
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Return)
    assert columns(board) == [["T1"], [], ["T2"]]
    press(Qt.Key.Key_Backspace)
    assert columns(board) == [["T1"], ["T2"], []]
    press(Qt.Key.Key_Escape)
    assert window.navigator.current == "sell"


def test_a_ticket_touched_too_early_goes_a_step_back_by_finger(
    till: FakeTill, board: KitchenBoard
) -> None:
    sends(till, "T1")
    QTest.mouseClick(card(board, "T1"), Qt.MouseButton.LeftButton)
    assert columns(board) == [[], ["T1"], []]
    QTest.mouseClick(board.back, Qt.MouseButton.LeftButton)
    assert columns(board) == [["T1"], [], []]


def test_a_ticket_put_away_too_early_is_called_back(
    till: FakeTill, window: TillWindow, board: KitchenBoard
) -> None:
    sends(till, "T1")
    ticket = card(board, "T1")
    for _ in range(3):
        ticket.click()
    assert columns(board) == [[], [], []]
    press(Qt.Key.Key_Z, CTRL)
    assert columns(board) == [[], [], ["T1"]]


def test_a_card_says_what_to_make_and_what_is_void(till: FakeTill, board: KitchenBoard) -> None:
    order_id = sends(till, "T1", coffees=2)
    line = till.state.orders[order_id].lines[0]
    till.submit(NoteLine(order_id, line.line_id, "less ice"))
    till.submit(SendOrder(order_id))
    till.submit(VoidLine(order_id, line.line_id, Quantity.of(1), "dropped", waste=True))
    first, changed, void = board.columns[TicketState.PENDING].cards
    assert [(o.words, o.struck) for o in first.words.lines] == [("2× Cà phê sữa đá", True)]
    assert [(o.badge, o.words) for o in changed.words.lines] == [("CHANGED", "1× Cà phê sữa đá")]
    assert "less ice" in changed.words.lines[0].under
    assert [o.badge for o in void.words.lines] == ["VOID", ""]
    assert "dropped" in void.accessibleName()
    void.click()
    assert len(board.columns[TicketState.PENDING].cards) == 2, "read and put away at once"


def test_a_card_says_where_its_food_goes_when_the_guests_have_moved(
    till: FakeTill, board: KitchenBoard
) -> None:
    order_id = sends(till, "T1")
    till.submit(NameOrder(order_id, "T7"))
    assert columns(board) == [["T7 \N{LEFTWARDS ARROW} T1"], [], []]
    other = sends(till, "T2")
    till.submit(MergeOrders(order_id, other))
    heads = columns(board)[0]
    assert sorted(head.partition(" ")[0] for head in heads) in (["T2", "T2"], ["T7", "T7"])


def test_a_ticket_grows_old(till: FakeTill, board: KitchenBoard) -> None:
    sends(till, "T1")
    ticket = card(board, "T1")
    assert (ticket.age_text, ticket.tone) == ("now", "brand")
    for minutes, text, tone in ((6, "6 min", "warn"), (70, "1:10", "bad")):
        till.time = ticket.words.waits_since + timedelta(minutes=minutes)
        board.refresh()
        assert (ticket.age_text, ticket.tone) == (text, tone)


def test_one_station_sees_its_own(till: FakeTill, board: KitchenBoard, window: TillWindow) -> None:
    sends(till, "T1", coffees=1, soups=1)
    sends(till, "T2", coffees=0, soups=2)
    press(Qt.Key.Key_F6)
    assert board.stations.current == "bar"
    assert columns(board) == [["T1"], [], []]
    press(Qt.Key.Key_F6)
    assert columns(board) == [["T1", "T2"], [], []]


def test_a_reprint_is_marked_and_a_station_without_a_printer_says_so(
    till: FakeTill, board: KitchenBoard, window: TillWindow
) -> None:
    sends(till, "T1", coffees=1, soups=1)
    coffee, soup = board.columns[TicketState.PENDING].cards
    coffee.setFocus()
    press(Qt.Key.Key_P, CTRL)
    jobs = [j for j in till.state.jobs.values() if j.kind is PrintKind.KITCHEN]
    assert [(job.printer, job.copy) for job in jobs] == [("bar", 0), ("bar", 1)]
    soup.setFocus()
    press(Qt.Key.Key_P, CTRL)
    assert "has no printer" in window.navigator.toast_text


def test_the_till_sells_while_the_kitchen_works(till: FakeTill, board: KitchenBoard) -> None:
    sends(till, "T1")
    ticket = card(board, "T1")
    ticket.click()
    sends(till, "T2")
    assert columns(board) == [["T2"], ["T1"], []]
    assert card(board, "T1") is ticket, "a card that stays is not made anew"


def test_a_shop_without_stations_is_told_where_to_set_them_up(
    till: FakeTill, window: TillWindow
) -> None:
    shop = till.state.shop
    assert shop is not None
    till.submit(ConfigureShop(replace(shop, rules=replace(shop.rules, stations=()))))
    screen = window.navigator.screen("kitchen")
    assert isinstance(screen, KitchenScreen)
    assert not screen.board.isVisible()


def test_with_one_monitor_it_stays_in_the_tills_window(till: FakeTill, window: TillWindow) -> None:
    press(Qt.Key.Key_F7)
    assert "second monitor" in window.navigator.toast_text
    assert not till.settings.kitchen_display


def test_a_window_of_its_own_has_the_same_board_and_keys(till: FakeTill, qtbot: QtBot) -> None:
    kitchen = KitchenWindow(till)
    qtbot.addWidget(kitchen)
    sends(till, "T1", coffees=0, soups=1)
    kitchen.toggle()
    qtbot.waitUntil(kitchen.isVisible)
    assert till.settings.kitchen_display
    kitchen.activateWindow()
    qtbot.waitUntil(kitchen.isActiveWindow)
    press(Qt.Key.Key_Return)
    assert columns(kitchen.board) == [[], ["T1"], []]
    press(Qt.Key.Key_P, CTRL)
    assert "has no printer" in kitchen.note.text()
    kitchen.close()
    assert not till.settings.kitchen_display


@pytest.mark.parametrize(
    ("minutes", "words", "tone"),
    [(0, "now", "brand"), (4, "4 min", "brand"), (5, "5 min", "warn"), (125, "2:05", "bad")],
)
def test_ages(qapp: QApplication, minutes: int, words: str, tone: str) -> None:
    age = timedelta(minutes=minutes)
    assert (age_words(age), age_tone(age)) == (words, tone)


def test_what_was_accepted_offline_says_so_until_the_server_has_it(
    till: FakeTill, board: KitchenBoard
) -> None:
    order = remote_order()
    lines = tuple(replace(line, category_id="food") for line in order.lines)
    till.submit(TakeInOrder(replace(order, lines=lines)))
    till.submit(AcceptOrder(order.order_id, offline=True))
    ((head,), _, _) = columns(board)
    assert "Accepted offline" in card(board, head).words.under
    made_since = till.state.board.orders[order.order_id].made_since
    assert made_since is not None
    till.submit(HearAccepted(order.order_id, "A", made_since))
    assert "Accepted offline" not in card(board, head).words.under
