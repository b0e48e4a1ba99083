"""A till of a shop on the simulated network: real engine, journal and sync, moved by the loop.

What it takes in of the store's feed is also written into a book on its disk, by which the end of a
day sees whether everything came, in order, and nothing was passed over.
"""

from __future__ import annotations

import asyncio
import traceback
from collections import deque
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import msgspec

from backend_client.auth import Keys, Pairing, Tokens
from backend_client.client import Client
from backend_client.contracts.feed import LiveMessage
from backend_client.errors import Unreachable
from pos_app.engine.feed_makers import MAKERS
from pos_app.engine.opened import Opened
from pos_app.engine.opening import open_till
from pos_app.engine.sharing_watch import SharingWatch
from pos_app.engine.sync_door import EngineIntake, EngineJournal
from pos_app.engine.table_watch import TableWatch
from pos_app.engine.typing_pause import NOTHING, SETTLED_SECONDS
from pos_app.secrets.key_file import OPEN_NAME, OpenKeyFile
from pos_app.store.opening import open_journal
from pos_app.sync.cursor import CursorFile
from pos_app.sync.loop import Line, SyncLoop
from pos_app.sync.status import Link, SyncStatus
from pos_app.sync.syncer import Doors, Syncer
from pos_core.board import joined
from pos_core.journal import Head, Identity
from tests.simulation.disk import SimDisk, SimFs, insert
from tests.simulation.hand_api import HandApi, LoopClock
from tests.simulation.hand_till import HandTill
from tests.simulation.network import Lost, Network
from tests.simulation.power import Plug, copied
from tests.simulation.till_line import BookedIntake, Wire
from tests.simulation.virtual_time import Beside
from tests.support.api import STORE
from tests.support.tills import SeededRng
from tests.support.working_till import SHOP

if TYPE_CHECKING:
    from hosted_api.auth.enrolment import Credentials
    from pos_app.engine.answers import Answer
    from pos_core.events import Intent
    from pos_core.ids import OrderId
    from pos_core.remote_order import OrderStatus
    from pos_core.shop import Shop
    from pos_core.till_state import TillState

BOOK = Path("/side/feed-book")
KEYS, SECRET = Path("/keys"), "api"
PREFIXES = {"till-1": "A", "till-2": "B", "till-3": "C"}
IDLE = 25.0
"""Seconds, at most, until a till that had nothing to do looks at what stirred it."""


class AtOnce:
    """The engine's line of tasks without a thread behind it: each is done as it is put in."""

    def __init__(self, do: Callable[[Any], None]) -> None:
        self._do = do
        self._waiting: deque[Any] = deque()
        self._is_busy = False

    def put(self, task: Any) -> None:
        """Do it now; what a listener asks for meanwhile comes after it, as on the real line."""
        self._waiting.append(task)
        if self._is_busy:
            return
        self._is_busy = True
        try:
            while self._waiting:
                self._do(self._waiting.popleft())
        finally:
            self._is_busy = False


class ShopHandTill(HandTill):
    """A till by name, whose clock is the loop's; what is asked is answered at once."""

    name = ""

    @classmethod
    def named(
        cls, name: str, disk: SimDisk, seed: int, clock: LoopClock, shop: Shop
    ) -> ShopHandTill:
        shop = replace(shop, till_prefix=PREFIXES[name])
        till = cls(disk, None, seed, shop, clock=clock)  # type: ignore[arg-type]
        till.name = name
        return till

    def __post_init__(self) -> None:
        super().__post_init__()
        self.engine._tasks = AtOnce(self._do)  # type: ignore[assignment]

    def _do(self, task: Any) -> None:
        insert(self.disk)
        self.engine._guarded(task)

    def ask(self, intent: Intent) -> Answer:
        answers: list[Answer] = []
        self.engine.submit(intent, answers.append)
        (answer,) = answers
        return answer

    def _opened(self) -> Opened:
        if str(self.place.path) not in self.disk.files:
            known = Identity(STORE.store_id, self.name, 1)
            open_journal(self.ports, self.place, identity=known, create=True).close()
        return open_till(self.ports, self.place, self.shop, self.settings)


class World:
    """Stirs all tills when something has changed that may concern each of them."""

    def __init__(self) -> None:
        self.stirs: list[asyncio.Event] = []

    def changed(self) -> None:
        """The store's feed grew, a line was cut or mended, the API went or came."""
        for stir in self.stirs:
            stir.set()


class ShopTill:
    """One till through a day of restarts. `world` hears of whatever may concern others."""

    def __init__(
        self,
        name: str,
        seed: int,
        api: HandApi,
        network: Network,
        world: World,
        shop: Shop = SHOP,
    ) -> None:
        self.name = name
        self.chance = Random(f"{seed} {name}")
        self.clock = LoopClock(api.clock.start)
        self.disk = SimDisk()
        self.plug = Plug(self.disk, self.chance)
        self.hand: ShopHandTill | None = None
        self.shown: list[Head] = []
        self.forks = 0
        self._seen: dict[OrderId, tuple[bool, OrderStatus]] = {}
        self.surprises: list[str] = []
        self._api, self._network, self._shop = api, network, shop
        self._seed, self._starts = Random(f"{seed} {name} ids"), 0
        self._beside = Beside()
        self._tasks: list[asyncio.Task[None]] = []
        self._died, self._stir = asyncio.Event(), asyncio.Event()
        world.stirs.append(self._stir)
        self._keeper: asyncio.Task[None] | None = None

    @property
    def is_up(self) -> bool:
        """True while somebody can sell here."""
        return self.hand is not None and not self.plug.is_pulled

    @property
    def is_cut_off(self) -> bool:
        """True while nothing new comes here: the line is cut, and what came before is taken in."""
        return self._network.is_cut(self.name) and not self._loop._news

    @property
    def fs(self) -> SimFs:
        """The files on its disk."""
        return SimFs(self.disk)

    def let_in(self, made: Credentials) -> None:
        """The API knows it from now on."""
        keys = Keys(STORE.store_id, made.device_key, made.refresh_token)
        OpenKeyFile(self.fs, KEYS).put(SECRET, msgspec.json.encode(keys))

    async def open(self) -> None:
        """On the first morning, and watched over from then on."""
        await self._start()
        self._keeper = asyncio.ensure_future(self._keep())

    async def close(self) -> None:
        """For good."""
        if self._keeper is not None:
            self._keeper.cancel()
        await self._stop()

    def press(self, make: Callable[[TillState], Intent | None]) -> None:
        """A finger on the screen, if the till is up; what was shown afterwards is remembered."""
        hand = self.hand
        if hand is None or not self.is_up:
            return
        intent = make(hand.state)
        if intent is None:
            return
        answer = hand.ask(intent)
        self._settle_later(SETTLED_SECONDS)
        if self.plug.is_pulled:
            self._died.set()
        elif answer.ok and answer.events:
            self.shown.append(hand.journal.head)
            self._look_at_the_board(hand.state)
            self._stir.set()

    def _settle_later(self, seconds: float) -> None:
        if seconds < NOTHING:
            asyncio.get_running_loop().call_later(seconds + 0.1, self._settle)

    def _settle(self) -> None:
        """Others are told of what nobody types at any more."""
        if self.hand is None or not self.is_up:
            return
        head = self.hand.journal.head
        again = min(self._watch.settle(), self._tables.settle())
        if self.plug.is_pulled:
            self._died.set()
            return
        if self.hand.journal.head != head:
            self._stir.set()
        self._settle_later(again)

    def is_done(self, feed_head: int) -> bool:
        """True when all its entries are at the API and the whole feed is here."""
        if self.hand is None or not self.is_up:
            return False
        is_sent = (
            self.syncer.is_greeted and self.syncer._progress.acked == self.hand.journal.head.seq
        )
        return is_sent and self.syncer.cursor.seq == feed_head

    def standing(self) -> str:
        """How it stands, for whoever wonders."""
        if self.hand is None:
            return "switched off"
        return f"cursor {self.syncer.cursor}, {self.syncer.status}"

    def copy(self) -> SimDisk:
        """Its disk of this moment."""
        return copied(self.disk)

    def pull_the_plug(self, operations: int) -> None:
        """After so many more operations of its disk."""
        self.plug.pull_in(operations)

    async def put_in(self, disk: SimDisk) -> None:
        """Its disk is replaced by a copy from before: it goes back in time, but for its keyring."""
        self.plug.pull()
        await self._stop()
        keys = self.fs.read(KEYS / OPEN_NAME)
        self.disk = copied(disk)
        self.fs.write_durably(KEYS / OPEN_NAME, keys)
        self.forks += 1
        self.shown.clear()
        self._seen.clear()
        await self._start()

    def _look_at_the_board(self, state: TillState) -> None:
        """What was seen paid, or so far, is never seen unpaid or less far again."""
        for order_id, entry in state.board.orders.items():
            paid, status = self._seen.get(order_id, (False, entry.status))
            is_paid = entry.order.paid
            if paid > is_paid or joined(status, entry.status, paid=is_paid) != entry.status:
                self.surprises.append(f"{order_id} went back from {status} to {entry.status}")
            self._seen[order_id] = (entry.order.paid, entry.status)

    async def _keep(self) -> None:
        """Switch it on again whenever the power went."""
        while True:
            await self._died.wait()
            await self._stop()
            await asyncio.sleep(self.chance.uniform(5, 300))
            if self.hand is None:
                await self._start()

    async def _start(self) -> None:
        self._died.clear()
        self._starts += 1
        self.plug = Plug(self.disk, self.chance)
        ids = self._seed.getrandbits(60)
        hand = ShopHandTill.named(self.name, self.disk, ids, self.clock, self._shop)
        self._watch = SharingWatch(hand.engine, _always, self.clock)
        self._tables = TableWatch(hand.engine, _always, self.clock)
        hand.engine.listen(self._watch)
        hand.engine.listen(self._tables)
        self._tables.feed(is_reading=True)
        if not hand.start():
            raise AssertionError(f"{self.name} does not open: {hand.troubles[-1]}")
        self.hand = hand
        self._watch.look(hand.state)
        self._tables.look(hand.state)
        self._settle_later(SETTLED_SECONDS)
        self.syncer = self._syncer(hand)
        self._loop = SyncLoop(lambda: self.syncer, Line(None, SeededRng(self.chance)))
        for work in (self._sync, self._live):
            self._tasks.append(asyncio.ensure_future(self._watched(work)))

    async def _stop(self) -> None:
        tasks, self._tasks = self._tasks, []
        for task in tasks:
            task.cancel()
        for task in tasks:
            with suppress(asyncio.CancelledError):
                await task
        hand, self.hand = self.hand, None
        self.disk = self.plug.pull()
        if hand is not None:
            insert(hand.disk)
            hand.kill()

    def _syncer(self, hand: ShopHandTill) -> Syncer:
        fs, rng = SimFs(self.disk), SeededRng(Random(self._seed.getrandbits(60)))
        wire = Wire(self._network, self.name, self._api, self._beside)
        intake = BookedIntake(EngineIntake(hand.engine, MAKERS), fs, BOOK)
        cursor = CursorFile(fs, Path("/side"), self.name)
        keys = OpenKeyFile(fs, KEYS)
        client = Client(wire, Tokens(wire, keys, SECRET, Pairing(self.name, self.name), self.clock))
        journal = EngineJournal(hand.engine)
        reading = self._tables.feed
        return Syncer(
            Doors(client, journal, intake, cursor, self.clock, rng, _unheard, reading=reading)
        )

    async def _watched(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        try:
            await work()
        except Exception as error:  # noqa: BLE001  told at the end of the day
            where = traceback.extract_tb(error.__traceback__)[-1]
            self.surprises.append(f"{work.__name__}: {error!r} at {where.filename}:{where.lineno}")
        self._died.set()

    async def _sync(self) -> None:
        """As the till's own loop; only that it rests while a look would find nothing new."""
        while not self.plug.is_pulled:
            self._stir.clear()
            try:
                wait = await self._beside.run(partial(self._loop._step, self.syncer))
            except OSError:
                if self.is_up:
                    raise
                break  # the power went while new keys were written
            if self.hand is not None:
                self._look_at_the_board(self.hand.state)
                self._settle_later(min(self._watch.settle(), self._tables.settle()))
            if wait and self.syncer.status.link is Link.ONLINE and not self.plug.is_pulled:
                await self._stir.wait()
                wait = self.chance.random() * IDLE
            await asyncio.sleep(0.0 if self._loop._has_work() else wait)

    async def _live(self) -> None:
        """As the till's own: connect, take in what comes, connect again."""
        while not self.plug.is_pulled:
            with suppress(Lost, Unreachable):
                await self._listen()
            self._loop._tell_live(is_live=False)
            await asyncio.sleep(self.chance.uniform(1, 60))

    async def _listen(self) -> None:
        if self._network.is_cut(self.name):
            raise Lost
        socket = await self._api.socket(STORE.store_id, self.syncer.cursor)
        try:
            self._loop._tell_live(is_live=True)
            while await self._network.carry(self.name):
                said = msgspec.json.decode(await socket.next(), type=LiveMessage)
                self._loop._news.append(said)
                self._stir.set()
        finally:
            socket.leave()


def _always() -> bool:
    return True


def _unheard(_status: SyncStatus) -> None:
    return
