"""The running figures of a shift: what sales, voids, refunds and tenders come to so far.

They only ever add up what is written in a sale; nothing is worked out anew. Each sale costs the
same few additions, and so a report is there at once, however long the day was.
"""

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from datetime import date

from pos_core.frozen import dataclass
from pos_core.ids import PaymentId
from pos_core.money import Currency, Money, zero
from pos_core.pricing import TaxAmount
from pos_core.refund import Refund
from pos_core.report import Account, TaxTotal
from pos_core.sale import Sale
from pos_core.tender import Payment, Tender


@dataclass(frozen=True, slots=True)
class Sums:
    """`subtotal` - `discount` + `service` + `tax_added` + `rounding` = `total`, over `count`."""

    count: int
    subtotal: Money
    discount: Money
    service: Money
    tax_added: Money
    tax_included: Money
    rounding: Money
    total: Money
    taxes: tuple[TaxTotal, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """How many there were, and what they came to."""

    count: int
    amount: Money

    def one_more(self, amount: Money) -> "Tally":
        """With one more of that amount."""
        return Tally(self.count + 1, self.amount + amount)


@dataclass(frozen=True, slots=True)
class TenderSum:
    """What came in by one tender, change taken off, and what went back by it; tips beside.

    Electronic money has a row for each `method`; of older books it is all in one, without.
    """

    tender: Tender
    count: int
    amount: Money
    tips: Money
    back_count: int
    back: Money
    tips_back: Money
    method: str = ""

    @property
    def net(self) -> Money:
        """What is left of it, without tips."""
        return self.amount - self.back

    @property
    def net_tips(self) -> Money:
        """The tips that are left."""
        return self.tips - self.tips_back


@dataclass(frozen=True, slots=True)
class CashFlow:
    """Cash as it went through the drawer. `taken` and `given_back` hold tips; change is off."""

    taken: Money
    given_back: Money
    paid_in: Money
    paid_out: Money
    dropped: Money

    @property
    def net(self) -> Money:
        """What all of it added to the drawer."""
        return self.taken - self.given_back + self.paid_in - self.paid_out - self.dropped


@dataclass(frozen=True, slots=True)
class DaySum:
    """The turnover of one business day, voids and refunds taken off; `count` is of sales."""

    day: date
    count: int
    amount: Money


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything since the last Z.

    `ahead` is what was taken for orders that are still open, by payment; `ahead_before` what was
    held so when these figures began. `debts_paid` came in for what was sold on account. `wasted`
    is a part of `line_voids`, which the kitchen had; `removed` lines went before it did.
    `no_sales` counts openings of the drawer without a sale. What the tenders brought less what
    went back = `turnover` + what is held ahead now - `ahead_before` + `debts_paid`.
    """

    sales: Sums
    voids: Sums
    refunds: Sums
    cancelled: Tally
    line_voids: Tally
    wasted: Tally
    debts_paid: Tally
    cash: CashFlow
    ahead_before: Money
    tenders: tuple[TenderSum, ...] = ()
    days: tuple[DaySum, ...] = ()
    ahead: Mapping[PaymentId, Money] = field(default_factory=dict)
    no_sales: int = 0
    removed: int = 0
    first_number: str = ""
    last_number: str = ""

    @property
    def currency(self) -> Currency:
        """What everything is in."""
        return self.ahead_before.currency

    @property
    def turnover(self) -> Money:
        """Sales less voids less refunds."""
        return self.sales.total - self.voids.total - self.refunds.total

    @property
    def held_ahead(self) -> Money:
        """What was taken for orders that are still open."""
        return sum(self.ahead.values(), zero(self.currency))


def no_sums(currency: Currency) -> Sums:
    """Nothing yet."""
    nil = zero(currency)
    return Sums(0, nil, nil, nil, nil, nil, nil, nil)


def no_figures(currency: Currency, ahead: Mapping[PaymentId, Money] | None = None) -> Figures:
    """The beginning of a shift's books; `ahead` is what earlier ones took for open orders."""
    nil, none = zero(currency), no_sums(currency)
    held = dict(ahead or {})
    return Figures(
        sales=none,
        voids=none,
        refunds=none,
        cancelled=Tally(0, nil),
        line_voids=Tally(0, nil),
        wasted=Tally(0, nil),
        debts_paid=Tally(0, nil),
        cash=CashFlow(nil, nil, nil, nil, nil),
        ahead_before=sum(held.values(), nil),
        ahead=held,
    )


def sums_of(sale: Sale) -> Sums:
    """One sale as it was written."""
    priced = sale.priced
    return Sums(
        1,
        priced.subtotal,
        priced.discount,
        priced.service,
        priced.tax_added,
        priced.tax_included,
        sale.rounding,
        sale.due,
        tax_totals(priced.taxes),
    )


def sums_of_refund(refund: Refund) -> Sums:
    """One refund as it was written; its figures are positive, as they go back."""
    return Sums(
        1,
        refund.subtotal,
        refund.discount,
        refund.service,
        refund.tax_added,
        refund.tax_included,
        refund.rounding,
        refund.total,
        tax_totals(refund.taxes),
    )


def plus(one: Sums, other: Sums, sign: int = 1) -> Sums:
    """Both together; with `sign` -1 the other taken off."""

    def put(a: Money, b: Money) -> Money:
        return a + b if sign > 0 else a - b

    return Sums(
        one.count + sign * other.count,
        put(one.subtotal, other.subtotal),
        put(one.discount, other.discount),
        put(one.service, other.service),
        put(one.tax_added, other.tax_added),
        put(one.tax_included, other.tax_included),
        put(one.rounding, other.rounding),
        put(one.total, other.total),
        _plus_taxes(one.taxes, other.taxes, sign),
    )


def net(figures: Figures) -> Sums:
    """Sales with voids and refunds taken off, tax by tax; what the shop owes tax on."""
    return plus(plus(figures.sales, figures.voids, -1), figures.refunds, -1)


def tax_totals(taxes: Iterable[TaxAmount]) -> tuple[TaxTotal, ...]:
    """The taxes of one sale or refund as rows that can be added up."""
    return tuple(
        TaxTotal(t.code, t.rate, t.base, t.amount, t.mode, t.base_num, t.base_den) for t in taxes
    )


def took(figures: Figures, payment: Payment) -> Figures:
    """Money came in, whatever it is for. Change for what is not cash goes out of the drawer."""
    tip, worth = _tip(payment), _worth(payment)
    row = _row_of(figures, payment)
    row = replace(row, count=row.count + 1, amount=row.amount + worth, tips=row.tips + tip)
    after = _with_tender(figures, row)
    if payment.tender is Tender.CASH:
        return _in_drawer(after, taken=worth + tip)
    if payment.change:
        cash = _tender_row(after, Tender.CASH, "")
        out = replace(cash, back_count=cash.back_count + 1, back=cash.back + payment.change)
        after = _in_drawer(_with_tender(after, out), given_back=payment.change)
    return after


def gave_back(figures: Figures, payment: Payment) -> Figures:
    """Money went back by the way it names, with its tip; the change of other tenders returns."""
    tip, worth = _tip(payment), _worth(payment)
    row = _row_of(figures, payment)
    row = replace(
        row,
        back_count=row.back_count + 1,
        back=row.back + worth,
        tips_back=row.tips_back + tip,
    )
    after = _with_tender(figures, row)
    if payment.tender is Tender.CASH:
        return _in_drawer(after, given_back=worth + tip)
    if payment.change:
        cash = _tender_row(after, Tender.CASH, "")
        into = replace(cash, count=cash.count + 1, amount=cash.amount + payment.change)
        after = _in_drawer(_with_tender(after, into), taken=payment.change)
    return after


def _tip(payment: Payment) -> Money:
    return payment.tip or zero(payment.amount.currency)


def _worth(payment: Payment) -> Money:
    """What the tender itself brought: goods brought back are worth their change in cash, too."""
    return payment.amount if payment.tender is Tender.CASH else payment.amount + payment.change


def _in_drawer(
    figures: Figures, *, taken: Money | None = None, given_back: Money | None = None
) -> Figures:
    cash = figures.cash
    if taken is not None:
        cash = replace(cash, taken=cash.taken + taken)
    if given_back is not None:
        cash = replace(cash, given_back=cash.given_back + given_back)
    return replace(figures, cash=cash)


def on_day(figures: Figures, day: date, count: int, amount: Money) -> Figures:
    """The turnover of `day` changes by `amount`."""
    rows = {row.day: row for row in figures.days}
    before = rows.get(day, DaySum(day, 0, zero(amount.currency)))
    rows[day] = DaySum(day, before.count + count, before.amount + amount)
    return replace(figures, days=tuple(rows[each] for each in sorted(rows)))


def _row_of(figures: Figures, payment: Payment) -> TenderSum:
    is_electronic = payment.tender is Tender.ELECTRONIC
    return _tender_row(figures, payment.tender, payment.method if is_electronic else "")


def _tender_row(figures: Figures, tender: Tender, method: str) -> TenderSum:
    nil = zero(figures.currency)
    nothing = TenderSum(tender, 0, nil, nil, 0, nil, nil, method)
    same = (row for row in figures.tenders if row.tender is tender and row.method == method)
    return next(same, nothing)


def _with_tender(figures: Figures, row: TenderSum) -> Figures:
    rows = {(each.tender, each.method): each for each in figures.tenders}
    rows[row.tender, row.method] = row
    return replace(figures, tenders=tuple(sorted(rows.values(), key=_place)))


def _place(row: TenderSum) -> tuple[int, str]:
    return _PLACES[row.tender], row.method


_PLACES = {tender: place for place, tender in enumerate(Tender)}


def _account(tax: TaxTotal) -> Account:
    return tax.code, tax.rate.ppm, tax.mode, tax.base_num, tax.base_den


def _plus_taxes(
    one: tuple[TaxTotal, ...], other: tuple[TaxTotal, ...], sign: int
) -> tuple[TaxTotal, ...]:
    rows = {_account(tax): tax for tax in one}
    for tax in other:
        account = _account(tax)
        base, amount = (tax.base, tax.amount) if sign > 0 else (-tax.base, -tax.amount)
        before = rows.get(account)
        if before is not None:
            base, amount = before.base + base, before.amount + amount
        rows[account] = replace(tax, base=base, amount=amount)
    return tuple(rows[account] for account in sorted(rows))
