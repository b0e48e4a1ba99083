"""How phones' events came, for whoever watches the API: counted here, told when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hosted_api.kit.metrics import Metrics

TAKEN, LATE, REPEAT, DECLINED = "taken", "late", "repeat", "declined"


class Figures:
    """Of all sessions of this process since it began."""

    def __init__(self, metrics: Metrics) -> None:
        self._counts = dict.fromkeys((TAKEN, LATE, REPEAT, DECLINED), 0)
        came = metrics.counter(
            "evertill_session_events", "Events of phones, by what became of them.", "what"
        )
        self._came = {what: came.labels(what) for what in self._counts}
        late = metrics.gauge(
            "evertill_session_late_event_rate", "Share of phones' events that came late."
        )
        late.set_function(lambda: self._share(LATE))
        double = metrics.gauge(
            "evertill_session_duplicate_event_rate", "Share of phones' events that came again."
        )
        double.set_function(lambda: self._share(REPEAT))

    def count(self, what: str, *, late: bool = False) -> None:
        """One more."""
        for name in (what, LATE) if late else (what,):
            self._counts[name] += 1
            self._came[name].inc()

    def _share(self, what: str) -> float:
        total = sum(self._counts[each] for each in (TAKEN, REPEAT, DECLINED))
        return self._counts[what] / total if total else 0.0
