"""A guest's phone pays by transfer onto the account of the very store, as its till told it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from pydantic import SecretStr

from hosted_api.auth.caller import DEVICE_SCOPES, Caller, Kind
from hosted_api.auth.service import add_device
from hosted_api.kit.outbox import Worker
from hosted_api.payments.effects import Effects
from hosted_api.payments.inbox import Inbox
from hosted_api.payments.providers import sepay
from hosted_api.payments.providers.vietqr import VietQr
from hosted_api.stores.service import Store, add_store
from pos_core.journal import Identity
from pos_core.vietqr import VietQr as Drawn
from pos_core.vietqr import read_vietqr
from tests.support.api import ApiInProcess, api_in_process
from tests.support.payment_api import status, work
from tests.support.wire_tills import WireTill

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Database, Tx
    from hosted_api.payments.providers.base import Provider

pytestmark = pytest.mark.starts_threads
KEY = "sepay-api-key"
LAN = {"bank": "970436", "number": "0123499999"}
HOA = {"bank": "970415", "number": "10980"}
HOAS = Store("store-003", "Bún Hoa", "VND", "Asia/Ho_Chi_Minh")
Story = Callable[[ApiInProcess], Awaitable[None]]
Go = Callable[[Story], None]


@pytest.fixture
def go(database: Database, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch) -> Go:
    async def never(_self: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(Worker, "run", never)
    monkeypatch.setattr(Inbox, "run", never)
    monkeypatch.setattr(Effects, "watch", never)
    bank = sepay.SePay(sepay.Credentials(api_key=SecretStr(KEY)))

    def tell(story: Story) -> None:
        async def told() -> None:
            providers: dict[str, Provider] = {"vietqr": VietQr(), "sepay": bank}
            async with api_in_process(database, providers=providers) as api:
                await api.db.write(_second_shop(api))
                await story(api)

        loop.run(told())

    return tell


def _second_shop(api: ApiInProcess) -> Any:
    async def work(tx: Tx) -> None:
        await add_store(tx, HOAS, api.clock.now())
        await add_device(tx, HOAS.store_id, "till-3", api.parts.rng, api.clock.now())

    stores = frozenset({HOAS.store_id})
    api.devices["till-3"] = Caller(Kind.DEVICE, "till-3", stores, DEVICE_SCOPES, "till-3")
    return work


async def _tells(api: ApiInProcess, till: WireTill, bank: Mapping[str, str] | None) -> None:
    """Somebody changed the shop at the till, and its journal reaches the API."""
    till.write(1, "shop.configured.v1", shop={"pay": {"bank": bank} if bank else {}})
    said = {"content-type": "application/json", **api.device_headers(till.identity.device)}
    for path, sent in (("hello", till.hello()), ("push", till.push(till.head.seq))):
        body = msgspec.json.encode(sent)
        answer = await api.client.post(f"/v1/sync/{path}", content=body, headers=said)
        assert answer.status_code == 200, answer.text


async def _asks(api: ApiInProcess, device: str, key: str = "k1", method: str = "vietqr") -> Any:
    wanted = {"method": method, "amount": 45_000, "currency": "VND", "session_id": "table-4"}
    said = api.staff_headers(device_id=device)
    return await api.client.post(
        "/v1/payments", json={**wanted, "idempotency_key": key}, headers=said
    )


async def _methods(api: ApiInProcess, device: str) -> list[str]:
    answer = await api.client.get("/v1/payments/methods", headers=api.device_headers(device))
    return [each["method"] for each in answer.json()["methods"]]


def _read(told: Mapping[str, Any]) -> Drawn:
    read = read_vietqr(told["qr_payload"])
    assert isinstance(read, Drawn)
    return read


def test_each_store_is_paid_on_its_own_account(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        first, third = WireTill(), WireTill(Identity(HOAS.store_id, "till-3", 1))
        await _tells(api, first, LAN)
        await _tells(api, third, HOA)
        for device, bank in (("till-1", LAN), ("till-3", HOA)):
            told = (await _asks(api, device)).json()
            read = _read(told)
            assert (read.account.bank, read.account.number) == (bank["bank"], bank["number"])
            assert told["bill_code"] in read.purpose

    go(story)


def test_a_shop_that_told_no_account_is_not_paid_so_and_does_not_offer_it(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        till = WireTill()
        assert await _methods(api, "till-1") == []
        assert (await _asks(api, "till-1")).json()["code"] == "method_off"
        await _tells(api, till, LAN)
        assert await _methods(api, "till-1") == ["vietqr"]
        await _tells(api, till, None)
        assert await _methods(api, "till-1") == []
        assert (await _asks(api, "till-1", "k2")).json()["code"] == "method_off"

    go(story)


def test_another_account_counts_from_the_next_payment_on(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        till = WireTill()
        await _tells(api, till, LAN)
        before = (await _asks(api, "till-1")).json()
        await _tells(api, till, HOA)
        again = (await _asks(api, "till-1")).json()
        assert again["qr_payload"] == before["qr_payload"]
        after = (await _asks(api, "till-1", "k2")).json()
        assert _read(after).account.number == HOA["number"]
        assert after["bill_code"] != before["bill_code"]

    go(story)


def test_the_bank_s_notice_pays_what_a_phone_was_shown(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        await _tells(api, WireTill(), LAN)
        told = (await _asks(api, "till-1")).json()
        assert await status(api, told["payment_id"]) == "pending"
        notice = {
            "id": 7,
            "transactionDate": "2026-11-27 19:00:05",
            "accountNumber": LAN["number"],
            "content": f"MBVCB {told['bill_code'].lower()} ck",
            "transferType": "in",
            "transferAmount": 45_000,
            "referenceCode": "FT1",
        }
        said = {"authorization": f"Apikey {KEY}"}
        answer = await api.client.post("/webhooks/payments/sepay", json=notice, headers=said)
        assert answer.status_code == 200
        await work(api)
        assert await status(api, told["payment_id"]) == "success"

    go(story)
