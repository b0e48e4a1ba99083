"""When others are told of what somebody is typing: once he has stopped for a moment.

Whoever is told of each touch reads a hundred states that nobody meant; who is never told while
somebody types sees an old one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pos_core.order import Order

SETTLED_SECONDS = 3.0
LATEST_SECONDS = 15.0
"""Whoever types without a break is told of as often as this."""

NOTHING = float("inf")


@dataclass(frozen=True, slots=True)
class _Typing:
    """The order in the cart that others do not know so; both times are monotonic seconds."""

    order: Order
    since: float
    changed: float

    @property
    def due(self) -> float:
        """When it is told."""
        return min(self.changed + SETTLED_SECONDS, self.since + LATEST_SECONDS)


class TypingPause:
    """Used by one thread, and asked again after the seconds it gave or when the journal grows."""

    def __init__(self) -> None:
        self._typing: _Typing | None = None

    def wait(self, order: Order | None, now: float) -> float:
        """Seconds until `order` is to be told, 0 for now; `NOTHING` when others know it all."""
        before, self._typing = self._typing, None
        if order is None:
            return NOTHING
        if before is None or before.order.order_id != order.order_id:
            before = _Typing(order, now, now)
        elif before.order != order:
            before = _Typing(order, before.since, now)
        if now >= before.due:
            return 0.0
        self._typing = before
        return before.due - now
