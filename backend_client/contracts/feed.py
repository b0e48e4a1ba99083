"""The store's feed: numbered entries that tills, guests and partners read by cursor."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

import msgspec

MOST_ENTRIES = 500
LONGEST_WAIT = 25
"""Seconds a reader may ask the API to wait for something new."""


class FeedEntry(msgspec.Struct, frozen=True):
    """Something that concerns the store: `kind` and `key` name it, `data` says the rest."""

    feed_seq: int
    kind: str
    key: str
    at: str
    data: msgspec.Raw


class FeedPage(msgspec.Struct, frozen=True):
    """Entries behind the cursor that was given, the next cursor, and where the feed ends now.

    `guests_url` is where guests' phones reach the API by now, "" where they do not; None is no word
    of it. Another network gives a till's API another address.
    """

    entries: tuple[FeedEntry, ...]
    next: int
    head: int
    guests_url: str | None = None


class Ack(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a socket has taken in."""

    ack: int


class LiveMessage(msgspec.Struct, frozen=True):
    """What a live socket says: new entries and where the feed ends; without entries a ping."""

    entries: tuple[FeedEntry, ...] = ()
    head: int = 0


class Snapshot(msgspec.Struct, frozen=True):
    """All rows of one kind as of `feed_seq`; `etag` is version, count and digest of the rows."""

    kind: str
    version: int
    count: int
    digest: str
    feed_seq: int
    rows: tuple[msgspec.Raw, ...]


def mark_of(entry: FeedEntry) -> str:
    """A short proof of which entry stood at its number: another feed has another one there."""
    body = f"{entry.feed_seq}\n{entry.kind}\n{entry.key}\n{entry.at}\n".encode()
    return sha256(body + bytes(entry.data)).hexdigest()[:16]


def digest_of(rows: Iterable[bytes]) -> str:
    """The digest of a snapshot's rows, each as it is sent, in their order."""
    total = sha256()
    for row in rows:
        total.update(b"%d:" % len(row))
        total.update(row)
    return total.hexdigest()


def etag_of(version: int, count: int, digest: str) -> str:
    """The ETag of a snapshot."""
    return f'"{version}-{count}-{digest}"'
