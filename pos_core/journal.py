"""The till's book of record: numbered entries, each carrying the hash of the one before it.

Whoever changes, swaps or drops an entry breaks the chain at that place, and the verifier names it.
What is hashed is the canonical JSON of the event as it goes over the wire, so till, server and
auditor work out the same hash from the same words.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from json.encoder import encode_basestring as quoted
from typing import Any, NamedTuple

from pos_core.frozen import dataclass

GENESIS = bytes(32)
"""The hash before the first entry."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An event about to be written: its id, the stream it belongs to, its stored name, its data.

    `data` holds text, whole numbers, booleans, None, lists and maps with text keys; nothing else.
    """

    id: str
    stream: str
    type: str
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Identity:
    """Whose journal this is; `epoch` grows when a till's disk went back in time."""

    store: str
    device: str
    epoch: int


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry's sequence and hash; `Head(0, GENESIS)` when nothing was written yet."""

    seq: int
    hash: bytes


START = Head(0, GENESIS)


class Entry(NamedTuple):
    """One written event. `text` is the canonical JSON of its data, `at` is RFC 3339 in UTC.

    A tuple and not a dataclass: a replay makes one from every row, and this is five times as fast.
    """

    seq: int
    id: str
    stream: str
    stream_seq: int
    type: str
    at: str
    business_day: str
    actor: str
    text: str
    prev_hash: bytes
    hash: bytes

    @property
    def data(self) -> dict[str, Any]:
        """The event's data, decoded afresh at each call."""
        decoded: dict[str, Any] = json.loads(self.text)
        return decoded

    @property
    def head(self) -> Head:
        """This entry as the end of a chain."""
        return Head(self.seq, self.hash)


class Fact(NamedTuple):
    """What an entry says, without its proof: for folding many of them."""

    seq: int
    type: str
    stream: str
    at: str
    business_day: str
    text: str
    actor: str


@dataclass(frozen=True, slots=True)
class Stamp:
    """What all entries of one append share: time and business day as stored, and who did it."""

    at: str
    business_day: str
    actor: str


@dataclass(frozen=True, slots=True)
class Break:
    """The first bad place of a chain. `reason` is one of `REASONS`."""

    seq: int
    reason: str


REASONS = ("missing", "out_of_order", "changed", "unlinked", "ends_early", "other_end")
"""Why a chain is broken.

missing: a sequence was skipped. out_of_order: one that was there before came instead. changed: the
entry is not what was hashed. unlinked: it does not follow the one before. ends_early: fewer entries
than the given head. other_end: the entry at the given head is another one.
"""


def canonical(data: Mapping[str, Any]) -> str:
    """JSON with sorted keys, no spaces, text as it is: one spelling for one meaning.

    Raises `TypeError` for floats, keys that are not text and other things JSON has no place for,
    `ValueError` for text that is not Unicode (half a surrogate pair).
    """
    _check_plain(data)
    text = _encode(data)
    text.encode()
    return text


def rfc3339(moment: datetime) -> str:
    """`2026-11-21T09:05:24.123Z`. Raises `ValueError` for a moment without a zone."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")[:23] + "Z"


def seal(
    draft: Draft, text: str, stream_seq: int, stamp: Stamp, identity: Identity, before: Head
) -> Entry:
    """The draft as the entry that follows `before`. `text` is `canonical(draft.data)`."""
    seq = before.seq + 1
    body = _wire_text(
        identity,
        (seq, draft.id, draft.stream, stream_seq, draft.type),
        (stamp.at, stamp.business_day, stamp.actor, text),
    )
    return Entry(
        seq,
        draft.id,
        draft.stream,
        stream_seq,
        draft.type,
        stamp.at,
        stamp.business_day,
        stamp.actor,
        text,
        before.hash,
        sha256(before.hash + body.encode()).digest(),
    )


def hash_of(entry: Entry, identity: Identity) -> bytes:
    """The hash this entry must carry: SHA-256 of the one before and of its canonical JSON.

    Raises `ValueError` when a damaged entry holds text that cannot be encoded.
    """
    return sha256(entry.prev_hash + _wire_text(identity, entry[:5], entry[5:9]).encode()).digest()


def wire(entry: Entry, identity: Identity) -> dict[str, Any]:
    """The entry as it is sent and exported: a JSON-able map with the hashes in hex."""
    return {
        "id": entry.id,
        "store": identity.store,
        "device": identity.device,
        "device_seq": entry.seq,
        "stream": entry.stream,
        "stream_seq": entry.stream_seq,
        "type": entry.type,
        "at": entry.at,
        "business_day": entry.business_day,
        "actor": entry.actor,
        "data": entry.data,
        "prev_hash": entry.prev_hash.hex(),
        "hash": entry.hash.hex(),
    }


def verify(
    entries: Iterable[Entry], identity: Identity, *, after: Head = START, until: Head | None = None
) -> Break | None:
    """The first bad sequence of a chain that starts behind `after`, or None when all is well.

    With `until` the chain must reach that head and pass through it; without it a chain whose tail
    was cut off looks whole, so give one whenever it is known.
    """
    last = after
    for entry in entries:
        broken = _first_fault(entry, identity, last)
        if broken is not None:
            return broken
        last = entry.head
        if until is not None and last.seq == until.seq and last.hash != until.hash:
            return Break(last.seq, "other_end")
    if until is not None and last.seq < until.seq:
        return Break(last.seq + 1, "ends_early")
    return None


def _first_fault(entry: Entry, identity: Identity, last: Head) -> Break | None:
    expected = last.seq + 1
    if entry.seq > expected:
        return Break(expected, "missing")
    if entry.seq < expected:
        return Break(expected, "out_of_order")
    if entry.prev_hash != last.hash:
        return Break(entry.seq, "unlinked")
    try:
        unchanged = hash_of(entry, identity) == entry.hash
    except (TypeError, ValueError):
        unchanged = False
    return None if unchanged else Break(entry.seq, "changed")


def _wire_text(
    identity: Identity,
    what: tuple[int, str, str, int, str],
    when: tuple[str, str, str, str],
) -> str:
    """Canonical JSON of the event without its hashes; the keys below stand in sorted order."""
    seq, entry_id, stream, stream_seq, name = what
    at, business_day, actor, text = when
    return (
        f'{{"actor":{quoted(actor)},"at":{quoted(at)},"business_day":{quoted(business_day)},'
        f'"data":{text},"device":{quoted(identity.device)},"device_seq":{seq:d},'
        f'"id":{quoted(entry_id)},"store":{quoted(identity.store)},"stream":{quoted(stream)},'
        f'"stream_seq":{stream_seq:d},"type":{quoted(name)}}}'
    )


_SCALARS = frozenset((str, int, bool, type(None)))


def _check_plain(value: object) -> None:
    """Stops what JSON would bend silently: floats, keys that are numbers, sets, bytes."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if not isinstance(key, str):
                raise TypeError(f"a key must be text, not {type(key).__name__}")
            if type(inner) not in _SCALARS:
                _check_plain(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            _check_plain(inner)
    elif value is not None and not isinstance(value, (str, int)):
        raise TypeError(f"{type(value).__name__} has no place in a journal entry")


def _as_map(value: object) -> dict[str, Any]:
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} has no place in a journal entry")


_encode = json.JSONEncoder(
    sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False, default=_as_map
).encode
