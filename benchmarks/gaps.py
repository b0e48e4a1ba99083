"""Does the window ever stutter? Sales, receipts, a backup and an import, all at the same time.

A timer without delay ticks whenever the event loop is free; the time between two ticks is how long
the window was deaf. Reported is the 99.9th percentile, beside it the longest.
"""

from __future__ import annotations

import os
import sys
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter_ns

from benchmarks.measure import percentile, report
from tests.support.shared import shared_folder

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

MS = 1_000_000


def main() -> None:
    """Sell by keyboard while everything else goes on."""
    from PySide6.QtCore import QTimer

    from benchmarks.gaps_busy import Busy
    from benchmarks.ui_watch import ground_in
    from pos_app.boot.workplace import Workplace
    from pos_app.ui.app import make_application, open_window

    source = shared_folder() / "data" / "catalog_scale_50k.csv.gz"
    if not source.exists():
        sys.stderr.write("gaps: no catalogue to import in the shared folder; skipped\n")
        return
    app = make_application(["evertill"])
    with TemporaryDirectory() as root:
        place = Workplace(ground_in(Path(root), None))
        window = open_window(place.till, place.settings)
        window.shown_first.connect(place.start)
        ticks: list[int] = []
        timer = QTimer(window)
        timer.setInterval(0)
        timer.timeout.connect(lambda: ticks.append(perf_counter_ns()))
        busy = Busy(place, window, Path(root), source)
        busy.begun.connect(timer.start)
        busy.finished.connect(app.quit)
        place.till.opened.connect(busy.begin)
        app.exec()
        timer.stop()
        window.close()
        assert place.stop()
        gaps = [b - a for a, b in pairwise(ticks)]
        target = "<= 16"
        report("ui_longest_gap_ms", percentile(gaps, 0.999) / MS, "ms", target, len(gaps))
        report("ui_longest_gap_worst_ms", max(gaps) / MS, "ms", "", len(gaps))
        report("ui_gaps_over_16_ms", sum(gap > 16 * MS for gap in gaps), "gaps", "", len(gaps))
        report("ui_gap_sales", busy.sales, "sales", "", 1)
        report("ui_gap_imports", busy.imports, "imports", "", 1)
        report("ui_gap_backups", busy.backups, "backups", "", 1)


if __name__ == "__main__":
    main()
