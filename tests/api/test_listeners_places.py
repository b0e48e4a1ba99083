"""A listener of orders that drops gets what it has not said it has, whichever node it comes to."""

from __future__ import annotations

import asyncio
import json
import time
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from websockets.sync.client import connect

from hosted_api.kit import feed
from hosted_api.kit.db.statement import Statement
from hosted_api.partners.places import KEPT, Places
from tests.support.api import NOON, SetClock, api_in_process
from tests.support.api_process import STORE, ApiProcess
from tests.support.partner_client import PartnerClient, partner_of
from tests.support.partner_orders import INGEST, order

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from websockets.sync.client import ClientConnection

    from hosted_api.kit.db.database import Database, Tx
    from tests.support.postgres import PostgresServer

pytestmark = pytest.mark.starts_threads
CHANNEL = f"order.{STORE.store_id}"
_PLACE = Statement("SELECT feed_seq FROM listener_places")
Nodes = tuple[ApiProcess, ApiProcess]


@pytest.fixture
def nodes(postgres: PostgresServer, tmp_path: Path) -> Iterator[Nodes]:
    url = postgres.create(f"l{abs(hash(str(tmp_path))) % 10**9}")
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


@pytest.fixture
def partner(nodes: Nodes) -> Iterator[PartnerClient]:
    client = partner_of(nodes[0])
    with closing(client.http):
        yield client


@contextmanager
def _listening(node: ApiProcess, partner: PartnerClient) -> Iterator[ClientConnection]:
    with connect(f"ws://127.0.0.1:{node.port}/ws/orders/sync", open_timeout=60) as socket:
        said = {"type": "subscribe", "channel": CHANNEL, "token": partner.token}
        socket.send(json.dumps(said))
        assert _next(socket)["type"] == "subscribed"
        yield socket


def _next(socket: ClientConnection) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(socket.recv(timeout=60))
    return said


def _names(socket: ClientConnection, count: int) -> list[str]:
    return [_next(socket)["client_order_id"] for _ in range(count)]


def _ordered(partner: PartnerClient, *numbers: int) -> list[str]:
    names = [f"APP-{number}" for number in numbers]
    for name in names:
        assert partner.send(INGEST, order(name)).status_code == 200
    return names


def _wait_for_place(node: ApiProcess, seq: int) -> None:
    """Until the database has it that the listener has come so far."""

    async def look(tx: Tx) -> int:
        row = await tx.one(_PLACE)
        return -1 if row is None else int(row["feed_seq"])

    until = time.monotonic() + 20
    while node._in_database(look) < seq:
        assert time.monotonic() < until, "what was acknowledged was not written down"


def test_another_node_sends_what_was_not_acknowledged(nodes: Nodes, partner: PartnerClient) -> None:
    one, other = nodes
    with _listening(one, partner) as socket:
        _ordered(partner, 1, 2, 3)
        heard = [_next(socket) for _ in range(3)]
        socket.send(json.dumps({"type": "ack", "seq": heard[0]["seq"]}))
        _wait_for_place(one, heard[0]["seq"])
    _ordered(partner, 4)
    with _listening(other, partner) as socket:
        assert _names(socket, 3) == ["APP-2", "APP-3", "APP-4"]
        _ordered(partner, 5)
        assert _names(socket, 1) == ["APP-5"]


def test_a_node_that_is_killed_takes_nothing_with_it(nodes: Nodes, partner: PartnerClient) -> None:
    one, other = nodes
    with _listening(one, partner) as socket:
        _ordered(partner, 1, 2)
        assert _names(socket, 2) == ["APP-1", "APP-2"]  # heard, and never acknowledged
        one.kill()
    partner.api = other
    _ordered(partner, 3)
    with _listening(other, partner) as socket:
        assert _names(socket, 3) == ["APP-1", "APP-2", "APP-3"]
    one.start()
    with _listening(one, partner) as socket:
        assert _names(socket, 3) == ["APP-1", "APP-2", "APP-3"]


def test_who_was_away_for_long_gets_the_last_hundred_elsewhere(
    nodes: Nodes, partner: PartnerClient
) -> None:
    one, other = nodes
    with _listening(one, partner):
        pass
    _ordered(partner, *range(KEPT + 20))
    with _listening(other, partner) as socket:
        assert _names(socket, KEPT) == [f"APP-{number}" for number in range(20, KEPT + 20)]


def test_a_place_beyond_the_end_of_the_feed_comes_back_to_it(
    database: Database, loop: asyncio.Runner
) -> None:
    async def go() -> None:
        async with api_in_process(database):
            places = Places(database, SetClock())

            async def entries(tx: Tx) -> None:
                await feed.append(tx, STORE.store_id, [feed.Entry("trial", "k", "{}")] * 7, NOON)

            async def set_back(tx: Tx) -> None:
                await tx.run(Statement("UPDATE stores SET feed_seq = 4"))
                await tx.run(Statement("DELETE FROM feed WHERE feed_seq > 4"))

            await database.write(entries)
            assert await places.join("partner/app", STORE.store_id) == 7
            await database.write(set_back)
            assert await places.join("partner/app", STORE.store_id) == 4
            await database.write(entries)
            assert await places.join("partner/app", STORE.store_id) == 4
            places.note("partner/app", STORE.store_id, 9)
            places.note("partner/app", STORE.store_id, 8)
            assert await places.join("partner/app", STORE.store_id) == 9
            assert await places.join("partner/other", STORE.store_id) == 11
            await places.close()

    loop.run(go())
