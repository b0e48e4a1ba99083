"""Our way of speaking to Stripe, against a fake of Stripe that somebody else wrote."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import stripe as official
from pydantic import AnyHttpUrl, SecretStr

from hosted_api.kit.clock import RealClock, RealRng
from hosted_api.kit.metrics import Metrics
from hosted_api.payments.providers.base import Callback, Charge, NotThere, Refund, Refused, Seen
from hosted_api.payments.providers.stripe import Credentials, Stripe
from hosted_api.payments.wire import HttpWire
from pos_core.money import Currency, Money
from pos_core.payment_status import PaymentStatus
from tests.support.localstripe import SECRET, hook, localstripe, pay

NOW = datetime.now(UTC)
PRICE = Money(25_000, Currency.IDR)


def charge(payment_id: str = "p1", ref: str = "") -> Charge:
    until = NOW + timedelta(minutes=10)
    return Charge(payment_id, "store-1", "card", PRICE, NOW, until, "A-12", provider_ref=ref)


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with localstripe() as where:
        yield where


@pytest.fixture
def asked(url: str) -> Iterator[tuple[Stripe, asyncio.Runner]]:
    with asyncio.Runner() as loop:
        wire = HttpWire(RealClock(), RealRng(), Metrics(), lambda _name, _state: None)
        credentials = Credentials(
            secret_key=SecretStr("sk_test_local"),
            webhook_secret=SecretStr(SECRET),
            url=AnyHttpUrl(url),
        )
        yield Stripe(credentials, wire), loop
        loop.run(wire.close())


Asked = tuple[Stripe, asyncio.Runner]


def test_a_card_that_is_taken_pays_the_very_amount(asked: Asked, url: str) -> None:
    stripe, loop = asked
    made = loop.run(stripe.charge(charge()))
    assert made.status is PaymentStatus.PENDING
    assert made.client_secret.startswith(made.provider_ref)
    pay(url, made.provider_ref)
    seen = loop.run(stripe.status(charge(ref=made.provider_ref)))
    assert (seen.status, seen.money) == (PaymentStatus.SUCCESS, PRICE)


def test_a_card_without_money_fails_and_says_why(asked: Asked, url: str) -> None:
    stripe, loop = asked
    made = loop.run(stripe.charge(charge()))
    pay(url, made.provider_ref, "4000000000000341")
    seen = loop.run(stripe.status(charge(ref=made.provider_ref)))
    assert (seen.status, seen.reason) == (PaymentStatus.FAILED, "declined")


def test_who_cancels_before_the_card_is_never_charged(asked: Asked, url: str) -> None:
    stripe, loop = asked
    made = loop.run(stripe.charge(charge()))
    seen = loop.run(stripe.cancel(charge(ref=made.provider_ref)))
    assert (seen.status, seen.reason) == (PaymentStatus.FAILED, "cancelled")
    pay(url, made.provider_ref)
    seen = loop.run(stripe.status(charge(ref=made.provider_ref)))
    assert seen.status is PaymentStatus.FAILED


def test_who_cancels_too_late_hears_that_it_was_paid(asked: Asked, url: str) -> None:
    stripe, loop = asked
    made = loop.run(stripe.charge(charge()))
    pay(url, made.provider_ref)
    seen = loop.run(stripe.cancel(charge(ref=made.provider_ref)))
    assert (seen.status, seen.money) == (PaymentStatus.SUCCESS, PRICE)


def test_a_refund_goes_back_and_is_found_again(asked: Asked, url: str) -> None:
    stripe, loop = asked
    made = loop.run(stripe.charge(charge()))
    paid = charge(ref=made.provider_ref)
    pay(url, made.provider_ref)
    back = Refund("r1", paid, Money(10_000, Currency.IDR), "wrong dish", NOW)
    with pytest.raises(NotThere):
        loop.run(stripe.refund_status(back))
    seen = loop.run(stripe.refund(back))
    assert seen.status is PaymentStatus.REFUNDED
    assert loop.run(stripe.refund_status(back)) == seen


def test_what_nobody_paid_is_not_refunded(asked: Asked) -> None:
    stripe, loop = asked
    made = loop.run(stripe.charge(charge()))
    back = Refund("r2", charge(ref=made.provider_ref), PRICE, "", NOW)
    with pytest.raises(Refused):
        loop.run(stripe.refund(back))


def test_its_webhook_is_believed_by_us_and_by_the_official_library(asked: Asked, url: str) -> None:
    stripe, loop = asked
    with hook(url) as next_one:
        made = loop.run(stripe.charge(charge("p7")))
        pay(url, made.provider_ref)
        seen: Seen | None = None
        while seen is None:
            headers, body = next_one()
            callback = Callback("POST", "/", "", headers, body, datetime.now(UTC))
            assert stripe.verify_callback(callback)
            signature = headers["stripe-signature"]
            official.Webhook.construct_event(body, signature, SECRET)
            forged = Callback("POST", "/", "", headers, body + b" ", datetime.now(UTC))
            assert not stripe.verify_callback(forged)
            told = [each for each in stripe.notices(callback) if each.payment_id == "p7"]
            seen = told[0].seen if told else None
        assert (seen.status, seen.money) == (PaymentStatus.SUCCESS, PRICE)
