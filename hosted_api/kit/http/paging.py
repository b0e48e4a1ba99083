"""Pages by cursor: where the last page ended, by key, so that new rows shift nothing."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import orjson

MOST = 500
USUAL = 50


class BadCursor(ValueError):
    """Not a cursor that was given out here."""


@dataclass(frozen=True, slots=True)
class Page:
    """What was asked for: at most `limit` rows behind `after`, the last key of the page before."""

    limit: int = USUAL
    after: tuple[str | int, ...] = ()
    offset: int = 0


def cursor(*key: str | int) -> str:
    """The text for the key of a page's last row."""
    return urlsafe_b64encode(orjson.dumps(key)).decode().rstrip("=")


def key_of(text: str, kinds: Sequence[type]) -> tuple[Any, ...]:
    """The key again, with a value of each of `kinds`. Raises `BadCursor`."""
    try:
        padded = text.encode("ascii") + b"=" * (-len(text) % 4)
        key = json.loads(urlsafe_b64decode(padded))
    except (ValueError, RecursionError) as error:
        raise BadCursor(text[:40]) from error
    if not isinstance(key, list) or len(key) != len(kinds):
        raise BadCursor(text[:40])
    if any(type(value) is not kind for value, kind in zip(key, kinds, strict=True)):
        raise BadCursor(text[:40])
    return tuple(key)
