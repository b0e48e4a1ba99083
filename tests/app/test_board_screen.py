"""The orders board: what comes in is heard and seen, and goes to the customer by touch or key."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.settings import Settings
from pos_app.sync.status import Link, SyncStatus
from pos_app.ui.app import open_window
from pos_app.ui.board.cancel_sheet import BoardCancelSheet
from pos_app.ui.board.card_words import age_tone, age_words
from pos_app.ui.board.screen import BoardScreen
from pos_app.ui.theme.look import Look
from pos_app.ui.window import TillWindow
from pos_core.board_claim import HearAccepted
from pos_core.board_news import FollowOrder, TakeInOrder
from pos_core.board_work import AcceptOrder
from pos_core.print_job import PrintKind
from pos_core.remote_order import OrderStatus
from tests.support.board_states import fill_board, remote
from tests.support.counter import press
from tests.support.fake_till import FakeTill


@pytest.fixture
def till(qapp: QApplication) -> Iterator[FakeTill]:
    """A café without stations."""
    made = FakeTill(settings=Settings(language="en", theme="light"))
    yield made
    made.deleteLater()


@pytest.fixture
def window(till: FakeTill, qtbot: QtBot) -> TillWindow:
    """The till's window, selling."""
    Look.of_app().motion_ms = 0
    made = open_window(till, till.settings)
    qtbot.addWidget(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def board(window: TillWindow) -> BoardScreen:
    """The board in front."""
    window.carry_out("board.open")
    screen = window.navigator.screen("board")
    assert isinstance(screen, BoardScreen)
    return screen


def columns(board: BoardScreen) -> list[list[str]]:
    """The numbers on the cards, column by column."""
    found = []
    for column in board.columns:
        cards = (column.model.card_at(row) for row in range(column.model.rowCount()))
        found.append([card.number for card in cards if card is not None])
    return found


def badges(board: BoardScreen) -> set[str]:
    """Every word in a badge."""
    found: set[str] = set()
    for column in board.columns:
        for row in range(column.model.rowCount()):
            card = column.model.card_at(row)
            assert card is not None
            found |= {badge.words for badge in card.badges}
    return found


def arrives(till: FakeTill, *at: int, minutes: int = 0) -> None:
    """Orders come in, as the feed brings them."""
    for each in at:
        till.submit(TakeInOrder(remote(till, each, minutes)))


def test_an_order_is_heard_and_seen_wherever_one_is(till: FakeTill, window: TillWindow) -> None:
    arrives(till, 0)
    assert window.navigator.current == "sell"
    assert window.navigator.toast_text == "New order K11Q"
    assert window.errands.board.rings == 1
    press(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window.navigator.current == "board"


def test_the_sound_can_be_switched_off(
    till: FakeTill, window: TillWindow, board: BoardScreen
) -> None:
    press(Qt.Key.Key_F6)
    assert till.settings.board_sound is False
    assert not board.sound.isChecked()
    arrives(till, 0)
    assert window.navigator.toast_text == "New order K11Q"
    assert window.errands.board.rings == 0


def test_what_was_there_before_is_no_news(till: FakeTill, window: TillWindow) -> None:
    arrives(till, 0)
    window.navigator.drop_toast()
    till.submit(FollowOrder(remote(till, 0, status=OrderStatus.PROCESSING)))
    assert window.navigator.toast_text == ""
    assert window.errands.board.rings == 1


def test_whoever_sells_hears_that_the_app_cancelled(till: FakeTill, window: TillWindow) -> None:
    arrives(till, 0)
    till.submit(FollowOrder(remote(till, 0, status=OrderStatus.CANCELLED, reason="too late")))
    assert window.navigator.toast_text == "Order K11Q was cancelled: too late"


def test_the_big_button_takes_an_order_through_the_columns(
    till: FakeTill, board: BoardScreen
) -> None:
    arrives(till, 1)  # paid in the app
    for words, after in (
        ("Accept", [[], ["K12Q"], [], []]),
        ("Ready", [[], [], ["K12Q"], []]),
        ("Hand over", [[], [], [], ["K12Q"]]),
    ):
        assert board.advance.words == words
        QTest.mouseClick(board.advance, Qt.MouseButton.LeftButton)
        assert columns(board) == after
    assert board.advance.words == "Nothing to do"
    assert not board.advance.isEnabled()


def test_everything_works_with_keys_alone(
    till: FakeTill, window: TillWindow, board: BoardScreen
) -> None:
    arrives(till, 0, 1, 2)
    window.carry_out("board.open")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert columns(board) == [["K11Q", "K13Q"], ["K12Q"], [], []]
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Delete)
    sheet = window.navigator.sheet
    assert isinstance(sheet, BoardCancelSheet)
    QTest.keyClicks(sheet.why.field, "sold out")
    press(Qt.Key.Key_Return)
    assert columns(board)[3] == ["K11Q"]
    assert till.state.board.orders[remote(till, 0).order_id].order.reason == "sold out"
    press(Qt.Key.Key_Escape)
    assert window.navigator.current == "sell"


def test_a_touch_only_chooses(till: FakeTill, board: BoardScreen) -> None:
    arrives(till, 0, 1)
    column = board.columns[0]
    area = column.list.visualRect(column.model.index(1))
    QTest.mouseClick(column.list.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    assert columns(board) == [["K11Q", "K12Q"], [], [], []]
    chosen = board.chosen
    assert chosen is not None
    assert chosen.order.number == "K12Q"


def test_accepting_prints_a_slip_and_only_once(till: FakeTill, board: BoardScreen) -> None:
    arrives(till, 1)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert [job.kind for job in till.state.jobs.values()] == [PrintKind.PICK_UP]


def test_what_is_not_paid_is_paid_when_it_is_fetched(
    till: FakeTill, window: TillWindow, board: BoardScreen
) -> None:
    arrives(till, 0)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert board.advance.words == "Take payment"
    press(Qt.Key.Key_Return)
    assert window.navigator.current == "pay"
    press(Qt.Key.Key_F12)
    press(Qt.Key.Key_F8)
    press(Qt.Key.Key_F12)
    entry = till.state.board.orders[remote(till, 0).order_id]
    assert (entry.status, entry.order.paid) == (OrderStatus.COMPLETED, True)


def test_an_order_the_app_has_the_money_for_is_handed_over_unpaid(
    till: FakeTill, board: BoardScreen
) -> None:
    arrives(till, 0)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_F8)
    assert columns(board) == [[], [], [], ["K11Q"]]


def test_a_paid_order_is_not_cancelled_and_that_is_said(
    till: FakeTill, window: TillWindow, board: BoardScreen
) -> None:
    arrives(till, 1)
    press(Qt.Key.Key_Delete)
    assert window.navigator.sheet is None
    assert "K12Q is paid and cannot be cancelled" in window.navigator.toast_text


def test_cards_say_that_news_may_be_late_after_ten_seconds(
    till: FakeTill, board: BoardScreen
) -> None:
    arrives(till, 0)
    till.hear_sync(SyncStatus(Link.OFFLINE, till.now()))
    assert "DELAYED" not in badges(board)
    till.time += timedelta(seconds=11)
    till.hear_sync(SyncStatus(Link.OFFLINE, till.now() - timedelta(seconds=11)))
    assert "DELAYED" in badges(board)
    till.hear_sync(SyncStatus(Link.ONLINE, till.now()))
    assert "DELAYED" not in badges(board)


def test_a_till_without_a_server_is_never_late(till: FakeTill, board: BoardScreen) -> None:
    arrives(till, 0)
    till.hear_sync(SyncStatus(Link.OFF, till.now() - timedelta(hours=1)))
    assert "DELAYED" not in badges(board)


def test_the_phone_is_masked(till: FakeTill, board: BoardScreen) -> None:
    arrives(till, 1)
    card = board.columns[0].model.card_at(0)
    assert card is not None
    assert "090" in card.who
    assert "1234" not in card.spoken("now")


def test_ages_are_told_and_coloured() -> None:
    assert [age_words(timedelta(minutes=m)) for m in (0, 4, 65)] == ["now", "4 min", "1:05"]
    assert [age_tone(timedelta(minutes=m)) for m in (9, 10, 20)] == ["brand", "warn", "bad"]


def test_the_chosen_card_stays_chosen_while_others_come(till: FakeTill, board: BoardScreen) -> None:
    arrives(till, 5)
    arrives(till, 3, minutes=9)
    chosen = board.chosen
    assert chosen is not None
    assert chosen.order.number == "K16Q"


def test_two_hundred_orders_are_shown_at_once(till: FakeTill, board: BoardScreen) -> None:
    for at in range(200):
        till.submit(TakeInOrder(remote(till, at, at % 30)))
    began = time.perf_counter()
    board.run("board.sound")
    board.grab()
    assert time.perf_counter() - began < 1.0
    assert len(columns(board)[0]) == 200


def test_the_board_is_as_it_was_after_a_busy_noon(till: FakeTill, board: BoardScreen) -> None:
    fill_board(till)
    assert [len(column) for column in columns(board)] == [4, 1, 3, 2]
    done = replace(remote(till, 0), status=OrderStatus.PENDING)
    till.submit(FollowOrder(done))
    assert [len(column) for column in columns(board)] == [4, 1, 3, 2]


def test_two_tills_accepted_it_and_this_one_is_told_to_stop_once(
    till: FakeTill, window: TillWindow, board: BoardScreen
) -> None:
    arrives(till, 1)
    (order_id,) = till.state.board.orders
    till.submit(AcceptOrder(order_id))
    number = till.state.board.orders[order_id].order.number
    first = HearAccepted(order_id, "B", till.time - timedelta(minutes=5))
    till.submit(first)
    assert window.navigator.toast_text == f"Stop {number}: it is already being made at till B."
    assert "At till B" in badges(board)
    window.navigator.drop_toast()
    till.submit(first)
    assert window.navigator.toast_text == ""
    papers = [job for job in till.state.jobs.values() if job.kind is PrintKind.PICK_UP]
    assert [job.subject for job in papers] == [order_id, "made-at/B"]


def test_accepting_without_a_line_says_what_that_means(
    till: FakeTill, window: TillWindow, board: BoardScreen
) -> None:
    arrives(till, 1)
    window.navigator.drop_toast()
    press(Qt.Key.Key_Return)
    assert window.navigator.toast_text == ""
    arrives(till, 2)
    till.hear_sync(SyncStatus(Link.OFFLINE, till.time, till.time, why="no_network"))
    board.open_up(next(e.order_id for e in till.state.board.open if not e.is_accepted))
    window.navigator.drop_toast()
    press(Qt.Key.Key_Return)
    assert window.navigator.toast_text.startswith("Accepted offline.")
    (entry,) = (e for e in till.state.board.open if e.unconfirmed)
    assert "Accepted offline" in badges(board)
    assert entry.made_since is not None
    till.submit(HearAccepted(entry.order_id, "A", entry.made_since))
    assert "Accepted offline" not in badges(board)
