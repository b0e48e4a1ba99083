"""Every door says no to who asks too often, in its own shape, and says when there is more."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from hosted_api import deps
from hosted_api.auth.caller import DEVICE_SCOPES, Caller, Kind
from hosted_api.auth.tokens import access_token
from hosted_api.kit.db.statement import Statement
from hosted_api.kit.http.limit_middleware import REFUSALS_A_MINUTE
from tests.support.api import ApiInProcess, api_in_process
from tests.support.api_process import SECRET, STORE, ApiProcess, api_process
from tests.support.partner_orders import INGEST, order, send, sent_menu, spelled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hosted_api.kit.db.database import Database

pytestmark = pytest.mark.starts_threads
DESCRIPTION = Path(__file__).parents[2] / "docs/api/openapi.json"
TOLD = ("x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset", "retry-after")
_ORDERS = Statement("SELECT count(*) AS n FROM orders")


def _doors() -> list[tuple[str, str]]:
    described = json.loads(DESCRIPTION.read_text(encoding="utf-8"))["paths"]
    return [(method, path) for path, doors in described.items() for method in doors]


def _is_told_to_wait(answer: httpx.Response, limit: int) -> None:
    """429 with each header once, in the shape of its path."""
    assert answer.status_code == 429, answer.text
    for name in TOLD:
        assert len(answer.headers.get_list(name)) == 1, name
    assert answer.headers["x-ratelimit-limit"] == str(limit)
    assert answer.headers["x-ratelimit-remaining"] == "0"
    assert answer.headers["retry-after"] == answer.headers["x-ratelimit-reset"]
    assert 0 < int(answer.headers["retry-after"]) <= 60
    is_partners = answer.url.path.startswith(("/webhooks/", "/api/"))
    assert answer.json()["error" if is_partners else "code"] == "too_many_requests"


def test_every_door_has_a_limit_by_token(database: Database, loop: asyncio.Runner) -> None:
    async def go() -> None:
        async with api_in_process(database, {"requests_a_minute": 1}) as api:
            doors = _doors()
            assert len(doors) > 15
            callers = [api.device_headers(), api.staff_headers(), api.partner_headers(b"{}")]
            for headers in callers:
                assert (await api.client.get("/v1/nowhere", headers=headers)).status_code == 404
                for method, path in doors:
                    told = await api.client.request(method, path, headers=headers)
                    if path in {"/health", "/metrics", "/webhooks/payments/{provider}"}:
                        assert told.status_code != 429
                    else:
                        _is_told_to_wait(told, 1)

    loop.run(go())


def test_an_app_that_sends_too_much_is_stopped_before_anything_is_written(
    database: Database, loop: asyncio.Runner
) -> None:
    async def go() -> None:
        async with api_in_process(database, {"requests_a_minute": 4}) as api:
            await sent_menu(api)
            told = [await send(api, order(f"APP-{number}")) for number in range(5)]
            assert [each.status_code for each in told] == [200, 200, 200, 429, 429]
            assert [each.headers["x-ratelimit-remaining"] for each in told] == list("21000")
            _is_told_to_wait(told[3], 4)
            assert await _orders(api) == 3
            till = await api.client.get("/api/orders", headers=api.device_headers())
            assert till.status_code == 200
            api.clock.forward(int(told[4].headers["retry-after"]))
            again = [await send(api, order(f"APP-{number}")) for number in (3, 3)]
            assert [each.status_code for each in again] == [200, 409]

    loop.run(go())


def test_one_signed_request_is_not_heard_without_end(
    database: Database, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deps, "SIGNATURE_A_MINUTE", 3)

    async def go() -> None:
        async with api_in_process(database) as api:
            await sent_menu(api)
            raw = spelled(order())
            headers = api.partner_headers(raw)
            told = [await api.client.post(INGEST, content=raw, headers=headers) for _ in range(4)]
            assert [each.status_code for each in told] == [200, 409, 409, 429]
            _is_told_to_wait(told[3], 3)
            assert (await send(api, order("APP-2"))).status_code == 200
            api.clock.forward(60)
            again = await api.client.post(INGEST, content=raw, headers=headers)
            assert again.status_code == 409

    loop.run(go())


def test_codes_are_tried_ten_times_a_minute_from_one_address(
    database: Database, loop: asyncio.Runner
) -> None:
    async def go() -> None:
        async with api_in_process(database) as api:
            guess = {"code": "AAAA-AAAA", "device_id": "till-7", "name": "Till"}
            path = "/v1/auth/enrol"
            told = [await api.client.post(path, json=guess) for _ in range(11)]
            assert [each.status_code for each in told] == [401] * 10 + [429]
            _is_told_to_wait(told[10], 10)
            elsewhere = httpx.ASGITransport(api.app, client=("203.0.113.77", 40000))
            async with httpx.AsyncClient(transport=elsewhere, base_url="http://api") as client:
                assert (await client.post(path, json=guess)).status_code == 401

    loop.run(go())


def test_codes_are_made_ten_times_a_minute_for_one_store(
    database: Database, loop: asyncio.Runner
) -> None:
    async def go() -> None:
        async with api_in_process(database) as api:
            path = "/v1/auth/pairing-codes"
            told = [await api.client.post(path, headers=api.staff_headers()) for _ in range(11)]
            assert [each.status_code for each in told] == [200] * 10 + [429]
            _is_told_to_wait(told[10], 10)
            other = api.staff_headers(device_id="till-2")
            assert (await api.client.post(path, headers=other)).status_code == 200

    loop.run(go())


def test_who_shows_no_token_is_counted_by_address(database: Database, loop: asyncio.Runner) -> None:
    async def go() -> None:
        async with api_in_process(database, {"requests_a_minute": 3}) as api:
            told = [await api.client.get("/v1/nowhere") for _ in range(4)]
            assert [each.status_code for each in told] == [404] * 3 + [429]
            _is_told_to_wait(told[3], 3)
            refresh = {"refresh_token": "evr_x", "device_key": "evd_x"}
            _is_told_to_wait(await api.client.post("/v1/auth/refresh", json=refresh), 3)
            known = await api.client.get("/v1/sync/feed", headers=api.device_headers())
            assert known.status_code == 200

    loop.run(go())


async def _orders(api: ApiInProcess) -> int:
    row = await api.db.read(lambda tx: tx.one(_ORDERS))
    assert row is not None
    return int(row["n"])


def _knocks(api: ApiProcess, path: str, headers: Mapping[str, str] | None = None) -> int:
    """A socket at `path`: the status of its refusal, 101 where it was let in."""
    try:
        url = f"ws://127.0.0.1:{api.port}{path}"
        with connect(url, additional_headers=dict(headers or {}), open_timeout=60) as socket:
            if path.startswith("/ws/"):
                wanted: dict[str, Any] = {"type": "subscribe", "channel": "order.store-001"}
                socket.send(json.dumps(wanted | {"token": "evp_guess"}))
                with suppress(ConnectionClosed):
                    socket.recv(timeout=60)
            return 101
    except InvalidStatus as refused:
        return refused.response.status_code


def _expired() -> dict[str, str]:
    caller = Caller(Kind.DEVICE, "till-1", frozenset({STORE.store_id}), DEVICE_SCOPES, "till-1")
    token = access_token(caller, SECRET.encode(), datetime.now(UTC) - timedelta(hours=1))
    return {"authorization": f"Bearer {token}"}


@pytest.mark.parametrize("path", ["/v1/sync/live", "/ws/orders/sync"])
def test_tokens_cannot_be_tried_out_by_sockets_either(path: str, tmp_path: Path) -> None:
    for attempt in range(5):  # a new minute begins the count anew, so one that turned is no proof
        began = datetime.now(UTC).minute
        try:
            _try_tokens_out(path, tmp_path / str(attempt))
            return
        except AssertionError:
            if datetime.now(UTC).minute == began:
                raise
    raise AssertionError("no minute was long enough")


def _try_tokens_out(path: str, folder: Path) -> None:
    with api_process(folder) as api:
        good = {"authorization": f"Bearer {api.badge().token()}"}
        for _ in range(5):
            assert _knocks(api, "/v1/sync/live", _expired()) == 403  # a till after a long night
        wrong = {"authorization": "Bearer evp_guess"}
        for number in range(REFUSALS_A_MINUTE + 1):
            assert _knocks(api, path, wrong) == (403 if path.startswith("/v1/") else 101), number
        assert _knocks(api, path, wrong) == 403
        assert _knocks(api, "/v1/sync/live", good) == 403
        url = f"{api.address.url}/v1/sync/feed"
        _is_told_to_wait(httpx.get(url, headers=good), REFUSALS_A_MINUTE)


def test_a_till_whose_token_has_ended_is_not_taken_for_a_thief(tmp_path: Path) -> None:
    with api_process(tmp_path / "api") as api:
        for _ in range(REFUSALS_A_MINUTE + 5):
            assert _knocks(api, "/v1/sync/live", _expired()) == 403
        good = {"authorization": f"Bearer {api.badge().token()}"}
        assert _knocks(api, "/v1/sync/live", good) == 101
