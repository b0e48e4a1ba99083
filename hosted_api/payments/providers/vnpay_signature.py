"""VNPay's `vnp_SecureHash` (version 2.1.0): sorted pairs, encoded as PHP does, HMAC-SHA512.

A callback is checked in the encoding it came in and only then decoded, so that it does not matter
how VNPay encodes. The MD5 of version 2.0 is no signature any more. Source: sandbox.vnpayment.vn,
PAY and querydr.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote_plus

from hosted_api.kit.http.mac import Text, fields_of, hmac_hex, matches

_PREFIX = "vnp_"
_HASH, _HASH_TYPE = "vnp_SecureHash", "vnp_SecureHashType"

QUERY = (
    *("RequestId", "Version", "Command", "TmnCode", "TxnRef", "TransactionDate", "CreateDate"),
    *("IpAddr", "OrderInfo"),
)
REFUND = (
    *("RequestId", "Version", "Command", "TmnCode", "TransactionType", "TxnRef", "Amount"),
    *("TransactionNo", "TransactionDate", "CreateBy", "CreateDate", "IpAddr", "OrderInfo"),
)
REFUND_ANSWER = (
    *("ResponseId", "Command", "ResponseCode", "Message", "TmnCode", "TxnRef", "Amount"),
    *("BankCode", "PayDate", "TransactionNo", "TransactionType", "TransactionStatus", "OrderInfo"),
)
QUERY_ANSWER = (*REFUND_ANSWER, "PromotionCode", "PromotionAmount")


def sign(hash_secret: str, text: Text) -> str:
    """HMAC-SHA512 of a text, hexadecimal."""
    return hmac_hex(hash_secret, text, "sha512")


def signed_query(values: Mapping[str, str]) -> str:
    """The query to sign and to send, without its hash: by name, encoded, without empty values."""
    pairs = ((name, text) for name, text in sorted(values.items()) if text)
    kept = (pair for pair in pairs if pair[0] not in {_HASH, _HASH_TYPE})
    return "&".join(f"{php_urlencode(name)}={php_urlencode(text)}" for name, text in kept)


def php_urlencode(text: str) -> str:
    """PHP's `urlencode`: a space is `+`, and unlike Python's a tilde is `%7E`."""
    return quote_plus(text, errors="surrogatepass").replace("~", "%7E")


def piped(values: Mapping[str, object], names: tuple[str, ...]) -> str | None:
    """The text that a question or its answer is signed by: `names` joined by `|`."""
    written = fields_of(values, *(f"{_PREFIX}{name}" for name in names))
    return None if written is None else "|".join(written)


def verify_query(hash_secret: str, query: str) -> bool:
    """True when VNPay signed the raw query of a callback, as it stands behind the `?`."""
    pairs = [(part.partition("=")[0], part) for part in query.split("&")]
    given = [part.partition("=")[2] for name, part in pairs if name == _HASH]
    signed = sorted(
        (name, part)
        for name, part in pairs
        if name not in {_HASH, _HASH_TYPE} and part.partition("=")[2]
    )
    if len(given) != 1 or len({name for name, _ in signed}) != len(signed):
        return False
    return matches(given[0], sign(hash_secret, "&".join(part for _, part in signed)))


def verify_answer(hash_secret: str, answer: Mapping[str, object], names: tuple[str, ...]) -> bool:
    """True when VNPay signed its answer to a question (`QUERY_ANSWER`, `REFUND_ANSWER`)."""
    text = piped(answer, names)
    return text is not None and matches(answer.get(_HASH), sign(hash_secret, text))
