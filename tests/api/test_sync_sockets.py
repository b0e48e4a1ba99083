"""Hello, push, feed and the live socket between real processes, on both databases."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

import pytest

from backend_client.contracts.feed import FeedEntry, LiveMessage, mark_of
from backend_client.errors import Refused, SignedOut, Unreachable
from backend_client.live import LiveSocket, open_live
from backend_client.pull import Cursor, read_feed
from backend_client.push import say_hello, send_events
from pos_core.journal import Identity
from tests.support.api_process import STORE, ApiProcess, FixedBadge, api_process
from tests.support.wire_tills import WireTill

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.support.postgres import PostgresServer

pytestmark = pytest.mark.starts_threads


@pytest.fixture(params=["sqlite", "postgresql"])
def api(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ApiProcess]:
    url = ""
    if request.param == "postgresql":
        server: PostgresServer = request.getfixturevalue("postgres")
        url = server.create(f"s{abs(hash(str(tmp_path))) % 10**9}")
    with api_process(tmp_path / "api", url) as running:
        yield running


def broken(till: WireTill, seq: int) -> None:
    """Spoil one entry, so that taking it in opens an issue, and the feed grows by one."""
    spoilt = till.entries[seq - 1]
    till.entries[seq - 1] = spoilt._replace(text='{"n":0}')


def a_till(name: str = "till-1", count: int = 5, spoilt: tuple[int, ...] = (3,)) -> WireTill:
    till = WireTill(Identity(STORE.store_id, name, 1))
    till.write(count)
    for seq in spoilt:
        broken(till, seq)
    return till


def test_news_reach_a_socket_a_waiting_reader_and_one_who_comes_back(api: ApiProcess) -> None:
    client, other = api.client(), api.client("till-2")
    live = open_live(api.address, api.badge("till-2").token(), Cursor())
    waited: list[FeedEntry] = []
    waiting = threading.Thread(
        target=lambda: waited.extend(read_feed(other, Cursor(), wait=20).entries)
    )
    waiting.start()
    till = a_till()
    say_hello(client, till.hello())
    began = time.monotonic()
    assert send_events(client, till.push(1)).acked_seq == 5
    heard = news(live, 1)
    waiting.join(10)
    assert time.monotonic() - began < 5
    assert [entry.kind for entry in heard] == ["issue.opened"]
    assert waited == heard
    live.close()
    live = open_live(api.address, api.badge("till-2").token(), Cursor())
    assert news(live, 1) == heard  # from the cursor, nothing had to be kept for it
    live.close()
    known = Cursor(1, mark_of(heard[0]))
    assert read_feed(other, known).entries == ()
    with pytest.raises(Refused, match="feed_changed"):
        read_feed(other, Cursor(1, "0123456789abcdef"))
    with pytest.raises(Refused, match="feed_changed"):
        read_feed(other, Cursor(9, "0123456789abcdef"))
    live = open_live(api.address, api.badge("till-2").token(), Cursor(1, "0123456789abcdef"))
    with pytest.raises(Unreachable, match="4409"):
        live.next(5)
    for each in (client, other):
        each.close()


def news(live: LiveSocket, count: int) -> list[FeedEntry]:
    heard: list[FeedEntry] = []
    while len(heard) < count:
        message: LiveMessage = live.next(10)
        heard += message.entries
    return heard


def test_strangers_are_sent_away(api: ApiProcess) -> None:
    from backend_client.client import Client
    from backend_client.http import HttpTransport

    stranger = Client(HttpTransport(api.address), FixedBadge("nonsense"))
    with pytest.raises(SignedOut):
        read_feed(stranger, Cursor())
    with pytest.raises(SignedOut):
        open_live(api.address, "nonsense", Cursor())
    client = api.client("till-2")
    with pytest.raises(Refused, match="device_other"):
        say_hello(client, a_till("till-1").hello())
    for each in (stranger, client):
        each.close()


def test_nothing_is_lost_or_doubled_when_the_api_is_killed_again_and_again(
    api: ApiProcess,
) -> None:
    till = a_till(count=400, spoilt=())
    acked, kills = 0, 0
    client = api.client()
    while acked < 400:
        try:
            acked = say_hello(client, till.hello()).acked_seq
            while acked < 400:
                if kills < 4 and acked >= 80 * (kills + 1):
                    kills += 1
                    threading.Timer(0.002 * kills, api.process.kill).start()  # type: ignore[union-attr]
                acked = send_events(client, till.push(acked + 1, min(acked + 7, 400))).acked_seq
        except Unreachable:
            api.kill()
            api.start()
    assert kills == 4
    final = say_hello(client, till.hello())
    client.close()
    assert (final.acked_seq, final.acked_hash) == (400, till.head.hash.hex())


def test_two_nodes_on_one_database_hear_of_each_other(
    postgres: PostgresServer, tmp_path: Path
) -> None:
    url = postgres.create("two_nodes")
    with api_process(tmp_path / "one", url) as one:
        two = ApiProcess(tmp_path / "two", url).start()
        try:
            live = open_live(two.address, two.badge("till-2").token(), Cursor())
            till = a_till(count=40, spoilt=(3,))
            client = one.client()
            say_hello(client, till.hello())
            send_events(client, till.push(1, 20))
            began = time.monotonic()
            assert [entry.kind for entry in news(live, 1)] == ["issue.opened"]
            assert time.monotonic() - began < 3
            one.kill()  # in the middle of the day: the till goes on with the other
            again = two.client()
            assert say_hello(again, till.hello()).acked_seq == 20
            assert send_events(again, till.push(21)).acked_seq == 40
            live.close()
            client.close()
            again.close()
        finally:
            two.kill()
