"""An API of our own as a real process on loopback, with shops, a partner and a menu in it."""

import asyncio
import os
import secrets
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from time import sleep, time
from typing import Any

import orjson

from benchmarks.api_load import request
from hosted_api.app import make_parts, opened
from hosted_api.auth.caller import PARTNER_SCOPES
from hosted_api.auth.service import add_partner, add_partner_key, add_partner_store
from hosted_api.kit.clock import RealClock, RealRng
from hosted_api.kit.db.database import Tx
from hosted_api.kit.http.signature import signature
from hosted_api.settings import Settings
from hosted_api.stores.service import Store, add_store

STORES = 32
ITEMS = 200


@dataclass(frozen=True)
class Server:
    """The process, its port, and what a partner signs with."""

    pid: int
    port: int
    token: str
    key: bytes

    def signed(self, path: str, body: bytes) -> bytes:
        """A signed request, good for five minutes."""
        headers = {
            "authorization": f"Bearer {self.token}",
            "content-type": "application/json",
            "x-signature": signature(self.key, int(time()), body),
        }
        return request("POST", path, headers, body)

    def asked(self, path: str) -> bytes:
        """A question of the partner's."""
        return request("GET", path, {"authorization": f"Bearer {self.token}"})

    def orders(self, count: int, stores: int = STORES) -> list[bytes]:
        """Signed orders of five items, spread over so many stores."""
        run = secrets.token_hex(4)
        return [
            self.signed("/webhooks/orders/ingest", orjson.dumps(order(n % stores, f"{run}-{n}")))
            for n in range(count)
        ]


def order(store: int, name: str) -> dict[str, Any]:
    """Five items, a tax on top: what an app sends."""
    items = [
        {
            "menu_item_id": f"item-{(store + n * 7) % ITEMS}",
            "variant_id": "m",
            "quantity": 2,
            "unit_price": 15_000,
        }
        for n in range(5)
    ]
    return {
        "client_order_id": f"APP-{name}",
        "store_id": f"store-{store:03d}",
        "customer": {"name": "Sari Dewi", "phone": "+628123456789"},
        "items": items,
        "subtotal": 150_000,
        "discount": 0,
        "tax": 15_000,
        "total": 165_000,
        "promotions": [],
        "timestamp": datetime.now(UTC).isoformat(),
    }


def menu() -> dict[str, Any]:
    """Two hundred items in two sizes, PB1 on top."""
    sizes = [{"id": "s", "name": "S", "price": 12_000}, {"id": "m", "name": "M", "price": 15_000}]
    tax = {"code": "PB1", "rate_ppm": 100_000, "mode": "exclusive"}
    rates = {"taxes": [{"tax_class": "food", "valid_from": "2020-01-01", "taxes": [tax]}]}
    items = [
        {"id": f"item-{n}", "name": f"Kopi nomor {n}", "tax_class": "food", "variants": sizes}
        for n in range(ITEMS)
    ]
    return {"currency": "IDR", "items": items, "rates": rates}


@contextmanager
def serving(folder: Path, database_url: str = "") -> Iterator[Server]:
    """The API, furnished and answering; it ends with the block."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    told = {
        "EVERTILL_DATA_FOLDER": str(folder),
        "EVERTILL_PORT": str(port),
        "EVERTILL_REQUESTS_A_MINUTE": "100000000",
    }
    if database_url:
        told["EVERTILL_DATABASE_URL"] = database_url
    os.environ.update(told)
    token, key = asyncio.run(_furnish(Settings()))
    child = subprocess.Popen(
        [sys.executable, "-m", "hosted_api"], stderr=subprocess.DEVNULL, env=os.environ
    )
    for name in told:
        del os.environ[name]
    try:
        _wait_for(port)
        yield Server(child.pid, port, token, key)
    finally:
        child.terminate()
        child.wait(20)


async def _furnish(settings: Settings) -> tuple[str, bytes]:
    settings.data_folder.mkdir(parents=True, exist_ok=True)
    rng, clock = RealRng(), RealClock()
    async with opened(make_parts(settings, clock, rng, None)) as parts:

        async def work(tx: Tx) -> tuple[str, bytes]:
            now = clock.now()
            token = await add_partner(tx, "app", "App", PARTNER_SCOPES, rng, now)
            key = await add_partner_key(tx, "app", rng, now)
            for number in range(STORES):
                name = f"store-{number:03d}"
                await add_store(tx, Store(name, name, "IDR", "Asia/Jakarta"), now)
                await add_partner_store(tx, "app", name)
                await _add_menu(tx, name, now)
            return token, key.encode()

        return await parts.database.write(work)


async def _add_menu(tx: Tx, store_id: str, now: datetime) -> None:
    import msgspec

    from backend_client.contracts.menu import MenuSync
    from hosted_api.menu import service

    sent = msgspec.convert({"store_id": store_id, "version": 1, "menu": menu()}, MenuSync)
    await service.take_in(tx, sent, "IDR", "partner/app", now)


def _wait_for(port: int) -> None:
    for _ in range(400):
        try:
            socket.create_connection(("127.0.0.1", port), 0.2).close()
            return
        except OSError:
            sleep(0.05)
    raise RuntimeError("the API did not start")
