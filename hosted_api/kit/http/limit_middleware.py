"""The limit every request passes: by its token, or by its address where it shows none.

An address that is refused again and again is not heard for the rest of the minute, so that tokens
and signatures cannot be tried out, by sockets as little as by requests.
"""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from hashlib import blake2b
from typing import Any

from hosted_api.kit.http.middleware import App, Receive, Scope, Send, Surprise, header
from hosted_api.kit.http.ratelimit import Allowance, LimitExceeded, Limits

REFUSALS_A_MINUTE = 60
_FREE = ("/health", "/metrics")
_POLICY = 1008


def _nowhere(_scope: Scope) -> int:
    return 0


class LimitMiddleware:
    """`refuse(error, path, request_id)` makes the answer for who asks too often.

    Where `crowded(scope)` is not 0, many come from one address, which has so many a minute there.
    """

    def __init__(
        self,
        app: App,
        *,
        limits: Limits,
        requests_a_minute: int,
        refuse: Surprise,
        crowded: Callable[[Scope], int] = _nowhere,
    ) -> None:
        self._app = app
        self._refuse = refuse
        self._limits = limits
        self._most = requests_a_minute
        self._crowded = crowded

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """A socket says itself that it refused somebody: what is sent on it passes nobody else."""
        if scope["type"] not in {"http", "websocket"} or scope["path"] in _FREE:
            await self._app(scope, receive, send)
            return
        address = _address(scope)
        refused = await self._limits.take(f"refused:{address}", REFUSALS_A_MINUTE, by=0)
        if scope["type"] == "websocket":
            if refused.granted:
                await self._app(scope, receive, send)
            else:
                await receive()
                await send({"type": "websocket.close", "code": _POLICY})  # HTTP 403
            return
        allowance = refused
        if refused.granted:
            allowance = await self._limits.take(*self._limit_of(scope, address))
        if not allowance.granted:
            no = self._refuse(LimitExceeded(allowance), scope["path"], scope["state"]["request_id"])
            await no(scope, receive, send)
            return
        await self._app(scope, receive, self._telling(send, allowance, address))

    def _limit_of(self, scope: Scope, address: str) -> tuple[str, int]:
        crowd = self._crowded(scope)
        return (f"crowd:{address}", crowd) if crowd else (_name_of(scope, address), self._most)

    def _telling(self, send: Send, allowance: Allowance, address: str) -> Send:
        async def tell(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                if message["status"] != 429:  # which tells of a narrower limit of its own
                    told = [(k.encode(), v.encode()) for k, v in allowance.headers().items()]
                    message["headers"] = [*message.get("headers", ()), *told]
                if message["status"] == 401:
                    await self._limits.take(f"refused:{address}", REFUSALS_A_MINUTE)
            await send(message)

        return tell


async def note_refusal(limits: Limits, scope: Scope) -> None:
    """Somebody came to a socket without a right to it."""
    await limits.take(f"refused:{_address(scope)}", REFUSALS_A_MINUTE)


def _address(scope: Scope) -> str:
    return str((scope.get("client") or ("unknown",))[0])


def _name_of(scope: Scope, address: str) -> str:
    token = header(scope, b"authorization")
    if token:
        return "token:" + blake2b(token.encode(), digest_size=12).hexdigest()
    return f"address:{address}"
