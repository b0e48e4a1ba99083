"""The line to the server in each state worth looking at."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from pos_app.engine.answers import Trouble
from pos_app.ports import PaperState
from pos_app.sync.status import Link, Sending, SyncStatus
from pos_app.ui.window import TillWindow
from pos_core.board_news import TakeInOrder
from tests.support.board_states import remote
from tests.support.fake_till import FakeTill
from tests.support.screen_states import LampFacts, fill_cart

ORDERS = tuple(f"A-{number:04d}" for number in range(1, 13))


def sync_online(window: TillWindow, till: FakeTill) -> None:
    """As it should be."""
    _show(till, SyncStatus(Link.ONLINE, till.now()))


def sync_sending(window: TillWindow, till: FakeTill) -> None:
    """After a day offline."""
    _show(till, SyncStatus(Link.ONLINE, till.now(), sending=Sending(18_500, 40_001)))


def sync_offline(window: TillWindow, till: FakeTill) -> None:
    """The line is gone, some sales wait, and so does an order of an app."""
    till.submit(TakeInOrder(remote(till, 1)))
    window.navigator.drop_toast()
    now = till.now()
    since, oldest = now - timedelta(minutes=52), now - timedelta(minutes=35)
    status = SyncStatus(Link.OFFLINE, since, since, 120, ORDERS, oldest, why="timeout", facts={})
    _show(till, status)


def sync_blocked(window: TillWindow, till: FakeTill) -> None:
    """Somebody has to pair the till again."""
    _show(till, SyncStatus(Link.BLOCKED, till.now(), orders=ORDERS, why="not_paired"))
    till.trouble.emit(Trouble("sync_not_paired", "N-01"))


def _show(till: FakeTill, status: SyncStatus) -> None:
    fill_cart(till, 3)
    till.show_lamps((LampFacts("receipt", PaperState.READY),))
    till.hear_sync(status)


SYNC_STATES: dict[str, Callable[[TillWindow, FakeTill], None]] = {
    "sync_online": sync_online,
    "sync_sending": sync_sending,
    "sync_offline": sync_offline,
    "sync_blocked": sync_blocked,
}
