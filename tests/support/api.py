"""The API for tests: in this process without sockets, or as the real process on a free port."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx

from hosted_api.app import create_app
from hosted_api.auth.caller import DEVICE_SCOPES, PARTNER_SCOPES, Caller, Kind
from hosted_api.auth.service import add_device, add_partner, add_partner_key, add_partner_store
from hosted_api.auth.tokens import access_token
from hosted_api.kit.http.signature import signature
from hosted_api.settings import Settings
from hosted_api.stores.service import Store, add_store

if TYPE_CHECKING:
    from fastapi import FastAPI

    from hosted_api.kit.db.database import Database, Tx
    from hosted_api.parts import Parts
    from hosted_api.payments.providers.base import Provider

STORE = Store("store-001", "Phở Lan", "VND", "Asia/Ho_Chi_Minh")
OTHER_STORE = Store("store-002", "Kopi Tiga", "IDR", "Asia/Jakarta")
NOON = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)


class SetClock:
    """A clock that a test moves."""

    def __init__(self, start: datetime = NOON) -> None:
        self.moment = start
        self.ticks = 0.0

    def now(self) -> datetime:
        return self.moment

    def monotonic(self) -> float:
        return self.ticks

    def forward(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)
        self.ticks += seconds


class CountingRng:
    """Bytes that differ each time and are the same in each run; another `life` makes others."""

    def __init__(self, life: bytes = b"\x5a") -> None:
        self._made, self._life = 0, life

    def bytes(self, count: int) -> bytes:
        self._made += 1
        return self._made.to_bytes(8, "big").rjust(count, self._life)[-count:]


@dataclass
class ApiInProcess:
    """An open API, a client that speaks to it, and what a test needs to be let in.

    Two stores stand in it, a till in each (`till-1`, `till-2`), and a partner of both.
    """

    app: FastAPI
    parts: Parts
    client: httpx.AsyncClient
    clock: SetClock
    partner_token: str = ""
    partner_key: str = ""
    devices: dict[str, Caller] = field(default_factory=dict)

    @property
    def db(self) -> Database:
        return self.parts.database

    def device_headers(self, device_id: str = "till-1") -> dict[str, str]:
        token = access_token(self.devices[device_id], self.parts.gate.secret, self.clock.now())
        return {"authorization": f"Bearer {token}"}

    def staff_headers(self, role: str = "manager", device_id: str = "till-1") -> dict[str, str]:
        from hosted_api.auth.caller import ROLE_SCOPES

        till = self.devices[device_id]
        staff = Caller(Kind.STAFF, "s1", till.stores, ROLE_SCOPES[role], device_id, role)
        token = access_token(staff, self.parts.gate.secret, self.clock.now())
        return {"authorization": f"Bearer {token}"}

    def partner_headers(self, raw: bytes | None = None) -> dict[str, str]:
        """With `raw`, also the signature of that body."""
        headers = {"authorization": f"Bearer {self.partner_token}"}
        if raw is not None:
            unix = int(self.clock.now().timestamp())
            headers["x-signature"] = signature(self.partner_key.encode(), unix, raw)
            headers["content-type"] = "application/json"
        return headers

    async def post_signed(self, path: str, raw: bytes, **changes: str) -> httpx.Response:
        headers = self.partner_headers(raw) | changes
        return await self.client.post(path, content=raw, headers=headers)


@asynccontextmanager
async def api_in_process(
    database: Database,
    settings: Mapping[str, Any] | None = None,
    providers: Mapping[str, Provider] | None = None,
) -> AsyncIterator[ApiInProcess]:
    """The whole application, opened, on `database`; nothing listens on any port."""
    clock = SetClock()
    made = Settings(**{"requests_a_minute": 100_000, **(settings or {})})
    app = create_app(made, clock=clock, rng=CountingRng(), database=database, providers=providers)
    async with app.router.lifespan_context(app):
        transport = httpx.ASGITransport(app, client=("203.0.113.9", 40000))
        async with httpx.AsyncClient(transport=transport, base_url="http://api") as client:
            api = ApiInProcess(app, app.state.parts, client, clock)
            await database.write(_furnish(api))
            yield api


def _furnish(api: ApiInProcess) -> Any:
    rng, now = api.parts.rng, api.clock.now()

    async def work(tx: Tx) -> None:
        for number, store in enumerate((STORE, OTHER_STORE), start=1):
            await add_store(tx, store, now)
            name = f"till-{number}"
            await add_device(tx, store.store_id, name, rng, now)
            api.devices[name] = Caller(
                Kind.DEVICE, name, frozenset({store.store_id}), DEVICE_SCOPES, name
            )
        api.partner_token = await add_partner(tx, "app", "The app", PARTNER_SCOPES, rng, now)
        api.partner_key = await add_partner_key(tx, "app", rng, now)
        for store in (STORE, OTHER_STORE):
            await add_partner_store(tx, "app", store.store_id)

    return work


@dataclass
class ApiProcess:
    """The real API, a process of its own on a port of its own."""

    environment: Mapping[str, str]
    port: int = 0
    process: subprocess.Popen[str] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Again on the same port, after it was killed."""
        self.process = subprocess.Popen(
            [sys.executable, "-m", "hosted_api", "serve"],
            env=os.environ | self.environment | {"EVERTILL_PORT": str(self.port)},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"the API did not start: {self.process.wait()}")
        self.port = int(json.loads(line)["ready"].rpartition(":")[2])

    def kill(self) -> None:
        """As a crash would end it."""
        self._end(signal.SIGKILL)

    def stop(self) -> int:
        """As its keeper would end it; its exit code."""
        return self._end(signal.SIGTERM)

    def command(self, *words: str) -> list[str]:
        """The lines a keeper's command prints."""
        done = subprocess.run(
            [sys.executable, "-m", "hosted_api", *words],
            env=os.environ | self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(done.stderr)
        return done.stdout.splitlines()

    def _end(self, how: signal.Signals) -> int:
        process, self.process = self.process, None
        if process is None:
            return 0
        process.send_signal(how)
        code = process.wait(30)
        assert process.stdout is not None
        process.stdout.close()
        return code


@contextmanager
def api_process(
    folder: Path, database_url: str = "", *, start: bool = True, **settings: str
) -> Iterator[ApiProcess]:
    """The real process; `settings` are those of the environment, in lower case without prefix."""
    given = {"data_folder": str(folder), "requests_a_minute": "1000000", **settings}
    if database_url:
        given["database_url"] = database_url
    api = ApiProcess({f"EVERTILL_{name.upper()}": value for name, value in given.items()})
    try:
        if start:
            api.start()
        yield api
    finally:
        api.kill()
