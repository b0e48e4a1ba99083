"""What somebody in the shop does with an order on the board, by what stands there just then."""

from __future__ import annotations

from random import Random

from pos_core.board_work import (
    AcceptOrder,
    CancelRemoteOrder,
    CompleteOrder,
    ReadyOrder,
    StartOrder,
)
from pos_core.collect import CollectOrder
from pos_core.events import Intent
from pos_core.remote_order import OrderStatus
from pos_core.till_state import TillState
from tests.simulation.shifts import Press


def some_step(chance: Random) -> Press:
    """Mostly the next step of some order; now and then it is given up, or paid for at this till."""
    which, how = chance.random(), chance.random()

    def press(state: TillState) -> Intent | None:
        waiting = state.board.open
        if not waiting:
            return None
        entry = waiting[int(which * len(waiting))]
        if how < 0.1:
            return CancelRemoteOrder(entry.order_id, "hết món")
        if how < 0.3 and not entry.number:
            return CollectOrder(entry.order_id)
        if entry.status is OrderStatus.PENDING:
            is_accepted = entry.is_accepted
            return StartOrder(entry.order_id) if is_accepted else AcceptOrder(entry.order_id)
        if entry.status is OrderStatus.PROCESSING:
            return ReadyOrder(entry.order_id)
        return CompleteOrder(entry.order_id, unpaid=True)

    return press
