"""How sync stands, as values: the window makes words and a lamp of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from pos_core.frozen import dataclass

DELAYED_AFTER = timedelta(seconds=10)


class Link(StrEnum):
    """The line to the API.

    `OFF`: this till is not connected to one, or only trains. `BLOCKED`: the API answers, but
    somebody has to do something before it goes on; `why` says what.
    """

    OFF = "off"
    CONNECTING = "connecting"
    ONLINE = "online"
    OFFLINE = "offline"
    BLOCKED = "blocked"


UNTRUSTED = frozenset({"untrusted", "self_made", "other_certificate", "expired", "other_name"})
"""Each `why` of a line that is blocked by the server's certificate."""


@dataclass(frozen=True, slots=True)
class Sending:
    """How many of how many entries of a backlog have been sent."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class MenuRefused:
    """A menu this till cannot sell by: `why` is a code that has words, with `facts` to fill in."""

    version: int
    why: str
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """`since` is when `link` last changed; `heard` when the API last answered.

    `unsynced` counts journal entries the API has not got, `orders` are the numbers of paid orders
    among them, `order_seqs` where each stands in the journal, and `oldest` is when the first of the
    entries was written. `why` is a code that has words on the screen, with `facts` to fill in; ""
    while all is well.

    The API has said that it has everything up to entry `acked`, first at `acked_at`. `menu` is the
    newest menu that was refused, until a later one sells.
    """

    link: Link = Link.OFF
    since: datetime | None = None
    heard: datetime | None = None
    unsynced: int = 0
    orders: tuple[str, ...] = ()
    oldest: datetime | None = None
    why: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    sending: Sending | None = None
    is_live: bool = False
    forked: bool = False
    order_seqs: tuple[int, ...] = ()
    acked: int = 0
    acked_at: datetime | None = None
    menu: MenuRefused | None = None

    @property
    def unsynced_orders(self) -> tuple[str, ...] | None:
        """For the X and the Z: None while there is no server at all."""
        return None if self.link is Link.OFF else self.orders

    def is_delayed(self, now: datetime) -> bool:
        """True once there has been no sync for ten seconds; never where there is no server."""
        if self.link in (Link.OFF, Link.ONLINE):
            return False
        return self.since is not None and now - self.since >= DELAYED_AFTER

    def unsynced_since(self, seq: int) -> tuple[str, ...] | None:
        """The same from entry `seq` on, as for the shift that begins there.

        A till of years that is connected for the first time has all its sales still to send.
        """
        if self.link is Link.OFF or len(self.order_seqs) != len(self.orders):
            return self.unsynced_orders
        placed = zip(self.order_seqs, self.orders, strict=True)
        return tuple(number for place, number in placed if place >= seq)
