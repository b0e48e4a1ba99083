"""No request is handed to a thread by the framework: a hop costs as much as the request itself."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import iscoroutinefunction
from typing import Any

from fastapi.routing import APIRoute, APIWebSocketRoute

from hosted_api.app import routers


def called(dependant: Any) -> Iterator[Any]:
    """Whatever a request to a route calls."""
    if dependant.call is not None:
        yield dependant.call
    for inner in dependant.dependencies:
        yield from called(inner)


def test_endpoints_and_what_they_depend_on_are_coroutines() -> None:
    routes = [route for router in routers() for route in router.routes]
    known = [route for route in routes if isinstance(route, APIRoute | APIWebSocketRoute)]
    assert len(known) > 10
    hops = {
        f"{route.path}: {call.__qualname__}"
        for route in known
        for call in called(route.dependant)
        if not iscoroutinefunction(call)
    }
    assert not hops
