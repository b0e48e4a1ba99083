"""An order moves forward, is found again among many, and can be seen as it stood before."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from hosted_api.orders import history, service
from hosted_api.orders.queries import phone_key
from pos_core.remote_order import OrderStatus
from tests.support.api import OTHER_STORE, STORE, ApiInProcess, api_in_process
from tests.support.partner_orders import order, send, sent_menu

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    import httpx

    from hosted_api.kit.db.database import Database, Tx

    Go = Callable[[Callable[[ApiInProcess], Awaitable[None]]], None]

pytestmark = pytest.mark.starts_threads
UPDATE = "/webhooks/orders/status-update"


@pytest.fixture
def go(database: Database, loop: asyncio.Runner) -> Go:
    def run(story: Callable[[ApiInProcess], Awaitable[None]]) -> None:
        async def told() -> None:
            async with api_in_process(database) as api:
                await sent_menu(api)
                await story(api)

        loop.run(told())

    return run


async def _placed(api: ApiInProcess, name: str = "APP-1", **changes: Any) -> str:
    answer = await send(api, order(name, **changes))
    assert answer.status_code == 200, answer.text
    order_id: str = answer.json()["order_id"]
    return order_id


async def _set(api: ApiInProcess, order_id: str, status: str, **more: Any) -> httpx.Response:
    return await api.client.patch(
        f"/api/orders/{order_id}/status",
        json={"status": status, **more},
        headers=api.staff_headers("cashier"),
    )


async def _get(api: ApiInProcess, path: str, **asked: Any) -> Any:
    answer = await api.client.get(path, params=asked, headers=api.device_headers())
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_an_order_goes_forward_and_says_who_moved_it(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        order_id = await _placed(api)
        for status in ("processing", "ready", "completed"):
            api.clock.forward(60)
            answer = await _set(api, order_id, status, actor_id="lan")
            assert answer.status_code == 200
            assert answer.json()["status"] == status
            assert set(answer.json()) == {"order_id", "status", "updated_at"}
            again = await _set(api, order_id, status)
            assert again.json() == answer.json()
        told = await _get(api, f"/api/orders/{order_id}")
        assert (told["status"], told["version"], told["total"]) == ("completed", 4, 140_400)
        assert told["customer"]["name"] == "Nguyễn Thị Hoa"
        assert [e["event_seq"] for e in told["events"]] == [1, 2, 3, 4]
        assert told["events"][1]["data"]["from"] == "pending"
        assert told["events"][1]["actor"] == "staff/s1/lan"

    go(story)


def test_a_step_that_is_not_allowed_is_told_with_those_that_are(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        order_id = await _placed(api)
        answer = await _set(api, order_id, "completed")
        assert answer.status_code == 400
        assert answer.json()["error"] == "status_not_allowed"
        assert answer.json()["allowed"] == ["processing", "cancelled"]
        assert (await _set(api, order_id, "cancelled", reason="Hết món")).status_code == 200
        late = await _set(api, order_id, "processing")
        assert (late.status_code, late.json()["allowed"]) == (400, [])
        assert (await _get(api, f"/api/orders/{order_id}"))["reason"] == "Hết món"
        assert (await _set(api, order_id, "eaten")).status_code == 400
        assert (await _set(api, "nothing", "processing")).status_code == 404

    go(story)


def test_an_app_cancels_by_its_own_id(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        order_id = await _placed(api)
        sent = {"store_id": STORE.store_id, "client_order_id": "APP-1", "status": "cancelled"}
        answer = await send(api, sent, UPDATE)
        assert (answer.status_code, answer.json()["order_id"]) == (200, order_id)
        both = await send(api, {**sent, "order_id": order_id}, UPDATE)
        assert both.status_code == 400
        unknown = await send(api, {**sent, "client_order_id": "APP-9"}, UPDATE)
        assert unknown.status_code == 404
        unsigned = await api.client.post(UPDATE, json=sent, headers=api.partner_headers())
        assert unsigned.status_code == 401

    go(story)


def test_of_many_who_move_it_at_once_one_does(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        order_id = await _placed(api)
        answers = await asyncio.gather(*(_set(api, order_id, "processing") for _ in range(20)))
        assert {answer.status_code for answer in answers} == {200}
        assert (await _get(api, f"/api/orders/{order_id}"))["version"] == 2
        either = await asyncio.gather(
            *(_set(api, order_id, status) for status in ("completed", "cancelled") * 5)
        )
        assert sorted({answer.status_code for answer in either}) == [200, 400]

    go(story)


def test_orders_are_listed_by_page_and_by_what_is_asked_for(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        ids = []
        for number in range(7):
            api.clock.forward(60)
            ids.append(await _placed(api, f"APP-{number}"))
        await _set(api, ids[2], "processing")
        first = await _get(api, "/api/orders", limit=3)
        assert [each["order_id"] for each in first["orders"]] == ids[:3:-1]
        assert first["orders"][0]["items"][0]["name"] == "Phở bò"
        rest = await _get(api, "/api/orders", limit=50, cursor=first["next"])
        assert [each["order_id"] for each in rest["orders"]] == ids[3::-1]
        assert rest["next"] is None
        offset = await _get(api, "/api/orders", limit=2, offset=5)
        assert [each["order_id"] for each in offset["orders"]] == [ids[1], ids[0]]
        moving = await _get(api, "/api/orders", status="processing")
        assert [each["order_id"] for each in moving["orders"]] == [ids[2]]
        between = {"from": "2026-11-27T12:02:00Z", "to": "2026-11-27T12:04:00Z"}
        some = await _get(api, "/api/orders", **between)
        assert [each["order_id"] for each in some["orders"]] == [ids[2], ids[1]]
        for who in ("nguyen thi hoa", "0901234567", "+84 901 234 567"):
            assert len((await _get(api, "/api/orders", customer=who))["orders"]) == 7, who
        assert (await _get(api, "/api/orders", customer="hoa"))["orders"] == []

    go(story)


@pytest.mark.parametrize(
    "asked",
    [
        {"limit": 0},
        {"limit": 501},
        {"cursor": "nonsense"},
        {"status": "eaten"},
        {"from": "yesterday"},
        {"from": "2026-11-27T12:02:00"},
        {"offset": -1},
    ],
)
def test_what_cannot_be_asked_for_is_refused(
    asked: dict[str, Any], loop: asyncio.Runner, tmp_path: Any
) -> None:
    from hosted_api.kit.db.sqlite import Sqlite

    async def story() -> None:
        async with api_in_process(Sqlite(tmp_path / "api.db")) as api:
            answer = await api.client.get("/api/orders", params=asked, headers=api.device_headers())
            assert answer.status_code == 400
            assert answer.json()["error"]

    loop.run(story())


def test_orders_are_found_by_how_what_is_known_of_them_begins(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        first = await _placed(api, "APP-1")
        other = {"name": "Trần Văn Đức", "phone": "0912 345 678"}
        second = await _placed(api, "GRAB-77", customer=other)
        number = (await _get(api, f"/api/orders/{second}"))["number"]
        for typed, found in {
            "nguyễn": [first],
            "tran van": [second],
            "0912": [second],
            "+84912345": [second],
            "GRAB": [second],
            number.lower(): [second],
            "nobody": [],
            "%": [],
        }.items():
            if len(typed) > 1:
                rows = (await _get(api, "/api/orders/search", q=typed))["orders"]
                assert [row["order_id"] for row in rows] == found, typed

    go(story)


def test_another_store_s_orders_are_not_there(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        order_id = await _placed(api)
        stranger = api.device_headers("till-2")
        for path in ("/api/orders?limit=9", "/api/orders/search?q=nguyen"):
            answer = await api.client.get(path, headers=stranger)
            assert answer.json()["orders"] == []
            named = await api.client.get(f"{path}&store_id=store-001", headers=stranger)
            assert named.status_code == 404
        direct = await api.client.get(f"/api/orders/{order_id}", headers=stranger)
        assert direct.status_code == 404
        partner = api.partner_headers()
        mine = await api.client.get(
            f"/api/orders/{order_id}", params={"store_id": STORE.store_id}, headers=partner
        )
        assert mine.status_code == 200
        elsewhere = {"store_id": OTHER_STORE.store_id}
        none = await api.client.get(f"/api/orders/{order_id}", params=elsewhere, headers=partner)
        assert none.status_code == 404
        assert (await api.client.get(f"/api/orders/{order_id}")).status_code == 401

    go(story)


def test_an_order_can_be_seen_as_it_stood(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        order_id = await _placed(api)

        async def busy(tx: Tx) -> None:
            for number in range(2, 251):
                row = await service.find(tx, STORE.store_id, order_id)
                step = history.Step("test", OrderStatus.PENDING, False, "system", str(number))
                await history.take(tx, row, step, api.clock.now())

        await api.db.write(busy)
        now = await _get(api, f"/api/orders/{order_id}", after_event=240)
        assert (now["version"], now["reason"]) == (250, "250")
        assert len(now["events"]) == 10
        for version in (1, 2, 99, 100, 101, 250):
            then = await _get(api, f"/api/orders/{order_id}", version=version)
            assert then["version"] == version
            assert then.get("reason", "") == (str(version) if version > 1 else "")
            assert then["total"] == 140_400
        assert len(await api.db.read(_snapshots)) == 2

    go(story)


async def _snapshots(tx: Tx) -> Any:
    from hosted_api.kit.db.statement import Statement

    return await tx.all(Statement("SELECT event_seq FROM order_snapshots"))


def test_a_phone_number_is_one_however_it_is_written() -> None:
    same = {"0901234567", "+84901234567", "0084 901 234 567", "(090) 123-4567", "901234567"}
    assert {phone_key(each) for each in same} == {"901234567"}
    assert phone_key("+62 812-3456-789") == phone_key("0812 3456 789")
    assert phone_key("") == ""
