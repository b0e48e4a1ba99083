"""What MoMo says by its result codes, and what it signed itself."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from hosted_api.payments.providers.base import (
    Callback,
    Misconfigured,
    NotThere,
    Refused,
    Unreachable,
    Verdict,
)
from hosted_api.payments.providers.momo import Credentials, Momo
from pos_core.payment_status import PaymentStatus
from tests.support.provider_kits import MOMO
from tests.support.provider_vectors import vectors
from tests.support.saying_wire import NOW, SayingWire
from tests.support.simulated import refund_of

if TYPE_CHECKING:
    from tests.support.provider_vectors import Vector

ASKED = MOMO.asked
PAID = replace(ASKED, provider_ref="4014083433")
KNOWN = Credentials.model_validate(
    {"partner_code": "MOMO", "access_key": "access", "secret_key": "secret"}
)


@pytest.mark.parametrize(
    ("result", "error", "code"),
    [
        (10, Refused, "provider_down"),
        (11, Misconfigured, "not_known_there"),
        (13, Misconfigured, "not_known_there"),
        (21, Refused, "bad_request"),
        (98, Refused, "bad_request"),
        (1001, Refused, "no_money"),
        (1004, Refused, "limit"),
        (4100, Refused, "declined"),
        (99, Unreachable, "unsure"),
        (7000, Unreachable, "unsure"),
        (9000, Unreachable, "unsure"),
        (31415, Unreachable, "unsure"),
    ],
)
def test_a_charge_that_was_not_made_and_one_that_may_be(
    result: int, error: type[Exception], code: str
) -> None:
    with pytest.raises(error) as no:
        asyncio.run(_momo({"resultCode": result}).charge(ASKED))
    assert no.value.args[0] == code


@pytest.mark.parametrize(
    ("result", "status", "reason"),
    [
        (1000, PaymentStatus.PENDING, ""),
        (7000, PaymentStatus.PROCESSING, ""),
        (9000, PaymentStatus.SUCCESS, ""),
        (1001, PaymentStatus.FAILED, "no_money"),
        (1005, PaymentStatus.EXPIRED, "expired"),
        (1017, PaymentStatus.FAILED, "cancelled"),
        (4001, PaymentStatus.FAILED, "declined"),
        (10, PaymentStatus.PROCESSING, ""),
        (99, PaymentStatus.PROCESSING, ""),
        (31415, PaymentStatus.PROCESSING, ""),
    ],
)
def test_how_a_payment_stands(result: int, status: PaymentStatus, reason: str) -> None:
    said = {"resultCode": result, "amount": 180_000, "transId": 1}
    seen = asyncio.run(_momo(said).status(ASKED))
    assert (seen.status, seen.reason) == (status, reason)
    (notice,) = _momo({}).notices(_callback({"orderId": "P1", **said}))
    assert notice.seen == seen
    assert notice.must_ask is not status.is_over


@pytest.mark.parametrize(
    ("result", "reason"),
    [(1001, "no_money"), (1080, "refund_failed"), (1088, "refund_not_allowed")],
)
def test_a_refund_that_is_refused_says_why(result: int, reason: str) -> None:
    seen = asyncio.run(_momo({"resultCode": result}).refund(refund_of(PAID, 1_000)))
    assert (seen.status, seen.reason) == (PaymentStatus.FAILED, reason)


@pytest.mark.parametrize("result", [10, 43, 99, 41])
def test_a_refund_nobody_is_sure_of_is_asked_for_again(result: int) -> None:
    with pytest.raises(Unreachable):
        asyncio.run(_momo({"resultCode": result}).refund(refund_of(PAID, 1_000)))


@pytest.mark.parametrize("said", [b"", b"<html>", [], {}, {"resultCode": "soon"}])
def test_a_reply_that_cannot_be_read_leaves_it_open(said: object) -> None:
    for asking in (_momo(said).charge(ASKED), _momo(said).status(ASKED)):
        with pytest.raises(Unreachable) as lost:
            asyncio.run(asking)
        assert lost.value.may_have_happened


def test_money_that_cannot_be_read_is_no_success() -> None:
    said = {"resultCode": 0, "amount": "much", "transId": 1}
    with pytest.raises(Unreachable):
        asyncio.run(_momo(said).status(ASKED))


def test_an_order_momo_has_not_is_not_there() -> None:
    with pytest.raises(NotThere):
        asyncio.run(_momo({"resultCode": 42}).status(ASKED))


def test_the_guest_has_the_whole_minute() -> None:
    wire = SayingWire({"resultCode": 0, "qrCodeUrl": "momo://x", "payUrl": "https://x"})
    asked = replace(ASKED, expires_at=NOW + timedelta(seconds=61))
    seen = asyncio.run(Momo(wire, KNOWN).charge(asked))
    assert json.loads(wire.asked[0].body)["orderExpireTime"] == 2
    assert seen.expires_at == NOW + timedelta(minutes=2)


def test_a_number_of_an_order_is_written_without_marks() -> None:
    wire = SayingWire({"resultCode": 0})
    asyncio.run(Momo(wire, KNOWN).charge(replace(ASKED, number="Bàn 4/“x”")))
    assert json.loads(wire.asked[0].body)["orderInfo"] == "B n 4 x"


@pytest.mark.parametrize("vector", vectors("momo.v2.ipn"))
def test_what_momo_signed_itself_is_read(vector: Vector) -> None:
    fields, secret = vector["input"]["fields"], vector["secret"]
    known = Credentials.model_validate({"partner_code": fields["partnerCode"], **secret})
    momo, callback = Momo(SayingWire({}), known), _callback(fields)
    assert momo.verify_callback(callback) is vector["expected"]["valid"]
    if vector["expected"]["valid"]:
        (notice,) = momo.notices(callback)
        assert notice.seen is not None
        assert notice.seen.status.value == vector["expected"]["status"]
        other = known.model_copy(update={"partner_code": "OTHER"})
        assert not Momo(SayingWire({}), other).verify_callback(callback)


def test_momo_wants_204_and_comes_again_when_the_fault_is_ours() -> None:
    momo = _momo({})
    for verdict in (Verdict.TAKEN, Verdict.AGAIN, Verdict.WRONG_AMOUNT):
        assert (momo.answer(verdict).status, momo.answer(verdict).body) == (204, b"")
    assert momo.answer(Verdict.OUR_FAULT).status >= 500


def _momo(said: object) -> Momo:
    return Momo(SayingWire(said), KNOWN)


def _callback(fields: Any) -> Callback:
    return Callback("POST", "/", "", {}, json.dumps(fields).encode(), NOW)
