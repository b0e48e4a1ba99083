"""What happens to electronic payments, and how the feed tells of them.

Each event belongs to one attempt; what they come to together is in `attempt`.
"""

from datetime import datetime
from enum import StrEnum

from pos_core.events import Event
from pos_core.frozen import dataclass
from pos_core.ids import OrderId, PaymentId
from pos_core.money import Money
from pos_core.payment_status import PaymentStatus
from pos_core.tender import Payment


class RefundState(StrEnum):
    """How far the money is on its way back."""

    ASKED = "asked"
    PROCESSING = "processing"
    REFUNDED = "refunded"
    FAILED = "failed"
    IN_CASH = "in_cash"

    @property
    def is_over(self) -> bool:
        """True when nothing moves by itself any more."""
        return self.is_done or self is RefundState.FAILED

    @property
    def is_done(self) -> bool:
        """True when the guest has it."""
        return self in (RefundState.REFUNDED, RefundState.IN_CASH)


@dataclass(frozen=True, slots=True)
class RefundNews:
    """A part of a payment on its way back, as it was told; `reason` says why it failed."""

    refund_id: PaymentId
    amount: Money
    state: RefundState
    reason: str = ""
    provider_ref: str = ""


@dataclass(frozen=True, slots=True)
class PaymentNews:
    """A payment as the feed tells it; `version` grows with each change.

    `paid` is what came when it was not `amount`; `device_id` asked for it, "" for a guest's phone.
    Of a table's session (`session_id`) its money goes onto the bill of that `number` and no copy.
    `redirect_url` is a page to pay at, which a phone opens from a QR.
    """

    payment_id: PaymentId
    order_id: OrderId
    method: str
    amount: Money
    status: PaymentStatus
    asked_at: datetime
    expires_at: datetime
    version: int
    provider: str = ""
    number: str = ""
    reason: str = ""
    provider_ref: str = ""
    bill_code: str = ""
    qr_payload: str = ""
    redirect_url: str = ""
    device_id: str = ""
    session_id: str = ""
    paid: Money | None = None
    refunds: tuple[RefundNews, ...] = ()


@dataclass(frozen=True, slots=True)
class Method:
    """A way to be paid that this shop has. `state` is its provider's: `up`, `down`, `trying`."""

    method: str
    provider: str = ""
    state: str = "up"
    needs_internet: bool = True


@dataclass(frozen=True, slots=True)
class PaymentEvent(Event):
    """Something that happened to an attempt."""

    payment_id: PaymentId

    @property
    def stream(self) -> str:
        """The attempt's own stream."""
        return f"payment/{self.payment_id}"


@dataclass(frozen=True, slots=True)
class PaymentAsked(PaymentEvent):
    """`amount` of an order is asked for by `method`, until `expires_at`.

    `qr_payload` is a text that this till made; others come from the provider.
    """

    order_id: OrderId
    number: str
    method: str
    amount: Money
    asked_at: datetime
    expires_at: datetime
    bill_code: str = ""
    qr_payload: str = ""
    terminal_id: str = ""
    actor: str = ""
    print_receipt: bool = True


@dataclass(frozen=True, slots=True)
class PaymentHeard(PaymentEvent):
    """What the provider says of it by now."""

    news: PaymentNews


@dataclass(frozen=True, slots=True)
class PaymentDropped(PaymentEvent):
    """Nobody waits for it any more: `reason` is `cashier`, `expired`, `changed` or `ended`."""

    reason: str


@dataclass(frozen=True, slots=True)
class PaymentSetAside(PaymentEvent):
    """Its end is not known, and the bill is paid otherwise; `approver` answers for that."""

    approver: str = ""


@dataclass(frozen=True, slots=True)
class StatusAsked(PaymentEvent):
    """The provider is to be asked at once how it stands; that never charges anything."""

    at: datetime


@dataclass(frozen=True, slots=True)
class PaymentTrusted(PaymentEvent):
    """The guest was let go before the money was seen. `period` is the shift, or the day."""

    period: str
    approver: str = ""


@dataclass(frozen=True, slots=True)
class PaymentProven(PaymentEvent):
    """The money that was trusted has come."""


@dataclass(frozen=True, slots=True)
class PaymentLate(PaymentEvent):
    """Its money came, and nothing is left that it could pay: it should go back.

    `why` is how the order stands: `paid`, `cancelled`, `voided`, `merged`, `too_much`.
    """

    order_id: OrderId
    number: str
    amount: Money
    why: str


@dataclass(frozen=True, slots=True)
class PaymentRefundAsked(PaymentEvent):
    """`amount` of it is to go back, by the way it came."""

    refund_id: PaymentId
    order_id: OrderId
    amount: Money
    reason: str
    approver: str = ""


@dataclass(frozen=True, slots=True)
class PaymentRefundHeard(PaymentEvent):
    """How far that is; `news.reason` says why it failed."""

    news: RefundNews


@dataclass(frozen=True, slots=True)
class RefundedInCash(PaymentEvent):
    """What the provider would not give back went over the counter, as `payment` says.

    `method` is the way it had come by.
    """

    refund_id: PaymentId
    payment: Payment
    approver: str = ""
    method: str = ""


@dataclass(frozen=True, slots=True)
class MethodsNoted(Event):
    """These are the ways to be paid from now on."""

    methods: tuple[Method, ...]

    @property
    def stream(self) -> str:
        """One stream for the shop's methods."""
        return "payment_methods"
