"""What is Xendit's alone: wallets with a page, keys that find what got lost, a bare token."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hosted_api.payments.providers import xendit
from hosted_api.payments.providers.base import (
    NotOffered,
    NotThere,
    Refused,
    Unreachable,
    Unreadable,
    Verdict,
)
from hosted_api.payments.providers.credentials import HalfConfigured
from pos_core.money import Currency
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


def test_a_refund_asked_for_anew_is_itself_and_never_too_large(play: Play) -> None:
    async def story(it: Simulated) -> None:
        sent = await paid(it)
        back = refund_of(sent, 20_000)
        await it.fault("lose_reply", "/refunds", times=3)
        with pytest.raises(Unreachable):
            await it.provider.refund(back)
        with pytest.raises(NotOffered, match="reply_lost"):
            await it.provider.refund_status(back)
        seen = await it.provider.refund(back)
        assert (seen.status, seen.provider_ref[:4]) == (PaymentStatus.REFUNDED, "rfd-")
        with pytest.raises(Refused) as no:
            await it.provider.refund(refund_of(sent, 5_001, "R2"))
        assert no.value.code == "refund_too_large"

    play(story)


def test_a_cancellation_finds_a_payment_whose_reply_was_lost(play: Play) -> None:
    async def story(it: Simulated) -> None:
        await it.fault("lose_reply", times=3)
        with pytest.raises(Unreachable):
            await it.provider.charge(QRIS)
        assert (await it.provider.cancel(QRIS)).reason == "cancelled"
        assert it.made() == 1

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
