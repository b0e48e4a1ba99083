"""JSON as it comes from outside: no duplicate keys, no NaN, no numbers too large, not too deep.

What is odd is refused with a reason before anything looks at it; `json` would let it pass. Most
bodies are nothing of the kind and are read by the quick reader. What that one cannot vouch for is
read again by the careful one, which can say what is wrong.
"""

from __future__ import annotations

import json
import re
from typing import Any

import orjson

DEEPEST = 24
LARGEST_INT = 1 << 63
_NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")
_BRACKETS = re.compile(r"[\[\]{}]")
_DIGITS = bytes.maketrans(b"123456789", b"0" * 9)
_LONG = b"0" * 19


class BadJson(ValueError):
    """The body is no JSON we take; the text says why, for the sender."""


def strict_json(body: bytes) -> Any:
    """The value. Raises `BadJson` for anything but plain, sober JSON in UTF-8."""
    value, is_sober = _quickly(body)
    return value if is_sober else _carefully(body)


def _quickly(body: bytes) -> tuple[Any, bool]:
    """The value, and whether it is certain that `_carefully` would say the same.

    A key that stands twice is found by its colon, which is missing when the value is spelled again.
    Escaped letters, numbers of many digits and exponents, and deep nests are left to the other.
    """
    if b"\\u" in body or body.count(b"[") + body.count(b"{") > DEEPEST:
        return None, False
    if _LONG in body.translate(_DIGITS):
        return None, False
    try:
        value = orjson.loads(body)
    except orjson.JSONDecodeError:
        return None, False
    return value, orjson.dumps(value).count(b":") == body.count(b":")


def _carefully(body: bytes) -> Any:
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadJson("the body is not UTF-8") from error
    if _depth(text) > DEEPEST:
        raise BadJson(f"more than {DEEPEST} levels of nesting")
    try:
        value = json.loads(
            text, object_pairs_hook=_once, parse_constant=_no_constant, parse_int=_small_int
        )
    except BadJson:
        raise
    except (ValueError, RecursionError) as error:
        raise BadJson("the body is not JSON") from error
    if "\\u" in text:
        _check_letters(value)
    return value


def _check_letters(value: Any) -> None:
    """Escapes can spell what is no text, and what no database keeps: half a pair, and NUL."""
    spelled = json.dumps(value, ensure_ascii=False)
    if _NUL.search(spelled):
        raise BadJson("a text holds NUL")
    try:
        spelled.encode()
    except UnicodeEncodeError as error:
        raise BadJson("a text holds half a surrogate pair") from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise BadJson("a key stands twice in one object")
    return found


def _no_constant(name: str) -> Any:
    raise BadJson(f"{name} is no number")


def _small_int(digits: str) -> int:
    if len(digits) > 20 or abs(int(digits)) >= LARGEST_INT:
        raise BadJson("a number has more than 64 bits")
    return int(digits)


def _depth(text: str) -> int:
    """How deep brackets nest, counted without a parser; brackets in texts may only add to it."""
    if text.count("[") + text.count("{") <= DEEPEST:
        return 0  # most bodies, and it costs nothing
    deepest = depth = 0
    for found in _BRACKETS.finditer(text):
        if found.group() in "[{":
            depth += 1
            deepest = max(deepest, depth)
        else:
            depth -= 1
    return deepest
