"""An app's order comes in once, at the menu's prices, whatever is sent and however often."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from hosted_api.issues.service import open_issues
from hosted_api.kit.feed import entries_after
from hosted_api.orders.queries import Wanted, page
from tests.support.api import OTHER_STORE, STORE, ApiInProcess, api_in_process
from tests.support.partner_orders import INGEST, menu, order, send, sent_menu, spelled

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from hosted_api.kit.db.database import Database, Row, Tx

    Go = Callable[[Callable[[ApiInProcess], Awaitable[None]]], None]

pytestmark = pytest.mark.starts_threads


@pytest.fixture
def go(database: Database, loop: asyncio.Runner) -> Go:
    def run(story: Callable[[ApiInProcess], Awaitable[None]]) -> None:
        async def told() -> None:
            async with api_in_process(database) as api:
                await sent_menu(api)
                await story(api)

        loop.run(told())

    return run


async def _orders(api: ApiInProcess) -> list[Row]:
    async def work(tx: Tx) -> Any:
        return await page(tx, Wanted(STORE.store_id, limit=500))

    return list(await api.db.read(work))


async def _feed(api: ApiInProcess) -> list[Row]:
    async def work(tx: Tx) -> Any:
        return await entries_after(tx, STORE.store_id, 0, 500)

    return list(await api.db.read(work))


async def _issues(api: ApiInProcess) -> list[str]:
    async def work(tx: Tx) -> Any:
        return await open_issues(tx, STORE.store_id)

    return [row["kind"] for row in await api.db.read(work)]


def test_an_order_is_taken_in_and_a_copy_is_told_its_id(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        first = await send(api, order())
        assert first.status_code == 200
        assert set(first.json()) == {"order_id", "status", "acknowledged_at"}
        assert first.json()["status"] == "pending"
        copy = await send(api, order())
        assert copy.status_code == 409
        assert copy.json()["error"] == "duplicate_order"
        assert copy.json()["order_id"] == first.json()["order_id"]
        assert copy.json()["message"]
        assert len(await _orders(api)) == 1
        assert [e["kind"] for e in await _feed(api)] == ["menu.version", "order.ingested"]
        assert await _issues(api) == []

    go(story)


def test_the_same_order_spelled_otherwise_is_a_copy(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        await send(api, order())
        turned = dict(reversed(order().items()))
        assert (await send(api, turned)).status_code == 409
        assert await _issues(api) == []

    go(story)


def test_the_same_id_with_another_body_is_an_issue(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        first = await send(api, order())
        other = order(items=[{"menu_item_id": "pho", "quantity": 3, "unit_price": 65_000}])
        answer = await send(api, other)
        assert answer.status_code == 409
        assert answer.json()["order_id"] == first.json()["order_id"]
        assert await _issues(api) == ["order_conflict"]
        assert len(await _orders(api)) == 1

    go(story)


def test_of_a_hundred_copies_at_once_one_is_the_order(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        answers = await asyncio.gather(*(send(api, order()) for _ in range(100)))
        assert sorted(answer.status_code for answer in answers) == [200] + [409] * 99
        assert len({answer.json()["order_id"] for answer in answers}) == 1
        assert len(await _orders(api)) == 1
        assert len(await _feed(api)) == 2

    go(story)


def test_many_orders_at_once_are_all_there_and_the_feed_has_no_gap(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        sent = [order(f"APP-{number}") for number in range(60)] * 2
        answers = await asyncio.gather(*(send(api, each) for each in sent))
        assert sorted(a.status_code for a in answers) == [200] * 60 + [409] * 60
        entries = await _feed(api)
        assert [entry["feed_seq"] for entry in entries] == list(range(1, 62))
        told = {entry["key"] for entry in entries if entry["kind"] == "order.ingested"}
        assert told == {a.json()["order_id"] for a in answers}

    go(story)


def test_the_menu_s_price_counts_and_the_answer_says_so(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        cheap = order(
            items=[{"menu_item_id": "pho", "quantity": 2, "unit_price": 1}],
            subtotal=2,
            tax=0,
            total=2,
            discount=129_998,
        )
        answer = await send(api, cheap)
        assert answer.status_code == 200
        assert answer.json()["adjusted"] == {
            "subtotal": 130_000,
            "discount": 0,
            "service": 0,
            "tax": 10_400,
            "total": 140_400,
            "unit_prices": [65_000],
        }
        (row,) = await _orders(api)
        assert '"total":140400' in row["body"]
        assert '"claimed":{"subtotal":2' in row["body"]

    go(story)


def test_choices_and_sizes_are_priced(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        line = {
            "menu_item_id": "cafe",
            "variant_id": "l",
            "quantity": 2,
            "unit_price": 45_000,
            "modifiers": ["shot", "no-ice"],
        }
        answer = await send(api, order(items=[line], subtotal=90_000, tax=0, total=90_000))
        assert answer.status_code == 200
        assert "adjusted" not in answer.json()
        (row,) = await _orders(api)
        assert '"name":"Thêm shot","price":10000' in row["body"]

    go(story)


CANNOT_BE_HAD: list[tuple[dict[str, Any], str]] = [
    ({"menu_item_id": "nothing"}, "item_unknown"),
    ({"menu_item_id": "cafe"}, "variant_unknown"),
    ({"menu_item_id": "cafe", "variant_id": "xl"}, "variant_unknown"),
    ({"menu_item_id": "bun"}, "item_sold_out"),
    ({"menu_item_id": "cha"}, "item_sold_by_weight"),
    ({"menu_item_id": "pho", "modifiers": ["shot"]}, "option_unknown"),
    ({"menu_item_id": "cafe", "variant_id": "m", "modifiers": ["shot", "shot"]}, "option_twice"),
]


def test_what_cannot_be_had_is_refused_with_the_line(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        fine = {"menu_item_id": "pho", "quantity": 1, "unit_price": 65_000}
        for line, code in CANNOT_BE_HAD:
            answer = await send(api, order(items=[fine, {"quantity": 1, "unit_price": 1, **line}]))
            assert answer.status_code == 422
            assert answer.json()["error"] == code
            assert answer.json()["item"]["index"] == 1
        assert await _orders(api) == []

    go(story)


def test_a_promotion_code_is_refused(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        answer = await send(api, order(promotions=["PROMO-2025"]))
        assert answer.status_code == 422
        assert answer.json()["error"] == "promotion_refused"
        assert answer.json()["promotions"] == ["PROMO-2025"]
        assert await _orders(api) == []

    go(story)


def test_a_reply_that_was_lost_is_given_again_though_the_menu_changed(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        first = await send(api, order())
        gone = [{"id": "tra", "name": "Trà", "tax_class": "exempt", "price": 5_000}]
        await sent_menu(api, version=2, menu={"items": gone})
        again = await send(api, order())
        assert again.status_code == 409
        assert again.json()["order_id"] == first.json()["order_id"]
        assert (await send(api, order("APP-2"))).json()["error"] == "item_unknown"

    go(story)


def test_a_menu_counts_from_its_time_on(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        dearer = [{"id": "pho", "name": "Phở bò", "tax_class": "standard", "price": 70_000}]
        later = {"version": 2, "valid_from": "2026-11-27T13:00:00Z", "menu": {"items": dearer}}
        await sent_menu(api, **later)
        assert "adjusted" not in (await send(api, order("before"))).json()
        api.clock.forward(3600)
        assert (await send(api, order("after"))).json()["adjusted"]["total"] == 151_200

    go(story)


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"items": []}, "items"),
    ({"total": "140400"}, "total"),
    ({"total": -1}, "total"),
    ({"total": 1.5}, "total"),
    ({"timestamp": "yesterday"}, "timestamp"),
    ({"timestamp": "0001-01-01T00:00:00+14:00"}, "timestamp"),
    ({"timestamp": "2026-11-27T11:59:30"}, "timestamp"),
    ({"items": [{"menu_item_id": "pho", "quantity": 1}]}, "items[0].unit_price"),
    ({"customer": {"name": 5}}, "customer.name"),
    ({"colour": "red"}, "colour"),
    ({"client_order_id": "x" * 200}, "client_order_id"),
]


def test_a_wrong_field_is_named(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        for changes, field in WRONG:
            answer = await send(api, order(**changes))
            assert answer.status_code == 400
            assert answer.json()["error"] == "invalid"
            assert [each["field"] for each in answer.json()["fields"]] == [field]
        assert await _orders(api) == []

    go(story)


def test_all_wrong_fields_are_named_at_once(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        sent = order(total="1", items=[{"menu_item_id": "", "quantity": 0, "unit_price": 1}])
        del sent["timestamp"]
        fields = [each["field"] for each in (await send(api, sent)).json()["fields"]]
        assert sorted(fields) == [
            "items[0].menu_item_id",
            "items[0].quantity",
            "timestamp",
            "total",
        ]

    go(story)


HOSTILE = [
    b"",
    b"null",
    b"[]",
    b"{",
    b'{"a":1,"a":2}',
    b'{"total":NaN}',
    b'{"total":1e999}',
    b'{"total":123456789012345678901234567890}',
    b"[" * 100_000,
    b'{"a":' * 100 + b"1" + b"}" * 100,
    b'{"name":"\xff\xfe"}',
    b'{"name":"\\ud800"}',
    b'{"name":"\\u0000"}',
    b"\x00\x01\x02",
    spelled(order()).replace(b"Nguy", b"\\u0000Nguy"),
    spelled(order()).replace(b"Nguy", b"\\ud800Nguy"),
    spelled(order()).replace(b'"discount"', b'"total": 1, "discount"'),
]


def test_no_hostile_body_is_taken_or_bursts(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        for raw in HOSTILE:
            answer = await api.post_signed(INGEST, raw)
            assert answer.status_code == 400, (raw[:60], answer.text)
            assert answer.json()["error"]
        assert await _orders(api) == []

    go(story)


def test_a_body_that_is_too_large_is_not_read(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        answer = await api.post_signed(INGEST, b" " * (1 << 20) + spelled(order()))
        assert answer.status_code == 413
        assert answer.json()["error"] == "too_large"

    go(story)


def test_only_a_good_signature_lets_an_order_in(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        raw = spelled(order())
        good = api.partner_headers(raw)
        told = dict(part.split("=") for part in good["x-signature"].split(","))
        wrong = {
            "missing": {**good, "x-signature": ""},
            "forged": {**good, "x-signature": f"t={told['t']},v1={'0' * 64}"},
            "cut": {**good, "x-signature": good["x-signature"][:-1]},
            "moved": {**good, "x-signature": f"t={int(told['t']) + 1},v1={told['v1']}"},
            "no token": {"x-signature": good["x-signature"]},
            "till": {**api.device_headers(), "x-signature": good["x-signature"]},
        }
        for name, headers in wrong.items():
            answer = await api.client.post(INGEST, content=raw, headers=headers)
            assert answer.status_code in {401, 403}, name
        tampered = await api.client.post(INGEST, content=raw + b" ", headers=good)
        assert tampered.status_code == 401
        api.clock.forward(301)
        stale = await api.client.post(INGEST, content=raw, headers=good)
        assert stale.status_code == 401
        assert await _orders(api) == []

    go(story)


def test_a_replayed_request_does_nothing_twice(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        raw = spelled(order())
        headers = api.partner_headers(raw)
        first = await api.client.post(INGEST, content=raw, headers=headers)
        api.clock.forward(60)
        replay = await api.client.post(INGEST, content=raw, headers=headers)
        assert (first.status_code, replay.status_code) == (200, 409)
        assert replay.json()["order_id"] == first.json()["order_id"]
        assert len(await _orders(api)) == 1

    go(story)


def test_another_store_is_not_there(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        answer = await send(api, order(store_id="store-999"))
        assert answer.status_code == 404
        bare = await send(api, order(store_id=OTHER_STORE.store_id))
        assert (bare.status_code, bare.json()["error"]) == (422, "menu_missing")

    go(story)


def test_a_menu_with_two_contents_for_a_version_is_an_issue(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        path = "/webhooks/menu/sync"
        assert (await send(api, menu(), path)).status_code == 200
        other = menu(menu={"items": [{"id": "x", "name": "X", "tax_class": "exempt", "price": 1}]})
        answer = await send(api, other, path)
        assert (answer.status_code, answer.json()["error"]) == (409, "menu_version_taken")
        assert await _issues(api) == ["menu_conflict"]
        assert "adjusted" not in (await send(api, order())).json()

    go(story)


def test_a_large_menu_is_taken_where_a_large_order_is_not(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        many = [
            {"id": f"i{n}", "name": f"Món số {n}", "tax_class": "exempt", "price": n}
            for n in range(20_000)
        ]
        answer = await send(api, menu(version=2, menu={"items": many}), "/webhooks/menu/sync")
        assert answer.status_code == 200, answer.text
        assert answer.json()["row_count"] == 20_000
        twice = [*many, many[7]]
        answer = await send(api, menu(version=3, menu={"items": twice}), "/webhooks/menu/sync")
        assert (answer.status_code, answer.json()["error"]) == (422, "menu_item_twice")
        assert answer.json()["twice"] == "i7"
        headers = api.device_headers()
        told = await api.client.get("/v1/snapshot/menu", headers=headers)
        assert (told.json()["version"], len(told.json()["menu"]["items"])) == (2, 20_000)
        known = {**headers, "if-none-match": told.headers["etag"]}
        assert (await api.client.get("/v1/snapshot/menu", headers=known)).status_code == 304

    go(story)
