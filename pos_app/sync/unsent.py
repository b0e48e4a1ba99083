"""Which paid orders the API has not got yet, by their numbers; for lamp, X and Z."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Sequence

from pos_app.sync.journal_door import JournalDoor

PAID = "order.paid.v1"
_AT_ONCE = 100
"""Sales are long; a till that was never connected has years of them to look through."""


class Unsent:
    """Follows the journal; asked by the sync thread only."""

    def __init__(self) -> None:
        self._acked = self._looked = 0
        self._orders: deque[tuple[int, str]] = deque()

    def look(self, journal: JournalDoor, acked: int, head: int) -> Sequence[tuple[int, str]]:
        """Sequence and number of the orders behind `acked`, in order. Raises `JournalBusy`."""
        if acked < self._acked or self._looked < acked:
            self._looked = acked  # the API has less than we thought, or far more
            self._orders.clear()
        self._acked = acked
        while head > self._looked:
            facts = journal.facts((PAID,), self._looked, _AT_ONCE)
            self._orders.extend((fact.seq, _number(fact.text)) for fact in facts)
            self._looked = facts[-1].seq if len(facts) == _AT_ONCE else head
        while self._orders and self._orders[0][0] <= acked:
            self._orders.popleft()
        return tuple(self._orders)


def _number(text: str) -> str:
    sale = json.loads(text).get("sale", {})
    return str(sale.get("number", "?"))
