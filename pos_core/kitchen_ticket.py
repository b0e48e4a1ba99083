"""Kitchen tickets: what a station was told to make, and what it did about it.

A ticket holds one station's news of one submit, and only the news: added, changed, voided. It is
never changed afterwards.
"""

from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from pos_core.events import Event
from pos_core.frozen import dataclass
from pos_core.ids import LineId, TicketId
from pos_core.line import OrderLine
from pos_core.money import Money
from pos_core.order import Order, OrderEvent
from pos_core.order_kind import OrderKind
from pos_core.quantity import Quantity
from pos_core.sent_line import Dish

NOTHING = Quantity(0)


class Change(StrEnum):
    """What is new about a line. `CHANGED` is made otherwise, `MOVED` goes to another table."""

    ADDED = "added"
    CHANGED = "changed"
    VOIDED = "voided"
    MOVED = "moved"

    @property
    def is_to_make(self) -> bool:
        """True when the station has something to do for it."""
        return self in (Change.ADDED, Change.CHANGED)

    @property
    def takes_back(self) -> bool:
        """True when something told before is not to be made, or not so."""
        return self in (Change.CHANGED, Change.VOIDED)


class TicketState(StrEnum):
    """How far a station is with a ticket."""

    PENDING = "pending"
    COOKING = "cooking"
    READY = "ready"
    SERVED = "served"


@dataclass(frozen=True, slots=True)
class TicketLine:
    """`quantity` of `dish` more, otherwise (it was `before`), or no longer.

    `line_id` is the order's name for the line, `origin` the kitchen's.
    """

    line_id: LineId
    origin: LineId
    change: Change
    quantity: Quantity
    dish: Dish
    before: Dish | None = None
    course: int = 0


@dataclass(frozen=True, slots=True)
class KitchenTicket:
    """`station` is its name then, `number` and `name` the order's; `by` sent it.

    `display` says that it stands on the kitchen display; `reason` and `waste` go with a void,
    `came_from` with food that goes elsewhere now, `made_at` with what another till's kitchen makes.
    `round` counts what guests at a table sent by phone, from 1.
    `offline` says that the order was accepted without a line: another till may make it as well.
    """

    ticket_id: TicketId
    station_id: str
    station: str
    number: str
    at: datetime
    lines: tuple[TicketLine, ...]
    name: str = ""
    kind: OrderKind = OrderKind.DINE_IN
    note: str = ""
    by: str = ""
    display: bool = True
    reason: str = ""
    waste: bool = False
    came_from: str = ""
    made_at: str = ""
    round: int = 0
    offline: bool = False

    @property
    def is_move(self) -> bool:
        """True when it only says where food goes now."""
        return all(line.change is Change.MOVED for line in self.lines)

    @property
    def is_void(self) -> bool:
        """True when it only takes back."""
        return all(line.change is Change.VOIDED for line in self.lines)


@dataclass(frozen=True, slots=True)
class TicketSent(OrderEvent):
    """A station was told; from now on the kitchen has it."""

    ticket: KitchenTicket


@dataclass(frozen=True, slots=True)
class CourseFired(OrderEvent):
    """The guests are ready for this course."""

    course: int


@dataclass(frozen=True, slots=True)
class LineVoided(OrderEvent):
    """`quantity` of a `line` the kitchen had was taken back, and why; `line` is as it was before.

    `dropped` went with it without the kitchen ever having had it; `waste` was made and thrown away.
    `amount` is what `quantity` came to before discounts on the order.
    """

    line: OrderLine
    quantity: Quantity
    amount: Money
    reason: str
    waste: bool = False
    dropped: Quantity = NOTHING
    approver: str = ""

    def taken_from(self, order: Order) -> Order:
        """The order with the line shorter, or gone."""
        left = self.line.quantity - self.quantity - self.dropped
        lines = tuple(
            replace(line, quantity=left) if line.line_id == self.line.line_id else line
            for line in order.lines
            if left or line.line_id != self.line.line_id
        )
        return replace(order, lines=lines)


@dataclass(frozen=True, slots=True)
class TicketEvent(Event):
    """Something that a station did with a ticket, at `at`."""

    ticket_id: TicketId
    at: datetime

    @property
    def stream(self) -> str:
        """The ticket's own stream."""
        return f"ticket/{self.ticket_id}"


@dataclass(frozen=True, slots=True)
class TicketAdvanced(TicketEvent):
    """The station is so far with it."""

    to: TicketState


@dataclass(frozen=True, slots=True)
class TicketRecalled(TicketEvent):
    """Somebody touched too early: the station is only so far."""

    to: TicketState


@dataclass(frozen=True, slots=True)
class TicketReprinted(TicketEvent):
    """It is printed once more, headed as the `copy`-th reprint."""

    copy: int


@dataclass(frozen=True, slots=True)
class PrinterRerouted(Event):
    """Kitchen tickets for `printer` come out at `to` from now on; at its own when that is empty."""

    printer: str
    to: str

    @property
    def stream(self) -> str:
        """The printer's own stream."""
        return f"printer/{self.printer}"
