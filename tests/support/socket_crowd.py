"""Very many live sockets in one loop; each comes back by itself and must not miss a line."""

from __future__ import annotations

import asyncio
import json
import random
import time
from dataclasses import dataclass, field

from websockets.asyncio.client import connect
from websockets.exceptions import WebSocketException

from backend_client.push import say_hello, send_events
from pos_core.journal import Identity
from tests.support.api_process import STORE, ApiProcess
from tests.support.wire_tills import WireTill

LARGEST = 8 << 20


@dataclass
class Listener:
    """One socket: what it heard, and whether it listens now."""

    seen: list[int] = field(default_factory=list)
    is_live: bool = False
    again: int = 0

    async def listen(self, url: str, headers: dict[str, str]) -> None:
        """For ever."""
        pause = 0.05
        while True:
            after = self.seen[-1] if self.seen else 0
            try:
                async with connect(
                    f"{url}/v1/sync/live?after={after}",
                    additional_headers=headers,
                    compression=None,
                    ping_interval=None,
                    max_size=LARGEST,
                    open_timeout=30,
                    proxy=None,
                ) as line:
                    self.is_live, self.again, pause = True, self.again + 1, 0.05
                    async for said in line:
                        self.seen += [e["feed_seq"] for e in json.loads(said)["entries"]]
            except (WebSocketException, OSError, TimeoutError):
                pass
            self.is_live = False
            await asyncio.sleep(pause * random.uniform(0.5, 1))
            pause = min(pause * 1.5, 0.4)


class Crowd:
    """So many listeners at one API; use it on a loop of its own."""

    def __init__(self, api: ApiProcess, count: int) -> None:
        self.listeners = [Listener() for _ in range(count)]
        headers = {"authorization": f"Bearer {api.badge('till-2').token()}"}
        self._work = [
            asyncio.ensure_future(listener.listen(api.address.live_url, headers))
            for listener in self.listeners
        ]

    async def until_all_live(self, seconds: float) -> float:
        """How long it took. Raises `AssertionError` when it took longer than `seconds`."""
        began = time.monotonic()
        while not all(listener.is_live for listener in self.listeners):
            live = sum(listener.is_live for listener in self.listeners)
            assert time.monotonic() < began + seconds, f"{live} of {len(self.listeners)} are live"
            await asyncio.sleep(0.01)
        return time.monotonic() - began

    async def until_all_saw(self, head: int, seconds: float) -> None:
        """Raises `AssertionError` when somebody has not heard of `head` in time."""
        until = time.monotonic() + seconds
        while not all(listener.seen[-1:] == [head] for listener in self.listeners):
            assert time.monotonic() < until, "somebody does not hear"
            await asyncio.sleep(0.01)

    async def go_home(self) -> None:
        for task in self._work:
            task.cancel()
        await asyncio.gather(*self._work, return_exceptions=True)


def news(api: ApiProcess, till: str) -> None:
    """One more entry in the feed: a till whose chain is broken."""
    wire = WireTill(Identity(STORE.store_id, till, 1))
    wire.write(2)
    wire.entries[1] = wire.entries[1]._replace(text='{"n":0}')
    client = api.client(till)
    say_hello(client, wire.hello())
    send_events(client, wire.push(1))
    client.close()
