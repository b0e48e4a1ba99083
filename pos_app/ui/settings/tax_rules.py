"""How the shop's rules stand in the fields, and what the fields make of them. No widgets here."""

from dataclasses import replace
from datetime import date

from pos_core.money import Currency
from pos_core.pricing import CashRounding, ServiceCharge, TaxPer
from pos_core.rounding import Rounding
from pos_core.shop import Shop
from pos_core.tax import DatedTaxes, Rate, Tax, TaxMode, TaxTable

CASH_STEPS = {
    Currency.VND: (0, 500, 1000),
    Currency.IDR: (0, 100, 500),
    Currency.USD: (0, 5, 10),
}
SERVED = "restaurant"
ROUNDINGS = (Rounding.HALF_UP, Rounding.DOWN, Rounding.UP)


def tax_mode(shop: Shop) -> TaxMode:
    """Whether prices hold their tax; where goods differ, as what is served does."""
    served = [tax.mode for row in shop.taxes.rows for tax in row.taxes if row.tax_class == SERVED]
    modes = [tax.mode for row in shop.taxes.rows for tax in row.taxes]
    if len(set(modes)) > 1 and served:
        return served[0]
    return modes[0] if modes else TaxMode.INCLUSIVE


def with_tax_mode(shop: Shop, mode: TaxMode) -> Shop:
    """The shop with every tax, past and to come, included in the price or on top of it.

    A shop whose prices are like that already stays as it is, with goods that differ.
    """
    if mode is tax_mode(shop):
        return shop
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


TAX_CODES = {"VN": "GTGT", "ID": "PPN"}


def with_rate_from(shop: Shop, tax_class: str, day: date, rate: Rate, note: str = "") -> Shop:
    """The shop where `tax_class` bears `rate` from `day` on; a row of that very day is replaced.

    Code, mode and the part of the price it is reckoned on stay as they are on that day; a rate of
    nothing is no tax at all.
    """
    kept = tuple(r for r in shop.taxes.rows if (r.tax_class, r.valid_from) != (tax_class, day))
    taxes = (replace(_tax_on(shop, tax_class, day), rate=rate),) if rate.ppm else ()
    row = DatedTaxes(tax_class, day, taxes, note)
    return replace(shop, taxes=TaxTable((*kept, row)))


def without_row(shop: Shop, tax_class: str, day: date) -> Shop:
    """The shop without one of its dated rows."""
    kept = tuple(r for r in shop.taxes.rows if (r.tax_class, r.valid_from) != (tax_class, day))
    return replace(shop, taxes=TaxTable(kept))


def may_go(shop: Shop, row: DatedTaxes, today: date) -> bool:
    """Only what is still to come may be taken away; and no class stays without a rate."""
    others = [r for r in shop.taxes.rows if r.tax_class == row.tax_class and r != row]
    return row.valid_from > today and bool(others)


def _tax_on(shop: Shop, tax_class: str, day: date) -> Tax:
    """The tax of the class on `day`, else the one it last had, else the country's usual one."""
    rows = [row for row in shop.taxes.rows if row.tax_class == tax_class and row.taxes]
    before = [row for row in rows if row.valid_from <= day]
    latest = max(before or rows, key=lambda row: row.valid_from, default=None)
    if latest is not None:
        return latest.taxes[0]
    return Tax(TAX_CODES.get(shop.country, "VAT"), Rate(0), tax_mode(shop))
