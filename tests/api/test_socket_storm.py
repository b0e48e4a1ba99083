"""The API is killed under a crowd of sockets: all are live again soon, and none misses an entry."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from backend_client.push import say_hello, send_events
from pos_core.journal import Identity
from tests.support.api_process import STORE, ApiProcess, api_process
from tests.support.socket_crowd import Crowd
from tests.support.wire_tills import WireTill

pytestmark = pytest.mark.starts_threads


def news(api: ApiProcess, till: str) -> None:
    """One more entry in the feed: a till whose chain is broken."""
    wire = WireTill(Identity(STORE.store_id, till, 1))
    wire.write(2)
    wire.entries[1] = wire.entries[1]._replace(text='{"n":0}')
    client = api.client(till)
    say_hello(client, wire.hello())
    send_events(client, wire.push(1))
    client.close()


async def storm(api: ApiProcess, count: int, seconds: float) -> float:
    crowd = Crowd(api, count)
    try:
        await crowd.until_all_live(60)
        await asyncio.to_thread(news, api, "till-1")
        await crowd.until_all_saw(1, 20)
        api.kill()
        while any(listener.is_live for listener in crowd.listeners):
            await asyncio.sleep(0.01)
        await asyncio.to_thread(api.start, ready=False)
        took = await crowd.until_all_live(seconds)
        await asyncio.to_thread(news, api, "till-3")
        await crowd.until_all_saw(2, 20)
        assert all(listener.seen == [1, 2] for listener in crowd.listeners)
        return took
    finally:
        await crowd.go_home()


def test_three_hundred_sockets_come_back(tmp_path: Path) -> None:
    with api_process(tmp_path / "api") as api:
        asyncio.run(storm(api, 300, 30.0))


@pytest.mark.slow
def test_a_thousand_sockets_are_live_again_within_three_seconds(tmp_path: Path) -> None:
    with api_process(tmp_path / "api") as api:
        took = asyncio.run(storm(api, 1000, 30.0))
    print(f"sockets_live_again_s {took:.2f}")
    assert took <= 3.0
