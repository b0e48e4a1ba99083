"""So much a minute: by token, by address for who was refused, for all nodes together."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest

from hosted_api.kit.http.ratelimit import LimitExceeded, Limits, Shared
from tests.support.api import SetClock, api_in_process

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from hosted_api.kit.db.database import Database

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


class SmallRedis:
    """As much of Redis as is needed to count, for tests on machines that have none."""

    def __init__(self) -> None:
        self.counts: dict[bytes, int] = {}
        self.expiring: set[bytes] = set()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while head := await reader.readline():
            words = []
            for _ in range(int(head[1:])):
                size = int((await reader.readline())[1:])
                words.append((await reader.readexactly(size + 2))[:-2])
            writer.write(self.answer(words))
            await writer.drain()
        writer.close()

    def answer(self, words: list[bytes]) -> bytes:
        match words[0].upper():
            case b"INCRBY":
                self.counts[words[1]] = self.counts.get(words[1], 0) + int(words[2])
                return b":%d\r\n" % self.counts[words[1]]
            case b"EXPIRE":
                self.expiring.add(words[1])
                return b":1\r\n"
            case b"PING":
                return b"+PONG\r\n"
            case b"HELLO":
                return b"-ERR unknown command\r\n"
            case _:
                return b"+OK\r\n"


@asynccontextmanager
async def small_redis() -> AsyncIterator[tuple[SmallRedis, str, asyncio.Server]]:
    redis = SmallRedis()
    server = await asyncio.start_server(redis.serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    try:
        yield redis, f"redis://127.0.0.1:{port}/0?protocol=2", server
    finally:
        server.close()


def test_nodes_count_together_and_each_for_itself_when_redis_is_gone(loop: asyncio.Runner) -> None:
    async def go() -> None:
        clock = SetClock()
        async with small_redis() as (redis, url, server):
            counters = [Shared(url, clock) for _ in range(2)]
            nodes = [Limits(clock, counter) for counter in counters]
            for number in range(4):
                await nodes[number % 2].must_take("token:a", 4)
            with pytest.raises(LimitExceeded):
                await nodes[0].must_take("token:a", 4)
            assert redis.expiring == set(redis.counts)
            assert await counters[0].ping()
            server.close()
            for counter in counters:
                await counter.close()
            assert not await counters[0].ping()
            for node in nodes:
                for _ in range(4):
                    await node.must_take("token:a", 4)
                with pytest.raises(LimitExceeded):
                    await node.must_take("token:a", 4)
            for node in nodes:
                await node.close()

    loop.run(go())
