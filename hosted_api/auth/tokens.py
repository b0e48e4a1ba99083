"""Access tokens: JWTs that live a quarter of an hour and are checked without the database.

Opaque tokens (refresh, partner, device keys) are 256 random bits; only their hash is kept.
"""

from __future__ import annotations

from base64 import urlsafe_b64encode
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import jwt

from hosted_api.auth.caller import Caller, Kind
from hosted_api.errors import Unauthorized

if TYPE_CHECKING:
    from hosted_api.kit.clock import Rng

ACCESS_SECONDS = 15 * 60
PARTNER_PREFIX, REFRESH_PREFIX, DEVICE_PREFIX = "evp_", "evr_", "evd_"
_ALGORITHM = "HS256"
_AUDIENCE = "evertill-api"
_MUST = ["exp", "iat", "aud", "sub", "kind", "store_id", "device_id", "scopes"]
_SKEW_SECONDS = 60
_REMEMBERED = 4096


def opaque(prefix: str, rng: Rng) -> str:
    """A new token that means nothing by itself."""
    return prefix + urlsafe_b64encode(rng.bytes(32)).decode().rstrip("=")


def hashed(token: str) -> str:
    """What is kept of a token: enough random bits stand in it for a plain hash."""
    return sha256(token.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Claims:
    """What an access token says."""

    caller: Caller
    ends: int


def access_token(caller: Caller, secret: bytes, now: datetime) -> str:
    """A signed token for a till or one of its staff."""
    issued = int(now.timestamp())
    claims = {
        "aud": _AUDIENCE,
        "sub": caller.id,
        "kind": str(caller.kind),
        "store_id": caller.store_id,
        "device_id": caller.device_id,
        "scopes": sorted(caller.scopes),
        "role": caller.role,
        "iat": issued,
        "exp": issued + ACCESS_SECONDS,
    }
    return jwt.encode(claims, secret, algorithm=_ALGORITHM)


def read_token(token: str, secret: bytes, now: datetime) -> Claims:
    """Who it is for. Raises `Unauthorized` for any token that is not ours, or not any more."""
    claims, issued = _signed(token, secret)
    moment = now.timestamp()
    if moment >= claims.ends:
        raise Unauthorized("token_expired", "This token has expired.")
    if issued > moment + _SKEW_SECONDS or claims.caller.kind is Kind.PARTNER:
        raise Unauthorized("token_invalid", "This token is not valid.")
    return claims


@lru_cache(maxsize=_REMEMBERED)
def _signed(token: str, secret: bytes) -> tuple[Claims, int]:
    """What it says and when it was made; that it is ours does not change, so it is seen once."""
    options: Any = {"require": _MUST, "verify_exp": False, "verify_iat": False, "verify_nbf": False}
    try:
        said = jwt.decode(
            token, secret, algorithms=[_ALGORITHM], audience=_AUDIENCE, options=options
        )
        kind, ends, issued = Kind(said["kind"]), int(said["exp"]), int(said["iat"])
    except (jwt.PyJWTError, ValueError, TypeError) as error:
        raise Unauthorized("token_invalid", "This token is not valid.") from error
    caller = Caller(
        kind,
        str(said["sub"]),
        frozenset({str(said["store_id"])}),
        frozenset(map(str, said["scopes"])),
        str(said["device_id"]),
        str(said.get("role", "")),
    )
    return Claims(caller, ends), issued
