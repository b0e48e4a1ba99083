"""Where tax is rounded: on each line, or once per tax on the whole invoice and then shared out.

Taking VAT out of one to eight lines one by one and out of their sum differs in a good third of all
baskets, by up to three đồng. Both are in use, so the shop chooses, and the result is stored.
"""

from collections.abc import Sequence
from math import lcm

from pos_core.frozen import dataclass
from pos_core.portion import Portion, portion
from pos_core.rounding import Rounding, divide
from pos_core.tax import Tax, TaxShares


@dataclass(frozen=True, slots=True)
class InvoiceTax:
    """A tax rounded over the whole invoice: `places` are (line, position among its taxes)."""

    tax: Tax
    places: Sequence[tuple[int, int]]
    portion: Portion


def taxes_per_line(
    shares: Sequence[TaxShares], taxable: Sequence[int], rounding: Rounding
) -> list[list[int]]:
    """Each tax of each line, rounded there; `taxable` is what the line's shares are taken of."""
    return [
        [divide(base * numerator, denominator, rounding) for numerator, denominator in share.shares]
        for base, share in zip(taxable, shares, strict=True)
    ]


def taxes_per_invoice(
    shares: Sequence[TaxShares], taxable: Sequence[int], rounding: Rounding
) -> tuple[list[list[int]], list[InvoiceTax]]:
    """Each tax of each line as its part of the invoice's tax, and the invoice's taxes themselves.

    A tax is summed over the lines that share its code, rate, mode and part, rounded once, and
    shared out by largest remainder, so no line is a whole unit away from its exact tax.
    """
    taxes = [[0] * len(share.taxes) for share in shares]
    invoice_taxes = []
    for tax, places in _places(shares):
        of = lcm(*{shares[i].shares[k][1] for i, k in places})
        numerators = []
        for i, k in places:
            numerator, denominator = shares[i].shares[k]
            numerators.append(taxable[i] * numerator * (of // denominator))
        whole = portion(numerators, of, rounding)
        for (i, k), part in zip(places, whole.parts, strict=True):
            taxes[i][k] = part
        invoice_taxes.append(InvoiceTax(tax, places, whole))
    return taxes, invoice_taxes


def _places(shares: Sequence[TaxShares]) -> list[tuple[Tax, list[tuple[int, int]]]]:
    # `shares_of` hands out one object for each set of taxes, so a set's content is looked at once
    # and a line costs no more than the identity of its set.
    accounts: dict[tuple[object, ...], tuple[Tax, list[tuple[int, int]]]] = {}
    sets: dict[int, list[list[tuple[int, int]]]] = {}
    for i, share in enumerate(shares):
        if id(share) not in sets:
            found = [accounts.setdefault(tax.account, (tax, [])) for tax in share.taxes]
            sets[id(share)] = [places for _, places in found]
        for k, places in enumerate(sets[id(share)]):
            places.append((i, k))
    return list(accounts.values())
