"""A visit to a table as one value: what `session_fold` makes of its events."""

from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from pos_core.frozen import dataclass
from pos_core.session_events import (
    BillStatus,
    CallKind,
    PhoneState,
    SessionBill,
    SessionLine,
    SessionPayment,
    SessionStatus,
)
from pos_core.table_rules import SessionMode


class RoundStatus(StrEnum):
    """How far a round has come. What a till took was printed, so that beats a refusal."""

    SENT = "sent"
    REFUSED = "refused"
    TAKEN = "taken"
    READY = "ready"
    SERVED = "served"


_STEPS = tuple(RoundStatus)


@dataclass(frozen=True, slots=True)
class Phone:
    """A guest's phone. `number` is 0 while only later news of it came."""

    phone_id: str
    number: int = 0
    name: str = ""
    state: PhoneState = PhoneState.WAITING
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Round:
    """Lines that were sent together. `refused` are the ids of those that will not be made.

    Its `name` is made of its lines, whose ids phones mint: a server that came back from an older
    copy may give its number to another one. `key` is the name while the lines are not known.
    """

    number: int
    lines: tuple[SessionLine, ...] = ()
    sent_at: datetime | None = None
    phone_id: str = ""
    status: RoundStatus = RoundStatus.SENT
    order_id: str = ""
    reason: str = ""
    refused: tuple[str, ...] = ()
    key: str = ""

    @property
    def name(self) -> str:
        """Which round it is, "" where only its number was told."""
        return round_name(line.line_id for line in self.lines) if self.lines else self.key

    @property
    def wanted(self) -> tuple[SessionLine, ...]:
        """The lines that are to be made."""
        if self.status is RoundStatus.REFUSED:
            return ()
        return tuple(line for line in self.lines if line.line_id not in self.refused)


def round_name(line_ids: Iterable[str]) -> str:
    """What a round of these lines is called, in whatever order and however often they were sent."""
    return sha256("\n".join(sorted(line_ids)).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Call:
    """A guest asks for somebody."""

    call_id: str
    kind: CallKind = CallKind.HELP
    phone_id: str = ""
    called_at: datetime | None = None
    how: str = ""
    answered: bool = False


@dataclass(frozen=True, slots=True)
class SessionState:
    """A session as far as its news came. `opened_at` is None while the first of them is missing.

    It lives `lasts` seconds after the last sign of life. `ended` is how it was closed
    last, `into` the session it was merged into; `status` is of both.
    `rounds` are in their order; `cart` is by line, `phones`, `calls`, `bills` (by order) and
    `payments` by their ids. Each `…_turn` says which of two news about the same counts.
    """

    session_id: str
    ended: SessionStatus = SessionStatus.ACTIVE
    mode: SessionMode = SessionMode.PAY_AT_END
    table_id: str = ""
    table: str = ""
    area: str = ""
    opened_at: datetime | None = None
    expires_at: datetime | None = None
    lasts: int = 3600
    confirms: bool = True
    host: str = ""
    into: str = ""
    reason: str = ""
    phones: Mapping[str, Phone] = field(default_factory=dict)
    cart: Mapping[str, SessionLine] = field(default_factory=dict)
    rounds: tuple[Round, ...] = ()
    calls: Mapping[str, Call] = field(default_factory=dict)
    bills: Mapping[str, SessionBill] = field(default_factory=dict)
    payments: Mapping[str, SessionPayment] = field(default_factory=dict)
    table_turn: int = 0
    host_turn: int = 0
    end_turn: int = 0

    @property
    def status(self) -> SessionStatus:
        """How it stands."""
        return SessionStatus.CANCELLED if self.into else self.ended

    @property
    def is_over(self) -> bool:
        """True when guests can order nothing any more."""
        return self.status is not SessionStatus.ACTIVE

    @property
    def is_abandoned(self) -> bool:
        """True when it ended with goods in its cart that nobody ever sent."""
        return self.is_over and not self.rounds and bool(self.cart)

    @property
    def open_bills(self) -> tuple[SessionBill, ...]:
        """What is still to be paid."""
        return tuple(bill for bill in self.bills.values() if bill.status is BillStatus.OPEN)

    @property
    def open_calls(self) -> tuple[Call, ...]:
        """Who still waits for somebody."""
        return tuple(call for call in self.calls.values() if call.kind and not call.answered)

    def round(self, number: int, name: str = "") -> Round | None:
        """The round of that name, or else of that number: one that waits before others."""
        its = [each for each in self.rounds if each.number == number]
        named = [each for each in self.rounds if each.name == name] if name else its
        waiting = [each for each in named if each.status is RoundStatus.SENT]
        return next(iter(waiting or named), None)

    def round_of(self, line_id: str) -> Round | None:
        """The round that the line is in, the furthest where it was sent twice."""
        its = (r for r in self.rounds if any(line.line_id == line_id for line in r.lines))
        return max(its, key=lambda each: _STEPS.index(each.status), default=None)

    def was_sent(self, line_id: str) -> bool:
        """True for a line that some round took out of the cart."""
        return any(line.line_id == line_id for each in self.rounds for line in each.lines)
