"""What is written into a session's stream inside somebody else's transaction, and what is read.

Tills' journals, staff, payments and the clock write so; phones, who come in crowds, by `stream.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING
from uuid import UUID

from hosted_api.errors import NotFound
from hosted_api.kit import feed
from hosted_api.kit.clock import rfc3339
from hosted_api.sessions import repository, spelling
from hosted_api.sessions.spelling import News, Place
from pos_core.session_fold import follow
from pos_core.session_rules import left_behind

if TYPE_CHECKING:
    from datetime import datetime

    from hosted_api.kit.db.database import Tx
    from pos_core.session import SessionState
    from pos_core.session_events import RoundRefused

LINK = "session.link"
"""How tills are told of the token in a session's QR; guests read the stream, which has its hash."""

Decide = Callable[["SessionState"], Sequence[News]]
"""What is to be written, now that the session stands so; nobody else writes meanwhile."""


def unknown() -> NotFound:
    """The same no for what is not there and for what is another's."""
    return NotFound("session_unknown", "There is no such session here.")


async def write(tx: Tx, store_id: str, session_id: str, decide: Decide, now: datetime) -> int:
    """As `add`, telling the feed too. The new head of the stream."""
    await feed.hold(tx, store_id)
    head, entries = await add(tx, store_id, session_id, decide, now)
    if entries:
        await feed.append(tx, store_id, entries, now)
    return head


async def add(
    tx: Tx, store_id: str, session_id: str, decide: Decide, now: datetime, *, late: int = 0
) -> tuple[int, Sequence[feed.Entry]]:
    """Write what `decide` says, and give what the feed is to be told. Raises `NotFound`.

    Whoever calls it holds the store's line.
    """
    row = await repository.locked(tx, store_id, session_id)
    if row is None:
        raise unknown()
    place = Place(store_id, session_id, row["event_seq"], row["last_id"])
    state = await state_at(tx, place)
    news = await _new(tx, place, decide(state))
    if not news:
        return place.seq, ()
    news = [*news, *await _new(tx, place, _left_behind(state, news, now))]
    made = spelling.spelled(place, state, news, now, late=late)
    await spelling.write(tx, made)
    return made.after.seq, made.entries


def _left_behind(state: SessionState, news: Sequence[News], now: datetime) -> Sequence[News]:
    """Guests are told of what they sent that nobody makes any more, with the word that says so."""
    for each in news:
        state = follow(state, each.event)
    return [_refusal(event, now) for event in left_behind(state)]


def _refusal(event: RoundRefused, now: datetime) -> News:
    """Under an id of its own, the same whoever writes it."""
    name = f"left/{event.round}/{event.key}"
    digest = sha256(f"{event.session_id}/{name}".encode()).hexdigest()
    return News(name, str(UUID(digest[:32])), event, "system", now)


async def _new(tx: Tx, place: Place, news: Sequence[News]) -> Sequence[News]:
    """Without those whose key was used before."""
    if not place.seq:
        return news
    known = [
        await repository.by_key(tx, place.store_id, place.session_id, each.key) for each in news
    ]
    return [each for each, row in zip(news, known, strict=True) if row is None]


async def state_at(tx: Tx, place: Place) -> SessionState:
    """The session as it stands in this transaction."""
    kept = await repository.snapshot_of(tx, place.store_id, place.session_id)
    state, seq = spelling.state_from(place.session_id, kept)
    return spelling.followed(
        state, await repository.after(tx, place.store_id, place.session_id, seq)
    )


async def make(tx: Tx, store_id: str, session_id: str, now: datetime) -> None:
    """There is such a session from now on, if there was none."""
    await repository.put(tx, store_id, session_id, rfc3339(now))


async def put_token(tx: Tx, store_id: str, session_id: str, token_hash: str, now: datetime) -> None:
    """A QR that leads to this session; one that another has already keeps leading there."""
    await repository.put_token(
        tx,
        token_hash=token_hash,
        store_id=store_id,
        session_id=session_id,
        table_id="",
        made_at=rfc3339(now),
    )
