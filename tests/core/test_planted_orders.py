"""The random days would notice when goods, discounts or tickets go astray between bills."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from pos_core import hold, merge, moving, order, split, till
from pos_core.money import Money
from pos_core.order import OrderKindSet
from pos_core.till_state import TillState
from tests.core.test_conservation import check_sequence

DAYS = 3_000
Bug = Callable[[pytest.MonkeyPatch], None]


def _moves(patch: pytest.MonkeyPatch, spoil: Callable[[moving.LinesMoved], Any]) -> None:
    """Let `spoil` have its way with what is written down when goods change their bill."""
    right = moving.moved

    def wrong(*asked: Any) -> Any:
        event = right(*asked)
        return spoil(event) if isinstance(event, moving.LinesMoved) else event

    patch.setattr(split, "moved", wrong)
    patch.setattr(merge, "moved", wrong)


def a_split_doubles_what_it_cuts(patch: pytest.MonkeyPatch) -> None:
    def spoil(event: moving.LinesMoved) -> moving.LinesMoved:
        parts = (
            replace(p, stays=replace(p.stays, quantity=p.stays.quantity + p.arrives.quantity))
            if p.stays
            else p
            for p in event.parts
        )
        return replace(event, parts=tuple(parts))

    _moves(patch, spoil)


def a_split_loses_the_rest_of_a_line(patch: pytest.MonkeyPatch) -> None:
    def spoil(event: moving.LinesMoved) -> moving.LinesMoved:
        return replace(event, parts=tuple(replace(p, stays=None) for p in event.parts))

    _moves(patch, spoil)


def an_amount_off_is_given_on_both_bills(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(moving, "_in_two", lambda cut, amount, prices: (cut, cut))


def an_amount_off_is_a_dong_less_after_a_split(patch: pytest.MonkeyPatch) -> None:
    right = moving._in_two

    def wrong(cut: Any, amount: Any, prices: Any) -> Any:
        goes, stays = right(cut, amount, prices)
        if goes is None or not goes.amount:
            return goes, stays
        return replace(goes, amount=goes.amount - Money(1, goes.amount.currency)), stays

    patch.setattr(moving, "_in_two", wrong)


def a_percentage_is_lost_on_the_new_bill(patch: pytest.MonkeyPatch) -> None:
    def spoil(event: moving.LinesMoved) -> moving.LinesMoved:
        cut = event.target_discount
        return replace(event, target_discount=None) if cut and cut.rate else event

    _moves(patch, spoil)


def both_bills_have_a_line_of_the_same_id(patch: pytest.MonkeyPatch) -> None:
    def spoil(event: moving.LinesMoved) -> moving.LinesMoved:
        parts = (replace(p, arrives=replace(p.arrives, line_id=p.line_id)) for p in event.parts)
        return replace(event, parts=tuple(parts))

    _moves(patch, spoil)


def a_merged_order_stays_open(patch: pytest.MonkeyPatch) -> None:
    patch.setitem(till.EFFECTS, merge.OrderMerged, lambda state, event: state)


def a_split_bill_gets_the_number_of_another(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(split, "order_number", lambda prefix, counter: f"{prefix}-{counter - 1:04d}")


def a_parked_order_is_forgotten(patch: pytest.MonkeyPatch) -> None:
    def wrong(state: TillState, event: hold.OrderParked) -> TillState:
        left = {key: o for key, o in state.orders.items() if key != event.order_id}
        return replace(hold.apply_order_parked(state, event), orders=left)

    patch.setitem(till.EFFECTS, hold.OrderParked, wrong)


def a_step_before_a_split_can_be_undone(patch: pytest.MonkeyPatch) -> None:
    right = split.apply_lines_moved

    def wrong(state: TillState, event: moving.LinesMoved) -> TillState:
        after = right(state, event)
        undo = state.orders[event.order_id].undo
        return after.with_order(replace(after.orders[event.order_id], undo=undo))

    patch.setitem(till.EFFECTS, moving.LinesMoved, wrong)


def an_undone_kind_is_a_step_of_its_own(patch: pytest.MonkeyPatch) -> None:
    right = order._opposite_of_whole

    def wrong(before: Any, event: Any) -> Any:
        back = right(before, event)
        return replace(back, undo=False) if isinstance(back, OrderKindSet) else back

    patch.setattr(order, "_opposite_of_whole", wrong)


BUGS: list[Bug] = [
    a_split_doubles_what_it_cuts,
    a_split_loses_the_rest_of_a_line,
    an_amount_off_is_given_on_both_bills,
    an_amount_off_is_a_dong_less_after_a_split,
    a_percentage_is_lost_on_the_new_bill,
    both_bills_have_a_line_of_the_same_id,
    a_merged_order_stays_open,
    a_split_bill_gets_the_number_of_another,
    a_parked_order_is_forgotten,
    a_step_before_a_split_can_be_undone,
    an_undone_kind_is_a_step_of_its_own,
]


@pytest.mark.parametrize("plant", BUGS, ids=lambda plant: plant.__name__)
def test_a_planted_bug_is_found(plant: Bug, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(monkeypatch)
    for seed in range(DAYS):
        try:
            check_sequence(seed)
        except Exception:  # noqa: BLE001  however it shows
            return
    pytest.fail(f"{DAYS} random days did not notice")
