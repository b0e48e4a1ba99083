"""One request, one answer: the door to the network, which tests and demos put something else in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Reply:
    """What the other side answered; the names of headers are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Transport(Protocol):
    """Used by one thread at a time."""

    def call(
        self, method: str, path: str, *, headers: Mapping[str, str], body: bytes, timeout: float
    ) -> Reply:
        """Send and wait for the answer. Raises `Unreachable` or `Untrusted`."""

    def close(self) -> None:
        """Let go of the connection."""
