"""The dated changes come to exactly the tables, on both databases, and keep what was there."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from hosted_api.kit.db.create import create_tables
from hosted_api.kit.db.statement import Statement
from hosted_api.migrations.make import make
from hosted_api.schema import DatabaseTooNew, bring_up_to_date, known_changes
from hosted_api.tables import METADATA
from tests.support.api import NOON, STORE
from tests.support.postgres import PostgresServer

if TYPE_CHECKING:
    from pathlib import Path

    from hosted_api.kit.db.database import Database, Tx

pytestmark = pytest.mark.starts_threads

_COLUMNS = Statement(
    "SELECT table_name AS t, column_name AS c, data_type AS k, is_nullable AS n,"
    " coalesce(column_default, '') AS d FROM information_schema.columns"
    " WHERE table_schema = 'public'",
    "SELECT m.name AS t, c.name AS c, c.type AS k, c.'notnull' AS n,"
    " coalesce(c.dflt_value, '') AS d, c.pk AS p"
    " FROM sqlite_schema m JOIN pragma_table_xinfo(m.name) c WHERE m.type = 'table'",
)
_INDEXES = Statement(
    "SELECT tablename AS t, indexname AS i, indexdef AS d FROM pg_indexes"
    " WHERE schemaname = 'public'",
    "SELECT m.tbl_name AS t, l.name AS i, l.'unique' AS d, group_concat(x.name) AS c"
    " FROM sqlite_schema m JOIN pragma_index_list(m.name) l JOIN pragma_index_info(l.name) x"
    " WHERE m.type = 'table' GROUP BY 1, 2, 3",
)


async def _shape(tx: Tx) -> list[tuple[Any, ...]]:
    rows = [*await tx.all(_COLUMNS), *await tx.all(_INDEXES)]
    return sorted(tuple(map(str, r.values())) for r in rows if r["t"] != "schema_changes")


async def _create(tx: Tx) -> None:
    await create_tables(tx, METADATA)


async def _drop(tx: Tx) -> None:
    for table in reversed(METADATA.sorted_tables):
        await tx.run(Statement(f'DROP TABLE "{table.name}"'))


def test_the_changes_come_to_exactly_the_tables(database: Database, loop: asyncio.Runner) -> None:
    async def go() -> None:
        await database.open()
        await database.write(_create)
        wanted = await database.read(_shape)
        await database.write(_drop)
        assert await bring_up_to_date(database, NOON) == list(known_changes())
        assert await database.read(_shape) == wanted, "python -m hosted_api make-migration NAME"
        assert len(wanted) > 60
        assert await bring_up_to_date(database, NOON) == ()
        await database.close()

    loop.run(go())


def test_what_the_first_version_held_is_still_there(
    database: Database, loop: asyncio.Runner
) -> None:
    put = Statement(
        "INSERT INTO stores (store_id, name, currency, time_zone, feed_seq, made_at)"
        " VALUES (:id, 'Phở Lan', 'VND', 'Asia/Ho_Chi_Minh', 7, :at)"
    )
    look = Statement("SELECT name, feed_seq FROM stores WHERE store_id = :id")

    async def old(tx: Tx) -> None:
        await tx.run(put, id=STORE.store_id, at="2026-11-27T12:00:00.000Z")

    async def kept(tx: Tx) -> tuple[str, int]:
        row = await tx.one(look, id=STORE.store_id)
        assert row is not None
        return row["name"], row["feed_seq"]

    async def go() -> None:
        await database.open()
        assert await bring_up_to_date(database, NOON, known_changes()[:1]) == [known_changes()[0]]
        await database.write(old)
        assert list(await bring_up_to_date(database, NOON)) == list(known_changes()[1:])
        assert await database.read(kept) == ("Phở Lan", 7)
        await database.close()

    loop.run(go())


def test_many_nodes_starting_at_once_change_the_database_once(
    postgres: PostgresServer, loop: asyncio.Runner
) -> None:
    from hosted_api.kit.db.postgres import Postgres

    async def go() -> None:
        url = postgres.create("nodes")
        nodes = [Postgres(url, 2) for _ in range(4)]
        for node in nodes:
            await node.open()
        ran = await asyncio.gather(*(bring_up_to_date(node, NOON) for node in nodes))
        assert sorted(len(names) for names in ran) == [0, 0, 0, len(known_changes())]
        for node in nodes:
            await node.close()

    loop.run(go())


def test_a_database_of_a_newer_version_is_left_alone(
    database: Database, loop: asyncio.Runner
) -> None:
    mark = Statement("INSERT INTO schema_changes (name, ran_at) VALUES ('d2099_01_01_x', 'then')")

    async def newer(tx: Tx) -> None:
        await tx.run(mark)

    async def go() -> None:
        await database.open()
        await bring_up_to_date(database, NOON)
        await database.write(newer)
        with pytest.raises(DatabaseTooNew, match="d2099_01_01_x"):
            await bring_up_to_date(database, NOON)
        await database.close()

    loop.run(go())


def test_no_table_has_changed_without_a_dated_file(tmp_path: Path) -> None:
    made = make("forgotten", datetime(2026, 11, 27, tzinfo=UTC).date(), tmp_path)
    assert made is None, made.read_text()


def test_a_current_database_opens_without_the_machinery(tmp_path: Path) -> None:
    """A small shop's API has to start quickly and fit in little memory."""
    script = (
        "import sys, asyncio\n"
        "from pathlib import Path\n"
        "from hosted_api.app import create_app\n"
        "from hosted_api.settings import Settings\n"
        f"app = create_app(Settings(data_folder=Path({str(tmp_path)!r})))\n"
        "async def go():\n"
        "    async with app.router.lifespan_context(app): pass\n"
        "asyncio.run(go())\n"
        "print(sorted({'alembic', 'sqlalchemy', 'asyncpg', 'redis'} & set(sys.modules)))\n"
    )
    words = [sys.executable, "-c", script]
    subprocess.run(words, check=True, capture_output=True, text=True)
    second = subprocess.run(words, check=True, capture_output=True, text=True)
    assert second.stdout.strip() == "[]"
