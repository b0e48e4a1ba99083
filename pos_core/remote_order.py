"""An order placed elsewhere, in an app, at a table or at another till, and how far it has come.

It only ever moves forward, so that two sides that were apart agree as soon as they have heard the
same news, in whatever order it came.
"""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from pos_core.frozen import dataclass
from pos_core.ids import OrderId
from pos_core.money import Money
from pos_core.quantity import Quantity


class OrderStatus(StrEnum):
    """How far an order has come. `READY` is the shop's own step: made, not yet handed over."""

    PENDING = "pending"
    PROCESSING = "processing"
    READY = "ready"
    COMPLETED = "completed"
    CANCELLED = "cancelled"

    @property
    def is_over(self) -> bool:
        """True when nothing can happen to it any more."""
        return not NEXT[self]


class OrderSource(StrEnum):
    """Where an order was placed: in an app, at the counter, by a guest's phone at a table."""

    APP = "app"
    COUNTER = "counter"
    TABLE = "table"


_FORWARD = (
    OrderStatus.PENDING,
    OrderStatus.PROCESSING,
    OrderStatus.READY,
    OrderStatus.CANCELLED,
    OrderStatus.COMPLETED,
)

NEXT: Mapping[OrderStatus, tuple[OrderStatus, ...]] = MappingProxyType(
    {
        OrderStatus.PENDING: (OrderStatus.PROCESSING, OrderStatus.CANCELLED),
        OrderStatus.PROCESSING: (
            OrderStatus.READY,
            OrderStatus.COMPLETED,
            OrderStatus.CANCELLED,
        ),
        OrderStatus.READY: (OrderStatus.COMPLETED, OrderStatus.CANCELLED),
        OrderStatus.COMPLETED: (),
        OrderStatus.CANCELLED: (),
    }
)
"""What people may make of an order that stands so."""


def next_statuses(status: OrderStatus, *, paid: bool = False) -> tuple[OrderStatus, ...]:
    """The steps that are allowed from here. What is paid for is not cancelled but refunded."""
    return tuple(s for s in NEXT[status] if not (paid and s is OrderStatus.CANCELLED))


def may_become(status: OrderStatus, to: OrderStatus, *, paid: bool = False) -> bool:
    """True for an allowed step, and for the step that was taken already."""
    return to is status or to in next_statuses(status, paid=paid)


def further(one: OrderStatus, other: OrderStatus) -> OrderStatus:
    """Which of the two counts where two sides went on without hearing of each other.

    The one further on; what was handed over and paid for beats a cancellation that came meanwhile.
    """
    return max(one, other, key=_FORWARD.index)


@dataclass(frozen=True, slots=True)
class RemoteChoice:
    """A choice made with a line, as it is called, and what one unit costs more by it."""

    option_id: str
    name: str
    price: Money


@dataclass(frozen=True, slots=True)
class RemoteLine:
    """What was ordered. `unit_price` is the menu's, for one unit without its choices.

    `total` is what the line comes to as the shelf shows it, before service and taxes on top. Tax
    class and category are the menu's of then: by them the till taxes it and finds who makes it.
    """

    item_id: str
    name: str
    quantity: Quantity
    unit_price: Money
    total: Money
    variant_id: str = ""
    variant: str = ""
    choices: tuple[RemoteChoice, ...] = ()
    note: str = ""
    tax_class: str = ""
    category_id: str = ""


@dataclass(frozen=True, slots=True)
class RemoteOrder:
    """The order as the hosted API tells it. `version` counts its events and only grows.

    `number` is what people call it; `client_order_id` is the app's own. `total` is what there is to
    pay, `paid` whether that has been done. `reason` says why it was cancelled.
    """

    order_id: OrderId
    number: str
    source: OrderSource
    status: OrderStatus
    placed_at: datetime
    updated_at: datetime
    version: int
    lines: tuple[RemoteLine, ...]
    subtotal: Money
    discount: Money
    service: Money
    tax: Money
    total: Money
    paid: bool = False
    client_order_id: str = ""
    customer_name: str = ""
    customer_phone: str = ""
    table: str = ""
    note: str = ""
    reason: str = ""

    @property
    def next_statuses(self) -> tuple[OrderStatus, ...]:
        """What may be made of it now."""
        return next_statuses(self.status, paid=self.paid)
