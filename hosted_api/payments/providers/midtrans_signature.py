"""Midtrans' `signature_key`: a plain hash with the server key at its end.

It covers the order, the code and the amount, but not the status of the transaction: that has to be
asked for. Source: docs.midtrans.com, HTTP(S) notification.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha512

from hosted_api.kit.http.mac import bytes_of, matches

_SIGNED = ("order_id", "status_code", "gross_amount")


def verify(server_key: str, notification: Mapping[str, object]) -> bool:
    """True when `signature_key` fits. The amount is hashed as the text that was sent."""
    parts = [notification.get(name) for name in _SIGNED]
    texts = [part for part in parts if isinstance(part, str)]
    if not server_key or len(texts) < len(_SIGNED):
        return False
    expected = sha512(bytes_of("".join(texts) + server_key)).hexdigest()
    return matches(notification.get("signature_key"), expected)
