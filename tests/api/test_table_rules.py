"""The rules of a shop's tables at the API: the newest word counts, and the other tills hear it."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from hosted_api.auth.caller import DEVICE_SCOPES, Caller, Kind
from hosted_api.auth.service import add_device
from hosted_api.menu import repository
from hosted_api.menu import service as menu
from pos_core.journal import Identity
from tests.support.api import STORE, ApiInProcess, api_in_process
from tests.support.wire_tills import WireTill

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from hosted_api.kit.db.database import Database, Tx

    Go = Callable[[Callable[[ApiInProcess], Awaitable[None]]], None]

pytestmark = pytest.mark.starts_threads


@pytest.fixture
def go(database: Database, loop: asyncio.Runner) -> Go:
    def run(story: Callable[[ApiInProcess], Awaitable[None]]) -> None:
        async def told() -> None:
            async with api_in_process(database) as api:
                await story(api)

        loop.run(told())

    return run


async def _another(api: ApiInProcess) -> WireTill:
    """A second till of the same store."""

    async def work(tx: Tx) -> None:
        await add_device(tx, STORE.store_id, "till-3", api.parts.rng, api.clock.now())

    await api.db.write(work)
    stores = frozenset({STORE.store_id})
    api.devices["till-3"] = Caller(Kind.DEVICE, "till-3", stores, DEVICE_SCOPES, "till-3")
    return WireTill(Identity("store-001", "till-3", 1))


async def _says(api: ApiInProcess, till: WireTill, name: str, /, **tables: Any) -> None:
    """Somebody changed the shop at that till, and its journal arrives."""
    before = till.head.seq
    till.write(1, "shop.configured.v1", shop={"profile": {"name": name}, "tables": tables})
    said = {"content-type": "application/json", **api.device_headers(till.identity.device)}
    for path, sent in (("hello", till.hello()), ("push", till.push(before + 1))):
        body = msgspec.json.encode(sent)
        answer = await api.client.post(f"/v1/sync/{path}", content=body, headers=said)
        assert answer.status_code == 200, answer.text


async def _rules(api: ApiInProcess) -> dict[str, Any]:
    told = await api.parts.database.read(lambda tx: menu.shop_told(tx, STORE.store_id))
    found: dict[str, Any] = json.loads(told)
    return found


async def _news(api: ApiInProcess) -> list[Any]:
    answer = await api.client.get("/v1/sync/feed?after=0", headers=api.device_headers())
    return [each["data"] for each in answer.json()["entries"] if each["kind"] == "table.rules"]


def test_a_till_s_new_rules_are_told_and_a_stale_shop_does_not_undo_them(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        one, other = WireTill(), await _another(api)
        await _says(api, one, "A", minutes=90, version=1, till="A")
        await _says(api, other, "B")
        assert (await _rules(api))["profile"]["name"] == "B"
        assert (await _rules(api))["tables"] == {"minutes": 90, "version": 1, "till": "A"}
        await _says(api, other, "B", opens_by_scan=False, version=2, till="B")
        assert (await _rules(api))["tables"]["opens_by_scan"] is False
        assert [each["version"] for each in await _news(api)] == [1, 2]

    go(story)


def test_a_till_whose_clock_is_behind_is_heard_all_the_same(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        one, other = WireTill(), await _another(api)
        await _says(api, one, "A")

        async def later(tx: Tx) -> None:
            told = json.dumps({"profile": {"name": "A"}})
            await repository.set_terms(tx, STORE.store_id, "2099-01-01T00:00:00Z", told)

        await api.parts.database.write(later)
        await _says(api, other, "B", minutes=45, version=1, till="B")
        assert (await _rules(api))["tables"]["minutes"] == 45
        assert len(await _news(api)) == 1

    go(story)


def test_a_page_of_the_feed_says_where_phones_come_by_now(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        async def told() -> object:
            answer = await api.client.get("/v1/sync/feed?after=0", headers=api.device_headers())
            return answer.json()["guests_url"]

        assert await told() == ""
        api.parts.sessions.guests_port, api.parts.sessions.guests_host = 8752, "10.0.0.7"
        assert await told() == "http://10.0.0.7:8752"
        api.parts.sessions.guests_host = "10.0.0.9"
        assert await told() == "http://10.0.0.9:8752"

    go(story)
