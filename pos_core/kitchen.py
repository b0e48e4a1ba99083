"""The kitchen as the till sees it: which tickets stand there, and which printer stands in.

What a later ticket takes back is struck out on the older ones; whatever was put away is remembered
a while, so that it can be recalled or printed again.
"""

from collections.abc import Mapping
from dataclasses import field, replace
from datetime import datetime, timedelta

from pos_core.frozen import dataclass
from pos_core.ids import LineId, OrderId, TicketId
from pos_core.kitchen_ticket import NOTHING, KitchenTicket, TicketLine, TicketState
from pos_core.order import Order
from pos_core.order_kind import OrderKind
from pos_core.quantity import Quantity
from pos_core.sent_line import SentLine

MOST_OPEN = 200
RECENT_KEPT = 60
PAID_KEPT = 100
MADE_WITHIN = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Struck:
    """So much of a ticket's line was taken back or told anew by a later ticket."""

    origin: LineId
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class OpenTicket:
    """A ticket and how far it is, `since` when; `copies` is how often it was printed again."""

    ticket: KitchenTicket
    order_id: OrderId
    since: datetime
    state: TicketState = TicketState.PENDING
    struck: tuple[Struck, ...] = ()
    copies: int = 0

    @property
    def ticket_id(self) -> TicketId:
        """The ticket's id."""
        return self.ticket.ticket_id

    def left(self) -> tuple[Quantity, ...]:
        """How much of each of its lines still counts; what was struck goes off the last ones."""
        struck: dict[LineId, Quantity] = {}
        for part in self.struck:
            struck[part.origin] = struck.get(part.origin, Quantity(0)) + part.quantity
        lefts = []
        for line in reversed(self.ticket.lines):
            gone = Quantity(0)
            if line.change.is_to_make:
                gone = min(line.quantity, struck.get(line.origin, Quantity(0)))
                struck[line.origin] = struck.get(line.origin, Quantity(0)) - gone
            lefts.append(line.quantity - gone)
        return tuple(reversed(lefts))

    @property
    def is_to_make(self) -> bool:
        """True while anything on it is to be made; else it only has to be read and put away."""
        lines = zip(self.ticket.lines, self.left(), strict=True)
        return any(left for line, left in lines if line.change.is_to_make)

    def asks(self, origin: LineId) -> Quantity:
        """How much of a line is to be made by this ticket."""
        lines = zip(self.ticket.lines, self.left(), strict=True)
        asked = (left for line, left in lines if line.origin == origin and line.change.is_to_make)
        return sum(asked, Quantity(0))


@dataclass(frozen=True, slots=True)
class PaidOrder:
    """What the kitchen had of an order when it was paid: a void of the sale must reach it."""

    order_id: OrderId
    number: str
    name: str
    kind: OrderKind
    sent: tuple[SentLine, ...]


@dataclass(frozen=True, slots=True)
class Kitchen:
    """`open` stands on the display, oldest first; `recent` ends with the latest put away.

    `rerouted` says at which printer the tickets of another one come out.
    """

    open: tuple[OpenTicket, ...] = ()
    recent: tuple[OpenTicket, ...] = ()
    paid: tuple[PaidOrder, ...] = ()
    rerouted: Mapping[str, str] = field(default_factory=dict)

    def ticket(self, ticket_id: TicketId) -> OpenTicket | None:
        """The ticket of that id, on the display or put away lately."""
        return next((t for t in (*self.open, *self.recent) if t.ticket_id == ticket_id), None)

    def of_paid(self, order_id: OrderId) -> PaidOrder | None:
        """What the kitchen had of a paid order, while that is remembered."""
        return next((paid for paid in self.paid if paid.order_id == order_id), None)

    def printer(self, name: str) -> str:
        """The printer that does the work of `name` now."""
        return self.rerouted.get(name, name)

    def with_new(self, ticket: KitchenTicket, order_id: OrderId) -> "Kitchen":
        """One more ticket; what it takes back is struck out on the older ones."""
        struck = self
        for line in ticket.lines:
            if line.change.takes_back:
                struck = struck._striking(line)
        new = OpenTicket(ticket, order_id, ticket.at)
        if not ticket.display:
            return replace(struck, recent=(*struck.recent, new)[-RECENT_KEPT:])
        return replace(struck, open=(*struck.open, new)[-MOST_OPEN:])

    def with_ticket(self, ticket: OpenTicket) -> "Kitchen":
        """A ticket that is further, or back, in its place."""
        rest = tuple(t for t in self.recent if t.ticket_id != ticket.ticket_id)
        if ticket.state is TicketState.SERVED:
            left = tuple(t for t in self.open if t.ticket_id != ticket.ticket_id)
            return replace(self, open=left, recent=(*rest, ticket)[-RECENT_KEPT:])
        open_ = {t.ticket_id: t for t in self.open} | {ticket.ticket_id: ticket}
        in_order = sorted(open_.values(), key=lambda t: (t.ticket.at, t.ticket_id))
        return replace(self, open=tuple(in_order), recent=rest)

    def with_copies(self, ticket_id: TicketId, copies: int) -> "Kitchen":
        """The ticket was printed again."""
        return replace(
            self,
            open=tuple(_copied(t, ticket_id, copies) for t in self.open),
            recent=tuple(_copied(t, ticket_id, copies) for t in self.recent),
        )

    def after_payment(self, order: Order) -> "Kitchen":
        """The order left the counter paid; what the kitchen has of it is remembered a while."""
        if not order.kitchen:
            return self
        paid = PaidOrder(order.order_id, order.number, order.name, order.kind, order.kitchen)
        return replace(self, paid=(*self.paid, paid)[-PAID_KEPT:])

    def without_paid(self, order_id: OrderId) -> "Kitchen":
        """The sale was voided and the stations were told."""
        return replace(self, paid=tuple(p for p in self.paid if p.order_id != order_id))

    def with_route(self, printer: str, to: str) -> "Kitchen":
        """Tickets for `printer` come out at `to`; whoever was sent to `printer` goes along."""
        routes = {name: to if to and at == printer else at for name, at in self.rerouted.items()}
        routes.pop(printer, None)
        if to:
            routes[printer] = to
        return replace(self, rerouted={n: at for n, at in routes.items() if n != at})

    def unserved(self, origin: LineId, at: datetime) -> Quantity:
        """How much of a line somebody may still be making; a ticket on paper alone for an hour."""
        on_paper = (t for t in self.recent if t.state is not TicketState.SERVED)
        fresh = (t for t in on_paper if at - t.ticket.at <= MADE_WITHIN)
        return sum((t.asks(origin) for t in (*self.open, *fresh)), NOTHING)

    def _striking(self, line: TicketLine) -> "Kitchen":
        """Off the latest tickets that asked for the line."""
        open_, rest = _struck(self.open, line.origin, line.quantity)
        recent, _ = _struck(self.recent, line.origin, rest)
        return replace(self, open=open_, recent=recent)


def _struck(
    tickets: tuple[OpenTicket, ...], origin: LineId, quantity: Quantity
) -> tuple[tuple[OpenTicket, ...], Quantity]:
    """The tickets after taking `quantity` of a line off them, and what was on none of them."""
    after = []
    for ticket in reversed(tickets):
        some = NOTHING if ticket.state is TicketState.SERVED else ticket.asks(origin)
        some = min(quantity, some)
        quantity -= some
        struck = (*ticket.struck, Struck(origin, some)) if some else ticket.struck
        after.append(replace(ticket, struck=struck))
    return tuple(reversed(after)), quantity


def _copied(ticket: OpenTicket, ticket_id: TicketId, copies: int) -> OpenTicket:
    return replace(ticket, copies=copies) if ticket.ticket_id == ticket_id else ticket
