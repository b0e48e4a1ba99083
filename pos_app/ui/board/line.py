"""Whether what the board shows may be behind: the line to the server has been silent too long."""

from datetime import datetime, timedelta

from pos_app.sync.status import Link, SyncStatus

DELAYED_AFTER = timedelta(seconds=10)


def is_delayed(status: SyncStatus, now: datetime) -> bool:
    """True once there has been no sync for ten seconds; never where there is no server."""
    if status.link in (Link.OFF, Link.ONLINE):
        return False
    return status.since is not None and now - status.since >= DELAYED_AFTER
