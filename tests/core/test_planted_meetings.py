"""The random days would notice where two things meet: a split after a void, a part across a Z."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from pos_core import (
    closing,
    kitchen_moves,
    line_void,
    merge,
    moving,
    refund_share,
    refunding,
    sending,
    sent_line,
    shift_books,
    shift_sums,
    split,
    till,
)
from pos_core.ids import LineId
from pos_core.kitchen_news import News
from pos_core.kitchen_ticket import Change, LineVoided
from pos_core.merge import OrderMerged
from pos_core.money import Money
from pos_core.moving import LinesMoved
from pos_core.quantity import Quantity
from pos_core.refund import ExchangePaidOut, RefundLine
from pos_core.sent_line import Sent, all_joined
from pos_core.shift import ShiftClosed
from pos_core.till_state import TillState
from tests.core.test_conservation import check_sequence

DAYS = 3_000
Bug = Callable[[pytest.MonkeyPatch], None]


def a_refund_has_a_dong_of_tax_too_much(patch: pytest.MonkeyPatch) -> None:
    right = refund_share.line_back

    def wrong(*asked: Any) -> RefundLine:
        line = right(*asked)
        if not line.taxes or not line.net:
            return line
        one = Money(1, line.total.currency)
        first = replace(line.taxes[0], amount=line.taxes[0].amount + one)
        return replace(line, net=line.net - one, taxes=(first, *line.taxes[1:]))

    patch.setattr(refunding, "line_back", wrong)


def a_part_paid_before_the_z_is_booked_again_after_it(patch: pytest.MonkeyPatch) -> None:
    def wrong(state: TillState, event: ShiftClosed) -> TillState:
        after = closing.apply_shift_closed(state, event)
        return replace(after, shifts=replace(after.shifts, figures=None))

    patch.setitem(till.EFFECTS, ShiftClosed, wrong)


def a_merge_tells_the_kitchen_twice(patch: pytest.MonkeyPatch) -> None:
    def wrong(state: TillState, event: OrderMerged) -> TillState:
        after = merge.apply_order_merged(state, event)
        bill = after.orders[event.into]
        return after.with_order(replace(bill, kitchen=all_joined(bill.kitchen, bill.kitchen[:1])))

    patch.setitem(till.EFFECTS, OrderMerged, wrong)


def a_merge_forgets_what_the_kitchen_has(patch: pytest.MonkeyPatch) -> None:
    right = sent_line.move_sent
    patch.setattr(
        moving, "move_sent", lambda source, target, *rest: (right(source, target, *rest)[0], target)
    )


def food_that_moves_is_made_again(patch: pytest.MonkeyPatch) -> None:
    right = kitchen_moves.moved_news

    def wrong(parts: Sent) -> tuple[News, ...]:
        return tuple((at, replace(line, change=Change.ADDED)) for at, line in right(parts))

    patch.setattr(sending, "moved_news", wrong)


def a_split_after_a_void_loses_a_piece(patch: pytest.MonkeyPatch) -> None:
    voided: set[LineId] = set()

    def hears(state: TillState, event: LineVoided) -> TillState:
        voided.add(event.line.line_id)
        return line_void.apply_line_voided(state, event)

    def wrong(state: TillState, event: LinesMoved) -> TillState:
        after = split.apply_lines_moved(state, event)
        bill = after.orders[event.target]
        short = {part.arrives.line_id for part in event.parts if part.line_id in voided}
        lines = (
            replace(line, quantity=line.quantity - Quantity(1)) if line.line_id in short else line
            for line in bill.lines
        )
        return after.with_order(replace(bill, lines=tuple(lines)))

    patch.setitem(till.EFFECTS, LineVoided, hears)
    patch.setitem(till.EFFECTS, LinesMoved, wrong)


def a_void_keeps_the_tip(patch: pytest.MonkeyPatch) -> None:
    right = shift_sums.gave_back
    patch.setattr(
        shift_books,
        "gave_back",
        lambda figures, payment: right(figures, replace(payment, tip=None)),
    )


def a_discount_is_given_again_on_what_is_split_off(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(moving, "_shared_cut", lambda order, line, goes, stays: (line.discount,) * 2)


def goods_worth_more_than_the_bill_pay_out_too_much(patch: pytest.MonkeyPatch) -> None:
    def wrong(state: TillState, event: Any) -> TillState:
        paid = replace(event.payment, amount=event.payment.amount + event.payment.amount)
        return shift_books.book_exchange_paid_out(state, replace(event, payment=paid))

    patch.setitem(till.BOOKS, ExchangePaidOut, wrong)


BUGS: list[Bug] = [
    a_refund_has_a_dong_of_tax_too_much,
    a_part_paid_before_the_z_is_booked_again_after_it,
    a_merge_tells_the_kitchen_twice,
    a_merge_forgets_what_the_kitchen_has,
    food_that_moves_is_made_again,
    a_split_after_a_void_loses_a_piece,
    a_void_keeps_the_tip,
    a_discount_is_given_again_on_what_is_split_off,
    goods_worth_more_than_the_bill_pay_out_too_much,
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
