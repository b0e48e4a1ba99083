"""Sessions that are long over go, and the keys of their phones with them.

What was eaten and paid stands in the orders and payments of the shop, which stay.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from hosted_api.kit.clock import rfc3339
from hosted_api.kit.db.statement import Statement
from hosted_api.sessions.spelling import Place, word_of

if TYPE_CHECKING:
    from datetime import datetime

    from hosted_api.kit.db.database import Database, Row, Tx

USUALLY = timedelta(days=90)
_AT_ONCE = 100
_GONE = 1 << 53
"""A number no stream comes to: who has the session at hand looks again, and finds nothing."""

_IS_OVER = (
    " status IN ('paid', 'expired', 'cancelled', 'active') AND expires_at < :before"
    " AND updated_at < :before AND (status <> 'active' OR opened_at = '')"
)
"""One that never began is a late word of a till about a session that is gone already."""

_OVER = Statement(
    f"SELECT store_id, session_id FROM sessions WHERE {_IS_OVER}"  # noqa: S608  our own
    " ORDER BY expires_at LIMIT :most"
)
_ONE = " WHERE store_id = :store_id AND session_id = :session_id"
_SESSION = Statement(f"DELETE FROM sessions{_ONE} AND {_IS_OVER}")  # noqa: S608  our own
_WITH_IT = tuple(
    Statement(f"DELETE FROM {table}{_ONE}")  # noqa: S608  our own
    for table in ("session_phones", "session_tokens", "session_snapshots", "session_events")
)


async def purge_sessions(database: Database, now: datetime, keep: timedelta) -> int:
    """Forget those that have been over for so long, one a transaction; how many."""
    before, gone = rfc3339(now - keep), 0
    while True:
        rows = await database.read(lambda tx: tx.all(_OVER, before=before, most=_AT_ONCE))
        found = [await _forgotten(database, row, before) for row in rows]
        gone += sum(found)
        if len(rows) < _AT_ONCE or not any(found):
            return gone


async def _forgotten(database: Database, row: Row, before: str) -> bool:
    """False where somebody was quicker, or has opened it again."""
    key = {"store_id": row["store_id"], "session_id": row["session_id"]}

    async def work(tx: Tx) -> bool:
        if not await tx.run(_SESSION, **key, before=before):
            return False
        for statement in _WITH_IT:
            await tx.run(statement, **key)
        tx.say(word_of(Place(**key, seq=_GONE)))
        return True

    return await database.write(work)
