"""A door in a hurry: past the framework's dependencies, which can cost more than the answer."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from hosted_api.kit.http.middleware import Receive, Scope, Send


class QuickRoute(Route):
    """`endpoint(request)` answers `method` at `path`, and no other method.

    It stands in front of the framework's own route, which only describes the door.
    """

    def __init__(
        self, method: str, path: str, endpoint: Callable[[Request], Awaitable[Response]]
    ) -> None:
        super().__init__(path, endpoint)
        self.methods = {method}

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Named in the figures like any other door."""
        scope["route"] = self
        await super().handle(scope, receive, send)
