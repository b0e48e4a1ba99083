"""A card's number that somebody writes where it does not belong reaches no table, feed or log."""

from __future__ import annotations

import asyncio
import base64
import logging
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import orjson
import pytest
from pydantic import SecretStr

from hosted_api.kit.db.statement import Statement
from hosted_api.kit.http.mac import hmac_hex
from hosted_api.kit.log import json_lines
from hosted_api.kit.outbox import Worker
from hosted_api.payments import service
from hosted_api.payments.cards import without_cards
from hosted_api.payments.effects import Effects
from hosted_api.payments.inbox import Inbox
from hosted_api.payments.providers import adyen, adyen_signature, sepay, stripe
from hosted_api.payments.providers.base import Ask, Reply
from hosted_api.tables import METADATA
from pos_core.bill_code import bill_code
from pos_core.money import Currency, Money
from pos_core.pay_rules import BankAccount
from pos_core.vietqr import vietqr_text
from tests.support.api import NOON, STORE, ApiInProcess, CountingRng, api_in_process
from tests.support.payment_api import rows, work

if TYPE_CHECKING:
    from datetime import datetime

    from hosted_api.kit.db.database import Database, Tx
    from hosted_api.payments.providers.base import Provider

pytestmark = pytest.mark.starts_threads
PAN = "4111111111111111"
SPACED = "4111 1111 1111 1111"
SECRET_OF_TRACK = "1011000012300000"
TRACK = f";{PAN}=2512{SECRET_OF_TRACK}?"
ALL = f"{PAN} {SPACED} {TRACK} %B{PAN}^NGUYEN/AN^2512{SECRET_OF_TRACK}?"
HMAC_KEY = "44782DEF547AAA06C910C43932B1EB0C71FC68D9D0C057550C48EC2ACF6BA056"


class Nobody:
    """No provider is asked."""

    def now(self) -> datetime:
        return NOON

    async def __call__(self, ask: Ask) -> Reply:
        raise AssertionError(f"nobody is asked: {ask.what}")


def test_a_card_is_recognised_and_a_reference_of_a_bank_is_left() -> None:
    assert without_cards(ALL).count("1111") == 2, "the last four of the two plain ones"
    assert SECRET_OF_TRACK not in without_cards(ALL)
    kept = "MBVCB.3278907687 FT24011123456789 970436 0123499999"
    assert without_cards(kept) == kept


def test_nothing_of_a_card_is_kept_or_logged(
    database: Database,
    loop: asyncio.Runner,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def never(_self: object) -> None:
        await asyncio.Event().wait()

    for worker, name in ((Worker, "run"), (Inbox, "run"), (Effects, "watch")):
        monkeypatch.setattr(worker, name, never)
    caplog.set_level(logging.DEBUG)
    caplog.handler.setFormatter(json_lines())

    async def told() -> None:
        async with api_in_process(database, providers=_providers()) as api:
            await _asked(api)
            await _by_bank(api)
            await _by_stripe(api)
            await _by_adyen(api)
            await work(api)
            assert len(await rows(api)) == 3, "all three were believed and kept"
            await _is_clean(api)

    loop.run(told())
    assert "callback done" in caplog.text
    _must_be_clean(caplog.text, "the log")


def _providers() -> dict[str, Provider]:
    return {
        "sepay": sepay.SePay(sepay.Credentials(api_key=SecretStr("k"))),
        "stripe": stripe.Stripe(
            stripe.Credentials(secret_key=SecretStr("sk"), webhook_secret=SecretStr("wh")),
            Nobody(),
        ),
        "adyen": adyen.Adyen(
            adyen.Credentials(
                api_key=SecretStr("x"), merchant_account="Shop", hmac_key=SecretStr(HMAC_KEY)
            ),
            Nobody(),
            CountingRng(),
        ),
    }


async def _asked(api: ApiInProcess) -> None:
    now, money = api.clock.now(), Money(180_000, Currency.VND)
    drawn = vietqr_text(BankAccount("970436", "0123499999"), money, bill_code("p1"))
    assert isinstance(drawn, str)
    for name, provider in (("p1", "vietqr"), ("p2", "stripe"), ("p3", "adyen")):
        asked = service.Asked(
            store_id=STORE.store_id,
            payment_id=name,
            method="vietqr" if provider == "vietqr" else "card",
            provider=provider,
            money=money,
            actor="device/till-1",
            asked_at=now,
            expires_at=now + timedelta(minutes=10),
            bill_code=bill_code(name),
            qr_payload=drawn,
        )
        await api.db.write(lambda tx, asked=asked: service.ask(tx, asked, now))  # type: ignore[misc]


async def _by_bank(api: ApiInProcess) -> None:
    body = {
        "id": 1,
        "transactionDate": "2026-11-27 19:00:01",
        "accountNumber": "0123499999",
        "content": f"{ALL} {bill_code('p1')}",
        "transferType": "in",
        "transferAmount": 170_000,
        "referenceCode": "FT1",
        "description": ALL,
    }
    headers = {"authorization": "Apikey k"}
    answer = await api.client.post("/webhooks/payments/sepay", json=body, headers=headers)
    assert answer.status_code == 200


async def _by_stripe(api: ApiInProcess) -> None:
    intent = {
        "id": "pi_1",
        "amount": 180_000,
        "currency": "vnd",
        "status": "requires_payment_method",
        "metadata": {"payment_id": "p2", "note": ALL},
        "description": ALL,
        "last_payment_error": {"code": "card_declined", "message": ALL, "card": {"number": PAN}},
    }
    event = {"id": "evt_1", "type": "payment_intent.payment_failed", "data": {"object": intent}}
    body = orjson.dumps(event)
    at = str(int(api.clock.now().timestamp()))
    headers = {"stripe-signature": f"t={at},v1={hmac_hex('wh', at.encode() + b'.' + body)}"}
    answer = await api.client.post("/webhooks/payments/stripe", content=body, headers=headers)
    assert answer.status_code == 200


async def _by_adyen(api: ApiInProcess) -> None:
    item: dict[str, Any] = {
        "amount": {"value": 180_000, "currency": "VND"},
        "eventCode": "AUTHORISATION",
        "merchantAccountCode": "Shop",
        "merchantReference": "p3",
        "pspReference": "NC6HT9CRT65ZGN82",
        "reason": f"{SPACED}:1111:12/2034",
        "success": "true",
    }
    signed = adyen_signature.signed_text(item)
    assert signed is not None
    made = adyen_signature.sign(HMAC_KEY, signed)
    item["additionalData"] = {"hmacSignature": made, "cardNumber": PAN, "track2": TRACK}
    body = {"live": "false", "notificationItems": [{"NotificationRequestItem": item}]}
    answer = await api.client.post("/webhooks/payments/adyen", json=body)
    assert (answer.status_code, answer.text) == (200, "[accepted]")


async def _is_clean(api: ApiInProcess) -> None:
    """Every row of every table, as it stands."""
    assert len(METADATA.tables) > 20
    for table in METADATA.sorted_tables:
        every = Statement(f"SELECT * FROM {table.name}")

        async def read(tx: Tx, every: Statement = every) -> Any:
            return await tx.all(every)

        _must_be_clean(str([dict(row) for row in await api.db.read(read)]), table.name)


def _must_be_clean(text: str, where: str) -> None:
    hidden = base64.b64encode(PAN.encode()).decode().rstrip("=")
    for secret in (PAN, SPACED, SECRET_OF_TRACK, hidden):
        assert secret not in text, f"a card is in {where}"
