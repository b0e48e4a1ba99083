"""Transfers in the simulated bank, told of by SePay, Casso or payOS, from the picture to our books.

A bank is asked nothing: what it does not tell is not known, and nothing but the exact transfer in
time makes a bill paid.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from pos_core.bill_code import bill_code
from pos_core.money import Money
from pos_core.pay_rules import BankAccount
from pos_core.payment_status import PaymentStatus
from pos_core.vietqr import vietqr_text
from tests.support.paid_shop import PaidShop, paid_shop
from tests.support.provider_kits import VIETQR, VND

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from hosted_api.kit.db.database import Database

    Bill = Callable[[PaidShop, str, str], Awaitable[None]]

ACCOUNT = BankAccount("970436", "0123499999")
CODE = bill_code("p1")
DRAWN = vietqr_text(ACCOUNT, Money(180_000, VND), CODE)


async def asked(shop: PaidShop) -> str:
    """A bill whose picture the till has drawn."""
    assert isinstance(DRAWN, str)
    payment_id = await shop.ask(VIETQR, minor=180_000, bill_code=CODE, qr_payload=DRAWN)
    await shop.try_once()
    return payment_id


async def who_pays_is_told_of(shop: PaidShop, by: str, payment_id: str) -> None:
    await shop.it.act("scan", by=by, qr=DRAWN)
    assert await shop.status(payment_id) is PaymentStatus.SUCCESS


async def a_notice_comes_twice(shop: PaidShop, by: str, payment_id: str) -> None:
    await shop.it.act("scan", by=by, qr=DRAWN, callback="twice")
    await shop.it.act("again", payment=CODE)
    assert await shop.status(payment_id) is PaymentStatus.SUCCESS
    assert await shop.issues() == []


async def two_notices_come_at_once(shop: PaidShop, by: str, payment_id: str) -> None:
    await shop.it.act("scan", by=by, qr=DRAWN, callback="lose")
    assert not (await shop.status(payment_id)).took_money
    control, (made,) = shop.it.door.control, shop.it.door.book.all()
    call = control.simulators[by].callback(made, None, forged=False)
    assert call is not None
    await asyncio.gather(control.post.send(call), control.post.send(call))
    assert await shop.status(payment_id) is PaymentStatus.SUCCESS
    assert await shop.issues() == []


async def a_notice_is_forged(shop: PaidShop, by: str, payment_id: str) -> None:
    await shop.it.act("scan", by=by, qr=DRAWN, callback="forge")
    assert not (await shop.status(payment_id)).took_money
    assert shop.it.door.control.post.sent[-1].status == 401


async def too_little_comes(shop: PaidShop, by: str, payment_id: str) -> None:
    await shop.it.act("scan", by=by, qr=DRAWN, amount=170_000)
    assert not (await shop.status(payment_id)).took_money
    assert await shop.issues() == ["transfer_short"]


async def it_comes_when_the_time_is_over(shop: PaidShop, by: str, payment_id: str) -> None:
    await shop.work(7_200, 600)
    await shop.it.act("scan", by=by, qr=DRAWN)
    assert not (await shop.status(payment_id)).took_money
    assert await shop.issues() == ["transfer_late"]


STORIES = (
    who_pays_is_told_of,
    a_notice_comes_twice,
    two_notices_come_at_once,
    a_notice_is_forged,
    too_little_comes,
    it_comes_when_the_time_is_over,
)


@pytest.mark.parametrize("by", ["sepay", "casso", "payos"])
@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__)
def test_only_the_exact_transfer_in_time_pays_the_bill_and_once(
    story: Bill, by: str, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def work() -> None:
        async with paid_shop(database, monkeypatch) as shop:
            payment_id = await asked(shop)
            await story(shop, by, payment_id)
            took = (await shop.status(payment_id)).took_money
            assert await shop.successes(payment_id) == int(took)

    asyncio.run(work())


def test_a_menu_is_no_picture_to_pay_by(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def work() -> None:
        async with paid_shop(database, monkeypatch) as shop:
            with pytest.raises(ValueError, match="no VietQR"):
                await shop.it.act("scan", by="casso", qr="a menu")

    asyncio.run(work())
