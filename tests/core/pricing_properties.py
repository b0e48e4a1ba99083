"""What must hold for every order, whatever is in it; the planted bugs have to break these."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from pos_core import pricing
from pos_core.money import Money, total
from pos_core.pricing import Charge, Discount, PricedLine, PricingPolicy, TaxPer
from pos_core.tax import TaxMode
from tests.core.second_opinion import figures, second_opinion

if TYPE_CHECKING:
    from collections.abc import Iterable

PPM = 1_000_000


def check_adds_up(charges: list[Charge], policy: PricingPolicy, discount: Discount | None) -> None:
    """Every part of every line, and every figure on paper, make up the totals exactly."""
    priced = pricing.price(charges, policy, discount)

    def sum_of(amounts: Iterable[Money]) -> Money:
        return total(amounts, policy.currency)

    for line in priced.lines:
        assert line.net + line.service + sum_of(t.amount for t in line.taxes) == line.total
        if policy.service is None and all(t.mode is TaxMode.INCLUSIVE for t in line.taxes):
            assert line.total == line.gross - line.discount - line.order_discount
    assert priced.total == sum_of(line.total for line in priced.lines)
    assert priced.subtotal == sum_of(line.gross for line in priced.lines)
    assert priced.discount == sum_of(line.discount + line.order_discount for line in priced.lines)
    paper = priced.subtotal - priced.discount + priced.service + priced.tax_added
    assert priced.total == paper
    for mode, figure in (
        (TaxMode.INCLUSIVE, priced.tax_included),
        (TaxMode.EXCLUSIVE, priced.tax_added),
    ):
        assert figure == sum_of(t.amount for t in priced.taxes if t.mode is mode)
        lines = [t.amount for line in priced.lines for t in line.taxes if t.mode is mode]
        assert figure == sum_of(lines)
    service_net = sum_of(line.service for line in priced.lines)
    every_tax = priced.tax_included + priced.tax_added
    assert priced.net + service_net + every_tax == priced.total


def check_refund_is_the_negation(
    charges: list[Charge], policy: PricingPolicy, discount: Discount | None
) -> None:
    """Giving everything back gives back every figure, to the last unit."""
    back = [replace(charge, quantity=-charge.quantity) for charge in charges]
    sold, returned = (pricing.price(c, policy, discount) for c in (charges, back))
    for there, here in zip(sold.lines, returned.lines, strict=True):
        assert _figures(there) == [-amount for amount in _figures(here)]
    assert sold.total == -returned.total
    assert sold.service == -returned.service
    assert sold.discount == -returned.discount


def check_shares_are_fair(
    charges: list[Charge], policy: PricingPolicy, discount: Discount | None
) -> None:
    """The order discount and a line's part of it are within one unit of the exact proportion."""
    priced = pricing.price(charges, policy, discount)
    if discount is None:
        assert all(not line.order_discount for line in priced.lines)
        return
    left = [line.gross.minor - line.discount.minor for line in priced.lines]
    share = _share(discount, sum(left))
    whole = sum(line.order_discount.minor for line in priced.lines)
    assert abs(whole - sum(left) * share) < 1
    for line, price in zip(priced.lines, left, strict=True):
        assert abs(line.order_discount.minor - price * share) < 1
        assert abs(line.order_discount.minor) <= abs(price)


def check_line_order_does_not_matter(
    charges: list[Charge], policy: PricingPolicy, discount: Discount | None
) -> None:
    """The same goods scanned in another order cost the same, and bear the same taxes."""
    expected = pricing.price(charges, policy, discount)
    turns = [charges[i:] + charges[:i] for i in range(len(charges))]
    for turned in [*turns, *(turn[::-1] for turn in turns)]:
        priced = pricing.price(turned, policy, discount)
        assert priced.total == expected.total
        assert priced.service == expected.service
        assert {(t.code, t.rate, t.mode, t.amount) for t in priced.taxes} == {
            (t.code, t.rate, t.mode, t.amount) for t in expected.taxes
        }


def check_per_line_and_per_invoice_are_close(
    charges: list[Charge], policy: PricingPolicy, discount: Discount | None
) -> None:
    """The two places to round a tax differ by no more than a unit for each line that bears it."""
    line, invoice = (
        pricing.price(charges, replace(policy, tax_per=tax_per), discount)
        for tax_per in (TaxPer.LINE, TaxPer.INVOICE)
    )
    assert (line.subtotal, line.discount) == (invoice.subtotal, invoice.discount)
    assert line.service == invoice.service
    for per_line, per_invoice in zip(line.taxes, invoice.taxes, strict=True):
        bearing = sum(
            (t.code, t.rate, t.mode) == (per_line.code, per_line.rate, per_line.mode)
            for row in line.lines
            for t in row.taxes
        )
        assert abs(per_line.amount.minor - per_invoice.amount.minor) <= bearing
    for left, right in zip(line.lines, invoice.lines, strict=True):
        for a, b in zip(left.taxes, right.taxes, strict=True):
            assert abs(a.amount.minor - b.amount.minor) <= 1


def check_the_second_opinion_agrees(
    charges: list[Charge], policy: PricingPolicy, discount: Discount | None
) -> None:
    """The oracle, which reckons in fractions, comes to the same figures."""
    priced = pricing.price(charges, policy, discount)
    assert figures(priced) == second_opinion(charges, policy, discount), (charges, policy, discount)


def check_never_negative(
    charges: list[Charge], policy: PricingPolicy, discount: Discount | None
) -> None:
    """Nothing that is sold ever costs less than nothing, and neither does any part of it.

    One exception is known: of a price of a unit or two that holds several taxes, each may round up,
    and the net is then less than a unit for each of them but one below zero.
    """
    priced = pricing.price(charges, policy, discount)
    for line in priced.lines:
        cuts = [line.gross, line.discount, line.order_discount, line.total]
        assert all(amount.minor >= 0 for amount in cuts + [t.amount for t in line.taxes]), line
        held = sum(t.mode is TaxMode.INCLUSIVE for t in line.taxes)
        assert min(line.net.minor, line.service.minor) >= -max(0, held - 1), line
    assert priced.total.minor >= 0


def _share(discount: Discount, price: int) -> Fraction:
    if discount.rate is not None:
        return min(Fraction(discount.rate.ppm, PPM), Fraction(1))
    assert discount.amount is not None
    if not price:  # an even exchange: there is nothing to take an amount off
        return Fraction(0)
    return min(Fraction(discount.amount.minor, abs(price)), Fraction(1))


def _figures(line: PricedLine) -> list[Money]:
    taxes = [figure for tax in line.taxes for figure in (tax.base, tax.amount)]
    parts = [line.gross, line.discount, line.order_discount, line.service, line.net, line.total]
    return parts + taxes
