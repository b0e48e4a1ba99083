"""Sending to the kitchen: what is new goes to each station at once, and nothing goes twice.

A shop without stations sends nothing. Unsent lines go with the payment at the latest, in the same
decision, held courses too: nobody can fire a course of an order that is gone.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from pos_core.events import Event, Intent, Moment
from pos_core.frozen import dataclass
from pos_core.ids import Ids, LineId, OrderId, PrintJobId, TicketId
from pos_core.kitchen_moves import elsewhere, gone_along, moved_news
from pos_core.kitchen_news import held_courses, news, taking_back, told
from pos_core.kitchen_ticket import (
    CourseFired,
    KitchenTicket,
    TicketLine,
    TicketSent,
)
from pos_core.moving import LinesMoved
from pos_core.order import LineChanged, Order, OrderCancelled, OrderKindSet, OrderNamed
from pos_core.order_kind import OrderKind
from pos_core.print_job import PrintJob, PrintKind, PrintQueued
from pos_core.refusal import Refusal, refuse
from pos_core.sale import OrderPaid, SaleVoided
from pos_core.sent_line import Sent, sent_quantity
from pos_core.shop_rules import ShopRules
from pos_core.station import Station
from pos_core.till_state import TillState

HIGHEST_COURSE = 9


@dataclass(frozen=True, slots=True)
class SendOrder(Intent):
    """Tell the stations all that is new in an order, but for courses that are held."""

    order_id: OrderId


@dataclass(frozen=True, slots=True)
class FireCourse(Intent):
    """The guests are ready: send this course of the order."""

    order_id: OrderId
    course: int


@dataclass(frozen=True, slots=True)
class SetCourse(Intent):
    """With which course a line is served; 0 is at once."""

    order_id: OrderId
    line_id: LineId
    course: int


Decision = tuple[Event, ...] | Refusal


def decide_send_order(state: TillState, intent: SendOrder, moment: Moment, ids: Ids) -> Decision:
    """There must be something new that may go now."""
    order = state.orders.get(intent.order_id)
    if order is None:
        return state.not_open(intent.order_id)
    rules = _rules(state)
    if not rules.stations and not order.kitchen:
        return refuse("kitchen.no_stations")
    sent = _telling(state, order, moment, ids)
    if not sent and held_courses(order, rules):
        return refuse("kitchen.only_held", course=held_courses(order, rules)[0])
    return sent or refuse("kitchen.nothing_new")


def decide_fire_course(state: TillState, intent: FireCourse, moment: Moment, ids: Ids) -> Decision:
    """Only a course that waits; what else is new goes with it."""
    order = state.orders.get(intent.order_id)
    if order is None:
        return state.not_open(intent.order_id)
    if intent.course not in held_courses(order, _rules(state)):
        return refuse("kitchen.course_not_held", course=intent.course)
    fired = CourseFired(order.order_id, intent.course)
    return (fired, *_telling(state, _fired(order, fired), moment, ids))


def decide_set_course(state: TillState, intent: SetCourse, moment: Moment, ids: Ids) -> Decision:
    """Before the kitchen has any of the line."""
    order = state.orders.get(intent.order_id)
    if order is None:
        return state.not_open(intent.order_id)
    line = order.line(intent.line_id)
    if line is None:
        return refuse("line.gone")
    if not 0 <= intent.course <= HIGHEST_COURSE:
        return refuse("kitchen.course_out_of_range", highest=HIGHEST_COURSE)
    if line.course == intent.course:
        return ()
    if sent_quantity(order.kitchen, line.line_id):
        return refuse("kitchen.course_is_sent", name=line.name)
    return (LineChanged(order.order_id, replace(line, course=intent.course)),)


def apply_ticket_sent(state: TillState, event: TicketSent) -> TillState:
    """The kitchen has it: undo does not reach back behind this, only a void does."""
    state = replace(state, kitchen=state.kitchen.with_new(event.ticket, event.order_id))
    if event.ticket.is_move or event.ticket.made_at:
        return state
    order = state.orders.get(event.order_id)
    if order is None:
        return replace(state, kitchen=state.kitchen.without_paid(event.order_id))
    has_it = told(order.kitchen, event.ticket)
    return state.with_order(replace(order, kitchen=has_it, undo=()))


def apply_course_fired(state: TillState, event: CourseFired) -> TillState:
    """Its lines go from now on with whatever is sent."""
    return state.with_order(_fired(state.orders[event.order_id], event))


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above the lines of a ticket; `reason` and `waste` only when something is void.

    Food that goes elsewhere `came_from` there; what is void because another till makes it has its
    name in `made_at`. `round` is the round of guests at a table; `offline` goes with what was
    accepted without a line.
    """

    order_id: OrderId
    number: str
    name: str
    kind: OrderKind
    note: str = ""
    reason: str = ""
    waste: bool = False
    came_from: str = ""
    made_at: str = ""
    round: int = 0
    offline: bool = False


def heading_of(order: Order, reason: str = "", *, waste: bool = False) -> Heading:
    """The heading for an open order."""
    return Heading(order.order_id, order.number, order.name, order.kind, order.note, reason, waste)


def tickets(
    state: TillState,
    heading: Heading,
    lines: Iterable[tuple[str, TicketLine]],
    moment: Moment,
    ids: Ids,
) -> tuple[Event, ...]:
    """One ticket a station with its lines, and one print job for its printer."""
    by_station: dict[str, list[TicketLine]] = {}
    for station_id, line in lines:
        by_station.setdefault(station_id, []).append(line)
    made = (
        _ticket(state, heading, _station(state, station_id), tuple(its), moment, ids)
        for station_id, its in by_station.items()
    )
    return tuple(event for events in made for event in events)


def _ticket(
    state: TillState,
    heading: Heading,
    station: Station,
    lines: tuple[TicketLine, ...],
    moment: Moment,
    ids: Ids,
) -> tuple[Event, ...]:
    ticket = KitchenTicket(
        ticket_id=TicketId(ids.new()),
        station_id=station.station_id,
        station=station.name,
        number=heading.number,
        at=moment.at,
        lines=lines,
        name=heading.name,
        kind=heading.kind,
        note=heading.note,
        by="" if heading.round else state.staff.name_of(moment.actor),
        display=(station.display or not station.printer) and not heading.came_from,
        reason=heading.reason,
        waste=heading.waste,
        came_from=heading.came_from,
        made_at=heading.made_at,
        round=heading.round,
        offline=heading.offline,
    )
    sent = TicketSent(heading.order_id, ticket)
    if not station.printer:
        return (sent,)
    job = ticket_job(sent, state.kitchen.printer(station.printer), moment, ids)
    return (sent, PrintQueued(job.job_id, job))


def ticket_job(sent: TicketSent, printer: str, moment: Moment, ids: Ids, copy: int = 0) -> PrintJob:
    """The paper for a ticket."""
    return PrintJob(
        job_id=PrintJobId(ids.new()),
        order_id=sent.order_id,
        number=sent.ticket.number,
        printer=printer,
        queued_at=moment.at,
        copy=copy,
        kind=PrintKind.KITCHEN,
        subject=sent.ticket.ticket_id,
    )


def _before_payment(
    state: TillState, event: OrderPaid, moment: Moment, ids: Ids
) -> tuple[Event, ...]:
    order = state.orders[event.order_id]
    return _telling(state, order, moment, ids, held=True)


def _before_cancelling(
    state: TillState, event: OrderCancelled, moment: Moment, ids: Ids
) -> tuple[Event, ...]:
    order = state.orders[event.order_id]
    heading = heading_of(order, event.reason, waste=event.waste)
    return tickets(state, heading, taking_back(order.kitchen), moment, ids)


def _after_voiding(
    state: TillState, event: SaleVoided, moment: Moment, ids: Ids
) -> tuple[Event, ...]:
    """A station that has put the ticket away has served it: there is nothing to stop any more."""
    paid = state.kitchen.of_paid(event.order_id)
    if paid is None:
        return ()
    heading = Heading(paid.order_id, paid.number, paid.name, paid.kind, reason=event.reason)
    stops = tuple(
        (station_id, replace(line, quantity=left))
        for station_id, line in taking_back(paid.sent)
        if (left := min(line.quantity, state.kitchen.unserved(line.origin, moment.at)))
    )
    return tickets(state, heading, stops, moment, ids)


def _before_moving(
    state: TillState, event: LinesMoved, moment: Moment, ids: Ids
) -> tuple[Event, ...]:
    source, target = state.orders[event.order_id], state.orders[event.target]
    heading = replace(heading_of(target), came_from=source.name or source.number)
    return _slips(state, heading, gone_along(source, target, event), moment, ids)


def _before_naming(
    state: TillState, event: OrderNamed, moment: Moment, ids: Ids
) -> tuple[Event, ...]:
    order = state.orders[event.order_id]
    heading = replace(heading_of(order), name=event.name, came_from=order.name or order.number)
    return _slips(state, heading, elsewhere(order, event), moment, ids)


def _before_its_kind(
    state: TillState, event: OrderKindSet, moment: Moment, ids: Ids
) -> tuple[Event, ...]:
    order = state.orders[event.order_id]
    heading = replace(heading_of(order), kind=event.rule.kind, came_from=order.name or order.number)
    return _slips(state, heading, elsewhere(order, event), moment, ids)


def _slips(
    state: TillState, heading: Heading, parts: Sent, moment: Moment, ids: Ids
) -> tuple[Event, ...]:
    """Paper for the stations that have a printer: displays follow by themselves."""
    on_paper = {s.station_id for s in _rules(state).stations if s.printer}
    told_to = tuple(part for part in parts if part.station_id in on_paper)
    return tickets(state, heading, moved_news(told_to), moment, ids)


_BEFORE: Mapping[type[Event], Callable[..., tuple[Event, ...]]] = {
    OrderPaid: _before_payment,
    OrderCancelled: _before_cancelling,
    LinesMoved: _before_moving,
    OrderNamed: _before_naming,
    OrderKindSet: _before_its_kind,
}
_AFTER: Mapping[type[Event], Callable[..., tuple[Event, ...]]] = {SaleVoided: _after_voiding}


def concerns(state: TillState, events: Iterable[Event]) -> bool:
    """True when a kitchen may have to hear of any of the events; most shops have none."""
    if not any(type(event) in _BEFORE or type(event) in _AFTER for event in events):
        return False
    has_any = _rules(state).stations or state.kitchen.paid
    return bool(has_any) or any(order.kitchen for order in state.orders.values())


def before(state: TillState, event: Event, moment: Moment, ids: Ids) -> tuple[Event, ...]:
    """What the kitchen must hear before an order ends or goes elsewhere; one decision with it."""
    rule = _BEFORE.get(type(event))
    return rule(state, event, moment, ids) if rule is not None else ()


def after(state: TillState, event: Event, moment: Moment, ids: Ids) -> tuple[Event, ...]:
    """What it must hear afterwards: a void drops the papers of its order that are still due."""
    rule = _AFTER.get(type(event))
    return rule(state, event, moment, ids) if rule is not None else ()


def _telling(
    state: TillState, order: Order, moment: Moment, ids: Ids, *, held: bool = False
) -> tuple[Event, ...]:
    lines = news(order, _rules(state), held=held)
    return tickets(state, heading_of(order), lines, moment, ids)


def _fired(order: Order, event: CourseFired) -> Order:
    return replace(order, fired=(*order.fired, event.course))


def _station(state: TillState, station_id: str) -> Station:
    """A station that was closed since still stands on the display, or its news would be lost."""
    stations = _rules(state).stations
    found = next((s for s in stations if s.station_id == station_id), None)
    return found or Station(station_id, station_id)


def _rules(state: TillState) -> ShopRules:
    return state.shop.rules if state.shop else ShopRules()
