"""A refund as it will stand for ever: which goods came back, what they were worth, how it went.

All figures are positive, as they go back. Whoever adds sales up takes the refunds off; the sale
is never changed. What is left to give back is worked out in `refund_share`, who may in `refunding`.
"""

from collections.abc import Mapping
from dataclasses import field, replace
from datetime import date, datetime

from pos_core.catalog import Unit
from pos_core.events import Event
from pos_core.frozen import dataclass
from pos_core.ids import CustomerId, LineId, OrderId, RefundId
from pos_core.money import Money, zero
from pos_core.order import OrderEvent
from pos_core.pricing import TaxAmount
from pos_core.quantity import Quantity
from pos_core.tender import Payment, Tender


@dataclass(frozen=True, slots=True)
class RefundLine:
    """Goods of one line that came back. `line_id` is the sale's; empty when the sale is not here.

    `discount` holds what had been taken off the line and its part of what was taken off the order.
    `net` and `service` bear no tax; `total` = net + service + taxes, what is given back for it.
    """

    line_id: LineId
    item_id: str
    name: str
    variant: str
    quantity: Quantity
    gross: Money
    discount: Money
    net: Money
    service: Money
    taxes: tuple[TaxAmount, ...]
    total: Money
    unit: Unit = Unit.PIECE
    category_id: str = ""
    modifiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refund:
    """`total` goes back: the lines' totals + `rounding`, the signed part of the cash rounding.

    On paper `subtotal` - `discount` + `service` + `tax_added` + `rounding` = `total`. The payments'
    amounts add up to `total`; a tip that goes back stands beside them. `number` is the refund's own
    (`A-R0003`), `order_number` the sale's. `provisional`: made on paper's word, until a server that
    knows the sale agrees; `approver` is empty when the cashier may do it alone.
    """

    refund_id: RefundId
    number: str
    order_id: OrderId
    order_number: str
    sold_on: date
    refunded_at: datetime
    business_day: date
    cashier: str
    cashier_name: str
    lines: tuple[RefundLine, ...]
    subtotal: Money
    discount: Money
    service: Money
    taxes: tuple[TaxAmount, ...]
    tax_included: Money
    tax_added: Money
    rounding: Money
    total: Money
    payments: tuple[Payment, ...]
    reason: str
    approver: str = ""
    approver_name: str = ""
    provisional: bool = False
    customer_id: CustomerId | None = None
    customer_name: str = ""
    sold_for: Money | None = None

    def by(self, tender: Tender) -> Money:
        """How much of `total` went back by `tender`."""
        amounts = (p.amount for p in self.payments if p.tender is tender)
        return sum(amounts, zero(self.total.currency))

    @property
    def tip(self) -> Money:
        """What went back of the tips."""
        tips = (p.tip for p in self.payments if p.tip is not None)
        return sum(tips, zero(self.total.currency))


@dataclass(frozen=True, slots=True)
class LinesRefunded(OrderEvent):
    """Goods of a sale came back and money went out; `refund` is final."""

    refund: Refund


@dataclass(frozen=True, slots=True)
class ExchangeUsed(OrderEvent):
    """The worth of refund `number` went into the order."""

    number: str
    amount: Money


@dataclass(frozen=True, slots=True)
class ExchangeReturned(OrderEvent):
    """The order let go of the worth of refund `number`; it is open again."""

    number: str
    amount: Money


@dataclass(frozen=True, slots=True)
class ExchangePaidOut(Event):
    """The worth of refund `number` went out in cash, as `payment` says."""

    number: str
    amount: Money
    payment: Payment
    approver: str = ""

    @property
    def stream(self) -> str:
        """The refund's own stream of what became of its worth."""
        return f"exchange/{self.number}"


@dataclass(frozen=True, slots=True)
class ForeignSale:
    """What this till has given back of another till's sale, and what its paper said was paid."""

    paid: Money
    refunded: Money


@dataclass(frozen=True, slots=True)
class RefundBook:
    """`next_number` counts this till's refunds, `foreign` is by the number on the paper.

    `credits` is what goods that came back are worth and nobody has spent, by the refund's number.
    """

    next_number: int = 1
    foreign: Mapping[str, ForeignSale] = field(default_factory=dict)
    credits: Mapping[str, Money] = field(default_factory=dict)

    def with_credit(self, number: str, worth: Money) -> "RefundBook":
        """The book with so much more to spend under that number."""
        before = self.credits.get(number, zero(worth.currency))
        return replace(self, credits={**self.credits, number: before + worth})


def refund_number(prefix: str, counter: int) -> str:
    """What people say: till prefix, R, and a counter of its own, as in `A-R0003`."""
    return f"{prefix}-R{counter:04d}"


def booked(book: RefundBook, refund: Refund) -> RefundBook:
    """The book after one more refund."""
    numbered = replace(book, next_number=book.next_number + 1)
    worth = refund.by(Tender.EXCHANGE)
    if worth:
        numbered = numbered.with_credit(refund.number, worth)
    if not refund.provisional or refund.sold_for is None:
        return numbered
    sale = ForeignSale(refund.sold_for, refund.total)
    before = book.foreign.get(refund.order_number)
    if before is not None:
        sale = ForeignSale(min(before.paid, sale.paid), before.refunded + refund.total)
    return replace(numbered, foreign={**book.foreign, refund.order_number: sale})


def worth_returned(order_id: OrderId, payment: Payment) -> tuple[Event, ...]:
    """What else happens when `payment` is taken off an open order: its worth is open again."""
    if payment.tender is not Tender.EXCHANGE:
        return ()
    return (ExchangeReturned(order_id, payment.reference, payment.amount),)
