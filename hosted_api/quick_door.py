"""A door in front of the framework, for what comes in crowds: no routing, no wrappers.

It is the endpoint that the framework has too, with the same answers and the same problems, and it
stands behind the same middlewares.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.requests import Request

from hosted_api.problems import KNOWN, answered

if TYPE_CHECKING:
    from starlette.routing import Route

    from hosted_api.kit.http.middleware import Receive, Scope, Send


class QuickDoor:
    """The endpoint of `route`, whose path has no parameters."""

    def __init__(self, route: Route) -> None:
        self._route = route
        self._methods = frozenset(route.methods or ())

    def takes(self, scope: Scope) -> bool:
        """Whether a connection is for this door."""
        return scope.get("path") == self._route.path and scope.get("method") in self._methods

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        scope["route"] = self._route
        request = Request(scope, receive, send)
        try:
            answer = await self._route.endpoint(request)
        except KNOWN as error:
            answer = await answered(request, error)
        await answer(scope, receive, send)
