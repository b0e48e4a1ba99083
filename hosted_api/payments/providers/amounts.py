"""How each provider writes an amount: the same rupiah is 25000 here, 2500000 there.

Source: the providers' own references. Stripe counts IDR in hundredths and VND in whole units,
Adyen both in whole units, VNPay and ShopeePay everything in hundredths.
"""

from __future__ import annotations

from collections.abc import Mapping

from pos_core.money import Currency, Money

_SCALES: Mapping[str, Mapping[Currency, int]] = {
    "adyen": {Currency.VND: 1, Currency.IDR: 1, Currency.USD: 1},
    "momo": {Currency.VND: 1},
    "midtrans": {Currency.IDR: 1},
    "shopeepay": {Currency.VND: 100, Currency.IDR: 100},
    "stripe": {Currency.VND: 1, Currency.IDR: 100, Currency.USD: 1},
    "vietqr": {Currency.VND: 1},
    "vnpay": {Currency.VND: 100},
    "xendit": {Currency.IDR: 1},
    "zalopay": {Currency.VND: 1},
}
"""What one of our minor units is on the wire; a currency that is missing is not taken there."""


class WrongAmount(ValueError):
    """Not an amount of this provider: another currency, a broken number, a fraction of a unit."""


def takes(provider: str, currency: Currency) -> bool:
    """Whether a provider is paid in `currency`; one that is not listed takes any."""
    return provider not in _SCALES or currency in _SCALES[provider]


def to_wire(provider: str, money: Money) -> int:
    """The whole number that `provider` is told. Raises `WrongAmount`."""
    return money.minor * _scale(provider, money.currency)


def from_wire(provider: str, number: object, currency: str) -> Money:
    """Our money for what `provider` says: a whole number, or its digits, also as `25000.00`.

    Raises `WrongAmount`.
    """
    try:
        known = Currency(currency)
    except ValueError as error:
        raise WrongAmount(f"no currency of ours: {currency!r}") from error
    whole, rest = divmod(_whole(number), _scale(provider, known))
    if rest:
        raise WrongAmount(f"a fraction of a unit: {number!r}")
    return Money(whole, known)


def _scale(provider: str, currency: Currency) -> int:
    try:
        return _SCALES[provider][currency]
    except KeyError as error:
        raise WrongAmount(f"{provider} is not paid in {currency}") from error


def _whole(number: object) -> int:
    if isinstance(number, float) and number.is_integer():
        return int(number)  # a parser's 25000.0; no sum is made of it
    if isinstance(number, bool) or not isinstance(number, (int, str)):
        raise WrongAmount(f"not a whole number: {number!r}")
    digits, _, cents = str(number).partition(".")
    if not (digits.isascii() and digits.removeprefix("-").isdigit()) or cents.strip("0"):
        raise WrongAmount(f"not a whole number: {number!r}")
    return int(digits)
