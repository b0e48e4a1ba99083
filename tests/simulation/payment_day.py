"""A day of guests who pay by every provider, over a network that loses, delays and doubles.

In the evening the network is well, a day and a half goes by, and our books are compared with the
providers', payment by payment, to the last unit.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass, field, replace
from random import Random
from typing import TYPE_CHECKING
from uuid import UUID

from hosted_api.simulators.faults import Fault, Kind
from hosted_api.simulators.frame import State
from tests.support.paid_shop import PaidShop, paid_shop
from tests.support.provider_kits import ADYEN_TERMINAL, ASKED_FIRST, STRIPE_READER, VNPAY, VNPAY_QR

if TYPE_CHECKING:
    import pytest

    from hosted_api.kit.db.database import Database
    from hosted_api.simulators.frame import Made
    from tests.support.provider_kits import Kit

FAULTS = (
    *(Kind.LOSE_REQUEST, Kind.LOSE_REPLY, Kind.LOSE_REPLY, Kind.LOSE_REPLY),
    *(Kind.BUSY, Kind.ILL, Kind.CALLBACK_FIRST),
)
ACTIONS = (*["approve"] * 6, "refuse", "cancel", "nothing")
HOW = ("send", "send", "lose", "twice", "forge")
HALF_HOUR, DAY_AND_A_HALF = 1_800.0, 36 * 3_600.0


@dataclass
class PaymentDay:
    """What happened: how payments ended, what befell them, and where books differ."""

    ends: Counter[str] = field(default_factory=Counter)
    befell: Counter[str] = field(default_factory=Counter)
    taken: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


@dataclass
class _Guests:
    """Everybody who comes, each by chance."""

    shop: PaidShop
    luck: Random
    kits: tuple[Kit, ...]
    day: PaymentDay = field(default_factory=PaymentDay)

    async def one(self) -> None:
        """Asked to pay, perhaps pays, perhaps changes their mind, perhaps gets some of it back."""
        kit = self._kit()
        payment_id = str(UUID(int=self.luck.getrandbits(128)))
        await self.shop.ask(kit, payment_id, self.luck.randint(5, 900) * 1_000)
        await self._pass(kit, 90)
        await self._pay(payment_id)
        if self.luck.random() < 0.15:
            await self.shop.drop(payment_id)
        await self._pass(kit, self.luck.choice((10, 120, 1_300)))
        if self.luck.random() < 0.1:
            await self._pay(payment_id)
        await self._pass(kit, 60)
        if (await self.shop.status(payment_id)).took_money and self.luck.random() < 0.6:
            await self._give_back(kit, payment_id)
            await self._pass(kit, 60)
            await self._again(payment_id)

    def _kit(self) -> Kit:
        """Each guest has a terminal to themselves."""
        kit, number = self.luck.choice(self.kits), len(self.shop.kits)
        terminals = {
            STRIPE_READER.terminal: f"tmr_{number}",
            ADYEN_TERMINAL.terminal: f"P400Plus-{number:09d}",
        }
        return replace(kit, terminal=terminals.get(kit.terminal, ""))

    async def _pass(self, kit: Kit, seconds: float) -> None:
        """Time passes, perhaps not well."""
        if self.luck.random() < 0.6:
            kind = self.luck.choice(FAULTS)
            path = self.luck.choice(("", kit.charge_path, kit.status_path))
            times, patience = self.luck.choice((1, 1, 2, 4)), self.luck.choice((2, 60))
            self.shop.it.door.control.faults.add(Fault(kit.name, kind, path, times, patience))
            self.day.befell[kind.value] += 1
        await self.shop.work(seconds)

    async def _pay(self, payment_id: str) -> None:
        """Nobody can pay by a picture or a page that never got to the till."""
        row = await self.shop.row(payment_id)
        kit = self.shop.kits[payment_id]
        if not (kit.terminal or row["qr_payload"] or row["redirect_url"] or row["client_secret"]):
            return
        made = await self.shop.shown(payment_id)
        what = self.luck.choice(ACTIONS)
        if made is None or made.state is State.PAID or what == "nothing":
            return
        how = self.luck.choice(HOW)
        self.day.befell[f"callback {how}"] += 1
        await self.shop.it.act(what, payment=made.their_id, callback=how)

    async def _again(self, payment_id: str) -> None:
        """The provider tells what it told before, twice at the same moment."""
        made = self.shop.made(payment_id)
        control = self.shop.it.door.control
        call = (
            control.simulators[made.provider].callback(made, None, forged=False) if made else None
        )
        if call is not None:
            await asyncio.gather(control.post.send(call), control.post.send(call))

    async def _give_back(self, kit: Kit, payment_id: str) -> None:
        """Of VNPay all: what became of a part whose reply was lost nobody can say there."""
        amount = (await self.shop.row(payment_id))["amount"]
        part = amount if kit.name == VNPAY.name else self.luck.randint(1, amount // 1_000) * 1_000
        self.shop.it.door.book.refunds_wait = self.luck.random() < 0.3
        await self.shop.give_back(payment_id, part)

    async def evening(self) -> None:
        """What is on its way arrives, and time runs out for the rest."""
        self.shop.it.door.control.faults.forget()
        await self.shop.work(DAY_AND_A_HALF, HALF_HOUR)
        for made in self.shop.it.door.book.all():
            await self._settle(made)
        await self.shop.work(DAY_AND_A_HALF, HALF_HOUR)
        self.day.faults = await self.shop.differences()
        for name, kit in self.shop.kits.items():
            row = await self.shop.row(name)
            self.day.ends[row["status"]] += 1
            there = self.shop.made(name)
            if there is not None:
                kept = there.paid - there.refunded
                self.day.taken[kit.currency.value] += kept // kit.scale

    async def _settle(self, made: Made) -> None:
        for back in made.refunds.values():
            is_open = back.state is State.WAITING
            outcome = self.luck.choice(("done", "done", "refused")) if is_open else "done"
            if back.state is not State.REFUSED:
                await self.shop.it.act("settle", refund=back.their_id, outcome=outcome)


async def payment_day(
    database: Database, patch: pytest.MonkeyPatch, seed: int, guests: int
) -> PaymentDay:
    """The same day for the same seed. VNPay draws its picture on odd days."""
    vnpay = VNPAY_QR if seed % 2 else VNPAY
    kits = (*(kit for kit in ASKED_FIRST if kit is not VNPAY_QR), vnpay)
    async with paid_shop(database, patch, vnpay.more) as shop:
        everybody = _Guests(shop, Random(seed), kits)
        for _ in range(guests):
            await everybody.one()
        await everybody.evening()
        return everybody.day
