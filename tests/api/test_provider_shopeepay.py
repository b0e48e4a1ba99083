"""ShopeePay as a cashier meets it, in rupiah and in đồng: hundredths, and both sides sign."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import orjson
import pytest

from hosted_api.payments.providers import shopeepay, shopeepay_signature
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

IDR = charge(25_000, Currency.IDR, "shopeepay")
VND = charge(180_000, Currency.VND, "shopeepay")


@pytest.fixture
def play(monkeypatch: pytest.MonkeyPatch) -> Play:
    def run(story: Callable[[Simulated], Awaitable[None]]) -> None:
        run_simulated(monkeypatch, shopeepay.from_environment, story)

    return run


async def asked(it: Simulated, wanted: Charge = IDR) -> Charge:
    """The charge as our row has it once ShopeePay has replied."""
    seen = await it.provider.charge(wanted)
    assert seen.status is PaymentStatus.PENDING
    return replace(wanted, facts=seen.facts)


async def paid(it: Simulated, wanted: Charge = IDR) -> Charge:
    sent = await asked(it, wanted)
    await it.act("approve", payment=wanted.payment_id)
    return sent


def heard(it: Simulated) -> Notice:
    """What the last callback told, once it was verified."""
    callback = it.ear.heard[-1]
    assert it.provider.verify_callback(callback)
    notices: tuple[Notice, ...] = it.provider.notices(callback)
    return notices[0]


def given_back(it: Simulated) -> int:
    made = it.door.book.find("shopeepay", "P1")
    return made.refunded if made else -1


@pytest.mark.parametrize(("wanted", "wire"), [(IDR, 2_500_000), (VND, 18_000_000)])
def test_a_guest_scans_and_pays_in_either_country(
    monkeypatch: pytest.MonkeyPatch, wanted: Charge, wire: int
) -> None:
    async def story(it: Simulated) -> None:
        seen = await it.provider.charge(wanted)
        assert seen.qr_payload.endswith(f"-{wire}")
        sent = replace(wanted, facts=seen.facts)
        assert (await it.provider.status(sent)).status is PaymentStatus.PENDING
        await it.act("approve", payment="P1")
        notice = heard(it)
        assert (notice.payment_id, notice.must_ask) == ("P1", True)
        after = await it.provider.status(sent)
        assert (after.status, after.money) == (PaymentStatus.SUCCESS, wanted.money)
        assert after.provider_ref == notice.provider_ref

    own = {"EVERTILL_SHOPEEPAY_CURRENCY": wanted.money.currency.value}
    run_simulated(monkeypatch, shopeepay.from_environment, story, own)


def test_a_guest_is_refused(play: Play) -> None:
    async def story(it: Simulated) -> None:
        sent = await asked(it)
        await it.act("refuse", payment="P1")
        assert heard(it).payment_id == "P1"
        after = await it.provider.status(sent)
        assert (after.status, after.reason) == (PaymentStatus.FAILED, "declined")

    play(story)


def test_a_picture_runs_out_at_our_time_also_when_it_was_asked_for_late(play: Play) -> None:
    async def story(it: Simulated) -> None:
        it.clock.forward(60)
        sent = await asked(it)
        await it.act("wait", seconds=14 * 60)
        made = it.door.book.find("shopeepay", "P1")
        assert made is not None
        assert made.state == "expired"
        assert not (await it.provider.status(sent)).status.took_money

    play(story)


def test_the_guest_changes_their_mind_or_has_paid_meanwhile(play: Play) -> None:
    async def story(it: Simulated) -> None:
        sent = await asked(it)
        assert (await it.provider.cancel(sent)).reason == "cancelled"
        assert (await it.provider.cancel(sent)).reason == "cancelled"
        other = await paid(it, charge(25_000, Currency.IDR, "shopeepay", "P2"))
        seen = await it.provider.cancel(other)
        assert (seen.status, seen.money) == (PaymentStatus.SUCCESS, other.money)
        with pytest.raises(NotThere):
            await it.provider.cancel(charge(25_000, Currency.IDR, "shopeepay", "P3"))

    play(story)


def test_money_goes_back_in_parts_and_never_more_than_came(play: Play) -> None:
    async def story(it: Simulated) -> None:
        sent = await paid(it)
        for name in ("R1", "R2"):
            seen = await it.provider.refund(refund_of(sent, 10_000, name))
            assert (seen.status, bool(seen.provider_ref)) == (PaymentStatus.REFUNDED, True)
        with pytest.raises(Refused) as no:
            await it.provider.refund(refund_of(sent, 10_000, "R3"))
        assert no.value.code == "refund_not_allowed"
        await it.provider.refund(refund_of(sent, 5_000, "R4"))
        assert given_back(it) == 2_500_000

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
        assert (await it.provider.refund(back)).status is PaymentStatus.PROCESSING
        await it.act("settle", refund="R1", outcome=outcome)
        assert len(it.ear.heard) == 1  # of refunds nobody calls
        assert (await it.provider.refund_status(back)).status is status

    play(story)


def test_a_refund_asked_for_twice_gives_back_once(play: Play) -> None:
    async def story(it: Simulated) -> None:
        sent = await paid(it)
        back = refund_of(sent, 10_000)
        with pytest.raises(NotThere):
            await it.provider.refund_status(back)
        await it.fault("lose_reply", "refund/create")
        for _ in range(2):
            assert (await it.provider.refund(back)).status is PaymentStatus.REFUNDED
        assert given_back(it) == 1_000_000

    play(story)


def test_a_request_that_never_came_is_sent_again(play: Play) -> None:
    async def story(it: Simulated) -> None:
        await it.fault("lose_request", "qr/create", times=3)
        with pytest.raises(Unreachable):
            await it.provider.charge(IDR)
        with pytest.raises(NotThere):
            await it.provider.status(IDR)
        assert (await it.provider.charge(IDR)).qr_payload
        assert it.made() == 1

    play(story)


def test_a_lost_picture_is_made_invalid_and_the_cashier_asks_anew(play: Play) -> None:
    async def story(it: Simulated) -> None:
        await it.fault("lose_reply", "qr/create", times=3)
        with pytest.raises(Unreachable):
            await it.provider.charge(IDR)
        with pytest.raises(NotThere):
            await it.provider.status(IDR)
        with pytest.raises(Refused) as no:
            await it.provider.charge(IDR)
        assert no.value.code == "reply_lost"
        made = it.door.book.find("shopeepay", "P1")
        assert made is not None
        assert (it.made(), made.state) == (1, "cancelled")

    play(story)


def test_a_payment_whose_reply_was_lost_counts_when_it_was_paid_all_the_same(play: Play) -> None:
    async def story(it: Simulated) -> None:
        await it.fault("lose_reply", "qr/create", times=3)
        with pytest.raises(Unreachable):
            await it.provider.charge(IDR)
        await it.act("approve", payment="P1", callback="lose")
        assert (await it.provider.charge(IDR)).status is PaymentStatus.SUCCESS

    play(story)


def test_shopeepay_asks_for_patience_or_is_ill(play: Play) -> None:
    async def story(it: Simulated) -> None:
        await it.fault("busy", seconds=60)
        with pytest.raises(Busy) as busy:
            await it.provider.charge(IDR)
        assert busy.value.after == 60
        await it.fault("ill", times=3)
        with pytest.raises(Busy):
            await it.provider.status(IDR)
        await it.fault("ill")
        await asked(it)
        assert it.made() == 1

    play(story)


def test_callbacks_come_early_twice_and_forged(play: Play) -> None:
    async def story(it: Simulated) -> None:
        await it.fault("callback_first", "qr/create")
        await it.provider.charge(IDR)
        notice = heard(it)
        assert (await it.provider.status(IDR)).status is PaymentStatus.SUCCESS
        await it.act("again", payment="P1")
        assert heard(it).key == notice.key
        await it.act("forge", payment="P1")
        assert not it.provider.verify_callback(it.ear.heard[-1])

    play(story)


def test_a_callback_written_anew_is_forged_and_another_merchants_is_not_ours(play: Play) -> None:
    async def story(it: Simulated) -> None:
        await paid(it)
        callback = it.ear.heard[-1]
        said = orjson.loads(callback.body)
        assert not it.provider.verify_callback(replace(callback, body=orjson.dumps(said)))
        other = orjson.dumps(said | {"merchant_ext_id": "somebody"})
        signed = shopeepay_signature.sign(it.provider._secret, other)
        headers = {**callback.headers, "x-airpay-req-h": signed}
        assert not it.provider.verify_callback(replace(callback, body=other, headers=headers))
        for body in (b"", b"[]", b"{", b"{}"):
            with pytest.raises(Unreadable):
                it.provider.notices(replace(callback, body=body))

    play(story)


def test_another_amount_than_asked_for_is_told_as_it_is(play: Play) -> None:
    async def story(it: Simulated) -> None:
        sent = await asked(it)
        await it.act("approve", payment="P1", amount=2_400_000)
        assert (await it.provider.status(sent)).money == Money(24_000, Currency.IDR)

    play(story)


def test_the_other_countrys_money_is_not_taken(play: Play) -> None:
    async def story(it: Simulated) -> None:
        for wanted in (VND, charge(25_000, Currency.IDR, "momo")):
            with pytest.raises(NotOffered):
                await it.provider.charge(wanted)
        assert it.made() == 0

    play(story)


@pytest.mark.parametrize("name", ["CLIENT_ID", "SECRET_KEY", "MERCHANT_EXT_ID"])
def test_a_wrong_name_or_key_is_our_own_mistake(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    async def story(it: Simulated) -> None:
        with pytest.raises(Misconfigured):
            await it.provider.charge(IDR)

    wrong = {f"EVERTILL_SHOPEEPAY_{name}": "wrong"}
    run_simulated(monkeypatch, shopeepay.from_environment, story, wrong)


def test_every_verdict_is_told_in_shopeepays_own_words(play: Play) -> None:
    async def story(it: Simulated) -> None:
        for verdict in Verdict:
            answer = it.provider.answer(verdict)
            ends = verdict in {Verdict.TAKEN, Verdict.AGAIN, Verdict.WRONG_AMOUNT}
            code = orjson.loads(answer.body)["errcode"]
            assert (answer.status == 200, code == 0) == (ends, ends)

    play(story)


def test_without_a_key_it_is_off_and_with_half_of_it_the_api_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def nobody(_: object) -> None: ...

    for name in ("CLIENT_ID", "SECRET_KEY", "MERCHANT_EXT_ID"):
        monkeypatch.delenv(f"EVERTILL_SHOPEEPAY_{name}", raising=False)
    assert shopeepay.from_environment(nobody) is None  # type: ignore[arg-type]
    monkeypatch.setenv("EVERTILL_SHOPEEPAY_CLIENT_ID", "1")
    with pytest.raises(HalfConfigured, match="EVERTILL_SHOPEEPAY_SECRET_KEY"):
        shopeepay.from_environment(nobody)  # type: ignore[arg-type]
