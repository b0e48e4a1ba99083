"""MoMo, VNPay and ZaloPay keep the contract: each adapter against its simulator, over sockets."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hosted_api.payments.providers import registry
from hosted_api.payments.providers.base import (
    Busy,
    Misconfigured,
    NotOffered,
    NotThere,
    ProviderError,
    Refused,
    Seen,
    Unreachable,
    Verdict,
)
from hosted_api.payments.providers.credentials import HalfConfigured
from pos_core.money import Currency, Money
from pos_core.payment_status import PaymentStatus
from tests.support.simulated import Simulated, charge, refund_of
from tests.support.vietnamese_providers import KITS, MOMO, VND, ZALOPAY, Kit, opened

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from hosted_api.payments.providers.base import Refund

each_provider = pytest.mark.parametrize("kit", KITS, ids=lambda kit: kit.name)
with_a_create = pytest.mark.parametrize("kit", [MOMO, ZALOPAY], ids=lambda kit: kit.name)
Patch = pytest.MonkeyPatch


@each_provider
def test_something_is_drawn_and_its_money_comes(kit: Kit, monkeypatch: Patch) -> None:
    async def story(it: Simulated) -> None:
        seen = await kit.ask(it)
        assert (seen.status, seen.money) == (PaymentStatus.PENDING, None)
        assert seen.qr_payload
        assert (await it.provider.status(kit.asked)).status is PaymentStatus.PENDING
        await it.act("approve", payment=kit.payment)
        paid = await it.provider.status(kit.asked)
        assert (paid.status, paid.money) == (PaymentStatus.SUCCESS, Money(180_000, VND))
        (callback,) = it.ear.heard
        assert callback.path == f"/webhooks/payments/{kit.name}"
        assert it.provider.verify_callback(callback)
        (notice,) = it.provider.notices(callback)
        assert (notice.payment_id, notice.must_ask, notice.seen) == ("P1", False, paid)

    kit.live(monkeypatch, story)


@each_provider
@pytest.mark.parametrize("action", ["refuse", "cancel", "expire"])
def test_an_end_without_money(kit: Kit, action: str, monkeypatch: Patch) -> None:
    async def story(it: Simulated) -> None:
        await kit.ask(it)
        await it.act(action, payment=kit.payment)
        told = [await it.provider.status(kit.asked), await it.provider.cancel(kit.asked)]
        for callback in it.ear.heard:
            (notice,) = it.provider.notices(callback)
            assert not notice.must_ask
            told.append(notice.seen)
        for seen in told:
            assert seen.status.is_over
            assert (seen.status.took_money, seen.money) == (False, None)
        assert (PaymentStatus.EXPIRED in [seen.status for seen in told]) is (action == "expire")

    kit.live(monkeypatch, story)


@each_provider
def test_it_ends_by_the_time_it_was_given(kit: Kit, monkeypatch: Patch) -> None:
    async def story(it: Simulated) -> None:
        await kit.ask(it)
        await it.act("wait", seconds=14 * 60)
        assert (await it.provider.status(kit.asked)).status is PaymentStatus.PENDING
        await it.act("wait", seconds=61)
        assert (await it.provider.status(kit.asked)).status.is_over

    kit.live(monkeypatch, story)


@each_provider
def test_an_open_one_is_not_called_off_and_a_paid_one_is_told(kit: Kit, monkeypatch: Patch) -> None:
    async def story(it: Simulated) -> None:
        await kit.ask(it)
        with pytest.raises(NotOffered):
            await it.provider.cancel(kit.asked)
        await it.act("approve", payment=kit.payment, callback="lose")
        assert (await it.provider.cancel(kit.asked)).status is PaymentStatus.SUCCESS

    kit.live(monkeypatch, story)


@each_provider
def test_what_is_unknown_there_is_said_to_be(kit: Kit, monkeypatch: Patch) -> None:
    async def story(it: Simulated) -> None:
        with pytest.raises(NotThere):
            await it.provider.status(kit.asked)

    kit.live(monkeypatch, story)


@each_provider
def test_money_goes_back_in_parts_once_each(kit: Kit, monkeypatch: Patch) -> None:
    async def story(it: Simulated) -> None:
        paid = await kit.paid(it)
        first, rest = refund_of(paid, 80_000), refund_of(paid, 100_000, "R2")
        seen = await it.provider.refund(first)
        assert seen.status is PaymentStatus.REFUNDED
        await _refund_or_error(it, first)
        assert _gone(it) == 80_000
        named = replace(first, provider_ref=seen.provider_ref)
        assert (await it.provider.refund_status(named)).status is PaymentStatus.REFUNDED
        assert (await it.provider.status(paid)).status.took_money
        assert await _refund_or_error(it, refund_of(paid, 100_001, "R3")) is PaymentStatus.FAILED
        assert (await it.provider.refund(rest)).status is PaymentStatus.REFUNDED
        assert _gone(it) == 180_000
        assert await _refund_or_error(it, refund_of(paid, 1, "R4")) is PaymentStatus.FAILED

    kit.live(monkeypatch, story)


@each_provider
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
def test_a_refund_that_never_got_there_is_sent_again(
    kit: Kit, amount: int, monkeypatch: Patch
) -> None:
    async def story(it: Simulated) -> None:
        back = refund_of(await kit.paid(it), amount)
        await it.fault("lose_request", kit.refund_path)
        with pytest.raises(Unreachable):
            await it.provider.refund(back)
        with pytest.raises(NotThere):
            await it.provider.refund_status(back)
        assert (await it.provider.refund(back)).status is PaymentStatus.REFUNDED
        assert _gone(it) == amount

    kit.live(monkeypatch, story)


@each_provider
def test_a_lost_reply_to_a_refund_gives_back_once(kit: Kit, monkeypatch: Patch) -> None:
    async def story(it: Simulated) -> None:
        back = refund_of(await kit.paid(it), 180_000)
        await it.fault("lose_reply", kit.refund_path)
        with pytest.raises(Unreachable):
            await it.provider.refund(back)
        assert (await it.provider.refund_status(back)).status is PaymentStatus.REFUNDED
        await _refund_or_error(it, back)
        assert _gone(it) == 180_000

    kit.live(monkeypatch, story)


@with_a_create
def test_nobody_is_asked_twice_for_a_lost_reply(kit: Kit, monkeypatch: Patch) -> None:
    async def story(it: Simulated) -> None:
        for kind in ("lose_request", "lose_reply"):
            await it.fault(kind, kit.charge_path)
            with pytest.raises(Unreachable) as lost:
                await it.provider.charge(kit.asked)
            assert lost.value.may_have_happened
        assert (await it.provider.charge(kit.asked)).status is PaymentStatus.PENDING
        await it.act("approve", payment=kit.payment, callback="lose")
        assert (await it.provider.charge(kit.asked)).status is PaymentStatus.SUCCESS
        assert it.made() == 1

    kit.live(monkeypatch, story)


@each_provider
@pytest.mark.parametrize(("kind", "code"), [("busy", "too_many_requests"), ("ill", "provider_ill")])
def test_a_provider_that_is_ill_says_nothing_of_the_money(
    kit: Kit, kind: str, code: str, monkeypatch: Patch
) -> None:
    async def story(it: Simulated) -> None:
        paid = await kit.paid(it)
        new, back = charge(5_000, VND, kit.name, "P2"), refund_of(paid, 80_000)
        asks: list[tuple[str, Callable[[], Awaitable[Seen]]]] = [
            (kit.charge_path, lambda: it.provider.charge(new)),
            (kit.status_path, lambda: it.provider.status(paid)),
            (kit.refund_path, lambda: it.provider.refund(back)),
        ]
        for path, ask in asks:
            if path:
                await it.fault(kind, path, seconds=7, times=3)
                with pytest.raises(Busy) as busy:
                    await ask()
                assert busy.value.code == code
                assert busy.value.after == (7 if kind == "busy" else None)
                it.door.control.faults.forget()
        assert (it.made(), _gone(it)) == (1, 0)

    kit.live(monkeypatch, story)


@with_a_create
def test_a_callback_may_come_before_the_reply(kit: Kit, monkeypatch: Patch) -> None:
    async def story(it: Simulated) -> None:
        await it.fault("callback_first", kit.charge_path)
        assert (await it.provider.charge(kit.asked)).status is PaymentStatus.PENDING
        (notice,) = it.provider.notices(it.ear.heard[0])
        assert notice.seen is not None
        assert notice.seen.status is PaymentStatus.SUCCESS

    kit.live(monkeypatch, story)


@each_provider
def test_the_same_news_has_the_same_key(kit: Kit, monkeypatch: Patch) -> None:
    async def story(it: Simulated) -> None:
        await kit.ask(it)
        await it.act("approve", payment=kit.payment, callback="twice")
        it.clock.forward(60)
        await it.act("again", payment=kit.payment)
        keys = [it.provider.notices(each)[0].key for each in it.ear.heard]
        assert len(keys) == 3
        assert len(set(keys)) == 1

    kit.live(monkeypatch, story)


@each_provider
def test_what_is_forged_is_not_believed(kit: Kit, monkeypatch: Patch) -> None:
    async def story(it: Simulated) -> None:
        await kit.ask(it)
        await it.act("approve", payment=kit.payment, callback="forge")
        await it.act("again", payment=kit.payment)
        forged, right = it.ear.heard
        assert not it.provider.verify_callback(forged)
        assert it.provider.verify_callback(right)
        raised = replace(
            right,
            body=right.body.replace(b"180000", b"180001"),
            query=right.query.replace("18000000", "18000100"),
        )
        assert not it.provider.verify_callback(raised)
        for rubbish in (b"", b"[]", b"\xff", b'{"data":1,"mac":2}', b'{"amount":1.5}', b"{"):
            told = replace(right, body=rubbish, query=rubbish.decode("latin-1"))
            assert not it.provider.verify_callback(told)

    kit.live(monkeypatch, story)


@each_provider
def test_another_amount_is_told_as_it_is(kit: Kit, monkeypatch: Patch) -> None:
    async def story(it: Simulated) -> None:
        await kit.ask(it)
        scale = 100 if kit.name == "vnpay" else 1
        await it.act("approve", payment=kit.payment, amount=170_000 * scale)
        (notice,) = it.provider.notices(it.ear.heard[0])
        for seen in (notice.seen, await it.provider.status(kit.asked)):
            assert isinstance(seen, Seen)
            assert seen.money == Money(170_000, VND)

    kit.live(monkeypatch, story)


@each_provider
def test_what_cannot_be_asked_for_is_refused_and_not_sent(kit: Kit, monkeypatch: Patch) -> None:
    async def story(it: Simulated) -> None:
        for no in (
            charge(25_000, Currency.IDR, kit.name),
            charge(25_000, VND, kit.name, "no id/"),
            charge(25_000, VND, kit.name, "p" * 64),
        ):
            with pytest.raises(Refused):
                await it.provider.charge(no)
        assert it.made() == 0

    kit.live(monkeypatch, story)


@each_provider
def test_wrong_keys_are_said_to_be_wrong(kit: Kit, monkeypatch: Patch) -> None:
    async def story(it: Simulated) -> None:
        with pytest.raises(Misconfigured):
            await it.provider.status(kit.asked)

    kit.live(monkeypatch, story, {kit.wrong_key: "wrong"})


@each_provider
def test_a_uuid_comes_back_as_it_was(kit: Kit, monkeypatch: Patch) -> None:
    ours = "01938f9e-5c1b-7a3e-8f00-0123456789ab"

    async def story(it: Simulated) -> None:
        asked = replace(kit.asked, payment_id=ours)
        seen = await it.provider.charge(asked)
        if kit.is_opened:
            await opened(seen.redirect_url)
        (made,) = it.door.book.all()
        await it.act("approve", payment=made.our_id)
        (notice,) = it.provider.notices(it.ear.heard[0])
        assert notice.payment_id == ours

    kit.live(monkeypatch, story)


@each_provider
def test_every_verdict_has_an_answer(kit: Kit, monkeypatch: Patch) -> None:
    async def story(it: Simulated) -> None:
        said = {verdict: it.provider.answer(verdict) for verdict in Verdict}
        assert said[Verdict.TAKEN] != said[Verdict.OUR_FAULT]
        it.ear.answer = said[Verdict.TAKEN]
        await kit.ask(it)
        told = await it.act("approve", payment=kit.payment)
        assert told["callbacks"][0]["answer"] == said[Verdict.TAKEN].body.decode()

    kit.live(monkeypatch, story)


def test_without_a_secret_a_provider_is_off_and_half_of_one_is_named(monkeypatch: Patch) -> None:
    async def story(it: Simulated) -> None:
        assert kit.name in registry.providers(it.provider._wire)
        monkeypatch.delenv(kit.wrong_key)
        with pytest.raises(HalfConfigured, match=kit.wrong_key):
            registry.providers(it.provider._wire)

    for kit in KITS:
        kit.live(monkeypatch, story)
        monkeypatch.undo()
        assert kit.maker(None) is None  # type: ignore[arg-type]


async def _refund_or_error(it: Simulated, refund: Refund) -> PaymentStatus:
    """A refusal is as good as a failure; of others nothing is known."""
    try:
        return (await it.provider.refund(refund)).status  # type: ignore[no-any-return]
    except Refused:
        return PaymentStatus.FAILED
    except ProviderError:
        return PaymentStatus.UNKNOWN


def _gone(it: Simulated) -> int:
    """đồng that went back, by the provider's books."""
    (made,) = it.door.book.all()
    return made.refunded // (100 if made.provider == "vnpay" else 1)
