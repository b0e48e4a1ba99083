"""What a question about orders takes where a shop has a million of them, on PostgreSQL.

Pages by status, by time and behind others, a customer's orders, searches by number, name, phone
and the app's id, all mixed, over HTTP on loopback, one after the other.
"""

import asyncio
import random
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import asyncpg

from benchmarks.api_load import run
from benchmarks.api_server import Server, serving
from benchmarks.measure import percentile, report
from tests.support.postgres import postgres_server

ORDERS = 1_000_000
QUESTIONS = 2_000

_FILL = """
INSERT INTO orders (store_id, order_id, client_order_id, digest, source, number, status, paid,
    version, reason, device_id, placed_at, made_at, updated_at, customer_name, customer_phone, body)
SELECT 'store-000', 'order-' || lpad(n::text, 9, '0'), 'OLD-' || n, '', 'app',
    upper(substr(md5(n::text), 1, 3)),
    CASE WHEN n > $1 - 300 THEN 'pending' WHEN n % 50 = 0 THEN 'cancelled' ELSE 'completed' END,
    0, 1, '', '', at, at, at, 'nguyen ' || substr(md5((n % 40000)::text), 1, 6),
    '9' || lpad((n % 40000)::text, 8, '0'),
    '{"order_id":"order-' || n || '","items":[{"menu_item_id":"a","quantity":2}],"total":165000}'
FROM (SELECT n, to_char(timestamp '2026-01-01' + n * interval '20 seconds',
    'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at FROM generate_series(1, $1::int) AS n) AS made
"""


def main() -> None:
    """Fill, ask, report."""
    with postgres_server() as server, TemporaryDirectory() as folder:
        url = server.create("million")
        with serving(Path(folder), url) as api:
            asyncio.run(_fill(url))
            load = run(api.port, _questions(api), 1, 120)
            if set(load.statuses) != {200}:
                sys.stderr.write(f"other answers than 200: {dict(load.statuses)}\n")
            slow = percentile(load.times, 0.99)
            report("order_query_1m_p99_ms", slow, "ms", "<= 20", len(load.times))
            usual = percentile(load.times, 0.5)
            report("order_query_1m_p50_ms", usual, "ms", "", len(load.times))


async def _fill(url: str) -> None:
    connection = await asyncpg.connect(url)
    await connection.execute("SET synchronous_commit = off")
    await connection.execute(_FILL, ORDERS)
    await connection.execute("VACUUM ANALYZE orders")
    await connection.execute("CHECKPOINT")  # or the filling is still written while we ask
    await connection.close()


def _questions(api: Server) -> list[bytes]:
    rng = random.Random(4)
    asked = []
    for _ in range(QUESTIONS):
        n = rng.randrange(40_000)
        day = f"2026-{rng.randrange(1, 8):02d}-{rng.randrange(1, 28):02d}"
        one = rng.choice(
            (
                "?limit=50",
                "?status=pending",
                "?status=cancelled",
                f"?status=cancelled&to={day}T00:00:00Z",
                f"?from={day}T00:00:00Z&to={day}T23:59:59Z",
                "?offset=400",
                f"?customer=09{n:08d}",
                f"/search?q=09{n:08d}",
                "/search?q=nguyen",
                f"/search?q=OLD-{n}",
                "/search?q=A7F",
            )
        )
        glue = "&" if "?" in one else "?"
        asked.append(api.asked(f"/api/orders{one}{glue}store_id=store-000"))
    return asked


if __name__ == "__main__":
    main()
