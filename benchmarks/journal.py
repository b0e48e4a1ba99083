"""What a sale costs on its way to the disk: milliseconds, against the bare driver, and syncs.

One sale is eight events in one transaction (opened, five lines, payment, paid), encrypted, with
all the journal's own checks. The bare driver writes the very same rows with the same settings;
both take turns, so that a busy machine slows both.
"""

import os
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import apsw

from benchmarks.measure import percentile, report, timed
from pos_app.boot.real_ports import RealClock, RealFs, RealRng, wait
from pos_app.ports import Ports
from pos_app.store import compiled as sql
from pos_app.store.connection import RealStore, settle
from pos_app.store.history import Place
from pos_app.store.journal import Journal
from pos_app.store.migrations import migrate
from pos_app.store.opening import JournalSettings, open_journal
from pos_core.ids import uuid7
from pos_core.journal import Draft, Entry

SALES = 1_500
SYNC_SALES = 1_000
KEY = bytes(range(32))
AT = datetime(2026, 11, 21, 5, 0, tzinfo=UTC)
DAY = date(2026, 11, 21)
NO_BALLAST = JournalSettings(ballast_bytes=0)


def drafts(sale: int) -> list[Draft]:
    """The eight events of a sale of five lines, of the size they have at the till."""
    rng = RealRng()

    def new() -> str:
        return uuid7(1_790_000_000_000 + sale, rng.bytes(10))

    order = f"order/{new()}"
    money = {"minor": 145_000, "currency": "VND"}
    lines = [
        Draft(
            new(),
            order,
            "order.line_added.v1",
            {
                "line": new(),
                "item": "phin-sua-da",
                "name": "Cà phê sữa đá",
                "variant": {"id": "large", "name": "Lớn"},
                "quantity": 1000,
                "unit_price": {"minor": 29_000, "currency": "VND"},
                "tax_class": "standard",
                "modifiers": [{"id": "less-ice", "name": "Ít đá", "price": 0}],
                "note": "",
            },
        )
        for _ in range(5)
    ]
    header = {"number": f"A-{sale:04d}", "channel": "counter"}
    opened = Draft(new(), order, "order.opened.v1", header)
    payment = Draft(
        new(), order, "payment.cash_taken.v1", {"payment": new(), "due": money, "tendered": money}
    )
    paid = Draft(new(), order, "order.paid.v1", {"total": money, "tax": money, "rounding": money})
    return [opened, *lines, payment, paid]


def journal_in(folder: Path) -> Journal:
    """A new encrypted journal below `folder`."""
    ports = Ports(RealStore(), RealFs(), RealClock(), RealRng(), wait)
    place = Place(folder / "data", folder / "side", KEY)
    return open_journal(ports, place, create=True, settings=NO_BALLAST)


def sell(journal: Journal, sale: list[Draft]) -> tuple[Entry, ...]:
    """Write one sale."""
    return journal.append(sale, at=AT, business_day=DAY, actor="staff/1")


def commit_times() -> None:
    """Median time of a sale beside that of the bare driver and of a bare sync, taking turns."""
    ours: list[int] = []
    theirs: list[int] = []
    floor: list[int] = []
    with TemporaryDirectory(dir=Path.cwd() / "build") as folder:
        journal = journal_in(Path(folder))
        bare = _bare_driver(Path(folder) / "bare.db")
        probe = os.open(Path(folder) / "probe", os.O_WRONLY | os.O_CREAT)
        for number in range(SALES):
            sale = drafts(number)
            ours += timed(partial(sell, journal, sale), 1)
            rows = list(journal.read(after=journal.head.seq - len(sale)))
            theirs += timed(partial(_write_bare, bare, rows), 1)
            os.pwrite(probe, bytes(8192), number * 8192)
            floor += timed(partial(os.fdatasync, probe), 1)
        os.close(probe)
        bare.close()
        journal.close()
    median, raw = percentile(ours, 0.5), percentile(theirs, 0.5)
    report("sale_commit_p50_ms", median / 1e6, "ms", "<= 0.6", SALES)
    report("sale_commit_p99_ms", percentile(ours, 0.99) / 1e6, "ms", "", SALES)
    report("sale_commit_vs_raw_ratio", median / raw, "x", "<= 2.5", SALES)
    report("fdatasync_p50_ms", percentile(floor, 0.5) / 1e6, "ms", "", SALES)


def _bare_driver(path: Path) -> apsw.Connection:
    bare = RealStore().connect(path, key=KEY, create=True)
    settle(bare, NO_BALLAST.log_pages, creating=True)
    migrate(bare)
    settle(bare, NO_BALLAST.log_pages)
    return bare


def _write_bare(bare: apsw.Connection, rows: list[Entry]) -> None:
    bare.execute("BEGIN IMMEDIATE")
    bare.cursor().executemany(sql.INSERT_ENTRY, rows)
    bare.execute("COMMIT")


def sync_count() -> None:
    """Sync calls the kernel sees for a sale, all housekeeping included."""
    if shutil.which("strace") is None:
        print("sale_fdatasync_count needs strace", file=sys.stderr)
        return
    counts = [_syncs(sales) for sales in (100, 100 + SYNC_SALES)]
    each = (counts[1] - counts[0]) / SYNC_SALES
    report("sale_fdatasync_count", each, "calls", "<= 1.1", SYNC_SALES)


def _syncs(sales: int) -> int:
    strace = ["strace", "-f", "-c", "-e", "trace=fdatasync,fsync"]
    command = [*strace, sys.executable, "-m", __spec__.name, str(sales)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    rows = [line.split() for line in done.stderr.splitlines()]
    return sum(int(row[3]) for row in rows if row and row[-1] in ("fdatasync", "fsync"))


def sell_and_stop(sales: int) -> None:
    """What runs under strace."""
    with TemporaryDirectory(dir=Path.cwd() / "build") as folder:
        journal = journal_in(Path(folder))
        for number in range(sales):
            sell(journal, drafts(number))
        journal.close()


def main() -> None:
    """All figures of this promise."""
    (Path.cwd() / "build").mkdir(exist_ok=True)
    if len(sys.argv) > 1 and sys.argv[1].isdigit():
        sell_and_stop(int(sys.argv[1]))
        return
    commit_times()
    sync_count()


if __name__ == "__main__":
    main()
