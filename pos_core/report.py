"""A day in figures: what was sold, taken and taxed, folded from the sales as they were written.

It only adds up what the sales say; nothing is worked out anew, so it cannot disagree with them.
"""

from collections.abc import Iterable
from datetime import date

from pos_core.frozen import dataclass
from pos_core.ids import number_counter
from pos_core.money import Currency, Money, total
from pos_core.pricing import TaxAmount
from pos_core.sale import Sale
from pos_core.tax import Rate, TaxMode
from pos_core.tender import Tender

# What taxes are summed by: code, rate, mode and the part of the base that is taxed.
Account = tuple[str, int, TaxMode, int, int]


@dataclass(frozen=True, slots=True)
class TaxTotal:
    """Tax by code, rate, mode and part over all sales: `amount` on `base`, as in `TaxAmount`.

    Only `base_num / base_den` of the base is taxed; two parts of one rate are two rows.
    """

    code: str
    rate: Rate
    base: Money
    amount: Money
    mode: TaxMode = TaxMode.EXCLUSIVE
    base_num: int = 1
    base_den: int = 1


@dataclass(frozen=True, slots=True)
class TenderTotal:
    """What came in by one kind of tender, change already taken off."""

    tender: Tender
    count: int
    amount: Money


@dataclass(frozen=True, slots=True)
class DaySummary:
    """`turnover` = subtotal - discounts + service + tax added + rounding, over sales not voided.

    `tips` came on top of that and are nobody's turnover.
    """

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
    tips: Money
    first_number: str = ""
    last_number: str = ""


def summarise(
    business_day: date, currency: Currency, sales: Iterable[Sale], voids: Iterable[Sale] = ()
) -> DaySummary:
    """The figures of `sales` (all of one day, in the order they were made) and of its `voids`."""
    kept, undone = list(sales), list(voids)
    numbers = sorted((sale.number for sale in (*kept, *undone)), key=number_counter)
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
        taxes=tax_totals((tax for s in kept for tax in s.priced.taxes), currency),
        tenders=_tenders(kept, currency),
        void_count=len(undone),
        voids=total((s.due for s in undone), currency),
        tips=total((s.tip for s in kept), currency),
        first_number=numbers[0] if numbers else "",
        last_number=numbers[-1] if numbers else "",
    )


def tax_totals(taxes: Iterable[TaxAmount], currency: Currency) -> tuple[TaxTotal, ...]:
    """The sums of `taxes` by code, rate, mode and part, in that order."""
    rows: dict[Account, list[TaxAmount]] = {}
    for tax in taxes:
        account = (tax.code, tax.rate.ppm, tax.mode, tax.base_num, tax.base_den)
        rows.setdefault(account, []).append(tax)
    return tuple(_tax_total(rows[account], currency) for account in sorted(rows))


def _tax_total(rows: list[TaxAmount], currency: Currency) -> TaxTotal:
    one = rows[0]
    return TaxTotal(
        one.code,
        one.rate,
        total((row.base for row in rows), currency),
        total((row.amount for row in rows), currency),
        one.mode,
        one.base_num,
        one.base_den,
    )


def _tenders(sales: list[Sale], currency: Currency) -> tuple[TenderTotal, ...]:
    amounts: dict[Tender, list[Money]] = {}
    for sale in sales:
        for payment in sale.payments:
            amounts.setdefault(payment.tender, []).append(payment.amount)
    return tuple(TenderTotal(t, len(each), total(each, currency)) for t, each in amounts.items())
