"""The rows the screens list, and how far behind the journal they are.

No sale waits for them: when they cannot be written they fall behind, and come up to the journal
again by themselves. They never jump over an entry, for what is missing then would stay missing.
"""

from collections.abc import Callable, Sequence

from pos_app.store.journal import Journal
from pos_app.store.projections.orders import TYPES
from pos_app.store.views import Views
from pos_core.journal import Entry

OpenViews = Callable[[], Views]
"""Opens views.db, folded as far as it was. Raises `apsw.Error` or `OSError`."""

_LONGEST_PAUSE = 32


class Rows:
    """views.db as far as it can be had. Used by the engine's thread only; begins behind."""

    def __init__(self, open_views: OpenViews) -> None:
        self._open = open_views
        self._pause = 1
        self._waited = 0
        self.views: Views | None = None
        self.is_behind = True

    def follow(self, journal: Journal, entries: Sequence[Entry]) -> None:
        """Take in what was just committed, and first what is missing before it.

        Rows that are not there at all are left to `mend`, so that no sale waits for their making.
        Raises `apsw.Error`, `OSError`, `StoreProblem`; the rows are behind then.
        """
        if self.views is None:
            return
        if self.is_behind:
            self.catch_up(journal)
            return
        self.is_behind = True
        self.views.apply(entries)
        self.is_behind = False

    def catch_up(self, journal: Journal) -> None:
        """Come up to the journal's end. Raises as `follow` does."""
        self.is_behind = True
        if self.views is None:
            self.views = self._open()
        self.views.catch_up(journal.facts(TYPES, self.views.applied_seq))
        self.is_behind, self._pause, self._waited = False, 1, 0

    def mend(self, journal: Journal, *, at_once: bool = False) -> None:
        """For idle moments: catch up when behind; after each failure wait twice as many of them.

        `at_once` is for somebody who pressed Retry. Raises as `follow` does.
        """
        if not self.is_behind:
            return
        self._waited += 1
        if self._waited < self._pause and not at_once:
            return
        self._waited, self._pause = 0, min(self._pause * 2, _LONGEST_PAUSE)
        self.catch_up(journal)

    def close(self) -> None:
        """Let go of the file."""
        views, self.views = self.views, None
        if views is not None:
            views.close()
