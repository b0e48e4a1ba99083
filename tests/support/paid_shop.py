"""An API of its own beside the simulated providers: it is paid, and the two books are compared.

Nothing is done before a test says so, and time passes when it is told to. Callbacks come over a
socket and are worked on before they are answered.
"""

from __future__ import annotations

import json
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

import httpx
import pytest
from pydantic import AnyUrl

from hosted_api.app import make_parts
from hosted_api.issues.service import open_issues
from hosted_api.kit.outbox import Worker
from hosted_api.payments import desk, refunds, repository, service
from hosted_api.payments.wire import HttpWire
from hosted_api.schema import bring_up_to_date
from hosted_api.settings import Settings
from hosted_api.simulators.frame import State
from hosted_api.stores.service import add_store
from pos_core.money import Money
from pos_core.payment_status import PaymentStatus
from tests.support.api import STORE, CountingRng
from tests.support.provider_kits import Kit, opened
from tests.support.simulated import Simulated, simulated

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Mapping, Sequence

    from hosted_api.kit.breaker import Circuit
    from hosted_api.kit.clock import Clock, Rng
    from hosted_api.kit.db.database import Database, Row
    from hosted_api.kit.metrics import Metrics
    from hosted_api.parts import Parts
    from hosted_api.payments.providers.base import Answer, Ask, Callback, Reply
    from hosted_api.simulators.frame import Made

STORE_ID = STORE.store_id
HURRY = 0.3
"""Seconds of the wall that a provider has which is silent."""


class ShopWire(HttpWire):
    """The wire of the API: between its tries it does not sleep but notes how long it would."""

    def __init__(
        self,
        clock: Clock,
        rng: Rng,
        metrics: Metrics,
        heard: Callable[[str, Circuit], None],
    ) -> None:
        self.slept: list[float] = []
        self.asked = 0
        self.hurries = False
        super().__init__(clock, rng, metrics, heard, self._note_sleep)

    async def __call__(self, ask: Ask) -> Reply:
        self.asked += 1
        return await super().__call__(replace(ask, seconds=HURRY) if self.hurries else ask)

    async def _note_sleep(self, seconds: float) -> None:
        self.slept.append(seconds)


@dataclass
class PaidShop:
    """The API, the providers' side of it, and all payments that it asked for."""

    parts: Parts
    it: Simulated
    worker: Worker
    kits: dict[str, Kit] = field(default_factory=dict)

    @property
    def wire(self) -> ShopWire:
        wire = self.parts.payments.wire
        assert isinstance(wire, ShopWire)
        return wire

    async def ask(self, kit: Kit, payment_id: str = "", minor: int = 25_000, **drawn: str) -> str:
        """A till asks for money, perhaps by what it has `drawn`: the payment's id."""
        name = payment_id or str(UUID(int=len(self.kits) + 1))
        now = self.it.clock.now()
        asked = service.Asked(
            store_id=STORE_ID,
            payment_id=name,
            method=kit.method,
            provider=kit.name,
            money=Money(minor, kit.currency),
            actor="device/till-1",
            asked_at=now,
            expires_at=now + timedelta(minutes=15),
            order_id=f"order of {name}",
            terminal_id=kit.terminal,
            device_id="till-1",
            **drawn,
        )
        self.kits[name] = kit
        await self.parts.database.write(lambda tx: service.ask(tx, asked, now))
        return name

    async def drop(self, payment_id: str) -> None:
        """The cashier does not wait any more."""
        now = self.it.clock.now()
        await self.parts.database.write(
            lambda tx: service.drop(tx, STORE_ID, payment_id, "staff/1", now)
        )

    async def give_back(self, payment_id: str, minor: int) -> str:
        """The refund's id. Nobody was asked yet."""
        refund_id = str(UUID(int=UUID(payment_id).int ^ 1 << 100))
        asked = refunds.RefundAsked(STORE_ID, payment_id, refund_id, minor, "staff/1", "cold")
        now = self.it.clock.now()
        await self.parts.database.write(lambda tx: refunds.ask(tx, asked, now))
        return refund_id

    async def try_once(self) -> None:
        """Whatever is due now is tried once."""
        await self.worker.work_once()

    async def work(self, seconds: float = 600.0, step: float = 30.0) -> None:
        """Time passes, and what is due is done: effects, callbacks and looks."""
        until = self.it.clock.monotonic() + seconds
        while self.it.clock.monotonic() < until:
            await self._work_now()
            self.it.clock.forward(min(step, until - self.it.clock.monotonic()))
        await self._work_now()

    async def look_only(self, seconds: float) -> None:
        """Time passes, and of what is due only the looks are done."""
        self.it.clock.forward(seconds)
        while await self.parts.payments.effects.look():
            pass

    async def _work_now(self) -> None:
        while await self.worker.work_once():
            pass
        while await self.parts.payments.inbox.work_once():
            pass
        while await self.parts.payments.effects.look():
            pass

    async def pay(self, payment_id: str, **how: Any) -> Made:
        """The guest pays what there is to pay; `callback` as the simulators' hand has it."""
        made = await self.shown(payment_id)
        assert made is not None, "there is nothing to be paid"
        await self.it.act("approve", payment=made.their_id, **how)
        return made

    async def paid(self, kit: Kit, minor: int = 25_000) -> str:
        """A payment whose money has come."""
        payment_id = await self.ask(kit, minor=minor)
        await self.try_once()
        await self.pay(payment_id)
        assert (await self.status(payment_id)).took_money
        return payment_id

    async def settle(self) -> None:
        """Whatever is on its way back arrives, and the providers that tell of it do."""
        await self.work()
        every = [back for made in self.it.door.book.all() for back in made.refunds.values()]
        for back in every:
            await self.it.act("settle", refund=back.their_id)
        await self.work()

    async def shown(self, payment_id: str) -> Made | None:
        """What the guest has before them, opened where it has to be, and if it can be."""
        row = await self.row(payment_id)
        if self.kits[payment_id].is_opened and row["redirect_url"]:
            with suppress(httpx.HTTPError):
                await opened(row["redirect_url"])
        return self.made(payment_id)

    def made(self, payment_id: str) -> Made | None:
        """The provider's side of it, of which there is one."""
        kit, bare = self.kits[payment_id], payment_id.replace("-", "")
        found = [
            each
            for each in self.it.door.book.all(kit.name)
            if each.our_id.rpartition("_")[2].replace("-", "") == bare
        ]
        assert len(found) < 2, "a second payment was made"
        return found[0] if found else None

    async def row(self, payment_id: str) -> Row:
        return await self.parts.database.read(lambda tx: service.find(tx, STORE_ID, payment_id))

    async def refund(self, refund_id: str) -> Row:
        row = await self.parts.database.read(lambda tx: repository.refund(tx, STORE_ID, refund_id))
        assert row is not None
        return row

    async def status(self, payment_id: str) -> PaymentStatus:
        return PaymentStatus((await self.row(payment_id))["status"])

    async def successes(self, payment_id: str) -> int:
        """How often the payment became a success."""
        events = await self.parts.database.read(
            lambda tx: repository.events(tx, STORE_ID, payment_id)
        )
        moves = [json.loads(each["data"]) for each in events]
        return sum(_took(move.get("status")) and not _took(move.get("from")) for move in moves)

    async def issues(self) -> list[str]:
        rows: Sequence[Row] = await self.parts.database.read(
            lambda tx: open_issues(tx, STORE_ID, 2_000)
        )
        return [row["kind"] for row in rows]

    async def differences(self) -> list[str]:
        """Where our books and the providers' do not say the same; none is how it should be."""
        found = [await self._difference(name) for name in self.kits]
        return [each for each in found if each]

    async def _difference(self, payment_id: str) -> str:
        row, made, kit = await self.row(payment_id), self.made(payment_id), self.kits[payment_id]
        took = PaymentStatus(row["status"]).took_money
        ours = (row["amount"] if took else 0, row["refunded"], await self.successes(payment_id))
        paid = made is not None and made.state is State.PAID
        theirs = (0, 0, 0)
        if made is not None and paid:
            theirs = (made.paid // kit.scale, made.refunded // kit.scale, 1)
        return f"{kit} {payment_id}: {row['status']} {ours}, {theirs}" if ours != theirs else ""

    async def hear(self, callback: Callback) -> Answer:
        """What the providers call back, worked on at once."""
        payments = self.parts.payments
        provider = payments.providers[callback.path.rpartition("/")[2]]
        answer = (await payments.inbox.take(provider, callback))[1]
        while await payments.inbox.work_once():
            pass
        return answer


@asynccontextmanager
async def paid_shop(
    database: Database, patch: pytest.MonkeyPatch, more: Mapping[str, str] | None = None
) -> AsyncIterator[PaidShop]:
    """With every provider that is simulated; `more` is set in the environment."""
    patch.setattr(desk, "HttpWire", ShopWire)
    async with simulated(patch, lambda _wire: None, more or {}) as it:
        settings = Settings(public_url=AnyUrl("https://api.example"))
        parts = make_parts(settings, it.clock, CountingRng(), database)
        handlers = parts.payments.effects.handlers()
        worker = Worker(database, it.clock, handlers, service.alert)
        await database.open()
        try:
            await bring_up_to_date(database, it.clock.now())
            await database.write(lambda tx: add_store(tx, STORE, it.clock.now()))
            shop = PaidShop(parts, it, worker)
            it.ear.take = shop.hear
            yield shop
        finally:
            await parts.payments.close()
            await database.close()


def _took(status: str | None) -> bool:
    return status is not None and PaymentStatus(status).took_money
