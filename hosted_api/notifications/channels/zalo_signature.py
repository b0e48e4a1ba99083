"""Zalo's `X-ZEvent-Signature`: a plain hash with the official account's secret at its end.

Source: developers.zalo.me, webhook of an official account.
"""

from __future__ import annotations

from hashlib import sha256

from hosted_api.kit.http.mac import Text, bytes_of, matches


def verify(app_id: str, oa_secret: str, body: Text, timestamp: object, given: object) -> bool:
    """True when Zalo sent these bytes; `timestamp` is the one in the body."""
    if not oa_secret or not isinstance(timestamp, str):
        return False
    signed = b"".join((bytes_of(app_id), bytes_of(body), bytes_of(timestamp + oa_secret)))
    return matches(given, f"mac={sha256(signed).hexdigest()}")
