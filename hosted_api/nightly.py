"""What the API does once a night, for all of its nouns: what has done its service is purged."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from hosted_api.auth import service as auth
from hosted_api.kit import jobs, log, outbox
from hosted_api.kit.jobs import Job, Jobs
from hosted_api.kit.purge import purge
from hosted_api.partners import places
from hosted_api.payments import inbox_rows
from hosted_api.photos import service as photos
from hosted_api.receipts import service as receipts
from hosted_api.sessions.purge import USUALLY, purge_sessions
from hosted_api.sync.places import purge_feeds

if TYPE_CHECKING:
    from hosted_api.kit.clock import Clock
    from hosted_api.kit.db.database import Database
    from hosted_api.parts import Parts

PURGES = (
    *(*outbox.PURGES, *jobs.PURGES, *auth.PURGES, *places.PURGES),
    *(*inbox_rows.PURGES, *receipts.PURGES, *photos.PURGES),
)
logger = log.get_logger("evertill.api.jobs")


def jobs_of(parts: Parts) -> Jobs:
    """The jobs of an API; they run when they are told to look, or started."""
    keep = timedelta(days=parts.settings.keep_sessions_days)
    purging = partial(purge_everything, parts.database, parts.clock, keep)
    return Jobs(parts.database, parts.clock, [Job("purge", purging)])


async def purge_everything(
    database: Database, clock: Clock, keep_sessions: timedelta = USUALLY
) -> None:
    """Everything that is older than it has to be, and nothing that anybody may still ask for."""
    now = clock.now()
    gone = {each.name: await purge(database, each, now) for each in PURGES}
    gone["feed"] = await purge_feeds(database, now)
    gone["sessions"] = await purge_sessions(database, now, keep_sessions)
    logger.info("purged", **{name.replace(" ", "_"): count for name, count in gone.items()})
