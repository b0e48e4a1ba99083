"""Who is put out is out at once: tokens, sockets, on every node; and nobody else notices."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import httpx
import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from hosted_api.auth.caller import ROLE_SCOPES, Caller, Kind
from hosted_api.auth.service import stop_partner
from hosted_api.auth.tokens import access_token
from hosted_api.kit import feed
from hosted_api.realtime import hub
from tests.support.api_process import SECRET, STORE, ApiProcess, api_process
from tests.support.partner_client import partner_of

if TYPE_CHECKING:
    from pathlib import Path

    from hosted_api.kit.db.database import Tx
    from tests.support.postgres import PostgresServer

pytestmark = pytest.mark.starts_threads


@pytest.fixture
def two(postgres: PostgresServer, tmp_path: Path) -> Iterator[tuple[ApiProcess, ApiProcess]]:
    """Nodes on one PostgreSQL."""
    url = postgres.create(f"p{abs(hash(str(tmp_path))) % 10**9}")
    with api_process(tmp_path / "one", url) as one:
        other = ApiProcess(tmp_path / "other", url)
        other.folder.mkdir()
        yield one, other.start()
        other.kill()


@pytest.fixture(params=["sqlite", "postgresql"])
def nodes(
    request: pytest.FixtureRequest, tmp_path: Path
) -> Iterator[tuple[ApiProcess, ApiProcess]]:
    """Two nodes, or on SQLite one of them, twice."""
    if request.param == "postgresql":
        yield request.getfixturevalue("two")
        return
    with api_process(tmp_path / "api") as api:
        yield api, api


def _bearer(token: str) -> dict[str, str]:
    return {"authorization": f"Bearer {token}"}


def _staff(till: str) -> dict[str, str]:
    stores = frozenset({STORE.store_id})
    staff = Caller(Kind.STAFF, "s1", stores, ROLE_SCOPES["manager"], till, "manager")
    return _bearer(access_token(staff, SECRET.encode(), datetime.now(UTC)))


@contextmanager
def _live(api: ApiProcess, till: str) -> Iterator[ClientConnection]:
    headers = _bearer(api.badge(till).token())
    url = f"ws://127.0.0.1:{api.port}/v1/sync/live"
    with connect(url, additional_headers=headers, open_timeout=60) as socket:
        yield socket


def _hear_on(socket: ClientConnection) -> None:
    while True:
        socket.recv(timeout=60)


def _entry(api: ApiProcess) -> None:
    async def work(tx: Tx) -> None:
        await feed.append(tx, STORE.store_id, [feed.Entry("trial", "k", "{}")], datetime.now(UTC))

    api._in_database(work)


def _asks(api: ApiProcess, headers: dict[str, str], path: str = "/v1/sync/feed") -> tuple[int, str]:
    answer = httpx.get(f"{api.address.url}{path}", headers=headers)
    return answer.status_code, answer.json().get("code", "")


def test_a_till_that_is_put_out_hears_and_says_nothing_more_anywhere(
    nodes: tuple[ApiProcess, ApiProcess],
) -> None:
    one, other = nodes
    stolen, staff = _bearer(one.badge("till-2").token()), _staff("till-2")
    with _live(other, "till-2") as socket, _live(other, "till-3") as neighbour:
        assert _asks(other, stolen) == (200, "")
        path = f"{one.address.url}/v1/auth/devices/till-2/revoke"
        assert httpx.post(path, headers=_staff("till-1")).status_code == 204
        with pytest.raises(ConnectionClosed):
            _hear_on(socket)
        # The word has reached the other node by now; what it remembered of the till is forgotten.
        for node in (one, other):
            assert _asks(node, stolen) == (401, "device_revoked")
            assert _asks(node, staff, "/v1/auth/devices") == (401, "device_revoked")
        with pytest.raises(Exception, match="403"), _live(other, "till-2"):
            pass
        _entry(one)
        while not (told := json.loads(neighbour.recv(timeout=60)))["entries"]:
            pass
        assert told["entries"][0]["kind"] == "trial"
        assert _asks(other, _bearer(one.badge("till-3").token())) == (200, "")


def test_an_app_that_is_stopped_hears_nothing_more(two: tuple[ApiProcess, ApiProcess]) -> None:
    one, other = two
    partner = partner_of(one)
    partner.http.close()
    with connect(f"ws://127.0.0.1:{other.port}/ws/orders/sync", open_timeout=60) as socket:
        said = {"type": "subscribe", "channel": "order.store-001", "token": partner.token}
        socket.send(json.dumps(said))
        assert json.loads(socket.recv(timeout=60))["type"] == "subscribed"
        _keeper(one, lambda tx: stop_partner(tx, "app"))
        with pytest.raises(ConnectionClosed):
            socket.recv(timeout=60)
    answer = httpx.get(f"{other.address.url}/api/orders", headers=_bearer(partner.token))
    assert answer.status_code == 401


def _keeper(api: ApiProcess, work: object) -> None:
    """As a command of the keeper does it: in a process of its own, with the API's parts."""
    import asyncio

    from hosted_api.app import make_parts, opened
    from hosted_api.kit.clock import RealClock, RealRng

    async def go() -> None:
        parts = make_parts(api._settings(), RealClock(), RealRng(), None)
        async with opened(parts):
            await parts.database.write(work)  # type: ignore[arg-type]

    asyncio.run(go())


def test_a_socket_is_looked_at_now_and_then_where_no_word_came(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = (
        "from hosted_api.realtime import hub\n"
        "hub.PING_SECONDS, hub.PINGS_A_LOOK = 0.05, 1\n"
        "from hosted_api.commands import main\n"
        "main(['serve'])\n"
    )
    assert (hub.PING_SECONDS, hub.PINGS_A_LOOK) == (30.0, 10)
    monkeypatch.setattr("tests.support.api_process.PROGRAM", ["-c", program])
    with api_process(tmp_path / "api") as api, _live(api, "till-2") as socket:

        async def put_out(tx: Tx) -> None:
            from hosted_api.auth.enrolment import revoke_device

            await revoke_device(tx, STORE.store_id, "till-2", datetime.now(UTC))

        api._in_database(put_out)
        with pytest.raises(ConnectionClosed):
            _hear_on(socket)
