"""ZaloPay's macs: fields joined by bars; we sign with key 1, ZaloPay with key 2.

A callback's `data` is a text inside the JSON and is checked as that text. Source: zalopay-oss on
GitHub (zlp.yaml) and docs.zalopay.vn.
"""

from __future__ import annotations

from collections.abc import Mapping

from hosted_api.kit.http.mac import Text, fields_of, hmac_hex, matches

CREATE = ("app_id", "app_trans_id", "app_user", "amount", "app_time", "embed_data", "item")
REFUND = ("app_id", "zp_trans_id", "amount", "description", "timestamp")
QUERY_REFUND = ("app_id", "m_refund_id", "timestamp")
_REDIRECT = ("appid", "apptransid", "pmcid", "bankcode", "amount", "discountamount", "status")


def sign(key: str, text: Text) -> str:
    """HMAC-SHA256 of a text, hexadecimal."""
    return hmac_hex(key, text)


def barred(values: Mapping[str, object], names: tuple[str, ...]) -> str | None:
    """The text that a request is signed by (`CREATE`, `REFUND`, `QUERY_REFUND`)."""
    written = fields_of(values, *names)
    return None if written is None else "|".join(written)


def query_text(app_id: int, app_trans_id: str, key1: str) -> str:
    """The text that a question for the status is signed by; the key is part of it."""
    return f"{app_id}|{app_trans_id}|{key1}"


def verify(key2: str, callback: Mapping[str, object]) -> bool:
    """True when `mac` fits the text in `data`."""
    data = callback.get("data")
    return isinstance(data, str) and matches(callback.get("mac"), sign(key2, data))


def verify_redirect(key2: str, query: Mapping[str, object]) -> bool:
    """True when `checksum` fits. A redirect is a reason to ask for the status, never a proof."""
    text = barred(query, _REDIRECT)
    return text is not None and matches(query.get("checksum"), sign(key2, text))
