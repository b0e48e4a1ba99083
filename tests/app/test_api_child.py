"""The till's own API: up beside the till, up again after a crash, gone with the till."""

from __future__ import annotations

import json
import os
import signal
import socket
import stat
import subprocess
import sys
from pathlib import Path
from queue import Queue
from typing import TYPE_CHECKING

import httpx
import pytest

from backend_client.certificate import certificate_of
from pos_app.boot import api_child
from pos_app.boot.api_child import (
    TILLS_PORT,
    ApiChild,
    GuestsDoor,
    Home,
    Nest,
    OwnShop,
    database_key,
)
from pos_app.boot.real_ports import RealClock, RealRng
from tests.support.api_process import free_port

if TYPE_CHECKING:
    from collections.abc import Iterator

SHOP = OwnShop("store-001", "Phở Lan", "VND", "Asia/Ho_Chi_Minh")
PATIENCE = 60.0


@pytest.fixture
def homes(monkeypatch: pytest.MonkeyPatch) -> Queue[Home]:
    monkeypatch.setattr(api_child, "_free_port", _any_port)
    return Queue()


def _any_port(_host: str, _usual: int = 0) -> int:
    return 0


@pytest.fixture
def child(tmp_path: Path, homes: Queue[Home]) -> Iterator[ApiChild]:
    nest = Nest(tmp_path / "data" / "api", tmp_path / "logs", database_key(b"k" * 32))
    made = ApiChild(nest, SHOP, RealClock(), RealRng(), homes.put)
    made.start()
    yield made
    made.stop()


def _enrol(home: Home, device: str = "till-a") -> httpx.Response:
    asked = {"code": home.code, "device_id": device, "name": "Counter"}
    return httpx.post(f"{home.url}/v1/auth/enrol", json=asked)


def test_the_till_lets_itself_in_without_asking_anybody(
    child: ApiChild, homes: Queue[Home], tmp_path: Path
) -> None:
    home = homes.get(timeout=PATIENCE)
    let_in = _enrol(home)
    assert let_in.json()["store_id"] == "store-001"
    assert _enrol(home, "till-b").status_code == 401
    assert child.stop()
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"{home.url}/health")
    assert b"SQLite format" not in (tmp_path / "data" / "api" / "api.db").read_bytes()[:16]
    log = tmp_path / "logs" / "api.log"
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    assert home.code not in log.read_text()
    assert '"event":"ready"' in log.read_text()


def test_an_api_that_crashed_is_there_again_with_what_it_held(
    child: ApiChild, homes: Queue[Home]
) -> None:
    first = homes.get(timeout=PATIENCE)
    let_in = _enrol(first).json()
    assert child.process_id is not None
    os.kill(child.process_id, signal.SIGKILL)
    second = homes.get(timeout=PATIENCE)
    assert second.code != first.code
    kept = {"refresh_token": let_in["refresh_token"], "device_key": let_in["device_key"]}
    assert httpx.post(f"{second.url}/v1/auth/refresh", json=kept).status_code == 200


def test_the_api_goes_when_the_till_is_killed(tmp_path: Path) -> None:
    """A stand-in for the till starts its API and is killed the hard way."""
    program = (
        "import sys, threading\n"
        "from pathlib import Path\n"
        "from pos_app.boot import api_child as a\n"
        "from pos_app.boot.real_ports import RealClock, RealRng\n"
        "a._free_port = lambda host, usual=0: 0\n"
        f"root = Path({str(tmp_path)!r})\n"
        "nest = a.Nest(root / 'api', root / 'logs', b'')\n"
        "shop = a.OwnShop('s', 'S', 'VND', 'Asia/Ho_Chi_Minh')\n"
        "def ready(home): print(child.process_id, home.url, flush=True)\n"
        "child = a.ApiChild(nest, shop, RealClock(), RealRng(), ready)\n"
        "child.start()\n"
        "threading.Event().wait(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as till:
        assert till.stdout is not None
        number, url = till.stdout.readline().decode().split()
        assert httpx.get(f"{url}/health").json() == {"status": "ok", "down": []}
        till.kill()
    assert _gone(int(number))
    lines = [json.loads(line) for line in (tmp_path / "logs" / "api.log").read_text().splitlines()]
    assert "the till is gone" in {line["event"] for line in lines}


def _gone(number: int) -> bool:
    from pos_app.boot.real_ports import wait

    for _ in range(200):
        try:
            os.kill(number, 0)
        except ProcessLookupError:
            return True
        wait(0.05)
    return False


def test_a_till_stopped_before_its_api_was_up_leaves_none_behind(
    tmp_path: Path, homes: Queue[Home]
) -> None:
    nest = Nest(tmp_path / "api", tmp_path / "logs", b"")
    child = ApiChild(nest, SHOP, RealClock(), RealRng(), homes.put)
    child.start()
    assert child.stop()
    assert child.process_id is None


def test_secrets_stand_in_no_command_line_and_no_environment(
    child: ApiChild, homes: Queue[Home]
) -> None:
    home = homes.get(timeout=PATIENCE)
    process = Path(f"/proc/{child.process_id}")
    seen = (process / "cmdline").read_bytes() + (process / "environ").read_bytes()
    assert home.code.encode() not in seen
    assert database_key(b"k" * 32).hex().encode() not in seen


def _nest_for_tills(folder: Path) -> Nest:
    return Nest(folder / "api", folder / "logs", database_key(b"k" * 32), for_tills=True)


def test_other_tills_have_a_door_of_their_own_with_one_certificate_for_ever(
    tmp_path: Path, homes: Queue[Home]
) -> None:
    child = ApiChild(_nest_for_tills(tmp_path), SHOP, RealClock(), RealRng(), homes.put)
    child.start()
    shown = set()
    for _ in range(2):
        home = homes.get(timeout=PATIENCE)
        assert home.door is not None
        seen = certificate_of(f"https://127.0.0.1:{home.door.port}")
        assert seen.fingerprint == home.door.fingerprint
        shown.add(seen.fingerprint)
        assert httpx.get(f"{home.url}/health").status_code == 200
        assert child.process_id is not None
        os.kill(child.process_id, signal.SIGKILL)
    child.stop()
    assert len(shown) == 1
    kept = tmp_path / "api" / "certificate.pem"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert "ENCRYPTED PRIVATE KEY" in kept.read_text()


def test_a_port_that_is_taken_costs_other_tills_only(
    tmp_path: Path, homes: Queue[Home], monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("", 0)) as taken:
        port = taken.getsockname()[1]
        monkeypatch.setattr(
            api_child, "_free_port", lambda _host, usual=0: port if usual == TILLS_PORT else 0
        )
        child = ApiChild(_nest_for_tills(tmp_path), SHOP, RealClock(), RealRng(), homes.put)
        child.start()
        home = homes.get(timeout=PATIENCE)
        assert home.door is None
        assert _enrol(home).status_code == 200
        child.stop()
    assert "a door stays shut" in (tmp_path / "logs" / "api.log").read_text()


@pytest.mark.parametrize("host", ["quan-nho.local", "127.0.0.2"])
def test_guests_are_led_to_the_address_and_port_the_shop_chose(
    tmp_path: Path, homes: Queue[Home], monkeypatch: pytest.MonkeyPatch, host: str
) -> None:
    port = free_port()
    monkeypatch.setattr(
        api_child, "_free_port", lambda _host, usual=0: usual if usual == port else 0
    )
    door = GuestsDoor(host, port)
    nest = Nest(tmp_path / "api", tmp_path / "logs", b"", on_lan=True, door=door)
    child = ApiChild(nest, SHOP, RealClock(), RealRng(), homes.put)
    child.start()
    home = homes.get(timeout=PATIENCE)
    token = _enrol(home).json()["access_token"]
    page = httpx.get(
        f"{home.url}/v1/sync/feed?after=0", headers={"authorization": f"Bearer {token}"}
    )
    assert page.json()["guests_url"] == f"http://{host}:{port}"
    outside = httpx.get(f"http://127.0.0.1:{port}/t/{'x' * 22}")
    assert outside.json()["code"] == "session_unknown"
    child.stop()


def test_a_port_that_is_none_costs_guests_their_address_and_nobody_the_till() -> None:
    assert api_child._free_port("127.0.0.1", 70_000) == 0


def test_a_till_alone_has_no_door_for_others(child: ApiChild, homes: Queue[Home]) -> None:
    assert homes.get(timeout=PATIENCE).door is None


def test_what_the_computer_sets_for_a_server_is_not_the_till_s(
    tmp_path: Path, homes: Queue[Home], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("EVERTILL_TLS_CERT", "EVERTILL_TLS_KEY"):
        monkeypatch.setenv(name, str(tmp_path / "nothing.pem"))
    nest = Nest(tmp_path / "api", tmp_path / "logs", b"")
    child = ApiChild(nest, SHOP, RealClock(), RealRng(), homes.put)
    child.start()
    assert homes.get(timeout=PATIENCE).url.startswith("http://127.0.0.1:")
    child.stop()
