"""Adyen's HMACs: of chosen fields in each notification item, or of a whole body.

Nothing in the fields is escaped and nothing is trimmed; what is missing is empty, and an amount of
0 is `0`. Source: docs.adyen.com, verify HMAC signatures.
"""

from __future__ import annotations

from collections.abc import Mapping

from hosted_api.kit.http.mac import Text, fields_of, hmac_base64, matches

_BEFORE = ("pspReference", "originalReference", "merchantAccountCode", "merchantReference")
_AMOUNT = ("value", "currency")
_AFTER = ("eventCode", "success")


def sign(key_hex: str, payload: Text) -> str:
    """The HMAC of a text or a body in base64; empty for a key that is not hexadecimal."""
    try:
        key = bytes.fromhex(key_hex)
    except ValueError:
        return ""
    return hmac_base64(key, payload)


def verify_body(key_hex: str, body: Text, given: object) -> bool:
    """True when the header `hmacsignature` fits the raw body (platform and management)."""
    return matches(given, sign(key_hex, body))


def verify_item(key_hex: str, item: Mapping[str, object], given: object) -> bool:
    """True when `given` fits the signed fields of one NotificationRequestItem."""
    payload = signed_text(item)
    return payload is not None and matches(given, sign(key_hex, payload))


def verify(key_hex: str, notification: object) -> bool:
    """True when every item of a notification carries a signature that fits; False without items."""
    listed = notification.get("notificationItems") if isinstance(notification, Mapping) else None
    if not isinstance(listed, list) or not listed:
        return False
    return all(_verify_listed(key_hex, entry) for entry in listed)


def signed_text(item: Mapping[str, object]) -> str | None:
    """The fields that are signed, joined by colons; None when one cannot be written."""
    amount = item.get("amount", {})
    before, after = fields_of(item, *_BEFORE), fields_of(item, *_AFTER)
    money = fields_of(amount, *_AMOUNT) if isinstance(amount, Mapping) else None
    if before is None or after is None or money is None:
        return None
    return ":".join((*before, *money, *after))


def _verify_listed(key_hex: str, entry: object) -> bool:
    item = entry.get("NotificationRequestItem") if isinstance(entry, Mapping) else None
    if not isinstance(item, Mapping):
        return False
    more = item.get("additionalData")
    given = more.get("hmacSignature") if isinstance(more, Mapping) else None
    return verify_item(key_hex, item, given)
