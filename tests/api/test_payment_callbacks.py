"""What providers call back: believed when it is signed, kept once, and nothing it says is a 500."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from hosted_api.kit.db.statement import Statement
from hosted_api.payments import refunds, service
from hosted_api.payments.providers.base import BankTransfer, Busy, Notice, Seen
from pos_core.money import Currency, Money
from pos_core.payment_status import PaymentStatus
from tests.support.api import OTHER_STORE, STORE, ApiInProcess, api_in_process
from tests.support.payment_api import (
    INBOX,
    PRICE,
    Go,
    TellingProvider,
    asked,
    issues,
    live,
    paid,
    rows,
    status,
    work,
)

if TYPE_CHECKING:
    from httpx import Response

    from hosted_api.kit.db.database import Database

pytestmark = pytest.mark.starts_threads
DOOR = "/webhooks/payments/trial"
SIGNED = {"x-trial": "yes"}


@pytest.fixture
def go(database: Database, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch) -> Go:
    return partial(live, database, loop, monkeypatch)


async def _call(api: ApiInProcess, body: bytes = b"p1", **headers: str) -> Response:
    return await api.client.post(DOOR, content=body, headers=SIGNED | headers)


def test_a_callback_is_kept_answered_and_makes_the_payment_paid(go: Go) -> None:
    async def story(api: ApiInProcess, provider: TellingProvider) -> None:
        await asked(api)
        provider.pay("p1")
        answer = await _call(api)
        assert (answer.status_code, answer.text) == (200, "taken")
        assert await status(api) == "pending", "the answer waits for no work"
        assert await work(api) == 1
        assert await status(api) == "success"
        assert await rows(api) == [("done", "heard", 1)]

    go(story)


def test_a_get_is_a_callback_too_and_a_provider_that_is_off_is_not_there(go: Go) -> None:
    async def story(api: ApiInProcess, provider: TellingProvider) -> None:
        assert (await api.client.get(f"{DOOR}?x=1")).status_code == 401
        assert (await api.client.post("/webhooks/payments/other")).status_code == 404
        assert (await api.client.get("/webhooks/payments/callback")).status_code == 404

    go(story)


def test_a_forged_callback_leaves_nothing(go: Go) -> None:
    async def story(api: ApiInProcess, provider: TellingProvider) -> None:
        await asked(api)
        provider.pay("p1")
        answer = await api.client.post(DOOR, content=b"p1", headers={"x-trial": "no"})
        assert (answer.status_code, answer.text) == (401, "forged")
        assert await rows(api) == []
        assert await work(api) == 0
        assert await status(api) == "pending"

    go(story)


def test_told_ten_times_at_once_it_is_one_thing(go: Go) -> None:
    async def story(api: ApiInProcess, provider: TellingProvider) -> None:
        await asked(api)
        provider.pay("p1")
        answers = await asyncio.gather(*(_call(api) for _ in range(10)))
        assert {answer.status_code for answer in answers} == {200}
        await work(api)
        assert (await _call(api)).text == "again"
        assert await work(api) == 0
        [(state, outcome, _times)] = await rows(api)
        assert (state, outcome) == ("done", "heard")
        versions = await api.db.read(lambda tx: service.find(tx, STORE.store_id, "p1"))
        assert versions["version"] == 3, "asked, charged, paid"

    go(story)


def test_old_news_after_new_changes_nothing(go: Go) -> None:
    async def story(api: ApiInProcess, provider: TellingProvider) -> None:
        await asked(api)
        failed = Notice("k0", payment_id="p1", seen=Seen(PaymentStatus.FAILED, reason="declined"))
        provider.telling = {b"late": (failed,), b"paid": paid()}
        await _call(api, b"paid")
        await work(api)
        await _call(api, b"late")
        await work(api)
        assert await status(api) == "success"
        assert sorted(await rows(api)) == [("done", "heard", 1), ("done", "old_news", 1)]

    go(story)


@pytest.mark.parametrize(
    ("told", "verdict", "outcome", "opened"),
    [
        (
            paid(Money(24_999, Currency.VND)),
            "wrong_amount",
            "wrong_amount",
            ["payment_wrong_amount"],
        ),
        (
            paid(Money(25_000, Currency.IDR)),
            "wrong_amount",
            "wrong_amount",
            ["payment_wrong_amount"],
        ),
        (paid(payment_id="nobody"), "unknown_payment", "unknown_payment", []),
        (paid(payment_id="", provider_ref="nobody"), "unknown_payment", "unknown_payment", []),
        (paid(payment_id="", refund_id="nobody"), "unknown_payment", "unknown_refund", []),
        (paid(seen=None), "taken", "nothing", []),
    ],
    ids=["short", "currency", "payment", "reference", "refund", "nothing"],
)
def test_whatever_it_says_has_an_outcome(
    go: Go, told: Any, verdict: str, outcome: str, opened: list[str]
) -> None:
    async def story(api: ApiInProcess, provider: TellingProvider) -> None:
        await asked(api)
        provider.telling = {b"x": told}
        answer = await _call(api, b"x")
        assert (answer.status_code, answer.text) == (200, verdict)
        await work(api)
        assert [row[:2] for row in await rows(api)] == [("done", outcome)]
        assert await issues(api) == opened
        assert await status(api) == "pending"

    go(story)


def test_a_payment_is_found_by_the_providers_own_name_for_it(go: Go) -> None:
    async def story(api: ApiInProcess, provider: TellingProvider) -> None:
        await asked(api)
        provider.telling = {b"x": paid(payment_id="", provider_ref="ref-p1")}
        assert (await _call(api, b"x")).text == "taken"
        await work(api)
        assert await status(api) == "success"

    go(story)


def test_a_crowd_of_callbacks_has_a_limit_of_its_own(
    database: Database, loop: asyncio.Runner
) -> None:
    async def go() -> None:
        settings = {"requests_a_minute": 1, "callbacks_a_minute": 3}
        async with api_in_process(database, settings, {"trial": TellingProvider()}) as api:
            told = [(await _call(api, authorization="Apikey x")).status_code for _ in range(4)]
            assert told == [200, 200, 200, 429]

    loop.run(go())


@pytest.mark.parametrize("error", [KeyError("field"), ValueError("no number")])
def test_a_body_nobody_understands_is_no_surprise(go: Go, error: Exception) -> None:
    async def story(api: ApiInProcess, provider: TellingProvider) -> None:
        provider.telling = {b"x": error}
        answer = await _call(api, b"x")
        assert (answer.status_code, answer.text) == (200, "unreadable")

    go(story)


def test_another_providers_payment_is_not_its_to_tell_of(go: Go) -> None:
    async def story(api: ApiInProcess, provider: TellingProvider) -> None:
        await asked(api, provider="", method="vietqr")
        provider.telling = {b"x": paid()}
        await _call(api, b"x")
        await work(api)
        assert await status(api) == "pending"
        assert await issues(api) == ["payment_wrong_provider"]

    go(story)


def test_what_the_signature_does_not_cover_is_asked_for(go: Go) -> None:
    async def story(api: ApiInProcess, provider: TellingProvider) -> None:
        await asked(api)
        provider.telling = {b"x": paid(must_ask=True)}
        provider.failures = [Busy("provider_ill")]
        await _call(api, b"x")
        await work(api)
        assert [row[:2] for row in await rows(api)] == [("open", "provider_ill")]
        api.clock.forward(2)
        await work(api)
        assert await status(api) == "pending", "the provider knows of no money"
        provider.telling = {b"y": paid(must_ask=True, key="k2")}
        provider.pay("p1")
        await _call(api, b"y")
        await work(api)
        assert await status(api) == "success"

    go(story)


def test_a_refund_is_followed_by_callback(go: Go) -> None:
    async def story(api: ApiInProcess, provider: TellingProvider) -> None:
        await asked(api)
        provider.pay("p1")
        await _call(api)
        await work(api)
        now = api.clock.now()
        wanted = refunds.RefundAsked(STORE.store_id, "p1", "r1", 10_000, "staff/1")
        await api.db.write(lambda tx: refunds.ask(tx, wanted, now))
        back = Notice("r", refund_id="r1", seen=Seen(PaymentStatus.REFUNDED))
        provider.telling = {b"r": (back,)}
        await _call(api, b"r")
        await work(api)
        assert await status(api) == "partially_refunded"

    go(story)


def test_a_transfer_goes_to_who_knows_what_it_is_for(go: Go) -> None:
    async def story(api: ApiInProcess, provider: TellingProvider) -> None:
        memo = "P1 4111 1111 1111 1111 thanks"
        transfer = BankTransfer("t1", "0071000", PRICE, memo, api.clock.now())
        provider.telling = {b"t": (Notice("t1", transfer=transfer),)}
        assert (await _call(api, b"t")).text == "taken"
        await work(api)
        assert await rows(api) == [("done", "unrelated", 1)]
        kept = (await api.db.read(lambda tx: tx.all(INBOX)))[0]["body"]
        assert "4111" not in kept
        assert json.loads(kept)["transfer"]["memo"] == "P1 ***1111 thanks"

    go(story)


def test_a_node_that_died_at_work_leaves_it_to_the_next(go: Go) -> None:
    async def story(api: ApiInProcess, provider: TellingProvider) -> None:
        await asked(api)
        provider.pay("p1")
        await _call(api)
        take = Statement("UPDATE payment_inbox SET due_at = :until, tries = 1")
        until = (api.clock.now() + timedelta(seconds=60)).isoformat(timespec="milliseconds")
        await api.db.write(lambda tx: tx.run(take, until=until.replace("+00:00", "Z")))
        assert await work(api) == 0
        api.clock.forward(61)
        assert await work(api) == 1
        assert await status(api) == "success"

    go(story)


def test_one_that_cannot_be_worked_on_holds_up_no_other(go: Go) -> None:
    async def story(api: ApiInProcess, provider: TellingProvider) -> None:
        await asked(api)
        await asked(api, "p2", OTHER_STORE.store_id)
        transfer = BankTransfer("t1", "0071000", PRICE, "", api.clock.now())
        provider.telling = {b"t": (Notice("t1", transfer=transfer),), b"x": paid()}

        async def broken(*_given: object) -> str:
            raise RuntimeError

        api.parts.payments.inbox._take_transfer = broken
        await _call(api, b"t")
        await _call(api, b"x")
        provider.pay("p2")
        await _call(api, b"p2")
        await work(api)
        assert await status(api) == "success"
        assert await status(api, "p2", OTHER_STORE.store_id) == "success"
        assert sorted(row[:2] for row in await rows(api)) == [
            ("done", "heard"),
            ("done", "heard"),
            ("open", "RuntimeError"),
        ]

    go(story)


def test_a_partner_tells_of_what_it_took_itself_and_of_nothing_else(go: Go) -> None:
    async def story(api: ApiInProcess, provider: TellingProvider) -> None:
        await asked(api, "mine", provider="", actor="partner/app", method="app")
        await asked(api, "p1")

        async def tell(payment_id: str, **changes: Any) -> int:
            news = {
                "store_id": STORE.store_id,
                "payment_id": payment_id,
                "status": "success",
                "amount": 25_000,
                "currency": "VND",
                **changes,
            }
            raw = json.dumps(news).encode()
            answer = await api.post_signed("/webhooks/payments/callback", raw)
            return answer.status_code

        assert await tell("mine", amount=1) == 422
        assert await tell("mine", status="refunded") == 400
        assert await tell("mine", currency="XXX") == 400
        assert await tell("p1") == 404
        assert await tell("nobody") == 404
        assert await tell("mine", store_id="elsewhere") == 404
        assert await tell("mine") == 200
        assert await tell("mine") == 200
        await work(api)
        assert await status(api, "mine") == "success"
        assert await status(api, "p1") == "pending"
        unsigned = await api.client.post("/webhooks/payments/callback", content=b"{}")
        assert unsigned.status_code == 401

    go(story)
