"""Looking back over the whole journal while the till sells: is every entry still as it was written?

A start verifies only the last entries. The others are followed here, a few hundred at a time, so
that damage in an old page is told on the day it happens and not when somebody needs that page.
"""

from pos_app.engine.answers import Trouble
from pos_app.engine.engine import Engine
from pos_app.engine.journal_reader import PATIENCE_SECONDS, JournalReader
from pos_app.store.problems import PROBLEMS, StoreProblem
from pos_core.journal import START, Break, Head, Identity, verify

ENTRIES_A_LOOK = 500
DAMAGED = "old_entry_damaged"


class LookBack:
    """Follows the chain from its first entry; `found` is the first bad place, if there is one."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reader = JournalReader(engine)
        self._identity: Identity | None = None
        self._reached: Head = START
        self.found: Break | None = None

    @property
    def reached(self) -> int:
        """The last sequence that was looked at and found whole."""
        return self._reached.seq

    def look(self) -> int:
        """Look at the next entries and say how many; 0 at the end or behind a bad place.

        Raises `TimeoutError` when the journal is not open or busy.
        """
        if self.found is not None:
            return 0
        if self._identity is None:
            identity = self._engine.call(lambda journal: journal.identity, PATIENCE_SECONDS)
            self._identity = identity
        try:
            entries = list(self._reader.read(self._reached.seq, limit=ENTRIES_A_LOOK))
        except StoreProblem:
            self.found = Break(self._reached.seq + 1, "changed")
            return 0
        self.found = verify(entries, self._identity, after=self._reached)
        if entries and self.found is None:
            self._reached = entries[-1].head
        return len(entries)

    def trouble(self) -> Trouble | None:
        """What to tell; selling goes on all the same."""
        if self.found is None:
            return None
        facts = {"seq": self.found.seq, "reason": self.found.reason}
        return Trouble(DAMAGED, PROBLEMS[DAMAGED].code, facts)
