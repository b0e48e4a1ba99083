"""What goes wrong on the way to a simulated provider, when somebody asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """`LOSE_REPLY` did what was asked and breaks off; `LOSE_REQUEST` never heard of it.

    `HANG` is `LOSE_REPLY` in silence, until the caller hangs up. `CALLBACK_FIRST` lets the customer
    pay, and the callback arrive, before the reply to the request.
    """

    LOSE_REQUEST = "lose_request"
    LOSE_REPLY = "lose_reply"
    HANG = "hang"
    BUSY = "busy"
    ILL = "ill"
    CALLBACK_FIRST = "callback_first"


@dataclass(slots=True)
class Fault:
    """Befalls the next `times` requests of `provider` whose path holds `path`."""

    provider: str
    kind: Kind
    path: str = ""
    times: int = 1
    seconds: int = 1
    """What a busy provider says in `Retry-After`."""


class Faults:
    """Those that are still to come, the oldest first."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Let it befall."""
        self._waiting.append(fault)

    def next(self, provider: str, path: str) -> Fault | None:
        """What befalls this request."""
        for fault in self._waiting:
            if fault.provider == provider and fault.path in path:
                fault.times -= 1
                if fault.times <= 0:
                    self._waiting.remove(fault)
                return fault
        return None

    def waiting(self) -> tuple[Fault, ...]:
        """Those that are still to come."""
        return tuple(self._waiting)

    def forget(self) -> None:
        """Nothing goes wrong any more."""
        self._waiting.clear()
