"""The random days would notice when refunds or the worth of goods went astray."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from pos_core import refund, refund_foreign, refund_share, refunding, till, void
from pos_core.refund import ExchangeReturned, ExchangeUsed, LinesRefunded
from pos_core.till_state import TillState
from tests.core.test_conservation import check_sequence

DAYS = 3_000
Bug = Callable[[pytest.MonkeyPatch], None]


def worth_that_was_spent_stays_open(patch: pytest.MonkeyPatch) -> None:
    patch.setitem(till.EFFECTS, ExchangeUsed, lambda state, event: state)


def worth_that_came_back_is_lost(patch: pytest.MonkeyPatch) -> None:
    patch.setitem(till.EFFECTS, ExchangeReturned, lambda state, event: state)
    patch.setattr(void, "opened_again", lambda state, payments: state)


def a_refund_number_is_used_again(patch: pytest.MonkeyPatch) -> None:
    def wrong(state: TillState, event: LinesRefunded) -> TillState:
        after = refunding.apply_lines_refunded(state, event)
        return replace(after, refunds=replace(after.refunds, next_number=1))

    patch.setitem(till.EFFECTS, LinesRefunded, wrong)


def a_press_too_many_gives_back_again(patch: pytest.MonkeyPatch) -> None:
    right = refund_share.lines_left

    def wrong(original: Any) -> Any:
        return right(replace(original, refunds=()))

    patch.setattr(refunding, "lines_left", wrong)
    patch.setattr(refunding, "_check_sale", lambda original, intent: None)


def a_refunded_sale_can_be_voided(patch: pytest.MonkeyPatch) -> None:
    right = void._check

    def wrong(original: Any, *rest: Any) -> Any:
        return right(replace(original, refunds=()), *rest)

    patch.setattr(void, "_check", wrong)


def paper_is_believed_for_ever(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(refund_foreign, "left_on_paper", lambda book, number, paid: paid)


def worth_is_paid_out_and_kept(patch: pytest.MonkeyPatch) -> None:
    patch.setitem(till.EFFECTS, refund.ExchangePaidOut, lambda state, event: state)


BUGS: list[Bug] = [
    worth_that_was_spent_stays_open,
    worth_that_came_back_is_lost,
    a_refund_number_is_used_again,
    a_press_too_many_gives_back_again,
    a_refunded_sale_can_be_voided,
    paper_is_believed_for_ever,
    worth_is_paid_out_and_kept,
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
