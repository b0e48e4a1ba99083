"""What a refresh token is made of, so that it can be given again and be known after a restore.

Base64 of 32 bytes that nobody guesses, the millisecond it was made (6 bytes, unsigned) and an HMAC
of both with the device's key under the API's secret. A successor's 32 bytes follow from the token
before it: the same question, asked twice, gets the same answer, and none of it stands in the
database.
"""

from __future__ import annotations

import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from hosted_api.auth.tokens import REFRESH_PREFIX
from hosted_api.kit.clock import rfc3339

_BODY, _TIME, _SEAL = 32, 6, 32
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def sealed(body: bytes, made_at: str, key_hash: str, secret: bytes) -> str:
    """The token with these 32 bytes, made at that time for the device with that key."""
    made = (datetime.fromisoformat(made_at) - _EPOCH) // _MILLISECOND
    plain = body + made.to_bytes(_TIME, "big")
    whole = plain + _seal(plain, key_hash, secret)
    return REFRESH_PREFIX + urlsafe_b64encode(whole).decode().rstrip("=")


def successor(token: str, made_at: str, key_hash: str, secret: bytes) -> str:
    """The token that `token` is changed for."""
    body = hmac.digest(secret, b"the next token\n" + token.encode(), sha256)
    return sealed(body, made_at, key_hash, secret)


def made_at_of(token: str, key_hash: str, secret: bytes) -> str | None:
    """When we made it for the device with that key; None when we never did."""
    text = token.removeprefix(REFRESH_PREFIX)
    try:
        whole = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError:
        return None
    plain, seal = whole[: _BODY + _TIME], whole[_BODY + _TIME :]
    if len(seal) != _SEAL or not hmac.compare_digest(seal, _seal(plain, key_hash, secret)):
        return None
    return rfc3339(_EPOCH + int.from_bytes(plain[_BODY:], "big") * _MILLISECOND)


def after(made_at: str, now: datetime) -> str:
    """When the next one is made: later than `made_at`, also where the clock was set back."""
    return max(rfc3339(now), rfc3339(datetime.fromisoformat(made_at) + _MILLISECOND))


def _seal(plain: bytes, key_hash: str, secret: bytes) -> bytes:
    return hmac.digest(secret, b"a refresh token\n" + plain + key_hash.encode(), sha256)
