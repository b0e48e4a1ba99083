"""Stripe at a reader: what a cashier sees when a card is held to it, and when something breaks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hosted_api.payments.providers.base import Busy, NotThere, Refused, Unreachable
from hosted_api.payments.providers.stripe import from_environment
from pos_core.money import Currency, Money
from pos_core.payment_status import PaymentStatus
from tests.support.simulated import Simulated, charge, refund_of, run_simulated

PRICE = Money(25_000, Currency.IDR)
AT_READER = replace(charge(25_000, Currency.IDR, "card"), terminal_id="tmr_1")


def test_a_card_held_to_the_reader_pays_and_its_event_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def story(it: Simulated) -> None:
        made = await it.provider.charge(AT_READER)
        assert (made.status, made.client_secret) == (PaymentStatus.PROCESSING, "")
        assert (await it.provider.status(AT_READER)).status is PaymentStatus.PROCESSING
        await it.act("approve", payment="P1", callback="twice")
        first, second = it.ear.heard
        assert it.provider.verify_callback(first)
        (notice,) = it.provider.notices(first)
        assert notice == it.provider.notices(second)[0], "the same event has the same key"
        assert (notice.payment_id, notice.seen.money) == ("P1", PRICE)
        seen = await it.provider.status(AT_READER)
        assert (seen.status, seen.money) == (PaymentStatus.SUCCESS, PRICE)

    run_simulated(monkeypatch, from_environment, story)


def test_a_forged_event_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(it: Simulated) -> None:
        await it.provider.charge(AT_READER)
        await it.act("approve", payment="P1", callback="forge")
        assert not it.provider.verify_callback(it.ear.heard[0])
        it.clock.forward(301)
        await it.act("again", payment="P1")
        old = replace(it.ear.heard[1], now=it.clock.now())
        assert it.provider.verify_callback(old)
        it.clock.forward(301)
        assert not it.provider.verify_callback(replace(old, now=it.clock.now()))

    run_simulated(monkeypatch, from_environment, story)


@pytest.mark.parametrize(("kind", "path"), [("lose_reply", "payment_intents"), ("busy", "intents")])
def test_a_reply_that_is_lost_makes_no_second_payment(
    kind: str, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story(it: Simulated) -> None:
        await it.fault(kind, path)
        await it.provider.charge(AT_READER)
        await it.provider.charge(AT_READER)
        assert it.made() == 1

    run_simulated(monkeypatch, from_environment, story)


def test_a_reader_that_did_not_answer_is_asked_and_not_handed_the_card_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def story(it: Simulated) -> None:
        await it.fault("lose_reply", "process_payment_intent")
        with pytest.raises(Unreachable):
            await it.provider.charge(AT_READER)
        assert (await it.provider.status(AT_READER)).status is PaymentStatus.PROCESSING
        await it.act("approve", payment="P1")
        assert (await it.provider.status(AT_READER)).status is PaymentStatus.SUCCESS
        assert it.made() == 1

    run_simulated(monkeypatch, from_environment, story)


def test_what_never_reached_the_reader_is_not_there_and_is_handed_over_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def story(it: Simulated) -> None:
        await it.fault("lose_request", "process_payment_intent")
        with pytest.raises(Unreachable):
            await it.provider.charge(AT_READER)
        with pytest.raises(NotThere):
            await it.provider.status(AT_READER)
        assert (await it.provider.charge(AT_READER)).status is PaymentStatus.PROCESSING
        assert it.made() == 1

    run_simulated(monkeypatch, from_environment, story)


def test_a_busy_reader_refuses_and_the_other_guest_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(it: Simulated) -> None:
        await it.provider.charge(AT_READER)
        second = replace(AT_READER, payment_id="P2")
        with pytest.raises(Refused) as no:
            await it.provider.charge(second)
        assert no.value.code == "terminal_busy"
        assert (await it.provider.status(second)).status is PaymentStatus.FAILED
        await it.act("approve", payment="P1")
        assert (await it.provider.status(AT_READER)).status is PaymentStatus.SUCCESS

    run_simulated(monkeypatch, from_environment, story)


def test_a_refused_card_says_why_and_a_cancelled_one_is_not_paid(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def story(it: Simulated) -> None:
        await it.provider.charge(AT_READER)
        await it.act("refuse", payment="P1")
        seen = await it.provider.status(AT_READER)
        assert (seen.status, seen.reason) == (PaymentStatus.FAILED, "no_money")
        second = replace(AT_READER, payment_id="P2")
        await it.provider.charge(second)
        seen = await it.provider.cancel(second)
        assert (seen.status, seen.reason) == (PaymentStatus.FAILED, "cancelled")
        third = replace(AT_READER, payment_id="P3")
        await it.provider.charge(third)
        await it.act("approve", payment="P3")
        assert (await it.provider.cancel(third)).status is PaymentStatus.SUCCESS

    run_simulated(monkeypatch, from_environment, story)


def test_refunds_go_back_once_each_and_never_above_what_was_paid(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def story(it: Simulated) -> None:
        made = await it.provider.charge(AT_READER)
        paid = replace(AT_READER, provider_ref=made.provider_ref)
        await it.act("approve", payment="P1")
        part = refund_of(paid, 10_000)
        with pytest.raises(NotThere):
            await it.provider.refund_status(part)
        for _time in range(2):
            assert (await it.provider.refund(part)).status is PaymentStatus.REFUNDED
        seen = await it.provider.status(paid)
        assert seen.status is PaymentStatus.PARTIALLY_REFUNDED
        assert seen.refunded == Money(10_000, Currency.IDR)
        with pytest.raises(Refused):
            await it.provider.refund(refund_of(paid, 15_001, "R2"))
        await it.act("refunds-wait")
        rest = refund_of(paid, 15_000, "R3")
        assert (await it.provider.refund(rest)).status is PaymentStatus.PROCESSING
        await it.act("settle", refund="R3")
        (notice,) = it.provider.notices(it.ear.heard[-1])
        assert (notice.refund_id, notice.seen.status) == ("R3", PaymentStatus.REFUNDED)
        assert (await it.provider.refund_status(rest)).status is PaymentStatus.REFUNDED
        assert (await it.provider.status(paid)).status is PaymentStatus.REFUNDED

    run_simulated(monkeypatch, from_environment, story)


def test_an_ill_stripe_is_busy_and_nothing_is_guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(it: Simulated) -> None:
        await it.fault("ill", times=3)
        with pytest.raises(Busy):
            await it.provider.charge(AT_READER)
        assert it.made() == 0

    run_simulated(monkeypatch, from_environment, story)
