"""Meta's `X-Hub-Signature-256` on what WhatsApp tells us.

Source: developers.facebook.com, WhatsApp Cloud API, webhooks.
"""

from __future__ import annotations

from hosted_api.kit.http.mac import Text, hmac_hex, matches


def sign(app_secret: str, body: Text) -> str:
    """The header's value over the bytes of the body."""
    digest = hmac_hex(app_secret, body)
    return f"sha256={digest}" if digest else ""


def verify(app_secret: str, body: Text, given: object) -> bool:
    """True when Meta sent exactly these bytes."""
    return matches(given, sign(app_secret, body))
