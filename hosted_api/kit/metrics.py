"""Figures for Prometheus, in a registry of our own; routes by template, never by path."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Metrics:
    """Counters are asked for by name: `counter("evertill_orders_ingested", "…", "store")`."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._requests = Counter(
            "evertill_requests",
            "Requests answered.",
            ("method", "route", "status"),
            registry=self.registry,
        )
        self._seconds = Histogram(
            "evertill_request_seconds",
            "How long an answer took.",
            ("route",),
            buckets=_SECONDS,
            registry=self.registry,
        )
        self._of: dict[tuple[str, str, int], tuple[Counter, Histogram]] = {}
        self._counters: dict[str, Counter] = {}
        self._gauges: dict[str, Gauge] = {}

    def request(self, method: str, route: str, status: int, seconds: float) -> None:
        """One more request."""
        known = self._of.get((method, route, status))
        if known is None:  # looking them up by their labels costs more than counting
            known = self._requests.labels(method, route, status), self._seconds.labels(route)
            self._of[method, route, status] = known
        count, times = known
        count.inc()
        times.observe(seconds)

    def counter(self, name: str, meaning: str, *labels: str) -> Counter:
        """The counter of this name, made where it is not there."""
        if name not in self._counters:
            self._counters[name] = Counter(name, meaning, labels, registry=self.registry)
        return self._counters[name]

    def gauge(self, name: str, meaning: str, *labels: str) -> Gauge:
        """The gauge of this name, made where it is not there."""
        if name not in self._gauges:
            self._gauges[name] = Gauge(name, meaning, labels, registry=self.registry)
        return self._gauges[name]

    def text(self) -> bytes:
        """In Prometheus' own format."""
        return generate_latest(self.registry)
