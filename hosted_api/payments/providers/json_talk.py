"""Speaking JSON with providers: a reply that cannot be read is no reply, and leaves us unsure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

import orjson

from hosted_api.payments.providers.base import Ask, Misconfigured, Unreachable, Wire

Said: TypeAlias = Mapping[str, object]


async def post(wire: Wire, ask: Ask, values: Said) -> Said:
    """The JSON object that the provider answers with, whatever its status is.

    Raises `Misconfigured`, `Unreachable` for anything else, and what the wire raises.
    """
    headers = {"content-type": "application/json; charset=utf-8", "accept": "application/json"}
    asked = Ask(
        ask.provider,
        ask.what,
        "POST",
        ask.url,
        {**headers, **ask.headers},
        orjson.dumps(values),
        ask.seconds,
        ask.repeatable,
    )
    reply = await wire(asked)
    said = object_of(reply.body)
    if said is not None:
        return said
    if reply.status in {401, 403}:
        raise Misconfigured("not_known_there", f"status {reply.status}")
    raise Unreachable("unreadable_reply", f"status {reply.status}")


def object_of(body: bytes | str) -> Said | None:
    """The JSON object in `body`; None when it is something else."""
    try:
        found = orjson.loads(body)
    except (orjson.JSONDecodeError, UnicodeEncodeError):
        return None
    return found if isinstance(found, dict) else None


def text(values: Said, name: str) -> str:
    """A text or a whole number as text; "" for anything else."""
    value = values.get(name)
    if isinstance(value, bool):
        return ""
    return str(value) if isinstance(value, str | int) else ""


def number(values: Said, name: str) -> int | None:
    """A whole number, also written as text; None for anything else."""
    digits = text(values, name)
    plain = digits.removeprefix("-")
    return int(digits) if plain.isascii() and plain.isdigit() and len(plain) < 20 else None
