"""The whole hosted API on a simulated disk and virtual time: its application object, no socket.

The database's own writer commits; only when it does so is decided here, by chance. Killing it is
what a power cut is: nobody hears from it any more, and its disk holds what had been synced.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Mapping, MutableMapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import unquote

import apsw

from backend_client.errors import Unreachable
from backend_client.transport import Reply
from hosted_api.app import create_app
from hosted_api.errors import ApiError
from hosted_api.kit import feed
from hosted_api.kit.db.database import BatchWork, DatabaseDown, Ears, Item, Listener, Work
from hosted_api.kit.db.sqlite import _SETTINGS, SqliteTx, _Job, _Writer, drive
from hosted_api.kit.db.statement import SQLITE
from hosted_api.parts import Parts
from hosted_api.settings import Settings
from hosted_api.sync import endpoints as sync_endpoints
from hosted_api.sync.feed_service import check_mark
from tests.simulation.disk import VFS_NAME, SimDisk, insert
from tests.simulation.network import Lost
from tests.simulation.power import Plug, copied
from tests.support.api import STORE
from tests.support.tills import SeededRng

if TYPE_CHECKING:
    from backend_client.pull import Cursor
    from hosted_api.payments.providers.base import Provider
    from hosted_api.realtime.hub import Reader

T = TypeVar("T")
FILE = "/api/api.db"
SECRET = "not a secret at all, it is for tests only"
COMMIT_SECONDS = 0.004


@dataclass
class LoopClock:
    """Wall and monotonic time of somebody in the loop, whose wall clock goes wrong by `skew`."""

    start: datetime
    skew: float = 0.0

    def __post_init__(self) -> None:
        self._loop = asyncio.get_running_loop()

    def now(self) -> datetime:
        return self.start + timedelta(seconds=self.monotonic() + self.skew)

    def monotonic(self) -> float:
        return self._loop.time()


class HandWriter(_Writer):
    """The writer, moved by the loop instead of by a thread of its own."""

    def __init__(
        self, disk: SimDisk, connection: apsw.Connection, chance: Random, listener: Listener
    ) -> None:
        super().__init__(connection, asyncio.get_running_loop(), listener)
        self._disk = disk
        self._chance = chance
        self._is_due = False
        self.changed: Callable[[], None] = _nothing

    async def put(self, work: Callable[..., Awaitable[Any]], item: tuple[Any, ...]) -> Any:
        future: asyncio.Future[Any] = self._loop.create_future()
        self._waiting.put([_Job(work, item, future)])
        if not self._is_due:
            self._is_due = True
            self._loop.call_later(self._chance.random() * COMMIT_SECONDS, self._commit)
        return await future

    def _commit(self) -> None:
        self._is_due = False
        insert(self._disk)
        answers = self._written(self._gathered()[0])
        said, self._tx.said = self._tx.said, {}
        later = self._chance.random() * COMMIT_SECONDS
        self._loop.call_later(later, self._told, answers, tuple(said))

    def _told(self, answers: list[Any], said: tuple[str, ...]) -> None:
        self._answer(answers, said)
        if said:
            self.changed()


def _nothing() -> None:
    return


class HandDatabase:
    """The embedded database on a simulated disk."""

    dialect = SQLITE

    def __init__(self, disk: SimDisk, chance: Random) -> None:
        self._disk = disk
        self._chance = chance
        self._ears = Ears()
        self._db: apsw.Connection | None = None
        self._writer: HandWriter | None = None
        self.changed: Callable[[], None] = _nothing

    def listen(self, listener: Listener, word: str = "") -> None:
        self._ears.put(listener, word)

    async def open(self) -> None:
        insert(self._disk)
        try:
            flags = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE
            self._db = apsw.Connection(FILE, flags, vfs=VFS_NAME)
            for said in ("locking_mode=EXCLUSIVE", "synchronous=EXTRA", "journal_mode=WAL"):
                self._db.execute(f"PRAGMA {said}").fetchall()
            self._db.execute(_SETTINGS).fetchall()
        except apsw.Error as error:
            raise DatabaseDown(str(error)) from error
        self._writer = HandWriter(self._disk, self._db, self._chance, self._ears)
        self._writer.changed = self.changed

    async def close(self) -> None:
        """As a killed process leaves it: nothing is written any more."""
        db, self._db, self._writer = self._db, None, None
        if db is not None:
            insert(self._disk)
            db.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
            with suppress(apsw.Error):
                db.close()

    async def read(self, work: Work[T]) -> T:
        await asyncio.sleep(self._chance.random() * 0.001)
        if self._db is None:
            raise DatabaseDown("closed")
        insert(self._disk)
        try:
            return drive(work(SqliteTx(self._db)))
        except apsw.Error as error:
            raise DatabaseDown(str(error)) from error

    async def write(self, work: Work[T]) -> T:
        result: T = await self._put(work)
        return result

    async def group(self, work: BatchWork[Item, T], item: Item) -> T:
        result: T = await self._put(work, item)
        return result

    async def _put(self, work: Callable[..., Awaitable[Any]], *item: Any) -> Any:
        if self._writer is None:
            raise DatabaseDown("closed")
        return await self._writer.put(work, item)


_doors: list[Any] = []


def _share_doors(app: Any) -> None:
    """The doors are the same in every life of the API, and working out each costs milliseconds."""
    if not _doors:
        own, sync = list(app.router.routes), sync_endpoints.router
        _doors.extend(sorted(own, key=lambda d: getattr(d, "original_router", None) is not sync))
    app.router.routes[:] = _doors


class HandApi:
    """`start`, `kill`, `start` again, with another disk put in between if one likes."""

    def __init__(
        self,
        start: datetime,
        seed: int,
        database: type[HandDatabase] = HandDatabase,
        providers: Mapping[str, Provider] | None = None,
    ) -> None:
        self.disk = SimDisk()
        self.clock = LoopClock(start)
        self.chance = Random(f"{seed} api")
        self._kind = database
        self._providers = providers
        self._rng = SeededRng(Random(f"{seed} api ids"))
        self._app: Any = None
        self._life: Any = None
        self._busy: set[asyncio.Task[Any]] = set()
        self.plug = Plug(self.disk, self.chance)
        self.surprises: list[str] = []
        self.moving = asyncio.Lock()
        self.changed: Callable[[], None] = _nothing

    @property
    def is_up(self) -> bool:
        """True while it answers."""
        return self._app is not None and not self.plug.is_pulled

    @property
    def life(self) -> object:
        """What runs now, from a start to the next kill."""
        return self._app

    @property
    def parts(self) -> Parts:
        """What the running API is made of."""
        parts: Parts = self._app.state.parts
        return parts

    async def start(self) -> None:
        """On the disk as it is."""
        settings = Settings(token_secret=SECRET, requests_a_minute=10**9)  # type: ignore[arg-type]
        database = self._kind(self.disk, self.chance)
        database.changed = self.changed
        app = create_app(
            settings,
            clock=self.clock,
            rng=self._rng,
            database=database,
            providers=self._providers,
        )
        _share_doors(app)
        life = app.router.lifespan_context(app)
        try:
            await life.__aenter__()
        except DatabaseDown:
            if not self.plug.is_pulled:
                raise
            return
        self._app, self._life = app, life

    async def kill(self) -> None:
        """The power is gone; the disk is what was on the platter."""
        self.disk = self.plug.pull()
        app, self._app = self._app, None
        for task in tuple(self._busy):
            task.cancel()
        if app is not None:
            await self._life.__aexit__(None, None, None)
        self.plug = Plug(self.disk, self.chance)

    async def feed_head(self) -> int:
        """Where the store's feed ends."""
        return await self.parts.database.read(lambda tx: feed.head_of(tx, STORE.store_id))

    def copy(self) -> SimDisk:
        """A backup of this moment; a copy of both files between two commits is one."""
        return copied(self.disk)

    def put_in(self, disk: SimDisk) -> None:
        """Another disk, while it is down."""
        self.disk = copied(disk)
        self.plug = Plug(self.disk, self.chance)

    async def call(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> Reply:
        """The answer. Raises `Lost` when it goes down before it has answered, `Unreachable`."""
        if not self.is_up:
            raise Unreachable("refused", "nobody listens")
        reply = await self.alive(self._respond(method, path, headers, body))
        if reply.status >= 500 and reply.status != 503:
            self.surprises.append(f"{method} {path}: {reply.status} {reply.body[:300]!r}")
        return reply

    async def socket(self, store_id: str, cursor: Cursor) -> ApiSocket:
        """A live socket behind `cursor`. Raises `Unreachable`, `Lost`."""
        if not self.is_up:
            raise Unreachable("refused", "nobody listens")
        hub, database = self.parts.hub, self.parts.database

        async def join() -> Reader:
            try:
                await database.read(lambda tx: check_mark(tx, store_id, cursor.seq, cursor.mark))
                return await hub.join(store_id, cursor.seq)
            except (ApiError, DatabaseDown) as error:
                raise Unreachable("broken", str(error)) from error

        return ApiSocket(self, await self.alive(join()))

    async def alive(self, work: Coroutine[Any, Any, T]) -> T:
        """Do something of its own while it is up; `Lost` when it goes down before the end."""
        plug, task = self.plug, asyncio.ensure_future(work)
        self._busy.add(task)
        task.add_done_callback(self._busy.discard)
        try:
            done = await asyncio.shield(task)
        except asyncio.CancelledError:
            if task.cancelled():
                raise Lost from None
            task.cancel()
            raise
        if plug.is_pulled:
            raise Lost
        return done

    async def _respond(
        self, method: str, path: str, headers: Mapping[str, str], body: bytes
    ) -> Reply:
        bare, _, query = path.partition("?")
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": unquote(bare),
            "raw_path": bare.encode(),
            "query_string": query.encode(),
            "headers": [(k.lower().encode(), v.encode()) for k, v in headers.items()],
            "client": ("203.0.113.9", 40000),
            "server": ("api", 80),
            "root_path": "",
            "state": {},
        }
        heard: list[MutableMapping[str, Any]] = []

        async def receive() -> MutableMapping[str, Any]:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: MutableMapping[str, Any]) -> None:
            heard.append(message)

        await self._app(scope, receive, send)
        named = {k.decode().lower(): v.decode() for k, v in heard[0]["headers"]}
        parts = [message.get("body", b"") for message in heard[1:]]
        return Reply(heard[0]["status"], named, b"".join(parts))


class ApiSocket:
    """A till's live socket at the API's end."""

    def __init__(self, api: HandApi, reader: Reader) -> None:
        self._api = api
        self._life = api.life
        self._reader = reader

    async def next(self) -> str:
        """What the API says next. Raises `Lost`, `Unreachable`."""
        if self._api.life is not self._life:
            raise Lost  # it went down while the last message was on its way
        try:
            said: str = (await self._api.alive(self._reader.next()))["text"]
        except DatabaseDown as error:
            raise Unreachable("broken", str(error)) from error
        return said

    def leave(self) -> None:
        """Hang up."""
        self._reader.leave()
