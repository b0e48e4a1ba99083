"""The lamp says how the line stands in words a cashier understands, and worries nobody."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from pos_app.sync.status import Link, Sending, SyncStatus
from pos_app.ui.kit.tone import Tone
from pos_app.ui.messages import words
from pos_app.ui.problem_words import PROBLEM_WORDS
from pos_app.ui.sync_lamp import delayed_lamp, sync_lamp
from pos_app.ui.sync_words import SYNC_WORDS

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
ORDERS = ("A-0001", "A-0002", "A-0003")


def lamp_text(status: SyncStatus) -> str:
    lamp = sync_lamp(status, NOW, "en")
    assert lamp is not None
    return lamp.text


def test_a_till_without_a_server_has_no_lamp() -> None:
    assert sync_lamp(SyncStatus(), NOW, "en") is None
    assert SyncStatus().unsynced_orders is None


def test_a_sale_on_its_way_does_not_make_the_lamp_flicker() -> None:
    assert lamp_text(SyncStatus(Link.ONLINE)) == "Online"
    assert lamp_text(SyncStatus(Link.ONLINE, unsynced=9, orders=ORDERS)) == "Online"


def test_a_backlog_says_how_far_it_is() -> None:
    assert lamp_text(SyncStatus(Link.ONLINE, sending=Sending(500, 2600))) == "Sending, 19% done"


@pytest.mark.parametrize(
    ("ago", "age"),
    [
        (timedelta(minutes=35), "35 min"),
        (timedelta(hours=26), "26 h"),
        (timedelta(days=3), "3 days"),
        (-timedelta(minutes=5), "0 min"),
    ],
)
def test_offline_says_since_when_and_what_waits(ago: timedelta, age: str) -> None:
    since = NOW - timedelta(minutes=50)
    status = SyncStatus(
        Link.OFFLINE, since, unsynced=40, orders=ORDERS, oldest=NOW - ago, why="timeout"
    )
    lamp = sync_lamp(status, NOW, "en")
    assert lamp is not None
    assert lamp.text == f"Offline since 11:10 · 3 to send, oldest {age}"
    assert lamp.tone is Tone.WARN
    assert status.unsynced_orders == ORDERS


def test_offline_says_why_while_nothing_waits() -> None:
    status = SyncStatus(Link.OFFLINE, NOW - timedelta(minutes=50), why="timeout")
    assert lamp_text(status) == "Offline since 11:10, no answer"


def test_since_yesterday_names_the_day() -> None:
    status = SyncStatus(Link.OFFLINE, NOW - timedelta(days=1))
    assert "20/11" in lamp_text(status)


def test_what_somebody_must_do_has_its_three_sentences() -> None:
    for name, (code, *sentences) in SYNC_WORDS.items():
        assert PROBLEM_WORDS[name][0] == code
        message = words(name, {"detail": "expired", "code": "gap"}, language="en")
        assert all(sentences)
        assert message.safe
        assert "{" not in message.text


def test_a_z_names_only_the_orders_of_its_own_shift() -> None:
    status = SyncStatus(Link.OFFLINE, orders=ORDERS, order_seqs=(10, 20, 30))
    assert status.unsynced_since(1) == ORDERS
    assert status.unsynced_since(20) == ORDERS[1:]
    assert status.unsynced_since(31) == ()
    assert SyncStatus(orders=ORDERS, order_seqs=(10, 20, 30)).unsynced_since(1) is None


def test_delayed_is_lit_after_ten_seconds_while_an_order_waits() -> None:
    def is_lit(ago: float, link: Link = Link.OFFLINE, *, waiting: bool = True) -> bool:
        status = SyncStatus(link, NOW - timedelta(seconds=ago))
        return delayed_lamp(status, NOW, waiting=waiting) is not None

    assert not is_lit(9.9)
    assert is_lit(10)
    assert is_lit(10, Link.CONNECTING)
    assert is_lit(10, Link.BLOCKED)
    assert not is_lit(600, waiting=False)
    assert not is_lit(600, Link.ONLINE)
    assert not is_lit(600, Link.OFF)
