"""A load on a server of ours on this machine: ready-made requests over kept connections.

Each connection sends its next request when its last one was answered, so that the number of
connections is the number of requests under way. It costs little itself: it shares the machine.
"""

import asyncio
import os
from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import cast

_HEAD_ENDS = b"\r\n\r\n"


@dataclass
class Load:
    """What came of a load: milliseconds of each request, statuses, and the whole time."""

    seconds: float = 0.0
    times: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)

    @property
    def rate(self) -> float:
        """Requests a second."""
        return len(self.times) / self.seconds if self.seconds else 0.0


class _Connection(asyncio.Protocol):
    def __init__(self, requests: deque[bytes], load: Load, until: float) -> None:
        self._requests = requests
        self._load = load
        self._until = until
        self._got = b""
        self._began = 0.0
        self._transport: asyncio.Transport | None = None
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)
        self._next()

    def _next(self) -> None:
        assert self._transport is not None
        self._began = perf_counter()
        if not self._requests or self._began >= self._until:
            self._transport.close()
            return
        self._transport.write(self._requests.popleft())

    def data_received(self, data: bytes) -> None:
        self._got = self._got + data if self._got else data
        head = self._got.find(_HEAD_ENDS)
        if head < 0:
            return
        start = self._got.find(b"content-length: ", 0, head) + 16
        end = head + 4 + int(self._got[start : self._got.find(b"\r", start)])
        if len(self._got) < end:
            return
        self._load.times.append((perf_counter() - self._began) * 1000)
        self._load.statuses[int(self._got[9:12])] += 1
        self._got = b""
        self._next()

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002
        if not self.done.done():
            self.done.set_result(None)


async def _run(port: int, requests: Sequence[bytes], connections: int, seconds: float) -> Load:
    load, waiting = Load(), deque(requests)
    loop, began = asyncio.get_running_loop(), perf_counter()
    made = [
        await loop.create_connection(
            lambda: _Connection(waiting, load, began + seconds), "127.0.0.1", port
        )
        for _ in range(connections)
    ]
    async with asyncio.timeout(seconds + 30):
        await asyncio.gather(*(protocol.done for _, protocol in made))
    load.seconds = perf_counter() - began
    return load


def run(port: int, requests: Sequence[bytes], connections: int, seconds: float) -> Load:
    """Send `requests`, each once, until they or the seconds are used up."""
    try:
        import uvloop
    except ImportError:
        return asyncio.run(_run(port, requests, connections, seconds))
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        return runner.run(_run(port, requests, connections, seconds))


def request(method: str, path: str, headers: dict[str, str], body: bytes = b"") -> bytes:
    """One request, ready to be sent."""
    lines = [f"{method} {path} HTTP/1.1", "host: 127.0.0.1", f"content-length: {len(body)}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines).encode() + _HEAD_ENDS + body


def cpu_seconds(pid: int) -> float:
    """What a process has used of the processor, its threads with it."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
