"""Many live sockets from one process, as thin as they can be: they count frames and take the time.

One of them never reads. The frames are looked at for nothing but their ends.
"""

import asyncio
from dataclasses import dataclass, field
from time import monotonic
from typing import cast

_HEAD_ENDS = b"\r\n\r\n"


@dataclass
class Tally:
    """What all sockets have heard; `round` begins a new count."""

    expected: int = 0
    heard: int = 0
    last: float = 0.0
    opened: int = 0
    all_heard: asyncio.Event = field(default_factory=asyncio.Event)

    def round(self, expected: int) -> None:
        """From now on wait for so many frames."""
        self.expected, self.heard = expected, 0
        self.all_heard.clear()

    def hear(self, frames: int) -> None:
        """So many more."""
        self.heard += frames
        if self.heard >= self.expected:
            self.last = monotonic()
            self.all_heard.set()


class _Socket(asyncio.Protocol):
    def __init__(self, request: bytes, tally: Tally, opened: asyncio.Future[None]) -> None:
        self._request = request
        self._tally = tally
        self._opened = opened
        self._buffer = b""
        self._is_open = False
        self.transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast("asyncio.Transport", transport)
        self.transport.write(self._request)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        if not self._is_open:
            head, ends, rest = self._buffer.partition(_HEAD_ENDS)
            if not ends:
                return
            assert b" 101 " in head.split(b"\r\n")[0], head
            self._is_open, self._buffer = True, rest
            self._opened.set_result(None)
        frames = 0
        while (size := _frame(self._buffer)) is not None:
            self._buffer = self._buffer[size:]
            frames += 1
        if frames:
            self._tally.hear(frames)


def _frame(data: bytes) -> int | None:
    """The size of the first frame with its head, or None while it is not whole."""
    if len(data) < 2:
        return None
    size, head = data[1] & 0x7F, 2
    if size == 126:
        size, head = int.from_bytes(data[2:4], "big"), 4
    elif size == 127:
        size, head = int.from_bytes(data[2:10], "big"), 10
    return head + size if len(data) >= head + size else None


async def open_sockets(
    port: int, token: str, after: int, count: int, tally: Tally
) -> list[asyncio.Transport]:
    """`count` sockets that read and one that never does."""
    request = (
        f"GET /v1/sync/live?after={after} HTTP/1.1\r\nhost: 127.0.0.1\r\nupgrade: websocket\r\n"
        "connection: Upgrade\r\nsec-websocket-version: 13\r\n"
        "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        f"authorization: Bearer {token}\r\n\r\n"
    ).encode()
    loop = asyncio.get_running_loop()
    transports = []
    for number in range(count + 1):
        opened: asyncio.Future[None] = loop.create_future()
        made, _ = await loop.create_connection(
            lambda opened=opened: _Socket(request, tally, opened),  # type: ignore[misc]
            "127.0.0.1",
            port,
        )
        await opened
        if number == count:
            made.pause_reading()
        transports.append(made)
    return transports
