"""A basket of another system in our words: charges, a policy, a discount, and the figures.

Their money may have any number of decimals; here it is whole numbers of their smallest unit, which
is all that pricing looks at. What our model has no word for raises `NotComparable` with the reason.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from pos_core.ids import LineId
from pos_core.money import Currency, Money
from pos_core.pricing import (
    CashRounding,
    Charge,
    Discount,
    PricingPolicy,
    TaxPer,
    cash_rounding,
    price,
)
from pos_core.quantity import Quantity
from pos_core.rounding import Rounding, divide
from pos_core.tax import Rate, Tax

# Stands for whatever currency the case is in; its smallest unit is 1.
CARRIER = Currency.VND

Case = dict[str, Any]
Figures = dict[str, Any]


class NotComparable(Exception):
    """The case says something that pricing has no word for; the message is the reason."""


@dataclass
class Basket:
    """A case in our words; `unit` is the peer's smallest coin in major units."""

    unit: Fraction
    charges: list[Charge] = field(default_factory=list)
    discount: Discount | None = None
    tax_per: TaxPer = TaxPer.LINE
    cash_step: int | None = None

    def money(self, amount: object) -> Money:
        minor = exact(amount) / self.unit
        if minor.denominator != 1:
            raise NotComparable("an amount finer than the currency's smallest unit")
        return Money(int(minor), CARRIER)

    def add(
        self, amount: object, quantity: object, taxes: tuple[Tax, ...], cut: Discount | None = None
    ) -> None:
        thousandths = exact(quantity) * 1000
        if thousandths.denominator != 1:
            raise NotComparable("a quantity finer than a thousandth")
        self.charges.append(
            Charge(
                LineId(str(len(self.charges))),
                self.money(amount),
                Quantity(int(thousandths)),
                taxes,
                cut,
            )
        )

    def figures(self) -> Figures:
        cash = CashRounding(self.cash_step, Rounding.HALF_UP) if self.cash_step else None
        policy = PricingPolicy(CARRIER, self.tax_per, cash_rounding=cash)
        priced = price(self.charges, policy, self.discount)
        tax = priced.tax_included + priced.tax_added
        rounding = cash_rounding(priced.total, policy)
        return {
            "total": priced.total.minor,
            "tax": tax.minor,
            "net": priced.net.minor,
            "subtotal": priced.subtotal.minor,
            "discount": priced.discount.minor,
            "rounding": rounding.minor,
            "rounded": (priced.total + rounding).minor,
            "line_nets": [line.net.minor for line in priced.lines],
            "line_totals": [line.total.minor for line in priced.lines],
            "line_cuts": [line.discount.minor + line.order_discount.minor for line in priced.lines],
            "taxes": {
                tax.code: tax.amount.minor for line in priced.lines[:1] for tax in line.taxes
            },
        }


def exact(value: object) -> Fraction:
    """A figure of the file as it was written, without the dust of a binary fraction."""
    return Fraction(str(value)).limit_denominator(10**9) if value is not None else Fraction(0)


def rate(percent: object) -> Rate:
    """A percentage as ppm."""
    ppm = exact(percent) * 10_000
    if ppm < 0:
        raise NotComparable("a tax below zero (withheld by the buyer)")
    if ppm.denominator != 1:
        raise NotComparable("a rate finer than a millionth")
    return Rate(int(ppm))


def percent_off(percent: object) -> Discount | None:
    """A discount of so many percent, if any."""
    return Discount(rate=rate(percent)) if percent else None


def in_units(value: object, unit: Fraction) -> int:
    """An expected figure in smallest units; unrounded ones are rounded the way ours are."""
    # Peers that leave figures unrounded print binary dust (3.3000000000000003).
    minor = round(exact(value) / unit, 6)
    return divide(*minor.as_integer_ratio())
