"""How quick the window is: a key, a scan, the first paint, and how much memory all of it takes.

Each promise is measured in a process of its own, through the real window, engine and journal, on
the offscreen platform. A typed key is timed from the moment it reaches the field (the scanner's
filter may hold it up to `scanner_gap_ms` before) until the grid with its hits is painted.
"""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import CLOCK_MONOTONIC, clock_gettime_ns, perf_counter_ns

from benchmarks.catalogues import catalogue_1m, catalogue_50k
from benchmarks.measure import percentile, report

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SEARCHES = 60
LINES = 300
STARTS = 11
MS = 1_000_000


def main() -> None:
    """All of them, or the one that is named."""
    parts = {
        "keys_50k": keys_50k,
        "keys_1m": keys_1m,
        "scans": scans,
        "first_paint": first_paint,
        "memory": memory,
    }
    if len(sys.argv) > 1:
        parts[sys.argv[1]]()
        return
    for name in parts:
        subprocess.run([sys.executable, "-m", "benchmarks.ui", name], check=True)


def keys_50k() -> None:
    """`key_to_painted_50k_*`: fifty thousand real products, asked on the window's thread."""
    times = _key_times(catalogue_50k())
    n = len(times)
    report("key_to_painted_50k_p50_ms", percentile(times, 0.5) / MS, "ms", "<= 3", n)
    report("key_to_painted_50k_p99_ms", percentile(times, 0.99) / MS, "ms", "<= 7", n)


def keys_1m() -> None:
    """`key_to_painted_1m_p99_ms`: a million products, asked beside the window."""
    times = _key_times(catalogue_1m())
    report("key_to_painted_1m_p99_ms", percentile(times, 0.99) / MS, "ms", "<= 30", len(times))


def scans() -> None:
    """`scan_to_painted_p99_ms`: Enter of the scanner until the line is saved and painted."""
    from benchmarks.ui_watch import Eye, open_till, send_key, settle, turn

    with open_till(catalogue_50k()) as (window, sell, place):
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QApplication

        app = QApplication.instance()
        assert isinstance(app, QApplication)
        codes = _codes(place.till.catalogue, LINES)
        eye = Eye(sell.cart.list.viewport(), sell.cart.totals)
        times = []
        for number, code in enumerate(codes, start=1):
            at = number * 1_000
            for place_in_code, figure in enumerate(code):
                send_key(window.windowHandle(), figure, at + place_in_code * 5)
            seen = dict(eye.paints)
            start = perf_counter_ns()
            send_key(window.windowHandle(), "\r", at + len(code) * 5, Qt.Key.Key_Return)
            while not all(eye.paints[w] > seen[w] for w in seen):
                turn(app)
            times.append(perf_counter_ns() - start)
            settle(app)
        assert sell.cart.list.lines.rowCount() == len(codes)
    report("scan_to_painted_p99_ms", percentile(times, 0.99) / MS, "ms", "<= 10", len(times))


def first_paint() -> None:
    """`first_paint_warm_ms`: from starting the process to the painted window."""
    with TemporaryDirectory() as root:
        times = [_start(root) for _ in range(STARTS)][2:]
    report("first_paint_warm_ms", median(times) / MS, "ms", "<= 250", len(times))


def memory() -> None:
    """`rss_50k_mb`: after a hundred searches and thirty lines, with everything loaded."""
    from benchmarks.ui_watch import open_till, settle

    with open_till(catalogue_50k()) as (window, sell, place):
        from PySide6.QtWidgets import QApplication

        app = QApplication.instance()
        assert isinstance(app, QApplication)
        for text in islice(_words(place.till.catalogue), 100):
            sell.shelf.search.setText(text)
            settle(app, 2)
        sell.shelf.clear_search()
        for code in _codes(place.till.catalogue, 30):
            window.scanner.scanned.emit(code)
            settle(app)
        rss = _rss_mb()
    report("rss_50k_mb", rss, "MB", "<= 180", 1)


def _key_times(folder: Path) -> list[int]:
    """Nanoseconds from each key to the painted grid, over words typed letter by letter."""
    from benchmarks.ui_watch import Eye, open_till, send_key, settle, turn

    times: list[int] = []
    with open_till(folder) as (_window, sell, place):
        from PySide6.QtWidgets import QApplication

        app = QApplication.instance()
        assert isinstance(app, QApplication)
        shelf = sell.shelf
        eye = Eye(shelf.search, shelf.grid.viewport())
        answered: list[str] = []
        shelf.answered.connect(answered.append)
        for word in islice(_words(place.till.catalogue), SEARCHES):
            shelf.clear_search()
            settle(app)
            for letter in word:
                answered.clear()
                before, tiles = eye.paints[shelf.search], shelf.model.tiles
                grid = eye.paints[shelf.grid.viewport()]
                start = perf_counter_ns()
                send_key(shelf.search, letter)
                while shelf.search.text() not in answered or eye.paints[shelf.search] == before:
                    turn(app)
                if shelf.model.tiles != tiles and shelf.model.tiles:
                    while eye.paints[shelf.grid.viewport()] == grid:
                        turn(app)
                times.append(perf_counter_ns() - start)
        settle(app)
    return times


def _words(catalogue: object) -> list[str]:
    """Beginnings of what people look for: first words of names all over the list, unaccented."""
    from pos_app.engine.catalog import Catalogue
    from pos_core.search_text import tokens

    assert isinstance(catalogue, Catalogue)
    words = []
    step = max(1, catalogue.count // (2 * SEARCHES))
    for at in range(0, catalogue.count, step):
        tiles = catalogue.page(None, at, 1)
        found = [word for word in tokens(tiles[0].name) if len(word) > 2] if tiles else []
        if found:
            words.append(" ".join(found[:2])[:12])
    return words


def _codes(catalogue: object, count: int) -> list[str]:
    """Codes of different goods that need no question."""
    from pos_app.engine.catalog import Catalogue

    assert isinstance(catalogue, Catalogue)
    codes: list[str] = []
    for at in range(0, catalogue.count, 60):
        for tile in catalogue.page(None, at, 60):
            item = catalogue.by_id(tile.item_id)
            simple = item is not None and not (tile.has_choices or item.price is None)
            if item is not None and simple and item.barcodes and item.unit.value == "piece":
                codes.append(item.barcodes[0])
                if len(codes) == count:
                    return codes
    return codes


def _start(root: str) -> int:
    # A till that was started before has its bytecode; some machines are told not to keep any.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    kept["PYTHONPYCACHEPREFIX"] = f"{root}/bytecode"
    begun = clock_gettime_ns(CLOCK_MONOTONIC)
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.ui_start", root],
        capture_output=True,
        text=True,
        check=False,
        env=kept,
    )
    return int(done.stdout.split()[-1]) - begun


def _rss_mb() -> float:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


if __name__ == "__main__":
    main()
