"""What tills say of sessions and of the floor, made part of the streams and of the tables.

A till's journal is the truth of what it did: nothing of it is refused. What came too late to change
anything stands in the stream all the same, and is counted. What it heard came from here: only an
API that came back from an older copy finds news in it, and has its guests' rounds again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Any

from backend_client.contracts.sessions import read_event, read_heard
from hosted_api.errors import NotFound
from hosted_api.kit import feed
from hosted_api.kit.clock import rfc3339
from hosted_api.sessions import repository, service
from hosted_api.sessions.doorstep import hashed
from hosted_api.sessions.spelling import News
from pos_core.session_events import (
    GuestCalled,
    HostTaken,
    PhoneJoined,
    PhoneNamed,
    RoundSent,
    SessionEvent,
    SessionOpened,
)
from pos_core.session_fold import follow

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Tx
    from hosted_api.sync.folds import Folding
    from pos_core.journal import Entry
    from pos_core.session import SessionState

LATE = timedelta(seconds=60)
"""A till's event that came so much later than it happened was held up."""

_PHONES = (PhoneJoined, PhoneNamed, RoundSent, GuestCalled)
_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_NAMES = (
    *("opened", "phone_let_in", "phone_put_out", "round_taken", "round_ready", "round_served"),
    *("round_refused", "call_answered", "bill_told", "host_taken", "moved", "merged", "extended"),
    *("closed", "reopened"),
)
HEARD = "table.session_heard.v1"
TYPES = (*(f"session.{name}.v1" for name in _NAMES), HEARD)
FLOOR_TYPES = ("floor.area_drawn.v1", "floor.table_drawn.v1")


async def fold(tx: Tx, folding: Folding) -> Sequence[feed.Entry]:
    """Each event into its session's stream; the feed is told of it like of a phone's."""
    await feed.hold(tx, folding.store_id)
    told: list[feed.Entry] = []
    for is_heard, entries in groupby(folding.entries, lambda each: each.type == HEARD):
        if is_heard:
            told += await _heard(tx, folding, list(entries))
            continue
        for entry in entries:
            told += await _one(tx, folding, entry)
    return told


async def _heard(tx: Tx, folding: Folding, entries: Sequence[Entry]) -> Sequence[feed.Entry]:
    """Whatever of it is not here; each session is read once."""
    told: list[feed.Entry] = []
    by_session: dict[str, list[tuple[SessionEvent, Entry]]] = {}
    for entry in entries:
        event = read_heard(entry.text)
        by_session.setdefault(event.session_id, []).append((event, entry))
    for session_id, its in by_session.items():
        told += await _refilled(tx, folding, session_id, its)
    return told


async def _refilled(
    tx: Tx, folding: Folding, session_id: str, heard: Sequence[tuple[SessionEvent, Entry]]
) -> Sequence[feed.Entry]:
    def decide(state: SessionState) -> list[News]:
        news = []
        for event, entry in heard:
            after = follow(state, event)
            if after != state:
                at = datetime.fromisoformat(entry.at)
                news.append(News(f"till/{entry.id}", entry.id, event, _actor(event), at))
            state = after
        return news

    for event, _ in heard:
        if isinstance(event, SessionOpened):
            await service.make(tx, folding.store_id, session_id, folding.now)
            await _keep_token(tx, folding, event)
    try:
        return (await service.add(tx, folding.store_id, session_id, decide, folding.now))[1]
    except NotFound:
        return ()  # it was over long ago, and is forgotten


def _actor(event: SessionEvent) -> str:
    """Who said it first: a phone, where it says which, or else nobody knows any more."""
    phone_id = getattr(event, "phone_id", "") if isinstance(event, _PHONES) else ""
    return f"guest/{phone_id}" if phone_id else "system"


async def _one(tx: Tx, folding: Folding, entry: Entry) -> Sequence[feed.Entry]:
    event = read_event(entry.type, entry.text)
    if not _ID.fullmatch(event.session_id):
        raise ValueError("no id of a session")
    at = datetime.fromisoformat(entry.at)
    store_id = folding.store_id
    await service.make(tx, store_id, event.session_id, folding.now)
    await _keep_token(tx, folding, event)

    def decide(state: SessionState) -> list[News]:
        if _is_lost_claim(state, event):
            return []
        return [News(f"till/{entry.id}", entry.id, event, entry.actor, at)]

    late = int(folding.now - at > LATE)
    _, told = await service.add(tx, store_id, event.session_id, decide, folding.now, late=late)
    return told


async def _keep_token(tx: Tx, folding: Folding, event: SessionEvent) -> None:
    if isinstance(event, SessionOpened) and event.token_hash:
        name = (folding.store_id, event.session_id)
        await service.put_token(tx, *name, event.token_hash, folding.now)


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
