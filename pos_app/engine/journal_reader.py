"""The journal for threads that do not own it: each question is a turn on the engine's thread."""

from collections.abc import Iterator

from pos_app.engine.engine import Engine
from pos_core.journal import Entry, Head

PATIENCE_SECONDS = 30.0


class JournalReader:
    """Reads the journal through the engine. Every method may raise `TimeoutError`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @property
    def head(self) -> Head:
        """The last entry's sequence and hash."""
        return self._engine.call(lambda journal: journal.head, PATIENCE_SECONDS)

    def read(self, after: int = 0, *, limit: int | None = None) -> Iterator[Entry]:
        """Entries behind `after`, at most `limit`."""
        entries = self._engine.call(
            lambda journal: list(journal.read(after, limit=limit)), PATIENCE_SECONDS
        )
        return iter(entries)

    def entry(self, seq: int) -> Entry | None:
        """The entry with that sequence, if there is one."""
        return self._engine.call(lambda journal: journal.entry(seq), PATIENCE_SECONDS)
