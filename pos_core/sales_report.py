"""What was sold in a period and by whom: hours, items, categories, people, tenders, voids.

It adds up what sales, voids and refunds say of themselves and works out nothing anew, so a report
of a day and the Z reports of its shifts come from the same figures. A refund counts to the period
in which it was made, with less than nothing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime

from pos_core.clock import ShopClock
from pos_core.events import Event
from pos_core.frozen import dataclass
from pos_core.kitchen_ticket import LineVoided
from pos_core.merge import OrderMerged
from pos_core.money import Currency, Money, total, zero
from pos_core.order import LineRepriced
from pos_core.pricing import TaxAmount
from pos_core.quantity import ONE, Quantity
from pos_core.refund import ExchangePaidOut, LinesRefunded, Refund
from pos_core.report import DaySummary, TaxTotal, summarise, tax_totals
from pos_core.sale import OrderPaid, Sale, SaleVoided
from pos_core.tender import Payment, Tender


@dataclass(frozen=True, slots=True)
class Told:
    """An event of the journal with when it happened and who did it (an actor, `staff/<id>`)."""

    event: Event
    at: datetime
    actor: str


@dataclass(frozen=True, slots=True)
class Period:
    """From one business day to another, both counted; one shift has its `shift` number as well.

    `first_seq` and `last_seq` are the shift's range of journal entries, 0 for whole days.
    """

    first_day: date
    last_day: date
    shift: str = ""
    first_seq: int = 0
    last_seq: int = 0


@dataclass(frozen=True, slots=True)
class HourRow:
    """Sales whose payment fell into an `hour` (0 to 23) of the shop's wall clock."""

    hour: int
    count: int
    amount: Money


@dataclass(frozen=True, slots=True)
class GoodsRow:
    """An item or a category: how much of it, and what it brought with taxes and service."""

    key: str
    name: str
    quantity: Quantity
    amount: Money


@dataclass(frozen=True, slots=True)
class PersonRow:
    """So many times by one person (`actor`), let by another (`approver`), amounting to so much."""

    actor: str
    approver: str
    count: int
    amount: Money


@dataclass(frozen=True, slots=True)
class TenderRow:
    """What came in and went back by one tender; tips are in neither."""

    tender: Tender
    count: int
    taken: Money
    returned: Money
    tips: Money

    @property
    def kept(self) -> Money:
        """What is left of it."""
        return self.taken - self.returned


@dataclass(frozen=True, slots=True)
class MergedRow:
    """An order that went up in another one, and what it came to by then."""

    number: str
    into_number: str
    amount: Money


@dataclass(frozen=True, slots=True)
class SalesReport:
    """All tables of a period, `items` and `categories` with the dearest first.

    `summary` is of the sales alone; `takings` = its turnover - `refunded`. `taxes` are what is
    left after the refunds. The items, and the categories, add up to `takings` without rounding.
    `overrides` are by how much goods were sold under their menu price (above it: less than
    nothing), `paid_out` the worth of goods that was given out in cash instead of into other goods.
    """

    period: Period
    summary: DaySummary
    refund_count: int
    refunded: Money
    takings: Money
    rounding: Money
    taxes: tuple[TaxTotal, ...]
    tenders: tuple[TenderRow, ...]
    hours: tuple[HourRow, ...]
    items: tuple[GoodsRow, ...]
    categories: tuple[GoodsRow, ...]
    cashiers: tuple[PersonRow, ...]
    voids: tuple[PersonRow, ...]
    line_voids: tuple[PersonRow, ...]
    refunds: tuple[PersonRow, ...]
    discounts: tuple[PersonRow, ...]
    overrides: tuple[PersonRow, ...] = ()
    paid_out: tuple[PersonRow, ...] = ()
    merged: tuple[MergedRow, ...] = ()


def sales_report(
    period: Period, currency: Currency, clock: ShopClock, told: Iterable[Told]
) -> SalesReport:
    """The report of what is `told`, which is all of one period in the order it happened."""
    heard = list(told)
    made = [each.event.sale for each in heard if isinstance(each.event, OrderPaid)]
    voids = [(each, each.event) for each in heard if isinstance(each.event, SaleVoided)]
    gone = {event.order_id for _, event in voids}
    kept = [sale for sale in made if sale.order_id not in gone]
    undone = [event.sale for _, event in voids if event.sale is not None]
    back = [each.event.refund for each in heard if isinstance(each.event, LinesRefunded)]
    summary = summarise(period.last_day, currency, kept, undone)
    refunded = total((refund.total for refund in back), currency)
    moves = [*_sold(kept), *_returned(back)]
    returned = total((refund.rounding for refund in back), currency)
    cuts = [sale for sale in kept if sale.priced.discount]
    return SalesReport(
        period=period,
        summary=summary,
        refund_count=len(back),
        refunded=refunded,
        takings=summary.turnover - refunded,
        rounding=summary.rounding - returned,
        taxes=tax_totals((*_taxes_in(kept), *_taxes_back(back)), currency),
        tenders=_tenders(kept, back, currency),
        hours=_hours(kept, currency, clock),
        items=_goods(((move.item_id, move) for move in moves), currency),
        categories=_goods(((move.category_id, move) for move in moves), currency),
        cashiers=_people((sale.cashier, "", sale.due) for sale in kept),
        voids=_people((each.actor, event.approver, event.amount) for each, event in voids),
        line_voids=_people(_line_voids(heard)),
        refunds=_people((refund.cashier, refund.approver, refund.total) for refund in back),
        discounts=_people((sale.cashier, _let_by(sale), sale.priced.discount) for sale in cuts),
        overrides=_people(_overridden(kept, heard)),
        paid_out=_people(_paid_out(heard)),
        merged=tuple(_merged(heard)),
    )


@dataclass(frozen=True, slots=True)
class _Move:
    """Goods that left the shop, or came back with less than nothing."""

    item_id: str
    category_id: str
    name: str
    quantity: Quantity
    amount: Money


def _sold(sales: Iterable[Sale]) -> Iterator[_Move]:
    for sale in sales:
        for line, priced in zip(sale.lines, sale.priced.lines, strict=True):
            name = _called(line.name, line.variant)
            yield _Move(line.item_id, line.category_id, name, line.quantity, priced.total)


def _returned(refunds: Iterable[Refund]) -> Iterator[_Move]:
    for refund in refunds:
        for line in refund.lines:
            name = _called(line.name, line.variant)
            yield _Move(line.item_id, line.category_id, name, -line.quantity, -line.total)


def _let_by(sale: Sale) -> str:
    """Who let the discounts of a sale be given, where the cashier alone might not."""
    cuts = (sale.discount, *(line.discount for line in sale.lines))
    return next((cut.approver for cut in cuts if cut is not None and cut.approver), "")


def _line_voids(heard: Iterable[Told]) -> Iterator[tuple[str, str, Money]]:
    for each in heard:
        if isinstance(each.event, LineVoided):
            yield each.actor, each.event.approver, each.event.amount


def _paid_out(heard: Iterable[Told]) -> Iterator[tuple[str, str, Money]]:
    for each in heard:
        if isinstance(each.event, ExchangePaidOut):
            yield each.actor, each.event.approver, each.event.amount


def _merged(heard: Iterable[Told]) -> Iterator[MergedRow]:
    for each in heard:
        if isinstance(each.event, OrderMerged):
            yield MergedRow(each.event.number, each.event.into_number, each.event.total)


def _overridden(sales: Iterable[Sale], heard: Iterable[Told]) -> Iterator[tuple[str, str, Money]]:
    """By how much each overridden line went below its menu price: who did it, and who let it."""
    by = {
        each.event.line.line_id: (each.actor, each.event.approver)
        for each in heard
        if isinstance(each.event, LineRepriced)
    }
    for sale in sales:
        for line in sale.lines:
            if line.list_price is not None:
                less = line.list_price - line.unit_price
                amount = less.times(line.quantity.thousandths, ONE)
                yield *by.get(line.line_id, (sale.cashier, "")), amount


def _called(name: str, variant: str) -> str:
    return f"{name} ({variant})" if variant else name


def _goods(moves: Iterable[tuple[str, _Move]], currency: Currency) -> tuple[GoodsRow, ...]:
    rows: dict[str, list[_Move]] = {}
    for key, move in moves:
        rows.setdefault(key, []).append(move)
    made = (
        GoodsRow(
            key,
            each[-1].name,
            Quantity(sum(move.quantity.thousandths for move in each)),
            total((move.amount for move in each), currency),
        )
        for key, each in rows.items()
    )
    return tuple(sorted(made, key=lambda row: (-row.amount.minor, row.name, row.key)))


def _hours(sales: Iterable[Sale], currency: Currency, clock: ShopClock) -> tuple[HourRow, ...]:
    """In the order of the business day: the first hours after midnight come last."""
    rows: dict[int, list[Money]] = {}
    for sale in sales:
        rows.setdefault(clock.local(sale.paid_at).hour, []).append(sale.due)
    in_order = sorted(rows, key=lambda hour: (hour - clock.cut_off_hour) % 24)
    return tuple(HourRow(hour, len(rows[hour]), total(rows[hour], currency)) for hour in in_order)


def _taxes_in(sales: Iterable[Sale]) -> Iterator[TaxAmount]:
    for sale in sales:
        yield from sale.priced.taxes


def _taxes_back(refunds: Iterable[Refund]) -> Iterator[TaxAmount]:
    for refund in refunds:
        yield from (replace(tax, base=-tax.base, amount=-tax.amount) for tax in refund.taxes)


def _tenders(
    sales: Iterable[Sale], refunds: Iterable[Refund], currency: Currency
) -> tuple[TenderRow, ...]:
    taken = _by_tender(payment for sale in sales for payment in sale.payments)
    returned = _by_tender(payment for refund in refunds for payment in refund.payments)
    return tuple(
        TenderRow(
            tender,
            len(taken.get(tender, ())),
            total((p.amount for p in taken.get(tender, ())), currency),
            total((p.amount for p in returned.get(tender, ())), currency),
            _tips(taken.get(tender, ()), currency) - _tips(returned.get(tender, ()), currency),
        )
        for tender in Tender
        if tender in taken or tender in returned
    )


def _by_tender(payments: Iterable[Payment]) -> dict[Tender, list[Payment]]:
    rows: dict[Tender, list[Payment]] = {}
    for payment in payments:
        rows.setdefault(payment.tender, []).append(payment)
    return rows


def _tips(payments: Iterable[Payment], currency: Currency) -> Money:
    return sum((p.tip for p in payments if p.tip is not None), zero(currency))


def _people(rows: Iterable[tuple[str, str, Money]]) -> tuple[PersonRow, ...]:
    books: dict[tuple[str, str], list[Money]] = {}
    for actor, approver, amount in rows:
        books.setdefault((actor, approver), []).append(amount)
    made = (
        PersonRow(*who, len(each), total(each, each[0].currency)) for who, each in books.items()
    )
    return tuple(sorted(made, key=lambda row: (-row.amount.minor, row.actor, row.approver)))
