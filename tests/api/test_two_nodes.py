"""Two nodes on one PostgreSQL: both hear everything, and when one dies the other carries on."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from backend_client.client import Client
from backend_client.errors import Unreachable
from backend_client.http import Address, HttpTransport
from backend_client.live import open_live
from backend_client.pull import Cursor
from backend_client.push import say_hello, send_events
from pos_core.journal import Identity
from tests.support.api_process import STORE, ApiProcess
from tests.support.cutting_proxy import cutting_proxy
from tests.support.postgres import PostgresServer
from tests.support.wire_tills import WireTill

pytestmark = pytest.mark.starts_threads


@pytest.fixture
def nodes(postgres: PostgresServer, tmp_path: Path) -> Iterator[tuple[ApiProcess, ApiProcess]]:
    url = postgres.create(f"n{abs(hash(str(tmp_path))) % 10**9}")
    one = ApiProcess(tmp_path / "one", url).furnish()
    other = ApiProcess(tmp_path / "other", url)
    other.folder.mkdir()
    for node in (one, other):
        node.start(ready=False)
    for node in (one, other):
        node.wait_until_ready()
    yield one, other
    for node in (one, other):
        node.kill()


def test_sockets_on_both_hear_what_either_took_in(nodes: tuple[ApiProcess, ApiProcess]) -> None:
    one, other = nodes
    lives = [open_live(n.address, n.badge("till-2").token(), Cursor()) for n in nodes]
    for number, node in enumerate((one, other)):
        till = WireTill(Identity(STORE.store_id, f"till-{1 + 2 * number}", 1))
        till.write(3)
        till.entries[1] = till.entries[1]._replace(text='{"n":0}')  # opens an issue of its own
        client = node.client(till.identity.device)
        say_hello(client, till.hello())
        send_events(client, till.push(1))
        client.close()
    for live in lives:
        seen: list[int] = []
        while len(seen) < 2:
            seen += [entry.feed_seq for entry in live.next(20).entries]
        assert seen == [1, 2]
        live.close()


def test_a_node_that_dies_in_mid_batch_is_not_missed(
    nodes: tuple[ApiProcess, ApiProcess],
) -> None:
    one, other = nodes
    till = WireTill(Identity(STORE.store_id, "till-1", 1))
    till.write(3_000)
    with cutting_proxy(one.port, other.port) as proxy:
        address = Address(f"http://127.0.0.1:{proxy.port}")
        client = Client(HttpTransport(address), one.badge("till-1"))
        killing = threading.Timer(0.4, one.kill)
        killing.start()
        acked = -1
        broken = 0
        while acked < till.head.seq:
            try:
                if acked < 0:
                    acked = say_hello(client, till.hello()).acked_seq
                last = min(acked + 50, till.head.seq)
                acked = send_events(client, till.push(acked + 1, last)).acked_seq
            except Unreachable:
                broken += 1
                acked = -1
            if acked >= till.head.seq and killing.is_alive():
                till.write(200)  # it has not died yet
        killing.join()
        client.close()
    assert broken
    assert other.events_held() == till.head.seq
