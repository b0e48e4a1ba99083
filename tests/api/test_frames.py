"""Frames that are packed once for all: they arrive like any message, and flood nobody."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
import uvicorn
from websockets.asyncio.client import connect

from hosted_api.kit.http.frame_protocol import FrameProtocol
from hosted_api.kit.http.frames import EXTENSION, text_frame

Write = Callable[[bytes], bool]
Send = Callable[[dict[str, Any]], Awaitable[None]]
Talk = Callable[[Write, Send], Awaitable[None]]
MEGABYTE = 1 << 20


@asynccontextmanager
async def served(talk: Talk) -> AsyncIterator[str]:
    """A server whose sockets are told what `talk` says."""

    async def app(scope: Any, receive: Any, send: Any) -> None:
        await receive()
        await send({"type": "websocket.accept"})
        await talk(scope["extensions"][EXTENSION]["write"], send)
        await receive()  # until the other side is gone

    config = uvicorn.Config(
        app,
        port=0,
        ws=FrameProtocol,
        ws_per_message_deflate=False,
        lifespan="off",
        log_config=None,
    )
    server = uvicorn.Server(config)
    serving = asyncio.ensure_future(server.serve())
    async with asyncio.timeout(10):
        while not server.started:
            await asyncio.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"ws://127.0.0.1:{port}"
    server.should_exit = True
    await serving


@pytest.mark.parametrize("size", [0, 1, 125, 126, 65_535, 65_536, MEGABYTE])
def test_a_frame_arrives_as_it_was_meant(size: int, loop: asyncio.Runner) -> None:
    text = "đ" * (size // 2) + "x" * (size % 2)

    async def talk(write: Write, send: Send) -> None:
        assert write(text_frame(text.encode()))
        await send({"type": "websocket.send", "text": "after"})

    async def go() -> None:
        async with served(talk) as url, connect(url, compression=None, max_size=None) as line:
            async with asyncio.timeout(10):
                assert [await line.recv(), await line.recv()] == [text, "after"]

    loop.run(go())


def test_who_does_not_read_is_not_flooded_and_misses_nothing(loop: asyncio.Runner) -> None:
    """Frames are refused once the buffers are full; what follows waits, and then all is heard."""
    taken: list[int] = []
    refused = asyncio.Event()

    async def talk(write: Write, send: Send) -> None:
        while write(text_frame(b"%09d" % len(taken) + b"." * MEGABYTE)):
            taken.append(len(taken))
            assert len(taken) < 200
        refused.set()
        await send({"type": "websocket.send", "text": "last"})

    async def go() -> None:
        async with (
            served(talk) as url,
            connect(url, compression=None, max_size=None, max_queue=1) as line,
        ):
            async with asyncio.timeout(20):
                await refused.wait()
                heard = [int((await line.recv())[:9]) for _ in taken]
                assert (heard, await line.recv()) == (taken, "last")

    loop.run(go())


def test_nothing_is_written_to_one_who_has_gone(loop: asyncio.Runner) -> None:
    said: list[bool] = []
    told = asyncio.Event()

    async def talk(write: Write, _send: Send) -> None:
        async with asyncio.timeout(10):
            while write(text_frame(b"x")):
                await asyncio.sleep(0.01)
        said.append(write(text_frame(b"x")))
        told.set()

    async def go() -> None:
        async with served(talk) as url:
            line = await connect(url, compression=None)
            await line.recv()
            await line.close()
            async with asyncio.timeout(10):
                await told.wait()

    loop.run(go())
    assert said == [False]
