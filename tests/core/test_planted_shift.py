"""The second books would notice: each bug planted in a shift's figures shows within some days."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from pos_core import closing, drawer, shift_books, shift_sums, till
from pos_core.sale import OrderPaid, SaleVoided
from pos_core.shift import CashMoved, ShiftClosed, ShiftOpened, Shifts
from pos_core.shift_cash import CashKind
from pos_core.till_state import TillState
from tests.core.test_shift_days import check_day

DAYS = 400
Bug = Callable[[pytest.MonkeyPatch], None]


def change_stays_in_the_drawer(patch: pytest.MonkeyPatch) -> None:
    right = shift_sums.took

    def wrong(figures: Any, payment: Any) -> Any:
        return right(figures, replace(payment, amount=payment.tendered))

    patch.setattr(shift_books, "took", wrong)


def a_void_leaves_the_money_in_the_drawer(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(shift_books, "gave_back", lambda figures, payment: figures)


def a_sale_is_booked_twice(patch: pytest.MonkeyPatch) -> None:
    def wrong(state: TillState, event: OrderPaid) -> TillState:
        return shift_books.book_paid(shift_books.book_paid(state, event), event)

    patch.setitem(till.BOOKS, OrderPaid, wrong)


def a_void_is_not_booked(patch: pytest.MonkeyPatch) -> None:
    patch.delitem(till.BOOKS, SaleVoided)


def a_drop_counts_as_paid_in(patch: pytest.MonkeyPatch) -> None:
    def wrong(state: TillState, event: CashMoved) -> TillState:
        moved = event.movement
        kind = CashKind.PAID_IN if moved.kind is CashKind.DROP else moved.kind
        told = replace(event, movement=replace(moved, kind=kind))
        return shift_books.book_cash_moved(state, told)

    patch.setitem(till.BOOKS, CashMoved, wrong)


def the_next_z_begins_an_entry_too_late(patch: pytest.MonkeyPatch) -> None:
    def wrong(state: TillState, event: ShiftClosed) -> TillState:
        after = closing.apply_shift_closed(state, event)
        last = after.shifts.last
        assert last is not None
        late = replace(last, to_seq=last.to_seq + 1)
        return replace(after, shifts=replace(after.shifts, last=late))

    patch.setitem(till.EFFECTS, ShiftClosed, wrong)


def a_z_leaves_its_figures_to_the_next(patch: pytest.MonkeyPatch) -> None:
    def wrong(state: TillState, event: ShiftClosed) -> TillState:
        after = closing.apply_shift_closed(state, event)
        kept = replace(after.shifts, figures=state.shifts.figures)
        return replace(after, shifts=kept)

    patch.setitem(till.EFFECTS, ShiftClosed, wrong)


def a_z_forgets_those_before(patch: pytest.MonkeyPatch) -> None:
    def wrong(state: TillState, event: ShiftClosed) -> TillState:
        return replace(state, shifts=Shifts())

    patch.setitem(till.EFFECTS, ShiftClosed, wrong)


def opening_takes_what_was_sold_before_into_the_drawer(patch: pytest.MonkeyPatch) -> None:
    def wrong(state: TillState, event: ShiftOpened) -> TillState:
        after = drawer.apply_shift_opened(state, event)
        shift = after.shifts.current
        assert shift is not None
        nothing = replace(shift, before=shift.before - shift.before)
        return replace(after, shifts=replace(after.shifts, current=nothing))

    patch.setitem(till.EFFECTS, ShiftOpened, wrong)


def taxes_of_voids_stay(patch: pytest.MonkeyPatch) -> None:
    right = shift_sums.plus

    def wrong(one: Any, other: Any, sign: int = 1) -> Any:
        summed = right(one, other, sign)
        return summed if sign > 0 else replace(summed, taxes=one.taxes)

    patch.setattr(shift_sums, "plus", wrong)


BUGS: list[Bug] = [
    change_stays_in_the_drawer,
    a_void_leaves_the_money_in_the_drawer,
    a_sale_is_booked_twice,
    a_void_is_not_booked,
    a_drop_counts_as_paid_in,
    the_next_z_begins_an_entry_too_late,
    a_z_leaves_its_figures_to_the_next,
    a_z_forgets_those_before,
    opening_takes_what_was_sold_before_into_the_drawer,
    taxes_of_voids_stay,
]


@pytest.mark.parametrize("plant", BUGS, ids=lambda plant: plant.__name__)
def test_a_planted_bug_is_found(plant: Bug, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(monkeypatch)
    for seed in range(DAYS):
        try:
            check_day(seed)
        except AssertionError:
            return
    pytest.fail(f"{DAYS} random days did not notice")
