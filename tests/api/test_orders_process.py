"""Orders against the real process: killed in mid-batch, its replies lost, its listeners dropped."""

from __future__ import annotations

import json
import threading
import time
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from tests.support.api_process import STORE, ApiProcess, api_process
from tests.support.partner_client import PartnerClient, partner_of
from tests.support.partner_orders import INGEST, order

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from websockets.sync.client import ClientConnection

    from tests.support.postgres import PostgresServer

pytestmark = pytest.mark.starts_threads
CHANNEL = f"order.{STORE.store_id}"


@pytest.fixture(params=["sqlite", "postgresql"])
def api(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ApiProcess]:
    url = ""
    if request.param == "postgresql":
        server: PostgresServer = request.getfixturevalue("postgres")
        url = server.create(f"o{abs(hash(str(tmp_path))) % 10**9}")
    with api_process(tmp_path / "api", url) as running:
        yield running


@pytest.fixture
def partner(api: ApiProcess) -> Iterator[PartnerClient]:
    client = partner_of(api)
    with closing(client.http):
        yield client


@contextmanager
def _open(partner: PartnerClient) -> Iterator[ClientConnection]:
    with connect(f"ws://127.0.0.1:{partner.api.port}/ws/orders/sync", open_timeout=60) as socket:
        said = {"type": "subscribe", "channel": CHANNEL, "token": partner.token}
        socket.send(json.dumps(said))
        yield socket


def _next(socket: ClientConnection, kind: str) -> dict[str, Any]:
    while True:
        said: dict[str, Any] = json.loads(socket.recv(timeout=60))
        if said["type"] == kind:
            return said


def _all_orders(partner: PartnerClient) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    cursor = ""
    while True:
        path = f"/api/orders?store_id={STORE.store_id}&limit=200&cursor={cursor}"
        page = partner.get(path)
        found += page["orders"]
        if page["next"] is None:
            return found
        cursor = page["next"]


class Ringing:
    """Four apps that send order after order, and each again until it is answered."""

    def __init__(self, partner: PartnerClient) -> None:
        self.partner = partner
        self.answered: dict[str, set[str]] = {}
        self.fresh: list[str] = []
        self.stop = threading.Event()
        self.threads = [threading.Thread(target=self._ring, args=(n,)) for n in range(4)]

    def _ring(self, till: int) -> None:
        partner = self.partner
        with httpx.Client(timeout=60) as http:
            client = PartnerClient(partner.api, partner.token, partner.key, http)
            number = 0
            while not self.stop.is_set():
                number += self._send(client, f"APP-{till}-{number}")

    def _send(self, client: PartnerClient, name: str) -> bool:
        try:
            answer = client.send(INGEST, order(name))
        except httpx.HTTPError:
            self.stop.wait(0.02)
            return False
        assert answer.status_code in {200, 409}, answer.text
        self.answered.setdefault(name, set()).add(answer.json()["order_id"])
        if answer.status_code == 200:
            self.fresh.append(name)
        return True


def test_no_order_is_lost_or_doubled_when_the_api_is_killed_again_and_again(
    api: ApiProcess, partner: PartnerClient
) -> None:
    ringing = Ringing(partner)
    for thread in ringing.threads:
        thread.start()
    for _ in range(4):
        time.sleep(0.6)
        api.kill()
        api.start()
    time.sleep(0.4)
    ringing.stop.set()
    for thread in ringing.threads:
        thread.join(20)
    rows = _all_orders(partner)
    by_name = {row["client_order_id"]: row["order_id"] for row in rows}
    assert len(by_name) == len(rows)
    assert len(ringing.answered) > 20
    for name, ids in ringing.answered.items():
        assert ids == {by_name[name]}
    assert len(ringing.fresh) == len(set(ringing.fresh))


def test_a_partner_hears_of_orders_and_of_what_it_missed(partner: PartnerClient) -> None:
    with _open(partner) as socket:
        _next(socket, "subscribed")
        order_id = partner.send(INGEST, order()).json()["order_id"]
        created = _next(socket, "order.created")
        assert (created["order_id"], created["status"]) == (order_id, "pending")
        assert created["client_order_id"] == "APP-1"
        socket.send(json.dumps({"type": "ack", "seq": created["seq"]}))
        socket.send(json.dumps({"type": "pong"}))
        status = f"/api/orders/{order_id}/status?store_id={STORE.store_id}"
        assert partner.patch(status, {"status": "processing"}).status_code == 200
        assert _next(socket, "order.status_changed")["status"] == "processing"
        # It drops before it said that it has heard that.
    assert partner.patch(status, {"status": "ready"}).status_code == 200
    with _open(partner) as socket:
        _next(socket, "subscribed")
        heard = [_next(socket, "order.status_changed")["status"] for _ in range(2)]
    assert heard == ["processing", "ready"]


def test_who_was_away_for_long_gets_the_last_hundred(partner: PartnerClient) -> None:
    with _open(partner) as socket:
        place = _next(socket, "subscribed")["seq"]
    for number in range(130):
        assert partner.send(INGEST, order(f"APP-{number}")).status_code == 200
    with _open(partner) as socket:
        assert _next(socket, "subscribed")["seq"] == place + 30
        heard = [_next(socket, "order.created")["client_order_id"] for _ in range(100)]
    assert heard == [f"APP-{number}" for number in range(30, 130)]


NONSENSE = [
    ('{"type":"subscribe","channel":"order.store-001","token":"wrong"}', 4401),
    ('{"type":"subscribe","channel":"order.store-999","token":"TOKEN"}', 4401),
    ('{"type":"subscribe","channel":"money.store-001","token":"TOKEN"}', 1003),
    ('{"type":"shout"}', 1003),
    ("[", 1003),
    ('{"type":"ack","seq":-1}', 1003),
    ("x" * 10_000, 1003),
]


def test_nonsense_ends_the_talk(tmp_path: Path) -> None:
    with api_process(tmp_path / "api") as api:
        client = partner_of(api)
        client.http.close()
        for said, code in NONSENSE:
            with connect(f"ws://127.0.0.1:{api.port}/ws/orders/sync") as socket:
                socket.send(said.replace("TOKEN", client.token))
                with pytest.raises(ConnectionClosed) as closed:
                    socket.recv(timeout=60)
                assert closed.value.rcvd is not None
                assert closed.value.rcvd.code == code, said[:80]
