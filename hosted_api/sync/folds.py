"""What other nouns make of a till's events, in the transaction that keeps them.

A noun adds its fold where the app is put together. A fold that fails holds up nothing: the event
stays kept as it was made, an issue says that it was not understood, and the rest goes on.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING

from hosted_api.kit import log
from hosted_api.kit.db.database import DatabaseDown, Tx, UniqueViolation

if TYPE_CHECKING:
    from hosted_api.kit.feed import Entry as FeedEntry
    from pos_core.journal import Entry

logger = log.get_logger("evertill.api.folds")


@dataclass(frozen=True, slots=True)
class Folding:
    """Events of one till that were kept just now, in their order, of the types asked for."""

    store_id: str
    device_id: str
    entries: Sequence[Entry]
    now: datetime


Fold = Callable[[Tx, Folding], Awaitable[Sequence["FeedEntry"]]]
"""Writes with the transaction; what it returns goes into the store's feed."""


class FoldFailed(Exception):
    """A fold did not take an event; `event_id` is "" while nobody knows which one."""

    def __init__(self, event_id: str = "", reason: str = "") -> None:
        super().__init__(event_id, reason)
        self.event_id = event_id
        self.reason = reason


class Folds:
    """The list of folds, in the order they were added."""

    def __init__(self) -> None:
        self._folds: list[tuple[frozenset[str], Fold]] = []

    def add(self, types: Sequence[str], fold: Fold) -> None:
        """From now on give `fold` the events of these stored types."""
        self._folds.append((frozenset(types), fold))

    async def run(self, tx: Tx, folding: Folding, *, singly: bool = False) -> list[FeedEntry]:
        """Every fold over its events; `singly` tells which event is to blame. `FoldFailed`.

        What is told comes in the order of the events: who hears that an order was paid must have
        heard before by whom it was taken over.
        """
        told: list[FeedEntry] = []
        wanted = (entry for entry in folding.entries if self._takers(entry))
        for takers, run in groupby(wanted, self._takers):
            entries = list(run)
            for number in takers:
                for part in [[entry] for entry in entries] if singly else [entries]:
                    told += await _run(tx, folding, part, self._folds[number][1])
        return told

    def _takers(self, entry: Entry) -> tuple[int, ...]:
        """The folds that want it."""
        return tuple(n for n, (types, _) in enumerate(self._folds) if entry.type in types)


async def _run(tx: Tx, folding: Folding, part: Sequence[Entry], fold: Fold) -> Sequence[FeedEntry]:
    mine = Folding(folding.store_id, folding.device_id, part, folding.now)
    try:
        return await fold(tx, mine)
    except (DatabaseDown, UniqueViolation):
        raise
    except Exception as error:
        blamed = part[0].id if len(part) == 1 else ""
        logger.exception("a fold failed", event_id=blamed, event_type=part[0].type)
        raise FoldFailed(blamed, type(error).__name__) from error
