"""Is every entry still what was written? The chain is followed, and SQLite looks at its own pages.

Neither sees all by itself: SQLite misses most flipped bits, the chain does not look at indexes.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import apsw

from pos_app.ports import Store
from pos_app.store import compiled as sql
from pos_app.store.connection import APPLICATION_ID
from pos_app.store.error_policy import problem_of
from pos_app.store.migrations import LATEST
from pos_app.store.problems import StoreProblem
from pos_core.frozen import dataclass
from pos_core.journal import START, Break, Entry, Head, Identity, verify

Progress = Callable[[int, int], None]
"""Told how much is done and how much there is."""

Cancelled = Callable[[], bool]
"""Asked now and then; True stops the work with `StoreProblem("cancelled")`."""

_ROUND = 1000
_NO_LIMIT = -1


@dataclass(frozen=True, slots=True)
class Findings:
    """What a check found. `broken` is the first bad entry, `pages` what SQLite says of its file."""

    identity: Identity
    head: Head
    count: int
    broken: Break | None
    pages: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """True when there is nothing to say against the file."""
        return self.broken is None and not self.pages


def quiet(_done: int, _total: int) -> None:
    """A progress nobody looks at."""


def never() -> bool:
    """Work that nobody stops."""
    return False


class JournalFile:
    """A journal.db, or a backup of one, opened to be read and left exactly as it is."""

    def __init__(self, connection: apsw.Connection, path: Path) -> None:
        self.connection = connection
        self.path = path
        rows = self.connection.execute(sql.READ_IDENTITY).fetchall()
        if not rows:
            raise StoreProblem("journal_foreign", file=str(path))
        self.identity = Identity(*cast("tuple[str, str, int]", rows[0]))

    def count(self) -> int:
        """How many entries there are."""
        return int(cast("int", self.connection.execute(sql.COUNT_ENTRIES).fetchall()[0][0]))

    def last_seq(self) -> int:
        """The highest sequence, 0 for none."""
        rows = self.connection.execute(sql.LAST_ENTRY).fetchall()
        return Entry._make(rows[0]).seq if rows else 0

    def entries(
        self, after: int = 0, progress: Progress = quiet, cancelled: Cancelled = never
    ) -> Iterator[Entry]:
        """All entries behind `after`, up to a page that cannot be read: there `apsw.Error`."""
        total = self.count()
        rows = self.connection.execute(sql.ENTRIES_AFTER, (after, _NO_LIMIT))
        done = 0
        for row in rows:
            if done % _ROUND == 0 and cancelled():
                raise StoreProblem("cancelled")
            yield Entry._make(row)
            done += 1
            if done % _ROUND == 0:
                progress(done, total)
        progress(done, total)


@contextmanager
def journal_file(store: Store, path: Path, key: bytes | None) -> Iterator[JournalFile]:
    """Open a journal for reading. Raises `StoreProblem` if it is none, is locked or in use."""
    try:
        connection = store.connect(path, key=key)
    except apsw.Error as error:
        raise problem_of(error, path.parent) from error
    try:
        connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        connection.pragma("locking_mode", "exclusive")
        connection.pragma("query_only", 1)
        _check_ours(connection, path)
        yield JournalFile(connection, path)
    except apsw.NotADBError as error:
        name = "key_missing" if key is None else "wrong_key"
        raise StoreProblem(name, file=str(path)) from error
    except (apsw.Error, UnicodeDecodeError) as error:
        raise problem_of(error, path.parent) from error
    finally:
        connection.close()


def examine(
    file: JournalFile,
    *,
    until: Head | None = None,
    progress: Progress = quiet,
    cancelled: Cancelled = never,
) -> Findings:
    """Follow the whole chain and let SQLite check its pages; `until` is the head it must reach.

    Raises `StoreProblem("cancelled")`.
    """
    reached = _Reached()
    broken = verify(
        reached.passing(file.entries(0, progress, cancelled)), file.identity, until=until
    )
    if broken is None and reached.unreadable is not None:
        broken = Break(reached.head.seq + 1, "changed")
    pages = _page_faults(file.connection)
    return Findings(file.identity, reached.head, reached.count, broken, pages)


class _Reached:
    """Counts entries on their way through, and stops at a page that cannot be read."""

    def __init__(self) -> None:
        self.head = START
        self.count = 0
        self.unreadable: apsw.Error | UnicodeDecodeError | None = None

    def passing(self, entries: Iterator[Entry]) -> Iterator[Entry]:
        try:
            for entry in entries:
                yield entry
                self.head = entry.head
                self.count += 1
        except (apsw.Error, UnicodeDecodeError) as error:
            self.unreadable = error


def _check_ours(connection: apsw.Connection, path: Path) -> None:
    if connection.pragma("application_id") != APPLICATION_ID:
        raise StoreProblem("journal_foreign", file=str(path))
    layout = int(connection.pragma("user_version"))
    if layout > LATEST:
        raise StoreProblem("journal_newer", found=layout, known=LATEST)


def _page_faults(connection: apsw.Connection) -> tuple[str, ...]:
    try:
        rows = connection.execute("PRAGMA integrity_check").fetchall()
    except apsw.Error as error:
        return (str(error),)
    found = tuple(str(row[0]) for row in rows)
    return () if found == ("ok",) else found
