"""The API is killed under a crowd of sockets: all are live again soon, and none misses an entry."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.support.api_process import ApiProcess, api_process
from tests.support.socket_crowd import Crowd, news

pytestmark = pytest.mark.starts_threads


async def storm(api: ApiProcess, count: int, seconds: float) -> None:
    crowd = Crowd(api, count)
    try:
        await crowd.until_all_live(60)
        await asyncio.to_thread(news, api, "till-1")
        await crowd.until_all_saw(1, 20)
        api.kill()
        while any(listener.is_live for listener in crowd.listeners):
            await asyncio.sleep(0.01)
        await asyncio.to_thread(api.start, ready=False)
        await crowd.until_all_live(seconds)
        await asyncio.to_thread(news, api, "till-3")
        await crowd.until_all_saw(2, 20)
        assert all(listener.seen == [1, 2] for listener in crowd.listeners)
    finally:
        await crowd.go_home()


def test_three_hundred_sockets_come_back(tmp_path: Path) -> None:
    with api_process(tmp_path / "api") as api:
        asyncio.run(storm(api, 300, 30.0))


@pytest.mark.slow
def test_a_thousand_sockets_come_back(tmp_path: Path) -> None:
    """How soon they do is the benchmark's to say: `sockets_back_1000_s`."""
    with api_process(tmp_path / "api") as api:
        asyncio.run(storm(api, 1000, 30.0))
