"""A door in front of the framework, for what comes in crowds: no routing, no wrappers.

It is the endpoint that the framework has too, with the same answers and the same problems, and it
stands behind the same middlewares.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.requests import ClientDisconnect, Request

from hosted_api.problems import KNOWN, answered

if TYPE_CHECKING:
    from starlette.routing import Route

    from hosted_api.kit.http.middleware import Receive, Scope, Send


class QuickDoor:
    """The endpoints of `routes`: paths without parameters, or with one in their middle."""

    def __init__(self, *routes: Route) -> None:
        self._whole = {
            (method, route.path): route
            for route in routes
            for method in route.methods or ()
            if "{" not in route.path
        }
        self._parted = [
            (method, *_parts(route.path), route)
            for route in routes
            for method in route.methods or ()
            if "{" in route.path
        ]

    def takes(self, scope: Scope) -> bool:
        """Whether a connection is for this door."""
        path, method = scope.get("path", ""), scope.get("method", "")
        route = self._whole.get((method, path)) or self._parted_route(scope, path, method)
        if route is not None:
            scope["route"] = route
        return route is not None

    def _parted_route(self, scope: Scope, path: str, method: str) -> Route | None:
        for its_method, before, name, after, route in self._parted:
            if method == its_method and path.startswith(before) and path.endswith(after):
                value = path[len(before) : len(path) - len(after)]
                if value and "/" not in value:
                    scope["path_params"] = {name: value}
                    return route
        return None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        request = _QuickRequest(scope, receive, send)
        try:
            answer = await scope["route"].endpoint(request)
        except KNOWN as error:
            answer = await answered(request, error)
        await answer(scope, receive, send)


class _QuickRequest(Request):
    """A request whose body is read without a stream: it has come in one piece, nearly always."""

    _whole: bytes | None = None

    async def body(self) -> bytes:
        """All of it. Raises `ClientDisconnect`."""
        if self._whole is None:
            pieces, more = [], True
            while more:
                message = await self.receive()
                if message["type"] == "http.disconnect":
                    raise ClientDisconnect
                pieces.append(message.get("body", b""))
                more = message.get("more_body", False)
            self._whole = b"".join(pieces)
        return self._whole


def _parts(path: str) -> tuple[str, str, str]:
    """What stands before the parameter, its name, and what stands behind it."""
    before, _, rest = path.partition("{")
    name, _, after = rest.partition("}")
    return before, name, after
