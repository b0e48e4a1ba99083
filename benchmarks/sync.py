"""Sync in figures: from till to till, a day's backlog, and how fast news reach many sockets.

The API is a real process on loopback with its own files; tills are real engines on a real disk.
"""

import asyncio
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import monotonic

from benchmarks.api_server import Server, serving
from benchmarks.measure import report
from benchmarks.sync_backlog import measure_backlog
from benchmarks.sync_sockets import Tally, open_sockets
from benchmarks.sync_tills import measure_till_to_till
from hosted_api.auth.caller import DEVICE_SCOPES, Caller, Kind
from hosted_api.auth.service import add_device
from hosted_api.auth.tokens import access_token
from hosted_api.kit.clock import RealRng
from hosted_api.kit.db.database import Tx
from hosted_api.kit.db.sqlite import Sqlite
from tests.support.api_process import ApiProcess
from tests.support.socket_crowd import Crowd, news

SECRET = "a secret for benchmarks only, nobody else has it"
ROUNDS = 15


def main() -> None:
    """Print the figures."""
    parts = {
        "tills": measure_till_to_till,
        "backlog": measure_backlog,
        "sockets": measure_sockets,
        "back": measure_coming_back,
    }
    for name in sys.argv[1:] or parts:
        parts[name]()


def measure_sockets() -> None:
    """Fan-out to a thousand and five thousand sockets, and what a socket weighs."""
    for count in (1_000, 5_000):
        with _api() as (server, token):
            asyncio.run(_fan_out(server, token, count))


def measure_coming_back() -> None:
    """A thousand sockets after a kill of the API: when the last is live; none may miss a thing."""
    with tempfile.TemporaryDirectory() as folder:
        api = ApiProcess(Path(folder) / "api").furnish().start()
        try:
            seconds = asyncio.run(_come_back(api, 1_000))
        finally:
            api.kill()
    report("sockets_back_1000_s", seconds, "s", "<= 3", 1_000)


async def _come_back(api: ApiProcess, count: int) -> float:
    crowd = Crowd(api, count)
    await crowd.until_all_live(60)
    await asyncio.to_thread(news, api, "till-1")
    await crowd.until_all_saw(1, 60)
    began = monotonic()
    api.kill()
    await asyncio.to_thread(api.start)
    await asyncio.sleep(0.2)  # each has noticed that its line broke
    await crowd.until_all_live(60)
    seconds = monotonic() - began
    await asyncio.to_thread(news, api, "till-3")
    await crowd.until_all_saw(2, 60)
    assert all(listener.seen == [1, 2] for listener in crowd.listeners)
    await crowd.go_home()
    return seconds


@contextmanager
def _api() -> Iterator[tuple[Server, str]]:
    """The API with a till in its first store."""
    os.environ["EVERTILL_TOKEN_SECRET"] = SECRET
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as server:
        asyncio.run(_add_till(Path(folder) / "api.db"))
        till = Caller(Kind.DEVICE, "till-1", frozenset({"store-000"}), DEVICE_SCOPES, "till-1")
        yield server, access_token(till, SECRET.encode(), datetime.now(UTC))
    del os.environ["EVERTILL_TOKEN_SECRET"]


async def _add_till(path: Path) -> None:
    database = Sqlite(path)
    await database.open()

    async def work(tx: Tx) -> None:
        await add_device(tx, "store-000", "till-1", RealRng(), datetime.now(UTC))

    await database.write(work)
    await database.close()


async def _fan_out(server: Server, token: str, count: int) -> None:
    """From an app's order on its way to the API until the last socket has heard of it."""
    tally = Tally()
    before = _resident(server.pid)
    sockets = await open_sockets(server.port, token, 0, count, tally)
    await asyncio.sleep(1.0)  # what was there already is heard
    weight = (_resident(server.pid) - before) / count
    times = []
    busy = _cpu_seconds(server.pid)
    for _ in range(ROUNDS):
        tally.round(count)
        began = await _order(server)
        await asyncio.wait_for(tally.all_heard.wait(), 30)
        times.append((tally.last - began) * 1000)
        await asyncio.sleep(0.1)
    busy = _cpu_seconds(server.pid) - busy
    for socket in sockets:
        socket.abort()
    target = "<= 20" if count == 1_000 else "<= 110"
    report(f"fanout_{count}_ms", median(times), "ms", target, ROUNDS)
    report(f"fanout_{count}_server_cpu_ms", busy * 1000 / ROUNDS, "ms", "", ROUNDS)
    if count == 5_000:
        report("socket_kib", weight, "KiB", "<= 40", count)


async def _order(server: Server) -> float:
    """Send an app's order; when it was sent."""
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    (request,) = server.orders(1)
    began = monotonic()
    writer.write(request)
    await writer.drain()
    await reader.readline()
    writer.close()
    return began


def _cpu_seconds(pid: int) -> float:
    """How long a process has had a core so far."""
    user, system = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def _resident(pid: int) -> float:
    """Kibibytes of memory a process holds."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return float(line.split()[1])
    raise RuntimeError("no such process")


if __name__ == "__main__":
    main()
