"""Xendit as a cashier meets it: paid, refused, run out, cancelled, given back, and bad luck."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hosted_api.payments.providers import xendit
from hosted_api.payments.providers.base import (
    Busy,
    Misconfigured,
    NotOffered,
    NotThere,
    Refused,
    Unreachable,
    Unreadable,
    Verdict,
)
from hosted_api.payments.providers.credentials import HalfConfigured
from pos_core.money import Currency, Money
from pos_core.payment_status import PaymentStatus
from tests.support.simulated import Simulated, charge, refund_of, run_simulated

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from hosted_api.payments.providers.base import Charge, Notice

    Play = Callable[[Callable[[Simulated], Awaitable[None]]], None]

QRIS = charge(25_000, Currency.IDR, "qris")


@pytest.fixture
def play(monkeypatch: pytest.MonkeyPatch) -> Play:
    def run(story: Callable[[Simulated], Awaitable[None]]) -> None:
        page = {"EVERTILL_XENDIT_RETURN_URL": "https://shop.example/back"}
        run_simulated(monkeypatch, xendit.from_environment, story, page)

    return run


async def asked(it: Simulated, wanted: Charge = QRIS) -> Charge:
    """The charge as our row has it once Xendit has replied."""
    seen = await it.provider.charge(wanted)
    assert seen.status is PaymentStatus.PENDING
    return replace(wanted, provider_ref=seen.provider_ref)


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


def test_a_guest_pays_by_qris_and_the_callback_makes_us_ask(play: Play) -> None:
    async def story(it: Simulated) -> None:
        seen = await it.provider.charge(QRIS)
        assert (seen.status, seen.qr_payload[:14]) == (PaymentStatus.PENDING, "simulated-qris")
        sent = replace(QRIS, provider_ref=seen.provider_ref)
        assert (await it.provider.status(sent)).status is PaymentStatus.PENDING
        await it.act("approve", payment="P1")
        notice = heard(it)
        assert (notice.payment_id, notice.must_ask) == ("P1", True)
        assert notice.provider_ref == sent.provider_ref
        after = await it.provider.status(sent)
        assert (after.status, after.money) == (PaymentStatus.SUCCESS, QRIS.money)

    play(story)


def test_a_wallet_opens_its_page_and_may_have_no_money(play: Play) -> None:
    async def story(it: Simulated) -> None:
        wanted = charge(25_000, Currency.IDR, "dana")
        seen = await it.provider.charge(wanted)
        assert seen.redirect_url.startswith("https://wallet.invalid/")
        await it.act("refuse", payment="P1")
        assert heard(it).payment_id == "P1"
        after = await it.provider.status(replace(wanted, provider_ref=seen.provider_ref))
        assert (after.status, after.reason) == (PaymentStatus.FAILED, "no_money")

    play(story)


def test_what_nobody_pays_runs_out_at_our_time(play: Play) -> None:
    async def story(it: Simulated) -> None:
        sent = await asked(it)
        await it.act("wait", seconds=15 * 60 - 1)
        assert (await it.provider.status(sent)).status is PaymentStatus.PENDING
        await it.act("wait", seconds=1)
        assert (await it.provider.status(sent)).status is PaymentStatus.EXPIRED

    play(story)


def test_the_guest_changes_their_mind(play: Play) -> None:
    async def story(it: Simulated) -> None:
        sent = await asked(it)
        seen = await it.provider.cancel(sent)
        assert (seen.status, seen.reason) == (PaymentStatus.FAILED, "cancelled")
        again = await it.provider.cancel(sent)
        assert again.status is PaymentStatus.FAILED

    play(story)


def test_cancelling_what_was_paid_meanwhile_says_that_it_was_paid(play: Play) -> None:
    async def story(it: Simulated) -> None:
        sent = await paid(it)
        seen = await it.provider.cancel(sent)
        assert (seen.status, seen.money) == (PaymentStatus.SUCCESS, QRIS.money)

    play(story)


def test_money_goes_back_in_parts_and_never_more_than_came(play: Play) -> None:
    async def story(it: Simulated) -> None:
        sent = await paid(it)
        for name in ("R1", "R2"):
            seen = await it.provider.refund(refund_of(sent, 10_000, name))
            assert (seen.status, bool(seen.provider_ref)) == (PaymentStatus.REFUNDED, True)
        with pytest.raises(Refused) as no:
            await it.provider.refund(refund_of(sent, 10_000, "R3"))
        assert no.value.code == "refund_too_large"
        await it.provider.refund(refund_of(sent, 5_000, "R4"))
        assert it.door.book.find("xendit", "P1").refunded == 25_000  # type: ignore[union-attr]

    play(story)


@pytest.mark.parametrize(
    ("outcome", "status"),
    [("done", PaymentStatus.REFUNDED), ("refused", PaymentStatus.FAILED)],
)
def test_a_refund_that_takes_time_is_followed_to_its_end(
    play: Play, outcome: str, status: PaymentStatus
) -> None:
    async def story(it: Simulated) -> None:
        sent = await paid(it)
        await it.act("refunds-wait")
        back = refund_of(sent, 25_000)
        seen = await it.provider.refund(back)
        assert seen.status is PaymentStatus.PROCESSING
        await it.act("settle", refund="R1", outcome=outcome)
        notice = heard(it)
        assert (notice.refund_id, notice.must_ask) == ("R1", True)
        after = await it.provider.refund_status(replace(back, provider_ref=seen.provider_ref))
        assert after.status is status

    play(story)


@pytest.mark.parametrize("kind", ["lose_request", "lose_reply"])
def test_a_lost_reply_makes_no_second_payment_and_loses_no_picture(play: Play, kind: str) -> None:
    async def story(it: Simulated) -> None:
        await it.fault(kind, "payment_requests", times=3)
        with pytest.raises(Unreachable) as lost:
            await it.provider.charge(QRIS)
        assert lost.value.may_have_happened
        with pytest.raises(NotThere):
            await it.provider.status(QRIS)
        seen = await it.provider.charge(QRIS)
        assert (it.made(), bool(seen.qr_payload)) == (1, True)

    play(story)


def test_a_lost_reply_to_a_refund_gives_back_once(play: Play) -> None:
    async def story(it: Simulated) -> None:
        sent = await paid(it)
        await it.fault("lose_reply", "/refunds", times=3)
        with pytest.raises(Unreachable):
            await it.provider.refund(refund_of(sent, 10_000))
        with pytest.raises(NotThere):
            await it.provider.refund_status(refund_of(sent, 10_000))
        await it.provider.refund(refund_of(sent, 10_000))
        assert it.door.book.find("xendit", "P1").refunded == 10_000  # type: ignore[union-attr]

    play(story)


def test_a_cancellation_finds_a_payment_whose_reply_was_lost(play: Play) -> None:
    async def story(it: Simulated) -> None:
        await it.fault("lose_reply", times=3)
        with pytest.raises(Unreachable):
            await it.provider.charge(QRIS)
        assert (await it.provider.cancel(QRIS)).reason == "cancelled"
        assert it.made() == 1

    play(story)


def test_xendit_asks_for_patience_or_is_ill(play: Play) -> None:
    async def story(it: Simulated) -> None:
        await it.fault("busy", seconds=120)
        with pytest.raises(Busy) as busy:
            await it.provider.charge(QRIS)
        assert busy.value.after == 120
        await it.fault("ill", times=3)
        with pytest.raises(Busy):
            await it.provider.charge(QRIS)
        await it.fault("ill", times=1)
        await asked(it)
        assert it.made() == 1

    play(story)


def test_a_callback_before_the_reply_is_about_the_same_payment(play: Play) -> None:
    async def story(it: Simulated) -> None:
        await it.fault("callback_first", "payment_requests")
        seen = await it.provider.charge(QRIS)
        notice = heard(it)
        assert (notice.payment_id, notice.provider_ref) == ("P1", seen.provider_ref)
        after = await it.provider.status(replace(QRIS, provider_ref=notice.provider_ref))
        assert after.status is PaymentStatus.SUCCESS

    play(story)


def test_a_callback_that_comes_twice_has_one_key_and_a_forged_one_is_none(play: Play) -> None:
    async def story(it: Simulated) -> None:
        sent = await asked(it)
        await it.act("forge", payment="P1")
        assert not it.provider.verify_callback(it.ear.heard[-1])
        assert (await it.provider.status(sent)).status is PaymentStatus.PENDING
        await it.act("approve", payment="P1", callback="twice")
        keys = {it.provider.notices(each)[0].key for each in it.ear.heard[1:]}
        assert (len(it.ear.heard), len(keys)) == (3, 1)

    play(story)


def test_another_amount_than_asked_for_is_told_as_it_is(play: Play) -> None:
    async def story(it: Simulated) -> None:
        sent = await asked(it)
        await it.act("approve", payment="P1", amount=24_000)
        after = await it.provider.status(sent)
        assert after.money == Money(24_000, Currency.IDR)

    play(story)


def test_another_payments_name_proves_nothing(play: Play) -> None:
    async def story(it: Simulated) -> None:
        other = await paid(it, charge(25_000, Currency.IDR, "qris", "P2"))
        await asked(it)
        with pytest.raises(NotThere):
            await it.provider.status(replace(QRIS, provider_ref=other.provider_ref))

    play(story)


def test_what_xendit_cannot_do_is_said_before_anything_is_sent(play: Play) -> None:
    async def story(it: Simulated) -> None:
        for wanted in (charge(25_000, Currency.VND, "qris"), charge(25_000, Currency.IDR, "momo")):
            with pytest.raises(NotOffered):
                await it.provider.charge(wanted)
        with pytest.raises(Refused):
            await it.provider.charge(charge(10_000_001, Currency.IDR, "qris"))
        assert it.made() == 0

    play(story)


def test_a_wrong_key_is_our_own_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(it: Simulated) -> None:
        with pytest.raises(Misconfigured):
            await it.provider.charge(QRIS)

    wrong = {"EVERTILL_XENDIT_SECRET_KEY": "xnd_wrong"}
    run_simulated(monkeypatch, xendit.from_environment, story, wrong)


def test_garbage_with_the_right_token_is_unreadable_and_every_verdict_has_an_answer(
    play: Play,
) -> None:
    async def story(it: Simulated) -> None:
        await paid(it)
        for body in (b"", b"[]", b"{", b'{"event":1}', b'{"event":"payment.capture","data":7}'):
            with pytest.raises(Unreadable):
                it.provider.notices(replace(it.ear.heard[-1], body=body))
        told = {verdict: it.provider.answer(verdict).status for verdict in Verdict}
        assert {verdict for verdict, status in told.items() if status == 200} == {
            *(Verdict.TAKEN, Verdict.AGAIN, Verdict.WRONG_AMOUNT),
        }

    play(story)


def test_without_a_key_it_is_off_and_with_half_of_it_the_api_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def nobody(_: object) -> None: ...

    for name in ("SECRET_KEY", "CALLBACK_TOKEN"):
        monkeypatch.delenv(f"EVERTILL_XENDIT_{name}", raising=False)
    assert xendit.from_environment(nobody) is None  # type: ignore[arg-type]
    monkeypatch.setenv("EVERTILL_XENDIT_SECRET_KEY", "xnd_1")
    with pytest.raises(HalfConfigured, match="EVERTILL_XENDIT_CALLBACK_TOKEN"):
        xendit.from_environment(nobody)  # type: ignore[arg-type]
