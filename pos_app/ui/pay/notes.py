"""Which bank notes stand on the quick keys: those people really hand over, by currency."""

from __future__ import annotations

from pos_core.money import Currency, Money

_NOTES = {
    Currency.VND: (10_000, 20_000, 50_000, 100_000, 200_000, 500_000),
    Currency.IDR: (2_000, 5_000, 10_000, 20_000, 50_000, 100_000),
    Currency.USD: (100, 500, 1_000, 2_000, 5_000, 10_000),
}


def quick_notes(currency: Currency) -> tuple[Money, ...]:
    """The notes of a currency, the smallest first."""
    return tuple(Money(minor, currency) for minor in _NOTES[currency])
