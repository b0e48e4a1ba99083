"""The database's tables are as this version needs them, or the API does not start.

Alembic only writes the statements; they run on our own connections, on both databases in one
transaction, one node at a time. While nothing is missing, none of that is even imported.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from hosted_api import migrations
from hosted_api.kit.clock import rfc3339
from hosted_api.kit.db.statement import POSTGRES, Statement

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Database, Tx

_THERE = Statement(
    "SELECT count(*) AS n FROM information_schema.tables WHERE table_name = 'schema_changes'"
    " AND table_schema = current_schema()",
    "SELECT count(*) AS n FROM sqlite_schema WHERE name = 'schema_changes'",
)
_CREATE = Statement(
    "CREATE TABLE IF NOT EXISTS schema_changes (name TEXT NOT NULL PRIMARY KEY,"
    " ran_at TEXT NOT NULL)"
)
_RAN = Statement("SELECT name FROM schema_changes")
_MARK = Statement("INSERT INTO schema_changes (name, ran_at) VALUES (:name, :ran_at)")
_ALONE = (
    Statement("SET LOCAL lock_timeout = '5s'"),
    Statement("SET LOCAL statement_timeout = '10min'"),
    Statement("SELECT pg_advisory_xact_lock(4517230991)"),
)


class DatabaseTooNew(Exception):
    """A newer version of the API has changed this database."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(f"a newer version changed this database ({', '.join(names)})")


def known_changes() -> tuple[str, ...]:
    """Every change this version knows, in the order they run."""
    listed = (module.name for module in pkgutil.iter_modules(migrations.__path__))
    found = tuple(sorted(name for name in listed if name.startswith("d20")))
    if not found:
        raise RuntimeError("this installation lacks its changes of the database")
    return found


async def bring_up_to_date(
    database: Database, now: datetime, known: Sequence[str] | None = None
) -> Sequence[str]:
    """Run what has not run; its names. Raises `DatabaseDown`, `DatabaseTooNew`."""
    wanted = known_changes() if known is None else known
    missing = _missing(await database.read(_ran), wanted)
    if not missing:
        return ()

    async def change(tx: Tx) -> Sequence[str]:
        return await _run_missing(tx, wanted, rfc3339(now))

    return await database.write(change)


async def _ran(tx: Tx) -> frozenset[str]:
    row = await tx.one(_THERE)
    if row is None or not row["n"]:
        return frozenset()
    return frozenset(each["name"] for each in await tx.all(_RAN))


def _missing(ran: frozenset[str], known: Sequence[str]) -> Sequence[str]:
    unknown = sorted(ran.difference(known_changes()))
    if unknown:
        raise DatabaseTooNew(unknown)
    return [name for name in known if name not in ran]


async def _run_missing(tx: Tx, known: Sequence[str], at: str) -> Sequence[str]:
    if tx.dialect == POSTGRES:
        for each in _ALONE:
            await tx.run(each)
    await tx.run(_CREATE)
    missing = _missing(await _ran(tx), known)
    for name in missing:
        for text in _written(name, tx.dialect):
            await tx.run(Statement(text))
        await tx.run(_MARK, name=name, ran_at=at)
    return missing


def _written(name: str, dialect: str) -> Sequence[str]:
    """The statements of one change."""
    from importlib import import_module

    from alembic.migration import MigrationContext
    from alembic.operations import Operations
    from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg
    from sqlalchemy.dialects.sqlite.base import SQLiteDialect

    made: Any = PGDialect_asyncpg if dialect == POSTGRES else SQLiteDialect
    written = _Pages()
    context = MigrationContext.configure(
        dialect=made(), opts={"as_sql": True, "output_buffer": written}
    )
    with Operations.context(context):
        import_module(f"hosted_api.migrations.{name}").upgrade()
    return written.statements


class _Pages:
    """Takes what Alembic would print, a statement at a time."""

    def __init__(self) -> None:
        self.statements: list[str] = []

    def write(self, text: str) -> None:
        if text.strip():
            self.statements.append(text.strip().rstrip(";"))

    def flush(self) -> None:
        """Nothing waits."""
