"""Stripe's `Stripe-Signature`: a time and one or more HMACs of the time and the raw body.

Only `v1` counts; while a secret is being replaced there are two. Unlike Stripe's own library a time
in the future is refused as well. Source: docs.stripe.com/webhooks, verify manually.
"""

from __future__ import annotations

from hosted_api.kit.http.mac import Text, bytes_of, hmac_hex, matches

TOLERANCE_SECONDS = 300
_LONGEST = 2_000


def verify(
    secret: str, header: object, body: Text, now: float, tolerance: float = TOLERANCE_SECONDS
) -> bool:
    """True when Stripe signed these bytes at most `tolerance` seconds from `now` (unix).

    `secret` is the endpoint's, used as a text with its `whsec_`.
    """
    if not isinstance(header, str) or len(header) > _LONGEST:
        return False
    pairs = [part.partition("=")[::2] for part in header.split(",")]
    times = [value for name, value in pairs if name == "t"]
    if len(times) != 1 or not _is_unix(times[0]) or abs(now - int(times[0])) > tolerance:
        return False
    expected = hmac_hex(secret, bytes_of(times[0]) + b"." + bytes_of(body))
    return any(matches(value, expected) for name, value in pairs if name == "v1")


def _is_unix(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 12
