"""Guests at 1,250 tables: what a tap and a page cost the API, and how soon 5,000 phones hear of it.

Every phone keeps a question open by its cursor while 200 taps a second are made. At the end all it
heard is compared with all that was answered: no event is missing, doubled or out of its turn.
"""

import asyncio
import os
import resource
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import orjson

from benchmarks.api_load import Load, cpu_seconds, request, run
from benchmarks.api_server import ITEMS, STORES, Server, serving
from benchmarks.measure import percentile, report
from benchmarks.session_phones import Evening, Seat, evening, sit_down
from tests.support.postgres import postgres_server

SESSIONS, PHONES = 1_250, 4
TAPS_A_SECOND, SECONDS = 200, 10.0
TAPS, PAGES = 12_000, 4_000
PAGE_EVENTS = 100
_numbers = count()


def main() -> None:
    """Both databases, one after the other."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(hard, 20_000)), hard))
    os.environ["EVERTILL_CALLBACKS_A_MINUTE"] = "100000000"
    with TemporaryDirectory() as folder:
        _measure(Path(folder), "", "sqlite")
    with postgres_server() as server, TemporaryDirectory() as folder:
        _measure(Path(folder), server.create("sessions"), "pg")


def _measure(folder: Path, url: str, name: str) -> None:
    with serving(folder, url) as api:
        tables = asyncio.run(sit_down(folder, url, SESSIONS, PHONES, STORES))
        _taps(api, tables, name)
        _pages(api, tables, name)
        _polls(api, tables, name)


def _taps(api: Server, tables: list[list[Seat]], name: str) -> None:
    run(api.port, [tap(seat) for table in tables for seat in table[:1]], 16, 10)
    taps = [tap(table[n % PHONES]) for n in range(TAPS // SESSIONS) for table in tables]
    before = cpu_seconds(api.pid)
    load = run(api.port, taps, 16, 40)
    cpu = (cpu_seconds(api.pid) - before) / len(load.times) * 1e6
    _say_odd(load)
    report(f"session_append_server_cpu_us_{name}", cpu, "us", "<= 270", len(load.times))
    report(f"session_append_p95_ms_{name}", percentile(load.times, 0.95), "ms", "", len(load.times))


def _pages(api: Server, tables: list[list[Seat]], name: str) -> None:
    seats = tables[0]
    for _ in range(PAGE_EVENTS // PHONES):
        _say_odd(run(api.port, [tap(seat) for seat in seats], 1, 10))
    asked = [page(seats[n % PHONES], 0, 0) for n in range(250 * PHONES)]
    run(api.port, asked[:40], 4, 10)
    before = cpu_seconds(api.pid)
    load = run(api.port, asked[40:], 8, 40)
    cpu = (cpu_seconds(api.pid) - before) / len(load.times) * 1e6
    _say_odd(load)
    report(f"session_page_server_cpu_us_{name}", cpu, "us", "<= 480", len(load.times))


def _polls(api: Server, tables: list[list[Seat]], name: str) -> None:
    made = Evening(tables, tap, page, TAPS_A_SECOND, SECONDS)
    before = cpu_seconds(api.pid)
    heard = evening(api.port, made)
    cpu = (cpu_seconds(api.pid) - before) / SECONDS * 100
    slow = percentile(heard.times, 0.95)
    report(f"session_poll_p95_ms_{name}", slow, "ms", "<= 150", heard.heard)
    report(f"session_taps_s_{name}", heard.taps / SECONDS, "taps/s", "200", heard.taps)
    report(f"session_lost_or_doubled_{name}", heard.wrong, "events", "0", heard.heard)
    report(f"session_evening_cpu_pct_{name}", cpu, "%", "", heard.taps)


def tap(seat: Seat) -> bytes:
    """A line put into the cart, or changed there."""
    number = next(_numbers)
    data: dict[str, object] = {
        "line_id": f"l-{number % 8}-{seat.number}",
        "item_id": f"item-{number % ITEMS}",
    }
    data |= {"variant_id": "m", "quantity": 1 + number % 5}
    body = orjson.dumps({"type": "line_put", "data": data})
    headers = {
        "cookie": seat.cookie,
        "origin": "http://127.0.0.1",
        "content-type": "application/json",
        "idempotency-key": f"tap-{number:012d}",
    }
    return request("POST", f"/v1/sessions/{seat.session_id}/events", headers, body)


def page(seat: Seat, after: int, wait: int) -> bytes:
    """What is behind the cursor."""
    asked = f"/v1/sessions/{seat.session_id}/events?after={after}&limit={PAGE_EVENTS}&wait={wait}"
    return request("GET", asked, {"cookie": seat.cookie})


def _say_odd(load: Load) -> None:
    if set(load.statuses) - {200}:
        raise RuntimeError(f"other answers than 200: {dict(load.statuses)}")


if __name__ == "__main__":
    main()
