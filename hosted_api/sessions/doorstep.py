"""Coming to a table: from what a QR says to a session, a phone, and the key that phone keeps.

Tokens and keys are kept as their hashes only; who reads the database can be nobody's guest.
"""

from __future__ import annotations

import base64
import hmac
from collections import OrderedDict
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import orjson

from hosted_api.errors import ApiError, Conflict, NotFound
from hosted_api.kit import feed
from hosted_api.kit.clock import rfc3339
from hosted_api.menu import service as menu
from hosted_api.sessions import repository, service
from hosted_api.sessions.spelling import Place
from hosted_api.sessions.stream import Member, SessionStream
from pos_core.clock import unix_ms
from pos_core.ids import Ids
from pos_core.session_events import PhoneState, SessionEvent, SessionOpened
from pos_core.session_rules import Declined, comes_along, joins
from pos_core.table_rules import SessionMode

if TYPE_CHECKING:
    from collections.abc import Callable

    from hosted_api.kit.clock import Clock, Rng
    from hosted_api.kit.db.database import Database, Row, Tx
    from hosted_api.sessions.spelling import News
    from pos_core.session import SessionState

_MOST_KEPT = 20_000
_USUAL_MINUTES = 60


def hashed(secret: str) -> str:
    """What is kept of a token or a key."""
    return sha256(secret.encode()).hexdigest()


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


@dataclass(frozen=True, slots=True)
class Seat:
    """A phone that has come in: where to, and the key it is to keep, "" where it has one.

    `came_from` is the session it sat at before, where that one went into this.
    """

    member: Member
    key: str
    came_from: str = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """A session somebody opened here, and the token of its QR."""

    session_id: str
    token: str
    expires_at: str


class Doorstep:
    """`secret` makes the tokens of sessions that are opened here, so that a repeat has the same."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        rng: Rng,
        stream: SessionStream,
        secret: Callable[[], bytes],
    ) -> None:
        self._secret = secret
        self._database = database
        self._clock = clock
        self._rng = rng
        self._stream = stream
        self._known: OrderedDict[str, Member] = OrderedDict()

    async def phone(self, session_id: str, key: str) -> Member:
        """The phone with this key at this session, or at one its own went into.

        Raises `NotFound`.
        """
        name = hashed(key)
        member = self._known.get(name) or await self._looked_up(name)
        if member.session_id == session_id:
            return member
        if session_id in await self._way(member.store_id, member.session_id):
            return replace(member, session_id=session_id)
        raise service.unknown()

    async def come_along(self, member: Member) -> Member | None:
        """The phone at the session its own went into, where it sits down as it sat before.

        None where its session went into none, or where it may not sit.
        """
        live = await self._stream.live.of(member.store_id, member.session_id)
        phone = live.state.phones.get(member.phone_id)
        way = await self._way(member.store_id, member.session_id)
        if phone is None or phone.state is PhoneState.OUT or len(way) == 1:
            return None
        home, now = replace(member, session_id=way[-1]), self._clock.now()

        def decide(state: SessionState) -> list[News]:
            verdict = comes_along(state, phone, live.state, now)
            if isinstance(verdict, Declined):
                raise Conflict(verdict.code, "There is no room for this phone.")
            return self._stream.news(verdict, home.actor, f"joined/{phone.phone_id}", now)

        await self._database.write(
            lambda tx: service.write(tx, home.store_id, home.session_id, decide, now)
        )
        return home

    async def _way(self, store_id: str, session_id: str) -> list[str]:
        """This session and those it went into, one after the other; the last stands alone."""
        way = [session_id]
        while True:
            into = (await self._stream.live.of(store_id, way[-1])).state.into
            if not into or into in way:
                return way
            way.append(into)

    async def _looked_up(self, name: str) -> Member:
        """With all phones of the table: where one asks, the others ask soon."""
        for row in await self._database.read(lambda tx: repository.phones(tx, name)):
            member = _member(row["store_id"], row["session_id"], row["phone_id"])
            self._remember(row["key_hash"], member)
        found = self._known.get(name)
        if found is None:
            raise service.unknown()
        return found

    def _remember(self, name: str, member: Member) -> None:
        self._known[name] = member
        while len(self._known) > _MOST_KEPT:
            self._known.popitem(last=False)

    async def by_visit(self, token: str, held: dict[str, str]) -> Seat:
        """Behind the QR of one visit. `held` are keys the phone has, by session.

        Raises `NotFound` for no token of ours, `ApiError` `qr_old`.
        """
        row = await self._token(token)
        if not row["session_id"]:
            raise service.unknown()
        return await self._seat(row["store_id"], row["session_id"], held, by_table=False)

    async def by_table(self, token: str, held: dict[str, str]) -> Seat:
        """Behind a table's printed QR: at the session that is on there, or a new one."""
        row = await self._token(token)
        store_id, name, now = row["store_id"], hashed(token), self._clock.now()

        async def find(tx: Tx) -> tuple[Row | None, str]:
            found = await repository.table(tx, store_id, row["table_id"])
            return found, await repository.at_table(tx, store_id, row["table_id"])

        table, session_id = await self._database.read(find)
        if table is None or table["removed"] or table["token_hash"] != name:
            raise old()
        if not session_id:
            session_id = await self._opened_by_scan(store_id, table, now)
        return await self._seat(store_id, session_id, held, by_table=True)

    async def open(
        self, store_id: str, actor: str, table_id: str, mode: SessionMode, name: str
    ) -> Opened:
        """A session at a table, opened over REST: the same `name` is the same session."""
        now, seed = self._clock.now(), hmac.digest(self._secret(), name.encode(), "sha256")
        made = hmac.digest(seed, b"session", "sha256")
        session_id, token = _uuid(made[:16]), _text(hmac.digest(seed, b"token", "sha256")[:16])

        async def work(tx: Tx) -> str:
            row = await repository.table(tx, store_id, table_id)
            if row is None or row["removed"]:
                raise NotFound("table_unknown", "The shop has no such table.")
            rules = await _rules(tx, store_id)
            lasts = timedelta(minutes=rules.get("minutes", _USUAL_MINUTES))
            event = SessionOpened(
                session_id,
                table_id,
                row["name"],
                mode,
                now,
                now + lasts,
                row["area"],
                token_hash=hashed(token),
            )
            is_new = await repository.one(tx, store_id, session_id) is None
            await self._begin(tx, store_id, event, actor, now)
            if is_new:
                told = orjson.dumps({"session_id": session_id, "token": token}).decode()
                link = feed.Entry(service.LINK, session_id, told)
                await feed.append(tx, store_id, (link,), now)
            found = await repository.one(tx, store_id, session_id)
            assert found is not None
            return str(found["expires_at"])

        return Opened(session_id, token, await self._database.write(work))

    async def _opened_by_scan(self, store_id: str, table: Row, now: datetime) -> str:
        """The first phone at a table opens its session, where the shop wants that."""

        async def work(tx: Tx) -> str:
            rules = await _rules(tx, store_id)
            if not rules.get("opens_by_scan", True):
                raise Conflict("staff_opens", "Ask the staff to open this table.")
            await feed.hold(tx, store_id)
            there = await repository.at_table(tx, store_id, table["table_id"])
            if there:
                return there
            session_id = Ids(unix_ms(now), self._rng.bytes).new()
            lasts = timedelta(minutes=rules.get("minutes", _USUAL_MINUTES))
            event = SessionOpened(
                session_id,
                table["table_id"],
                table["name"],
                SessionMode(rules.get("mode", SessionMode.PAY_AT_END)),
                now,
                now + lasts,
                table["area"],
                confirms=rules.get("confirms_scans", True),
            )
            await self._begin(tx, store_id, event, "system", now)
            return session_id

        return await self._database.write(work)

    async def _begin(
        self, tx: Tx, store_id: str, event: SessionOpened, actor: str, now: datetime
    ) -> None:
        def decide(_state: SessionState) -> list[News]:
            return self._stream.news((event,), actor, "opened", now)

        await service.make(tx, store_id, event.session_id, now)
        await service.write(tx, store_id, event.session_id, decide, now)
        if event.token_hash:
            await service.put_token(tx, store_id, event.session_id, event.token_hash, now)

    async def _token(self, token: str) -> Row:
        row = await self._database.read(lambda tx: repository.token(tx, hashed(token)))
        if row is None:
            raise service.unknown()
        return row

    async def _seat(
        self, store_id: str, session_id: str, held: dict[str, str], *, by_table: bool
    ) -> Seat:
        way = await self._way(store_id, session_id)
        for at in reversed(way):
            seat = await self._again(at, way[-1], held)
            if seat is not None:
                return seat
        live = await self._stream.live.of(store_id, way[-1])
        if live.state.is_over:
            raise old()
        return await self._joined(live.place, by_table=by_table)

    async def _again(self, at: str, home: str, held: dict[str, str]) -> Seat | None:
        """The seat of a phone that sat down at this session before, at where it went into."""
        if at not in held:
            return None
        try:
            member = await self.phone(at, held[at])
            if at == home:
                return Seat(member, "")
            there = await self.come_along(member)
        except (NotFound, Conflict):
            return None
        return Seat(there, held[at], at) if there is not None else None

    async def _joined(self, place: Place, *, by_table: bool) -> Seat:
        now = self._clock.now()
        key, phone_id = _text(self._rng.bytes(16)), Ids(unix_ms(now), self._rng.bytes).new()
        name, member = hashed(key), _member(place.store_id, place.session_id, phone_id)

        def decide(state: SessionState) -> list[News]:
            verdict = joins(state, phone_id, by_table=by_table, now=now)
            if isinstance(verdict, Declined):
                if verdict.code == "session_closed":
                    raise old()
                raise Conflict(verdict.code, "There are many phones at this table already.")
            events: tuple[SessionEvent, ...] = verdict
            return self._stream.news(events, member.actor, f"joined/{phone_id}", now)

        async def work(tx: Tx) -> None:
            await service.write(tx, place.store_id, place.session_id, decide, now)
            await repository.put_phone(
                tx,
                key_hash=name,
                store_id=place.store_id,
                session_id=place.session_id,
                phone_id=phone_id,
                made_at=rfc3339(now),
            )

        await self._database.write(work)
        self._remember(name, member)
        return Seat(member, key)


def _member(store_id: str, session_id: str, phone_id: str) -> Member:
    return Member(store_id, session_id, f"guest/{phone_id}", phone_id)


def old() -> ApiError:
    """A QR of yesterday, or of a table whose QR was changed."""
    return ApiError("qr_old", "This QR is old. Please ask for a new one.", None, 410)


async def _rules(tx: Tx, store_id: str) -> dict[str, Any]:
    """The shop's rules of tables as a till told them; those that are usual are left out."""
    shop = await menu.shop_told(tx, store_id)
    found: dict[str, Any] = orjson.loads(shop).get("tables", {}) if shop else {}
    return found


def _uuid(raw: bytes) -> str:
    text = raw.hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
