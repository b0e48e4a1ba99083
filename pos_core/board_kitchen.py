"""What the stations hear of an order from elsewhere: that it is to be made, or not any more.

It is made at one till. What that till's kitchen has is neither sent again by another one nor taken
back by it.
"""

from dataclasses import replace

from pos_core import sending
from pos_core.board import BoardOrder
from pos_core.board_lines import kind_of, lines_of, name_of
from pos_core.events import Event, Moment
from pos_core.ids import Ids, PrintJobId
from pos_core.kitchen_news import news, station_of, taking_back, told
from pos_core.kitchen_ticket import TicketSent
from pos_core.order import Order
from pos_core.payment import RECEIPT_PRINTER
from pos_core.print_job import PrintJob, PrintKind, PrintQueued
from pos_core.remote_order import RemoteOrder
from pos_core.sending import Heading, tickets
from pos_core.sent_line import Sent, SentLine, dish_of
from pos_core.till_state import TillState

MADE_AT = "made-at/"
"""Begins the subject of a slip that stops what another till makes; its name follows."""


def making_tickets(
    state: TillState, entry: BoardOrder, moment: Moment, ids: Ids, *, offline: bool = False
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
    heading = replace(_heading(order), offline=offline)
    return tickets(state, heading, news(as_here, state.shop.rules), moment, ids)


def taking_back_tickets(
    state: TillState, entry: BoardOrder, reason: str, moment: Moment, ids: Ids
) -> tuple[Event, ...]:
    """That what the stations have of it is not to be made. The till that makes it says so."""
    if is_made_elsewhere(state, entry):
        return ()
    heading = replace(_heading(entry.order), reason=reason)
    return tickets(state, heading, taking_back(entry.kitchen), moment, ids)


def stopping_papers(
    state: TillState, entry: BoardOrder, till: str, moment: Moment, ids: Ids
) -> tuple[Event, ...]:
    """That it is made at `till` and not here: for whoever may still be at it."""
    its = {line.line_id for line in lines_of(entry.order)}
    had = tuple(part for part in _had_here(state, entry) if part.origin in its)
    if not had:
        return () if entry.number else (pick_up_job(entry, moment, ids, made_at=till),)
    stops = (
        (station_id, replace(line, quantity=left))
        for station_id, line in taking_back(had)
        if (left := min(line.quantity, state.kitchen.unserved(line.origin, moment.at)))
    )
    return tickets(state, replace(_heading(entry.order), made_at=till), stops, moment, ids)


def pick_up_job(
    entry: BoardOrder, moment: Moment, ids: Ids, copy: int = 0, made_at: str = ""
) -> PrintQueued:
    """The slip for whoever packs it; with `made_at` that another till does."""
    job = PrintJob(
        job_id=PrintJobId(ids.new()),
        order_id=entry.order_id,
        number=entry.order.number,
        printer=RECEIPT_PRINTER,
        queued_at=moment.at,
        copy=copy,
        kind=PrintKind.PICK_UP,
        of_stream=f"remote/{entry.order_id}",
        subject=f"{MADE_AT}{made_at}" if made_at else entry.order_id,
    )
    return PrintQueued(job.job_id, job)


def is_made_elsewhere(state: TillState, entry: BoardOrder) -> bool:
    """True when another till accepted it, and first."""
    return entry.maker not in ("", state.till_name)


def had_by_kitchens(state: TillState, entry: BoardOrder) -> Sent:
    """What the stations of the shop have of it: of this till's, or all, where another makes it."""
    if entry.kitchen or state.shop is None or not is_made_elsewhere(state, entry):
        return entry.kitchen
    rules = state.shop.rules
    made = ((line, station_of(rules, line)) for line in lines_of(entry.order))
    return tuple(
        SentLine(line.line_id, line.quantity, dish_of(line), station.station_id, line.line_id)
        for line, station in made
        if station is not None
    )


def apply_ticket_sent(state: TillState, event: TicketSent) -> TillState:
    """The kitchen has it; of an order on the board that is no open order here, the board knows."""
    after = sending.apply_ticket_sent(state, event)
    entry = after.board.order(event.order_id)
    if entry is None or event.order_id in after.orders or event.ticket.made_at:
        return after
    has_it = told(entry.kitchen, event.ticket)
    return replace(after, board=after.board.with_order(replace(entry, kitchen=has_it)))


def _had_here(state: TillState, entry: BoardOrder) -> Sent:
    order, paid = state.orders.get(entry.order_id), state.kitchen.of_paid(entry.order_id)
    if order is not None:
        return order.kitchen
    return paid.sent if paid is not None else entry.kitchen


def _heading(order: RemoteOrder) -> Heading:
    return Heading(order.order_id, order.number, name_of(order), kind_of(order), order.note)
