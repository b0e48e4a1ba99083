"""A small shop for the pricing tests: its taxes, and short ways to write a line or a bill."""

from __future__ import annotations

from pos_core.ids import LineId
from pos_core.money import Currency, Money
from pos_core.pricing import (
    Charge,
    Discount,
    Priced,
)
from pos_core.quantity import Quantity
from pos_core.tax import Rate, Tax, TaxMode

VND, IDR, USD = Currency.VND, Currency.IDR, Currency.USD
VAT_8 = Tax("GTGT", Rate(80_000), TaxMode.INCLUSIVE)
VAT_10 = Tax("GTGT", Rate(100_000), TaxMode.INCLUSIVE)
PB1 = Tax("PB1", Rate(100_000), TaxMode.EXCLUSIVE)
PB1_INSIDE = Tax("PB1", Rate(100_000), TaxMode.INCLUSIVE)
PPN = Tax("PPN", Rate(120_000), TaxMode.EXCLUSIVE, base_num=11, base_den=12)
PPN_INSIDE = Tax("PPN", Rate(120_000), TaxMode.INCLUSIVE, base_num=11, base_den=12)


def charge(
    minor: int,
    *taxes: Tax,
    currency: Currency = IDR,
    quantity: Quantity | None = None,
    discount: Discount | None = None,
    bears_service: bool = True,
    line_id: str = "line",
) -> Charge:
    return Charge(
        LineId(line_id),
        Money(minor, currency),
        quantity or Quantity.of(1),
        taxes,
        discount,
        bears_service,
    )


def off(minor: int, currency: Currency = IDR) -> Discount:
    return Discount(amount=Money(minor, currency))


def percent(ppm: int) -> Discount:
    return Discount(rate=Rate(ppm))


def on_paper(priced: Priced) -> tuple[int, int, int, int, int, int]:
    """Subtotal, discount, service, tax on top, tax inside, total."""
    figures = (
        priced.subtotal,
        priced.discount,
        priced.service,
        priced.tax_added,
        priced.tax_included,
        priced.total,
    )
    subtotal, discount, service, added, inside, whole = (figure.minor for figure in figures)
    return subtotal, discount, service, added, inside, whole
