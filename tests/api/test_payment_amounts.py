"""The same money is written differently to each provider, and comes back as it was."""

import pytest

from hosted_api.payments.providers.amounts import WrongAmount, from_wire, takes, to_wire
from pos_core.money import Currency, Money


@pytest.mark.parametrize(
    ("provider", "money", "wire"),
    [
        ("momo", Money(180_000, Currency.VND), 180_000),
        ("vnpay", Money(180_000, Currency.VND), 18_000_000),
        ("shopeepay", Money(25_000, Currency.IDR), 2_500_000),
        ("stripe", Money(180_000, Currency.VND), 180_000),
        ("stripe", Money(25_000, Currency.IDR), 2_500_000),
        ("adyen", Money(25_000, Currency.IDR), 25_000),
    ],
)
def test_each_provider_has_its_scale(provider: str, money: Money, wire: int) -> None:
    assert to_wire(provider, money) == wire
    assert from_wire(provider, wire, money.currency) == money


def test_digits_with_cents_are_read_as_they_are_sent() -> None:
    assert from_wire("midtrans", "25000.00", "IDR") == Money(25_000, Currency.IDR)
    assert from_wire("xendit", 25_000.0, "IDR") == Money(25_000, Currency.IDR)


@pytest.mark.parametrize(
    "number", ["25000.50", "2e5", "", None, True, 25_000.5, "٢٥", float("nan")]
)
def test_no_amount_is_guessed(number: object) -> None:
    with pytest.raises(WrongAmount):
        from_wire("midtrans", number, "IDR")


def test_a_fraction_of_a_unit_is_no_amount() -> None:
    with pytest.raises(WrongAmount):
        from_wire("vnpay", 150, "VND")


def test_a_currency_that_a_provider_is_not_paid_in() -> None:
    assert takes("momo", Currency.VND)
    assert not takes("momo", Currency.IDR)
    with pytest.raises(WrongAmount):
        to_wire("momo", Money(1, Currency.IDR))
    with pytest.raises(WrongAmount):
        from_wire("momo", 1, "XYZ")
