"""The till's journal on disk: what it has answered for is there after any crash or power cut.

One connection, one writer, one transaction per append; an entry is given out only after its commit
came back and the file was seen to be still the same one. The outbox is this journal: nothing else
has to be kept in step with it. `opening.py` opens it, `error_policy.py` says what a failure means.
"""

import json
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar, cast

import apsw

from pos_app.store import compiled as sql
from pos_app.store.ballast import Ballast
from pos_app.store.error_policy import ErrorPolicy
from pos_app.store.file_watch import FileWatch
from pos_app.store.problems import ConflictingEntry, StoreProblem
from pos_app.store.side_file import SideFile, SideRecord
from pos_core.frozen import dataclass
from pos_core.journal import Draft, Entry, Fact, Head, Identity, Stamp, canonical, rfc3339, seal

FILE = "journal.db"
_PAGE = 1000
_CHECKPOINTS_KEPT = 3
_NO_LIMIT = -1

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Tools:
    """What a journal works with besides its connection."""

    policy: ErrorPolicy
    side: SideFile
    watch: FileWatch
    ballast: Ballast
    side_every: int


class Journal:
    """An open journal. Used by the engine's thread only; made by `opening.open_journal`."""

    def __init__(
        self,
        connection: apsw.Connection,
        path: Path,
        head: Head,
        identity: Identity,
        tools: Tools,
    ) -> None:
        self.path = path
        self.identity = identity
        self._head = head
        self._connection = connection
        self._policy = tools.policy
        self._side = tools.side
        self._side_every = tools.side_every
        self._watch = tools.watch
        self._ballast = tools.ballast
        self._stopped: StoreProblem | None = None
        self.side_problem: OSError | None = None
        self.stopped_cleanly = True

    @property
    def head(self) -> Head:
        """The last entry's sequence and hash."""
        return self._head

    @property
    def stopped(self) -> StoreProblem | None:
        """Why no more entries are taken, or None while all is well."""
        return self._stopped

    def append(
        self, drafts: Sequence[Draft], *, at: datetime, business_day: date, actor: str
    ) -> tuple[Entry, ...]:
        """Write all drafts in one transaction and return their entries once they are on the disk.

        A draft that is already there with the same stream, type and data is answered with its first
        entry. Raises `ConflictingEntry` when the body differs, `TypeError` or `ValueError` for data
        that is not plain, `StoreProblem` when the disk fails; nothing is written then, and after a
        failure of the disk every later call raises the same until `resume()`.
        """
        texts = [canonical(draft.data) for draft in drafts]
        stamp = Stamp(rfc3339(at), business_day.isoformat(), actor)
        if not drafts:
            return ()

        def write() -> tuple[Entry, ...]:
            try:
                return self._write_new(drafts, texts, stamp)
            except apsw.ConstraintError:
                self._policy.roll_back()
                return self._write_missing(drafts, texts, stamp)

        written = self._guarded(write)
        self._head = max((self._head, *(entry.head for entry in written)), key=_seq)
        self._note_progress()
        return written

    def read(
        self, after: int = 0, *, types: Collection[str] | None = None, limit: int | None = None
    ) -> Iterator[Entry]:
        """Entries behind sequence `after`, in order; of some types only, at most `limit` of them.

        Reads in pages, so entries may be appended meanwhile. Raises `StoreProblem`.
        """
        wanted = None if types is None else json.dumps(sorted(types))
        left = _NO_LIMIT if limit is None else limit
        while left:
            size = _PAGE if left < 0 else min(_PAGE, left)
            if wanted is None:
                page = self._entries(sql.ENTRIES_AFTER, (after, size))
            else:
                page = self._entries(sql.ENTRIES_OF_TYPES_AFTER, (after, wanted, size))
            yield from page
            if len(page) < size:
                return
            after = page[-1].seq
            left = left if left < 0 else left - size

    def facts(self, types: Collection[str], after: int = 0) -> Iterator[Fact]:
        """What entries of some types behind `after` say, in order. Raises `StoreProblem`.

        Reads in pages like `read`, and carries neither ids nor hashes.
        """
        wanted, make = json.dumps(sorted(types)), Fact._make
        while True:
            page = self._guarded_read(sql.FACTS_OF_TYPES_AFTER, (after, wanted, _PAGE))
            yield from map(make, page)
            if len(page) < _PAGE:
                return
            after = page[-1][0]

    def stream(self, stream: str) -> list[Entry]:
        """All entries of one stream, in order. Raises `StoreProblem`."""
        return self._entries(sql.ENTRIES_OF_STREAM, (stream,))

    def entry(self, seq: int) -> Entry | None:
        """The entry with that sequence, if there is one. Raises `StoreProblem`."""
        found = self._entries(sql.ENTRY_BY_SEQ, (seq,))
        return found[0] if found else None

    def checkpoint(self, seq: int, state: str) -> None:
        """Keep the state after entry `seq` (JSON text), so that a start reads only the tail.

        Raises `ValueError` for a sequence that is not in the journal, `StoreProblem`.
        """
        entry = self.entry(seq)
        if entry is None:
            raise ValueError(f"there is no entry {seq}")

        def write() -> None:
            run = self._connection.execute
            run("BEGIN IMMEDIATE")
            run(sql.INSERT_CHECKPOINT, (seq, entry.hash, state))
            run(sql.DROP_OLD_CHECKPOINTS, (_CHECKPOINTS_KEPT,))
            self._commit()

        self._guarded(write)

    def last_checkpoint(self) -> tuple[int, str] | None:
        """The newest kept state whose hash is still that of its entry. Raises `StoreProblem`."""
        rows = self._guarded(lambda: self._connection.execute(sql.LATEST_CHECKPOINTS).fetchall())
        for seq, kept_hash, state in cast("list[tuple[int, bytes, str]]", rows):
            entry = self.entry(seq)
            if entry is not None and entry.hash == kept_hash:
                return seq, state
        return None

    def tidy(self) -> None:
        """For idle moments: fold the write-ahead log into the file, take ballast aboard.

        Failures are left for the next sale to find: nothing here is needed for safety.
        """
        if self._stopped is None:
            try:
                self._connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
                self._ballast.take_aboard()
            except (apsw.Error, OSError):
                return

    def check_file(self) -> None:
        """Raises `StoreProblem("journal_removed")` when the open file is no longer the one on disk.

        SQLite would go on answering "committed" for a file that has been deleted.
        """
        try:
            self._watch.check()
        except StoreProblem as problem:
            self._stopped = problem
            raise

    def copying_to(self, target: apsw.Connection) -> apsw.Backup:
        """Copies the file into `target` page by page; what is appended meanwhile goes there too."""
        return target.backup("main", self._connection, "main")

    def begin_epoch(self, epoch: int) -> None:
        """From now on this journal is of a later epoch: the API knows another past of this till.

        Entries keep their numbers and hashes. Raises `ValueError` for one that is not later,
        `StoreProblem`, and `OSError` when the side file cannot be written; then the next start
        writes it.
        """
        if epoch <= self.identity.epoch:
            raise ValueError(f"epoch {epoch} is not later than {self.identity.epoch}")

        def write() -> None:
            self._begin()
            self._connection.execute(sql.SET_EPOCH, (epoch,))
            self._commit()

        self._guarded(write)
        self.identity = replace(self.identity, epoch=epoch)
        self._side.write(SideRecord(self.identity, self._head, clean=False))

    def resume(self) -> None:
        """Take entries again after the disk failed and somebody pressed Retry.

        Where the journal ends is read anew, for the last try may have got through after all; a disk
        that cannot even be read leaves the journal stopped.
        """
        if self._stopped is None or self._stopped.name == "journal_closed":
            return
        try:
            rows = self._connection.execute(sql.LAST_ENTRY).fetchall()
        except apsw.Error:
            return
        if rows:
            self._head = Entry._make(rows[0]).head
        self._stopped = None

    def close(self, clean: bool = True) -> None:
        """Let go of the file. `clean` also writes the side file, so that the next start is quick.

        Raises `StoreProblem` or `OSError` when the last words cannot be written; the file is closed
        all the same, and the next start takes it for an unclean stop.
        """
        if self._stopped is not None and self._stopped.name == "journal_closed":
            return
        clean = clean and self._stopped is None
        self._stopped = StoreProblem("journal_closed")
        self._watch.stop()
        self._connection.close()
        if clean:
            self._side.close(self._head)

    def _write_new(
        self, drafts: Sequence[Draft], texts: Sequence[str], stamp: Stamp
    ) -> tuple[Entry, ...]:
        """The common case: nothing of this was written before."""
        self._begin()
        entries = []
        head = self._head
        reached: dict[str, int] = {}
        for draft, text in zip(drafts, texts, strict=True):
            number = self._next_in(draft.stream, reached)
            entries.append(seal(draft, text, number, stamp, self.identity, head))
            head = entries[-1].head
        self._insert(entries)
        self._commit()
        return tuple(entries)

    def _write_missing(
        self, drafts: Sequence[Draft], texts: Sequence[str], stamp: Stamp
    ) -> tuple[Entry, ...]:
        """Some ids are there already: answer these as the first time, write only the others."""
        self._begin()
        answers = []
        head = self._head
        reached: dict[str, int] = {}
        for draft, text in zip(drafts, texts, strict=True):
            found = self._connection.execute(sql.ENTRY_BY_ID, (draft.id,)).fetchall()
            if found:
                answers.append(_same(Entry._make(found[0]), draft, text))
                continue
            number = self._next_in(draft.stream, reached)
            answers.append(seal(draft, text, number, stamp, self.identity, head))
            head = answers[-1].head
            self._insert(answers[-1:])
        self._commit()
        return tuple(answers)

    def _next_in(self, stream: str, reached: dict[str, int]) -> int:
        if stream not in reached:
            row = self._connection.execute(sql.LAST_STREAM_SEQ, (stream,)).fetchall()[0]
            reached[stream] = cast("int | None", row[0]) or 0
        reached[stream] += 1
        return reached[stream]

    def _begin(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")

    def _insert(self, entries: Sequence[Entry]) -> None:
        self._connection.cursor().executemany(sql.INSERT_ENTRY, entries)

    def _commit(self) -> None:
        self._connection.execute("COMMIT")

    def _entries(self, text: str, values: Sequence[Any]) -> list[Entry]:
        make = Entry._make
        rows = self._guarded_read(text, values)
        return [make(row) for row in rows]

    def _guarded_read(self, text: str, values: Sequence[Any]) -> list[Any]:
        if self._stopped is not None and self._stopped.name == "journal_closed":
            raise self._stopped.again()
        return self._policy.run(lambda: self._connection.execute(text, values).fetchall())

    def _guarded(self, work: Callable[[], _Result]) -> _Result:
        """Run a transaction; stop when the disk fails, see that the file is there when not."""
        if self._stopped is not None:
            raise self._stopped.again()
        try:
            result = self._policy.run(work)
        except ConflictingEntry:
            raise
        except StoreProblem as problem:
            problem.facts.setdefault("last_seq", self._head.seq)
            self._stopped = problem
            raise
        self.check_file()
        return result

    def _note_progress(self) -> None:
        """Every so many entries, tell the side file. Its failure stops no sale; it is shown."""
        if self._side.is_behind(self._head, self._side_every):
            try:
                self._side.mark(self._head)
                self.side_problem = None
            except OSError as error:
                self.side_problem = error


def _seq(head: Head) -> int:
    return head.seq


def _same(stored: Entry, draft: Draft, text: str) -> Entry:
    if (stored.stream, stored.type, stored.text) != (draft.stream, draft.type, text):
        raise ConflictingEntry(draft.id)
    return stored
