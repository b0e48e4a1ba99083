"""Tenders: the ways money comes in, and what one of them brought.

A bill may be settled by several. Only cash gives change and only cash is rounded; a tip is the
guest's present to the staff and never a part of what the goods cost.
"""

from enum import StrEnum

from pos_core.frozen import dataclass
from pos_core.ids import PaymentId
from pos_core.money import Money


class Tender(StrEnum):
    """How money came in. `EXCHANGE` is the worth of goods that were brought back.

    `ELECTRONIC` came through a provider or was seen on the bank account: a QR, a wallet, a card.
    """

    CASH = "cash"
    CARD = "card"
    TRANSFER = "transfer"
    VOUCHER = "voucher"
    ACCOUNT = "account"
    EXCHANGE = "exchange"
    ELECTRONIC = "electronic"


@dataclass(frozen=True, slots=True)
class Payment:
    """`amount` settles the bill, `tendered` was handed over, `change` went back.

    `tendered` = `amount` + `tip` + `change`; no tip is None. `reference` is what the terminal, the
    bank or the voucher calls it. Of the last cash payment `amount` holds the cash rounding too.
    `face` is what a voucher says that was worth more than the rest; nothing of it goes back.
    `approver` let a customer's account go above its limit. `method` is an electronic one's: `qris`,
    `momo` …; going back, `of` is the payment it is a part of and `payment_id` the refund's own id.
    """

    payment_id: PaymentId
    tender: Tender
    amount: Money
    tendered: Money
    change: Money
    tip: Money | None = None
    reference: str = ""
    face: Money | None = None
    approver: str = ""
    method: str = ""
    of: PaymentId | None = None

    @property
    def gives_back(self) -> bool:
        """True when cash goes over the counter with it, in or out: the drawer must open."""
        return self.tender is Tender.CASH or bool(self.change)
