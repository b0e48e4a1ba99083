"""A session's stream for those who are at it: phones write into it, and all read it by cursor."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from backend_client.contracts.sessions import LONGEST_WAIT
from hosted_api.errors import ApiError, Unprocessable
from hosted_api.kit import log
from hosted_api.kit.db.database import DatabaseDown
from hosted_api.kit.db.statement import POSTGRES
from hosted_api.kit.together import Together
from hosted_api.sessions import crowd, repository, spelling
from hosted_api.sessions.figures import DECLINED, REPEAT, TAKEN, Figures
from hosted_api.sessions.goods import GuestMenus, Priced
from hosted_api.sessions.live import Live, LiveSessions
from hosted_api.sessions.spelling import News
from pos_core.clock import unix_ms
from pos_core.ids import Ids
from pos_core.session_events import PhoneState
from pos_core.session_rules import (
    TOO_OLD,
    Ask,
    CallStaff,
    Declined,
    PutLine,
    SendRound,
    may_append,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from hosted_api.kit.clock import Clock, Rng
    from hosted_api.kit.db.database import Database, Row
    from hosted_api.kit.metrics import Metrics
    from hosted_api.menu.prices import PriceBook
    from pos_core.session import SessionState
    from pos_core.session_events import SessionEvent

LATE_SECONDS = 10
LOOK_SECONDS = 1.0
_MOST_RACES = 12
_STATUS = {
    "session_closed": 409,
    "not_let_in": 403,
    "sold_out": 409,
    "price_changed": 409,
    "line_sent": 409,
    "has_orders": 409,
    "too_old": 409,
}
_ANYBODYS = frozenset(
    f"session.{name}.v1"
    for name in (
        *("opened", "phone_let_in", "phone_put_out", "round_taken", "round_ready", "round_served"),
        *("round_refused", "call_answered", "moved", "merged", "extended", "closed", "reopened"),
    )
)
"""What says nothing of the table's guests: a phone that nobody let in may read it."""

logger = log.get_logger("evertill.api.sessions")


@dataclass(frozen=True, slots=True)
class Member:
    """Who is at a session. `phone_id` is "" for staff, tills and partners."""

    store_id: str
    session_id: str
    actor: str
    phone_id: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """Where an event stands, and whether it stood there before."""

    event_id: str
    event_seq: int
    is_repeat: bool = False


class SessionStream:
    """The sessions of one running API."""

    def __init__(
        self, database: Database, clock: Clock, rng: Rng, prices: PriceBook, metrics: Metrics
    ) -> None:
        self.live = LiveSessions(database, clock)
        self.menus = GuestMenus(database, clock)
        self._database = database
        self._clock = clock
        self._rng = rng
        self._prices = prices
        self._pages = Together()
        self._figures = Figures(metrics)

    async def append(self, member: Member, key: str, ask: Ask, waited: int) -> Taken:
        """What a phone wants, written once for its key. Raises `ApiError`, `NotFound`."""
        live = await self.live.of(member.store_id, member.session_id)
        key = f"{member.phone_id}/{key}"
        is_late = waited > LATE_SECONDS
        prices = await self._prices_for(member, ask)
        async with live.lock:
            for _ in range(_MOST_RACES):
                known = live.keys.get(key)
                if known is not None:
                    live.doubled += 1
                    self._figures.count(REPEAT)
                    return Taken(*known, is_repeat=True)
                now = self._clock.now()
                verdict = may_append(live.state, member.phone_id, ask, prices, now)
                if not isinstance(verdict, Declined):
                    verdict = _too_old(ask, waited) or verdict
                if isinstance(verdict, Declined):
                    raise self._declined(live, verdict)
                news = self.news(verdict, member.actor, key, now)
                if await self._written(live, news, now, is_late=is_late):
                    self._figures.count(TAKEN, late=is_late)
                    return Taken(news[0].event_id, live.keys[key][1])
                await self.live.refresh(live)
        raise ApiError("busy", "Too many write at once. Try again.", {"retry-after": "1"}, 503)

    def news(
        self, events: Sequence[SessionEvent], actor: str, key: str, now: datetime
    ) -> list[News]:
        """Events with ids; the first has the key, and what comes with it its own id for one."""
        ids = Ids(unix_ms(now), self._rng.bytes)
        names = [ids.new() for _ in events]
        return [
            News(key if place == 0 else name, name, event, actor, now)
            for place, (event, name) in enumerate(zip(events, names, strict=True))
        ]

    async def page(
        self, member: Member, after: int, limit: int, wait: int, known_menu: str = ""
    ) -> bytes:
        """Events behind `after` as JSON; with `wait` not before there are any, or another menu."""
        live = await self.live.of(member.store_id, member.session_id, surely=not wait)
        if wait and live.place.seq <= after and await self._is_in_force(member, known_menu):
            await live.wait(after, min(wait, LONGEST_WAIT))
            live = await self.live.of(member.store_id, member.session_id)
        menu = await self._prices.tag_of(member.store_id)
        head = live.place.seq
        if head <= after:
            return _page("", after, head, menu)
        if not sees_all(live, member):
            return await self._part_of(live, member, after, limit, menu)
        found = live.recent(after, limit)
        if found is not None:
            return _page(",".join(body for _, body in found), found[-1][0], head, menu)
        bodies, last = await self._pages.ask(
            (live.place, after, limit), lambda: self._read(live, after, limit)
        )
        return _page(bodies, last or after, max(head, last), menu)

    async def snapshot(self, member: Member) -> bytes:
        """The session as it stands; a phone that nobody let in sees itself and its own."""
        live = await self.live.of(member.store_id, member.session_id, surely=True)
        state = live.state if sees_all(live, member) else own_part(live.state, member.phone_id)
        head = f'"event_seq":{live.place.seq},"phone_id":"{member.phone_id}"'
        text = spelling.state_text(state)
        return f'{{{head},"status":"{state.status}","session":{text}}}'.encode()

    async def add_up(self) -> None:
        """What came late or again is counted with the next event; where none follows, by this."""
        for live in self.live.uncounted():
            async with live.lock:
                late, doubled = live.late, live.doubled
                name = live.place.store_id, live.place.session_id
                if late or doubled:
                    adding = partial(repository.add_counts, name, late, doubled)
                    await self._database.write(adding)
                    live.late, live.doubled = live.late - late, live.doubled - doubled

    async def watch(self) -> None:
        """Until cancelled: where several nodes write, look for what no word came of."""
        if self._database.dialect != POSTGRES:
            return
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            known = self.live.waited_for()
            if not known:
                continue
            began = self._clock.monotonic()
            try:
                rows = await self._database.read(partial(repository.grown, known))
                self.live.heard(known, rows, began)
            except DatabaseDown as error:
                logger.warning("sessions are not looked at", detail=str(error))

    async def _is_in_force(self, member: Member, known_menu: str) -> bool:
        """True for a reader that says nothing of menus, too."""
        if not known_menu:
            return True
        told = self.live.menus_told(member.store_id)
        is_same = await self._prices.tag_of(member.store_id) == known_menu
        return is_same and told == self.live.menus_told(member.store_id)

    async def _prices_for(self, member: Member, ask: Ask) -> Priced | None:
        if not isinstance(ask, PutLine | SendRound):
            return None
        try:
            return Priced(await self._prices.of(member.store_id))
        except Unprocessable:
            return None

    async def _written(
        self, live: Live, news: Sequence[News], now: datetime, *, is_late: bool
    ) -> bool:
        made = spelling.spelled(
            live.place, live.state, news, now, late=live.late + is_late, doubled=live.doubled
        )
        try:
            is_written = await self._database.group(crowd.write_together, made)
        except BaseException:  # whether it was written is not known here
            live.heard = live.place.seq + 1
            raise
        if is_written:
            live.advance(made)
        return is_written

    def _declined(self, live: Live, no: Declined) -> ApiError:
        self._figures.count(DECLINED, late=no.code == "session_closed")
        live.late += no.code == "session_closed"
        facts: dict[str, Any] = {"lines": list(no.lines)} if no.lines else {}
        if live.state.into:
            facts["into"] = live.state.into  # where its phones go on
        status = _STATUS.get(no.code, 422)
        return ApiError(no.code, "That cannot be done at this table.", None, status, **facts)

    async def _read(self, live: Live, after: int, limit: int) -> tuple[str, int]:
        place = live.place
        return await self._database.read(
            lambda tx: repository.page(tx, place.store_id, place.session_id, after, limit)
        )

    async def _part_of(
        self, live: Live, member: Member, after: int, limit: int, menu: str
    ) -> bytes:
        place = live.place
        rows: Sequence[Row] = await self._database.read(
            lambda tx: repository.after(tx, place.store_id, place.session_id, after, limit)
        )
        shown = [r["body"] for r in rows if r["actor"] == member.actor or r["type"] in _ANYBODYS]
        last = rows[-1]["event_seq"] if rows else after
        return _page(",".join(shown), last, max(place.seq, last), menu)


def _too_old(ask: Ask, waited: int) -> Declined | None:
    """What nobody wants any more, unless it came here before."""
    is_stale = isinstance(ask, SendRound | CallStaff) and waited > TOO_OLD.total_seconds()
    return Declined("too_old") if is_stale else None


def sees_all(live: Live, member: Member) -> bool:
    """Who belongs to the store, and phones that were let in."""
    phone = live.state.phones.get(member.phone_id)
    return not member.phone_id or (phone is not None and phone.state is PhoneState.IN)


def own_part(state: SessionState, phone_id: str) -> SessionState:
    """What a phone may know that nobody let in: its own doings at the table."""
    return replace(
        state,
        phones={key: each for key, each in state.phones.items() if key == phone_id},
        cart={key: each for key, each in state.cart.items() if each.phone_id == phone_id},
        rounds=tuple(each for each in state.rounds if each.phone_id == phone_id),
        calls={key: each for key, each in state.calls.items() if each.phone_id == phone_id},
        bills={},
        payments={},
    )


def _page(bodies: str, last: int, head: int, menu: str) -> bytes:
    return f'{{"events":[{bodies}],"next":{last},"head":{head},"menu":"{menu}"}}'.encode()
