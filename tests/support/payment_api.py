"""An API in this process with a scripted provider, where nothing is done before a test says so."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from hosted_api.issues.service import open_issues
from hosted_api.kit.db.statement import Statement
from hosted_api.kit.outbox import Effect, Worker
from hosted_api.payments import service
from hosted_api.payments.desk import PaymentDesk
from hosted_api.payments.providers.base import Notice, Seen
from pos_core.money import Currency, Money
from pos_core.payment_status import PaymentStatus
from tests.support.api import STORE, ApiInProcess, api_in_process
from tests.support.scripted_provider import ScriptedProvider

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Database, Tx

PRICE = Money(25_000, Currency.VND)
INBOX = Statement("SELECT * FROM payment_inbox ORDER BY came_at, event_key")


class TellingProvider(ScriptedProvider):
    """Its callbacks hold what a test wants to be told; others are read as the books have it."""

    def notices(self, callback: Any) -> Any:
        told = self.telling.pop(callback.body, None)
        if isinstance(told, Exception):
            raise told
        return super().notices(callback) if told is None else told

    def __init__(self) -> None:
        super().__init__()
        self.telling: dict[bytes, Any] = {}


Story = Callable[[ApiInProcess, TellingProvider], Awaitable[None]]
Go = Callable[[Story], None]


def live(
    database: Database, loop: asyncio.Runner, monkeypatch: pytest.MonkeyPatch, story: Story
) -> None:
    """Tell the story to an open API whose workers only work when they are told to."""

    async def never(_self: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(Worker, "run", never)
    monkeypatch.setattr(PaymentDesk, "work", never)

    async def told() -> None:
        provider = TellingProvider()
        async with api_in_process(database, providers={"trial": provider}) as api:
            await story(api, provider)

    loop.run(told())


async def asked(
    api: ApiInProcess, payment_id: str = "p1", store: str = STORE.store_id, **changes: Any
) -> None:
    now = api.clock.now()
    values = {"provider": "trial", "actor": "device/till-1", "method": "qris", **changes}
    asked = service.Asked(
        store_id=store,
        payment_id=payment_id,
        money=PRICE,
        order_id="o1",
        asked_at=now,
        expires_at=now + timedelta(minutes=5),
        **values,
    )
    await api.db.write(lambda tx: service.ask(tx, asked, now))
    if values["provider"]:
        await charge(api, payment_id, store)


async def charge(api: ApiInProcess, payment_id: str, store: str) -> None:
    effect = Effect(store, "x", service.CHARGE, payment_id, "{}", 1)
    await api.parts.payments.effects.charge(effect)


async def work(api: ApiInProcess) -> int:
    return await api.parts.payments.inbox.work_once()


async def status(api: ApiInProcess, payment_id: str = "p1", store: str = STORE.store_id) -> str:
    row = await api.db.read(lambda tx: service.find(tx, store, payment_id))
    return str(row["status"])


async def rows(api: ApiInProcess) -> list[tuple[str, str, int]]:
    async def work(tx: Tx) -> Any:
        return await tx.all(INBOX)

    rows = await api.db.read(work)
    return [(row["state"], row["outcome"], row["times"]) for row in rows]


async def issues(api: ApiInProcess) -> list[str]:
    rows = await api.db.read(lambda tx: open_issues(tx, STORE.store_id))
    return [row["kind"] for row in rows]


def paid(money: Money | None = PRICE, **changes: Any) -> tuple[Notice, ...]:
    seen = Seen(PaymentStatus.SUCCESS, money=money)
    return (Notice(**{"key": "k1", "payment_id": "p1", "seen": seen, **changes}),)
