"""The engine's side of sync: the journal in short steps, and the store's news as intents.

Whatever a feed entry means to this till goes the same way as a finger on the screen: an intent, a
decision, a line in the journal. So a board is there offline and after a restart, and an entry that
comes twice is decided twice and happens once.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Mapping, Sequence
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, TypeVar

from pos_app.engine.troubles import SURPRISE
from pos_app.store.problems import StoreProblem
from pos_app.sync.journal_door import JournalBusy
from pos_core.issues import NoteIssue

if TYPE_CHECKING:
    from backend_client.contracts.feed import FeedEntry
    from pos_app.engine.answers import Answer
    from pos_app.engine.engine import Engine
    from pos_app.store.journal import Journal
    from pos_app.sync.set_aside import Aside, SetAside
    from pos_core.events import Intent
    from pos_core.journal import Entry, Head, Identity
    from pos_core.till_state import TillState

PATIENCE_SECONDS = 5.0
_AT_ONCE = 50

log = logging.getLogger("evertill.sync")
T = TypeVar("T")
Maker = Callable[["FeedEntry", "TillState"], "Intent | None"]
"""What an entry of the feed asks of this till; None when it asks nothing.

What it raises for an entry that nobody can read is logged, and the entry is set aside.
"""

ASIDE = "feed_entry_aside"
"""The issue that says so; one for each kind of entry."""

_ISSUE = "feed/"


class EngineJournal:
    """The journal for the sync thread: every question is one short turn on the engine's thread."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def identity(self) -> Identity:
        """Whose journal it is."""
        return self._ask(lambda journal: journal.identity)

    def head(self) -> Head:
        """The last entry's sequence and hash."""
        return self._ask(lambda journal: journal.head)

    def entries(self, after: int, limit: int) -> Sequence[Entry]:
        """Entries behind `after`; many of them in several turns, so that a sale comes between."""
        read: list[Entry] = []
        while len(read) < limit:
            size = min(_AT_ONCE, limit - len(read))
            at = read[-1].seq if read else after
            page = self._page(at, size)
            read += page
            if len(page) < size:
                break
        return read

    def entry(self, seq: int) -> Entry | None:
        """The entry with that sequence, if there is one."""
        return self._ask(lambda journal: journal.entry(seq))

    def facts(self, types: Collection[str], after: int, limit: int) -> Sequence[Entry]:
        """Entries of some types behind `after`, at most `limit` of them."""
        return self._ask(lambda journal: list(journal.read(after, types=types, limit=limit)))

    def begin_epoch(self, epoch: int) -> None:
        """From now on this journal is that epoch's."""
        self._ask(lambda journal: journal.begin_epoch(epoch))

    def _page(self, after: int, size: int) -> list[Entry]:
        return self._ask(lambda journal: list(journal.read(after, limit=size)))

    def _ask(self, work: Callable[[Journal], T]) -> T:
        try:
            return self._engine.call(work, PATIENCE_SECONDS)
        except (TimeoutError, StoreProblem, OSError) as error:
            raise JournalBusy(str(error)) from error


class EngineIntake:
    """The store's news for the engine; `makers` says by kind what an entry asks for.

    An entry that cannot be taken in is put into `aside`, and the feed goes on. Where nothing is
    set aside, the till waits at a rule that fails, and passes over what nobody can read.
    """

    def __init__(
        self, engine: Engine, makers: Mapping[str, Maker], aside: SetAside | None = None
    ) -> None:
        self._engine = engine
        self._makers = makers
        self._aside = aside
        self._is_tried = aside is None

    def take(self, entries: Sequence[FeedEntry]) -> None:
        """One after the other; each is on disk before the next is looked at."""
        for entry in entries:
            if not self._taken(entry):
                self._put_aside(entry)

    def again(self, fetch: Callable[[int], FeedEntry | None]) -> None:
        """Once a start, and so after each update: try what was set aside, as late news.

        `fetch` gives the entry at a place of the feed, and raises what the wire does.
        """
        if self._aside is None or self._is_tried:
            return
        for each in self._aside.read():
            entry = fetch(each.seq)
            is_there = entry is not None and (entry.kind, entry.key) == (each.kind, each.key)
            if entry is None or not is_there or self._taken(entry):
                self._drop(self._aside, each)
        self._is_tried = True
        left = {_ISSUE + each.kind for each in self._aside.read()}
        for issue_id in self._engine.state.issues:
            if issue_id.startswith(_ISSUE) and issue_id not in left:
                self._engine.submit(NoteIssue(issue_id, ASIDE, "", opened=False))

    def _taken(self, entry: FeedEntry) -> bool:
        """False where nobody can read it, or a rule fails on it. Raises `JournalBusy`."""
        maker = self._makers.get(entry.kind)
        if maker is None:
            return True
        try:
            intent = maker(entry, self._engine.state)
        except Exception:
            log.exception("nobody can read entry %d (%s)", entry.feed_seq, entry.kind)
            return False
        if intent is None:
            return True
        answer = self._asked(intent)
        if answer.problem is not None and answer.problem.name == SURPRISE and self._aside:
            log.error("a rule failed on entry %d (%s)", entry.feed_seq, entry.kind)
            return False
        if answer.problem is not None:
            raise JournalBusy(answer.problem.name)
        if answer.refusal is not None:
            log.warning("entry %d is refused: %s", entry.feed_seq, answer.refusal.code)
        return True

    def _put_aside(self, entry: FeedEntry) -> None:
        if self._aside is None:
            return
        try:
            self._aside.put(entry)
        except OSError as error:
            raise JournalBusy(str(error)) from error
        self._engine.submit(NoteIssue(_ISSUE + entry.kind, ASIDE, entry.key, opened=True))

    def _drop(self, aside: SetAside, each: Aside) -> None:
        try:
            aside.drop(each)
        except OSError as error:
            raise JournalBusy(str(error)) from error

    def _asked(self, intent: Intent) -> Answer:
        answers: SimpleQueue[Answer] = SimpleQueue()
        self._engine.submit(intent, answers.put)
        try:
            return answers.get(timeout=PATIENCE_SECONDS)
        except Empty:
            raise JournalBusy("no answer") from None
