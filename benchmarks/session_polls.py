"""5,000 phones that ask every three seconds what is new, without waiting at the API for it.

It is how a page asks that a browser lets run only now and then, and how an app of others may ask.
200 taps a second are made meanwhile; at the end each phone's ledger is compared with all answers.
"""

import asyncio
import os
import resource
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.api_load import cpu_seconds
from benchmarks.api_server import STORES, serving
from benchmarks.measure import percentile, report
from benchmarks.session_phones import Evening, evening, sit_down
from benchmarks.sessions import PHONES, SESSIONS, TAPS_A_SECOND, page, tap
from tests.support.postgres import postgres_server

SECONDS, PAUSE = 12.0, 3.0


def main() -> None:
    """Both databases, one after the other."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(hard, 20_000)), hard))
    os.environ["EVERTILL_CALLBACKS_A_MINUTE"] = "100000000"
    with TemporaryDirectory() as folder:
        _measure(Path(folder), "", "sqlite")
    with postgres_server() as server, TemporaryDirectory() as folder:
        _measure(Path(folder), server.create("polls"), "pg")


def _measure(folder: Path, url: str, name: str) -> None:
    with serving(folder, url) as api:
        tables = asyncio.run(sit_down(folder, url, SESSIONS, PHONES, STORES))
        before = cpu_seconds(api.pid)
        heard = evening(api.port, Evening(tables, tap, page, TAPS_A_SECOND, SECONDS, PAUSE))
        cpu = cpu_seconds(api.pid) - before
    asked = len(heard.times)
    report(
        f"session_poll_plain_p95_ms_{name}", percentile(heard.times, 0.95), "ms", "<= 150", asked
    )
    report(f"session_poll_plain_taps_s_{name}", heard.taps / SECONDS, "taps/s", "200", heard.taps)
    wrong = heard.wrong
    report(f"session_poll_plain_lost_or_doubled_{name}", wrong, "events", "0", heard.heard)
    report(f"session_poll_plain_cpu_s_{name}", cpu, "s", "", asked)


if __name__ == "__main__":
    main()
