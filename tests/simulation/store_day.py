"""A day of a whole store: tills, the API, an app that posts orders, and everything that goes wrong.

One process, virtual time, one seed; everybody has chances of their own, so that another actor or
another log line changes nobody else's day. `store_day(seed)` gives what was wrong in the end, which
must be nothing, and `digest` is the same whenever the seed is.
"""

from __future__ import annotations

import asyncio
import logging
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from hosted_api.auth import endpoints, tokens
from hosted_api.auth.caller import PARTNER_SCOPES
from hosted_api.auth.enrolment import enrol, make_pairing_code, new_code
from hosted_api.auth.service import add_partner, add_partner_key, add_partner_store
from hosted_api.kit import jobs, outbox
from hosted_api.payments import inbox, methods
from hosted_api.realtime import hub
from hosted_api.sessions import work
from hosted_api.stores.service import add_store
from hosted_api.sync import service
from pos_app.sync import syncer
from tests.simulation.app_orders import App
from tests.simulation.board_steps import some_step
from tests.simulation.floor_steps import some_touch
from tests.simulation.guest_money import GuestMoney
from tests.simulation.hand_api import HandApi, HandDatabase
from tests.simulation.network import Network
from tests.simulation.shifts import shift
from tests.simulation.shop_till import ShopTill, World
from tests.simulation.store_end import faults_of
from tests.simulation.table_evening import TableEvening, Tables, goods, shop_of
from tests.simulation.virtual_time import VirtualLoop
from tests.support.api import STORE
from tests.support.tills import SeededRng
from tests.support.working_till import SHOP

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Tx
    from tests.simulation.disk import SimDisk

MORNING = datetime(2026, 11, 21, 1, 0, tzinfo=UTC)
HOURS = 10
EVENING = HOURS * 3600.0
PATIENCE = 3600.0
ACCESS_SECONDS = 3600
TILLS = ("till-1", "till-2", "till-3")


@dataclass(frozen=True, slots=True)
class Plan:
    """How much of everything a day holds."""

    orders: int = 8
    app_orders: int = 12
    steps: int = 16
    touches: int = 40
    cuts: int = 3
    outages: int = 2
    till_cuts: int = 3
    stale: float = 0.4
    back_in_time: float = 0.15
    database: type[HandDatabase] = HandDatabase
    tables: Tables | None = None
    """Guests order there by phone; None is a shop without any."""


LIGHT = Plan(orders=4, app_orders=7, steps=10, touches=24, cuts=2, till_cuts=2, outages=2)
PHONES = Plan(
    orders=1,
    app_orders=1,
    steps=2,
    touches=14,
    cuts=2,
    outages=2,
    till_cuts=2,
    stale=0.4,
    back_in_time=0.0,
    tables=Tables(),
)


@dataclass
class Told:
    """How a day ended."""

    seed: int
    faults: Sequence[str]
    digest: str
    seconds: float
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def words(self) -> str:
        """What is printed of a bad day: enough to live it again."""
        call = f"tests.simulation.store_day.store_day({self.seed})"
        return f"seed {self.seed}, commit {commit()}, again with {call}:\n" + "\n".join(
            self.faults[:12]
        )


def store_day(seed: int, plan: Plan | None = None) -> Told:
    """Live one day, from morning until everybody agrees."""
    with _quiet(), asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(_lived(seed, plan or Plan()))


async def _lived(seed: int, plan: Plan) -> Told:
    return await Day(seed, plan).live()


class Day:
    """Everybody in it, and what they do."""

    def __init__(self, seed: int, plan: Plan) -> None:
        self.seed, self.plan = seed, plan
        self.world = World()
        self.network = Network(seed)
        self.money = GuestMoney(Random(f"{seed} money"), self.network)
        providers = {self.money.name: self.money} if plan.tables is not None else None
        self.api = self.money.api = HandApi(MORNING, seed, plan.database, providers)
        self.api.changed = self.world.changed
        shop = shop_of(seed) if plan.tables is not None else SHOP
        self.tills = [
            ShopTill(name, seed, self.api, self.network, self.world, shop) for name in TILLS
        ]
        self.app = App(self.api, self.network, Random(f"{seed} app"), plan.app_orders)
        self.evening = self._tables()
        self.chance = Random(f"{seed} chaos")
        self.counts: dict[str, int] = {}
        self.is_stale = False

    async def live(self) -> Told:
        """From morning until everybody agrees, or does not."""
        await self.api.start()
        await self.api.parts.database.write(self._furnish)
        await self.app.send_the_menu(goods(1, self.chance) if self.evening else None)
        for till in self.tills:
            await till.open()
        if self.evening is not None:
            self.evening.draw()
        try:
            async with asyncio.timeout(3 * EVENING), asyncio.TaskGroup() as group:
                for make in self._actors():
                    group.create_task(make)
            agreed = await self._evening()
            faults, digest = await faults_of(self, agreed=agreed)
            self.counts["looks at the phone"] = self.app.looks
            self.counts |= self.evening.counts if self.evening is not None else {}
        finally:
            if self.evening is not None:
                self.evening.close()
            for till in self.tills:
                await till.close()
            self.network.close()
            await self.api.kill()
        seconds = asyncio.get_running_loop().time()
        return Told(self.seed, faults, digest, seconds, self.counts)

    def _actors(self) -> Iterator[Any]:
        yield self.app.order_all_day(EVENING)
        for number, till in enumerate(self.tills):
            yield self._cashier(till, number)
            yield self._kitchen(till)
            yield self._waiter(till)
            yield self._cut_lines(till)
            yield self._cut_power(till)
            yield self._wrong_clock(till.clock, till.chance)
        if self.evening is not None:
            yield from self.evening.actors(EVENING)
        yield self._wrong_clock(self.api.clock, self.chance)
        yield self._outages()
        if self.chance.random() < self.plan.stale:
            yield self._stale_copy()
        if self.chance.random() < self.plan.back_in_time:
            yield self._back_in_time(self.chance.choice(self.tills))

    async def _cashier(self, till: ShopTill, number: int) -> None:
        chance = Random(f"{self.seed} cashier {till.name}")
        presses = shift(self.seed * 10 + number, self.plan.orders)
        pause = EVENING / len(presses)
        for press in presses:
            till.press(press)
            await asyncio.sleep(chance.choice((1.0, 2.0, pause * 3)))

    async def _kitchen(self, till: ShopTill) -> None:
        """Moves on what is on the board: made, handed over, given up, or paid for here."""
        chance = Random(f"{self.seed} kitchen {till.name}")
        for _ in range(self.plan.steps):
            await asyncio.sleep(chance.uniform(0, 2 * EVENING / self.plan.steps))
            till.press(some_step(chance))

    async def _waiter(self, till: ShopTill) -> None:
        """Goes from till to till with open orders."""
        chance = Random(f"{self.seed} waiter {till.name}")
        for _ in range(self.plan.touches):
            await asyncio.sleep(chance.uniform(0, 2 * EVENING / self.plan.touches))
            till.press(some_touch(chance))

    async def _cut_lines(self, till: ShopTill) -> None:
        chance = Random(f"{self.seed} line {till.name}")
        for _ in range(self.plan.cuts):
            await asyncio.sleep(chance.uniform(60, EVENING / self.plan.cuts))
            self.network.cut(till.name, is_cut=True)
            self._count("lines cut")
            await asyncio.sleep(chance.choice((10, 600, 5000)) * chance.random())
            self.network.cut(till.name, is_cut=False)
            self.world.changed()

    async def _cut_power(self, till: ShopTill) -> None:
        chance = Random(f"{self.seed} power {till.name}")
        for _ in range(self.plan.till_cuts):
            await asyncio.sleep(chance.uniform(60, EVENING / self.plan.till_cuts))
            till.pull_the_plug(chance.randint(0, 60))
            self._count("tills' power cut")

    async def _wrong_clock(self, clock: Any, chance: Random) -> None:
        for _ in range(3):
            clock.skew = chance.choice((0.0, chance.gauss(0, 30), chance.gauss(0, 20_000)))
            await asyncio.sleep(chance.uniform(60, EVENING / 3))

    async def _outages(self) -> None:
        for _ in range(self.plan.outages):
            await asyncio.sleep(self.chance.uniform(60, EVENING / self.plan.outages))
            self.api.plug.pull_in(self.chance.randint(0, 200))
            self._count("the API's power cut")
            while not self.api.plug.is_pulled:
                await asyncio.sleep(5)
                if self.api.plug.has_waited(600):
                    self.api.plug.pull()
            await self._down(self.chance.choice((1.0, 30.0, 900.0)) * self.chance.random())

    async def _stale_copy(self) -> None:
        """The API's machine burns, and what comes in its place is an hour old."""
        await asyncio.sleep(self.chance.uniform(600, EVENING - 5000))
        copy = self.api.copy()
        self.app.copied()
        if self.evening is not None:
            self.evening.copied()
        await asyncio.sleep(self.chance.uniform(600, 3600))
        self._count("stale copies")
        self.is_stale = True
        if self.evening is None:
            await self._down(30.0, copy)
            return
        for till in self.tills:  # guests' phones may well be there before the tills are
            self.network.cut(till.name, is_cut=True)
        await self._down(30.0, copy)
        await asyncio.sleep(self.chance.choice((10, 300, 900)))
        for till in self.tills:
            await asyncio.sleep(self.chance.choice((0, 60, 600)) * self.chance.random())
            self.network.cut(till.name, is_cut=False)
        self.world.changed()

    async def _down(self, seconds: float, disk: SimDisk | None = None) -> None:
        async with self.api.moving:
            await self.api.kill()
            if disk is not None:
                self.api.put_in(disk)
                self.app.restored()
                if self.evening is not None:
                    self.evening.restored()
            self.world.changed()
            await asyncio.sleep(seconds)
            while not self.api.is_up:
                await self.api.start()
            self.world.changed()

    async def _back_in_time(self, till: ShopTill) -> None:
        await asyncio.sleep(self.chance.uniform(600, EVENING - 5000))
        while not till.is_up:
            await asyncio.sleep(20)
        copy = till.copy()
        await asyncio.sleep(self.chance.uniform(600, 4000))
        self._count("tills back in time")
        await till.put_in(copy)

    async def _evening(self) -> bool:
        """Everything is mended; True once all have all."""
        self.network.heal()
        self.world.changed()
        waited = 0.0
        while waited < PATIENCE:
            await asyncio.sleep(20.0)
            waited += 20.0
            if await self._all_agree() and await self._guests_are_served():
                return True
        return False

    async def _guests_are_served(self) -> bool:
        """True once phones have said and read all, and nothing new came of it."""
        if self.evening is None:
            return True
        return await self.evening.end() and await self._all_agree()

    async def _all_agree(self) -> bool:
        if not self.api.is_up or not self.app.is_done:
            return False
        head = await self.api.feed_head()
        return all(till.is_done(head) for till in self.tills)

    async def _furnish(self, tx: Tx) -> None:
        rng, now = SeededRng(Random(f"{self.seed} keys")), MORNING
        secret = self.api.parts.gate.secret
        await add_store(tx, STORE, now)
        for till in self.tills:
            code = new_code(rng)
            await make_pairing_code(tx, STORE.store_id, "keeper", code, now)
            till.let_in(await enrol(tx, code, till.name, till.name, rng, now, secret=secret))
        self.app.token = await add_partner(tx, "app", "The app", PARTNER_SCOPES, rng, now)
        self.app.key = await add_partner_key(tx, "app", rng, now)
        await add_partner_store(tx, "app", STORE.store_id)

    def _tables(self) -> TableEvening | None:
        if self.plan.tables is None:
            return None
        return TableEvening(
            self.seed,
            self.plan.tables,
            self.api,
            self.network,
            self.tills,
            self.app,
            self.money,
        )

    def _count(self, what: str) -> None:
        self.counts[what] = self.counts.get(what, 0) + 1


@contextmanager
def _quiet() -> Iterator[None]:
    """A day is full of trouble that everybody logs; and empty looks cost more than they show."""
    logging.disable(logging.CRITICAL)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(hub, "LOOK_SECONDS", 600.0)
        patch.setattr(hub, "PING_SECONDS", 1800.0)
        patch.setattr(service, "LOOK_SECONDS", 300.0)
        patch.setattr(outbox, "LOOK_SECONDS", 300.0)
        patch.setattr(inbox, "LOOK_SECONDS", 300.0)
        patch.setattr(methods, "LOOK_SECONDS", 300.0)
        patch.setattr(work, "EXPIRY_SECONDS", 300.0)
        patch.setattr(jobs, "FIRST_LOOK_SECONDS", 30 * EVENING)
        patch.setattr(endpoints, "ACCESS_SECONDS", ACCESS_SECONDS)
        patch.setattr(tokens, "ACCESS_SECONDS", ACCESS_SECONDS)
        patch.setattr(syncer, "LIVE_SECONDS", (600.0, 900.0))
        try:
            yield
        finally:
            logging.disable(logging.NOTSET)


def commit() -> str:
    """The code that is lived by, for whoever wants to see a day again."""
    said = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False
    )
    return said.stdout.strip() or "unknown"
