"""What a till alone knows of the sessions at its tables: their QRs, its claims, what waits.

The sessions themselves are folded by `session_fold`, the same everywhere. What others did reaches a
till by the feed and is written down as heard, so that it is never told to the API again.
"""

from collections.abc import Mapping
from dataclasses import field

from pos_core.events import Event
from pos_core.frozen import dataclass
from pos_core.session_events import SessionEvent
from pos_core.table_rules import TableRules

ENDED_KEPT, OVER_KEPT = 60, 2_000


@dataclass(frozen=True, slots=True)
class SessionHeard(Event):
    """The feed told of it: a phone, another till or the API wrote it into the session's stream."""

    event: SessionEvent

    @property
    def stream(self) -> str:
        """What was heard of that session."""
        return f"heard/{self.event.session_id}"


@dataclass(frozen=True, slots=True)
class LinkMade(Event):
    """The token in the address of a session's QR. The stream has only its hash: guests read it."""

    session_id: str
    token: str = field(repr=False)

    @property
    def stream(self) -> str:
        """The session's link."""
        return f"link/{self.session_id}"


@dataclass(frozen=True, slots=True)
class LinkHeard(Event):
    """The same, of a session that was opened elsewhere: who takes it over prints its QR again."""

    session_id: str
    token: str = field(repr=False)

    @property
    def stream(self) -> str:
        """The session's link."""
        return f"link/{self.session_id}"


@dataclass(frozen=True, slots=True)
class AddressHeard(Event):
    """Guests' phones reach the shop's server at this address; empty when they do not."""

    address: str

    @property
    def stream(self) -> str:
        """The shop's one address."""
        return "address"


@dataclass(frozen=True, slots=True)
class TableRulesHeard(Event):
    """Another till said how the shop's guests order at their tables from now on."""

    rules: TableRules

    @property
    def stream(self) -> str:
        """The shop's one set of them."""
        return "table_rules"


@dataclass(frozen=True, slots=True)
class Tables:
    """`links` are tokens by session, `claims` the turns in which this till asked to be the host.

    `unsure` are rounds, by session, that the host before may have printed: only a finger takes
    them. `over` are ids of sessions that ended and were forgotten.
    """

    links: Mapping[str, str] = field(default_factory=dict)
    claims: Mapping[str, int] = field(default_factory=dict)
    unsure: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    address: str = ""
    over: tuple[str, ...] = ()

    def without(self, gone: set[str]) -> "Tables":
        """The same once these sessions are forgotten."""
        return Tables(
            {key: link for key, link in self.links.items() if key not in gone},
            {key: turn for key, turn in self.claims.items() if key not in gone},
            {key: rounds for key, rounds in self.unsure.items() if key not in gone},
            self.address,
            (*self.over, *sorted(gone))[-OVER_KEPT:],
        )
