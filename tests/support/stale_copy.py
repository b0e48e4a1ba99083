"""A backup of the API's database, taken and put back later: the API goes back in time."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import httpx

from hosted_api.app import create_app
from hosted_api.kit.db.postgres import Postgres
from hosted_api.kit.db.sqlite import Sqlite
from hosted_api.kit.db.statement import Statement
from hosted_api.settings import Settings
from hosted_api.tables import METADATA
from tests.support.api import CountingRng

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping

    from hosted_api.kit.db.database import Database, Tx
    from tests.support.api import ApiInProcess

Rows = list[dict[str, Any]]
Copy = dict[str, Rows]


async def copy_of(database: Database) -> Copy:
    """Every row of every table."""

    async def work(tx: Tx) -> Copy:
        names = [table.name for table in METADATA.sorted_tables]
        return {name: [dict(row) for row in await tx.all(_all_of(name))] for name in names}

    return await database.read(work)


def _all_of(table: str) -> Statement:
    return Statement(f"SELECT * FROM {table}")


async def put_back(database: Database, copy: Mapping[str, Rows]) -> None:
    """As it was; what was written since is gone. The API has to be started anew."""

    async def work(tx: Tx) -> None:
        for name in reversed(list(copy)):
            await tx.run(Statement(f"DELETE FROM {name}"))
        for name, rows in copy.items():
            if rows:
                names = tuple(rows[0])
                values = ", ".join(f":{each}" for each in names)
                said = f"INSERT INTO {name} ({', '.join(names)}) VALUES ({values})"
                await tx.many(Statement(said), rows)

    await database.write(work)


@asynccontextmanager
async def gone_back(api: ApiInProcess, copy: Mapping[str, Rows]) -> AsyncIterator[ApiInProcess]:
    """The API as it is started on a copy from before, by a process that remembers nothing."""
    await put_back(api.db, copy)
    again = _opened_anew(api.db)
    settings = Settings(requests_a_minute=100_000)
    app = create_app(settings, clock=api.clock, rng=CountingRng(b"\xa5"), database=again)
    async with app.router.lifespan_context(app):
        transport = httpx.ASGITransport(app, client=("203.0.113.9", 40000))
        async with httpx.AsyncClient(transport=transport, base_url="http://api") as client:
            yield replace(api, app=app, parts=app.state.parts, client=client)


def _opened_anew(database: Database) -> Database:
    """The same place, as another process has it."""
    if isinstance(database, Sqlite):
        return Sqlite(database._path)
    assert isinstance(database, Postgres)
    return Postgres(database._url)
