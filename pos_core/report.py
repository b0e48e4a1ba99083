"""A day in figures: what was sold, taken and taxed, folded from the sales as they were written.

It only adds up what the sales say; nothing is worked out anew, so it cannot disagree with them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pos_core.money import Currency, Money, total, zero
from pos_core.sale import Sale, Tender
from pos_core.tax import Rate


@dataclass(frozen=True, slots=True)
class TaxTotal:
    """Tax by code and rate over all sales: `amount` on `base`."""

    code: str
    rate: Rate
    base: Money
    amount: Money


@dataclass(frozen=True, slots=True)
class TenderTotal:
    """What came in by one kind of tender, change already taken off."""

    tender: Tender
    count: int
    amount: Money


@dataclass(frozen=True, slots=True)
class DaySummary:
    """`turnover` = subtotal - discounts + service + tax added + rounding, over sales not voided."""

    business_day: date
    sale_count: int
    subtotal: Money
    discounts: Money
    service: Money
    tax_added: Money
    tax_included: Money
    rounding: Money
    turnover: Money
    taxes: tuple[TaxTotal, ...]
    tenders: tuple[TenderTotal, ...]
    void_count: int
    voids: Money
    first_number: str = ""
    last_number: str = ""


def summarise(
    business_day: date, currency: Currency, sales: Iterable[Sale], voids: Iterable[Sale] = ()
) -> DaySummary:
    """The figures of `sales` (all of one day, in the order they were made) and of its `voids`."""
    kept, undone = list(sales), list(voids)
    everything = sorted([*kept, *undone], key=lambda sale: sale.number)
    return DaySummary(
        business_day=business_day,
        sale_count=len(kept),
        subtotal=total((s.priced.subtotal for s in kept), currency),
        discounts=total((s.priced.discount for s in kept), currency),
        service=total((s.priced.service for s in kept), currency),
        tax_added=total((s.priced.tax_added for s in kept), currency),
        tax_included=total((s.priced.tax_included for s in kept), currency),
        rounding=total((s.rounding for s in kept), currency),
        turnover=total((s.due for s in kept), currency),
        taxes=_taxes(kept, currency),
        tenders=_tenders(kept, currency),
        void_count=len(undone),
        voids=total((s.due for s in undone), currency),
        first_number=everything[0].number if everything else "",
        last_number=everything[-1].number if everything else "",
    )


def _taxes(sales: list[Sale], currency: Currency) -> tuple[TaxTotal, ...]:
    sums: dict[tuple[str, Rate], tuple[Money, Money]] = {}
    for sale in sales:
        for tax in sale.priced.taxes:
            base, amount = sums.get((tax.code, tax.rate), (zero(currency), zero(currency)))
            sums[tax.code, tax.rate] = (base + tax.base, amount + tax.amount)
    in_order = sorted(sums.items(), key=_code_and_rate)
    return tuple(TaxTotal(code, rate, *figures) for (code, rate), figures in in_order)


def _code_and_rate(item: tuple[tuple[str, Rate], tuple[Money, Money]]) -> tuple[str, int]:
    (code, rate), _ = item
    return code, rate.ppm


def _tenders(sales: list[Sale], currency: Currency) -> tuple[TenderTotal, ...]:
    amounts: dict[Tender, list[Money]] = {}
    for sale in sales:
        for payment in sale.payments:
            amounts.setdefault(payment.tender, []).append(payment.amount)
    return tuple(TenderTotal(t, len(each), total(each, currency)) for t, each in amounts.items())
