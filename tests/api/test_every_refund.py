"""Money goes back at every provider of QR and wallets: once for each refund, never too much."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hosted_api.payments.providers.base import (
    NotOffered,
    NotThere,
    ProviderError,
    Refused,
    Unreachable,
)
from pos_core.payment_status import PaymentStatus
from tests.support.provider_kits import WALLETS, Kit, those
from tests.support.simulated import Simulated, refund_of

if TYPE_CHECKING:
    from hosted_api.payments.providers.base import Refund

Patch = pytest.MonkeyPatch
each_provider = those(*WALLETS)
whose_refunds_wait = those(*(kit for kit in WALLETS if kit.refunds_wait))


@each_provider
def test_money_goes_back_in_parts_once_each(kit: Kit, monkeypatch: Patch) -> None:
    async def story(it: Simulated) -> None:
        paid = await kit.paid(it)
        first, rest = refund_of(paid, 80_000), refund_of(paid, 100_000, "R2")
        seen = await it.provider.refund(first)
        assert seen.status is PaymentStatus.REFUNDED
        await _refund_or_error(it, first)
        assert kit.gone(it) == 80_000
        named = replace(first, provider_ref=seen.provider_ref)
        assert (await it.provider.refund_status(named)).status is PaymentStatus.REFUNDED
        assert (await it.provider.status(paid)).status.took_money
        assert await _refund_or_error(it, refund_of(paid, 100_001, "R3")) is PaymentStatus.FAILED
        assert (await it.provider.refund(rest)).status is PaymentStatus.REFUNDED
        assert kit.gone(it) == 180_000
        assert await _refund_or_error(it, refund_of(paid, 1, "R4")) is PaymentStatus.FAILED

    kit.live(monkeypatch, story)


@whose_refunds_wait
@pytest.mark.parametrize(
    ("outcome", "status"), [("done", PaymentStatus.REFUNDED), ("refused", PaymentStatus.FAILED)]
)
def test_a_refund_on_its_way_is_followed(
    kit: Kit, outcome: str, status: PaymentStatus, monkeypatch: Patch
) -> None:
    async def story(it: Simulated) -> None:
        paid = await kit.paid(it)
        await it.act("refunds-wait")
        back = refund_of(paid, 180_000)
        seen = await it.provider.refund(back)
        assert seen.status is PaymentStatus.PROCESSING
        named = replace(back, provider_ref=seen.provider_ref)
        assert (await it.provider.refund_status(named)).status is PaymentStatus.PROCESSING
        assert (await it.provider.status(paid)).status is PaymentStatus.SUCCESS
        await it.act("settle", refund=kit.refund, outcome=outcome)
        assert (await it.provider.refund_status(named)).status is status

    kit.live(monkeypatch, story)


@each_provider
@pytest.mark.parametrize("amount", [180_000, 80_000])
@pytest.mark.parametrize("kind", ["lose_request", "lose_reply"])
def test_a_refund_that_got_no_reply_gives_back_once(
    kit: Kit, kind: str, amount: int, monkeypatch: Patch
) -> None:
    async def story(it: Simulated) -> None:
        back = refund_of(await kit.paid(it), amount)
        await it.fault(kind, kit.refund_path, times=3)
        with pytest.raises(Unreachable):
            await it.provider.refund(back)
        it.door.control.faults.forget()
        if kind == "lose_request":
            with pytest.raises((NotThere, NotOffered)):
                await it.provider.refund_status(back)
            assert (await it.provider.refund(back)).status is PaymentStatus.REFUNDED
        else:
            await _refund_or_error(it, back)
        assert kit.gone(it) == amount

    kit.live(monkeypatch, story)


async def _refund_or_error(it: Simulated, refund: Refund) -> PaymentStatus:
    """A refusal is as good as a failure; of others nothing is known."""
    try:
        return (await it.provider.refund(refund)).status  # type: ignore[no-any-return]
    except Refused:
        return PaymentStatus.FAILED
    except ProviderError:
        return PaymentStatus.UNKNOWN
