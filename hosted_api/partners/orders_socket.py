"""`WS /ws/orders/sync`: what partners hear of orders while they listen, as published.

A client that drops is remembered by who it is and its channel; what it has not said that it has,
the last hundred messages of it, comes first when it is back, whichever node it comes to.
"""

from __future__ import annotations

import asyncio
import contextlib
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any, Literal

import msgspec
import orjson
from fastapi import APIRouter, WebSocket, WebSocketDisconnect
from msgspec import Meta

from hosted_api.auth.caller import Scope
from hosted_api.auth.gate import is_guess
from hosted_api.deps import parts_of
from hosted_api.errors import ApiError
from hosted_api.kit.db.database import DatabaseDown
from hosted_api.kit.http.limit_middleware import note_refusal

if TYPE_CHECKING:
    from hosted_api.auth.caller import Caller
    from hosted_api.partners.places import Places
    from hosted_api.parts import Parts
    from hosted_api.realtime.hub import Reader

SUBSCRIBE_SECONDS = 10.0
MOST_CHANNELS = 50
LONGEST_WORD = 8_192
REFUSED, BAD_WORD, TRY_AGAIN = 4401, 1003, 1013
_TOLD = ("order.ingested", "order.status_changed", "order.sold")

router = APIRouter()


class Subscribe(msgspec.Struct, frozen=True, tag="subscribe", tag_field="type"):
    """`channel` is `order.` and the store's id."""

    channel: Annotated[str, Meta(max_length=140)]
    token: Annotated[str, Meta(max_length=4096)] = ""


class Ack(msgspec.Struct, frozen=True, tag="ack", tag_field="type"):
    """Everything of a channel up to `seq` has arrived."""

    seq: Annotated[int, Meta(ge=0, lt=1 << 53)]
    channel: Annotated[str, Meta(max_length=140)] = ""


class Pong(msgspec.Struct, frozen=True, tag="pong", tag_field="type"):
    """Still there."""


_read = msgspec.json.Decoder(Subscribe | Ack | Pong).decode


class _Listener:
    """One socket and the channels it listens to."""

    def __init__(self, socket: WebSocket, parts: Parts, places: Places) -> None:
        self._socket = socket
        self._places = places
        self._parts = parts
        self._readers: dict[str, Reader] = {}
        self._writers: dict[str, asyncio.Task[None]] = {}
        self._callers: dict[str, Caller] = {}
        self._sending = asyncio.Lock()

    async def listen(self) -> None:
        """Until the other side is gone, or says what nobody understands."""
        async with asyncio.timeout(SUBSCRIBE_SECONDS):
            await self._hear()
        while True:
            await self._hear()

    async def close(self) -> None:
        """Leave every channel."""
        for reader in self._readers.values():
            reader.leave()
        for writer in self._writers.values():
            writer.cancel()
        await asyncio.gather(*self._writers.values(), return_exceptions=True)
        await self._places.flush()

    async def _hear(self) -> None:
        text = await self._socket.receive_text()
        if len(text) > LONGEST_WORD:
            raise msgspec.DecodeError("too long")
        match _read(text.encode()):
            case Subscribe() as wanted:
                await self._subscribe(wanted)
            case Ack() as ack:
                self._note(ack)
            case Pong():
                return

    async def _subscribe(self, wanted: Subscribe) -> None:
        header = self._socket.headers.get("authorization")
        caller = await self._parts.gate.caller(f"Bearer {wanted.token}" if wanted.token else header)
        caller.needs(Scope.ORDERS_READ)
        kind, _, store_id = wanted.channel.partition(".")
        if kind != "order" or len(self._readers) >= MOST_CHANNELS:
            raise msgspec.DecodeError("no such channel")
        caller.sees(store_id)
        if wanted.channel in self._readers:
            return
        place = await self._places.join(caller.actor, store_id)
        reader = await self._parts.hub.join(store_id, place)
        reader.task = asyncio.current_task()
        reader.still = partial(self._parts.gate.still_in, caller)
        self._readers[wanted.channel] = reader
        self._callers[wanted.channel] = caller
        await self._send({"type": "subscribed", "channel": wanted.channel, "seq": reader.cursor})
        self._writers[wanted.channel] = asyncio.ensure_future(self._write(wanted.channel, reader))

    def _note(self, ack: Ack) -> None:
        names = [ack.channel] if ack.channel else list(self._readers)
        for name in names:
            reader = self._readers.get(name)
            if reader is not None and ack.seq <= reader.cursor:
                self._places.note(self._callers[name].actor, name.partition(".")[2], ack.seq)

    async def _write(self, channel: str, reader: Reader) -> None:
        try:
            await self._tell(channel, reader)
        except DatabaseDown:
            await self._socket.close(TRY_AGAIN)

    async def _tell(self, channel: str, reader: Reader) -> None:
        while True:
            message = orjson.loads((await reader.next())["text"])
            if not message.get("entries"):
                await self._send({"type": "heartbeat"}, reader)
            for entry in message.get("entries", ()):
                if entry["kind"] in _TOLD:
                    await self._send(_told(channel, entry), reader)

    async def _send(self, said: dict[str, Any], reader: Reader | None = None) -> None:
        clock = self._parts.clock
        if reader is not None:
            reader.busy_since = clock.monotonic()
        async with self._sending:
            await self._socket.send_text(orjson.dumps(said).decode())
        if reader is not None:
            reader.busy_since = None


def _told(channel: str, entry: dict[str, Any]) -> dict[str, Any]:
    data = entry["data"]
    kind: Literal["order.created", "order.status_changed"] = "order.status_changed"
    if entry["kind"] == "order.ingested":
        kind = "order.created"
    said = {
        "type": kind,
        "channel": channel,
        "seq": entry["feed_seq"],
        "order_id": data["order_id"],
        "status": data["status"],
        "paid": data["paid"],
        "version": data["version"],
        "timestamp": data["updated_at"],
    }
    if data.get("client_order_id"):
        said["client_order_id"] = data["client_order_id"]
    return said


@router.websocket("/ws/orders/sync")
async def orders_socket(socket: WebSocket) -> None:
    """Subscribe first; then everything that happens to the orders of the channel's store."""
    await socket.accept()
    listener = _Listener(socket, parts_of(socket), socket.app.state.places)
    code = 1000
    try:
        await listener.listen()
    except WebSocketDisconnect:
        return
    except ApiError as no:
        code = REFUSED
        if is_guess(no):
            await note_refusal(parts_of(socket).limits, socket.scope)
    except (msgspec.DecodeError, TimeoutError):
        code = BAD_WORD
    except DatabaseDown:
        code = TRY_AGAIN
    finally:
        await listener.close()
    with contextlib.suppress(RuntimeError, WebSocketDisconnect):
        await socket.close(code)
