"""What happens to a table's session: one stream that phones, the till and the API write together.

All sides keep these as they stand, so amounts are plain minor units beside their `currency`, as on
the wire. `turn` is one more than the writer knew of, so that those who heard the same news in
another order still agree; see `docs/decisions/table_sessions.md`.
"""

from datetime import datetime
from enum import StrEnum

from pos_core.events import Event
from pos_core.frozen import dataclass
from pos_core.money import Currency, Money
from pos_core.quantity import Quantity
from pos_core.remote_order import RemoteChoice, RemoteLine
from pos_core.table_rules import SessionMode


class SessionStatus(StrEnum):
    """How a session stands; everything but `ACTIVE` is an end."""

    ACTIVE = "active"
    EXPIRED = "expired"
    CANCELLED = "cancelled"
    PAID = "paid"


class PhoneState(StrEnum):
    """Whether staff let a phone in; it only goes on, and out is out."""

    WAITING = "waiting"
    IN = "in"
    OUT = "out"


class CallKind(StrEnum):
    """What a guest wants of the staff."""

    HELP = "help"
    BILL = "bill"


class BillStatus(StrEnum):
    """How a bill of the session stands at its till."""

    OPEN = "open"
    CANCELLED = "cancelled"
    PAID = "paid"


@dataclass(frozen=True, slots=True)
class LineChoice:
    """A choice made with a line; `price` is what one unit costs more by it."""

    option_id: str
    name: str
    price: int


@dataclass(frozen=True, slots=True)
class SessionLine:
    """Goods that a phone wants, by the menu's prices of then.

    `unit_price` is one unit's without choices, `total` the whole line's.
    """

    line_id: str
    phone_id: str
    item_id: str
    name: str
    quantity: int
    unit_price: int
    total: int
    currency: Currency
    variant_id: str = ""
    variant: str = ""
    choices: tuple[LineChoice, ...] = ()
    note: str = ""
    tax_class: str = ""
    category_id: str = ""

    @property
    def each(self) -> int:
        """What one unit costs with its choices."""
        return self.unit_price + sum(choice.price for choice in self.choices)

    @property
    def as_remote(self) -> RemoteLine:
        """The same as the orders board knows lines."""
        currency = self.currency
        choices = (
            RemoteChoice(each.option_id, each.name, Money(each.price, currency))
            for each in self.choices
        )
        return RemoteLine(
            self.item_id,
            self.name,
            Quantity.of(self.quantity),
            Money(self.unit_price, currency),
            Money(self.total, currency),
            self.variant_id,
            self.variant,
            tuple(choices),
            self.note,
            self.tax_class,
            self.category_id,
        )


@dataclass(frozen=True, slots=True)
class BillLine:
    """A line of a bill as guests see it. `line_id` is the session's where it came by a phone.

    `status` is where it is: ordered, sent, ready, served; `quantity` in thousandths.
    """

    line_id: str
    name: str
    quantity: int
    total: int
    status: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class SessionBill:
    """An open order of the till as the till told of it. `version` grows with each telling.

    `phone_id` is whose bill it is where each phone pays for itself. `rest` is what is still to pay.
    """

    order_id: str
    number: str
    version: int
    currency: Currency
    lines: tuple[BillLine, ...]
    subtotal: int
    total: int
    rest: int
    discount: int = 0
    service: int = 0
    tax: int = 0
    paid: int = 0
    phone_id: str = ""
    status: BillStatus = BillStatus.OPEN


@dataclass(frozen=True, slots=True)
class SessionPayment:
    """A payment that a phone asked for, without what only that phone may see."""

    payment_id: str
    order_id: str
    phone_id: str
    method: str
    amount: int
    currency: Currency
    status: str
    version: int
    expires_at: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SessionEvent(Event):
    """Something that happened to one session."""

    session_id: str

    @property
    def stream(self) -> str:
        """The session's own stream."""
        return f"session/{self.session_id}"


@dataclass(frozen=True, slots=True)
class SessionOpened(SessionEvent):
    """Guests sit at a table. `token_hash` is of the token in the address of its QR, or empty.

    `confirms` says that staff let in phones that come by the table's own QR; `host` is the till
    that opened it, or empty.
    """

    table_id: str
    table: str
    mode: SessionMode
    opened_at: datetime
    expires_at: datetime
    area: str = ""
    confirms: bool = True
    token_hash: str = ""
    host: str = ""


@dataclass(frozen=True, slots=True)
class PhoneJoined(SessionEvent):
    """A phone came; `number` counts the session's phones from 1."""

    phone_id: str
    number: int
    state: PhoneState
    name: str = ""


@dataclass(frozen=True, slots=True)
class PhoneLetIn(SessionEvent):
    """Staff, or a phone that is in, let another one in."""

    phone_id: str


@dataclass(frozen=True, slots=True)
class PhonePutOut(SessionEvent):
    """That phone may do no more here."""

    phone_id: str


@dataclass(frozen=True, slots=True)
class PhoneNamed(SessionEvent):
    """What the guest wants to be called."""

    phone_id: str
    name: str
    turn: int


@dataclass(frozen=True, slots=True)
class LinePut(SessionEvent):
    """A line lies in the cart; the same id again replaces it."""

    line: SessionLine


@dataclass(frozen=True, slots=True)
class LineTakenOut(SessionEvent):
    """Somebody thought better of it."""

    line_id: str


@dataclass(frozen=True, slots=True)
class RoundSent(SessionEvent):
    """The cart was sent, or one phone's part of it; its lines leave the cart for good."""

    round: int
    lines: tuple[SessionLine, ...]
    sent_at: datetime
    phone_id: str = ""


@dataclass(frozen=True, slots=True)
class RoundTaken(SessionEvent):
    """A till has it on its bill, and the kitchen knows. `key` is the round's name, as below."""

    round: int
    order_id: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class RoundReady(SessionEvent):
    """The kitchen has made it."""

    round: int
    key: str = ""


@dataclass(frozen=True, slots=True)
class RoundServed(SessionEvent):
    """It is on the table."""

    round: int
    key: str = ""


@dataclass(frozen=True, slots=True)
class RoundRefused(SessionEvent):
    """Staff cannot or will not make it; `lines` are their ids, none when it is all of them."""

    round: int
    reason: str
    lines: tuple[str, ...] = ()
    key: str = ""


@dataclass(frozen=True, slots=True)
class GuestCalled(SessionEvent):
    """A guest asks for somebody, or for the bill; `how` is cash, card, qr, or not said."""

    call_id: str
    kind: CallKind
    phone_id: str
    called_at: datetime
    how: str = ""


@dataclass(frozen=True, slots=True)
class CallAnswered(SessionEvent):
    """Somebody went, or the guest needs nobody any more."""

    call_id: str


@dataclass(frozen=True, slots=True)
class BillTold(SessionEvent):
    """How a bill of the session stands at its till."""

    bill: SessionBill


@dataclass(frozen=True, slots=True)
class PaymentChanged(SessionEvent):
    """How a payment stands that a phone asked for."""

    payment: SessionPayment


@dataclass(frozen=True, slots=True)
class HostTaken(SessionEvent):
    """A till serves the session from now on. Of two with the same turn the API believes the first.

    A till that claims does not count itself as the host before the feed says so.
    """

    host: str
    turn: int


@dataclass(frozen=True, slots=True)
class SessionMoved(SessionEvent):
    """The guests sit at another table."""

    table_id: str
    table: str
    turn: int
    area: str = ""


@dataclass(frozen=True, slots=True)
class SessionMerged(SessionEvent):
    """It went into another session, and its phones with it."""

    into: str


@dataclass(frozen=True, slots=True)
class SessionExtended(SessionEvent):
    """There is life at the table; of two times the later counts."""

    expires_at: datetime


@dataclass(frozen=True, slots=True)
class SessionClosed(SessionEvent):
    """The session ended; of two ends of the same turn, paid counts before any other."""

    status: SessionStatus
    turn: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SessionReopened(SessionEvent):
    """It goes on after all."""

    turn: int
    expires_at: datetime
