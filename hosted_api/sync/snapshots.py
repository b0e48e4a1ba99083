"""Everything of one kind at once: what a till asks for when it is new, or has lost its way.

A noun adds its own where the app is put together. Both sides work out count and digest.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from backend_client.contracts.feed import Snapshot, digest_of, etag_of
from hosted_api.errors import NotFound
from hosted_api.kit import feed
from hosted_api.kit.db.database import Tx

if TYPE_CHECKING:
    from hosted_api.kit.db.database import Database


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a store as JSON texts in their order, and the version they are of."""

    version: int
    texts: Sequence[str]


Read = Callable[[Tx, str], Awaitable[Rows]]


class Snapshots:
    """What there are snapshots of."""

    def __init__(self) -> None:
        self._reads: dict[str, Read] = {}

    def add(self, kind: str, read: Read) -> None:
        """From now on `kind` is read by `read(tx, store_id)`."""
        self._reads[kind] = read

    async def take(self, database: Database, store_id: str, kind: str) -> Snapshot:
        """The snapshot with its digest. Raises `NotFound` for a kind there is none of."""
        read = self._reads.get(kind)
        if read is None:
            raise NotFound("snapshot_unknown", "There are no snapshots of that.")

        async def both(tx: Tx) -> tuple[Rows, int]:
            head = await feed.head_of(tx, store_id)  # first: what comes meanwhile is read again
            return await read(tx, store_id), head

        rows, head = await database.read(both)
        raw = [text.encode() for text in rows.texts]
        digest = digest_of(raw)
        packed = tuple(msgspec.Raw(row) for row in raw)
        return Snapshot(kind, rows.version, len(raw), digest, head, packed)


def etag(snapshot: Snapshot) -> str:
    """Its ETag."""
    return etag_of(snapshot.version, snapshot.count, snapshot.digest)
