"""Cases of Odoo 16 in our words: its taxes name what they affect, ours what they stand on."""

from __future__ import annotations

from itertools import permutations

from pos_core.pricing import TaxPer
from pos_core.tax import Tax, TaxMode
from tests.core.peer_basket import (
    Basket,
    Case,
    Figures,
    NotComparable,
    exact,
    in_units,
    percent_off,
    rate,
)


def odoo(case: Case) -> tuple[Basket, Figures]:
    """Lines with taxes in sequence; the document or the one line is expected."""
    given, expected = case["input"], case["expected"]
    basket = Basket(exact(round(given["currency_rounding"], 6)))
    if given["rounding_method"] == "round_globally":
        basket.tax_per = TaxPer.INVOICE
    refund = given.get("document") == "refund"  # printed without a sign
    for line in given.get("lines", [given]):
        basket.add(
            line["price_unit"],
            -exact(line["quantity"]) if refund else line["quantity"],
            odoo_taxes(line["taxes"]),
            percent_off(line.get("discount_percent")),
        )
    sign = -1 if refund else 1
    units = {key: sign * in_units(value, basket.unit) for key, value in _numbers(expected).items()}
    wanted: Figures = {
        ours: units[theirs]
        for theirs, ours in (
            ("total_included", "total"),
            ("amount_total", "total"),
            ("total_excluded", "net"),
            ("amount_untaxed", "net"),
            ("amount_tax", "tax"),
        )
        if theirs in units
    }
    if "lines" in expected:
        wanted["line_nets"] = [in_units(r["subtotal_excl"], basket.unit) for r in expected["lines"]]
        wanted["line_totals"] = [
            in_units(r["subtotal_incl"], basket.unit) for r in expected["lines"]
        ]
    if "tax_amounts" in expected:
        wanted["taxes"] = {
            f"T{i}": in_units(amount, basket.unit)
            for i, amount in enumerate(expected["tax_amounts"])
        }
    return basket, wanted


def odoo_taxes(rows: list[Case]) -> tuple[Tax, ...]:
    """Their taxes in an order in which ours have the same bases; theirs name what they affect."""
    flat: list[Case] = []
    for row in rows:
        flat.extend(row["children"] if row.get("type") == "group" else [row])
    flat.sort(key=lambda row: row["sequence"])
    for row in flat:
        if row.get("type", "percent") != "percent":
            raise NotComparable("a fixed amount of tax a piece")
        if sum(row.get("repartition_percent", [100.0])) != 100:
            raise NotComparable("a tax booked at another sum than itself")
    grounds = [_affecting(flat, i) for i in range(len(flat))]
    for order in permutations(range(len(flat))):
        before = [set(order[: order.index(i)]) for i in range(len(flat))]
        if all(not grounds[i] or grounds[i] == before[i] for i in range(len(flat))):
            return tuple(_odoo_tax(flat[i], f"T{i}", stacked=bool(grounds[i])) for i in order)
    raise NotComparable("a tax on some of the taxes before it and not on the others")


def _affecting(flat: list[Case], i: int) -> set[int]:
    if not flat[i].get("is_base_affected", True):
        return set()
    return {k for k in range(i) if flat[k].get("include_base_amount")}


def _odoo_tax(row: Case, code: str, *, stacked: bool) -> Tax:
    mode = TaxMode.INCLUSIVE if row["price_include"] else TaxMode.EXCLUSIVE
    return Tax(code, rate(row["amount"]), mode, stacked)


def _numbers(expected: Case) -> Case:
    return {key: value for key, value in expected.items() if isinstance(value, int | float)}
