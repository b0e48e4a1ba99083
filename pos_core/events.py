"""What happened, and who meant it to happen: the two kinds of message the till's rules speak in.

An intent is what a person wants (`PayCash`); the rules answer with events, which are facts
(`OrderPaid`), or with a refusal. Only events are written down.
"""

from datetime import date, datetime

from pos_core.frozen import dataclass
from pos_core.journal import START, Head


@dataclass(frozen=True, slots=True)
class Intent:
    """Base of everything a person can ask for. Named verb + noun, in the present."""


@dataclass(frozen=True, slots=True)
class Event:
    """Base of everything that happened. Named noun + past participle; see `vocabulary`."""

    @property
    def stream(self) -> str:
        """The thing it happened to, as `order/<id>`; its events are numbered without gaps."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Moment:
    """When and by whom a decision is taken: time with zone, business day, actor (`staff/1`).

    `approver` is somebody else who gave the PIN for just this; `head` the journal's last entry.
    """

    at: datetime
    business_day: date
    actor: str = "staff/1"
    approver: str = ""
    head: Head = START
