"""Forty payments at three providers over a network that loses, delays and doubles everything.

Afterwards our books and the providers' say the same, to the last đồng.
"""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from pydantic import AnyUrl

from hosted_api.app import make_parts
from hosted_api.kit.outbox import Effect, Undelivered
from hosted_api.payments import refunds, service
from hosted_api.payments.providers import momo, registry
from hosted_api.schema import bring_up_to_date
from hosted_api.settings import Settings
from hosted_api.simulators.faults import Fault, Kind
from hosted_api.simulators.frame import State
from hosted_api.stores.service import add_store
from pos_core.money import Currency, Money
from pos_core.payment_status import PaymentStatus
from tests.support.api import STORE, CountingRng
from tests.support.simulated import Simulated, simulated
from tests.support.vietnamese_providers import opened

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from hosted_api.kit.db.database import Database, Row
    from hosted_api.parts import Parts
    from hosted_api.simulators.frame import Made

NAMES = ("momo", "vnpay", "zalopay")
FAULTS = (Kind.LOSE_REQUEST, *[Kind.LOSE_REPLY] * 3, Kind.BUSY, Kind.ILL, Kind.CALLBACK_FIRST)
STORE_ID = STORE.store_id


@dataclass
class Shop:
    """An API whose outbox works when it is told to, its providers, and its bad luck."""

    parts: Parts
    it: Simulated
    luck: Random
    asked: list[str] = field(default_factory=list)
    is_well: bool = False

    async def sell(self) -> None:
        """One guest: asked to pay, perhaps pays, perhaps gets some of it back."""
        name, payment_id = self.luck.choice(NAMES), str(UUID(int=self.luck.getrandbits(128)))
        self.asked.append(payment_id)
        now = self.it.clock.now()
        asked = service.Asked(
            store_id=STORE_ID,
            payment_id=payment_id,
            method=name,
            provider=name,
            money=Money(self.luck.randint(1, 900) * 1_000, Currency.VND),
            actor="device/till-1",
            asked_at=now,
            expires_at=now + timedelta(minutes=15),
            order_id=payment_id,
        )
        await self.parts.database.write(lambda tx: service.ask(tx, asked, now))
        await self.tried(self.parts.payments.effects.charge, service.CHARGE, payment_id)
        await self._pay(name, payment_id)
        await self.hear()
        if PaymentStatus((await self.row(payment_id))["status"]).took_money:
            await self._give_back(name, payment_id)

    async def _pay(self, name: str, payment_id: str) -> None:
        row = await self.row(payment_id)
        if name == "vnpay" and row["redirect_url"]:
            await opened(row["redirect_url"])
        made = self.made(payment_id)
        what = self.luck.choice(["approve", "approve", "approve", "refuse", "cancel", "nothing"])
        if made is not None and made.state is State.WAITING and what != "nothing":
            how = self.luck.choice(["send", "lose", "twice", "forge"])
            await self.it.act(what, payment=made.our_id, callback=how)

    async def _give_back(self, name: str, payment_id: str) -> None:
        """Of VNPay all: what became of a part whose reply was lost nobody can say there."""
        if self.luck.random() < 0.2:
            return
        row = await self.row(payment_id)
        part = row["amount"] if name == "vnpay" else self.luck.randint(1, row["amount"])
        asked = refunds.RefundAsked(STORE_ID, payment_id, f"{payment_id[:-1]}f", part, "staff/1")
        now = self.it.clock.now()
        await self.parts.database.write(lambda tx: refunds.ask(tx, asked, now))
        await self.tried(self.parts.payments.effects.refund, service.REFUND, asked.refund_id)

    async def tried(
        self, do: Callable[[Effect], Awaitable[None]], kind: str, key: str, times: int = 9
    ) -> None:
        """As the outbox does: again and again, a little later each time."""
        for _ in range(times):
            if not self.is_well and self.luck.random() < 0.6:
                self.befall()
            self.it.clock.forward(12)
            with suppress(Undelivered):
                await do(Effect(STORE_ID, "x", kind, key, "{}", 1))
                return

    def befall(self) -> None:
        for name in NAMES:
            path = "/transaction" if name == "vnpay" else ""
            self.it.door.control.faults.add(Fault(name, self.luck.choice(FAULTS), path))

    async def hear(self) -> None:
        """What the providers called back, worked on."""
        heard, self.it.ear.heard = self.it.ear.heard, []
        inbox = self.parts.payments.inbox
        for callback in heard:
            provider = self.parts.payments.providers[callback.path.rpartition("/")[2]]
            await inbox.take(provider, callback)
        while await inbox.work_once():
            pass

    async def settle(self) -> None:
        """The network is well again, and a day goes by."""
        self.it.door.control.faults.forget()
        self.is_well = True
        for payment_id in self.asked:
            await self.tried(self.parts.payments.effects.charge, service.CHARGE, payment_id)
            await self.tried(
                self.parts.payments.effects.refund, service.REFUND, f"{payment_id[:-1]}f"
            )
        for _ in range(30):
            self.it.clock.forward(1_800)
            while await self.parts.payments.effects.look():
                pass
        await self.hear()

    async def row(self, payment_id: str) -> Row:
        return await self.parts.database.read(lambda tx: service.find(tx, STORE_ID, payment_id))

    def made(self, payment_id: str) -> Made | None:
        """The provider's side of it, of which there is one."""
        found = [
            each
            for each in self.it.door.book.all()
            if each.our_id.rpartition("_")[2].replace("-", "") == payment_id.replace("-", "")
        ]
        assert len(found) < 2
        return found[0] if found else None


@asynccontextmanager
async def shop_on(database: Database, patch: pytest.MonkeyPatch, seed: int) -> AsyncIterator[Shop]:
    async with simulated(patch, momo.from_environment, {}) as it:
        providers = registry.providers(it.provider._wire)
        settings = Settings(public_url=AnyUrl("https://api.example"))
        parts = make_parts(settings, it.clock, CountingRng(), database, providers)
        await database.open()
        try:
            await bring_up_to_date(database, it.clock.now())
            await database.write(lambda tx: add_store(tx, STORE, it.clock.now()))
            yield Shop(parts, it, Random(seed))
        finally:
            await database.close()


def test_our_books_and_the_providers_agree(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: dict[str, int] = {}

    async def work() -> None:
        async with shop_on(database, monkeypatch, 1) as shop:
            for _ in range(40):
                await shop.sell()
            await shop.settle()
            for payment_id in shop.asked:
                await _compare(shop, payment_id, seen)

    asyncio.run(work())
    assert set(seen) >= {"success", "failed", "expired", "refunded", "partially_refunded"}


async def _compare(shop: Shop, payment_id: str, seen: dict[str, int]) -> None:
    row, made = await shop.row(payment_id), shop.made(payment_id)
    seen[row["status"]] = seen.get(row["status"], 0) + 1
    scale = 100 if row["provider"] == "vnpay" else 1
    taken = made.paid // scale if made is not None and made.state is State.PAID else 0
    given = made.refunded // scale if made is not None else 0
    ours = row["amount"] if PaymentStatus(row["status"]).took_money else 0
    assert (ours, row["refunded"]) == (taken, given), row
