"""What tills sold and did with orders from elsewhere stands in the API as they made it."""

from __future__ import annotations

import asyncio
import copy
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from hosted_api.errors import Conflict
from hosted_api.issues.service import open_issues
from hosted_api.orders import service as orders
from tests.support.api import STORE, ApiInProcess, api_in_process
from tests.support.partner_orders import order, send, sent_menu
from tests.support.wire_tills import WireTill

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from hosted_api.kit.db.database import Database, Tx

    Go = Callable[[Callable[[ApiInProcess], Awaitable[None]]], None]

pytestmark = pytest.mark.starts_threads
WRITTEN = Path(__file__).parents[1] / "core" / "written_events.jsonl"
SALES = [
    data
    for name, data in map(json.loads, WRITTEN.read_text(encoding="utf-8").splitlines())
    if name == "order.paid.v1"
]


def _sale(order_id: str, **changes: Any) -> dict[str, Any]:
    data: dict[str, Any] = copy.deepcopy(SALES[-1])
    data["order_id"] = data["sale"]["order_id"] = order_id
    data["sale"].update(changes)
    return data


@pytest.fixture
def go(database: Database, loop: asyncio.Runner) -> Go:
    def run(story: Callable[[ApiInProcess], Awaitable[None]]) -> None:
        async def told() -> None:
            async with api_in_process(database) as api:
                await sent_menu(api)
                await story(api)

        loop.run(told())

    return run


async def _push(api: ApiInProcess, till: WireTill, first: int = 1) -> None:
    headers = {**api.device_headers(), "content-type": "application/json"}
    for path, body in (("hello", till.hello()), ("push", till.push(first))):
        answer = await api.client.post(
            f"/v1/sync/{path}", content=msgspec.json.encode(body), headers=headers
        )
        assert answer.status_code == 200, answer.text


async def _get(api: ApiInProcess, path: str) -> Any:
    answer = await api.client.get(path, headers=api.device_headers())
    assert answer.status_code == 200, answer.text
    return answer.json()


async def _issues(api: ApiInProcess) -> list[str]:
    async def work(tx: Tx) -> Any:
        return await open_issues(tx, STORE.store_id)

    return [row["kind"] for row in await api.db.read(work)]


async def _placed(api: ApiInProcess, name: str = "APP-1") -> str:
    answer = await send(api, order(name))
    order_id: str = answer.json()["order_id"]
    return order_id


def test_a_till_s_sales_are_there_as_they_were_made(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        till = WireTill()
        for number in range(30):
            till.write(1, "order.paid.v1", **_sale(f"sale-{number}"))
        await _push(api, till)
        rows = (await _get(api, "/api/orders?limit=100"))["orders"]
        assert len(rows) == 30
        sale = SALES[-1]["sale"]
        for row in rows:
            assert (row["status"], row["paid"], row["source"]) == ("completed", True, "counter")
            assert row["total"] == sale["priced"]["total"][0]
            assert row["number"] == sale["number"]
        told = await _get(api, "/api/orders/sale-7")
        assert told["events"][0]["type"] == "order.paid.v1"
        assert told["events"][0]["actor"] == "staff/1"
        assert await _issues(api) == []

    go(story)


def test_what_happened_to_a_table_is_told_of_in_its_order(go: Go) -> None:
    """Taken over, then paid, then gone: a till with a copy of it could not follow it else."""

    async def story(api: ApiInProcess) -> None:
        till = WireTill()
        taken = {"order_id": "table-5", "till": "A", "order": {"number": "B-0001"}}
        till.write(1, "order.taken_over.v1", **taken)
        till.write(1, "order.paid.v1", **_sale("table-5"))
        till.write(1, "order.shared.v1", order_id="table-5", till="B")
        await _push(api, till)
        told = (await _get(api, "/v1/sync/feed"))["entries"]
        kinds = [entry["kind"] for entry in told if entry["data"].get("order_id") == "table-5"]
        assert kinds == ["open_order.taken_over", "order.sold", "open_order.shared"]

    go(story)


def test_every_sale_ever_written_down_is_understood(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        till = WireTill()
        for number, data in enumerate(SALES):
            changed = copy.deepcopy(data)
            changed["order_id"] = changed["sale"]["order_id"] = f"sale-{number}"
            till.write(1, "order.paid.v1", **changed)
        await _push(api, till)
        assert len((await _get(api, "/api/orders?limit=500"))["orders"]) == len(SALES)
        assert "fold_failed" not in await _issues(api)

    go(story)


def test_a_push_that_comes_twice_changes_nothing(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        till = WireTill()
        till.write(1, "order.paid.v1", **_sale("sale-1"))
        await _push(api, till)
        await _push(api, till)
        assert (await _get(api, "/api/orders/sale-1"))["version"] == 1

    go(story)


def test_a_sale_that_does_not_add_up_stands_and_is_an_issue(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        till, data = WireTill(), _sale("sale-1")
        data["sale"]["priced"]["total"][0] += 1
        till.write(1, "order.paid.v1", **data)
        await _push(api, till)
        told = await _get(api, "/api/orders/sale-1")
        assert told["total"] == data["sale"]["priced"]["total"][0]
        assert await _issues(api) == ["sale_mismatch"]

    go(story)


def test_a_till_moves_an_app_s_order_on_and_sells_it(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        order_id, till = await _placed(api), WireTill()
        at = "2026-11-27T12:00:00+07:00"
        till.write(1, "remote.accepted.v1", order_id=order_id, at=at)
        till.write(1, "remote.advanced.v1", order_id=order_id, at=at, to="processing")
        till.write(1, "remote.advanced.v1", order_id=order_id, at=at, to="ready")
        till.write(1, "order.paid.v1", **_sale(order_id))
        till.write(1, "remote.advanced.v1", order_id=order_id, at=at, to="completed")
        till.write(1, "remote.advanced.v1", order_id=order_id, at=at, to="processing")
        await _push(api, till)
        told = await _get(api, f"/api/orders/{order_id}")
        assert (told["status"], told["paid"], told["source"]) == ("completed", True, "app")
        assert told["client_order_id"] == "APP-1"
        assert told["customer"]["name"] == "Nguyễn Thị Hoa"
        assert told["total"] == SALES[-1]["sale"]["priced"]["total"][0]
        assert [event["type"] for event in told["events"]] == [
            "order.ingested",
            "remote.accepted.v1",
            "remote.advanced.v1",
            "remote.advanced.v1",
            "order.paid.v1",
            "remote.advanced.v1",
        ]
        first = await _get(api, f"/api/orders/{order_id}?version=1")
        assert (first["status"], first["total"]) == ("pending", 140_400)
        assert await _issues(api) == []

    go(story)


def test_nothing_undoes_a_payment(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        order_id, till = await _placed(api), WireTill()
        till.write(1, "order.paid.v1", **_sale(order_id))
        await _push(api, till)
        sent = {"store_id": STORE.store_id, "order_id": order_id, "status": "cancelled"}
        answer = await send(api, sent, "/webhooks/orders/status-update")
        assert (answer.status_code, answer.json()["allowed"]) == (400, ["processing"])
        till.write(1, "remote.cancelled.v1", order_id=order_id, reason="late")
        await _push(api, till, 2)
        told = await _get(api, f"/api/orders/{order_id}")
        assert (told["status"], told["paid"]) == ("pending", True)
        assert await _issues(api) == ["cancelled_after_paid"]

    go(story)


def test_what_was_sold_after_the_app_cancelled_it_is_sold(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        order_id, till = await _placed(api), WireTill()
        sent = {"store_id": STORE.store_id, "order_id": order_id, "status": "cancelled"}
        await send(api, sent, "/webhooks/orders/status-update")
        till.write(1, "order.paid.v1", **_sale(order_id))
        await _push(api, till)
        told = await _get(api, f"/api/orders/{order_id}")
        assert (told["status"], told["paid"]) == ("completed", True)
        assert await _issues(api) == ["sold_after_cancel"]

    go(story)


def _heard_paid(order_id: str, status: str = "completed") -> dict[str, Any]:
    """What a till writes down when the feed tells it that an order was paid."""
    at = "2026-11-27T12:00:00+07:00"
    return {
        "order_id": order_id,
        "at": at,
        "status": status,
        "version": 5,
        "updated_at": at,
        "paid": True,
    }


def test_money_a_till_had_heard_of_is_known_again_to_an_api_that_was_set_back(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        order_id, till = await _placed(api), WireTill()
        sent = {"store_id": STORE.store_id, "order_id": order_id, "status": "cancelled"}
        await send(api, sent, "/webhooks/orders/status-update")
        till.write(1, "remote.followed.v1", **_heard_paid(order_id))
        await _push(api, till)
        told = await _get(api, f"/api/orders/{order_id}")
        assert (told["status"], told["paid"]) == ("completed", True)
        assert await _issues(api) == ["sold_after_cancel"]

    go(story)


def test_a_sale_that_comes_after_word_of_its_money_is_no_second_one(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        order_id, till = await _placed(api), WireTill()
        till.write(1, "remote.followed.v1", **_heard_paid(order_id, "processing"))
        till.write(1, "order.paid.v1", **_sale(order_id))
        await _push(api, till)
        told = await _get(api, f"/api/orders/{order_id}")
        assert (told["status"], told["paid"]) == ("processing", True)
        assert told["total"] == SALES[-1]["sale"]["priced"]["total"][0]
        assert await _issues(api) == []
        till.write(1, "order.paid.v1", **_sale(order_id))
        await _push(api, till, 3)
        assert await _issues(api) == ["paid_twice"]

    go(story)


def test_a_payment_that_comes_after_word_of_its_money_is_no_second_one(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        order_id, till = await _placed(api), WireTill()
        till.write(1, "remote.followed.v1", **_heard_paid(order_id, "processing"))
        await _push(api, till)

        async def pay(tx: Tx) -> None:
            await orders.pay(tx, STORE.store_id, order_id, "guest", api.clock.now())

        await api.db.write(pay)
        with pytest.raises(Conflict):
            await api.db.write(pay)
        till.write(1, "order.paid.v1", **_sale(order_id))
        await _push(api, till, 2)
        assert await _issues(api) == ["paid_twice"]

    go(story)


def test_an_order_that_only_a_till_still_has_comes_back(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        till = WireTill()
        money = [71_000, "VND"]
        remote = {
            "order_id": "remote-1",
            "number": "K7Q",
            "source": "app",
            "status": "pending",
            "placed_at": "2026-11-21T04:50:00+00:00",
            "updated_at": "2026-11-21T04:50:00+00:00",
            "version": 1,
            "lines": [
                {
                    "item_id": "pho",
                    "name": "Phở",
                    "quantity": 1000,
                    "unit_price": money,
                    "total": money,
                }
            ],
            "client_order_id": "APP-1",
            **dict.fromkeys(("subtotal", "total"), money),
            **{name: [0, "VND"] for name in ("discount", "service", "tax")},
        }
        till.write(1, "remote.taken_in.v1", order_id="remote-1", order=remote)
        till.write(1, "remote.advanced.v1", order_id="remote-1", to="processing")
        await _push(api, till)
        told = await _get(api, "/api/orders/remote-1")
        assert (told["status"], told["total"]) == ("processing", 71_000)
        copy_of_it = await send(api, order("APP-1"))
        assert (copy_of_it.status_code, copy_of_it.json()["order_id"]) == (409, "remote-1")

    go(story)


def test_a_shop_s_own_rates_count(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        written = map(json.loads, WRITTEN.read_text(encoding="utf-8").splitlines())
        shop = next(data for name, data in written if name == "shop.configured.v1")
        shop["shop"]["taxes"]["rows"] = [
            {"tax_class": "standard", "valid_from": "2020-01-01", "taxes": []},
            {"tax_class": "exempt", "valid_from": "2020-01-01", "taxes": []},
        ]
        shop["shop"]["policy"] = {"currency": "VND"}
        till = WireTill()
        till.write(1, "shop.configured.v1", **shop)
        await _push(api, till)
        api.clock.forward(2)
        assert (await send(api, order())).json()["adjusted"]["total"] == 130_000

    go(story)
