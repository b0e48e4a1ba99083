"""Two nodes that speak and count over Redis, and get on without it when it is gone."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import httpx
import pytest

from backend_client.live import LiveSocket, open_live
from backend_client.pull import Cursor
from backend_client.push import say_hello, send_events
from hosted_api.kit.db.postgres import Postgres
from hosted_api.realtime import hub as hub_module
from hosted_api.realtime.bus import RedisBus
from pos_core.journal import Identity
from tests.api.test_hub import Shop, numbers
from tests.support.api_process import STORE, ApiProcess
from tests.support.postgres import PostgresServer
from tests.support.redis import RedisServer
from tests.support.wire_tills import WireTill

pytestmark = pytest.mark.starts_threads

MOST = 12


@pytest.fixture
def database_url(postgres: PostgresServer, tmp_path: Path) -> str:
    return postgres.create(f"r{abs(hash(str(tmp_path))) % 10**9}")


def test_news_go_over_redis_and_what_was_missed_is_read_when_it_is_back(
    database_url: str, redis: RedisServer, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hub_module, "LOOK_SECONDS", 3600.0)  # only what the bus says is heard

    async def go() -> None:
        async with AsyncExitStack() as opened:
            shops = [Shop(Postgres(database_url), RedisBus(redis.url)) for _ in range(2)]
            await shops[0].open()
            await shops[1].database.open()
            await shops[1].open(fresh=False)
            for shop in shops:
                opened.push_async_callback(shop.close)
            readers = [await shop.join() for shop in shops]
            await shops[0].say()
            for reader in readers:
                assert await numbers(reader, 1) == [1]
            redis.kill()
            await shops[0].say(2)  # nobody waits for Redis
            assert await numbers(readers[0], 3) == [2, 3]
            redis.start()
            assert await numbers(readers[1], 3) == [2, 3]
            await shops[1].say()
            for reader in readers:
                assert await numbers(reader, 4) == [4]

    loop.run(go())


@pytest.fixture
def nodes(database_url: str, redis: RedisServer, tmp_path: Path) -> Iterator[list[ApiProcess]]:
    made = []
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        extra = {
            "EVERTILL_REDIS_URL": redis.url,
            "EVERTILL_REQUESTS_A_MINUTE": str(MOST),
            "EVERTILL_LOG_LEVEL": "WARNING",
            "EVERTILL_LOG_FILE": str(tmp_path / name / "api.log"),
        }
        made.append(ApiProcess(tmp_path / name, database_url, extra=extra))
    made[0].furnish()
    for node in made:
        node.start(ready=False)
    for node in made:
        node.wait_until_ready()
    yield made
    for node in made:
        node.kill()


def _ask(nodes: list[ApiProcess], till: str, count: int) -> list[httpx.Response]:
    """A till's requests to each node in turn, all of them within one minute."""
    while True:
        headers = {"authorization": f"Bearer {nodes[0].badge(till).token()}"}
        urls = [f"{node.address.url}/v1/sync/feed" for node in nodes]
        told = [httpx.get(urls[n % len(urls)], headers=headers) for n in range(count)]
        left = [int(answer.headers["x-ratelimit-reset"]) for answer in told]
        if left == sorted(left, reverse=True):
            return told


def test_limits_are_shared_and_without_redis_each_node_has_its_own(
    nodes: list[ApiProcess], redis: RedisServer
) -> None:
    told = _ask(nodes, "till-1", MOST + 2)
    assert [t.status_code for t in told] == [200] * MOST + [429] * 2
    assert int(told[-1].headers["retry-after"]) > 0
    redis.kill()
    told = _ask(nodes, "till-2", 2 * MOST + 2)
    assert [t.status_code for t in told] == [200] * 2 * MOST + [429] * 2
    for node in nodes:
        health = httpx.get(f"{node.address.url}/health")
        assert (health.status_code, health.json()) == (
            200,
            {"status": "impaired", "down": ["redis"]},
        )
        assert "each node counts for itself" in (node.folder / "api.log").read_text()


def _sell(node: ApiProcess, device: str) -> None:
    """Something every till of the store hears of."""
    till = WireTill(Identity(STORE.store_id, device, 1))
    till.write(3)
    till.entries[1] = till.entries[1]._replace(text='{"n":0}')
    client = node.client(device)
    say_hello(client, till.hello())
    send_events(client, till.push(1))
    client.close()


def _heard(live: LiveSocket, last: int) -> list[int]:
    seen: list[int] = []
    while not seen or seen[-1] < last:
        seen += [entry.feed_seq for entry in live.next(20).entries]
    return seen


def test_sockets_on_both_hear_everything_whether_redis_is_there_or_not(
    nodes: list[ApiProcess], redis: RedisServer
) -> None:
    one, other = nodes
    lives = [open_live(n.address, n.badge("till-2").token(), Cursor()) for n in nodes]
    _sell(one, "till-1")
    for live in lives:
        assert _heard(live, 1) == [1]
    redis.kill()
    _sell(other, "till-3")
    for live in lives:
        assert _heard(live, 2) == [2]
    redis.start()
    _sell(one, "till-2")
    for live in lives:
        assert _heard(live, 3) == [3]
        live.close()
