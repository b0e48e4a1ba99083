"""Money that came by bank and pays nothing by itself: what it is, and what people decided of it.

It is told by the feed, kept until somebody has decided, and is in the books only from then on.
"""

from collections.abc import Mapping
from dataclasses import field, replace
from datetime import datetime

from pos_core.bank_transfer import TransferVerdict
from pos_core.events import Event
from pos_core.frozen import dataclass
from pos_core.ids import OrderId, PaymentId
from pos_core.money import Money
from pos_core.tender import Payment

OVER_KEPT = 2_000


@dataclass(frozen=True, slots=True)
class DoubtfulTransfer:
    """`came` is this transfer, below zero when it went out. `memo` is the payer's own words.

    `reference` is the bank's. `asked` and `more` are of the bill it names, `more` how much more
    than that has come by now with earlier ones, below zero when it is short; None when it names no
    bill for certain. `candidates` are the bills that it fits then.
    """

    transfer_id: str
    verdict: TransferVerdict
    came: Money
    at: datetime
    memo: str = ""
    reference: str = ""
    payment_id: PaymentId = PaymentId("")
    order_id: OrderId = OrderId("")
    number: str = ""
    asked: Money | None = None
    more: Money | None = None
    candidates: tuple[PaymentId, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """A transfer that waits for somebody; `left` is what of it nobody has decided about."""

    transfer: DoubtfulTransfer
    left: Money


@dataclass(frozen=True, slots=True)
class Doubts:
    """`waiting` by the transfer's id, the oldest first; `over` are ids of what was decided."""

    waiting: Mapping[str, Doubt] = field(default_factory=dict)
    over: tuple[str, ...] = ()

    def knows(self, transfer_id: str) -> bool:
        """True when it was heard of before."""
        return transfer_id in self.waiting or transfer_id in self.over

    def of_order(self, order_id: OrderId) -> Doubt | None:
        """The oldest one that names this order."""
        named = (each for each in self.waiting.values() if each.transfer.order_id == order_id)
        return next(named, None)

    def with_one(self, doubt: Doubt) -> "Doubts":
        """It waits, with so much left; with nothing left it is over."""
        transfer_id = doubt.transfer.transfer_id
        if not doubt.left:
            return self.without(transfer_id)
        return replace(self, waiting={**self.waiting, transfer_id: doubt})

    def without(self, transfer_id: str) -> "Doubts":
        """It is over."""
        waiting = {key: each for key, each in self.waiting.items() if key != transfer_id}
        return Doubts(waiting, (*self.over, transfer_id)[-OVER_KEPT:])


@dataclass(frozen=True, slots=True)
class TransferEvent(Event):
    """Something that happened to a doubtful transfer."""

    transfer_id: str

    @property
    def stream(self) -> str:
        """The transfer's own stream."""
        return f"transfer/{self.transfer_id}"


@dataclass(frozen=True, slots=True)
class TransferHeard(TransferEvent):
    """The bank told of it, and somebody has to decide."""

    transfer: DoubtfulTransfer


@dataclass(frozen=True, slots=True)
class TransferTaken(TransferEvent):
    """`amount` of it counts for an order, as payment `payment_id`; `left` is yet to be decided.

    `approver` answers for it where the bill is not certain. `method` is the way the QR was for.
    """

    payment_id: PaymentId
    order_id: OrderId
    number: str
    amount: Money
    left: Money
    at: datetime
    method: str
    verdict: TransferVerdict
    approver: str = ""


@dataclass(frozen=True, slots=True)
class TransferGivenBack(TransferEvent):
    """What was left of it went over the counter in cash, as `payment` says."""

    payment: Payment
    method: str
    verdict: TransferVerdict
    approver: str = ""


@dataclass(frozen=True, slots=True)
class TransferSettled(TransferEvent):
    """Nothing is to be done here any more: settled outside the till, or `elsewhere`."""

    verdict: TransferVerdict
    approver: str = ""
    elsewhere: bool = False
