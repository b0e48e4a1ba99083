"""The API a small shop runs beside its till: how soon it answers, and how much memory it needs.

Measured as the till starts it every morning: a database that is there and current.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from urllib.request import urlopen

from benchmarks.measure import report

STARTS = 7


def main() -> None:
    """One start to make the database, then those that count."""
    with TemporaryDirectory() as folder:
        _start(folder)
        starts = [_start(folder) for _ in range(STARTS)]
    report("api_ready_s", median(seconds for seconds, _ in starts), "s", "<= 1.5", STARTS)
    report("api_rss_mb", max(size for _, size in starts), "MB", "<= 90", STARTS)


def _start(folder: str) -> tuple[float, float]:
    """Seconds from the start of the process to its first answer, and its memory after it."""
    environment = {**os.environ, "EVERTILL_DATA_FOLDER": folder, "EVERTILL_PORT": "0"}
    began = perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "hosted_api"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdout is not None
        url = json.loads(process.stdout.readline())["ready"]
        with urlopen(f"{url}/health") as answer:
            assert answer.status == 200
        seconds = perf_counter() - began
        status = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
        process.terminate()
    size = next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))
    return seconds, int(size) / 1024


if __name__ == "__main__":
    main()
