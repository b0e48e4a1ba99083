"""Guests at tables, over HTTP: a phone with its cookie, its keys, and a cursor of its own."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from typing import TYPE_CHECKING, Any

from hosted_api.kit import feed
from hosted_api.sessions import fold
from hosted_api.sync.folds import Folding
from pos_core.journal import Entry, canonical
from pos_core.vocabulary import written
from tests.support.api import ApiInProcess, api_in_process
from tests.support.partner_orders import sent_menu

if TYPE_CHECKING:
    import httpx

    from hosted_api.kit.db.database import Database, Tx
    from pos_core.events import Event

Play = Callable[[ApiInProcess], Awaitable[None]]
TABLE, TOKEN = "table-5", "A" * 22
_numbers = itertools.count(1)


def table(token: str = TOKEN, version: int = 1, **changes: Any) -> dict[str, Any]:
    """As a till draws a table."""
    return {
        "table_id": TABLE,
        "area_id": "area-1",
        "name": "Bàn 5",
        "token": token,
        "version": version,
        "till": "A",
        **changes,
    }


async def told_by_till(api: ApiInProcess, *events: Event, store_id: str = "store-001") -> None:
    """What a till's push brings of sessions, folded as a push folds it."""
    now = api.clock.now()
    entries = []
    for event in events:
        number = next(_numbers)
        entries.append(_entry(number, event.stream, *written(event), now.isoformat()))
    folding = Folding(store_id, "till-1", entries, now)

    async def work(tx: Tx) -> None:
        news = await fold.fold(tx, folding)
        if news:
            await feed.append(tx, store_id, news, now)

    await api.db.write(work)


def _entry(number: int, stream: str, kind: str, data: dict[str, Any], at: str) -> Entry:
    text = canonical(data)
    none = bytes(32)
    return Entry(
        number, f"e-{number}", stream, 1, kind, at, "2026-11-27", "staff/lan", text, none, none
    )


@dataclass
class Phone:
    """A guest's phone. `key` is in its cookie; a new `Idempotency-Key` for each tap."""

    client: httpx.AsyncClient
    session_id: str = ""
    cookie: str = ""
    after: int = 0
    heard: list[dict[str, Any]] = field(default_factory=list)

    async def scan(self, address: str) -> httpx.Response:
        """Read a QR and follow it."""
        headers = {"cookie": self.cookie} if self.cookie else {}
        self.client.cookies.clear()
        answer = await self.client.get(address, headers=headers)
        self.client.cookies.clear()
        if answer.status_code == 303:
            self.session_id = answer.headers["location"].rpartition("/")[2].partition("?")[0]
            made = SimpleCookie(answer.headers.get("set-cookie", ""))
            for name, morsel in made.items():
                self.cookie = f"{name}={morsel.value}"
        return answer

    async def tap(self, kind: str, key: str = "", waited: int = 0, **data: Any) -> httpx.Response:
        """Do something at the table."""
        headers = self.headers(key or f"key-{next(_numbers):08d}")
        sent = {"type": kind, "data": data, "waited": waited}
        return await self.client.post(self.path("events"), json=sent, headers=headers)

    async def put(self, line_id: str, **changes: Any) -> httpx.Response:
        """Lay a bowl of phở into the cart."""
        data = {"line_id": line_id, "item_id": "pho", "quantity": 1, **changes}
        return await self.tap("line_put", **data)

    async def pay(self, key: str = "", **asked: Any) -> httpx.Response:
        """Pay a part of the bill."""
        headers = self.headers(key or f"key-{next(_numbers):08d}")
        return await self.client.post(self.path("payments"), json=asked, headers=headers)

    async def ask(self, what: str, **query: Any) -> httpx.Response:
        """A question about the session."""
        headers = {"cookie": self.cookie}
        return await self.client.get(self.path(what), params=query, headers=headers)

    async def listen(self) -> list[dict[str, Any]]:
        """Everything new, page by page."""
        new = []
        while True:
            page = (await self.ask("events", after=self.after)).json()
            new += page["events"]
            self.after = page["next"]
            if self.after >= page["head"]:
                self.heard += new
                return new

    async def state(self) -> dict[str, Any]:
        """The session as this phone sees it."""
        told: dict[str, Any] = (await self.ask("snapshot")).json()
        return told

    @property
    def phone_id(self) -> str:
        """As the page knows it, once `state` was asked."""
        joined = next(e for e in self.heard if e["type"] == "session.joined.v1")
        return str(joined["data"]["phone_id"])

    def headers(self, key: str) -> dict[str, str]:
        """As a browser sends them."""
        return {"cookie": self.cookie, "origin": "http://api", "idempotency-key": key}

    def path(self, what: str) -> str:
        """A door of the session."""
        return f"/v1/sessions/{self.session_id}/{what}"


async def drawn(api: ApiInProcess, *tables: dict[str, Any]) -> None:
    """A menu, and tables as a till drew them."""
    await sent_menu(api)
    await redrawn(api, *tables)


async def redrawn(api: ApiInProcess, *tables: dict[str, Any]) -> None:
    """The tables look so now."""
    area = {"area_id": "area-1", "name": "Sân vườn"}
    told = [("floor.area_drawn.v1", {"area": area})]
    told += [("floor.table_drawn.v1", {"table": each}) for each in tables or (table(),)]
    now = api.clock.now()
    entries = [
        _entry(n, "floor", kind, data, now.isoformat())
        for n, (kind, data) in zip(_numbers, told, strict=False)
    ]
    folding = Folding("store-001", "till-1", entries, now)

    async def work(tx: Tx) -> None:
        await fold.fold_floor(tx, folding)

    await api.db.write(work)


async def opened(api: ApiInProcess) -> tuple[str, str]:
    """A session that the counter opened at the table: its id, and what its QR says."""
    asked = {"table_id": TABLE, "idempotency_key": f"open-{next(_numbers):08d}"}
    answer = await api.client.post("/v1/sessions", json=asked, headers=api.device_headers())
    assert answer.status_code == 200, answer.text
    told = answer.json()
    return told["id"], told["url"].removeprefix("http://api")


async def seated(api: ApiInProcess, count: int = 1) -> list[Phone]:
    """Phones that have come in by the QR of their visit."""
    _, address = await opened(api)
    phones = [Phone(api.client) for _ in range(count)]
    for phone in phones:
        assert (await phone.scan(address)).status_code == 303
    return phones


def at_the_table(loop: asyncio.Runner, database: Database, play: Play) -> None:
    """An evening at an API with a menu and a floor."""

    async def evening() -> None:
        async with api_in_process(database) as api:
            await drawn(api)
            await play(api)

    loop.run(evening())


def code_of(answer: httpx.Response) -> tuple[int, str]:
    """How it was answered."""
    return answer.status_code, answer.json().get("code", "")
