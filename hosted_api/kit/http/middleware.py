"""What every request passes, as pure ASGI: an id, a limit on its body, a log line, a count."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import Any

from hosted_api.kit import log
from hosted_api.kit.clock import Clock, Rng

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]
Observe = Callable[[str, str, int, float], None]
Surprise = Callable[[Exception, str, str], App]

BODY_SECONDS = 30.0
"""Between two pieces of a body; a phone on a bad line is slower than a computer."""

_ID = re.compile(r"[\w.-]{8,64}")
logger = log.get_logger("evertill.api.request")
_topic = logging.getLogger("evertill.api.request")


def header(scope: Scope, name: bytes) -> str:
    """A header of a request that has come in, "" where it has none. Its name in small letters."""
    text: bytes = scope["state"]["headers"].get(name, b"")
    return text.decode("latin-1")


class BodyTooLarge(Exception):
    """More bytes came than the API takes at once."""


class BodyTooSlow(Exception):
    """The body did not come within its time."""


class _BodyReader:
    """So many bytes and so many seconds for a body, and no more."""

    def __init__(self, receive: Receive, largest: int) -> None:
        self._receive = receive
        self._left = largest
        self._complete = False

    async def receive(self) -> MutableMapping[str, Any]:
        """Raises `BodyTooLarge`, `BodyTooSlow`."""
        if self._complete:  # only the end of the connection is still to come
            return await self._receive()
        try:
            async with asyncio.timeout(BODY_SECONDS):
                message = await self._receive()
        except TimeoutError:
            raise BodyTooSlow from None
        self._left -= len(message.get("body", b""))
        if self._left < 0:
            raise BodyTooLarge
        self._complete = not message.get("more_body", False)
        return message


class RequestMiddleware:
    """`observe(method, route, status, seconds)` is told of every request that was answered.

    `larger` names the paths whose bodies may be larger than others, and how large.
    What nobody expected is logged here, once, and answered by `surprise(error, path, request_id)`.
    """

    def __init__(
        self,
        app: App,
        *,
        clock: Clock,
        rng: Rng,
        largest_body: int,
        larger: Mapping[str, int] | None = None,
        observe: Observe,
        surprise: Surprise,
    ) -> None:
        self._app = app
        self._clock = clock
        self._rng = rng
        self._largest = largest_body
        self._larger = larger or {}
        self._observe = observe
        self._surprise = surprise

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Sockets pass untouched, but for the id."""
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
            return
        headers = dict(reversed(scope["headers"]))  # of two of a name the first counts
        request_id = self._begun(headers.get(b"x-request-id", b""))
        scope.setdefault("state", {}).update(request_id=request_id, headers=headers)
        if scope["type"] == "websocket":
            await self._app(scope, receive, send)
            return
        length = headers.get(b"content-length", b"")
        if length.isdigit() and int(length) > self._most(scope):
            await self._too_large(scope, receive, send, request_id)
            return
        await self._answer(scope, receive, send, request_id)

    async def _answer(self, scope: Scope, receive: Receive, send: Send, request_id: str) -> None:
        began, status, started = self._clock.monotonic(), 500, False
        limited = _BodyReader(receive, self._most(scope)).receive

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
        except Exception as error:
            logger.exception("surprise", path=scope["path"])
            if started:
                raise  # half an answer is out; the connection is cut
            await self._surprise(error, scope["path"], request_id)(scope, receive, named)
        finally:
            seconds = self._clock.monotonic() - began
            route = getattr(scope.get("route"), "path", "") or "unmatched"
            self._observe(scope["method"], route, status, seconds)
            log.say(
                _topic,
                "request",
                method=scope["method"],
                path=scope["path"],
                status=status,
                ms=round(seconds * 1000, 2),
            )

    async def _too_large(self, scope: Scope, receive: Receive, send: Send, request_id: str) -> None:
        """Answered without reading; the connection is not used again."""

        async def last(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                extra = (b"x-request-id", request_id.encode()), (b"connection", b"close")
                message["headers"] = [*message.get("headers", ()), *extra]
            await send(message)

        answer = self._surprise(BodyTooLarge(), scope["path"], request_id)
        await answer(scope, receive, last)
        self._observe(scope["method"], "unread", 413, 0.0)
        log.say(_topic, "request", method=scope["method"], path=scope["path"], status=413, ms=0)

    def _most(self, scope: Scope) -> int:
        return self._larger.get(scope["path"], self._largest)

    def _begun(self, given: bytes) -> str:
        """The request's id: the sender's where it gave one, else our own."""
        text = given.decode("latin-1")
        if _ID.fullmatch(text):
            log.fresh(log.redacted(text))
            return text
        made = self._rng.bytes(12).hex()
        log.fresh(made)
        return made
