"""Other systems' pricing cases, put into our words, one reader for each system.

What our model has no word for raises `NotComparable` with the reason.
"""

from __future__ import annotations

from fractions import Fraction

from pos_core.money import Money, shares
from pos_core.pricing import Discount, TaxPer
from pos_core.tax import Tax, TaxMode
from tests.core.peer_basket import (
    CARRIER,
    Basket,
    Case,
    Figures,
    NotComparable,
    in_units,
    percent_off,
    rate,
)
from tests.core.peer_odoo import odoo


def erpnext(case: Case) -> tuple[Basket, Figures]:
    """Taxes on the whole document, a discount on it, rounding to whole units."""
    given, expected = case["input"], case["expected"]
    basket = Basket(Fraction(1, 100), tax_per=TaxPer.INVOICE)
    if any("per_unit" in tax for tax in given["taxes"]):
        raise NotComparable("a fixed amount of tax a piece")
    taxes = tuple(
        _tax(f"T{i}", tax["percent"], inside=tax["included"])
        for i, tax in enumerate(given["taxes"])
    )
    for line in given["lines"]:
        basket.add(line["rate"], line["quantity"], taxes)
    if "document_discount" in given:
        basket.discount = Discount(amount=basket.money(given["document_discount"]["amount"]))
    if "round_total_to" in given:
        basket.cash_step = basket.money(given["round_total_to"]).minor
    names = {
        "grand_total": "total",
        "net_total": "net",
        "tax_total": "tax",
        "tax": "tax",
        "total": "subtotal",
        "rounding_adjustment": "rounding",
        "rounded_total": "rounded",
    }
    return basket, {names[k]: in_units(v, basket.unit) for k, v in expected.items()}


def _tax(code: str, percent: object, *, inside: bool, stacked: bool = False) -> Tax:
    mode = TaxMode.INCLUSIVE if inside else TaxMode.EXCLUSIVE
    return Tax(code, rate(percent), mode, stacked)


def medusa(case: Case) -> tuple[Basket, Figures]:
    """Carts in unrounded decimals; a delivery is a line like any other."""
    given, expected = case["input"], case["expected"]
    basket = Basket(Fraction(1, 100))
    deliveries = [row | {"quantity": 1, "unit_price": row["amount"]} for row in _shipping(given)]
    for row in given["items"] + deliveries:
        inside = row.get("is_tax_inclusive", False)
        taxes = tuple(_tax("T", tax["rate"], inside=inside) for tax in row["tax_lines"])
        cuts = [Discount(amount=basket.money(cut["amount"])) for cut in row.get("adjustments", [])]
        basket.add(row["unit_price"], row["quantity"], taxes, cuts[0] if cuts else None)
    names = {"total": "total", "tax_total": "tax", "discount_subtotal": "discount"}
    if not expected["discount_total"]:
        names["subtotal"] = "net"
    return basket, {ours: in_units(expected[k], basket.unit) for k, ours in names.items()}


def _shipping(given: Case) -> list[Case]:
    found: list[Case] = given.get("shipping_methods", [])
    return found


def tryton(case: Case) -> tuple[Basket, Figures]:
    """Lines with one tax each, priced with or without it."""
    given, expected = case["input"], case["expected"]
    basket = Basket(Fraction(1, 100))
    for line in given["lines"]:
        if "taxes" in line:
            taxes = tuple(
                _tax(f"T{i}", tax["percent"], inside=False) for i, tax in enumerate(line["taxes"])
            )
            basket.add(line["unit_price"], line["quantity"], taxes)
            continue
        inside = given["prices_include_tax"]
        tax = _tax("T", line["tax_percent"], inside=inside)
        basket.add(line["gross_price" if inside else "net_price"], line["quantity"], (tax,))
    names = {"total": "total", "tax": "tax", "revenue": "net", "subtotal": "subtotal"}
    wanted = {names[k]: in_units(v, basket.unit) for k, v in expected.items() if k in names}
    return basket, wanted


def vendure(case: Case) -> tuple[Basket, Figures]:
    """Whole minor units; simple promotions are discounts, surcharges are lines."""
    given, expected = case["input"], case["expected"]
    inside = given["prices_include_tax"]
    promotions = given.get("promotions", [])
    if any("condition" in promotion for promotion in promotions):
        raise NotComparable("whether a promotion applies is the promotion's business")
    basket = Basket(Fraction(1))
    own = next((p["percent"] for p in promotions if p["kind"] == "item_percent"), None)
    for line in given["lines"]:
        tax = _tax("T", line["tax_rate_percent"], inside=inside)
        basket.add(line["list_price"], line["quantity"], (tax,), percent_off(own))
    for extra in given.get("surcharges", []):
        tax = _tax("T", extra["tax_rate_percent"], inside=extra["includes_tax"])
        basket.add(extra["amount"], 1, (tax,))
    basket.discount = next(
        (_order_cut(p, given) for p in promotions if p["kind"] != "item_percent"), None
    )
    wanted: Figures = {"net": expected.get("subtotal"), "total": expected["subtotal_with_tax"]}
    wanted["line_totals"] = expected.get("line_totals_with_tax")
    return basket, {key: value for key, value in wanted.items() if value is not None}


def _order_cut(promotion: Case, given: Case) -> Discount:
    if promotion["kind"] == "order_percent":
        return Discount(rate=rate(promotion["percent"]))
    amount = promotion.get("amount")
    if amount is None:  # a fixed price takes off whatever is above it
        listed = sum(line["list_price"] * line["quantity"] for line in given["lines"])
        amount = listed - promotion["target_total"]
    return Discount(amount=Money(amount, CARRIER))


def wcpos_coupon(case: Case) -> tuple[Basket, Figures]:
    """Coupons without conditions are discounts: on each line, on each piece, on the cart."""
    given, expected = case["input"], case["expected"]
    coupon = given["coupon"]
    if "limit_usage_to_x_items" in coupon or "exclude_sale_items" in coupon:
        raise NotComparable("which goods a coupon is good for is the promotion's business")
    basket = Basket(Fraction(1, 100))
    for item in given["items"]:
        cut = None
        if coupon["discount_type"] == "percent":
            cut = percent_off(coupon["amount"])
        if coupon["discount_type"] == "fixed_product":
            each = basket.money(coupon["amount"])
            cut = Discount(amount=each.times(item["quantity"], 1))
        basket.add(item["price"], item["quantity"], (), cut)
    if coupon["discount_type"] == "fixed_cart":
        basket.discount = Discount(amount=basket.money(coupon["amount"]))
    cuts = {
        row["product_id"]: in_units(row["discount"], basket.unit) for row in expected["perItem"]
    }
    return basket, {
        "discount": in_units(expected["totalDiscount"], basket.unit),
        "line_cuts": [cuts[item["product_id"]] for item in given["items"]],
    }


def wcpos_tax(case: Case) -> tuple[Basket, Figures]:
    """One amount and its taxes, unrounded; rounded here to the decimals of the amount."""
    given, expected = case["input"], case["expected"]
    decimals = given.get("dp", 2)
    basket = Basket(Fraction(1, 10**decimals))
    rows = sorted(given["rates"], key=lambda row: row["priority"])
    taxes = tuple(
        _tax(
            str(row["id"]),
            row["rate"],
            inside=given["amount_includes_tax"],
            stacked=row["compound"],
        )
        for row in rows
    )
    basket.add(given["amount"], 1, taxes)
    return basket, {
        "tax": in_units(expected["total"], basket.unit),
        "taxes": {str(row["id"]): in_units(row["total"], basket.unit) for row in expected["taxes"]},
    }


def prorated(case: Case) -> tuple[list[int], list[int]]:
    """A total and weights: our parts, their parts."""
    given = case["input"]
    return list(shares(given["total"], given["weights"])), case["expected"]["parts"]


def gift_card(case: Case) -> tuple[Basket, Figures]:
    """Never a price."""
    raise NotComparable("a gift card is a tender: it pays a price and does not make one")


def coupon_split(case: Case) -> tuple[Basket, Figures]:
    """The tax part of a coupon, to six decimals."""
    raise NotComparable("splits a coupon kept in millionths into net and tax; we tax what is left")


READERS = {
    "odoo-": odoo,
    "saleor-gift-": gift_card,
    "wcpos-split-": coupon_split,
    "erpnext-": erpnext,
    "medusa-": medusa,
    "tryton-": tryton,
    "vendure-": vendure,
    "wcpos-coupon-": wcpos_coupon,
    "wcpos-tax-": wcpos_tax,
}


def compare(case: Case) -> tuple[Figures, Figures]:
    """Our figures and theirs, by the same names; raises `NotComparable`."""
    if case["id"].startswith("vendure-prorate-"):
        ours, theirs = prorated(case)
        return {"parts": ours}, {"parts": theirs}
    reader = next(read for start, read in READERS.items() if case["id"].startswith(start))
    basket, wanted = reader(case)
    figures = basket.figures()
    return {key: figures[key] for key in wanted}, wanted
