"""A signature that is not exactly right is a plain no, whatever was sent in its place."""

from __future__ import annotations

import hmac
import json
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256, sha512
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hosted_api.kit.http.mac import hmac_base64, hmac_hex
from hosted_api.notifications.channels import twilio_signature, whatsapp_signature, zalo_signature
from hosted_api.payments.providers import (
    adyen_signature,
    casso_signature,
    midtrans_signature,
    momo_signature,
    sepay_signature,
    shopeepay_signature,
    stripe_signature,
    vnpay_signature,
    xendit_signature,
    zalopay_signature,
)
from tests.support.provider_checks import CHECKS, signature_of
from tests.support.provider_vectors import Vector, vectors

GOOD = [
    parameter
    for parameter in vectors(*CHECKS)
    if parameter.values[0]["expected"].get("valid") is True
]
FORMS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=6,
)
ANYTHING = FORMS | st.binary(max_size=9)


def spoilt(signature: str) -> Iterator[object]:
    """What somebody might send instead of `signature`."""
    yield from (None, "", " ", 0, True, [], {}, b"x", "đ" * 64, "\ud800", "=", ",,,", "t=", "\0")
    yield from (signature[:-1], signature[1:], signature + "0", f" {signature}", signature + "\n")
    yield from (signature.encode(), [signature], f"{signature}đ", signature.swapcase())
    for at in range(0, len(signature), 7):
        yield f"{signature[:at]}{'0' if signature[at] != '0' else '1'}{signature[at + 1 :]}"


@pytest.mark.parametrize("vector", GOOD)
def test_anything_but_the_signature_is_a_plain_no(vector: Vector) -> None:
    sample, secret = vector["input"], vector["secret"]
    _, check = CHECKS[vector["op"]]
    signature = signature_of(vector["op"], sample)
    assert check(sample, secret, signature) is True
    for other in spoilt(signature):
        if other != signature and not _still_holds(vector["op"], signature, other):
            assert check(sample, secret, other) is False, other


def _still_holds(operation: str, signature: str, other: object) -> bool:
    """Stripe's header may hold more than the time and the one v1 that counts, here the last."""
    if operation != "stripe.webhook" or not isinstance(other, str):
        return False
    parts = signature.split(",")
    counts = {parts[0], [part for part in parts if part.startswith("v1=")][-1]}
    return counts <= set(other.split(","))


@pytest.mark.parametrize("vector", GOOD)
def test_an_empty_secret_is_right_for_nobody(vector: Vector) -> None:
    sample, secret = vector["input"], vector["secret"]
    _, check = CHECKS[vector["op"]]
    blank = {name: "" if isinstance(text, str) else text for name, text in secret.items()}
    for signature in (signature_of(vector["op"], sample), "", "sha256=", "Apikey ", "mac="):
        assert check(sample, blank, signature) is False


def test_who_signs_with_an_empty_key_is_not_believed() -> None:
    """Anybody can: it is what a door without its secret would take for right."""
    body, at = b"{}", 1_000
    hexed = {how: hmac.new(b"", b"1000.{}", how).hexdigest() for how in ("sha256", "sha512")}
    plain = hmac.new(b"", body, "sha256")
    based = b64encode(plain.digest()).decode()
    order = {"order_id": "1", "status_code": "200", "gross_amount": "5.00"}
    key = sha512(b"12005.00").hexdigest()
    believed = (
        stripe_signature.verify("", f"t=1000,v1={hexed['sha256']}", body, at),
        sepay_signature.verify("", body, "1000", f"sha256={hexed['sha256']}", at),
        casso_signature.verify("", body, f"t=1000,v1={hexed['sha512']}"),
        shopeepay_signature.verify("", body, based),
        adyen_signature.verify_body("", body, based),
        zalopay_signature.verify("", {"data": "{}", "mac": plain.hexdigest()}),
        whatsapp_signature.verify("", body, f"sha256={plain.hexdigest()}"),
        midtrans_signature.verify("", {**order, "signature_key": key}),
        zalo_signature.verify("1", "", body, "2", f"mac={sha256(b'1{}2').hexdigest()}"),
    )
    assert not any(believed)


@given(ANYTHING, st.binary(max_size=60), st.text(st.characters(), max_size=40))
def test_whatever_comes_nobody_stumbles(anything: Any, body: bytes, text: str) -> None:
    fields = anything if isinstance(anything, dict) else {"data": anything, "signature": text}
    no = (
        xendit_signature.verify("token", anything),
        midtrans_signature.verify("key", fields),
        shopeepay_signature.verify("key", body, anything),
        stripe_signature.verify("key", anything, body, 0),
        stripe_signature.verify("key", f"t=0,v1={text}", body, 0),
        adyen_signature.verify("AB", {"notificationItems": anything}),
        adyen_signature.verify_item("AB", fields, anything),
        adyen_signature.verify_body(text, body, anything),
        momo_signature.verify("a", "key", fields),
        vnpay_signature.verify_query("key", text),
        vnpay_signature.verify_answer("key", fields, vnpay_signature.QUERY_ANSWER),
        zalopay_signature.verify("key", fields),
        zalopay_signature.verify_redirect("key", fields),
        sepay_signature.verify("key", body, anything, text, 0),
        sepay_signature.verify_key("key", anything),
        casso_signature.verify("key", body, f"t=1,v1={text}"),
        casso_signature.verify("key", text, anything),
        casso_signature.verify_payos("key", fields),
        twilio_signature.verify("key", text, {text: [text]}, anything),
        twilio_signature.verify_body("key", f"https://a?bodySHA256={'0' * 64}", body, anything),
    )
    assert no == (False,) * len(no)


@pytest.mark.parametrize(
    "body", ["", "[]", "NaN", '{"a":NaN}', "[" * 100_000, '{"a":' * 50_000, "{'a':1}", "\ufeff{}"]
)
def test_casso_is_not_believed_with_a_body_that_is_no_object(body: str) -> None:
    assert casso_signature.verify("key", body, "t=1,v1=00") is False


def test_casso_signs_what_the_body_says_and_not_how_it_is_written() -> None:
    said = {"error": 0, "data": {"b": 1, "a": "Phở", "list": [{"y": 1, "x": 2}], "sum": 5}}
    in_order = '{"data":{"a":"Phở","b":1,"list":[{"x":2,"y":1}],"sum":5},"error":0}'
    header = f"t=7,v1={hmac_hex('key', f'7.{in_order}', 'sha512')}"
    for body in (json.dumps(said), json.dumps(said, indent=2), in_order.replace(":5}", ":5.0}")):
        assert casso_signature.verify("key", body, header)
        assert casso_signature.verify("key", body.encode(), header)
        assert not casso_signature.verify("key", body.replace("Ph", "ph"), header)


def test_momo_signs_numbers_as_their_digits() -> None:
    texts: dict[str, object] = dict.fromkeys(momo_signature.CALLBACK, "")
    texts |= {"amount": "180000", "transId": "4088878653", "resultCode": "0"}
    text = momo_signature.signed_text("access", texts, momo_signature.CALLBACK)
    assert text is not None
    signed = {"signature": momo_signature.sign("key", text)}
    numbers = {**texts, "amount": 180_000, "transId": 4_088_878_653, "resultCode": 0}
    assert momo_signature.verify("access", "key", texts | signed)
    assert momo_signature.verify("access", "key", numbers | signed)
    assert not momo_signature.verify("access", "key", {**numbers, "amount": 180_000.0} | signed)


def test_vnpays_query_is_believed_in_any_order_and_with_nothing_added() -> None:
    values = {"vnp_Amount": "18000000", "vnp_TxnRef": "EV~1", "vnp_OrderInfo": "phở * 2"}
    query = vnpay_signature.signed_query(values)
    signed = f"vnp_SecureHash={vnpay_signature.sign('key', query)}"
    turned = "&".join(reversed(query.split("&")))
    assert vnpay_signature.verify_query("key", f"{signed}&{turned}")
    assert vnpay_signature.verify_query("key", f"{query}&vnp_BankCode=&{signed}")
    assert vnpay_signature.verify_query("key", f"{query}&vnp_SecureHashType=HmacSHA512&{signed}")
    for other in (
        f"{query}&{signed}&{signed}",
        f"{query}&vnp_Amount=1&{signed}",
        f"{query}&vnp_BankCode=NCB&{signed}",
        query.replace("18000000", "1800000") + f"&{signed}",
        query,
        "",
    ):
        assert not vnpay_signature.verify_query("key", other), other


def test_vnpays_names_are_sorted_as_names() -> None:
    """`vnp_Bill` stands before `vnp_Bill2`, although `2` sorts before `=`."""
    assert vnpay_signature.signed_query({"vnp_Bill2": "b", "vnp_Bill": "a"}) == (
        "vnp_Bill=a&vnp_Bill2=b"
    )
    signed = vnpay_signature.sign("key", "vnp_Bill=a&vnp_Bill2=b")
    query = f"vnp_Bill2=b&vnp_Bill=a&vnp_SecureHash={signed}"
    assert vnpay_signature.verify_query("key", query)


@pytest.mark.parametrize("names", [vnpay_signature.QUERY_ANSWER, vnpay_signature.REFUND_ANSWER])
def test_vnpays_answer_is_believed_only_as_it_was_signed(names: tuple[str, ...]) -> None:
    answer: dict[str, object] = {f"vnp_{name}": name for name in names}
    del answer["vnp_BankCode"]
    text = "|".join("" if name == "BankCode" else name for name in names)
    answer["vnp_SecureHash"] = vnpay_signature.sign("key", text)
    assert vnpay_signature.verify_answer("key", answer, names)
    assert not vnpay_signature.verify_answer("key", {**answer, "vnp_Amount": "1"}, names)
    assert not vnpay_signature.verify_answer("another", answer, names)


def test_one_bad_item_spoils_a_notification_of_adyen() -> None:
    def entry(value: int, signed_value: int) -> dict[str, Any]:
        item: dict[str, Any] = {"pspReference": "1", "amount": {"value": signed_value}}
        signature = adyen_signature.sign("AB", adyen_signature.signed_text(item) or "")
        item |= {"amount": {"value": value}, "additionalData": {"hmacSignature": signature}}
        return {"NotificationRequestItem": item}

    good, bad = entry(5, 5), entry(6, 5)
    assert adyen_signature.verify("AB", {"notificationItems": [good, good]})
    assert not adyen_signature.verify("AB", {"notificationItems": [good, bad]})
    assert not adyen_signature.verify("AB", {"notificationItems": []})
    assert not adyen_signature.verify("no hex", {"notificationItems": [good]})


def test_a_notice_of_sepay_grows_old_and_does_not_come_from_the_future() -> None:
    signed = sepay_signature.sign("key", b"{}", "1000")
    believed = [
        sepay_signature.verify("key", b"{}", "1000", signed, now) for now in (699, 700, 1300, 1301)
    ]
    assert believed == [False, True, True, False]


def test_shopeepays_snap_door_is_asked_with_the_token_and_the_bodys_hash() -> None:
    """The text is the one of SNAP BI: method, path, token, hash of the body, time."""
    signed = shopeepay_signature.sign_snap("key", ("POST", "/v1.0/qr"), "token", b"{}", "T")
    digest = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
    text = f"POST:/v1.0/qr:token:{digest}:T"
    assert signed == hmac_base64("key", text, "sha512")
