"""A payment is asked for once and followed to its end, whatever is lost on the way."""

from __future__ import annotations

import asyncio
import json
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from pydantic import AnyUrl

from hosted_api.app import make_parts
from hosted_api.errors import Unprocessable
from hosted_api.issues import service as issues
from hosted_api.kit import feed
from hosted_api.kit.outbox import Effect, Undelivered
from hosted_api.payments import refunds, repository, service
from hosted_api.payments.providers.base import Busy, Refused, Seen, Unreachable
from hosted_api.schema import bring_up_to_date
from hosted_api.settings import Settings
from hosted_api.stores.service import add_store
from pos_core.money import Currency, Money
from pos_core.payment_status import PaymentStatus
from tests.support.api import STORE, CountingRng, SetClock
from tests.support.scripted_provider import ScriptedProvider
from tests.support.wire_tills import WireTill

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from hosted_api.kit.db.database import Database, Row, Tx
    from hosted_api.parts import Parts

T = TypeVar("T")
PRICE = Money(25_000, Currency.VND)
STORE_ID = STORE.store_id


@dataclass
class Shop:
    """An API with one scripted provider, whose outbox only works when it is told to."""

    parts: Parts
    clock: SetClock
    provider: ScriptedProvider

    async def ask(self, payment_id: str = "p1", minutes: int = 5, **changes: Any) -> Row:
        now = self.clock.now()
        usual = {"method": "qris", "money": PRICE, "order_id": "o1", "provider": "trial"}
        values: dict[str, Any] = {**usual, **changes}
        asked = service.Asked(
            store_id=STORE_ID,
            payment_id=payment_id,
            actor="device/till-1",
            asked_at=now,
            expires_at=now + timedelta(minutes=minutes),
            **values,
        )
        return await self.write(lambda tx: service.ask(tx, asked, now))

    async def charge(self, payment_id: str = "p1") -> None:
        await self.parts.payments.effects.charge(_effect(service.CHARGE, payment_id))

    async def cancel(self, payment_id: str = "p1") -> None:
        now = self.clock.now()
        await self.write(lambda tx: service.drop(tx, STORE_ID, payment_id, "staff/1", now))
        await self.parts.payments.effects.cancel(_effect(service.CANCEL, payment_id))

    async def look(self) -> None:
        await self.parts.payments.effects.look()

    async def refund(self, amount: int, refund_id: str = "r1") -> None:
        asked = refunds.RefundAsked(STORE_ID, "p1", refund_id, amount, "staff/1", "cold")
        now = self.clock.now()
        await self.write(lambda tx: refunds.ask(tx, asked, now))
        await self.parts.payments.effects.refund(_effect(service.REFUND, refund_id))

    async def one(self, payment_id: str = "p1") -> Row:
        return await self.write(lambda tx: service.find(tx, STORE_ID, payment_id))

    async def status(self, payment_id: str = "p1") -> PaymentStatus:
        return PaymentStatus((await self.one(payment_id))["status"])

    async def told(self) -> list[dict[str, Any]]:
        rows = await self.write(lambda tx: feed.entries_after(tx, STORE_ID, 0, 500))
        return [json.loads(row["data"]) for row in rows if row["kind"] == service.CHANGED]

    async def issue_kinds(self) -> list[str]:
        rows = await self.write(lambda tx: issues.open_issues(tx, STORE_ID))
        return [row["kind"] for row in rows]

    async def write(self, work: Callable[[Tx], Awaitable[T]]) -> T:
        return await self.parts.database.write(work)


def _effect(kind: str, key: str) -> Effect:
    return Effect(STORE_ID, "x", kind, key, "{}", 1)


@asynccontextmanager
async def shop_on(database: Database) -> AsyncIterator[Shop]:
    provider, clock = ScriptedProvider(), SetClock()
    settings = Settings(public_url=AnyUrl("https://api.example"))
    parts = make_parts(settings, clock, CountingRng(), database, {"trial": provider})
    await database.open()
    try:
        await bring_up_to_date(database, clock.now())
        await database.write(lambda tx: add_store(tx, STORE, clock.now()))
        yield Shop(parts, clock, provider)
    finally:
        await database.close()


def _live(database: Database, story: Callable[[Shop], Awaitable[None]]) -> None:
    async def work() -> None:
        async with shop_on(database) as shop:
            await story(shop)

    asyncio.run(work())


def test_a_charge_is_asked_for_told_and_paid(database: Database) -> None:
    async def story(shop: Shop) -> None:
        await shop.ask()
        await shop.charge()
        shop.provider.pay("p1")
        shop.clock.forward(61)
        await shop.look()
        assert await shop.status() is PaymentStatus.SUCCESS
        told = await shop.told()
        assert [each["status"] for each in told] == ["pending", "pending", "success"]
        assert told[1]["qr_payload"] == "qr:p1"
        assert [each["version"] for each in told] == [1, 2, 3]

    _live(database, story)


def test_a_lost_reply_is_asked_for_and_nothing_is_charged_twice(database: Database) -> None:
    async def story(shop: Shop) -> None:
        await shop.ask()
        shop.provider.lose = 1
        with pytest.raises(Undelivered):
            await shop.charge()
        assert await shop.status() is PaymentStatus.UNKNOWN
        await shop.charge()
        assert await shop.status() is PaymentStatus.PENDING
        assert [what for what, _ in shop.provider.asked] == ["charge", "status"]

    _live(database, story)


def test_what_never_arrived_is_sent_again_under_the_same_id(database: Database) -> None:
    async def story(shop: Shop) -> None:
        await shop.ask()
        shop.provider.failures = [Unreachable("unreachable", may_have_happened=False)]
        with pytest.raises(Undelivered):
            await shop.charge()
        await shop.charge()
        assert list(shop.provider.books) == ["p1"]
        assert await shop.status() is PaymentStatus.PENDING

    _live(database, story)


def test_a_charge_after_its_time_is_never_sent(database: Database) -> None:
    async def story(shop: Shop) -> None:
        await shop.ask()
        shop.clock.forward(301)
        await shop.charge()
        assert shop.provider.asked == []
        assert await shop.status() is PaymentStatus.EXPIRED
        await shop.ask("p2", minutes=-1)
        assert await shop.status("p2") is PaymentStatus.EXPIRED

    _live(database, story)


def test_a_lost_charge_is_not_sent_after_its_time_either(database: Database) -> None:
    async def story(shop: Shop) -> None:
        await shop.ask()
        shop.provider.failures = [Busy("provider_ill")]
        with pytest.raises(Undelivered):
            await shop.charge()
        shop.clock.forward(301)
        await shop.charge()
        assert shop.provider.books == {}
        assert await shop.status() is PaymentStatus.EXPIRED

    _live(database, story)


def test_a_no_is_told_with_its_reason(database: Database) -> None:
    async def story(shop: Shop) -> None:
        await shop.ask()
        shop.provider.failures = [Refused("limit")]
        await shop.charge()
        assert (await shop.told())[-1]["reason"] == "limit"
        assert await shop.status() is PaymentStatus.FAILED

    _live(database, story)


def test_money_that_comes_late_is_seen(database: Database) -> None:
    async def story(shop: Shop) -> None:
        await shop.ask()
        await shop.charge()
        shop.clock.forward(301)
        await shop.look()
        assert await shop.status() is PaymentStatus.EXPIRED
        shop.provider.pay("p1")
        shop.clock.forward(3600)
        await shop.look()
        assert await shop.status() is PaymentStatus.SUCCESS

    _live(database, story)


def test_a_payment_that_was_made_while_it_was_cancelled_counts(database: Database) -> None:
    async def story(shop: Shop) -> None:
        await shop.ask()
        await shop.charge()
        shop.provider.pay("p1")
        await shop.cancel()
        assert await shop.status() is PaymentStatus.SUCCESS

    _live(database, story)


def test_what_was_never_sent_is_cancelled_at_once(database: Database) -> None:
    async def story(shop: Shop) -> None:
        await shop.ask()
        await shop.cancel()
        await shop.charge()
        assert shop.provider.asked == []
        assert await shop.status() is PaymentStatus.FAILED

    _live(database, story)


@pytest.mark.parametrize("paid", [Money(2_500, Currency.VND), Money(250_000, Currency.VND)])
def test_another_amount_is_no_success(database: Database, paid: Money) -> None:
    async def story(shop: Shop) -> None:
        await shop.ask()
        heard = service.Heard(Seen(PaymentStatus.SUCCESS, money=paid), "provider/trial")
        now = shop.clock.now()
        await shop.write(lambda tx: service.hear(tx, STORE_ID, "p1", heard, now))
        assert await shop.status() is PaymentStatus.PENDING
        assert await shop.issue_kinds() == ["payment_wrong_amount"]
        last = (await shop.told())[-1]
        assert (last["status"], last["reason"]) == ("pending", "wrong_amount")
        assert (last["paid"], last["amount"]) == (paid.minor, 25_000)
        await shop.write(lambda tx: service.hear(tx, STORE_ID, "p1", heard, now))
        assert len(await shop.told()) == 2, "told once"
        right = service.Heard(Seen(PaymentStatus.SUCCESS, money=PRICE), "provider/trial")
        await shop.write(lambda tx: service.hear(tx, STORE_ID, "p1", right, now))
        last = (await shop.told())[-1]
        assert (last["status"], last.get("paid", 0)) == ("success", 0)

    _live(database, story)


def test_a_method_nobody_takes_fails_at_once_and_a_drawn_one_waits(database: Database) -> None:
    async def story(shop: Shop) -> None:
        await shop.ask("p1", provider="", method="momo")
        await shop.ask("p2", provider="", method="vietqr")
        told = {each["payment_id"]: each for each in await shop.told()}
        assert (told["p1"]["status"], told["p1"]["reason"]) == ("failed", "not_offered")
        assert told["p2"]["status"] == "pending"

    _live(database, story)


def test_refunds_go_back_once_and_never_more_than_was_paid(database: Database) -> None:
    async def story(shop: Shop) -> None:
        await shop.ask()
        await shop.charge()
        with pytest.raises(Unprocessable):
            await shop.refund(1_000)
        shop.provider.pay("p1")
        shop.clock.forward(61)
        await shop.look()
        shop.provider.lose = 1
        with pytest.raises(Undelivered):
            await shop.refund(10_000)
        await shop.refund(10_000)
        assert await shop.status() is PaymentStatus.PARTIALLY_REFUNDED
        assert shop.provider.books["p1"].refunds == {"r1": Money(10_000, Currency.VND)}
        with pytest.raises(Unprocessable):
            await shop.refund(15_001, "r2")
        await shop.refund(15_000, "r2")
        row = await shop.one()
        assert (row["status"], row["refunded"]) == ("refunded", 25_000)

    _live(database, story)


def test_a_refund_that_is_refused_is_told_to_people(database: Database) -> None:
    async def story(shop: Shop) -> None:
        await shop.ask()
        await shop.charge()
        shop.provider.pay("p1")
        shop.clock.forward(61)
        await shop.look()
        shop.provider.failures = [Refused("not_refundable")]
        await shop.refund(25_000)
        assert await shop.issue_kinds() == ["refund_failed"]
        told = (await shop.told())[-1]
        assert (told["status"], told["refunds"][0]["status"]) == ("success", "failed")

    _live(database, story)


def test_a_till_asks_by_its_journal_and_the_outbox_does_it(database: Database) -> None:
    async def story(shop: Shop) -> None:
        till = WireTill()
        expires = (shop.clock.now() + timedelta(minutes=5)).isoformat()
        till.write(
            1,
            "payment.asked.v1",
            order_id="o1",
            payment_id="p1",
            method="qris",
            amount=[25_000, "VND"],
            number="A-0001",
            expires_at=expires,
        )
        sync = shop.parts.sync
        await sync.hello(STORE_ID, "till-1", till.hello())
        for _ in range(2):
            await sync.push(STORE_ID, "till-1", till.push(1))
        await shop.charge()
        told = (await shop.told())[-1]
        assert (told["device_id"], told["number"], told["provider"]) == (
            "till-1",
            "A-0001",
            "trial",
        )
        assert list(shop.provider.books) == ["p1"]

    _live(database, story)


def test_the_history_of_a_payment_is_whole(database: Database) -> None:
    async def story(shop: Shop) -> None:
        await shop.ask()
        await shop.charge()
        shop.provider.pay("p1")
        shop.clock.forward(61)
        await shop.look()
        rows = await shop.write(lambda tx: repository.events(tx, STORE_ID, "p1"))
        assert [row["type"] for row in rows] == ["payment.asked", "payment.heard", "payment.heard"]
        assert [row["event_seq"] for row in rows] == [1, 2, 3]

    _live(database, story)


def test_at_rest_nothing_is_written(database: Database) -> None:
    async def story(shop: Shop) -> None:
        written: list[object] = []
        shop.parts.database.write = written.append  # type: ignore[method-assign,assignment]
        watching = asyncio.ensure_future(shop.parts.payments.effects.watch())
        for _ in range(3):
            await shop.parts.database.read(repository.next_look)
        watching.cancel()
        await asyncio.gather(watching, return_exceptions=True)
        assert written == []

    _live(database, story)
