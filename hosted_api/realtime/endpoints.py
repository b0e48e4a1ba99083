"""The live socket: the store's feed from a cursor on, pushed as it grows."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING, Annotated

import msgspec
from fastapi import APIRouter, Query, WebSocket, WebSocketDisconnect

from backend_client.contracts.feed import Ack
from hosted_api.auth.caller import Kind, Scope
from hosted_api.deps import parts_of
from hosted_api.errors import ApiError
from hosted_api.kit.db.database import DatabaseDown
from hosted_api.sync.feed_service import check_mark

if TYPE_CHECKING:
    from hosted_api.auth.caller import Caller
    from hosted_api.kit.clock import Clock
    from hosted_api.realtime.hub import Reader

FEED_CHANGED, GOING_AWAY, TRY_AGAIN, BAD_WORD = 4409, 1001, 1013, 1003
LONGEST_ACK = 200

router = APIRouter()


@router.websocket("/v1/sync/live")
async def live(
    socket: WebSocket,
    after: Annotated[int, Query(ge=0, le=(1 << 53) - 1)] = 0,
    mark: Annotated[str, Query(max_length=64)] = "",
) -> None:
    """News behind `after`. Closed with 4409 when `mark` is not that of the entry there."""
    parts = parts_of(socket)
    caller = await _caller(socket)
    if caller is None:
        await socket.close(1008)  # before the handshake: HTTP 403
        return
    await socket.accept()
    try:
        await parts.database.read(lambda tx: check_mark(tx, caller.store_id, after, mark))
        reader = await parts.hub.join(caller.store_id, after)
    except ApiError:
        await socket.close(FEED_CHANGED)
        return
    except DatabaseDown:
        await socket.close(TRY_AGAIN)
        return
    reader.task = asyncio.current_task()
    writing = asyncio.ensure_future(_write(socket, reader, parts.clock))
    try:
        await _listen(socket)
    except asyncio.CancelledError:
        # Told to go, because the server stops or this reader is stuck: with a word if it hears it.
        with contextlib.suppress(Exception):
            async with asyncio.timeout(1.0):
                await socket.close(GOING_AWAY)
    finally:
        reader.leave()
        writing.cancel()
        with contextlib.suppress(asyncio.CancelledError, DatabaseDown, WebSocketDisconnect):
            await writing


async def _caller(socket: WebSocket) -> Caller | None:
    try:
        caller = await parts_of(socket).gate.caller(socket.headers.get("authorization"))
        caller.needs(Scope.SYNC)
    except ApiError:
        return None
    return caller if caller.kind is Kind.DEVICE else None


async def _write(socket: WebSocket, reader: Reader, clock: Clock) -> None:
    """Everything behind the cursor, as fast as the other side takes it."""
    send = socket.send
    try:
        while True:
            text = await reader.next()
            reader.busy_since = clock.monotonic()
            await send({"type": "websocket.send", "text": text})
            reader.busy_since = None
    except DatabaseDown:
        await socket.close(TRY_AGAIN)


async def _listen(socket: WebSocket) -> None:
    """Until the other side is gone. Its acks say nothing we rely on; nonsense ends the talk."""
    while True:
        message = await socket.receive()
        if message["type"] == "websocket.disconnect":
            return
        said = message.get("text") or ""
        try:
            if len(said) > LONGEST_ACK:
                raise msgspec.DecodeError("too long")
            msgspec.json.decode(said, type=Ack)
        except msgspec.DecodeError:
            await socket.close(BAD_WORD)
            return
