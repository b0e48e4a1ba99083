"""Money by bank, from the notice at the door to the feed: the exact is paid, all else is asked."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

import orjson
import pytest
from pydantic import SecretStr

from hosted_api.kit import feed
from hosted_api.kit.http.mac import hmac_hex
from hosted_api.kit.outbox import Worker
from hosted_api.payments import service
from hosted_api.payments.effects import Effects
from hosted_api.payments.inbox import Inbox
from hosted_api.payments.providers import casso, casso_signature, payos, sepay, sepay_signature
from hosted_api.payments.providers.vietqr import VietQr
from pos_core.bill_code import bill_code
from pos_core.money import Currency, Money
from pos_core.pay_rules import BankAccount
from pos_core.vietqr import vietqr_text
from tests.support.api import STORE, ApiInProcess, api_in_process
from tests.support.payment_api import issues, rows, status, work

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Database, Tx
    from hosted_api.payments.providers.base import Provider

pytestmark = pytest.mark.starts_threads
ACCOUNT = BankAccount("970436", "0123499999")
PRICE = Money(180_000, Currency.VND)
CODE = bill_code("p1")
KEY = "sepay-api-key"
CHECKSUM = "casso-checksum-key"
VIETNAM = timezone(timedelta(hours=7))
Story = Callable[[ApiInProcess], Awaitable[None]]


@pytest.fixture
def go(
    database: Database, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> Callable[[Story], None]:
    async def never(_self: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(Worker, "run", never)
    monkeypatch.setattr(Inbox, "run", never)
    monkeypatch.setattr(Effects, "watch", never)
    found: dict[str, Provider] = {
        "vietqr": VietQr(),
        "sepay": sepay.SePay(sepay.Credentials(api_key=SecretStr(KEY))),
        "casso": casso.Casso(casso.Credentials(checksum_key=SecretStr(CHECKSUM))),
        "payos": payos.PayOs(payos.Credentials(checksum_key=SecretStr(CHECKSUM))),
    }

    def tell(story: Story) -> None:
        async def told() -> None:
            async with api_in_process(database, providers=found) as api:
                await story(api)

        loop.run(told())

    return tell


Go = Callable[[Story], None]


async def bill(
    api: ApiInProcess, payment_id: str = "p1", minor: int = PRICE.minor, code: str = ""
) -> None:
    """The till shows a QR and says so."""
    now, money = api.clock.now(), Money(minor, Currency.VND)
    code = code or bill_code(payment_id)
    drawn = vietqr_text(ACCOUNT, money, code)
    assert isinstance(drawn, str)
    asked = service.Asked(
        store_id=STORE.store_id,
        payment_id=payment_id,
        method="vietqr",
        provider="vietqr",
        money=money,
        actor="device/till-1",
        asked_at=now,
        expires_at=now + timedelta(minutes=10),
        order_id=f"order-{payment_id}",
        number="A-12",
        bill_code=code,
        qr_payload=drawn,
    )
    await api.db.write(lambda tx: service.ask(tx, asked, now))


def local(moment: datetime) -> str:
    return moment.astimezone(VIETNAM).strftime("%Y-%m-%d %H:%M:%S")


async def tell(
    api: ApiInProcess, number: int = 1, minor: int = PRICE.minor, memo: str = CODE, **changes: Any
) -> Any:
    """SePay's notice, and the work on it."""
    body = {
        "id": number,
        "gateway": "Vietcombank",
        "transactionDate": local(api.clock.now()),
        "accountNumber": ACCOUNT.number,
        "code": None,
        "content": memo,
        "transferType": "in",
        "transferAmount": minor,
        "accumulated": 19_077_000,
        "subAccount": None,
        "referenceCode": f"MBVCB.{number}",
        "description": "",
        **changes,
    }
    headers = {"authorization": f"Apikey {KEY}"}
    answer = await api.client.post("/webhooks/payments/sepay", json=body, headers=headers)
    await work(api)
    return answer


async def doubts(api: ApiInProcess) -> list[dict[str, Any]]:
    """What the tills are told of transfers."""

    async def read(tx: Tx) -> Any:
        return await feed.entries_after(tx, STORE.store_id, 0, 100)

    found = await api.db.read(read)
    return [json.loads(row["data"]) for row in found if row["kind"] == "payment.transfer"]


def test_the_exact_transfer_pays_whatever_the_bank_did_to_the_memo(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        await bill(api)
        memo = f"MBVCB.3278907687.{CODE[:4].lower()} {CODE[4:].lower()}.CT tu 0987 NGUYEN VAN A"
        answer = await tell(api, memo=memo)
        assert (answer.status_code, answer.json()) == (200, {"success": True})
        assert await status(api) == "success"
        assert await issues(api) == []
        assert await doubts(api) == []

    go(story)


@pytest.mark.parametrize(
    ("changes", "verdict", "difference"),
    [
        ({"minor": 170_000}, "short", -10_000),
        ({"minor": 200_000}, "over", 20_000),
        ({"accountNumber": "555"}, "other_account", 0),
        ({"transferType": "out"}, "reversed", -360_000),
    ],
)
def test_what_is_not_exact_is_never_paid_and_shown_with_the_difference(
    go: Go, changes: dict[str, Any], verdict: str, difference: int
) -> None:
    async def story(api: ApiInProcess) -> None:
        await bill(api)
        await tell(api, **changes)
        assert await status(api) == "pending"
        assert await issues(api) == [f"transfer_{verdict}"]
        (told,) = await doubts(api)
        assert told["verdict"] == verdict
        assert told.get("difference", 0) == difference
        assert (told["payment_id"], told["number"], told["asked"]) == ("p1", "A-12", 180_000)

    go(story)


def test_two_halves_are_no_whole_but_people_see_that_nothing_is_missing(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        await bill(api)
        await tell(api, 1, 100_000)
        await tell(api, 2, 80_000)
        assert await status(api) == "pending"
        told = [(each["verdict"], each.get("difference", 0)) for each in await doubts(api)]
        assert told == [("short", -80_000), ("split", 0)]

    go(story)


def test_two_guests_who_pay_the_same_code_are_not_one(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        await bill(api)
        await tell(api, 1)
        await tell(api, 2)
        assert await status(api) == "success"
        (told,) = await doubts(api)
        assert (told["verdict"], told["difference"]) == ("double", 180_000)

    go(story)


def test_two_bills_of_one_amount_are_told_apart_by_their_codes(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        await bill(api, "p1")
        await bill(api, "p2")
        await tell(api, memo=bill_code("p2"))
        assert (await status(api, "p1"), await status(api, "p2")) == ("pending", "success")

    go(story)


def test_a_lost_code_pays_nothing_and_names_the_bills_that_it_fits(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        await bill(api, "p1")
        await bill(api, "p2")
        await bill(api, "p3", 50_000)
        await tell(api, memo="NGUYEN VAN A chuyen tien")
        assert {await status(api, name) for name in ("p1", "p2", "p3")} == {"pending"}
        (told,) = await doubts(api)
        assert (told["verdict"], sorted(told["candidates"])) == ("mangled", ["p1", "p2"])

    go(story)


def test_a_transfer_with_two_codes_pays_neither(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        await bill(api, "p1")
        await bill(api, "p2")
        await tell(api, memo=f"{CODE} va {bill_code('p2')}")
        assert (await status(api, "p1"), await status(api, "p2")) == ("pending", "pending")
        assert await issues(api) == ["transfer_ambiguous"]

    go(story)


def test_a_code_nobody_has_is_asked_in_the_shop_of_the_account(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        await bill(api, "p1")
        await tell(api, memo=bill_code("p9"))
        assert await status(api) == "pending"
        assert await issues(api) == ["transfer_unknown_code"]

    go(story)


def test_wages_and_rent_are_nobodys_business(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        await bill(api)
        await tell(api, 1, 9_000_000, "tra tien nha thang 11")
        await tell(api, 2, 5_000_000, "luong", transferType="out")
        assert await issues(api) == []
        assert [outcome for _, outcome, _ in await rows(api)] == ["unrelated", "outgoing"]

    go(story)


def test_a_transfer_after_its_time_is_late_and_one_heard_of_late_is_not(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        await bill(api, "p1")
        await bill(api, "p2")
        in_time = local(api.clock.now() + timedelta(minutes=5))
        api.clock.forward(3600)
        await tell(api, 1, memo=CODE)
        await tell(api, 2, memo=bill_code("p2"), transactionDate=in_time)
        assert (await status(api, "p1"), await status(api, "p2")) == ("pending", "success")
        assert await issues(api) == ["transfer_late"]

    go(story)


def test_a_trusted_guest_is_proven_honest_later(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        await bill(api)
        now = api.clock.now()
        await api.db.write(lambda tx: service.trust(tx, STORE.store_id, "p1", "till", now))
        api.clock.forward(36 * 3600)
        await tell(api)
        assert await status(api) == "success"

    go(story)


def test_a_notice_that_comes_again_or_by_another_way_is_the_same_money(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        await bill(api)
        await tell(api, 1)
        assert (await tell(api, 1)).status_code == 200
        answer = await tell_casso(api, reference="MBVCB.1")
        assert answer.status_code == 200
        assert await status(api) == "success"
        assert await issues(api) == []
        assert [outcome for _, outcome, _ in await rows(api)] == ["exact", "old_news"]

    go(story)


async def tell_casso(api: ApiInProcess, **changes: Any) -> Any:
    data = {
        "id": 7,
        "reference": "FT1",
        "description": CODE,
        "amount": PRICE.minor,
        "transactionDateTime": local(api.clock.now()),
        "accountNumber": ACCOUNT.number,
        "counterAccountName": "NGUYEN VAN A",
        **changes,
    }
    body = {"error": 0, "data": data}
    flat = orjson.dumps(body, option=orjson.OPT_SORT_KEYS).decode()
    made = hmac_hex(CHECKSUM, f"1730000000000.{flat}", "sha512")
    headers = {"x-casso-signature": f"t=1730000000000,v1={made}"}
    answer = await api.client.post("/webhooks/payments/casso", json=body, headers=headers)
    await work(api)
    return answer


def test_casso_and_payos_tell_the_same_story(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        await bill(api, "p1")
        await bill(api, "p2")
        await tell_casso(api)
        data = {
            "orderCode": 123,
            "amount": PRICE.minor,
            "description": bill_code("p2"),
            "accountNumber": ACCOUNT.number,
            "reference": "TF2",
            "transactionDateTime": local(api.clock.now()),
            "currency": "VND",
            "paymentLinkId": "link",
            "code": "00",
            "desc": "success",
            "counterAccountName": None,
        }
        text = casso_signature.payos_text(data)
        assert text is not None
        body = {"code": "00", "success": True, "data": data, "signature": hmac_hex(CHECKSUM, text)}
        answer = await api.client.post("/webhooks/payments/payos", json=body)
        assert answer.status_code == 200
        await work(api)
        assert (await status(api, "p1"), await status(api, "p2")) == ("success", "success")

    go(story)


def test_a_stranger_pays_no_bill(go: Go) -> None:
    async def story(api: ApiInProcess) -> None:
        await bill(api)
        for name in ("sepay", "casso", "payos"):
            answer = await api.client.post(f"/webhooks/payments/{name}", json={"id": 1})
            assert answer.status_code == 401
        assert await rows(api) == []
        assert await status(api) == "pending"

    go(story)


def test_sepays_signature_is_asked_for_where_the_shop_has_a_secret() -> None:
    from hosted_api.payments.providers.base import Callback
    from tests.support.api import NOON

    both = sepay.Credentials(api_key=SecretStr(KEY), secret=SecretStr("s"))
    provider = sepay.SePay(both)
    at = str(int(NOON.timestamp()))
    signed = {"x-sepay-timestamp": at, "x-sepay-signature": sepay_signature.sign("s", b"{}", at)}
    for headers, is_believed in ((signed, True), ({"authorization": f"Apikey {KEY}"}, False)):
        callback = Callback("POST", "/", "", headers, b"{}", NOON)
        assert provider.verify_callback(callback) is is_believed
