"""Guests at the tables of a store's day: who comes, what their phones do, what they read."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field, replace
from random import Random
from typing import TYPE_CHECKING, Any

from pos_core.floor import AreaDrawn, Place
from pos_core.floor_work import DrawArea, DrawTable
from pos_core.session_events import PhoneState
from pos_core.sessions import session_at
from pos_core.station import Station
from pos_core.table_rules import TableRules
from tests.simulation.guest_money import GuestMoney
from tests.simulation.guest_phone import Asked, GuestPhone
from tests.simulation.hand_api import LoopClock
from tests.simulation.table_steps import last_service, none_else_has, seats, some_service
from tests.support.partner_orders import ITEMS, menu
from tests.support.working_till import SHOP

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pos_core.ids import TableId
    from pos_core.shop import Shop
    from pos_core.till_state import TillState
    from tests.simulation.app_orders import App
    from tests.simulation.hand_api import HandApi
    from tests.simulation.network import Network
    from tests.simulation.shop_till import ShopTill

KITCHEN = Station("bep", "Bếp", categories=("table",), printer="kitchen")
GOODS = ("com", "nem", "lau")
PRICES = (55_000, 12_000, 199_000)
TABLES = 4
TRIES = 40


@dataclass(frozen=True, slots=True)
class Tables:
    """How much goes on there: parties of guests, and how often a waiter looks at each till."""

    parties: int = 3
    looks: int = 30
    minutes: int = 45


def shop_of(seed: int) -> Shop:
    """With a kitchen that cooks for guests' phones; every third shop lets everybody in."""
    rules = replace(SHOP.rules, stations=(KITCHEN,))
    tables = TableRules(confirms_scans=bool(seed % 3), minutes=30)
    return replace(SHOP, rules=rules, tables=tables)


def goods(version: int, chance: Random) -> dict[str, Any]:
    """What the app may order, and beside it what phones may, at prices that change."""
    own = [
        {
            "id": name,
            "name": name,
            "tax_class": "standard",
            "category_id": "table",
            "price": price + (chance.randrange(3) * 1_000 if version > 1 else 0),
            "sold_out": version > 1 and chance.random() < 0.15,
        }
        for name, price in zip(GOODS, PRICES, strict=True)
    ]
    shelf = [{"id": "table", "name": "Bàn"}]
    sent = menu(version, menu={"items": [*ITEMS, *own], "categories": shelf})
    return sent | {"valid_from": "2026-01-01T00:00:00Z"}


@dataclass
class TableEvening:
    """Everybody at the tables. `faults` are what no guest may see."""

    seed: int
    plan: Tables
    api: HandApi
    network: Network
    tills: Sequence[ShopTill]
    app: App
    money: GuestMoney
    phones: list[GuestPhone] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    tables: list[TableId] = field(default_factory=list)
    is_stale: bool = False
    _is_copied: bool = False
    _minds: list[asyncio.Task[None]] = field(default_factory=list)

    def draw(self) -> None:
        """The manager draws the floor, at the first till, before the shop opens."""
        hand = self.tills[0].hand
        assert hand is not None
        area = hand.ask(DrawArea(None, "Sân")).events[0]
        assert isinstance(area, AreaDrawn)
        for at in range(TABLES):
            hand.ask(DrawTable(None, area.area.area_id, f"B{at + 1}", Place(at * 4, 0)))
        self.tables = list(hand.state.floor.tables)

    def actors(self, seconds: float) -> Iterator[Any]:
        """Who does something all day."""
        for number in range(self.plan.parties):
            yield self._party(number, seconds)
        for till in self.tills:
            yield self._waiter(till, seconds)
        yield self._change_the_menu(seconds)

    async def end(self) -> bool:
        """Everything is mended: phones wake up and send, waiters look once more; True when done."""
        for phone in self.phones:
            phone.wake()
        for till in self.tills:
            till.press(last_service(none_else_has(till, self.tills)))
        heard = [await phone.look() for phone in self.phones if phone.session_id]
        heard += [await phone.pay_again() for phone in self.phones if phone.session_id]
        is_sent = not any(phone.waiting for phone in self.phones)
        is_served = not any(list(_waiting(till, self.tills)) for till in self.tills)
        return all(heard) and is_sent and is_served

    def copied(self) -> None:
        """A backup of the API was made."""
        self._is_copied = True
        for phone in self.phones:
            phone.copied()

    def restored(self) -> None:
        """It is in the API's place."""
        self.is_stale, self._is_copied = True, False
        for phone in self.phones:
            phone.restored()

    def close(self) -> None:
        """Everybody has gone."""
        for mind in self._minds:
            mind.cancel()

    async def _party(self, number: int, seconds: float) -> None:
        chance = Random(f"{self.seed} party {number}")
        await asyncio.sleep(chance.random() * seconds)
        table_id, till = chance.choice(self.tables), chance.choice(self.tills)
        if chance.random() < 0.5:
            till.press(seats(chance, table_id))
        async with asyncio.TaskGroup() as group:
            for at in range(chance.choice((1, 2, 2, 3))):
                group.create_task(self._guest(f"{number}-{at}", table_id))

    async def _guest(self, name: str, table_id: TableId) -> None:
        chance = Random(f"{self.seed} phone {name}")
        clock = LoopClock(self.api.clock.start, chance.gauss(0, 4_000))
        phone = GuestPhone(
            f"phone-{name}", self.api, self.network, chance, clock, faults=self.faults
        )
        await asyncio.sleep(chance.uniform(5, 300))
        if not await self._sit_down(phone, table_id, chance):
            return
        self.phones.append(phone)
        if self._is_copied:
            phone.copied()
        self._minds.append(asyncio.ensure_future(phone.send_all_evening()))
        loop = asyncio.get_running_loop()
        until = loop.time() + chance.uniform(600, self.plan.minutes * 60)
        while loop.time() < until:
            await asyncio.sleep(chance.choice((2, 20, 200)) * chance.random())
            if not phone.session_id:  # it was told to scan the table's code again
                await self._sit_down(phone, table_id, chance)
            await self._touch(phone, chance)

    async def _sit_down(self, phone: GuestPhone, table_id: TableId, chance: Random) -> bool:
        for _ in range(TRIES):
            address = self._qr(table_id, chance)
            if address and await phone.scan(address) == 303 and await phone.begin():
                return True
            await asyncio.sleep(chance.uniform(1, 60))
        return False

    def _qr(self, table_id: TableId, chance: Random) -> str:
        """What the table's print says, or the slip of the visit."""
        states = [till.hand.state for till in self.tills if till.hand is not None]
        slips = [link for state in states for link in _slips(state, table_id)]
        if slips and chance.random() < 0.7:
            return f"/s/{slips[0]}"
        prints = [state.floor.table(table_id) for state in states]
        token = next((each.token for each in prints if each is not None), "")
        return f"/t/{token}" if token else ""

    async def _touch(self, phone: GuestPhone, chance: Random) -> None:
        """One look, and perhaps something to do."""
        how = chance.random()
        if how < 0.08:
            await self._sleep(phone, chance)
        elif how < 0.14:
            phone.reload()
        elif how < 0.2:
            await self._lose_the_line(phone, chance)
        await phone.look(chance.choice((0, 0, 25)))
        await phone.pay_again()
        if phone.state is None or not phone.may:
            return
        await self._order(phone, chance, chance.random())

    async def _order(self, phone: GuestPhone, chance: Random, how: float) -> None:
        cart, now = phone.cart(), f"{phone.name}-{phone.clock.monotonic():.4f}"
        if how < 0.45:
            old = chance.choice(list(cart)) if cart and chance.random() < 0.4 else ""
            item = cart.get(old) or chance.choice(GOODS)
            pieces = chance.randint(1, 3)
            phone.tap("line_put", line_id=old or f"l-{now}", item_id=item, quantity=pieces)
        elif how < 0.72 and cart:
            if how < 0.5:
                phone.tap("line_taken_out", line_id=chance.choice(list(cart)))
            else:
                phone.tap("round_sent", line_ids=list(cart))
        elif 0.72 <= how < 0.85:
            self._ask(phone, chance, now, how)
        elif 0.85 <= how < 0.95 and phone.me is PhoneState.IN:
            await self._pay(phone, chance)

    def _ask(self, phone: GuestPhone, chance: Random, now: str, how: float) -> None:
        if how < 0.77:
            kind = chance.choice(("help", "bill"))
            phone.tap("called", call_id=f"c-{now}", kind=kind, how="")
        elif how < 0.81:
            self._let_in(phone)
        elif how < 0.84:
            phone.tap("phone_named", name=chance.choice(("Lan", "Minh", "Hoa")))
        else:
            phone.tap("closed")

    def _let_in(self, phone: GuestPhone) -> None:
        assert phone.state is not None
        for other in phone.state.phones.values():
            if other.state is PhoneState.WAITING:
                phone.tap("phone_let_in", phone_id=other.phone_id)
                return

    async def _pay(self, phone: GuestPhone, chance: Random) -> None:
        """A part of what is open, by the provider: asked for under one key until it is answered."""
        assert phone.state is not None
        mine = ("", phone.phone_id)
        bills = [b for b in phone.state.open_bills if b.rest and b.phone_id in mine]
        if not bills:
            return
        part, of = chance.choice((("all", 1), ("own", 1), ("share", 2), ("share", 3)))
        asked = {"method": "momo", "part": part, "of": of, "bill": chance.choice(bills).order_id}
        key = f"pay-{phone.name}-{phone.clock.monotonic():.4f}"
        reply = None
        for _ in range(5):
            reply = await phone.post("payments", self.key_for(key), asked)
            if reply is not None:
                break
            await asyncio.sleep(chance.uniform(1, 20))
        if reply is None or reply.status != 200:
            return
        payment_id = json.loads(reply.body)["payment_id"]
        where = (phone.session_id, phone.phone_id)
        phone.asked.append(Asked(self.key_for(key), asked, *where, payment_id))
        await asyncio.sleep(chance.uniform(1, 200))
        if chance.random() < 0.75:
            await self.money.pays(payment_id)

    def key_for(self, key: str) -> str:
        """The same each time it is sent."""
        return key

    async def _sleep(self, phone: GuestPhone, chance: Random) -> None:
        phone.is_asleep = True
        await asyncio.sleep(chance.choice((30, 400, 2000)) * chance.random())
        phone.wake()

    async def _lose_the_line(self, phone: GuestPhone, chance: Random) -> None:
        self.network.cut(phone.name, is_cut=True)
        for _ in range(chance.randint(0, 2)):
            if phone.state is not None and phone.may:
                await self._order(phone, chance, chance.random() * 0.8)
        await asyncio.sleep(chance.choice((10, 120, 900)) * chance.random())
        self.network.cut(phone.name, is_cut=False)

    async def _waiter(self, till: ShopTill, seconds: float) -> None:
        chance = Random(f"{self.seed} tables {till.name}")
        for _ in range(self.plan.looks):
            await asyncio.sleep(chance.uniform(0, 2 * seconds / self.plan.looks))
            till.press(some_service(chance, none_else_has(till, self.tills)))

    async def _change_the_menu(self, seconds: float) -> None:
        chance = Random(f"{self.seed} menu")
        for version in range(2, 5):
            await asyncio.sleep(chance.random() * seconds / 2)
            await self.app.send_the_menu(goods(version, chance))


def _slips(state: TillState, table_id: TableId) -> Iterator[str]:
    session = session_at(state, table_id)
    link = state.tables.links.get(session.session_id) if session is not None else None
    if link is not None:
        yield link


def _waiting(till: ShopTill, tills: Sequence[ShopTill]) -> Iterator[object]:
    """What a waiter would still do here."""
    if till.hand is not None and till.is_up:
        due = last_service(none_else_has(till, tills))(till.hand.state)
        if due is not None:
            yield due
