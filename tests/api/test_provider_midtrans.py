"""What is Midtrans' alone: GoPay and QRIS, suspicion, and refunds that share one list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import orjson
import pytest

from hosted_api.payments.providers import midtrans
from hosted_api.payments.providers.base import (
    NotOffered,
    Refused,
    Unreadable,
    Verdict,
)
from pos_core.money import Currency, Money
from pos_core.payment_status import PaymentStatus
from tests.support.simulated import Simulated, charge, refund_of, run_simulated

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from hosted_api.payments.providers.base import Charge, Notice

    Play = Callable[[Callable[[Simulated], Awaitable[None]]], None]

QRIS = charge(25_000, Currency.IDR, "qris")
BY = {"EVERTILL_MIDTRANS_ACQUIRER": "gopay"}


@pytest.fixture
def play(monkeypatch: pytest.MonkeyPatch) -> Play:
    def run(story: Callable[[Simulated], Awaitable[None]]) -> None:
        run_simulated(monkeypatch, midtrans.from_environment, story, BY)

    return run


async def asked(it: Simulated, wanted: Charge = QRIS) -> Charge:
    """The charge as our row has it once Midtrans has replied."""
    seen = await it.provider.charge(wanted)
    assert seen.status is PaymentStatus.PENDING
    return replace(wanted, provider_ref=seen.provider_ref, facts=seen.facts)


async def paid(it: Simulated, wanted: Charge = QRIS) -> Charge:
    sent = await asked(it, wanted)
    await it.act("approve", payment=wanted.payment_id)
    return sent


def heard(it: Simulated) -> Notice:
    """What the last callback told, once it was verified."""
    callback = it.ear.heard[-1]
    assert it.provider.verify_callback(callback)
    notices: tuple[Notice, ...] = it.provider.notices(callback)
    return notices[0]


@pytest.mark.parametrize("method", ["qris", "gopay"])
def test_a_guest_scans_and_pays(play: Play, method: str) -> None:
    async def story(it: Simulated) -> None:
        wanted = charge(25_000, Currency.IDR, method)
        seen = await it.provider.charge(wanted)
        assert seen.qr_payload.startswith(f"simulated-{method}")
        assert bool(seen.redirect_url) == (method == "gopay")
        sent = replace(wanted, facts=seen.facts)
        assert (await it.provider.status(sent)).status is PaymentStatus.PENDING
        await it.act("approve", payment="P1")
        notice = heard(it)
        assert (notice.payment_id, notice.must_ask) == ("P1", True)
        after = await it.provider.status(sent)
        assert (after.status, after.money) == (PaymentStatus.SUCCESS, wanted.money)

    play(story)


def test_a_payment_under_suspicion_is_not_paid_yet(play: Play) -> None:
    async def story(it: Simulated) -> None:
        for told, fraud in (("capture", "challenge"), ("authorize", ""), ("new word", "")):
            said = {"order_id": "P1", "transaction_status": told, "fraud_status": fraud}
            seen = midtrans._seen({**said, "gross_amount": "25000.00"}, QRIS)
            assert seen.status is PaymentStatus.PROCESSING

    play(story)


def test_money_goes_back_in_parts_and_each_part_has_a_key_of_its_own(play: Play) -> None:
    async def story(it: Simulated) -> None:
        sent = await paid(it)
        keys = set()
        for name, left in (("R1", 10_000), ("R2", 20_000)):
            seen = await it.provider.refund(refund_of(sent, 10_000, name))
            assert seen.status is PaymentStatus.REFUNDED
            await it.act("again", payment="P1")
            keys.add(heard(it).key)
            after = await it.provider.status(sent)
            assert after.status is PaymentStatus.PARTIALLY_REFUNDED
            assert after.refunded == Money(left, Currency.IDR)
        assert len(keys) == 2
        with pytest.raises(Refused) as no:
            await it.provider.refund(refund_of(sent, 10_000, "R3"))
        assert no.value.code == "refund_not_allowed"
        await it.provider.refund(refund_of(sent, 5_000, "R4"))
        assert (await it.provider.status(sent)).status is PaymentStatus.REFUNDED

    play(story)


def test_a_callback_whose_amount_was_changed_on_the_way_is_forged(play: Play) -> None:
    async def story(it: Simulated) -> None:
        await paid(it)
        callback = it.ear.heard[-1]
        said = orjson.loads(callback.body) | {"gross_amount": "25000"}
        assert not it.provider.verify_callback(replace(callback, body=orjson.dumps(said)))
        for body in (b"", b"[]", b"{", b"\xff"):
            assert not it.provider.verify_callback(replace(callback, body=body))
            with pytest.raises(Unreadable):
                it.provider.notices(replace(callback, body=body))

    play(story)


def test_what_midtrans_cannot_do_is_said_before_anything_is_sent(play: Play) -> None:
    async def story(it: Simulated) -> None:
        for wanted in (charge(25_000, Currency.VND, "qris"), charge(25_000, Currency.IDR, "momo")):
            with pytest.raises(NotOffered):
                await it.provider.charge(wanted)
        with pytest.raises(Refused):
            await it.provider.charge(charge(25_000, Currency.IDR, "qris", "P" * 51))
        assert it.made() == 0

    play(story)


def test_a_shop_may_name_its_own_address_for_callbacks(monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(it: Simulated) -> None:
        await asked(it)
        made = it.door.book.find("midtrans", "P1")
        assert made is not None
        assert made.callback_url == "https://shop.example/hear"

    own = {"EVERTILL_MIDTRANS_CALLBACK_URL": "https://shop.example/hear"}
    run_simulated(monkeypatch, midtrans.from_environment, story, own)


def test_every_verdict_has_an_answer_and_without_a_key_it_is_off(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def nobody(_: object) -> None: ...

    async def story(it: Simulated) -> None:
        told = {verdict: it.provider.answer(verdict).status for verdict in Verdict}
        assert {verdict for verdict, status in told.items() if status == 200} == {
            *(Verdict.TAKEN, Verdict.AGAIN, Verdict.WRONG_AMOUNT),
        }

    play(story)
    monkeypatch.delenv("EVERTILL_MIDTRANS_SERVER_KEY")
    assert midtrans.from_environment(nobody) is None  # type: ignore[arg-type]
