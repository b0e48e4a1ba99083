"""What tills say of sessions and of the floor, made part of the streams and of the tables.

A till's journal is the truth of what it did: nothing of it is refused. What came too late to change
anything stands in the stream all the same, and is counted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from backend_client.contracts.sessions import read_event
from hosted_api.kit import feed
from hosted_api.kit.clock import rfc3339
from hosted_api.sessions import repository, service
from hosted_api.sessions.doorstep import hashed
from hosted_api.sessions.spelling import News
from pos_core.session_events import HostTaken, SessionEvent, SessionOpened

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Tx
    from hosted_api.sync.folds import Folding
    from pos_core.journal import Entry
    from pos_core.session import SessionState

LATE = timedelta(seconds=60)
"""A till's event that came so much later than it happened was held up."""

_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_NAMES = (
    *("opened", "phone_let_in", "phone_put_out", "round_taken", "round_ready", "round_served"),
    *("round_refused", "call_answered", "bill_told", "host_taken", "moved", "merged", "extended"),
    *("closed", "reopened"),
)
TYPES = tuple(f"session.{name}.v1" for name in _NAMES)
FLOOR_TYPES = ("floor.area_drawn.v1", "floor.table_drawn.v1")


async def fold(tx: Tx, folding: Folding) -> Sequence[feed.Entry]:
    """Each event into its session's stream; the feed is told of it like of a phone's."""
    await feed.hold(tx, folding.store_id)
    told: list[feed.Entry] = []
    for entry in folding.entries:
        told += await _one(tx, folding, entry)
    return told


async def _one(tx: Tx, folding: Folding, entry: Entry) -> Sequence[feed.Entry]:
    event = read_event(entry.type, entry.text)
    if not _ID.fullmatch(event.session_id):
        raise ValueError("no id of a session")
    at = datetime.fromisoformat(entry.at)
    store_id = folding.store_id
    await service.make(tx, store_id, event.session_id, folding.now)
    if isinstance(event, SessionOpened) and event.token_hash:
        await service.put_token(tx, store_id, event.session_id, event.token_hash, folding.now)

    def decide(state: SessionState) -> list[News]:
        if _is_lost_claim(state, event):
            return []
        return [News(f"till/{entry.id}", entry.id, event, entry.actor, at)]

    late = int(folding.now - at > LATE)
    _, told = await service.add(tx, store_id, event.session_id, decide, folding.now, late=late)
    return told


def _is_lost_claim(state: SessionState, event: SessionEvent) -> bool:
    """Of two tills that claim a session at once the first one that is heard has it."""
    return isinstance(event, HostTaken) and event.turn <= state.host_turn


async def fold_floor(tx: Tx, folding: Folding) -> Sequence[feed.Entry]:
    """Tables and areas as they are drawn now; the other tills are told by who relays."""
    for entry in folding.entries:
        data: dict[str, Any] = entry.data
        if "table" in data:
            await _table(tx, folding, data["table"])
        else:
            await _area(tx, folding, data["area"])
    return ()


async def _table(tx: Tx, folding: Folding, table: dict[str, Any]) -> None:
    token = hashed(table["token"])
    await repository.put_table(
        tx,
        store_id=folding.store_id,
        table_id=table["table_id"],
        name=table["name"],
        area_id=table["area_id"],
        token_hash=token,
        removed=int(table.get("removed", False)),
        version=table.get("version", 1),
        till=table.get("till", ""),
    )
    await repository.put_token(
        tx,
        token_hash=token,
        store_id=folding.store_id,
        session_id="",
        table_id=table["table_id"],
        made_at=rfc3339(folding.now),
    )


async def _area(tx: Tx, folding: Folding, area: dict[str, Any]) -> None:
    await repository.put_table(
        tx,
        store_id=folding.store_id,
        table_id=area["area_id"],
        name=area["name"],
        area_id="",
        token_hash="",
        removed=int(area.get("removed", False)),
        version=area.get("version", 1),
        till=area.get("till", ""),
    )
