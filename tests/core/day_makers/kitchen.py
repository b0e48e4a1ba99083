"""The kitchen on a random day: sends, courses, voids, dead printers; and what must add up."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from pos_core.ids import LineId, OrderId, TicketId
from pos_core.kitchen_news import held_courses, is_due, station_of, unsent
from pos_core.kitchen_ticket import Change, TicketSent, TicketState
from pos_core.kitchen_work import AdvanceTicket, RecallTicket, ReprintTicket, ReroutePrinter
from pos_core.line_void import VoidLine
from pos_core.print_job import (
    PrintDropped,
    PrintFailed,
    PrintJob,
    PrintKind,
    PrintQueued,
    PrintSent,
)
from pos_core.quantity import Quantity
from pos_core.sale import OrderPaid
from pos_core.sending import FireCourse, SendOrder, SetCourse
from pos_core.sent_line import sent_of, sent_quantity
from pos_core.shared_order import OrderHandedOver
from pos_core.station import Station

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pos_core.events import Event, Intent
    from pos_core.shop import Shop
    from tests.core.random_days import Day

STATIONS = (
    Station("bar", "Bar", ("drinks",), printer="bar"),
    Station("hot", "Hot kitchen", ("food",), printer="hot", display=False),
)
NOBODY = TicketId("00000000-0000-7000-8000-000000000000")


def with_stations(shop: Shop) -> Shop:
    """The shop with a bar and a hot kitchen."""
    return replace(shop, rules=replace(shop.rules, stations=STATIONS))


def _send(day: Day) -> Intent:
    new = [o.order_id for o in day.state.orders.values() if unsent(o, day.shop.rules)]
    if new and day.dice.random() < 0.8:
        return SendOrder(day.dice.choice(new))
    return SendOrder(day.order_id())


def _fire(day: Day) -> Intent | None:
    waiting = [
        (order.order_id, course)
        for order in day.state.orders.values()
        for course in held_courses(order, day.shop.rules)
    ]
    if waiting and day.dice.random() < 0.8:
        return FireCourse(*day.dice.choice(waiting))
    if day.dice.random() < 0.8:
        return None
    return FireCourse(day.order_id(), day.dice.randint(0, 3))


def _set_course(day: Day) -> Intent:
    made = [
        (order.order_id, line.line_id)
        for order in day.state.orders.values()
        for line in order.lines
        if station_of(day.shop.rules, line)
    ]
    order_line = day.dice.choice(made) if made else day.order_line()
    return SetCourse(*order_line, day.dice.choice((0, 1, 2, 2, 3, 10)))


def _void(day: Day) -> Intent | None:
    reason = day.dice.choice(("burnt", "burnt", "burnt", " "))
    amount = Quantity(day.dice.choice((1_000, 1_000, 2_000, 3_000, 500, 0)))
    order_id, line_id = day.order_line()
    told = [(o.order_id, p) for o in day.state.orders.values() for p in o.kitchen]
    if told and day.dice.random() < 0.9:
        order_id, part = day.dice.choice(told)
        line_id = part.line_id
    elif day.dice.random() < 0.98:
        return None
    return VoidLine(order_id, line_id, amount, reason, waste=day.dice.random() < 0.5)


def _ticket_id(day: Day) -> TicketId | None:
    kitchen = day.state.kitchen
    known = [each.ticket.ticket_id for each in (*kitchen.open, *kitchen.recent)]
    if not known and day.dice.random() < 0.95:
        return None
    return day.dice.choice([*known * 8, NOBODY])


def _advance(day: Day) -> Intent | None:
    ticket_id = _ticket_id(day)
    if ticket_id is None:
        return None
    return AdvanceTicket(ticket_id, day.dice.choice(tuple(TicketState)))


def _recall(day: Day) -> Intent | None:
    begun = [each for each in day.state.kitchen.open if each.state is not TicketState.PENDING]
    ticket_id = day.dice.choice(begun).ticket.ticket_id if begun else _ticket_id(day)
    if ticket_id is None:
        return None
    found = day.state.kitchen.ticket(ticket_id)
    if found is None or day.dice.random() < 0.2:
        return RecallTicket(ticket_id, day.dice.choice(tuple(TicketState)))
    return RecallTicket(ticket_id, found.state)


def _reprint(day: Day) -> Intent | None:
    ticket_id = _ticket_id(day)
    return None if ticket_id is None else ReprintTicket(ticket_id)


def _reroute(day: Day) -> Intent:
    printers = ("bar", "hot", "receipt")
    return ReroutePrinter(day.dice.choice(printers[:2]), day.dice.choice((*printers, "")))


MAKERS = (
    (8, _send),
    (10, _fire),
    (5, _set_course),
    (40, _void),
    (8, _advance),
    (8, _recall),
    (2, _reprint),
    (2, _reroute),
)


def check(day: Day) -> None:
    """What the kitchen was told in all is what stands on the bills, and nothing came out twice."""
    _what_was_told_adds_up(day)
    _open_bills_are_not_cooked_beyond(day)
    _paid_bills_are_cooked_whole(day)
    _no_ticket_comes_out_twice_unmarked(day)


def _told(events: Iterable[Event]) -> Counter[tuple[LineId, str]]:
    told: Counter[tuple[LineId, str]] = Counter()
    for event in events:
        if isinstance(event, TicketSent) and not event.ticket.made_at:
            for line in event.ticket.lines:
                sign = {Change.ADDED: 1, Change.VOIDED: -1}.get(line.change, 0)
                told[line.origin, event.ticket.station_id] += sign * line.quantity.thousandths
    return told


def _what_was_told_adds_up(day: Day) -> None:
    told = _told(day.events)
    for sent, stops in day.eaten:
        for key, amount in _told(stops).items():
            told[key] -= amount
        for part in sent:
            told[part.origin, part.station_id] -= part.quantity.thousandths
    for key, amount in _made_elsewhere(day).items():
        told[key] += amount
    held: Counter[tuple[LineId, str]] = Counter()
    bills = [order.kitchen for order in day.state.orders.values()]
    bills += [paid.sent for paid in day.state.kitchen.paid]
    bills += [entry.kitchen for entry in day.state.board.orders.values()]
    for part in (part for sent in bills for part in sent):
        held[part.origin, part.station_id] += part.quantity.thousandths
    assert all(amount >= 0 for amount in told.values()), "more was taken back than was told"
    for key, amount in held.items():
        assert told[key] == amount, "the kitchen makes something else than is ordered"
    assert +told == +held, "the kitchen makes what nobody ordered"


def _made_elsewhere(day: Day) -> Counter[tuple[LineId, str]]:
    """What stands on bills here that another till told its kitchen of, or took back there."""
    made: Counter[tuple[LineId, str]] = Counter()
    for had, has, decision in day.elsewhere:
        made.subtract(_told(decision))
        for sign, sent in ((-1, had), (1, has)):
            for part in sent:
                made[part.origin, part.station_id] += sign * part.quantity.thousandths
    return made


def _open_bills_are_not_cooked_beyond(day: Day) -> None:
    for order in day.state.orders.values():
        lines = {line.line_id: line for line in order.lines}
        assert {part.line_id for part in order.kitchen} <= set(lines), "cooked for a lost line"
        for line in order.lines:
            assert sent_quantity(order.kitchen, line.line_id) <= line.quantity
        day.unlock()
        day.do(SendOrder(order.order_id))
        after = day.state.orders[order.order_id]
        for line in after.lines:
            if station_of(day.shop.rules, line) and is_due(after, line):
                assert sent_quantity(after.kitchen, line.line_id) == line.quantity


def _paid_bills_are_cooked_whole(day: Day) -> None:
    sales = {e.order_id: e.sale for e in day.events if isinstance(e, OrderPaid)}
    left = {e.order_id for e in day.events if isinstance(e, OrderHandedOver)}
    for paid in day.state.kitchen.paid:
        if paid.order_id in left - set(sales):
            continue  # it goes on at another till, and is paid there
        for line in sales[OrderId(paid.order_id)].lines:
            if station_of(day.shop.rules, line):
                assert sent_quantity(paid.sent, line.line_id) == line.quantity, "paid, not cooked"
            else:
                assert not sent_of(paid.sent, line.line_id)


def _no_ticket_comes_out_twice_unmarked(day: Day) -> None:
    jobs: dict[str, PrintJob] = {}
    unmarked: dict[str, str] = {}
    due: set[str] = set()
    for event in day.events:
        match event:
            case PrintQueued(job=job) if job.kind is PrintKind.KITCHEN:
                jobs[job.job_id] = job
                if not job.copy:
                    assert job.subject not in due, "two papers for one ticket"
                    due.add(job.subject)
            case PrintDropped(job_id=job_id) if job_id in jobs:
                due.discard(jobs[job_id].subject)
            case PrintSent(job_id=job_id, copy=0) if job_id in jobs:
                ticket = jobs[job_id].subject
                assert unmarked.setdefault(ticket, job_id) == job_id, "cooked twice"
            case PrintFailed(job_id=job_id, on_paper=False) if job_id in jobs:
                unmarked.pop(jobs[job_id].subject, None)
