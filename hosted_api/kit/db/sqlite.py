"""The embedded database: one writer thread with batches of its own making, readers beside it.

WAL with `synchronous=FULL`: what was answered is on disk. The work of many callers shares one
commit; when one of them raises, the batch is undone and each is run by itself.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import chain, groupby
from operator import attrgetter
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, NamedTuple

import apsw

from hosted_api.kit.db.batcher import MOST
from hosted_api.kit.db.database import (
    BatchWork,
    DatabaseDown,
    Ears,
    Item,
    Listener,
    Row,
    T,
    UniqueViolation,
    Work,
)
from hosted_api.kit.db.statement import SQLITE, Statement

OLDEST = (3, 51, 3)
"""SQLite before it can spoil a write-ahead log that two connections use at once."""

_SETTINGS = "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000;"
_ROOM = "PRAGMA cache_size=-8000; PRAGMA wal_autocheckpoint=4000;"
"""For the writer: 8 MB of pages, and a log of 16 MB before it is worked in.

An order touches a dozen pages. In a short log each of them is copied again after a few commits.
"""
_READERS = 4
_WIDEST = 32
_CIPHER = "chacha20"
_NOT_UNIQUE = (apsw.SQLITE_CONSTRAINT_UNIQUE, apsw.SQLITE_CONSTRAINT_PRIMARYKEY)


class SqliteTx:
    """Runs statements at once: none of its methods ever waits."""

    dialect = SQLITE

    def __init__(self, connection: apsw.Connection) -> None:
        self._db = connection
        self.said: dict[str, None] = {}

    def say(self, what: str) -> None:
        """After the commit."""
        self.said[what] = None

    async def all(self, statement: Statement, **values: Any) -> Sequence[Row]:
        """Every row as a mapping."""
        cursor = self._execute(statement, values)
        names: list[str] | None = None
        rows = []
        for row in cursor:
            if names is None:
                names = [column[0] for column in cursor.getdescription()]
            rows.append(dict(zip(names, row, strict=True)))
        return rows

    async def one(self, statement: Statement, **values: Any) -> Row | None:
        """The first row, or None."""
        rows = await self.all(statement, **values)
        return rows[0] if rows else None

    async def run(self, statement: Statement, **values: Any) -> int:
        """How many rows were touched."""
        self._execute(statement, values)
        return self._db.changes()

    async def many(self, statement: Statement, rows: Sequence[Mapping[str, Any]]) -> None:
        """The statement for each of `rows`.

        Inserts take up to 32 rows at a time: every step of a statement lets go of the interpreter,
        and on a busy API it is a while before the thread has it again.
        """
        at, width = 0, _WIDEST if statement.wide(1) else 1
        while at < len(rows):
            while width > len(rows) - at:
                width //= 2
            bound = [statement.bound(SQLITE, row) for row in rows[at : at + width]]
            text = bound[0][0] if width == 1 else statement.wide(width)
            self._run(text, [*chain.from_iterable(values for _, values in bound)])
            at += width

    def _execute(self, statement: Statement, values: Mapping[str, Any]) -> apsw.Cursor:
        return self._run(*statement.bound(SQLITE, values))

    def _run(self, text: str, bound: Sequence[Any]) -> apsw.Cursor:
        try:
            return self._db.execute(text, bound)
        except apsw.ConstraintError as error:
            if getattr(error, "extendedresult", 0) in _NOT_UNIQUE:
                raise UniqueViolation(str(error)) from error
            raise


class Sqlite:
    """The database in one file, locked with `key` where one of 32 bytes is given."""

    dialect = SQLITE

    def __init__(self, path: Path, key: bytes = b"") -> None:
        self._path = path
        self._key = key
        self._writer: _Writer | None = None
        self._readers = ThreadPoolExecutor(_READERS, "api-reader")
        self._local = threading.local()
        self._opened: list[apsw.Connection] = []
        self._ears = Ears()

    def listen(self, listener: Listener, word: str = "") -> None:
        """Tell it what transactions say."""
        self._ears.put(listener, word)

    async def open(self) -> None:
        """Open the file, making it when it is not there. Raises `DatabaseDown`."""
        version = tuple(int(part) for part in apsw.sqlite_lib_version().split("."))
        if version < OLDEST:
            raise DatabaseDown(f"SQLite {apsw.sqlite_lib_version()} is too old")
        try:
            connection = _connected(self._path, self._key, creating=True)
        except apsw.Error as error:
            raise DatabaseDown(str(error)) from error
        self._writer = _Writer(connection, asyncio.get_running_loop(), self._ears)
        self._writer.start()

    async def close(self) -> None:
        """Write what waits, then let go of the file."""
        writer, self._writer = self._writer, None
        if writer is not None:
            await writer.stop()
        self._readers.shutdown(wait=True)
        for connection in self._opened:
            connection.close()

    async def read(self, work: Work[T]) -> T:
        """On a reader's thread, at one moment of the database."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._readers, self._read, work)

    async def write(self, work: Work[T]) -> T:
        """With the next commit."""
        result: T = await self._put(work)
        return result

    async def group(self, work: BatchWork[Item, T], item: Item) -> T:
        """With the next commit, in one batch with its neighbours of the same `work`."""
        result: T = await self._put(work, item)
        return result

    async def _put(self, work: Callable[..., Awaitable[Any]], *item: Any) -> Any:
        if self._writer is None:
            raise DatabaseDown("the database is closed")
        return await self._writer.put(work, item)

    def _read(self, work: Work[T]) -> T:
        connection = getattr(self._local, "connection", None)
        if connection is None:
            connection = self._local.connection = _connected(self._path, self._key)
            self._opened.append(connection)
        connection.execute("BEGIN")
        try:
            return drive(work(SqliteTx(connection)))
        finally:
            connection.execute("ROLLBACK")


def version() -> str:
    """SQLite's own, as it stands in the driver."""
    return apsw.sqlite_lib_version()


def drive(work: Awaitable[T]) -> T:
    """The result of an async function that waits for nothing but a `SqliteTx`."""
    running = work.__await__()
    try:
        next(running)
    except StopIteration as done:
        result: T = done.value
        return result
    raise RuntimeError("a transaction waits for nothing but its database")


def _connected(path: Path, key: bytes, *, creating: bool = False) -> apsw.Connection:
    flags = apsw.SQLITE_OPEN_READWRITE | (apsw.SQLITE_OPEN_CREATE if creating else 0)
    connection = apsw.Connection(str(path), flags)
    if key:
        connection.pragma("cipher", _CIPHER)
        connection.pragma("key", f"raw:{key.hex()}")
    if creating:
        connection.execute("PRAGMA synchronous=EXTRA").fetchall()
        connection.execute("PRAGMA journal_mode=WAL").fetchall()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.execute(_SETTINGS + _ROOM if creating else _SETTINGS).fetchall()
    return connection


class _Job(NamedTuple):
    """`item` holds what goes into a batch of `work`; it is empty for a transaction of its own."""

    work: Callable[..., Awaitable[Any]]
    item: tuple[Any, ...]
    future: asyncio.Future[Any]


_Answer = tuple["asyncio.Future[Any]", Any, bool]


class _Writer(threading.Thread):
    """The only thread that writes. It takes what has gathered, commits, and answers all at once."""

    def __init__(
        self, connection: apsw.Connection, loop: asyncio.AbstractEventLoop, listener: Listener
    ) -> None:
        super().__init__(name="api-writer", daemon=True)
        self._db = connection
        self._tx = SqliteTx(connection)
        self._loop = loop
        self._listener = listener
        self._arrived: list[_Job] = []
        self._waiting: SimpleQueue[list[_Job] | None] = SimpleQueue()

    async def put(self, work: Callable[..., Awaitable[Any]], item: tuple[Any, ...]) -> Any:
        """Wait for the commit that holds `work`. From the loop's thread."""
        future: asyncio.Future[Any] = self._loop.create_future()
        self._arrived.append(_Job(work, item, future))
        if len(self._arrived) == 1:
            self._loop.call_soon(self._hand_over, 1)
        return await future

    async def stop(self) -> None:
        """Write what waits, checkpoint, close. From the loop's thread."""
        self._hand_over(MOST)
        self._waiting.put(None)
        await self._loop.run_in_executor(None, self.join)

    def _hand_over(self, before: int) -> None:
        """Give the thread what has come, once a turn of the loop has brought nobody more.

        A crowd comes together. Its first would else have a commit alone, for which all wait.
        """
        if before < len(self._arrived) < MOST:
            self._loop.call_soon(self._hand_over, len(self._arrived))
            return
        arrived, self._arrived = self._arrived, []
        self._waiting.put(arrived)

    def run(self) -> None:
        """Until stopped and nothing waits."""
        is_open = True
        while is_open:
            batch, is_open = self._gathered()
            if batch:
                answers = self._written(batch)
                said, self._tx.said = self._tx.said, {}
                self._loop.call_soon_threadsafe(self._answer, answers, tuple(said))
        self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        self._db.close()

    def _gathered(self) -> tuple[list[_Job], bool]:
        """What waits, and whether more may come."""
        batch: list[_Job] = []
        jobs = self._waiting.get()
        while jobs is not None:
            batch += jobs
            if len(batch) >= MOST:
                return batch, True
            try:
                jobs = self._waiting.get_nowait()
            except Empty:
                return batch, True
        return batch, False

    def _answer(self, answers: list[_Answer], said: tuple[str, ...]) -> None:
        """On the loop's thread, after the commit."""
        for what in said:
            self._listener(what)
        _answer(answers)

    def _written(self, batch: list[_Job]) -> list[_Answer]:
        try:
            results = self._together(batch)
        except Exception as error:  # noqa: BLE001  told to whoever asked
            if len(batch) == 1:
                return [(batch[0].future, _told(error), False)]
            return [answer for job in batch for answer in self._written([job])]
        return [(job.future, result, True) for job, result in zip(batch, results, strict=True)]

    def _worked(self, work: Callable[..., Awaitable[Any]], jobs: Sequence[_Job]) -> Sequence[Any]:
        if not jobs[0].item:
            return [drive(work(self._tx)) for _ in jobs]
        results: Sequence[Any] = drive(work(self._tx, [job.item[0] for job in jobs]))
        return results

    def _together(self, batch: list[_Job]) -> list[Any]:
        before = dict(self._tx.said)
        self._db.execute("BEGIN IMMEDIATE")
        try:
            runs = groupby(batch, attrgetter("work"))
            results = [done for work, jobs in runs for done in self._worked(work, [*jobs])]
            self._db.execute("COMMIT")
        except BaseException:
            self._tx.said = before
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise
        return results


def _told(error: Exception) -> Exception:
    if isinstance(error, apsw.IOError | apsw.FullError | apsw.BusyError | apsw.CantOpenError):
        return DatabaseDown(str(error))
    return error


def _answer(answers: list[_Answer]) -> None:
    for future, result, well in answers:
        if future.done():
            continue
        if well:
            future.set_result(result)
        else:
            future.set_exception(result)
