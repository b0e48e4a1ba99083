"""Shifts on a random day, and the figures added up a second time from what was written down.

The second sums are of whole numbers and know nothing of the till's running figures: they walk over
the events, cut them where a Z was taken, and compare every Z, every X and what is running at last.
"""

from __future__ import annotations

from collections import Counter as Bag
from dataclasses import replace
from typing import TYPE_CHECKING

from pos_core.closing import CloseShift, ReadShift, ReprintReport
from pos_core.customer import AccountPaid
from pos_core.drawer import CountDrawer, MoveCash, OpenDrawer, OpenShift, figures_of
from pos_core.ids import ShiftId
from pos_core.money import Money
from pos_core.order import OrderCancelled
from pos_core.refund import ExchangePaidOut, LinesRefunded, Refund
from pos_core.sale import OrderPaid, Sale, SaleVoided
from pos_core.shift import CashMoved, DrawerOpened, Kick, ShiftClosed, ShiftOpened, ShiftRead
from pos_core.shift_cash import CashKind, Pieces
from pos_core.shift_sums import Figures, Sums, net
from pos_core.tender import Payment, Tender
from pos_core.tendering import TenderTaken, TenderTakenBack

if TYPE_CHECKING:
    from pos_core.events import Event, Intent
    from tests.core.random_days import Day

Moved = OrderPaid | SaleVoided | TenderTaken | TenderTakenBack
STRANGE = ShiftId("00000000-0000-7000-8000-000000000000")


def _shift_id(day: Day) -> ShiftId:
    shifts = day.state.shifts
    known = [each.shift_id for each in (shifts.current, shifts.last) if each is not None]
    return day.dice.choice([*known * 8, STRANGE])


def _money(day: Day, *choices: int) -> Money:
    return Money(day.dice.choice(choices), day.shop.currency)


def _open(day: Day) -> Intent:
    return OpenShift(_money(day, 0, 500_000, 1_234, -1))


def _move(day: Day) -> Intent:
    kind = day.dice.choice(list(CashKind))
    reason = day.dice.choice(("ice", "ice", "ice", " "))
    amount = _money(day, 1, 50_000, 120_500, 0)
    return MoveCash(kind, amount, reason, print_slip=day.dice.random() < 0.3)


def _kick(day: Day) -> Intent:
    return OpenDrawer(day.dice.choice(list(Kick)), day.dice.choice(("", "change")))


def _count(day: Day) -> Intent:
    shift = day.state.shifts.current
    if shift is not None and day.dice.random() < 0.6:
        should = max(shift.expected(figures_of(day.state)).minor, 0)
        return CountDrawer((), Money(should, day.shop.currency))
    values = day.dice.sample((500_000, 100_000, 2_000, 500), 2)
    pieces = (Pieces(Money(v, day.shop.currency), day.dice.choice((0, 3, 7, -1))) for v in values)
    return CountDrawer(tuple(pieces), _money(day, 0, 0, 700))


def _read(day: Day) -> Intent:
    return ReadShift(print_report=day.dice.random() < 0.5)


def _close(day: Day) -> Intent:
    reason = day.dice.choice(("", "miscounted", "miscounted"))
    return CloseShift(_shift_id(day), reason, print_report=day.dice.random() < 0.5)


def _towards_a_z(day: Day) -> Intent:
    """Whatever comes next on the way, so that a short day has more than one Z."""
    shift = day.state.shifts.current
    if shift is None:
        return OpenShift(_money(day, 0, 500_000))
    return CloseShift(shift.shift_id, "miscounted") if shift.counts else _count(day)


def _reprint(day: Day) -> Intent:
    return ReprintReport(_shift_id(day), "Z-0001", day.dice.randrange(3))


MAKERS = (
    (2, _open),
    (3, _move),
    (2, _kick),
    (4, _count),
    (2, _read),
    (2, _close),
    (1, _reprint),
    (8, _towards_a_z),
)


def any_of_a_drawer(day: Day) -> Intent:
    """Something about the shift, however rare it is on a usual day."""
    makers, weights = zip(*((maker, weight) for weight, maker in MAKERS), strict=True)
    made: Intent = day.dice.choices(makers, weights)[0](day)
    return made


class SecondBooks:
    """Whole numbers by name, since the last Z."""

    def __init__(self, ahead: dict[str, int] | None = None) -> None:
        self.of: Bag[str] = Bag()
        self.ahead = dict(ahead or {})

    def hear(self, event: Event) -> None:
        """Add one event."""
        match event:
            case OrderPaid() | SaleVoided() | TenderTaken() | TenderTakenBack():
                self._sold(event)
            case LinesRefunded() | ExchangePaidOut():
                self._went_back(event)
            case AccountPaid():
                self.of["debts"] += event.amount.minor
                self.of[f"net {event.tender}"] += event.amount.minor
                self.of["cash"] += event.amount.minor if event.tender is Tender.CASH else 0
            case CashMoved():
                self.of["cash"] += event.movement.flow.minor
            case OrderCancelled():
                self.of["cancelled"] += event.total.minor
            case DrawerOpened(kick=Kick.NO_SALE):
                self.of["no sales"] += 1

    def _went_back(self, event: LinesRefunded | ExchangePaidOut) -> None:
        if isinstance(event, LinesRefunded):
            self._refund(event.refund)
        else:
            self._money(replace(event.payment, tender=Tender.EXCHANGE), 1)
            self._money(event.payment, -1)

    def _sold(self, event: Moved) -> None:
        match event:
            case TenderTaken(payment=payment):
                self.ahead[payment.payment_id] = payment.amount.minor
                self._money(payment, 1)
            case TenderTakenBack(payment=payment):
                del self.ahead[payment.payment_id]
                self._money(payment, -1)
            case OrderPaid(sale=sale):
                self._sale("sales", sale)
                for payment in sale.payments:
                    if self.ahead.pop(payment.payment_id, None) is None:
                        self._money(payment, 1)
            case SaleVoided(sale=Sale() as sale):
                self._sale("voids", sale)
                for payment in sale.payments:
                    self._money(payment, -1)

    def _sale(self, where: str, sale: Sale) -> None:
        self.of[f"{where} count"] += 1
        self.of[f"{where} total"] += sum(line.total.minor for line in sale.priced.lines)
        self.of[f"{where} total"] += sale.rounding.minor
        self.of[f"{where} discount"] += sale.priced.discount.minor
        sign = 1 if where == "sales" else -1
        for line in sale.priced.lines:
            for tax in line.taxes:
                self.of[f"tax {tax.code} {tax.rate.ppm} {tax.mode}"] += sign * tax.amount.minor
                self.of[f"base {tax.code} {tax.rate.ppm} {tax.mode}"] += sign * tax.base.minor

    def _refund(self, refund: Refund) -> None:
        self.of["refunds count"] += 1
        self.of["refunds total"] += refund.total.minor
        self.of["refunds discount"] += refund.discount.minor
        for tax in refund.taxes:
            self.of[f"tax {tax.code} {tax.rate.ppm} {tax.mode}"] -= tax.amount.minor
            self.of[f"base {tax.code} {tax.rate.ppm} {tax.mode}"] -= tax.base.minor
        for payment in refund.payments:
            self._money(payment, -1)

    def _money(self, payment: Payment, sign: int) -> None:
        tip = payment.tip.minor if payment.tip else 0
        worth, change = payment.amount.minor, 0
        if payment.tender is not Tender.CASH:
            worth, change = worth + payment.change.minor, payment.change.minor
        self.of[f"net {payment.tender}"] += sign * worth
        self.of[f"net {Tender.CASH}"] -= sign * change
        self.of["cash"] -= sign * change
        self.of[f"tips {payment.tender}"] += sign * tip
        if payment.tender is Tender.CASH:
            self.of["cash"] += sign * (payment.amount.minor + tip)


def _of_sums(name: str, sums: Sums) -> Bag[str]:
    assert sums.subtotal - sums.discount + sums.service + sums.tax_added + sums.rounding == (
        sums.total
    ), f"{name} do not add up on paper"
    return Bag(
        {
            f"{name} count": sums.count,
            f"{name} total": sums.total.minor,
            f"{name} discount": sums.discount.minor,
        }
    )


def told_by(figures: Figures) -> Bag[str]:
    """The till's own figures under the names of the second books."""
    told: Bag[str] = Bag()
    for name in ("sales", "voids", "refunds"):
        told.update(_of_sums(name, getattr(figures, name)))
    for tax in net(figures).taxes:
        told[f"tax {tax.code} {tax.rate.ppm} {tax.mode}"] += tax.amount.minor
        told[f"base {tax.code} {tax.rate.ppm} {tax.mode}"] += tax.base.minor
    for row in figures.tenders:
        told[f"net {row.tender}"] = row.net.minor
        told[f"tips {row.tender}"] = row.net_tips.minor
    told["cash"] = figures.cash.net.minor
    told["debts"] = figures.debts_paid.amount.minor
    told["cancelled"] = figures.cancelled.amount.minor
    told["no sales"] = figures.no_sales
    return told


def _compare(figures: Figures, books: SecondBooks, what: str) -> None:
    told = {name: figure for name, figure in told_by(figures).items() if figure}
    summed = {name: figure for name, figure in books.of.items() if figure}
    assert told == summed, f"{what} is not what was sold"
    taken = sum(row.net.minor for row in figures.tenders)
    held = figures.held_ahead.minor - figures.ahead_before.minor
    assert dict(books.ahead) == {key: held.minor for key, held in figures.ahead.items()}
    assert taken == figures.turnover.minor + held + figures.debts_paid.amount.minor
    assert sum(row.amount.minor for row in figures.days) == figures.turnover.minor


def check(day: Day) -> None:
    """Every Z and X of the day, and what is running when it is over."""
    books, starting, before = SecondBooks(), 0, 0
    next_seq, grand = 1, 0
    for seq, event in enumerate(day.events, 1):
        if isinstance(event, ShiftOpened):
            starting, before = event.starting.minor, books.of["cash"]
        if not isinstance(event, ShiftRead | ShiftClosed):
            books.hear(event)
            continue
        report = event.report
        _compare(report.figures, books, report.name)
        assert report.from_seq == next_seq, "entries fell between two Zs"
        assert report.to_seq < seq
        assert report.grand_total.minor == grand + report.figures.turnover.minor
        if report.drawer is not None:
            should = starting + books.of["cash"] - before
            assert report.drawer.expected.minor == should, "the drawer is off"
        if isinstance(event, ShiftClosed):
            next_seq, grand = report.to_seq + 1, report.grand_total.minor
            books = SecondBooks(books.ahead)
    _compare(figures_of(day.state), books, "what is running")
