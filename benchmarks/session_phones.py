"""Phones at tables, as thin as they can be, and a ledger of what each of them heard."""

import asyncio
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import cast

from hosted_api.kit.clock import RealRng
from hosted_api.kit.db.database import Database, Tx
from hosted_api.kit.db.postgres import Postgres
from hosted_api.kit.db.sqlite import Sqlite
from hosted_api.sessions import repository, service
from hosted_api.sessions.doorstep import hashed
from hosted_api.sessions.spelling import News
from pos_core.session_events import PhoneJoined, PhoneState, SessionEvent, SessionOpened
from pos_core.table_rules import SessionMode

_HEAD_ENDS = b"\r\n\r\n"
_SEQ = re.compile(rb'"event_seq":(\d+)')
_LONGEST_WAIT = 25


@dataclass(frozen=True)
class Seat:
    """A phone that has come in."""

    session_id: str
    number: int
    cookie: str


async def sit_down(
    folder: Path, url: str, sessions: int, phones: int, stores: int
) -> list[list[Seat]]:
    """Sessions with their phones, written beside the API that is at work."""
    database: Database = Postgres(url, 2) if url else Sqlite(folder / "api.db")
    await database.open()
    rng, now = RealRng(), datetime.now(UTC)

    async def table(number: int) -> list[Seat]:
        session_id, store_id = f"session-{number:05d}", f"store-{number % stores:03d}"
        keys = [rng.bytes(16).hex() for _ in range(phones)]

        async def work(tx: Tx) -> None:
            await service.make(tx, store_id, session_id, now)
            news = _beginning(session_id, keys, now)
            await service.write(tx, store_id, session_id, lambda _: news, now)
            for key in keys:
                await repository.put_phone(
                    tx,
                    key_hash=hashed(key),
                    store_id=store_id,
                    session_id=session_id,
                    phone_id=key[:12],
                    made_at="",
                )

        await database.write(work)
        return [Seat(session_id, n, f"evertill-{session_id}={key}") for n, key in enumerate(keys)]

    try:
        return [await table(number) for number in range(sessions)]
    finally:
        await database.close()


def _beginning(session_id: str, keys: list[str], now: datetime) -> list[News]:
    until = now + timedelta(hours=1)
    events: list[SessionEvent] = [
        SessionOpened(session_id, "t", "Table", SessionMode.PAY_AT_END, now, until)
    ]
    for number, key in enumerate(keys, start=1):
        events.append(PhoneJoined(session_id, key[:12], number, PhoneState.IN))
    ids = [f"{session_id}-{n}" for n in range(len(events))]
    return [News(name, name, event, "system", now) for name, event in zip(ids, events, strict=True)]


@dataclass(frozen=True)
class Evening:
    """Who sits where, how requests are made, and how often somebody taps.

    With a `pause` phones do not wait at the API but ask again after so many seconds; what is
    counted then is how long each question took.
    """

    tables: list[list[Seat]]
    tap: Callable[[Seat], bytes]
    page: Callable[[Seat, int, int], bytes]
    taps_a_second: int
    seconds: float
    pause: float = 0.0


@dataclass
class Heard:
    """Milliseconds until a phone knew of a tap, or was answered, and what came otherwise."""

    times: list[float] = field(default_factory=list)
    taps: int = 0
    heard: int = 0
    wrong: int = 0
    tapped_at: dict[tuple[str, int], float] = field(default_factory=dict)


class _Line(asyncio.Protocol):
    """One kept connection: `answered(body)` says what to ask next, or None."""

    def __init__(self, answered: Callable[[bytes], bytes | None]) -> None:
        self._answered = answered
        self._got = b""
        self.transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast("asyncio.Transport", transport)

    def ask(self, asked: bytes) -> None:
        assert self.transport is not None
        self.transport.write(asked)

    def data_received(self, data: bytes) -> None:
        self._got += data
        head = self._got.find(_HEAD_ENDS)
        if head < 0:
            return
        start = self._got.find(b"content-length: ", 0, head) + 16
        end = head + 4 + int(self._got[start : self._got.find(b"\r", start)])
        if len(self._got) < end:
            return
        if not self._got.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(self._got[:200])
        body, self._got = self._got[head + 4 : end], b""
        following = self._answered(body)
        if following is not None:
            self.ask(following)


class _Phone:
    """Reads by its cursor and keeps a ledger; the first page only says where it begins."""

    def __init__(self, seat: Seat, made: Evening, heard: Heard) -> None:
        self.seat = seat
        self.cursor = 0
        self.is_counted = False
        self.first = 0
        self.line: _Line | None = None
        self._asked_at = 0.0
        self._share = hash(seat.cookie) % 1_000 / 1_000
        self._made = made
        self._heard = heard

    def answered(self, body: bytes) -> bytes | None:
        now = perf_counter()
        for found in _SEQ.findall(body):
            seq = int(found)
            if seq != self.cursor + 1:
                self._heard.wrong += 1
            self.cursor = seq
            if self.is_counted:
                self._heard.heard += 1
                if not self._made.pause:
                    at = self._heard.tapped_at.get((self.seat.session_id, seq))
                    # A page may come before the answer to the tap itself: that was at once.
                    self._heard.times.append((now - at) * 1000 if at else 0.0)
        if not self._made.pause:
            return self._made.page(self.seat, self.cursor, _LONGEST_WAIT)
        if self.is_counted and self._asked_at:
            self._heard.times.append((now - self._asked_at) * 1000)
        # Nobody's phone asks at the same moment as all others.
        wait = self._made.pause if self._asked_at else self._made.pause * self._share
        asyncio.get_running_loop().call_later(wait, self._ask)
        return None

    def _ask(self) -> None:
        assert self.line is not None
        if self.line.transport is None or self.line.transport.is_closing():
            return
        self._asked_at = perf_counter()
        self.line.ask(self._made.page(self.seat, self.cursor, 0))


def evening(port: int, made: Evening) -> Heard:
    """All phones listen, some tap; then everybody's ledger is looked at."""
    try:
        import uvloop
    except ImportError:
        return asyncio.run(_evening(port, made))
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        return runner.run(_evening(port, made))


async def _evening(port: int, made: Evening) -> Heard:
    loop, heard = asyncio.get_running_loop(), Heard()
    phones = [_Phone(seat, made, heard) for table in made.tables for seat in table]
    lines = []
    for phone in phones:
        made_line = partial(_Line, phone.answered)
        _, line = await loop.create_connection(made_line, "127.0.0.1", port)
        phone.line = line
        line.ask(made.page(phone.seat, 0, 0))
        lines.append(line)
    await _until_all_wait(phones)
    for phone in phones:
        phone.is_counted, phone.first = True, phone.cursor
    heads = await _tapped(port, made, heard, phones)
    for _ in range(100):
        if all(phone.cursor >= heads.get(phone.seat.session_id, 0) for phone in phones):
            break
        await asyncio.sleep(0.1)
    heard.wrong += sum(
        max(0, heads.get(phone.seat.session_id, 0) - phone.cursor) for phone in phones
    )
    for line in lines:
        assert line.transport is not None
        line.transport.abort()
    return heard


async def _until_all_wait(phones: list[_Phone]) -> None:
    """Until nothing is read any more: the stream's beginning is behind everybody."""
    before = -1
    while before != (now := sum(phone.cursor for phone in phones)) or not all(
        phone.cursor for phone in phones
    ):
        before = now
        await asyncio.sleep(1.0)


async def _tapped(port: int, made: Evening, heard: Heard, phones: list[_Phone]) -> dict[str, int]:
    """Tap at an even pace; the last number of each session that was tapped."""
    loop = asyncio.get_running_loop()
    heads: dict[str, int] = {}
    free: list[_Line] = []

    async def one(phone: _Phone) -> None:
        done: asyncio.Future[bytes] = loop.create_future()
        if free:
            line = free.pop()
        else:
            _, line = await loop.create_connection(lambda: _Line(_nothing), "127.0.0.1", port)
        line._answered = done.set_result
        began = perf_counter()
        line.ask(made.tap(phone.seat))
        seq = int(_SEQ.findall(await done)[0])
        key = phone.seat.session_id
        heard.tapped_at[key, seq] = began
        heads[key] = max(heads.get(key, 0), seq)
        heard.taps += 1
        free.append(line)

    tasks, began = [], perf_counter()
    total = int(made.taps_a_second * made.seconds)
    for number in range(total):
        phone = phones[number * 7919 % len(phones)]
        tasks.append(asyncio.ensure_future(one(phone)))
        ahead = began + (number + 1) / made.taps_a_second - perf_counter()
        if ahead > 0:
            await asyncio.sleep(ahead)
    await asyncio.gather(*tasks)
    return heads


def _nothing(_body: bytes) -> bytes | None:
    return None
