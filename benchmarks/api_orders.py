"""What an order costs the API: server CPU and time of ingest and of pages, against pgbench.

pgbench runs the very statement the API sends, one order a transaction, on as many connections; both
take turns, so that a busy machine slows both. Orders go to 32 stores there, so that neither
waits all the time for one store's row; an embedded database is one shop's, so it gets those of one
store (and of 32, to compare). Loopback only, bounded in number and time.
"""

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.api_load import Load, cpu_seconds, run
from benchmarks.api_server import STORES, Server, serving
from benchmarks.measure import percentile, report
from hosted_api.kit.db.statement import POSTGRES
from hosted_api.orders.intake import TOGETHER
from tests.support.postgres import PostgresServer, postgres_server

CONNECTIONS = 32
ROUNDS = 4
SECONDS = 4.0
ORDERS_A_ROUND = 30_000
PAGES = 4_000
_SHOPS = (
    ("ingest_sqlite_orders_s", 1, ">= 5000"),
    ("ingest_sqlite_32_stores_orders_s", STORES, ""),
)


def main() -> None:
    """Both databases, one after the other."""
    with TemporaryDirectory() as folder:
        _sqlite(Path(folder))
    with postgres_server() as server, TemporaryDirectory() as folder:
        _postgres(server, Path(folder))


def _sqlite(folder: Path) -> None:
    with serving(folder) as api:
        run(api.port, api.orders(500), CONNECTIONS, 2)
        for name, stores, target in _SHOPS:
            loads = [
                run(api.port, api.orders(ORDERS_A_ROUND, stores), CONNECTIONS, SECONDS)
                for _ in range(3)
            ]
            _check(loads, 200)
            best = max(load.rate for load in loads)
            report(name, best, "orders/s", target, sum(map(_count, loads)))


def _postgres(server: PostgresServer, folder: Path) -> None:
    url = server.create("orders")
    with serving(folder, url) as api:
        run(api.port, api.orders(2_000), CONNECTIONS, 2)
        pairs, loads, cpu = [], [], []
        for _ in range(ROUNDS):
            theirs = _pgbench(server, folder)
            orders = api.orders(ORDERS_A_ROUND)
            before = cpu_seconds(api.pid)
            load = run(api.port, orders, CONNECTIONS, SECONDS)
            cpu.append((cpu_seconds(api.pid) - before) / _count(load) * 1e6)
            loads.append(load)
            pairs.append((load.rate, theirs))
        _check(loads, 200)
        times = [time for load in loads for time in load.times]
        ratio = max(ours / theirs for ours, theirs in pairs) * 100
        report("ingest_pg_vs_pgbench_pct", ratio, "%", ">= 60", ROUNDS)
        report("ingest_pg_orders_s", max(ours for ours, _ in pairs), "orders/s", "", len(times))
        report("pgbench_orders_s", max(theirs for _, theirs in pairs), "orders/s", "", ROUNDS)
        report("ingest_server_cpu_us", min(cpu), "us", "<= 200", len(times))
        report("ingest_pg_p99_ms", _best_p99(loads), "ms", "<= 30", len(times))
        _pages(api)
        _burst(api)


def _pages(api: Server) -> None:
    page = api.asked("/api/orders?store_id=store-003&limit=50")
    run(api.port, [page] * 200, 8, 5)
    before = cpu_seconds(api.pid)
    load = run(api.port, [page] * PAGES, 8, 20)
    cpu = (cpu_seconds(api.pid) - before) / _count(load) * 1e6
    _check([load], 200)
    report("order_page_server_cpu_us", cpu, "us", "<= 500", _count(load))


def _burst(api: Server) -> None:
    load = run(api.port, api.orders(1_000), 1_000, 30)
    _check([load], 200)
    slow = percentile(load.times, 0.95) / 1000
    report("concurrent_1000_orders_p95_s", slow, "s", "< 2, no error", _count(load))


def _pgbench(server: PostgresServer, folder: Path) -> float:
    script = folder / "one_order.sql"
    script.write_text(_script())
    done = subprocess.run(
        [
            str(server.binaries / "pgbench"),
            *("-h", "127.0.0.1", "-p", str(server.port), "-U", "postgres"),
            *("-n", "-M", "prepared", "-c", str(CONNECTIONS), "-j", "1"),
            *("-T", str(int(SECONDS)), "-f", str(script), "orders"),
        ],
        check=False,
        capture_output=True,
        text=True,
    )
    found = re.search(r"tps = ([\d.]+)", done.stdout)
    assert found is not None, done.stdout + done.stderr
    return float(found.group(1))


def _script() -> str:
    """The API's statement for a batch of one, with an id made by the database."""
    text = TOGETHER.bound(POSTGRES, dict.fromkeys(TOGETHER.names(POSTGRES), ()))[0]
    body = '{"order_id":"x","items":[' + ",".join([_LINE] * 5) + '],"total":165000}'
    body = body.replace(":", ": ")  # or pgbench takes a figure for the name of a variable
    store = "'store-' || lpad((:store)::text, 3, '0')"
    given = {
        "places": "0",
        "stores": store,
        "ids": "gen_random_uuid()::text",
        "clients": "gen_random_uuid()::text",
        "digests": f"'{'0' * 64}'",
        "heads": '\'{"status":"pending","paid": false,"version": 1,\'',
        "bodies": f"'{body}'",
        "names": "'sari dewi'",
        "phones": "'8123456789'",
    }
    for place, name in reversed([*enumerate(TOGETHER.names(POSTGRES), start=1)]):
        value = given.get(name, "'2026-11-27T12.00.00.000Z'")
        text = text.replace(f"${place}::", f"ARRAY[{value}]::")
    return f"\\set store random(0, {STORES - 1})\n{' '.join(text.split())};\n"


_LINE = (
    '{"menu_item_id":"item-12","name":"Kopi nomor 12","quantity":2,"unit_price":15000,'
    '"total":30000,"variant_id":"m","variant":"M"}'
)


def _check(loads: list[Load], status: int) -> None:
    statuses: Counter[int] = sum((load.statuses for load in loads), Counter())
    if set(statuses) != {status}:
        sys.stderr.write(f"other answers than {status}: {dict(statuses)}\n")


def _best_p99(loads: list[Load]) -> float:
    return min(percentile(load.times, 0.99) for load in loads)


def _count(load: Load) -> int:
    return len(load.times)


if __name__ == "__main__":
    main()
