"""What VNPay says by its two codes, and where it leaves us unsure."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest

from hosted_api.payments.providers import vnpay_signature
from hosted_api.payments.providers.base import (
    Busy,
    Callback,
    Misconfigured,
    NotOffered,
    NotThere,
    Refused,
    Unreachable,
    Unreadable,
    Verdict,
)
from hosted_api.payments.providers.vnpay import VnPay
from hosted_api.payments.providers.vnpay_words import Credentials
from pos_core.money import Currency, Money
from pos_core.payment_status import PaymentStatus
from tests.support.provider_kits import VNPAY, opened
from tests.support.provider_vectors import vectors
from tests.support.saying_wire import NOW, SayingWire
from tests.support.simulated import refund_of

if TYPE_CHECKING:
    from tests.support.provider_vectors import Vector
    from tests.support.simulated import Simulated

ASKED = VNPAY.asked
KNOWN = Credentials.model_validate({"tmn_code": "EVERTEST", "hash_secret": "secret"})
PENDING, PROCESSING = PaymentStatus.PENDING, PaymentStatus.PROCESSING
SUCCESS, FAILED, EXPIRED = PaymentStatus.SUCCESS, PaymentStatus.FAILED, PaymentStatus.EXPIRED


@pytest.mark.parametrize(
    ("code", "status", "seen", "reason"),
    [
        ("00", "00", SUCCESS, ""),
        ("00", "01", PROCESSING, ""),
        ("00", "", PROCESSING, ""),
        ("00", "02", PROCESSING, ""),
        ("24", "00", PROCESSING, ""),
        ("24", "02", FAILED, "cancelled"),
        ("24", "", FAILED, "cancelled"),
        ("51", "02", FAILED, "no_money"),
        ("65", "02", FAILED, "limit"),
        ("11", "02", EXPIRED, "expired"),
        ("99", "02", FAILED, "declined"),
        ("99", "01", PROCESSING, ""),
        ("99", "", PROCESSING, ""),
        ("07", "07", PROCESSING, "needs_person"),
        ("00", "07", PROCESSING, "needs_person"),
        ("00", "04", PROCESSING, "needs_person"),
        ("42", "42", PROCESSING, ""),
    ],
)
def test_only_both_codes_together_are_believed(
    code: str, status: str, seen: PaymentStatus, reason: str
) -> None:
    fields = {"vnp_ResponseCode": code, "vnp_TransactionStatus": status}
    callback = _callback(**fields)
    assert _vnpay({}).verify_callback(callback)
    (notice,) = _vnpay({}).notices(callback)
    assert notice.seen is not None
    assert (notice.seen.status, notice.seen.reason) == (seen, reason)
    assert notice.must_ask is not seen.is_over


@pytest.mark.parametrize(
    ("kind", "status", "seen"),
    [
        ("01", "00", SUCCESS),
        ("01", "01", PENDING),
        ("01", "02", FAILED),
        ("01", "04", PROCESSING),
        ("01", "05", SUCCESS),
        ("01", "07", PROCESSING),
        ("01", "09", PROCESSING),
        ("01", "42", PROCESSING),
        ("02", "00", PaymentStatus.REFUNDED),
        ("02", "06", SUCCESS),
        ("02", "09", SUCCESS),
        ("03", "00", PaymentStatus.PARTIALLY_REFUNDED),
    ],
)
def test_how_a_payment_stands(kind: str, status: str, seen: PaymentStatus) -> None:
    said = _signed(vnp_TransactionType=kind, vnp_TransactionStatus=status)
    assert asyncio.run(_vnpay(said).status(ASKED)).status is seen


@pytest.mark.parametrize(
    ("code", "error"),
    [
        ("02", Misconfigured),
        ("97", Misconfigured),
        ("03", Refused),
        ("91", NotThere),
        ("94", Busy),
        ("98", Unreachable),
        ("99", Unreachable),
    ],
)
def test_a_question_that_was_not_dealt_with(code: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        asyncio.run(_vnpay({"vnp_ResponseCode": code}).status(ASKED))


def test_money_is_believed_of_a_signed_reply_only() -> None:
    said = _signed(vnp_TransactionType="01", vnp_TransactionStatus="00")
    for forged in (
        {**said, "vnp_Amount": "1"},
        {**said, "vnp_SecureHash": ""},
        {**said, "vnp_TransactionStatus": "02"},
    ):
        with pytest.raises(Unreachable):
            asyncio.run(_vnpay(forged).status(ASKED))


@pytest.mark.parametrize("said", [b"", b"<html>", [], {}])
def test_a_reply_that_cannot_be_read_leaves_it_open(said: object) -> None:
    with pytest.raises(Unreachable):
        asyncio.run(_vnpay(said).status(ASKED))


def test_of_two_parts_nobody_guesses_which_one_went_back(monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(it: Simulated) -> None:
        paid = await VNPAY.paid(it)
        await it.provider.refund(refund_of(paid, 50_000))
        await it.fault("lose_request", VNPAY.refund_path)
        second = refund_of(paid, 50_000, "R2")
        with pytest.raises(Unreachable):
            await it.provider.refund(second)
        with pytest.raises(Busy, match="unsure"):
            await it.provider.refund_status(second)

    VNPAY.live(monkeypatch, story)


def test_a_whole_refund_is_not_taken_for_a_part() -> None:
    said = _signed(vnp_TransactionType="02", vnp_TransactionStatus="00", vnp_TransactionNo="15")
    vnpay, part = _vnpay(said), refund_of(ASKED, 50_000)
    with pytest.raises(Busy, match="unsure"):
        asyncio.run(vnpay.refund_status(part))
    named = replace(part, provider_ref="15")
    assert asyncio.run(vnpay.refund_status(named)).status is PaymentStatus.REFUNDED
    whole = refund_of(ASKED, ASKED.money.minor)
    assert asyncio.run(vnpay.refund_status(whole)).status is PaymentStatus.REFUNDED


def test_an_address_nobody_opened_yet_can_still_be_paid_at(monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(it: Simulated) -> None:
        await it.provider.charge(ASKED)
        with pytest.raises(NotOffered):
            await it.provider.cancel(ASKED)

    VNPAY.live(monkeypatch, story)


def test_the_address_is_the_same_each_time_and_ends_with_the_picture() -> None:
    first, again = (asyncio.run(_vnpay({}).charge(ASKED)) for _ in range(2))
    assert first == again
    query = urlsplit(first.redirect_url).query
    assert vnpay_signature.verify_query("secret", query)
    told = parse_qs(query)
    assert told["vnp_Amount"] == ["18000000"]
    assert told["vnp_CreateDate"] == ["20261121100000"]
    assert told["vnp_ExpireDate"] == ["20261121101500"]


def test_nobody_pays_at_an_address_that_was_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(it: Simulated) -> None:
        seen = await it.provider.charge(ASKED)
        cheaper = seen.redirect_url.replace("vnp_Amount=18000000", "vnp_Amount=100")
        assert "error 70" in await opened(cheaper)
        assert it.made() == 0
        assert "180000 VND" in await opened(seen.redirect_url)

    VNPAY.live(monkeypatch, story)


def test_a_contract_with_its_own_picture_gives_it(monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(it: Simulated) -> None:
        seen = await it.provider.charge(ASKED)
        assert seen.qr_payload.startswith("vnpay-qr:")
        await it.act("approve", payment="P1")
        assert (await it.provider.status(ASKED)).money == Money(180_000, Currency.VND)

    VNPAY.live(monkeypatch, story, {"EVERTILL_VNPAY_GENQR": "true"})


@pytest.mark.parametrize("said", [b"<html>", {}, {"code": "01", "message": "no"}])
def test_no_picture_is_no_payment(said: object) -> None:
    known = KNOWN.model_copy(update={"genqr": True})
    with pytest.raises((Refused, Unreachable)):
        asyncio.run(VnPay(SayingWire(said), known).charge(ASKED))


def test_of_another_terminal_or_without_a_reference_is_not_taken() -> None:
    assert not _vnpay({}).verify_callback(_callback(vnp_TmnCode="OTHER"))
    with pytest.raises(Unreadable):
        _vnpay({}).notices(_callback(vnp_TxnRef=""))
    with pytest.raises(Unreadable):
        _vnpay({}).notices(_callback(vnp_Amount="1"))


@pytest.mark.parametrize("vector", vectors("vnpay.ipn"))
def test_published_samples_are_read(vector: Vector) -> None:
    fields, secret = vector["input"]["query"], vector["secret"]
    known = Credentials.model_validate({"tmn_code": fields["vnp_TmnCode"], **secret})
    query = vnpay_signature.signed_query(fields)
    signed = f"{query}&vnp_SecureHash={fields['vnp_SecureHash']}"
    callback = Callback("GET", "/", signed, {}, b"", NOW)
    vnpay = VnPay(SayingWire({}), known)
    assert vnpay.verify_callback(callback) is vector["expected"]["valid"]
    if vector["expected"]["valid"]:
        (notice,) = vnpay.notices(callback)
        assert notice.seen is not None
        assert (notice.seen.status is SUCCESS) is vector["expected"]["is_success"]


def test_the_answers_are_vnpays_own() -> None:
    codes = {verdict: json.loads(_vnpay({}).answer(verdict).body)["RspCode"] for verdict in Verdict}
    assert codes == {
        Verdict.TAKEN: "00",
        Verdict.AGAIN: "02",
        Verdict.FORGED: "97",
        Verdict.UNKNOWN_PAYMENT: "01",
        Verdict.WRONG_AMOUNT: "04",
        Verdict.UNREADABLE: "99",
        Verdict.OUR_FAULT: "99",
    }
    assert {_vnpay({}).answer(verdict).status for verdict in Verdict} == {200}


def _vnpay(said: object) -> VnPay:
    return VnPay(SayingWire(said), KNOWN)


def _signed(**more: str) -> dict[str, Any]:
    said = {"vnp_ResponseCode": "00", "vnp_Amount": "18000000", "vnp_TmnCode": "EVERTEST", **more}
    text = vnpay_signature.piped(said, vnpay_signature.QUERY_ANSWER)
    assert text is not None
    return {**said, "vnp_SecureHash": vnpay_signature.sign("secret", text)}


def _callback(**more: str) -> Callback:
    fields = {
        "vnp_Amount": "18000000",
        "vnp_ResponseCode": "00",
        "vnp_TransactionStatus": "00",
        "vnp_TmnCode": "EVERTEST",
        "vnp_TransactionNo": "14000001",
        "vnp_TxnRef": "P1",
        **more,
    }
    query = vnpay_signature.signed_query(fields)
    signed = f"{query}&vnp_SecureHash={vnpay_signature.sign('secret', query)}"
    return replace(Callback("GET", "/", "", {}, b"", NOW), query=signed)
