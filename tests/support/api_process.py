"""The API as a process of its own on a free port: to be killed, and started again on its data."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import httpx

from backend_client.client import Client
from backend_client.contracts.menu import Menu, MenuSync
from backend_client.http import Address, HttpTransport
from hosted_api.app import make_parts, opened
from hosted_api.auth.caller import DEVICE_SCOPES, ROLE_SCOPES, Caller, Kind
from hosted_api.auth.enrolment import make_pairing_code
from hosted_api.auth.service import add_device
from hosted_api.auth.tokens import access_token
from hosted_api.kit.clock import RealClock, RealRng
from hosted_api.kit.db.statement import Statement
from hosted_api.menu.service import Taken, take_in
from hosted_api.settings import Settings
from hosted_api.stores.service import Store, add_store

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Tx, Work

SECRET = "not a secret at all, it is for tests only"
STORE = Store("store-001", "Phở Lan", "VND", "Asia/Ho_Chi_Minh")
TILLS = ("till-1", "till-2", "till-3")
READY_SECONDS = 90.0
PROGRAM = ["-m", "hosted_api", "serve"]
T = TypeVar("T")
_COUNT = Statement("SELECT count(*) AS n FROM events")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass(frozen=True, slots=True)
class FixedBadge:
    """An access token that a test made itself."""

    value: str

    def token(self) -> str:
        return self.value

    def spoilt(self, token: str) -> None:
        """There is no other."""


@dataclass
class ApiProcess:
    """`start`, `kill`, `stop`, as often as one likes; the data stays."""

    folder: Path
    database_url: str = ""
    tills: tuple[str, ...] = TILLS
    port: int = field(default_factory=free_port)
    extra: dict[str, str] = field(default_factory=dict)
    store: Store = STORE
    process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> Address:
        return Address(f"http://127.0.0.1:{self.port}")

    def environment(self) -> dict[str, str]:
        said = {
            "EVERTILL_PORT": str(self.port),
            "EVERTILL_DATA_FOLDER": str(self.folder),
            "EVERTILL_TOKEN_SECRET": SECRET,
            "EVERTILL_LOG_LEVEL": "ERROR",
            "EVERTILL_REQUESTS_A_MINUTE": "1000000",
        }
        if self.database_url:
            said["EVERTILL_DATABASE_URL"] = self.database_url
        return said | self.extra

    def furnish(self) -> ApiProcess:
        """Make the tables, the store and its tills, before anything runs."""
        self.folder.mkdir(parents=True, exist_ok=True)
        settings = self._settings()

        async def work(tx: Tx) -> None:
            await add_store(tx, self.store, datetime.now(UTC))
            for till in self.tills:
                await add_device(tx, self.store.store_id, till, RealRng(), datetime.now(UTC))

        async def go() -> None:
            parts = make_parts(settings, RealClock(), RealRng(), None)
            async with opened(parts):
                await parts.database.write(work)

        asyncio.run(go())
        return self

    def pairing_code(self) -> str:
        """A code that lets one more till in; written straight into the database."""
        code = RealRng().bytes(8).hex()

        async def work(tx: Tx) -> str:
            return await make_pairing_code(tx, self.store.store_id, "test", code, datetime.now(UTC))

        self._in_database(work)
        return code

    def put_menu(self, menu: Menu) -> None:
        """What a back office would send; written straight into the database."""
        now = datetime.now(UTC)
        sent = MenuSync(self.store.store_id, 1, menu)

        async def work(tx: Tx) -> Taken:
            return await take_in(tx, sent, self.store.currency, "partner/office", now)

        self._in_database(work)

    def put_out_whoever_paired(self) -> None:
        """A manager puts every till out that let itself in with a code."""
        manager = ROLE_SCOPES["manager"]
        stores = frozenset({self.store.store_id})
        staff = Caller(Kind.STAFF, "s1", stores, manager, self.tills[0], "manager")
        token = access_token(staff, SECRET.encode(), datetime.now(UTC))
        headers = {"authorization": f"Bearer {token}"}
        with httpx.Client(base_url=self.address.url, headers=headers) as client:
            for till in client.get("/v1/auth/devices").json()["devices"]:
                if till["device_id"] not in self.tills:
                    path = f"/v1/auth/devices/{till['device_id']}/revoke"
                    assert client.post(path).status_code == 204

    def events_held(self) -> int:
        """How many events have arrived."""

        async def count(tx: Tx) -> int:
            row = await tx.one(_COUNT)
            assert row is not None
            return int(row["n"])

        return self._in_database(count)

    def _in_database(self, work: Work[T]) -> T:
        database = self._settings().database()

        async def go() -> T:
            await database.open()
            try:
                return await database.write(work)
            finally:
                await database.close()

        return asyncio.run(go())

    def _settings(self) -> Settings:
        values = {key.removeprefix("EVERTILL_").lower(): v for key, v in self.environment().items()}
        return Settings(**values)  # type: ignore[arg-type]

    def start(self, *, ready: bool = True) -> ApiProcess:
        self.process = subprocess.Popen(
            [sys.executable, *PROGRAM],
            env={**os.environ, **self.environment()},
            stdout=subprocess.DEVNULL,
        )
        if ready:
            self.wait_until_ready()
        return self

    def wait_until_ready(self) -> None:
        until = time.monotonic() + READY_SECONDS
        while time.monotonic() < until:
            assert self.process is not None
            assert self.process.poll() is None, "the API ended"
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.02)
        raise AssertionError("the API did not come up")

    def kill(self) -> None:
        """As a power cut ends it."""
        self._end(signal.SIGKILL)

    def stop(self) -> int:
        """As it is asked to end; its exit code."""
        return self._end(signal.SIGTERM)

    def _end(self, how: int) -> int:
        process, self.process = self.process, None
        if process is None:
            return 0
        process.send_signal(how)
        return process.wait(timeout=30)

    def badge(self, till: str = "till-1") -> FixedBadge:
        caller = Caller(Kind.DEVICE, till, frozenset({self.store.store_id}), DEVICE_SCOPES, till)
        return FixedBadge(access_token(caller, SECRET.encode(), datetime.now(UTC)))

    def client(self, till: str = "till-1") -> Client:
        return Client(HttpTransport(self.address), self.badge(till))


@contextmanager
def api_process(folder: Path, database_url: str = "") -> Iterator[ApiProcess]:
    """A running API with a store and three tills."""
    api = ApiProcess(folder, database_url).furnish().start()
    try:
        yield api
    finally:
        api.kill()
