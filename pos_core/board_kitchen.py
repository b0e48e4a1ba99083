"""What the stations hear of an order from elsewhere: that it is to be made, or not any more."""

from dataclasses import replace

from pos_core import sending
from pos_core.board import BoardOrder
from pos_core.board_lines import kind_of, lines_of, name_of
from pos_core.events import Event, Moment
from pos_core.ids import Ids
from pos_core.kitchen_news import news, taking_back, told
from pos_core.kitchen_ticket import TicketSent
from pos_core.order import Order
from pos_core.remote_order import RemoteOrder
from pos_core.sending import Heading, tickets
from pos_core.till_state import TillState


def making_tickets(
    state: TillState, entry: BoardOrder, moment: Moment, ids: Ids
) -> tuple[Event, ...]:
    """A ticket for each station that makes something of it and has not been told."""
    assert state.shop is not None
    order = entry.order
    as_here = Order(
        order.order_id,
        order.number,
        moment.at,
        moment.business_day,
        state.shop.policy,
        state.shop.taxes,
        lines=lines_of(order),
        kitchen=entry.kitchen,
    )
    return tickets(state, _heading(order), news(as_here, state.shop.rules), moment, ids)


def taking_back_tickets(
    state: TillState, entry: BoardOrder, reason: str, moment: Moment, ids: Ids
) -> tuple[Event, ...]:
    """That what the stations have of it is not to be made."""
    heading = replace(_heading(entry.order), reason=reason)
    return tickets(state, heading, taking_back(entry.kitchen), moment, ids)


def apply_ticket_sent(state: TillState, event: TicketSent) -> TillState:
    """The kitchen has it; of an order on the board that is no open order here, the board knows."""
    after = sending.apply_ticket_sent(state, event)
    entry = after.board.order(event.order_id)
    if entry is None or event.order_id in after.orders:
        return after
    has_it = told(entry.kitchen, event.ticket)
    return replace(after, board=after.board.with_order(replace(entry, kitchen=has_it)))


def _heading(order: RemoteOrder) -> Heading:
    return Heading(order.order_id, order.number, name_of(order), kind_of(order), order.note)
