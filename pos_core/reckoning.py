"""The arithmetic behind a price: one pass from unit prices to totals, in whole minor units.

`pos_core.pricing` puts names and currencies on the figures, `pos_core.explain` puts sentences on
them; both take them from here, so what is explained is what was charged. Everything is rounded
once, from its exact value, where `docs/decisions/pricing.md` says.
"""

from collections.abc import Callable, Sequence
from math import lcm
from operator import add, sub
from typing import Any

from pos_core.discount import Discount, spread_cut
from pos_core.frozen import dataclass
from pos_core.ids import LineId
from pos_core.money import Currency, Money
from pos_core.portion import Portion, portion
from pos_core.pricing_policy import PricingPolicy, TaxPer
from pos_core.quantity import ONE, Quantity
from pos_core.rounding import Rounding, divide
from pos_core.tax import PPM, Tax, TaxMode, TaxShares, shares_of
from pos_core.tax_rounding import InvoiceTax, taxes_per_invoice, taxes_per_line


@dataclass(frozen=True, slots=True)
class Charge:
    """A line as pricing sees it: `unit_price` for one unit of sale with its modifiers in it."""

    line_id: LineId
    unit_price: Money
    quantity: Quantity
    taxes: tuple[Tax, ...]
    discount: Discount | None = None
    bears_service: bool = True


@dataclass(frozen=True, slots=True)
class Reckoning:
    """An order's figures in minor units, one entry a line.

    `shelf` is `gross` less both discounts: the price as the shelf shows it. A taxed `service` is in
    the same terms, so it holds the inclusive taxes; `service_held` is how much of them. Taxes are
    shares of `taxable`, which is `shelf` and the taxed service; `held` and `added` sum the line's
    inclusive and exclusive ones. `order_cut` and `service_whole` are None without such a charge,
    `invoice_taxes` is empty when tax is rounded per line.
    """

    shares: Sequence[TaxShares]
    gross: Sequence[int]
    cuts: Sequence[int]
    order_cut: Portion | None
    shelf: Sequence[int]
    service_whole: Portion | None
    service: Sequence[int]
    service_held: Sequence[int]
    taxable: Sequence[int]
    taxes: Sequence[Sequence[int]]
    held: Sequence[int]
    added: Sequence[int]
    invoice_taxes: Sequence[InvoiceTax]


def reckon(
    charges: Sequence[Charge], policy: PricingPolicy, discount: Discount | None
) -> Reckoning:
    """Extend, discount, serve, tax. Raises `ValueError` for a currency that is not the policy's."""
    _check_currency(charges, policy.currency, discount)
    shares, mode = _shares(charges), policy.rounding
    gross = [divide(c.unit_price.minor * c.quantity.thousandths, ONE, mode) for c in charges]
    cuts = [_own_cut(*line, mode) for line in zip(gross, charges, strict=True)]
    left = list(map(sub, gross, cuts))

    def rank(i: int) -> tuple[Any, ...]:
        # Of equal remainders the dearer line takes the odd unit. Never the one scanned first: the
        # same basket rung up in another order must come to the same total.
        return -abs(left[i]), shares[i].order, charges[i].bears_service

    order_cut = spread_cut(left, discount, mode, rank) if discount else None
    shelf = list(map(sub, left, order_cut.parts)) if order_cut else left
    service_whole = _service(charges, shares, shelf, policy, rank)
    service = service_whole.parts if service_whole else [0] * len(charges)
    taxed = policy.service is not None and policy.service.taxed
    taxable = list(map(add, shelf, service)) if taxed else shelf
    taxes, invoice_taxes = _taxes(shares, taxable, policy)
    held = [_inclusive(*line) for line in zip(shares, taxes, strict=True)]
    return Reckoning(
        shares=shares,
        gross=gross,
        cuts=cuts,
        order_cut=order_cut,
        shelf=shelf,
        service_whole=service_whole,
        service=service,
        service_held=_service_held(held, service, taxable, mode) if taxed else [0] * len(charges),
        taxable=taxable,
        taxes=taxes,
        held=held,
        added=list(map(sub, map(sum, taxes), held)),
        invoice_taxes=invoice_taxes,
    )


def _check_currency(
    charges: Sequence[Charge], currency: Currency, discount: Discount | None
) -> None:
    found = {charge.unit_price.currency for charge in charges}
    cuts = [charge.discount for charge in charges if charge.discount]
    for cut in (discount, *cuts):
        if cut and cut.amount is not None:
            found.add(cut.amount.currency)
    if found - {currency}:
        raise ValueError(f"cannot mix {currency} and {', '.join(sorted(found - {currency}))}")


def _shares(charges: Sequence[Charge]) -> list[TaxShares]:
    # Lines of one tax class share one tuple, and its identity is much cheaper to look up than its
    # content; the charges keep it alive meanwhile.
    known: dict[int, TaxShares] = {}
    found = []
    for charge in charges:
        key = id(charge.taxes)
        if key not in known:
            known[key] = shares_of(charge.taxes)
        found.append(known[key])
    return found


def _own_cut(gross: int, charge: Charge, mode: Rounding) -> int:
    return spread_cut([gross], charge.discount, mode).amount if charge.discount else 0


def _service(
    charges: Sequence[Charge],
    shares: Sequence[TaxShares],
    shelf: Sequence[int],
    policy: PricingPolicy,
    rank: Callable[[int], Any],
) -> Portion | None:
    if policy.service is None:
        return None
    ppm = policy.service.rate.ppm
    bases = [a if c.bears_service else 0 for a, c in zip(shelf, charges, strict=True)]
    if policy.service.taxed:
        # The rate on the net, and the inclusive taxes on that, are the rate on the shelf price.
        return portion([base * ppm for base in bases], PPM, policy.rounding, rank)
    of = lcm(*(share.net[1] for share in shares))
    numerators = [
        base * ppm * share.net[0] * (of // share.net[1])
        for base, share in zip(bases, shares, strict=True)
    ]
    return portion(numerators, PPM * of, policy.rounding, rank)


def _service_held(
    held: Sequence[int], service: Sequence[int], taxable: Sequence[int], mode: Rounding
) -> list[int]:
    # A taxed service holds its line's inclusive taxes by its part of the price.
    return [
        divide(tax * abs(part), abs(whole), mode) if part else 0
        for tax, part, whole in zip(held, service, taxable, strict=True)
    ]


def _taxes(
    shares: Sequence[TaxShares], taxable: Sequence[int], policy: PricingPolicy
) -> tuple[Sequence[Sequence[int]], Sequence[InvoiceTax]]:
    if policy.tax_per is TaxPer.LINE:
        return taxes_per_line(shares, taxable, policy.rounding), ()
    return taxes_per_invoice(shares, taxable, policy.rounding)


def _inclusive(share: TaxShares, amounts: Sequence[int]) -> int:
    pairs = zip(amounts, share.taxes, strict=True)
    return sum(amount for amount, tax in pairs if tax.mode is TaxMode.INCLUSIVE)
