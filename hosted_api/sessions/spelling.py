"""Events made ready to be written: numbered, spelled as they are told, and the row after them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from backend_client.contracts.sessions import AT_THE_API_ONLY, KIND, read_event, stored_name
from hosted_api.kit import feed
from hosted_api.kit.clock import rfc3339
from hosted_api.sessions import repository
from pos_core.session import SessionState
from pos_core.session_fold import follow

if TYPE_CHECKING:
    from datetime import datetime

    from hosted_api.kit.db.database import Row
    from pos_core.session_events import SessionEvent

SNAPSHOT_EVERY = 50
_encode = msgspec.json.Encoder().encode
_state = msgspec.json.Decoder(SessionState).decode


class News(NamedTuple):
    """An event on its way into the stream. `key` makes it once; `event_id` is the writer's."""

    key: str
    event_id: str
    event: SessionEvent
    actor: str
    at: datetime


class Place(NamedTuple):
    """Where a stream stands: the number of its newest event and that event's id."""

    store_id: str
    session_id: str
    seq: int = 0
    last_id: str = ""


class Spelled(NamedTuple):
    """Ready to be written behind `place`; it stands at `after` then, and as `state`.

    `only_grows` when it stands as before, and its time is over when it was to be.
    """

    place: Place
    after: Place
    state: SessionState
    rows: Sequence[dict[str, Any]]
    moved: dict[str, Any]
    entries: Sequence[feed.Entry]
    snapshot: str
    now: datetime
    only_grows: bool = False


def spelled(
    place: Place,
    state: SessionState,
    news: Sequence[News],
    now: datetime,
    *,
    late: int = 0,
    doubled: int = 0,
) -> Spelled:
    """`news` behind `place`, where the session stands as `state`."""
    before = _found_by(state)
    rows: list[dict[str, Any]] = []
    entries = []
    seq = place.seq
    for each in news:
        seq += 1
        state = follow(state, each.event)
        row = _row(each, place, seq)
        rows.append(row)
        if row["type"] not in AT_THE_API_ONLY:
            entries.append(feed.Entry(KIND, place.session_id, row["body"]))
    after = Place(place.store_id, place.session_id, seq, news[-1].event_id)
    moved = {
        "store_id": place.store_id,
        "session_id": place.session_id,
        **columns(state),
        "event_seq": seq,
        "last_id": after.last_id,
        "updated_at": _text(now),
        "late": late,
        "doubled": doubled,
        "behind": place.seq,
        "behind_id": place.last_id,
    }
    is_due = seq // SNAPSHOT_EVERY > place.seq // SNAPSHOT_EVERY
    snapshot = state_text(state) if is_due else ""
    grows = before == _found_by(state)
    return Spelled(place, after, state, rows, moved, entries, snapshot, now, grows)


def _found_by(state: SessionState) -> tuple[object, ...]:
    return (state.ended, state.into, state.expires_at, state.opened_at, state.table_turn)


def _row(each: News, place: Place, seq: int) -> dict[str, Any]:
    kind, at = stored_name(each.event), _text(each.at)
    head = {"event_id": each.event_id, "event_seq": seq, "type": kind, "at": at}
    told = {**head, "actor": each.actor, "data": each.event}
    return {
        "store_id": place.store_id,
        "session_id": place.session_id,
        "event_seq": seq,
        "event_id": each.event_id,
        "key": each.key,
        "type": kind,
        "actor": each.actor,
        "body": _encode(told).decode(),
    }


def columns(state: SessionState) -> dict[str, Any]:
    """What the session's row says of it, to be looked up by."""
    return {
        "status": state.status.value,
        "table_id": state.table_id,
        "table_name": state.table,
        "merged_into": state.into,
        "opened_at": _text(state.opened_at),
        "expires_at": _text(state.expires_at),
        "rounds": len(state.rounds),
        "open_bills": len(state.open_bills),
        "abandoned": int(state.is_abandoned),
    }


@lru_cache(10_000)
def _text(moment: datetime | None) -> str:
    """A session's own times hardly change, and are written with each event like that of now."""
    return "" if moment is None else rfc3339(moment)


def state_text(state: SessionState) -> str:
    """A snapshot."""
    return _encode(state).decode()


def state_from(session_id: str, snapshot: Row | None) -> tuple[SessionState, int]:
    """The session of a snapshot and its number; from nothing where there is none."""
    if snapshot is None:
        return SessionState(session_id), 0
    return _state(snapshot["state"]), snapshot["event_seq"]


class _Body(msgspec.Struct):
    type: str
    data: msgspec.Raw


_body = msgspec.json.Decoder(_Body).decode


def followed(state: SessionState, rows: Sequence[Row]) -> SessionState:
    """The session after these rows of its stream."""
    for row in rows:
        body = _body(row["body"])
        state = follow(state, read_event(body.type, body.data))
    return state


async def write(tx: Any, made: Spelled) -> None:
    """Into the database of a transaction that holds the session's row."""
    await tx.many(repository.EVENT, made.rows)
    await tx.run(repository.MOVE, **made.moved)
    if made.snapshot:
        place = made.after
        await tx.run(
            repository.SNAPSHOT,
            store_id=place.store_id,
            session_id=place.session_id,
            event_seq=place.seq,
            state=made.snapshot,
        )
    tx.say(word_of(made.after))


def word_of(place: Place) -> str:
    """What is said to every node of a stream that has grown."""
    return f"session/{place.store_id}/{place.session_id}/{place.seq}"
