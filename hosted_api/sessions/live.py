"""Sessions that somebody is at just now, kept ready: decided and read without asking the database.

What is kept is behind a number; who writes says behind which, and is refused where the stream has
grown elsewhere. So what is stale here is looked up again, and never believed.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict, deque
from typing import TYPE_CHECKING

from hosted_api.kit.together import Together
from hosted_api.menu import marks
from hosted_api.sessions import repository, service, spelling
from hosted_api.sessions.spelling import Place, Spelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hosted_api.kit.clock import Clock
    from hosted_api.kit.db.database import Database, Row, Tx
    from pos_core.session import SessionState

MOST_KEPT = 5_000
_RECENT = 64
_ASKED_SECONDS = 10.0
_TRUSTED_SECONDS = 2.0
"""So long what other nodes wrote may be unknown here where the word of it was lost."""


class Live:
    """One session. `heard` is the number its stream is said to have come to."""

    def __init__(self, place: Place, state: SessionState, keys: dict[str, tuple[str, int]]) -> None:
        self.place = place
        self.state = state
        self.keys = keys
        self.heard = place.seq
        self.looked = 0.0
        self.asked = float("-inf")
        self.late = 0
        self.doubled = 0
        self.lock = asyncio.Lock()
        self._recent: deque[tuple[int, str]] = deque(maxlen=_RECENT)
        self._waiting: set[asyncio.Future[None]] = set()

    @property
    def is_behind(self) -> bool:
        """True when its stream has grown elsewhere."""
        return self.heard > self.place.seq

    def advance(self, made: Spelled) -> None:
        """What was written just now by this node."""
        self.place, self.state = made.after, made.state
        self.heard = max(self.heard, self.place.seq)
        self.late = self.doubled = 0
        for row in made.rows:
            self.keys[row["key"]] = row["event_id"], row["event_seq"]
            self._recent.append((row["event_seq"], row["body"]))
        self.wake()

    def follow(self, rows: list[Row], seen: Place) -> None:
        """What was written elsewhere."""
        self.state = spelling.followed(self.state, rows)
        self.place = seen
        self.heard = max(self.heard, seen.seq)
        for row in rows:
            self.keys[row["key"]] = row["event_id"], row["event_seq"]
            self._recent.append((row["event_seq"], row["body"]))
        self.wake()

    def recent(self, after: int, most: int) -> list[tuple[int, str]] | None:
        """Events behind `after` with their numbers, or None where they are not all at hand."""
        if not self._recent or self._recent[0][0] > after + 1:
            return None
        found = [each for each in self._recent if each[0] > after]
        return found[:most]

    def hear(self, seq: int) -> None:
        """Its stream is said to have come so far. Its own writer wakes those who wait."""
        self.heard = max(self.heard, seq)
        if self.is_behind and not self.lock.locked():
            self.wake()

    def wake(self) -> None:
        """Whoever waits looks again."""
        waiting, self._waiting = self._waiting, set()
        for each in waiting:
            if not each.done():
                each.set_result(None)

    async def wait(self, after: int, seconds: float) -> None:
        """Until there may be something behind `after`, or so long."""
        if max(self.place.seq, self.heard) > after:
            return
        loop = asyncio.get_running_loop()
        future: asyncio.Future[None] = loop.create_future()
        self._waiting.add(future)
        timer = loop.call_later(seconds, _done, future)
        try:
            await future
        finally:
            timer.cancel()
            self._waiting.discard(future)

    @property
    def is_waited_for(self) -> bool:
        """True while somebody waits for news."""
        return bool(self._waiting)


def _done(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_result(None)


class LiveSessions:
    """By store and id; those nobody asked for longest are let go."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._kept: OrderedDict[tuple[str, str], Live] = OrderedDict()
        self._menus_told: dict[str, int] = {}
        self._loading = Together()
        self._is_alone = database.dialect == "sqlite"

    async def of(self, store_id: str, session_id: str, *, surely: bool = False) -> Live:
        """The session as it stands. Raises `NotFound`, `DatabaseDown`.

        `surely` by who can neither wait for news nor be refused when he is behind.
        """
        key = (store_id, session_id)
        live = self._kept.get(key)
        if live is not None:
            self._kept.move_to_end(key)
            is_old = surely and not (self._is_alone or self._is_fresh(live))
            if surely:
                live.asked = self._clock.monotonic()
            if not live.is_behind and not is_old:
                return live
        return await self._loading.ask(key, lambda: self._load(key))

    async def refresh(self, live: Live) -> None:
        """Read what was written elsewhere. By who holds its lock."""
        await self._catch_up(live)

    def hear(self, word: str) -> None:
        """The bus says that a stream has grown, or "" where it may have missed something."""
        if not word:
            for live in self._kept.values():
                live.looked = float("-inf")
                live.wake()
            return
        store_id = marks.changed_at(word)
        if store_id:
            self._wake_all(store_id)
        if not word.startswith("session/"):
            return
        _, store_id, session_id, seq = word.split("/")
        found = self._kept.get((store_id, session_id))
        if found is not None:
            found.hear(int(seq))

    def menus_told(self, store_id: str) -> int:
        """How often a store was said to sell something else."""
        return self._menus_told.get(store_id, 0)

    def _wake_all(self, store_id: str) -> None:
        self._menus_told[store_id] = self.menus_told(store_id) + 1
        for (store, _), live in self._kept.items():
            if store == store_id:
                live.wake()

    def uncounted(self) -> Sequence[Live]:
        """Those whose late and repeated events stand in no row yet."""
        return [live for live in self._kept.values() if live.late or live.doubled]

    def waited_for(self) -> Mapping[tuple[str, str], int]:
        """Those that somebody waits for or asked about just now, and how far they are known."""
        since = self._clock.monotonic() - _ASKED_SECONDS
        return {
            key: live.place.seq
            for key, live in self._kept.items()
            if live.is_waited_for or live.asked >= since
        }

    def heard(self, known: Iterable[tuple[str, str]], rows: Sequence[Row], at: float) -> None:
        """It was looked after those `known` at that moment; `rows` are longer than was known."""
        for key in known:
            live = self._kept.get(key)
            if live is not None:
                live.looked = max(live.looked, at)
        for row in rows:
            live = self._kept.get((row["store_id"], row["session_id"]))
            if live is not None:
                live.hear(row["event_seq"])

    def _is_fresh(self, live: Live) -> bool:
        return self._clock.monotonic() - live.looked < _TRUSTED_SECONDS

    async def _load(self, key: tuple[str, str]) -> Live:
        live = self._kept.get(key)
        if live is not None:
            async with live.lock:
                await self._catch_up(live)
            return live
        made = await self._database.read(lambda tx: _read_whole(tx, *key))
        made.looked = self._clock.monotonic()
        self._kept[key] = made
        self._let_go()
        return made

    def _let_go(self) -> None:
        while len(self._kept) > MOST_KEPT:
            key, live = next(iter(self._kept.items()))
            if live.is_waited_for or live.lock.locked():
                self._kept.move_to_end(key)
                return
            del self._kept[key]

    async def _catch_up(self, live: Live) -> None:
        place, began = live.place, self._clock.monotonic()
        rows = await self._database.read(
            lambda tx: repository.after(tx, place.store_id, place.session_id, place.seq - 1)
        )
        live.looked = began
        if place.seq and (not rows or rows[0]["event_id"] != place.last_id):
            await self._anew(live)
            return
        news = list(rows[1:] if place.seq else rows)
        if news:
            last = news[-1]
            seen = Place(place.store_id, place.session_id, last["event_seq"], last["event_id"])
            live.follow(news, seen)
        live.heard = live.place.seq

    async def _anew(self, live: Live) -> None:
        """What is kept was never written, or was lost with a copy that came back."""
        place = live.place
        made = await self._database.read(
            lambda tx: _read_whole(tx, place.store_id, place.session_id)
        )
        live.__dict__.update(
            {name: made.__dict__[name] for name in ("place", "state", "keys", "_recent", "heard")}
        )
        live.wake()


async def _read_whole(tx: Tx, store_id: str, session_id: str) -> Live:
    kept = await repository.snapshot_of(tx, store_id, session_id)
    state, seq = spelling.state_from(session_id, kept)
    rows = await repository.after(tx, store_id, session_id, max(0, seq - 1))
    if not rows:
        raise service.unknown()
    state = spelling.followed(state, [row for row in rows if row["event_seq"] > seq])
    last = rows[-1]
    place = Place(store_id, session_id, last["event_seq"], last["event_id"])
    keys = await repository.keys(tx, store_id, session_id, place.seq)
    return Live(place, state, {row["key"]: (row["event_id"], row["event_seq"]) for row in keys})
