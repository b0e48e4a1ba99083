"""What is ShopeePay's alone: rupiah and đồng in hundredths, and both sides sign."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import orjson
import pytest

from hosted_api.payments.providers import shopeepay, shopeepay_signature
from hosted_api.payments.providers.base import (
    Misconfigured,
    NotOffered,
    Unreadable,
    Verdict,
)
from hosted_api.payments.providers.credentials import HalfConfigured
from pos_core.money import Currency
from pos_core.payment_status import PaymentStatus
from tests.support.simulated import Simulated, charge, run_simulated

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
