"""What a station has not been told yet: the difference between an order and what the kitchen has.

Only differences are sent, so that sending twice tells nothing twice; a line the kitchen has and the
order has not any more is taken back.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum

from pos_core.ids import LineId
from pos_core.kitchen_ticket import (
    Change,
    KitchenTicket,
    TicketLine,
)
from pos_core.line import OrderLine
from pos_core.order import Order
from pos_core.quantity import Quantity
from pos_core.sent_line import Sent, SentLine, dish_of, joined, taken
from pos_core.shop_rules import ShopRules
from pos_core.station import Station

News = tuple[str, TicketLine]
"""The station that has to hear it, and what."""


class Mark(StrEnum):
    """How a line stands with the kitchen. `HELD` waits for its course to be fired."""

    NOT_MADE = "not_made"
    UNSENT = "unsent"
    HELD = "held"
    SENT = "sent"
    CHANGED = "changed"


def station_of(rules: ShopRules, line: OrderLine) -> Station | None:
    """Who makes the line: the first station that names its category, or nobody."""
    return next((s for s in rules.stations if line.category_id in s.categories), None)


def is_due(order: Order, line: OrderLine) -> bool:
    """True when the line goes at once, or its course was fired."""
    return line.course == 0 or line.course in order.fired


def news(order: Order, rules: ShopRules, *, held: bool = False) -> tuple[News, ...]:
    """All that is new, in the order of the lines; with `held` the courses nobody fired as well."""
    if not rules.stations and not order.kitchen:
        return ()
    parts = _by_line(order.kitchen)
    new = [
        each
        for line in order.lines
        for each in _of_line(order, line, parts.get(line.line_id, ()), rules, held)
    ]
    return (*new, *_of_no_line(order))


def unsent(order: Order, rules: ShopRules) -> int:
    """How many lines have news that may go now."""
    return len({told.line_id for _, told in news(order, rules)})


def held_courses(order: Order, rules: ShopRules) -> tuple[int, ...]:
    """The courses that wait to be fired, the next one first."""
    parts = _by_line(order.kitchen)
    waiting = {
        line.course
        for line in order.lines
        if not is_due(order, line)
        and _more(line, parts.get(line.line_id, ()))
        and station_of(rules, line)
    }
    return tuple(sorted(waiting))


def marks_of(order: Order, rules: ShopRules) -> dict[LineId, Mark]:
    """How each line stands with the kitchen."""
    parts = _by_line(order.kitchen)
    return {o.line_id: _mark(order, o, parts.get(o.line_id, ()), rules) for o in order.lines}


def taking_back(parts: Iterable[SentLine]) -> tuple[News, ...]:
    """That these parts are not to be made."""
    return tuple(
        (p.station_id, TicketLine(p.line_id, p.origin, Change.VOIDED, p.quantity, p.dish))
        for p in parts
    )


def told(sent: Sent, ticket: KitchenTicket) -> Sent:
    """What the kitchen has once it has this ticket."""
    for line in ticket.lines:
        sent = _told(sent, ticket.station_id, line)
    return sent


def _told(sent: Sent, station_id: str, line: TicketLine) -> Sent:
    if line.change is Change.MOVED:
        return sent
    new = SentLine(line.line_id, line.quantity, line.dish, station_id, line.origin)
    if line.change is Change.ADDED:
        return joined(sent, new)
    old = SentLine(line.line_id, line.quantity, line.before or line.dish, station_id, line.origin)
    mine = tuple(part for part in sent if part.joins(old))
    rest = tuple(part for part in sent if not part.joins(old))
    left, _ = taken(mine, line.line_id, line.quantity)
    return (*rest, *left) if line.change is Change.VOIDED else joined((*rest, *left), new)


def _by_line(sent: Sent) -> dict[LineId, Sent]:
    """The parts of every line; a bill of five hundred lines is looked through once."""
    found: dict[LineId, Sent] = {}
    for part in sent:
        found[part.line_id] = (*found.get(part.line_id, ()), part)
    return found


def _mark(order: Order, line: OrderLine, sent: Sent, rules: ShopRules) -> Mark:
    if not sent:
        if station_of(rules, line) is None:
            return Mark.NOT_MADE
        return Mark.UNSENT if is_due(order, line) else Mark.HELD
    dish = dish_of(line)
    if _more(line, sent) or any(part.dish != dish for part in sent):
        return Mark.CHANGED
    return Mark.SENT


def _of_line(
    order: Order, line: OrderLine, sent: Sent, rules: ShopRules, held: bool
) -> Iterator[News]:
    dish = dish_of(line)
    for part in sent:
        if part.dish != dish:
            change = TicketLine(
                line.line_id, part.origin, Change.CHANGED, part.quantity, dish, part.dish
            )
            yield part.station_id, change
    more, station = _more(line, sent), station_of(rules, line)
    if more.thousandths < 0:
        gone = taken(sent, line.line_id, -more)[1]
        yield from taking_back(replace(part, dish=dish) for part in gone)
    if not more or more.thousandths < 0 or station is None:
        return
    if held or is_due(order, line):
        origin = next((p.origin for p in sent if p.station_id == station.station_id), line.line_id)
        added = TicketLine(line.line_id, origin, Change.ADDED, more, dish, course=line.course)
        yield station.station_id, added


def _of_no_line(order: Order) -> Iterator[News]:
    """What the kitchen has of lines that are gone: nothing should be, but it must hear of it."""
    known: set[LineId] = {line.line_id for line in order.lines}
    yield from taking_back(part for part in order.kitchen if part.line_id not in known)


def _more(line: OrderLine, sent: Sent) -> Quantity:
    """How much more is ordered than the kitchen has; below zero when it has too much."""
    return sum((-part.quantity for part in sent), line.quantity)
