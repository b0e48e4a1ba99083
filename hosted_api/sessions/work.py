"""What people of the shop do with a session over REST, and what the clock does."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

from backend_client.contracts import sessions as wire
from hosted_api.errors import Conflict, NotFound
from hosted_api.kit import log
from hosted_api.kit.clock import rfc3339
from hosted_api.kit.db.database import DatabaseDown
from hosted_api.sessions import repository, service
from hosted_api.sessions.stream import Member, SessionStream, Taken
from pos_core.session_events import (
    CallAnswered,
    PhoneLetIn,
    PhonePutOut,
    SessionClosed,
    SessionEvent,
    SessionExtended,
    SessionMoved,
    SessionReopened,
    SessionStatus,
)
from pos_core.session_rules import end_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from backend_client.contracts.menu import Sent
    from hosted_api.kit.clock import Clock
    from hosted_api.kit.db.database import Database, Row, Tx
    from hosted_api.sessions.spelling import News
    from pos_core.session import SessionState

EXPIRY_SECONDS = 30.0
_AT_ONCE = 100
MOST_LISTED = 200
logger = log.get_logger("evertill.api.sessions")


class SessionWork:
    """For staff, tills, partners, and the expiry of what nobody uses any more."""

    def __init__(self, database: Database, clock: Clock, stream: SessionStream) -> None:
        self._database = database
        self._clock = clock
        self._stream = stream

    async def append(self, member: Member, key: str, kind: str, sent: Sent) -> Taken:
        """What staff do. Raises `NotFound`, `Conflict`."""
        now = self._clock.now()

        async def table(tx: Tx) -> Row | None:
            if not isinstance(sent, wire.MoveSession):
                return None
            return await repository.table(tx, member.store_id, sent.table_id)

        row = await self._database.read(table)

        def events(state: SessionState) -> Sequence[SessionEvent]:
            return (_of_staff(state, kind, sent, row, now),)

        return await self._write(member, key, events, now)

    async def close(self, member: Member, key: str, reason: str) -> Taken:
        """End it. Raises `Conflict` while there is a bill to pay."""
        now = self._clock.now()

        def events(state: SessionState) -> Sequence[SessionEvent]:
            if state.is_over:
                raise Conflict("session_closed", "This session is over.")
            if state.open_bills:
                raise Conflict("bill_open", "There is a bill to pay: take it at the till.")
            turn = state.end_turn + 1
            end = SessionClosed(state.session_id, SessionStatus.CANCELLED, turn, reason)
            return (end,)

        return await self._write(member, key, events, now)

    async def listed(self, store_id: str, status: str) -> wire.SessionRows:
        """A store's sessions, the newest first."""
        rows = await self._database.read(
            lambda tx: repository.listed(tx, store_id, status, MOST_LISTED)
        )
        return wire.SessionRows(tuple(_row(each) for each in rows))

    async def watch(self) -> None:
        """Until cancelled: end what is over, add up what came late. At rest it only reads."""
        while True:
            await asyncio.sleep(EXPIRY_SECONDS)
            try:
                await self.expire()
                await self._stream.add_up()
            except DatabaseDown as error:
                logger.warning("sessions do not expire", detail=str(error))

    async def expire(self) -> int:
        """How many sessions were looked at because their time is over."""
        now = self._clock.now()
        rows = await self._database.read(lambda tx: repository.overdue(tx, rfc3339(now), _AT_ONCE))

        def events(state: SessionState) -> Sequence[SessionEvent]:
            return end_of(state, now)

        for row in rows:
            member = Member(row["store_id"], row["session_id"], "system")
            await self._write(member, "", events, now)
        return len(rows)

    async def _write(
        self,
        member: Member,
        key: str,
        events: Callable[[SessionState], Sequence[SessionEvent]],
        now: datetime,
    ) -> Taken:
        key = f"{member.actor}/{key}" if key else ""

        async def work(tx: Tx) -> Taken:
            known = await repository.by_key(tx, member.store_id, member.session_id, key)
            if known is not None:
                return Taken(known["event_id"], known["event_seq"], is_repeat=True)
            made: list[News] = []

            def decide(state: SessionState) -> list[News]:
                news = self._stream.news(events(state), member.actor, key, now)
                made.extend(each._replace(key=each.key or each.event_id) for each in news)
                return made

            head = await service.write(tx, member.store_id, member.session_id, decide, now)
            first = made[0].event_id if made else ""
            return Taken(first, head - len(made) + 1)

        return await self._database.write(work)


def _of_staff(
    state: SessionState, kind: str, sent: Sent, table: Row | None, now: datetime
) -> SessionEvent:
    match sent:
        case wire.LetInPhone() if sent.phone_id not in state.phones:
            raise NotFound("phone_unknown", "There is no such phone at this table.")
        case wire.LetInPhone():
            made = PhonePutOut if kind == "phone_put_out" else PhoneLetIn
            return made(state.session_id, sent.phone_id)
        case wire.AnswerCall() if sent.call_id in state.calls:
            return CallAnswered(state.session_id, sent.call_id)
        case wire.MoveSession() if table is not None:
            return SessionMoved(
                state.session_id,
                table["table_id"],
                table["name"],
                state.table_turn + 1,
                table["area"],
            )
        case wire.Nothing():
            return _goes_on(state, kind, now)
    raise NotFound("unknown", "There is no such thing at this table.")


def _goes_on(state: SessionState, kind: str, now: datetime) -> SessionEvent:
    until = now + timedelta(seconds=state.lasts)
    if kind == "extended":
        return SessionExtended(state.session_id, until)
    if not state.is_over or state.into:
        raise Conflict("session_open", "This session is not over.")
    return SessionReopened(state.session_id, state.end_turn + 1, until)


def _row(row: Row) -> wire.SessionRow:
    return wire.SessionRow(
        session_id=row["session_id"],
        status=row["status"],
        table_id=row["table_id"],
        table=row["table_name"],
        opened_at=row["opened_at"],
        expires_at=row["expires_at"],
        event_seq=row["event_seq"],
        rounds=row["rounds"],
        open_bills=row["open_bills"],
        abandoned=bool(row["abandoned"]),
        late=row["late"],
        doubled=row["doubled"],
    )
