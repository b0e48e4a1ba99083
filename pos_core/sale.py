"""A paid order as it will stand for ever: lines, figures, taxes and tenders, worked out once.

Nobody recomputes a sale: receipts, reports, the hosted API and an auditor all read these figures.
"""

from dataclasses import replace
from datetime import date, datetime
from enum import StrEnum

from pos_core.frozen import dataclass
from pos_core.ids import CustomerId, OrderId
from pos_core.line import OrderLine
from pos_core.money import Money, total
from pos_core.order import Order, OrderEvent, WentAlong
from pos_core.order_kind import OrderKind
from pos_core.pricing import Discount, Priced
from pos_core.tender import Payment

# A very busy day: what is voided on its day must be remembered until the day ends.
CLOSED_KEPT = 1_000


@dataclass(frozen=True, slots=True)
class Sale:
    """The snapshot. `due` = priced total + `rounding`, the signed cash rounding line.

    The payments' amounts add up to `due`. `cashier` is an actor, `cashier_name` the name on paper.
    `owed` is what the customer owes with it, where a part of it went on account, `along` the way it
    came from other tills.
    """

    order_id: OrderId
    number: str
    paid_at: datetime
    business_day: date
    cashier: str
    lines: tuple[OrderLine, ...]
    priced: Priced
    rounding: Money
    due: Money
    payments: tuple[Payment, ...]
    discount: Discount | None = None
    note: str = ""
    cashier_name: str = ""
    kind: OrderKind = OrderKind.DINE_IN
    name: str = ""
    customer_id: CustomerId | None = None
    customer_name: str = ""
    opened_at: datetime | None = None
    owed: Money | None = None
    along: tuple[WentAlong, ...] = ()

    @property
    def change(self) -> Money:
        """What went back over the counter in all."""
        return total((p.change for p in self.payments), self.due.currency)

    @property
    def tip(self) -> Money:
        """What guests gave to the staff in all; no part of `due`."""
        return total((p.tip for p in self.payments if p.tip), self.due.currency)


class Outcome(StrEnum):
    """How an order ended."""

    PAID = "paid"
    CANCELLED = "cancelled"
    VOIDED = "voided"
    MERGED = "merged"
    HANDED_OVER = "handed_over"

    @property
    def is_sale(self) -> bool:
        """True when money was taken, given back since or not."""
        return self in (Outcome.PAID, Outcome.VOIDED)


@dataclass(frozen=True, slots=True)
class ClosedOrder:
    """What the till remembers of an order that ended: enough to answer a second press of Pay."""

    order_id: OrderId
    number: str
    outcome: Outcome
    due: Money
    closed_at: datetime
    business_day: date


@dataclass(frozen=True, slots=True)
class OrderPaid(OrderEvent):
    """The order is settled; the sale in it is final."""

    sale: Sale


@dataclass(frozen=True, slots=True)
class SaleVoided(OrderEvent):
    """A sale was taken back whole, its money returned, and why; `approver` let it be done.

    `sale` is what was taken back; entries older than it do not carry it.
    """

    reason: str
    amount: Money
    approver: str = ""
    sale: Sale | None = None


def close(
    order: Order, outcome: Outcome, due: Money, at: datetime, business_day: date
) -> ClosedOrder:
    """The memory of `order` once it has ended at `at`."""
    return ClosedOrder(order.order_id, order.number, outcome, due, at, business_day)


def voided(closed: ClosedOrder) -> ClosedOrder:
    """The same memory after the sale was taken back."""
    return replace(closed, outcome=Outcome.VOIDED)
