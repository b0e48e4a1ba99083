"""A day in seconds: the clock of the demo day, which moves when the script says so."""

from datetime import datetime, timedelta


class DemoClock:
    """The `Clock` port on a moment that is pushed forward by hand."""

    def __init__(self, start: datetime) -> None:
        self._start = start
        self._moment = start

    def now(self) -> datetime:
        """The demo's moment, in UTC with its zone."""
        return self._moment

    def monotonic(self) -> float:
        """Seconds of the demo's day so far."""
        return (self._moment - self._start).total_seconds()

    def pass_on(self, by: timedelta) -> None:
        """Let time go by."""
        self._moment += by
