"""Refunds nobody can find, money that goes back twice, and money that is wanted back."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from pos_core.payment_status import PaymentStatus
from tests.support.paid_shop import STORE_ID, PaidShop, paid_shop
from tests.support.provider_kits import ADYEN, ADYEN_TERMINAL, MOMO, STRIPE, STRIPE_READER, Kit
from tests.support.wire_tills import WireTill

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from hosted_api.kit.db.database import Database

    Play = Callable[[Callable[[PaidShop], Awaitable[None]]], None]

HOUR, DAY = 3_600.0, 86_400.0
PAID = PaymentStatus.SUCCESS


@pytest.fixture
def play(database: Database, monkeypatch: pytest.MonkeyPatch) -> Play:
    def run(story: Callable[[PaidShop], Awaitable[None]]) -> None:
        async def work() -> None:
            async with paid_shop(database, monkeypatch) as shop:
                await story(shop)

        asyncio.run(work())

    return run


async def on_its_way(shop: PaidShop, kit: Kit) -> tuple[str, str]:
    """A payment, and its refund that the provider took on and has not done."""
    payment_id = await shop.paid(kit)
    await shop.it.act("refunds-wait")
    refund_id = await shop.give_back(payment_id, 25_000)
    await shop.work(60)
    return payment_id, refund_id


async def cash_given(shop: PaidShop, payment_id: str, refund_id: str) -> None:
    """The till says that the guest got it over the counter."""
    till = WireTill()
    till.write(1, "payment.refunded_in_cash.v1", payment_id=payment_id, refund_id=refund_id)
    await shop.parts.sync.hello(STORE_ID, "till-1", till.hello())
    await shop.parts.sync.push(STORE_ID, "till-1", till.push(1))


def test_what_its_provider_does_not_know_after_a_day_may_be_given_in_cash(play: Play) -> None:
    async def story(shop: PaidShop) -> None:
        payment_id, refund_id = await on_its_way(shop, MOMO)
        made = shop.made(payment_id)
        assert made is not None
        made.refunds.clear()
        await shop.work(20 * HOUR, HOUR)
        assert await shop.issues() == []
        await shop.work(6 * HOUR, HOUR)
        assert await shop.issues() == ["refund_failed"]
        assert (await shop.refund(refund_id))["detail"] == "not_there"
        assert await shop.status(payment_id) is PAID
        await cash_given(shop, payment_id, refund_id)
        assert await shop.issues() == []

    play(story)


def test_a_refund_that_got_lost_on_the_way_there_is_looked_for(play: Play) -> None:
    """The API asks by itself, also when nobody sends it any more."""

    async def story(shop: PaidShop) -> None:
        payment_id = await shop.paid(MOMO)
        await shop.give_back(payment_id, 25_000)
        await shop.it.act("fault", provider="momo", kind="lose_reply", path="/refund")
        await shop.try_once()
        await shop.look_only(2 * 60)
        assert await shop.status(payment_id) is PaymentStatus.REFUNDED

    play(story)


@pytest.mark.parametrize("kit", [MOMO, ADYEN], ids=str)
def test_of_a_week_on_its_way_people_are_told_until_it_is_there(play: Play, kit: Kit) -> None:
    async def story(shop: PaidShop) -> None:
        payment_id, _ = await on_its_way(shop, kit)
        await shop.work(6 * DAY, HOUR)
        assert await shop.issues() == []
        await shop.work(2 * DAY, HOUR)
        assert await shop.issues() == ["refund_overdue"]
        await shop.settle()
        await shop.work(3 * HOUR, HOUR)
        assert await shop.issues() == []
        assert await shop.status(payment_id) is PaymentStatus.REFUNDED

    play(story)


def test_a_refund_on_its_way_is_asked_about_ever_more_seldom(play: Play) -> None:
    async def story(shop: PaidShop) -> None:
        await on_its_way(shop, MOMO)
        before = shop.wire.asked
        await shop.work(DAY, 60.0)
        first_day = shop.wire.asked - before
        assert 10 < first_day < 40
        await shop.work(40 * DAY, 2 * HOUR)
        before = shop.wire.asked
        await shop.work(DAY, HOUR)
        assert shop.wire.asked == before, "after a month nobody asks any more"

    play(story)


@pytest.mark.parametrize("is_cash_first", [True, False])
def test_what_goes_back_in_cash_and_by_the_provider_is_told_to_people(
    play: Play, is_cash_first: bool
) -> None:
    async def story(shop: PaidShop) -> None:
        payment_id, refund_id = await on_its_way(shop, STRIPE)
        await shop.it.act("settle", refund=refund_id, outcome="refused")
        assert await shop.issues() == ["refund_failed"]
        if is_cash_first:
            await cash_given(shop, payment_id, refund_id)
            assert await shop.issues() == []
        await shop.it.act("settle", refund=refund_id)
        if not is_cash_first:
            await cash_given(shop, payment_id, refund_id)
        assert await shop.issues() == ["refund_twice"]
        assert await shop.status(payment_id) is PaymentStatus.REFUNDED

    play(story)


@pytest.mark.parametrize(
    ("kit", "event", "issue", "end"),
    [
        (ADYEN_TERMINAL, "CAPTURE_FAILED", "payment_uncollected", ""),
        (ADYEN, "NOTIFICATION_OF_CHARGEBACK", "payment_disputed", "CHARGEBACK_REVERSED"),
        (ADYEN, "CHARGEBACK", "payment_disputed", "PREARBITRATION_WON"),
        (STRIPE_READER, "charge.dispute.created", "payment_disputed", "charge.dispute.closed"),
    ],
    ids=str,
)
def test_money_that_was_taken_and_does_not_stay_is_told_to_people(
    play: Play, kit: Kit, event: str, issue: str, end: str
) -> None:
    async def story(shop: PaidShop) -> None:
        payment_id = await shop.paid(kit)
        made = shop.made(payment_id)
        assert made is not None
        told = await shop.it.act("trouble", payment=made.their_id, event=event)
        assert told["callbacks"][0]["status"] == 200
        assert await shop.issues() == [issue]
        assert await shop.status(payment_id) is PAID, "the guest has left with the goods"
        if end:
            await shop.it.act("trouble", payment=made.their_id, event=end)
            assert await shop.issues() == []

    play(story)
