"""ShopeePay's `X-Airpay-Req-H`, and the signature of our requests to its SNAP door.

Both are HMACs, although the provider's page calls one step a plain hash; the values it prints are
HMACs. Source: product.shopeepay.com, request signature; SNAP BI, symmetric signature.
"""

from __future__ import annotations

from hashlib import sha256

from hosted_api.kit.http.mac import Text, bytes_of, hmac_base64, matches


def sign(secret: str, body: Text) -> str:
    """The header's value over the bytes of the body, in base64."""
    return hmac_base64(secret, body)


def verify(secret: str, body: Text, given: object) -> bool:
    """True when ShopeePay sent exactly these bytes."""
    return matches(given, sign(secret, body))


def sign_snap(secret: str, request: tuple[str, str], token: str, body: Text, at: str) -> str:
    """`X-SIGNATURE` of a `request` (method, path) with the access `token`; `at` as X-TIMESTAMP.

    The body must be the minified JSON that is sent.
    """
    digest = sha256(bytes_of(body)).hexdigest()
    return hmac_base64(secret, ":".join((*request, token, digest, at)), "sha512")
