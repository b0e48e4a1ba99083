"""A till's sync, step by step: sends once, reads once, says what is wrong, loses nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from backend_client.errors import Unreachable
from backend_client.pull import Cursor
from pos_app.sync.cursor import Progress
from pos_app.sync.status import Link
from tests.support.sync_tills import SyncingTill

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def shop(tmp_path: Path) -> SyncingTill:
    return SyncingTill(tmp_path)


def hashes(shop: SyncingTill, epoch: int = 1) -> list[str]:
    return [event.hash for event in shop.backend.held("till-1", epoch)]


def mine(shop: SyncingTill) -> list[str]:
    return [entry.hash.hex() for entry in shop.till.wire.entries]


def test_everything_is_sent_and_nothing_twice(shop: SyncingTill) -> None:
    shop.till.sell(1203)
    rest = shop.work()
    assert hashes(shop) == mine(shop)
    assert shop.backend.calls.count("POST /v1/sync/push") == 3
    assert 3.5 <= rest <= 5
    status = shop.syncer.status
    assert (status.link, status.unsynced, status.orders, status.oldest) == (
        Link.ONLINE,
        0,
        (),
        None,
    )
    shop.till.sell(1)
    shop.work()
    assert hashes(shop) == mine(shop)


def test_another_address_of_guests_phones_is_heard_while_the_line_stays(shop: SyncingTill) -> None:
    shop.backend.guests_url = "http://192.168.1.20:8752"
    shop.work()
    shop.work()
    assert shop.guests_at == ["http://192.168.1.20:8752"]
    shop.backend.guests_url = "http://192.168.7.3:8752"
    shop.work()
    assert shop.guests_at[1:] == ["http://192.168.7.3:8752"]
    assert shop.backend.calls.count("POST /v1/sync/hello") == 1


def test_a_live_line_hears_of_it_when_it_is_looked_at(
    shop: SyncingTill, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.work()
    shop.syncer.live(is_live=True)
    shop.work()
    shop.backend.guests_url = "http://192.168.7.3:8752"
    shop.work()
    assert shop.guests_at == [""]
    monkeypatch.setattr(shop.clock, "monotonic", lambda: 25.0)
    shop.work()
    assert shop.guests_at[-1] == "http://192.168.7.3:8752"


def test_a_backlog_says_how_far_it_has_come(shop: SyncingTill) -> None:
    shop.till.sell(2600)
    shop.work()
    steps = [(s.sending.done, s.sending.total) for s in shop.said if s.sending]
    assert steps[0][1] == 2600
    assert [done for done, _ in steps] == sorted(done for done, _ in steps)
    assert shop.syncer.status.sending is None


def test_offline_it_counts_and_says_since_when_and_why(shop: SyncingTill) -> None:
    shop.work()
    shop.backend.is_up = False
    shop.till.sell(3)
    shop.forward(60)
    shop.syncer.step()
    status = shop.syncer.status
    assert (status.link, status.why) == (Link.OFFLINE, "refused")
    assert status.since == shop.clock.moment
    assert (status.unsynced, status.orders) == (3, ("A-0001", "A-0002", "A-0003"))
    assert status.oldest is not None
    since = status.since
    shop.forward(600)
    shop.till.sell(1)
    shop.syncer.look()
    assert shop.syncer.status.orders[-1] == "A-0004"
    assert shop.syncer.status.since == since
    shop.backend.is_up = True
    shop.work()
    assert shop.syncer.status.link is Link.ONLINE
    assert shop.syncer.status.unsynced_orders == ()


def test_it_tries_again_ever_later_with_chance_in_it(shop: SyncingTill) -> None:
    shop.backend.is_up = False
    pauses = [shop.syncer.step() for _ in range(12)]
    for number, pause in enumerate(pauses):
        most = min(30.0, 0.5 * 2**number)
        assert most / 2 <= pause <= most
    assert len(set(pauses)) == len(pauses)
    shop.backend.is_up = True
    shop.work()
    shop.backend.is_up = False
    assert shop.syncer.step() <= 0.5


def test_an_answer_that_gets_lost_is_no_harm(shop: SyncingTill) -> None:
    lost = iter([True, False, True, True, False, False])

    def lose(path: str) -> None:
        if path == "/v1/sync/push" and next(lost, False):
            raise Unreachable("timeout")

    shop.till.sell(1200)
    shop.backend.fault = lose
    for _ in range(20):
        shop.syncer.step()
    assert hashes(shop) == mine(shop)


def test_a_backend_that_came_back_from_an_older_copy_is_filled_up(shop: SyncingTill) -> None:
    shop.till.sell(40)
    shop.work()
    del shop.backend.events[("till-1", 1)][15:]
    shop.till.sell(1)
    shop.work()
    assert hashes(shop) == mine(shop)
    assert not shop.syncer.status.forked


def test_a_till_whose_disk_went_back_begins_an_epoch(shop: SyncingTill) -> None:
    shop.till.sell(40)
    shop.work()
    shop.till.wire = shop.till.wire.copy(25)
    shop.restart()
    shop.till.wire.write(20, "other")  # other entries under the same numbers
    shop.work()
    assert shop.till.identity().epoch == 2
    assert shop.syncer.status.forked
    assert hashes(shop, 2) == mine(shop)
    assert len(hashes(shop, 1)) == 40


def test_a_till_that_only_has_less_knows_it_too(shop: SyncingTill) -> None:
    shop.till.sell(40)
    shop.work()
    shop.till.wire = shop.till.wire.copy(25)
    shop.restart()
    shop.work()
    assert shop.till.identity().epoch == 2


def test_the_feed_is_taken_in_once_and_in_its_order(shop: SyncingTill) -> None:
    for number in range(1203):
        shop.backend.announce("order", f"o{number}", {"n": number})
    shop.work()
    assert [entry.feed_seq for entry in shop.till.taken] == list(range(1, 1204))
    shop.syncer.close()
    shop.restart()
    shop.backend.announce("order", "new", {})
    shop.work()
    assert [entry.key for entry in shop.till.taken[1203:]] == ["new"]


def test_live_news_need_no_question_and_a_hole_in_them_is_read(shop: SyncingTill) -> None:
    shop.work()
    shop.syncer.live(is_live=True)
    shop.work()
    asked = shop.backend.calls.count("GET /v1/sync/feed")
    one = shop.backend.announce("order", "one", {})
    assert shop.syncer.news([one])
    assert shop.syncer.news([one])  # twice is once
    shop.work()
    assert shop.backend.calls.count("GET /v1/sync/feed") == asked
    shop.backend.announce("order", "two", {})
    three = shop.backend.announce("order", "three", {})
    assert not shop.syncer.news([three])
    shop.work()
    assert [entry.key for entry in shop.till.taken] == ["one", "two", "three"]
    shop.backend.announce("order", "four", {})
    assert not shop.syncer.news([], head=4)  # a ping says there is more
    shop.work()
    assert shop.till.taken[-1].key == "four"


def test_it_says_whether_the_feed_may_have_more_than_was_taken_in(shop: SyncingTill) -> None:
    for number in range(1203):
        shop.backend.announce("order", f"o{number}", {"n": number})
    shop.work()
    assert shop.reading == [True, True, True, True, False, False]  # greeted, and three pages
    shop.reading.clear()
    shop.syncer.live(is_live=True)
    shop.syncer.news([shop.backend.announce("order", "one", {})])
    assert shop.reading == [True, False]
    shop.backend.is_up = False
    shop.till.sell(1)
    shop.syncer.step()
    shop.backend.is_up = True
    shop.reading.clear()
    shop.backend.announce("order", "two", {})
    shop.work()
    assert shop.reading == [True, True, False]


def test_another_feed_is_read_from_where_it_still_was_the_same(shop: SyncingTill) -> None:
    for number in range(64):
        shop.backend.announce("order", f"o{number}", {})
        shop.work()
    seen = len(shop.till.taken)
    del shop.backend.feed[50:]
    for number in range(40):
        shop.backend.announce("order", f"new{number}", {})
    shop.work()
    again = [entry.key for entry in shop.till.taken[seen:]]
    assert again[-40:] == [f"new{number}" for number in range(40)]
    assert len(again) < 40 + 50  # not all of it
    shop.restart()


def test_a_feed_that_got_shorter_is_noticed(shop: SyncingTill) -> None:
    for number in range(10):
        shop.backend.announce("order", f"o{number}", {})
    shop.work()
    shop.backend.feed.clear()
    shop.restart()
    shop.work()
    shop.backend.announce("order", "again", {})
    shop.work()
    assert shop.till.taken[-1].key == "again"


def test_a_busy_till_loses_no_news(shop: SyncingTill) -> None:
    shop.work()
    shop.backend.announce("order", "one", {})
    shop.till.is_busy = True
    assert 0 < shop.syncer.step() < 1
    shop.till.is_busy = False
    shop.work()
    assert [entry.key for entry in shop.till.taken] == ["one"]


def test_the_place_the_server_has_all_up_to_is_said_with_when(shop: SyncingTill) -> None:
    shop.work()
    assert (shop.syncer.status.acked, shop.syncer.status.acked_at) == (0, None)
    shop.till.sell(3)
    shop.work()
    then = shop.clock.now()
    assert (shop.said[-1].acked, shop.said[-1].acked_at) == (3, then)
    shop.syncer.close()
    shop.forward(3600)
    shop.backend.is_up = False
    shop.restart()
    shop.till.sell(1)
    shop.work()
    assert (shop.said[-1].acked, shop.said[-1].acked_at) == (3, then)
    shop.backend.is_up = True
    shop.work()
    assert (shop.said[-1].acked, shop.said[-1].acked_at) == (4, shop.clock.now())


def test_marks_in_the_feed_are_few_however_long_it_gets() -> None:
    progress = Progress()
    for seq in range(1, 3000):
        progress = progress.read_to(Cursor(seq, f"m{seq}"))
    assert len(progress.marks) <= 24
    gaps = [progress.feed.seq - mark.seq for mark in progress.marks]
    assert gaps[-1] <= 4
    back = progress.stepped_back()
    while back.feed.seq:
        assert back.feed.seq < progress.feed.seq
        progress, back = back, back.stepped_back()


def test_a_lost_cursor_file_costs_nothing_but_time(shop: SyncingTill, tmp_path: Path) -> None:
    shop.till.sell(5)
    shop.work()
    shop.syncer.close()
    (tmp_path / "sync.json").write_bytes(b"{ not")
    shop.restart()
    shop.till.sell(5)
    shop.work()
    assert hashes(shop) == mine(shop)


def test_years_of_sales_are_counted_in_small_turns(shop: SyncingTill) -> None:
    shop.backend.is_up = False
    shop.till.sell(1234)
    shop.syncer.look()
    assert len(shop.syncer.status.orders) == 1234
    assert shop.syncer.status.order_seqs == tuple(range(1, 1235))
    shop.backend.is_up = True
    shop.work()
    assert shop.syncer.status.orders == ()
