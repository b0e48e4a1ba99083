"""An order while it is open: what is in it, what was done to it, and how each step is taken back.

It keeps the pricing policy and the tax rates of the moment it was opened. Every edit is an event;
undo writes the opposite event, so the journal tells what really happened at the counter.
"""

from dataclasses import replace
from datetime import date, datetime

from pos_core.events import Event
from pos_core.frozen import dataclass
from pos_core.ids import CustomerId, LineId, OrderId
from pos_core.line import LinePart, OrderLine
from pos_core.money import Money, total
from pos_core.order_kind import EATEN_HERE, KindRule, OrderKind
from pos_core.pricing import Discount, Priced, PricingPolicy, ServiceCharge, price
from pos_core.sent_line import SentLine
from pos_core.tax import Tax, TaxTable
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
class WentAlong:
    """What was in an order as another till took it over; it had that `number` until then."""

    number: str
    parts: tuple[LinePart, ...]


@dataclass(frozen=True, slots=True)
class Order:
    """An open order. `undo` holds the opposites of the last edits, the latest at the end.

    `policy` and `taxes` are the shop's from when the order was opened; `rule` is what its kind
    makes of them, and `usual_service` the service charge the policy had before. `name` is what
    people call it (a table, a guest), `payments` the tenders taken so far, `bills` how many bills
    the goods were split over. `kitchen` is what the kitchen has of the lines, `fired` the courses
    that were called for, `was` the numbers it had before at tills that took it over, and
    `along` what it was at each of them when it left.
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
    rule: KindRule = EATEN_HERE
    name: str = ""
    customer_id: CustomerId | None = None
    payments: tuple[Payment, ...] = ()
    kitchen: tuple[SentLine, ...] = ()
    fired: tuple[int, ...] = ()
    usual_service: ServiceCharge | None = None
    bills: int = 1
    was: tuple[str, ...] = ()
    along: tuple[WentAlong, ...] = ()

    @property
    def kind(self) -> OrderKind:
        """Where the goods go."""
        return self.rule.kind

    @property
    def is_bare(self) -> bool:
        """True while there is nothing in it that anybody would miss."""
        kept = (self.lines, self.name, self.note, self.payments, self.customer_id, self.kitchen)
        return not any(kept)

    def line(self, line_id: LineId) -> OrderLine | None:
        """The line of that id, or None."""
        return next((line for line in self.lines if line.line_id == line_id), None)

    def price(self) -> Priced:
        """What the order costs as it stands."""
        return price([line.charge() for line in self.lines], self.policy, self.discount)

    @property
    def paid(self) -> Money:
        """What the tenders taken so far settle of it."""
        return total((payment.amount for payment in self.payments), self.policy.currency)

    def rest(self) -> Money:
        """What is still to be paid, before any cash rounding."""
        return self.price().total - self.paid


@dataclass(frozen=True, slots=True)
class OrderOpened(OrderEvent):
    """A new order with its number, the shop's policy and what its kind makes of that.

    A bill split off another order has that one as its `parent`, and the rates of it. One that is
    opened `aside` leaves the cart as it is.
    """

    number: str
    opened_at: datetime
    business_day: date
    policy: PricingPolicy
    rule: KindRule = EATEN_HERE
    name: str = ""
    parent: OrderId | None = None
    aside: bool = False


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
class OrderNamed(OrderEvent):
    """People call the order this now: a table, a guest; nothing at all is by its number."""

    name: str
    undo: bool = False


@dataclass(frozen=True, slots=True)
class LineTaxes:
    """The taxes a line bears from now on."""

    line_id: LineId
    taxes: tuple[Tax, ...]


@dataclass(frozen=True, slots=True)
class OrderKindSet(OrderEvent):
    """The order is of this kind now, by this `rule`; `taxes` are those of lines that change."""

    rule: KindRule
    taxes: tuple[LineTaxes, ...] = ()
    undo: bool = False


@dataclass(frozen=True, slots=True)
class LineRepriced(OrderEvent):
    """Somebody overrode the price of the line, which reads so now; why, and who let it be done."""

    line: OrderLine
    reason: str
    approver: str = ""
    undo: bool = False


@dataclass(frozen=True, slots=True)
class OrderCancelled(OrderEvent):
    """The order was given up before payment, and why; `total` is what it came to by then.

    `approver` let it be done where the kitchen had something of it; `waste` was made already.
    """

    number: str
    total: Money
    reason: str
    approver: str = ""
    waste: bool = False


WholeEdit = OrderDiscounted | OrderNoted | OrderAssigned | OrderNamed | OrderKindSet
Edit = LineAdded | LineChanged | LineRemoved | LineRepriced | WholeEdit


def has_been_sent(order: Order) -> bool:
    """True while the kitchen has anything of the order."""
    return bool(order.kitchen)


def opened(event: OrderOpened, taxes: TaxTable) -> Order:
    """The empty order an `OrderOpened` makes; `taxes` are the shop's rates at that moment."""
    order = Order(
        event.order_id,
        event.number,
        event.opened_at,
        event.business_day,
        event.policy,
        taxes,
        name=event.name,
    )
    return ruled(order, event.rule)


def ruled(order: Order, rule: KindRule) -> Order:
    """The order under `rule`: with the service charge it was opened with, or without any."""
    usual = order.usual_service or order.policy.service
    policy = replace(order.policy, service=usual if rule.service else None)
    return replace(order, rule=rule, policy=policy, usual_service=usual)


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
        case LineChanged() | LineRepriced():
            before = order.lines[_index(order, event.line.line_id)]
            return LineChanged(order.order_id, before, undo=True)
    return _opposite_of_whole(order, event)


def _opposite_of_whole(order: Order, event: WholeEdit) -> Edit:
    match event:
        case OrderDiscounted():
            return OrderDiscounted(order.order_id, order.discount, undo=True)
        case OrderNoted():
            return OrderNoted(order.order_id, order.note, undo=True)
        case OrderAssigned():
            return OrderAssigned(order.order_id, order.customer_id, undo=True)
        case OrderNamed():
            return OrderNamed(order.order_id, order.name, undo=True)
        case OrderKindSet():
            changed = {each.line_id for each in event.taxes}
            taxes = (LineTaxes(o.line_id, o.taxes) for o in order.lines if o.line_id in changed)
            return OrderKindSet(order.order_id, order.rule, tuple(taxes), undo=True)


def _edited(order: Order, event: Edit) -> Order:
    lines = order.lines
    match event:
        case LineAdded():
            lines = (*lines[: event.index], event.line, *lines[event.index :])
        case LineRemoved():
            lines = tuple(line for line in lines if line.line_id != event.line_id)
        case LineChanged() | LineRepriced():
            at = _index(order, event.line.line_id)
            lines = (*lines[:at], event.line, *lines[at + 1 :])
        case _:
            return _edited_as_whole(order, event)
    return replace(order, lines=lines)


def _edited_as_whole(order: Order, event: WholeEdit) -> Order:
    match event:
        case OrderDiscounted():
            return replace(order, discount=event.discount)
        case OrderNoted():
            return replace(order, note=event.note)
        case OrderAssigned():
            return replace(order, customer_id=event.customer_id)
        case OrderNamed():
            return replace(order, name=event.name)
        case OrderKindSet():
            taxes = {each.line_id: each.taxes for each in event.taxes}
            lines = tuple(replace(o, taxes=taxes.get(o.line_id, o.taxes)) for o in order.lines)
            return ruled(replace(order, lines=lines), event.rule)


def _index(order: Order, line_id: LineId) -> int:
    return next(i for i, line in enumerate(order.lines) if line.line_id == line_id)
