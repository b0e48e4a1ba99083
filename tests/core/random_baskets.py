"""Baskets as odd as a shop can make them, for the tests that want very many of them.

Prices, weights, discounts, taxes of every kind, goods brought back; the numbers are small often
enough that ties and remainders of one unit are common.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from pos_core.ids import LineId
from pos_core.money import Currency, Money
from pos_core.pricing import Charge, Discount, PricingPolicy, ServiceCharge, TaxPer
from pos_core.quantity import Quantity
from pos_core.rounding import Rounding
from pos_core.tax import Rate, Tax, TaxMode

if TYPE_CHECKING:
    from collections.abc import Iterator

INSIDE, ON_TOP = TaxMode.INCLUSIVE, TaxMode.EXCLUSIVE

TAX_SETS: tuple[tuple[Tax, ...], ...] = (
    (),
    (Tax("GTGT", Rate(80_000), INSIDE),),
    (Tax("GTGT", Rate(100_000), INSIDE),),
    (Tax("GTGT", Rate(0), INSIDE),),
    (Tax("PB1", Rate(100_000), ON_TOP),),
    (Tax("PPN", Rate(120_000), ON_TOP, base_num=11, base_den=12),),
    (Tax("PPN", Rate(120_000), INSIDE, base_num=11, base_den=12),),
    (Tax("GST", Rate(50_000), ON_TOP), Tax("PST", Rate(99_750), ON_TOP, stacked=True)),
    (Tax("TTDB", Rate(300_000), INSIDE), Tax("GTGT", Rate(100_000), INSIDE, stacked=True)),
    (Tax("GTGT", Rate(80_000), INSIDE), Tax("CITY", Rate(15_000), ON_TOP)),
    (Tax("CITY", Rate(15_000), ON_TOP), Tax("GTGT", Rate(80_000), INSIDE, stacked=True)),
)


Order = tuple[list[Charge], PricingPolicy, Discount | None]


def random_orders(count: int, seed: int, *, returns: bool = True) -> Iterator[Order]:
    """So many orders in any currency; the same ones for the same `seed`."""
    rng = Random(seed)
    for _ in range(count):
        currency = rng.choice(list(Currency))
        charges = random_charges(rng, currency, returns=returns)
        policy = random_policy(rng, currency)
        yield charges, policy, random_discount(rng, currency, 400_000)


def random_discount(rng: Random, currency: Currency, top: int) -> Discount | None:
    """None half of the time; otherwise a rate or an amount, now and then above the price."""
    if rng.random() < 0.5:
        return None
    if rng.random() < 0.5:
        return Discount(rate=Rate(rng.choice([50_000, 100_000, 333_333, 500_000, 1_000_000])))
    return Discount(amount=Money(rng.randrange(top), currency))


def random_charges(
    rng: Random, currency: Currency, most: int = 8, *, returns: bool = True
) -> list[Charge]:
    """Up to `most` lines; with `returns`, a basket may bring goods back as well."""
    top = rng.choice([12, 400, 90_000, 3_000_000])
    bring_back = returns and rng.random() < 0.2
    return [
        Charge(
            LineId(f"line-{i}"),
            Money(rng.randrange(top), currency),
            Quantity(
                rng.choice([1000, 1000, 2000, 3000, rng.randrange(1, 5000)])
                * (rng.choice([1, -1]) if bring_back else 1)
            ),
            rng.choice(TAX_SETS),
            random_discount(rng, currency, top),
            bears_service=rng.random() < 0.8,
        )
        for i in range(rng.randrange(most + 1))
    ]


def random_policy(rng: Random, currency: Currency) -> PricingPolicy:
    """Any policy a shop could choose."""
    service = None
    if rng.random() < 0.6:
        service = ServiceCharge(Rate(rng.choice([50_000, 55_000, 100_000])), rng.random() < 0.5)
    return PricingPolicy(
        currency,
        rng.choice(list(TaxPer)),
        rng.choice([Rounding.HALF_UP, Rounding.HALF_UP, *Rounding]),
        service,
    )
