"""What a till sells by itself is on the guests' page, until a back office says what is for sale."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from backend_client.contracts.menu import Menu, MenuItem, MenuOffer
from pos_core.money import Currency
from tests.support.api import NOON, ApiInProcess, api_in_process
from tests.support.partner_orders import sent_menu

if TYPE_CHECKING:
    import asyncio
    from datetime import datetime

    import httpx

    from hosted_api.kit.db.database import Database

pytestmark = pytest.mark.starts_threads


def offer(price: int, since: datetime = NOON, **changes: Any) -> MenuOffer:
    item = MenuItem("pho", "Phở bò", "standard", price)
    return MenuOffer(since, Menu(Currency.VND, (msgspec.structs.replace(item, **changes),)))


async def tell(api: ApiInProcess, told: MenuOffer) -> httpx.Response:
    headers = api.device_headers() | {"content-type": "application/json"}
    body = msgspec.json.encode(told)
    return await api.client.post("/v1/menu", content=body, headers=headers)


async def price(api: ApiInProcess) -> int:
    answer = await api.client.get("/v1/snapshot/menu", headers=api.device_headers())
    return int(answer.json()["menu"]["items"][0]["price"])


def played(
    loop: asyncio.Runner, database: Database, play: Callable[[ApiInProcess], Awaitable[None]]
) -> None:
    async def day() -> None:
        async with api_in_process(database) as api:
            await play(api)

    loop.run(day())


def test_the_newest_goods_of_any_till_count_and_the_same_are_no_news(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        first = (await tell(api, offer(60_000))).json()
        assert first["status"] == "accepted"
        again = (await tell(api, offer(60_000, NOON + timedelta(hours=-1)))).json()
        assert (again["status"], again["version"]) == ("kept", first["version"])
        older = await tell(api, offer(50_000, NOON - timedelta(days=1)))
        assert older.json()["status"] == "kept"
        assert await price(api) == 60_000
        api.clock.forward(60)
        assert (await tell(api, offer(70_000, api.clock.now()))).json()["status"] == "accepted"
        assert await price(api) == 70_000

    played(loop, database, play)


def test_a_till_whose_clock_is_fast_does_not_silence_the_others(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        await tell(api, offer(60_000, NOON + timedelta(days=900)))
        api.clock.forward(60)
        assert (await tell(api, offer(70_000, api.clock.now()))).json()["status"] == "accepted"

    played(loop, database, play)


def test_the_menu_of_a_back_office_wins_whenever_it_comes(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        await tell(api, offer(60_000))
        await sent_menu(api)
        assert await price(api) == 65_000
        api.clock.forward(60)
        late = (await tell(api, offer(70_000, api.clock.now()))).json()
        assert (late["status"], late["version"]) == ("kept", 1)
        assert await price(api) == 65_000

    played(loop, database, play)


def test_goods_that_cannot_be_are_refused_and_only_tills_tell_any(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        lost = await tell(api, offer(60_000, category_id="nowhere"))
        assert (lost.status_code, lost.json()["code"]) == (422, "menu_category_unknown")
        rupiah = msgspec.structs.replace(offer(60_000).menu, currency=Currency.IDR)
        other = await tell(api, MenuOffer(NOON, rupiah))
        assert (other.status_code, other.json()["code"]) == (422, "menu_currency")
        manager = api.staff_headers() | {"content-type": "application/json"}
        body = msgspec.json.encode(offer(60_000))
        answer = await api.client.post("/v1/menu", content=body, headers=manager)
        assert answer.status_code == 403

    played(loop, database, play)
