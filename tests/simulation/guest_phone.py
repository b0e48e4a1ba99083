"""A guest's phone through an evening: its queue keeps what the API has not, and it reads by cursor.

The queue does what `web/script/queue.js` does: taps go in order, each under its own key until it is
answered; of several touches on a line that are not on their way the last counts; a round or a call
that lay for ten minutes is given up, by the API where it may have come there. Rounds that were sent
are kept: what an API that came back from an older copy has lost is sent again under its key.
"""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import msgspec

from backend_client.contracts.sessions import SessionPage, SessionSnapshot, read_event
from backend_client.errors import Unreachable
from pos_core.session import SessionState
from pos_core.session_events import PhoneState, SessionStatus
from pos_core.session_fold import follow
from tests.simulation.network import Lost

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from random import Random

    from backend_client.transport import Reply
    from tests.simulation.hand_api import HandApi, LoopClock
    from tests.simulation.network import Network

TOO_OLD = 600.0
IS_THERE = frozenset({"line_sent", "cart_empty"})
GOES_STALE = frozenset({"round_sent", "called"})
PATIENCE = 15.0
WAIT_SECONDS = 25
HOST = "api"
_state = msgspec.json.Decoder(SessionState).decode


@dataclass(frozen=True, slots=True)
class Tap:
    """Something a finger did, under its key."""

    key: str
    kind: str
    data: Mapping[str, Any]
    at: float
    wishes: Sequence[Mapping[str, Any]] = ()
    is_again: bool = False

    def again(self) -> list[Tap]:
        """A round with all that it takes to lay it into the cart once more."""
        puts = [
            Tap(f"{self.key}-{place}", "line_put", wish, self.at, is_again=True)
            for place, wish in enumerate(self.wishes)
        ]
        data = {"line_ids": [wish["line_id"] for wish in self.wishes]}
        return [*puts, replace(self, data=data, is_again=True)]


@dataclass
class Sent:
    """A round that the API took. What of it went along is known once it is seen there."""

    tap: Tap
    seq: int
    is_seen: bool = False

    def is_lost(self, state: SessionState) -> bool:
        """True when something of it is not there, and no copy of the API is newer than that."""
        found = [wish for wish in self.tap.wishes if state.was_sent(wish["line_id"])]
        if found and not self.is_seen:
            self.tap, self.is_seen = replace(self.tap, wishes=found), True
        return len(found) < len(self.tap.wishes)


@dataclass
class Asked:
    """What this phone asked to pay, and whether the API may have lost it."""

    key: str
    body: Mapping[str, Any]
    session_id: str
    phone_id: str
    payment_id: str
    is_lost: bool = False


@dataclass
class GuestPhone:
    """`faults` is told what no phone may ever see."""

    name: str
    api: HandApi
    network: Network
    chance: Random
    clock: LoopClock
    faults: list[str]
    session_id: str = ""
    phone_id: str = ""
    state: SessionState | None = None
    after: int = 0
    is_asleep: bool = False
    waiting: list[Tap] = field(default_factory=list)
    said_yes: dict[str, tuple[Tap, int]] = field(default_factory=dict)
    said_no: list[tuple[Tap, str]] = field(default_factory=list)
    seen: dict[int, str] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    forgotten: dict[str, str] = field(default_factory=dict)
    _since_the_copy: dict[str, str] = field(default_factory=dict)
    _kept: dict[str, list[Tap]] = field(default_factory=dict)
    sent: dict[str, list[Sent]] = field(default_factory=dict)
    _is_copied: bool = False
    _went_back: bool = False
    _taken: list[tuple[int, Tap]] = field(default_factory=list)
    _cookies: dict[str, str] = field(default_factory=dict)
    _tried: set[str] = field(default_factory=set)
    _taps: int = 0
    _is_whole: bool = False
    _woken: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def me(self) -> PhoneState | None:
        """How it stands at the table, as far as it knows."""
        known = self.state.phones.get(self.phone_id) if self.state is not None else None
        return known.state if known is not None else None

    @property
    def may(self) -> bool:
        """True while its guest can still order."""
        is_on = self.state is not None and self.state.status is SessionStatus.ACTIVE
        return is_on and self.me in (PhoneState.IN, PhoneState.WAITING)

    async def scan(self, address: str) -> int:
        """Follow a QR; the answer's status, 0 where nobody answered."""
        reply = await self._ask("GET", address)
        if reply is None:
            return 0
        if reply.status == 303:
            self._sit(reply.headers["location"].rpartition("/")[2].partition("?")[0])
            name, _, value = reply.headers.get("set-cookie", "").partition(";")[0].partition("=")
            if name:
                self._cookies[name] = value
        return reply.status

    def tap(self, kind: str, /, **data: Any) -> None:
        """Put it into the queue; it goes out as soon as it can."""
        self._taps += 1
        key, now = f"tap-{self.name}-{self._taps:05d}", self.clock.monotonic()
        made = Tap(key, kind, data, now, self._wishes(data.get("line_ids", ())))
        first = self.waiting[:1]
        self.waiting = [
            each for each in self.waiting if each in first or not _is_replaced(made, each)
        ] + [made]
        self._woken.set()

    def copied(self) -> None:
        """A backup of the API was made: what it takes from now on may be forgotten there."""
        self._is_copied, self._since_the_copy = True, {}

    def restored(self) -> None:
        """The backup is in its place. What a page reads is snapshots, so it begins from one."""
        self._is_copied = False
        self.forgotten |= self._since_the_copy
        self._went_back = True

    def cart(self) -> dict[str, str]:
        """What lies in the cart once everything is sent: goods by line."""
        return {line_id: wish["item_id"] for line_id, wish in self._cart().items()}

    def _wishes(self, line_ids: Sequence[str]) -> list[Mapping[str, Any]]:
        cart = self._cart() if line_ids else {}
        return [cart[line_id] for line_id in line_ids if line_id in cart]

    def _cart(self) -> dict[str, Mapping[str, Any]]:
        known = {} if self.state is None else self.state.cart
        lines: dict[str, Mapping[str, Any]] = {
            key: {"line_id": key, "item_id": line.item_id, "quantity": line.quantity}
            for key, line in known.items()
        }
        beyond = [tap for seq, tap in self._taken if seq > self.after] + self.waiting
        for tap in beyond:
            if tap.kind == "line_put":
                lines[tap.data["line_id"]] = tap.data
            elif tap.kind == "line_taken_out":
                lines.pop(tap.data["line_id"], None)
            elif tap.kind == "round_sent":
                for line_id in tap.data["line_ids"]:
                    lines.pop(line_id, None)
        return lines

    async def send_all_evening(self) -> None:
        """The queue at work: in order, again after a pause, longer each time."""
        pause = 1.0
        while True:
            if not self.waiting or self.is_asleep:
                self._woken.clear()
                await self._woken.wait()
                continue
            pause = 1.0 if await self._first() else min(pause * 2, 15.0)
            if pause > 1.0:
                await asyncio.sleep(pause + self.chance.random() / 2)

    def wake(self) -> None:
        """It was unlocked."""
        self.is_asleep = False
        self._woken.set()

    def reload(self) -> None:
        """The page is opened anew: only the queue was kept."""
        self.state, self._is_whole = None, False
        self._taken.clear()

    async def look(self, wait: int = 0) -> bool:
        """Read on as far as the stream goes; False where nobody answered."""
        if (self.state is None or self._went_back) and not await self.begin():
            return False
        while self.state is not None:
            limit = self.chance.choice((1, 3, 100))
            query = f"after={self.after}&limit={limit}&wait={wait}"
            reply = await self._ask("GET", self._path(f"events?{query}"), seconds=PATIENCE + wait)
            if reply is None or reply.status != 200:
                return await self._no_page(reply)
            page = msgspec.json.decode(reply.body, type=SessionPage)
            if page.head < self.after or self._went_back:  # an older copy of the API is there now
                self._went_back = True
                return await self.begin()
            if not await self._is_all(self._follow(page)):
                return False
            if self.after >= page.head:
                return True
        return False

    async def _is_all(self, gap: str) -> bool:
        """Who is in begins from a whole snapshot; who was put out is told his own part only."""
        if self._is_whole or self.me is not PhoneState.IN:
            return True
        has_begun = await self.begin()
        if has_begun and gap and self._sees_all():
            self.faults.append(f"{self.name} read on behind {gap}")
        return has_begun

    def _sees_all(self) -> bool:
        return self.me is PhoneState.IN

    async def begin(self) -> bool:
        """From a snapshot, as the page does; False where nobody answered."""
        reply = await self._ask("GET", self._path("snapshot"))
        if reply is None or reply.status != 200:
            return await self._no_page(reply)
        told = msgspec.json.decode(reply.body, type=SessionSnapshot)
        if self._went_back:
            self._went_back = False
            self._taken.clear()
            self.seen.clear()
            self._send_again(_state(told.session))
            for asked in self.asked:
                asked.is_lost = True
        self.state, self.after, self.phone_id = _state(told.session), told.event_seq, told.phone_id
        self._is_whole = self.me is PhoneState.IN
        return True

    def _send_again(self, state: SessionState) -> None:
        """Rounds of which nothing is there."""
        its, self.sent[self.session_id] = self.sent.get(self.session_id, []), []
        for each in its:
            if each.is_lost(state):
                self.waiting += each.tap.again()
            else:
                self.sent[self.session_id].append(each)
        self._woken.set()

    async def pay_again(self) -> bool:
        """Ask once more, under its key, for what the API has lost; False while it has no answer."""
        for asked in self.asked:
            is_mine = (asked.session_id, asked.phone_id) == (self.session_id, self.phone_id)
            if asked.is_lost and is_mine:
                reply = await self.post("payments", asked.key, asked.body)
                if reply is None or reply.status == 429:
                    return False
                asked.is_lost = reply.status == 404  # its bill is not there again
        return True

    async def post(self, what: str, key: str, body: Mapping[str, Any]) -> Reply | None:
        """A question that changes something; None where nobody answered."""
        headers = {"origin": f"http://{HOST}", "idempotency-key": key}
        headers["content-type"] = "application/json"
        return await self._ask("POST", self._path(what), headers, json.dumps(body).encode())

    def key_for(self, tap: Tap) -> str:
        """The same each time it is sent."""
        return tap.key

    async def _first(self) -> bool:
        tap = self.waiting[0]
        waited = self.clock.monotonic() - tap.at
        is_stale = tap.kind in GOES_STALE and waited > TOO_OLD and not tap.is_again
        if is_stale and tap.key not in self._tried:
            self._answered(tap, "too_old")
            return True
        self._tried.add(tap.key)
        body = {"type": tap.kind, "data": dict(tap.data), "waited": int(waited)}
        reply = await self.post("events", self.key_for(tap), body)
        if reply is None or reply.status in {404, 429}:
            return False
        told = json.loads(reply.body)
        if reply.status == 200:
            self._taken.append((told["event_seq"], tap))
            self._has(tap, told["event_seq"])
        code = "" if reply.status == 200 else str(told.get("code"))
        is_there = tap.is_again and code in IS_THERE
        if tap.kind == "round_sent" and (not code or is_there):
            self.sent.setdefault(self.session_id, []).append(Sent(tap, told.get("event_seq", 0)))
        self._answered(tap, "" if is_there else code)
        return True

    def _has(self, tap: Tap, seq: int) -> None:
        self.said_yes[tap.key] = (tap, seq)
        self.forgotten.pop(tap.key, None)
        if self._is_copied:
            self._since_the_copy[tap.key] = self.session_id

    def _answered(self, tap: Tap, code: str) -> None:
        self.waiting = [each for each in self.waiting if each.key != tap.key]
        if code:
            self.said_no.append((tap, code))

    def _follow(self, page: SessionPage) -> str:
        """Fold what came; says where something was left out."""
        assert self.state is not None
        gap = ""
        for each in page.events:
            if self._is_whole and each.event_seq != self.after + 1:
                gap, self._is_whole = f"{self.after} of {self.session_id}", False
            if self.seen.setdefault(each.event_seq, each.event_id) != each.event_id:
                self.faults.append(f"{self.name} read two events {each.event_seq}")
            event = read_event(each.type, bytes(each.data))
            if event.session_id != self.session_id:
                self.faults.append(f"{self.name} saw {each.type} of {event.session_id}")
            before, self.state = self.state, follow(self.state, event)
            self.after = each.event_seq
            is_paid = before.status is SessionStatus.PAID
            if is_paid and not self.state.is_over and self.state.end_turn == before.end_turn:
                self.faults.append(f"{self.name} saw a paid table open again")
        self.after = max(self.after, page.next)
        for sent in self.sent.get(self.session_id, ()):
            if sent.seq <= self.after:
                sent.is_lost(self.state)
        self._is_whole &= self.me is PhoneState.IN
        self._taken = [each for each in self._taken if each[0] > self.after]
        return gap

    async def _no_page(self, reply: Reply | None) -> bool:
        """The API does not know this phone any more: people look up from it, and scan again."""
        if reply is not None and reply.status == 404:
            self._sit("")
        elif reply is not None and reply.status not in {429, 503}:
            self.faults.append(f"{self.name}: {reply.status} {reply.body[:200]!r}")
        return False

    def _sit(self, session_id: str) -> None:
        if session_id == self.session_id:
            return
        self._kept[self.session_id] = self.waiting
        self.session_id, self.phone_id, self.after = session_id, "", 0
        self.waiting = self._kept.pop(session_id, []) if session_id else []
        self._woken.set()
        self.seen.clear()
        self.reload()

    def _path(self, what: str) -> str:
        return f"/v1/sessions/{self.session_id}/{what}"

    async def _ask(
        self,
        method: str,
        path: str,
        headers: Mapping[str, str] | None = None,
        body: bytes = b"",
        seconds: float = PATIENCE,
    ) -> Reply | None:
        """None where nobody answered, or answered that they cannot now."""
        cookie = "; ".join(f"{name}={value}" for name, value in self._cookies.items())
        sent = {"host": HOST, **({"cookie": cookie} if cookie else {}), **(headers or {})}

        async def serve() -> Reply:
            return await self.api.call(method, path, sent, body)

        try:
            reply = await self.network.call(self.name, serve, seconds)
        except (Unreachable, Lost):
            return None
        return None if reply.status >= 500 else reply


def _is_replaced(tap: Tap, other: Tap) -> bool:
    is_put = tap.kind == other.kind == "line_put"
    return is_put and tap.data["line_id"] == other.data["line_id"]
