"""Jobs that run at times: exactly once for each time, however many nodes have clocks.

The row of (job, slot) is what makes it once: a lock alone, with clocks a little apart, runs a job
again as soon as the first is done. A node that dies in mid-job loses its lease.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from hosted_api.kit.clock import rfc3339
from hosted_api.kit.db.statement import Statement

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from hosted_api.kit.clock import Clock
    from hosted_api.kit.db.database import Database, Tx

LEASE = timedelta(minutes=10)

_CLAIM = Statement(
    "INSERT INTO job_runs (job, slot, state, began_at, leased_until)"
    " VALUES (:job, :slot, 'running', :at, :until)"
    " ON CONFLICT (job, slot) DO UPDATE SET began_at = excluded.began_at,"
    " leased_until = excluded.leased_until"
    " WHERE job_runs.state = 'running' AND job_runs.leased_until <= excluded.began_at"
    " RETURNING job"
)
_END = Statement(
    "UPDATE job_runs SET state = 'done' WHERE job = :job AND slot = :slot AND began_at = :at"
)


async def run_once(
    database: Database, clock: Clock, job: str, slot: str, work: Callable[[], Awaitable[None]]
) -> bool:
    """Run `work` unless somebody has run it for `slot`, or is at it; True when it ran here.

    Work that raises is not marked as done; another node, or this one, takes it up after the lease.
    """
    now = clock.now()
    at = rfc3339(now)

    async def claim(tx: Tx) -> bool:
        until = rfc3339(now + LEASE)
        return await tx.one(_CLAIM, job=job, slot=slot, at=at, until=until) is not None

    async def end(tx: Tx) -> None:
        await tx.run(_END, job=job, slot=slot, at=at)

    if not await database.write(claim):
        return False
    await work()
    await database.write(end)
    return True
