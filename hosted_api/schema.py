"""The database's tables are as this version needs them, or the API does not start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hosted_api.kit.db.statement import POSTGRES, Statement

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Database, Tx

_THERE = Statement(
    "SELECT count(*) AS n FROM information_schema.tables WHERE table_name = 'stores'"
    " AND table_schema = current_schema()",
    "SELECT count(*) AS n FROM sqlite_schema WHERE name = 'stores'",
)


async def bring_up_to_date(database: Database) -> None:
    """Make what is missing. Raises `DatabaseDown`."""
    if not await database.read(_is_there):
        await database.write(_create)


async def _is_there(tx: Tx) -> bool:
    row = await tx.one(_THERE)
    return row is not None and row["n"] > 0


async def _create(tx: Tx) -> None:
    from hosted_api.kit.db.create import create_tables
    from hosted_api.tables import METADATA

    if tx.dialect == POSTGRES:
        await tx.run(Statement("SELECT pg_advisory_xact_lock(20261127)"))
        if await _is_there(tx):
            return
    await create_tables(tx, METADATA)
