"""A new journal made from entries that are found elsewhere, patched together where one source ends.

Every entry is verified against the one before, so nothing gets in that was not written once.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import apsw

from pos_app.ports import Ports
from pos_app.store import compiled as sql
from pos_app.store.connection import settle
from pos_app.store.integrity import Cancelled, Progress
from pos_app.store.migrations import migrate
from pos_app.store.problems import StoreProblem
from pos_core.journal import START, Entry, Head, Identity, verify

Source = Callable[[Head], Iterator[Entry]]
"""Gives the entries behind a head, as far as it has them."""

_BATCH = 1000
_LOG_PAGES = 1000


def build(
    ports: Ports, path: Path, key: bytes | None, owner: Identity, sources: Sequence[Source]
) -> Head:
    """A new journal at `path`, patched together: each source goes on where the last one ended.

    They take turns until none has the next entry; the head that was reached is returned.
    Raises `apsw.Error`, `StoreProblem("cancelled")`.
    """
    connection = ports.store.connect(path, key=key, create=True)
    try:
        settle(connection, _LOG_PAGES, creating=True)
        migrate(connection)
        values = (1, owner.store, owner.device, owner.epoch)
        connection.execute(sql.INSERT_IDENTITY, values)
        head, before = START, None
        while head != before:
            before = head
            for source in sources:
                head = _join(connection, owner, source(head), head)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        connection.close()
    ports.fs.sync_and_forget(path)
    return head


def _join(
    connection: apsw.Connection, owner: Identity, source: Iterator[Entry], head: Head
) -> Head:
    batch: list[Entry] = []
    try:
        for entry in source:
            if entry.seq <= head.seq:
                continue
            if verify((entry,), owner, after=head) is not None:
                break
            batch.append(entry)
            head = entry.head
            if len(batch) == _BATCH:
                _insert(connection, batch)
    except (apsw.CorruptError, apsw.NotADBError, UnicodeDecodeError):
        pass  # as far as it can be read
    except StoreProblem as problem:
        if problem.name != "mirror_damaged":
            raise
    _insert(connection, batch)
    return head


def _insert(connection: apsw.Connection, batch: list[Entry]) -> None:
    with connection:
        connection.cursor().executemany(sql.INSERT_ENTRY, batch)
    batch.clear()


def watched(source: Source, progress: Progress, cancelled: Cancelled) -> Source:
    """The source, telling how far it is and stopping when it is told to."""
    return lambda head: _counted(source(head), progress, cancelled)


def _counted(source: Iterator[Entry], progress: Progress, cancelled: Cancelled) -> Iterator[Entry]:
    for done, entry in enumerate(source):
        if done % _BATCH == 0:
            if cancelled():
                raise StoreProblem("cancelled")
            progress(entry.seq, 0)
        yield entry
