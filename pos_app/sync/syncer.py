"""One step of sync at a time: greet, send what is unsent, read what is new, say how it stands.

There is no second queue: what is unsent is what the journal has behind the acknowledged sequence,
and only the API's own word moves that. A step that fails leaves everything as it was.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from backend_client.contracts.event import WireEvent, wire_event
from backend_client.contracts.feed import mark_of
from backend_client.contracts.sync import Hello, Mark, Push, Welcome
from backend_client.errors import Refused, SignedOut, Unreachable, Untrusted
from backend_client.pull import Cursor, read_feed
from backend_client.push import fitting, say_hello, send_events
from backend_client.retry import Backoff, between
from pos_app.sync.journal_door import JournalBusy
from pos_app.sync.status import UNTRUSTED, Link, Sending, SyncStatus
from pos_app.sync.unsent import Unsent
from pos_core.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backend_client.client import Client
    from backend_client.contracts.feed import FeedEntry
    from backend_client.retry import Rng
    from pos_app.ports import Clock
    from pos_app.sync.cursor import CursorFile
    from pos_app.sync.journal_door import Intake, JournalDoor
    from pos_app.sync.status import MenuRefused

POLL_SECONDS = (3.5, 5.0)
LIVE_SECONDS = (20.0, 25.0)
BUSY_SECONDS = 0.2
BLOCKED_SECONDS = 30.0
PAGE = 500
_BACKLOG = 2 * PAGE
_GREET_AGAIN = frozenset({"gap", "fork", "hello_first"})

log = logging.getLogger("evertill.sync")


class Reading(Protocol):
    """Hears whether the feed may say more than was taken in."""

    def __call__(self, *, is_reading: bool) -> None:
        """True before anything is read, False once all of it was."""


@dataclass(frozen=True, slots=True)
class Doors:
    """What sync works with; `hear` is told of every change of the status.

    `tick` is called at each step, which is often, for what has its time; it says in how many
    seconds it wants to be called again at the latest. `menu` is the menu this till cannot sell by.
    `greeted` is called at each hello; `guests_at` is told where guests' phones reach the API, ""
    where they do not, when that is news.
    """

    client: Client
    journal: JournalDoor
    intake: Intake
    cursor: CursorFile
    clock: Clock
    rng: Rng
    hear: Callable[[SyncStatus], None]
    tick: Callable[[], float] | None = None
    menu: Callable[[], MenuRefused | None] | None = None
    greeted: Callable[[], None] | None = None
    guests_at: Callable[[str], None] | None = None
    reading: Reading | None = None


class Syncer:
    """Used by one thread. Call `step` again and again; it says how long nothing is to be done."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors
        self._progress = doors.cursor.read()
        self._kept = self._progress
        self._backoff = Backoff(doors.rng)
        self._unsent = Unsent()
        self._greeted = self._is_live = False
        self._read_at: float | None = None
        self._fruitless = 0
        self._aside: tuple[str, ...] = ()
        self._backlog: Sending | None = None
        self._guests_url: str | None = None
        self.status = self._told = SyncStatus(Link.CONNECTING, doors.clock.now())

    @property
    def cursor(self) -> Cursor:
        """Where in the feed we are."""
        return self._progress.feed

    @property
    def is_greeted(self) -> bool:
        """True while we and the API agree on what has arrived."""
        return self._greeted

    def step(self) -> float:
        """Do the next thing; seconds until there is something to do again, unless somebody wakes.

        Never raises for what the network, the API or a busy till does.
        """
        rest = self._doors.tick() if self._doors.tick is not None else float("inf")
        return min(rest, self._try())

    def _try(self) -> float:
        try:
            wait = self._do()
        except JournalBusy:
            wait = BUSY_SECONDS
        except Refused as no:
            wait = self._refused(no)
        except Unreachable as trouble:
            self._greeted = False
            self._say(Link.OFFLINE, trouble.code)
            wait = self._backoff.pause()
        except (SignedOut, Untrusted) as trouble:
            self._greeted = False
            self._say(Link.BLOCKED, _why(trouble), detail=str(trouble))
            wait = self._backoff.pause(BLOCKED_SECONDS)
        return wait

    def news(self, entries: Sequence[FeedEntry], *, head: int = 0) -> bool:
        """Take in what the live socket brought; False when the feed has to be read instead."""
        fresh = [entry for entry in entries if entry.feed_seq > self.cursor.seq]
        if fresh and fresh[0].feed_seq == self.cursor.seq + 1:
            try:
                self._take_in(fresh)
            except JournalBusy:
                log.info("the till is busy: this is read from the feed later")
        is_whole = max(head, *(entry.feed_seq for entry in entries), 0) <= self.cursor.seq
        if not is_whole:
            self._read_at = None
        elif self._greeted:
            self._reading(is_reading=False)
        return is_whole

    def live(self, *, is_live: bool) -> None:
        """The live socket is there, or not any more."""
        self._is_live = is_live
        self._read_at = None
        self._say(self.status.link, self.status.why)

    def close(self) -> None:
        """Keep how far we have come, and hang up."""
        self._keep()
        self._doors.client.close()

    def _do(self) -> float:
        if not self._greeted:
            self._greet()
        if self._send() or (self._may_be_behind() and self._read()):
            return 0.0
        self._keep()
        self._backlog = None
        self._well()
        least, most = LIVE_SECONDS if self._is_live else POLL_SECONDS
        return between(self._doors.rng, least, most)

    def _greet(self) -> None:
        journal = self._doors.journal
        self._reading(is_reading=True)
        self._read_at = None
        welcome = say_hello(self._doors.client, self._hello())
        if self._is_fork(welcome):
            epoch = max(welcome.last_epoch, journal.identity().epoch) + 1
            log.error("this till's disk went back in time: epoch %d begins", epoch)
            journal.begin_epoch(epoch)
            self.status = replace(self.status, forked=True)
            welcome = say_hello(self._doors.client, self._hello())
            if self._is_fork(welcome):
                raise Refused(409, "fork")
        self._progress = self._progress.acknowledged(welcome.acked_seq, self._doors.clock.now())
        if welcome.feed_head < self.cursor.seq:
            self._progress = self._progress.stepped_back()
        self._greeted = True
        if self._doors.greeted is not None:
            self._doors.greeted()
        self._guests_are_at(welcome.guests_url)
        self._well()

    def _guests_are_at(self, url: str) -> None:
        """Heard at each hello and with each page: QRs lead there, and the network may change."""
        if self._doors.guests_at is not None and url != self._guests_url:
            self._doors.guests_at(url)
            self._guests_url = url

    def _hello(self) -> Hello:
        journal = self._doors.journal
        identity, head = journal.identity(), journal.head()
        trail, back = [], 1
        while back < head.seq:
            entry = journal.entry(head.seq - back)
            if entry is not None:
                trail.append(Mark(entry.seq, entry.hash.hex()))
            back *= 2
        return Hello(
            identity.device,
            identity.epoch,
            head.seq,
            head.hash.hex(),
            identity.store,
            tuple(trail),
        )

    def _is_fork(self, welcome: Welcome) -> bool:
        """True when the API's entry is not ours, or ours is not there any more."""
        if welcome.fork or welcome.acked_seq == 0:
            return welcome.fork
        mine = self._doors.journal.entry(welcome.acked_seq)
        return mine is None or mine.hash.hex() != welcome.acked_hash

    def _send(self) -> bool:
        """Send the next entries, if there are any."""
        journal, acked = self._doors.journal, self._progress.acked
        head = journal.head().seq
        if head <= acked:
            return False
        self._count_backlog(acked, head)
        entries = journal.entries(acked, PAGE)
        identity = journal.identity()
        events = fitting(wire_event(entry, identity) for entry in entries)
        push = Push(identity.device, identity.epoch, acked + 1, head, tuple(events), self._aside)
        pushed = send_events(self._doors.client, push)
        if not self._fits(events, pushed.acked_seq, pushed.acked_hash):
            self._greeted = False
            return True
        self._aside = ()
        self._fruitless = 0
        self._progress = self._progress.acknowledged(pushed.acked_seq, self._doors.clock.now())
        self._well()
        return True

    def _fits(self, events: Sequence[WireEvent], seq: int, digest: str) -> bool:
        """True when what the API acknowledges is what we sent."""
        return any(event.device_seq == seq and event.hash == digest for event in events)

    def _count_backlog(self, acked: int, head: int) -> None:
        if self._backlog is None and head - acked > _BACKLOG:
            self._backlog = Sending(0, head - acked)
        if self._backlog is not None:
            total = self._backlog.total
            self._backlog = Sending(max(0, total - (head - acked)), total)

    def _may_be_behind(self) -> bool:
        """False while the live socket brings everything and has been checked not long ago."""
        now = self._doors.clock.monotonic()
        return not self._is_live or self._read_at is None or now - self._read_at >= LIVE_SECONDS[0]

    def _read(self) -> bool:
        """Read the next entries of the feed; True when there were any: they may be answered."""
        page = read_feed(self._doors.client, self.cursor, limit=PAGE)
        self._read_at = self._doors.clock.monotonic()
        if page.guests_url is not None:
            self._guests_are_at(page.guests_url)
        if page.entries:
            self._take_in(page.entries)
        if page.head <= self.cursor.seq:
            self._reading(is_reading=False)
        return bool(page.entries)

    def _reading(self, *, is_reading: bool) -> None:
        if self._doors.reading is not None:
            self._doors.reading(is_reading=is_reading)

    def _take_in(self, entries: Sequence[FeedEntry]) -> None:
        self._reading(is_reading=True)
        self._doors.intake.take(entries)
        last = entries[-1]
        self._progress = self._progress.read_to(Cursor(last.feed_seq, mark_of(last)))
        self._well()

    def _refused(self, no: Refused) -> float:
        """What to do about a no of the API; seconds until the next try."""
        if no.code == "feed_changed":
            self._progress = self._progress.stepped_back()
            return 0.0
        if no.code in _GREET_AGAIN:
            self._greeted = False
            self._fruitless += 1
            return 0.0 if self._fruitless == 1 else self._backoff.pause()
        if no.code == "event_conflict" and no.facts.get("event_id") and not self._aside:
            self._aside = (str(no.facts["event_id"]),)
            self._greeted = False
            return 0.0
        if no.may_retry:
            self._say(Link.OFFLINE, "server_trouble" if no.status != 429 else "too_often")
            return self._backoff.pause(no.wait)
        self._greeted = False
        log.error("the API refuses: %s %s", no.code, no.facts)
        self._say(Link.BLOCKED, "refused", code=no.code)
        return self._backoff.pause(BLOCKED_SECONDS)

    def _well(self) -> None:
        self._backoff.well()
        self.status = replace(self.status, heard=self._doors.clock.now())
        self._say(Link.ONLINE, "")

    def look(self) -> None:
        """The journal grew: count anew what is unsent."""
        self._say(self.status.link, self.status.why, **self.status.facts)

    def _say(self, link: Link, why: str, **facts: object) -> None:
        before = self.status
        now = self._doors.clock.now()
        status = replace(
            before,
            link=link,
            since=now if link is not before.link else before.since,
            why=why,
            facts=facts,
            sending=self._backlog,
            is_live=self._is_live,
            acked=self._progress.acked,
            acked_at=self._progress.acked_at,
            menu=self._doors.menu() if self._doors.menu is not None else None,
        )
        with suppress(JournalBusy):
            status = self._counted(status)
        self.status = status
        told = self._told
        if replace(status, heard=told.heard) != told or _seconds(told.heard, status.heard) >= 1.0:
            self._told = status
            self._doors.hear(status)

    def _counted(self, status: SyncStatus) -> SyncStatus:
        journal, acked = self._doors.journal, self._progress.acked
        head = journal.head().seq
        unsent = self._unsent.look(journal, acked, head)
        orders = tuple(number for _, number in unsent)
        status = replace(status, orders=orders, order_seqs=tuple(seq for seq, _ in unsent))
        if head <= acked:
            return replace(status, unsynced=0, oldest=None)
        oldest = status.oldest
        if oldest is None or head - acked < status.unsynced or status.unsynced == 0:
            first = journal.entry(acked + 1)
            oldest = datetime.fromisoformat(first.at) if first is not None else None
        return replace(status, unsynced=head - acked, oldest=oldest)

    def _keep(self) -> None:
        if self._progress != self._kept:
            try:
                self._doors.cursor.write(self._progress)
                self._kept = self._progress
            except OSError:
                log.warning("how far sync has come was not kept; it is asked for at the start")


def _why(trouble: SignedOut | Untrusted) -> str:
    """What is wrong with the certificate, `secrets_locked`, or that this till is not paired."""
    own = UNTRUSTED | {"secrets_locked"}
    return trouble.code if trouble.code in own else "not_paired"


def _seconds(before: datetime | None, after: datetime | None) -> float:
    if after is None or before is None:
        return 0.0 if after is before else 1.0
    return (after - before).total_seconds()
