"""From the asking to the money: the API's own doors and workers with the simulated providers."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from hosted_api.kit.outbox import Effect, Undelivered, Worker
from hosted_api.payments import service
from hosted_api.payments.effects import Effects
from hosted_api.payments.inbox import Inbox
from hosted_api.payments.providers import midtrans, shopeepay, xendit
from pos_core.money import Currency, Money
from tests.support.api import STORE, ApiInProcess, api_in_process
from tests.support.payment_api import issues, rows, status, work
from tests.support.simulated import Simulated, simulated

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from hosted_api.kit.db.database import Database

    Story = Callable[[ApiInProcess, Simulated], Awaitable[None]]
    Go = Callable[[Story], None]

pytestmark = pytest.mark.starts_threads
PRICE = Money(25_000, Currency.IDR)
WHO = {
    "midtrans": (midtrans.from_environment, "qris"),
    "xendit": (xendit.from_environment, "qris"),
    "shopeepay": (shopeepay.from_environment, "shopeepay"),
}


@pytest.fixture(params=WHO)
def go(
    request: pytest.FixtureRequest,
    database: Database,
    loop: asyncio.Runner,
    monkeypatch: pytest.MonkeyPatch,
) -> Go:
    """An API with one provider; its workers work when the story says so."""

    async def never(_self: object) -> None:
        await asyncio.Event().wait()

    for worker, loops in ((Worker, "run"), (Inbox, "run"), (Effects, "watch")):
        monkeypatch.setattr(worker, loops, never)

    async def told(story: Story) -> None:
        maker, _ = WHO[request.param]
        async with simulated(monkeypatch, maker, {}) as it:
            providers = {it.provider.name: it.provider}
            async with api_in_process(database, providers=providers) as api:
                it.door.book._clock = api.clock
                await story(api, it)

    return lambda story: loop.run(told(story))


async def ask(api: ApiInProcess, it: Simulated) -> None:
    """A till asks for the money, and the outbox tells the provider."""
    now = api.clock.now()
    asked = service.Asked(
        store_id=STORE.store_id,
        payment_id="P1",
        method=WHO[it.provider.name][1],
        provider=it.provider.name,
        money=PRICE,
        actor="device/till-1",
        order_id="o1",
        asked_at=now,
        expires_at=now + timedelta(minutes=5),
    )
    await api.db.write(lambda tx: service.ask(tx, asked, now))
    await charge(api)


async def charge(api: ApiInProcess) -> None:
    effect = Effect(STORE.store_id, "x", service.CHARGE, "P1", "{}", 1)
    await api.parts.payments.effects.charge(effect)


async def row(api: ApiInProcess) -> Any:
    return await api.db.read(lambda tx: service.find(tx, STORE.store_id, "P1"))


async def pass_on(api: ApiInProcess, it: Simulated) -> list[int]:
    """Every callback the simulator has sent goes through the API's own door."""
    answers = []
    for heard in it.ear.heard:
        door = f"/webhooks/payments/{it.provider.name}"
        sent = {name: value for name, value in heard.headers.items() if name != "host"}
        answer = await api.client.post(door, content=heard.body, headers=sent)
        answers.append(answer.status_code)
    it.ear.heard.clear()
    return answers


def test_a_guest_pays_and_the_till_hears_it_once(go: Go) -> None:
    async def story(api: ApiInProcess, it: Simulated) -> None:
        await ask(api, it)
        assert (await row(api))["qr_payload"].startswith("simulated-")
        await it.act("approve", payment="P1", callback="twice")
        assert await pass_on(api, it) == [200, 200]
        await work(api)
        assert await status(api, "P1") == "success"
        assert [times for _, _, times in await rows(api)] == [2]

    go(story)


def test_a_forged_callback_is_turned_away_and_changes_nothing(go: Go) -> None:
    async def story(api: ApiInProcess, it: Simulated) -> None:
        await ask(api, it)
        await it.act("forge", payment="P1")
        (answer,) = await pass_on(api, it)
        assert answer in {401, 403}
        await work(api)
        assert (await status(api, "P1"), await rows(api)) == ("pending", [])

    go(story)


def test_a_lost_callback_is_made_up_for_by_asking(go: Go) -> None:
    async def story(api: ApiInProcess, it: Simulated) -> None:
        await ask(api, it)
        await it.act("approve", payment="P1", callback="lose")
        api.clock.forward(90)
        await api.parts.payments.effects.look()
        assert await status(api, "P1") == "success"

    go(story)


def test_less_money_than_asked_for_is_no_success_but_an_issue(go: Go) -> None:
    async def story(api: ApiInProcess, it: Simulated) -> None:
        await ask(api, it)
        made = it.door.book.find(it.provider.name, "P1")
        assert made is not None
        await it.act("approve", payment="P1", amount=made.amount * 24 // 25)
        await pass_on(api, it)
        await work(api)
        assert await status(api, "P1") == "pending"
        assert await issues(api) == ["payment_wrong_amount"]

    go(story)


def test_a_callback_may_be_here_before_the_reply_and_the_reply_be_lost(go: Go) -> None:
    async def story(api: ApiInProcess, it: Simulated) -> None:
        await it.fault("lose_reply", times=3)
        with pytest.raises(Undelivered):
            await ask(api, it)
        assert await status(api, "P1") == "unknown"
        await it.act("approve", payment="P1")
        await pass_on(api, it)
        await work(api)
        assert await status(api, "P1") == "success"
        await charge(api)
        assert (it.made(), await status(api, "P1")) == (1, "success")

    go(story)


def test_after_a_lost_reply_there_is_a_picture_or_the_cashier_may_ask_anew(go: Go) -> None:
    async def story(api: ApiInProcess, it: Simulated) -> None:
        await it.fault("lose_reply", times=3)
        with pytest.raises(Undelivered):
            await ask(api, it)
        await charge(api)
        found = await row(api)
        assert it.made() == 1
        assert found["qr_payload"] or (found["status"], found["reason"]) == ("failed", "reply_lost")

    go(story)
