"""Jobs that run at night: exactly once for each night, however many nodes have clocks.

The row of (job, slot) is what makes it once: a lock alone, with clocks a little apart, runs a job
again as soon as the first is done. A node that dies in mid-job loses its lease. The clock only asks
again and again whether a job has run for the last night; so a shop's computer that is off at night
does it in the morning.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from hosted_api.kit import log
from hosted_api.kit.clock import rfc3339
from hosted_api.kit.db.statement import Statement
from hosted_api.kit.purge import Purge

if TYPE_CHECKING:
    from datetime import datetime

    from hosted_api.kit.clock import Clock
    from hosted_api.kit.db.database import Database, Tx

LEASE = timedelta(minutes=10)
NIGHT = timedelta(hours=20)
"""A night begins at 20:00 UTC, which is three in the morning in Vietnam and on Java."""

FIRST_LOOK_SECONDS = 60.0
LOOK_MINUTES = 10

logger = log.get_logger("evertill.api.jobs")

_TAKEN = Statement(
    "SELECT 1 AS one FROM job_runs WHERE job = :job AND slot = :slot"
    " AND (state = 'done' OR leased_until > :at)"
)
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
PURGES = (
    Purge(
        "job_runs",
        Statement(
            "DELETE FROM job_runs WHERE (job, slot) IN (SELECT job, slot FROM job_runs"
            " WHERE began_at < :before LIMIT :most)"
        ),
        timedelta(days=90),
    ),
)


@dataclass(frozen=True, slots=True)
class Job:
    """Something to do once a night."""

    name: str
    work: Callable[[], Awaitable[None]]


def night_of(now: datetime) -> str:
    """The slot of the last night that has begun: the date in UTC on which it did."""
    return (now - NIGHT).date().isoformat()


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

    if await database.read(lambda tx: tx.one(_TAKEN, job=job, slot=slot, at=at)) is not None:
        return False
    if not await database.write(claim):
        return False
    await work()
    await database.write(end)
    return True


class Jobs:
    """The jobs of one node; APScheduler is only their clock."""

    def __init__(self, database: Database, clock: Clock, jobs: Sequence[Job]) -> None:
        self._database = database
        self._clock = clock
        self._jobs = jobs
        self._clockwork: Any = None
        self._beginning: asyncio.TimerHandle | None = None

    async def look(self) -> Sequence[str]:
        """Run what nobody has run for the last night; the names of those that ran here.

        A job that fails is in the log and does not keep the others from their turn.
        """
        ran = []
        for job in self._jobs:
            slot = night_of(self._clock.now())
            try:
                if await run_once(self._database, self._clock, job.name, slot, job.work):
                    ran.append(job.name)
                    logger.info("job done", job=job.name, slot=slot)
            except Exception:
                logger.exception("job failed", job=job.name, slot=slot)
        return ran

    def start(self) -> None:
        """Look in a moment, and every few minutes from then on; what starts is not held up."""
        loop = asyncio.get_running_loop()
        self._beginning = loop.call_later(FIRST_LOOK_SECONDS, self._begin)

    def stop(self) -> None:
        """Look no more. A job at work is given up, and taken up by another after its lease."""
        if self._beginning is not None:
            self._beginning.cancel()
        if self._clockwork is not None:
            self._clockwork.shutdown(wait=False)

    def _begin(self) -> None:
        from apscheduler.schedulers.asyncio import AsyncIOScheduler
        from apscheduler.triggers.interval import IntervalTrigger

        logging.getLogger("apscheduler").setLevel(logging.WARNING)
        options = {"coalesce": True, "misfire_grace_time": None}
        self._clockwork = AsyncIOScheduler(timezone="UTC", job_defaults=options)
        now = self._clock.now()
        often = IntervalTrigger(minutes=LOOK_MINUTES, timezone="UTC")
        self._clockwork.add_job(self.look, often, next_run_time=now)
        self._clockwork.start()
