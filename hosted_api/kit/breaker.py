"""A circuit breaker: who fails all the time is not asked for a while, then once, then again.

Closed it lets everything through. After `FAILURES` failures in a row it is open and lets nothing
through for `REST` seconds, twice as long after each trial that fails. Then it is half open: one
request goes through and decides.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from hosted_api.kit.clock import Clock

FAILURES = 5
REST = 10.0
LONGEST_REST = 300.0


class Circuit(StrEnum):
    """As electricians say it: current flows through a closed one."""

    CLOSED = "closed"
    HALF_OPEN = "half_open"
    OPEN = "open"


class Breaker:
    """For one party. `changed` hears of every new state."""

    def __init__(self, clock: Clock, changed: Callable[[Circuit], None]) -> None:
        self._clock = clock
        self._changed = changed
        self._failures = 0
        self._rest = REST
        self._until = 0.0
        self._trial_until = 0.0
        self.state = Circuit.CLOSED

    def lets_through(self) -> bool:
        """Whether to ask now; of a half-open circuit only the first gets True.

        Who got True owes a `succeeded` or a `failed`; a trial that owes it for longer than `REST`
        is given to the next.
        """
        now = self._clock.monotonic()
        if self.state is Circuit.CLOSED:
            return True
        if now < max(self._until, self._trial_until):
            return False
        self._trial_until = now + REST
        self._turn(Circuit.HALF_OPEN)
        return True

    def seconds_to_wait(self) -> float:
        """Until the next trial; 0 when one may be made."""
        if self.state is Circuit.CLOSED:
            return 0.0
        return max(0.0, max(self._until, self._trial_until) - self._clock.monotonic())

    def succeeded(self) -> None:
        """It answered, be it with a no."""
        self._failures, self._rest, self._trial_until = 0, REST, 0.0
        self._turn(Circuit.CLOSED)

    def failed(self) -> None:
        """It did not answer, or was ill."""
        self._failures += 1
        if self.state is Circuit.HALF_OPEN:
            self._rest = min(self._rest * 2, LONGEST_REST)
        elif self.state is Circuit.OPEN or self._failures < FAILURES:
            return
        self._until, self._trial_until = self._clock.monotonic() + self._rest, 0.0
        self._turn(Circuit.OPEN)

    def _turn(self, state: Circuit) -> None:
        if state is not self.state:
            self.state = state
            self._changed(state)
