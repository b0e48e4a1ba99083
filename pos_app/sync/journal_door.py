"""What sync needs of the journal and of the till; the engine gives both in short steps."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol

from backend_client.contracts.feed import FeedEntry
from pos_core.journal import Entry, Head, Identity


class JournalBusy(Exception):
    """The journal or the till did not answer just now: nothing was read or done; ask again."""


class JournalDoor(Protocol):
    """Every method raises `JournalBusy`."""

    def identity(self) -> Identity:
        """Whose journal it is."""

    def head(self) -> Head:
        """The last entry's sequence and hash."""

    def entries(self, after: int, limit: int) -> Sequence[Entry]:
        """Entries behind `after`, in order."""

    def entry(self, seq: int) -> Entry | None:
        """The entry with that sequence, if there is one."""

    def facts(self, types: Collection[str], after: int, limit: int) -> Sequence[Entry]:
        """Entries of some types behind `after`, at most `limit` of them."""

    def begin_epoch(self, epoch: int) -> None:
        """From now on this journal is that epoch's: it is known that its past was another."""


class Intake(Protocol):
    """Makes the store's news the till's own."""

    def take(self, entries: Sequence[FeedEntry]) -> None:
        """Journal what matters of `entries`, in their order. Raises `JournalBusy`.

        An entry may come a second time, after a crash or from a restored API.
        """
