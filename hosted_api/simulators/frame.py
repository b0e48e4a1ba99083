"""What all simulated providers share: the payments they keep, and how they are asked.

A simulator is written from its provider's documentation. It reads a request, changes the `Book`
and answers; it keeps no time of its own and does nothing by itself: a person or a test says when a
customer pays.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable
from urllib.parse import parse_qsl

import orjson

if TYPE_CHECKING:
    from hosted_api.kit.clock import Clock


class State(StrEnum):
    """How a payment or a refund stands at the provider."""

    WAITING = "waiting"
    PAID = "paid"
    REFUSED = "refused"
    EXPIRED = "expired"
    CANCELLED = "cancelled"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Asked:
    """A request to a provider. `path` begins below its host; header names are in lower case."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes

    def json(self) -> dict[str, Any]:
        """The body's object; empty when it is none."""
        try:
            value = orjson.loads(self.body)
        except orjson.JSONDecodeError:
            return {}
        return value if isinstance(value, dict) else {}

    def form(self) -> dict[str, str]:
        """The body as a form."""
        return dict(parse_qsl(self.body.decode("utf-8", "replace"), keep_blank_values=True))

    def parameters(self) -> dict[str, str]:
        """The decoded query."""
        return dict(parse_qsl(self.query, keep_blank_values=True))


@dataclass(frozen=True, slots=True)
class Told:
    """The provider's answer."""

    status: int
    body: bytes = b""
    content_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Call:
    """A callback, ready to be sent."""

    url: str
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)
    method: str = "POST"


@dataclass(slots=True)
class GivenBack:
    """A refund. `amount` is as the provider writes it."""

    our_id: str
    their_id: str
    amount: int
    made_at: datetime
    state: State = State.DONE
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Made:
    """A payment that was asked for; "our" is the merchant. Amounts are as the provider writes them.

    `paid` is what the customer really paid. `facts` are the simulator's own.
    """

    provider: str
    our_id: str
    their_id: str
    amount: int
    currency: str
    made_at: datetime
    expires_at: datetime
    callback_url: str = ""
    method: str = ""
    state: State = State.WAITING
    paid: int = 0
    ended_at: datetime | None = None
    facts: dict[str, Any] = field(default_factory=dict)
    refunds: dict[str, GivenBack] = field(default_factory=dict)

    @property
    def refunded(self) -> int:
        """What went back."""
        return sum(each.amount for each in self.refunds.values() if each.state is State.DONE)

    @property
    def promised(self) -> int:
        """What went back or is on its way."""
        return sum(each.amount for each in self.refunds.values() if each.state is not State.REFUSED)

    def end(self, state: State, at: datetime) -> None:
        """It is over; what was paid stays paid."""
        self.state, self.ended_at = state, at


class Book:
    """All payments of all simulated providers, in memory. `callbacks` is the API's address.

    `refunds_wait` makes refunds stay on their way until somebody settles them.
    """

    def __init__(self, clock: Clock, callbacks: str = "") -> None:
        self._clock = clock
        self._ahead = timedelta(0)
        self.call_back(callbacks)
        self._made: dict[tuple[str, str], Made] = {}
        self._newest: dict[tuple[str, str], Made] = {}
        self._count = 0
        self.refunds_wait = False

    def now(self) -> datetime:
        """The time of the simulated world."""
        return self._clock.now() + self._ahead

    def pass_time(self, seconds: float) -> None:
        """Let time pass there."""
        self._ahead += timedelta(seconds=seconds)

    def call_back(self, url: str) -> None:
        """The merchant's accounts name another address from now on; "" is none."""
        self._callbacks = url.rstrip("/")

    def callback_url(self, provider: str) -> str:
        """Where the merchant's account says that callbacks go; "" for nowhere."""
        return f"{self._callbacks}/webhooks/payments/{provider}" if self._callbacks else ""

    def number(self) -> int:
        """1, 2, 3 …: what a provider makes its own ids of."""
        self._count += 1
        return self._count

    def add(self, made: Made) -> Made:
        """Keep a new payment; the same id of the merchant again is another payment."""
        self._made[made.provider, made.their_id] = made
        self._newest[made.provider, made.our_id] = made
        return made

    def find(self, provider: str, our_id: object) -> Made | None:
        """The newest of the merchant's id, with what time has done to it."""
        found = self._newest.get((provider, our_id)) if isinstance(our_id, str) else None
        return self._aged(found)

    def theirs(self, provider: str, their_id: object) -> Made | None:
        """By the provider's id."""
        found = self._made.get((provider, their_id)) if isinstance(their_id, str) else None
        return self._aged(found)

    def all(self, provider: str = "") -> list[Made]:
        """The oldest first."""
        found = (each for each in self._made.values() if provider in ("", each.provider))
        return [aged for each in found if (aged := self._aged(each)) is not None]

    def give_back(self, made: Made, our_id: str, their_id: str, amount: int) -> GivenBack:
        """Keep a new refund; the same id of the merchant again is another refund."""
        state = State.WAITING if self.refunds_wait else State.DONE
        back = GivenBack(our_id, their_id, amount, self.now(), state)
        made.refunds[our_id if our_id not in made.refunds else their_id] = back
        return back

    def forget(self) -> None:
        """An empty book."""
        self._made.clear()
        self._newest.clear()

    def _aged(self, made: Made | None) -> Made | None:
        if made is not None and made.state is State.WAITING and made.expires_at <= self.now():
            made.end(State.EXPIRED, made.expires_at)
        return made


class Simulator(Protocol):
    """One provider."""

    name: str

    def environment(self, url: str) -> Mapping[str, str]:
        """What makes our API use this simulator at `url`."""

    def answer(self, asked: Asked) -> Told:
        """The documented API."""

    def callback(self, made: Made, back: GivenBack | None, *, forged: bool) -> Call | None:
        """What it tells of a payment, or of one of its refunds; `forged`: with a wrong signature.

        None when it tells nothing of that.
        """


@runtime_checkable
class TellsOfTrouble(Protocol):
    """A provider of cards: its money may not come, or be wanted back by the guest's bank."""

    def trouble(self, made: Made, event: str) -> Call:
        """The callback; `event` is what the provider calls it."""


def told(status: int, value: object) -> Told:
    """An answer in JSON."""
    return Told(status, orjson.dumps(value))
