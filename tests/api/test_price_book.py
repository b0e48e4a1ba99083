"""The price list kept ready: a crowd whose second is over asks once, and what was sent counts."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.api import STORE, ApiInProcess, api_in_process
from tests.support.partner_orders import sent_menu

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Database, Work

pytestmark = pytest.mark.starts_threads
CROWD = 200


class Slow:
    """The price book's reads, counted, and held up while `open` is not set."""

    def __init__(self, api: ApiInProcess, patch: pytest.MonkeyPatch) -> None:
        self.reads = 0
        self.open = asyncio.Event()
        self.open.set()
        self._database = api.db
        patch.setattr(api.parts.prices, "_database", self)

    async def read(self, work: Work[Any]) -> Any:
        self.reads += 1
        found = await self._database.read(work)
        await self.open.wait()
        return found


def test_a_crowd_whose_second_is_over_asks_once(
    database: Database, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def go(api: ApiInProcess) -> None:
        await sent_menu(api)
        slow = Slow(api, monkeypatch)
        for _ in range(2):
            api.clock.forward(2)
            crowd = (api.parts.prices.tag_of(STORE.store_id) for _ in range(CROWD))
            assert await asyncio.gather(*crowd) == ["1"] * CROWD
        assert slow.reads == 2

    _with_api(database, loop, go)


def test_what_was_looked_up_before_a_menu_came_is_not_kept(
    database: Database, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def go(api: ApiInProcess) -> None:
        await sent_menu(api)
        slow = Slow(api, monkeypatch)
        slow.open.clear()
        api.clock.forward(2)
        before = asyncio.ensure_future(api.parts.prices.tag_of(STORE.store_id))
        while not slow.reads:
            await asyncio.sleep(0)
        await sent_menu(api, version=2)
        slow.open.set()
        await before
        assert await api.parts.prices.tag_of(STORE.store_id) == "2"

    _with_api(database, loop, go)


def _with_api(database: Database, loop: asyncio.Runner, go: Any) -> None:
    async def all_of_it() -> None:
        async with api_in_process(database) as api:
            await go(api)

    loop.run(all_of_it())
