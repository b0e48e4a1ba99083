"""What every request passes, as pure ASGI: an id, a limit on its body, a log line, a count."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from hosted_api.kit import log
from hosted_api.kit.clock import Clock, Rng

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]
Observe = Callable[[str, str, int, float], None]

_ID = re.compile(r"[\w.-]{8,64}")
logger = log.get_logger("evertill.api.request")


class BodyTooLarge(Exception):
    """More bytes came than the API takes at once."""


class RequestMiddleware:
    """`observe(method, route, status, seconds)` is told of every request that was answered."""

    def __init__(
        self, app: App, *, clock: Clock, rng: Rng, largest_body: int, observe: Observe
    ) -> None:
        self._app = app
        self._clock = clock
        self._rng = rng
        self._largest = largest_body
        self._observe = observe

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Sockets pass untouched, but for the id."""
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        request_id = self._request_id(headers.get(b"x-request-id", b""))
        scope.setdefault("state", {})["request_id"] = request_id
        log.clear()
        log.bind(request=request_id)
        if scope["type"] == "websocket":
            await self._app(scope, receive, send)
            return
        length = headers.get(b"content-length", b"")
        if length.isdigit() and int(length) > self._largest:
            await _refuse(send, request_id)
            return
        await self._answer(scope, receive, send, request_id)

    async def _answer(self, scope: Scope, receive: Receive, send: Send, request_id: str) -> None:
        began, status, read, started = self._clock.monotonic(), 500, 0, False

        async def limited() -> MutableMapping[str, Any]:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > self._largest:
                raise BodyTooLarge
            return message

        async def named(message: MutableMapping[str, Any]) -> None:
            nonlocal status, started
            if message["type"] == "http.response.start":
                status, started = message["status"], True
                message["headers"] = [
                    *message.get("headers", ()),
                    (b"x-request-id", request_id.encode()),
                ]
            await send(message)

        try:
            await self._app(scope, limited, named)
        except BodyTooLarge:
            status = 413
            if not started:
                await _refuse(send, request_id)
        finally:
            seconds = self._clock.monotonic() - began
            route = getattr(scope.get("route"), "path", "") or "unmatched"
            self._observe(scope["method"], route, status, seconds)
            logger.info(
                "request",
                method=scope["method"],
                path=scope["path"],
                status=status,
                ms=round(seconds * 1000, 2),
            )

    def _request_id(self, given: bytes) -> str:
        text = given.decode("latin-1")
        return text if _ID.fullmatch(text) else self._rng.bytes(12).hex()


async def _refuse(send: Send, request_id: str) -> None:
    body = (
        b'{"type":"urn:evertill:problem:too_large","title":"The request is too large.",'
        b'"status":413,"code":"too_large","instance":"' + request_id.encode() + b'"}'
    )
    headers = [
        (b"content-type", b"application/problem+json"),
        (b"content-length", str(len(body)).encode()),
        (b"x-request-id", request_id.encode()),
        (b"connection", b"close"),
    ]
    await send({"type": "http.response.start", "status": 413, "headers": headers})
    await send({"type": "http.response.body", "body": body})
