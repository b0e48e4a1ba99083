"""Every provider of QR and wallets keeps the contract: its adapter at its simulator, over sockets.

What is one provider's alone stands in a file of its own; what goes wrong between the API and all of
them in `test_payment_faults`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hosted_api.payments.providers.base import (
    Busy,
    Misconfigured,
    NotOffered,
    NotThere,
    Refused,
    Unreachable,
    Verdict,
)
from hosted_api.simulators.frame import State
from pos_core.money import Money
from pos_core.payment_status import PaymentStatus
from tests.support.provider_kits import IDR, VIETNAMESE, VND, WALLETS, Kit, after, opened, those
from tests.support.simulated import Simulated, charge, refund_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from hosted_api.payments.providers.base import Notice, Seen


each_provider = those(*WALLETS)
with_a_create = those(*(kit for kit in WALLETS if kit.charge_path))
who_cancels = those(*(kit for kit in WALLETS if kit.cancels))
who_signs = those(*(kit for kit in WALLETS if kit.signs))
Patch = pytest.MonkeyPatch


def heard(it: Simulated) -> Notice:
    """What the last callback told, once it was verified."""
    assert it.provider.verify_callback(it.ear.heard[-1])
    (notice,) = it.provider.notices(it.ear.heard[-1])
    assert notice.must_ask or notice.seen is not None
    return notice  # type: ignore[no-any-return]


@each_provider
def test_something_is_drawn_and_its_money_comes(kit: Kit, monkeypatch: Patch) -> None:
    async def story(it: Simulated) -> None:
        sent = await kit.ask(it)
        assert (await it.provider.status(sent)).status is PaymentStatus.PENDING
        await it.act("approve", payment=kit.payment)
        paid = await it.provider.status(sent)
        assert (paid.status, paid.money) == (PaymentStatus.SUCCESS, sent.money)
        assert it.ear.heard[-1].path == f"/webhooks/payments/{kit.name}"
        notice = heard(it)
        assert (notice.payment_id, notice.must_ask) == ("P1", kit.must_ask)
        assert notice.seen == (None if kit.must_ask else paid)

    kit.live(monkeypatch, story)


@each_provider
@pytest.mark.parametrize("action", ["refuse", "cancel", "expire"])
def test_an_end_without_money(kit: Kit, action: str, monkeypatch: Patch) -> None:
    async def story(it: Simulated) -> None:
        sent = await kit.ask(it)
        await it.act(action, payment=kit.payment)
        told = [await it.provider.status(sent), await it.provider.cancel(sent)]
        told += [heard(it).seen or told[0] for _ in it.ear.heard]
        assert not any(seen.status.took_money or seen.money for seen in told)
        if kit.knows_ends:
            assert all(seen.status.is_over for seen in told)
            is_expired = PaymentStatus.EXPIRED in [seen.status for seen in told]
            assert is_expired is (action == "expire")

    kit.live(monkeypatch, story)


@each_provider
def test_it_ends_by_the_time_it_was_given(kit: Kit, monkeypatch: Patch) -> None:
    async def story(it: Simulated) -> None:
        sent = await kit.ask(it)
        await it.act("wait", seconds=14 * 60)
        assert (await it.provider.status(sent)).status is PaymentStatus.PENDING
        await it.act("wait", seconds=61)
        (made,) = it.door.book.all()
        assert made.state is State.EXPIRED
        seen = await it.provider.status(sent)
        assert (seen.status.is_over, seen.status.took_money) == (kit.knows_ends, False)

    kit.live(monkeypatch, story)


@those(*VIETNAMESE)
def test_an_open_one_is_not_called_off_and_a_paid_one_is_told(kit: Kit, monkeypatch: Patch) -> None:
    async def story(it: Simulated) -> None:
        sent = await kit.ask(it)
        with pytest.raises(NotOffered):
            await it.provider.cancel(sent)
        await it.act("approve", payment=kit.payment, callback="lose")
        assert (await it.provider.cancel(sent)).status is PaymentStatus.SUCCESS

    kit.live(monkeypatch, story)


@who_cancels
def test_the_guest_changes_their_mind_or_has_paid_meanwhile(kit: Kit, monkeypatch: Patch) -> None:
    async def story(it: Simulated) -> None:
        sent = await kit.ask(it)
        for _ in range(2):
            assert (await it.provider.cancel(sent)).reason == "cancelled"
        late = replace(kit.asked, payment_id="P2")
        late = after(late, await it.provider.charge(late))
        await it.act("approve", payment="P2")
        seen = await it.provider.cancel(late)
        assert (seen.status, seen.money) == (PaymentStatus.SUCCESS, late.money)

    kit.live(monkeypatch, story)


@each_provider
def test_what_is_unknown_there_is_said_to_be(kit: Kit, monkeypatch: Patch) -> None:
    async def story(it: Simulated) -> None:
        with pytest.raises(NotThere):
            await it.provider.status(kit.asked)

    kit.live(monkeypatch, story)


@with_a_create
@pytest.mark.parametrize("kind", ["lose_request", "lose_reply"])
def test_nobody_is_asked_twice_for_a_lost_reply(kit: Kit, kind: str, monkeypatch: Patch) -> None:
    """Where the picture cannot be had again it is called off, and the cashier asks anew."""

    async def story(it: Simulated) -> None:
        await it.fault(kind, kit.charge_path, times=3)
        with pytest.raises(Unreachable) as lost:
            await it.provider.charge(kit.asked)
        assert lost.value.may_have_happened
        it.door.control.faults.forget()
        if kind == "lose_request" or kit.keeps_picture:
            assert (await it.provider.charge(kit.asked)).status is PaymentStatus.PENDING
        else:
            with pytest.raises(Refused, match="reply_lost"):
                await it.provider.charge(kit.asked)
            assert it.door.book.all()[0].state is State.CANCELLED
        assert it.made() == 1

    kit.live(monkeypatch, story)


@with_a_create
def test_what_was_paid_counts_though_its_reply_was_lost(kit: Kit, monkeypatch: Patch) -> None:
    async def story(it: Simulated) -> None:
        await it.fault("lose_reply", kit.charge_path, times=3)
        with pytest.raises(Unreachable):
            await it.provider.charge(kit.asked)
        it.door.control.faults.forget()
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
        new, back = replace(kit.asked, payment_id="P2"), refund_of(paid, 80_000)
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
                it.clock.forward(60)
                await it.provider.status(paid)  # well again
        assert (it.made(), kit.gone(it)) == (1, 0)

    kit.live(monkeypatch, story)


@with_a_create
def test_a_callback_may_come_before_the_reply(kit: Kit, monkeypatch: Patch) -> None:
    async def story(it: Simulated) -> None:
        await it.fault("callback_first", kit.charge_path)
        sent = await kit.ask(it)
        notice = heard(it)
        named = replace(sent, provider_ref=sent.provider_ref or notice.provider_ref)
        seen = notice.seen or await it.provider.status(named)
        assert seen.status is PaymentStatus.SUCCESS

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

    kit.live(monkeypatch, story)


@who_signs
def test_what_was_changed_on_the_way_is_not_believed(kit: Kit, monkeypatch: Patch) -> None:
    async def story(it: Simulated) -> None:
        await kit.ask(it)
        await it.act("approve", payment=kit.payment)
        (right,) = it.ear.heard
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
        sent = await kit.ask(it)
        await it.act("approve", payment=kit.payment, amount=170_000 * kit.scale)
        seen = await it.provider.status(sent)
        for each in (seen, heard(it).seen or seen):
            assert each.money == Money(170_000, kit.currency)

    kit.live(monkeypatch, story)


@each_provider
def test_what_cannot_be_asked_for_is_refused_and_not_sent(kit: Kit, monkeypatch: Patch) -> None:
    async def story(it: Simulated) -> None:
        other = IDR if kit.currency is VND else VND
        wrong = [
            charge(25_000, other, kit.method),
            charge(25_000, kit.currency, "another wallet"),
        ]
        if kit in VIETNAMESE:
            wrong = [charge(25_000, VND, kit.method, name) for name in ("no id/", "p" * 64)]
        for no in wrong:
            with pytest.raises((Refused, NotOffered)):
                await it.provider.charge(no)
        assert it.made() == 0

    kit.live(monkeypatch, story)


@each_provider
def test_wrong_keys_are_said_to_be_wrong(kit: Kit, monkeypatch: Patch) -> None:
    async def story(it: Simulated) -> None:
        ask = it.provider.charge if kit.charge_path else it.provider.status
        with pytest.raises(Misconfigured):
            await ask(kit.asked)

    kit.live(monkeypatch, story, {kit.wrong_key: "wrong"})


@each_provider
def test_a_uuid_comes_back_as_it_was(kit: Kit, monkeypatch: Patch) -> None:
    ours = "01938f9e-5c1b-7a3e-8f00-0123456789ab"

    async def story(it: Simulated) -> None:
        seen = await it.provider.charge(replace(kit.asked, payment_id=ours))
        if kit.is_opened:
            await opened(seen.redirect_url)
        (made,) = it.door.book.all()
        await it.act("approve", payment=made.our_id)
        assert heard(it).payment_id == ours

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
