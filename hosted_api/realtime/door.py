"""The live socket: the store's feed from a cursor on, pushed as it grows.

A plain ASGI door in front of the framework: what is sent to thousands of sockets goes straight to
the server, past everything that is made for requests.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import MutableMapping
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

import msgspec

from backend_client.contracts.feed import Ack
from hosted_api.auth.caller import Caller, Kind, Scope
from hosted_api.auth.gate import is_guess
from hosted_api.errors import ApiError
from hosted_api.kit.db.database import DatabaseDown
from hosted_api.kit.http import frames
from hosted_api.kit.http.limit_middleware import note_refusal
from hosted_api.kit.http.middleware import App, Receive, Send
from hosted_api.kit.http.middleware import Scope as Connection
from hosted_api.sync.feed_service import check_mark

if TYPE_CHECKING:
    from hosted_api.kit.clock import Clock
    from hosted_api.parts import Parts
    from hosted_api.realtime.hub import Reader

PATH = "/v1/sync/live"
FEED_CHANGED, TRY_AGAIN, BAD_WORD, NOBODY, GOING_AWAY = 4409, 1013, 1003, 1008, 1001
LONGEST_ACK = 200
_MOST = 1 << 53


class LiveDoor:
    """Takes sockets at `PATH`; everything else goes on to `app`.

    `after` and `mark` in the query are the reader's cursor; a socket whose mark is not that of the
    entry there is closed with 4409, and the reader goes back in the feed.
    """

    def __init__(self, app: App) -> None:
        self._app = app

    async def __call__(self, scope: Connection, receive: Receive, send: Send) -> None:
        """One connection."""
        if scope["type"] != "websocket" or scope["path"] != PATH:
            await self._app(scope, receive, send)
            return
        await receive()  # websocket.connect
        parts: Parts = scope["app"].state.parts
        caller, cursor = await _caller(scope, parts), _cursor(scope["query_string"])
        if caller is None or cursor is None:
            await send({"type": "websocket.close", "code": NOBODY})  # HTTP 403
            return
        await send({"type": "websocket.accept"})
        reader = await _joined(parts, caller, cursor, send)
        if reader is not None:
            reader.still = partial(parts.gate.still_in, caller)
            reader.write = scope["extensions"].get(frames.EXTENSION, {}).get("write")
            await _talk(reader, parts.clock, receive, send)


async def _talk(reader: Reader, clock: Clock, receive: Receive, send: Send) -> None:
    reader.task = asyncio.current_task()
    writing = asyncio.ensure_future(_write(reader, clock, send))
    try:
        await _listen(receive, send)
    except asyncio.CancelledError:
        # Told to go, because the server stops or this reader is stuck: with a word if it hears it.
        with contextlib.suppress(OSError, TimeoutError):
            async with asyncio.timeout(1.0):
                await send({"type": "websocket.close", "code": GOING_AWAY})
    finally:
        reader.leave()
        writing.cancel()
        with contextlib.suppress(asyncio.CancelledError, OSError):
            await writing


async def _write(reader: Reader, clock: Clock, send: Send) -> None:
    """Everything behind the cursor, as fast as the other side takes it."""
    try:
        while True:
            message = await reader.next()
            reader.busy_since = clock.monotonic()
            await send(message)
            reader.busy_since = None
    except DatabaseDown:
        await send({"type": "websocket.close", "code": TRY_AGAIN})


async def _listen(receive: Receive, send: Send) -> None:
    """Until the other side is gone. Its acks say nothing we rely on; nonsense ends the talk."""
    while True:
        message = await receive()
        if message["type"] == "websocket.disconnect":
            return
        said = message.get("text") or ""
        try:
            if len(said) > LONGEST_ACK:
                raise msgspec.DecodeError("too long")
            msgspec.json.decode(said, type=Ack)
        except msgspec.DecodeError:
            await send({"type": "websocket.close", "code": BAD_WORD})
            return


async def _joined(
    parts: Parts, caller: Caller, cursor: tuple[int, str], send: Send
) -> Reader | None:
    after, mark = cursor
    try:
        if mark:
            await parts.database.read(lambda tx: check_mark(tx, caller.store_id, after, mark))
        return await parts.hub.join(caller.store_id, after)
    except ApiError:
        await send({"type": "websocket.close", "code": FEED_CHANGED})
    except DatabaseDown:
        await send({"type": "websocket.close", "code": TRY_AGAIN})
    return None


async def _caller(scope: Connection, parts: Parts) -> Caller | None:
    headers: MutableMapping[bytes, bytes] = dict(scope["headers"])
    shown = headers.get(b"authorization", b"").decode("latin-1")
    try:
        caller = await parts.gate.caller(shown)
        caller.needs(Scope.SYNC)
    except ApiError as no:
        if is_guess(no):
            await note_refusal(parts.limits, scope)
        return None
    except DatabaseDown:
        return None
    return caller if caller.kind is Kind.DEVICE else None


def _cursor(query: bytes) -> tuple[int, str] | None:
    """The reader's place; None where it is none."""
    asked: dict[str, list[Any]] = parse_qs(query.decode("latin-1"), max_num_fields=4)
    after, mark = asked.get("after", ["0"])[0], asked.get("mark", [""])[0]
    if not (after.isascii() and after.isdigit()) or len(after) > 16 or len(mark) > 64:
        return None
    return (int(after), mark) if int(after) < _MOST else None
