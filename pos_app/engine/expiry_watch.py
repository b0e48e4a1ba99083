"""Lets attempts at being paid end by their own time, server or not.

The rule knows the time and says no before it; so nothing is done twice, and after a restart nothing
is forgotten: what is still waited for stands in the till's state.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_core.paying import ExpirePayment

if TYPE_CHECKING:
    from pos_app.engine.engine import Engine


class ExpiryWatch:
    """Asks the engine about what is waited for; any one thread, every few seconds."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def look(self) -> None:
        """End whatever has had its time."""
        for attempt in self._engine.state.paying.attempts.values():
            if attempt.is_waiting:
                self._engine.submit(ExpirePayment(attempt.payment_id))
