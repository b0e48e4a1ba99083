"""Sessions at the real process: killed in mid-tap, on two nodes, and by a door of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import contextmanager
from itertools import count
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from backend_client.push import say_hello, send_events
from pos_core.journal import Identity
from tests.support.api_process import STORE, ApiProcess, free_port
from tests.support.session_guests import TOKEN, table
from tests.support.wire_tills import WireTill

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.support.postgres import PostgresServer

pytestmark = pytest.mark.starts_threads
_keys = count()


class Guest:
    """A phone at one table, which sends again what was not answered, maybe to another node."""

    def __init__(self, *nodes: ApiProcess) -> None:
        self.nodes = nodes
        answer = httpx.get(f"{nodes[0].address.url}/t/{TOKEN}")
        assert answer.status_code == 303, answer.text
        self.session_id = answer.headers["location"].rpartition("/")[2]
        self.cookie = answer.headers["set-cookie"].partition(";")[0]

    def tap(self, node: ApiProcess, name: str, key: str) -> dict[str, Any]:
        """Raises `httpx.TransportError` while the node is away."""
        url = node.address.url
        headers = {"cookie": self.cookie, "origin": url, "idempotency-key": key}
        sent = {"type": "phone_named", "data": {"name": name}}
        path = f"{url}/v1/sessions/{self.session_id}/events"
        answer = httpx.post(path, json=sent, headers=headers, timeout=20)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    def heard(self, node: ApiProcess, after: int = 0, wait: int = 0) -> list[dict[str, Any]]:
        """Events behind the cursor."""
        query = f"after={after}&limit=500&wait={wait}"
        path = f"{node.address.url}/v1/sessions/{self.session_id}/events?{query}"
        answer = httpx.get(path, headers={"cookie": self.cookie}, timeout=40)
        return list(answer.json()["events"])


def floor_told(node: ApiProcess) -> None:
    """A till draws a table at which guests need nobody's word to sit down."""
    till = WireTill(Identity(STORE.store_id, "till-1", 1))
    till.write(1, "floor.table_drawn.v1", table=table())
    client = node.client("till-1")
    say_hello(client, till.hello())
    send_events(client, till.push(1))
    client.close()


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_no_tap_is_lost_or_doubled_by_power_cuts(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    url = ""
    if kind == "postgresql":
        server: PostgresServer = request.getfixturevalue("postgres")
        url = server.create(f"k{abs(hash(str(tmp_path))) % 10**9}")
    api = ApiProcess(tmp_path / "api", url).furnish().start()
    try:
        _cut_again_and_again(api)
    finally:
        api.kill()


def _cut_again_and_again(api: ApiProcess) -> None:
    floor_told(api)
    guest, answered = Guest(api), dict[str, dict[str, Any]]()
    for life in range(4):
        for number in range(6):
            key = f"tap-{life}-{number}-x"
            answered[key] = guest.tap(api, f"{life}.{number}", key)
        # One more is under way as the power goes; its answer is lost, so the phone sends it again.
        open_key = f"tap-{life}-open"
        headers = {"cookie": guest.cookie, "origin": api.address.url, "idempotency-key": open_key}
        body = json.dumps({"type": "phone_named", "data": {"name": f"{life}.open"}}).encode()
        with httpx.Client(base_url=api.address.url) as client:
            sending = client.build_request(
                "POST",
                f"/v1/sessions/{guest.session_id}/events",
                content=body,
                headers=headers | {"content-type": "application/json"},
            )
            with subprocess.Popen(
                [sys.executable, "-c", _POST, str(sending.url), json.dumps(headers), body.decode()]
            ) as sender:
                api.kill()
                sender.wait(30)
        api.start()
        answered[open_key] = guest.tap(api, f"{life}.open", open_key)
    heard = guest.heard(api)
    assert [event["event_seq"] for event in heard] == list(range(1, len(heard) + 1))
    by_id = {event["event_id"]: event for event in heard}
    assert len(by_id) == len(heard)
    for told in answered.values():
        assert by_id[told["event_id"]]["event_seq"] == told["event_seq"]
    named = [event["data"]["name"] for event in heard if event["type"] == "session.phone_named.v1"]
    assert len(named) == len(set(named)) == len(answered)


_POST = """
import sys, json, urllib.request
url, headers, body = sys.argv[1:]
headers = {**json.loads(headers), "content-type": "application/json"}
try:
    urllib.request.urlopen(urllib.request.Request(url, body.encode(), headers), timeout=10).read()
except OSError:
    pass
"""


def test_phones_on_two_nodes_write_one_stream_and_hear_each_other(
    postgres: PostgresServer, tmp_path: Path
) -> None:
    url = postgres.create(f"s{abs(hash(str(tmp_path))) % 10**9}")
    one = ApiProcess(tmp_path / "one", url).furnish()
    other = ApiProcess(tmp_path / "other", url)
    other.folder.mkdir()
    for node in (one, other):
        node.start()
    try:
        floor_told(one)
        guest = Guest(one, other)
        seen = 0
        for number in range(10):
            key, nodes = f"tap-{number:06d}", (one, other) if number % 2 else (other, one)
            told = guest.tap(nodes[0], f"n{number}", key)
            assert guest.tap(nodes[1], f"n{number}", key) == told
            heard = guest.heard(nodes[1], seen, wait=20)
            seen = heard[-1]["event_seq"]
            assert heard[-1]["event_id"] == told["event_id"]
        streams = [guest.heard(node) for node in (one, other)]
        assert streams[0] == streams[1]
        assert [event["event_seq"] for event in streams[0]] == list(range(1, len(streams[0]) + 1))
    finally:
        one.kill()
        other.kill()


@contextmanager
def tills_child(folder: Path, guests_port: int) -> Iterator[str]:
    """The API as a till starts it, with a door for phones; where the till reaches it."""
    port = free_port()
    told = {"EVERTILL_PORT": str(port), "EVERTILL_DATA_FOLDER": str(folder)}
    told["EVERTILL_LOG_LEVEL"] = "ERROR"

    process = subprocess.Popen(
        [sys.executable, "-m", "hosted_api", "serve", "--child"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, **told},
    )
    assert process.stdin is not None
    assert process.stdout is not None
    store = {"store_id": "s", "name": "S", "currency": "VND", "time_zone": "Asia/Ho_Chi_Minh"}
    said = {"store": store, "code": "c" * 16, "guests_port": guests_port}
    try:
        process.stdin.write(json.dumps(said).encode() + b"\n")
        process.stdin.flush()
        yield json.loads(process.stdout.readline())["ready"]
    finally:
        process.stdin.close()
        process.wait(30)
        process.stdout.close()


def test_phones_have_a_door_at_which_nothing_else_is_answered(tmp_path: Path) -> None:
    port = free_port()
    with tills_child(tmp_path, port) as inside:
        outside = f"http://127.0.0.1:{port}"
        assert httpx.get(f"{inside}/health").status_code == 200
        for path in ("/health", "/metrics", "/v1/sync/feed", "/api/orders", "/v1/auth/devices"):
            assert httpx.get(f"{outside}{path}").status_code == 404
        guessed = httpx.get(f"{outside}/t/{'x' * 22}")
        assert (guessed.status_code, guessed.json()["code"]) == (404, "session_unknown")
        path, token = "/v1/sessions/nobody/snapshot", {"authorization": "Bearer of-a-till"}
        assert httpx.get(outside + path, headers=token).json()["code"] == "not_found"
        assert httpx.get(outside + path).json()["code"] == "session_unknown"
