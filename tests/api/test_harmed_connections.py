"""Answers lost after the commit, batches cut anywhere, silence, storms of 503, slow strangers."""

from __future__ import annotations

import random
import socket
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from backend_client.client import Client
from backend_client.errors import Refused, Unreachable
from backend_client.http import Address, HttpTransport
from backend_client.live import open_live
from backend_client.pull import Cursor
from backend_client.push import say_hello, send_events
from pos_core.journal import Identity
from tests.support.api_process import STORE, ApiProcess
from tests.support.cutting_proxy import Harm, Hit, cutting_proxy
from tests.support.wire_tills import WireTill

if TYPE_CHECKING:
    from tests.support.postgres import PostgresServer

pytestmark = pytest.mark.starts_threads

BATCH = 40
TILLS = ("cut", "storm", "slow", "noise", "hears", "deaf")


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def api(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[ApiProcess]:
    """One running API for all of them; each test has tills of its own."""
    folder, url = tmp_path_factory.mktemp("harmed"), ""
    if request.param == "postgresql":
        server: PostgresServer = request.getfixturevalue("postgres")
        url = server.create(f"h{abs(hash(str(folder))) % 10**9}")
    running = ApiProcess(folder / "api", url, tills=TILLS).furnish().start()
    yield running
    running.kill()


def a_till(name: str, count: int) -> WireTill:
    till = WireTill(Identity(STORE.store_id, name, 1))
    till.write(count)
    return till


def client_at(port: int, api: ApiProcess, till: str) -> Client:
    return Client(HttpTransport(Address(f"http://127.0.0.1:{port}")), api.badge(till))


def harm(rng: random.Random) -> Hit:
    kind = rng.choice([Harm.REPLY_LOST, Harm.REPLY_LOST, Harm.REQUEST_CUT, Harm.REPLY_CUT])
    return Hit(kind, rng.choice((1, 80, 400, rng.randint(1, 30_000))))


def test_whatever_is_cut_every_event_arrives_once(api: ApiProcess) -> None:
    rng = random.Random(11)
    till = a_till("cut", 12 * BATCH)
    before = api.events_held()
    with cutting_proxy(api.port) as proxy:
        client = client_at(proxy.port, api, "cut")
        acked, harmed, greeted = 0, 0, False
        while acked < till.head.seq:
            if harmed < 60 and rng.random() < 0.7:
                harmed += 1
                proxy.hit(harm(rng))
            try:
                if not greeted:
                    acked, greeted = say_hello(client, till.hello()).acked_seq, True
                last = min(acked + BATCH, till.head.seq)
                said = send_events(client, till.push(acked + 1, last))
                assert said.acked_hash == till.entries[said.acked_seq - 1].hash.hex()
                acked = said.acked_seq
            except Unreachable:
                greeted = rng.random() < 0.5  # or goes on from what it believes
        client.close()
        assert proxy.harmed >= 10
    assert api.events_held() - before == till.head.seq


def test_a_storm_of_503_is_only_about_the_moment(api: ApiProcess) -> None:
    till = a_till("storm", 5)
    with cutting_proxy(api.port) as proxy:
        client = client_at(proxy.port, api, "storm")
        proxy.hit(*[Hit(Harm.TROUBLE)] * 20)
        for _ in range(20):
            with pytest.raises(Refused) as no:
                say_hello(client, till.hello())
            assert (no.value.status, no.value.may_retry) == (503, True)
        assert say_hello(client, till.hello()).acked_seq == 0
        assert send_events(client, till.push(1)).acked_seq == 5
        client.close()


def test_a_line_that_is_only_half_open_is_given_up_in_time(api: ApiProcess) -> None:
    with cutting_proxy(api.port) as proxy:
        client = client_at(proxy.port, api, "slow")
        proxy.hit(Hit(Harm.SILENCE))
        began = time.monotonic()
        with pytest.raises(Unreachable) as gone:
            client.send("GET", "/v1/sync/feed", dict, timeout=0.4)
        assert gone.value.code == "timeout"
        assert time.monotonic() - began < 5
        client.close()


def test_a_hundred_slow_strangers_hold_up_nobody(api: ApiProcess) -> None:
    """Each says a part of a request and then nothing; one till works on beside them."""
    strangers = [socket.create_connection(("127.0.0.1", api.port)) for _ in range(100)]
    for number, stranger in enumerate(strangers):
        stranger.sendall(b"POST /v1/sync/push HTTP/1.1\r\nhost: api\r\n"[: 5 + number % 40])
    client = api.client("slow")
    till = a_till("slow", 20)
    began = time.monotonic()
    say_hello(client, till.hello())
    assert send_events(client, till.push(1)).acked_seq == 20
    assert time.monotonic() - began < 5
    client.close()
    for stranger in strangers:
        stranger.close()


def test_a_socket_that_never_reads_holds_up_no_other(api: ApiProcess) -> None:
    deaf = _deaf_socket(api)
    live = open_live(api.address, api.badge("hears").token(), Cursor())
    till = a_till("noise", 0)
    for seq in range(1, 121):
        till.write(1)
        entry = till.entries[-1]
        if seq % 2:
            till.entries[-1] = entry._replace(text='{"n":0}')
    client = api.client("noise")
    say_hello(client, till.hello())
    for first in range(1, 121, 2):
        send_events(client, till.push(first, first + 1))
    seen = 0
    until = time.monotonic() + 20
    while not seen and time.monotonic() < until:
        seen += len(live.next(20).entries)
    assert seen
    live.close()
    client.close()
    deaf.close()


def _deaf_socket(api: ApiProcess) -> socket.socket:
    deaf = socket.socket()
    deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
    deaf.connect(("127.0.0.1", api.port))
    deaf.sendall(
        b"GET /v1/sync/live?after=0 HTTP/1.1\r\nhost: api\r\nupgrade: websocket\r\n"
        b"connection: upgrade\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
        b"sec-websocket-version: 13\r\nauthorization: Bearer "
        + api.badge("deaf").token().encode()
        + b"\r\n\r\n"
    )
    return deaf
