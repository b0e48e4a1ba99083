"""Food that goes elsewhere: what a kitchen with paper alone must hear when a table changes.

A display follows by itself. On paper a slip says what goes where now, and nothing is made anew. The
bills of one table were opened as one: what is shared out between them goes to the same guests.
"""

from dataclasses import replace

from pos_core.ids import LineId
from pos_core.kitchen_news import News
from pos_core.kitchen_ticket import Change, TicketLine
from pos_core.moving import LinesMoved
from pos_core.order import Order, OrderKindSet, OrderNamed
from pos_core.quantity import Quantity
from pos_core.sent_line import Sent, SentLine, sent_quantity, taken


def gone_along(source: Order, target: Order, event: LinesMoved) -> Sent:
    """What the kitchen has of the goods that go from one table to another."""
    if source.opened_at == target.opened_at:
        return ()
    kitchen, held, gone = source.kitchen, _held(target), list[SentLine]()
    for part in event.parts:
        grown = part.arrives.quantity - held.get(part.arrives.line_id, Quantity(0))
        amount = grown if part.stays else sent_quantity(kitchen, part.line_id)
        held[part.arrives.line_id] = part.arrives.quantity
        kitchen, parts = taken(kitchen, part.line_id, amount)
        gone += [replace(each, line_id=part.arrives.line_id) for each in reversed(parts)]
    return tuple(gone)


def elsewhere(order: Order, event: OrderNamed | OrderKindSet) -> Sent:
    """What the kitchen has of an order that gets another name, or another kind."""
    if isinstance(event, OrderNamed):
        return order.kitchen if event.name != order.name else ()
    return order.kitchen if event.rule.kind is not order.kind else ()


def moved_news(parts: Sent) -> tuple[News, ...]:
    """That these parts go elsewhere, and stay as they are."""
    return tuple(
        (p.station_id, TicketLine(p.line_id, p.origin, Change.MOVED, p.quantity, p.dish))
        for p in parts
    )


def _held(order: Order) -> dict[LineId, Quantity]:
    return {line.line_id: line.quantity for line in order.lines}
