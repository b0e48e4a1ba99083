"""Which paid orders the API has not got yet, by their numbers; for lamp, X and Z."""

from __future__ import annotations

import json
from collections import deque

from pos_app.sync.journal_door import JournalDoor

PAID = "order.paid.v1"


class Unsent:
    """Follows the journal; asked by the sync thread only."""

    def __init__(self) -> None:
        self._acked = self._looked = 0
        self._orders: deque[tuple[int, str]] = deque()

    def look(self, journal: JournalDoor, acked: int, head: int) -> tuple[str, ...]:
        """Numbers of the orders behind `acked`, oldest first. Raises `JournalBusy`."""
        if acked < self._acked or self._looked < acked:
            self._looked = acked  # the API has less than we thought, or far more
            self._orders.clear()
        self._acked = acked
        if head > self._looked:
            for fact in journal.facts((PAID,), self._looked):
                self._orders.append((fact.seq, _number(fact.text)))
            self._looked = head
        while self._orders and self._orders[0][0] <= acked:
            self._orders.popleft()
        return tuple(number for _, number in self._orders)


def _number(text: str) -> str:
    sale = json.loads(text).get("sale", {})
    return str(sale.get("number", "?"))
