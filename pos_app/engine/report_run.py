"""A sales report made beside the window: rows read one by one, with progress and a way to stop.

Reads through a connection of its own, so that the window's lists never wait for a long report.
"""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from pos_app.engine.reads import Reads
from pos_app.ports import Fs
from pos_app.store.problems import StoreProblem
from pos_core import vocabulary
from pos_core.csv_text import csv_text
from pos_core.sales_report import Period, SalesReport, Told, sales_report
from pos_core.sales_tables import ReportTable
from pos_core.shift import ShiftClosed
from pos_core.shop import Shop

Report = Callable[[int, int], bool]
"""Told how many of how many steps are done; False means: stop."""

_EVERY = 200


def make_report(reads: Reads, period: Period, shop: Shop, progress: Report) -> SalesReport:
    """The report of `period`. Raises `StoreProblem("cancelled")` and what reading raises."""
    told = _counted(reads.told_of(period), progress)
    return sales_report(period, shop.currency, shop.clock, told)


def shifts_of(reads: Reads, day: date) -> tuple[Period, ...]:
    """The shifts that were closed on `day`, the first one first. Raises what reading raises."""
    told = reads.deeds_of(vocabulary.NAMES[ShiftClosed], day)
    closed = [each.event.report for each in told if isinstance(each.event, ShiftClosed)]
    return tuple(
        Period(z.opened_on or z.business_day, z.business_day, z.name, z.from_seq, z.to_seq)
        for z in closed
    )


def save_csv(fs: Fs, folder: Path, name: str, tables: tuple[ReportTable, ...]) -> Path:
    """One file with all tables, a blank row between two. Raises `StoreProblem` of the disk."""
    rows: list[tuple[object, ...]] = []
    for table in tables:
        rows += [(), (table.title,)] if rows else [(table.title,)]
        rows += [table.columns, *table.rows]
    path = free_name(fs, folder, name, "csv")
    fs.write_durably(path, csv_text(rows).encode())  # type: ignore[arg-type]
    return path


def free_name(fs: Fs, folder: Path, name: str, ending: str) -> Path:
    """A file of that name that is not there yet: what was saved before is never written over."""
    path, number = folder / f"{name}.{ending}", 2
    while fs.exists(path):
        path, number = folder / f"{name}-{number}.{ending}", number + 1
    return path


def _counted(told: Iterator[Told], progress: Report) -> Iterator[Told]:
    for done, each in enumerate(told):
        if done % _EVERY == 0 and not progress(done, 0):
            raise StoreProblem("cancelled")
        yield each
