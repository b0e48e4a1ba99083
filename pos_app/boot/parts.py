"""What every command for the files of a till begins with: its ports, its place, its lock."""

from collections.abc import Iterator
from contextlib import contextmanager

from pos_app.boot.kept_key import has_history, journal_place
from pos_app.boot.options import Options
from pos_app.boot.wiring import real_ports
from pos_app.ports import Ports
from pos_app.store.history import Place
from pos_app.store.journal import Journal
from pos_app.store.lock import take_lock
from pos_app.store.opening import open_journal
from pos_app.store.problems import StoreProblem


def ports_and_place(options: Options, *, may_be_new: bool = False) -> tuple[Ports, Place]:
    """Only who brings a till back may begin in an empty folder; others leave it as it is."""
    ports = real_ports()
    if not may_be_new and not has_history(options, ports):
        raise StoreProblem("journal_missing", folder=str(options.data), expected_seq=0)
    return ports, journal_place(options, ports).place


@contextmanager
def till_closed(options: Options, ports: Ports) -> Iterator[None]:
    """Hold the till's lock, so that nobody sells meanwhile."""
    ports.fs.make_folder(options.data)
    lock = take_lock(options.data, ports.clock.now())
    try:
        yield
    finally:
        lock.release()


@contextmanager
def journal_of(ports: Ports, place: Place) -> Iterator[Journal]:
    """The open journal."""
    journal = open_journal(ports, place)
    try:
        yield journal
    finally:
        journal.close()
