"""What of the feed this till could not take in, so that it is tried again and not forgotten.

Only places in the feed are kept: the entries themselves, which may name a guest, stay at the API.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pos_core.frozen import dataclass

if TYPE_CHECKING:
    from backend_client.contracts.feed import FeedEntry
    from pos_app.ports import Fs

NAME = "sync-aside.json"
MOST = 500
"""More than so many bad entries are no bad luck: then the till stops where it is."""


class TooMany(OSError):
    """So much was set aside that the till had better not go on."""


@dataclass(frozen=True, slots=True)
class Aside:
    """Where an entry stands in the feed, and what it is about."""

    seq: int
    kind: str
    key: str


class SetAside:
    """In a small file beside the cursor, of the same `owner`. Used by one thread, that of sync."""

    def __init__(self, fs: Fs, folder: Path, owner: str) -> None:
        self._fs = fs
        self._path = folder / NAME
        self._owner = owner

    def read(self) -> tuple[Aside, ...]:
        """In the feed's order; nothing where the file is lost, or another feed's."""
        try:
            kept: Any = json.loads(self._fs.read(self._path))
            if kept["owner"] != self._owner:
                return ()
            return tuple(Aside(int(seq), str(kind), str(key)) for seq, kind, key in kept["entries"])
        except (OSError, ValueError, KeyError, TypeError):
            return ()

    def put(self, entry: FeedEntry) -> None:
        """Keep its place. Raises `OSError`, `TooMany`."""
        others = [each for each in self.read() if each.seq != entry.feed_seq]
        if len(others) >= MOST:
            raise TooMany(f"{MOST} entries of the feed were set aside")
        self._write([*others, Aside(entry.feed_seq, entry.kind, entry.key)])

    def drop(self, aside: Aside) -> None:
        """It has been taken in, or is not there any more. Raises `OSError`."""
        self._write([each for each in self.read() if each.seq != aside.seq])

    def _write(self, entries: list[Aside]) -> None:
        entries.sort(key=lambda each: each.seq)
        rows = [[each.seq, each.kind, each.key] for each in entries]
        kept = json.dumps({"owner": self._owner, "entries": rows})
        self._fs.write_durably(self._path, kept.encode())
