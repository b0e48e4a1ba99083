"""The pricing engine against an independent one in exact fractions, on thousands of odd baskets."""

from __future__ import annotations

from fractions import Fraction
from random import Random
from typing import TYPE_CHECKING

import pytest

from pos_core.money import Currency
from pos_core.pricing import Charge, Discount, Priced, PricingPolicy, TaxPer, price
from pos_core.tax import Tax, TaxMode
from tests.core.pricing_oracle import Bill, Cut, House, Levy, Row, bill
from tests.core.random_baskets import random_charges, random_discount, random_policy

if TYPE_CHECKING:
    from collections.abc import Sequence

PPM = 1_000_000


def _cut(discount: Discount | None) -> Cut | None:
    if discount is None:
        return None
    if discount.rate is not None:
        return Cut(rate=Fraction(discount.rate.ppm, PPM))
    return Cut(amount=discount.amount.minor if discount.amount else None)


def _levy(tax: Tax) -> Levy:
    return Levy(
        tax.code,
        Fraction(tax.rate.ppm, PPM),
        tax.mode is TaxMode.INCLUSIVE,
        tax.stacked,
        Fraction(tax.base_num, tax.base_den),
    )


def _second_opinion(
    charges: Sequence[Charge], policy: PricingPolicy, discount: Discount | None
) -> Bill:
    rows = [
        Row(
            c.unit_price.minor,
            Fraction(c.quantity.thousandths, 1000),
            tuple(_levy(tax) for tax in c.taxes),
            _cut(c.discount),
            c.bears_service,
        )
        for c in charges
    ]
    service = policy.service
    house = House(
        policy.tax_per is TaxPer.INVOICE,
        policy.rounding.value,
        Fraction(service.rate.ppm, PPM) if service else None,
        service_taxed=bool(service and service.taxed),
        cut=_cut(discount),
    )
    return bill(rows, house)


def _figures(priced: Priced) -> Bill:
    return Bill(
        [line.gross.minor for line in priced.lines],
        [line.discount.minor for line in priced.lines],
        [line.order_discount.minor for line in priced.lines],
        [line.service.minor for line in priced.lines],
        [[tax.amount.minor for tax in line.taxes] for line in priced.lines],
        [line.net.minor for line in priced.lines],
        [line.total.minor for line in priced.lines],
        priced.service.minor,
        priced.tax_included.minor,
        priced.tax_added.minor,
        priced.total.minor,
    )


def _compare(baskets: int, seed: int) -> None:
    rng = Random(seed)
    for number in range(baskets):
        currency = rng.choice(list(Currency))
        charges = random_charges(rng, currency)
        policy = random_policy(rng, currency)
        discount = random_discount(rng, currency, 500_000)
        priced = _figures(price(charges, policy, discount))
        assert priced == _second_opinion(charges, policy, discount), f"basket {number}, {seed=}"


def test_both_opinions_on_five_thousand_baskets_agree() -> None:
    _compare(5_000, seed=20_261_121)


@pytest.mark.slow
def test_both_opinions_on_a_hundred_thousand_baskets_agree() -> None:
    _compare(100_000, seed=1)
