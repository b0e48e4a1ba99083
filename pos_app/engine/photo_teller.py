"""The till sends the API those pictures of items that it has and the API has not.

What an item shows is in the journal and goes its way; only the bytes come by here, one picture
after the other, on a line and a thread of their own: a sale never waits behind one.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from backend_client.contracts.photos import MOST_ASKED
from backend_client.errors import BackendError, Refused, SignedOut
from pos_core.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pos_app.ports import Clock
    from pos_app.store.photo_shelf import PhotoShelf
    from pos_core.item_photo import Album

AGAIN_SECONDS = 10.0
NOTHING = float("inf")

log = logging.getLogger("evertill.photos")


@dataclass(frozen=True, slots=True)
class PhotoDoors:
    """What sending works with; `is_online` says whether it is worth a try.

    `missing` and `send` raise what the wire does, and are then asked again later.
    """

    missing: Callable[[Sequence[str]], Sequence[str]]
    send: Callable[[str, bytes], None]
    is_online: Callable[[], bool]
    album: Callable[[], Album]
    shelf: PhotoShelf
    clock: Clock


class PhotoTeller:
    """Used by one thread, its own, but for `begin_anew`."""

    def __init__(self, doors: PhotoDoors) -> None:
        self._doors = doors
        self._settled: set[str] = set()
        self._queue: list[str] = []
        self._again_at = float("-inf")
        self._is_anew = True

    def begin_anew(self) -> None:
        """The API is there again and may have lost something: ask for all. Any thread."""
        self._is_anew = True

    def look(self) -> float:
        """Send one picture, or ask which are missing; seconds until it is to be called again."""
        if not self._doors.is_online():
            return NOTHING
        if self._is_anew:
            self._is_anew, self._settled, self._again_at = False, set(), float("-inf")
        now = self._doors.clock.monotonic()
        if now < self._again_at:
            return self._again_at - now
        try:
            return self._step()
        except SignedOut:  # sync renews the badge
            log.info("pictures wait for a new badge")
        except (BackendError, OSError) as trouble:
            log.warning("pictures are sent later: %s", trouble)
        self._again_at = now + AGAIN_SECONDS
        return AGAIN_SECONDS

    def _step(self) -> float:
        if self._queue:
            self._send(self._queue[-1])
            self._queue.pop()
            return 0.0
        shown = set(self._doors.album().shown.values())
        asked = sorted(shown - self._settled)[:MOST_ASKED]
        if not asked:
            return NOTHING
        self._queue = list(self._doors.missing(asked))
        self._settled |= set(asked)
        if self._queue:
            log.info("the API lacks %d of %d pictures", len(self._queue), len(asked))
        return 0.0

    def _send(self, digest: str) -> None:
        content = self._doors.shelf.read(digest)
        if content is None:
            return  # another till has it, or nobody any more
        try:
            self._doors.send(digest, content)
        except Refused as no:
            if no.may_retry:
                raise
            log.warning("the API does not take picture %s: %s", digest, no)
