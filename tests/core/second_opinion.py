"""An order put to the oracle: our words into its words, and both answers in one form."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from pos_core.pricing import Charge, Discount, Priced, PricingPolicy, TaxPer
from pos_core.tax import Tax, TaxMode
from tests.core.pricing_oracle import Bill, Cut, House, Levy, Row, bill

if TYPE_CHECKING:
    from collections.abc import Sequence

PPM = 1_000_000


def as_cut(discount: Discount | None) -> Cut | None:
    """A discount in the oracle's words."""
    if discount is None:
        return None
    if discount.rate is not None:
        return Cut(rate=Fraction(discount.rate.ppm, PPM))
    return Cut(amount=discount.amount.minor if discount.amount else None)


def as_levy(tax: Tax) -> Levy:
    """A tax in the oracle's words."""
    return Levy(
        tax.code,
        Fraction(tax.rate.ppm, PPM),
        tax.mode is TaxMode.INCLUSIVE,
        tax.stacked,
        Fraction(tax.base_num, tax.base_den),
    )


def house_of(policy: PricingPolicy) -> House:
    """A shop's choices in the oracle's words."""
    service = policy.service
    return House(
        policy.tax_per is TaxPer.INVOICE,
        policy.rounding.value,
        Fraction(service.rate.ppm, PPM) if service else None,
        service_taxed=bool(service and service.taxed),
    )


def second_opinion(
    charges: Sequence[Charge], policy: PricingPolicy, discount: Discount | None
) -> Bill:
    """What the oracle makes of the order."""
    rows = [
        Row(
            c.unit_price.minor,
            Fraction(c.quantity.thousandths, 1000),
            tuple(as_levy(tax) for tax in c.taxes),
            as_cut(c.discount),
            c.bears_service,
        )
        for c in charges
    ]
    return bill(rows, replace(house_of(policy), cut=as_cut(discount)))


def figures(priced: Priced) -> Bill:
    """What the till makes of it, in the oracle's words."""
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
