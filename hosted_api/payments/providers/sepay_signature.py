"""SePay's two ways of saying who it is: a signature with a time, or a key as it stands.

The way without either is not for us. Source: developer.sepay.vn, webhooks.
"""

from __future__ import annotations

from hosted_api.kit.http.mac import Text, bytes_of, hmac_hex, matches

TOLERANCE_SECONDS = 300


def sign(secret: str, body: Text, timestamp: str) -> str:
    """`X-SePay-Signature` over the time and the raw body."""
    digest = hmac_hex(secret, bytes_of(timestamp) + b"." + bytes_of(body))
    return f"sha256={digest}" if digest else ""


def verify(secret: str, body: Text, timestamp: object, given: object, now: float) -> bool:
    """True when SePay signed these bytes at most 300 s from `now`; `timestamp` is its header."""
    if not isinstance(timestamp, str) or not (timestamp.isascii() and timestamp.isdigit()):
        return False
    if len(timestamp) > 12 or abs(now - int(timestamp)) > TOLERANCE_SECONDS:
        return False
    return matches(given, sign(secret, body, timestamp))


def verify_key(api_key: str, authorization: object) -> bool:
    """True for `Authorization: Apikey …` with our key."""
    return matches(authorization, f"Apikey {api_key}" if api_key else "")
