"""Speaking with providers who mean their HTTP status: it comes back beside the JSON."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import orjson

from hosted_api.payments.providers.base import Misconfigured, Unreachable
from hosted_api.payments.providers.json_talk import Said, object_of

if TYPE_CHECKING:
    from hosted_api.payments.providers.base import Ask, Wire


@dataclass(frozen=True, slots=True)
class Spoken:
    """The status, and the object that was said; an empty one of a refusal without words."""

    status: int
    said: Said

    @property
    def is_well(self) -> bool:
        """It did what was asked."""
        return 200 <= self.status < 300


async def spoken(wire: Wire, ask: Ask, values: Said | None = None) -> Spoken:
    """Ask with `values` as JSON. Raises `Misconfigured` for 401, and what the wire raises.

    A yes that cannot be read leaves us unsure: `Unreachable`.
    """
    headers = {"accept": "application/json", **ask.headers}
    body = ask.body
    if values is not None:
        headers["content-type"] = "application/json"
        body = orjson.dumps(values)
    reply = await wire(replace(ask, headers=headers, body=body))
    if reply.status == 401:
        raise Misconfigured("not_known_there", "status 401")
    said = object_of(reply.body)
    if said is None and not 400 <= reply.status < 500:
        raise Unreachable("unreadable_reply", f"status {reply.status}")
    return Spoken(reply.status, said or {})


def basic(user: str) -> str:
    """`Authorization` of a key without a password."""
    return "Basic " + b64encode(f"{user}:".encode()).decode()
