"""Adyen at a terminal and behind a link: paid, refused, cancelled, given back, and lost replies."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from Adyen.util import is_valid_hmac_notification  # type: ignore[import-untyped]

from hosted_api.payments.providers.adyen import from_environment
from hosted_api.payments.providers.base import Busy, NotOffered, NotThere, Refused, Unreachable
from hosted_api.simulators.adyen import HMAC_KEY
from pos_core.money import Currency, Money
from pos_core.payment_status import PaymentStatus
from tests.support.simulated import Simulated, charge, refund_of, run_simulated

PRICE = Money(25_000, Currency.IDR)
LINK = charge(25_000, Currency.IDR, "card")
AT_TERMINAL = replace(LINK, terminal_id="P400Plus-123456789")


def test_a_card_at_the_terminal_pays_and_everybody_says_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def story(it: Simulated) -> None:
        assert (await it.provider.charge(AT_TERMINAL)).status is PaymentStatus.PROCESSING
        assert (await it.provider.status(AT_TERMINAL)).status is PaymentStatus.PROCESSING
        await it.act("approve", payment="P1")
        seen = await it.provider.status(AT_TERMINAL)
        assert (seen.status, seen.money) == (PaymentStatus.SUCCESS, PRICE)
        (callback,) = it.ear.heard
        assert it.provider.verify_callback(callback)
        (notice,) = it.provider.notices(callback)
        assert (notice.payment_id, notice.seen.money) == ("P1", PRICE)
        assert notice.provider_ref == seen.provider_ref

    run_simulated(monkeypatch, from_environment, story)


def test_the_official_library_believes_the_same_notifications(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def story(it: Simulated) -> None:
        await it.provider.charge(LINK)
        for how in ("send", "forge"):
            await it.act("approve", payment="P1", callback=how)
            callback = it.ear.heard[-1]
            listed: Any = json.loads(callback.body)["notificationItems"]
            item = listed[0]["NotificationRequestItem"]
            theirs = is_valid_hmac_notification(item, HMAC_KEY)
            assert it.provider.verify_callback(callback) is theirs is (how == "send")

    run_simulated(monkeypatch, from_environment, story)


def test_a_refused_card_ends_at_the_terminal_and_may_be_tried_again_on_a_link(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def story(it: Simulated) -> None:
        await it.provider.charge(AT_TERMINAL)
        await it.act("refuse", payment="P1")
        (notice,) = it.provider.notices(it.ear.heard[-1])
        assert notice.must_ask
        seen = await it.provider.status(AT_TERMINAL)
        assert (seen.status, seen.reason) == (PaymentStatus.FAILED, "declined")
        second = replace(LINK, payment_id="P2")
        made = await it.provider.charge(second)
        await it.act("refuse", payment="P2")
        open_one = replace(second, facts=made.facts)
        assert (await it.provider.status(open_one)).status is PaymentStatus.PENDING

    run_simulated(monkeypatch, from_environment, story)


def test_a_terminal_that_did_not_answer_is_asked_and_charges_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def story(it: Simulated) -> None:
        with pytest.raises(NotThere):
            await it.provider.status(AT_TERMINAL)
        await it.fault("lose_reply", "terminal/async")
        with pytest.raises(Unreachable):
            await it.provider.charge(AT_TERMINAL)
        assert (await it.provider.status(AT_TERMINAL)).status is PaymentStatus.PROCESSING
        await it.provider.charge(AT_TERMINAL)
        assert it.made() == 1

    run_simulated(monkeypatch, from_environment, story)


def test_a_lost_reply_makes_no_second_link(monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(it: Simulated) -> None:
        await it.fault("lose_reply", "paymentLinks")
        first = await it.provider.charge(LINK)
        assert (await it.provider.charge(LINK)) == first
        assert it.made() == 1
        assert first.redirect_url

    run_simulated(monkeypatch, from_environment, story)


@pytest.mark.parametrize("one", [LINK, AT_TERMINAL])
def test_who_cancels_in_time_is_not_charged_and_too_late_hears_of_it(
    one: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story(it: Simulated) -> None:
        made = await it.provider.charge(one)
        seen = await it.provider.cancel(replace(one, facts=made.facts))
        assert (seen.status, seen.reason) == (PaymentStatus.FAILED, "cancelled")
        late = replace(one, payment_id="P2")
        made = await it.provider.charge(late)
        await it.act("approve", payment="P2")
        seen = await it.provider.cancel(replace(late, facts=made.facts))
        assert (seen.status, seen.money) == (PaymentStatus.SUCCESS, PRICE)

    run_simulated(monkeypatch, from_environment, story)


def test_a_refund_is_asked_for_once_and_its_end_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(it: Simulated) -> None:
        await it.provider.charge(AT_TERMINAL)
        await it.act("approve", payment="P1")
        with pytest.raises(Busy):
            await it.provider.refund(refund_of(AT_TERMINAL, 10_000))
        ref = (await it.provider.status(AT_TERMINAL)).provider_ref
        paid = replace(AT_TERMINAL, provider_ref=ref)
        await it.act("refunds-wait")
        back = refund_of(paid, 10_000)
        first = await it.provider.refund(back)
        assert first.status is PaymentStatus.PROCESSING
        assert await it.provider.refund(back) == first
        with pytest.raises(NotOffered):
            await it.provider.refund_status(back)
        with pytest.raises(Refused):
            await it.provider.refund(refund_of(paid, 15_001, "R2"))
        for outcome, status in (("refused", PaymentStatus.FAILED), ("", PaymentStatus.REFUNDED)):
            await it.act("settle", refund="R1", outcome=outcome)
            (notice,) = it.provider.notices(it.ear.heard[-1])
            assert (notice.refund_id, notice.seen.status) == ("R1", status)

    run_simulated(monkeypatch, from_environment, story)
