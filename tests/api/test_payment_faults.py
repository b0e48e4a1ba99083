"""One table of everything that goes wrong, played with every provider at its simulator.

Whatever happens, nobody is charged twice, no success is lost, and our books are the provider's.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from hosted_api.kit.breaker import FAILURES, REST, Circuit
from hosted_api.simulators.frame import State
from pos_core.payment_status import PaymentStatus
from tests.support.paid_shop import PaidShop, paid_shop
from tests.support.provider_kits import ASKED_FIRST, VNPAY, Kit

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from hosted_api.kit.db.database import Database

    Story = Callable[[PaidShop, Kit], Awaitable[None]]

SUCCESS, REFUNDED = PaymentStatus.SUCCESS, PaymentStatus.REFUNDED
EVERY = (*ASKED_FIRST, VNPAY)


async def befall(shop: PaidShop, kit: Kit, kind: str, path: str, **more: object) -> None:
    await shop.it.act("fault", provider=kit.name, kind=kind, path=path, **more)


async def paid_in_the_end(shop: PaidShop, kit: Kit, payment_id: str) -> None:
    """The network is well again. Where the picture was lost the cashier asks once more."""
    shop.it.door.control.faults.forget()
    await shop.work()
    if (await shop.row(payment_id))["reason"] == "reply_lost":
        payment_id = await shop.ask(kit)
        await shop.work()
    await shop.pay(payment_id)
    await shop.work()
    assert await shop.status(payment_id) is SUCCESS
    assert sum(each.state is State.PAID for each in shop.it.door.book.all()) == 1


async def a_request_never_gets_there(shop: PaidShop, kit: Kit) -> None:
    await befall(shop, kit, "lose_request", kit.charge_path, times=3)
    payment_id = await shop.ask(kit)
    await shop.try_once()
    assert not (await shop.status(payment_id)).is_over
    await paid_in_the_end(shop, kit, payment_id)


async def a_provider_takes_it_and_is_silent(shop: PaidShop, kit: Kit) -> None:
    await befall(shop, kit, "hang", kit.charge_path, times=3)
    payment_id = await shop.ask(kit)
    shop.wire.hurries = True
    await shop.try_once()
    shop.wire.hurries = False
    await paid_in_the_end(shop, kit, payment_id)


async def a_reply_breaks_off_and_the_guest_has_paid(shop: PaidShop, kit: Kit) -> None:
    await befall(shop, kit, "lose_reply", kit.charge_path)
    payment_id = await shop.ask(kit)
    paying = asyncio.ensure_future(shop.try_once())
    while (made := shop.made(payment_id)) is None:
        await asyncio.sleep(0)
    await shop.it.act("approve", payment=made.their_id, callback="lose")
    await paying
    await shop.work()
    assert await shop.status(payment_id) is SUCCESS


async def a_provider_asks_for_a_moment_of_patience(shop: PaidShop, kit: Kit) -> None:
    await befall(shop, kit, "busy", kit.charge_path, seconds=3)
    payment_id = await shop.ask(kit)
    await shop.try_once()
    assert all(seconds >= 3 for seconds in shop.wire.slept)
    assert shop.wire.circuit(kit.name) is Circuit.CLOSED
    await paid_in_the_end(shop, kit, payment_id)


async def a_provider_asks_for_much_patience(shop: PaidShop, kit: Kit) -> None:
    await befall(shop, kit, "busy", kit.charge_path, seconds=90)
    payment_id = await shop.ask(kit)
    await shop.try_once()
    assert not shop.wire.slept, "nobody waits so long at the counter"
    assert not (await shop.status(payment_id)).is_over
    await paid_in_the_end(shop, kit, payment_id)


async def a_provider_is_ill_and_left_alone_until_it_is_well(shop: PaidShop, kit: Kit) -> None:
    await befall(shop, kit, "ill", "", times=100)
    payment_id = await shop.ask(kit)
    while shop.wire.circuit(kit.name) is not Circuit.OPEN:
        await shop.try_once()
        shop.it.clock.forward(1)
    asked = 100 - shop.it.door.control.faults.waiting()[0].times
    assert asked == FAILURES
    await shop.try_once()
    assert shop.it.door.control.faults.waiting()[0].times == 100 - asked, "it is not asked"
    shop.it.door.control.faults.forget()
    shop.it.clock.forward(REST)
    assert shop.wire.state(kit.name) == "trying"
    await paid_in_the_end(shop, kit, payment_id)
    assert shop.wire.circuit(kit.name) is Circuit.CLOSED


async def asked_and_shown(shop: PaidShop, kit: Kit) -> str:
    payment_id = await shop.ask(kit)
    await shop.try_once()
    return payment_id


async def a_callback_is_lost_and_the_poller_finds_the_success(shop: PaidShop, kit: Kit) -> None:
    payment_id = await asked_and_shown(shop, kit)
    await shop.pay(payment_id, callback="lose")
    await shop.work(180)
    assert await shop.status(payment_id) is SUCCESS


async def a_callback_is_there_before_the_reply(shop: PaidShop, kit: Kit) -> None:
    await befall(shop, kit, "callback_first", kit.charge_path)
    payment_id = await shop.ask(kit)
    await shop.try_once()
    assert len(shop.it.ear.heard) == 1
    await shop.work()
    assert await shop.status(payment_id) is SUCCESS


async def a_callback_comes_twice(shop: PaidShop, kit: Kit) -> None:
    payment_id = await asked_and_shown(shop, kit)
    await shop.pay(payment_id, callback="twice")
    assert len(shop.it.ear.heard) == 2
    await shop.work()
    assert await shop.status(payment_id) is SUCCESS


async def two_callbacks_come_at_once(shop: PaidShop, kit: Kit) -> None:
    payment_id = await asked_and_shown(shop, kit)
    made = await shop.pay(payment_id, callback="lose")
    simulator, post = shop.it.door.control.simulators[kit.name], shop.it.door.control.post
    call = simulator.callback(made, None, forged=False)
    assert call is not None
    sent = await asyncio.gather(post.send(call), post.send(call))
    assert {each.status // 100 for each in sent} == {2}
    await shop.work()
    assert await shop.status(payment_id) is SUCCESS


async def a_callback_is_forged(shop: PaidShop, kit: Kit) -> None:
    payment_id = await asked_and_shown(shop, kit)
    made = await shop.shown(payment_id)
    assert made is not None
    await shop.it.act("forge", payment=made.their_id)
    await shop.work(30)
    assert not (await shop.status(payment_id)).took_money


async def a_guest_pays_when_the_time_is_over(shop: PaidShop, kit: Kit) -> None:
    payment_id = await asked_and_shown(shop, kit)
    made = await shop.shown(payment_id)
    assert made is not None
    await shop.work(1_200)
    assert (await shop.status(payment_id)).is_over
    await shop.it.act("approve", payment=made.their_id)
    await shop.work()
    assert await shop.status(payment_id) is SUCCESS, "late money is money"


async def a_callback_comes_again_after_the_refund(shop: PaidShop, kit: Kit) -> None:
    payment_id = await asked_and_shown(shop, kit)
    made = await shop.pay(payment_id)
    await shop.work()
    await shop.give_back(payment_id, 25_000)
    await shop.settle()
    assert await shop.status(payment_id) is REFUNDED
    await shop.it.act("again", payment=made.their_id)
    await shop.work()
    assert await shop.status(payment_id) is REFUNDED


async def a_reply_to_a_refund_is_lost(shop: PaidShop, kit: Kit) -> None:
    payment_id = await asked_and_shown(shop, kit)
    await shop.pay(payment_id)
    await shop.work()
    await befall(shop, kit, "lose_reply", kit.refund_path, times=3)
    await shop.give_back(payment_id, 25_000)
    await shop.work()
    await shop.settle()
    assert await shop.status(payment_id) is REFUNDED


STORIES: dict[str, Story] = {
    "request lost": a_request_never_gets_there,
    "silence": a_provider_takes_it_and_is_silent,
    "reply lost, paid": a_reply_breaks_off_and_the_guest_has_paid,
    "429 for 3 s": a_provider_asks_for_a_moment_of_patience,
    "429 for 90 s": a_provider_asks_for_much_patience,
    "5xx storm": a_provider_is_ill_and_left_alone_until_it_is_well,
    "callback lost": a_callback_is_lost_and_the_poller_finds_the_success,
    "callback first": a_callback_is_there_before_the_reply,
    "callback twice": a_callback_comes_twice,
    "callbacks at once": two_callbacks_come_at_once,
    "callback forged": a_callback_is_forged,
    "callback after expiry": a_guest_pays_when_the_time_is_over,
    "callback after refund": a_callback_comes_again_after_the_refund,
    "refund reply lost": a_reply_to_a_refund_is_lost,
}
OF_THE_CHARGE = frozenset(list(STORIES)[:6]) | {"callback first"}
AT_ONCE = ("reply lost, paid", "callback first", "callbacks at once")
"""Here two things are done at the same moment, and the database has to keep them apart."""

TABLE = [
    pytest.param(database, story, kit, id=f"{kit}-{name}-{database}")
    for name, story in STORIES.items()
    for kit in EVERY
    if kit.charge_path or name not in OF_THE_CHARGE
    for database in (["sqlite", "postgresql"] if name in AT_ONCE else ["sqlite"])
]


@pytest.mark.parametrize(("database", "story", "kit"), TABLE, indirect=["database"])
def test_nobody_is_charged_twice_and_no_success_is_lost(
    story: Story, kit: Kit, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def work() -> None:
        async with paid_shop(database, monkeypatch, kit.more) as shop:
            await story(shop, kit)
            assert await shop.differences() == []

    asyncio.run(work())
