"""How the shop's rules stand in the fields, and what the fields make of them. No widgets here."""

from dataclasses import replace

from pos_core.money import Currency
from pos_core.pricing import CashRounding, ServiceCharge, TaxPer
from pos_core.rounding import Rounding
from pos_core.shop import Shop
from pos_core.tax import Rate, TaxMode, TaxTable

CASH_STEPS = {
    Currency.VND: (0, 500, 1000),
    Currency.IDR: (0, 100, 500),
    Currency.USD: (0, 5, 10),
}
ROUNDINGS = (Rounding.HALF_UP, Rounding.DOWN, Rounding.UP)


def tax_mode(shop: Shop) -> TaxMode:
    """Whether prices hold their tax: as the first tax of the table says."""
    for row in shop.taxes.rows:
        for tax in row.taxes:
            return tax.mode
    return TaxMode.INCLUSIVE


def with_tax_mode(shop: Shop, mode: TaxMode) -> Shop:
    """The shop with every tax, past and to come, included in the price or on top of it."""
    rows = tuple(
        replace(row, taxes=tuple(replace(tax, mode=mode) for tax in row.taxes))
        for row in shop.taxes.rows
    )
    return replace(shop, taxes=TaxTable(rows))


def with_tax_per(shop: Shop, per: TaxPer) -> Shop:
    """The shop with tax rounded on each line or once on the invoice."""
    return replace(shop, policy=replace(shop.policy, tax_per=per))


def with_service(shop: Shop, rate: Rate, *, taxed: bool) -> Shop:
    """The shop with this service charge; none when the rate is nothing."""
    service = ServiceCharge(rate, taxed) if rate.ppm else None
    return replace(shop, policy=replace(shop.policy, service=service))


def with_cash_rounding(shop: Shop, step: int, mode: Rounding) -> Shop:
    """The shop with cash in steps of `step` minor units; 0 takes every đồng."""
    rounding = CashRounding(step, mode) if step else None
    return replace(shop, policy=replace(shop.policy, cash_rounding=rounding))
