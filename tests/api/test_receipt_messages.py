"""A receipt by message is kept once for each recipient, and shows nobody the whole number."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

import pytest

from hosted_api.orders import service as orders
from tests.support.api import OTHER_STORE, STORE, ApiInProcess, api_in_process
from tests.support.partner_orders import order, send, sent_menu

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Database

pytestmark = pytest.mark.starts_threads
Go = Callable[[Callable[[ApiInProcess], Awaitable[None]]], None]


@pytest.fixture
def go(database: Database, loop: asyncio.Runner) -> Go:
    async def told(story: Callable[[ApiInProcess], Awaitable[None]]) -> None:
        async with api_in_process(database) as api:
            await story(api)

    return lambda story: loop.run(told(story))


async def ordered(api: ApiInProcess) -> str:
    await sent_menu(api)
    return str((await send(api, order())).json()["order_id"])


async def paid(api: ApiInProcess) -> str:
    """An app's order that was paid."""
    order_id = await ordered(api)
    now = api.clock.now()
    await api.db.write(lambda tx: orders.pay(tx, STORE.store_id, order_id, "staff/1", now))
    return order_id


async def asks(api: ApiInProcess, order_id: str, channel: str, to: str) -> Any:
    path = f"/api/orders/{order_id}/receipt/{channel}"
    return await api.client.post(path, json={"to": to}, headers=api.device_headers())


async def seen(api: ApiInProcess, order_id: str) -> list[dict[str, Any]]:
    path = f"/api/orders/{order_id}/receipt/status"
    answer = await api.client.get(path, headers=api.device_headers())
    assert answer.status_code == 200, answer.text
    return list(answer.json()["messages"])


def test_the_same_number_in_two_spellings_is_one_message_and_is_masked(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        order_id = await paid(api)
        assert await seen(api, order_id) == []
        for spelled in ("+84 90 123 45 67", "0901.234.567"):
            answer = await asks(api, order_id, "whatsapp", spelled)
            assert (answer.status_code, answer.json()["status"]) == (202, "queued")
        (message,) = await seen(api, order_id)
        assert (message["channel"], message["to"]) == ("whatsapp", "090•••4567")

    go(story)


def test_an_address_gets_a_message_of_its_own(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        order_id = await paid(api)
        await asks(api, order_id, "zalo", "0901234567")
        await asks(api, order_id, "email", "hoa@pho.example")
        told = sorted((each["channel"], each["to"]) for each in await seen(api, order_id))
        assert told == [("email", "h•••@pho.example"), ("zalo", "090•••4567")]

    go(story)


@pytest.mark.parametrize(
    ("channel", "to", "status"),
    [
        ("whatsapp", "call me", 422),
        ("email", "0901234567", 422),
        ("pigeon", "0901234567", 404),
    ],
)
def test_where_nothing_can_be_sent_nothing_is_kept(
    go: Go, channel: str, to: str, status: int
) -> None:
    async def story(api: ApiInProcess) -> None:
        order_id = await paid(api)
        assert (await asks(api, order_id, channel, to)).status_code == status
        assert await seen(api, order_id) == []

    go(story)


def test_an_order_that_is_not_paid_has_no_receipt(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        order_id = await ordered(api)
        answer = await asks(api, order_id, "zalo", "0901234567")
        assert (answer.status_code, answer.json()["error"]) == (409, "order_unpaid")

    go(story)


def test_another_stores_receipts_are_not_there(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        order_id = await paid(api)
        path = f"/api/orders/{order_id}/receipt/status?store_id={OTHER_STORE.store_id}"
        answer = await api.client.get(path, headers=api.device_headers())
        assert answer.status_code == 404

    go(story)
