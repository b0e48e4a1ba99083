"""Signed requests: `X-Signature: t=<unix>,v1=<hex HMAC-SHA256 of "t.raw_body">`.

The raw bytes are verified before anything reads them. Two keys may be in force at once, so that one
can be replaced without a minute in which signatures are refused.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable

TOLERANCE_SECONDS = 300
_HEX = frozenset("0123456789abcdef")


def signature(key: bytes, unix: int, body: bytes) -> str:
    """The header's value. Raises `ValueError` for an empty key, which would sign for everybody."""
    return f"t={unix},v1={_digest(key, unix, body)}"


def verified(header: str | None, body: bytes, keys: Iterable[bytes], now: float) -> bool:
    """True when a key in force signed `body` at most 300 s before or after `now` (unix seconds).

    A missing, broken, truncated or non-ASCII header is False and never an exception.
    """
    parts = _parts(header)
    if parts is None:
        return False
    unix, given = parts
    if abs(now - unix) > TOLERANCE_SECONDS:
        return False
    # Every key is tried, so that the time taken does not tell which one fits.
    fits = [hmac.compare_digest(_digest(key, unix, body), given) for key in keys if key]
    return any(fits)


def _parts(header: str | None) -> tuple[int, str] | None:
    if not header or not header.isascii() or len(header) > 200:
        return None
    fields = dict(part.strip().partition("=")[::2] for part in header.split(","))
    unix, given = fields.get("t", ""), fields.get("v1", "")
    if not unix.isdigit() or len(unix) > 12 or len(given) != 64 or not _HEX.issuperset(given):
        return None
    return int(unix), given


def _digest(key: bytes, unix: int, body: bytes) -> str:
    if not key:
        raise ValueError("an empty key signs for everybody")
    return hmac.digest(key, b"%d." % unix + body, "sha256").hex()
