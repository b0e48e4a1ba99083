"""A door at which only a part of the API is answered; behind it everything else is not there."""

from __future__ import annotations

from collections.abc import Callable

from hosted_api.kit.http.middleware import App, Receive, Scope, Send, Surprise, header

_POLICY = 1008


class NotHere(Exception):
    """Nothing of this kind is answered at this door."""


class NarrowDoor:
    """At the port that `port()` names only paths of which `allowed(path)` says so are answered.

    Who shows a token is not answered either: this door is plain, and no token may pass it.
    """

    def __init__(
        self,
        app: App,
        *,
        port: Callable[[], int],
        allowed: Callable[[str], bool],
        refuse: Surprise,
    ) -> None:
        self._app = app
        self._port = port
        self._allowed = allowed
        self._refuse = refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """By which door a request came its connection knows."""
        narrow = self._port()
        server = scope.get("server")
        is_narrow = bool(narrow and server and server[1] == narrow)
        if scope["type"] == "lifespan" or not is_narrow or self._may(scope):
            await self._app(scope, receive, send)
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": _POLICY})  # HTTP 403
        else:
            no = self._refuse(NotHere(), scope["path"], scope["state"]["request_id"])
            await no(scope, receive, send)

    def _may(self, scope: Scope) -> bool:
        if scope["type"] != "http" or header(scope, b"authorization"):
            return False
        return self._allowed(scope["path"])
