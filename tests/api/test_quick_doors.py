"""A door in a hurry answers as the framework's own door would, whatever is asked of it."""

from __future__ import annotations

import asyncio
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from hosted_api.auth.caller import Scope
from hosted_api.auth.tokens import access_token
from hosted_api.kit.db.sqlite import Sqlite
from hosted_api.kit.http.quick import QuickRoute
from hosted_api.orders.endpoints import QUICK
from tests.support.api import STORE, ApiInProcess, api_in_process
from tests.support.partner_orders import order, send, sent_menu

if TYPE_CHECKING:
    from collections.abc import Iterator

    import httpx

pytestmark = pytest.mark.starts_threads
_STORE = f"store_id={STORE.store_id}"
QUERIES = (
    *("", "limit=2", "limit=0", "limit=501", "limit=", "limit=%2B4", "limit=4.0", "limit=%D9%A4"),
    *("limit=2&limit=3", "offset=-1", "offset=2&limit=1", "offset=100001", "nothing=known"),
    *("status=pending", "status=eaten", "status=", "cursor=nonsense", f"cursor={'x' * 501}"),
    *("from=yesterday", "from=2026-11-27T12:02:00", "to=2026-11-27T12:02:00Z", f"to={'1' * 41}"),
    *("since=2026-11-27T12:02:00Z", "customer=0901234567", f"customer={'a' * 129}"),
    *("store_id=elsewhere", _STORE, f"store_id={'a' * 129}", "%ff=%ff&&=&=x", "limit=0&offset=x"),
    *("q=", "q=a", "q=AP", "q=nguyen&limit=101", "q=nguyen&limit=1", f"q={'a' * 101}", "q=%00%00"),
)


@contextmanager
def without_hurry(api: ApiInProcess) -> Iterator[None]:
    routes = api.app.router.routes
    before = list(routes)
    routes[:] = [route for route in before if not isinstance(route, QuickRoute)]
    yield
    routes[:] = before


async def answers(api: ApiInProcess, path: str) -> list[tuple[Any, ...]]:
    said = []
    deaf = replace(api.devices["till-1"], scopes=frozenset({Scope.SYNC}))
    token = access_token(deaf, api.parts.gate.secret, api.clock.now())
    whoever: tuple[dict[str, str], ...] = (
        api.device_headers(),
        api.partner_headers(),
        api.staff_headers("cashier"),
        {},
        {"authorization": "Bearer nonsense"},
        {"authorization": f"Bearer {token}"},
    )
    for headers in whoever:
        for query in QUERIES:
            answer = await api.client.get(f"{path}?{query}", headers=headers)
            said.append((query, len(headers), answer.status_code, told(answer)))
    for method in ("HEAD", "POST", "DELETE", "OPTIONS"):
        answer = await api.client.request(method, path, headers=api.device_headers())
        allowed = answer.headers.get("allow")
        said.append((method, allowed, answer.status_code, told(answer)))
    return said


def told(answer: httpx.Response) -> Any:
    """Its body but for the request's id, which is another each time."""
    body: Any = answer.json() if answer.content else {}
    return {name: value for name, value in body.items() if name != "request_id"}


@pytest.mark.parametrize("path", [route.path for route in QUICK])
def test_both_doors_say_the_same(path: str, tmp_path: Path, loop: asyncio.Runner) -> None:
    async def go() -> None:
        settings = {"requests_a_minute": 1_000_000}
        async with api_in_process(Sqlite(tmp_path / "api.db"), settings) as api:
            await sent_menu(api)
            for number in range(5):
                api.clock.forward(60)
                await send(api, order(f"APP-{number}"))
            api.parts.limits.take = granted  # type: ignore[method-assign]
            quick = await answers(api, path)
            with without_hurry(api):
                slow = await answers(api, path)
            assert quick == slow
            assert {said[2] for said in quick} == {200, 400, 401, 403, 404, 405}

    loop.run(go())


async def granted(name: str, most: int, by: int = 1) -> Any:
    """As if nobody had asked before: strangers are refused more often here than is borne."""
    from hosted_api.kit.http.ratelimit import Allowance

    del name
    return Allowance(most, by, 60)
