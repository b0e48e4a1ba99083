"""PostgreSQL through asyncpg: a pool for what stands alone, batches for what comes in crowds."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import asyncpg

from hosted_api.kit.db.batcher import Batcher
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
    is_one_statement,
)
from hosted_api.kit.db.statement import POSTGRES, Statement

POOL = 32
OLDEST = (15, 0)
_DOWN = (
    OSError,
    TimeoutError,
    asyncpg.InterfaceError,
    asyncpg.InsufficientResourcesError,
    asyncpg.OperatorInterventionError,  # it is starting, or being stopped
    asyncpg.PostgresConnectionError,
)


async def _as_it_is(_connection: Any) -> None:
    """Nothing to set back: what we do to a session ends with its transaction.

    asyncpg's own way is one more question to the database after each piece of work. It still rolls
    back a transaction that was left open.
    """


class PostgresTx:
    """Statements on one connection."""

    dialect = POSTGRES

    def __init__(self, connection: Any) -> None:
        self._db = connection
        self.said: dict[str, None] = {}

    def say(self, what: str) -> None:
        """After the commit."""
        self.said[what] = None

    async def all(self, statement: Statement, **values: Any) -> Sequence[Row]:
        """Every row; asyncpg's records are mappings."""
        text, bound = statement.bound(POSTGRES, values)
        try:
            rows: Sequence[Row] = await self._db.fetch(text, *bound)
        except asyncpg.UniqueViolationError as error:
            raise UniqueViolation(error.constraint_name or "") from error
        return rows

    async def one(self, statement: Statement, **values: Any) -> Row | None:
        """The first row, or None."""
        rows = await self.all(statement, **values)
        return rows[0] if rows else None

    async def run(self, statement: Statement, **values: Any) -> int:
        """How many rows were touched."""
        text, bound = statement.bound(POSTGRES, values)
        try:
            status: str = await self._db.execute(text, *bound)
        except asyncpg.UniqueViolationError as error:
            raise UniqueViolation(error.constraint_name or "") from error
        count = status.rpartition(" ")[2]
        return int(count) if count.isdigit() else 0

    async def many(self, statement: Statement, rows: Sequence[Mapping[str, Any]]) -> None:
        """The statement for each of `rows`, in one go."""
        if not rows:
            return
        text = statement.bound(POSTGRES, rows[0])[0]
        try:
            await self._db.executemany(text, [statement.bound(POSTGRES, row)[1] for row in rows])
        except asyncpg.UniqueViolationError as error:
            raise UniqueViolation(error.constraint_name or "") from error


class _OneStatement(PostgresTx):
    """For work that is its own transaction, where a second statement would be another."""

    async def all(self, statement: Statement, **values: Any) -> Sequence[Row]:
        """Every row, once."""
        connection, self._db = self._db, None
        if connection is None:
            raise RuntimeError("work of one statement has a second one")
        return await PostgresTx(connection).all(statement, **values)


class Postgres:
    """The database behind a URL."""

    dialect = POSTGRES

    def __init__(self, url: str, pool: int = POOL) -> None:
        self._url = url
        self._size = pool
        self._pool: Any = None
        self._batchers: dict[Any, Batcher[Any, Any]] = {}
        self._ears = Ears()

    def listen(self, listener: Listener, word: str = "") -> None:
        """Tell it what transactions say."""
        self._ears.put(listener, word)

    async def open(self) -> None:
        """Connect. Raises `DatabaseDown`, also for a server older than `OLDEST`."""
        try:
            self._pool = await asyncpg.create_pool(
                self._url, min_size=2, max_size=self._size, command_timeout=30, reset=_as_it_is
            )
            async with self._pool.acquire() as connection:
                version = connection.get_server_version()
        except _DOWN as error:
            raise DatabaseDown(str(error)) from error
        if (version.major, version.minor) < OLDEST:
            raise DatabaseDown(f"PostgreSQL {version.major} is too old")

    async def close(self) -> None:
        """Write what waits, then hang up."""
        for batcher in self._batchers.values():
            await batcher.drain()
        if self._pool is not None:
            await self._pool.close()

    async def read(self, work: Work[T]) -> T:
        """Outside of a transaction: each statement sees what is committed when it begins."""
        try:
            async with self._pool.acquire() as connection:
                return await work(PostgresTx(connection))
        except _DOWN as error:
            raise DatabaseDown(str(error)) from error

    async def write(self, work: Work[T]) -> T:
        """In a transaction of its own."""
        try:
            async with self._pool.acquire() as connection:
                tx = PostgresTx(connection)
                async with connection.transaction():
                    result = await work(tx)
        except _DOWN as error:
            raise DatabaseDown(str(error)) from error
        self._tell(tx)
        return result

    async def _write_at_once(self, work: Work[T]) -> T:
        """One statement, which is a transaction by itself."""
        try:
            async with self._pool.acquire() as connection:
                tx = _OneStatement(connection)
                result = await work(tx)
        except _DOWN as error:
            raise DatabaseDown(str(error)) from error
        self._tell(tx)
        return result

    def _tell(self, tx: PostgresTx) -> None:
        for what in tx.said:
            self._ears(what)

    async def group(self, work: BatchWork[Item, T], item: Item) -> T:
        """In the next batch of the same `work`."""
        batcher = self._batchers.get(work)
        if batcher is None:
            write = self._write_at_once if is_one_statement(work) else self.write

            async def flush(items: Sequence[Any]) -> Sequence[Any]:
                async def together(tx: Any) -> Sequence[Any]:
                    return await work(tx, items)

                return await write(together)

            batcher = self._batchers[work] = Batcher(flush)
        result: T = await batcher.put(item)
        return result

    async def hear_notices(self, channel: str, hear: Callable[[str], None]) -> None:
        """Call `hear(payload)` for what is notified on `channel`, on a connection of its own.

        Returns when the line is gone, and never else; cancel it to hang up. Raises `DatabaseDown`.
        """
        gone = asyncio.Event()
        try:
            connection = await asyncpg.connect(self._url, timeout=10)
        except _DOWN as error:
            raise DatabaseDown(str(error)) from error
        try:
            connection.add_termination_listener(lambda _connection: gone.set())
            await connection.add_listener(channel, lambda _c, _pid, _channel, said: hear(said))
            hear("")  # what was said while nobody listened
            await gone.wait()
        except _DOWN as error:
            raise DatabaseDown(str(error)) from error
        finally:
            if not connection.is_closed():
                await connection.close(timeout=2)
