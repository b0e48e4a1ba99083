"""An order while it is open: what is in it, what was done to it, and how each step is taken back.

It keeps the pricing policy and the tax rates of the moment it was opened. Every edit is an event;
undo writes the opposite event, so the journal tells what really happened at the counter.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime

from pos_core.events import Event
from pos_core.ids import CustomerId, LineId, OrderId
from pos_core.line import OrderLine
from pos_core.money import Money
from pos_core.order_kind import OrderKind
from pos_core.pricing import Discount, Priced, PricingPolicy, price
from pos_core.sent_line import SentLine
from pos_core.tax import TaxTable
from pos_core.tender import Payment

UNDO_DEPTH = 50


@dataclass(frozen=True, slots=True)
class OrderEvent(Event):
    """Something that happened to one order."""

    order_id: OrderId

    @property
    def stream(self) -> str:
        """The order's own stream."""
        return f"order/{self.order_id}"


@dataclass(frozen=True, slots=True)
class Order:
    """An open order. `undo` holds the opposites of the last edits, the latest at the end.

    `policy` and `taxes` are the shop's from when the order was opened. `name` is what people call
    it (a table, a guest), `payments` the tenders taken so far. `kitchen` is what the kitchen has of
    the lines, `fired` the courses that were called for.
    """

    order_id: OrderId
    number: str
    opened_at: datetime
    business_day: date
    policy: PricingPolicy
    taxes: TaxTable
    lines: tuple[OrderLine, ...] = ()
    discount: Discount | None = None
    note: str = ""
    undo: tuple[OrderEvent, ...] = ()
    kind: OrderKind = OrderKind.DINE_IN
    name: str = ""
    customer_id: CustomerId | None = None
    payments: tuple[Payment, ...] = ()
    kitchen: tuple[SentLine, ...] = ()
    fired: tuple[int, ...] = ()

    def line(self, line_id: LineId) -> OrderLine | None:
        """The line of that id, or None."""
        return next((line for line in self.lines if line.line_id == line_id), None)

    def price(self) -> Priced:
        """What the order costs as it stands."""
        return price([line.charge() for line in self.lines], self.policy, self.discount)


@dataclass(frozen=True, slots=True)
class OrderOpened(OrderEvent):
    """A new order with its number and the policy it will be priced by."""

    number: str
    opened_at: datetime
    business_day: date
    policy: PricingPolicy


@dataclass(frozen=True, slots=True)
class LineAdded(OrderEvent):
    """A line stands at `index` (0 is the top)."""

    line: OrderLine
    index: int
    undo: bool = False


@dataclass(frozen=True, slots=True)
class LineChanged(OrderEvent):
    """The line with this id now reads so: quantity, note, choices or discount."""

    line: OrderLine
    undo: bool = False


@dataclass(frozen=True, slots=True)
class LineRemoved(OrderEvent):
    """The line was taken out before anything was paid."""

    line_id: LineId
    undo: bool = False


@dataclass(frozen=True, slots=True)
class OrderDiscounted(OrderEvent):
    """The discount on the whole order is now this one, or none."""

    discount: Discount | None
    undo: bool = False


@dataclass(frozen=True, slots=True)
class OrderNoted(OrderEvent):
    """The note on the whole order now reads so."""

    note: str
    undo: bool = False


@dataclass(frozen=True, slots=True)
class OrderAssigned(OrderEvent):
    """The order is this customer's from now on, or nobody's."""

    customer_id: CustomerId | None
    undo: bool = False


@dataclass(frozen=True, slots=True)
class OrderCancelled(OrderEvent):
    """The order was given up before payment, and why; `total` is what it came to by then."""

    number: str
    total: Money
    reason: str


Edit = LineAdded | LineChanged | LineRemoved | OrderDiscounted | OrderNoted | OrderAssigned


def has_been_sent(order: Order) -> bool:
    """True while the kitchen has anything of the order."""
    return bool(order.kitchen)


def without_steps_of(order: Order, lines: Collection[LineId]) -> Order:
    """The order whose undo leaves these lines alone; other steps can still be taken back."""
    kept = tuple(step for step in order.undo if _line_of(step) not in lines)
    return replace(order, undo=kept)


def _line_of(step: OrderEvent) -> LineId | None:
    match step:
        case LineAdded() | LineChanged():
            return step.line.line_id
        case LineRemoved():
            return step.line_id
    return None


def opened(event: OrderOpened, taxes: TaxTable) -> Order:
    """The empty order an `OrderOpened` makes; `taxes` are the shop's rates at that moment."""
    return Order(
        event.order_id, event.number, event.opened_at, event.business_day, event.policy, taxes
    )


def apply_edit(order: Order, event: Edit) -> Order:
    """The order after the edit, and the way back remembered (or, for an undo, used up)."""
    back = opposite(order, event)
    edited = _edited(order, event)
    if event.undo:
        return replace(edited, undo=order.undo[:-1])
    return replace(edited, undo=(*order.undo, back)[-UNDO_DEPTH:])


def opposite(order: Order, event: Edit) -> Edit:
    """The edit that takes `event` back, given the order before it. Its `undo` mark is set."""
    match event:
        case LineAdded():
            return LineRemoved(order.order_id, event.line.line_id, undo=True)
        case LineRemoved():
            at = _index(order, event.line_id)
            return LineAdded(order.order_id, order.lines[at], at, undo=True)
        case LineChanged():
            before = order.lines[_index(order, event.line.line_id)]
            return LineChanged(order.order_id, before, undo=True)
        case OrderDiscounted():
            return OrderDiscounted(order.order_id, order.discount, undo=True)
        case OrderNoted():
            return OrderNoted(order.order_id, order.note, undo=True)
        case OrderAssigned():
            return OrderAssigned(order.order_id, order.customer_id, undo=True)


def _edited(order: Order, event: Edit) -> Order:
    lines = order.lines
    match event:
        case LineAdded():
            lines = (*lines[: event.index], event.line, *lines[event.index :])
        case LineRemoved():
            lines = tuple(line for line in lines if line.line_id != event.line_id)
        case LineChanged():
            at = _index(order, event.line.line_id)
            lines = (*lines[:at], event.line, *lines[at + 1 :])
        case OrderDiscounted():
            return replace(order, discount=event.discount)
        case OrderNoted():
            return replace(order, note=event.note)
        case OrderAssigned():
            return replace(order, customer_id=event.customer_id)
    return replace(order, lines=lines)


def _index(order: Order, line_id: LineId) -> int:
    return next(i for i, line in enumerate(order.lines) if line.line_id == line_id)
