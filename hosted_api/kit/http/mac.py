"""The arithmetic of other people's signatures: made over texts or bytes, compared in equal time.

What comes from outside may be anything, so a comparison takes anything and says no. An empty key
would sign for everybody: nothing is signed with it, and nothing is ever right by it.
"""

from __future__ import annotations

import hmac
from base64 import b64encode
from collections.abc import Mapping
from typing import Literal, TypeAlias

Text: TypeAlias = str | bytes
How: TypeAlias = Literal["sha1", "sha256", "sha512"]


def bytes_of(text: Text) -> bytes:
    """UTF-8; half a character, as broken JSON can hold, is written as it is and fits nothing."""
    return text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")


def hmac_hex(key: Text, message: Text, how: How = "sha256") -> str:
    """HMAC as hexadecimal digits, small letters; empty for an empty key."""
    return _hmac(key, message, how).hex()


def hmac_base64(key: Text, message: Text, how: How = "sha256") -> str:
    """HMAC in base64, with its padding; empty for an empty key."""
    return b64encode(_hmac(key, message, how)).decode()


def matches(given: object, expected: str) -> bool:
    """True when `given` is the very text `expected`, and there is one. Never raises."""
    if not isinstance(given, str) or not expected:
        return False
    return hmac.compare_digest(bytes_of(given), bytes_of(expected))


def fields_of(values: Mapping[str, object], *names: str) -> list[str] | None:
    """The named values as they stand on the wire, missing ones empty.

    Whole numbers as their digits, truths in small letters; None when one has no single way of
    being written (a fraction, a list), for then nobody can have signed it.
    """
    written = [_written(values.get(name)) for name in names]
    return None if None in written else [text for text in written if text is not None]


def _written(value: object) -> str | None:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    return "" if value is None else value if isinstance(value, str) else None


def _hmac(key: Text, message: Text, how: How) -> bytes:
    return hmac.digest(bytes_of(key), bytes_of(message), how) if key else b""
