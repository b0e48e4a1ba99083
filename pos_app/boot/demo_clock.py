"""A day in seconds: the clock of the demo day, which moves when the script says so."""

from datetime import datetime, timedelta

from pos_app.ports import Clock


class DemoClock:
    """The `Clock` port on a moment that is pushed forward by hand, until it follows another."""

    def __init__(self, start: datetime) -> None:
        self._start = start
        self._moment = start
        self._real: Clock | None = None

    def now(self) -> datetime:
        """The demo's moment, in UTC with its zone."""
        return self._moment if self._real is None else self._real.now()

    def monotonic(self) -> float:
        """Seconds of the demo's day so far."""
        return (self.now() - self._start).total_seconds()

    def pass_on(self, by: timedelta) -> None:
        """Let time go by."""
        self._moment += by

    def follow(self, real: Clock) -> None:
        """It is as late as there from now on; not earlier than it was."""
        self._real = real
