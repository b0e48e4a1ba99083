"""The random days would notice a board that loses, doubles or takes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from pos_core import board, board_news, collect, sharing, till
from pos_core.board import BoardOrder, RemoteCollected, RemoteFollowed, RemoteTakenIn
from pos_core.events import Event, Moment
from pos_core.ids import Ids
from pos_core.remote_order import OrderStatus
from pos_core.sale import OrderPaid
from pos_core.shared_order import OrderTakenOver
from pos_core.till_state import TillState
from tests.core.test_conservation import check_sequence

DAYS = 2_000
Bug = Callable[[pytest.MonkeyPatch], None]


def an_order_comes_in_each_time_it_is_told(patch: pytest.MonkeyPatch) -> None:
    def wrong(
        state: TillState, intent: board_news.TakeInOrder, moment: Moment, ids: Ids
    ) -> tuple[Event, ...]:
        return (RemoteTakenIn(intent.order.order_id, moment.at, intent.order),)

    patch.setitem(till.RULES, board_news.TakeInOrder, wrong)


def the_latest_news_count_and_not_the_furthest(patch: pytest.MonkeyPatch) -> None:
    def wrong(entry: BoardOrder, event: RemoteFollowed) -> BoardOrder:
        return replace(entry, order=replace(entry.order, status=event.status, paid=event.paid))

    patch.setattr(board_news, "told", wrong)


def a_payment_is_forgotten_on_the_card(patch: pytest.MonkeyPatch) -> None:
    def wrong(state: TillState, event: OrderPaid) -> TillState:
        return replace(collect.apply_order_paid(state, event), board=state.board)

    patch.setitem(till.EFFECTS, OrderPaid, wrong)


def what_the_kitchen_has_stays_behind(patch: pytest.MonkeyPatch) -> None:
    def wrong(state: TillState, event: RemoteCollected) -> TillState:
        after = state.with_order(replace(state.orders[event.order_id], undo=()))
        entry = replace(state.board.orders[event.order_id], number=event.number)
        return replace(after, board=after.board.with_order(entry))

    patch.setitem(till.EFFECTS, RemoteCollected, wrong)


def a_step_goes_back(patch: pytest.MonkeyPatch) -> None:
    def wrong(state: TillState, event: board.RemoteAdvanced) -> TillState:
        entry = state.board.orders[event.order_id]
        order = replace(entry.order, status=OrderStatus.PENDING)
        return replace(state, board=state.board.with_order(replace(entry, order=order)))

    patch.setitem(till.EFFECTS, board.RemoteAdvanced, wrong)


def an_order_is_taken_over_and_stays_on_the_list(patch: pytest.MonkeyPatch) -> None:
    def wrong(state: TillState, event: OrderTakenOver) -> TillState:
        return replace(sharing.apply_order_taken_over(state, event), shared=state.shared)

    patch.setitem(till.EFFECTS, OrderTakenOver, wrong)


BUGS: tuple[Bug, ...] = (
    an_order_comes_in_each_time_it_is_told,
    the_latest_news_count_and_not_the_furthest,
    a_payment_is_forgotten_on_the_card,
    what_the_kitchen_has_stays_behind,
    a_step_goes_back,
    an_order_is_taken_over_and_stays_on_the_list,
)


@pytest.mark.parametrize("bug", BUGS)
def test_a_planted_bug_is_found(bug: Bug, monkeypatch: pytest.MonkeyPatch) -> None:
    bug(monkeypatch)
    for seed in range(DAYS):
        try:
            check_sequence(seed)
        except Exception:  # noqa: BLE001  found, whatever it breaks
            return
    pytest.fail(f"{DAYS} days did not notice: {bug.__name__}")
