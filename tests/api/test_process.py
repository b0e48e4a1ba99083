"""The real process on real sockets: it starts, answers, resists, says what is down, and goes."""

from __future__ import annotations

import asyncio
import json
import socket
from contextlib import contextmanager
from typing import TYPE_CHECKING

import httpx
import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from tests.support.api import ApiProcess, api_process
from tests.support.postgres import PostgresServer, postgres_server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.starts_threads


@pytest.fixture(params=["sqlite", "postgresql"])
def api(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ApiProcess]:
    url = ""
    if request.param == "postgresql":
        server: PostgresServer = request.getfixturevalue("postgres")
        url = server.create("process")
    log = str(tmp_path / "api.log")
    with api_process(tmp_path / "data", url, log_file=log) as process:
        yield process


def _let_in(api: ApiProcess) -> dict[str, str]:
    """A till's access token in a header."""
    api.command("add-store", "s1", "Phở Lan")
    code = api.command("enrol", "s1")[0]
    asked = {"code": code, "device_id": "t1", "name": "Counter"}
    let_in = httpx.post(f"{api.url}/v1/auth/enrol", json=asked).json()
    return {"authorization": f"Bearer {let_in['access_token']}"}


def _vouch(client: httpx.Client, headers: dict[str, str]) -> httpx.Response:
    asked = {"staff_id": "s1", "role": "manager"}
    return client.post("/v1/auth/staff", json=asked, headers=headers)


def test_told_to_stop_it_finishes_what_is_under_way_and_leaves_sockets_with_a_word(
    api: ApiProcess,
) -> None:
    headers = _let_in(api)
    live = f"{api.url.replace('http', 'ws')}/v1/sync/live?after=0"
    with connect(live, additional_headers=headers) as listener:
        asked = json.dumps({"staff_id": "s1", "role": "manager"}).encode()
        with socket.create_connection(("127.0.0.1", api.port)) as slow:
            head = [
                "POST /v1/auth/staff HTTP/1.1",
                "host: api",
                "content-type: application/json",
                f"content-length: {len(asked)}",
                f"authorization: {headers['authorization']}",
            ]
            slow.sendall("\r\n".join([*head, "", ""]).encode() + asked[:10])
            assert httpx.get(f"{api.url}/health").status_code == 200
            process = api.process
            assert process is not None
            process.terminate()
            with pytest.raises(ConnectionClosed) as closed:
                listener.recv(timeout=60)
            assert closed.value.rcvd is not None
            assert closed.value.rcvd.code == 1001
            slow.sendall(asked[10:])
            assert slow.recv(4096).startswith(b"HTTP/1.1 200")
    assert api.stop() == 0


def test_a_stranger_who_scans_the_port_learns_nothing(api: ApiProcess) -> None:
    with httpx.Client(base_url=api.url) as client:
        for path in ("/", "/docs", "/openapi.json", "/redoc", "/admin", "/.env", "/v1", "/api/x"):
            answer = client.get(path)
            assert answer.status_code == 404, path
            assert "server" not in answer.headers
            text = answer.text.lower()
            assert not any(w in text for w in ("evertill-api", "fastapi", "uvicorn", "python", "/"))
        for method in ("TRACE", "OPTIONS", "DELETE", "PUT"):
            assert client.request(method, "/v1/auth/enrol").status_code in {404, 405}
        assert client.get("/v1/auth/devices").status_code == 401
        assert client.post("/v1/sync/hello", json={}).status_code == 401
    for noise in (b"\x00" * 64, b"\x16\x03\x01\x02\x00\x01\x00", b"GET / HTTP/9.9\r\n\r\n"):
        with socket.create_connection(("127.0.0.1", api.port), timeout=60) as stranger:
            stranger.sendall(noise + b"\r\n\r\n")
            said = stranger.recv(4096)
            assert b"400" in said or not said
    headers = "".join(f"x-{n}: {'a' * 1000}\r\n" for n in range(200))
    with socket.create_connection(("127.0.0.1", api.port), timeout=60) as stranger:
        stranger.sendall(f"GET /health HTTP/1.1\r\nhost: a\r\n{headers}\r\n".encode())
        assert b" 400 " in stranger.recv(4096)
    assert httpx.get(f"{api.url}/health").status_code == 200


def test_slow_clients_hold_up_nobody_and_are_cut_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with api_process(tmp_path) as api, _slow_ones(api, 200) as slow:
        with httpx.Client(base_url=api.url) as client:
            for _ in range(20):
                assert client.get("/health").status_code == 200
        slow[0].settimeout(60)
        assert slow[0].recv(64) == b""  # after ten seconds without an end of the headers


@contextmanager
def _slow_ones(api: ApiProcess, count: int) -> Iterator[list[socket.socket]]:
    sockets = [socket.create_connection(("127.0.0.1", api.port)) for _ in range(count)]
    try:
        for each in sockets:
            each.sendall(b"GET /health HTTP/1.1\r\nhost: a\r\nx-")
        yield sockets
    finally:
        for each in sockets:
            each.close()


def test_health_names_what_is_down_and_is_well_again_by_itself(tmp_path: Path) -> None:
    with postgres_server() as server:
        url = server.create("health")
        with api_process(tmp_path, url) as api, httpx.Client(base_url=api.url) as client:
            headers = _let_in(api)
            assert client.get("/health").json() == {"status": "ok", "down": []}
            server.kill()
            down = client.get("/health")
            assert (down.status_code, down.json()["down"]) == (503, ["database"])
            asked = {"code": "AAAA-BBBB", "device_id": "t1", "name": "Counter"}
            refused = client.post("/v1/auth/enrol", json=asked)
            assert (refused.status_code, refused.json()["code"]) == (503, "database_down")
            assert refused.headers["retry-after"] == "2"
            server.start()
            assert _well_again(client)
            assert _vouch(client, headers).status_code == 200


def _well_again(client: httpx.Client) -> bool:
    async def ask() -> bool:
        for _ in range(100):
            if client.get("/health").status_code == 200:
                return True
            await asyncio.sleep(0.1)
        return False

    return asyncio.run(ask())


def test_metrics_name_routes_and_are_not_for_strangers(tmp_path: Path) -> None:
    token = "m" * 40
    with (
        api_process(tmp_path, metrics_token=token) as api,
        httpx.Client(base_url=api.url) as client,
    ):
        for number in range(5):
            client.post(f"/v1/auth/devices/till-{number}/revoke")
        client.get("/nowhere/at/all")
        assert client.get("/metrics").status_code == 404
        told = client.get("/metrics", headers={"authorization": f"Bearer {token}"}).text
        route = 'method="POST",route="/v1/auth/devices/{device_id}/revoke",status="401"'
        assert f"evertill_requests_total{{{route}}} 5.0" in told
        assert 'route="unmatched"' in told
        assert "till-3" not in told
        assert "nowhere" not in told


def test_the_log_says_who_and_what_and_nothing_secret(tmp_path: Path) -> None:
    log = tmp_path / "api.log"
    with (
        api_process(tmp_path / "data", log_file=str(log)) as api,
        httpx.Client(base_url=api.url) as client,
    ):
        headers = _let_in(api)
        secrets = {
            "phone": "+84901234567",
            "spaced phone": "0812 3456 7890",
            "card": "4111 1111 1111 1111",
            "pin": "493817",
            "token": "evp_" + "Zq3" * 14,
        }
        _vouch(client, headers)
        for secret in secrets.values():
            client.get(f"/api/orders/{secret}", headers=headers)
            client.get("/api/orders", params={"customer": secret}, headers=headers)
            client.post("/v1/auth/staff", json={"pin": secret}, headers=headers)
            client.post("/v1/auth/enrol", json={"code": secret, "device_id": secret, "name": "a"})
            client.get("/v1/auth/devices", headers={"authorization": f"Bearer {secret}"})
        api.stop()
        text = log.read_text()
        lines = [json.loads(line) for line in text.splitlines()]
    secrets["access token"] = headers["authorization"].removeprefix("Bearer ")
    del secrets["pin"]  # six digits alone in a path are no PIN: one never comes here
    for name, secret in secrets.items():
        assert secret not in text, name
        assert secret.replace(" ", "") not in text.replace(" ", ""), name
    vouched = next(line for line in lines if line.get("path") == "/v1/auth/staff")
    assert vouched["store"] == "s1"
    assert vouched["actor"] == "device/t1"
    assert vouched["status"] == 200
    assert len(vouched["request"]) == 24
