"""What every provider of payments can do for us, in our words and our money.

An adapter knows its provider's paths, fields and signatures and nothing else: no database, no
order, no clock of its own. It is given a `Wire` to speak through and never reads a redirect as
proof. Whatever it cannot be sure of it leaves `UNKNOWN` or `PROCESSING`; it guesses no money.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from pos_core.money import Money
from pos_core.payment_status import PaymentStatus


@dataclass(frozen=True, slots=True)
class Charge:
    """One attempt at being paid `money`. `payment_id` is ours and never used for another attempt.

    `number` is what people call the order; `bill_code` is what a transfer's memo must hold.
    `qr_payload` is what the till has drawn already.
    `facts` are what the provider told us at the charge and wants to hear again later.
    """

    payment_id: str
    store_id: str
    method: str
    money: Money
    asked_at: datetime
    expires_at: datetime
    number: str = ""
    bill_code: str = ""
    qr_payload: str = ""
    terminal_id: str = ""
    customer_address: str = "127.0.0.1"
    provider_ref: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Seen:
    """How the provider says that a payment stands.

    `money` is what was really paid, None when it does not say; `refunded` all that went back.
    `reason` is one of ours (`declined`, `no_money`, `cancelled`, `limit`, …), "" when there is
    none. `qr_payload` is a text to be drawn. `facts` are added to those of the charge.
    """

    status: PaymentStatus
    provider_ref: str = ""
    money: Money | None = None
    refunded: Money | None = None
    reason: str = ""
    qr_payload: str = ""
    redirect_url: str = ""
    client_secret: str = ""
    expires_at: datetime | None = None
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Refund:
    """`money` of a successful charge goes back, once: `refund_id` is ours."""

    refund_id: str
    charge: Charge
    money: Money
    reason: str
    asked_at: datetime
    provider_ref: str = ""


@dataclass(frozen=True, slots=True)
class BankTransfer:
    """Money that came onto an account, as the bank's notice says; `memo` as the bank left it.

    Below zero it went out. `virtual_account` is the name in front of the account it was sent to.
    """

    transfer_id: str
    account: str
    money: Money
    memo: str
    at: datetime
    bank_reference: str = ""
    payer: str = ""
    virtual_account: str = ""


class Trouble(StrEnum):
    """What befalls money that was taken: it never comes, or the guest's bank wants it back."""

    UNCOLLECTED = "uncollected"
    DISPUTED = "disputed"
    DISPUTE_WON = "dispute_won"


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing a callback tells. `key` is the same whenever the provider tells it again.

    It is about a payment of ours, a refund of ours (`refund_id`), or a transfer that somebody has
    to find the payment of. `must_ask` when the signature does not cover what it says: then it is
    a reason to ask for the status and proves nothing by itself. `why` is of a `trouble`.
    """

    key: str
    payment_id: str = ""
    refund_id: str = ""
    provider_ref: str = ""
    seen: Seen | None = None
    transfer: BankTransfer | None = None
    must_ask: bool = False
    trouble: Trouble | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Callback:
    """A request at our door, as it came; header names in lower case, `query` undecoded."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes
    now: datetime


@dataclass(frozen=True, slots=True)
class Answer:
    """What we say to a callback."""

    status: int
    body: bytes = b""
    content_type: str = "application/json"


class Verdict(StrEnum):
    """What became of a callback, for the provider's own form of answer."""

    TAKEN = "taken"
    AGAIN = "again"
    FORGED = "forged"
    UNKNOWN_PAYMENT = "unknown_payment"
    WRONG_AMOUNT = "wrong_amount"
    UNREADABLE = "unreadable"
    OUR_FAULT = "our_fault"


class ProviderError(Exception):
    """The provider did not do what was asked. `code` is ours, `detail` its own words, redacted."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail


class Refused(ProviderError):
    """It said no, and nothing was made: another attempt may be begun at once."""


class Misconfigured(ProviderError):
    """It does not know us: the credentials are wrong, or the shop may not use this method."""


class Busy(ProviderError):
    """It asks for patience (429) or is ill (5xx); `after` seconds, None when it does not say."""

    def __init__(self, code: str, detail: str = "", after: float | None = None) -> None:
        super().__init__(code, detail)
        self.after = after


class Unreachable(ProviderError):
    """No answer came. `may_have_happened` unless it is sure that nothing was sent."""

    def __init__(self, code: str, detail: str = "", *, may_have_happened: bool = True) -> None:
        super().__init__(code, detail)
        self.may_have_happened = may_have_happened


class NotThere(ProviderError):
    """The provider has no payment of this id: the charge never reached it."""


class NotOffered(ProviderError):
    """This provider cannot do that: cancel a transfer, refund a QRIS payment of some banks."""


class Unreadable(ValueError):
    """A callback whose signature is right says nothing we understand."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One request to a provider. `repeatable` when sending it twice does no more than once."""

    provider: str
    what: str
    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    seconds: float = 15.0
    repeatable: bool = False


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back, with header names in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Wire(Protocol):
    """The way to the providers: time-outs, repeats where allowed, breaker, redacted log."""

    def now(self) -> datetime:
        """The time, for the requests that have to say it."""

    async def __call__(self, ask: Ask) -> Reply:
        """Any answer below 500 but 429. Raises `Unreachable`, `Busy`."""


class Provider(Protocol):
    """One provider, with credentials; there is none without.

    `charge`, `status`, `refund` and `cancel` raise `Refused`, `Misconfigured`, `Busy`,
    `Unreachable`, `NotThere`, `NotOffered` and nothing else.
    """

    name: str
    methods: frozenset[str]
    """What customers call it: `qris`, `gopay`, `momo`, `vietqr`, `card` …"""

    async def charge(self, charge: Charge) -> Seen:
        """Ask for the money. The same `payment_id` again makes no second payment."""

    async def status(self, charge: Charge) -> Seen:
        """How it stands, asked by our id first. Raises `NotThere`."""

    async def cancel(self, charge: Charge) -> Seen:
        """Let it not be paid any more; what it became: it may have been paid meanwhile."""

    async def refund(self, refund: Refund) -> Seen:
        """Give back; the same `refund_id` again gives back no more.

        `REFUNDED` when it is done, `PROCESSING` when it takes time, `FAILED` when it is refused.
        """

    async def refund_status(self, refund: Refund) -> Seen:
        """How a refund stands. Raises `NotThere`."""

    def verify_callback(self, callback: Callback) -> bool:
        """True when the provider sent it. Never raises, whatever was sent."""

    def notices(self, callback: Callback) -> Sequence[Notice]:
        """What a verified callback tells, perhaps nothing. Raises `Unreadable`."""

    def answer(self, verdict: Verdict) -> Answer:
        """The provider's own form of saying `Verdict`; what must come again is no 2xx to it."""
