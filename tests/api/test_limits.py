"""So much a minute: by token, by address for who was refused, for all nodes together."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from redis.asyncio import Redis as Client

from hosted_api.kit.http.ratelimit import Here, LimitExceeded, Limits, Shared
from hosted_api.kit.redis import Redis
from tests.support.api import SetClock, api_in_process

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Database
    from tests.support.redis import RedisServer

pytestmark = pytest.mark.starts_threads


def test_who_asks_too_often_is_told_when_to_come_back(
    database: Database, loop: asyncio.Runner
) -> None:
    async def go() -> None:
        async with api_in_process(database, {"requests_a_minute": 5}) as api:
            one, other = api.device_headers("till-1"), api.device_headers("till-2")
            path = "/v1/auth/devices"
            told = [await api.client.get(path, headers=one) for _ in range(6)]
            assert [t.status_code for t in told] == [403] * 5 + [429]
            assert [t.headers["x-ratelimit-remaining"] for t in told] == list("432100")
            assert told[0].headers["x-ratelimit-limit"] == "5"
            wait = int(told[-1].headers["retry-after"])
            assert 0 < wait <= 60
            assert told[-1].json()["code"] == "too_many_requests"
            partner = await api.client.get("/api/orders", headers=one)
            assert partner.json()["error"] == "too_many_requests"
            assert (await api.client.get(path, headers=other)).status_code == 403
            assert (await api.client.get("/health")).status_code == 200
            api.clock.forward(wait)
            assert (await api.client.get(path, headers=one)).status_code == 403

    loop.run(go())


def test_tokens_cannot_be_tried_out_from_one_address(
    database: Database, loop: asyncio.Runner
) -> None:
    async def go() -> None:
        async with api_in_process(database) as api:
            statuses = []
            for number in range(63):
                guess = {"authorization": f"Bearer evp_guess{number:040d}"}
                answer = await api.client.get("/api/orders", headers=guess)
                statuses.append(answer.status_code)
            assert statuses == [401] * 61 + [429] * 2
            api.clock.forward(60)
            good = await api.client.get("/v1/auth/devices", headers=api.staff_headers())
            assert good.status_code == 200

    loop.run(go())


def test_nodes_count_together_and_each_for_itself_while_redis_is_gone(
    redis: RedisServer, loop: asyncio.Runner
) -> None:
    async def go() -> None:
        clock = SetClock()
        nodes = [Limits(clock, Shared(Redis(redis.url), clock)) for _ in range(2)]
        await _four_together(nodes, "token:a")
        redis.kill()
        for node in nodes:
            for _ in range(4):
                await node.must_take("token:a", 4)
            with pytest.raises(LimitExceeded):
                await node.must_take("token:a", 4)
        redis.start()
        clock.forward(10)
        await _four_together(nodes, "token:b")
        for node in nodes:
            await node.close()

    loop.run(go())


async def _four_together(nodes: list[Limits], name: str) -> None:
    for number in range(4):
        await nodes[number % 2].must_take(name, 4)
    for node in nodes:
        with pytest.raises(LimitExceeded):
            await node.must_take(name, 4)


def test_what_is_counted_in_redis_is_forgotten(redis: RedisServer, loop: asyncio.Runner) -> None:
    async def go() -> None:
        limits = Limits(SetClock(), Shared(Redis(redis.url), SetClock()))
        await limits.must_take("token:a", 4)
        await limits.close()
        async with Client.from_url(redis.url) as looking:
            assert [0 < await looking.ttl(key) <= 120 for key in await looking.keys()] == [True]

    loop.run(go())


def test_a_flood_of_names_lets_nobody_begin_anew(loop: asyncio.Runner) -> None:
    async def work() -> int:
        here = Here()
        for number in range(120_000):
            await here.count(f"signature:{number}", 1, 1)
            if number % 10_000 == 0:
                await here.count("the one", 1, 1)
        assert await here.count("somebody of long ago", 1, 1) == 1
        return await here.count("the one", 1, 1)

    assert loop.run(work()) == 13
