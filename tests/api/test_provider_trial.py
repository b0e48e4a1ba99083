"""Trying out credentials: the provider says whether it knows us, and no payment is made."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

import pytest

from hosted_api.payments.providers import registry
from hosted_api.payments.trial import try_out
from tests.support.api import ApiInProcess, api_in_process
from tests.support.simulated import Simulated, run_simulated

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Database

pytestmark = pytest.mark.starts_threads
WRONG = {
    "midtrans": {"server_key": "SB-Mid-server-wrong"},
    "xendit": {"secret_key": "xnd_development_wrong"},
    "shopeepay": {"secret_key": "wrong"},
    "momo": {"secret_key": "wrong"},
    "vnpay": {"hash_secret": "wrong"},
    "zalopay": {"key1": "wrong"},
    "stripe": {"secret_key": "sk_test_wrong"},
    "adyen": {"api_key": "wrong"},
}


@pytest.mark.parametrize("name", WRONG)
def test_who_knows_us_says_so_and_who_does_not_says_that(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story(it: Simulated) -> None:
        wire = it.provider._wire
        assert (await try_out(name, wire, {})).outcome == "accepted"
        assert (await try_out(name, wire, {name: WRONG[name]})).outcome == "refused"
        assert it.made() == 0

    run_simulated(monkeypatch, partial(registry.one, name), story)


def test_who_does_not_answer_is_not_said_to_have_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(it: Simulated) -> None:
        nowhere = {"midtrans": {"url": "http://127.0.0.1:9"}}
        tried = await try_out("midtrans", it.provider._wire, nowhere)
        assert (tried.outcome, tried.detail) == ("silent", "unreachable")

    run_simulated(monkeypatch, partial(registry.one, "midtrans"), story)


def test_a_till_sees_how_providers_are_set_up_and_tries_one(
    database: Database, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EVERTILL_SEPAY_API_KEY", "sepay-key-7d")
    monkeypatch.setenv("EVERTILL_MOMO_SECRET_KEY", "momo-key-7d")

    async def story(api: ApiInProcess) -> None:
        till = api.device_headers()
        answer = await api.client.get("/api/admin/payments/providers", headers=till)
        told = {each["name"]: each for each in answer.json()["providers"]}
        assert told["sepay"]["state"] == "on"
        path = "/webhooks/payments/sepay"
        assert told["sepay"]["callback_url"] == f"https://pay.example{path}"
        assert told["momo"]["missing"] == ["access_key", "partner_code"]
        assert "key-7d" not in answer.text
        tried = await api.client.post("/api/admin/payments/providers/sepay/try", headers=till)
        assert tried.json() == {"outcome": "not_asked"}
        off = await api.client.post("/api/admin/payments/providers/momo/try", headers=till)
        assert off.status_code == 404
        partner = await api.client.get(
            "/api/admin/payments/providers", headers=api.partner_headers()
        )
        assert partner.status_code == 403
        health = (await api.client.get("/health")).json()
        names = ["EVERTILL_MOMO_ACCESS_KEY", "EVERTILL_MOMO_PARTNER_CODE"]
        assert health == {"status": "impaired", "down": [], "unready": {"momo": names}}
        callback = await api.client.post("/webhooks/payments/momo", json={})
        assert callback.status_code == 404

    async def told() -> None:
        settings = {"public_url": "https://pay.example"}
        async with api_in_process(database, settings) as api:
            await story(api)

    loop.run(told())
