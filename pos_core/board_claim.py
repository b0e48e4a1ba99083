"""Two tills that accepted one order from elsewhere while they were apart: the first one makes it.

The other one tells its kitchen to stop as soon as it hears of that, once.
"""

from dataclasses import replace
from datetime import datetime

from pos_core.board import BoardOrder, RemoteAcceptedElsewhere, RemoteConfirmed, claimed
from pos_core.board_kitchen import had_by_kitchens, stopping_papers
from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.ids import Ids, OrderId
from pos_core.order import Order
from pos_core.remote_order import OrderStatus
from pos_core.sent_line import Sent
from pos_core.till_state import TillState


@dataclass(frozen=True, slots=True)
class HearAccepted(Intent):
    """A till accepted an order from elsewhere, at `at` by its own clock."""

    order_id: OrderId
    till: str
    at: datetime


def decide_hear_accepted(
    state: TillState, intent: HearAccepted, moment: Moment, ids: Ids
) -> tuple[Event, ...]:
    """Only what changes who makes it; whoever does so no more is told on paper.

    What this till said itself comes back once the API has it, after all that came before it.
    """
    entry = state.board.order(intent.order_id)
    if entry is None:
        return ()
    after = claimed(entry, intent.till, intent.at)
    if (after.maker, after.made_since) == (entry.maker, entry.made_since):
        is_ours = intent.till == state.till_name and entry.unconfirmed
        return (RemoteConfirmed(intent.order_id, moment.at),) if is_ours else ()
    stops = entry.maker == state.till_name != after.maker
    event = RemoteAcceptedElsewhere(intent.order_id, moment.at, intent.till, intent.at, stops=stops)
    if not stops or entry.status is OrderStatus.CANCELLED:
        return (event,)
    return (*stopping_papers(state, entry, intent.till, moment, ids), event)


def apply_remote_accepted_elsewhere(state: TillState, event: RemoteAcceptedElsewhere) -> TillState:
    """What that till's kitchen has is not sent to ours when money is taken here."""
    known = replace(state.board.orders[event.order_id], unconfirmed=False)
    entry = claimed(known, event.till, event.accepted_at)
    after = replace(state, board=state.board.with_order(entry))
    order = after.orders.get(event.order_id)
    if order is None or order.kitchen or event.stops:
        return after
    has_it = _of_what_is_left(order, had_by_kitchens(after, _of_no_kitchen(entry)))
    return after.with_order(replace(order, kitchen=has_it, undo=())) if has_it else after


def apply_remote_confirmed(state: TillState, event: RemoteConfirmed) -> TillState:
    """Nobody has to wonder any more who makes it."""
    entry = replace(state.board.orders[event.order_id], unconfirmed=False)
    return replace(state, board=state.board.with_order(entry))


def _of_what_is_left(order: Order, sent: Sent) -> Sent:
    """Without lines that were moved to another bill or taken out here, and no more than stands."""
    left = {line.line_id: line.quantity for line in order.lines}
    return tuple(
        replace(part, quantity=min(part.quantity, left[part.line_id]))
        for part in sent
        if part.line_id in left
    )


def _of_no_kitchen(entry: BoardOrder) -> BoardOrder:
    return replace(entry, kitchen=())
