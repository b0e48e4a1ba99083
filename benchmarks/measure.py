"""How a figure is reported: one JSON line each, with its target beside it."""

import json
from collections.abc import Callable
from time import perf_counter_ns


def report(name: str, value: float, unit: str, target: str, n: int) -> None:
    """Print one figure: `n` is how many measurements stand behind it."""
    rounded = round(value, 4)
    line = {"name": name, "value": rounded, "unit": unit, "target": target, "n": n}
    print(json.dumps(line, ensure_ascii=False), flush=True)


def timed(work: Callable[[], object], repeat: int) -> list[int]:
    """Nanoseconds of each of `repeat` runs."""
    times = []
    for _ in range(repeat):
        start = perf_counter_ns()
        work()
        times.append(perf_counter_ns() - start)
    return times


def percentile(values: list[float] | list[int], share: float) -> float:
    """The value below which `share` (0 to 1) of the values lie, by nearest rank."""
    ordered = sorted(values)
    return float(ordered[min(len(ordered) - 1, int(share * len(ordered)))])
