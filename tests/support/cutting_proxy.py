"""A proxy in front of the API that harms one connection at a time: cuts, silence, lost answers."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum


class Harm(Enum):
    """What happens to the next connection. `at` of `Hit` is a number of bytes."""

    REQUEST_CUT = "only the first bytes of the request get through"
    REPLY_LOST = "the request is answered, and the answer is thrown away"
    REPLY_CUT = "only the first bytes of the answer get back"
    SILENCE = "nothing gets through, and nobody hangs up"
    TROUBLE = "somebody in between answers 503"


@dataclass(frozen=True, slots=True)
class Hit:
    """One harm."""

    harm: Harm
    at: int = 0


_TROUBLE = (
    b"HTTP/1.1 503 Service Unavailable\r\ncontent-length: 5\r\nconnection: close\r\n\r\nlater"
)


class CuttingProxy:
    """Stands on `port`, passes on to the first of `targets` that answers."""

    def __init__(self, *targets: int) -> None:
        self._targets = targets
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="proxy", daemon=True)
        self._hits: list[Hit] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None
        self.port = 0
        self.harmed = 0

    def start(self) -> None:
        self._thread.start()
        self._do(self._open())

    def stop(self) -> None:
        self._do(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def hit(self, *hits: Hit) -> None:
        """Break off whatever is open; the next connections are harmed, one each."""
        self._do(self._break_off(list(hits)))

    def _do(self, work: object) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(30)  # type: ignore[arg-type]

    async def _open(self) -> None:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]

    async def _close(self) -> None:
        assert self._server is not None
        self._server.close()
        await self._break_off([])

    async def _break_off(self, hits: list[Hit]) -> None:
        self._hits = hits
        tasks = tuple(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        hit = self._hits.pop(0) if self._hits else None
        self.harmed += hit is not None
        try:
            await self._serve(reader, writer, hit)
        except (OSError, asyncio.CancelledError):
            pass
        finally:
            self._tasks.discard(task)
            writer.close()

    async def _serve(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, hit: Hit | None
    ) -> None:
        if hit is not None and hit.harm is Harm.SILENCE:
            await asyncio.sleep(3600)
        if hit is not None and hit.harm is Harm.TROUBLE:
            await reader.read(65536)
            writer.write(_TROUBLE)
            await writer.drain()
            return
        back, forth = await self._upstream()
        up = hit.at if hit is not None and hit.harm is Harm.REQUEST_CUT else -1
        down = hit.at if hit is not None and hit.harm is Harm.REPLY_CUT else -1
        down = 0 if hit is not None and hit.harm is Harm.REPLY_LOST else down
        ways = [asyncio.ensure_future(_pass_on(reader, forth, up))]
        ways.append(asyncio.ensure_future(_pass_on(back, writer, down)))
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)
            forth.close()

    async def _upstream(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        for port in self._targets:
            with contextlib.suppress(OSError):
                return await asyncio.open_connection("127.0.0.1", port)
        raise ConnectionRefusedError


async def _pass_on(source: asyncio.StreamReader, sink: asyncio.StreamWriter, most: int) -> None:
    """Until the end, or `most` bytes; with 0 it waits for the first byte and passes none on."""
    while data := await source.read(65536):
        if most >= 0:
            data, most = data[:most], most - len(data)
        sink.write(data)
        await sink.drain()
        if most != -1 and most <= 0:
            return


@contextmanager
def cutting_proxy(*targets: int) -> Iterator[CuttingProxy]:
    """A proxy in front of the API on these ports."""
    proxy = CuttingProxy(*targets)
    proxy.start()
    try:
        yield proxy
    finally:
        proxy.stop()
