"""After a shift is closed: read the Z back from the journal and compare it with its entries.

It asks the engine for a thousand entries at a time, so that the till sells on meanwhile. What it
finds is told once; a Z that differs is trouble that lasts until the till is closed.
"""

import json
from collections.abc import Iterator
from functools import partial
from itertools import islice

from pos_app.engine.answers import Verdict
from pos_app.engine.closing_check import CLOSED, TYPES, SecondRoad, compared
from pos_app.engine.engine import Engine
from pos_app.engine.journal_reader import PATIENCE_SECONDS
from pos_app.store.journal import Journal
from pos_core.journal import Fact
from pos_core.shift import LastZ

FACTS_A_TURN = 1_000


class ClosingWatch:
    """Checks the latest Z once. Any one thread but the window's and the engine's."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._checked = 0

    def check(self) -> Verdict | None:
        """The verdict on the latest Z; None when there is none that was not checked yet.

        Raises `StoreProblem`, and `TimeoutError` when the journal is not open or busy.
        """
        last = self._engine.state.shifts.last
        if last is None or last.number == self._checked:
            return None
        verdict = self._verdict(last)
        self._checked = last.number
        return verdict

    def _verdict(self, last: LastZ) -> Verdict:
        road = SecondRoad()
        for fact in self._facts(last.from_seq - 1):
            if fact.seq <= last.to_seq:
                road.take(fact)
            elif fact.type == CLOSED:
                return self._compared(last, fact, road)
        return Verdict(last.number, last.shift_id, last.entries, ("missing",))

    def _compared(self, last: LastZ, fact: Fact, road: SecondRoad) -> Verdict:
        end = self._engine.call(lambda journal: journal.entry(last.to_seq), PATIENCE_SECONDS)
        report = json.loads(fact.text)["report"]
        head = end.hash.hex() if end is not None else ""
        differs = compared(report, road, head)
        return Verdict(last.number, last.shift_id, last.entries, differs)

    def _facts(self, after: int) -> Iterator[Fact]:
        while True:
            page = self._engine.call(partial(_page, after=after), PATIENCE_SECONDS)
            yield from page
            if len(page) < FACTS_A_TURN:
                return
            after = page[-1].seq


def _page(journal: Journal, after: int) -> list[Fact]:
    return list(islice(journal.facts(TYPES, after), FACTS_A_TURN))
