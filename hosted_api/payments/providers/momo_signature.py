"""MoMo's signatures: named fields in the order of the alphabet, joined like a query, unencoded.

The access key stands in front and never travels in a callback. Source: developers.momo.vn, payment
notification and the requests' references.
"""

from __future__ import annotations

from collections.abc import Mapping

from hosted_api.kit.http.mac import Text, fields_of, hmac_hex, matches

CREATE = (
    *("amount", "extraData", "ipnUrl", "orderId", "orderInfo", "partnerCode", "redirectUrl"),
    *("requestId", "requestType"),
)
POS = (*("amount", "extraData", "orderId", "orderInfo", "partnerCode", "paymentCode", "requestId"),)
QUERY = ("orderId", "partnerCode", "requestId")
REFUND = ("amount", "description", "orderId", "partnerCode", "requestId", "transId")
CONFIRM = ("amount", "description", "orderId", "partnerCode", "requestId", "requestType")
CALLBACK = (
    *("amount", "extraData", "message", "orderId", "orderInfo", "orderType", "partnerCode"),
    *("payType", "requestId", "responseTime", "resultCode", "transId"),
)


def sign(secret_key: str, text: Text) -> str:
    """HMAC-SHA256 of a text, hexadecimal."""
    return hmac_hex(secret_key, text)


def signed_text(
    access_key: str, values: Mapping[str, object], names: tuple[str, ...]
) -> str | None:
    """`accessKey=…&amount=…` over `names` (`CREATE`, `QUERY`, …); None when one is no text."""
    written = fields_of(values, *names)
    if written is None:
        return None
    pairs = (f"{name}={text}" for name, text in zip(names, written, strict=True))
    return "&".join((f"accessKey={access_key}", *pairs))


def verify(access_key: str, secret_key: str, callback: Mapping[str, object]) -> bool:
    """True when MoMo signed the fields of a callback: JSON with numbers, or a redirect's texts."""
    text = signed_text(access_key, callback, CALLBACK)
    return text is not None and matches(callback.get("signature"), sign(secret_key, text))
