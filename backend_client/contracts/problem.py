"""An RFC 9457 problem document as the API writes it; the code is what a program goes by."""

from __future__ import annotations

from typing import Any

import msgspec


class Problem(msgspec.Struct, frozen=True):
    """Known fields of a problem; `facts_of` gives the others."""

    status: int = 0
    code: str = ""
    title: str = ""
    instance: str = ""


_KNOWN = frozenset({"type", "status", "code", "title", "instance"})


def facts_of(body: bytes) -> dict[str, Any]:
    """What a problem tells besides, as `expected_seq`; empty where the body is none."""
    try:
        read: Any = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return {}
    if not isinstance(read, dict):
        return {}
    return {str(name): value for name, value in read.items() if name not in _KNOWN}


def problem_of(status: int, body: bytes) -> Problem:
    """The problem in `body`, or one that only has the status."""
    try:
        read = msgspec.json.decode(body, type=Problem)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return Problem(status=status, code=f"http_{status}")
    return Problem(status, read.code or f"http_{status}", read.title, read.instance)
