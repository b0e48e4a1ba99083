"""From starting the process to a till that takes its first sale, with a shop's own journal.

`ready_to_sell` is reached when the journal is open, the state is back and the shelves are filled:
the moment the window hears `opened`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import CLOCK_MONOTONIC, clock_gettime_ns

from benchmarks.catalogues import catalogue_50k
from benchmarks.measure import report

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

STARTS = 11
MS = 1_000_000


def main() -> None:
    """Starts the till again and again on the same folder, or, with a folder, is such a start."""
    if len(sys.argv) > 1:
        _be_started(Path(sys.argv[1]))
        return
    with TemporaryDirectory() as root:
        _move_in(Path(root))
        times = [_start(root) for _ in range(STARTS)][2:]
    report("ready_to_sell_warm_ms", median(times) / MS, "ms", "<= 400", len(times))


def _be_started(folder: Path) -> None:
    from pos_app.boot.loading import load_till

    run_till = load_till()
    from PySide6.QtWidgets import QApplication

    from pos_app.boot.options import parse
    from pos_app.boot.workplace import Workplace

    def ready(place: Workplace) -> None:
        assert place.till.is_open
        assert place.till.catalogue.count == 50_000
        sys.stdout.write(f"{clock_gettime_ns(CLOCK_MONOTONIC)}\n")
        sys.stdout.flush()
        QApplication.quit()  # a clean stop, as on every evening

    Workplace._on_opened = ready  # type: ignore[method-assign, assignment]
    run_till(parse(["run", "--data", str(folder)]))


def _move_in(root: Path) -> None:
    """The catalogue of a big shop in the till's folder."""
    for file in catalogue_50k().iterdir():
        (root / file.name).write_bytes(file.read_bytes())


def _start(root: str) -> int:
    begun = clock_gettime_ns(CLOCK_MONOTONIC)
    command = [sys.executable, "-m", "benchmarks.ready", root]
    kept = {name: v for name, v in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=kept)
    return int(done.stdout.split()[-1]) - begun


if __name__ == "__main__":
    main()
