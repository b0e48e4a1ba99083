"""Reading the store's feed by cursor, and snapshots that are checked after they came."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from backend_client.client import USUAL_SECONDS, Client, read_reply
from backend_client.contracts.feed import (
    MOST_ENTRIES,
    FeedEntry,
    FeedPage,
    Snapshot,
    digest_of,
    etag_of,
)
from backend_client.errors import Unreachable


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far a reader has come in the feed, and the mark of the entry there."""

    seq: int = 0
    mark: str = ""


def read_feed(
    client: Client, cursor: Cursor, *, limit: int = MOST_ENTRIES, wait: int = 0
) -> FeedPage:
    """Entries behind the cursor. `Refused` with `feed_changed`: another feed is there now."""
    asked = {"after": cursor.seq, "mark": cursor.mark, "limit": limit, "wait": wait}
    path = f"/v1/sync/feed?{urlencode(asked)}"
    return client.send("GET", path, FeedPage, timeout=USUAL_SECONDS + wait)


def read_entry(client: Client, seq: int) -> FeedEntry | None:
    """The entry at that place of the feed, None where it is not there any more."""
    entries = read_feed(client, Cursor(seq - 1), limit=1).entries
    return entries[0] if entries and entries[0].feed_seq == seq else None


def read_snapshot(client: Client, kind: str, etag: str = "") -> Snapshot | None:
    """All rows of `kind`, or None where those of `etag` are still the newest.

    Raises `Unreachable` when what came is not what the API says it is.
    """
    headers = {"if-none-match": etag} if etag else {}
    reply = client.ask("GET", f"/v1/snapshot/{kind}", b"", headers, USUAL_SECONDS)
    if reply.status == 304:
        return None
    snapshot = read_reply(reply, Snapshot)
    digest = digest_of(bytes(row) for row in snapshot.rows)
    if (len(snapshot.rows), digest) != (snapshot.count, snapshot.digest):
        raise Unreachable("broken", f"the snapshot of {kind} is not whole")
    return snapshot


def etag(snapshot: Snapshot) -> str:
    """What to ask with the next time."""
    return etag_of(snapshot.version, snapshot.count, snapshot.digest)
