"""What becomes of each event of a push: kept, known already, put aside, or in conflict. Pure.

Nothing is dropped: what does not fit the chain goes into quarantine and the chain is followed on
from what it says of itself, so one bad entry does not hold up the rest of the day.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from backend_client.contracts.event import WireEvent, entry_of
from pos_core.journal import Entry, Identity, hash_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from backend_client.contracts.sync import Mark, Push


@dataclass(slots=True)
class Judged:
    """Up to where a push was taken in, and why not further.

    `stopped` is "" or `event_conflict` (same id, other body), `fork` (another entry at a place
    that is taken), `foreign_event`, `not_contiguous`; `at` is the event that stopped it.
    """

    acked_seq: int
    acked_hash: str
    kept: list[Entry] = field(default_factory=list)
    aside: list[tuple[WireEvent, str]] = field(default_factory=list)
    stopped: str = ""
    at: WireEvent | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """What is here already: hashes of kept events by id, and (id, hash) of those in quarantine."""

    kept: Mapping[str, str]
    aside: AbstractSet[tuple[str, str]]

    def has(self, event: WireEvent) -> bool:
        """True when this very event is here."""
        same = self.kept.get(event.id) == event.hash
        return same or (event.id, event.hash) in self.aside


def judge(push: Push, origin: str, acked: Mark, held: Held) -> Judged:
    """Go through `push`, which begins at or before the place behind `acked`."""
    judged = Judged(acked.seq, acked.hash)
    kept = dict(held.kept)
    identity = Identity(origin, push.device, push.epoch)
    for place, event in enumerate(push.events):
        judged.stopped = _misfit(event, push, origin, push.from_seq + place)
        if not judged.stopped and event.device_seq <= acked.seq:
            judged.stopped = _replayed(event, held)
        elif not judged.stopped:
            judged.stopped = _taken(event, identity, judged, Held(kept, held.aside), push.aside)
            kept.setdefault(event.id, event.hash)
        if judged.stopped:
            judged.at = event
            break
    return judged


def _misfit(event: WireEvent, push: Push, origin: str, place: int) -> str:
    if event.device_seq != place:
        return "not_contiguous"
    return "" if (event.device, event.store) == (push.device, origin) else "foreign_event"


def _replayed(event: WireEvent, held: Held) -> str:
    if held.has(event):
        return ""
    return "event_conflict" if event.id in held.kept else "fork"


def _taken(
    event: WireEvent, identity: Identity, judged: Judged, held: Held, allowed: tuple[str, ...]
) -> str:
    """Put a new event where it belongs and move on behind it; why not, where it cannot be taken."""
    if not held.has(event):
        if event.id not in held.kept:
            _keep(event, identity, judged)
        elif event.id in allowed:
            judged.aside.append((event, "conflict"))
        else:
            return "event_conflict"
    judged.acked_seq, judged.acked_hash = event.device_seq, event.hash
    return ""


def _keep(event: WireEvent, identity: Identity, judged: Judged) -> None:
    if event.prev_hash != judged.acked_hash:
        judged.aside.append((event, "unlinked"))
        return
    try:
        entry = entry_of(event)
        unchanged = hash_of(entry, identity) == entry.hash
    except ValueError:
        judged.aside.append((event, "changed"))
        return
    if unchanged:
        judged.kept.append(entry)
    else:
        judged.aside.append((event, "changed"))
