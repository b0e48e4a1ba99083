"""The signatures of Casso and of payOS, its checkout: both over the JSON put into one order.

The body is read before it is checked, because only its content is signed. It may be anything, and
what cannot be read is refused. Source: developer.casso.vn, webhook v2; payos.vn, webhook.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import NoReturn

from hosted_api.kit.http.mac import Text, bytes_of, fields_of, hmac_hex, matches

_LONGEST = 500
_NOTHING = frozenset(["null", "undefined"])


def verify(checksum_key: str, body: Text, header: object) -> bool:
    """True when `X-Casso-Signature` (`t=…,v1=…`) fits the whole body, its keys sorted.

    The time is signed but not judged: a notice that comes again keeps it.
    """
    if not isinstance(header, str) or len(header) > _LONGEST:
        return False
    fields = dict(part.partition("=")[::2] for part in header.split(","))
    said, time = _in_order(body), fields.get("t", "")
    if said is None or not (time.isascii() and time.isdigit()):
        return False
    return matches(fields.get("v1"), hmac_hex(checksum_key, f"{time}.{said}", "sha512"))


def verify_payos(checksum_key: str, notice: object) -> bool:
    """True when `signature` fits the fields of `data` as `k=v&…`, sorted, nothing as empty."""
    data = notice.get("data") if isinstance(notice, Mapping) else None
    if not isinstance(notice, Mapping) or not isinstance(data, Mapping):
        return False
    text = payos_text(data)
    return text is not None and matches(notice.get("signature"), hmac_hex(checksum_key, text))


def payos_text(data: Mapping[str, object]) -> str | None:
    """The text that payOS signs, for what it sends and for what it is sent; None for no such."""
    names = sorted(data)
    try:
        written = fields_of({name: _flat(data[name]) for name in names}, *names)
    except (TypeError, RecursionError):
        return None
    if written is None:
        return None
    return "&".join(f"{name}={text}" for name, text in zip(names, written, strict=True))


def _flat(value: object) -> object:
    if isinstance(value, list | dict):
        return _sorted(value)
    return "" if isinstance(value, str) and value in _NOTHING else value


def _sorted(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def _in_order(body: Text) -> str | None:
    """The JSON object in `body` with its keys sorted, compact; None when it is none."""
    try:
        said = json.loads(bytes_of(body), parse_float=_number, parse_constant=_no_number)
        return _sorted(said) if isinstance(said, dict) else None
    except (ValueError, RecursionError):
        return None


def _number(text: str) -> float:
    """As JavaScript writes it again: 5000.0 is 5000."""
    value = float(text)
    return int(value) if value.is_integer() else value


def _no_number(text: str) -> NoReturn:
    raise ValueError(f"{text} is no JSON")
