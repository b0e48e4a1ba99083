"""views.db: the rows the screens list. Derived from the journal, thrown away without regret.

It is written after the journal's commit and never waited for by a sale; when it is behind, foreign
or broken it is folded again.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from pathlib import Path

import apsw

from pos_app.ports import Fs, Store
from pos_app.store import compiled
from pos_app.store.projections import orders
from pos_core.journal import Entry, Fact

LAYOUT = 7
CHUNK = 1_000
"""So many entries stay in the processor's cache from the page they are read from to their rows."""
_TABLES = (
    compiled.CREATE_APPLIED,
    compiled.CREATE_ORDERS,
    compiled.CREATE_JOBS,
    compiled.CREATE_DEEDS,
    compiled.CREATE_REFUNDS,
    compiled.CREATE_HISTORIES,
    compiled.CREATE_ORDERS_BY_DAY,
    compiled.CREATE_ORDERS_BY_NUMBER,
)
"""The orders' indexes grow with them: made at the end, each has to read every sale's text again."""
_INDEXES = (
    compiled.CREATE_REFUNDS_BY_ORDER,
    compiled.CREATE_JOBS_BY_ORDER,
    compiled.CREATE_DEEDS_BY_DAY,
)
_SAFE = "PRAGMA trusted_schema=OFF; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
_BUILDING = (
    "PRAGMA page_size=8192; PRAGMA trusted_schema=OFF;"
    " PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
)
"""A sale's text fills more than half a page of the usual size, and the rest would stay empty."""


class Views:
    """The one writing connection to views.db, used by the engine's thread."""

    def __init__(self, connection: apsw.Connection, journal: str, *, building: bool) -> None:
        self._db = connection
        self._journal = journal
        self._building = building

    @property
    def applied_seq(self) -> int:
        """The last journal sequence the rows know of; 0 for none."""
        row = self._db.execute(compiled.APPLIED).fetchone()
        return int(row[1]) if row else 0

    def apply(self, entries: Sequence[Entry]) -> bool:
        """Fold new entries in, in one transaction. False when none of them touches a row."""
        if not any(entry.type in orders.TYPES for entry in entries):
            return False
        self._write(entries, entries[-1].seq)
        return True

    def catch_up(
        self, entries: Iterable[Entry | Fact], progress: Callable[[int], bool] | None = None
    ) -> None:
        """Fold many entries, in chunks. `progress(seq)` may answer False to stop early."""
        waiting = iter(entries)
        while chunk := list(islice(waiting, CHUNK)):
            self._write(chunk, chunk[-1].seq)
            if progress is not None and not progress(chunk[-1].seq):
                return
        if self._building:
            self._settle()

    def digest(self) -> str:
        """A hash over every row: equal for a live fold and a replay of the same journal."""
        sum_up = hashlib.sha256()
        for statement in (
            compiled.ALL_ORDERS,
            compiled.ALL_JOBS,
            compiled.ALL_REFUNDS,
            compiled.ALL_HISTORIES,
            compiled.ALL_DEEDS,
        ):
            for row in self._db.execute(statement):
                sum_up.update(json.dumps(row, ensure_ascii=False).encode())
        return sum_up.hexdigest()

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def order(self, order_id: str) -> orders.Row | None:
        """The stored row of an order, for the fold."""
        row = self._db.execute(compiled.ORDER_ROW, (order_id,)).fetchone()
        return list(row) if row else None

    def job(self, job_id: str) -> orders.Row | None:
        """The stored row of a print job, for the fold."""
        row = self._db.execute(compiled.JOB_ROW, (job_id,)).fetchone()
        return list(row) if row else None

    def _settle(self) -> None:
        """The first fold is written without a safety net; only now the file counts as one."""
        self._db.execute("PRAGMA synchronous=FULL")
        for index in _INDEXES:
            self._db.execute(index)  # each with a sync, before the mark that says all is there
        self._db.execute(f"PRAGMA user_version={LAYOUT}")
        _set(self._db, _SAFE)
        self._building = False

    def _write(self, entries: Sequence[Entry | Fact], seq: int) -> None:
        batch = orders.Batch(self)
        with self._db:
            batch.fold(entries)
            self._db.executemany(compiled.PUT_ORDER, batch.orders.values())
            self._db.executemany(compiled.PUT_JOB, batch.jobs.values())
            self._db.executemany(compiled.PUT_DEED, batch.deeds)
            self._db.executemany(compiled.PUT_REFUND, batch.refunds)
            self._db.executemany(compiled.PUT_HISTORY, batch.histories)
            self._db.execute(compiled.PUT_APPLIED, (1, self._journal, seq))


def open_views(
    store: Store, fs: Fs, path: Path, key: bytes | None, *, journal: str, head_seq: int
) -> Views:
    """The views of this `journal`, empty when the file is missing or not to be trusted.

    They may be behind the journal, but never ahead of `head_seq`; the caller has to `catch_up`.
    """
    if fs.exists(path):
        views = _existing(store, path, key, journal, head_seq)
        if views is not None:
            return views
        discard_views(fs, path)
    return _fresh(store, path, key, journal)


def discard_views(fs: Fs, path: Path) -> None:
    """Throw the file away with its log; whatever was in it can be folded again."""
    for tail in ("", "-wal", "-shm"):
        file = path.with_name(path.name + tail)
        if fs.exists(file):
            fs.remove(file)


def _existing(
    store: Store, path: Path, key: bytes | None, journal: str, head_seq: int
) -> Views | None:
    connection = None
    try:
        connection = store.connect(path, key=key)
        _set(connection, _SAFE)
        layout = connection.pragma("user_version")
        row = connection.execute(compiled.APPLIED).fetchone() if layout == LAYOUT else None
        if row is not None and row[0] == journal and row[1] <= head_seq:
            return Views(connection, journal, building=False)
    except apsw.Error:
        pass
    if connection is not None:
        connection.close()
    return None


def _fresh(store: Store, path: Path, key: bytes | None, journal: str) -> Views:
    connection = store.connect(path, key=key, create=True)
    _set(connection, _BUILDING)
    with connection:
        for table in _TABLES:
            connection.execute(table)
        connection.execute(compiled.PUT_APPLIED, (1, journal, 0))
    return Views(connection, journal, building=True)


def _set(connection: apsw.Connection, settings: str) -> None:
    """All of the settings: one that answers holds up those behind it until its answer is read."""
    connection.execute(settings).fetchall()
