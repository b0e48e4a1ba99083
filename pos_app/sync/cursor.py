"""How far sync has come, in a small file beside the journal. Never the truth: hello asks for that.

When it is lost, the feed is read from its beginning and everything in it is known already.
"""

from __future__ import annotations

import json
from dataclasses import field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from backend_client.pull import Cursor
from pos_app.ports import Fs
from pos_core.frozen import dataclass

NAME = "sync.json"
_MOST_MARKS = 24


@dataclass(frozen=True, slots=True)
class Progress:
    """What the API has acknowledged, when it first said so, and where in the feed we are.

    `marks` are places in the feed further back, ever wider apart: when another feed is there now,
    they find where it still is the one we know.
    """

    acked: int = 0
    feed: Cursor = field(default_factory=Cursor)
    marks: tuple[Cursor, ...] = ()
    acked_at: datetime | None = None

    def acknowledged(self, seq: int, at: datetime) -> Progress:
        """The API said, at `at`, that it has everything up to `seq`."""
        is_known = seq == self.acked and self.acked_at is not None
        return self if is_known else replace(self, acked=seq, acked_at=at if seq else None)

    def read_to(self, cursor: Cursor) -> Progress:
        """The feed was taken in up to `cursor`."""
        if cursor.seq == self.feed.seq:
            return replace(self, feed=cursor)
        marks = _thinned((*self.marks, self.feed), cursor.seq) if self.feed.seq else ()
        return replace(self, feed=cursor, marks=marks)

    def stepped_back(self) -> Progress:
        """One mark back in the feed, at last to its beginning."""
        if not self.marks:
            return replace(self, feed=Cursor())
        return replace(self, feed=self.marks[-1], marks=self.marks[:-1])


class CursorFile:
    """The progress on disk."""

    def __init__(self, fs: Fs, folder: Path, owner: str) -> None:
        self._fs = fs
        self._path = folder / NAME
        self._owner = owner

    def read(self) -> Progress:
        """What was kept; the beginning where nothing was, or it cannot be read, or is another's."""
        try:
            kept: Any = json.loads(self._fs.read(self._path))
            if kept["owner"] != self._owner:
                return Progress()
            marks = tuple(Cursor(int(seq), str(mark)) for seq, mark in kept["marks"])
            at = kept.get("acked_at")
            acked_at = datetime.fromisoformat(at) if at else None
            return Progress(int(kept["acked"]), Cursor(*kept["feed"]), marks, acked_at)
        except (OSError, ValueError, KeyError, TypeError):
            return Progress()

    def write(self, progress: Progress) -> None:
        """Keep it. Raises `OSError`."""
        kept = {
            "owner": self._owner,
            "acked": progress.acked,
            "acked_at": progress.acked_at.isoformat() if progress.acked_at else "",
            "feed": [progress.feed.seq, progress.feed.mark],
            "marks": [[mark.seq, mark.mark] for mark in progress.marks],
        }
        self._fs.write_durably(self._path, json.dumps(kept).encode())


def _thinned(marks: tuple[Cursor, ...], head: int) -> tuple[Cursor, ...]:
    """Of marks that lie in the same doubling of distance from `head` only the oldest stays."""
    kept: dict[int, Cursor] = {}
    for mark in marks:
        kept.setdefault((head - mark.seq).bit_length(), mark)
    return tuple(sorted(kept.values(), key=lambda mark: mark.seq))[-_MOST_MARKS:]
