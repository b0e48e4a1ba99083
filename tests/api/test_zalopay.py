"""What ZaloPay says by its return codes, and what it says nothing by."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from hosted_api.payments.providers import zalopay_signature
from hosted_api.payments.providers.base import (
    Busy,
    Callback,
    Misconfigured,
    NotThere,
    Refused,
    Unreachable,
    Unreadable,
    Verdict,
)
from hosted_api.payments.providers.zalopay import Credentials, ZaloPay
from pos_core.money import Currency, Money
from pos_core.payment_status import PaymentStatus
from tests.support.provider_kits import ZALOPAY
from tests.support.provider_vectors import vectors
from tests.support.saying_wire import NOW, SayingWire
from tests.support.simulated import refund_of

if TYPE_CHECKING:
    from tests.support.provider_vectors import Vector

ASKED = ZALOPAY.asked
PAID = replace(ASKED, provider_ref="261121000000001")
KNOWN = Credentials.model_validate({"app_id": 2553, "key1": "one", "key2": "two"})

NOT_DEALT_WITH = pytest.mark.parametrize(
    ("sub", "error"),
    [
        (-401, Refused),
        (-402, Misconfigured),
        (-403, Misconfigured),
        (-405, Refused),
        (-429, Busy),
        (-500, Unreachable),
    ],
)


@NOT_DEALT_WITH
def test_a_question_that_was_not_dealt_with_says_nothing_of_the_money(
    sub: int, error: type[Exception]
) -> None:
    zalopay = _zalopay({"return_code": 2, "sub_return_code": sub})
    back = refund_of(PAID, 1_000)
    for asking in (
        zalopay.charge(ASKED),
        zalopay.status(ASKED),
        zalopay.refund(back),
        zalopay.refund_status(back),
    ):
        with pytest.raises(error):
            asyncio.run(asking)


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ({"return_code": 1, "amount": 180_000}, PaymentStatus.SUCCESS),
        ({"return_code": 3, "is_processing": True}, PaymentStatus.PROCESSING),
        ({"return_code": 3, "is_processing": False}, PaymentStatus.PENDING),
        ({"return_code": 3}, PaymentStatus.PENDING),
        ({"return_code": 2, "sub_return_code": -54}, PaymentStatus.EXPIRED),
        ({"return_code": 2, "sub_return_code": -1}, PaymentStatus.FAILED),
        ({"return_code": 2}, PaymentStatus.FAILED),
    ],
)
def test_how_a_payment_stands(said: dict[str, Any], status: PaymentStatus) -> None:
    assert asyncio.run(_zalopay(said).status(ASKED)).status is status


@pytest.mark.parametrize(
    "said",
    [b"", b"<html>", [], {}, {"return_code": 7}, {"return_code": 1, "amount": "much"}],
)
def test_a_reply_that_cannot_be_read_leaves_it_open(said: object) -> None:
    with pytest.raises(Unreachable):
        asyncio.run(_zalopay(said).status(ASKED))


def test_an_order_or_a_refund_it_has_not_is_not_there() -> None:
    zalopay = _zalopay({"return_code": 2, "sub_return_code": -101})
    for asking in (zalopay.status(ASKED), zalopay.refund_status(refund_of(PAID, 1_000))):
        with pytest.raises(NotThere):
            asyncio.run(asking)


def test_a_charge_that_is_refused_may_be_tried_again_and_an_unclear_one_not() -> None:
    with pytest.raises(Refused):
        asyncio.run(_zalopay({"return_code": 2, "sub_return_code": -1}).charge(ASKED))
    with pytest.raises(Unreachable):
        asyncio.run(_zalopay({"return_code": 3}).charge(ASKED))


def test_none_ends_before_five_minutes_and_the_till_is_told_so() -> None:
    wire = SayingWire({"return_code": 1, "order_url": "https://x"})
    asked = replace(ASKED, expires_at=NOW + timedelta(minutes=2))
    seen = asyncio.run(ZaloPay(wire, KNOWN).charge(asked))
    assert json.loads(wire.asked[0].body)["expire_duration_seconds"] == 300
    assert seen.expires_at == NOW + timedelta(minutes=5)


def test_only_orders_of_our_application_are_taken() -> None:
    zalopay = _zalopay({})
    assert zalopay.verify_callback(_callback())
    assert not zalopay.verify_callback(_callback(app_id=2554))
    assert zalopay.notices(_callback(kind=2)) == ()
    for broken in (_callback(amount="much"), _callback(app_trans_id="none")):
        with pytest.raises(Unreadable):
            zalopay.notices(broken)


@pytest.mark.parametrize("vector", vectors("zalopay.callback"))
def test_published_samples_are_read(vector: Vector) -> None:
    given, secret = vector["input"], vector["secret"]
    known = Credentials.model_validate(
        {"app_id": 2553, "key1": "one", "key2": secret.get("key2", secret.get("key1"))}
    )
    zalopay = ZaloPay(SayingWire({}), known)
    callback = Callback("POST", "/", "", {}, json.dumps(given).encode(), NOW)
    assert zalopay.verify_callback(callback) is vector["expected"]["valid"]
    if vector["expected"]["valid"]:
        (notice,) = zalopay.notices(callback)
        assert notice.seen is not None
        assert notice.seen.money == Money(json.loads(given["data"])["amount"], Currency.VND)


def test_zalopay_comes_again_only_when_the_fault_is_ours() -> None:
    codes = {
        verdict: json.loads(_zalopay({}).answer(verdict).body)["return_code"] for verdict in Verdict
    }
    assert codes.pop(Verdict.TAKEN) == 1
    assert codes.pop(Verdict.OUR_FAULT) == 0
    assert set(codes.values()) == {2}


def _zalopay(said: object) -> ZaloPay:
    return ZaloPay(SayingWire(said), KNOWN)


def _callback(kind: int = 1, **more: Any) -> Callback:
    fields = {
        "app_id": 2553,
        "app_trans_id": "261121_P1",
        "amount": 180_000,
        "zp_trans_id": 261121000000001,
        **more,
    }
    data = json.dumps(fields)
    body = {"data": data, "mac": zalopay_signature.sign("two", data), "type": kind}
    return Callback("POST", "/", "", {}, json.dumps(body).encode(), NOW)
