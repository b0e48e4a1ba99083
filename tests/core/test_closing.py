"""A Z says what came in since the last one, to the last đồng, and nothing falls between two."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pos_core import till
from pos_core.cart import AddLine, CancelOrder
from pos_core.closing import CloseShift, ReadShift, ReprintReport
from pos_core.drawer import CountDrawer, OpenDrawer, OpenShift
from pos_core.ids import PaymentId, ShiftId
from pos_core.order import OrderCancelled
from pos_core.payment import PayCash
from pos_core.print_job import PrintKind, PrintQueued
from pos_core.refusal import refuse
from pos_core.sale import OrderPaid, SaleVoided
from pos_core.shift import OverShortPosted, ShiftClosed, ShiftRead
from pos_core.shift_cash import CashKind
from pos_core.shift_sums import net
from pos_core.staff import Right
from pos_core.tender import Payment, Tender
from pos_core.tendering import TakeBackTender, TakeTender
from pos_core.void import VoidSale
from tests.core.shift_counter import (
    closes,
    counts,
    drawer_of,
    figures,
    moves,
    opened,
    shift_of,
    with_people,
)
from tests.core.shop_examples import (
    BEER,
    COFFEE,
    LAST_EVENING_OF_8_PERCENT,
    TEA,
    Counter,
    dong,
    pieces,
    sells,
)


def test_a_z_is_the_sum_of_its_sales() -> None:
    counter = opened(500_000)
    sales = [sells(counter, item) for item in (COFFEE, TEA, BEER, COFFEE)]
    z = closes(counter)
    figures = z.figures
    assert (figures.sales.count, figures.turnover) == (4, dong(29_000 + 45_000 + 22_000 + 29_000))
    assert (figures.first_number, figures.last_number) == ("A-0001", "A-0004")
    (cash,) = figures.tenders
    assert (cash.tender, cash.count, cash.net) == (Tender.CASH, 4, figures.turnover)
    for rate in (80_000, 100_000):
        taxes = [t for sale in sales for t in sale.priced.taxes if t.rate.ppm == rate]
        (row,) = (row for row in net(figures).taxes if row.rate.ppm == rate)
        assert row.amount.minor == sum(tax.amount.minor for tax in taxes)
        assert row.base.minor == sum(tax.base.minor for tax in taxes)
    assert drawer_of(z).expected == dong(500_000) + figures.turnover


def test_a_z_covers_every_entry_since_the_last_one_and_carries_the_hash_of_its_end() -> None:
    counter = opened()
    sells(counter, COFFEE)
    counter.takes(CountDrawer((), dong(529_000)))
    end = len(counter.events)
    events = counter.takes(CloseShift(shift_of(counter).shift_id))
    first = next(e.report for e in events if isinstance(e, ShiftClosed))
    assert (first.number, first.from_seq, first.to_seq, first.entries) == (1, 1, end, end)
    assert first.head == counter.moment.head.hash.hex()
    second = closes(opened(0, counter))
    assert (second.number, second.from_seq) == (2, end + 1)
    assert second.figures.turnover == dong(0)
    assert second.grand_total == first.grand_total == dong(29_000)


def test_what_is_sold_between_two_shifts_stands_in_the_next_z() -> None:
    counter = opened()
    closes(counter)
    sells(counter, COFFEE)
    counter.takes(OpenShift(dong(100_000)))
    sells(counter, TEA)
    z = closes(counter)
    assert (z.figures.sales.count, z.figures.turnover) == (2, dong(74_000))
    assert (drawer_of(z).before, drawer_of(z).expected) == (dong(29_000), dong(145_000))


def test_a_void_of_an_earlier_shifts_sale_is_taken_off_the_shift_that_gave_the_money_back() -> None:
    counter = opened(500_000)
    sale = sells(counter, COFFEE)
    assert closes(counter).figures.turnover == dong(29_000)
    opened(500_000, counter)
    counter.takes(VoidSale(sale.order_id, "nhầm"))
    z = closes(counter)
    assert (z.figures.sales.count, z.figures.voids.count) == (0, 1)
    assert z.figures.turnover == dong(-29_000)
    assert drawer_of(z).expected == dong(471_000)
    assert net(z.figures).taxes[0].amount == -sale.priced.taxes[0].amount


def test_a_sale_after_midnight_belongs_to_the_day_before_until_the_cut_off() -> None:
    counter = Counter(now=LAST_EVENING_OF_8_PERCENT)
    opened(0, counter)
    day = counter.business_day
    sells(counter, COFFEE)
    counter.later(minutes=35)  # 00:30 on the first of January
    sells(counter, TEA)
    counter.later(hours=4)
    sells(counter, BEER)
    z = closes(counter)
    assert [(row.day, row.count, row.amount.minor) for row in z.figures.days] == [
        (day, 2, 74_000),
        (counter.business_day, 1, 22_000),
    ]
    assert (z.opened_on, z.business_day) == (day, counter.business_day)


def test_a_shift_is_closed_only_when_it_was_counted() -> None:
    counter = opened()
    shift_id = shift_of(counter).shift_id
    assert counter.refuses(CloseShift(shift_id)) == refuse("shift.not_counted")


def test_what_is_short_needs_a_reason_and_is_posted_with_it() -> None:
    counter = opened(500_000)
    sells(counter, COFFEE)
    counts(counter, (200_000, 2), (20_000, 3), (10_000, 1), (5_000, 1), (2_000, 2))
    shift_id = shift_of(counter).shift_id
    assert counter.refuses(CloseShift(shift_id, " ")) == refuse("shift.reason_missing")
    events = counter.takes(CloseShift(shift_id, "thối nhầm 50.000"))
    posted, closed = events[0], events[1]
    assert isinstance(posted, OverShortPosted)
    assert isinstance(closed, ShiftClosed)
    assert (posted.expected, posted.counted) == (dong(529_000), dong(479_000))
    assert (posted.over_short, posted.reason) == (dong(-50_000), "thối nhầm 50.000")
    drawer = drawer_of(closed.report)
    assert (drawer.over_short, drawer.reason) == (dong(-50_000), "thối nhầm 50.000")


def test_a_drawer_that_fits_posts_nothing() -> None:
    counter = opened()
    counts(counter, (500_000, 1))
    events = counter.takes(CloseShift(shift_of(counter).shift_id))
    assert [type(event) for event in events] == [ShiftClosed, PrintQueued]


def test_the_second_count_holds_and_both_stand_in_the_z() -> None:
    counter = opened(500_000)
    counts(counter, (200_000, 2))
    z = closes(counter)
    drawer = drawer_of(z)
    assert [count.over_short.minor for count in drawer.counts] == [-100_000, 0]
    assert drawer.over_short == dong(0)


def test_cash_that_comes_after_the_count_stands_beside_it() -> None:
    counter = opened(500_000)
    counts(counter, (500_000, 1))
    sells(counter, COFFEE)
    events = counter.takes(CloseShift(shift_of(counter).shift_id))
    drawer = drawer_of(next(e.report for e in events if isinstance(e, ShiftClosed)))
    assert (drawer.since_count, drawer.over_short) == (dong(29_000), dong(0))


def test_a_shift_is_closed_once() -> None:
    counter = opened()
    shift_id = shift_of(counter).shift_id
    closes(counter)
    assert counter.refuses(CloseShift(shift_id)) == refuse("shift.already_closed", number=1)
    assert counter.refuses(CloseShift(ShiftId("other"))) == refuse("shift.not_open")


def test_open_orders_are_listed_and_hold_nothing_up() -> None:
    counter = opened()
    counter.takes(AddLine(TEA, pieces(2)))
    z = closes(counter)
    (order,) = z.open_orders
    assert (order.number, order.total, order.paid) == ("A-0001", dong(90_000), dong(0))
    assert z.figures.sales.count == 0


def test_orders_a_server_has_not_seen_are_listed_by_number() -> None:
    counter = opened()
    counts(counter, (500_000, 1))
    shift_id = shift_of(counter).shift_id
    events = counter.takes(CloseShift(shift_id, unsynced=("A-0003", "A-0007")))
    z = next(e.report for e in events if isinstance(e, ShiftClosed))
    assert z.unsynced == ("A-0003", "A-0007")


def test_cancelled_orders_and_drawer_openings_are_counted() -> None:
    counter = opened()
    counter.takes(AddLine(TEA, pieces(2)))
    cart = counter.state.cart
    assert cart is not None
    (cancelled,) = counter.takes(CancelOrder(cart.order_id, "khách đổi ý"))
    assert isinstance(cancelled, OrderCancelled)
    counter.takes(OpenDrawer())
    z = closes(counter)
    assert (z.figures.cancelled.count, z.figures.cancelled.amount) == (1, cancelled.total)
    assert z.figures.no_sales == 1


def test_closing_needs_the_right_and_the_z_names_who_gave_it() -> None:
    counter = opened(0, with_people(Counter()))
    counter.takes(CountDrawer((), dong(0)))
    shift_id = shift_of(counter).shift_id
    needed = refuse("staff.approval_needed", right=Right.CLOSE_SHIFT)
    assert counter.refuses(CloseShift(shift_id)) == needed
    counter.approver = "staff/minh"
    closed = counter.takes(CloseShift(shift_id))[0]
    assert isinstance(closed, ShiftClosed)
    assert (closed.approver, closed.report.by, closed.report.approver) == (
        "staff/minh",
        "Lan",
        "Minh",
    )


def test_an_x_tells_the_same_and_ends_nothing() -> None:
    counter = opened()
    sells(counter, COFFEE)
    (first,) = counter.takes(ReadShift())
    assert isinstance(first, ShiftRead)
    assert (first.report.name, first.report.figures) == ("X-0001/1", figures(counter))
    second, queued = counter.takes(ReadShift(print_report=True))
    assert isinstance(second, ShiftRead)
    assert isinstance(queued, PrintQueued)
    assert (second.report.name, queued.job.subject) == ("X-0001/2", "x/2")
    z = closes(counter)
    assert (z.name, z.figures.turnover) == ("Z-0001", dong(29_000))
    assert counter.state.shifts.readings == 0


def test_an_x_needs_the_right_and_no_shift() -> None:
    counter = with_people(Counter())
    assert counter.refuses(ReadShift()) == refuse("staff.approval_needed", right=Right.REPORTS)
    counter.approver = "staff/minh"
    (read,) = counter.takes(ReadShift())
    assert isinstance(read, ShiftRead)
    assert (read.stream, read.report.drawer) == ("shift/none", None)


def test_a_z_comes_out_on_paper_and_again_marked_as_a_reprint() -> None:
    counter = opened()
    counts(counter, (500_000, 1))
    shift_id = shift_of(counter).shift_id
    closed, queued = counter.takes(CloseShift(shift_id))
    assert isinstance(queued, PrintQueued)
    job = queued.job
    assert (job.kind, job.source, job.subject) == (PrintKind.SHIFT, closed.stream, "z")
    (again,) = counter.takes(ReprintReport(shift_id, "Z-0001", 1))
    assert isinstance(again, PrintQueued)
    assert (again.job.copy, again.job.source) == (1, closed.stream)
    assert counter.refuses(ReprintReport(shift_id, "Z-0001", 0)).code == "print.copy_unmarked"


def _card(counter: Counter, payment_id: str, amount: int, tip: int = 0) -> Payment:
    key = PaymentId(payment_id)
    return Payment(key, Tender.CARD, dong(amount), dong(amount + tip), dong(0), dong(tip))


def test_tips_stand_beside_what_was_sold_and_a_cash_tip_lies_in_the_drawer() -> None:
    counter = opened(0)
    sale = sells(counter, COFFEE)
    (paid,) = (event for event in counter.events if isinstance(event, OrderPaid))
    cash = replace(sale.payments[0], tip=dong(1_000), tendered=dong(30_000))
    tipped = replace(paid, sale=replace(sale, payments=(cash, _card(counter, "card", 0, 5_000))))
    before = till.fold(counter.events[: counter.events.index(paid)])
    after = till.apply(before, tipped)
    assert after.shifts.figures is not None
    rows = {row.tender: row for row in after.shifts.figures.tenders}
    assert (rows[Tender.CASH].net, rows[Tender.CASH].net_tips) == (dong(29_000), dong(1_000))
    assert rows[Tender.CARD].net_tips == dong(5_000)
    assert after.shifts.figures.cash.net == dong(30_000)
    assert after.shifts.figures.turnover == dong(29_000)
    voided = till.apply(after, SaleVoided(sale.order_id, "x", sale.due, sale=tipped.sale))
    assert voided.shifts.figures is not None
    assert voided.shifts.figures.cash.net == dong(0)
    assert voided.shifts.figures.turnover == dong(0)


def test_moved_cash_stands_in_the_z_one_by_one() -> None:
    counter = opened(500_000)
    moves(counter, CashKind.PAID_OUT, 30_000, "mua đá")
    moves(counter, CashKind.DROP, 200_000, "két")
    z = closes(counter)
    told = [(each.kind, each.amount.minor, each.reason) for each in drawer_of(z).movements]
    assert told == [(CashKind.PAID_OUT, 30_000, "mua đá"), (CashKind.DROP, 200_000, "két")]
    assert (z.figures.cash.paid_out, z.figures.cash.dropped) == (dong(30_000), dong(200_000))


@pytest.mark.parametrize("sold", [0, 40])
def test_a_z_costs_the_same_whatever_the_day_was_like(sold: int) -> None:
    """It reads running figures: what it writes down does not grow with the sales."""
    counter = opened()
    for _ in range(sold):
        sells(counter, COFFEE)
    z = closes(counter)
    assert len(z.figures.tenders) <= 1
    assert len(net(z.figures).taxes) <= 1


def _part(counter: Counter, amount: int) -> None:
    """A guest pays a part of the bill in cash and stays."""
    cart = counter.state.cart
    assert cart is not None
    counter.takes(
        TakeTender(
            cart.order_id,
            PaymentId(f"part-{amount}"),
            Tender.CASH,
            tendered=dong(amount),
            expected=cart.rest(),
            amount=dong(amount),
        )
    )


def test_a_part_of_a_bill_lies_in_the_drawer_of_whoever_took_it_and_is_counted_once() -> None:
    counter = opened(500_000)
    counter.takes(AddLine(TEA, pieces(2)))
    _part(counter, 40_000)
    first = closes(counter)
    assert drawer_of(first).expected == dong(540_000)
    assert (first.figures.turnover, first.figures.held_ahead) == (dong(0), dong(40_000))
    assert [(each.number, each.paid) for each in first.open_orders] == [("A-0001", dong(40_000))]
    opened(500_000, counter)
    cart = counter.state.cart
    assert cart is not None
    counter.takes(PayCash(cart.order_id, dong(50_000), dong(50_000)))
    second = closes(counter)
    assert drawer_of(second).expected == dong(550_000), "the first part is not here"
    assert (second.figures.turnover, second.figures.held_ahead) == (dong(90_000), dong(0))
    assert second.figures.ahead_before == dong(40_000)
    taken = sum(row.net.minor for z in (first, second) for row in z.figures.tenders)
    assert dong(taken) == first.figures.turnover + second.figures.turnover


def test_a_part_that_is_taken_back_in_the_next_shift_leaves_that_drawer() -> None:
    counter = opened(500_000)
    counter.takes(AddLine(TEA, pieces(2)))
    _part(counter, 40_000)
    closes(counter)
    opened(500_000, counter)
    cart = counter.state.cart
    assert cart is not None
    counter.takes(TakeBackTender(cart.order_id, PaymentId("part-40000")))
    z = closes(counter)
    assert drawer_of(z).expected == dong(460_000)
    assert z.figures.held_ahead == dong(0)
