"""The limit every request passes: by its token, or by its address where it shows none.

An address that is refused again and again is not heard for the rest of the minute, so that tokens
and signatures cannot be tried out.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from hashlib import blake2b
from typing import Any

from hosted_api.kit.http.middleware import App, Receive, Scope, Send, Surprise
from hosted_api.kit.http.ratelimit import Allowance, LimitExceeded, Limits

REFUSALS_A_MINUTE = 60
_FREE = ("/health", "/metrics")


class LimitMiddleware:
    """`refuse(error, path, request_id)` makes the answer for who asks too often."""

    def __init__(
        self, app: App, *, limits: Limits, requests_a_minute: int, refuse: Surprise
    ) -> None:
        self._app = app
        self._refuse = refuse
        self._limits = limits
        self._most = requests_a_minute

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Sockets are limited by the hub."""
        if scope["type"] != "http" or scope["path"] in _FREE:
            await self._app(scope, receive, send)
            return
        address = (scope.get("client") or ("unknown",))[0]
        refused = await self._limits.take(f"refused:{address}", REFUSALS_A_MINUTE, by=0)
        allowance = refused
        if refused.granted:
            allowance = await self._limits.take(_name_of(scope, address), self._most)
        if not allowance.granted:
            no = self._refuse(LimitExceeded(allowance), scope["path"], scope["state"]["request_id"])
            await no(scope, receive, send)
            return
        await self._app(scope, receive, self._telling(send, allowance, address))

    def _telling(self, send: Send, allowance: Allowance, address: str) -> Send:
        async def tell(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                told = [(k.encode(), v.encode()) for k, v in allowance.headers().items()]
                message["headers"] = [*message.get("headers", ()), *told]
                if message["status"] == 401:
                    await self._limits.take(f"refused:{address}", REFUSALS_A_MINUTE)
            await send(message)

        return tell


def _name_of(scope: Scope, address: str) -> str:
    for name, value in scope["headers"]:
        if name == b"authorization":
            return "token:" + blake2b(value, digest_size=12).hexdigest()
    return f"address:{address}"
