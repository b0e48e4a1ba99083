"""A copy of the journal made while the till sells, and proof that the copy is whole.

The copy runs through the writer's own connection in small steps: the engine takes one between two
sales, and what is sold meanwhile lands in the copy as well. Beside the copy stands a small file
with the head it must reach; without that file a copy was never finished.
"""

from collections.abc import Generator
from contextlib import closing
from pathlib import Path

import apsw

from pos_app.ports import Fs, Ports, Store
from pos_app.store.error_policy import problem_of, problem_of_os
from pos_app.store.history import Place
from pos_app.store.integrity import (
    Cancelled,
    Findings,
    Progress,
    examine,
    journal_file,
    never,
    quiet,
)
from pos_app.store.journal import Journal
from pos_app.store.problems import StoreProblem
from pos_app.store.side_file import SideFileDamaged, SideRecord, record_from, record_text
from pos_core.frozen import dataclass

PAGES_A_STEP = 64


@dataclass(frozen=True, slots=True)
class BackupStep:
    """How far a backup is, in pages of the database; `done` equals `total` once it is finished."""

    done: int
    total: int


def proof_path(path: Path) -> Path:
    """The small file beside a backup that says which head it reaches."""
    return path.with_name(path.name + ".id")


def backup_steps(
    ports: Ports, place: Place, journal: Journal, path: Path, pages: int = PAGES_A_STEP
) -> Generator[BackupStep, None, None]:
    """Copy the open journal to `path`, a few pages at each `next`; sales may go on in between.

    Closing the iterator early removes the unfinished copy; one that a power cut left behind has no
    proof, and no restore accepts it.
    Raises `StoreProblem`: `backup_exists`, or the fault of the disk the copy goes to.
    """
    if ports.fs.exists(path) or ports.fs.exists(proof_path(path)):
        raise StoreProblem("backup_exists", file=str(path))
    finished = False
    try:
        ports.fs.make_folder(path.parent)
        total = yield from _copy(ports.store, place.key, journal, path, pages)
        # No `yield` before this line: the copy ends exactly at the head the journal has now.
        record = SideRecord(journal.identity, journal.head, clean=True)
        ports.fs.write_durably(proof_path(path), record_text(record))
        finished = True
        yield BackupStep(total, total)
    except OSError as error:
        raise problem_of_os(error, path.parent) from error
    except apsw.Error as error:
        raise problem_of(error, path.parent) from error
    finally:
        if not finished:
            _remove_quietly(ports.fs, path)


def backup(
    ports: Ports,
    place: Place,
    journal: Journal,
    path: Path,
    *,
    progress: Progress = quiet,
    cancelled: Cancelled = never,
) -> Findings:
    """A whole backup in one go, checked afterwards. Raises `StoreProblem`."""
    with closing(backup_steps(ports, place, journal, path)) as steps:
        for step in steps:
            progress(step.done, step.total)
            if cancelled():
                raise StoreProblem("cancelled")
    return check_backup(ports, path, place.key)


def check_backup(
    ports: Ports,
    path: Path,
    key: bytes | None,
    *,
    progress: Progress = quiet,
    cancelled: Cancelled = never,
) -> Findings:
    """What is in a backup, whole up to the head its proof names.

    Raises `StoreProblem`: `backup_missing`, `backup_damaged`, `wrong_key`, `cancelled`.
    """
    proof = read_proof(ports, path)
    with journal_file(ports.store, path, key) as file:
        found = examine(file, until=proof.head, progress=progress, cancelled=cancelled)
    if not found.whole:
        reason = found.broken.reason if found.broken else found.pages[0]
        raise StoreProblem("backup_damaged", file=str(path), reason=reason)
    return found


def read_proof(ports: Ports, path: Path) -> SideRecord:
    """Whose backup this is and which head it reaches. Raises `StoreProblem`."""
    if not ports.fs.exists(path):
        raise StoreProblem("backup_missing", file=str(path))
    try:
        return record_from(ports.fs.read(proof_path(path)))
    except (OSError, SideFileDamaged) as error:
        raise StoreProblem("backup_damaged", file=str(path), reason="unfinished") from error


def _remove_quietly(fs: Fs, path: Path) -> None:
    try:
        if fs.exists(path):
            fs.remove(path)
    except OSError:
        return  # it has no proof, so nobody takes it for a backup


def _copy(
    store: Store, key: bytes | None, journal: Journal, path: Path, pages: int
) -> Generator[BackupStep, None, int]:
    target = store.connect(path, key=key, create=True)
    try:
        target.pragma("locking_mode", "exclusive")
        target.pragma("synchronous", "extra")
        with journal.copying_to(target) as copy:
            while not copy.step(pages):
                yield BackupStep(copy.page_count - copy.remaining, copy.page_count)
            total = copy.page_count
        target.pragma("journal_mode", "delete")
        return total
    finally:
        target.close()
