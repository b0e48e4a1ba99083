"""What has done its service goes, a little at a time, so that nobody who sells waits for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hosted_api.kit.clock import rfc3339

if TYPE_CHECKING:
    from datetime import datetime, timedelta

    from hosted_api.kit.db.database import Database, Tx
    from hosted_api.kit.db.statement import Statement

AT_ONCE = 1_000
"""Rows a transaction: a few milliseconds of the embedded database's one writer."""


@dataclass(frozen=True, slots=True)
class Purge:
    """Rows that may go when they are older than `keep`.

    `delete` removes at most `:most` of those from before `:before`.
    """

    name: str
    delete: Statement
    keep: timedelta


async def purge(database: Database, wanted: Purge, now: datetime, **values: object) -> int:
    """Remove all of them; how many. `values` are what else `delete` asks for."""
    before, gone = rfc3339(now - wanted.keep), 0

    async def some(tx: Tx) -> int:
        return await tx.run(wanted.delete, before=before, most=AT_ONCE, **values)

    while True:
        count = await database.write(some)
        gone += count
        if count < AT_ONCE:
            return gone
