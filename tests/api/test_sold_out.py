"""What a till marks as sold out is refused to apps and guests, and wakes phones that sleep."""

from __future__ import annotations

import asyncio
import threading
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import httpx
import msgspec
import pytest

from backend_client.contracts.menu import Menu
from backend_client.push import say_hello, send_events
from pos_core.journal import Identity
from pos_core.sold_out import Goods, Mark, SoldOutMarked, item_goods, option_goods, variant_goods
from pos_core.vocabulary import written
from tests.support.api_process import STORE, ApiProcess
from tests.support.partner_orders import ITEMS, menu, order, send, sent_menu
from tests.support.session_guests import TOKEN, Phone, at_the_table, code_of, seated, table
from tests.support.wire_tills import WireTill

if TYPE_CHECKING:
    from pathlib import Path

    from hosted_api.kit.db.database import Database
    from tests.support.api import ApiInProcess
    from tests.support.postgres import PostgresServer

pytestmark = pytest.mark.starts_threads
PHO, CAFE, BUN = item_goods("pho"), item_goods("cafe"), item_goods("bun")
LARGE, SHOT = variant_goods("cafe", "l"), option_goods("g", "shot")


def marked(goods: Goods, **said: Any) -> SoldOutMarked:
    return SoldOutMarked(Mark(goods, **{"sold_out": True, "till": "A", **said}))


class Counter:
    """A till of the shop that marks goods and pushes what it wrote."""

    def __init__(self, api: ApiInProcess, device: str = "till-1", store_id: str = "store-001"):
        self._api, self._device = api, device
        self._till = WireTill(Identity(store_id, device, 1))

    async def tells(self, *events: SoldOutMarked) -> None:
        """One push, as a till sends it."""
        first = self._till.head.seq + 1
        for event in events:
            kind, data = written(event)
            self._till.write(1, kind, **data)
        if first == 1:
            await self._post("hello", self._till.copy(0).hello())
        await self._post("push", self._till.push(first))

    async def _post(self, what: str, sent: Any) -> None:
        headers = self._api.device_headers(self._device) | {"content-type": "application/json"}
        body = msgspec.json.encode(sent)
        answer = await self._api.client.post(f"/v1/sync/{what}", content=body, headers=headers)
        assert answer.status_code == 200, answer.text


async def for_sale(phone: Phone) -> dict[str, bool]:
    """What this phone is shown, and whether it can be had."""
    items = (await phone.ask("menu")).json()["items"]
    return {item["id"]: not item.get("sold_out", False) for item in items}


async def tag(phone: Phone) -> str:
    """Which menu the phone is told is in force."""
    return str((await phone.ask("events", after=0)).json()["menu"])


async def ordered(api: ApiInProcess, name: str, **line: Any) -> str:
    """What an app is told that orders this: "" for a yes."""
    line = {"menu_item_id": "pho", "quantity": 1, "unit_price": 65_000, **line}
    sent = order(name, items=[line], subtotal=line["unit_price"], tax=0, total=line["unit_price"])
    answer = await send(api, sent)
    return "" if answer.status_code == 200 else str(answer.json()["error"])


def test_what_a_till_marked_is_refused_to_apps_and_guests(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        till, (phone,) = Counter(api), await seated(api)
        await phone.put("l-1")
        await phone.tap("line_put", line_id="l-2", item_id="cafe", variant_id="m", quantity=1)
        before = await phone.ask("menu")
        assert await ordered(api, "APP-1") == ""
        await till.tells(marked(PHO))
        assert await ordered(api, "APP-2") == "item_sold_out"
        answer = await phone.tap("round_sent")
        assert (code_of(answer), answer.json()["lines"]) == ((409, "sold_out"), ["l-1"])
        assert code_of(await phone.put("l-3")) == (409, "sold_out")
        known = {"cookie": phone.cookie, "if-none-match": before.headers["etag"]}
        after = await api.client.get(phone.path("menu"), headers=known)
        assert after.status_code == 200
        assert after.json()["tag"] == await tag(phone) != before.json()["tag"]
        assert await for_sale(phone) == {"pho": False, "cafe": True, "bun": False}
        await till.tells(marked(PHO, sold_out=False, version=2))
        assert await ordered(api, "APP-3") == ""
        assert (await phone.tap("round_sent")).status_code == 200

    at_the_table(loop, database, play)


def test_a_tills_word_beats_the_menus_until_it_ends(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        till, (phone,) = Counter(api), await seated(api)
        ends = api.clock.now() + timedelta(hours=9)
        await till.tells(marked(PHO, until=ends), marked(BUN, sold_out=False, until=ends))
        assert await for_sale(phone) == {"pho": False, "cafe": True, "bun": True}
        bun = {"menu_item_id": "bun", "unit_price": 50_000}
        assert await ordered(api, "APP-1", **bun) == ""
        dearer = [{**item, "rank": 1} for item in ITEMS]
        await sent_menu(api, version=2, menu={"items": dearer})
        assert await for_sale(phone) == {"pho": False, "cafe": True, "bun": True}
        api.clock.forward(timedelta(hours=9).total_seconds())
        assert await for_sale(phone) == {"pho": True, "cafe": True, "bun": False}
        assert await tag(phone) == "2"
        assert await ordered(api, "APP-2") == ""
        assert await ordered(api, "APP-3", **bun) == "item_sold_out"

    at_the_table(loop, database, play)


def test_one_size_or_one_topping_can_be_sold_out(loop: asyncio.Runner, database: Database) -> None:
    async def play(api: ApiInProcess) -> None:
        till, (phone,) = Counter(api), await seated(api)
        await till.tells(marked(LARGE), marked(SHOT))
        cafe = (await phone.ask("menu")).json()["items"][1]
        assert "sold_out" not in cafe
        assert [each.get("sold_out", False) for each in cafe["variants"]] == [False, True]
        options = cafe["modifiers"][0]["options"]
        assert [each.get("sold_out", False) for each in options] == [True, False]
        wish: dict[str, Any] = {"line_id": "l-1", "item_id": "cafe", "quantity": 1}
        assert code_of(await phone.tap("line_put", **wish, variant_id="l")) == (409, "sold_out")
        shot: dict[str, Any] = {"variant_id": "m", "option_ids": ["shot"]}
        assert code_of(await phone.tap("line_put", **wish, **shot)) == (409, "sold_out")
        fine: dict[str, Any] = {"variant_id": "m", "option_ids": ["no-ice"]}
        assert (await phone.tap("line_put", **wish, **fine)).status_code == 200
        large = {"menu_item_id": "cafe", "variant_id": "l", "unit_price": 35_000}
        assert await ordered(api, "APP-1", **large) == "item_sold_out"
        await till.tells(marked(variant_goods("cafe", "m")))
        assert await for_sale(phone) == {"pho": True, "cafe": False, "bun": False}

    at_the_table(loop, database, play)


def test_the_later_word_of_two_tills_counts_and_no_other_shop_hears_it(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        (phone,) = await seated(api)
        till, other = Counter(api), Counter(api, "till-2", "store-002")
        await till.tells(marked(PHO, version=3, sold_out=False, till="B"))
        await till.tells(marked(PHO, version=2), marked(PHO, version=3, till="A"))
        assert (await for_sale(phone))["pho"]
        await other.tells(marked(CAFE))
        assert (await for_sale(phone))["cafe"]
        await till.tells(marked(PHO, version=4))
        assert not (await for_sale(phone))["pho"]
        feed = await api.client.get("/v1/sync/feed?after=0", headers=api.device_headers())
        told = [each for each in feed.json()["entries"] if each["kind"] == "item.sold_out_marked"]
        assert [each["data"]["mark"]["version"] for each in told] == [3, 2, 3, 4]

    at_the_table(loop, database, play)


async def asleep(api: ApiInProcess, phone: Phone, **query: Any) -> asyncio.Task[dict[str, Any]]:
    """The phone waits for news at the API, by now for certain."""

    async def ask() -> dict[str, Any]:
        head = (await phone.state())["event_seq"]
        told: dict[str, Any] = (await phone.ask("events", after=head, wait=25, **query)).json()
        return told

    asking = asyncio.ensure_future(ask())
    while not api.parts.sessions.stream.live.waited_for() and not asking.done():
        await asyncio.sleep(0)
    return asking


def test_a_phone_that_sleeps_is_woken_by_a_mark_and_by_a_menu(
    loop: asyncio.Runner, database: Database
) -> None:
    async def play(api: ApiInProcess) -> None:
        (phone,) = await seated(api)
        seen = [await tag(phone)]
        for change in (
            Counter(api).tells(marked(PHO)),
            sent_menu(api, version=2),
            Counter(api, "till-2", "store-002").tells(marked(PHO)),
        ):
            asking = await asleep(api, phone, menu=seen[-1])
            assert not asking.done()
            await change
            if len(seen) == 3:
                assert not asking.done(), "another shop's dish wakes nobody here"
                await phone.tap("phone_named", name="Lan")
            told = await asyncio.wait_for(asking, 10)
            seen.append(told["menu"])
        assert seen[2] == seen[3]
        assert len(set(seen)) == 3

    at_the_table(loop, database, play)


def test_a_phone_with_an_old_menu_does_not_wait(loop: asyncio.Runner, database: Database) -> None:
    async def play(api: ApiInProcess) -> None:
        (phone,) = await seated(api)
        old = await tag(phone)
        await Counter(api).tells(marked(PHO))
        asking = await asleep(api, phone, menu=old)
        told = await asyncio.wait_for(asking, 10)
        assert (told["events"], told["menu"] != old) == ([], True)

    at_the_table(loop, database, play)


def test_a_phone_on_another_node_is_woken_too(postgres: PostgresServer, tmp_path: Path) -> None:
    url = postgres.create(f"m{abs(hash(str(tmp_path))) % 10**9}")
    one = ApiProcess(tmp_path / "one", url).furnish()
    other = ApiProcess(tmp_path / "other", url)
    other.folder.mkdir()
    for node in (one, other):
        node.start()
    try:
        one.put_menu(msgspec.convert(menu()["menu"], Menu))
        till, client = WireTill(Identity(STORE.store_id, "till-1", 1)), one.client("till-1")
        till.write(1, "floor.table_drawn.v1", table=table())
        say_hello(client, till.hello())
        send_events(client, till.push(1))
        scanned = httpx.get(f"{other.address.url}/t/{TOKEN}")
        cookie = scanned.headers["set-cookie"].partition(";")[0]
        session = scanned.headers["location"].rpartition("/")[2]
        base = f"{other.address.url}/v1/sessions/{session}"
        first = httpx.get(f"{base}/events?after=0", headers={"cookie": cookie}).json()
        told: list[Any] = []

        def wait() -> None:
            asked = f"{base}/events?after={first['head']}&wait=25&menu={first['menu']}"
            told.append(httpx.get(asked, headers={"cookie": cookie}, timeout=40).json())

        phone = threading.Thread(target=wait)
        phone.start()
        kind, data = written(marked(PHO))
        till.write(1, kind, **data)
        send_events(client, till.push(2))
        client.close()
        phone.join(20)
        assert not phone.is_alive(), "it slept on"
        assert told[0]["menu"] != first["menu"]
        items = httpx.get(f"{base}/menu", headers={"cookie": cookie}).json()["items"]
        assert items[0]["sold_out"] is True
    finally:
        one.kill()
        other.kill()
