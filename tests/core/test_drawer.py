"""A drawer holds its float and every đồng that went in or out, and is counted blind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pos_core.cart import AddLine
from pos_core.drawer import CountDrawer, MoveCash, OpenDrawer, OpenShift
from pos_core.money import Money
from pos_core.payment import PayCash, cash_due
from pos_core.print_job import PrintKind, PrintQueued
from pos_core.refusal import refuse
from pos_core.shift import CashMoved, DrawerOpened, Kick
from pos_core.shift_cash import CashKind, Pieces
from pos_core.staff import Right
from pos_core.void import VoidSale
from tests.core.shift_counter import (
    STRICT,
    counts,
    expected,
    figures,
    moves,
    opened,
    shift_of,
    with_people,
)
from tests.core.shop_examples import COFFEE, TEA, Counter, dollars, dong, pieces, sells


def test_a_shift_begins_with_the_float_and_the_name_of_who_opened_it() -> None:
    shift = shift_of(opened(500_000, with_people(Counter())))
    assert (shift.starting, shift.name, shift.counts) == (dong(500_000), "Lan", ())


def test_a_drawer_may_begin_empty() -> None:
    assert shift_of(opened(0)).starting == dong(0)


def test_there_is_one_shift_at_a_time() -> None:
    counter = opened()
    assert counter.refuses(OpenShift(dong(1))).code == "shift.already_open"


@pytest.mark.parametrize("starting", [-1, 10**12 + 1])
def test_a_float_is_neither_below_zero_nor_out_of_this_world(starting: int) -> None:
    assert Counter().refuses(OpenShift(dong(starting))) == refuse("shift.float_out_of_range")


def test_a_float_is_in_the_money_of_the_shop() -> None:
    assert Counter().refuses(OpenShift(dollars(5))).code == "shift.wrong_currency"


def test_the_drawer_should_hold_the_float_and_all_that_went_in_and_out() -> None:
    counter = opened(500_000)
    sells(counter, COFFEE)
    sells(counter, TEA)
    moves(counter, CashKind.PAID_IN, 100_000)
    moves(counter, CashKind.PAID_OUT, 30_000)
    moves(counter, CashKind.DROP, 200_000, "")
    assert expected(counter) == dong(500_000 + 29_000 + 45_000 + 100_000 - 30_000 - 200_000)


def test_change_does_not_stay_in_the_drawer() -> None:
    counter = opened(0)
    counter.takes(AddLine(COFFEE, pieces()))
    cart = counter.state.cart
    assert cart is not None
    counter.takes(PayCash(cart.order_id, dong(500_000), cash_due(cart).due))
    assert expected(counter) == dong(29_000)


def test_what_a_void_gives_back_leaves_the_drawer() -> None:
    counter = opened(500_000)
    sale = sells(counter, COFFEE)
    counter.takes(VoidSale(sale.order_id, "nhầm"))
    assert expected(counter) == dong(500_000)
    assert figures(counter).voids.count == 1


def test_cash_from_before_the_opening_is_in_no_shifts_drawer() -> None:
    counter = Counter()
    sells(counter, COFFEE)
    opened(500_000, counter)
    assert expected(counter) == dong(500_000)
    sells(counter, TEA)
    assert expected(counter) == dong(545_000)
    assert figures(counter).sales.count == 2, "the Z knows of both"


def test_a_shop_may_want_a_shift_before_the_first_sale() -> None:
    counter = Counter(STRICT)
    counter.takes(AddLine(COFFEE, pieces()))
    cart = counter.state.cart
    assert cart is not None
    due = cash_due(cart).due
    assert counter.refuses(PayCash(cart.order_id, due, due)) == refuse("shift.not_open")
    opened(0, counter)
    counter.takes(PayCash(cart.order_id, due, due))


@pytest.mark.parametrize("kind", list(CashKind))
def test_no_cash_is_moved_without_a_shift(kind: CashKind) -> None:
    refusal = Counter().refuses(MoveCash(kind, dong(1_000), "lý do"))
    assert refusal == refuse("shift.not_open")


def test_paying_in_or_out_needs_a_reason_and_a_drop_does_not() -> None:
    counter = opened()
    for kind in (CashKind.PAID_IN, CashKind.PAID_OUT):
        refusal = counter.refuses(MoveCash(kind, dong(1_000), "  "))
        assert refusal == refuse("shift.reason_missing")
    moves(counter, CashKind.DROP, 1_000, "")
    assert (
        counter.refuses(MoveCash(CashKind.PAID_IN, dong(1_000), "x" * 81)).code
        == "shift.reason_too_long"
    )


@pytest.mark.parametrize("amount", [dong(0), dong(-5), dong(10**12 + 1), dollars(100)])
def test_only_a_real_amount_is_moved(amount: Money) -> None:
    refusal = opened().refuses(MoveCash(CashKind.PAID_IN, amount, "lý do"))
    assert refusal.code in ("shift.amount_out_of_range", "shift.wrong_currency")


def test_moved_cash_comes_with_a_slip_that_names_it() -> None:
    counter = opened()
    moves(counter, CashKind.PAID_IN, 1_000)
    moved, queued = counter.takes(MoveCash(CashKind.PAID_OUT, dong(2_000), "mua đá"))
    assert isinstance(moved, CashMoved)
    assert isinstance(queued, PrintQueued)
    assert (queued.job.kind, queued.job.source) == (PrintKind.SHIFT, moved.stream)
    assert queued.job.subject == f"cash/{moved.movement.number}" == "cash/2"


def test_a_cashier_moves_cash_only_with_somebodys_word() -> None:
    counter = opened(0, with_people(Counter()))
    asked = MoveCash(CashKind.PAID_OUT, dong(2_000), "mua đá", print_slip=False)
    needed = refuse("staff.approval_needed", right=Right.MOVE_CASH)
    assert counter.refuses(asked) == needed
    counter.approver = "staff/minh"
    (moved,) = counter.takes(asked)
    assert isinstance(moved, CashMoved)
    assert (moved.movement.approver, moved.movement.approver_name) == ("staff/minh", "Minh")
    assert moved.movement.actor_name == "Lan"


def test_opening_the_drawer_without_a_sale_is_written_down_and_counted() -> None:
    counter = opened()
    (event,) = counter.takes(OpenDrawer(reason="đổi tiền"))
    assert event == DrawerOpened(shift_of(counter).shift_id, Kick.NO_SALE, "đổi tiền")
    assert figures(counter).no_sales == 1


def test_the_drawer_opens_without_a_shift_too_but_is_counted_only_in_one() -> None:
    counter = Counter()
    counter.takes(OpenDrawer())
    assert counter.refuses(OpenDrawer(Kick.COUNT)) == refuse("shift.not_open")


def test_opening_the_drawer_needs_the_right_and_counting_does_not() -> None:
    counter = opened(0, with_people(Counter()))
    assert counter.refuses(OpenDrawer()).code == "staff.approval_needed"
    counter.takes(OpenDrawer(Kick.COUNT))
    assert counter.state.shifts.figures is None, "counting is no opening without a sale"
    counter.approver = "staff/minh"
    (event,) = counter.takes(OpenDrawer())
    assert isinstance(event, DrawerOpened)
    assert event.approver == "staff/minh"


def test_a_count_is_the_sum_of_its_pieces_and_the_loose_rest() -> None:
    counter = opened(500_000)
    counts(counter, (200_000, 2), (50_000, 1), (1_000, 0), loose=700)
    (count,) = shift_of(counter).counts
    assert count.counted == dong(450_700)
    assert [each.count for each in count.pieces] == [2, 1], "nothing of a value is no line"
    assert count.over_short == dong(-49_300)


def test_what_is_sold_after_a_count_does_not_change_what_it_found() -> None:
    counter = opened(500_000)
    counts(counter, (500_000, 1))
    sells(counter, COFFEE)
    (count,) = shift_of(counter).counts
    assert not count.over_short


def test_both_counts_are_kept_and_a_third_needs_somebody_who_may_close() -> None:
    counter = opened(500_000, with_people(Counter()))
    counts(counter, (200_000, 2))
    counts(counter, (500_000, 1))
    assert [count.over_short.minor for count in shift_of(counter).counts] == [-100_000, 0]
    third = CountDrawer((Pieces(dong(500_000), 1),))
    assert counter.refuses(third).code == "staff.approval_needed"
    counter.approver = "staff/minh"
    counter.takes(third)
    assert len(shift_of(counter).counts) == 3


@pytest.mark.parametrize(
    "intent",
    [
        CountDrawer((Pieces(dong(1_000), -1),)),
        CountDrawer((Pieces(dong(0), 1),)),
        CountDrawer((), dong(-1)),
        CountDrawer((Pieces(dong(500_000), 3_000_000),)),
    ],
)
def test_a_count_that_cannot_be_is_refused(intent: CountDrawer) -> None:
    assert opened().refuses(intent) == refuse("shift.count_out_of_range")


def test_a_count_is_in_the_money_of_the_drawer_and_of_an_open_shift() -> None:
    strange = CountDrawer((Pieces(dollars(100), 1),))
    assert opened().refuses(strange).code == "shift.wrong_currency"
    assert Counter().refuses(replace(strange, pieces=())) == refuse("shift.not_open")
