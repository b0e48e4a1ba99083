"""The power goes at every operation of a till's day, and the till is started on what is left.

`Day` is what happened before, with what the cashier was told; `look_at` starts a till on a picture
of the disk and says in words what is wrong, which must be nothing.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import apsw

from pos_app.ports import Ports
from pos_app.store.history import Place
from pos_app.store.journal import Journal
from pos_app.store.mirror import Mirror, read_mirror
from pos_app.store.opening import open_journal
from pos_app.store.problems import StoreProblem
from pos_core.journal import verify
from tests.simulation.disk import Op, SimDisk, SimFs, SimStore, insert
from tests.support.tills import SMALL, TILL, SeededRng, StoppedClock, no_wait, sell

STICK = Path("/stick")


def place(key: bytes | None) -> Place:
    return Place(Path("/till"), Path("/side"), key)


def doors(disk: SimDisk) -> Ports:
    insert(disk)
    return Ports(SimStore(), SimFs(disk), StoppedClock(), SeededRng(), no_wait)


def start(disk: SimDisk, key: bytes | None) -> Journal:
    return open_journal(doors(disk), place(key), identity=TILL, create=True, settings=SMALL)


def kill(journal: Journal) -> None:
    """The process is gone: nothing is written any more, not even by SQLite's own goodbye."""
    journal._connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
    journal._connection.close()


def lines_of(sale: int) -> int:
    return sale * 7 % 6


@dataclass
class Day:
    """Sells, stops, starts again and copies, by chance; writes the whole day into a log."""

    seed: int
    key: bytes | None
    sales: int
    ack_first: bool = False
    disk: SimDisk = field(default_factory=SimDisk)

    def log(self) -> list[Op]:
        rng = Random(self.seed)
        self.disk.log = []
        journal = start(self.disk, self.key)
        mirror = Mirror(SimFs(self.disk), STICK, TILL, self.key)
        for sale in range(self.sales):
            if self.ack_first:
                self.disk.mark(sale)
            sell(journal, sale, lines_of(sale))
            self.disk.mark(sale)
            chance = rng.random()
            if chance < 0.1:
                journal.checkpoint(journal.head.seq, '{"state":1}')
            elif chance < 0.2:
                mirror.follow(journal)
            elif chance < 0.25:
                journal.tidy()
            elif chance < 0.3:
                journal.close()
                journal = start(self.disk, self.key)
            elif chance < 0.35:
                kill(journal)
                journal = start(self.disk, self.key)
        journal.close()
        return self.disk.log


@dataclass
class Tally:
    """How many times the power went, and everything that was wrong afterwards."""

    cuts: int = 0
    faults: list[str] = field(default_factory=list)


def cut_everywhere(
    day: Day, *, upto: int, look: Callable[[SimDisk, int, "Day"], str | None] | None = None
) -> Tally:
    """Cut the power before every operation of the day, at most `upto` times."""
    look = look or look_at
    tally = Tally()
    rng = Random(day.seed + 1)
    for told, disk in pictures(day.log(), rng):
        if tally.cuts == upto:
            break
        tally.cuts += 1
        fault = look(disk, told, day)
        if fault is not None:
            tally.faults.append(f"seed {day.seed}, cut {tally.cuts}: {fault}")
    return tally


def pictures(
    log: list[Op], rng: Random, disk: SimDisk | None = None
) -> Iterator[tuple[int, SimDisk]]:
    """Number of sales the cashier knows of, and what the disk may hold, before each operation."""
    disk = disk or SimDisk()
    told = 0
    for op in log:
        if op.kind == "mark":
            assert isinstance(op.mark, int)
            told = op.mark + 1
        else:
            yield told, disk.after_power_cut(rng)
        disk.apply(op)


def look_at(disk: SimDisk, told: int, day: Day) -> str | None:
    """Start the till on the picture; what is wrong, in words."""
    if told % 10 != 3:
        return _start_and_count(disk, told, day)
    # The power goes a second time, while the till recovers from the first.
    before = disk.after_power_cut(Random(told))
    disk.log = []
    try:
        kill(start(disk, day.key))
    except (StoreProblem, apsw.Error) as error:
        return f"does not start: {error}"
    for _, picture in pictures(disk.log, Random(told), before):
        fault = _start_and_count(picture, told, day)
        if fault is not None:
            return f"after a second cut: {fault}"
    return None


def _start_and_count(disk: SimDisk, told: int, day: Day) -> str | None:
    try:
        journal = start(disk, day.key)
    except (StoreProblem, apsw.Error) as error:
        return f"does not start: {error}"
    try:
        return _count(journal, disk, told, day)
    finally:
        kill(journal)


def _count(journal: Journal, disk: SimDisk, told: int, day: Day) -> str | None:
    broken = verify(journal.read(), journal.identity, until=journal.head)
    if broken is not None:
        return f"the chain is broken: {broken}"
    sales = sum(1 for _ in journal.read(types=["order.opened.v1"]))
    if not told <= sales <= told + 1:
        return f"{told} sales were acknowledged, {sales} are there"
    expected = sum(lines_of(sale) + 3 for sale in range(sales))
    if journal.head.seq != expected:
        return f"half a sale: {journal.head.seq} entries instead of {expected}"
    # Whoever was cut off in the middle presses the button again.
    sell(journal, told, lines_of(told))
    if sum(1 for _ in journal.read(types=["order.opened.v1"])) != told + 1:
        return "pressing again made a second sale"
    return _compare_mirror(journal, disk, day) if told % 4 == 0 else None


def _compare_mirror(journal: Journal, disk: SimDisk, day: Day) -> str | None:
    fs = SimFs(disk)
    mirror = Mirror(fs, STICK, TILL, day.key)
    try:
        mirror.follow(journal)
        same = list(read_mirror(fs, STICK, TILL, day.key)) == list(journal.read())
    except StoreProblem as problem:
        return f"the second copy does not go on: {problem}"
    return None if same else "the second copy differs from the journal"
