"""A card provider without a key is off; one with half of what it needs says what is missing."""

from __future__ import annotations

from datetime import datetime

import pytest
from pydantic import ValidationError

from hosted_api.payments.providers import adyen, registry, stripe
from hosted_api.payments.providers.base import Ask, Reply
from tests.support.api import NOON


class Nobody:
    def now(self) -> datetime:
        return NOON

    async def __call__(self, ask: Ask) -> Reply:
        raise AssertionError(f"nobody is asked: {ask.what}")


@pytest.mark.parametrize("module", [stripe, adyen])
def test_without_a_key_it_is_off(module: object) -> None:
    assert module.from_environment(Nobody()) is None  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ({"EVERTILL_STRIPE_SECRET_KEY": "sk_test_x"}, "EVERTILL_STRIPE_WEBHOOK_SECRET"),
        ({"EVERTILL_ADYEN_API_KEY": "x"}, "EVERTILL_ADYEN_MERCHANT_ACCOUNT"),
        (
            {"EVERTILL_ADYEN_API_KEY": "x", "EVERTILL_ADYEN_MERCHANT_ACCOUNT": "Shop"},
            "EVERTILL_ADYEN_HMAC_KEY",
        ),
    ],
)
def test_half_of_it_is_refused_by_name_and_shows_no_secret(
    given: dict[str, str], missing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(ValidationError, match=missing) as refused:
        registry.providers(Nobody())
    assert "sk_test_x" not in str(refused.value)


def test_with_all_of_it_a_card_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EVERTILL_STRIPE_SECRET_KEY", "sk_test_x")
    monkeypatch.setenv("EVERTILL_STRIPE_WEBHOOK_SECRET", "whsec_x")
    found = registry.providers(Nobody())
    assert registry.provider_of(found, "card") == "stripe"
