"""Everything that providers have published about their signatures comes out as they say."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from hosted_api.payments.providers import (
    momo_signature,
    shopeepay_signature,
    vnpay_signature,
    zalopay_signature,
)
from hosted_api.payments.providers.amounts import to_wire
from pos_core.money import Currency, Money
from tests.support.provider_checks import CHECKS, signature_of
from tests.support.provider_vectors import FILES, Vector, vectors
from tests.support.shared import shared_path

MOMO_REQUESTS = {
    "momo.v2.create": momo_signature.CREATE,
    "momo.v2.query": momo_signature.QUERY,
    "momo.v2.refund": momo_signature.REFUND,
    "momo.v2.confirm": momo_signature.CONFIRM,
}
ZALOPAY_REQUESTS = {
    "zalopay.create": zalopay_signature.CREATE,
    "zalopay.refund": zalopay_signature.REFUND,
    "zalopay.query_refund": zalopay_signature.QUERY_REFUND,
}
VNPAY_REQUESTS = {
    "vnpay.querydr": vnpay_signature.QUERY,
    "vnpay.refund": vnpay_signature.REFUND,
}
OTHERS = {
    *("emv.decode", "emv.crc16", "vietqr.encode", "qris.to_dynamic"),
    *("momo.hmac_sha256_hex", "shopeepay.req_h", "stripe.amount"),
    *("vnpay.legacy_md5", "vnpay.pay_url", "zalopay.query"),
}


@pytest.mark.parametrize("vector", vectors(*CHECKS))
def test_a_callback_is_believed_or_not_as_published(vector: Vector) -> None:
    given, secret = vector["input"], vector["secret"]
    _, check = CHECKS[vector["op"]]
    believed = check(given, secret, signature_of(vector["op"], given))
    assert believed is vector["expected"]["valid"], vector["description"]


def test_no_kind_of_sample_is_left_out() -> None:
    known = {*CHECKS, *MOMO_REQUESTS, *ZALOPAY_REQUESTS, *VNPAY_REQUESTS, *OTHERS}
    there = {
        vector["op"]
        for name in FILES
        for vector in json.loads(shared_path("vectors", name).read_text(encoding="utf-8"))
    }
    assert there - known == set()


@pytest.mark.parametrize("vector", vectors(*MOMO_REQUESTS))
def test_momo_is_asked_with_the_signature_it_expects(vector: Vector) -> None:
    given, secret = vector["input"], vector["secret"]
    names = MOMO_REQUESTS[vector["op"]]
    text = momo_signature.signed_text(secret["access_key"], given["fields"], names)
    assert text == given["raw"]
    assert (
        momo_signature.sign(secret["secret_key"], given["raw"]) == vector["expected"]["signature"]
    )


@pytest.mark.parametrize("vector", vectors("momo.hmac_sha256_hex"))
def test_momo_signs_a_text_as_published(vector: Vector) -> None:
    signed = momo_signature.sign(vector["secret"]["secret_key"], vector["input"]["raw"])
    assert signed == vector["expected"]["signature"]


@pytest.mark.parametrize("vector", vectors("shopeepay.req_h"))
def test_shopeepay_is_asked_with_the_signature_it_expects(vector: Vector) -> None:
    signed = shopeepay_signature.sign(vector["secret"]["secret"], vector["input"]["body"])
    assert signed == vector["expected"]["signature"]


@pytest.mark.parametrize("vector", vectors(*ZALOPAY_REQUESTS))
def test_zalopay_is_asked_with_the_mac_it_expects(vector: Vector) -> None:
    names, raw = ZALOPAY_REQUESTS[vector["op"]], vector["input"]["raw"]
    text = zalopay_signature.barred(dict(zip(names, raw.split("|"), strict=True)), names)
    assert text == raw
    assert zalopay_signature.sign(vector["secret"]["key1"], raw) == vector["expected"]["mac"]


@pytest.mark.parametrize("vector", vectors("zalopay.query"))
def test_zalopay_is_asked_for_a_status_with_its_key_in_the_text(vector: Vector) -> None:
    app_id, trans_id, key1 = vector["input"]["raw"].split("|")
    text = zalopay_signature.query_text(int(app_id), trans_id, key1)
    assert text == vector["input"]["raw"]
    assert zalopay_signature.sign(vector["secret"]["key1"], text) == vector["expected"]["mac"]


@pytest.mark.parametrize("vector", vectors(*VNPAY_REQUESTS))
def test_vnpay_is_asked_with_the_hash_it_expects(vector: Vector) -> None:
    names, raw = VNPAY_REQUESTS[vector["op"]], vector["input"]["raw"]
    values = {f"vnp_{name}": text for name, text in zip(names, raw.split("|"), strict=True)}
    text = vnpay_signature.piped(values, names)
    assert text == raw
    assert (
        vnpay_signature.sign(vector["secret"]["hash_secret"], raw)
        == (vector["expected"]["signature"])
    )


@pytest.mark.parametrize("vector", vectors("vnpay.pay_url"))
def test_vnpays_page_is_called_with_the_query_it_expects(vector: Vector) -> None:
    query = vnpay_signature.signed_query(vector["input"]["fields"])
    assert query == vector["input"]["raw"]
    signed = vnpay_signature.sign(vector["secret"]["hash_secret"], query)
    assert signed == vector["expected"]["signature"]


@pytest.mark.parametrize("vector", vectors("vnpay.legacy_md5"))
def test_vnpays_old_hash_is_no_signature_any_more(vector: Vector) -> None:
    query = vnpay_signature.signed_query(vector["input"]["query"])
    signed = f"{query}&vnp_SecureHash={vector['expected']['secure_hash']}"
    assert not vnpay_signature.verify_query(vector["secret"]["hash_secret"], signed)


@pytest.mark.parametrize("vector", vectors("stripe.amount"))
def test_stripe_is_told_amounts_in_its_own_units(vector: Vector) -> None:
    currency = Currency(vector["input"]["currency"].upper())
    minor = int(Decimal(vector["input"]["major"]) * 10**currency.exponent)
    assert to_wire("stripe", Money(minor, currency)) == vector["expected"]["amount"]
